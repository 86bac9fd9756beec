#include "model/items/GroupProxy.h"

#include "model/items/FilterProxy.h"
#include "model/items/FlowModel.h"
#include "model/items/PlaceModels.h"
#include "tests/support/RandomDeployment.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

Deployment sample()
{
    Deployment deployment;
    deployment.zones.resize(2);
    deployment.zones[0].id = u"dmz"_s;
    deployment.zones[0].name = u"DMZ"_s;
    deployment.zones[1].id = u"lan"_s;
    for (const auto &[id, zone] : {std::pair(u"a"_s, u"dmz"_s), {u"b"_s, u"lan"_s}, {u"c"_s, {}}}) {
        Component &component = deployment.components.emplace_back();
        component.id = id;
        component.zone = zone;
    }
    const auto flow = [&](const QString &id, const QString &from, const QString &to,
                          const QString &ports, const QString &product) {
        Flow &record = deployment.flows.emplace_back();
        record.id = id;
        record.from = from;
        record.to = to;
        if (!ports.isEmpty())
            record.ports = *PortSpec::parse(ports);
        record.product = product;
    };
    flow(u"f1"_s, u"a"_s, u"b"_s, u"443/tcp"_s, u"livekit"_s);
    flow(u"f2"_s, u"c"_s, u"a"_s, u"53/tcp+udp"_s, {});
    flow(u"f3"_s, u"a"_s, u"b"_s, u"esp"_s, u"coturn"_s);
    flow(u"f4"_s, u"b"_s, u"a"_s, {}, u"livekit"_s);
    return deployment;
}

/// Headings with their counts, and ids.
QStringList lines(const GroupProxy &proxy)
{
    QStringList out;
    for (int row = 0; row < proxy.rowCount(); ++row) {
        const QModelIndex index = proxy.index(row, 0);
        out << (proxy.isHeading(row)
                    ? u"%1: %2"_s.arg(index.data().toString()).arg(proxy.groupSize(row))
                    : index.data(IdRole).toString());
    }
    return out;
}

/// A document with its flows, filtered and grouped.
struct Stack
{
    Stack()
    {
        document.reset(sample(), {});
        filter.setSourceModel(&model);
        groups.setSourceModel(&filter);
    }

    DeploymentDocument document;
    FlowModel model{&document};
    FilterProxy filter;
    GroupProxy groups;
};

} // namespace

class TestGroupProxy : public QObject
{
    Q_OBJECT

private slots:
    void groups_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<QStringList>("shown");
        QTest::newRow("none") << int(GroupProxy::NoGroups)
                              << QStringList{u"f1"_s, u"f2"_s, u"f3"_s, u"f4"_s};
        QTest::newRow("zone pair")
            << int(ZoneGroupRole)
            << QStringList{u"DMZ \u2192 lan: 2"_s, u"f1"_s, u"f3"_s, u"lan \u2192 DMZ: 1"_s,
                   u"f4"_s, u"No zone \u2192 DMZ: 1"_s, u"f2"_s};
        QTest::newRow("system") << int(SystemGroupRole)
                                << QStringList{u"coturn: 1"_s, u"f3"_s, u"livekit: 2"_s, u"f1"_s,
                                       u"f4"_s, u"No system: 1"_s, u"f2"_s};
        QTest::newRow("protocol") << int(ProtocolGroupRole)
                                  << QStringList{u"esp: 1"_s, u"f3"_s, u"Ports not known: 1"_s,
                                         u"f4"_s, u"tcp: 1"_s, u"f1"_s, u"tcp + udp: 1"_s, u"f2"_s};
    }
    void groups()
    {
        QFETCH(int, role);
        QFETCH(QStringList, shown);
        Stack stack;
        const QAbstractItemModelTester tester(
            &stack.groups, QAbstractItemModelTester::FailureReportingMode::QtTest);
        stack.groups.setGroupRole(role);
        QCOMPARE(lines(stack.groups), shown);
        stack.groups.setGroupRole(GroupProxy::NoGroups);
        QCOMPARE(stack.groups.rowCount(), 4);
    }

    void headingsAreNoRecords()
    {
        Stack stack;
        stack.groups.setGroupRole(ZoneGroupRole);
        const QModelIndex heading = stack.groups.index(0, 0);
        QVERIFY(!stack.groups.mapToSource(heading).isValid());
        QVERIFY(!heading.flags().testFlag(Qt::ItemIsSelectable));
        QVERIFY(!heading.flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!stack.groups.setData(heading, u"x"_s, Qt::EditRole));
        QVERIFY(!heading.data(IdRole).isValid());
        QVERIFY(heading.data(Qt::AccessibleTextRole).toString().contains(u"2"_s));
        QVERIFY(
            stack.groups.setData(stack.groups.index(1, FlowModel::Owner), u"Net"_s, Qt::EditRole));
        QCOMPARE(stack.document.deployment().flows[0].owner, u"Net"_s);
    }

    void sortingStaysInTheGroups()
    {
        Stack stack;
        stack.groups.setGroupRole(ZoneGroupRole);
        stack.groups.sort(FlowModel::Ports, Qt::DescendingOrder);
        QCOMPARE(
            lines(stack.groups).mid(0, 3), (QStringList{u"DMZ \u2192 lan: 2"_s, u"f3"_s, u"f1"_s}));
    }

    void groupsCollapse()
    {
        Stack stack;
        const QAbstractItemModelTester tester(
            &stack.groups, QAbstractItemModelTester::FailureReportingMode::QtTest);
        stack.groups.setGroupRole(SystemGroupRole);
        const QPersistentModelIndex hidden = stack.groups.index(3, 0); // f1
        const QPersistentModelIndex heading = stack.groups.index(5, 0);
        stack.groups.setCollapsed(2, true);
        QCOMPARE(lines(stack.groups),
            (QStringList{u"coturn: 1"_s, u"f3"_s, u"livekit: 2"_s, u"No system: 1"_s, u"f2"_s}));
        QVERIFY(stack.groups.isCollapsed(2) && !hidden.isValid());
        QCOMPARE(heading.row(), 3);
        // What is in it is not forgotten.
        QVERIFY(stack.document.edit(u"x"_s, {Remove<Flow>{u"f4"_s}}));
        QCOMPARE(stack.groups.groupSize(2), 1);
        stack.groups.setCollapsed(2, false);
        QCOMPARE(stack.groups.index(3, 0).data(IdRole).toString(), u"f1"_s);
    }

    void anEditMovesTheRow()
    {
        Stack stack;
        stack.groups.setGroupRole(ProtocolGroupRole);
        const QPersistentModelIndex row = stack.groups.index(5, FlowModel::Ports);
        QCOMPARE(row.data(IdRole).toString(), u"f1"_s);
        QVERIFY(stack.groups.setData(row, u"53/udp, 53/tcp"_s, Qt::EditRole));
        QCOMPARE(row.row(), 5); // not under the editor
        QTRY_COMPARE(
            lines(stack.groups).mid(4), (QStringList{u"tcp + udp: 2"_s, u"f1"_s, u"f2"_s}));
        QCOMPARE(row.data(IdRole).toString(), u"f1"_s);
        stack.document.undoStack()->undo();
        QTRY_VERIFY(lines(stack.groups).contains(u"tcp: 1"_s));
    }

    void aWriterMayTakeTheValue()
    {
        Stack stack;
        int asked = 0;
        stack.groups.setWriter([&](const QModelIndex &, const QVariant &value, int) {
            ++asked;
            return value == u"mine"_s ? std::optional(true) : std::nullopt;
        });
        const QModelIndex cell = stack.groups.index(0, FlowModel::Owner);
        QVERIFY(stack.groups.setData(cell, u"mine"_s, Qt::EditRole));
        QCOMPARE(stack.document.deployment(), sample());
        QVERIFY(stack.groups.setData(cell, u"yours"_s, Qt::EditRole));
        QCOMPARE(stack.document.deployment().flows[0].owner, u"yours"_s);
        QCOMPARE(asked, 2);
    }

    /// What is kept of the zones of both ends is never older than the chart.
    void zonesOfBothEndsAreThoseOfNow_data() { edits_data(); }
    void zonesOfBothEndsAreThoseOfNow()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random{seed};
        const Below below = [&](int n) { return int(random() % unsigned(n)); };
        DeploymentDocument document;
        document.reset(randomDeployment(below), {});
        FlowModel model(&document);
        for (int i = 0; i < 80; ++i) {
            switch (below(6)) {
            case 0:
                document.undoStack()->undo();
                break;
            case 1:
                document.reset(randomDeployment(below), {});
                break;
            default:
                QVERIFY(document.edit(u"step"_s, randomStep(below, document.deployment())));
            }
            FlowModel fresh(&document);
            for (int row = 0; row < model.rowCount(); ++row)
                QCOMPARE(model.index(row, 0).data(ZoneGroupRole),
                    fresh.index(row, 0).data(ZoneGroupRole));
        }
    }

    void edits_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 0; seed < 20; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void edits()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random{seed};
        const Below below = [&](int n) { return int(random() % unsigned(n)); };
        Stack stack;
        GroupProxy &proxy = stack.groups;
        stack.document.reset(randomDeployment(below), {});
        QItemSelectionModel selection(&proxy);
        const QAbstractItemModelTester tester(
            &proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int roles[] = {
            GroupProxy::NoGroups, ZoneGroupRole, SystemGroupRole, ProtocolGroupRole};
        for (int i = 0; i < 120; ++i) {
            switch (below(9)) {
            case 0:
                stack.document.undoStack()->undo();
                break;
            case 1:
                if (below(2)) {
                    stack.filter.setFilter([&stack](int row) {
                        const auto &flows = stack.document.deployment().flows;
                        return flows[size_t(row)].ports.contains(Protocol::Tcp);
                    });
                } else {
                    stack.filter.setFilter({});
                }
                break;
            case 2:
                proxy.sort(below(FlowModel::ColumnCount + 1) - 1, Qt::SortOrder(below(2)));
                break;
            case 3:
                proxy.setGroupRole(roles[below(4)]);
                break;
            case 4:
                if (proxy.rowCount() > 0)
                    proxy.setCollapsed(below(proxy.rowCount()), below(2));
                break;
            case 5:
                if (proxy.rowCount() > 0)
                    selection.select(proxy.index(below(proxy.rowCount()), 0),
                        QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
                break;
            case 6:
                stack.document.reset(
                    below(4) ? stack.document.deployment() : randomDeployment(below), {});
                break;
            default:
                QVERIFY(
                    stack.document.edit(u"step"_s, randomStep(below, stack.document.deployment())));
            }
            if (below(2)) {
                stack.filter.refresh();
                proxy.refresh();
            }
            int under = 0;
            int collapsed = 0;
            for (int row = 0; row < proxy.rowCount(); ++row) {
                const QModelIndex index = proxy.index(row, FlowModel::To);
                collapsed += proxy.isCollapsed(row) ? proxy.groupSize(row) : 0;
                if (proxy.isHeading(row))
                    continue;
                ++under;
                QCOMPARE(proxy.mapFromSource(proxy.mapToSource(index)), index);
            }
            QCOMPARE(under + collapsed, stack.filter.rowCount());
        }
        stack.filter.refresh();
        proxy.refresh();
        QString heading;
        for (int row = 0; row < proxy.rowCount() && proxy.groupRole() >= 0; ++row) {
            const QModelIndex index = proxy.index(row, 0);
            if (proxy.isHeading(row))
                heading = index.data().toString();
            else
                QCOMPARE(index.data(proxy.groupRole()).toString(), heading);
        }
    }
};

QTEST_GUILESS_MAIN(TestGroupProxy)
#include "tst_groupproxy.moc"
