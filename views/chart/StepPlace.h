#pragma once

#include "views/chart/ChartIndex.h"

namespace portolan {

/// Where the number of a line stands, a disc of that \a radius (chart px): on its first piece, as
/// near to where the line begins as no label, dock or card is covered; else beside its \a label,
/// and where that is taken as well where the line begins. \a points are at least two.
QPointF stepPlace(const ChartIndex &index, const std::vector<QPointF> &points, const QRectF &label,
    double radius);

} // namespace portolan
