#include "model/items/FlowModel.h"

#include "model/core/RecordFields.h"
#include "model/items/KnownValues.h"
#include "model/items/Labels.h"
#include "model/items/PlaceModels.h"

#include "tests/support/RandomDeployment.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

using Mode = QAbstractItemModelTester::FailureReportingMode;

namespace {

Deployment sample()
{
    Deployment deployment;
    deployment.zones.resize(3);
    deployment.zones[0].id = u"dmz"_s;
    deployment.zones[0].name = u"DMZ"_s;
    deployment.zones[1].id = u"host"_s;
    deployment.zones[1].kind = ZoneKind::Host;
    deployment.zones[1].parent = u"dmz"_s;
    deployment.zones[2].id = u"net"_s;
    deployment.zones[2].kind = ZoneKind::Internet;
    deployment.components.resize(3);
    deployment.components[0].id = u"a"_s;
    deployment.components[0].name = u"Client"_s;
    deployment.components[0].kind = u"client"_s;
    deployment.components[1].id = u"b"_s;
    deployment.components[1].zone = u"host"_s;
    deployment.components[2].id = u"c"_s;
    deployment.components[2].name = u"Twin"_s;
    deployment.components.push_back(deployment.components[2]);
    deployment.components[3].id = u"d"_s;
    deployment.flows.resize(1);
    Flow &flow = deployment.flows[0];
    flow.id = u"f"_s;
    flow.from = u"a"_s;
    flow.to = u"b"_s;
    flow.ports = *PortSpec::parse(u"443/tcp");
    flow.need = {Need::Kind::Conditional, u"with video"_s};
    flow.exposed = Exposure::External;
    flow.source.row = u"row 7"_s;
    return deployment;
}

} // namespace

Q_DECLARE_METATYPE(portolan::FlowModel::Column)

class TestRecordModels : public QObject
{
    Q_OBJECT

private slots:
    void flowsAreShown()
    {
        DeploymentDocument document;
        document.reset(sample(), {});
        FlowModel model(&document);
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        QCOMPARE(model.rowCount(), 1);
        const auto cell = [&](int column, int role = Qt::DisplayRole) {
            return model.index(0, column).data(role);
        };
        QCOMPARE(cell(FlowModel::Enabled, Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(cell(FlowModel::Enabled), QVariant());
        QCOMPARE(cell(FlowModel::From), u"Client"_s);
        QCOMPARE(cell(FlowModel::From, Qt::EditRole), u"a"_s);
        QCOMPARE(cell(FlowModel::From, KindRole), u"client"_s);
        QCOMPARE(cell(FlowModel::To), u"b"_s);
        QCOMPARE(cell(FlowModel::Ports), u"443/tcp"_s);
        QCOMPARE(cell(FlowModel::Ports, PortsRole).value<PortSpec>(), *PortSpec::parse(u"443/tcp"));
        QCOMPARE(cell(FlowModel::Need), u"Conditional: with video"_s);
        QCOMPARE(cell(FlowModel::Need, Qt::EditRole), u"conditional: with video"_s);
        QCOMPARE(cell(FlowModel::Exposed), u"External"_s);
        QCOMPARE(cell(FlowModel::SourceRow), u"\u201crow 7\u201d"_s);
        QCOMPARE(cell(FlowModel::Purpose, IdRole), u"f"_s);
        QCOMPARE(model.idAt(0), u"f"_s);
        QCOMPARE(model.rowOf(u"F"), 0);
        QCOMPARE(model.rowOf(u"g"), -1);
        QVERIFY(!model.flags(model.index(0, FlowModel::SourceRow)).testFlag(Qt::ItemIsEditable));
        QVERIFY(model.flags(model.index(0, FlowModel::Ports)).testFlag(Qt::ItemIsEditable));
        QCOMPARE(model.headerData(FlowModel::Ports, Qt::Horizontal, Qt::DisplayRole).toString(),
            u"Ports"_s);
        QCOMPARE(model.headerData(99, Qt::Horizontal, Qt::DisplayRole), QVariant());
    }

    void manyRowsAreOneStep()
    {
        DeploymentDocument document;
        Deployment deployment = sample();
        for (const QString &id : {u"g"_s, u"h"_s}) {
            Flow copy = deployment.flows[0];
            copy.id = id;
            deployment.flows.push_back(copy);
        }
        document.reset(deployment, {});
        FlowModel model(&document);
        const QSignalSpy rejected(&model, &FlowModel::rejected);
        QVERIFY(model.setValues({0, 2}, FlowModel::Ports, u"53/udp"_s, Qt::EditRole));
        QCOMPARE(model.index(0, FlowModel::Ports).data().toString(), u"53/udp"_s);
        QCOMPARE(model.index(1, FlowModel::Ports).data().toString(), u"443/tcp"_s);
        QCOMPARE(model.index(2, FlowModel::Ports).data().toString(), u"53/udp"_s);
        QCOMPARE(document.undoStack()->count(), 1);
        QVERIFY2(document.undoStack()->undoText().contains(u'2'),
            qPrintable(document.undoStack()->undoText()));
        QVERIFY(model.setValues({0, 1, 2}, FlowModel::Enabled, Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!document.deployment().flows[1].enabled);
        document.undoStack()->undo();
        document.undoStack()->undo();
        QCOMPARE(document.deployment(), deployment);

        // All or none, with a message that says what would be right.
        QVERIFY(!model.setValues({0, 1}, FlowModel::Ports, u"53"_s, Qt::EditRole));
        QCOMPARE(rejected.size(), 1);
        QVERIFY(rejected[0][0].toString().contains(u"53/tcp"_s));
        QVERIFY(!model.setValues({0, 1}, FlowModel::Id, u"x"_s, Qt::EditRole));
        QVERIFY(!model.setValues({}, FlowModel::Owner, u"x"_s, Qt::EditRole));
        QCOMPARE(document.deployment(), deployment);
    }

    void zonesInACircleAreRefusedTogether()
    {
        DeploymentDocument document;
        Deployment deployment;
        deployment.zones.resize(2);
        deployment.zones[0].id = u"y"_s;
        deployment.zones[1].id = u"z"_s;
        document.reset(deployment, {});
        ZoneModel model(&document);
        const QSignalSpy rejected(&model, &ZoneModel::rejected);
        QVERIFY(!model.setValues({0, 1}, ZoneModel::Inside, u"y"_s, Qt::EditRole));
        QCOMPARE(rejected.size(), 1);
        QCOMPARE(document.deployment(), deployment);
    }

    void addressesAreOrderedAsNumbers()
    {
        const QStringList ordered = {u"192.0.2.9"_s, u"192.0.2.9, 192.0.2.1"_s, u"192.0.2.10"_s,
            u"198.51.100.1"_s, u"203.0.113.0/24"_s, u"2001:db8::a"_s, u"2001:db8::10"_s,
            u"a.example.com"_s, u"published:cloudfront"_s, u"any"_s, QString()};
        for (qsizetype i = 1; i < ordered.size(); ++i) {
            const QString before = addressesKey(*parseAddresses(ordered[i - 1]));
            const QString after = addressesKey(*parseAddresses(ordered[i]));
            QVERIFY2(before < after, qPrintable(ordered[i]));
        }
    }

    void portsAreOrderedAsNumbers()
    {
        DeploymentDocument document;
        Deployment deployment = sample();
        const QStringList ordered = {u"9/udp"_s, u"80/tcp"_s, u"443/tcp"_s, u"443-500/tcp"_s,
            u"443/tcp+udp"_s, u"443/udp"_s, u"10000/tcp"_s, u"icmp"_s, u"esp"_s};
        qlonglong last = -1;
        for (const QString &ports : ordered) {
            deployment.flows[0].ports = *PortSpec::parse(ports);
            document.reset(deployment, {});
            FlowModel model(&document);
            const qlonglong key = model.index(0, FlowModel::Ports).data(SortRole).toLongLong();
            QVERIFY2(last < key, qPrintable(ports));
            last = key;
        }
    }

    void flowsAreEdited_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("shown");   // afterwards, where it is taken
        QTest::addColumn<QString>("refusal"); // else a part of the message
        const auto row = [](const char *name, int column, const QString &value,
                             const QString &shown, const QString &refusal = {}) {
            QTest::newRow(name) << column << QVariant(value) << shown << refusal;
        };
        using M = FlowModel;
        row("from by id", M::From, u"B"_s, u"b"_s);
        row("from by name", M::From, u"client"_s, u"Client"_s);
        row("from nobody", M::From, u"nobody"_s, {}, u"one that is on the chart"_s);
        row("from an ambiguous name", M::From, u"Twin"_s, {}, u"write the id, for example c"_s);
        row("to a zone", M::To, u"dmz"_s, {}, u"no component"_s);
        row("ports", M::Ports, u"3478/udp,443/TCP"_s, u"443/tcp, 3478/udp"_s);
        row("ports without protocol", M::Ports, u"443"_s, {}, u"443/tcp"_s);
        row("port 70000", M::Ports, u"70000/tcp"_s, {}, u"1 to 65535"_s);
        row("no ports", M::Ports, u" "_s, {}, u"for example 443/tcp"_s);
        row("need", M::Need, u"optional"_s, u"Optional"_s);
        row("need in words", M::Need, u"conditional: at night"_s, u"Conditional: at night"_s);
        row("bad need", M::Need, u"maybe"_s, {}, u"conditional: the words"_s);
        row("exposed", M::Exposed, u"internal"_s, u"Internal"_s);
        row("exposed unstated", M::Exposed, QString(), QString());
        row("bad exposure", M::Exposed, u"yes"_s, {}, u"external"_s);
        row("purpose", M::Purpose, u"\"x\"\n<b>"_s, u"\"x\"\n<b>"_s);
        row("date", M::Expires, u"2027-01-31"_s, u"2027-01-31"_s);
        row("no date", M::Expires, QString(), QString());
        row("encryption", M::Encryption, u"tls"_s, u"tls"_s);
        row("configuration key", M::ConfigKey, u"rtc.tcp_port"_s, u"rtc.tcp_port"_s);
        row("bad date", M::Expires, u"31.1.2027"_s, {}, u"2027-01-31"_s);
    }
    void flowsAreEdited()
    {
        QFETCH(int, column);
        QFETCH(QVariant, value);
        QFETCH(QString, shown);
        QFETCH(QString, refusal);
        DeploymentDocument document;
        document.reset(sample(), {});
        FlowModel model(&document);
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        const QSignalSpy rejected(&model, &FlowModel::rejected);
        const QModelIndex index = model.index(0, column);
        QCOMPARE(model.setData(index, value, Qt::EditRole), refusal.isEmpty());
        if (refusal.isEmpty()) {
            QCOMPARE(index.data().toString(), shown);
            QCOMPARE(rejected.size(), 0);
        } else {
            QCOMPARE(rejected.size(), 1);
            QVERIFY2(
                rejected[0][0].toString().contains(refusal), qPrintable(rejected[0][0].toString()));
        }
        document.undoStack()->undo();
        QCOMPARE(document.deployment(), sample());
    }

    void theCheckBoxIsOneStep()
    {
        DeploymentDocument document;
        document.reset(sample(), {});
        FlowModel model(&document);
        const QSignalSpy changed(&model, &FlowModel::dataChanged);
        QVERIFY(
            model.setData(model.index(0, FlowModel::Enabled), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!document.deployment().flows[0].enabled);
        QVERIFY(!model.index(0, FlowModel::Ports).data(EnabledRole).toBool());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(document.undoStack()->undoText(), u"Switch flow"_s);
        document.undoStack()->undo();
        QCOMPARE(changed.size(), 2);
        QVERIFY(document.deployment().flows[0].enabled);
        QVERIFY(!model.setData(model.index(0, FlowModel::SourceRow), u"x"_s, Qt::EditRole));
        QVERIFY(!model.setData({}, u"x"_s, Qt::EditRole));
    }

    /// As by the menu and the inspector: who switches a flow says so by the switch itself.
    void theCheckBoxTakesTheDecisionBack()
    {
        Deployment chart = sample();
        chart.flows[0].decided = true;
        DeploymentDocument document;
        document.reset(chart, {});
        FlowModel model(&document);
        const QModelIndex cell = model.index(0, FlowModel::Enabled);
        QVERIFY(model.setData(cell, Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!document.deployment().flows[0].enabled);
        QVERIFY(!document.deployment().flows[0].decided);
        document.undoStack()->undo();
        QVERIFY(document.deployment().flows[0].decided);
        model.setData(cell, Qt::Checked, Qt::CheckStateRole); // as it is
        QVERIFY(document.deployment().flows[0].decided);
    }

    void sameValueIsNoStep()
    {
        DeploymentDocument document;
        document.reset(sample(), {});
        FlowModel model(&document);
        QVERIFY(model.setData(model.index(0, FlowModel::Ports), u"443/tcp"_s, Qt::EditRole));
        QCOMPARE(document.undoStack()->count(), 0);
    }

    void renamingAComponentShowsInTheFlows()
    {
        DeploymentDocument document;
        document.reset(sample(), {});
        FlowModel flows(&document);
        ComponentModel components(&document);
        const QSignalSpy changed(&flows, &FlowModel::dataChanged);
        QVERIFY(
            components.setData(components.index(0, ComponentModel::Name), u"Desk"_s, Qt::EditRole));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(flows.index(0, FlowModel::From).data().toString(), u"Desk"_s);
        // A name that only repeats the id is not kept.
        QVERIFY(
            components.setData(components.index(0, ComponentModel::Name), u"a"_s, Qt::EditRole));
        QCOMPARE(document.deployment().components[0].name, QString());
    }

    void placesAreEdited_data()
    {
        QTest::addColumn<bool>("zones");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("refusal");
        const auto row = [](const char *name, bool zones, int column, const QString &value,
                             const QString &shown, const QString &refusal = {}) {
            QTest::newRow(name) << zones << column << value << shown << refusal;
        };
        using C = ComponentModel;
        using Z = ZoneModel;
        row("zone by id", false, C::InZone, u"dmz"_s, u"DMZ"_s);
        row("no zone", false, C::InZone, QString(), QString());
        row("unknown zone", false, C::InZone, u"x"_s, {}, u"one that is on the chart"_s);
        row("addresses", false, C::Addresses, u"192.0.2.1,2001:DB8::1 , any"_s,
            u"192.0.2.1, 2001:db8::1, any"_s);
        row("host bits", false, C::Addresses, u"192.0.2.1/24"_s, {}, u"192.0.2.0/24"_s);
        row("instances", false, C::Instances, u"12"_s, u"12"_s);
        row("no instances", false, C::Instances, u"0"_s, {}, u"1 to 100000"_s);
        row("half an instance", false, C::Instances, u"1.5"_s, {}, u"1 to 100000"_s);
        row("kind", true, Z::Kind, u"site"_s, u"Site"_s);
        row("bad kind", true, Z::Kind, u"vpc"_s, {}, u"cluster"_s);
        row("inside by name", true, Z::Inside, u"net"_s, u"net"_s);
        row("inside itself", true, Z::Inside, u"dmz"_s, {}, u"circle"_s);
        row("inside its child", true, Z::Inside, u"host"_s, {}, u"circle"_s);
        row("target", true, Z::Target, u"nftables"_s, u"nftables"_s);
        row("target by id", true, Z::Target, u"Cisco-ASA"_s, u"Cisco ASA"_s);
        row("target by name", true, Z::Target, u" cisco asa "_s, u"Cisco ASA"_s);
        row("no target", true, Z::Target, QString(), QString());
        row("half a target", true, Z::Target, u"cisco"_s, {}, u"Cisco IOS"_s);
        row("unknown target", true, Z::Target, u"abacus"_s, {}, u"name one, for example"_s);
        row("component's target", false, C::Target, u"pf"_s, u"pf"_s);
        row("component's unknown target", false, C::Target, u"cisco"_s, {}, u"it could be"_s);
    }
    void placesAreEdited()
    {
        QFETCH(bool, zones);
        QFETCH(int, column);
        QFETCH(QString, value);
        QFETCH(QString, shown);
        QFETCH(QString, refusal);
        DeploymentDocument document;
        document.reset(sample(), {});
        ComponentModel componentModel(&document);
        ZoneModel zoneModel(&document);
        RecordModel &model = zones ? static_cast<RecordModel &>(zoneModel) : componentModel;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        const QSignalSpy rejected(&model, &RecordModel::rejected);
        const QModelIndex index = model.index(0, column);
        QCOMPARE(model.setData(index, value, Qt::EditRole), refusal.isEmpty());
        if (refusal.isEmpty())
            QCOMPARE(index.data().toString(), shown);
        else
            QVERIFY2(rejected.value(0).value(0).toString().contains(refusal),
                qPrintable(rejected.value(0).value(0).toString()));
        document.undoStack()->undo();
        QCOMPARE(document.deployment(), sample());
    }

    /// Who has only the tables must reach every fact.
    void everyFieldHasAColumn_data()
    {
        QTest::addColumn<QStringList>("fields");
        QTest::addColumn<int>("columns");
        const auto row = [](const char *name, auto fields, const QStringList &drawn, int columns) {
            QStringList keys;
            for (const auto &field : fields) {
                if (!drawn.contains(field.key))
                    keys += field.key;
            }
            QTest::newRow(name) << keys << columns;
        };
        // Places on the chart are drawn; a source has three columns.
        row("flows", recordFields<Flow>(), {u"extra"_s}, FlowModel::ColumnCount - 2);
        row("components", recordFields<Component>(), {u"extra"_s, u"position"_s},
            ComponentModel::ColumnCount);
        row("zones", recordFields<Zone>(), {u"extra"_s, u"frame"_s}, ZoneModel::ColumnCount);
    }
    void everyFieldHasAColumn()
    {
        QFETCH(QStringList, fields);
        QFETCH(int, columns);
        QVERIFY2(int(fields.size()) == columns, qPrintable(fields.join(u' ')));
    }

    void checkBoxesOfComponents()
    {
        DeploymentDocument document;
        document.reset(sample(), {});
        ComponentModel model(&document);
        for (const int column : {ComponentModel::Internal, ComponentModel::PreservesClients}) {
            const QModelIndex cell = model.index(0, column);
            QCOMPARE(cell.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
            QVERIFY(model.setData(cell, Qt::Checked, Qt::CheckStateRole));
        }
        QVERIFY(document.deployment().components[0].internal);
        QVERIFY(document.deployment().components[0].preservesClientAddress);
        QCOMPARE(document.undoStack()->count(), 2);
    }

    void anUnknownTargetShowsAsItself()
    {
        DeploymentDocument document;
        Deployment deployment = sample();
        deployment.zones[0].target = u"cisco"_s;
        document.reset(deployment, {});
        const ZoneModel model(&document);
        QCOMPARE(model.index(0, ZoneModel::Target).data().toString(), u"cisco"_s);
        QCOMPARE(model.index(0, ZoneModel::Target).data(Qt::EditRole).toString(), u"cisco"_s);
    }

    /// On screen, in copied rows and when sorted.
    void aHostIsAlwaysEnforced()
    {
        DeploymentDocument document;
        document.reset(sample(), {});
        ZoneModel model(&document);
        const int host = model.rowOf(u"host");
        const QModelIndex box = model.index(host, ZoneModel::Enforced);
        QCOMPARE(box.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QVERIFY(!(box.flags() & Qt::ItemIsUserCheckable));
        QCOMPARE(model.textIn(document.deployment(), host, ZoneModel::Enforced), checkLabel(true));
        const int net = model.rowOf(u"net");
        QCOMPARE(model.textIn(document.deployment(), net, ZoneModel::Enforced), checkLabel(false));
        QVERIFY(box.data(SortRole) != model.index(net, ZoneModel::Enforced).data(SortRole));
        QVERIFY(model.setValues({host, net}, ZoneModel::Enforced, Qt::Checked, Qt::CheckStateRole));
        QVERIFY(document.deployment().zone(u"net"_s)->enforce);
        QVERIFY(!document.deployment().zone(u"host"_s)->enforce); // it is by its kind
    }

    void knownValuesAreOffered()
    {
        Deployment deployment = sample();
        deployment.components[1].kind = u"Router"_s;
        deployment.components[2].kind = u"client"_s;
        QCOMPARE(
            knownValues(deployment, &Component::kind), (QStringList{u"client"_s, u"Router"_s}));
        const QStringList usual = {u"server"_s, u"client"_s, u"agent"_s};
        const QStringList more = knownValues(deployment, &Component::kind, usual);
        QCOMPARE(more.size(), usual.size() + 1);
        QVERIFY(std::ranges::is_sorted(more, [](const QString &a, const QString &b) {
            return a.compare(b, Qt::CaseInsensitive) < 0;
        }));
        QVERIFY(knownValues(deployment, &Flow::owner).isEmpty());
    }

    void randomEditsUnderTheTester_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 0; seed < 12; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void randomEditsUnderTheTester()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random{seed};
        const Below below = [&](int n) { return int(random() % unsigned(n)); };
        DeploymentDocument document;
        FlowModel flows(&document);
        ComponentModel components(&document);
        ZoneModel zones(&document);
        RecordModel *models[] = {&flows, &components, &zones};
        const QAbstractItemModelTester testers[] = {
            {&flows, Mode::QtTest}, {&components, Mode::QtTest}, {&zones, Mode::QtTest}};
        document.reset(randomDeployment(below), {});
        QUndoStack &stack = *document.undoStack();
        for (int i = 0; i < 80; ++i) {
            const int choice = below(6);
            if (choice == 0)
                stack.undo();
            else if (choice == 1)
                stack.redo();
            else
                QVERIFY(document.edit(u"step"_s, randomStep(below, document.deployment())));
            QCOMPARE(size_t(flows.rowCount()), document.deployment().flows.size());
            QCOMPARE(size_t(components.rowCount()), document.deployment().components.size());
            QCOMPARE(size_t(zones.rowCount()), document.deployment().zones.size());
            for (RecordModel *model : models) {
                for (int row = 0; row < model->rowCount(); ++row)
                    QCOMPARE(model->rowOf(model->idAt(row)), row);
            }
        }
        while (stack.canUndo())
            stack.undo();
    }
};

QTEST_GUILESS_MAIN(TestRecordModels)
#include "tst_recordmodels.moc"
