#include "tests/chart/ShownView.h"

#include <QSignalSpy>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

QPoint free(const Shown &shown)
{
    // A corner of the view in which there is nothing.
    return QPoint(4, shown.view->height() - 4);
}

} // namespace

/// Selecting on a chart with mouse and keys, and what is asked for by them.
class TestChartSelection : public QObject
{
    Q_OBJECT

private slots:
    void clickNearAnEdgeSelectsIt_data();
    void clickNearAnEdgeSelectsIt();
    void clicksExtendAndClear();
    void bandSelects();
    void keysWalk();
    void keysReachFlows();
    void shiftedKeysSelectMore();
    void doubleClickAsksForTheEditor();
    void contextMenuSelectsFirst();
};

void TestChartSelection::clickNearAnEdgeSelectsIt_data()
{
    QTest::addColumn<QString>("flow");
    QTest::addColumn<double>("zoom");
    for (const Flow &flow : liveKitDeployment().flows) {
        if (flow.to == "sip"_L1 && flow.from == "provider"_L1)
            continue; // a bundle
        for (const double zoom : {.6, 1., 2.})
            QTest::addRow("%s at %g", qPrintable(flow.id), zoom) << flow.id << zoom;
    }
}

void TestChartSelection::clickNearAnEdgeSelectsIt()
{
    QFETCH(QString, flow);
    QFETCH(double, zoom);
    Shown shown;
    shown.selection.set({{flow}, {}, {}});
    shown.view->fitSelection();
    shown.view->setZoom(zoom);
    shown.view->setLegendVisible(false);
    shown.view->setMinimapVisible(false);
    shown.selection.clear();
    const auto &points = shown.edge(flow).points;
    const bool vertical = qAbs(points[0].x() - points[1].x()) < .1;
    // Six px beside the line, near its start where it is alone.
    const QPointF start = points[0] + (points[1] - points[0]) * .2;
    const QPoint near = shown.at(start) + (vertical ? QPoint(6, 0) : QPoint(0, 6));
    QTest::mouseClick(shown.view.get(), Qt::LeftButton, {}, near);
    QCOMPARE(shown.selection.ids().flows, QStringList{flow});
    QVERIFY(shown.selection.ids().onlyFlows());
}

void TestChartSelection::clicksExtendAndClear()
{
    Shown shown;
    QWidget *view = shown.view.get();
    const QPoint client = shown.at(shown.card(u"client"_s).center());
    const QPoint redis = shown.at(shown.card(u"redis"_s).center());
    QTest::mouseClick(view, Qt::LeftButton, {}, client);
    QCOMPARE(shown.selection.ids().components, QStringList{u"client"_s});
    QTest::mouseClick(view, Qt::LeftButton, Qt::ShiftModifier, redis);
    QCOMPARE(shown.selection.ids().components, (QStringList{u"client"_s, u"redis"_s}));
    QTest::mouseClick(view, Qt::LeftButton, Qt::ControlModifier, client);
    QCOMPARE(shown.selection.ids().components, QStringList{u"redis"_s});
    QTest::mouseClick(view, Qt::LeftButton, {}, free(shown));
    QVERIFY(shown.selection.ids().isEmpty());
    QTest::mouseClick(view, Qt::LeftButton, {}, client);
    QTest::keyClick(view, Qt::Key_Escape);
    QVERIFY(shown.selection.ids().isEmpty());
}

void TestChartSelection::bandSelects()
{
    Shown shown;
    const QRectF bounds = shown.view->geometryOfChart().bounds.adjusted(-12, -12, 12, 12);
    const QPoint from = shown.at(bounds.topLeft());
    const QPoint to = shown.at(bounds.bottomRight());
    shown.view->setLegendVisible(false);
    shown.view->setMinimapVisible(false);
    shown.drag(from, to - from);
    QCOMPARE(shown.selection.ids().components.size(), 7);
    QCOMPARE(shown.selection.ids().flows.size(), 13);
    QCOMPARE(shown.document.undoStack()->count(), 0);
}

void TestChartSelection::keysWalk()
{
    Shown shown;
    QWidget *view = shown.view.get();
    view->setFocus();
    QStringList walked;
    for (int i = 0; i < 7; ++i) {
        QTest::keyClick(view, Qt::Key_Tab);
        walked += shown.selection.ids().components;
    }
    walked.sort();
    QCOMPARE(walked, (QStringList{u"client"_s, u"lb"_s, u"prometheus"_s, u"provider"_s, u"redis"_s,
                         u"server"_s, u"sip"_s}));
    QTest::keyClick(view, Qt::Key_Backtab);
    QCOMPARE(shown.selection.ids().components.size(), 1);
    shown.selection.set({{}, {u"client"_s}, {}});
    QTest::keyClick(view, Qt::Key_Right);
    const QString reached = shown.selection.ids().components.value(0);
    QVERIFY2(reached == u"server"_s || reached == u"lb"_s, qPrintable(reached));
}

void TestChartSelection::keysReachFlows()
{
    Shown shown;
    QWidget *view = shown.view.get();
    view->setFocus();
    shown.selection.set({{}, {u"client"_s}, {}});
    QTest::keyClick(view, Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(shown.selection.ids().onlyFlows());
    // Down through all lines of the client, each once.
    QStringList flows;
    for (int i = 0; i < 20 && !flows.contains(shown.selection.ids().flows.value(0)); ++i) {
        flows += shown.selection.ids().flows;
        QTest::keyClick(view, Qt::Key_Down);
    }
    QVERIFY2(flows.size() > 2, qPrintable(flows.join(u' ')));
    QTest::keyClick(view, Qt::Key_Left);
    const QStringList reached = shown.selection.ids().components;
    QVERIFY2(reached.size() == 1, qPrintable(shown.selection.ids().flows.join(u' ')));
}

void TestChartSelection::shiftedKeysSelectMore()
{
    Shown shown;
    QWidget *view = shown.view.get();
    view->setFocus();
    shown.selection.set({{}, {u"server"_s}, {}});
    QTest::keyClick(view, Qt::Key_Right, Qt::ShiftModifier);
    const QStringList two = shown.selection.ids().components;
    QCOMPARE(two.size(), 2);
    QVERIFY(two.contains(u"server"_s));
    // Back to the server, and on from there: not from the first one that is selected.
    QTest::keyClick(view, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(shown.selection.ids().components, two);
    QTest::keyClick(view, Qt::Key_Left);
    const QStringList reached = shown.selection.ids().components;
    QCOMPARE(reached.size(), 1);
    QVERIFY2(!two.contains(reached.first()), qPrintable(reached.first()));
}

void TestChartSelection::doubleClickAsksForTheEditor()
{
    Shown shown;
    QSignalSpy edits(shown.view.get(), &ChartView::editRequested);
    const QPoint at = shown.at(shown.card(u"redis"_s).center());
    QTest::mouseDClick(shown.view.get(), Qt::LeftButton, {}, at);
    // Qt's own double click leaves the button down, which the next test would feel.
    QTest::mouseRelease(shown.view.get(), Qt::LeftButton, {}, at);
    QCOMPARE(edits.count(), 1);
    QCOMPARE(edits.first().first().value<Selection::Ids>().components, QStringList{u"redis"_s});
    QTest::keyClick(shown.view.get(), Qt::Key_F2);
    QCOMPARE(edits.count(), 2);
}

void TestChartSelection::contextMenuSelectsFirst()
{
    Shown shown;
    QSignalSpy menus(shown.view.get(), &ChartView::contextMenuRequested);
    const QPoint at = shown.at(shown.edge(u"https"_s).label.rect.center());
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, shown.view->mapToGlobal(at));
    QCoreApplication::sendEvent(shown.view.get(), &event);
    QCOMPARE(menus.count(), 1);
    QCOMPARE(menus.first().first().value<Selection::Ids>().flows, QStringList{u"https"_s});
    QCOMPARE(shown.selection.ids().flows, QStringList{u"https"_s});
}

QTEST_MAIN(TestChartSelection)
#include "tst_chartselection.moc"
