#pragma once

#include <QRectF>

#include <vector>

namespace portolan {

/// Where a tool tip of that size stands beside \a card: on the side where it hides least of
/// \a others and is within \a room; all in the same px. \a gap is left free around the card, where
/// its handles are.
QPointF tipPlace(const QRectF &card, const QSizeF &tip, const std::vector<QRectF> &others,
    const QRectF &room, double gap);

} // namespace portolan
