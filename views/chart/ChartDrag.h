#pragma once

#include "model/layout/Moving.h"
#include "views/chart/SnapGuides.h"

namespace portolan {

/// Cards and zones on their way under the mouse: where they snap to, and the chart of each frame.
/// Knows neither mouse nor widget; lengths are chart px.
class ChartDrag
{
public:
    /// \a ids are components and zones; with a zone goes everything in it. Only what touches
    /// \a visible attracts.
    ChartDrag(const Geometry &shown, const Deployment &deployment, const QStringList &ids,
        const QRectF &visible);

    const QStringList &ids() const { return m_ids; }
    bool movesSomething() const { return !m_cards.empty(); }
    /// Of the cards that move, where they were; of empty zones alone what they take up.
    const std::vector<QRectF> &cards() const { return m_cards; }

    /// The mouse is \a wanted away from where it began. \a free: neither guides nor grid. Whether
    /// the things really are somewhere else now.
    bool moveTo(const QPointF &wanted, const SnapOptions &options, bool free);
    const QPointF &delta() const { return m_delta; }
    const std::vector<SnapGuide> &guides() const { return m_guides; }

    /// The chart with the things where they are now; valid until the next call.
    const Geometry &frame(GeometryChange *changed) { return m_moving.to(m_delta, changed); }
    /// The same with the things where they were.
    const Geometry &home(GeometryChange *changed) { return m_moving.to({}, changed); }

private:
    QStringList m_ids;
    std::vector<QRectF> m_cards;
    QRectF m_bounds;              ///< of what moves, where it was
    std::vector<QRectF> m_others; ///< what attracts
    QPointF m_delta;
    std::vector<SnapGuide> m_guides;
    Moving m_moving;
};

} // namespace portolan
