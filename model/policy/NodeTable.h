#pragma once

#include "model/policy/DiagramControl.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace portolan {

/// A node of a diagram, or (below FirstNode) one of its terminals.
using DiagramId = std::uint32_t;

/// Answers that a diagram can give.
inline constexpr DiagramId TerminalCount = 4;

/// Spreads the bits of a number (the finaliser of splitmix64, for wide ones twice).
template<class Number> constexpr std::uint64_t mixed(Number number)
{
    if constexpr (sizeof(Number) > sizeof(std::uint64_t)) {
        return mixed(
            mixed(std::uint64_t(number)) + 0x9e3779b97f4a7c15ULL + std::uint64_t(number >> 64));
    } else {
        auto x = std::uint64_t(number);
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
        x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
        return x ^ (x >> 31);
    }
}

/// A packet whose number in `field` is below `cut` goes on at `lo`, any other at `hi`.
template<class Key> struct DiagramNode
{
    Key cut;
    DiagramId lo;
    DiagramId hi;
    std::uint32_t field;
};

/// Every node once. Nodes stay where they are (chunks), ids are given out in order and never
/// again; the index over them is open addressing at a load of at most two thirds.
template<class Key> class NodeTable
{
public:
    using Node = DiagramNode<Key>;

    /// Terminals get the field \a terminalField, which lies behind all others.
    NodeTable(DiagramControl &control, std::uint32_t terminalField)
        : m_control(control)
        , m_index(64, 0)
    {
        for (DiagramId id = 0; id < TerminalCount; ++id)
            append({Key(0), id, id, terminalField});
    }

    const Node &operator[](DiagramId id) const { return m_chunks[id >> ChunkBits][id & ChunkMask]; }

    /// The node of that contents, new or known; terminal 0 where there may be no more.
    DiagramId unique(const Node &node)
    {
        std::size_t at = slot(node);
        while (const DiagramId id = m_index[at]) {
            const Node &known = (*this)[id];
            if (known.lo == node.lo && known.hi == node.hi && known.cut == node.cut &&
                known.field == node.field)
                return id;
            at = (at + 1) & (m_index.size() - 1);
        }
        if (!m_control.addNode())
            return 0;
        const DiagramId id = append(node);
        m_index[at] = id;
        if (std::size_t(m_size) * 3 > m_index.size() * 2)
            growIndex();
        return id;
    }

private:
    static constexpr unsigned ChunkBits = 14;
    static constexpr DiagramId ChunkMask = (1U << ChunkBits) - 1;

    std::size_t slot(const Node &node) const
    {
        const std::uint64_t children = (std::uint64_t(node.lo) << 32) | node.hi;
        const std::uint64_t hash = mixed(mixed(node.cut) + children * 0x9e3779b97f4a7c15ULL);
        return std::size_t(hash + node.field) & (m_index.size() - 1);
    }
    DiagramId append(const Node &node)
    {
        if (std::size_t(m_size >> ChunkBits) == m_chunks.size())
            m_chunks.push_back(std::make_unique_for_overwrite<Node[]>(std::size_t(1) << ChunkBits));
        m_chunks.back()[m_size & ChunkMask] = node;
        return m_size++;
    }
    void growIndex()
    {
        m_index.assign(m_index.size() * 2, 0);
        for (DiagramId id = TerminalCount; id < m_size; ++id) {
            std::size_t at = slot((*this)[id]);
            while (m_index[at])
                at = (at + 1) & (m_index.size() - 1);
            m_index[at] = id;
        }
    }

    DiagramControl &m_control;
    std::vector<std::unique_ptr<Node[]>> m_chunks;
    std::vector<DiagramId> m_index; ///< 0: free
    DiagramId m_size = 0;
};

} // namespace portolan
