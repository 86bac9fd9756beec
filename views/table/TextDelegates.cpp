#include "views/table/TextDelegates.h"

#include "model/items/ItemRoles.h"
#include "model/items/Labels.h"
#include "views/style/StyleSheet.h"

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

QString portsError(const QString &text)
{
    const Result<PortSpec> ports = PortSpec::parse(text);
    return ports ? QString() : ports.error().message;
}

QString addressesError(const QString &text)
{
    const auto addresses = parseAddresses(text);
    return addresses ? QString() : addresses.error().message;
}

QString dateError(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QDate date = QDate::fromString(trimmed, Qt::ISODate);
    if (trimmed.isEmpty() || (date.isValid() && date.toString(Qt::ISODate) == trimmed))
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

PortsDelegate::PortsDelegate(QObject *parent)
    : CheckedDelegate(portsError, parent)
{}

void PortsDelegate::paintContent(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    ground.text.clear();
    CheckedDelegate::paintContent(painter, ground, index);

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
    painter->restore();
}

} // namespace portolan
