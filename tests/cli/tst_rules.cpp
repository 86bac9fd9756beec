#include "model/io/DeploymentFile.h"
#include "model/targets/Target.h"
#include "tests/cli/Runner.h"

using namespace portolan;
using namespace portolan::test;

/// `export` of flows and places gives what the model gives.
class TestRules : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void exportedFlowsAreTheModels_data();
    void exportedFlowsAreTheModels();
    void exportedHostsAreTheModels_data();
    void exportedHostsAreTheModels();
    void exportOfTheOnlyPlace();
    void flowsAtAPlace();
    void warningsLeaveTheStatus();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRules::exportedFlowsAreTheModels_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");
    for (const QString &name : exampleNames()) {
        for (const Target &target : targets())
            QTest::addRow("%s %s", qPrintable(name), target.info.id.data())
                << name << QString(target.info.id);
    }
}

void TestRules::exportedFlowsAreTheModels()
{
    QFETCH(QString, name);
    QFETCH(QString, id);
    const Deployment deployment = loadDeployment(example(name)).value();
    QVERIFY(!deployment.flows.empty());
    for (const Flow &flow : deployment.flows) {
        for (const auto &[word, directions] :
            {std::pair{u""_s, Directions::In}, {u"in"_s, Directions::In},
                {u"out"_s, Directions::Out}, {u"both"_s, Directions::Both}}) {
            QStringList arguments{
                u"export"_s, example(name), u"--target"_s, id, u"--flow"_s, flow.id};
            if (!word.isEmpty())
                arguments += {u"--direction"_s, word};
            const Ran ran = run(arguments);
            const auto expected = exportFlows(deployment, {flow.id}, *target(id), directions);
            QCOMPARE(ran.status, expected ? 0 : 2);
            QCOMPARE(QString::fromUtf8(ran.out), expected ? expected->text : QString());
        }
    }
}

void TestRules::exportedHostsAreTheModels_data() { exportedFlowsAreTheModels_data(); }

void TestRules::exportedHostsAreTheModels()
{
    QFETCH(QString, name);
    QFETCH(QString, id);
    const Deployment deployment = loadDeployment(example(name)).value();
    const auto points = enforcementPoints(deployment);
    QVERIFY(!points.empty());
    for (const EnforcementPoint &point : points) {
        for (const auto &[word, directions] :
            {std::pair{u""_s, Directions::Both}, {u"in"_s, Directions::In}}) {
            QStringList arguments{
                u"export"_s, example(name), u"--target"_s, id, u"--at"_s, point.id};
            if (!word.isEmpty())
                arguments += {u"--direction"_s, word};
            const Ran ran = run(arguments);
            const auto expected = exportPolicy(deployment, point.id, *target(id), directions);
            QCOMPARE(ran.status, expected ? 0 : 2);
            QCOMPARE(QString::fromUtf8(ran.out), expected ? expected->text : QString());
        }
    }
}

void TestRules::exportOfTheOnlyPlace()
{
    const QString file = path(u"one.portolan"_s);
    write(file, R"({"format":"portolan","version":1,"zones":[{"id":"net","kind":"internet"}],
        "components":[{"id":"a","zone":"net"},{"id":"b","addresses":["192.0.2.1"]}],
        "flows":[{"id":"f","from":"a","to":"b","ports":"443/tcp"}]})");
    const Ran ran = run({u"export"_s, file, u"--target"_s, u"nftables"_s});
    QCOMPARE(ran.status, 0);
    QCOMPARE(
        ran.out, run({u"export"_s, file, u"--target"_s, u"nftables"_s, u"--at"_s, u"b"_s}).out);
    // At the one place the side of the flow is known.
    QCOMPARE(
        run({u"export"_s, file, u"--target"_s, u"ufw"_s, u"--flow"_s, u"f"_s, u"--at"_s, u"b"_s})
            .out,
        run({u"export"_s, file, u"--target"_s, u"ufw"_s, u"--flow"_s, u"f"_s}).out);
}

/// Rules for another place, run where --at says, would open what nobody charted there.
void TestRules::flowsAtAPlace()
{
    const QString file = path(u"two.portolan"_s);
    write(file, R"({"format":"portolan","version":1,"zones":[],
        "components":[{"id":"a","addresses":["192.0.2.1"]},{"id":"b","addresses":["192.0.2.2"]}],
        "flows":[{"id":"ab","from":"a","to":"b","ports":"443/tcp"},
                 {"id":"ba","from":"b","to":"a","ports":"80/tcp"}]})");
    const auto lines = [&](const QStringList &more) {
        const Ran ran = run(
            QStringList{u"export"_s, file, u"--target"_s, u"iptables"_s, u"--at"_s, u"a"_s} + more);
        QStringList commands;
        for (const QString &line : QString::fromUtf8(ran.out).split(u'\n')) {
            if (line.startsWith("iptables"_L1))
                commands += line.section(u' ', 2, 4);
        }
        commands.prepend(QString::number(ran.status));
        return commands;
    };
    const QString opens = u"OUTPUT -d 192.0.2.2"_s;
    const QString listens = u"INPUT -s 192.0.2.2"_s;
    const QStringList both{u"--flow"_s, u"ab"_s, u"--flow"_s, u"ba"_s};
    QCOMPARE(lines({u"--flow"_s, u"ab"_s}), (QStringList{u"0"_s, opens}));
    QCOMPARE(lines({u"--flow"_s, u"ba"_s}), (QStringList{u"0"_s, listens}));
    QCOMPARE(lines(both), (QStringList{u"0"_s, opens, listens}));
    QCOMPARE(lines(both + QStringList{u"--direction"_s, u"both"_s}),
        (QStringList{u"0"_s, opens, listens}));
    QCOMPARE(
        lines({u"--flow"_s, u"ba"_s, u"--direction"_s, u"in"_s}), (QStringList{u"0"_s, listens}));
    // Never in silence: one of the two has no inbound side here.
    QCOMPARE(lines(both + QStringList{u"--direction"_s, u"in"_s}), QStringList{u"2"_s});
    QCOMPARE(lines({u"--flow"_s, u"ba"_s, u"--direction"_s, u"out"_s}), QStringList{u"2"_s});
}

void TestRules::warningsLeaveTheStatus()
{
    const Ran ran = run(
        {u"export"_s, example(u"livekit"_s), u"--target"_s, u"nftables"_s, u"--at"_s, u"sfu-1"_s});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.err.startsWith("warning: "));
    QVERIFY(!ran.out.contains("warning: "));
}

QTEST_MAIN(TestRules)
#include "tst_rules.moc"
