#pragma once

#include "views/chart/ChartIndex.h"
#include "views/chart/ChartPainter.h"
#include "views/chart/ChartParts.h"

namespace portolan {

/// One painting: where, how closely, and what is in view.
struct ChartPainter::Pass
{
    Canvas &canvas;
    QRectF clip; ///< finite
    Detail detail;
    ChartShapes shapes;
    bool grouped; ///< each record by itself
};

} // namespace portolan
