#include "model/layout/Align.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace portolan {

namespace {

/// Room for docks between two that stand beside each other.
constexpr double Gap = 32;
constexpr double LeastGap = 8;

/// One axis of a rectangle.
struct Span
{
    double from = 0;
    double to = 0;

    double size() const { return to - from; }
    double middle() const { return (from + to) / 2; }
    Span at(double start) const { return {start, start + size()}; }
    bool meets(const Span &other, double gap) const
    {
        return from < other.to + gap - 0.01 && other.from < to + gap - 0.01;
    }
};

struct Box
{
    Span level;   ///< from left to right
    Span upright; ///< from top to bottom

    explicit Box(const QRectF &rect)
        : level{rect.left(), rect.right()}
        , upright{rect.top(), rect.bottom()}
    {}
};

/// The start nearest to \a wanted where \a span is clear of all of \a taken.
double freeStart(const Span &span, double wanted, const std::vector<Span> &taken)
{
    const auto isNear = [&](const Span &each) { return span.at(wanted).meets(each, LeastGap); };
    // What stands close already may stay so.
    if (std::ranges::none_of(taken, isNear))
        return wanted;
    // Where it may not start; what is left between them are the ends of these.
    std::vector<Span> blocked;
    for (const Span &each : taken)
        blocked.push_back({each.from - Gap - span.size(), each.to + Gap});
    std::ranges::sort(blocked, {}, &Span::from);
    double best = blocked.front().from;
    const auto consider = [&](double start) {
        if (std::abs(start - wanted) < std::abs(best - wanted))
            best = start;
    };
    double end = blocked.front().to;
    for (const Span &each : blocked) {
        constexpr double touch = 0.01;
        if (each.from >= end - touch) {
            consider(end);
            consider(each.from);
        }
        end = std::max(end, each.to);
    }
    consider(end);
    return best;
}

class Aligner
{
public:
    Aligner(const std::vector<QRectF> &blocks, const std::vector<QRectF> &others, Alignment how)
        : m_how(how)
        , m_upright(how == Alignment::Top || how == Alignment::Middle || how == Alignment::Bottom ||
                    how == Alignment::Down)
        , m_others(others.begin(), others.end())
    {
        for (const QRectF &rect : blocks)
            m_boxes.emplace_back(rect);
    }

    std::vector<QPointF> run()
    {
        m_ways.resize(m_boxes.size());
        if (m_how == Alignment::Across || m_how == Alignment::Down)
            distribute();
        else
            lineUp();
        return m_ways;
    }

private:
    /// The axis along which things are moved to one height or side, or apart.
    Span &along(Box &box) const { return m_upright ? box.upright : box.level; }
    Span &across(Box &box) const { return m_upright ? box.level : box.upright; }
    QPointF way(double along, double across) const
    {
        return m_upright ? QPointF(across, along) : QPointF(along, across);
    }
    std::vector<size_t> sortedBy(Span &(Aligner::*axis)(Box &) const)
    {
        std::vector<size_t> order(m_boxes.size());
        std::iota(order.begin(), order.end(), size_t(0));
        std::ranges::stable_sort(
            order, {}, [&](size_t i) { return (this->*axis)(m_boxes[i]).middle(); });
        return order;
    }

    double wantedStart(const Span &span, const Span &all) const
    {
        switch (m_how) {
        case Alignment::Left:
        case Alignment::Top:
            return all.from;
        case Alignment::Right:
        case Alignment::Bottom:
            return all.to - span.size();
        default:
            return all.middle() - span.size() / 2;
        }
    }

    void lineUp()
    {
        Span all = along(m_boxes.front());
        for (Box &box : m_boxes)
            all = {std::min(all.from, along(box).from), std::max(all.to, along(box).to)};
        std::vector<Box> settled;
        for (const size_t i : sortedBy(&Aligner::across)) {
            Box box = m_boxes[i];
            const double start = wantedStart(along(box), all);
            const double before = across(box).from;
            along(box) = along(box).at(start);
            std::vector<Span> taken;
            for (std::vector<Box> *boxes : {&m_others, &settled}) {
                for (Box &each : *boxes) {
                    if (along(each).meets(along(box), 0))
                        taken.push_back(across(each));
                }
            }
            across(box) = across(box).at(freeStart(across(box), before, taken));
            m_ways[i] = way(start - along(m_boxes[i]).from, across(box).from - before);
            settled.push_back(box);
        }
    }

    void distribute()
    {
        const std::vector<size_t> order = sortedBy(&Aligner::along);
        double room = along(m_boxes[order.back()]).to - along(m_boxes[order.front()]).from;
        for (Box &box : m_boxes)
            room -= along(box).size();
        const double gap =
            m_boxes.size() < 2 ? 0 : std::max(Gap, room / double(m_boxes.size() - 1));
        double at = along(m_boxes[order.front()]).from;
        for (const size_t i : order) {
            m_ways[i] = way(at - along(m_boxes[i]).from, 0);
            at += along(m_boxes[i]).size() + gap;
        }
    }

    Alignment m_how;
    bool m_upright;
    std::vector<Box> m_boxes;
    std::vector<Box> m_others;
    std::vector<QPointF> m_ways;
};

} // namespace

std::vector<QPointF> aligned(
    const std::vector<QRectF> &blocks, const std::vector<QRectF> &others, Alignment how)
{
    return blocks.empty() ? std::vector<QPointF>() : Aligner(blocks, others, how).run();
}

} // namespace portolan
