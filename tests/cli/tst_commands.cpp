#include "app/figures/Figures.h"
#include "model/catalog/Catalog.h"
#include "model/checks/Check.h"
#include "model/core/FlowFilter.h"
#include "model/io/DeploymentFile.h"
#include "model/targets/Target.h"
#include "tests/cli/Runner.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace portolan;
using namespace portolan::test;

namespace {

QStringList exampleNames()
{
    QStringList names;
    const QDir folder(QLatin1StringView(PORTOLAN_SOURCE_DIR "/resources/examples"));
    for (const QString &file : folder.entryList({u"*.portolan"_s}, QDir::Files, QDir::Name))
        names += file.chopped(9);
    return names;
}

QJsonArray array(const QByteArray &json) { return QJsonDocument::fromJson(json).array(); }

} // namespace

class TestCommands : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void catalogRows();
    void catalogForPeople();
    void newWritesWhatTheCatalogMakes();
    void flowsInEveryFormat_data();
    void flowsInEveryFormat();
    void flowsFiltered();
    void filterOfRulesAndPictures();
    void checkSaysAndCounts();
    void suppressedProblemsDoNotCount();
    void expiredFlowsAreFoundToday();
    void targetsAsObjects();
    void exportedFlowsAreTheModels_data();
    void exportedFlowsAreTheModels();
    void exportedHostsAreTheModels_data();
    void exportedHostsAreTheModels();
    void exportOfTheOnlyPlace();
    void flowsAtAPlace();
    void warningsLeaveTheStatus();
    void bundle();
    void bundleNamesWhatItLeavesOut();
    void bundleLeavesForeignFoldersAlone();
    void renderHelpNamesEveryFormat();
    void render_data();
    void render();
    void outputIsWholeOrNothing();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCommands::catalogRows()
{
    const Ran all = run({u"catalog"_s, u"--format=tsv"_s});
    QCOMPARE(all.status, 0);
    const QList<QByteArray> lines = all.out.split('\n');
    QCOMPARE(lines.first(),
        QByteArray("system\tflow\tfrom\tto\tports\tprotocol\tneed\texposed\tconfig\twhen\tsource\t"
                   "purpose"));
    for (const QByteArray &line : lines.first(lines.size() - 1))
        QCOMPARE(line.count('\t'), 11);
    qsizetype count = 0;
    for (const char *system :
        {"anbox-cloud", "anbox-cloud-appliance", "anyware", "crowdsec", "livekit"}) {
        const QString id = QString::fromLatin1(system);
        const Ran one = run({u"catalog"_s, id, u"--format=tsv"_s});
        QCOMPARE(one.status, 0);
        count += one.out.count('\n') - 1;
        for (const QByteArray &line : one.out.split('\n'))
            QVERIFY(line.isEmpty() || all.out.contains(line + '\n'));
        QCOMPARE(
            array(run({u"catalog"_s, id, u"--format=json"_s}).out).size(), one.out.count('\n') - 1);
        QCOMPARE(
            run({u"catalog"_s, id, u"--format=md"_s}).out.count('\n'), one.out.count('\n') + 1);
    }
    QCOMPARE(count, lines.size() - 2);
    QVERIFY(count > 60);
}

void TestCommands::catalogForPeople()
{
    const Ran overview = run({u"catalog"_s});
    QVERIFY(overview.out.contains("livekit"));
    QVERIFY(overview.out.contains("udp-mux"));
    const Ran one = run({u"catalog"_s, u"livekit"_s});
    QVERIFY(one.out.contains("50000-60000"));
    QVERIFY(one.out.contains("udp-mux"));
    // The components, and which of them the document only implies.
    static const QRegularExpression client(
        u"^LiveKit client +client +internet +implied$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression server(
        u"^LiveKit server +media server +dmz +stated$"_s, QRegularExpression::MultilineOption);
    QVERIFY(client.match(QString::fromUtf8(one.out)).hasMatch());
    QVERIFY(server.match(QString::fromUtf8(one.out)).hasMatch());
}

void TestCommands::newWritesWhatTheCatalogMakes()
{
    const QString file = path(u"a.portolan"_s);
    const Ran ran =
        run({u"new"_s, u"livekit:udp-mux,turn"_s, u"crowdsec:postgresql"_s, u"-o"_s, file});
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out, QByteArray());
    const auto catalog = Catalog::load(u":/portolan/catalog"_s).value();
    const auto expected =
        instantiate({parseSystemChoice(catalog, u"livekit:udp-mux,turn"_s).value(),
                        parseSystemChoice(catalog, u"crowdsec:postgresql"_s).value()})
            .value();
    QCOMPARE(contents(file), writeDeployment(expected));
    QVERIFY(loadDeployment(file).value() == expected);
    const Ran flows = run({u"flows"_s, file, u"--format=tsv"_s});
    QVERIFY(flows.out.contains("\t7882\tudp\t"));
    QVERIFY(flows.out.contains("\t5432\ttcp\t"));
    QVERIFY(!flows.out.contains("50000-60000"));
}

void TestCommands::flowsInEveryFormat_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("table") << u"table"_s << QByteArray("id ");
    QTest::newRow("json") << u"json"_s << QByteArray("[");
    QTest::newRow("tsv") << u"tsv"_s
                         << QByteArray("id\tfrom\tto\tports\tprotocol\tneed\texposed\tenabled\t"
                                       "purpose\towner\tticket\texpires\tnote\n");
    QTest::newRow("csv") << u"csv"_s << QByteArray("id,from,to,ports,");
    QTest::newRow("md") << u"md"_s << QByteArray("| id |");
    QTest::newRow("xlsx") << u"xlsx"_s << QByteArray("PK\x03\x04");
}

void TestCommands::flowsInEveryFormat()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, start);
    const QString file = example(u"livekit"_s);
    const Ran printed = run({u"flows"_s, file, u"--format"_s, format});
    QCOMPARE(printed.status, 0);
    QVERIFY2(printed.out.startsWith(start), printed.out.left(80).constData());
    const QString out = path(u"flows."_s + format);
    const Ran written = run({u"flows"_s, file, u"--format"_s, format, u"-o"_s, out});
    QCOMPARE(written.status, 0);
    QCOMPARE(written.out, QByteArray());
    QCOMPARE(contents(out), printed.out);
}

void TestCommands::flowsFiltered()
{
    const QString file = example(u"livekit"_s);
    const Ran ran =
        run({u"flows"_s, file, u"--format=json"_s, u"--filter"_s, u"proto:udp port:3478"_s});
    const QJsonArray rows = array(ran.out);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.at(0)[u"id"].toString(), u"turn-udp"_s);
    QCOMPARE(
        array(run({u"flows"_s, file, u"--format=json"_s, u"--filter"_s, u"nowhere"_s}).out).size(),
        0);
    const auto ids = [&](const QString &query) {
        QStringList found;
        for (const QJsonValue &row :
            array(run({u"flows"_s, file, u"--format=json"_s, u"--filter="_s + query}).out))
            found += row[u"id"].toString();
        found.removeDuplicates();
        return found;
    };
    QCOMPARE(ids(u"redis -sip"_s), QStringList{u"redis-server"_s});
    QCOMPARE(ids(u"port:443 or port:3478"_s), (QStringList{u"https"_s, u"turn-udp"_s}));
    QCOMPARE(ids(u"problem:error"_s), QStringList());
    const Ran all = run({u"flows"_s, u"--help"_s});
    for (const QString &field : FlowFilter::fields())
        QVERIFY2(all.out.contains("\n  " + field.toUtf8() + ':'), qPrintable(field));
}

void TestCommands::filterOfRulesAndPictures()
{
    const QString file = example(u"livekit"_s);
    const Ran rules =
        run({u"export"_s, file, u"--target=iptables"_s, u"--filter=purpose:turn proto:udp"_s});
    QCOMPARE(rules.status, 0);
    QCOMPARE(rules.out, run({u"export"_s, file, u"--target=iptables"_s, u"--flow=turn-udp"_s}).out);
    const auto drawn = [&](const QStringList &more) {
        const QString out = path(u"filtered.svg"_s);
        const Ran ran = run(QStringList{u"render"_s, file, u"-o"_s, out} + more);
        return ran.status == 0 ? contents(out) : QByteArray();
    };
    const QByteArray whole = drawn({});
    QVERIFY(!whole.isEmpty());
    QVERIFY(!drawn({u"--filter=proto:udp"_s}).isEmpty());
    QVERIFY(drawn({u"--filter=proto:udp"_s}) != whole);
    QVERIFY(drawn({u"--filter=livekit or sip or a"_s}) == whole);
}

void TestCommands::checkSaysAndCounts()
{
    for (const QString &name : exampleNames()) {
        const Ran ran = run({u"check"_s, example(name)});
        QVERIFY2(ran.status == 0, ran.out.constData());
    }
    const QString file = path(u"bad.portolan"_s);
    write(file, R"({"format":"portolan","version":1,"zones":[{"id":"h","kind":"host"}],
        "components":[{"id":"a","zone":"h"},{"id":"b","zone":"h"}],
        "flows":[{"id":"f","from":"a","to":"b","ports":"443/tcp"},
                 {"id":"g","from":"b","to":"a","ports":"443/tcp"}]})");
    const Ran text = run({u"check"_s, file});
    QCOMPARE(text.status, 1);
    QVERIFY(text.out.contains(": error: \"a\" and \"b\" both listen on 443/tcp of host \"h\"."));
    const Ran json = run({u"check"_s, file, u"--format"_s, u"json"_s});
    QCOMPARE(json.status, 1);
    const auto problems = check(loadDeployment(file).value());
    const QJsonArray found = array(json.out);
    QCOMPARE(size_t(found.size()), problems.size());
    for (const char *key : {"id", "severity", "message", "zones", "components", "flows"})
        QVERIFY2(found.at(0).toObject().contains(QLatin1StringView(key)), key);
    QCOMPARE(found.at(0)[u"id"].toString(), u"listener-collision"_s);
    QCOMPARE(found.at(0)[u"severity"].toString(), u"error"_s);
    QCOMPARE(found.at(0)[u"components"].toArray(), (QJsonArray{u"a"_s, u"b"_s}));
}

void TestCommands::suppressedProblemsDoNotCount()
{
    const QString file = path(u"known.portolan"_s);
    write(file, R"({"format":"portolan","version":1,
        "zones":[{"id":"h","kind":"host","addresses":["192.0.2.1"]}],
        "components":[{"id":"a","zone":"h"},{"id":"b","zone":"h"}],
        "flows":[{"id":"f","from":"a","to":"b","ports":"443/tcp"},
                 {"id":"g","from":"b","to":"a","ports":"443/tcp"}],
        "suppressed":[{"check":"listener-collision","zones":["h"],"components":["a","b"],
                       "about":"443/tcp","reason":"one\nafter the other"}]})");
    const Ran text = run({u"check"_s, file});
    QVERIFY2(text.status == 0, (text.out + text.err).constData());
    QVERIFY(text.out.contains("known.portolan: no problems\n"));
    QVERIFY2(
        text.out.contains(": suppressed: \"a\" and \"b\" both listen on 443/tcp of host \"h\". "
                          "[listener-collision] (\"one\\nafter the other\")\n"),
        text.out.constData());
    QVERIFY(!text.out.contains(": error:"));
    const Ran json = run({u"check"_s, file, u"--format=json"_s});
    QCOMPARE(json.status, 0);
    QCOMPARE(array(json.out).size(), 0);
    const Ran all = run({u"check"_s, file, u"--format=json"_s, u"--suppressed"_s});
    QCOMPARE(all.status, 0);
    QCOMPARE(array(all.out).size(), 1);
    QCOMPARE(array(all.out).at(0)[u"suppressed"].toString(), u"one\nafter the other"_s);
    QCOMPARE(array(all.out).at(0)[u"severity"].toString(), u"error"_s);
}

void TestCommands::expiredFlowsAreFoundToday()
{
    const QString file = path(u"expired.portolan"_s);
    const auto chart = [](const QString &expires) {
        return QString(uR"({"format":"portolan","version":1,"components":[
            {"id":"a","addresses":["192.0.2.1"]},{"id":"b","addresses":["192.0.2.2"]}],
            "flows":[{"id":"f","from":"a","to":"b","ports":"443/tcp","expires":"%1"}]})"_s)
            .arg(expires)
            .toUtf8();
    };
    const QDate today = QDate::currentDate();
    write(file, chart(today.addDays(-2).toString(Qt::ISODate)));
    const Ran expired = run({u"check"_s, file});
    QCOMPARE(expired.status, 1);
    QVERIFY2(expired.out.contains("[expired-flow]"), expired.out.constData());
    write(file, chart(today.addDays(2).toString(Qt::ISODate)));
    QCOMPARE(run({u"check"_s, file}).status, 0);
}

void TestCommands::targetsAsObjects()
{
    const Ran ran = run({u"targets"_s, u"--format=json"_s});
    QCOMPARE(ran.status, 0);
    QStringList ids;
    for (const QJsonValue &value : array(ran.out)) {
        ids += value[u"id"].toString();
        for (const char *key : {"name", "scope", "proof", "protocols", "names", "ranges", "sets"})
            QVERIFY2(value.toObject().contains(QLatin1StringView(key)), key);
    }
    QStringList expected;
    for (const Target &target : targets())
        expected += target.info.id;
    QCOMPARE(ids, expected);
    QCOMPARE(run({u"targets"_s}).out.count('\n'), expected.size() + 1);
}

void TestCommands::exportedFlowsAreTheModels_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");
    for (const QString &name : exampleNames()) {
        for (const Target &target : targets())
            QTest::addRow("%s %s", qPrintable(name), target.info.id.data())
                << name << QString(target.info.id);
    }
}

void TestCommands::exportedFlowsAreTheModels()
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

void TestCommands::exportedHostsAreTheModels_data() { exportedFlowsAreTheModels_data(); }

void TestCommands::exportedHostsAreTheModels()
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

void TestCommands::exportOfTheOnlyPlace()
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
void TestCommands::flowsAtAPlace()
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

void TestCommands::warningsLeaveTheStatus()
{
    const Ran ran = run(
        {u"export"_s, example(u"livekit"_s), u"--target"_s, u"nftables"_s, u"--at"_s, u"sfu-1"_s});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.err.startsWith("warning: "));
    QVERIFY(!ran.out.contains("warning: "));
}

void TestCommands::bundle()
{
    const QString file = example(u"livekit-crowdsec"_s);
    const QString folder = path(u"rules"_s);
    const Deployment deployment = loadDeployment(file).value();
    const auto points = enforcementPoints(deployment);
    // Twice: an earlier bundle is replaced.
    for (const QString &name : {u"ufw"_s, u"nftables"_s}) {
        const Ran ran = run({u"export"_s, file, u"--bundle"_s, folder, u"--target"_s, name});
        QVERIFY2(ran.status == 0, ran.err.constData());
        QStringList expected{u"README.txt"_s};
        const QByteArray readme = contents(folder + "/README.txt"_L1);
        for (const EnforcementPoint &point : points) {
            const QString own = point.id + u'.' + target(name)->info.suffix;
            expected += own;
            QCOMPARE(QString::fromUtf8(contents(folder + u'/' + own)),
                exportPolicy(deployment, point.id, *target(name))->text);
            QVERIFY(readme.contains(own.toUtf8() + ":\n"));
        }
        expected.sort();
        QStringList found = QDir(folder).entryList(QDir::Files | QDir::Hidden);
        found.sort();
        QCOMPARE(found, expected);
        QCOMPARE(QDir(m_folder->path())
                     .entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
            QStringList{u"rules"_s});
    }
}

void TestCommands::bundleNamesWhatItLeavesOut()
{
    const QString file = path(u"zones.portolan"_s);
    write(file, R"({"format":"portolan","version":1,
        "zones":[{"id":"dmz","kind":"network","enforce":true},{"id":"office","kind":"network"},
                 {"id":"empty","kind":"network","enforce":true},
                 {"id":"web-host","kind":"host","enforce":true,"parent":"dmz"}],
        "components":[{"id":"web","zone":"web-host","addresses":["192.0.2.1"]}],"flows":[]})");
    const QString folder = path(u"rules"_s);
    const Ran ran = run({u"export"_s, file, u"--bundle"_s, folder});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.err.contains("warning: empty: "));
    QVERIFY(!ran.err.contains("office"));
    const QByteArray readme = contents(folder + "/README.txt"_L1);
    QVERIFY(readme.contains("Not written:\n  empty: "));
    QVERIFY(!readme.contains("office"));
}

void TestCommands::bundleLeavesForeignFoldersAlone()
{
    const QString file = example(u"livekit"_s);
    const QString folder = path(u"rules"_s);
    QCOMPARE(run({u"export"_s, file, u"--bundle"_s, folder}).status, 0);
    write(folder + "/notes"_L1, "mine");
    const QByteArray before = contents(folder + "/sfu-1.nft"_L1);
    QVERIFY(!before.isEmpty());
    const Ran ran = run({u"export"_s, file, u"--bundle"_s, folder, u"--direction=in"_s});
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.err.contains("\"notes\""));
    QCOMPARE(contents(folder + "/notes"_L1), QByteArray("mine"));
    QCOMPARE(contents(folder + "/sfu-1.nft"_L1), before);

    const QString plain = path(u"plain"_s);
    write(plain, "a file");
    QCOMPARE(run({u"export"_s, file, u"--bundle"_s, plain}).status, 2);
    QCOMPARE(contents(plain), QByteArray("a file"));
    QCOMPARE(run({u"export"_s, file, u"--bundle"_s, path(u"no/such/folder"_s)}).status, 2);
}

void TestCommands::render_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("svg") << u"svg"_s << QByteArray("<?xml");
    QTest::newRow("pdf") << u"pdf"_s << QByteArray("%PDF-");
    QTest::newRow("png") << u"png"_s << QByteArray("\x89PNG");
    QTest::newRow("html") << u"html"_s << QByteArray("<!DOCTYPE html>\n<html lang=\"en\"");
    QTest::newRow("drawio") << u"drawio"_s << QByteArray("<mxfile");
    QTest::newRow("mmd") << u"mmd"_s << QByteArray("---\ntitle: \"");
    QTest::newRow("d2") << u"d2"_s << QByteArray("direction: right\n");
    QTest::newRow("dot") << u"dot"_s << QByteArray("digraph \"portolan\" {\n");
    QTest::newRow("upper case") << u"PNG"_s << QByteArray("\x89PNG");
}

void TestCommands::renderHelpNamesEveryFormat()
{
    const QByteArray help = run({u"render"_s, u"--help"_s}).out;
    for (const FigureFormat &format : figureFormats())
        QVERIFY2(help.contains(format.word.data()), help.constData());
    QVERIFY(figureFormats().size() >= 8);
}

void TestCommands::render()
{
    QFETCH(QString, suffix);
    QFETCH(QByteArray, start);
    QByteArray previous;
    for (const QString &theme : {u"light"_s, u"dark"_s, u"print"_s}) {
        const QString out = path(theme + u'.' + suffix);
        const Ran ran =
            run({u"render"_s, example(u"livekit"_s), u"-o"_s, out, u"--theme"_s, theme});
        QVERIFY2(ran.status == 0, ran.err.constData());
        const QByteArray picture = contents(out);
        QVERIFY2(picture.startsWith(start), picture.left(20).constData());
        QVERIFY(picture != previous);
        previous = picture;
    }
}

void TestCommands::outputIsWholeOrNothing()
{
    const QString file = example(u"livekit"_s);
    const Ran folder = run({u"flows"_s, file, u"-o"_s, m_folder->path()});
    QCOMPARE(folder.status, 2);
    QVERIFY(folder.err.startsWith(m_folder->path().toUtf8() + ":"));
    QCOMPARE(run({u"flows"_s, file, u"-o"_s, path(u"no/such/out"_s)}).status, 2);

    // An input that turns out bad leaves what was there.
    const QString out = path(u"out"_s);
    const QString bad = path(u"bad.portolan"_s);
    write(out, "before");
    write(bad, "{");
    QCOMPARE(run({u"flows"_s, bad, u"-o"_s, out}).status, 2);
    QCOMPARE(contents(out), QByteArray("before"));
    QCOMPARE(run({u"flows"_s, file, u"-o"_s, out}).status, 0);
    QVERIFY(contents(out).startsWith("id "));
}

QTEST_MAIN(TestCommands)
#include "tst_commands.moc"
