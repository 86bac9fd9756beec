#include "model/layout/Measures.h"
#include "views/chart/ChartParts.h"
#include "views/chart/Icons.h"

#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double TitleGap = 8;
/// Smaller titles cannot be read.
constexpr double LeastTitlePx = 8;
constexpr double SmallestTitlePx = 6.2;

constexpr ZoneTitleRow ZoneRow = {layout::measure::ZoneTitle / 2, 18, 12, 36, TextRole::ZoneTitle};
constexpr ZoneTitleRow HostRow = {layout::measure::HostTitle / 2, 16, 11, 32, TextRole::HostTitle};

/// From far away: no round corners, and nothing where there is but a border.
void paintFlat(
    Canvas &canvas, const QRectF &rect, const QColor &fill, const QColor &border, double line)
{
    const double side = qMin(rect.width(), rect.height());
    if (side < 2.5 * line)
        return;
    canvas.rects({rect}, border.isValid() ? border : fill);
    if (border.isValid())
        canvas.rects({rect.adjusted(line, line, -line, -line)}, fill);
}

} // namespace

const ZoneTitleRow &zoneTitleRow(bool host) { return host ? HostRow : ZoneRow; }

const ZoneColors &zoneColors(const Theme &theme, ZoneTint tint)
{
    const std::array<const ZoneColors *, 7> colors = {&theme.internet, &theme.sea, &theme.land,
        &theme.green, &theme.violet, &theme.site, &theme.host};
    return *colors[size_t(tint)];
}

void paintBox(Canvas &canvas, const QRectF &rect, double radius, const QColor &fill,
    const QColor &border, double width)
{
    if (!border.isValid()) {
        canvas.rect(rect, radius, fill);
        return;
    }
    const double half = width / 2;
    canvas.rect(rect.adjusted(half, half, -half, -half), qMax(0., radius - half), fill,
        {border, width, {}, false});
}

void paintZone(Canvas &canvas, const ZoneBox &box, const SceneZone &zone, const Theme &theme,
    bool selected, int problems, const Detail &detail)
{
    const bool host = zone.tint == ZoneTint::Host;
    const ZoneTitleRow &row = zoneTitleRow(host);
    const ZoneColors &colors = zoneColors(theme, zone.tint);
    const double radius = host ? 8 : 12;
    const double line = detail.atLeast(selected ? 2 : 1, selected ? 2 : 1);
    if (!detail.cards()) {
        paintFlat(canvas, box.rect, colors.fill, selected ? theme.accent : colors.border, line);
        return; // the name is painted over what is inside
    }
    if (selected)
        canvas.rect(box.rect.adjusted(-6, -6, 6, 6), radius + 6, theme.halo);
    paintBox(canvas, box.rect, radius, colors.fill, selected ? theme.accent : colors.border, line);

    const double centre = box.rect.top() + row.centre;
    const TextStyle normal = textStyle(row.role);
    // As large as can be read, as far as the row has room.
    const TextStyle nameStyle = {
        std::floor(qMin(std::ceil(detail.atLeast(normal.size, LeastTitlePx)), row.centre * 2)),
        normal.weight};
    if (nameStyle.size * detail.zoom() < SmallestTitlePx)
        return;
    double right = box.rect.right() - 12;
    double x = box.rect.left() + row.textX;
    if (detail.fine()) {
        paintIcon(canvas, zone.icon, {box.rect.left() + row.iconX, centre - row.iconSize / 2},
            colors.title, row.iconSize);
        if (zone.rules) {
            right -= 15;
            paintIcon(canvas, u"shield", {right, centre - 7.5}, colors.title, 15);
        }
    } else {
        x = box.rect.left() + row.iconX;
    }
    if (problems > 0) {
        right -= 18;
        paintSmallTriangle(canvas, {right + 7, centre}, theme);
    }
    const QString name = canvas.elided(nameStyle, box.name, right - x);
    canvas.text({x, baseline(nameStyle, centre)}, name, {nameStyle, colors.title});
    if (box.detail.isEmpty() || !detail.smallTexts())
        return;
    const TextStyle detailStyle = textStyle(TextRole::Address);
    const double detailX = x + canvas.textWidth(nameStyle, name) + TitleGap;
    if (right - detailX > 16) {
        canvas.text({detailX, baseline(detailStyle, centre)},
            canvas.elided(detailStyle, box.detail, right - detailX), {detailStyle, theme.ink2});
    }
}

} // namespace portolan
