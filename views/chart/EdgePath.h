#pragma once

#include <QLineF>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>

#include <map>
#include <vector>

namespace portolan {

/// Shapes of orthogonal lines. All lengths are chart px.

inline constexpr double EdgeCorner = 8;
inline constexpr double CrossingGap = 8;
/// A line ends this much before its tip, inside the arrowhead.
inline constexpr double EdgeShortened = 8;

/// Where a line is interrupted so that another one can pass: a place on one of its segments.
struct EdgeCut
{
    size_t segment = 0; ///< from point n to point n + 1
    double at = 0;      ///< y on a vertical segment
    auto operator<=>(const EdgeCut &) const = default;
};

/// How a dashed line passes beneath its label: it comes to its end before it at a whole dash, or
/// with so much of one that it is seen as such, and begins anew behind it.
struct DashBreak
{
    QRectF label;             ///< null: none
    std::vector<double> dash; ///< px, as in LinePen
};

/// The line with round corners and its cuts, \a shortened px before its last point. \a cuts are
/// sorted.
QPainterPath edgePath(const std::vector<QPointF> &points, const std::vector<EdgeCut> &cuts = {},
    double shortened = 0, const DashBreak &dashes = {});

/// An arrowhead that points from \a before to \a tip, as a closed shape.
QPainterPath arrowHead(
    const QPointF &before, const QPointF &tip, double length = 9, double width = 8);

/// Distance of \a point from the segment.
double distanceToSegment(const QPointF &from, const QPointF &to, const QPointF &point);

/// A round corner: from \a in to \a out, bent towards \a corner.
struct EdgeArc
{
    QPointF in;
    QPointF corner;
    QPointF out;
    QPainterPath path() const;
};

/// The same as edgePath() in single pieces: what is straight, and the corners.
struct EdgePieces
{
    std::vector<QLineF> lines;
    std::vector<QPointF> starts; ///< of the dashes: where the straight part, or what is behind a
                                 ///< label, begins
    std::vector<EdgeArc> arcs;
    /// Adds what may touch \a clip. A \a radius of 0 leaves the corners square.
    void add(const std::vector<QPointF> &points, const std::vector<EdgeCut> &cuts, double shortened,
        double radius, const QRectF &clip, const DashBreak &dashes = {});
};

/// What the lines of one trunk have drawn of their common way, so that each of it is drawn once.
class TrunkWay
{
public:
    /// What there is still to draw of a line: up to where the rest has been drawn before, and a
    /// little on it so that the corner there is round. All of it where it shares nothing at its
    /// end, nothing where all was drawn. From now on the whole line counts as drawn.
    std::vector<QPointF> add(const std::vector<QPointF> &points);

private:
    QPointF reached(const QPointF &from, const QPointF &to) const;
    void draw(const QPointF &from, const QPointF &to);

    /// Disjoint runs by direction (level or not) and place in 1/64 px.
    std::map<std::pair<bool, qint64>, std::map<double, double>> m_runs;
};

} // namespace portolan
