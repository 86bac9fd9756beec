#include "model/policy/Merging.h"

#include "model/policy/NodeTable.h"

#include <QSet>

#include <algorithm>
#include <span>
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

/// A rule as numbers: what can never be merged, and one number on each axis.
struct Numbers
{
    std::uint32_t kept;
    std::array<int, AxisCount> on;
    std::vector<size_t> items; ///< of the policy, that it is made of
};

std::vector<PortRange> united(std::vector<PortRange> ranges)
{
    std::sort(ranges.begin(), ranges.end());
    std::vector<PortRange> result;
    for (const PortRange &range : ranges) {
        if (!result.empty() && int(range.first) <= int(result.back().last) + 1)
            result.back().last = std::max(result.back().last, range.last);
        else
            result.push_back(range);
    }
    return result;
}

class Merger
{
public:
    explicit Merger(const Policy &policy)
    {
        for (size_t i = 0; i < policy.items.size(); ++i) {
            const Rule *rule = std::get_if<Rule>(&policy.items[i]);
            if (!rule)
                continue;
            m_rules.push_back({std::uint32_t(rule->direction) << 16 |
                                   std::uint32_t(rule->family) << 8 | std::uint32_t(rule->protocol),
                {m_ends.numberOf(rule->source), m_ends.numberOf(rule->destination),
                    m_ports.numberOf(rule->ports)},
                {i}});
        }
    }

    const std::vector<Numbers> &rules() const { return m_rules; }
    const AddressMatch &end(int number) const { return m_ends[number]; }
    const std::vector<PortRange> &ports(int number) const { return m_ports[number]; }

    /// Merges along the axes in that order, again and again while it gets shorter.
    std::vector<Numbers> merged(const std::array<Axis, AxisCount> &order)
    {
        std::vector<Numbers> rules = m_rules;
        size_t before = 0;
        do {
            before = rules.size();
            for (const Axis axis : order)
                rules = mergedAlong(axis, std::move(rules));
        } while (rules.size() < before);
        return rules;
    }

private:
    /// What two rules must agree in; rules that agree differ on the axis in what can be united.
    auto keyOf(const Numbers &rule, Axis axis) const
    {
        const int first = rule.on[axis == Source ? Destination : Source];
        const int second = rule.on[axis == Ports ? Destination : Ports];
        const bool isOpaque = axis != Ports && m_ends[rule.on[axis]].kind != Kind::Ranges;
        return std::tuple(rule.kept, first, second, isOpaque ? rule.on[axis] : -1);
    }

    std::vector<Numbers> mergedAlong(Axis axis, std::vector<Numbers> rules)
    {
        std::vector<std::pair<decltype(keyOf(rules.front(), axis)), size_t>> sorted;
        sorted.reserve(rules.size());
        for (size_t i = 0; i < rules.size(); ++i)
            sorted.emplace_back(keyOf(rules[i], axis), i);
        std::sort(sorted.begin(), sorted.end());
        std::vector<Numbers> result;
        for (size_t i = 0; i < sorted.size();) {
            size_t last = i + 1;
            while (last < sorted.size() && sorted[last].first == sorted[i].first)
                ++last;
            Numbers rule = std::move(rules[sorted[i].second]);
            if (last - i > 1)
                unite(rule, axis, rules, std::span(sorted).subspan(i + 1, last - i - 1));
            result.push_back(std::move(rule));
            i = last;
        }
        return result;
    }

    template<class Others>
    void unite(Numbers &rule, Axis axis, const std::vector<Numbers> &rules, const Others &others)
    {
        std::vector<int> parts{rule.on[axis]};
        for (const auto &[key, index] : others) {
            const Numbers &other = rules[index];
            parts.push_back(other.on[axis]);
            rule.items.insert(rule.items.end(), other.items.begin(), other.items.end());
        }
        std::sort(parts.begin(), parts.end());
        parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
        if (parts.size() == 1)
            return;
        if (axis == Ports) {
            std::vector<PortRange> all;
            for (const int part : parts)
                all.insert(all.end(), m_ports[part].begin(), m_ports[part].end());
            rule.on[axis] = m_ports.numberOf(united(std::move(all)));
        } else {
            AddressMatch all{Kind::Ranges, {}, {}};
            for (const int part : parts) {
                const auto &ranges = m_ends[part].ranges;
                all.ranges.insert(all.ranges.end(), ranges.begin(), ranges.end());
            }
            all.ranges = normalized(std::move(all.ranges));
            rule.on[axis] = m_ends.numberOf(all);
        }
    }

    Interned<AddressMatch> m_ends;
    Interned<std::vector<PortRange>> m_ports;
    std::vector<Numbers> m_rules;
};

/// The flows behind the rules that \a items are, each once, in the order of the policy.
QStringList flowsOf(const Policy &policy, const std::vector<size_t> &items)
{
    QStringList flows;
    QSet<QString> seen;
    const auto add = [&](const QString &flow) {
        if (!seen.contains(flow)) {
            seen.insert(flow);
            flows += flow;
        }
    };
    for (const size_t item : items) {
        const Rule &rule = std::get<Rule>(policy.items[item]);
        add(rule.flow);
        for (const QString &flow : rule.alsoFor)
            add(flow);
    }
    return flows;
}

} // namespace

Policy mergedAcrossFlows(const Policy &policy)
{
    Merger merger(policy);
    std::vector<Numbers> best = merger.rules();
    std::array<Axis, AxisCount> order{Source, Destination, Ports};
    do {
        std::vector<Numbers> rules = merger.merged(order);
        if (rules.size() < best.size())
            best = std::move(rules);
    } while (std::next_permutation(order.begin(), order.end()));

    std::vector<const Numbers *> startingAt(policy.items.size(), nullptr);
    for (Numbers &rule : best) {
        std::sort(rule.items.begin(), rule.items.end());
        startingAt[rule.items.front()] = &rule;
    }
    Policy result = policy;
    result.items.clear();
    for (size_t i = 0; i < policy.items.size(); ++i) {
        if (std::holds_alternative<Omission>(policy.items[i])) {
            result.items.push_back(policy.items[i]);
        } else if (const Numbers *numbers = startingAt[i]) {
            Rule rule = std::get<Rule>(policy.items[i]);
            rule.source = merger.end(numbers->on[Source]);
            rule.destination = merger.end(numbers->on[Destination]);
            rule.ports = merger.ports(numbers->on[Ports]);
            rule.alsoFor = flowsOf(policy, numbers->items).mid(1);
            result.items.push_back(std::move(rule));
        }
    }
    return result;
}

} // namespace portolan
