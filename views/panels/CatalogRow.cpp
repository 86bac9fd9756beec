#include "views/panels/CatalogRow.h"

#include "views/chart/TextMetrics.h"
#include "views/style/StyleSheet.h"

#include <QIcon>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace portolan {

namespace {

constexpr int RowHeight = 26;
constexpr int IconSide = 18;
constexpr double LeastName = 64; ///< px, of a part that has a hint

void paintCheck(QPainter *painter, const QRectF &box, bool checked, const Theme &theme)
{
    // No box: it tells what was chosen and cannot be changed here.
    if (!checked)
        return;
    QPainterPath tick(box.topLeft() + QPointF(3, 7));
    tick.lineTo(box.topLeft() + QPointF(6, 10));
    tick.lineTo(box.topLeft() + QPointF(11, 4));
    painter->setPen(QPen(theme.ink2, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(tick);
}

} // namespace

QSize CatalogRow::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {120, RowHeight};
}

void CatalogRow::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf();
    const QRectF row = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(row, theme.row);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(row, mixed(theme.ink, theme.panel, .05));

    double x = row.left() + 2;
    TextStyle style{13, 400};
    const QVariant check = index.data(Qt::CheckStateRole);
    const QColor bar = index.data(theme.isDark() ? ColorDarkRole : ColorRole).value<QColor>();
    if (bar.isValid()) {
        painter->fillRect(QRectF(x, row.center().y() - 7.5, 3, 16), bar);
        x += 9;
        style.weight = 600;
    } else if (check.isValid()) {
        paintCheck(painter, QRectF(x + 1.5, row.center().y() - 6.5, 14, 14),
            check.toInt() == Qt::Checked, theme);
        x += IconSide + 6;
    } else {
        const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
        icon.paint(
            painter, QRect(int(x), int(row.center().y()) - IconSide / 2 + 1, IconSide, IconSide));
        x += IconSide + 6;
    }

    double right = row.right() - 8;
    const TextStyle small{11, 400};
    const QString text = index.data(Qt::DisplayRole).toString();
    const QString hint = index.data(HintRole).toString();
    const double width = textWidth(small, hint);
    // An option's name comes before its hint; a part's name is in its tool tip, too.
    const double name = textWidth(style, text);
    const double least = check.isValid() ? name : std::min(name, LeastName);
    if (!hint.isEmpty() && x + least + 8 + width <= right) {
        painter->setFont(chartFont(small));
        painter->setPen(theme.ink2);
        painter->drawText(QPointF(right - width, baseline(small, row.center().y() + .5)), hint);
        right -= width + 8;
    }
    painter->setFont(chartFont(style));
    painter->setPen(check.isValid() ? theme.ink2 : theme.ink);
    painter->drawText(
        QPointF(x, baseline(style, row.center().y() + .5)), elided(style, text, right - x));
    painter->restore();
}

} // namespace portolan
