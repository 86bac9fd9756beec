#pragma once

class QWidget;

namespace portolan {

class ChartView;

/// Has \a chart keep its places for a file that is about to be written, and comes back when it has:
/// what it waits for runs in a thread of its own. False where the person cancelled it.
bool keepPlaces(ChartView *chart, QWidget *window);

} // namespace portolan
