#include "model/targets/FastForm.h"

#include "model/targets/Split.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace portolan {

namespace {

using Kind = AddressMatch::Kind;

/// A rule of more elements than this is shorter, and no slower, as a rule of its own.
constexpr size_t MostElements = 4096;
/// With more pairs of prefix lengths than this, each has a set of its own.
constexpr size_t MostLayers = 16;

/// What elements of one layer share.
struct Layer
{
    Family family = Family::IPv4;
    bool matchesSource = false;
    bool matchesDestination = false;
    bool hasPorts = true;
    bool isSpread = false; ///< not exact
    int sourcePrefix = 0;
    int destinationPrefix = 0;

    auto operator<=>(const Layer &) const = default;
    bool isSameShape(const FastGroup &group) const
    {
        return family == group.family && matchesSource == group.matchesSource &&
               matchesDestination == group.matchesDestination && hasPorts == group.hasPorts;
    }
};

bool isMatched(const AddressMatch &end) { return end.kind == Kind::Ranges; }
bool isUnmatched(const AddressMatch &end) { return end.kind == Kind::Own || end.kind == Kind::Any; }

bool isCandidate(const Rule &rule)
{
    const bool source = isMatched(rule.source);
    const bool destination = isMatched(rule.destination);
    return (source || isUnmatched(rule.source)) && (destination || isUnmatched(rule.destination)) &&
           (source || destination || hasPorts(rule.protocol));
}

auto keyOf(const FastElement &element)
{
    return std::tuple(element.source.first, element.destination.first, element.protocol);
}

bool isBefore(const FastElement &a, const FastElement &b)
{
    return std::tuple(keyOf(a), a.ports) < std::tuple(keyOf(b), b.ports);
}

/// Elements of one layer, sorted: those of the same blocks have their ports united.
void makeDisjoint(std::vector<FastElement> &elements)
{
    std::stable_sort(elements.begin(), elements.end(), isBefore);
    size_t kept = 0;
    for (size_t i = 1; i < elements.size(); ++i) {
        FastElement &last = elements[kept];
        const FastElement &next = elements[i];
        if (keyOf(last) == keyOf(next) && next.ports.first <= last.ports.last)
            last.ports.last = std::max(last.ports.last, next.ports.last);
        else
            elements[++kept] = next;
    }
    elements.resize(std::min(elements.size(), kept + 1));
}

using Key = std::tuple<uint128, uint128, Protocol>;

std::vector<Key> keysAt(const std::vector<FastElement> &elements, int source, int destination)
{
    std::vector<Key> keys;
    keys.reserve(elements.size());
    for (const FastElement &element : elements) {
        const Family family = element.source.family;
        keys.emplace_back(IpRange::block({family, element.source.first}, source).first,
            IpRange::block({family, element.destination.first}, destination).first,
            element.protocol);
    }
    std::sort(keys.begin(), keys.end());
    return keys;
}

using Filled = std::pair<const Layer, std::vector<FastElement>>;

/// Whether elements of two layers may overlap; ports are not looked at.
bool mayOverlap(const Filled &a, const Filled &b)
{
    const int source = std::min(a.first.sourcePrefix, b.first.sourcePrefix);
    const int destination = std::min(a.first.destinationPrefix, b.first.destinationPrefix);
    const std::vector<Key> some = keysAt(a.second, source, destination);
    const std::vector<Key> others = keysAt(b.second, source, destination);
    auto other = others.begin();
    for (const Key &key : some) {
        while (other != others.end() && *other < key)
            ++other;
        if (other != others.end() && *other == key)
            return true;
    }
    return false;
}

/// Blocks of a rule's ends, kept while rules follow each other that have the same.
struct Blocks
{
    explicit Blocks(const Rule &rule)
        : sources(blocksOf(rule.source, rule.family))
        , destinations(blocksOf(rule.destination, rule.family))
    {}
    size_t count(const Rule &rule) const
    {
        return sources.size() * destinations.size() * std::max<size_t>(rule.ports.size(), 1);
    }

    std::vector<IpRange> sources;
    std::vector<IpRange> destinations;
};

using Layers = std::map<Layer, std::vector<FastElement>>;

void addElements(const Rule &rule, const Blocks &blocks, Layers &layers)
{
    static const std::vector<PortRange> noPorts{PortRange()};
    const std::vector<PortRange> &ports = hasPorts(rule.protocol) ? rule.ports : noPorts;
    Layer layer{rule.family, isMatched(rule.source), isMatched(rule.destination),
        hasPorts(rule.protocol), false, 0, 0};
    for (const IpRange &source : blocks.sources) {
        for (const IpRange &destination : blocks.destinations) {
            for (const PortRange &range : ports) {
                layer.sourcePrefix = source.prefixLength().value_or(0);
                layer.destinationPrefix = destination.prefixLength().value_or(0);
                layer.isSpread = (layer.matchesSource && !source.isSingle()) ||
                                 (layer.matchesDestination && !destination.isSingle()) ||
                                 (layer.hasPorts && range.first != range.last);
                layers[layer].push_back({source, destination, rule.protocol, range, &rule});
            }
        }
    }
}

FastGroup groupOf(const Layer &layer)
{
    return {layer.family, layer.matchesSource, layer.matchesDestination, layer.hasPorts,
        !layer.isSpread, {}};
}

/// Layers of the same shape share a group where nothing overlaps.
std::vector<FastGroup> grouped(const Layers &layers)
{
    std::vector<FastGroup> groups;
    std::vector<std::vector<const Filled *>> held;
    for (const Filled &layer : layers) {
        size_t at = groups.size();
        for (size_t i = 0; layer.first.isSpread && layers.size() <= MostLayers && i < at; ++i) {
            const auto overlaps = [&](const Filled *other) { return mayOverlap(*other, layer); };
            if (!groups[i].isExact && layer.first.isSameShape(groups[i]) &&
                std::none_of(held[i].begin(), held[i].end(), overlaps))
                at = i;
        }
        if (at == groups.size()) {
            groups.push_back(groupOf(layer.first));
            held.emplace_back();
        }
        held[at].push_back(&layer);
        std::vector<FastElement> &elements = groups[at].elements;
        elements.insert(elements.end(), layer.second.begin(), layer.second.end());
    }
    for (FastGroup &group : groups)
        std::stable_sort(group.elements.begin(), group.elements.end(), isBefore);
    return groups;
}

} // namespace

bool isLarge(const std::vector<PolicyItem> &items) { return items.size() > FastThreshold; }

FastForm fastForm(
    const std::vector<PolicyItem> &items, const std::function<bool(const Rule &)> &fits)
{
    FastForm form;
    Layers layers;
    for (const PolicyItem &item : items) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule || !isCandidate(*rule) || !fits(*rule)) {
            form.rest.push_back(item);
            continue;
        }
        const Blocks blocks(*rule);
        if (blocks.count(*rule) > MostElements)
            form.rest.push_back(item);
        else
            addElements(*rule, blocks, layers);
    }
    for (auto &[layer, elements] : layers)
        makeDisjoint(elements);
    form.groups = grouped(layers);
    return form;
}

size_t elementCount(const FastForm &form)
{
    size_t count = 0;
    for (const FastGroup &group : form.groups)
        count += group.elements.size();
    return count;
}

} // namespace portolan
