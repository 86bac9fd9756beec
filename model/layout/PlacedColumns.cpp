#include "model/layout/PlacedColumns.h"

#include <algorithm>
#include <map>
#include <set>

namespace portolan::around {

namespace {

/// Docks come later and stand beside the cards.
constexpr double DockRoom = 72;
constexpr double Apart = 8;

int outermost(const Board &board, int zone)
{
    while (zone >= 0 && board.zone(zone).parent >= 0)
        zone = board.zone(zone).parent;
    return zone;
}

/// Whether \a rect, which zone \a zone (-1: none) is to hold beside what it holds, or a zone around
/// it that grows with it, comes into anything beside them.
bool isFree(const BoardEditor &editor, int card, int zone, QRectF rect)
{
    const Board &board = editor.board();
    using Kind = BoardIndex::Kind;
    int inner = -1; // the zone that grows; at first it is the card
    for (;;) {
        bool met = false;
        const QRectF before = inner < 0 ? board.card(card).rect : board.zone(inner).rect;
        editor.index().near(rect, [&](const BoardIndex::Entry &entry) {
            const bool isBeside = (entry.kind == Kind::Card && entry.owner != card &&
                                      board.card(entry.owner).zone == zone) ||
                                  (entry.kind == Kind::Zone && entry.owner != inner &&
                                      board.zone(entry.owner).parent == zone);
            met = met || (isBeside && overlaps(grown(rect, Apart), entry.rect()) &&
                             !overlaps(before, entry.rect()));
        });
        if (met)
            return false;
        if (zone < 0)
            return true;
        rect = board.zone(zone).rect | rect.adjusted(-px::Padding, 0, px::Padding, 0);
        inner = zone;
        zone = board.zone(zone).parent;
    }
}

/// Whether it may lie in the box of zone \a z: what is in it or around it, and lines that end
/// there.
bool belongs(const Board &board, const BoardIndex::Entry &entry, int z)
{
    using Kind = BoardIndex::Kind;
    switch (entry.kind) {
    case Kind::Card:
        return board.isAround(z, board.card(entry.owner).zone);
    case Kind::Dock:
        return board.isAround(z, board.card(entry.group).zone);
    case Kind::Zone:
    case Kind::Title:
        return board.isAround(z, entry.owner) || board.isAround(entry.owner, z);
    case Kind::Level:
    case Kind::Upright:
        return board.isAround(z, board.card(board.line(entry.owner).from).zone) ||
               board.isAround(z, board.card(board.line(entry.owner).to).zone);
    case Kind::Label:
        break;
    }
    return false;
}

} // namespace

PlacedColumns::PlacedColumns(const Board &board)
{
    std::map<std::pair<int, qint64>, std::vector<int>> byMiddle;
    for (int c = 0; c < int(board.cards.size()); ++c) {
        constexpr double far = 1e6;
        const double middle = board.card(c).rect.center().x();
        if (std::abs(middle) < far)
            byMiddle[{outermost(board, board.card(c).zone), qRound64(middle)}].push_back(c);
    }
    constexpr int several = -2;
    std::vector<int> columnOf(board.zones.size(), -1);
    for (auto &[key, cards] : byMiddle) {
        if (cards.size() < 2)
            continue;
        m_cards.push_back(std::move(cards));
    }
    std::vector<int> ofCard(board.cards.size(), several);
    for (size_t i = 0; i < m_cards.size(); ++i)
        for (const int c : m_cards[i])
            ofCard[size_t(c)] = int(i);
    for (int c = 0; c < int(board.cards.size()); ++c) {
        for (int z = board.card(c).zone; z >= 0; z = board.zone(z).parent) {
            int &column = columnOf[size_t(z)];
            column = column == -1 || column == ofCard[size_t(c)] ? ofCard[size_t(c)] : several;
        }
    }
    std::map<std::pair<int, int>, std::vector<int>> beside;
    for (int z = 0; z < int(board.zones.size()); ++z)
        if (columnOf[size_t(z)] >= 0 && board.zone(z).frame.isNull())
            beside[{board.zone(z).parent, columnOf[size_t(z)]}].push_back(z);
    for (auto &[key, zones] : beside)
        if (zones.size() > 1)
            m_zones.push_back(std::move(zones));
}

void PlacedColumns::widenCards(BoardEditor &editor) const
{
    const Board &board = editor.board();
    for (const std::vector<int> &cards : m_cards) {
        double width = 0;
        for (const int c : cards)
            width = std::max(width, board.card(c).rect.width());
        for (const int c : cards) {
            const double more = (width - board.card(c).rect.width()) / 2;
            const QRectF wide = board.card(c).rect.adjusted(-more, 0, more, 0);
            if (more < 1 ||
                !isFree(editor, c, board.card(c).zone, wide.adjusted(-DockRoom, 0, DockRoom, 0)))
                continue;
            editor.changeCard(c, [&](BoardCard &card) {
                card.rect = wide;
                card.minWidth = width;
            });
        }
    }
}

void PlacedColumns::widenZones(BoardEditor &editor, const BoardRoom &room) const
{
    const Board &board = editor.board();
    std::map<int, QRectF> sides; // by zone
    for (const std::vector<int> &zones : m_zones) {
        double left = board.zone(zones.front()).rect.left();
        double right = board.zone(zones.front()).rect.right();
        for (const int z : zones) {
            left = std::min(left, board.zone(z).rect.left());
            right = std::max(right, board.zone(z).rect.right());
        }
        for (const int z : zones) {
            QRectF wide = board.zone(z).rect;
            wide.setLeft(left);
            wide.setRight(right);
            sides[z] = wide;
        }
    }
    const BoardRoom::Fit before = room.fit(board);
    std::set<int> around;
    for (const auto &[z, rect] : sides) {
        bool met = false;
        editor.index().near(rect, [&](const BoardIndex::Entry &entry) {
            met = met ||
                  (overlaps(rect, entry.rect()) && !overlaps(board.zone(z).rect, entry.rect()) &&
                      !belongs(board, entry, z));
        });
        if (met || rect == board.zone(z).rect)
            continue;
        editor.changeZone(z, [&](BoardZone &zone) { zone.rect = rect; });
        for (int outer = board.zone(z).parent; outer >= 0; outer = board.zone(outer).parent)
            around.insert(outer);
    }
    room.refit(editor, before, around);
}

} // namespace portolan::around
