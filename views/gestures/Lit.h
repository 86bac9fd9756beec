#pragma once

#include "views/chart/Canvas.h"
#include "views/chart/ChartIndex.h"
#include "views/chart/DragParts.h"
#include "views/gestures/FlowHandles.h"

namespace portolan {

struct FlowPull;

/// What gestures paint over a chart. \a px is a screen px in chart px: lines stay as thin as on the
/// screen they are.

void paintHandles(
    Canvas &canvas, const std::vector<FlowHandle> &handles, int hot, const Theme &theme, double px);
/// Every card in \a visible that a line could end at has a thin border in the accent colour; \a own
/// is where it began.
void paintTargets(Canvas &canvas, const ChartScene &scene, const ChartIndex &index,
    const QRectF &visible, const QString &own, const Theme &theme, double px);
/// A card that is not there yet.
void paintGhost(
    Canvas &canvas, const QRectF &rect, const QString &name, const Theme &theme, double px);
QRectF freshRect(const FlowPull &pull);

} // namespace portolan
