// Only a part of the chart is shown: focus and zone view, by real events.

#include "tests/app/FindBench.h"

#include "app/window/FindCommands.h"
#include "app/window/ViewCommands.h"
#include "views/chart/ChartOverview.h"
#include "views/panels/RulePanel.h"
#include "views/panels/Toast.h"
#include "views/panels/TracePanel.h"

#include <QLabel>
#include <QPlainTextEdit>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

struct PartBench : FindBench
{
    /// What the bar says of the part that is shown; empty: the bar is hidden.
    QString bar() const
    {
        const auto *text = find<QLabel>(u"partText"_s);
        return text->isVisible() ? text->text() : QString();
    }
};

} // namespace

class TestShownPart : public QObject
{
    Q_OBJECT

private slots:
    void focusGrowsAndEnds();
    void focusNeedsSomething();
    void zoneView();
    void zoneGivesItsBoundary();
    void viewsKnowTheZoneView();
    void anotherDocumentIsWhole();
};

void TestShownPart::focusGrowsAndEnds()
{
    PartBench bench;
    QVERIFY(bench.opened);
    const QStringList all = bench.shown();
    bench.select({u"redis"_s});
    bench.window->chart()->setFocus();
    QTest::keyClick(bench.window->chart(), Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(bench.window->find()->focusHops(), 1);
    QCOMPARE(bench.shown(), (QStringList{u"redis-server"_s, u"redis-sip"_s}));
    QCOMPARE(bench.shown(TableView::Kind::Components),
        (QStringList{u"livekit-server"_s, u"livekit-sip"_s, u"redis"_s}));
    QVERIFY2(bench.bar().contains(u"Redis"_s), qPrintable(bench.bar()));
    bench.window->actions()[ActionId::Focus]->trigger();
    QCOMPARE(bench.window->find()->focusHops(), 2);
    QVERIFY(bench.shown().contains(u"sip"_s));
    QVERIFY(bench.shown().size() > 2);
    // A filter goes on top.
    bench.window->tables()->setFilter(u"proto:udp"_s);
    QVERIFY(!bench.shown().contains(u"redis-sip"_s));
    bench.window->tables()->setFilter({});
    bench.window->chart()->setFocus();
    QTest::keyClick(bench.window->chart(), Qt::Key_Escape);
    QCOMPARE(bench.window->find()->focusHops(), 0);
    QCOMPARE(bench.shown(), all);
    QCOMPARE(bench.bar(), QString());
    // The selection stays: another Esc clears it.
    QCOMPARE(bench.window->selection()->ids().components, QStringList{u"redis"_s});
    QTest::keyClick(bench.window->chart(), Qt::Key_Escape);
    QVERIFY(bench.window->selection()->ids().isEmpty());
    // From a table Esc ends it, too.
    bench.select({u"redis"_s});
    bench.window->actions()[ActionId::Focus]->trigger();
    auto *table = bench.table(TableView::Kind::Flows);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Escape);
    QCOMPARE(bench.shown(), all);
    // Where nothing more is connected, it says so and stays.
    bench.select({u"prometheus"_s});
    for (int i = 0; i < 12; ++i)
        bench.window->actions()[ActionId::Focus]->trigger();
    QCOMPARE(bench.shown(), all);
    QVERIFY(bench.window->find()->focusHops() < 6);
}

void TestShownPart::focusNeedsSomething()
{
    PartBench bench;
    QVERIFY(bench.opened);
    bench.window->selection()->clear();
    bench.window->actions()[ActionId::Focus]->trigger();
    QVERIFY(bench.window->toast()->text().contains(u"Select"_s));
    QCOMPARE(bench.window->find()->focusHops(), 0);
    bench.window->selection()->set({{}, {}, {u"data"_s}});
    bench.window->actions()[ActionId::Focus]->trigger();
    QVERIFY(bench.shown().contains(u"redis-sip"_s));
    QVERIFY(!bench.shown().contains(u"https"_s));
}

void TestShownPart::zoneView()
{
    PartBench bench;
    QVERIFY(bench.opened);
    const QStringList all = bench.shown();
    QAction *action = bench.window->actions()[ActionId::ZoneView];
    action->trigger();
    QVERIFY(action->isChecked());
    QVERIFY(bench.window->chart()->isZoneView());
    QVERIFY(bench.shown().contains(u"https"_s));
    QVERIFY(!bench.shown().contains(u"api"_s)); // within the DMZ
    QVERIFY2(bench.bar().contains(u"11 of 14"_s), qPrintable(bench.bar()));
    // A click on a line between two zones takes all its flows.
    const ChartView *chart = bench.window->chart();
    const Geometry &geometry = chart->geometryOfChart();
    const ChartScene scene(bench.window->document()->deployment(), geometry);
    const ChartOverview overview(scene, chart->zoom(), ChartOverview::Anchors::ByArea);
    QVERIFY(overview.lines().size() >= 3);
    const ChartOverview::Line *thick = &overview.lines().front();
    for (const ChartOverview::Line &line : overview.lines())
        thick = line.flows > thick->flows ? &line : thick;
    QVERIFY(thick->flows > 1);
    QVERIFY(!thick->count.isNull());
    QTest::mouseClick(bench.window->chart(), Qt::LeftButton, {},
        chart->fromChart(thick->count.center()).toPoint());
    QCOMPARE(bench.window->selection()->ids().flows.size(), thick->flows);
    const QString english = bench.bar();
    bench.language.set(u"de"_s);
    QTRY_VERIFY(bench.bar() != english);
    QVERIFY2(bench.bar().contains(u"11 "_s), qPrintable(bench.bar()));
    bench.language.set(u"en"_s);
    QTRY_COMPARE(bench.bar(), english);
    action->trigger();
    QCOMPARE(bench.shown(), all);
    QVERIFY(!chart->isZoneView());
}

void TestShownPart::zoneGivesItsBoundary()
{
    PartBench bench;
    QVERIFY(bench.opened);
    bench.window->actions()[ActionId::ZoneView]->trigger();
    const ChartView *chart = bench.window->chart();
    QRectF dmz;
    for (const ZoneBox &zone : chart->geometryOfChart().zones) {
        if (zone.id == u"dmz"_s)
            dmz = zone.rect;
    }
    QVERIFY(dmz.isValid());
    QTest::mouseClick(bench.window->chart(), Qt::LeftButton, {},
        chart->fromChart(dmz.topLeft() + QPointF(60, 12)).toPoint());
    QCOMPARE(bench.window->selection()->ids().zones, QStringList{u"dmz"_s});
    auto *rule = bench.window->rulePanel()->findChild<QPlainTextEdit *>();
    QVERIFY(rule);
    QTRY_VERIFY(!rule->toPlainText().isEmpty());
}

void TestShownPart::viewsKnowTheZoneView()
{
    PartBench bench;
    QVERIFY(bench.opened);
    Settings settings = bench.window->document()->deployment().settings;
    SavedView view;
    view.id = u"boundaries"_s;
    view.filter = u"proto:udp"_s;
    view.zoneView = true;
    settings.views.push_back(view);
    QVERIFY(bench.window->document()->edit(u"view"_s, {ReplaceSettings{settings}}));
    bench.select({u"redis"_s});
    bench.window->actions()[ActionId::Focus]->trigger();
    bench.window->views()->show(u"boundaries"_s);
    QVERIFY(bench.window->chart()->isZoneView());
    QCOMPARE(bench.window->find()->focusHops(), 0);
    QCOMPARE(bench.window->tables()->filter(), u"proto:udp"_s);
    QCOMPARE(bench.window->views()->current(), u"boundaries"_s);
    bench.window->actions()[ActionId::ZoneView]->trigger();
    QCOMPARE(bench.window->views()->current(), QString());
    bench.window->actions()[ActionId::UpdateView]->trigger();
    QVERIFY(!bench.window->document()->deployment().settings.views.front().zoneView);
    bench.window->views()->showAll();
    QCOMPARE(bench.shown().size(), 14);
}

void TestShownPart::anotherDocumentIsWhole()
{
    PartBench bench;
    QVERIFY(bench.opened);
    bench.window->actions()[ActionId::ZoneView]->trigger();
    bench.select({u"redis"_s, u"sip-provider"_s});
    bench.window->actions()[ActionId::TraceWay]->trigger();
    bench.window->actions()[ActionId::Focus]->trigger();
    QVERIFY(bench.window->open(bench.example(u"anyware"_s)));
    QVERIFY(!bench.window->chart()->isZoneView());
    QVERIFY(!bench.window->find()->tracePanel()->isVisible());
    QCOMPARE(bench.shown().size(), qsizetype(bench.window->document()->deployment().flows.size()));
}

QTEST_MAIN(TestShownPart)
#include "tst_shownpart.moc"
