#include "model/policy/PacketReading.h"

#include <algorithm>
#include <span>
#include <unordered_set>

namespace portolan {

namespace {

using F = PacketField;

struct Run
{
    uint128 first;
    uint128 last;
};

/// What a packet that is shown to somebody should have, in the order of preference.
struct Taste
{
    std::vector<uint128> values;
    std::vector<Run> runs;
};

uint128 v6(quint64 high, quint64 low) { return (uint128(high) << 64) | low; }

Taste addressTaste(Family family, bool isSource)
{
    if (family == Family::IPv4) {
        return {{isSource ? 0xc6336407U : 0xc0000207U}, // 198.51.100.7, 192.0.2.7
            {{0x01000000U, 0x7effffffU}, {0x80000000U, 0xdfffffffU}}};
    }
    const quint64 documentation = 0x20010db800000000ULL;
    return {{isSource ? v6(documentation | 1, 7) : v6(documentation, 7)},
        {{v6(documentation, 1), v6(documentation | 0xffffffffU, ~0ULL)},
            {v6(0x2000ULL << 48, 1), v6(0x3fffffffffffffffULL, ~0ULL)},
            {v6(0xfcULL << 56, 1), v6(0xfebfffffffffffffULL, ~0ULL)}, {1, ~uint128(0)}}};
}

Taste tasteOf(std::uint32_t field, Family family, quint32 protocol)
{
    switch (field) {
    case F::Protocol:
        return {{6, 17, family == Family::IPv4 ? 1U : 58U, 132, 50, 51, 47}, {}};
    case F::Destination:
    case F::Source:
        return addressTaste(family, field == F::Source);
    case F::DestinationPort:
        if (portsOf(protocol) == PortsOf::Type)
            return {{(protocol == 1 ? 8U : 128U) << 8}, {}}; // echo request
        return {{443, 80, 22, 53}, {{1, 65535}}};
    case F::SourcePort:
        return {{}, {{49152, 65535}, {1024, 49151}, {1, 1023}}};
    default:
        return {{quint32(PacketState::NewInbound), quint32(PacketState::NewOutbound)}, {}};
    }
}

/// The first number of a run that may be chosen; a host's address rather than that of its block.
uint128 firstOf(uint128 first, uint128 last, bool isAddress)
{
    return isAddress && first < last && (first & 0xff) == 0 ? first + 1 : first;
}

/// The number that is chosen among those whose piece does not say no, and that piece.
template<class Piece>
std::pair<uint128, DiagramId> chosen(
    const std::vector<Piece> &pieces, const Taste &taste, bool isAddress)
{
    for (const uint128 value : taste.values) {
        for (const Piece &piece : pieces) {
            if (piece.id != 0 && piece.first <= value && value <= piece.last)
                return {value, piece.id};
        }
    }
    for (const Run &run : taste.runs) {
        for (const Piece &piece : pieces) {
            const uint128 first = std::max(uint128(piece.first), run.first);
            const uint128 last = std::min(uint128(piece.last), run.last);
            if (piece.id != 0 && first <= last)
                return {firstOf(first, last, isAddress), piece.id};
        }
    }
    const auto any = std::find_if(
        pieces.begin(), pieces.end(), [](const Piece &piece) { return piece.id != 0; });
    return {firstOf(any->first, any->last, isAddress), any->id};
}

FieldRange PacketBox::*numberField(std::uint32_t field)
{
    switch (field) {
    case F::Protocol:
        return &PacketBox::protocols;
    case F::DestinationPort:
        return &PacketBox::destinationPorts;
    case F::SourcePort:
        return &PacketBox::sourcePorts;
    default:
        return &PacketBox::states;
    }
}

template<class Key> typename IntervalDiagram<Key>::Highest tupleOf(const Packet &packet)
{
    return {Key(packet.protocol), Key(packet.destination), Key(packet.source),
        Key(packet.destinationPort), Key(packet.sourcePort), Key(packet.state)};
}

/// Calls \a see with every number range of \a field that packets of \a root have, perhaps more
/// than once.
template<class Key, class See>
void seeField(const IntervalDiagram<Key> &diagram, DiagramId root, std::uint32_t field, See see)
{
    std::unordered_set<DiagramId> seen;
    std::vector<DiagramId> rest{root};
    std::vector<typename IntervalDiagram<Key>::Piece> pieces;
    while (!rest.empty()) {
        const DiagramId id = rest.back();
        rest.pop_back();
        if (id == 0 || !seen.insert(id).second)
            continue;
        if (diagram.node(id).field < field) {
            rest.push_back(diagram.node(id).lo);
            rest.push_back(diagram.node(id).hi);
            continue;
        }
        pieces.clear();
        diagram.readPieces(id, field, pieces);
        for (const auto &piece : pieces) {
            if (piece.id != 0)
                see(NumberRange{piece.first, piece.last});
        }
    }
}

template<class Key> class BoxReader
{
public:
    BoxReader(const IntervalDiagram<Key> &diagram, Family family, size_t limit, PacketBoxes &all)
        : m_diagram(diagram)
        , m_limit(limit)
        , m_all(all)
        , m_box(PacketBox::all(family))
    {}

    void read(DiagramId id, std::uint32_t field)
    {
        if (id == 0 || !m_all.complete)
            return;
        if (field == IntervalDiagram<Key>::FieldCount) {
            m_all.complete = m_all.boxes.size() < m_limit;
            if (m_all.complete)
                m_all.boxes.push_back(m_box);
            return;
        }
        std::vector<typename IntervalDiagram<Key>::Piece> pieces;
        m_diagram.readPieces(id, field, pieces);
        for (const auto &piece : pieces) {
            setField(m_box, field, {piece.first, piece.last});
            read(piece.id, field + 1);
        }
    }

private:
    const IntervalDiagram<Key> &m_diagram;
    size_t m_limit;
    PacketBoxes &m_all;
    PacketBox m_box;
};

} // namespace

template<class Key>
bool holds(const IntervalDiagram<Key> &diagram, DiagramId root, const Packet &packet)
{
    return diagram.at(root,
               {Key(packet.protocol), Key(packet.destination), Key(packet.source),
                   Key(packet.destinationPort), Key(packet.sourcePort), Key(packet.state)}) != 0;
}

template<class Key>
Packet plausiblePacket(const IntervalDiagram<Key> &diagram, DiagramId root, Family family)
{
    std::array<uint128, IntervalDiagram<Key>::FieldCount> tuple{};
    std::vector<typename IntervalDiagram<Key>::Piece> pieces;
    const auto choose = [&](std::uint32_t field) {
        pieces.clear();
        diagram.readPieces(root, field, pieces);
        const Taste taste = tasteOf(field, family, quint32(tuple[F::Protocol]));
        std::tie(tuple[field], root) =
            chosen(pieces, taste, field == F::Destination || field == F::Source);
    };
    choose(F::Protocol);
    choose(F::Destination);
    choose(F::Source);
    // Fields that the protocol does not have are 0, and its diagram does not ask for them.
    const PortsOf ports = portsOf(quint32(tuple[F::Protocol]));
    if (ports != PortsOf::None)
        choose(F::DestinationPort);
    if (ports == PortsOf::Both)
        choose(F::SourcePort);
    choose(F::State);
    return {family, quint8(tuple[F::Protocol]), tuple[F::Source], tuple[F::Destination],
        quint16(tuple[F::SourcePort]), quint16(tuple[F::DestinationPort]),
        PacketState(quint8(tuple[F::State]))};
}

template<class Key>
void readBoxes(const IntervalDiagram<Key> &diagram, DiagramId root, Family family, size_t limit,
    PacketBoxes &all)
{
    BoxReader<Key>(diagram, family, limit, all).read(root, F::Protocol);
}

NumberRange fieldOf(const PacketBox &box, std::uint32_t field)
{
    if (field == F::Destination || field == F::Source) {
        const IpRange &range = field == F::Source ? box.source : box.destination;
        return {range.first, range.last};
    }
    const FieldRange &range = box.*numberField(field);
    return {range.first, range.last};
}

void setField(PacketBox &box, std::uint32_t field, const NumberRange &range)
{
    if (field == F::Destination || field == F::Source) {
        IpRange &addresses = field == F::Source ? box.source : box.destination;
        addresses.first = range.first;
        addresses.last = range.last;
    } else {
        box.*numberField(field) = {quint32(range.first), quint32(range.last)};
    }
}

template<class Key>
NumberRange clearAround(const IntervalDiagram<Key> &diagram, DiagramId root, std::uint32_t field,
    const NumberRange &inside)
{
    NumberRange clear{0, diagram.highest(field)};
    seeField(diagram, root, field, [&](const NumberRange &taken) {
        if (taken.last < inside.first)
            clear.first = std::max(clear.first, taken.last + 1);
        else if (taken.first > inside.last)
            clear.last = std::min(clear.last, taken.first - 1);
        else
            clear = {std::max(clear.first, inside.first), std::min(clear.last, inside.last)};
    });
    return clear;
}

template<class Key>
PacketBox boundsOf(const IntervalDiagram<Key> &diagram, DiagramId root, Family family)
{
    PacketBox box = PacketBox::all(family);
    for (std::uint32_t field = 0; field < IntervalDiagram<Key>::FieldCount; ++field) {
        NumberRange bounds{diagram.highest(field), 0};
        seeField(diagram, root, field, [&](const NumberRange &taken) {
            bounds = {std::min(bounds.first, taken.first), std::max(bounds.last, taken.last)};
        });
        setField(box, field, bounds);
    }
    return box;
}

template<class Key>
PacketBox boxAround(const IntervalDiagram<Key> &diagram, DiagramId root, const Packet &packet)
{
    const auto tuple = tupleOf<Key>(packet);
    PacketBox box = PacketBox::all(packet.family);
    for (std::uint32_t field = 0; field < IntervalDiagram<Key>::FieldCount; ++field) {
        Key first = 0;
        Key last = diagram.highest(field);
        while (diagram.node(root).field == field) {
            const DiagramNode<Key> &node = diagram.node(root);
            if (tuple[field] < node.cut)
                last = Key(node.cut - 1);
            else
                first = node.cut;
            root = tuple[field] < node.cut ? node.lo : node.hi;
        }
        setField(box, field, {first, last});
    }
    return box;
}

template bool holds(const IntervalDiagram<std::uint32_t> &, DiagramId, const Packet &);
template bool holds(const IntervalDiagram<uint128> &, DiagramId, const Packet &);
template Packet plausiblePacket(const IntervalDiagram<std::uint32_t> &, DiagramId, Family);
template Packet plausiblePacket(const IntervalDiagram<uint128> &, DiagramId, Family);
template void readBoxes(
    const IntervalDiagram<std::uint32_t> &, DiagramId, Family, size_t, PacketBoxes &);
template void readBoxes(const IntervalDiagram<uint128> &, DiagramId, Family, size_t, PacketBoxes &);

template NumberRange clearAround(
    const IntervalDiagram<std::uint32_t> &, DiagramId, std::uint32_t, const NumberRange &);
template NumberRange clearAround(
    const IntervalDiagram<uint128> &, DiagramId, std::uint32_t, const NumberRange &);
template PacketBox boundsOf(const IntervalDiagram<std::uint32_t> &, DiagramId, Family);
template PacketBox boundsOf(const IntervalDiagram<uint128> &, DiagramId, Family);
template PacketBox boxAround(const IntervalDiagram<std::uint32_t> &, DiagramId, const Packet &);
template PacketBox boxAround(const IntervalDiagram<uint128> &, DiagramId, const Packet &);

} // namespace portolan
