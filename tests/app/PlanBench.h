#pragma once

#include "app/window/FileCommands.h"
#include "model/core/Edit.h"
#include "model/document/DeploymentDocument.h"
#include "tests/app/Bench.h"

#include <QUndoStack>

namespace portolan {

/// The real window with an empty chart that is to be drawn.
struct PlanBench : Bench
{
    PlanBench()
    {
        window->files()->newBlank();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("no window");
        chart()->setAnimated(false);
    }
    ChartView *chart() const { return window->chart(); }
    const Deployment &deployment() const { return window->document()->deployment(); }
    QUndoStack *steps() const { return window->document()->undoStack(); }
    void add(const Component &component) const
    {
        QVERIFY(window->document()->edit(QStringLiteral("x"), {Insert<Component>{component}}));
    }
    void add(const Zone &zone) const
    {
        QVERIFY(window->document()->edit(QStringLiteral("x"), {Insert<Zone>{zone}}));
    }
    QRectF card(const QString &id) const
    {
        const int i = chart()->scene().cardOf(id);
        return i < 0 ? QRectF() : chart()->geometryOfChart().cards[size_t(i)].rect;
    }
    QRectF zone(const QString &id) const
    {
        const int i = chart()->scene().zoneOf(id);
        return i < 0 ? QRectF() : chart()->geometryOfChart().zones[size_t(i)].rect;
    }
};

} // namespace portolan
