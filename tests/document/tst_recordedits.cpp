#include "model/core/Consistency.h"
#include "model/document/DeploymentDocument.h"
#include "model/document/SetEdits.h"
#include "tests/support/NestedChart.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// Components with places, and flows.
Deployment nested()
{
    ChartBuilder builder = nestedChart();
    double place = 0;
    for (Component &component : builder.chart.components) {
        ++place;
        component.position = Point{place, place};
    }
    builder.flow(u"ab"_s, u"a"_s, u"b"_s, u"443/tcp"_s);
    builder.flow(u"bc"_s, u"b"_s, u"c"_s, u"443/tcp"_s);
    builder.flow(u"da"_s, u"d"_s, u"a"_s, u"443/tcp"_s);
    return builder.chart;
}

Deployment after(const Deployment &deployment, std::vector<Edit> edits)
{
    Deployment result = deployment;
    if (!applyAll(result, std::move(edits)))
        throw std::runtime_error("the edits cannot be carried out");
    return result;
}

Component at(const Deployment &deployment, const QString &id, double x)
{
    Component component = *deployment.component(id);
    component.position = Point{x, 0};
    return component;
}

} // namespace

class TestRecordEdits : public QObject
{
    Q_OBJECT

private slots:
    void contentsOfZones();
    void deleteWithAndWithoutContents();
    void oneValueForSeveral();
    void moveToZones();
    void unplacedWithoutFrames();
    void nudgesOfPartOfWhatWasMovedMerge();
};

void TestRecordEdits::contentsOfZones()
{
    const RecordIds ids = withContents(nested(), {{u"da"_s}, {u"d"_s}, {u"LAN"_s}});
    QCOMPARE(ids.zones, (QStringList{u"lan"_s, u"node"_s}));
    QCOMPARE(ids.components, (QStringList{u"b"_s, u"c"_s, u"d"_s}));
    QCOMPARE(ids.flows, QStringList{u"da"_s});
    QVERIFY(withContents(nested(), {}).isEmpty());
}

void TestRecordEdits::deleteWithAndWithoutContents()
{
    const Deployment chart = nested();
    const std::vector<Edit> all = removal(chart, withContents(chart, {{}, {}, {u"lan"_s}}));
    const RecordIds gone = removedBy(all);
    QCOMPARE(gone.components, (QStringList{u"b"_s, u"c"_s}));
    QCOMPARE(gone.flows, (QStringList{u"ab"_s, u"bc"_s}));
    const Deployment without = after(chart, all);
    QVERIFY(checkConsistency(without));
    QCOMPARE(without.components.size(), size_t(2));
    const Deployment kept = after(chart, removal(chart, {{}, {}, {u"lan"_s}}));
    QVERIFY(checkConsistency(kept));
    QCOMPARE(kept.component(u"b")->zone, u"site"_s);
    QCOMPARE(kept.zone(u"node")->parent, u"site"_s);
    QCOMPARE(kept.flows.size(), chart.flows.size());
}

void TestRecordEdits::oneValueForSeveral()
{
    const Deployment chart = nested();
    const Need optional = {Need::Kind::Optional, {}};
    const Deployment now =
        after(chart, settingNeed(chart, {u"ab"_s, u"da"_s, u"none"_s}, optional));
    QVERIFY(now.flow(u"ab")->need == optional && now.flow(u"da")->need == optional);
    QVERIFY(now.flow(u"bc")->need == Need());
    QVERIFY(settingNeed(now, {u"ab"_s, u"da"_s}, optional).empty());
    QCOMPARE(settingExposure(now, {u"ab"_s, u"bc"_s}, Exposure::External).size(), size_t(2));
}

void TestRecordEdits::moveToZones()
{
    const Deployment chart = nested();
    // A component loses its place; one that is there keeps it.
    Deployment now = after(chart, movingTo(chart, {{}, {u"b"_s, u"d"_s}, {}}, u"dmz"_s));
    QCOMPARE(now.component(u"b")->zone, u"dmz"_s);
    QVERIFY(!now.component(u"b")->position && now.component(u"d")->position);
    // A zone goes with what is in it.
    now = after(chart, movingTo(chart, {{}, {u"c"_s}, {u"lan"_s}}, u"dmz"_s));
    QVERIFY(checkConsistency(now));
    QCOMPARE(now.zone(u"lan")->parent, u"dmz"_s);
    QCOMPARE(now.component(u"c")->zone, u"node"_s);
    QVERIFY(!now.component(u"c")->position && now.component(u"a")->position);
    now = after(chart, movingTo(chart, {{}, {}, {u"node"_s}}, {}));
    QVERIFY(now.zone(u"node")->parent.isEmpty());
    // A frame is where the zone was, so it goes; those of others stay.
    Deployment framed = chart;
    for (Zone &zone : framed.zones)
        zone.frame = Frame{{1, 2}, 30, 40};
    now = after(framed, movingTo(framed, {{}, {u"c"_s}, {u"lan"_s}}, u"dmz"_s));
    QVERIFY(!now.zone(u"lan")->frame && !now.zone(u"node")->frame);
    QVERIFY(now.zone(u"site")->frame && now.zone(u"dmz")->frame);
    // Never into itself.
    QVERIFY(movingTo(chart, {{}, {}, {u"lan"_s}}, u"node"_s).empty());
    QVERIFY(movingTo(chart, {{}, {}, {u"lan"_s}}, u"lan"_s).empty());
}

void TestRecordEdits::unplacedWithoutFrames()
{
    Deployment chart = nested();
    chart.zones[0].frame = Frame{{1, 2}, 30, 40};
    const Deployment now = after(chart, unplacing(chart));
    for (const Zone &zone : now.zones)
        QVERIFY(!zone.frame);
    for (const Component &component : now.components)
        QVERIFY(!component.position);
    QVERIFY(unplacing(now).empty());
}

void TestRecordEdits::nudgesOfPartOfWhatWasMovedMerge()
{
    DeploymentDocument document;
    const Deployment before = nested();
    document.reset(before, {});
    const int nudge = document.newMerge();
    const auto move = [&](const QStringList &ids, double x) {
        std::vector<Edit> edits;
        for (const QString &id : ids)
            edits.push_back(Replace<Component>{at(document.deployment(), id, x)});
        return document.edit(u"Move"_s, std::move(edits), nudge);
    };
    // The first one places what stood where the layout put it; those after it move one card.
    QVERIFY(move({u"a"_s, u"b"_s}, 10));
    QVERIFY(move({u"a"_s}, 20));
    QVERIFY(move({u"a"_s}, 30));
    QCOMPARE(document.undoStack()->count(), 1);
    const Deployment moved = document.deployment();
    for (int i = 0; i < 2; ++i) {
        document.undoStack()->undo();
        QVERIFY(document.deployment() == before);
        document.undoStack()->redo();
        QVERIFY(document.deployment() == moved);
    }
    // More than was moved before is a step of its own.
    QVERIFY(move({u"a"_s}, 40));
    QVERIFY(move({u"a"_s, u"c"_s}, 50));
    QCOMPARE(document.undoStack()->count(), 2);
}

QTEST_APPLESS_MAIN(TestRecordEdits)
#include "tst_recordedits.moc"
