#include "views/chart/ChartScene.h"

#include "model/layout/Points.h"
#include "views/chart/BundleRoom.h"
#include "views/chart/Icons.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ChartScene)
};

QString lower(const QString &id) { return id.toLower(); } // mostly the same string, not copied

QString nameOf(const Deployment &deployment, const QString &component)
{
    const Component *found = deployment.component(component);
    return found ? found->label() : component;
}

/// Where a component is, as far as the colours of zones ask for it.
struct Water
{
    bool internet = false; ///< in a zone of that kind, at any depth
    QString network;       ///< the innermost around it, in lower case
};

/// Of each component; worked out once for each zone, of which there are far fewer.
class Waters
{
public:
    explicit Waters(const Deployment &deployment)
    {
        QHash<QString, int> zones;
        m_components.reserve(qsizetype(deployment.components.size()));
        for (const Component &component : deployment.components) {
            const QString zone = lower(component.zone);
            auto known = zones.constFind(zone);
            if (known == zones.constEnd()) {
                known = zones.insert(zone, int(m_waters.size()));
                m_waters.push_back(waterIn(deployment, zone));
            }
            m_components.insert(lower(component.id), *known);
        }
    }

    /// Null where there is no such component.
    const Water *of(const QString &component) const
    {
        const auto found = m_components.constFind(lower(component));
        return found == m_components.constEnd() ? nullptr : &m_waters[size_t(*found)];
    }

private:
    static Water waterIn(const Deployment &deployment, const QString &zone)
    {
        Water water;
        for (const Zone *around : deployment.zoneChain(zone)) {
            water.internet = water.internet || around->kind == ZoneKind::Internet;
            if (water.network.isEmpty() && around->kind == ZoneKind::Network)
                water.network = lower(around->id);
        }
        return water;
    }

    std::vector<Water> m_waters;
    QHash<QString, int> m_components;
};

/// The networks that a component in the internet opens connections into, as lower-case ids.
std::set<QString> reachedNetworks(const Deployment &deployment)
{
    const Waters waters(deployment);
    std::set<QString> reached;
    for (const Flow &flow : deployment.flows) {
        const Water *from = waters.of(flow.from);
        if (!from || !from->internet)
            continue;
        const Water *to = waters.of(flow.to);
        if (to && !to->internet && !to->network.isEmpty())
            reached.insert(to->network);
    }
    return reached;
}

int indexIn(const QHash<QString, int> &indices, const QString &id)
{
    return indices.value(lower(id), -1);
}

/// The first record of an id counts, as everywhere.
void addTo(QHash<QString, int> &indices, const QString &id, int index)
{
    const qsizetype known = indices.size();
    int &place = indices[lower(id)];
    if (indices.size() > known)
        place = index;
}

} // namespace

SceneFlow sceneFlow(const Flow &flow)
{
    return {flowStyle(flow.ports), flow.enabled, flow.need.kind == Need::Kind::Required,
        flow.need.kind == Need::Kind::Conditional};
}

std::vector<ZoneTint> zoneTints(const Deployment &deployment, const std::vector<ZoneBox> &zones)
{
    static constexpr std::array<ZoneTint, 3> further = {
        ZoneTint::Land, ZoneTint::Green, ZoneTint::Violet};
    const std::set<QString> reached = reachedNetworks(deployment);
    std::vector<ZoneTint> tints;
    QHash<QString, ZoneTint> known;
    size_t networks = 0;
    for (const ZoneBox &box : zones) {
        const Zone *zone = deployment.zone(box.id);
        const auto outer = zone ? known.constFind(lower(zone->parent)) : known.constEnd();
        const auto nextTint = [&] {
            ZoneTint next = further[networks++ % further.size()];
            if (outer != known.constEnd() && next == *outer)
                next = further[networks++ % further.size()];
            return next;
        };
        const ZoneKind kind = zone ? zone->kind : ZoneKind::Network;
        ZoneTint tint = ZoneTint::Sea;
        if (kind == ZoneKind::Internet)
            tint = ZoneTint::Internet;
        else if (kind == ZoneKind::Host)
            tint = ZoneTint::Host;
        else if (kind == ZoneKind::Site)
            tint = ZoneTint::Site;
        else if (kind == ZoneKind::Cluster)
            tint = ZoneTint::Violet;
        else if (!reached.contains(lower(box.id)))
            tint = nextTint();
        tints.push_back(tint);
        known.insert(lower(box.id), tint);
    }
    return tints;
}

QString flowFacts(const Deployment &deployment, const Flow &flow)
{
    QString need = Tr::tr("required");
    if (flow.need.kind == Need::Kind::Optional)
        need = Tr::tr("optional");
    else if (flow.need.kind == Need::Kind::Conditional)
        need = Tr::tr("conditional: %1").arg(flow.need.condition);
    QString text =
        Tr::tr("%1 to %2: %3, %4")
            .arg(nameOf(deployment, flow.from), nameOf(deployment, flow.to),
                flow.ports.isEmpty() ? Tr::tr("ports not known") : flow.ports.toString(), need);
    if (!flow.enabled)
        text += Tr::tr(", switched off");
    if (!flow.purpose.isEmpty())
        text += u". "_s + flow.purpose;
    return text;
}

ChartScene::ChartScene(const Deployment &deployment, Geometry geometryOfIt, Titles titles)
    : geometry(std::move(geometryOfIt))
{
    addZones(deployment);
    addCards(deployment, titles);
    addEdges(deployment, titles);
    joinTrunks();
    docks.reserve(geometry.docks.size());
    for (const Dock &dock : geometry.docks)
        docks.push_back(sceneDock(dock));
    findDocks();
    for (size_t i = 0; i < edges.size(); ++i)
        measure(i);
    openBundles();
}

void ChartScene::addZones(const Deployment &deployment)
{
    const std::vector<ZoneTint> tints = zoneTints(deployment, geometry.zones);
    m_zones.reserve(qsizetype(geometry.zones.size()));
    for (size_t i = 0; i < geometry.zones.size(); ++i)
        addTo(m_zones, geometry.zones[i].id, int(i));
    for (size_t i = 0; i < geometry.zones.size(); ++i) {
        SceneZone scene;
        scene.tint = tints[i];
        if (const Zone *zone = deployment.zone(geometry.zones[i].id)) {
            scene.icon = zoneIcon(zone->kind);
            scene.rules = zone->enforce || zone->kind == ZoneKind::Host;
            const int parent = zone->parent.isEmpty() ? -1 : indexIn(m_zones, zone->parent);
            scene.parent = parent < int(i) ? parent : -1;
        }
        zones.push_back(std::move(scene));
    }
}

void ChartScene::addCards(const Deployment &deployment, Titles titles)
{
    m_cards.reserve(qsizetype(geometry.cards.size()));
    cards.reserve(geometry.cards.size());
    QHash<QString, QString> icons; // by kind: there are few
    for (const CardBox &box : geometry.cards) {
        SceneCard card;
        if (const Component *component = deployment.component(box.id)) {
            QString &icon = icons[component->kind];
            if (icon.isEmpty())
                icon = componentIcon(component->kind);
            card.icon = icon;
            card.product = component->product;
            card.zone = component->zone.isEmpty() ? -1 : indexIn(m_zones, component->zone);
            if (titles == Titles::Yes)
                card.title = component->label();
        }
        addTo(m_cards, box.id, int(cards.size()));
        cards.push_back(std::move(card));
    }
}

void ChartScene::addEdges(const Deployment &deployment, Titles titles)
{
    edges.reserve(geometry.edges.size());
    m_flows.reserve(qsizetype(deployment.flows.size()));
    std::vector<int> lit(cards.size()); // lines of a card with an enabled flow
    std::vector<bool> ends(cards.size());
    m_inOrder.assign(deployment.flows.size(), -1);
    for (const EdgeLine &line : geometry.edges) {
        SceneEdge scene;
        scene.enabled = scene.required = false;
        scene.firstFlow = int(m_edgeOfFlow.size());
        scene.from = cardOf(line.from);
        scene.to = cardOf(line.to);
        scene.bundle = line.flows.size() > 1;
        PortSpec ports;
        QStringList facts;
        for (const QString &id : line.flows) {
            SceneFlow part;
            if (const Flow *flow = deployment.flow(id)) {
                part = sceneFlow(*flow);
                if (scene.bundle)
                    ports = ports.united(flow->ports);
                if (titles == Titles::Yes)
                    facts.append(flowFacts(deployment, *flow));
                if (int &number = m_inOrder[size_t(flow - deployment.flows.data())]; number < 0)
                    number = int(m_edgeOfFlow.size());
            }
            scene.enabled = scene.enabled || part.enabled;
            scene.required = scene.required || part.required;
            addTo(m_flows, id, int(m_edgeOfFlow.size()));
            m_edgeOfFlow.push_back(int(edges.size()));
            scene.flows.push_back(part);
        }
        scene.style = scene.bundle          ? flowStyle(ports)
                      : scene.flows.empty() ? FlowStyle::Other
                                            : scene.flows.front().style;
        scene.title = facts.join(u" · "_s);
        if (scene.bundle)
            m_bundles.push_back(int(edges.size()));
        for (const int end : {scene.from, scene.to}) {
            if (end >= 0) {
                ends[size_t(end)] = true;
                lit[size_t(end)] += scene.enabled ? 1 : 0;
            }
        }
        edges.push_back(std::move(scene));
    }
    std::erase(m_inOrder, -1);
    for (size_t i = 0; i < cards.size(); ++i)
        cards[i].off = ends[i] && lit[i] == 0;
}

void ChartScene::joinTrunks()
{
    QHash<QString, int> trunks;
    std::vector<std::vector<int>> carriers; // of labels, by trunk
    // Where a trunk has several labels, a line without one has that which it runs through.
    const auto carrierOf = [&](size_t edge) {
        const std::vector<int> &all = carriers[size_t(edges[edge].trunk)];
        const auto own = std::ranges::find_if(all, [&](int carrier) {
            return layout::runsThrough(
                geometry.edges[edge].points, geometry.edges[size_t(carrier)].label.rect);
        });
        return own != all.end() ? *own : all.empty() ? -1 : all.front();
    };
    for (size_t i = 0; i < edges.size(); ++i) {
        const EdgeLine &line = geometry.edges[i];
        edges[i].trunk = -1;
        if (line.trunk.isEmpty())
            continue;
        auto found = trunks.find(line.trunk);
        if (found == trunks.end()) {
            found = trunks.insert(line.trunk, int(carriers.size()));
            carriers.emplace_back();
        }
        edges[i].trunk = *found;
        if (line.label.rect.isValid())
            carriers[size_t(*found)].push_back(int(i));
    }
    m_carried.clear();
    for (size_t i = 0; i < edges.size(); ++i) {
        const bool own = geometry.edges[i].label.rect.isValid() || edges[i].trunk < 0;
        edges[i].labelEdge = own ? int(i) : carrierOf(i);
        if (!own && edges[i].labelEdge >= 0)
            m_carried[edges[i].labelEdge].push_back(int(i));
    }
}

const SceneFlow &ChartScene::flowOfNumber(int flow) const
{
    const SceneEdge &edge = edges[size_t(edgeOfNumber(flow))];
    return edge.flows[size_t(flow - edge.firstFlow)];
}

SceneDock ChartScene::sceneDock(const Dock &dock) const
{
    SceneDock scene;
    scene.style = flowStyle(dock.ports);
    bool enabled = dock.flows.isEmpty();
    std::optional<FlowStyle> first;
    for (const QString &id : dock.flows) {
        const int number = flowNumber(id);
        if (number < 0)
            continue;
        scene.flows.push_back(number);
        const SceneFlow &flow = flowOfNumber(number);
        enabled = enabled || flow.enabled;
        scene.mixed = scene.mixed || (first && *first != flow.style);
        first = flow.style;
    }
    scene.off = !enabled;
    return scene;
}

void ChartScene::measure(size_t edge)
{
    const EdgeLine &line = geometry.edges[edge];
    QRectF bounds = line.label.rect.isValid() ? line.label.rect : QRectF();
    for (const QPointF &point : line.points)
        bounds |= QRectF(point - QPointF(1, 1), QSizeF(2, 2));
    edges[edge].bounds = bounds.adjusted(-10, -10, 24, 10);
}

GeometryChange ChartScene::update(const Geometry &now, const GeometryChange &change)
{
    // What has gone leaves room, too, and the docks of a bundle may be others.
    std::vector<QRectF> places;
    std::vector<int> flows;
    if (!m_bundles.empty()) {
        BundleRoom::addPlaces(*this, change, places);
        addFlowsOf(change.docks, flows);
    }
    geometry.bounds = now.bounds;
    for (const int i : change.zones)
        geometry.zones[size_t(i)] = now.zones[size_t(i)];
    for (const int i : change.cards)
        geometry.cards[size_t(i)] = now.cards[size_t(i)];
    geometry.docks.resize(now.docks.size());
    docks.resize(now.docks.size());
    for (const int i : change.docks) {
        if (size_t(i) >= now.docks.size())
            continue;
        geometry.docks[size_t(i)] = now.docks[size_t(i)];
        docks[size_t(i)] = sceneDock(now.docks[size_t(i)]);
    }
    bool trunks = false;
    for (const int i : change.edges) {
        EdgeLine &line = geometry.edges[size_t(i)];
        const EdgeLine &next = now.edges[size_t(i)];
        trunks = trunks || line.trunk != next.trunk ||
                 line.label.rect.isValid() != next.label.rect.isValid();
        line = next;
    }
    if (trunks)
        joinTrunks();
    if (!change.docks.empty() && !m_bundles.empty())
        findDocks();
    for (const int i : change.edges)
        measure(size_t(i));
    GeometryChange all = change;
    if (!m_bundles.empty()) {
        BundleRoom::addPlaces(*this, change, places);
        addFlowsOf(change.docks, flows);
        openBundles(all, places, flows);
    }
    return all;
}

int ChartScene::cardOf(const QString &component) const { return indexIn(m_cards, component); }
int ChartScene::zoneOf(const QString &zone) const { return indexIn(m_zones, zone); }
int ChartScene::flowNumber(const QString &flow) const { return indexIn(m_flows, flow); }
std::vector<int> ChartScene::flowNumbers(const SortedIds &flows) const
{
    std::vector<int> numbers;
    numbers.reserve(size_t(flows.size()));
    const auto idOf = [&](int number) -> const QString & {
        const int edge = edgeOfNumber(number);
        return geometry.edges[size_t(edge)].flows[number - edges[size_t(edge)].firstFlow];
    };
    const auto compare = [](const QString &one, const QString &other) {
        // The strings of the document, most often.
        return one.constData() == other.constData() ? 0 : compareIds(one, other);
    };
    constexpr size_t few = 16; // so many steps cost as much as one look-up
    const bool look = size_t(flows.size()) * few < m_inOrder.size();
    auto at = m_inOrder.begin();
    for (const QString &id : flows) {
        int order = look ? 1 : -1;
        for (; !look && at != m_inOrder.end() && (order = compare(idOf(*at), id)) < 0; ++at) {
        }
        // What the document has no more may still be drawn.
        numbers.push_back(order == 0 ? *at : flowNumber(id));
    }
    return numbers;
}

int ChartScene::edgeOf(const QString &flow) const
{
    const int number = flowNumber(flow);
    return number < 0 ? -1 : edgeOfNumber(number);
}

} // namespace portolan
