#include "model/layout/ZoneFrames.h"

#include <algorithm>
#include <cmath>

namespace portolan::around {

namespace {

constexpr double Gap = FrameGap;
/// A frame that a file has rounded is still as it was.
constexpr double Rounding = 0.05;
/// Places beyond are none, as for cards.
constexpr double Far = 1e6;

/// What stands beside zone \a z in the zone around it.
template<class Visit>
void besides(const Board &board, const BoardRoom &room, int z, const Visit &visit)
{
    const int around = board.zone(z).parent;
    for (const int other : room.zonesIn(around))
        if (other != z && !board.zone(other).rect.isNull())
            visit(board.zone(other).rect);
    for (const int c : room.cardsIn(around))
        if (!board.card(c).rect.isNull())
            visit(BoardRoom::outline(board, c));
}

/// The part of \a wanted that is beside \a wall, around \a base; the largest one.
QRectF cut(const QRectF &wanted, const QRectF &base, const QRectF &wall)
{
    QRectF best = base;
    double bestArea = -1;
    const auto consider = [&](bool isBeside, const QRectF &rect) {
        const double area = rect.width() * rect.height();
        if (isBeside && area > bestArea) {
            bestArea = area;
            best = rect;
        }
    };
    QRectF left = wanted;
    left.setRight(std::max(base.right(), wall.left() - Gap));
    consider(wall.left() >= base.right() - Rounding, left);
    QRectF right = wanted;
    right.setLeft(std::min(base.left(), wall.right() + Gap));
    consider(wall.right() <= base.left() + Rounding, right);
    QRectF above = wanted;
    above.setBottom(std::max(base.bottom(), wall.top() - Gap));
    consider(wall.top() >= base.bottom() - Rounding, above);
    QRectF below = wanted;
    below.setTop(std::min(base.top(), wall.bottom() + Gap));
    consider(wall.bottom() <= base.top() + Rounding, below);
    return best;
}

/// What zone \a around needs for one member; a zone that has no place yet is as large as that.
QRectF neededFor(const Board &board, int around, const QRectF &member)
{
    const BoardZone &zone = board.zone(around);
    QRectF rect = BoardRoom::needFor(zone, member, zone.rect);
    if (zone.rect.isNull())
        rect.setWidth(std::max(rect.width(), BoardRoom::leastWidth(zone)));
    return rect;
}

} // namespace

bool meets(const Board &board, const BoardRoom &room, int z, const QRectF &rect)
{
    bool met = false;
    besides(board, room, z, [&](const QRectF &other) { met = met || overlaps(rect, other); });
    const int around = board.zone(z).parent;
    if (met || around < 0)
        return met;
    const QRectF outer = board.zone(around).rect | neededFor(board, around, rect);
    return outer != board.zone(around).rect && meets(board, room, around, outer);
}

namespace {

/// Where an empty zone begins that wants to be in \a frame; null where there is no room.
QRectF seedOf(const Board &board, const BoardRoom &room, int z, const QRectF &frame)
{
    const QRectF wanted(frame.topLeft(), emptySize(board.zone(z)));
    if (!meets(board, room, z, wanted))
        return wanted;
    std::vector<QRectF> taken;
    besides(board, room, z, [&](const QRectF &other) { taken.push_back(other); });
    const QRectF free = BoardRoom::freePlace(wanted, taken, Gap);
    return meets(board, room, z, free) ? QRectF() : free;
}

} // namespace

QRectF frameOf(const std::optional<Frame> &frame)
{
    if (!frame)
        return {};
    const auto within = [](double value) { return std::clamp(value, -Far, Far); };
    const double left = frame->topLeft.x;
    const double top = frame->topLeft.y;
    if (!std::isfinite(left + frame->width) || !std::isfinite(top + frame->height))
        return {};
    const QRectF rect(QPointF(within(left), within(top)),
        QPointF(within(left + frame->width), within(top + frame->height)));
    return rect.width() >= 1 && rect.height() >= 1 ? rect : QRectF();
}

std::optional<Frame> frameOf(const QRectF &rect)
{
    if (rect.isNull())
        return {};
    return Frame{{rect.left(), rect.top()}, rect.width(), rect.height()};
}

bool isSameFrame(const QRectF &a, const QRectF &b)
{
    constexpr double same = 0.02;
    return a.isNull() == b.isNull() && std::abs(a.left() - b.left()) < same &&
           std::abs(a.top() - b.top()) < same && std::abs(a.right() - b.right()) < same &&
           std::abs(a.bottom() - b.bottom()) < same;
}

QSizeF emptySize(const BoardZone &zone)
{
    return {zone.title.width() + px::Padding, zone.title.height() + px::Padding};
}

QRectF roomFor(const Board &board, const BoardRoom &room, int z, const QRectF &base,
    const QRectF &wanted, double apart)
{
    QRectF rect = base | wanted;
    besides(board, room, z, [&](const QRectF &wall) {
        // What stands on the zone already is no reason to stop here.
        if (overlaps(grown(rect, apart - Rounding), wall) && !overlaps(base, wall))
            rect = cut(rect, base, wall);
    });
    const int around = board.zone(z).parent;
    if (around < 0)
        return rect;
    const BoardZone &outer = board.zone(around);
    const QRectF least = outer.rect | neededFor(board, around, base);
    const QRectF needed = least | neededFor(board, around, rect);
    // It may stand off its own sides a little: then there is room for that.
    const QRectF given = roomFor(board, room, around, least, needed, FrameGap);
    if (given == needed)
        return rect;
    const bool beside = layout::isBesideTitle(rect, least, outer.title.width(), outer.hasShield);
    const QRectF inner = given.adjusted(px::Padding,
        beside ? px::Padding : BoardRoom::titleHeight(outer), -px::Padding, -px::Padding);
    return inner.isValid() ? base | (rect & inner) : base;
}

void drawFramed(BoardEditor &editor, const BoardRoom &room, int z)
{
    const Board &board = editor.board();
    const QRectF frame = board.zone(z).frame;
    const auto put = [&](const QRectF &rect, const QRectF &kept) {
        if (rect == board.zone(z).rect && kept == board.zone(z).kept)
            return;
        editor.changeZone(z, [&](BoardZone &zone) {
            zone.rect = rect;
            zone.kept = kept;
        });
    };
    if (room.need(board, z).isNull()) {
        const QRectF seed = seedOf(board, room, z, frame);
        if (!seed.isNull()) {
            const QRectF kept = roomFor(board, room, z, seed, frame) & frame;
            put(seed | kept, kept);
        }
        return;
    }
    // What stands beside the title of the least box does so wherever its frame begins.
    const QRectF below = room.smallest(board, z, room.needWithin(board, z, {}));
    const QRectF safe = room.smallest(board, z, room.needWithin(board, z, below));
    QRectF around = safe | frame;
    constexpr int tries = 2;
    for (int i = 0; i < tries; ++i) {
        const QRectF base = room.smallest(board, z, room.needWithin(board, z, around));
        const QRectF given = roomFor(board, room, z, base, frame);
        const QRectF kept = given & frame;
        if (!kept.isNull() && std::abs(given.left() - around.left()) < Rounding) {
            put(base | kept, kept);
            return;
        }
        around = given;
    }
    const QRectF kept = roomFor(board, room, z, safe, frame) & frame;
    put(safe | kept, kept);
}

namespace {

/// Whether the zone, or one around it, stands on something foreign.
bool stands(const Board &board, const BoardRoom &room, int z)
{
    bool met = false;
    for (; z >= 0 && !met; z = board.zone(z).parent)
        besides(board, room, z,
            [&](const QRectF &other) { met = met || overlaps(board.zone(z).rect, other); });
    return met;
}

/// Zones with a card or a frame, in themselves or in one within: these stand where they are wanted.
std::vector<char> wantedZones(const Board &board)
{
    std::vector<char> wanted(board.zones.size(), 0);
    const auto want = [&](int z) {
        for (; z >= 0 && !wanted[size_t(z)]; z = board.zone(z).parent)
            wanted[size_t(z)] = 1;
    };
    for (const BoardCard &card : board.cards)
        want(card.zone);
    for (size_t z = 0; z < wanted.size(); ++z)
        if (!board.zone(int(z)).frame.isNull())
            want(int(z));
    return wanted;
}

void moveZone(BoardEditor &editor, int z, QPointF way)
{
    const Board &board = editor.board();
    for (int inner = z; inner < int(board.zones.size()); ++inner)
        if (board.isAround(z, inner))
            editor.changeZone(inner, [&](BoardZone &zone) { zone.moveBy(way); });
    for (int outer = board.zone(z).parent; outer >= 0; outer = board.zone(outer).parent) {
        const QRectF member = board.zone(z).rect;
        editor.changeZone(outer,
            [&](BoardZone &zone) { zone.rect |= BoardRoom::needFor(zone, member, zone.rect); });
        z = outer;
    }
}

/// An unwanted zone that stands on something goes beside it.
void moveEmpty(BoardEditor &editor, const BoardRoom &room)
{
    const Board &board = editor.board();
    const std::vector<char> wanted = wantedZones(board);
    for (int z = 0; z < int(wanted.size()); ++z) {
        const QRectF rect = board.zone(z).rect;
        if (wanted[size_t(z)] || rect.isNull())
            continue;
        std::vector<QRectF> taken;
        besides(board, room, z, [&](const QRectF &other) { taken.push_back(other); });
        if (std::ranges::none_of(taken, [&](const QRectF &other) { return overlaps(other, rect); }))
            continue;
        const QRectF free = BoardRoom::freePlace(rect, taken, Gap);
        if (!meets(board, room, z, free))
            moveZone(editor, z, free.topLeft() - rect.topLeft());
    }
}

} // namespace

void giveWay(BoardEditor &editor, const BoardRoom &room)
{
    const Board &board = editor.board();
    // Inner ones first: those around them may need no more then.
    for (int z = int(board.zones.size()) - 1; z >= 0; --z) {
        if (board.zone(z).kept.isNull() || !stands(board, room, z))
            continue;
        editor.changeZone(z, [](BoardZone &zone) { zone.kept = {}; });
        for (int outer = z; outer >= 0; outer = board.zone(outer).parent) {
            QRectF rect = board.zone(outer).kept;
            if (const QRectF need = room.need(board, outer); !need.isNull()) {
                rect |= room.smallest(board, outer, need);
            } else if (rect.isNull()) {
                const QRectF seed = seedOf(board, room, outer, board.zone(outer).frame);
                rect = seed.isNull() ? board.zone(outer).rect : seed;
            } else {
                rect |= QRectF(rect.topLeft(), emptySize(board.zone(outer)));
            }
            if (rect != board.zone(outer).rect)
                editor.changeZone(outer, [&](BoardZone &zone) { zone.rect = rect; });
        }
    }
    moveEmpty(editor, room);
}

} // namespace portolan::around
