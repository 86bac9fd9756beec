#include "views/table/CellDelegate.h"

#include "model/items/ItemRoles.h"
#include "views/chart/Icons.h"

#include <QApplication>
#include <QPainter>

namespace portolan {

namespace {

constexpr int IconSize = 16;

QIcon kindIcon(const QString &kind, bool isZone, const QColor &color)
{
    const auto zone = isZone ? zoneKindFromWord(kind) : std::nullopt;
    return chartIcon(zone ? zoneIcon(*zone) : componentIcon(kind), color);
}

} // namespace

const Theme &themeOf(const QPalette &palette)
{
    const bool dark = palette.color(QPalette::Window).lightness() < 128;
    return Theme::of(dark ? ThemeId::Dark : ThemeId::Light);
}

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
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
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
