#pragma once

#include "model/core/Edit.h"
#include "model/layout/Geometry.h"
#include "model/layout/LineRoom.h"

#include <QStringList>

#include <optional>

namespace portolan {

/// The id of the innermost zone that is drawn at \a point, chart px; empty on the canvas.
QString zoneAt(const Geometry &shown, const QPointF &point);

/// Cards, and zones with all that is in them, that are dragged from one zone to another. A value of
/// the chart where the drag began: zones that stretch while a card is dragged out of them do not
/// count. Points are chart px.
class ZoneDrop
{
public:
    /// Something that is dragged, and where it is in the list of the chart.
    struct Moved
    {
        size_t index;
        bool isSelected; ///< itself
        bool isInside;   ///< a zone that is dragged has it in it
    };

    ZoneDrop() = default;
    /// \a ids, components and zones, are dragged, taken by the one at \a from.
    ZoneDrop(const Geometry &shown, const Deployment &deployment, const QStringList &ids,
        const QPointF &from);

    /// The zone that takes them with the mouse at \a point, when they are \a delta away from where
    /// they were. Nothing: they stay where they are at home. What is dragged has to be out of its
    /// own zone before another one around or beside that takes it: a small move changes no rule.
    /// Only with \a anywhere does empty canvas take them (the id is empty then).
    std::optional<QString> at(const QPointF &point, const QPointF &delta, bool anywhere) const;
    /// Where that zone is; null for the canvas.
    QRectF rectOf(const QString &zone) const;

    /// All zones and all cards that are dragged, those within others, too; in rising order.
    const std::vector<Moved> &movedZones() const { return m_movedZones; }
    const std::vector<Moved> &movedCards() const { return m_movedCards; }

    /// Puts them into \a zone, as near to where they are as there is room; a little farther where
    /// the zone need not grow into anything else then. A card that cannot stand where it is keeps
    /// LineRoom to the others, and stands in a row or column with one that is about there.
    std::vector<Edit> edits(
        const Deployment &deployment, const QString &zone, const QPointF &delta) const;

    /// The place for something new that needs \a outline, in \a zone (empty: none) and near to
    /// where it is: one where nothing has to make way, if there is any. To the cards of the zone it
    /// keeps \a lines more beside and above than it has to, unless that leads too far off; then it
    /// is a card, and stands in a row or column with one that is about there.
    QRectF placeFor(const QString &zone, const QRectF &outline, const QSizeF &lines = {0, 0}) const;
    /// Whether that is such a place.
    bool isFree(const QString &zone, const QRectF &outline) const;

private:
    struct Box
    {
        QString id;
        QString parent;
        QRectF rect;
        double title = 0; ///< its height
    };
    struct Card
    {
        QString id;
        QString zone; ///< that it is in
        QRectF rect;
        QRectF outline; ///< docks included
    };
    /// A card or a zone.
    struct Dragged : Card
    {
        bool isZone = false;
        std::vector<Card> inside; ///< cards, of a zone
    };

    void add(Card card, bool isZone, const QPointF &from);
    static void putZone(const Deployment &deployment, const Dragged &zone, const QString &parent,
        const QPointF &way, std::vector<Edit> &edits);
    bool isInside(const QString &zone, const QString &outer) const;
    const Box *box(const QString &zone) const;
    /// What stands in \a zone, its cards with \a lines around them, and cards anywhere.
    std::vector<QRectF> takenIn(const QString &zone, const QSizeF &lines = {0, 0}) const;
    /// \a roomy where that is not much farther off than \a nearest and displaces nothing.
    QRectF roomier(const QString &zone, const QRectF &outline, const QRectF &nearest,
        const QRectF &roomy, double push) const;
    /// \a place moved a little, so that \a middle, of the card in it, is level with or right above
    /// or below that of another card of the zone; as it was where that would take anything more.
    QRectF aligned(const QString &zone, const QRectF &place, const QPointF &middle,
        const std::vector<QRectF> &taken) const;
    /// The place for \a outline; to displace something is as bad as a way of \a push.
    QRectF placeIn(const QString &zone, const QRectF &outline, const std::vector<QRectF> &taken,
        double push) const;
    /// How much zones have to grow for it, and what they would grow into.
    double disturbance(const QString &zone, const QRectF &outline, double push) const;

    std::vector<Box> m_zones; ///< that stay, outer before inner
    std::vector<Dragged> m_dragged;
    std::vector<Moved> m_movedZones;
    std::vector<Moved> m_movedCards;
    std::vector<Card> m_others; ///< that stay
    size_t m_held = 0;          ///< which of them the mouse has
};

} // namespace portolan
