#include "model/policy/PacketSet.h"

#include "model/policy/PacketDiagrams.h"
#include "model/policy/PacketReading.h"

namespace portolan {

namespace {

/// The operation of both families on the roots of two sets.
template<class Diagrams, class Function>
std::array<quint32, 2> inBoth(Diagrams &diagrams, Function function)
{
    return {function(diagrams.ipv4, size_t(Family::IPv4)),
        function(diagrams.ipv6, size_t(Family::IPv6))};
}

} // namespace

PacketSet PacketSet::united(const PacketSet &other) const
{
    return {m_space, inBoth(*m_space->m_diagrams, [&](auto &diagram, size_t family) {
                return diagram.otherwise(m_roots[family], other.m_roots[family]);
            })};
}

PacketSet PacketSet::intersected(const PacketSet &other) const
{
    return {m_space, inBoth(*m_space->m_diagrams, [&](auto &diagram, size_t family) {
                return diagram.where(m_roots[family], other.m_roots[family]);
            })};
}

PacketSet PacketSet::without(const PacketSet &other) const
{
    return {m_space, inBoth(*m_space->m_diagrams, [&](auto &diagram, size_t family) {
                return diagram.without(m_roots[family], other.m_roots[family]);
            })};
}

PacketSet PacketSet::complement() const
{
    return {m_space, inBoth(*m_space->m_diagrams, [&](auto &diagram, size_t family) {
                return diagram.mapped(m_roots[family], {1, 0, 0, 0});
            })};
}

bool PacketSet::isEmpty() const { return m_roots == Roots{0, 0}; }

bool PacketSet::contains(const Packet &packet) const
{
    const quint32 root = m_roots[size_t(packet.family)];
    return withDiagram(*m_space->m_diagrams, packet.family,
        [&](const auto &diagram) { return holds(diagram, root, packet); });
}

std::optional<Packet> PacketSet::witness() const
{
    for (const Family family : AllFamilies) {
        const quint32 root = m_roots[size_t(family)];
        if (root != 0) {
            return withDiagram(*m_space->m_diagrams, family,
                [&](const auto &diagram) { return plausiblePacket(diagram, root, family); });
        }
    }
    return {};
}

PacketBoxes PacketSet::boxes(size_t limit) const
{
    PacketBoxes all;
    for (const Family family : AllFamilies) {
        withDiagram(*m_space->m_diagrams, family, [&](const auto &diagram) {
            readBoxes(diagram, m_roots[size_t(family)], family, limit, all);
        });
    }
    return all;
}

QStringList PacketSet::lines(size_t limit) const
{
    const PacketBoxes all = boxes(limit);
    QStringList lines;
    for (const PacketBox &box : all.boxes)
        lines += toString(box);
    if (!all.complete)
        lines += QStringLiteral("...");
    return lines;
}

size_t PacketSet::nodeCount() const
{
    const auto &[ipv4, ipv6] = m_roots;
    return m_space->m_diagrams->ipv4.size(ipv4) + m_space->m_diagrams->ipv6.size(ipv6);
}

} // namespace portolan
