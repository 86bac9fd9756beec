#include "views/chart/ChartMotion.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace portolan {

namespace {

double between(double from, double to, double t) { return from + (to - from) * t; }

QPointF between(const QPointF &from, const QPointF &to, double t) { return from + (to - from) * t; }

QRectF between(const QRectF &from, const QRectF &to, double t)
{
    if (from.isNull() || to.isNull())
        return to;
    return {between(from.topLeft(), to.topLeft(), t),
        QSizeF(between(from.width(), to.width(), t), between(from.height(), to.height(), t))};
}

/// For each of \a to the index of its like in \a from.
template<class Shape, class Key>
std::vector<int> matches(const std::vector<Shape> &from, const std::vector<Shape> &to, Key key)
{
    std::map<decltype(key(from.front())), int> places;
    for (size_t i = 0; i < from.size(); ++i)
        places.emplace(key(from[i]), int(i));
    std::vector<int> found;
    found.reserve(to.size());
    for (const Shape &shape : to) {
        const auto place = places.find(key(shape));
        found.push_back(place == places.end() ? -1 : place->second);
    }
    return found;
}

/// Where each corner lies, as a share of the whole length; 0 first and 1 last.
std::vector<double> shares(const std::vector<QPointF> &line)
{
    std::vector<double> at = {0};
    for (size_t i = 1; i < line.size(); ++i) {
        const QPointF d = line[i] - line[i - 1];
        at.push_back(at.back() + std::hypot(d.x(), d.y()));
    }
    const double length = at.back();
    for (size_t i = 1; i < at.size(); ++i)
        at[i] = length > 0 ? at[i] / length : 1;
    at.back() = line.size() > 1 ? 1 : 0;
    return at;
}

/// Walks a line by share; the shares asked for never go back.
class Walk
{
public:
    explicit Walk(const std::vector<QPointF> &line)
        : m_line(line)
        , m_shares(shares(line))
    {}

    const std::vector<double> &corners() const { return m_shares; }

    QPointF at(double share)
    {
        while (m_next + 1 < m_line.size() && m_shares[m_next] < share)
            ++m_next;
        if (m_next >= m_line.size())
            return m_line.back();
        const double start = m_shares[m_next - 1];
        const double span = m_shares[m_next] - start;
        return between(m_line[m_next - 1], m_line[m_next], span > 0 ? (share - start) / span : 1);
    }

private:
    const std::vector<QPointF> &m_line;
    std::vector<double> m_shares;
    size_t m_next = 1;
};

QString dockKey(const Dock &dock) { return dock.component + u'\n' + dock.flows.join(u' '); }

} // namespace

std::vector<QPointF> interpolatedLine(
    const std::vector<QPointF> &from, const std::vector<QPointF> &to, double t)
{
    if (t <= 0)
        return from;
    if (t >= 1)
        return to;
    Walk old(from);
    Walk now(to);
    std::vector<double> stops = old.corners();
    stops.insert(stops.end(), now.corners().begin(), now.corners().end());
    std::sort(stops.begin(), stops.end());
    stops.erase(
        std::unique(stops.begin(), stops.end(), [](double a, double b) { return b - a < 1e-6; }),
        stops.end());
    stops.back() = 1;
    std::vector<QPointF> line;
    line.reserve(stops.size());
    for (const double share : stops)
        line.push_back(between(old.at(share), now.at(share), t));
    return line;
}

ChartMotion::ChartMotion(Geometry from, Geometry to)
    : m_from(std::move(from))
    , m_to(std::move(to))
    , m_zones(matches(m_from.zones, m_to.zones, [](const ZoneBox &box) { return box.id; }))
    , m_cards(matches(m_from.cards, m_to.cards, [](const CardBox &box) { return box.id; }))
    , m_docks(matches(m_from.docks, m_to.docks, dockKey))
    , m_edges(matches(
          m_from.edges, m_to.edges, [](const EdgeLine &line) { return line.flows.value(0); }))
{}

Geometry ChartMotion::at(double t) const
{
    Geometry now = m_to;
    if (t >= 1)
        return now;
    now.bounds = between(m_from.bounds, m_to.bounds, t);
    for (size_t i = 0; i < now.zones.size(); ++i) {
        if (m_zones[i] < 0)
            continue;
        const ZoneBox &old = m_from.zones[size_t(m_zones[i])];
        now.zones[i].rect = between(old.rect, now.zones[i].rect, t);
        now.zones[i].title = between(old.title, now.zones[i].title, t);
    }
    for (size_t i = 0; i < now.cards.size(); ++i) {
        if (m_cards[i] >= 0)
            now.cards[i].rect =
                between(m_from.cards[size_t(m_cards[i])].rect, now.cards[i].rect, t);
    }
    for (size_t i = 0; i < now.docks.size(); ++i) {
        if (m_docks[i] < 0)
            continue;
        const Dock &old = m_from.docks[size_t(m_docks[i])];
        now.docks[i].rect = between(old.rect, now.docks[i].rect, t);
        // A dock changes sides half-way.
        if (t < .5)
            now.docks[i].side = old.side;
    }
    for (size_t i = 0; i < now.edges.size(); ++i) {
        if (m_edges[i] < 0)
            continue;
        const EdgeLine &old = m_from.edges[size_t(m_edges[i])];
        EdgeLine &line = now.edges[i];
        if (!old.points.empty() && !line.points.empty())
            line.points = interpolatedLine(old.points, line.points, t);
        line.label.rect = between(old.label.rect, line.label.rect, t);
        line.quay = between(old.quay, line.quay, t);
    }
    return now;
}

Geometry interpolated(const Geometry &from, const Geometry &to, double t)
{
    return ChartMotion(from, to).at(t);
}

} // namespace portolan
