#pragma once

#include <QRectF>

#include <vector>

namespace portolan {

/// Where a field of that \a size stands that asks about a line which runs from \a before to its
/// \a tip: on the line, just before the tip; where it would cover one of \a cards there, beside all
/// of them, if there is room. All in px of the view, which the place is in.
QRectF fieldPlace(const QPointF &tip, const QPointF &before, const QSizeF &size,
    const std::vector<QRectF> &cards, const QSizeF &view);

} // namespace portolan
