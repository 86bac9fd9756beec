#include "model/checks/EphemeralRange.h"
#include "model/checks/Fixes.h"
#include "model/checks/PortMath.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace portolan::fixes {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Fixes)
};

/// Ports that belong together: ranges of flows into one component that overlap, in all protocols
/// that any of them has, since 4172/tcp+udp is one service.
struct Block
{
    PortRange range;
    std::vector<Protocol> protocols;
    bool isOne = true; ///< every flow has exactly this range

    bool holds(const PortRange &other) const
    {
        return range.first <= other.first && other.last <= range.last;
    }
};

/// Where a block goes: another range of the same size, or the rest of its own.
struct Step
{
    Block block;
    PortRange to;
    bool isNarrower = false;
};

std::vector<Block> blocksOf(const std::vector<const Flow *> &flows)
{
    std::vector<std::pair<PortRange, Protocol>> ranges;
    for (const Flow *flow : flows) {
        for (int i = 0; flow->enabled && i < PortProtocolCount; ++i) {
            for (const PortRange range : flow->ports.ranges(AllProtocols[size_t(i)]))
                ranges.emplace_back(range, AllProtocols[size_t(i)]);
        }
    }
    std::sort(ranges.begin(), ranges.end());
    std::vector<Block> blocks;
    for (const auto &[range, protocol] : ranges) {
        if (blocks.empty() || !blocks.back().range.overlaps(range))
            blocks.push_back({range, {}});
        Block &block = blocks.back();
        block.isOne = block.isOne && block.range == range;
        block.range.last = std::max(block.range.last, range.last);
        if (std::find(block.protocols.begin(), block.protocols.end(), protocol) ==
            block.protocols.end())
            block.protocols.push_back(protocol);
    }
    return blocks;
}

/// From the first to the last port of \a block that is in \a collision, in any protocol.
std::optional<PortRange> collisionWithin(const Block &block, const PortSpec &collision)
{
    std::optional<PortRange> hull;
    for (const Protocol protocol : block.protocols) {
        for (const PortRange range : collision.ranges(protocol)) {
            if (!range.overlaps(block.range))
                continue;
            const quint16 first = std::max(range.first, block.range.first);
            const quint16 last = std::min(range.last, block.range.last);
            hull = hull ? PortRange{std::min(hull->first, first), std::max(hull->last, last)}
                        : PortRange{first, last};
        }
    }
    return hull;
}

/// The end of the block that does not collide, where that is at least half of it.
std::optional<PortRange> restOf(const Block &block, const PortRange &collision)
{
    if (!block.isOne)
        return {};
    std::optional<PortRange> rest;
    if (collision.first == block.range.first && collision.last < block.range.last)
        rest = {quint16(collision.last + 1), block.range.last};
    else if (collision.last == block.range.last && collision.first > block.range.first)
        rest = {block.range.first, quint16(collision.first - 1)};
    const auto size = [](const PortRange &range) { return range.last - range.first + 1; };
    return rest && 2 * size(*rest) >= size(block.range) ? rest : std::nullopt;
}

/// Free ports for the block: near where it was, as people choose them (8080 for 80), never among
/// the ephemeral ports.
std::optional<PortRange> freeRange(const Block &block, const PortSpec &taken)
{
    constexpr quint16 usual = 8000;
    constexpr quint16 lastOfServices = EphemeralRange.first - 1;
    const int count = block.range.last - block.range.first + 1;
    std::vector<PortRange> searched;
    if (block.range.first < 1024)
        searched.push_back({quint16(usual + block.range.first), lastOfServices});
    else if (block.range.last < lastOfServices)
        searched.push_back({quint16(block.range.last + 1), lastOfServices});
    searched.push_back({10'000, lastOfServices});
    searched.push_back({1024, lastOfServices});
    searched.push_back({EphemeralRange.last + 1, 65535});
    for (const PortRange &within : searched) {
        if (const int first = freeBlock(taken, block.protocols, count, within))
            return PortRange{quint16(first), quint16(first + count - 1)};
    }
    return {};
}

/// What has to be done with the listeners of a component; empty where that is not possible.
std::vector<Step> stepsFor(
    const std::vector<const Flow *> &flows, const PortSpec &collision, PortSpec taken)
{
    std::vector<Step> steps;
    for (const Block &block : blocksOf(flows)) {
        const std::optional<PortRange> common = collisionWithin(block, collision);
        if (!common)
            continue;
        if (const auto rest = restOf(block, *common)) {
            steps.push_back({block, *rest, true});
            continue;
        }
        const auto free = freeRange(block, taken);
        if (!free)
            return {};
        for (const Protocol protocol : block.protocols)
            taken.insert(protocol, *free);
        steps.push_back({block, *free});
    }
    return steps;
}

PortSpec moved(const PortSpec &ports, const std::vector<Step> &steps)
{
    PortSpec changed;
    for (const Protocol protocol : AllProtocols) {
        if (!hasPorts(protocol) && ports.contains(protocol))
            changed.insert(protocol);
        for (int i = 0; hasPorts(protocol) && i < int(ports.ranges(protocol).size()); ++i) {
            const PortRange range = ports.ranges(protocol)[size_t(i)];
            const auto step = std::find_if(steps.begin(), steps.end(),
                [&](const Step &known) { return known.block.holds(range); });
            if (step == steps.end()) {
                changed.insert(protocol, range);
            } else if (step->isNarrower) {
                // A part of it (of a flow that is off) may be all that is given up.
                const PortRange rest{
                    std::max(range.first, step->to.first), std::min(range.last, step->to.last)};
                changed.insert(protocol, rest.first <= rest.last ? rest : range);
            } else {
                const int by = step->to.first - step->block.range.first;
                changed.insert(protocol, {quint16(range.first + by), quint16(range.last + by)});
            }
        }
    }
    return changed;
}

/// "turn.tls_port": what has to follow in the product itself.
QString hintFor(const std::vector<const Flow *> &flows)
{
    QStringList keys;
    for (const Flow *flow : flows) {
        if (!flow->config.isEmpty() && !keys.contains(flow->config))
            keys += flow->config;
    }
    return keys.isEmpty() ? QString()
                          : Tr::tr("Set %1 to match").arg(quoted(keys.join(", "_L1), 200));
}

std::optional<Fix> moving(const Component &component, const std::vector<const Flow *> &onHost,
    const PortSpec &collision, const PortSpec &taken, bool *isNarrower)
{
    std::vector<const Flow *> flows;
    for (const Flow *flow : onHost) {
        if (compareIds(flow->to, component.id) == 0)
            flows.push_back(flow);
    }
    const std::vector<Step> steps = stepsFor(flows, collision, taken);
    if (steps.empty())
        return {};
    Fix fix;
    PortSpec after;
    std::vector<const Flow *> changed;
    for (const Flow *flow : flows) {
        Replace<Flow> edit{*flow};
        edit.record.ports = moved(flow->ports, steps);
        if (edit.record.ports == flow->ports)
            continue;
        changed.push_back(flow);
        fix.edits.push_back(std::move(edit));
    }
    for (const Step &step : steps) {
        for (const Protocol protocol : step.block.protocols)
            after.insert(protocol, step.to);
    }
    *isNarrower =
        std::all_of(steps.begin(), steps.end(), [](const Step &step) { return step.isNarrower; });
    const QString text = *isNarrower ? Tr::tr("Narrow %1 to %2") : Tr::tr("Move %1 to %2");
    fix.text = text.arg(quoted(component.label()), after.toString());
    fix.hint = hintFor(changed);
    return fix;
}

} // namespace

List listenerCollision(const FixFinder &finder, const Problem &problem)
{
    const Result<PortSpec> collision = PortSpec::parse(problem.about);
    // Those at addresses of their own are right as they are; instances move together.
    if (!collision || problem.components.size() < 2 || problem.severity == Severity::Advice ||
        problem.zones.size() != 1)
        return {};
    const std::vector<const Flow *> onHost = finder.flowsInto(problem.zones.first());
    PortSpec taken;
    for (const Flow *flow : onHost)
        taken = taken.united(flow->ports);
    List narrowing;
    List others;
    for (const QString &id : problem.components) {
        bool isNarrower = false;
        auto fix =
            moving(*finder.deployment().component(id), onHost, *collision, taken, &isNarrower);
        if (fix)
            (isNarrower ? narrowing : others).push_back(std::move(*fix));
    }
    narrowing.insert(narrowing.end(), others.begin(), others.end());
    return narrowing;
}

} // namespace portolan::fixes
