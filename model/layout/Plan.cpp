#include "model/layout/Plan.h"

#include "model/layout/DockText.h"
#include "model/layout/Labels.h"
#include "model/layout/ZoneFrames.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace portolan::layout {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Layout)
};

constexpr int LongestText = 200;

/// \a text or its beginning with an ellipsis, at most \a width wide.
QString fitted(const TextMeasure &measure, TextRole role, const QString &text, double width)
{
    QString head = text.left(LongestText).simplified();
    if (measure(role, head) <= width && text.size() <= LongestText)
        return head;
    qsizetype low = 0;
    qsizetype high = head.size();
    while (low < high) {
        const qsizetype middle = (low + high + 1) / 2;
        if (measure(role, head.left(middle) + u"…"_s) <= width)
            low = middle;
        else
            high = middle - 1;
    }
    return head.left(low).trimmed() + u"…"_s;
}

double roundedUp(double value, double step) { return std::ceil(value / step - 1e-9) * step; }

void addZones(Plan &plan, const Deployment &deployment, const TextMeasure &measure)
{
    const auto &zones = deployment.zones;
    const auto indexOf = [&](const QString &id) -> int {
        const Zone *zone = id.isEmpty() ? nullptr : deployment.zone(id);
        return zone ? int(zone - zones.data()) : -1;
    };
    // Depth from the outside; a circle of zones (only possible between edits) counts as top.
    std::vector<int> parent(zones.size());
    std::vector<int> depth(zones.size(), -1);
    for (size_t i = 0; i < zones.size(); ++i)
        parent[i] = indexOf(zones[i].parent);
    for (size_t i = 0; i < zones.size(); ++i) {
        std::vector<size_t> path;
        size_t at = i;
        while (depth[at] == -1) {
            depth[at] = -2;
            path.push_back(at);
            if (parent[at] >= 0 && depth[size_t(parent[at])] == -2)
                parent[at] = -1;
            if (parent[at] < 0)
                break;
            at = size_t(parent[at]);
        }
        int known = depth[at] >= 0 ? depth[at] : -1;
        for (size_t k = path.size(); k-- > 0;)
            depth[path[k]] = ++known;
    }
    std::vector<int> order(zones.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = int(i);
    std::ranges::stable_sort(order, {}, [&](int i) { return depth[size_t(i)]; });
    std::vector<int> itemOf(zones.size(), 0);
    for (const int i : order) {
        const Zone &zone = zones[size_t(i)];
        Item item;
        item.id = zone.id;
        item.kind = zone.kind;
        item.depth = depth[size_t(i)];
        item.frame = around::frameOf(zone.frame);
        item.hasShield = zone.enforce || zone.kind == ZoneKind::Host;
        item.parent = parent[size_t(i)] < 0 ? 0 : itemOf[size_t(parent[size_t(i)])];
        const bool host = zone.kind == ZoneKind::Host;
        const TextRole role = host ? TextRole::HostTitle : TextRole::ZoneTitle;
        item.titleHeight = host ? measure::HostTitle : measure::ZoneTitle;
        item.name = fitted(measure, role, zone.label(), 320);
        QStringList addresses;
        for (size_t k = 0; k < zone.addresses.size() && k < 4; ++k)
            addresses << zone.addresses[k].toString();
        item.detail = addresses.join(u", "_s);
        if (zone.addresses.size() > 4)
            item.detail += u" …"_s;
        if (item.detail.isEmpty() && host)
            item.detail = Tr::tr("host");
        item.detail = fitted(measure, TextRole::Address, item.detail, 240);
        item.titleWidth =
            16 + 24 + measure(role, item.name) +
            (item.detail.isEmpty() ? 0 : 10 + measure(TextRole::Address, item.detail));
        itemOf[size_t(i)] = plan.itemCount();
        plan.items.push_back(item);
        plan.item(item.parent).children.push_back(plan.itemCount() - 1);
    }
    plan.zones = plan.itemCount();
}

int itemOfZone(const Plan &plan, const std::map<QString, int> &byId, const QString &id)
{
    const auto found = byId.find(id.toLower());
    return found == byId.end() || found->second >= plan.zones ? 0 : found->second;
}

/// False for a chart without its addresses, such as a customer's copy: there "any address" would be
/// said of a component whose address is only not shown.
bool hasAddresses(const Deployment &deployment)
{
    return std::ranges::any_of(deployment.zones, [](const Zone &zone) {
        return !zone.addresses.empty();
    }) || std::ranges::any_of(deployment.components, [](const Component &component) {
        return !component.addresses.empty() || !component.publicAddresses.empty();
    });
}

QStringList addressLines(
    const Component &component, bool mayBeAny, double width, const TextMeasure &measure)
{
    constexpr size_t most = 3;
    QStringList lines;
    for (size_t i = 0; i < component.addresses.size() && i < most; ++i)
        lines << fitted(measure, TextRole::Address, component.addresses[i].toString(), width);
    if (component.addresses.size() > most) {
        lines.removeLast();
        lines << Tr::tr("+%1 more").arg(component.addresses.size() - most + 1);
    }
    if (lines.isEmpty() && mayBeAny)
        lines << Tr::tr("any address");
    return lines;
}

void addCards(Plan &plan, const Deployment &deployment, const TextMeasure &measure)
{
    std::map<QString, int> zoneItems;
    for (int i = 1; i < plan.zones; ++i)
        zoneItems.emplace(plan.item(i).id.toLower(), i);
    const bool withAddresses = hasAddresses(deployment);
    for (const Component &component : deployment.components) {
        Item item;
        item.card = true;
        item.id = component.id;
        item.parent = itemOfZone(plan, zoneItems, component.zone);
        item.depth = item.parent == 0 ? 0 : plan.item(item.parent).depth + 1;
        bool inInternet = false;
        for (int zone = item.parent; zone != 0; zone = plan.item(zone).parent)
            inInternet = inInternet || plan.item(zone).kind == ZoneKind::Internet;
        constexpr double textLeft = 44;
        constexpr double textRight = 14;
        constexpr double most = 240 - textLeft - textRight;
        if (component.instances > 1)
            item.count = u"×%1"_s.arg(component.instances);
        const double count = item.count.isEmpty() ? 0 : 6 + measure(TextRole::Address, item.count);
        item.name = fitted(measure, TextRole::CardName, component.label(), most - count);
        item.addresses = addressLines(component, inInternet && withAddresses, most, measure);
        double width = measure(TextRole::CardName, item.name) + count;
        for (const QString &line : item.addresses)
            width = std::max(width, measure(TextRole::Address, line));
        item.minWidth = std::clamp(roundedUp(textLeft + width + textRight, 8), 136., 240.);
        item.textHeight = item.addresses.size() >= 3 ? 80 : 64;
        if (component.position && std::isfinite(component.position->x) &&
            std::isfinite(component.position->y)) {
            constexpr double far = 1e6;
            item.position = QPointF(std::clamp(component.position->x, -far, far),
                std::clamp(component.position->y, -far, far));
        }
        plan.items.push_back(item);
        plan.item(item.parent).children.push_back(plan.itemCount() - 1);
    }
}

/// Ports and need order parallel lines: required before optional, then by number.
bool before(const Flow *a, const Flow *b)
{
    const auto key = [](const Flow *flow) {
        const auto groups = flow->ports.groups();
        const int first = groups.empty() || groups.front().ranges.empty()
                              ? 0
                              : groups.front().ranges.front().first;
        return std::pair(flow->need.kind != Need::Kind::Required, first);
    };
    return key(a) < key(b);
}

/// The label of a bundle has room for the shortest words on the need of each flow: its line cannot
/// say that, as a line of one flow does.
void measureLabel(Link &link, const TextMeasure &measureText)
{
    double width = 0;
    const size_t count = link.flows.size();
    for (size_t i = 0; i < count && i < measure::MostRows; ++i) {
        const Flow *flow = link.flows[i];
        LabelLine line;
        line.flow = flow->id;
        line.text = i + 1 == measure::MostRows && count > measure::MostRows
                        ? Tr::tr("+%1 more").arg(count - measure::MostRows + 1)
                        : labelText(flow->ports);
        link.range = link.range || line.text.contains(u'-');
        width = std::max(width, measureText(TextRole::Label, line.text));
        link.lines.push_back(line);
    }
    const bool bundle = link.isBundle();
    if (bundle) {
        for (size_t i = 0; i < Labels::rowsOfFlows(link.lines.size(), count); ++i) {
            if (const QStringList words = Labels::suffixes(link.flows[i]->need); !words.isEmpty())
                width = std::max(width, measureText(TextRole::Label, link.lines[i].text) +
                                            Labels::suffixWidth(words.last(), measureText));
        }
    } else if (const QStringList words = Labels::suffixes(link.flows.front()->need);
               !words.isEmpty()) {
        link.words = Labels::suffixWidth(words.last(), measureText);
    }
    link.label = {roundedUp(width + measure::LabelText + (bundle ? measure::Swatch : 0), 2),
        bundle ? 4 + measure::BundleRow * double(link.lines.size()) : measure::Label};
}

void addLinks(Plan &plan, const Deployment &deployment, const TextMeasure &measure, bool together)
{
    std::map<QString, int> cards;
    for (int i = plan.zones; i < plan.itemCount(); ++i)
        cards.emplace(plan.item(i).id.toLower(), i);
    std::map<std::pair<int, int>, std::vector<const Flow *>> parallel;
    for (const Flow &flow : deployment.flows) {
        const auto from = cards.find(flow.from.toLower());
        const auto to = cards.find(flow.to.toLower());
        if (from != cards.end() && to != cards.end())
            parallel[{from->second, to->second}].push_back(&flow);
    }
    for (auto &[ends, flows] : parallel) {
        std::ranges::stable_sort(flows, before);
        const bool noneRequired = std::ranges::none_of(
            flows, [](const Flow *flow) { return flow->need.kind == Need::Kind::Required; });
        const bool one = together || flows.size() > 4 || (flows.size() >= 3 && noneRequired);
        std::vector<Link> lines;
        for (const Flow *flow : flows) {
            const auto same = std::ranges::find_if(lines,
                [&](const Link &line) { return one || line.flows.front()->ports == flow->ports; });
            if (same != lines.end()) {
                same->flows.push_back(flow);
                continue;
            }
            Link line;
            line.from = ends.first;
            line.to = ends.second;
            line.flows.push_back(flow);
            lines.push_back(line);
        }
        for (Link &line : lines) {
            measureLabel(line, measure);
            plan.links.push_back(std::move(line));
        }
    }
}

} // namespace

QString Link::portsText() const
{
    QString text;
    for (const Flow *flow : flows)
        text += flow->ports.toString() + QLatin1Char(';');
    return text;
}

bool Plan::contains(int zone, int at) const
{
    while (at != zone && at != 0)
        at = item(at).parent;
    return at == zone;
}

Plan::Meeting Plan::meeting(int a, int b) const
{
    const auto depthOf = [this](int i) { return i == 0 ? -1 : item(i).depth; };
    Meeting result{0, a, b};
    int x = a;
    int y = b;
    while (x != y) {
        if (depthOf(x) >= depthOf(y)) {
            result.a = x;
            x = item(x).parent;
        } else {
            result.b = y;
            y = item(y).parent;
        }
    }
    result.zone = x;
    return result;
}

Plan makePlan(const Deployment &deployment, const TextMeasure &measure, bool together)
{
    Plan plan;
    plan.items.emplace_back();
    addZones(plan, deployment, measure);
    addCards(plan, deployment, measure);
    addLinks(plan, deployment, measure, together);
    return plan;
}

} // namespace portolan::layout
