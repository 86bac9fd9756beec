#pragma once

#include "model/core/Ip.h"
#include "model/policy/NodeTable.h"
#include "model/policy/OperationCache.h"

#include <array>
#include <span>
#include <utility>
#include <vector>

namespace portolan {

/// Functions of a tuple of numbers to one of TerminalCount answers, as hash-consed multi-terminal
/// interval decision diagrams: two functions are equal exactly where their ids are. Knows nothing
/// of packets; Key is wide enough for every field. Terminal 0 means "no" in a set, and "fell
/// through" in a chain of rules.
///
/// A node asks for one cut point of one field. Fields are asked in order; the cuts of one field
/// under one node form a binary search tree that is a heap by a hash of the cut (a treap), so the
/// set of cuts decides its shape. A cut where the function does not change is never kept.
///
/// Once the control has failed every operation returns 0 (see PacketSpace).
template<class Key> class IntervalDiagram
{
public:
    static constexpr std::uint32_t FieldCount = 6;
    using Id = DiagramId;
    using Range = std::pair<Key, Key>; ///< inclusive
    using Highest = std::array<Key, FieldCount>;
    using TerminalMap = std::array<std::uint8_t, TerminalCount>;

    /// All tuples whose number in one field is in the range go on at `id`.
    struct Piece
    {
        Key first;
        Key last;
        Id id;
    };

    /// \a highest: of each field, the lowest is 0.
    IntervalDiagram(DiagramControl &control, const Highest &highest);

    /// \a inside (which asks only later fields) within the ranges, which ascend and neither overlap
    /// nor touch; 0 elsewhere.
    Id ranges(std::uint32_t field, std::span<const Range> ranges, Id inside);
    /// What \a pieces say: they ascend, touch, and cover the field.
    Id pieces(std::uint32_t field, std::span<const Piece> pieces);

    /// \a a, and where it says 0, \a b. The union of sets; the first match of chains.
    Id otherwise(Id a, Id b) { return apply(Operation::Otherwise, a, b); }
    /// \a value where \a mask says anything but 0, else 0. The intersection of sets.
    Id where(Id mask, Id value) { return apply(Operation::Where, mask, value); }
    /// 0 where \a b says anything but 0, else \a a. The difference of sets.
    Id without(Id a, Id b) { return apply(Operation::Without, a, b); }
    /// Each terminal t of \a a replaced by map[t].
    Id mapped(Id a, const TerminalMap &map);

    const DiagramNode<Key> &node(Id id) const { return m_nodes[id]; }
    Key highest(std::uint32_t field) const { return m_highest[field]; }
    /// Appends the function of one field at \a id, which asks no earlier field: all of it,
    /// ascending; neighbours differ.
    void readPieces(Id id, std::uint32_t field, std::vector<Piece> &pieces) const;
    /// The answer for one tuple.
    Id at(Id id, const Highest &tuple) const;
    /// Nodes that can be reached from \a id.
    std::size_t size(Id id) const;

private:
    enum class Operation : std::uint32_t { Otherwise, Where, Without, Map };
    using Halves = std::pair<Id, Id>;

    bool above(const Key &a, const Key &b) const;
    Id apply(Operation operation, Id a, Id b);
    Id applyBelow(Operation operation, Id a, Id b);
    Id mapBelow(Id a, const TerminalMap &map, Id code);
    Halves split(Id id, std::uint32_t field, const Key &cut);
    Id joined(std::uint32_t field, const Key &cut, Id lo, Id hi);
    Id melded(std::uint32_t field, Id lo, Id hi);
    bool enter();

    DiagramControl &m_control;
    Highest m_highest;
    NodeTable<Key> m_nodes;
    OperationCache m_cache;
    struct Step
    {
        Id id;
        bool isLeft; ///< of everything found after it
    };
    std::vector<Step> m_path; ///< scratch of split() and melded()
    std::uint64_t m_seed;
};

extern template class IntervalDiagram<std::uint32_t>;
extern template class IntervalDiagram<uint128>;

} // namespace portolan
