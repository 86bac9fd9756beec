#pragma once

#include "tests/chart/ShownView.h"

namespace portolan {

/// A chart whose cards and zones are dragged.
struct Dragging : Shown
{
    explicit Dragging(Deployment deployment = liveKitDeployment())
        : Shown(std::move(deployment))
    {
        view->setLegendVisible(false);
        view->setMinimapVisible(false);
        view->setAnimated(false);
    }
    /// A place of the zone that is clear of cards.
    QPointF spotIn(const QString &id) const
    {
        const QRectF rect = zone(id).rect;
        return rect.bottomLeft() + QPointF(10, -10);
    }
    void wait() const { QTRY_VERIFY_WITH_TIMEOUT(!view->isLayingOut(), 120'000); }
    QString zoneOf(const QString &component) const
    {
        return document.deployment().component(component)->zone;
    }
};

} // namespace portolan
