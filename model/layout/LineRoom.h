#pragma once

#include <QSizeF>

namespace portolan {

/// What a line with a label between two cards needs beyond the least distance of cards, px.
inline constexpr QSizeF LineRoom = {64, 36};
/// For docks, which come with the flows, on the left and the right of a card.
inline constexpr double DockRoom = 52;
/// So much farther off, at most, stands what has that room than what has not.
inline constexpr double LineDetour = 128;
/// Two cards that are so near to standing in one row or column do so, where one is put down anyway.
inline constexpr double AlignReach = 20;

} // namespace portolan
