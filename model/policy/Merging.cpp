#include "model/policy/Merging.h"

#include "model/core/Ranges.h"
#include "model/policy/NodeTable.h"

#include <QSet>

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace portolan {

namespace {

using Kind = AddressMatch::Kind;

std::uint64_t hashOf(std::uint64_t seed, std::uint64_t value) { return mixed(seed + value); }

struct ContentHash
{
    size_t operator()(const AddressMatch &match) const
    {
        std::uint64_t hash = hashOf(qHash(match.name), std::uint64_t(match.kind));
        for (const IpRange &range : match.ranges)
            hash = hashOf(hashOf(hash, mixed(range.first)), mixed(range.last));
        return hash;
    }
    size_t operator()(const std::vector<PortRange> &ranges) const
    {
        std::uint64_t hash = ranges.size();
        for (const PortRange &range : ranges)
            hash = hashOf(hash, range.first * 65536ULL + range.last);
        return hash;
    }
};

/// Gives equal contents equal numbers, in the order in which they are first seen.
template<class Content> class Interned
{
public:
    int numberOf(const Content &content)
    {
        const auto [it, isNew] = m_numbers.try_emplace(content, int(m_contents.size()));
        if (isNew)
            m_contents.push_back(&it->first);
        return it->second;
    }
    const Content &operator[](int number) const { return *m_contents[size_t(number)]; }

private:
    std::unordered_map<Content, int, ContentHash> m_numbers;
    std::vector<const Content *> m_contents; ///< keys of a map stay where they are
};

enum Axis : size_t { Source, Destination, Ports, AxisCount };

/// A rule as numbers: what can never be merged, and one number on each axis. The rules that it is
/// made of are a list through Merged::next.
struct Numbers
{
    std::uint32_t kept;
    std::array<int, AxisCount> on;
    std::uint32_t first; ///< of its list
    std::uint32_t last;
};

/// A policy along the way: lists are joined, never copied.
struct Merged
{
    std::vector<Numbers> rules;
    std::vector<std::uint32_t> next; ///< by original rule; the last of a list points to itself
};

class Merger
{
public:
    explicit Merger(const std::vector<PolicyItem> &items)
    {
        for (const PolicyItem &item : items) {
            const Rule *rule = std::get_if<Rule>(&item);
            if (!rule)
                continue;
            const auto number = std::uint32_t(m_start.rules.size());
            m_start.next.push_back(number);
            m_start.rules.push_back(
                {std::uint32_t(rule->direction) << 16 | std::uint32_t(rule->family) << 8 |
                        std::uint32_t(rule->protocol),
                    {m_ends.numberOf(rule->source), m_ends.numberOf(rule->destination),
                        m_ports.numberOf(rule->ports)},
                    number, number});
        }
    }

    const AddressMatch &end(int number) const { return m_ends[number]; }
    const std::vector<PortRange> &ports(int number) const { return m_ports[number]; }

    /// The shortest of what all orders of the axes give.
    Merged shortest()
    {
        Merged best = m_start;
        for (const Axis first : {Source, Destination, Ports}) {
            Merged begun = m_start;
            mergeAlong(first, begun);
            for (const Axis second : {Source, Destination, Ports}) {
                if (second == first)
                    continue;
                const auto third = Axis(AxisCount - first - second);
                Merged all = begun;
                size_t before = 0;
                do {
                    before = all.rules.size();
                    for (const Axis axis : {second, third, first})
                        mergeAlong(axis, all);
                } while (all.rules.size() < before);
                if (all.rules.size() < best.rules.size())
                    best = std::move(all);
            }
        }
        return best;
    }

private:
    /// What two rules must agree in; rules that agree differ on the axis in what can be united.
    struct Key
    {
        std::uint64_t major;
        std::uint64_t minor;
        std::uint32_t rule;

        bool agrees(const Key &other) const { return major == other.major && minor == other.minor; }
        auto operator<=>(const Key &) const = default;
    };
    Key keyOf(const Numbers &rule, Axis axis, size_t index) const
    {
        const auto number = [&](Axis which) { return std::uint64_t(rule.on[which]); };
        const bool isOpaque = axis != Ports && m_ends[rule.on[axis]].kind != Kind::Ranges;
        return {std::uint64_t(rule.kept) << 32 | number(axis == Source ? Destination : Source),
            number(axis == Ports ? Destination : Ports) << 32 | (isOpaque ? number(axis) + 1 : 0),
            std::uint32_t(index)};
    }

    void mergeAlong(Axis axis, Merged &merged)
    {
        std::vector<Key> keys;
        keys.reserve(merged.rules.size());
        for (size_t i = 0; i < merged.rules.size(); ++i)
            keys.push_back(keyOf(merged.rules[i], axis, i));
        std::sort(keys.begin(), keys.end());
        std::vector<Numbers> result;
        for (size_t i = 0; i < keys.size();) {
            size_t end = i + 1;
            while (end < keys.size() && keys[end].agrees(keys[i]))
                ++end;
            Numbers rule = merged.rules[keys[i].rule];
            std::vector<int> parts{rule.on[axis]};
            for (++i; i < end; ++i) {
                const Numbers &other = merged.rules[keys[i].rule];
                parts.push_back(other.on[axis]);
                merged.next[rule.last] = other.first;
                rule.last = other.last;
            }
            rule.on[axis] = unitedOn(axis, std::move(parts));
            result.push_back(rule);
        }
        merged.rules = std::move(result);
    }

    int unitedOn(Axis axis, std::vector<int> parts)
    {
        std::sort(parts.begin(), parts.end());
        parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
        if (parts.size() == 1)
            return parts.front();
        if (axis == Ports) {
            std::vector<PortRange> all;
            for (const int part : parts)
                all.insert(all.end(), m_ports[part].begin(), m_ports[part].end());
            return m_ports.numberOf(joinedRanges(std::move(all)));
        }
        AddressMatch all{Kind::Ranges, {}, {}};
        for (const int part : parts) {
            const auto &ranges = m_ends[part].ranges;
            all.ranges.insert(all.ranges.end(), ranges.begin(), ranges.end());
        }
        all.ranges = normalized(std::move(all.ranges));
        return m_ends.numberOf(all);
    }

    Interned<AddressMatch> m_ends;
    Interned<std::vector<PortRange>> m_ports;
    Merged m_start;
};

/// The flows behind \a rules, each once, in that order.
QStringList flowsOf(const std::vector<const Rule *> &rules)
{
    QStringList flows;
    QSet<QString> seen;
    const auto add = [&](const QString &flow) {
        const qsizetype known = seen.size();
        seen.insert(flow);
        if (seen.size() > known)
            flows += flow;
    };
    for (const Rule *rule : rules) {
        add(rule->flow);
        for (const QString &flow : rule->alsoFor)
            add(flow);
    }
    return flows;
}

} // namespace

Policy mergedAcrossFlows(Policy policy)
{
    const std::vector<PolicyItem> items = std::exchange(policy.items, {});
    Merger merger(items);
    const Merged merged = merger.shortest();

    std::vector<const Rule *> rules;
    for (const PolicyItem &item : items) {
        if (const Rule *rule = std::get_if<Rule>(&item))
            rules.push_back(rule);
    }
    std::vector<std::optional<Rule>> startingAt(rules.size());
    for (const Numbers &numbers : merged.rules) {
        std::vector<std::uint32_t> members{numbers.first};
        while (merged.next[members.back()] != members.back())
            members.push_back(merged.next[members.back()]);
        std::sort(members.begin(), members.end());
        std::vector<const Rule *> parts;
        for (const std::uint32_t member : members)
            parts.push_back(rules[member]);
        Rule rule = *parts.front();
        rule.source = merger.end(numbers.on[Source]);
        rule.destination = merger.end(numbers.on[Destination]);
        rule.ports = merger.ports(numbers.on[Ports]);
        rule.alsoFor = flowsOf(parts).mid(1);
        startingAt[members.front()] = std::move(rule);
    }

    size_t next = 0;
    for (const PolicyItem &item : items) {
        if (std::holds_alternative<Omission>(item))
            policy.items.push_back(item);
        else if (std::optional<Rule> &rule = startingAt[next++])
            policy.items.push_back(std::move(*rule));
    }
    return policy;
}

} // namespace portolan
