#include "model/layout/BoardPatch.h"

#include <algorithm>

namespace portolan::around {

BoardPatch::BoardPatch(Geometry shown)
    : m_shown(std::move(shown))
    , m_now(m_shown)
{}

void BoardPatch::take(const BoardEditor &editor, GeometryChange *changed)
{
    const Board &board = editor.board();
    GeometryChange mine;
    for (const auto &[i, was] : editor.zonesBefore())
        mine.zones.push_back(i);
    for (const auto &[i, was] : editor.cardsBefore())
        mine.cards.push_back(i);
    for (const auto &[i, was] : editor.docksBefore())
        if (i < int(m_shown.docks.size()))
            mine.docks.push_back(i);
    for (const auto &[i, was] : editor.linesBefore())
        mine.edges.push_back(i);
    // The geometry keeps room for docks that were there before.
    const size_t docks = std::max(m_now.docks.size(), board.docks.size());
    for (size_t i = m_shown.docks.size(); i < docks; ++i)
        mine.docks.push_back(int(i));
    m_now.docks.resize(docks);
    const auto united = [](const std::vector<int> &a, const std::vector<int> &b) {
        std::vector<int> all;
        std::ranges::set_union(a, b, std::back_inserter(all));
        return all;
    };
    GeometryChange both{united(m_before.zones, mine.zones), united(m_before.cards, mine.cards),
        united(m_before.docks, mine.docks), united(m_before.edges, mine.edges)};
    for (const int i : both.zones)
        m_now.zones[size_t(i)] = boxOf(board, board.zone(i));
    for (const int i : both.cards)
        m_now.cards[size_t(i)] = boxOf(board, board.card(i));
    for (const int i : both.docks)
        m_now.docks[size_t(i)] =
            size_t(i) < board.docks.size() ? dockOf(board, board.dock(i)) : Dock();
    m_now.bounds = m_shown.bounds;
    for (const int i : both.edges) {
        m_now.edges[size_t(i)] = edgeOf(board, board.line(i));
        const EdgeLine &edge = m_now.edges[size_t(i)];
        for (const QPointF &p : edge.points)
            m_now.bounds |= QRectF(p - QPointF(1, 1), QSizeF(2, 2));
        if (!edge.label.rect.isNull())
            m_now.bounds |= edge.label.rect;
    }
    for (const int i : both.zones)
        m_now.bounds |= board.zone(i).rect;
    for (const int i : both.cards)
        m_now.bounds |= board.outline(i);
    m_before = std::move(mine);
    if (changed)
        *changed = std::move(both);
}

} // namespace portolan::around
