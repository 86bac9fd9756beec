#include "model/policy/PacketExplanation.h"

#include "model/policy/PacketDiagrams.h"
#include "model/policy/PacketReading.h"

namespace portolan {

class PacketExplainer
{
    template<class Function>
    static auto inDiagram(const PacketSet &set, Family family, Function function)
    {
        return withDiagram(*set.m_space->m_diagrams, family,
            [&](auto &diagram) { return function(diagram, set.m_roots[size_t(family)]); });
    }

public:
    explicit PacketExplainer(const PacketSet &within)
        : m_within(within)
        , m_space(within.space())
    {}

    /// A box around \a packet of \a seed, as wide as the set that both lie in goes. It begins
    /// within the seed: what is needed beside it would already narrow it in the first field.
    PacketBox grown(const Packet &packet, const PacketSet &seed)
    {
        PacketBox box = inDiagram(seed, packet.family,
            [&](auto &diagram, DiagramId root) { return boxAround(diagram, root, packet); });
        using F = PacketField;
        for (const std::uint32_t field :
            {F::Source, F::Destination, F::DestinationPort, F::SourcePort, F::State})
            setField(box, field, widened(box, field));
        // A line for tcp and one for udp read better than one for all protocols from 6 to 17.
        const NumberRange protocols = widened(box, F::Protocol);
        if (protocols == NumberRange{0, 255})
            setField(box, F::Protocol, protocols);
        return box;
    }

    /// The bounds of a set that is not empty in that family.
    static PacketBox bounds(const PacketSet &set, Family family)
    {
        return inDiagram(set, family,
            [&](auto &diagram, DiagramId root) { return boundsOf(diagram, root, family); });
    }

private:
    NumberRange widened(const PacketBox &box, std::uint32_t field)
    {
        const NumberRange inside = fieldOf(box, field);
        PacketBox open = box;
        setField(open, field, fieldOf(PacketBox::all(box.family()), field));
        const PacketSet beyond = m_space.of(open).without(m_within);
        if (m_space.error())
            return inside;
        return inDiagram(beyond, box.family(), [&](auto &diagram, DiagramId root) {
            return clearAround(diagram, root, field, inside);
        });
    }

    const PacketSet &m_within;
    PacketSpace &m_space;
};

PacketExplanation explained(const PacketSet &difference, const PacketSet &within, size_t limit)
{
    PacketSpace &space = within.space();
    PacketExplainer explainer(within);
    PacketExplanation explanation;
    PacketSet rest = difference.intersected(within);
    while (!rest.isEmpty()) {
        if (explanation.lines.size() == limit) {
            explanation.complete = false;
            break;
        }
        const Packet packet = *rest.witness();
        const PacketBox box = explainer.grown(packet, rest);
        const PacketSet news = rest.intersected(space.of(box));
        if (space.error())
            break;
        const PacketBox trimmed = PacketExplainer::bounds(news, packet.family);
        const PacketSet all = space.of(trimmed);
        explanation.lines.push_back({trimmed, packet, difference.contains(all)});
        rest = rest.without(all);
    }
    return explanation;
}

} // namespace portolan
