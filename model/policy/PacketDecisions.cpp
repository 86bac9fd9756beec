#include "model/policy/PacketDecisions.h"

#include "model/policy/PacketDiagrams.h"

#include <span>

namespace portolan {

namespace {

PacketDecisions halves(PacketSpace &space, std::span<const PacketDecisions> pieces)
{
    if (pieces.empty())
        return {space.empty(), PacketDecisions::Answer::Accept};
    if (pieces.size() == 1)
        return pieces.front();
    const size_t half = pieces.size() / 2;
    return halves(space, pieces.first(half)).otherwise(halves(space, pieces.subspan(half)));
}

} // namespace

PacketDecisions::PacketDecisions(const PacketSet &set, Answer answer)
    : m_set(set)
{
    if (answer != Answer::Accept)
        *this = mapped({0, std::uint8_t(answer), 0, 0});
}

PacketDecisions PacketDecisions::mapped(const Map &map) const
{
    PacketDecisions result = *this;
    auto &diagrams = *m_set.m_space->m_diagrams;
    result.m_set = {m_set.m_space,
        {diagrams.ipv4.mapped(m_set.m_roots[0], map), diagrams.ipv6.mapped(m_set.m_roots[1], map)}};
    return result;
}

// The operations of sets keep the answers of their (first or second) operand.
PacketDecisions PacketDecisions::otherwise(const PacketDecisions &next) const
{
    PacketDecisions result = *this;
    result.m_set = m_set.united(next.m_set);
    return result;
}

PacketDecisions PacketDecisions::within(const PacketSet &set) const
{
    PacketDecisions result = *this;
    result.m_set = set.intersected(m_set);
    return result;
}

PacketDecisions PacketDecisions::replaced(Answer old, Answer answer) const
{
    Map map{0, 1, 2, 3};
    map[size_t(old)] = std::uint8_t(answer);
    return mapped(map);
}

PacketSet PacketDecisions::packets(Answer answer) const
{
    Map map{0, 0, 0, 0};
    map[size_t(answer)] = 1;
    return mapped(map).m_set;
}

PacketDecisions PacketDecisions::composed(
    PacketSpace &space, const std::vector<PacketDecisions> &pieces)
{
    return halves(space, pieces);
}

} // namespace portolan
