#pragma once

#include "model/catalog/Catalog.h"
#include "model/catalog/PartMime.h"
#include "tests/chart/ShownView.h"
#include "views/gestures/PartGesture.h"

#include <QDragEnterEvent>
#include <QMimeData>

namespace portolan {

inline const Catalog &catalog()
{
    static const Result<Catalog> loaded =
        Catalog::load(QStringLiteral(PORTOLAN_SOURCE_DIR) + QStringLiteral("/resources/catalog"));
    if (!loaded)
        qFatal("no catalog");
    return *loaded;
}

/// A chart that parts of the catalog are dragged onto.
struct Dropping : Shown
{
    explicit Dropping(Deployment deployment = liveKitDeployment())
        : Shown(std::move(deployment))
    {
        view->setLegendVisible(false);
        view->setMinimapVisible(false);
        view->setAnimated(false);
        parts = new PartGesture(view.get(), &catalog());
        view->addGesture(parts);
    }

    /// Whether the view takes what enters at that point of the chart.
    bool enter(const QMimeData &data, const QPointF &point)
    {
        QDragEnterEvent event(at(point), Qt::CopyAction, &data, Qt::LeftButton, {});
        event.ignore();
        QApplication::sendEvent(view.get(), &event);
        return event.isAccepted();
    }
    /// Qt gives a drop only to who took the drag.
    bool drop(const QMimeData &data, const QPointF &point)
    {
        if (!enter(data, point))
            return false;
        QDropEvent event(at(point), Qt::CopyAction, &data, Qt::LeftButton, {});
        event.ignore();
        QApplication::sendEvent(view.get(), &event);
        return event.isAccepted();
    }
    /// Components that were not there before.
    std::vector<Component> fresh(const Deployment &before) const
    {
        std::vector<Component> found;
        for (const Component &component : document.deployment().components) {
            if (!before.component(component.id))
                found.push_back(component);
        }
        return found;
    }
    PartGesture *parts;
};

} // namespace portolan
