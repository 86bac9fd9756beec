#include "model/policy/BoxUnion.h"

#include <algorithm>
#include <span>

namespace portolan {

namespace {

using F = PacketField;

constexpr FieldRange AllPorts{0, 65535};

/// One box as keys, in the order of the fields.
template<class Key> using Ranges = std::array<std::pair<Key, Key>, 6>;

/// Whether \a box holds packets of protocols with those ports; if so, \a box with the ports that
/// they do not have opened.
bool openPorts(PacketBox &box, PortsOf ports)
{
    if (ports == PortsOf::Both)
        return true;
    if (box.sourcePorts.first > 0 || (ports == PortsOf::None && box.destinationPorts.first > 0))
        return false;
    box.sourcePorts = AllPorts;
    if (ports == PortsOf::None)
        box.destinationPorts = AllPorts;
    return true;
}

template<class Key> class Builder
{
public:
    using Box = Ranges<Key>;
    using Boxes = std::span<const Box>;

    explicit Builder(IntervalDiagram<Key> &diagram)
        : m_diagram(diagram)
    {}

    /// Adds \a box, cut where protocols have other ports.
    void add(const PacketBox &box)
    {
        if (box.sourcePorts == AllPorts && box.destinationPorts == AllPorts) {
            append(box);
            return;
        }
        for (const ProtocolRun &run : protocolRuns()) {
            PacketBox part = box;
            part.protocols = {std::max(box.protocols.first, run.protocols.first),
                std::min(box.protocols.last, run.protocols.last)};
            if (part.protocols.first <= part.protocols.last && openPorts(part, run.ports))
                append(part);
        }
    }

    DiagramId build()
    {
        std::sort(m_boxes.begin(), m_boxes.end());
        m_boxes.erase(std::unique(m_boxes.begin(), m_boxes.end()), m_boxes.end());
        return build(m_boxes, 0);
    }

private:
    void append(const PacketBox &box)
    {
        Box ranges;
        const auto set = [&](std::uint32_t field, const auto &range) {
            ranges[field] = {Key(range.first), std::min(Key(range.last), m_diagram.highest(field))};
        };
        set(F::Protocol, box.protocols);
        set(F::Destination, box.destination);
        set(F::Source, box.source);
        set(F::DestinationPort, box.destinationPorts);
        set(F::SourcePort, box.sourcePorts);
        set(F::State, box.states);
        const bool isEmpty = std::any_of(ranges.begin(), ranges.end(),
            [](const auto &range) { return range.first > range.second; });
        if (!isEmpty)
            m_boxes.push_back(ranges);
    }

    /// \a boxes are sorted and agree in the fields before \a field.
    DiagramId build(Boxes boxes, std::uint32_t field)
    {
        if (boxes.empty())
            return 0;
        if (field == IntervalDiagram<Key>::FieldCount)
            return 1;
        if (boxes.size() == 1)
            return single(boxes.front(), field);
        const auto endOf = [&](size_t begin) {
            size_t end = begin + 1;
            while (end < boxes.size() && boxes[end][field] == boxes[begin][field])
                ++end;
            return end;
        };
        bool isDisjoint = true;
        for (size_t i = 1; i < boxes.size() && isDisjoint; ++i)
            isDisjoint = boxes[i][field] == boxes[i - 1][field] ||
                         boxes[i][field].first > boxes[i - 1][field].second;
        std::vector<Piece> pieces;
        std::vector<DiagramId> overlapping;
        Key next = 0;
        for (size_t i = 0, end = 0; i < boxes.size(); i = end) {
            end = endOf(i);
            const DiagramId below = build(boxes.subspan(i, end - i), field + 1);
            const auto &[first, last] = boxes[i][field];
            if (!isDisjoint) {
                const std::pair<Key, Key> range(first, last);
                overlapping.push_back(m_diagram.ranges(field, std::span(&range, 1), below));
                continue;
            }
            if (first > next)
                pieces.push_back({next, Key(first - 1), 0});
            pieces.push_back({first, last, below});
            next = Key(last + 1);
        }
        if (!isDisjoint)
            return unitedHalves<Key>(m_diagram, overlapping);
        if (pieces.back().last < m_diagram.highest(field))
            pieces.push_back({next, m_diagram.highest(field), 0});
        return m_diagram.pieces(field, pieces);
    }

    DiagramId single(const Box &box, std::uint32_t field)
    {
        DiagramId id = 1;
        for (std::uint32_t at = IntervalDiagram<Key>::FieldCount; at-- > field;)
            id = m_diagram.ranges(at, std::span(&box[at], 1), id);
        return id;
    }

    using Piece = typename IntervalDiagram<Key>::Piece;

    IntervalDiagram<Key> &m_diagram;
    std::vector<Box> m_boxes;
};

} // namespace

template<class Key>
DiagramId unionOf(IntervalDiagram<Key> &diagram, Family family, const std::vector<PacketBox> &boxes)
{
    Builder<Key> builder(diagram);
    for (const PacketBox &box : boxes) {
        if (box.source.family == family && box.destination.family == family)
            builder.add(box);
    }
    return builder.build();
}

template DiagramId unionOf(
    IntervalDiagram<std::uint32_t> &, Family, const std::vector<PacketBox> &);
template DiagramId unionOf(IntervalDiagram<uint128> &, Family, const std::vector<PacketBox> &);

} // namespace portolan
