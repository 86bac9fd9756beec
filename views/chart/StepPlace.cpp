#include "views/chart/StepPlace.h"

#include <QLineF>

namespace portolan {

namespace {

/// From the card, so that it shows where the line begins.
constexpr double Clear = 3;
constexpr double Step = 4;
/// Further along nobody takes it for the beginning.
constexpr double Furthest = 72;
/// Of the arrowhead at the end of the line.
constexpr double HeadRoom = 12;

QRectF discAt(const QPointF &middle, double radius)
{
    return {middle - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)};
}

} // namespace

QPointF stepPlace(
    const ChartIndex &index, const std::vector<QPointF> &points, const QRectF &label, double radius)
{
    const QLineF first(points[0], points[1]);
    const double length = first.length();
    const auto at = [&](double along) {
        return length > 0 ? first.pointAt(along / length) : points[0];
    };
    const double last = length - radius - (points.size() == 2 ? HeadRoom : 0);
    for (double along = radius + Clear; along <= qMin(last, Furthest); along += Step) {
        if (index.isFree(discAt(at(along), radius)))
            return at(along);
    }
    if (label.isValid()) {
        const double beside = label.width() / 2 + radius + 1;
        for (const double x : {-beside, beside}) {
            const QPointF middle = label.center() + QPointF(x, 0);
            if (index.isFree(discAt(middle, radius)))
                return middle;
        }
    }
    return at(qMin(radius + Clear, length / 2));
}

} // namespace portolan
