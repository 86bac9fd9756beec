#include "views/chart/ChartIndex.h"

#include "views/chart/ChartParts.h"

#include <algorithm>
#include <cmath>
#include <limits>

/// What lies under a point.
namespace portolan {

namespace {

/// The row of a bundle's label under y, within the label's lines.
size_t rowAt(const EdgeLine &line, double y)
{
    const size_t rows = line.label.lines.size();
    const double share = (y - line.label.rect.top()) / qMax(1., line.label.rect.height());
    return size_t(qBound(0., share * double(rows), double(rows) - 1));
}

/// As QRectF::contains(), but no rectangle without a place holds anything.
bool holds(const QRectF &rect, const QPointF &point)
{
    return std::isfinite(rect.width() + rect.height()) && rect.left() <= point.x() &&
           point.x() <= rect.right() && rect.top() <= point.y() && point.y() <= rect.bottom();
}

/// 0 inside; infinite for a rectangle without a place.
double distanceTo(const QRectF &rect, const QPointF &point)
{
    if (!std::isfinite(rect.width() + rect.height()))
        return std::numeric_limits<double>::infinity();
    const double x = std::max({rect.left() - point.x(), point.x() - rect.right(), 0.});
    const double y = std::max({rect.top() - point.y(), point.y() - rect.bottom(), 0.});
    return std::hypot(x, y);
}

} // namespace

bool ChartIndex::isDrawn(int edge, const Segment &segment, bool openBundles) const
{
    return !openBundles || segment.member >= 0 || m_scene->edges[size_t(edge)].open.empty();
}

bool ChartIndex::isLit(int edge, const Mode &mode) const
{
    const QStringList &flows = m_scene->geometry.edges[size_t(edge)].flows;
    const auto any = [&flows](const std::set<QString> *lit) {
        return lit && !lit->empty() &&
               std::ranges::any_of(flows, [lit](const QString &id) { return lit->contains(id); });
    };
    return any(mode.hovered) || any(mode.selected);
}

ChartIndex::Nearest ChartIndex::nearest(
    const QPointF &point, double radius, const Mode &mode, bool drawn) const
{
    Nearest best;
    double least = radius;
    const auto consider = [&](const Place &place) {
        const Segment &s = m_segments[size_t(place.edge)][size_t(place.segment)];
        if (!isDrawn(place.edge, s, mode.openBundles))
            return;
        const double distance = distanceToSegment(s.from, s.to, point);
        if (distance > least)
            return;
        // The members of a bundle that is not open are seen by nobody.
        const bool isSeen = s.member < 0 || mode.openBundles || isLit(place.edge, mode);
        if (isSeen != drawn)
            return;
        // Of two lines on top of each other the one painted last is seen; a bundle comes before the
        // members that it would open to.
        const bool later = best.edge >= 0 && std::pair(s.member < 0, place.edge) >
                                                 std::pair(best.member < 0, best.edge);
        if (distance < least || later) {
            least = distance;
            best = {place.edge, s.member};
        }
    };
    for (const Place &place : m_long)
        consider(place);
    const QRectF around(point - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
    m_level.visit(around, consider);
    m_upright.visit(around, consider);
    return best;
}

ChartHit ChartIndex::labelAt(const QPointF &point, bool openBundles) const
{
    int found = -1;
    qsizetype member = -1; // of an open bundle
    m_labels.visit(QRectF(point, QSizeF()), [&](int edge) {
        if (edge < found)
            return;
        const std::vector<OpenLine> &open = m_scene->edges[size_t(edge)].open;
        if (openBundles && !open.empty()) {
            const auto pill = std::ranges::find_if(
                open, [&](const OpenLine &line) { return holds(line.label, point); });
            if (pill != open.end()) {
                found = edge;
                member = pill - open.begin();
            }
            return;
        }
        const LabelBox &label = m_scene->geometry.edges[size_t(edge)].label;
        if (!label.lines.empty() && holds(label.rect, point)) {
            found = edge;
            member = -1;
        }
    });
    if (found < 0)
        return {};
    const EdgeLine &line = m_scene->geometry.edges[size_t(found)];
    if (member >= 0)
        return {ChartHit::Kind::Flow, {line.flows.at(member)}, {}};
    const int trunk = m_scene->edges[size_t(found)].trunk;
    if (line.label.lines.size() > 1)
        return {ChartHit::Kind::Flow, {line.label.lines[rowAt(line, point.y())].flow}, {}};
    ChartHit hit = {ChartHit::Kind::Flow, line.flows, {}};
    if (trunk < 0)
        return hit;
    // The label speaks for the whole trunk.
    for (const int other : m_scene->carriedBy(found))
        hit.flows += m_scene->geometry.edges[size_t(other)].flows;
    return hit;
}

int ChartIndex::cardAt(const QPointF &point) const
{
    int found = -1;
    m_cards.visit(QRectF(point, QSizeF()), [&](int card) {
        if (holds(m_cardRects[size_t(card)], point))
            found = qMax(found, card);
    });
    return found;
}

ChartHit ChartIndex::atFar(const QPointF &point, double zoom, ChartOverview::Anchors anchors) const
{
    const Geometry &g = m_scene->geometry;
    const std::shared_ptr<const ChartOverview> shown = overview(qMax(zoom, .001), anchors);
    const auto flowsOf = [&](int line) {
        QStringList flows;
        for (const int edge : shown->lines()[size_t(line)].edges)
            flows += g.edges[size_t(edge)].flows;
        return ChartHit{ChartHit::Kind::Flow, flows, {}};
    };
    if (const int line = shown->countAt(point); line >= 0)
        return flowsOf(line);
    if (const int name = shown->nameAt(point); name >= 0) {
        const int zone = shown->names()[size_t(name)].zone;
        return {ChartHit::Kind::Zone, {}, g.zones[size_t(zone)].id};
    }
    if (const int card = cardAt(point); card >= 0)
        return {ChartHit::Kind::Component, {}, g.cards[size_t(card)].id};
    if (const int line = shown->lineAt(point, HitRadius / zoom); line >= 0)
        return flowsOf(line);
    for (size_t i = g.zones.size(); i-- > 0;) {
        if (holds(g.zones[i].rect, point))
            return {ChartHit::Kind::Zone, {}, g.zones[i].id};
    }
    return {};
}

ChartHit ChartIndex::at(const QPointF &point, double zoom, Mode mode) const
{
    if (!m_scene || !std::isfinite(point.x()) || !std::isfinite(point.y()))
        return {};
    if (mode.zoneView)
        return atFar(point, zoom, ChartOverview::Anchors::ByArea);
    if (zoom < ChartOverview::Below)
        return atFar(point, zoom, ChartOverview::Anchors::ByRoom);
    const Geometry &g = m_scene->geometry;
    const bool open = Detail(zoom, mode.openBundles).opensBundles();
    if (ChartHit hit = labelAt(point, open); hit.kind != ChartHit::Kind::Nothing)
        return hit;
    constexpr double halfPen = .5;
    const double rim = qMax(halfPen, BoxRim / qMax(.001, zoom));
    if (ChartHit hit = boxAt(point, rim); hit.kind != ChartHit::Kind::Nothing)
        return hit;
    mode.openBundles = open;
    const double radius = HitRadius / qMax(.001, zoom);
    const auto hitOf = [&g](const Nearest &line) {
        const QStringList &flows = g.edges[size_t(line.edge)].flows;
        return ChartHit{
            ChartHit::Kind::Flow, line.member < 0 ? flows : QStringList{flows.at(line.member)}, {}};
    };
    if (const Nearest line = nearest(point, radius, mode, true); line.edge >= 0)
        return hitOf(line);
    for (size_t i = g.zones.size(); i-- > 0;) {
        if (!g.zones[i].title.isNull() && holds(g.zones[i].title, point))
            return {ChartHit::Kind::Zone, {}, g.zones[i].id};
    }
    const Nearest line = nearest(point, radius, mode, false);
    return line.edge >= 0 ? hitOf(line) : ChartHit();
}

/// The dock or card that is nearest, at most \a rim chart px away.
ChartHit ChartIndex::boxAt(const QPointF &point, double rim) const
{
    const Geometry &g = m_scene->geometry;
    const QRectF around(point - QPointF(rim, rim), QSizeF(2 * rim, 2 * rim));
    double least = rim;
    int dock = -1;
    m_docks.visit(around, [&](int i) {
        const QRectF &rect = m_dockRects[size_t(i)];
        const double distance = rect.isNull() ? rim + 1 : distanceTo(rect, point);
        // Of those on top of each other the first.
        if (distance < least || (distance == least && (dock < 0 || i < dock))) {
            least = distance;
            dock = i;
        }
    });
    int card = -1;
    m_cards.visit(around, [&](int i) {
        const double distance = distanceTo(m_cardRects[size_t(i)], point);
        const bool isOver = card >= 0 && distance == least && i > card;
        if (distance < least || isOver || (distance == least && dock < 0 && card < 0)) {
            least = distance;
            card = i;
        }
    });
    if (card >= 0)
        return {ChartHit::Kind::Component, {}, g.cards[size_t(card)].id};
    if (dock >= 0)
        return {ChartHit::Kind::Dock, g.docks[size_t(dock)].flows, g.docks[size_t(dock)].component};
    return {};
}

} // namespace portolan
