#pragma once

#include "model/document/DeploymentDocument.h"
#include "tests/chart/LiveKitChart.h"
#include "views/chart/ChartView.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTest>

#include <memory>

namespace portolan {

using namespace Qt::StringLiterals;

/// A real view on a real document, shown offscreen.
struct Shown
{
    explicit Shown(Deployment deployment = liveKitDeployment(), QSize size = {1600, 1000})
    {
        document.reset(std::move(deployment), {});
        view = std::make_unique<ChartView>(&document, &selection);
        view->resize(size);
        view->show();
        view->activateWindow();
        if (!QTest::qWaitForWindowExposed(view.get()))
            qWarning("the view was not exposed; events may go astray");
        const bool isSmall = document.deployment().components.size() < 100;
        if (isSmall && !QTest::qWaitFor([this] { return !view->isLayingOut(); }, 60'000))
            qWarning("the view is still laying out");
    }

    const EdgeLine &edge(const QString &flow) const
    {
        for (const EdgeLine &line : view->geometryOfChart().edges) {
            if (line.flows.contains(flow))
                return line;
        }
        qFatal("no such edge");
    }

    QRectF card(const QString &component) const
    {
        for (const CardBox &box : view->geometryOfChart().cards) {
            if (box.id == component)
                return box.rect;
        }
        qFatal("no such card");
    }

    const ZoneBox &zone(const QString &id) const
    {
        for (const ZoneBox &box : view->geometryOfChart().zones) {
            if (box.id == id)
                return box;
        }
        qFatal("no such zone");
    }

    void checkNothingOverlaps() const
    {
        const std::vector<CardBox> &cards = view->geometryOfChart().cards;
        for (size_t i = 0; i < cards.size(); ++i) {
            for (size_t j = 0; j < i; ++j)
                QVERIFY2(!cards[i].rect.intersects(cards[j].rect),
                    qPrintable(cards[i].id + u' ' + cards[j].id));
        }
    }

    QPoint at(const QPointF &chart) const { return view->fromChart(chart).toPoint(); }

    /// The middle of the longest segment of an edge.
    QPointF onLine(const QString &flow) const
    {
        const std::vector<QPointF> &points = edge(flow).points;
        QPointF best;
        double longest = 0;
        for (size_t i = 1; i < points.size(); ++i) {
            const QPointF d = points[i] - points[i - 1];
            if (d.manhattanLength() > longest) {
                longest = d.manhattanLength();
                best = points[i - 1] + d * .08;
            }
        }
        return best;
    }

    /// With the left button down; QTest's own knows no keys.
    void moveTo(const QPoint &to, Qt::KeyboardModifiers keys = {})
    {
        QMouseEvent event(
            QEvent::MouseMove, to, view->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, keys);
        QApplication::sendEvent(view.get(), &event);
    }

    /// With Alt nothing attracts: the things go exactly that far.
    void drag(const QPoint &from, const QPoint &by, Qt::KeyboardModifiers keys = {})
    {
        QTest::mousePress(view.get(), Qt::LeftButton, keys & ~Qt::AltModifier, from);
        moveTo(from + by / 2, keys);
        moveTo(from + by, keys);
        QTest::mouseRelease(view.get(), Qt::LeftButton, keys, from + by);
    }

    DeploymentDocument document;
    Selection selection;
    std::unique_ptr<ChartView> view;
};

} // namespace portolan
