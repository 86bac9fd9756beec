#include "tests/chart/ArrangedChart.h"
#include "tests/support/LargeChart.h"

#include <QSignalSpy>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// An edit of the LiveKit chart by its name.
std::vector<Edit> editOf(const QString &name)
{
    const Deployment d = liveKitDeployment();
    if (name == "rename a component"_L1) {
        Component c = *d.component(u"server");
        c.name = u"A much longer name than before"_s;
        return {Replace<Component>{c}};
    }
    if (name == "address of a component"_L1) {
        Component c = *d.component(u"redis");
        c.addresses = {*Address::parse(u"192.0.2.31"), *Address::parse(u"2001:db8::31")};
        return {Replace<Component>{c}};
    }
    if (name == "ports of a flow"_L1) {
        Flow f = *d.flow(u"https");
        f.ports = *PortSpec::parse(u"443/tcp, 8443-8450/tcp");
        return {Replace<Flow>{f}};
    }
    if (name == "switch a flow off"_L1) {
        Flow f = *d.flow(u"https");
        f.enabled = false;
        return {Replace<Flow>{f}};
    }
    if (name == "new flow"_L1)
        return {Insert<Flow>{livekit::flow(u"scrape"_s, u"prometheus"_s, u"sip"_s, u"9100/tcp"_s)}};
    if (name == "remove a flow"_L1)
        return {Remove<Flow>{u"turn-tls"_s}};
    if (name == "remove a component"_L1)
        return {Remove<Flow>{u"metrics"_s}, Remove<Component>{u"prometheus"_s}};
    if (name == "new component"_L1)
        return {
            Insert<Component>{livekit::component(u"egress"_s, u"Egress"_s, u"server"_s, u"dmz"_s)}};
    if (name == "rename a zone"_L1) {
        Zone z = *d.zone(u"dmz");
        z.name = u"Demilitarised"_s;
        return {Replace<Zone>{z}};
    }
    return {};
}

} // namespace

class TestArranger : public QObject
{
    Q_OBJECT

private slots:
    void editsMoveNothing_data();
    void editsMoveNothing();
    void arrangeAllAndBack();
    void arrangeAllForgetsPlaces();
    void arrangeAllOfAnArrangedChartIsNoStep();
    void windowsOfAboutOneShapeArrangeAlike();
    void arrangeNewMovesOnlyWhatIsNew();
    void arrangeSelectionMovesOnlyThat();
    void moveAndBack();
    void undoAfterManyEdits();
    void anotherBranchOfUndo();
    void opensWhatWasPlaced();
    void history();
};

void TestArranger::editsMoveNothing_data()
{
    QTest::addColumn<bool>("placed");
    for (const char *name :
        {"rename a component", "address of a component", "ports of a flow", "switch a flow off",
            "new flow", "remove a flow", "remove a component", "new component", "rename a zone"}) {
        QTest::addRow("%s", name) << false;
        QTest::addRow("%s, all placed", name) << true;
    }
}

void TestArranger::editsMoveNothing()
{
    QFETCH(bool, placed);
    Arranged chart;
    const QString name = QString::fromLatin1(QTest::currentDataTag()).section(u',', 0, 0);
    std::vector<Edit> edits = editOf(name);
    QVERIFY(!edits.empty());
    if (placed) {
        chart.arranger->move({u"redis"_s}, {24, 40});
        for (Edit &edit : edits) {
            if (auto *replace = std::get_if<Replace<Component>>(&edit))
                replace->record.position =
                    chart.document.deployment().component(replace->record.id)->position;
        }
    }
    const auto before = chart.places();
    const QString drawn = chart.drawing();
    QVERIFY(chart.document.edit(name, std::move(edits)));
    QVERIFY(chart.drawing() != drawn || name == "switch a flow off"_L1);
    for (const auto &[id, place] : chart.places()) {
        if (before.contains(id))
            QCOMPARE(place, before.at(id));
    }
    chart.undo();
    QCOMPARE(chart.drawing(), drawn);
}

void TestArranger::arrangeAllAndBack()
{
    Arranged chart;
    const QString first = chart.drawing();
    chart.addPart();
    chart.arranger->move({u"redis"_s}, {80, 160});
    chart.arranger->move({u"client"_s}, {-40, 48});
    const QString byHand = chart.drawing();
    const Deployment deployment = chart.document.deployment();
    chart.arranger->arrangeAll();
    QCOMPARE(chart.document.undoStack()->count(), 4);
    QVERIFY(chart.drawing() != byHand);
    const QString arranged = chart.drawing();
    for (const Component &component : chart.document.deployment().components)
        QVERIFY(!component.position);
    chart.undo();
    QCOMPARE(chart.drawing(), byHand);
    QCOMPARE(chart.document.deployment(), deployment);
    chart.redo();
    QCOMPARE(chart.drawing(), arranged);
    chart.document.undoStack()->setIndex(0);
    QCOMPARE(chart.drawing(), first);
    chart.document.undoStack()->setIndex(4);
    QCOMPARE(chart.drawing(), arranged);
}

void TestArranger::arrangeAllForgetsPlaces()
{
    // A chart without stored positions has none to take away: the step is one all the same.
    Arranged chart;
    for (int i = 0; i < 4; ++i)
        chart.addPart(u"extra-%1"_s.arg(i), u"data"_s);
    const QString grown = chart.drawing();
    const Deployment deployment = chart.document.deployment();
    chart.arranger->arrangeAll();
    QVERIFY(chart.drawing() != grown);
    QCOMPARE(chart.document.deployment(), deployment);
    QCOMPARE(chart.document.undoStack()->count(), 5);
    // As it would be opened.
    Arranged opened(deployment);
    QCOMPARE(chart.drawing(), opened.drawing());
    chart.undo();
    QCOMPARE(chart.drawing(), grown);
}

void TestArranger::arrangeAllOfAnArrangedChartIsNoStep()
{
    Arranged chart;
    QSignalSpy pictures(chart.arranger.get(), &ChartArranger::shownChanged);
    chart.arranger->arrangeAll();
    QCOMPARE(chart.document.undoStack()->count(), 0);
    QCOMPARE(pictures.count(), 0);
}

/// What was arranged in one window opens as it was in another.
void TestArranger::windowsOfAboutOneShapeArrangeAlike()
{
    Arranged chart(testing::LargeChart::make(100, 200, 1));
    chart.wait();
    QStringList drawings;
    for (const double aspect : {1.4, 1.6, 1.85, 3.}) {
        chart.arranger->setAspect(aspect);
        chart.arranger->arrangeAll();
        chart.wait();
        drawings << chart.drawing();
    }
    QCOMPARE(drawings[1], drawings[0]);
    QCOMPARE(drawings[2], drawings[0]);
    QVERIFY(drawings[3] != drawings[0]);
}

void TestArranger::arrangeNewMovesOnlyWhatIsNew()
{
    Arranged chart;
    QVERIFY(chart.arranger->newComponents().isEmpty());
    chart.arranger->arrangeNew();
    QCOMPARE(chart.document.undoStack()->count(), 0);
    chart.addPart(u"egress"_s, u"data"_s);
    QCOMPARE(chart.arranger->newComponents(), QStringList{u"egress"_s});
    // Its neighbour comes later: only now its place could be a better one.
    QVERIFY(chart.document.edit(u"flow"_s,
        {Insert<Flow>{livekit::flow(u"egress"_s, u"egress"_s, u"client"_s, u"443/tcp"_s)}}));
    const auto before = chart.places();
    const QString drawn = chart.drawing();
    chart.arranger->arrangeNew();
    for (const auto &[id, place] : chart.places()) {
        if (id != "egress"_L1)
            QCOMPARE(place, before.at(id));
    }
    QCOMPARE(chart.document.undoStack()->count(), 3);
    for (const Component &component : chart.document.deployment().components)
        QVERIFY(component.position.has_value());
    QVERIFY(chart.arranger->newComponents().isEmpty());
    chart.undo();
    QCOMPARE(chart.drawing(), drawn);
    QCOMPARE(chart.arranger->newComponents(), QStringList{u"egress"_s});
}

void TestArranger::arrangeSelectionMovesOnlyThat()
{
    Arranged chart;
    chart.arranger->move({u"redis"_s}, {24, 240});
    chart.arranger->move({u"prometheus"_s}, {24, -96});
    const QString byHand = chart.drawing();
    const auto before = chart.places();
    const Deployment deployment = chart.document.deployment();
    chart.arranger->arrangeSelection({u"data"_s}); // a zone: what is in it
    QCOMPARE(chart.document.undoStack()->count(), 3);
    const auto after = chart.places();
    for (const auto &[id, place] : before) {
        if (id != "redis"_L1 && id != "prometheus"_L1)
            QCOMPARE(after.at(id), place);
    }
    QVERIFY(after != before);
    chart.undo();
    QCOMPARE(chart.drawing(), byHand);
    QCOMPARE(chart.document.deployment(), deployment);
    chart.arranger->arrangeSelection({});
    chart.arranger->arrangeSelection({u"no such thing"_s});
    QCOMPARE(chart.document.undoStack()->index(), 2);
}

void TestArranger::moveAndBack()
{
    Arranged chart;
    const QString first = chart.drawing();
    chart.arranger->move({u"dmz"_s}, {0, 80});
    QVERIFY(chart.drawing() != first);
    chart.undo();
    QCOMPARE(chart.drawing(), first);
    chart.arranger->move({u"dmz"_s}, {});
    chart.arranger->move({u"no such thing"_s}, {8, 8});
    QCOMPARE(chart.document.undoStack()->index(), 0);
}

void TestArranger::undoAfterManyEdits()
{
    Arranged chart;
    QStringList drawings = {chart.drawing()};
    for (int i = 0; i < 12; ++i) {
        if (i % 4 == 3)
            chart.arranger->arrangeAll();
        else if (i % 4 == 1)
            chart.arranger->move({u"sip"_s}, {8. * i, 16. * i});
        else
            chart.addPart(u"extra-%1"_s.arg(i), i % 2 ? u"data"_s : u"dmz"_s);
        chart.wait();
        drawings += chart.drawing();
    }
    QCOMPARE(chart.document.undoStack()->count(), 12);
    for (const int index : {11, 10, 3, 4, 12, 0, 7, 12, 5, 1}) {
        chart.document.undoStack()->setIndex(index);
        chart.wait();
        QCOMPARE(chart.drawing(), drawings.at(index));
    }
}

void TestArranger::anotherBranchOfUndo()
{
    Arranged chart;
    chart.addPart(u"a"_s);
    chart.addPart(u"b"_s);
    const QString one = [&] {
        chart.undo();
        return chart.drawing();
    }();
    chart.addPart(u"other"_s, u"data"_s); // takes the place of b in the stack
    const QString other = chart.drawing();
    QVERIFY(other.contains(u"card other"_s));
    QVERIFY(!other.contains(u"card b "_s));
    chart.undo();
    QCOMPARE(chart.drawing(), one);
    chart.redo();
    QCOMPARE(chart.drawing(), other);
}

void TestArranger::opensWhatWasPlaced()
{
    Arranged chart;
    chart.arranger->move({u"redis"_s}, {16, 120});
    Arranged again(chart.document.deployment());
    QCOMPARE(again.places(), chart.places());
}

void TestArranger::history()
{
    QUndoStack stack;
    ChartHistory history;
    history.reset();
    const auto picture = [](size_t edges) {
        auto geometry = std::make_shared<Geometry>();
        geometry->cards.resize(3);
        geometry->edges.resize(edges);
        return geometry;
    };
    const ChartHistory::State start = history.state();
    const auto first = picture(10);
    history.put(start, first);
    QCOMPARE(history.picture().geometry, first);
    stack.push(new QUndoCommand);
    const ChartHistory::State second = history.reach(stack, 1);
    QVERIFY(second != start);
    QVERIFY(!history.picture().geometry);
    QCOMPARE(history.reach(stack, 0), start);
    QCOMPARE(history.reach(stack, 1), second);
    // The budget is full: the oldest keeps its places only.
    history.put(second, picture(ChartHistory::MostShapes - 10));
    QVERIFY(history.picture().exact);
    history.reach(stack, 0);
    QVERIFY(!history.picture().exact);
    QCOMPARE(history.picture().geometry->cards.size(), size_t(3));
    QVERIFY(history.picture().geometry->edges.empty());
    // Another branch: what was beyond is forgotten, for good.
    stack.undo();
    stack.push(new QUndoCommand);
    QVERIFY(history.reach(stack, 1) != second);
    history.put(second, picture(1));
    QVERIFY(!history.picture().geometry);
}

QTEST_MAIN(TestArranger)
#include "tst_arranger.moc"
