#include "model/policy/PacketSpace.h"

#include "model/policy/BoxUnion.h"
#include "model/policy/PacketDiagrams.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace portolan {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PacketSpace)
};

constexpr ProtocolRun ProtocolRuns[] = {{{0, 0}, PortsOf::None}, {{1, 1}, PortsOf::Type},
    {{2, 5}, PortsOf::None}, {{6, 6}, PortsOf::Both}, {{7, 16}, PortsOf::None},
    {{17, 17}, PortsOf::Both}, {{18, 57}, PortsOf::None}, {{58, 58}, PortsOf::Type},
    {{59, 131}, PortsOf::None}, {{132, 132}, PortsOf::Both}, {{133, 255}, PortsOf::None}};
constexpr quint32 HighestProtocol = 255;

template<class Key> auto highestNumbers(Key highestAddress)
{
    return typename IntervalDiagram<Key>::Highest{
        HighestProtocol, highestAddress, highestAddress, 65535, 65535, 3};
}

/// Builds the diagrams of products, bottom up.
template<class Key> class ProductBuilder
{
public:
    ProductBuilder(IntervalDiagram<Key> &diagram, Family family)
        : m_diagram(diagram)
        , m_family(family)
    {}

    DiagramId build(const PacketProduct &product)
    {
        using F = PacketField;
        const DiagramId states = level(F::State, product.states, 1);
        const bool zeroFrom = holdsZero(product.sourcePorts);
        const bool zeroTo = holdsZero(product.destinationPorts);
        const DiagramId ported = level(F::DestinationPort, product.destinationPorts,
            level(F::SourcePort, product.sourcePorts, states));
        const DiagramId typed =
            zeroFrom ? level(F::DestinationPort, product.destinationPorts, states) : 0;
        const DiagramId portless = zeroFrom && zeroTo ? states : 0;
        const DiagramId below[] = {
            addressed(product, ported), addressed(product, typed), addressed(product, portless)};
        return protocols(product.protocols, below);
    }

private:
    using Diagram = IntervalDiagram<Key>;
    using Range = typename Diagram::Range;

    static bool holdsZero(const std::vector<FieldRange> &ranges)
    {
        return std::any_of(
            ranges.begin(), ranges.end(), [](const FieldRange &range) { return range.first == 0; });
    }

    DiagramId addressed(const PacketProduct &product, DiagramId inside)
    {
        const DiagramId sources = level(PacketField::Source, product.sources, inside);
        return level(PacketField::Destination, product.destinations, sources);
    }

    /// \a ranges ascending, without those that touch or overlap, and not past the end of a field.
    void normalize(std::uint32_t field)
    {
        const Key highest = m_diagram.highest(field);
        std::sort(m_ranges.begin(), m_ranges.end());
        size_t kept = 0;
        for (const auto &[first, last] : m_ranges) {
            if (first > last || first > highest)
                continue;
            const Key end = std::min(last, highest);
            // last + 1 is 0 behind the end of a whole field, which nothing can follow.
            if (kept > 0 &&
                (first <= m_ranges[kept - 1].second || first == Key(m_ranges[kept - 1].second + 1)))
                m_ranges[kept - 1].second = std::max(m_ranges[kept - 1].second, end);
            else
                m_ranges[kept++] = {first, end};
        }
        m_ranges.resize(kept);
    }

    void read(const std::vector<FieldRange> &ranges)
    {
        m_ranges.clear();
        for (const FieldRange &range : ranges)
            m_ranges.emplace_back(range.first, range.last);
    }
    void read(const std::vector<IpRange> &ranges)
    {
        m_ranges.clear();
        for (const IpRange &range : ranges) {
            if (range.family == m_family)
                m_ranges.emplace_back(Key(range.first), Key(range.last));
        }
    }

    template<class List> DiagramId level(std::uint32_t field, const List &ranges, DiagramId inside)
    {
        if (inside == 0)
            return 0;
        read(ranges);
        normalize(field);
        return m_diagram.ranges(field, m_ranges, inside);
    }

    /// By which ports a protocol has, each run of protocols goes on at its own diagram.
    DiagramId protocols(const std::vector<FieldRange> &ranges, std::span<const DiagramId> below)
    {
        read(ranges);
        normalize(PacketField::Protocol);
        std::vector<typename Diagram::Piece> pieces;
        const auto add = [&](quint32 first, quint32 last, DiagramId id) {
            if (first <= last)
                pieces.push_back({Key(first), Key(last), id});
        };
        quint32 next = 0;
        for (const auto &[from, to] : m_ranges) {
            const auto first = quint32(from);
            const auto last = quint32(to);
            if (first > next)
                add(next, first - 1, 0);
            for (const ProtocolRun &run : ProtocolRuns)
                add(std::max(first, run.protocols.first), std::min(last, run.protocols.last),
                    below[size_t(run.ports)]);
            next = last + 1;
        }
        if (next <= HighestProtocol)
            add(next, HighestProtocol, 0);
        return m_diagram.pieces(PacketField::Protocol, pieces);
    }

    Diagram &m_diagram;
    Family m_family;
    std::vector<Range> m_ranges; ///< scratch
};

/// How many boxes a product may be to be taken apart into them, which is faster where most are one.
constexpr size_t FewBoxes = 8;

size_t boxesIn(const PacketProduct &product)
{
    size_t count = 1;
    for (const size_t length :
        {product.protocols.size(), product.destinations.size(), product.sources.size(),
            product.destinationPorts.size(), product.sourcePorts.size(), product.states.size()})
        count = std::min(count * std::min(length, FewBoxes + 1), FewBoxes + 1);
    return count;
}

void appendBoxes(const PacketProduct &product, std::vector<PacketBox> &boxes)
{
    for (const IpRange &source : product.sources) {
        for (const IpRange &destination : product.destinations) {
            if (source.family != product.family || destination.family != product.family)
                continue;
            for (const FieldRange &protocols : product.protocols)
                for (const FieldRange &sourcePorts : product.sourcePorts)
                    for (const FieldRange &destinationPorts : product.destinationPorts)
                        for (const FieldRange &states : product.states)
                            boxes.push_back({source, destination, protocols, sourcePorts,
                                destinationPorts, states});
        }
    }
}

/// Sorted by where they begin, so that neighbours are united at their edges only.
auto beginning(const PacketProduct &product)
{
    return std::tie(product.protocols, product.destinations, product.sources,
        product.destinationPorts, product.sourcePorts, product.states);
}

template<class Key>
DiagramId unitedProducts(
    IntervalDiagram<Key> &diagram, Family family, std::vector<const PacketProduct *> products)
{
    std::erase_if(products, [&](const PacketProduct *one) { return one->family != family; });
    std::stable_sort(
        products.begin(), products.end(), [](const PacketProduct *a, const PacketProduct *b) {
            return beginning(*a) < beginning(*b);
        });
    ProductBuilder<Key> builder(diagram, family);
    std::vector<DiagramId> ids;
    ids.reserve(products.size());
    for (const PacketProduct *product : products)
        ids.push_back(builder.build(*product));
    return unitedHalves<Key>(diagram, ids);
}

} // namespace

std::span<const ProtocolRun> protocolRuns() { return ProtocolRuns; }

PortsOf portsOf(quint32 protocol)
{
    const auto *run = std::find_if(std::begin(ProtocolRuns), std::end(ProtocolRuns),
        [=](const ProtocolRun &one) { return protocol <= one.protocols.last; });
    return run == std::end(ProtocolRuns) ? PortsOf::None : run->ports;
}

PacketSpace::Diagrams::Diagrams(const PacketLimits &limits)
    : control{.maxNodes = limits.nodes, .stop = limits.stop, .seed = limits.seed}
    , ipv4(control, highestNumbers<std::uint32_t>(~std::uint32_t(0)))
    , ipv6(control, highestNumbers<uint128>(~uint128(0)))
{}

PacketSpace::PacketSpace(const PacketLimits &limits)
    : m_diagrams(std::make_unique<Diagrams>(limits))
{}

PacketSpace::~PacketSpace() = default;

PacketSet PacketSpace::empty() { return {this, {0, 0}}; }
PacketSet PacketSpace::all() { return {this, {1, 1}}; }
PacketSet PacketSpace::all(Family family) { return of(PacketBox::all(family)); }

PacketSet PacketSpace::inStates(FieldRange states)
{
    std::vector<PacketBox> boxes;
    for (const Family family : AllFamilies) {
        boxes.push_back(PacketBox::all(family));
        boxes.back().states = states;
    }
    return of(boxes);
}

PacketSet PacketSpace::of(const PacketBox &box) { return of(std::vector<PacketBox>{box}); }
PacketSet PacketSpace::of(const PacketProduct &product)
{
    return of(std::vector<PacketProduct>{product});
}

PacketSet PacketSpace::of(const std::vector<PacketBox> &boxes)
{
    return {this, {unionOf(m_diagrams->ipv4, Family::IPv4, boxes),
                      unionOf(m_diagrams->ipv6, Family::IPv6, boxes)}};
}

PacketSet PacketSpace::of(const std::vector<PacketProduct> &products)
{
    std::vector<PacketBox> boxes;
    std::vector<const PacketProduct *> large;
    for (const PacketProduct &product : products) {
        if (boxesIn(product) <= FewBoxes)
            appendBoxes(product, boxes);
        else
            large.push_back(&product);
    }
    const PacketSet small = of(boxes);
    if (large.empty())
        return small;
    return small.united({this, {unitedProducts(m_diagrams->ipv4, Family::IPv4, large),
                                   unitedProducts(m_diagrams->ipv6, Family::IPv6, large)}});
}

PacketSet PacketSpace::united(const std::vector<PacketSet> &sets)
{
    PacketSet result = empty();
    for (const Family family : AllFamilies) {
        std::vector<DiagramId> ids;
        for (const PacketSet &set : sets)
            ids.push_back(set.m_roots[size_t(family)]);
        result.m_roots[size_t(family)] = withDiagram(*m_diagrams, family,
            [&](auto &diagram) { return unitedHalves(diagram, std::span<const DiagramId>(ids)); });
    }
    return result;
}

std::optional<Error> PacketSpace::error() const
{
    using State = DiagramControl::State;
    switch (m_diagrams->control.state) {
    case State::Fine:
        break;
    case State::Stopped:
        return Error{{}, Tr::tr("stopped")};
    case State::OutOfNodes:
    case State::TooDeep:
        return Error{{}, Tr::tr("too many combinations of addresses and ports to compare as a "
                                "whole; compare fewer rules at a time")};
    }
    return {};
}

void PacketSpace::recover() { m_diagrams->control.state = DiagramControl::State::Fine; }

size_t PacketSpace::nodeCount() const { return m_diagrams->control.nodes; }

} // namespace portolan
