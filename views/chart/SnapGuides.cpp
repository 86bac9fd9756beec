#include "views/chart/SnapGuides.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace portolan {

namespace {

/// Nearer than this is the same place.
constexpr double Same = .05;

/// A rectangle seen along one axis, so that both are treated by the same code.
struct Span
{
    double low;
    double high;
    double otherLow; ///< across
    double otherHigh;

    double centre() const { return (low + high) / 2; }
    double across() const { return (otherLow + otherHigh) / 2; }
    Span moved(double by) const { return {low + by, high + by, otherLow, otherHigh}; }
    bool sharesRowWith(const Span &other) const
    {
        return otherLow < other.otherHigh && other.otherLow < otherHigh;
    }
};

enum class Axis : quint8 { X, Y };

Span spanOf(const QRectF &rect, Axis axis)
{
    if (axis == Axis::X)
        return {rect.left(), rect.right(), rect.top(), rect.bottom()};
    return {rect.top(), rect.bottom(), rect.left(), rect.right()};
}

QPointF point(Axis axis, double along, double across)
{
    return axis == Axis::X ? QPointF(along, across) : QPointF(across, along);
}

/// Left edge, centre and right edge (or top, middle and bottom).
std::array<double, 3> places(const Span &span) { return {span.low, span.centre(), span.high}; }

/// What stands in the same row, on either side.
struct Row
{
    std::vector<Span> before; ///< the nearest first
    std::vector<Span> after;
};

Row rowOf(const Span &moving, const std::vector<Span> &others)
{
    Row row;
    for (const Span &other : others) {
        if (!other.sharesRowWith(moving))
            continue;
        if (other.centre() < moving.centre())
            row.before.push_back(other);
        else
            row.after.push_back(other);
    }
    std::sort(row.before.begin(), row.before.end(),
        [](const Span &a, const Span &b) { return a.high > b.high; });
    std::sort(row.after.begin(), row.after.end(),
        [](const Span &a, const Span &b) { return a.low < b.low; });
    return row;
}

/// The next one in a sorted row that begins beyond the first; they may lie in several lanes.
std::optional<Span> secondBefore(const Row &row)
{
    for (const Span &span : row.before) {
        if (span.high <= row.before.front().low && span.sharesRowWith(row.before.front()))
            return span;
    }
    return std::nullopt;
}

std::optional<Span> secondAfter(const Row &row)
{
    for (const Span &span : row.after) {
        if (span.low >= row.after.front().high && span.sharesRowWith(row.after.front()))
            return span;
    }
    return std::nullopt;
}

/// Two neighbours with the gap between them.
struct Gap
{
    Span first;
    Span second;
    double width() const { return second.low - first.high; }
};

struct GapTarget
{
    double shift; ///< from where the thing is
    Gap like;     ///< between others; unused where the thing stands in the middle of two
    bool middle;
};

std::vector<GapTarget> gapTargets(const Span &moving, const Row &row)
{
    std::vector<GapTarget> targets;
    if (!row.before.empty() && !row.after.empty()) {
        const double room =
            row.after.front().low - row.before.front().high - (moving.high - moving.low);
        if (room > 0)
            targets.push_back({row.before.front().high + room / 2 - moving.low, {}, true});
    }
    if (const std::optional<Span> second = secondBefore(row)) {
        const Gap gap = {*second, row.before.front()};
        targets.push_back({row.before.front().high + gap.width() - moving.low, gap, false});
    }
    if (const std::optional<Span> second = secondAfter(row)) {
        const Gap gap = {row.after.front(), *second};
        targets.push_back({row.after.front().low - gap.width() - moving.high, gap, false});
    }
    std::erase_if(targets,
        [](const GapTarget &target) { return !target.middle && target.like.width() <= Same; });
    return targets;
}

SnapGuide gapGuide(Axis axis, const Gap &gap)
{
    const double across = (std::max(gap.first.otherLow, gap.second.otherLow) +
                              std::min(gap.first.otherHigh, gap.second.otherHigh)) /
                          2;
    return {SnapGuide::Kind::Gap, point(axis, gap.first.high, across),
        point(axis, gap.second.low, across)};
}

/// The line through one of the three places of the thing, to the nearest on either side that has
/// the same place there.
std::optional<SnapGuide> alignment(
    Axis axis, const Span &moving, const std::vector<Span> &others, size_t which)
{
    const double mine = places(moving)[which];
    std::optional<Span> before;
    std::optional<Span> after;
    for (const Span &other : others) {
        if (std::abs(places(other)[which] - mine) > Same)
            continue;
        if (other.across() < moving.across()) {
            if (!before || other.otherHigh > before->otherHigh)
                before = other;
        } else if (!after || other.otherLow < after->otherLow) {
            after = other;
        }
    }
    if (!before && !after)
        return std::nullopt;
    const double low = std::min(moving.otherLow, before ? before->otherLow : moving.otherLow);
    const double high = std::max(moving.otherHigh, after ? after->otherHigh : moving.otherHigh);
    return SnapGuide{SnapGuide::Kind::Align, point(axis, mine, low), point(axis, mine, high)};
}

void addAlignments(
    Axis axis, const Span &moving, const std::vector<Span> &others, std::vector<SnapGuide> &guides)
{
    const auto low = alignment(axis, moving, others, 0);
    const auto centre = alignment(axis, moving, others, 1);
    const auto high = alignment(axis, moving, others, 2);
    if (low)
        guides.push_back(*low);
    // Between two edges the centre says nothing new, and its line runs through the names.
    if (centre && !(low && high))
        guides.push_back(*centre);
    if (high)
        guides.push_back(*high);
}

void addGaps(
    Axis axis, const Span &moving, const std::vector<Span> &others, std::vector<SnapGuide> &guides)
{
    const Row row = rowOf(moving, others);
    for (const GapTarget &target : gapTargets(moving, row)) {
        if (std::abs(target.shift) > Same)
            continue;
        const bool before = target.middle || target.like.second.centre() < moving.centre();
        const bool after = target.middle || !before;
        if (before)
            guides.push_back(gapGuide(axis, {row.before.front(), moving}));
        if (after)
            guides.push_back(gapGuide(axis, {moving, row.after.front()}));
        if (!target.middle)
            guides.push_back(gapGuide(axis, target.like));
    }
}

/// By how much more the thing goes so that something fits; nothing where nothing is in reach.
std::optional<double> nearest(const Span &moving, const std::vector<Span> &others, double reach)
{
    std::optional<double> best;
    const auto consider = [&best, reach](double shift) {
        if (std::abs(shift) <= reach && (!best || std::abs(shift) < std::abs(*best)))
            best = shift;
    };
    const std::array<double, 3> mine = places(moving);
    for (const Span &other : others) {
        const std::array<double, 3> theirs = places(other);
        for (size_t which = 0; which < mine.size(); ++which)
            consider(theirs[which] - mine[which]);
    }
    for (const GapTarget &target : gapTargets(moving, rowOf(moving, others)))
        consider(target.shift);
    return best;
}

/// The shift along one axis, of something that is already moved along the other.
double shiftAlong(
    const Span &moving, const std::vector<Span> &others, const SnapOptions &options, bool &fits)
{
    if (options.reach > 0) {
        if (const std::optional<double> shift = nearest(moving, others, options.reach)) {
            fits = true;
            return *shift;
        }
    }
    if (options.grid <= 0)
        return 0;
    return std::round(moving.low / options.grid) * options.grid - moving.low;
}

} // namespace

Snap snapped(const QRectF &moving, const QPointF &delta, const std::vector<QRectF> &others,
    const SnapOptions &options)
{
    Snap snap{delta, {}};
    const QRectF there = moving.translated(delta);
    std::array<bool, 2> fits{};
    std::array<std::vector<Span>, 2> spans;
    for (const Axis axis : {Axis::X, Axis::Y}) {
        std::vector<Span> &along = spans[size_t(axis)];
        along.reserve(others.size());
        for (const QRectF &other : others) {
            if (!other.intersects(there))
                along.push_back(spanOf(other, axis));
        }
        const Span now = spanOf(moving.translated(snap.delta), axis);
        const double shift = shiftAlong(now, along, options, fits[size_t(axis)]);
        snap.delta += point(axis, shift, 0);
    }
    for (const Axis axis : {Axis::X, Axis::Y}) {
        if (!fits[size_t(axis)])
            continue;
        const Span now = spanOf(moving.translated(snap.delta), axis);
        addAlignments(axis, now, spans[size_t(axis)], snap.guides);
        addGaps(axis, now, spans[size_t(axis)], snap.guides);
    }
    return snap;
}

} // namespace portolan
