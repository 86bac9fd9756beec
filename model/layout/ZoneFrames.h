#pragma once

#include "model/layout/BoardRoom.h"

/// The room that zones were given by hand. A frame never brings two things into each other: where
/// something foreign stands in its way, or in the way of a zone around it that grows with it, the
/// frame is cut back.
namespace portolan::around {

/// The frame of a record as the layout takes it: within reach, null where there is none.
QRectF frameOf(const std::optional<Frame> &frame);
std::optional<Frame> frameOf(const QRectF &rect);
/// Whether both are about the same; a file keeps two decimals.
bool isSameFrame(const QRectF &a, const QRectF &b);

/// The least of a zone that holds nothing.
QSizeF emptySize(const BoardZone &zone);

/// Between a side that has stopped and what it has stopped at.
inline constexpr double FrameGap = 8;

/// Whether the zone with that box, or one around it that grows, would come into something foreign.
bool meets(const Board &board, const BoardRoom &room, int z, const QRectF &rect);

/// As much of \a wanted as zone \a z may have so that neither it nor a zone around it comes into
/// anything foreign, or nearer to it than \a apart; never less than \a base, which is taken to be
/// free. Other zones and all cards stand as they are on the board.
QRectF roomFor(const Board &board, const BoardRoom &room, int z, const QRectF &base,
    const QRectF &wanted, double apart = 0);

/// Draws zone \a z around its members and around as much of its frame as it may have. The zones
/// around it stay as they are, though it may now stand out of them. An empty one stays without a
/// rect where there is no room for it in its frame.
void drawFramed(BoardEditor &editor, const BoardRoom &room, int z);

/// Zones that have come into something foreign in the end, because others were placed after them,
/// give up what they kept of their frames, with the zones around them. Those that nobody has put
/// anywhere, because they hold neither a card nor a frame, go where there is room.
void giveWay(BoardEditor &editor, const BoardRoom &room);

} // namespace portolan::around
