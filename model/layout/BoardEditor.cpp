#include "model/layout/BoardEditor.h"

namespace portolan::around {

namespace {

QRectF extent(const Board &board)
{
    QRectF all;
    for (const BoardZone &zone : board.zones)
        all |= zone.rect;
    for (const BoardCard &card : board.cards)
        all |= card.rect;
    return all;
}

} // namespace

BoardEditor::BoardEditor(Board board)
    : m_board(std::move(board))
    , m_index(extent(m_board))
{
    m_index.addAll(m_board);
    commit();
}

int BoardEditor::addDock(BoardDock dock)
{
    const int at = int(m_board.docks.size());
    m_board.docksOf[size_t(dock.card)].push_back(at);
    m_board.docks.push_back(std::move(dock));
    m_index.addDock(m_board, at);
    return at;
}

void BoardEditor::revert()
{
    // Lines first: an index entry of theirs knows its first dock.
    for (auto &[i, line] : m_lines) {
        m_index.removeLine(m_board, i);
        m_board.line(i) = std::move(line);
        m_index.addLine(m_board, i);
    }
    while (int(m_board.docks.size()) > m_docksAtFirst) {
        const int at = int(m_board.docks.size()) - 1;
        m_index.removeDock(m_board, at);
        std::erase(m_board.docksOf[size_t(m_board.dock(at).card)], at);
        m_board.docks.pop_back();
    }
    for (auto &[i, dock] : m_docks) {
        if (i >= m_docksAtFirst)
            continue;
        m_index.removeDock(m_board, i);
        m_board.dock(i) = std::move(dock);
        m_index.addDock(m_board, i);
    }
    for (auto &[i, card] : m_cards) {
        m_index.removeCard(m_board, i);
        m_board.card(i) = std::move(card);
        m_index.addCard(m_board, i);
    }
    for (auto &[i, zone] : m_zones) {
        m_index.removeZone(m_board, i);
        m_board.zone(i) = std::move(zone);
        m_index.addZone(m_board, i);
    }
    commit();
}

std::set<int> BoardEditor::cardsWithOtherDocks() const
{
    std::set<int> cards;
    for (const auto &[d, was] : m_docks)
        cards.insert(m_board.dock(d).card);
    for (int d = m_docksAtFirst; d < int(m_board.docks.size()); ++d)
        cards.insert(m_board.dock(d).card);
    return cards;
}

void BoardEditor::commit()
{
    m_docksAtFirst = int(m_board.docks.size());
    m_zones.clear();
    m_cards.clear();
    m_docks.clear();
    m_lines.clear();
}

} // namespace portolan::around
