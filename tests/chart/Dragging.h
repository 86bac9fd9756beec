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
    void checkNothingOverlaps() const
    {
        const std::vector<CardBox> &cards = view->geometryOfChart().cards;
        for (size_t i = 0; i < cards.size(); ++i) {
            for (size_t j = 0; j < i; ++j)
                QVERIFY2(!cards[i].rect.intersects(cards[j].rect),
                    qPrintable(cards[i].id + QLatin1Char(' ') + cards[j].id));
        }
    }
    QString zoneOf(const QString &component) const
    {
        return document.deployment().component(component)->zone;
    }
};

} // namespace portolan
