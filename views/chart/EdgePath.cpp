#include "views/chart/EdgePath.h"

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

/// Share of the radius at which a cubic's control points make a quarter of a circle.
constexpr double QuarterCircle = .5523;
constexpr double QuarterArc = 1.5708; ///< its length, for a radius of 1

QPointF towards(const QPointF &from, const QPointF &to, double length)
{
    const QPointF d = to - from;
    const double all = std::hypot(d.x(), d.y());
    return all < 1e-9 ? from : from + d * (length / all);
}

double length(const QPointF &a, const QPointF &b)
{
    return std::hypot(b.x() - a.x(), b.y() - a.y());
}

/// The pieces of the straight way from \a from to \a to that the gaps of segment \a segment leave,
/// each with \a from.
template<class Add>
void straight(const QPointF &from, const QPointF &to, const std::vector<EdgeCut> &cuts,
    size_t segment, Add add)
{
    const auto first = std::ranges::lower_bound(cuts, segment, {}, &EdgeCut::segment);
    const auto last = std::ranges::upper_bound(cuts, segment, {}, &EdgeCut::segment);
    const bool down = to.y() > from.y();
    const double half = down ? CrossingGap / 2 : -CrossingGap / 2;
    const double least = qMin(from.y(), to.y()) + CrossingGap / 2;
    const double most = qMax(from.y(), to.y()) - CrossingGap / 2;
    QPointF reached = from;
    const auto gap = [&](const EdgeCut &cut) {
        if (cut.at <= least || cut.at >= most)
            return;
        // Two lines close together make one wide gap.
        if ((cut.at - half - reached.y()) * (down ? 1 : -1) > 0)
            add(reached, QPointF(from.x(), cut.at - half), from);
        reached = QPointF(from.x(), cut.at + half);
    };
    if (down)
        std::for_each(first, last, gap);
    else
        std::for_each(std::reverse_iterator(last), std::reverse_iterator(first), gap);
    add(reached, to, from);
}

/// Goes along the line: \a add for straight pieces, \a bend for corners, in order.
template<class Add, class Bend>
void walk(const std::vector<QPointF> &points, const std::vector<EdgeCut> &cuts, double shortened,
    double corner, Add add, Bend bend)
{
    QPointF reached = points.front();
    for (size_t i = 1; i + 1 < points.size(); ++i) {
        const double before = length(points[i - 1], points[i]);
        const double after = length(points[i], points[i + 1]);
        const double radius = std::min({corner, before / 2, after / 2});
        const QPointF in = towards(points[i], points[i - 1], radius);
        const QPointF out = towards(points[i], points[i + 1], radius);
        straight(reached, in, cuts, i - 1, add);
        if (radius > 0)
            bend(EdgeArc{in, points[i], out});
        reached = out;
    }
    const QPointF &last = points[points.size() - 2];
    const double room = length(last, points.back());
    straight(
        reached, towards(points.back(), last, qMin(shortened, room)), cuts, points.size() - 2, add);
}

/// Calls \a add for what of the straight piece is not beneath the label, with the beginning of its
/// dashes and whether it ends at the label. What is behind the label has them from there.
template<class Add>
void besideLabel(
    const QPointF &from, const QPointF &to, const QPointF &start, const QRectF &label, Add add)
{
    const bool level = std::abs(from.y() - to.y()) < .01;
    const double at = level ? from.y() : from.x();
    const bool beneath =
        level ? label.top() < at && at < label.bottom() : label.left() < at && at < label.right();
    const double a = level ? from.x() : from.y();
    const double b = level ? to.x() : to.y();
    const double way = a < b ? 1 : -1;
    const double near = level ? label.left() : label.top();
    const double far = level ? label.right() : label.bottom();
    const double in = a < b ? near : far;
    const double out = a < b ? far : near;
    const double begun = level ? start.x() : start.y();
    // Lines slant while a chart glides.
    const bool straight = level || std::abs(from.x() - to.x()) < .01;
    if (label.isNull() || !straight || !beneath || (in - b) * way >= 0 ||
        (out - begun) * way <= 0) {
        add(from, to, start, false);
        return;
    }
    const auto point = [&](double along) {
        return level ? QPointF(along, from.y()) : QPointF(from.x(), along);
    };
    if ((in - a) * way > 0)
        add(from, point(in), start, true);
    if ((b - out) * way > 0)
        add((out - a) * way > 0 ? point(out) : from, to, point(out), false);
}

/// The end of a piece from \a from to \a to, \a before px behind the beginning of its dashes,
/// without what would be left of its last one.
QPointF withoutSliver(
    const QPointF &from, const QPointF &to, double before, const std::vector<double> &dash)
{
    constexpr double least = 3;
    double period = 0;
    for (const double part : dash)
        period += part;
    if (period <= 0)
        return to;
    const double all = length(from, to);
    double rest = std::fmod(before + all, period);
    for (size_t i = 0; i < dash.size(); ++i) {
        if (rest > dash[i]) {
            rest -= dash[i];
            continue;
        }
        const bool sliver = i % 2 == 0 && rest < std::min(least, dash[i]);
        return sliver ? towards(from, to, std::max(0., all - rest)) : to;
    }
    return to;
}

void bendTo(QPainterPath &path, const EdgeArc &arc)
{
    path.cubicTo(arc.in + (arc.corner - arc.in) * QuarterCircle,
        arc.out + (arc.corner - arc.out) * QuarterCircle, arc.out);
}

} // namespace

QPainterPath edgePath(const std::vector<QPointF> &points, const std::vector<EdgeCut> &cuts,
    double shortened, const DashBreak &dashes)
{
    QPainterPath path;
    if (points.size() < 2)
        return path;
    path.moveTo(points.front());
    double drawn = 0; // since the dashes began
    walk(
        points, cuts, shortened, EdgeCorner,
        [&](const QPointF &a, const QPointF &b, const QPointF &start) {
            besideLabel(a, b, start, dashes.label,
                [&](const QPointF &from, const QPointF &to, const QPointF &, bool atLabel) {
                    if (path.currentPosition() != from) {
                        path.moveTo(from);
                        drawn = 0;
                    }
                    path.lineTo(atLabel ? withoutSliver(from, to, drawn, dashes.dash) : to);
                    drawn += length(from, to);
                });
        },
        [&](const EdgeArc &arc) {
            bendTo(path, arc);
            drawn += length(arc.in, arc.corner) * QuarterArc;
        });
    return path;
}

QPainterPath EdgeArc::path() const
{
    QPainterPath path(in);
    bendTo(path, *this);
    return path;
}

void EdgePieces::add(const std::vector<QPointF> &points, const std::vector<EdgeCut> &cuts,
    double shortened, double radius, const QRectF &clip, const DashBreak &dashes)
{
    if (points.size() < 2)
        return;
    const auto seen = [&clip](const QPointF &a, const QPointF &b) {
        return qMin(a.x(), b.x()) <= clip.right() && qMax(a.x(), b.x()) >= clip.left() &&
               qMin(a.y(), b.y()) <= clip.bottom() && qMax(a.y(), b.y()) >= clip.top();
    };
    walk(
        points, cuts, shortened, radius,
        [&](const QPointF &a, const QPointF &b, const QPointF &begun) {
            if (!seen(a, b))
                return;
            besideLabel(a, b, begun, dashes.label,
                [&](const QPointF &from, const QPointF &to, const QPointF &start, bool atLabel) {
                    const double before = length(start, from);
                    lines.emplace_back(
                        from, atLabel ? withoutSliver(from, to, before, dashes.dash) : to);
                    starts.push_back(start);
                });
        },
        [&](const EdgeArc &arc) {
            if (seen(arc.in, arc.out))
                arcs.push_back(arc);
        });
}

QPainterPath arrowHead(const QPointF &before, const QPointF &tip, double headLength, double width)
{
    const QPointF base = towards(tip, before, headLength);
    const QPointF along = tip - base;
    const QPointF across = QPointF(-along.y(), along.x()) * (width / 2 / qMax(1e-6, headLength));
    QPainterPath path(tip);
    path.lineTo(base + across);
    path.lineTo(base - across);
    path.closeSubpath();
    return path;
}

double distanceToSegment(const QPointF &from, const QPointF &to, const QPointF &point)
{
    const QPointF d = to - from;
    const double square = QPointF::dotProduct(d, d);
    const double t =
        square < 1e-9 ? 0 : qBound(0., QPointF::dotProduct(point - from, d) / square, 1.);
    return length(from + d * t, point);
}

namespace {

/// A straight piece as a run on its row or column.
struct StraightRun
{
    StraightRun(const QPointF &from, const QPointF &to)
        : level(std::abs(from.y() - to.y()) < .01)
        , first(level ? from.x() : from.y())
        , last(level ? to.x() : to.y())
        , key(level, qRound64(64 * (level ? to.y() : to.x())))
    {}
    bool level;
    double first;
    double last;
    std::pair<bool, qint64> key;
};

} // namespace

/// From \a to back towards \a from as far as it has been drawn.
QPointF TrunkWay::reached(const QPointF &from, const QPointF &to) const
{
    const StraightRun run(from, to);
    const auto row = m_runs.find(run.key);
    if (row == m_runs.end())
        return to;
    auto drawn = row->second.upper_bound(run.last + .01);
    if (drawn == row->second.begin())
        return to;
    --drawn;
    if (drawn->second < run.last - .01)
        return to;
    const double at =
        run.first < run.last ? qMax(run.first, drawn->first) : qMin(run.first, drawn->second);
    return run.level ? QPointF(at, to.y()) : QPointF(to.x(), at);
}

void TrunkWay::draw(const QPointF &from, const QPointF &to)
{
    const StraightRun run(from, to);
    auto [first, last] = std::minmax({run.first, run.last});
    std::map<double, double> &row = m_runs[run.key];
    auto next = row.upper_bound(first);
    if (next != row.begin() && std::prev(next)->second >= first)
        --next;
    while (next != row.end() && next->first <= last) {
        first = qMin(first, next->first);
        last = qMax(last, next->second);
        next = row.erase(next);
    }
    row.emplace(first, last);
}

std::vector<QPointF> TrunkWay::add(const std::vector<QPointF> &points)
{
    std::vector<QPointF> own = points;
    size_t left = points.size(); // points that are kept
    QPointF joint;
    while (left > 1) {
        joint = reached(points[left - 2], points[left - 1]);
        if (joint != points[left - 2])
            break;
        --left;
    }
    for (size_t i = 1; i < points.size(); ++i)
        draw(points[i - 1], points[i]);
    if (left < 2)
        return {};
    if (left == points.size() && joint == points.back())
        return own;
    // The piece after the joint, as far as a corner there needs it.
    const bool atCorner = joint == points[left - 1];
    const QPointF next = atCorner ? points[left] : points[left - 1];
    own.resize(atCorner ? left : left - 1);
    if (!atCorner)
        own.push_back(joint);
    own.push_back(towards(joint, next, qMin(2 * EdgeCorner, length(joint, next))));
    return own;
}

} // namespace portolan
