#pragma once

#include "model/layout/Board.h"

#include <map>
#include <optional>

namespace portolan::around {

/// A board for a deployment that has changed since the chart was drawn.
struct BoardNext
{
    Board board;
    std::vector<int> newCards;           ///< without a rect
    std::map<int, QSizeF> sizes;         ///< of new cards: about what they will need
    std::map<QString, QRectF> oldPlaces; ///< of new cards by lower-case id, where they had one
    std::vector<int> newZones;           ///< without a rect
    std::vector<int> freshLines;         ///< to be drawn
    std::vector<int> editedLines; ///< drawn as before, with new ports on their label and dock
    /// By card: where the document wants its middle to be.
    std::vector<std::optional<QPointF>> positions;
};

/// What \a shown has of \a now, with the texts of \a now; what is new in it is still to be placed.
BoardNext nextBoard(const Geometry &shown, const Deployment &now, const TextMeasure &measure);

} // namespace portolan::around
