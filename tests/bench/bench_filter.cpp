// Filter as you type: from the text to every table, the counts and the faded chart, painted.
//   bench_filter COMPONENTS FLOWS

#include "model/document/DeploymentDocument.h"
#include "model/items/RecordFilter.h"
#include "model/layout/Layout.h"
#include "model/policy/Trace.h"
#include "tests/bench/Bench.h"
#include "tests/support/LargeChart.h"
#include "views/chart/ChartView.h"
#include "views/chart/ShownCopy.h"
#include "views/chart/TextMetrics.h"
#include "views/table/TableView.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

using namespace portolan;
using namespace portolan::bench;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const int components = arguments.value(1, u"10000"_s).toInt();
    const int flows = arguments.value(2, u"25000"_s).toInt();

    DeploymentDocument document;
    Selection selection;
    RecordFilter filter(&document);
    ChartView chart(&document, &selection);
    std::vector<std::unique_ptr<TableView>> tables;
    for (const auto kind : {TableView::Kind::Flows, TableView::Kind::Components,
             TableView::Kind::Zones, TableView::Kind::Problems}) {
        tables.push_back(
            std::make_unique<TableView>(kind, &document, &selection, nullptr, &filter));
    }
    Deployment deployment = testing::LargeChart::make(components, flows, 1);
    document.reset(placedAs(deployment, layOut(deployment, chartTextMeasure())), {});
    constexpr int longest = 600'000; // ms
    if (!QTest::qWaitFor([&] { return chart.isWhole() && !chart.isLayingOut(); }, longest))
        qFatal("the chart is not laid out");
    chart.resize(1000, 700);
    chart.show();
    tables.front()->resize(1200, 230);
    tables.front()->show();
    QObject::connect(&filter, &RecordFilter::changed, &chart, [&] {
        const Deployment &now = document.deployment();
        chart.setFilter(
            [&](const Flow &flow) { return filter.showsFlow(size_t(&flow - now.flows.data())); },
            [&](const Component &component) {
                return filter.fitsItself(size_t(&component - now.components.data()));
            });
    });
    const auto settle = [&] {
        QApplication::processEvents();
        while (filter.isLooking())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QApplication::processEvents();
        chart.repaint();
        tables.front()->viewport()->repaint();
    };
    settle();
    const auto measure = [&](const QString &what, auto work) {
        QElapsedTimer clock;
        clock.start();
        const double start = threadMilliseconds();
        work();
        const double worked = threadMilliseconds();
        settle();
        report(qPrintable(u"%1/%2: %3"_s.arg(components).arg(flows).arg(what)),
            threadMilliseconds() - start,
            u"%1 ms of it when it is found; shown after %2 ms: %3 flows, %4 components"_s
                .arg(threadMilliseconds() - worked, 0, 'f', 1)
                .arg(clock.elapsed())
                .arg(filter.flowCount())
                .arg(filter.componentCount()));
    };
    for (const QString &query :
        {u"d"_s, u"dm"_s, u"dmz"_s, u"proto:udp"_s, u"proto:udp -zone:dmz"_s,
            u"port:443 or port:8443"_s, u"443"_s, u"from:c1"_s, u"problem:"_s, QString()})
        measure(u'"' + query + u'"', [&] { static_cast<void>(filter.setQuery(query)); });
    const QString seed = document.deployment().components[size_t(components) / 2].id;
    for (const int hops : {1, 3}) {
        measure(u"focus, %1 hops"_s.arg(hops), [&] {
            filter.setPart(u"focus"_s,
                [=](const Deployment &now) { return neighbours(now, {seed}, {}, hops); });
        });
    }
    filter.setPart(u"focus"_s, {});
    measure(u"zone view"_s, [&] {
        filter.setPart(u"zones"_s, crossingFlows);
        chart.setZoneView(true);
    });
    chart.setZoneView(false);
    filter.setPart(u"zones"_s, {});
    settle();
    report("trace", median(5, [&] {
        const auto &all = document.deployment().components;
        trace(document.deployment(), all.front().id, all[all.size() / 2].id);
    }));
}
