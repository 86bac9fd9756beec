#pragma once

#include "model/layout/BoardIndex.h"

#include <map>
#include <set>

namespace portolan::around {

/// The one who changes a board: keeps the index in step and can take everything back.
class BoardEditor
{
public:
    explicit BoardEditor(Board board);

    const Board &board() const { return m_board; }
    const BoardIndex &index() const { return m_index; }

    template<class Change> void changeZone(int i, const Change &change)
    {
        m_zones.try_emplace(i, m_board.zone(i));
        m_index.removeZone(m_board, i);
        change(m_board.zone(i));
        m_index.addZone(m_board, i);
    }
    template<class Change> void changeCard(int i, const Change &change)
    {
        m_cards.try_emplace(i, m_board.card(i));
        m_index.removeCard(m_board, i);
        change(m_board.card(i));
        m_index.addCard(m_board, i);
    }
    template<class Change> void changeDock(int i, const Change &change)
    {
        m_docks.try_emplace(i, m_board.dock(i));
        m_index.removeDock(m_board, i);
        change(m_board.dock(i));
        m_index.addDock(m_board, i);
    }
    template<class Change> void changeLine(int i, const Change &change)
    {
        m_lines.try_emplace(i, m_board.line(i));
        m_index.removeLine(m_board, i);
        change(m_board.line(i));
        m_index.addLine(m_board, i);
    }
    int addDock(BoardDock dock);

    /// As it was at first, or at the last commit().
    void revert();
    void commit();
    /// What was changed since then, with what it was before. Docks that were added are not in it.
    const std::map<int, BoardZone> &zonesBefore() const { return m_zones; }
    const std::map<int, BoardCard> &cardsBefore() const { return m_cards; }
    const std::map<int, BoardDock> &docksBefore() const { return m_docks; }
    const std::map<int, BoardLine> &linesBefore() const { return m_lines; }
    int docksAtFirst() const { return m_docksAtFirst; }
    /// Cards with docks that are among these or new.
    std::set<int> cardsWithOtherDocks() const;

private:
    Board m_board;
    BoardIndex m_index;
    int m_docksAtFirst = 0;
    std::map<int, BoardZone> m_zones;
    std::map<int, BoardCard> m_cards;
    std::map<int, BoardDock> m_docks;
    std::map<int, BoardLine> m_lines;
};

} // namespace portolan::around
