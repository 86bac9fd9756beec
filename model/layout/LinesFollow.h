#pragma once

#include "model/layout/Redraw.h"

namespace portolan::around {

/// What lines need after cards, docks and zones were displaced.
struct LinesFollow
{
    std::vector<int> fresh = {}; ///< have no way yet
    std::set<int> aside = {};    ///< cards that have grown where no line ends: theirs stay
    /// Lines that something stands on now get other ends where that helps; without, they keep their
    /// old way where no other is found.
    bool thorough = true;
    std::function<void()> refit = {}; ///< called when docks have found their places
    std::stop_token stop = {};
    std::function<void(double)> progress = {};
};

/// The lines follow: those of moved cards are stretched or drawn anew, and so are those that
/// something stands on now. All others stay as they are.
void letLinesFollow(BoardEditor &editor, Redraw &redraw, const LinesFollow &how);

} // namespace portolan::around
