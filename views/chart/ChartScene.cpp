#include "views/chart/ChartScene.h"

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

QString lower(QStringView id) { return id.toString().toLower(); }

QString nameOf(const Deployment &deployment, const QString &component)
{
    const Component *found = deployment.component(component);
    return found ? found->label() : component;
}

/// The innermost network around a component, or null.
const Zone *networkOf(const Deployment &deployment, const Component &component)
{
    for (const Zone *zone : deployment.zoneChain(component.zone)) {
        if (zone->kind == ZoneKind::Network)
            return zone;
    }
    return nullptr;
}

/// The networks that a component in the internet opens connections into, as lower-case ids.
std::set<QString> reachedNetworks(const Deployment &deployment)
{
    std::set<QString> reached;
    for (const Flow &flow : deployment.flows) {
        const Component *from = deployment.component(flow.from);
        const Component *to = deployment.component(flow.to);
        if (!from || !to || !deployment.isInInternet(*from) || deployment.isInInternet(*to))
            continue;
        if (const Zone *network = networkOf(deployment, *to))
            reached.insert(lower(network->id));
    }
    return reached;
}

SceneZone sceneZone(const Deployment &deployment, const ZoneBox &box)
{
    SceneZone scene;
    if (const Zone *zone = deployment.zone(box.id)) {
        scene.icon = zoneIcon(zone->kind);
        scene.rules = zone->enforce || zone->kind == ZoneKind::Host;
    }
    return scene;
}

SceneEdge sceneEdge(
    const Deployment &deployment, const EdgeLine &line, const std::vector<EdgeCut> &cuts)
{
    SceneEdge scene;
    scene.enabled = false;
    scene.required = false;
    PortSpec ports;
    QStringList titles;
    for (const QString &id : line.flows) {
        const Flow *flow = deployment.flow(id);
        SceneFlow part;
        if (flow) {
            part = {flowStyle(flow->ports), flow->enabled, flow->need.kind == Need::Kind::Required};
            ports = ports.united(flow->ports);
            titles.append(flowFacts(deployment, *flow));
        }
        scene.enabled = scene.enabled || part.enabled;
        scene.required = scene.required || part.required;
        scene.flows.push_back(part);
    }
    scene.bundle = line.flows.size() > 1;
    scene.style = scene.bundle          ? flowStyle(ports)
                  : scene.flows.empty() ? FlowStyle::Other
                                        : scene.flows.front().style;
    scene.title = titles.join(u" · "_s);
    // The line ends inside the arrowhead, whose point would otherwise be blunt.
    scene.path = edgePath(line.points, cuts, 8);
    scene.bounds = line.label.rect.isValid() ? line.label.rect : QRectF();
    for (const QPointF &point : line.points)
        scene.bounds |= QRectF(point - QPointF(1, 1), QSizeF(2, 2));
    scene.bounds.adjust(-10, -10, 24, 10);
    return scene;
}

SceneDock sceneDock(const Deployment &deployment, const Dock &dock)
{
    SceneDock scene;
    scene.style = flowStyle(dock.ports);
    std::set<FlowStyle> styles;
    bool enabled = dock.flows.isEmpty();
    for (const QString &id : dock.flows) {
        if (const Flow *flow = deployment.flow(id)) {
            styles.insert(flowStyle(flow->ports));
            enabled = enabled || flow->enabled;
        }
    }
    scene.mixed = styles.size() > 1;
    scene.off = !enabled;
    return scene;
}

int indexIn(const std::map<QString, int> &indices, QStringView id)
{
    const auto found = indices.find(lower(id));
    return found == indices.end() ? -1 : found->second;
}

} // namespace

std::vector<ZoneTint> zoneTints(const Deployment &deployment, const std::vector<ZoneBox> &zones)
{
    static constexpr std::array<ZoneTint, 3> further = {
        ZoneTint::Land, ZoneTint::Green, ZoneTint::Violet};
    const std::set<QString> reached = reachedNetworks(deployment);
    std::vector<ZoneTint> tints;
    size_t networks = 0;
    for (const ZoneBox &box : zones) {
        const Zone *zone = deployment.zone(box.id);
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
            tint = further[networks++ % further.size()];
        tints.push_back(tint);
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

ChartScene::ChartScene(const Deployment &deployment, Geometry geometryOfIt)
    : geometry(std::move(geometryOfIt))
{
    const std::vector<ZoneTint> tints = zoneTints(deployment, geometry.zones);
    for (size_t i = 0; i < geometry.zones.size(); ++i) {
        zones.push_back(sceneZone(deployment, geometry.zones[i]));
        zones.back().tint = tints[i];
        m_zones.emplace(lower(geometry.zones[i].id), int(i));
    }

    std::vector<std::vector<QPointF>> lines;
    lines.reserve(geometry.edges.size());
    for (const EdgeLine &edge : geometry.edges)
        lines.push_back(edge.points);
    const std::vector<std::vector<EdgeCut>> cuts = crossingCuts(lines);
    std::map<QString, std::pair<int, int>> flowsOf; // lower-case id -> all, enabled
    for (size_t i = 0; i < geometry.edges.size(); ++i) {
        const EdgeLine &edge = geometry.edges[i];
        edges.push_back(sceneEdge(deployment, edge, cuts[i]));
        for (const QString &flow : edge.flows)
            m_edges.emplace(lower(flow), int(i));
        for (const QString &end : {edge.from, edge.to}) {
            std::pair<int, int> &count = flowsOf[lower(end)];
            ++count.first;
            count.second += edges.back().enabled ? 1 : 0;
        }
    }

    for (size_t i = 0; i < geometry.cards.size(); ++i) {
        const CardBox &box = geometry.cards[i];
        SceneCard card;
        if (const Component *component = deployment.component(box.id)) {
            card.icon = componentIcon(component->kind);
            card.product = component->product;
            card.title = component->label();
        }
        const auto count = flowsOf.find(lower(box.id));
        card.off = count != flowsOf.end() && count->second.second == 0;
        cards.push_back(std::move(card));
        m_cards.emplace(lower(box.id), int(i));
    }
    for (const Dock &dock : geometry.docks)
        docks.push_back(sceneDock(deployment, dock));
    openBundles();
}

/// Nothing moves when a bundle opens: only straight ones do, whose sender reaches past every dock.
void ChartScene::openBundles()
{
    std::map<QString, const Dock *> dockOf; // by flow
    for (const Dock &dock : geometry.docks) {
        for (const QString &flow : dock.flows)
            dockOf.emplace(flow, &dock);
    }
    for (size_t i = 0; i < edges.size(); ++i) {
        const EdgeLine &line = geometry.edges[i];
        const int sender = cardOf(line.from);
        const bool straight = line.points.size() == 2 && line.points[0].y() == line.points[1].y();
        if (!edges[i].bundle || !straight || sender < 0 || line.quay.isEmpty() ||
            line.label.lines.size() != size_t(line.flows.size()))
            continue;
        const QRectF card = geometry.cards[size_t(sender)].rect;
        const bool rightwards = line.points[1].x() > line.points[0].x();
        std::vector<OpenLine> open;
        std::set<double> taken;
        for (const QString &flow : line.flows) {
            const auto dock = dockOf.find(flow);
            if (dock == dockOf.end())
                break;
            const QRectF &rect = dock->second->rect;
            const double y = rect.center().y();
            if (y < card.top() + 8 || y > card.bottom() - 8 || !taken.insert(y).second)
                break;
            const QPointF tip(rightwards ? rect.left() : rect.right(), y);
            const QRectF &label = line.label.rect;
            open.push_back(
                {{{line.points[0].x(), y}, tip}, {label.left(), y - 10, label.width(), 20}});
        }
        if (open.size() != size_t(line.flows.size()))
            continue;
        for (const OpenLine &member : open)
            edges[i].bounds |= member.label.adjusted(-10, -10, 24, 10);
        edges[i].open = std::move(open);
    }
}

int ChartScene::cardOf(QStringView component) const { return indexIn(m_cards, component); }
int ChartScene::zoneOf(QStringView zone) const { return indexIn(m_zones, zone); }
int ChartScene::edgeOf(QStringView flow) const { return indexIn(m_edges, flow); }

} // namespace portolan
