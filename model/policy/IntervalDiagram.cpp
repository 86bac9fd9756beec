#include "model/policy/IntervalDiagram.h"

#include <algorithm>
#include <unordered_set>

namespace portolan {

template<class Key>
IntervalDiagram<Key>::IntervalDiagram(DiagramControl &control, const Highest &highest)
    : m_control(control)
    , m_highest(highest)
    , m_nodes(control, FieldCount)
    , m_seed(mixed(control.seed))
{}

/// Whether cut \a a stands above cut \a b in the treap: a total order that looks random.
template<class Key> bool IntervalDiagram<Key>::above(const Key &a, const Key &b) const
{
    const std::uint64_t first = mixed(a ^ Key(m_seed));
    const std::uint64_t second = mixed(b ^ Key(m_seed));
    return first != second ? first > second : a > b;
}

template<class Key>
DiagramId IntervalDiagram<Key>::ranges(
    std::uint32_t field, std::span<const Range> ranges, Id inside)
{
    if (inside == 0 || ranges.empty())
        return 0;
    std::vector<Piece> all;
    all.reserve(2 * ranges.size() + 1);
    Key next = 0;
    for (const auto &[first, last] : ranges) {
        if (first > next)
            all.push_back({next, Key(first - 1), 0});
        all.push_back({first, last, inside});
        next = Key(last + 1); // 0 behind the last of all, where it is not used
    }
    if (ranges.back().second < m_highest[field])
        all.push_back({next, m_highest[field], 0});
    return pieces(field, all);
}

template<class Key>
DiagramId IntervalDiagram<Key>::pieces(std::uint32_t field, std::span<const Piece> pieces)
{
    // The right spine of the treap of the cuts so far, each with what is left of it.
    struct Open
    {
        Key cut;
        Id lo;
    };
    std::vector<Open> spine;
    Id carry = pieces.front().id;
    const auto close = [&] {
        carry = m_nodes.unique({spine.back().cut, spine.back().lo, carry, field});
        spine.pop_back();
    };
    Id before = carry;
    for (const Piece &piece : pieces.subspan(1)) {
        if (piece.id == before)
            continue;
        if (!m_control.step())
            return 0;
        while (!spine.empty() && above(piece.first, spine.back().cut))
            close();
        spine.push_back({piece.first, carry});
        carry = before = piece.id;
    }
    while (!spine.empty())
        close();
    return m_control.failed() ? 0 : carry;
}

/// What \a id says below \a cut and from it on, each free of cuts of the other side.
template<class Key>
auto IntervalDiagram<Key>::split(Id id, std::uint32_t field, const Key &cut) -> Halves
{
    const std::size_t start = m_path.size();
    while (m_nodes[id].field == field && m_nodes[id].cut != cut) {
        m_path.push_back({id, m_nodes[id].cut < cut});
        id = m_nodes[id].cut < cut ? m_nodes[id].hi : m_nodes[id].lo;
    }
    Halves halves(id, id);
    if (m_nodes[id].field == field)
        halves = {m_nodes[id].lo, m_nodes[id].hi};
    for (; m_path.size() > start; m_path.pop_back()) {
        const DiagramNode<Key> &node = m_nodes[m_path.back().id];
        if (m_path.back().isLeft)
            halves.first = m_nodes.unique({node.cut, node.lo, halves.first, field});
        else
            halves.second = m_nodes.unique({node.cut, halves.second, node.hi, field});
    }
    return halves;
}

/// \a lo below \a cut and \a hi from it on; all their cuts are on their side and below in the heap.
template<class Key>
DiagramId IntervalDiagram<Key>::joined(std::uint32_t field, const Key &cut, Id lo, Id hi)
{
    if (lo == hi)
        return lo;
    Id left = lo;
    while (m_nodes[left].field == field)
        left = m_nodes[left].hi;
    Id right = hi;
    while (m_nodes[right].field == field)
        right = m_nodes[right].lo;
    return left == right ? melded(field, lo, hi) : m_nodes.unique({cut, lo, hi, field});
}

/// \a lo and \a hi side by side, where the last piece of one goes on in the first of the other.
template<class Key> DiagramId IntervalDiagram<Key>::melded(std::uint32_t field, Id lo, Id hi)
{
    const std::size_t start = m_path.size();
    Id result = 0;
    while (true) {
        const bool more = m_nodes[lo].field == field;
        if (!more || m_nodes[hi].field != field) {
            result = more ? lo : hi;
            break;
        }
        if (above(m_nodes[lo].cut, m_nodes[hi].cut)) {
            m_path.push_back({lo, true});
            lo = m_nodes[lo].hi;
        } else {
            m_path.push_back({hi, false});
            hi = m_nodes[hi].lo;
        }
    }
    for (; m_path.size() > start; m_path.pop_back()) {
        const DiagramNode<Key> &node = m_nodes[m_path.back().id];
        result = m_path.back().isLeft ? m_nodes.unique({node.cut, node.lo, result, field})
                                      : m_nodes.unique({node.cut, result, node.hi, field});
    }
    return result;
}

template<class Key> bool IntervalDiagram<Key>::enter()
{
    if (++m_control.depth > DiagramControl::MaxDepth)
        m_control.state = DiagramControl::State::TooDeep;
    return m_control.step();
}

template<class Key> DiagramId IntervalDiagram<Key>::apply(Operation operation, Id a, Id b)
{
    if (m_control.failed())
        return 0;
    const bool aIsNonZeroTerminal = a != 0 && a < TerminalCount;
    switch (operation) {
    case Operation::Otherwise:
        if (a == 0)
            return b;
        if (b == 0 || a == b || aIsNonZeroTerminal)
            return a;
        break;
    case Operation::Where:
        if (a == 0 || b == 0)
            return 0;
        if (a == b || aIsNonZeroTerminal)
            return b;
        break;
    case Operation::Without:
        if (a == 0 || a == b || (b != 0 && b < TerminalCount))
            return 0;
        if (b == 0)
            return a;
        break;
    case Operation::Map:
        break;
    }
    const OperationCache::Key key{std::uint32_t(operation), a, b};
    if (const Id *known = m_cache.find(key))
        return *known;
    const Id result = enter() ? applyBelow(operation, a, b) : 0;
    --m_control.depth;
    if (m_control.failed())
        return 0;
    m_cache.insert(key, result);
    return result;
}

template<class Key> DiagramId IntervalDiagram<Key>::applyBelow(Operation operation, Id a, Id b)
{
    const DiagramNode<Key> &first = m_nodes[a];
    const DiagramNode<Key> &second = m_nodes[b];
    const std::uint32_t field = std::min(first.field, second.field);
    const bool byFirst =
        first.field == field && (second.field != field || !above(second.cut, first.cut));
    const Key cut = byFirst ? first.cut : second.cut;
    const Halves ofA = split(a, field, cut);
    const Halves ofB = split(b, field, cut);
    const Id lo = apply(operation, ofA.first, ofB.first);
    const Id hi = apply(operation, ofA.second, ofB.second);
    return m_control.failed() ? 0 : joined(field, cut, lo, hi);
}

template<class Key> DiagramId IntervalDiagram<Key>::mapped(Id a, const TerminalMap &map)
{
    Id code = 0;
    for (Id t = 0; t < TerminalCount; ++t)
        code |= Id(map[t]) << (2 * t);
    return mapBelow(a, map, code);
}

template<class Key> DiagramId IntervalDiagram<Key>::mapBelow(Id a, const TerminalMap &map, Id code)
{
    if (m_control.failed())
        return 0;
    if (a < TerminalCount)
        return map[a];
    const OperationCache::Key key{std::uint32_t(Operation::Map), a, code};
    if (const Id *known = m_cache.find(key))
        return *known;
    Id result = 0;
    if (enter()) {
        const DiagramNode<Key> &node = m_nodes[a];
        const Id lo = mapBelow(node.lo, map, code);
        const Id hi = mapBelow(node.hi, map, code);
        result = m_control.failed() ? 0 : joined(node.field, node.cut, lo, hi);
    }
    --m_control.depth;
    if (m_control.failed())
        return 0;
    m_cache.insert(key, result);
    return result;
}

template<class Key>
void IntervalDiagram<Key>::readPieces(Id id, std::uint32_t field, std::vector<Piece> &pieces) const
{
    struct Part
    {
        Key first;
        Key last;
        Id id;
    };
    std::vector<Part> rest{{0, m_highest[field], id}};
    while (!rest.empty()) {
        const Part part = rest.back();
        rest.pop_back();
        const DiagramNode<Key> &node = m_nodes[part.id];
        if (node.field != field) {
            pieces.push_back({part.first, part.last, part.id});
            continue;
        }
        rest.push_back({node.cut, part.last, node.hi});
        rest.push_back({part.first, Key(node.cut - 1), node.lo});
    }
}

template<class Key> DiagramId IntervalDiagram<Key>::at(Id id, const Highest &tuple) const
{
    while (id >= TerminalCount) {
        const DiagramNode<Key> &node = m_nodes[id];
        id = tuple[node.field] < node.cut ? node.lo : node.hi;
    }
    return id;
}

template<class Key> std::size_t IntervalDiagram<Key>::size(Id id) const
{
    std::unordered_set<Id> seen;
    std::vector<Id> rest{id};
    while (!rest.empty()) {
        const Id next = rest.back();
        rest.pop_back();
        if (next < TerminalCount || !seen.insert(next).second)
            continue;
        rest.push_back(m_nodes[next].lo);
        rest.push_back(m_nodes[next].hi);
    }
    return seen.size();
}

template class IntervalDiagram<std::uint32_t>;
template class IntervalDiagram<uint128>;

} // namespace portolan
