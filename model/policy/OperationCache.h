#pragma once

#include "model/policy/NodeTable.h"

#include <vector>

namespace portolan {

/// Answers of earlier operations, direct-mapped: a new one takes the place of an old one. It grows
/// with what it is asked to keep, and no further than 2^18 entries (4 MB).
class OperationCache
{
public:
    struct Key
    {
        std::uint32_t operation;
        DiagramId a;
        DiagramId b;
        bool operator==(const Key &) const = default;
    };

    const DiagramId *find(const Key &key) const
    {
        const Entry &entry = m_entries[slot(key)];
        return entry.key == key ? &entry.result : nullptr;
    }
    void insert(const Key &key, DiagramId result)
    {
        m_entries[slot(key)] = {key, result};
        if (++m_inserted > m_entries.size() && m_entries.size() < MaxEntries)
            grow();
    }

private:
    static constexpr std::size_t MaxEntries = std::size_t(1) << 18;

    struct Entry
    {
        Key key{~0U, 0, 0}; ///< no operation has that number
        DiagramId result = 0;
    };

    std::size_t slot(const Key &key) const
    {
        const std::uint64_t operands = (std::uint64_t(key.a) << 32) | key.b;
        return std::size_t(mixed(operands + key.operation * 0x9e3779b97f4a7c15ULL)) &
               (m_entries.size() - 1);
    }
    void grow()
    {
        std::vector<Entry> old(m_entries.size() * 4);
        old.swap(m_entries);
        for (const Entry &entry : old) {
            if (entry.key.operation != ~0U)
                m_entries[slot(entry.key)] = entry;
        }
    }

    std::vector<Entry> m_entries = std::vector<Entry>(1024);
    std::size_t m_inserted = 0;
};

} // namespace portolan
