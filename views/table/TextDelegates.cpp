#include "views/table/TextDelegates.h"

#include "model/core/Dates.h"
#include "model/items/ItemRoles.h"
#include "model/items/Labels.h"
#include "views/fields/Calendar.h"
#include "views/fields/Completion.h"
#include "views/fields/NameLength.h"
#include "views/fields/PortField.h"
#include "views/style/StyleSheet.h"

#include <QAction>
#include <QApplication>
#include <QDate>
#include <QKeyEvent>
#include <QPainter>

namespace portolan {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TextDelegates)
};

/// A date and the button beside it, px.
constexpr int DateWidth = 128;

bool isReturn(const QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<const QKeyEvent *>(event)->key();
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

/// For fields that have something of their own to do first.
void takeOnReturn(const QStyledItemDelegate *delegate, QLineEdit *field)
{
    auto *self = const_cast<QStyledItemDelegate *>(delegate);
    QObject::connect(field, &QLineEdit::returnPressed, self, [self, field] {
        emit self->commitData(field);
        emit self->closeEditor(field);
    });
}

constexpr int SwatchMargin = 8;
constexpr int SwatchWidth = 24;
constexpr int SwatchGap = 8;

void paintSwatch(QPainter *painter, const QRect &cell, const LinePen &line, const QColor &color)
{
    QPen pen(color, 2);
    pen.setCapStyle(line.roundCap ? Qt::RoundCap : Qt::FlatCap);
    if (!line.dash.empty()) {
        QList<qreal> dash;
        for (const double length : line.dash)
            dash << length / pen.widthF();
        pen.setDashPattern(dash);
    }
    painter->setPen(pen);
    const double y = cell.center().y() + .5;
    const double x = cell.left() + SwatchMargin;
    painter->setRenderHint(QPainter::Antialiasing, !line.dash.empty());
    painter->drawLine(QPointF(x, y), QPointF(x + SwatchWidth, y));
}

} // namespace

QString addressesError(const QString &text)
{
    const auto addresses = parseAddresses(text);
    return addresses ? QString() : addresses.error().message;
}

QString dateError(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || dateFromText(trimmed))
        return {};
    return Tr::tr("Write year-month-day, for example 2027-01-31, or nothing for never");
}

QString instancesError(const QString &text)
{
    bool ok = false;
    const int instances = text.trimmed().toInt(&ok);
    return ok && instances >= 1 && instances <= 100'000
               ? QString()
               : Tr::tr("Write a whole number from 1 to 100000");
}

CheckedDelegate::CheckedDelegate(TextCheck check, QObject *parent)
    : CellDelegate(parent)
    , m_check(std::move(check))
{}

QWidget *CheckedDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    return new CheckedEdit(m_check, parent);
}

bool CheckedDelegate::eventFilter(QObject *editor, QEvent *event)
{
    const auto *edit = qobject_cast<CheckedEdit *>(editor);
    if (edit && event->type() == QEvent::KeyPress && !edit->error().isEmpty()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab ||
            key == Qt::Key_Backtab)
            return true; // the message says what would be right
    }
    return CellDelegate::eventFilter(editor, event);
}

DateDelegate::DateDelegate(QObject *parent)
    : CheckedDelegate(dateError, parent)
{}

QWidget *DateDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    auto *edit = static_cast<QLineEdit *>(CheckedDelegate::createEditor(parent, option, index));
    connect(
        addCalendarButton(edit), &QAction::triggered, this, [this, edit] { openCalendar(edit); });
    edit->setMinimumWidth(DateWidth);
    return edit;
}

void DateDelegate::openCalendar(QLineEdit *editor) const
{
    auto *self = const_cast<DateDelegate *>(this); // createEditor() is const, its signals are not
    portolan::openCalendar(editor, [self, editor](const QDate &day) {
        editor->setText(day.toString(Qt::ISODate));
        emit self->commitData(editor);
        emit self->closeEditor(editor);
    });
}

bool DateDelegate::eventFilter(QObject *editor, QEvent *event)
{
    auto *edit = qobject_cast<QLineEdit *>(editor);
    if (edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down && key->modifiers().testFlag(Qt::AltModifier)) {
            openCalendar(edit);
            return true;
        }
    }
    // One comes back from the calendar.
    const bool isPopup = event->type() == QEvent::FocusOut &&
                         static_cast<QFocusEvent *>(event)->reason() == Qt::PopupFocusReason;
    return !isPopup && CheckedDelegate::eventFilter(editor, event);
}

QWidget *NameDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QWidget *editor = CellDelegate::createEditor(parent, option, index);
    if (auto *edit = qobject_cast<QLineEdit *>(editor))
        limitName(edit, index.data(Qt::EditRole).toString());
    return editor;
}

CompletingDelegate::CompletingDelegate(Texts texts, QObject *parent)
    : CellDelegate(parent)
    , m_texts(std::move(texts))
{}

QWidget *CompletingDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *edit = new QLineEdit(parent);
    edit->setFrame(false);
    completeFrom(edit, m_texts);
    takeOnReturn(this, edit);
    return edit;
}

bool CompletingDelegate::eventFilter(QObject *editor, QEvent *event)
{
    // The list of texts hands the field a Return of which the delegate hears nothing.
    return !isReturn(event) && CellDelegate::eventFilter(editor, event);
}

PortsDelegate::PortsDelegate(ProposePorts propose, QObject *parent)
    : CellDelegate(parent)
    , m_propose(std::move(propose))
{}

QWidget *PortsDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *field = new PortField(parent);
    field->setFrame(false);
    field->setPropose([propose = m_propose, flow = index.data(IdRole).toString()](
                          const QString &typed) { return propose(flow, typed); });
    takeOnReturn(this, field);
    return field;
}

bool PortsDelegate::eventFilter(QObject *editor, QEvent *event)
{
    auto *field = qobject_cast<PortField *>(editor);
    if (!field || event->type() != QEvent::KeyPress)
        return CellDelegate::eventFilter(editor, event);
    const bool isUntouched = !field->isModified() && !field->hasChoice();
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!isUntouched)
            return false; // the field takes a proposal, or says what is wrong
        emit closeEditor(field);
        return true;
    case Qt::Key_Tab:
        if (field->hasChoice())
            return false;
        if (!isUntouched && !field->tellWhatIsWrong())
            return true;
        break;
    case Qt::Key_Backtab:
        if (!isUntouched && !field->tellWhatIsWrong())
            return true;
        break;
    case Qt::Key_Escape:
        if (field->isChoosing())
            return false;
        break;
    default:
        break;
    }
    return CellDelegate::eventFilter(editor, event);
}

void PortsDelegate::paintContent(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    ground.text.clear();
    CellDelegate::paintContent(painter, ground, index);

    const auto ports = index.data(PortsRole).value<PortSpec>();
    const Theme &theme = themeOf(option.palette);
    painter->save();
    QRect text = option.rect.adjusted(SwatchMargin, 0, -4, 0);
    if (!ports.isEmpty()) {
        const LinePen &line = theme.pen(flowStyle(ports));
        const bool enabled = index.data(EnabledRole).toBool();
        paintSwatch(painter, option.rect, line, enabled ? line.color : theme.disabledInk);
        text.setLeft(text.left() + SwatchWidth + SwatchGap);
    }
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(option.palette.color(QPalette::Text));
    const QString shown = QFontMetrics(font).elidedText(option.text, Qt::ElideRight, text.width());
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    markSought(painter, font, text, option.text, theme);
    painter->restore();
}

} // namespace portolan
