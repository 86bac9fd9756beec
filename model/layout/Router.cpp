#include "model/layout/Labels.h"
#include "model/layout/PathFinder.h"
#include "model/layout/Points.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace portolan::layout {

namespace {

class Router
{
public:
    explicit Router(Plan &plan)
        : m_plan(plan)
        , m_grid(plan)
        , m_finder(plan, m_grid)
        , m_labels(plan)
    {}

    int run(const TextMeasure &measure, bool draft)
    {
        for (Link &link : m_plan.links) {
            link.points.clear();
            link.labelRect = {};
        }
        const std::vector<int> order = inOrder();
        for (const int i : order)
            route(i);
        constexpr size_t mostImproved = 160;
        if (m_plan.links.size() <= mostImproved)
            for (int round = 0; round < (draft ? 1 : 2); ++round) {
                improve(order);
                if (!draft)
                    improvePairs();
            }
        int bad = 0;
        constexpr size_t mostLabelled = 4000;
        for (const int i : order)
            if (m_bad[size_t(i)] && m_plan.links.size() <= mostLabelled) {
                m_labels.takeOut(m_plan, i);
                m_bad[size_t(i)] = !m_labels.place(m_plan, i) || m_loose[size_t(i)];
                m_labels.enter(m_plan, i);
            }
        if (m_plan.links.size() <= mostImproved * 4)
            m_labels.addSuffixes(m_plan, measure);
        for (const char b : m_bad)
            bad += b;
        return bad;
    }

private:
    QPointF start(const Link &link) const
    {
        return middleOf(m_plan.end(link.source).rect, link.fromSide);
    }
    QPointF goal(const Link &link) const
    {
        return middleOf(
            link.quay.isNull() ? m_plan.end(link.docks.front()).rect : link.quay, link.toSide);
    }

    /// Straight lines first, then the short ones.
    std::vector<int> inOrder()
    {
        std::vector<int> order(m_plan.links.size());
        std::iota(order.begin(), order.end(), 0);
        const auto key = [this](int i) {
            const Link &link = m_plan.link(i);
            const QPointF way = goal(link) - start(link);
            const bool straight = link.fromSide != link.toSide &&
                                  (std::abs(way.x()) < 0.5 || std::abs(way.y()) < 0.5);
            return std::tuple(!link.isLoop(), !straight, way.manhattanLength());
        };
        std::ranges::stable_sort(order, {}, key);
        m_bad.assign(order.size(), 0);
        m_loose.assign(order.size(), 0);
        return order;
    }

    int trunk(const Link &link) const { return link.docks.front(); }

    void enter(int i)
    {
        const Link &link = m_plan.link(i);
        m_grid.addLine(link.points, trunk(link));
        if (!link.labelRect.isNull())
            m_grid.addLabel(link.labelRect, i);
    }

    void erase(int i)
    {
        m_labels.takeOut(m_plan, i);
        m_plan.link(i).points.clear();
        m_plan.link(i).labelRect = {};
    }

    /// For a link that has no line yet.
    void route(int i)
    {
        Link &link = m_plan.link(i);
        m_loose[size_t(i)] = 0;
        if (link.isLoop())
            link.points = loop(link);
        else
            link.points = way(i);
        constexpr size_t mostLabelled = 600;
        if (m_plan.links.size() <= mostLabelled) {
            m_bad[size_t(i)] = !m_labels.place(m_plan, i) || m_loose[size_t(i)];
        } else {
            m_bad[size_t(i)] = 1;
            link.labelRect = roughLabel(link);
        }
        m_labels.enter(m_plan, i);
        if (m_grid.isUsable())
            enter(i);
    }

    std::vector<QPointF> way(int i)
    {
        const Link &link = m_plan.link(i);
        const QPointF from = start(link);
        const QPointF to = goal(link);
        PathFinder::Query query;
        query.start = from + outwards(link.fromSide) * measure::Stub;
        query.leave = link.fromSide;
        query.goal = to + outwards(link.toSide) * measure::Trunk;
        query.arrive = link.toSide;
        query.link = i;
        query.trunk = trunk(link);
        query.from = link.from;
        query.to = link.to;
        if (m_grid.isUsable())
            for (const bool strict : {true, false}) {
                query.strict = strict;
                m_loose[size_t(i)] = !strict;
                std::vector<QPointF> points = m_finder.find(query);
                if (points.empty())
                    continue;
                points.insert(points.begin(), from);
                points.push_back(to);
                simplify(points);
                return points;
            }
        m_loose[size_t(i)] = 1;
        return plain(link, query.start, query.goal);
    }

    /// Over everything: only where the chart is too large or too tangled for a search.
    std::vector<QPointF> plain(const Link &link, QPointF near, QPointF far) const
    {
        std::vector<QPointF> points = {start(link), near};
        const bool across = isHorizontal(link.fromSide);
        if (across == isHorizontal(link.toSide)) {
            double turn = across ? far.x() : far.y();
            if (link.fromSide == link.toSide) {
                const double a = across ? near.x() : near.y();
                const bool positive = link.fromSide == Side::Right || link.fromSide == Side::Bottom;
                turn = positive ? std::max(a, turn) : std::min(a, turn);
            }
            points.push_back(across ? QPointF(turn, near.y()) : QPointF(near.x(), turn));
            points.push_back(across ? QPointF(turn, far.y()) : QPointF(far.x(), turn));
        } else {
            points.push_back(across ? QPointF(far.x(), near.y()) : QPointF(near.x(), far.y()));
        }
        points.push_back(far);
        points.push_back(goal(link));
        simplify(points);
        return points;
    }

    /// Between two instances: out on the right and back.
    std::vector<QPointF> loop(const Link &link) const
    {
        const QPointF from = start(link);
        const QPointF to = goal(link);
        const double x = std::max(from.x(), to.x()) + loopReach(link.label.width());
        return {from, {x, from.y()}, {x, to.y()}, to};
    }

    QRectF roughLabel(const Link &link) const
    {
        double best = -1;
        QRectF rect(QPointF(), link.label);
        for (size_t k = 1; k < link.points.size(); ++k) {
            const QPointF a = link.points[k - 1];
            const QPointF b = link.points[k];
            if ((b - a).manhattanLength() <= best)
                continue;
            best = (b - a).manhattanLength();
            rect.moveCenter((a + b) / 2);
        }
        return rect;
    }

    /// Takes every line up once more, now that all the others are known.
    void improve(const std::vector<int> &order)
    {
        for (const int i : order) {
            if (m_plan.link(i).isLoop())
                continue;
            if (m_plan.link(i).points.size() == 2 && !m_bad[size_t(i)])
                continue;
            if (m_finder.budget < ImproveUntil)
                return;
            erase(i);
            m_grid.clearLinesAndLabels();
            for (int k = 0; k < m_plan.linkCount(); ++k)
                if (k != i)
                    enter(k);
            route(i);
        }
    }

    /// Length, corners and what is not as it should be of one line; crossings are of two.
    double cost(int i) const
    {
        return lineCost(m_plan.link(i)) + price::Defect * (m_bad[size_t(i)] + m_loose[size_t(i)]);
    }

    int crossings(int a, int b) const { return layout::crossings(m_plan.link(a), m_plan.link(b)); }

    double costOf(int a, int b) const
    {
        constexpr double crossing = price::Crossing;
        double sum = cost(a) + cost(b) - crossing * crossings(a, b);
        for (int k = 0; k < m_plan.linkCount(); ++k) {
            sum += k == a ? 0 : crossing * crossings(a, k);
            sum += k == b ? 0 : crossing * crossings(b, k);
        }
        return sum;
    }

    /// Two lines that cross are taken out together and drawn again, in both orders.
    void improvePairs()
    {
        int attempts = 60;
        for (int a = 0; a < m_plan.linkCount(); ++a)
            for (int b = a + 1; b < m_plan.linkCount(); ++b) {
                if (crossings(a, b) == 0 || m_finder.budget < ImproveUntil || attempts-- <= 0 ||
                    m_plan.link(a).isLoop() || m_plan.link(b).isLoop())
                    continue;
                for (const auto &[first, second] : {std::pair(a, b), std::pair(b, a)}) {
                    const double before = costOf(a, b);
                    const Link savedA = m_plan.link(a);
                    const Link savedB = m_plan.link(b);
                    const auto bad = m_bad;
                    const auto loose = m_loose;
                    erase(a);
                    erase(b);
                    m_grid.clearLinesAndLabels();
                    for (int k = 0; k < m_plan.linkCount(); ++k)
                        if (k != a && k != b)
                            enter(k);
                    route(first);
                    route(second);
                    if (costOf(a, b) < before - 0.5)
                        continue;
                    erase(a);
                    erase(b);
                    m_plan.link(a) = savedA;
                    m_plan.link(b) = savedB;
                    m_labels.enter(m_plan, a);
                    m_labels.enter(m_plan, b);
                    m_bad = bad;
                    m_loose = loose;
                }
            }
    }

    static constexpr long long ImproveUntil = 1'000'000;

    Plan &m_plan;
    Grid m_grid;
    PathFinder m_finder;
    Labels m_labels;
    std::vector<char> m_bad;
    std::vector<char> m_loose; ///< no clear way was found
};

} // namespace

int routeAll(Plan &plan, const TextMeasure &measure, bool draft)
{
    return Router(plan).run(measure, draft);
}

} // namespace portolan::layout
