#include "model/layout/Board.h"
#include "model/layout/DockText.h"
#include "views/chart/BundleRoom.h"
#include "views/chart/ChartScene.h"
#include "views/chart/Icons.h"
#include "views/chart/TextMetrics.h"

#include <algorithm>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Of a card, beside its name.
constexpr double IconRoom = 44;
constexpr double RightRoom = 14;

std::vector<int> rising(const std::set<int> &set) { return {set.begin(), set.end()}; }

} // namespace

GeometryChange ChartScene::showNow(const Deployment &now, const QStringList &flowIds,
    const QStringList &components, const TextMeasure &measure)
{
    std::set<int> lines;
    std::set<int> boxes;
    std::set<int> numbers;
    std::vector<QRectF> places; // of labels, which may become larger or smaller
    for (const QString &id : flowIds) {
        const Flow *flow = now.flow(id);
        const int number = flowNumber(id);
        if (!flow || number < 0)
            continue;
        const int edge = edgeOfNumber(number);
        places.push_back(geometry.edges[size_t(edge)].label.rect);
        showFlow(size_t(edge), *flow, measure);
        lines.insert(edge);
        numbers.insert(number);
    }
    for (const QString &id : components) {
        const Component *component = now.component(id);
        const int card = cardOf(id);
        if (!component || card < 0)
            continue;
        showComponent(size_t(card), *component);
        boxes.insert(card);
    }
    std::set<int> tabs;
    for (size_t i = 0; !numbers.empty() && i < docks.size(); ++i) {
        const std::vector<int> &ending = docks[i].flows;
        if (std::ranges::none_of(ending, [&](int flow) { return numbers.contains(flow); }))
            continue;
        Dock &dock = geometry.docks[i];
        // Where others end as well the layout decides who stays.
        const Flow *only = dock.flows.size() == 1 ? now.flow(dock.flows.front()) : nullptr;
        if (only && only->ports != dock.ports) {
            dock.ports = only->ports;
            dock.text = layout::dockText(only->ports);
        }
        docks[i] = sceneDock(dock);
        tabs.insert(int(i));
    }
    for (const int edge : lines) {
        joinFlows(size_t(edge), now);
        this->measure(size_t(edge));
    }
    if (!lines.empty())
        dimCards();
    GeometryChange change = {{}, rising(boxes), rising(tabs), rising(lines)};
    if (!m_bundles.empty()) {
        BundleRoom::addPlaces(*this, change, places);
        openBundles(change, places, {}); // no dock has moved
    }
    return change;
}

void ChartScene::showFlow(size_t edge, const Flow &flow, const TextMeasure &measure)
{
    EdgeLine &line = geometry.edges[edge];
    const qsizetype at = line.flows.indexOf(flow.id);
    if (at < 0)
        return;
    edges[edge].flows[size_t(at)] = sceneFlow(flow);
    const auto row = std::ranges::find(line.label.lines, flow.id, &LabelLine::flow);
    // The last row of a long bundle is a count.
    const bool isCount =
        line.label.lines.size() < size_t(line.flows.size()) && row + 1 == line.label.lines.end();
    if (row == line.label.lines.end() || isCount)
        return;
    const QString text = layout::labelText(flow.ports);
    if (text != row->text) {
        row->text = text;
        row->suffix.clear();
        const QPointF centre = line.label.rect.center();
        if (line.label.rect.isValid()) {
            line.label.rect.setSize(
                around::labelSize(line.label.lines, line.flows.size() > 1, measure));
            line.label.rect.moveCenter(centre);
        }
    } else if (flow.need.kind == Need::Kind::Required) {
        row->suffix.clear();
    }
}

void ChartScene::joinFlows(size_t edge, const Deployment &now)
{
    SceneEdge &scene = edges[edge];
    scene.enabled = scene.required = false;
    PortSpec ports;
    for (size_t i = 0; i < scene.flows.size(); ++i) {
        scene.enabled = scene.enabled || scene.flows[i].enabled;
        scene.required = scene.required || scene.flows[i].required;
        const Flow *flow = now.flow(geometry.edges[edge].flows[qsizetype(i)]);
        if (scene.bundle && flow)
            ports = ports.united(flow->ports);
    }
    if (!scene.flows.empty())
        scene.style = scene.bundle ? flowStyle(ports) : scene.flows.front().style;
}

void ChartScene::dimCards()
{
    std::vector<bool> ends(cards.size());
    std::vector<bool> lit(cards.size());
    for (const SceneEdge &edge : edges) {
        for (const int end : {edge.from, edge.to}) {
            if (end >= 0) {
                ends[size_t(end)] = true;
                lit[size_t(end)] = lit[size_t(end)] || edge.enabled;
            }
        }
    }
    for (size_t i = 0; i < cards.size(); ++i)
        cards[i].off = ends[i] && !lit[i];
}

void ChartScene::showComponent(size_t card, const Component &component)
{
    CardBox &box = geometry.cards[card];
    cards[card].icon = componentIcon(component.kind);
    cards[card].product = component.product;
    box.count = component.instances > 1 ? u"×%1"_s.arg(component.instances) : QString();
    const TextStyle small = textStyle(TextRole::Address);
    const double room = box.rect.width() - IconRoom - RightRoom;
    const double count = box.count.isEmpty() ? 0 : 6 + textWidth(small, box.count);
    box.name = elided(textStyle(TextRole::CardName), component.label().simplified(), room - count);
    // As many as there were fit into the card; another number waits for the layout.
    if (qsizetype(component.addresses.size()) == box.addresses.size()) {
        for (size_t i = 0; i < component.addresses.size(); ++i)
            box.addresses[qsizetype(i)] = elided(small, component.addresses[i].toString(), room);
    }
}

} // namespace portolan
