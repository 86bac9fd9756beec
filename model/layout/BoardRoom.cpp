#include "model/layout/BoardRoom.h"

#include "model/layout/ZoneFrames.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <map>
#include <tuple>

namespace portolan::around {

namespace {

constexpr double cardGap = 24;
constexpr double hostGap = 40;
constexpr double zoneGap = 56;

} // namespace

BoardRoom::BoardRoom(const Board &board)
    : m_cards(board.zones.size() + 1)
    , m_zones(board.zones.size() + 1)
{
    for (size_t i = 0; i < board.zones.size(); ++i)
        m_zones[size_t(board.zones[i].parent + 1)].push_back(int(i));
    for (size_t i = 0; i < board.cards.size(); ++i)
        m_cards[size_t(board.cards[i].zone + 1)].push_back(int(i));
}

QRectF BoardRoom::outline(const Board &board, int card)
{
    QRectF all = board.outline(card);
    for (const int l : board.linesOf[size_t(card)]) {
        const BoardLine &line = board.line(l);
        // Elsewhere there is room for it beside the card anyway; here is the title.
        if (line.to == card && line.arrive == Side::Top && !line.quay.isNull())
            all |= line.quay;
        if (!line.isLoop())
            continue;
        for (const QPointF &p : line.points)
            all |= QRectF(p - QPointF(1, 1), QSizeF(2, 2));
        if (!line.label.isNull())
            all |= line.label;
    }
    return all;
}

double BoardRoom::titleHeight(const BoardZone &zone)
{
    return zone.kind == ZoneKind::Host ? px::HostTitle : px::ZoneTitle;
}

double BoardRoom::leastWidth(const BoardZone &zone)
{
    return layout::leastZoneWidth(zone.title.width(), zone.kind == ZoneKind::Host);
}

namespace {

/// As if it stood below the title where it stands beside it.
QRectF lowered(QRectF member, const BoardZone &zone, const QRectF &around)
{
    if (!around.isNull() && !member.isNull() &&
        layout::isBesideTitle(member, around, zone.title.width(), zone.hasShield))
        member.setTop(member.top() + BoardRoom::titleHeight(zone) - px::Padding);
    return member;
}

QRectF padded(const QRectF &need, const BoardZone &zone)
{
    return need.adjusted(-px::Padding, -BoardRoom::titleHeight(zone), px::Padding, px::Padding);
}

} // namespace

QRectF BoardRoom::needFor(const BoardZone &zone, const QRectF &member, const QRectF &around)
{
    return padded(lowered(member, zone, around), zone);
}

QRectF BoardRoom::need(const Board &board, int zone) const
{
    return needWithin(board, zone, zone < 0 ? QRectF() : board.zone(zone).rect);
}

QRectF BoardRoom::needWithin(const Board &board, int zone, const QRectF &around) const
{
    QRectF all;
    const auto join = [&](const QRectF &rect) {
        all |= zone < 0 ? rect : lowered(rect, board.zone(zone), around);
    };
    for (const int c : cardsIn(zone))
        join(outline(board, c));
    for (const int z : zonesIn(zone))
        join(board.zone(z).rect);
    return all;
}

QRectF BoardRoom::smallest(const Board &board, int z, const QRectF &need) const
{
    const BoardZone &zone = board.zone(z);
    QRectF rect = padded(need, zone);
    rect.setWidth(std::max(rect.width(), leastWidth(zone)));
    return rect;
}

QRectF BoardRoom::fitted(const Board &board, int z, const QRectF &before, const QRectF &now,
    const QRectF &rectBefore) const
{
    const BoardZone &zone = board.zone(z);
    if (!zone.frame.isNull()) {
        if (now.isNull())
            return zone.kept.isNull() ? zone.rect
                                      : zone.kept | QRectF(zone.kept.topLeft(), emptySize(zone));
        return smallest(board, z, now) | zone.kept;
    }
    if (now.isNull() || (now == before && rectBefore.width() >= leastWidth(zone))) {
        QRectF rect = rectBefore.isNull() ? zone.rect : rectBefore;
        if (!rect.isNull())
            rect.setWidth(std::max(rect.width(), leastWidth(zone)));
        return rect;
    }
    const QRectF least = smallest(board, z, now);
    if (before.isNull() || rectBefore.isNull())
        return rectBefore.isNull() ? least : rectBefore | least;
    const QRectF was = smallest(board, z, before);
    constexpr double close = 8;
    const auto side = [&](double rect, double leastBefore, double leastNow, double sign) {
        const double slack = (rect - leastBefore) * sign;
        if (slack < close)
            return leastNow + std::max(slack, 0.) * sign;
        return sign > 0 ? std::max(rect, leastNow) : std::min(rect, leastNow);
    };
    QRectF rect = rectBefore;
    rect.setLeft(side(rect.left(), was.left(), least.left(), -1));
    rect.setTop(side(rect.top(), was.top(), least.top(), -1));
    rect.setRight(side(rect.right(), was.right(), least.right(), 1));
    rect.setBottom(side(rect.bottom(), was.bottom(), least.bottom(), 1));
    rect.setWidth(std::max(rect.width(), leastWidth(zone)));
    return rect;
}

QRectF BoardRoom::growth(const BoardEditor &editor, int zone) const
{
    const Board &board = editor.board();
    constexpr double far = 1e6;
    constexpr double reach = 400;
    constexpr double gap = 8;
    QRectF room(QPointF(-far, -far), QPointF(far, far));
    QMarginsF inside; // from the outermost zone to the members of the innermost one
    for (int z = zone; z >= 0; z = board.zone(z).parent) {
        const QRectF &mine = board.zone(z).rect;
        inside += QMarginsF(px::Padding, titleHeight(board.zone(z)), px::Padding, px::Padding);
        editor.index().near(grown(mine, reach), [&](const BoardIndex::Entry &e) {
            using Kind = BoardIndex::Kind;
            const bool beside =
                (e.kind == Kind::Zone && e.owner != z &&
                    board.zone(e.owner).parent == board.zone(z).parent) ||
                (e.kind == Kind::Card && board.card(e.owner).zone == board.zone(z).parent);
            if (!beside)
                return;
            const bool isAside = e.bottom > mine.top() && e.top < mine.bottom();
            const bool isAbove = e.right > mine.left() && e.left < mine.right();
            if (isAside && e.left >= mine.right())
                room.setRight(std::min(room.right(), e.left - inside.right()));
            else if (isAside && e.right <= mine.left())
                room.setLeft(std::max(room.left(), e.right + inside.left()));
            else if (isAbove && e.top >= mine.bottom())
                room.setBottom(
                    std::min(room.bottom(), (e.top + mine.bottom() - gap) / 2 - inside.bottom()));
            else if (isAbove && e.bottom <= mine.top())
                room.setTop(std::max(room.top(), (e.bottom + mine.top() + gap) / 2 + inside.top()));
        });
    }
    return room;
}

void BoardRoom::tellCards(BoardEditor &editor) const
{
    const Board &board = editor.board();
    std::map<int, QRectF> rooms; // by zone
    for (size_t c = 0; c < board.cards.size(); ++c) {
        const int zone = board.cards[c].zone;
        const auto known = rooms.find(zone);
        const QRectF room = known != rooms.end()
                                ? known->second
                                : rooms.emplace(zone, growth(editor, zone)).first->second;
        if (room != board.cards[c].room)
            editor.changeCard(int(c), [&](BoardCard &card) { card.room = room; });
    }
}

size_t BoardRoom::meetings(const BoardEditor &editor)
{
    using Kind = BoardIndex::Kind;
    const Board &board = editor.board();
    std::set<std::tuple<int, Kind, int>> found;
    for (size_t z = 0; z < board.zones.size(); ++z) {
        const BoardZone &zone = board.zones[z];
        // Docks stand beside their cards.
        constexpr double reach = 96;
        editor.index().near(grown(zone.rect, reach), [&](const BoardIndex::Entry &e) {
            const bool isMet =
                e.kind == Kind::Zone
                    ? e.owner != int(z) && board.zone(e.owner).parent == zone.parent &&
                          overlaps(e.rect(), zone.rect)
                    : e.kind == Kind::Card && board.card(e.owner).zone == zone.parent &&
                          overlaps(board.outline(e.owner), zone.rect);
            if (isMet)
                found.emplace(int(z), e.kind, e.owner);
        });
    }
    return found.size();
}

BoardRoom::Fit BoardRoom::fit(const Board &board) const
{
    Fit fit;
    for (size_t z = 0; z < board.zones.size(); ++z) {
        fit.needs.push_back(need(board, int(z)));
        fit.rects.push_back(board.zones[z].rect);
    }
    return fit;
}

QRectF BoardRoom::fittedNow(const Board &board, int z, const Fit &before) const
{
    return fitted(board, z, before.needs[size_t(z)], need(board, z), before.rects[size_t(z)]);
}

void BoardRoom::refit(BoardEditor &editor, const Fit &before, const std::set<int> &zones) const
{
    const Board &board = editor.board();
    const auto put = [&](int z, const QRectF &rect) {
        if (rect != board.zone(z).rect)
            editor.changeZone(z, [&](BoardZone &zone) { zone.rect = rect; });
    };
    /// Without its frame; nothing where it is empty.
    const auto bare = [&](int z) {
        const QRectF safe = needWithin(board, z, {});
        if (safe.isNull())
            return QRectF();
        const QRectF around = smallest(board, z, safe) | board.zone(z).frame;
        return smallest(board, z, needWithin(board, z, around));
    };
    const auto isFramed = [&](int z) { return !board.zone(z).frame.isNull(); };
    std::vector<int> framed;
    std::map<int, QRectF> loose; // those that stand where a frame is, with what they were
    for (auto at = zones.rbegin(); at != zones.rend(); ++at) {
        const int z = *at;
        const bool isLoose = need(board, z).isNull() &&
                             (isFramed(z) || std::ranges::any_of(zonesIn(z),
                                                 [&](int inner) { return loose.contains(inner); }));
        if (isFramed(z))
            framed.push_back(z);
        if (isLoose)
            loose[z] = board.zone(z).rect;
        put(z, isLoose ? QRectF() : isFramed(z) ? bare(z) : fittedNow(board, z, before));
    }
    const auto around = [&](int z) {
        return isFramed(z)         ? bare(z)
               : loose.contains(z) ? smallest(board, z, need(board, z))
                                   : fittedNow(board, z, before);
    };
    for (const int z : framed) {
        drawFramed(editor, *this, z);
        if (board.zone(z).rect.isNull())
            put(z, loose[z]);
        for (int outer = board.zone(z).parent; outer >= 0; outer = board.zone(outer).parent)
            put(outer, around(outer));
    }
}

QRectF BoardRoom::freePlace(const QRectF &wanted, const std::vector<QRectF> &taken, double gap)
{
    std::vector<QRectF> walls;
    for (const QRectF &rect : taken)
        walls.push_back(grown(rect, gap - 0.02));
    const auto isFree = [&](const QRectF &rect) {
        return std::ranges::none_of(walls, [&](const QRectF &w) { return overlaps(w, rect); });
    };
    if (isFree(wanted))
        return wanted;
    std::ranges::sort(walls, {}, [&](const QRectF &w) {
        const QPointF way = w.center() - wanted.center();
        return std::max(0., std::abs(way.x()) - w.width() / 2) +
               std::max(0., std::abs(way.y()) - w.height() / 2);
    });
    // Beside one of the nearest, or in a corner that two of them make; in the end beside all.
    QRectF best;
    double bestWay = -1;
    for (const size_t most : {size_t(24), walls.size()}) {
        const size_t count = std::min(most, walls.size());
        std::vector<double> xs = {wanted.left()};
        std::vector<double> ys = {wanted.top()};
        for (size_t i = 0; i < count; ++i) {
            xs.insert(xs.end(), {walls[i].left() - wanted.width(), walls[i].right()});
            ys.insert(ys.end(), {walls[i].top() - wanted.height(), walls[i].bottom()});
        }
        constexpr size_t enough = 400;
        if (xs.size() > enough) {
            double right = wanted.left();
            for (const QRectF &w : walls)
                right = std::max(right, w.right());
            return QRectF(QPointF(right, wanted.top()), wanted.size());
        }
        for (const double x : xs)
            for (const double y : ys) {
                const double way = std::hypot(x - wanted.left(), y - wanted.top());
                if (bestWay >= 0 && way >= bestWay - 0.01)
                    continue;
                const QRectF rect(QPointF(x, y), wanted.size());
                if (!isFree(rect))
                    continue;
                best = rect;
                bestWay = way;
            }
        if (bestWay >= 0)
            return best;
    }
    return wanted;
}

void BoardRoom::moveCard(BoardEditor &editor, int card, QPointF by)
{
    editor.changeCard(card, [&](BoardCard &c) { c.rect.translate(by); });
    for (const int d : editor.board().docksOf[size_t(card)])
        if (!editor.board().dock(d).isGone())
            editor.changeDock(d, [&](BoardDock &dock) { dock.rect.translate(by); });
}

void BoardRoom::moveZone(BoardEditor &editor, int zone, QPointF by) const
{
    std::vector<int> stack = {zone};
    while (!stack.empty()) {
        const int z = stack.back();
        stack.pop_back();
        editor.changeZone(z, [&](BoardZone &x) { x.moveBy(by); });
        for (const int c : cardsIn(z))
            moveCard(editor, c, by);
        stack.insert(stack.end(), zonesIn(z).begin(), zonesIn(z).end());
    }
}

void BoardRoom::separate(BoardEditor &editor, const std::vector<char> &heldCards,
    const std::vector<char> &heldZones) const
{
    const Board &board = editor.board();
    const int zones = int(board.zones.size());
    std::vector<char> held(size_t(zones) + 1, 0);
    for (size_t c = 0; c < board.cards.size(); ++c)
        if (heldCards[c])
            for (int z = board.cards[c].zone; z >= 0; z = board.zone(z).parent)
                held[size_t(z)] = 1;
    for (int inner = 0; inner < zones; ++inner)
        for (int z = heldZones[size_t(inner)] ? inner : -1; z >= 0; z = board.zone(z).parent)
            held[size_t(z)] = 1;
    struct Box
    {
        int zone = -1;
        int card = -1;
        bool held = false;
        QRectF rect; ///< now
        QPointF by;  ///< how far it has been moved
    };
    const Fit first = fit(board);
    for (int zone = zones - 1; zone >= -1; --zone) {
        std::vector<Box> boxes;
        for (const int z : zonesIn(zone))
            boxes.push_back({z, -1, held[size_t(z)] != 0, board.zone(z).rect, {}});
        for (const int c : cardsIn(zone))
            boxes.push_back({-1, c, heldCards[size_t(c)] != 0, outline(board, c), {}});
        const auto gapOf = [&](const Box &a, const Box &b) {
            const auto own = [&](const Box &x) {
                return x.card >= 0                                 ? cardGap
                       : board.zone(x.zone).kind == ZoneKind::Host ? hostGap
                                                                   : zoneGap;
            };
            return std::max(own(a), own(b));
        };
        // Only where two overlap are they parted; then with the gap that belongs between them.
        std::deque<size_t> queue;
        for (size_t i = 0; i < boxes.size(); ++i)
            if (boxes[i].held)
                queue.push_back(i);
        for (size_t i = 0; i < boxes.size(); ++i)
            if (!boxes[i].held)
                queue.push_back(i);
        size_t rounds = 16 * boxes.size() + 16;
        while (!queue.empty() && rounds-- > 0) {
            const size_t at = queue.front();
            queue.pop_front();
            const Box pusher = boxes[at];
            for (size_t i = 0; i < boxes.size(); ++i) {
                Box &box = boxes[i];
                constexpr double touch = 1;
                if (i == at || box.held || !overlaps(grown(pusher.rect, touch), box.rect))
                    continue;
                const QRectF wall = grown(pusher.rect, gapOf(pusher, box));
                std::array<QPointF, 4> ways = {QPointF(wall.left() - box.rect.right(), 0),
                    QPointF(wall.right() - box.rect.left(), 0),
                    QPointF(0, wall.top() - box.rect.bottom()),
                    QPointF(0, wall.bottom() - box.rect.top())};
                QPointF best = ways[0];
                double bestCost = -1;
                for (const QPointF &way : ways) {
                    // What has been pushed goes on in the same direction.
                    const QPointF before_ = pusher.by;
                    const bool back = before_.x() * way.x() + before_.y() * way.y() < 0;
                    const double cost = way.manhattanLength() * (back ? 100 : 1);
                    if (bestCost < 0 || cost < bestCost) {
                        bestCost = cost;
                        best = way;
                    }
                }
                box.rect.translate(best);
                box.by += best;
                queue.push_back(i);
            }
        }
        for (const Box &box : boxes) {
            if (box.by.isNull())
                continue;
            if (box.card >= 0)
                moveCard(editor, box.card, box.by);
            else
                moveZone(editor, box.zone, box.by);
        }
        if (zone < 0)
            break;
        const QRectF rect = fitted(
            board, zone, first.needs[size_t(zone)], need(board, zone), first.rects[size_t(zone)]);
        if (rect != board.zone(zone).rect)
            editor.changeZone(zone, [&](BoardZone &z) { z.rect = rect; });
    }
}

} // namespace portolan::around
