#pragma once

#include "model/layout/BoardEditor.h"

namespace portolan::around {

class Redraw;

/// Every line of a trunk runs through a label of it: where one branches off before that, the label
/// moves to the stretch that all have in common, or that line gets its own, for which it is drawn
/// anew where it has no room, unless \a redraw is null. Trunks where this is so already stay as
/// they are. A line for which nothing of that can be done stays without.
void nameTrunks(BoardEditor &editor, Redraw *redraw);

} // namespace portolan::around
