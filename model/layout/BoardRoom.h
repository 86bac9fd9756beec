#pragma once

#include "model/layout/BoardEditor.h"

#include <set>

namespace portolan::around {

/// The room that zones need and cards find: boxes only, no lines but those from a card to itself.
class BoardRoom
{
public:
    explicit BoardRoom(const Board &board);

    const std::vector<int> &cardsIn(int zone) const { return m_cards[size_t(zone + 1)]; }
    const std::vector<int> &zonesIn(int zone) const { return m_zones[size_t(zone + 1)]; }

    /// What the members of a zone take up, docks and loops included, and the bars before docks
    /// above.
    static QRectF outline(const Board &board, int card);
    /// The same of all of them; what stands beside the zone's title counts as if it were below.
    QRectF need(const Board &board, int zone) const;
    /// The same of a zone that is drawn as \a around; a null one has everything below its title.
    QRectF needWithin(const Board &board, int zone, const QRectF &around) const;
    /// What a zone that is drawn as \a around takes up for one member.
    static QRectF needFor(const BoardZone &zone, const QRectF &member, const QRectF &around);
    static double titleHeight(const BoardZone &zone);
    static double leastWidth(const BoardZone &zone);
    /// The rectangle of a zone that was \a rectBefore when its members took up \a before; they take
    /// up \a now: a side that stands close to its outermost member follows it, the others only make
    /// way. One with a frame is drawn around that and its members, no larger.
    QRectF fitted(const Board &board, int zone, const QRectF &before, const QRectF &now,
        const QRectF &rectBefore) const;
    /// The smallest one around its members.
    QRectF smallest(const Board &board, int zone, const QRectF &need) const;

    /// How zones stand around their members when all is right.
    struct Fit
    {
        std::vector<QRectF> needs;
        std::vector<QRectF> rects;
    };
    Fit fit(const Board &board) const;
    /// Fits those zones to their members as they stand now, from the inside out, then to their
    /// frames as far as there is room, with the zones around those.
    void refit(BoardEditor &editor, const Fit &before, const std::set<int> &zones) const;

    /// How often a zone has come into a card, a dock or a zone beside it.
    static size_t meetings(const BoardEditor &editor);

    /// How far members of a zone may reach so that it stays apart from what is beside it,
    /// and from what is above and below it even where that grows as much.
    QRectF growth(const BoardEditor &editor, int zone) const;
    /// Lets all cards know it.
    void tellCards(BoardEditor &editor) const;

    /// The place nearest to \a wanted that keeps \a gap px from all of \a taken.
    static QRectF freePlace(const QRectF &wanted, const std::vector<QRectF> &taken, double gap);

    /// Parts what overlaps: members of a zone and zones around grown ones, from the inside out.
    /// Those that are held never move, others as little as possible; zones grow on the way.
    /// Moves the rectangles of cards, docks and zones, no line.
    void separate(BoardEditor &editor, const std::vector<char> &heldCards,
        const std::vector<char> &heldZones) const;

    /// Displaces a card with its docks, or a zone with all that is in it.
    static void moveCard(BoardEditor &editor, int card, QPointF by);
    void moveZone(BoardEditor &editor, int zone, QPointF by) const;

private:
    QRectF fittedNow(const Board &board, int zone, const Fit &before) const;

    std::vector<std::vector<int>> m_cards; ///< by zone + 1
    std::vector<std::vector<int>> m_zones;
};

} // namespace portolan::around
