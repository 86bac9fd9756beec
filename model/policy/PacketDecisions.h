#pragma once

#include "model/policy/PacketSet.h"

namespace portolan {

/// What a piece of a first-match chain decides about every packet: a set with four answers. Pieces
/// compose associatively: first.otherwise(second). A small value that its PacketSpace must outlive.
class PacketDecisions
{
public:
    enum class Answer : quint8 { FellThrough, Accept, Drop, Return };

    /// \a answer for the packets of \a set; all others fall through.
    PacketDecisions(const PacketSet &set, Answer answer);

    /// These rules, and behind them \a next.
    PacketDecisions otherwise(const PacketDecisions &next) const;
    /// The same for the packets of \a set; all others fall through.
    PacketDecisions within(const PacketSet &set) const;
    /// The same, with \a answer in place of \a old.
    PacketDecisions replaced(Answer old, Answer answer) const;
    /// The packets that get \a answer.
    PacketSet packets(Answer answer) const;

    bool operator==(const PacketDecisions &other) const = default;

    /// All of \a pieces, the first first, composed by balanced halves; with none, all fall through.
    static PacketDecisions composed(PacketSpace &space, const std::vector<PacketDecisions> &pieces);

private:
    using Map = std::array<std::uint8_t, 4>;
    PacketDecisions mapped(const Map &map) const;

    PacketSet m_set;
};

} // namespace portolan
