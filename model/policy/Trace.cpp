#include "model/policy/Trace.h"

#include "model/policy/Places.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>
#include <deque>
#include <limits>
#include <queue>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Trace)
};

constexpr int Unreached = std::numeric_limits<int>::max();

/// A flow as an arc between components, which are indices.
struct Arc
{
    int to = 0;
    int flow = 0;
};

class Graph
{
public:
    explicit Graph(const Deployment &deployment)
        : m_deployment(deployment)
        , m_out(deployment.components.size())
        , m_in(deployment.components.size())
    {
        const std::vector<Component> &components = deployment.components;
        m_index.reserve(qsizetype(components.size()));
        for (size_t i = 0; i < components.size(); ++i)
            m_index.insert(components[i].id, int(i));
        for (size_t i = 0; i < deployment.flows.size(); ++i) {
            const Flow &flow = deployment.flows[i];
            const int from = indexOf(flow.from);
            const int to = indexOf(flow.to);
            if (from < 0 || to < 0 || from == to)
                continue;
            m_out[size_t(from)].push_back({to, int(i)});
            m_in[size_t(to)].push_back({from, int(i)});
        }
    }

    int indexOf(const QString &id) const
    {
        const auto found = m_index.constFind(id);
        if (found != m_index.constEnd())
            return *found;
        const Component *component = m_deployment.component(id);
        return component ? int(component - m_deployment.components.data()) : -1;
    }
    int size() const { return int(m_out.size()); }
    const std::vector<Arc> &out(int component) const { return m_out[size_t(component)]; }
    const std::vector<Arc> &in(int component) const { return m_in[size_t(component)]; }
    bool isOn(const Arc &arc) const { return m_deployment.flows[size_t(arc.flow)].enabled; }
    const QString &id(int component) const { return m_deployment.components[size_t(component)].id; }

private:
    const Deployment &m_deployment;
    QHash<QString, int> m_index;
    std::vector<std::vector<Arc>> m_out;
    std::vector<std::vector<Arc>> m_in;
};

/// Hops to \a target over flows that are switched on, by component.
std::vector<int> hopsTo(const Graph &graph, int target)
{
    std::vector<int> hops(size_t(graph.size()), Unreached);
    std::deque<int> next{target};
    hops[size_t(target)] = 0;
    while (!next.empty()) {
        const int at = next.front();
        next.pop_front();
        for (const Arc &arc : graph.in(at)) {
            if (!graph.isOn(arc) || hops[size_t(arc.to)] != Unreached)
                continue;
            hops[size_t(arc.to)] = hops[size_t(at)] + 1;
            next.push_back(arc.to);
        }
    }
    return hops;
}

/// The components one hop nearer to the target, by id, each once.
std::vector<int> nearer(const Graph &graph, const std::vector<int> &hops, int at)
{
    std::vector<int> next;
    for (const Arc &arc : graph.out(at)) {
        if (graph.isOn(arc) && hops[size_t(arc.to)] == hops[size_t(at)] - 1)
            next.push_back(arc.to);
    }
    // Components are sorted by id, so that their indices are.
    std::ranges::sort(next);
    next.erase(std::unique(next.begin(), next.end()), next.end());
    return next;
}

/// How many shortest ways lead from each component to the target, at most MostWays.
std::vector<int> countWays(const Graph &graph, const std::vector<int> &hops)
{
    std::vector<int> order;
    for (int i = 0; i < graph.size(); ++i) {
        if (hops[size_t(i)] != Unreached)
            order.push_back(i);
    }
    std::ranges::sort(order, {}, [&](int i) { return hops[size_t(i)]; });
    std::vector<int> ways(size_t(graph.size()), 0);
    for (const int at : order) {
        if (hops[size_t(at)] == 0) {
            ways[size_t(at)] = 1;
            continue;
        }
        for (const int next : nearer(graph, hops, at))
            ways[size_t(at)] = std::min(Trace::MostWays, ways[size_t(at)] + ways[size_t(next)]);
    }
    return ways;
}

std::vector<int> chosenWay(const Graph &graph, const std::vector<int> &hops,
    const std::vector<int> &ways, int from, int way)
{
    std::vector<int> path{from};
    while (hops[size_t(path.back())] > 0) {
        const std::vector<int> next = nearer(graph, hops, path.back());
        size_t chosen = 0;
        while (chosen + 1 < next.size() && way >= ways[size_t(next[chosen])])
            way -= ways[size_t(next[chosen++])];
        path.push_back(next[chosen]);
    }
    return path;
}

/// A step of an attempt: an arc, perhaps the wrong way round.
struct Step
{
    int from = -1;
    int to = -1;
    int flow = -1;
    bool bad = false; ///< switched off, or backwards
};

/// The attempt with the fewest bad steps, then the fewest steps; empty where there is none.
/// \a backwards: flows that are on may be taken the wrong way; else those that are off may be
/// taken.
std::vector<Step> attempt(const Graph &graph, int from, int to, bool backwards)
{
    struct Cost
    {
        int bad = Unreached;
        int steps = Unreached;
        auto operator<=>(const Cost &) const = default;
    };
    std::vector<Cost> costs(size_t(graph.size()));
    std::vector<Step> came(size_t(graph.size()));
    using Entry = std::pair<Cost, int>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> next;
    costs[size_t(from)] = {0, 0};
    next.push({costs[size_t(from)], from});
    while (!next.empty()) {
        const auto [cost, at] = next.top();
        next.pop();
        if (cost != costs[size_t(at)])
            continue;
        const auto go = [&, cost = cost, at = at](const Arc &arc, bool isBad) {
            const Cost reached{cost.bad + (isBad ? 1 : 0), cost.steps + 1};
            if (reached >= costs[size_t(arc.to)])
                return;
            costs[size_t(arc.to)] = reached;
            came[size_t(arc.to)] = {at, arc.to, arc.flow, isBad};
            next.push({reached, arc.to});
        };
        for (const Arc &arc : graph.out(at)) {
            if (graph.isOn(arc) || !backwards)
                go(arc, !graph.isOn(arc));
        }
        for (const Arc &arc : graph.in(at)) {
            if (backwards && graph.isOn(arc))
                go(arc, true);
        }
    }
    std::vector<Step> steps;
    if (costs[size_t(to)].bad == Unreached)
        return steps;
    for (int at = to; at != from; at = came[size_t(at)].from)
        steps.push_back(came[size_t(at)]);
    std::ranges::reverse(steps);
    return steps;
}

QString label(const Deployment &deployment, const QString &id)
{
    const Component *component = deployment.component(id);
    return quoted(component ? component->label() : id);
}

QString zoneLabel(const Deployment &deployment, const QString &id)
{
    const Zone *zone = deployment.zone(id);
    return quoted(zone ? zone->label() : id);
}

QStringList boundariesBetween(const Deployment &deployment, const QString &from, const QString &to)
{
    const auto chainOf = [&](const QString &id) {
        const Component *component = deployment.component(id);
        return component ? deployment.zoneChain(component->zone) : std::vector<const Zone *>();
    };
    const auto left = chainOf(from);
    const auto entered = chainOf(to);
    const auto isIn = [](const std::vector<const Zone *> &chain, const Zone *zone) {
        return std::ranges::find(chain, zone) != chain.end();
    };
    QStringList ids;
    for (const Zone *zone : left) {
        if (zone->enforce && !isIn(entered, zone))
            ids += zone->id;
    }
    for (auto zone = entered.rbegin(); zone != entered.rend(); ++zone) {
        if ((*zone)->enforce && !isIn(left, *zone))
            ids += (*zone)->id;
    }
    return ids;
}

/// The zones and what is on the way, so that addresses are worked out for that alone.
Deployment excerpt(const Deployment &deployment, const std::vector<TraceHop> &hops)
{
    Deployment part;
    part.zones = deployment.zones;
    part.settings.lookups = deployment.settings.lookups;
    QStringList ids;
    for (const TraceHop &hop : hops)
        ids << hop.from << hop.to;
    std::ranges::sort(ids, [](const QString &a, const QString &b) { return compareIds(a, b) < 0; });
    ids.removeDuplicates();
    for (const QString &id : ids)
        part.components.push_back(*deployment.component(id));
    return part;
}

void addRemarks(const Deployment &deployment, std::vector<TraceHop> &hops)
{
    const Deployment part = excerpt(deployment, hops);
    const Places places(part);
    for (TraceHop &hop : hops) {
        if (hop.ports.isEmpty() && !hop.flows.isEmpty())
            hop.remarks += Tr::tr("the ports are not known yet, so there is no rule");
        const Component &from = *part.component(hop.from);
        const Component &to = *part.component(hop.to);
        const AddressSet &source = places.addressesSeenFrom(from, to);
        const AddressSet &target = places.addressesSeenFrom(to, from);
        bool known = true;
        for (const auto &[component, set] : {std::pair(&from, &source), std::pair(&to, &target)}) {
            if (!set->isEmpty())
                continue;
            hop.remarks += Tr::tr("%1 has no address, so there is no rule at %2")
                               .arg(quoted(component->label()),
                                   quoted((component == &from ? to : from).label()));
            known = false;
        }
        const bool common = std::ranges::any_of(std::array{Family::IPv4, Family::IPv6},
            [&](Family family) { return source.allows(family) && target.allows(family); });
        if (known && !common)
            hop.remarks += Tr::tr("the two ends have no address family in common");
    }
}

class Tracer
{
public:
    Tracer(const Deployment &deployment, Trace &result)
        : m_deployment(deployment)
        , m_result(result)
    {}

    void run()
    {
        const auto known = [&](const QString &id) {
            if (m_deployment.component(id))
                return true;
            stop(TraceStop::Kind::Unknown, {}, {},
                Tr::tr("there is no component %1").arg(quoted(id)));
            return false;
        };
        if (!known(m_result.from) || !known(m_result.to))
            return;
        const Graph graph(m_deployment);
        const int from = graph.indexOf(m_result.from);
        const int to = graph.indexOf(m_result.to);
        if (from == to) {
            stop(TraceStop::Kind::Same, m_result.from, {},
                Tr::tr("both ends are %1: choose two components").arg(name(m_result.from)));
            return;
        }
        const std::vector<int> hops = hopsTo(graph, to);
        if (hops[size_t(from)] == Unreached) {
            findStop(graph, from, to);
        } else {
            const std::vector<int> ways = countWays(graph, hops);
            m_result.ways = ways[size_t(from)];
            m_result.way = std::clamp(m_result.way, 0, m_result.ways - 1);
            const std::vector<int> path = chosenWay(graph, hops, ways, from, m_result.way);
            for (size_t i = 1; i < path.size(); ++i)
                addHop(graph, path[i - 1], path[i]);
        }
        addRemarks(m_deployment, m_result.hops);
    }

private:
    QString name(const QString &id) const { return label(m_deployment, id); }

    void stop(
        TraceStop::Kind kind, const QString &at, const QStringList &flows, const QString &message)
    {
        m_result.way = 0;
        m_result.stop = TraceStop{kind, at, flows, message};
    }

    void addHop(const Graph &graph, int from, int to)
    {
        TraceHop hop{graph.id(from), graph.id(to), {}, {}, {}, {}};
        std::vector<int> flows;
        for (const Arc &arc : graph.out(from)) {
            if (arc.to == to && graph.isOn(arc))
                flows.push_back(arc.flow);
        }
        std::ranges::sort(flows);
        for (const int i : flows) {
            const Flow &flow = m_deployment.flows[size_t(i)];
            hop.flows += flow.id;
            hop.ports = hop.ports.united(flow.ports);
        }
        hop.boundaries = boundariesBetween(m_deployment, hop.from, hop.to);
        m_result.hops.push_back(std::move(hop));
    }

    /// The steps of an attempt up to the first bad one; the bad ones' flows.
    QStringList follow(const Graph &graph, const std::vector<Step> &steps, QString &at)
    {
        QStringList bad;
        at = m_result.from;
        for (const Step &step : steps) {
            if (step.bad)
                bad += m_deployment.flows[size_t(step.flow)].id;
            if (!bad.isEmpty())
                continue;
            addHop(graph, step.from, step.to);
            at = graph.id(step.to);
        }
        return bad;
    }

    void findStop(const Graph &graph, int from, int to)
    {
        const auto isOn = [&](const Arc &arc) { return graph.isOn(arc); };
        QString at;
        if (const auto steps = attempt(graph, from, to, false); !steps.empty()) {
            const QStringList off = follow(graph, steps, at);
            stop(TraceStop::Kind::SwitchedOff, at, off,
                Tr::tr("It stops at %1. Flows that are switched off would lead on: %2.")
                    .arg(name(at), off.join(u", "_s)));
            return;
        }
        if (const auto steps = attempt(graph, from, to, true); !steps.empty()) {
            const QStringList back = follow(graph, steps, at);
            const Flow &flow = *m_deployment.flow(back.first());
            stop(TraceStop::Kind::Backwards, at, back,
                Tr::tr("It stops at %1. The flow %2 runs the other way: %3 opens the connection "
                       "to %4.")
                    .arg(name(at), flow.id, name(flow.from), name(flow.to)));
            return;
        }
        if (std::ranges::none_of(graph.out(from), isOn)) {
            stop(TraceStop::Kind::NothingOut, m_result.from, {},
                Tr::tr("No flow leaves %1. A new flow from it would begin the way.")
                    .arg(name(m_result.from)));
            return;
        }
        if (std::ranges::none_of(graph.in(to), isOn)) {
            stop(TraceStop::Kind::NothingIn, m_result.from, {},
                Tr::tr("No flow gets to %1. A new flow to it would end the way.")
                    .arg(name(m_result.to)));
            return;
        }
        stop(TraceStop::Kind::Apart, m_result.from, {},
            Tr::tr("Nothing on this chart leads from %1 to %2.")
                .arg(name(m_result.from), name(m_result.to)));
    }

    const Deployment &m_deployment;
    Trace &m_result;
};

} // namespace

Trace trace(const Deployment &deployment, const QString &from, const QString &to, int way)
{
    Trace result;
    result.from = from;
    result.to = to;
    result.way = way;
    Tracer(deployment, result).run();
    return result;
}

QString traceText(const Deployment &deployment, const Trace &trace)
{
    const auto name = [&](const QString &id) {
        const Component *component = deployment.component(id);
        return component ? component->label().simplified() : id;
    };
    QStringList lines = {Tr::tr("From %1 to %2").arg(name(trace.from), name(trace.to))};
    int number = 0;
    for (const TraceHop &hop : trace.hops) {
        const QString ports =
            hop.ports.isEmpty() ? Tr::tr("ports not known") : hop.ports.toString();
        lines += u"%1. %2 → %3: %4 (%5)"_s.arg(QString::number(++number), name(hop.from),
            name(hop.to), ports, hop.flows.join(u", "_s));
        for (const QString &zone : hop.boundaries)
            lines +=
                u"   "_s + Tr::tr("through the boundary of %1").arg(zoneLabel(deployment, zone));
        for (const QString &remark : hop.remarks)
            lines += u"   ! "_s + remark;
    }
    if (trace.stop)
        lines += trace.stop->message;
    return lines.join(u'\n') + u'\n';
}

} // namespace portolan
