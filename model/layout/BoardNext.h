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
    /// Zones that are in another zone now and cannot stay where they are; they go to that one with
    /// all that is in them. Outer ones first.
    std::vector<int> movedZones;
    std::vector<int> unframed;    ///< zones whose frame is gone
    std::vector<int> freshLines;  ///< to be drawn
    std::vector<int> editedLines; ///< drawn as before, with new ports on their label and dock
    /// Drawn as before, whose label says of their flow's need what is not so any more, or in
    /// another language; with what it may say, best first (of a bundle each row has its own).
    std::vector<std::pair<int, QStringList>> wordLines;
    /// By card: where the document wants its middle to be.
    std::vector<std::optional<QPointF>> positions;

    /// Whether a card or a zone has to find its place.
    bool hasNew() const { return !newCards.empty() || !newZones.empty() || !movedZones.empty(); }
};

/// What \a shown has of \a now, with the texts of \a now; what is new in it is still to be placed.
/// A component that has got another zone is new, unless it has a position or stands where it may
/// stay: in its new zone and in no foreign one.
BoardNext nextBoard(const Geometry &shown, const Deployment &now, const TextMeasure &measure);

} // namespace portolan::around
