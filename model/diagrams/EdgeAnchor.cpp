#include "model/diagrams/EdgeAnchor.h"

#include <QLineF>

#include <cmath>

namespace portolan::diagrams {

EdgeAnchor edgeAnchor(const QPointF &point, const QRectF &shape)
{
    EdgeAnchor anchor;
    // Three decimals: what is lost is made up for in px.
    const auto share = [](double at, double start, double size) {
        return size > 0 ? std::round(qBound(0., (at - start) / size, 1.) * 1000) / 1000 : 0;
    };
    anchor.x = share(point.x(), shape.left(), shape.width());
    anchor.y = share(point.y(), shape.top(), shape.height());
    anchor.dx = point.x() - (shape.left() + anchor.x * shape.width());
    anchor.dy = point.y() - (shape.top() + anchor.y * shape.height());
    return anchor;
}

LabelAnchor labelAnchor(const QPointF &centre, const std::vector<QPointF> &points)
{
    double length = 0;
    double at = 0;
    double nearest = -1;
    QPointF foot;
    for (size_t i = 1; i < points.size(); ++i) {
        const QPointF start = points[i - 1];
        const QPointF along = points[i] - start;
        const double size = std::hypot(along.x(), along.y());
        const double share =
            size > 0 ? qBound(0., QPointF::dotProduct(centre - start, along) / (size * size), 1.)
                     : 0;
        const QPointF candidate = start + along * share;
        const double away = QLineF(centre, candidate).length();
        if (nearest < 0 || away < nearest) {
            nearest = away;
            foot = candidate;
            at = length + share * size;
        }
        length += size;
    }
    LabelAnchor anchor;
    anchor.along = length > 0 ? std::round((2 * at / length - 1) * 10000) / 10000 : 0;
    anchor.offset = centre - foot;
    return anchor;
}

} // namespace portolan::diagrams
