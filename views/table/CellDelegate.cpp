#include "views/table/CellDelegate.h"

#include "model/items/ProblemModel.h"
#include "views/chart/Icons.h"
#include "views/style/LineIcon.h"
#include "views/style/StyleSheet.h"

#include <QApplication>
#include <QPainter>

namespace portolan {

namespace {

constexpr int IconSize = 16;
constexpr int TextShift = 5; // beyond the style's own 3 px

QIcon kindIcon(const QString &kind, bool isZone, const QColor &color)
{
    const auto zone = isZone ? zoneKindFromWord(kind) : std::nullopt;
    return chartIcon(zone ? zoneIcon(*zone) : componentIcon(kind), color);
}

const QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

/// Texts begin where the header's do; a lone check box stands in the middle.
QRect contentRect(const QStyleOptionViewItem &option)
{
    QRect rect = option.rect.adjusted(TextShift, 0, 0, 0);
    if (option.features.testFlag(QStyleOptionViewItem::HasCheckIndicator) &&
        option.text.isEmpty()) {
        const QRect box = styleOf(option)->subElementRect(
            QStyle::SE_ItemViewItemCheckIndicator, &option, option.widget);
        rect = option.rect.translated(option.rect.center().x() - box.center().x(), 0);
    }
    return rect;
}

QString severityIcon(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Advice:
        return QStringLiteral("info");
    }
    Q_UNREACHABLE();
}

} // namespace

CellDelegate::CellDelegate(QObject *parent, Ink ink)
    : QStyledItemDelegate(parent)
    , m_ink(ink)
{}

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Theme &theme = themeOf(option->palette);
    const QVariant enabled = index.data(EnabledRole);
    QColor ink = m_ink == Ink::Muted ? theme.ink2 : theme.ink;
    if (enabled.isValid() && !enabled.toBool())
        ink = theme.disabledInk;
    option->palette.setColor(QPalette::Text, ink);
    option->palette.setColor(QPalette::HighlightedText, ink);
    const QVariant kind = index.data(KindRole);
    if (kind.isValid() && !option->text.isEmpty()) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = {IconSize, IconSize};
        option->icon = kindIcon(kind.toString(), m_zoneIcons,
            ink == theme.disabledInk ? theme.disabledInk : theme.ink2);
    }
    const QVariant severity = index.data(SeverityRole);
    if (severity.isValid() && index.column() == ProblemModel::Level) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = {IconSize, IconSize};
        option->icon = lineIcon(severityIcon(Severity(severity.toInt())));
    }
    // One line a row: a line break in a text shows as a space.
    option->text.replace(QChar::LineSeparator, u' ').replace(u'\n', u' ');
}

void CellDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const bool isCurrent = cell.state.testFlag(QStyle::State_HasFocus);
    cell.state &= ~QStyle::State_HasFocus;
    paintContent(painter, cell, index);
    if (!isCurrent)
        return;
    painter->save();
    painter->setPen(QPen(themeOf(option.palette).accent, 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(QRectF(option.rect).adjusted(.5, .5, -.5, -.5));
    painter->restore();
}

void CellDelegate::paintContent(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QStyle *style = styleOf(option);
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    QStyleOptionViewItem content = option;
    content.rect = contentRect(option);
    style->drawControl(QStyle::CE_ItemViewItem, &content, painter, option.widget);
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, option.widget) + 1;
    const QRect text = style->subElementRect(QStyle::SE_ItemViewItemText, &content, option.widget);
    markSought(painter, content.font, text.adjusted(margin, 0, -margin, 0), content.text,
        themeOf(option.palette));
}

void CellDelegate::markSought(QPainter *painter, const QFont &font, const QRect &rect,
    const QString &text, const Theme &theme) const
{
    if (m_sought.isEmpty())
        return;
    painter->save();
    // The ground takes the colour, the letters keep theirs.
    const QColor ground = theme.isDark() ? Qt::black : Qt::white;
    painter->setCompositionMode(
        theme.isDark() ? QPainter::CompositionMode_Screen : QPainter::CompositionMode_Multiply);
    const QFontMetrics metrics(font);
    QString shown; // worked out where something is found
    const auto mark = [&](qsizetype from, qsizetype to) {
        if (shown.isEmpty())
            shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
        // What is found behind the end stands for that.
        const qsizetype end = shown.size() - (shown == text ? 0 : 1);
        from = std::min(from, end);
        to = from == end ? shown.size() : std::min(to, end);
        const int left = metrics.horizontalAdvance(shown, int(from));
        const int right = metrics.horizontalAdvance(shown, int(to));
        QRect where(rect.left() + left, 0, right - left, metrics.height());
        where.moveCenter({where.center().x(), rect.center().y()});
        painter->fillRect(where, mixed(theme.problem, ground, theme.isDark() ? .4 : .5));
    };
    for (const QString &word : m_sought)
        for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(word, at + word.size(), Qt::CaseInsensitive))
            mark(at, at + word.size());
    painter->restore();
}

bool CellDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    // A click has to find the check box where it was painted.
    QStyleOptionViewItem content = option;
    initStyleOption(&content, index);
    content.rect = contentRect(content);
    return QStyledItemDelegate::editorEvent(event, model, content, index);
}

void CellDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    // Narrow columns must not squeeze what is typed.
    QRect rect = option.rect.adjusted(-1, -1, 1, 1);
    rect.setWidth(std::max({rect.width(), editor->minimumSizeHint().width(), 120}));
    if (const QWidget *viewport = editor->parentWidget())
        rect.moveRight(std::min(rect.right(), std::max(viewport->width() - 1, rect.width() - 1)));
    editor->setGeometry(rect);
}

} // namespace portolan
