#include "model/policy/PacketSpace.h"

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

/// The numbers of IANA where it changes which ports a protocol has: each holds up to the next.
struct ProtocolRun
{
    quint32 first;
    PortsOf ports;
};
constexpr ProtocolRun ProtocolRuns[] = {{0, PortsOf::None}, {1, PortsOf::Type}, {2, PortsOf::None},
    {6, PortsOf::Both}, {7, PortsOf::None}, {17, PortsOf::Both}, {18, PortsOf::None},
    {58, PortsOf::Type}, {59, PortsOf::None}, {132, PortsOf::Both}, {133, PortsOf::None}};
constexpr quint32 HighestProtocol = 255;

template<class Key> auto highestNumbers(Key highestAddress)
{
    return typename IntervalDiagram<Key>::Highest{
        HighestProtocol, highestAddress, highestAddress, 65535, 65535, 3};
}

/// One firewall rule's match, wherever its lists are kept.
struct Shape
{
    std::span<const FieldRange> protocols;
    std::span<const IpRange> destinations;
    std::span<const IpRange> sources;
    std::span<const FieldRange> destinationPorts;
    std::span<const FieldRange> sourcePorts;
    std::span<const FieldRange> states;

    explicit Shape(const PacketBox &box)
        : protocols(&box.protocols, 1)
        , destinations(&box.destination, 1)
        , sources(&box.source, 1)
        , destinationPorts(&box.destinationPorts, 1)
        , sourcePorts(&box.sourcePorts, 1)
        , states(&box.states, 1)
    {}
    explicit Shape(const PacketProduct &product)
        : protocols(product.protocols)
        , destinations(product.destinations)
        , sources(product.sources)
        , destinationPorts(product.destinationPorts)
        , sourcePorts(product.sourcePorts)
        , states(product.states)
    {}
};

/// Builds the diagrams of products, bottom up.
template<class Key> class ShapeBuilder
{
public:
    ShapeBuilder(IntervalDiagram<Key> &diagram, Family family)
        : m_diagram(diagram)
        , m_family(family)
    {}

    DiagramId build(const Shape &shape)
    {
        using F = PacketField;
        const DiagramId states = level(F::State, shape.states, 1);
        const bool zeroFrom = holdsZero(shape.sourcePorts);
        const bool zeroTo = holdsZero(shape.destinationPorts);
        const DiagramId ported = level(F::DestinationPort, shape.destinationPorts,
            level(F::SourcePort, shape.sourcePorts, states));
        const DiagramId typed =
            zeroFrom ? level(F::DestinationPort, shape.destinationPorts, states) : 0;
        const DiagramId portless = zeroFrom && zeroTo ? states : 0;
        const DiagramId below[] = {
            addressed(shape, ported), addressed(shape, typed), addressed(shape, portless)};
        return protocols(shape.protocols, below);
    }

private:
    using Diagram = IntervalDiagram<Key>;
    using Range = typename Diagram::Range;

    static bool holdsZero(std::span<const FieldRange> ranges)
    {
        return std::any_of(
            ranges.begin(), ranges.end(), [](const FieldRange &range) { return range.first == 0; });
    }

    DiagramId addressed(const Shape &shape, DiagramId inside)
    {
        const DiagramId sources = level(PacketField::Source, shape.sources, inside);
        return level(PacketField::Destination, shape.destinations, sources);
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

    void read(std::span<const FieldRange> ranges)
    {
        m_ranges.clear();
        for (const FieldRange &range : ranges)
            m_ranges.emplace_back(range.first, range.last);
    }
    void read(std::span<const IpRange> ranges)
    {
        m_ranges.clear();
        for (const IpRange &range : ranges) {
            if (range.family == m_family)
                m_ranges.emplace_back(Key(range.first), Key(range.last));
        }
    }

    template<class Span> DiagramId level(std::uint32_t field, Span ranges, DiagramId inside)
    {
        if (inside == 0)
            return 0;
        read(ranges);
        normalize(field);
        return m_diagram.ranges(field, m_ranges, inside);
    }

    /// By which ports a protocol has, each run of protocols goes on at its own diagram.
    DiagramId protocols(std::span<const FieldRange> ranges, std::span<const DiagramId> below)
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
            for (size_t i = 0; i < std::size(ProtocolRuns); ++i) {
                const quint32 end = i + 1 < std::size(ProtocolRuns) ? ProtocolRuns[i + 1].first - 1
                                                                    : HighestProtocol;
                add(std::max(first, ProtocolRuns[i].first), std::min(last, end),
                    below[size_t(ProtocolRuns[i].ports)]);
            }
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

/// The union of ids[first, last) by halves, so that neighbours meet first.
template<class Key>
DiagramId unitedHalves(IntervalDiagram<Key> &diagram, std::span<const DiagramId> ids)
{
    if (ids.empty())
        return 0;
    if (ids.size() == 1)
        return ids.front();
    const size_t half = ids.size() / 2;
    const DiagramId first = unitedHalves(diagram, ids.first(half));
    return diagram.otherwise(first, unitedHalves(diagram, ids.subspan(half)));
}

/// Where a product begins: those that are sorted by it are united at their edges only.
auto beginning(const PacketBox &box)
{
    return std::tie(box.protocols, box.destination.first, box.source.first, box.destinationPorts,
        box.sourcePorts, box.states);
}
auto beginning(const PacketProduct &product)
{
    return std::tie(product.protocols, product.destinations, product.sources,
        product.destinationPorts, product.sourcePorts, product.states);
}
Family familyOf(const PacketBox &box) { return box.family(); }
Family familyOf(const PacketProduct &product) { return product.family; }

template<class Key, class Part>
DiagramId unitedParts(IntervalDiagram<Key> &diagram, Family family, const std::vector<Part> &parts)
{
    std::vector<const Part *> sorted;
    for (const Part &part : parts) {
        if (familyOf(part) == family)
            sorted.push_back(&part);
    }
    std::stable_sort(sorted.begin(), sorted.end(),
        [](const Part *a, const Part *b) { return beginning(*a) < beginning(*b); });
    ShapeBuilder<Key> builder(diagram, family);
    std::vector<DiagramId> ids;
    ids.reserve(sorted.size());
    for (const Part *part : sorted)
        ids.push_back(builder.build(Shape(*part)));
    return unitedHalves<Key>(diagram, ids);
}

} // namespace

PortsOf portsOf(quint32 protocol)
{
    const auto *run = std::upper_bound(std::begin(ProtocolRuns), std::end(ProtocolRuns), protocol,
        [](quint32 number, const ProtocolRun &r) { return number < r.first; });
    return std::prev(run)->ports;
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
    return {this, {unitedParts(m_diagrams->ipv4, Family::IPv4, boxes),
                      unitedParts(m_diagrams->ipv6, Family::IPv6, boxes)}};
}

PacketSet PacketSpace::of(const std::vector<PacketProduct> &products)
{
    return {this, {unitedParts(m_diagrams->ipv4, Family::IPv4, products),
                      unitedParts(m_diagrams->ipv6, Family::IPv6, products)}};
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
