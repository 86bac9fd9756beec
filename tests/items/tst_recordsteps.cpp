#include "model/items/FlowModel.h"
#include "model/items/PlaceModels.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

using Mode = QAbstractItemModelTester::FailureReportingMode;

namespace {

/// A zone with a host in it, the internet, and four components.
Deployment sample()
{
    Deployment deployment;
    for (const QString &id : {u"dmz"_s, u"host"_s, u"net"_s})
        deployment.zones.emplace_back().id = id;
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        deployment.components.emplace_back().id = id;
    deployment.components[1].zone = u"host"_s;
    Flow &flow = deployment.flows.emplace_back();
    flow.id = u"f"_s;
    flow.from = u"a"_s;
    flow.to = u"b"_s;
    flow.ports = *PortSpec::parse(u"443/tcp");
    return deployment;
}

} // namespace

/// What a step sets and what it tells.
class TestRecordSteps : public QObject
{
    Q_OBJECT

private slots:
    void flowsAreToldOfWhatTheirEndsShow_data()
    {
        QTest::addColumn<Component>("now");
        QTest::addColumn<bool>("told");
        const Component was = sample().components.front();
        const auto row = [&](const char *name, bool told, auto &&change) {
            Component now = was;
            change(now);
            QTest::newRow(name) << now << told;
        };
        row("moved", false, [](Component &now) { now.position = Point{10, 20}; });
        row("note", false, [](Component &now) { now.note = u"x"_s; });
        row("name", true, [](Component &now) { now.name = u"Other"_s; });
        row("icon", true, [](Component &now) { now.kind = u"database"_s; });
        row("zone, by which flows are grouped", true, [](Component &now) { now.zone = u"dmz"_s; });
    }
    void flowsAreToldOfWhatTheirEndsShow()
    {
        QFETCH(Component, now);
        DeploymentDocument document;
        document.reset(sample(), {});
        FlowModel flows(&document);
        const QSignalSpy changed(&flows, &FlowModel::dataChanged);
        QVERIFY(document.edit(u"step"_s, {Replace<Component>{now}}));
        QTEST(changed.size() == 1, "told");
        // The same in a large group.
        Component any = *document.deployment().component(u"b"_s);
        std::vector<Edit> many(300, Replace<Component>{any});
        document.undoStack()->undo();
        const qsizetype before = changed.size();
        many.emplace_back(Replace<Component>{now});
        QVERIFY(document.edit(u"many"_s, many));
        QTEST(changed.size() == before + 1, "told");
    }

    void zonesOfOneNameAreToldApart_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("zone"); ///< where the component is then; it was in "host"
        QTest::addColumn<QString>("refusal");
        QTest::newRow("the first by id") << u"dmz"_s << u"dmz"_s << QString();
        QTest::newRow("the second by id") << u"NET"_s << u"net"_s << QString();
        QTest::newRow("by name") << u"dmz twin"_s << u"host"_s << u"write the id"_s;
        QTest::newRow("a name of one") << u"Box"_s << u"host"_s << QString();
        QTest::newRow("an id that is another's name") << u"host"_s << u"host"_s << QString();
    }
    void zonesOfOneNameAreToldApart()
    {
        QFETCH(QString, value);
        QFETCH(QString, zone);
        QFETCH(QString, refusal);
        Deployment deployment = sample();
        deployment.zones[0].name = u"DMZ twin"_s;
        deployment.zones[1].name = u"Box"_s;
        deployment.zones[2].name = u"dmz Twin"_s;
        Zone &other = deployment.zones.emplace_back();
        other.id = u"other"_s;
        other.name = u"host"_s;
        DeploymentDocument document;
        document.reset(deployment, {});
        ComponentModel components(&document);
        const QSignalSpy rejected(&components, &RecordModel::rejected);
        const QModelIndex cell = components.index(1, ComponentModel::InZone);
        QCOMPARE(components.setData(cell, value, Qt::EditRole), refusal.isEmpty());
        QCOMPARE(document.deployment().components[1].zone, zone);
        QCOMPARE(rejected.size(), refusal.isEmpty() ? 0 : 1);
        if (!refusal.isEmpty())
            QVERIFY(rejected[0][0].toString().contains(refusal));

        ZoneModel zones(&document);
        const QSignalSpy alsoRejected(&zones, &RecordModel::rejected);
        const QModelIndex inside = zones.index(3, ZoneModel::Inside);
        QCOMPARE(zones.setData(inside, value, Qt::EditRole), refusal.isEmpty());
        QCOMPARE(document.deployment().zones[3].parent, refusal.isEmpty() ? zone : QString());
        QCOMPARE(alsoRejected.size(), refusal.isEmpty() ? 0 : 1);
    }

    /// Views need not hear of ten thousand rows one by one.
    void aStepIsToldInFewSignals()
    {
        Deployment deployment = sample();
        for (int i = 0; i < 500; ++i)
            deployment.components.emplace_back().id = u"z%1"_s.arg(i, 4, 10, QChar(u'0'));
        DeploymentDocument document;
        document.reset(deployment, {});
        FlowModel flows(&document);
        ComponentModel components(&document);
        const QAbstractItemModelTester tester(&components, Mode::QtTest);
        const QSignalSpy changed(&components, &ComponentModel::dataChanged);
        const QSignalSpy ends(&flows, &FlowModel::dataChanged);
        std::vector<int> rows;
        for (int row = 4; row < 504; row += 2)
            rows.push_back(row);
        QVERIFY(components.setValues(rows, ComponentModel::Kind, u"server"_s, Qt::EditRole));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 4);
        QCOMPARE(changed[0][1].toModelIndex().row(), 502);
        QCOMPARE(ends.size(), 1);
        document.undoStack()->undo();
        QCOMPARE(changed.size(), 2);
        // Of a few those that lie together.
        QVERIFY(components.setValues({9, 4, 5, 6}, ComponentModel::Note, u"x"_s, Qt::EditRole));
        QCOMPARE(changed.size(), 4);
        QCOMPARE(changed[2][0].toModelIndex().row(), 4);
        QCOMPARE(changed[2][1].toModelIndex().row(), 6);
        QCOMPARE(changed[3][0].toModelIndex().row(), 9);
        // Before a row comes or goes, and nothing of it when another document is there.
        Component first = document.deployment().components.front();
        first.note = u"y"_s;
        Component fresh;
        fresh.id = u"0"_s;
        QVERIFY(document.edit(u"x"_s, {Replace<Component>{first}, Insert<Component>{fresh}}));
        QCOMPARE(changed.size(), 5);
        QCOMPARE(changed[4][0].toModelIndex().row(), 0);
        QCOMPARE(components.index(1, ComponentModel::Note).data().toString(), u"y"_s);
    }
};

QTEST_APPLESS_MAIN(TestRecordSteps)
#include "tst_recordsteps.moc"
