#include "model/layout/Around.h"
#include "tests/chart/ArrangedChart.h"
#include "views/chart/ChartView.h"
#include "views/chart/DrawnChange.h"
#include "views/chart/TextMetrics.h"

#include <QSignalSpy>

using namespace portolan;

Q_DECLARE_METATYPE(portolan::Edit)

/// What an edit means for the picture, and what of it is there at once.
class TestDrawnChange : public QObject
{
    Q_OBJECT

private slots:
    void kinds_data();
    void kinds();
    void invisibleStepsAreNoNewPicture();
    void shownAtOnce_data();
    void shownAtOnce();
    void whatIsBehindCatchesUp();
    void newFlowsAreSeenAtOnce();
    void manyRecordsWaitForTheLayout();
    void marksAreRemembered();
};

namespace {

using Kind = DrawnChange::Kind;

/// Everything that a layout gives, to compare.
QString whole(const Geometry &geometry)
{
    QString text = drawing(geometry);
    for (const Dock &dock : geometry.docks)
        text += u"\ndock %1 %2 %3,%4"_s.arg(dock.component, dock.text)
                    .arg(dock.rect.x())
                    .arg(dock.rect.y());
    for (const CardBox &card : geometry.cards)
        text += u'\n' + card.count;
    for (const EdgeLine &line : geometry.edges) {
        for (const LabelLine &row : line.label.lines)
            text += u'\n' + row.flow + u' ' + row.text + u' ' + row.suffix;
    }
    return text;
}

template<class Record, class Change> Edit changed(const Record *record, Change change)
{
    Record other = *record;
    change(other);
    return Replace<Record>{other};
}

/// What a view looks up of a flow, without its place.
struct Looks
{
    bool enabled;
    bool required;
    FlowStyle style;
    QString text;
    bool operator==(const Looks &) const = default;
};

Looks looksOf(const ChartScene &scene, const QString &flow)
{
    const int number = scene.flowNumber(flow);
    const auto edge = size_t(scene.edgeOf(flow));
    const auto &rows = scene.geometry.edges[edge].label.lines;
    const auto row = std::ranges::find(rows, flow, &LabelLine::flow);
    const SceneFlow &shown = scene.flowOfNumber(number);
    return {shown.enabled, shown.required, shown.style, row == rows.end() ? QString() : row->text};
}

} // namespace

void TestDrawnChange::kinds_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<int>("kind");
    const Deployment d = liveKitDeployment();
    const auto flow = [&](const char *name, Kind kind, auto change) {
        QTest::newRow(name) << changed(d.flow(u"https"), change) << int(kind);
    };
    const auto component = [&](const char *name, Kind kind, auto change) {
        QTest::newRow(name) << changed(d.component(u"redis"), change) << int(kind);
    };
    flow("flow: nothing", Kind::Nothing, [](Flow &) {});
    flow("flow: owner", Kind::Nothing, [](Flow &f) { f.owner = u"Video team"_s; });
    flow("flow: purpose", Kind::Nothing, [](Flow &f) { f.purpose = u"Something else"_s; });
    flow("flow: note", Kind::Nothing, [](Flow &f) { f.note = u"Seen"_s; });
    flow("flow: ticket", Kind::Nothing, [](Flow &f) { f.ticket = u"FW-1"_s; });
    flow("flow: expires", Kind::Nothing, [](Flow &f) { f.expires = QDate(2030, 1, 31); });
    flow("flow: encryption", Kind::Nothing, [](Flow &f) { f.encryption = u"dtls"_s; });
    flow("flow: exposed", Kind::Nothing, [](Flow &f) { f.exposed = Exposure::Internal; });
    flow("flow: option", Kind::Nothing, [](Flow &f) { f.when = u"sip"_s; });
    flow("flow: enabled", Kind::Colours, [](Flow &f) { f.enabled = !f.enabled; });
    flow("flow: ports", Kind::Texts, [](Flow &f) { f.ports = *PortSpec::parse(u"8443/tcp"); });
    flow("flow: need", Kind::Texts, [](Flow &f) { f.need.kind = Need::Kind::Optional; });
    flow("flow: sender", Kind::Shapes, [](Flow &f) { f.from = u"redis"_s; });
    component("component: note", Kind::Nothing, [](Component &c) { c.note = u"Seen"_s; });
    component("component: target", Kind::Nothing, [](Component &c) { c.target = u"iptables"_s; });
    component("component: internal", Kind::Nothing, [](Component &c) { c.internal = true; });
    component("component: kind", Kind::Colours, [](Component &c) { c.kind = u"proxy"_s; });
    component("component: product", Kind::Colours, [](Component &c) { c.product = u"coturn"_s; });
    component("component: name", Kind::Texts, [](Component &c) { c.name = u"Cache"_s; });
    component("component: instances", Kind::Texts, [](Component &c) { c.instances = 7; });
    component("component: first address", Kind::Shapes,
        [](Component &c) { c.addresses = {*Address::parse(u"192.0.2.90")}; });
    component("component: zone", Kind::Shapes, [](Component &c) { c.zone = u"dmz"_s; });
    component("component: position", Kind::Shapes, [](Component &c) { c.position = Point{9, 9}; });
    QTest::newRow("zone: name") << changed(d.zone(u"dmz"), [](Zone &z) { z.name = u"Sea"_s; })
                                << int(Kind::Shapes);
    QTest::newRow("remove") << Edit(Remove<Flow>{u"https"_s}) << int(Kind::Shapes);
    QTest::newRow("settings") << Edit(ReplaceSettings{}) << int(Kind::Nothing);
}

void TestDrawnChange::kinds()
{
    QFETCH(const Edit, edit);
    QFETCH(const int, kind);
    Deployment deployment = liveKitDeployment();
    const TextMeasure measure = chartTextMeasure();
    const Geometry before =
        layOutAround(layOut(deployment, measure), deployment, measure); // settled
    DrawnChange change;
    QVERIFY(change.isEmpty());
    change.add(deployment, edit);
    QVERIFY(!change.isEmpty());
    QCOMPARE(int(change.kind()), kind);
    QVERIFY(apply(deployment, edit));
    const bool isSame = whole(layOutAround(before, deployment, measure)) == whole(before);
    // The engine agrees where it is not asked.
    if (kind <= int(Kind::Colours))
        QVERIFY(isSame);
}

void TestDrawnChange::invisibleStepsAreNoNewPicture()
{
    Arranged chart(large(80, 260));
    chart.wait();
    const QString before = chart.drawing();
    const QSignalSpy pictures(chart.arranger.get(), &ChartArranger::shownChanged);
    const QSignalSpy starts(chart.arranger.get(), &ChartArranger::started);
    const auto setOwner = [&](const QString &owner) {
        std::vector<Edit> edits;
        for (Flow flow : chart.document.deployment().flows) {
            flow.owner = owner;
            edits.emplace_back(Replace<Flow>{flow});
        }
        QVERIFY(chart.document.edit(u"owner"_s, edits));
    };
    setOwner(u"one"_s);
    setOwner(u"two"_s);
    chart.undo();
    chart.undo();
    chart.redo();
    chart.document.undoStack()->setIndex(0);
    chart.document.undoStack()->setIndex(2);
    QCOMPARE(starts.size(), 0);
    QCOMPARE(pictures.size(), 0);
    QVERIFY(!chart.arranger->isBusy());
    // Between two pictures such steps belong to the one that they were made on.
    QVERIFY(chart.document.edit(u"remove"_s, {Remove<Flow>{u"flow-00007"_s}}));
    chart.wait();
    const QString after = chart.drawing();
    QVERIFY(after != before);
    setOwner(u"three"_s);
    QCOMPARE(chart.drawing(), after);
    for (const auto &[index, expected] : {std::pair(1, before), std::pair(4, after),
             std::pair(3, after), std::pair(0, before), std::pair(3, after)}) {
        chart.document.undoStack()->setIndex(index);
        chart.wait();
        QCOMPARE(chart.drawing(), expected);
    }
}

void TestDrawnChange::shownAtOnce_data()
{
    QTest::addColumn<QString>("field");
    for (const char *field : {"ports", "enabled", "need"})
        QTest::newRow(field) << QString::fromLatin1(field);
}

void TestDrawnChange::shownAtOnce()
{
    QFETCH(const QString, field);
    Arranged chart(large(80, 260));
    chart.wait();
    const QString id = u"flow-00007"_s;
    const QSignalSpy looks(chart.arranger.get(), &ChartArranger::looksChanged);
    const Looks before = looksOf(chart.arranger->shown().scene, id);
    const QString drawn = chart.drawing();
    Flow flow = *chart.document.deployment().flow(id);
    if (field == "ports"_L1)
        flow.ports = *PortSpec::parse(u"161/udp");
    else if (field == "enabled"_L1)
        flow.enabled = !flow.enabled;
    else
        flow.need.kind = Need::Kind::Optional;
    QVERIFY(chart.document.edit(field, {Replace<Flow>{flow}}));
    QVERIFY(chart.arranger->isBusy());
    QCOMPARE(looks.size(), 1);
    const Looks atOnce = looksOf(chart.arranger->shown().scene, id);
    QVERIFY(atOnce != before);
    chart.wait();
    QVERIFY(looksOf(chart.arranger->shown().scene, id) == atOnce);
    const QString settled = chart.drawing();
    chart.undo();
    QVERIFY(looksOf(chart.arranger->shown().scene, id) == before);
    chart.wait();
    QCOMPARE(chart.drawing(), drawn);
    QVERIFY(looksOf(chart.arranger->shown().scene, id) == before);
    // Redone and undone at once: the picture of before, not one of the moment.
    chart.redo();
    chart.undo();
    QVERIFY(looksOf(chart.arranger->shown().scene, id) == before);
    chart.wait();
    QCOMPARE(chart.drawing(), drawn);
    chart.redo();
    chart.wait();
    QCOMPARE(chart.drawing(), settled);
    // A component says at once what it is called.
    Component component = chart.document.deployment().components[5];
    component.name = u"Cache"_s;
    QVERIFY(chart.document.edit(u"name"_s, {Replace<Component>{component}}));
    QVERIFY(chart.arranger->isBusy());
    const ChartScene &scene = chart.arranger->shown().scene;
    QCOMPARE(scene.geometry.cards[size_t(scene.cardOf(component.id))].name, u"Cache"_s);
    // Somebody who cancels the layout keeps what was typed.
    chart.arranger->cancel();
    QCOMPARE(chart.geometry().cards[size_t(scene.cardOf(component.id))].name, u"Cache"_s);
}

/// A step that no chart shows is still the next step after a layout that somebody cancelled.
void TestDrawnChange::whatIsBehindCatchesUp()
{
    Arranged chart(large(80, 260));
    chart.wait();
    QVERIFY(chart.document.edit(u"remove"_s, {Remove<Flow>{u"flow-00007"_s}}));
    chart.arranger->cancel();
    QVERIFY(chart.arranger->isBehind());
    Flow flow = chart.document.deployment().flows.front();
    flow.owner = u"somebody"_s;
    QVERIFY(chart.document.edit(u"owner"_s, {Replace<Flow>{flow}}));
    QVERIFY(chart.arranger->isBusy());
    chart.wait();
    QVERIFY(!chart.drawing().contains(u"flow-00007"_s));
}

/// A line between their cards that knows no obstacle, until the layout has drawn them.
void TestDrawnChange::newFlowsAreSeenAtOnce()
{
    DeploymentDocument document;
    document.reset(large(80, 260), {});
    Selection selection;
    ChartView view(&document, &selection);
    view.setAnimated(false);
    view.resize(1600, 1000);
    view.show();
    QTRY_VERIFY_WITH_TIMEOUT(view.isWhole() && !view.isLayingOut(), 60'000);
    const QImage before = view.grab().toImage();
    const int drawn = view.scene().flowCount();
    Flow flow = document.deployment().flows[3];
    const QString gone = flow.id;
    flow.id = u"fresh"_s;
    flow.ports = *PortSpec::parse(u"4711/tcp"_s);
    std::swap(flow.from, flow.to);

    QVERIFY(document.edit(u"new"_s, {Insert<Flow>{flow}}));
    QVERIFY(view.isLayingOut());
    QCOMPARE(view.scene().flowCount(), drawn);
    const QImage added = view.grab().toImage();
    QVERIFY(added != before);
    document.undoStack()->undo();
    QCOMPARE(view.grab().toImage(), before);
    QVERIFY(document.edit(u"new"_s, {Insert<Flow>{flow}}));
    QCOMPARE(view.grab().toImage(), added);
    QTRY_VERIFY_WITH_TIMEOUT(!view.isLayingOut(), 60'000);
    QCOMPARE(view.scene().flowCount(), drawn + 1);

    // What is gone fades, and nothing else does.
    const QImage whole = view.grab().toImage();
    QVERIFY(document.edit(u"delete"_s, {Remove<Flow>{gone}, Remove<Flow>{u"fresh"_s}}));
    QVERIFY(view.isLayingOut());
    QVERIFY(view.grab().toImage() != whole);
    document.undoStack()->undo();
    QTRY_VERIFY_WITH_TIMEOUT(!view.isLayingOut(), 60'000);
    QCOMPARE(view.grab().toImage(), whole);
}

void TestDrawnChange::manyRecordsWaitForTheLayout()
{
    Arranged chart(large(80, 260));
    chart.wait();
    const QSignalSpy looks(chart.arranger.get(), &ChartArranger::looksChanged);
    std::vector<Edit> edits;
    for (Flow flow : chart.document.deployment().flows) {
        flow.ports = *PortSpec::parse(u"161/udp");
        edits.emplace_back(Replace<Flow>{flow});
    }
    QVERIFY(chart.document.edit(u"ports"_s, edits));
    QCOMPARE(looks.size(), 0);
    chart.wait();
    QCOMPARE(looksOf(chart.arranger->shown().scene, u"flow-00007"_s).text, u"161/udp"_s);
}

/// Where problems are shown is worked out once for each list of problems, as long as the picture is
/// one of the same records.
void TestDrawnChange::marksAreRemembered()
{
    const Deployment d = liveKitDeployment();
    ShownChart chart(d, layOut(d, chartTextMeasure()));
    ProblemCounts counts;
    counts.flows[u"https"_s] = 2;
    counts.components[u"redis"_s] = 3;
    const auto marks = chart.index.marks(counts);
    QCOMPARE(marks->cards.at(size_t(chart.scene.cardOf(u"redis"_s))), 3);
    QCOMPARE(marks->flows.at(size_t(chart.scene.flowNumber(u"https"_s))), 2);
    const ProblemCounts copy = counts;
    QCOMPARE(chart.index.marks(copy), marks);
    counts.flows[u"https"_s] = 5;
    const auto others = chart.index.marks(counts);
    QCOMPARE(others->flows.at(size_t(chart.scene.flowNumber(u"https"_s))), 5);
    QCOMPARE(chart.index.marks(counts), others);
    chart.update(chart.scene.geometry, {{}, {}, {}, {0}});
    QCOMPARE(chart.index.marks(counts), others);
    ShownChart fewer(Deployment{}, Geometry{});
    QVERIFY(fewer.index.marks(counts)->flows.empty());
}

QTEST_MAIN(TestDrawnChange)
#include "tst_drawnchange.moc"
