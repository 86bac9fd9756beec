#include "model/io/SafeFile.h"
#include "tests/io/FileText.h"
#include "tests/support/RandomDeployment.h"

#include <rapidcheck.h>

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <random>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

int fromRapidcheck(int n) { return *rc::gen::inRange(0, n); }

const QByteArray TwoComponents = "\"components\":[{\"id\":\"sfu-1\"},{\"id\":\"client\"}]";

QByteArray withFlow(const QByteArray &keys)
{
    return fileText(TwoComponents +
                    ",\"flows\":[{\"id\":\"a\",\"from\":\"client\",\"to\":\"sfu-1\"},"
                    "{\"id\":\"b\",\"from\":\"client\",\"to\":\"sfu-1\"" +
                    keys + "}]");
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList exampleFiles()
{
    const QDir folder(QStringLiteral(PORTOLAN_SOURCE_DIR "/resources/examples"));
    QStringList paths;
    for (const QString &name : folder.entryList({u"*.portolan"_s}))
        paths << folder.filePath(name);
    return paths;
}

} // namespace

class TestDeploymentFile : public QObject
{
    Q_OBJECT

private slots:
    void readsAHandWrittenFile()
    {
        const auto deployment = readDeployment(R"({ "format": "portolan", "version": 1,
            "name": "Video for branch offices",
  "zones": [ { "id": "hq", "kind": "site" },
             { "id": "dmz", "name": "DMZ", "kind": "network", "parent": "hq",
               "addresses": ["203.0.113.0/24"], "enforce": true, "target": "nftables" } ],
  "components": [ { "id": "sfu-1", "name": "LiveKit server", "kind": "server", "zone": "dmz",
                    "addresses": ["203.0.113.10", "2001:db8::10"] },
                  { "id": "clients", "kind": "client", "addresses": ["any"] } ],
  "flows": [ { "id": "ice-udp", "from": "clients", "to": "sfu-1", "ports": "50000-60000/udp",
               "purpose": "Media", "need": "conditional: only with video",
               "exposed": "external", "enabled": true } ] })");
        QVERIFY2(deployment, qPrintable(deployment ? QString() : deployment.error().toString()));
        QCOMPARE(deployment->settings.name, u"Video for branch offices"_s);
        QCOMPARE(deployment->zones.size(), 2U);
        QCOMPARE(deployment->zones[0].id, u"dmz"_s);
        QVERIFY(deployment->zones[0].enforce);
        QCOMPARE(deployment->zones[0].kind, ZoneKind::Network);
        QCOMPARE(deployment->components[0].label(), u"clients"_s);
        QCOMPARE(deployment->components[1].addresses[1].toString(), u"2001:db8::10"_s);
        const Flow &flow = deployment->flows[0];
        QCOMPARE(flow.ports.toString(), u"50000-60000/udp"_s);
        QCOMPARE(flow.need, (Need{Need::Kind::Conditional, u"only with video"_s}));
        QCOMPARE(flow.exposed, Exposure::External);
        QVERIFY(flow.enabled);
    }

    void theLeastFile()
    {
        const auto deployment = readDeployment("{\"format\":\"portolan\",\"version\":1}");
        QVERIFY(deployment);
        QCOMPARE(*deployment, Deployment());
    }

    void unknownKeysAreKept()
    {
        const QByteArray text = fileText(R"("later": {"a": [1, 2.5]}, "zones":
            [{"id":"z","kind":"host","color":"red",
              "frame":{"x":0,"y":0,"width":9,"height":9,"round":4}}], "components": [{"id":"c","zone":"z",
            "position":{"x":1.005,"y":-2,"pinned":true},"shape":[null]}],
            "flows":[{"id":"f","from":"c","to":"c","source":{"row":"r","page":7},"weight":3}])");
        const auto deployment = readDeployment(text);
        QVERIFY(deployment);
        QCOMPARE(deployment->zones[0].extra,
            (QJsonObject{{u"color"_s, u"red"_s}, {u"frame"_s, QJsonObject{{u"round"_s, 4}}}}));
        const QByteArray written = writeDeployment(*deployment);
        for (const char *kept : {"\"later\"", "2.5", "\"color\": \"red\"", "\"pinned\": true",
                 "\"shape\"", "\"round\": 4", "\"page\": 7", "\"weight\": 3"})
            QVERIFY2(written.contains(kept), kept);
        const auto again = readDeployment(written);
        QVERIFY(again);
        QCOMPARE(writeDeployment(*again), written);
    }

    void defaultsAreNotWritten()
    {
        Deployment deployment;
        deployment.components.resize(1);
        deployment.components[0].id = u"c"_s;
        deployment.flows.resize(1);
        deployment.flows[0].id = u"f"_s;
        deployment.flows[0].from = deployment.flows[0].to = u"c"_s;
        QCOMPARE(writeDeployment(deployment), QByteArray(R"({
    "components": [
        {
            "id": "c"
        }
    ],
    "flows": [
        {
            "from": "c",
            "id": "f",
            "to": "c"
        }
    ],
    "format": "portolan",
    "version": 1,
    "zones": [
    ]
}
)"));
    }

    void numbersStayShort()
    {
        Deployment deployment;
        deployment.components.resize(1);
        Component &component = deployment.components[0];
        component.id = u"c"_s;
        component.instances = 3;
        component.position = Point{0.1 + 0.2, -0.001};
        const QByteArray written = writeDeployment(deployment);
        QVERIFY(written.contains("\"instances\": 3,"));
        QVERIFY(written.contains("\"x\": 0.3,"));
        QVERIFY(written.contains("\"y\": 0\n"));
        component.position = Point{std::numeric_limits<double>::quiet_NaN(), 1};
        QVERIFY(!writeDeployment(deployment).contains("position"));
    }

    void framesOfZones()
    {
        const auto deployment =
            readDeployment(fileText(R"("zones": [{"id": "plain", "kind": "host"},
            {"id": "wide", "kind": "network",
             "frame": {"x": -40, "y": 8.005, "width": 960, "height": 540.5}}])"));
        QVERIFY2(deployment, qPrintable(deployment ? QString() : deployment.error().toString()));
        QVERIFY(!deployment->zones[0].frame);
        QCOMPARE(*deployment->zones[1].frame, (Frame{{-40, 8.005}, 960, 540.5}));
        QCOMPARE(writeDeployment(*deployment).count("frame"), 1);
        // One that is none, as a program could make it, is not written, nor what stood beside it.
        Deployment wrong = *deployment;
        wrong.zones[1].extra = {{u"frame"_s, QJsonObject{{u"round"_s, 4}}}};
        QVERIFY(writeDeployment(wrong).contains("round"));
        wrong.zones[1].frame->width = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(!writeDeployment(wrong).contains("frame"));
        wrong.zones[1].frame.reset();
        QVERIFY(!writeDeployment(wrong).contains("frame"));
    }

    void randomChartsSurviveTheRoundTrip()
    {
        QVERIFY(rc::check("read(write(d)) == d, and the bytes stay", [] {
            const Deployment deployment = randomDeployment(fromRapidcheck);
            const QByteArray written = writeDeployment(deployment);
            const auto again = readDeployment(written);
            if (!again)
                RC_FAIL(again.error().toString().toStdString());
            RC_ASSERT(*again == deployment);
            RC_ASSERT(writeDeployment(*again) == written);
        }));
    }

    void examplesSurviveTheRoundTrip()
    {
        const QStringList paths = exampleFiles();
        QVERIFY(!paths.isEmpty());
        for (const QString &path : paths) {
            const auto deployment = loadDeployment(path);
            QVERIFY2(deployment, qPrintable(deployment ? QString() : deployment.error().message));
            QVERIFY2(writeDeployment(*deployment) == fileBytes(path), qPrintable(path));
        }
    }

    void orderOfTheFileDoesNotShow()
    {
        QVERIFY(rc::check("shuffled records give the same bytes", [] {
            Deployment deployment = randomDeployment(fromRapidcheck);
            const QByteArray sorted = writeDeployment(deployment);
            std::reverse(deployment.zones.begin(), deployment.zones.end());
            std::reverse(deployment.components.begin(), deployment.components.end());
            std::reverse(deployment.flows.begin(), deployment.flows.end());
            const auto again = readDeployment(writeDeployment(deployment));
            RC_ASSERT(again.has_value());
            RC_ASSERT(writeDeployment(*again) == sorted);
        }));
    }

    void refusesWithAPlace_data()
    {
        const Refusals row;
        row("no format", "{\"version\":1}", u"format"_s, u"missing"_s);
        row("other format", "{\"format\":\"drawing\",\"version\":1}", u"format"_s, u"portolan"_s);
        row("no version", "{\"format\":\"portolan\"}", u"version"_s, u"write 1"_s);
        row("newer version", "{\"format\":\"portolan\",\"version\":2,\"zones\":7}", u"version"_s,
            u"newer Portolan"_s);
        row("version 0", "{\"format\":\"portolan\",\"version\":0}", u"version"_s, u"write 1"_s);
        row("version as text", "{\"format\":\"portolan\",\"version\":\"1\"}", u"version"_s,
            u"expected a number"_s);
        row("zones no list", fileText("\"zones\":{}"), u"zones"_s, u"expected a list"_s);
        row("a zone no object", fileText("\"zones\":[1]"), u"zones[0]"_s, u"expected an object"_s);
        row("zone without id", fileText("\"zones\":[{\"kind\":\"host\"}]"), u"zones[0].id"_s,
            u"missing"_s);
        row("zone without kind", fileText("\"zones\":[{\"id\":\"a\"}]"), u"zones[0].kind"_s,
            u"missing"_s);
        row("kind of zone", fileText("\"zones\":[{\"id\":\"a\",\"kind\":\"vpc\"}]"),
            u"zones[0].kind"_s, u"cluster"_s);
        row("bad id", fileText("\"components\":[{\"id\":\"a b\"}]"), u"components[0].id"_s,
            u"A-Z"_s);
        row("id with a line break", fileText("\"components\":[{\"id\":\"a\\nb\"}]"),
            u"components[0].id"_s, u"\\n"_s);
        row("duplicate id, other case",
            fileText("\"components\":[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"A\"}]"),
            u"components[2].id"_s, u"components[0]"_s);
        row("id of a zone",
            fileText(
                "\"zones\":[{\"id\":\"a\",\"kind\":\"host\"}],\"components\":[{\"id\":\"a\"}]"),
            u"components[0].id"_s, u"share"_s);
        row("duplicate flow",
            fileText(TwoComponents +
                     ",\"flows\":[{\"id\":\"a\",\"from\":\"client\",\"to\":\"sfu-1\"},"
                     "{\"id\":\"a\",\"from\":\"client\",\"to\":\"sfu-1\"}]"),
            u"flows[1].id"_s, u"flows[0]"_s);
        row("instances", fileText("\"components\":[{\"id\":\"a\",\"instances\":0}]"),
            u"components[0].instances"_s, u"1 to 100000"_s);
        row("address",
            fileText("\"components\":[{\"id\":\"a\",\"addresses\":[\"any\",\"10.0.0.1/8\"]}]"),
            u"components[0].addresses[1]"_s, u"10.0.0.0/8"_s);
        row("address no text", fileText("\"components\":[{\"id\":\"a\",\"addresses\":[7]}]"),
            u"components[0].addresses[0]"_s, u"expected a string"_s);
        row("position", fileText("\"components\":[{\"id\":\"a\",\"position\":{\"x\":1}}]"),
            u"components[0].position.y"_s, u"missing"_s);
        row("position far out",
            fileText("\"components\":[{\"id\":\"a\",\"position\":{\"x\":1e10,\"y\":0}}]"),
            u"components[0].position.x"_s, u"1000000000"_s);
        const auto framed = [](const QByteArray &frame) {
            return fileText(
                "\"zones\":[{\"id\":\"a\",\"kind\":\"host\"},{\"id\":\"z\",\"kind\":\"host\","
                "\"frame\":" +
                frame + "}]");
        };
        row.frames(framed, u"zones[1].frame"_s);
        row("unknown zone", fileText("\"components\":[{\"id\":\"a\",\"zone\":\"dmz\"}]"),
            u"components[0].zone"_s, u"\"dmz\""_s);
        row("similar zone",
            fileText("\"zones\":[{\"id\":\"DMZ-1\",\"kind\":\"host\"}],"
                     "\"components\":[{\"id\":\"a\",\"zone\":\"dmz1\"}]"),
            u"components[0].zone"_s, u"did you mean \"DMZ-1\""_s);
        row("port 70000", withFlow(",\"ports\":\"70000/tcp\""), u"flows[1].ports"_s,
            u"\"70000/tcp\": \"70000\" is no port: ports run from 1 to 65535"_s);
        row("ports no text", withFlow(",\"ports\":443"), u"flows[1].ports"_s,
            u"expected a string, found a number"_s);
        row("need", withFlow(",\"need\":\"maybe\""), u"flows[1].need"_s,
            u"conditional: the words"_s);
        row("exposed", withFlow(",\"exposed\":\"yes\""), u"flows[1].exposed"_s, u"external"_s);
        row("enabled", withFlow(",\"enabled\":\"yes\""), u"flows[1].enabled"_s, u"true or false"_s);
        row("date", withFlow(",\"expires\":\"2027-02-30\""), u"flows[1].expires"_s,
            u"2027-01-31"_s);
        row("date and time", withFlow(",\"expires\":\"2027-01-30T00:00\""), u"flows[1].expires"_s,
            u"2027-01-31"_s);
        row("source", withFlow(",\"source\":{\"row\":7}"), u"flows[1].source.row"_s,
            u"expected a string"_s);
        row("long text", withFlow(",\"note\":\"" + QByteArray(100'001, 'x') + "\""),
            u"flows[1].note"_s, u"100000"_s);
        row("unknown end",
            fileText(TwoComponents + ",\"flows\":[{\"id\":\"a\",\"from\":\"client\","
                                     "\"to\":\"sfu-2\"}]"),
            u"flows[0].to"_s, u"no component \"sfu-2\": did you mean \"sfu-1\""_s);
        row("no end", fileText(TwoComponents + ",\"flows\":[{\"id\":\"a\",\"from\":\"client\"}]"),
            u"flows[0].to"_s, u"missing"_s);
        row("flow to a zone",
            fileText("\"zones\":[{\"id\":\"z\",\"kind\":\"host\"}]," + TwoComponents +
                     ",\"flows\":[{\"id\":\"a\",\"from\":\"z\",\"to\":\"sfu-1\"}]"),
            u"flows[0].from"_s, u"is a zone"_s);
        row("zone in itself",
            fileText("\"zones\":[{\"id\":\"a\",\"kind\":\"host\",\"parent\":\"a\"}]"),
            u"zones[0].parent"_s, u"a > a"_s);
        row("circle of zones",
            fileText("\"zones\":[{\"id\":\"x\",\"kind\":\"site\"},"
                     "{\"id\":\"a\",\"kind\":\"host\",\"parent\":\"b\"},"
                     "{\"id\":\"b\",\"kind\":\"host\",\"parent\":\"c\"},"
                     "{\"id\":\"c\",\"kind\":\"host\",\"parent\":\"a\"}]"),
            u"zones[1].parent"_s, u"a > b > c > a"_s);
        row("systems", fileText("\"systems\":{\"livekit\":{\"turn\":true}}"),
            u"systems.livekit.turn"_s, u"expected a string"_s);
        row("syntax", "{\"format\":\"portolan\",\n\"version\":}", u"2:11"_s, u"a value"_s);
        row("key twice", fileText("\"name\":\"a\",\n\"name\":\"b\""), u"2:1"_s, u"twice"_s);
        row("deep nesting", fileText("\"x\":" + QByteArray(100'000, '[')), u"1:549"_s, u"512"_s);
        QByteArray chain;
        for (int i = 0; i < 20'000; ++i) {
            const QByteArray n = QByteArray::number(i);
            chain += (i ? ",{\"id\":\"z" : "{\"id\":\"z") + n +
                     "\",\"kind\":\"host\",\"parent\":\"z" + QByteArray::number(i + 1) + "\"}";
        }
        chain += ",{\"id\":\"z20000\",\"kind\":\"host\"}";
        row("endless nesting of zones", fileText("\"zones\":[" + chain + "]"), u"zones[0].parent"_s,
            u"64 levels"_s);
    }
    void refusesWithAPlace() { refusedWithAPlace(); }

    void everyTruncationIsRefused()
    {
        const QByteArray whole = fileBytes(exampleFiles().value(0));
        QVERIFY(whole.size() > 100);
        for (qsizetype i = 0; i < whole.size() - 2; i += 7)
            QVERIFY(!readDeployment(whole.first(i)));
    }

    void mutilatedFilesNeverCrash()
    {
        const QByteArray whole = fileBytes(exampleFiles().value(0));
        QVERIFY(rc::check("reads or refuses, and what it reads can be written", [&whole] {
            QByteArray text = whole;
            for (int i = 1 + fromRapidcheck(4); i > 0; --i) {
                const int at = fromRapidcheck(int(text.size()) - 20);
                if (fromRapidcheck(2))
                    text.remove(at, 1 + fromRapidcheck(15));
                else
                    text.insert(at, "\"{}[],:0a\\\xff"[fromRapidcheck(11)]);
            }
            const auto deployment = readDeployment(text);
            if (deployment)
                RC_ASSERT(readDeployment(writeDeployment(*deployment)).has_value());
            else
                RC_ASSERT(!deployment.error().message.isEmpty());
        }));
    }

    void largeChartsLoadInTime()
    {
        Deployment deployment;
        for (int i = 0; i < 5000; ++i) {
            Component component;
            component.id = u"c%1"_s.arg(i, 5, 10, QChar(u'0'));
            component.addresses = {*Address::parse(u"192.0.2.1")};
            deployment.components.push_back(component);
        }
        for (int i = 0; i < 25'000; ++i) {
            Flow flow;
            flow.id = u"f%1"_s.arg(i, 5, 10, QChar(u'0'));
            flow.from = deployment.components[size_t(i) % 5000].id;
            flow.to = deployment.components[size_t(i) * 7 % 5000].id;
            flow.ports = *PortSpec::parse(u"443/tcp, 50000-60000/udp");
            deployment.flows.push_back(flow);
        }
        QElapsedTimer timer;
        timer.start();
        const QByteArray bytes = writeDeployment(deployment);
        const qint64 written = timer.restart();
        const auto again = readDeployment(bytes);
        qInfo("25,000 flows: written in %lld ms, read in %lld ms", written, timer.elapsed());
        QVERIFY(timer.elapsed() < 20'000); // a guard against quadratic behaviour, not a benchmark
        QVERIFY(again && *again == deployment);
    }

    void namesFullOfQuotesAreKept()
    {
        Deployment deployment;
        deployment.components.resize(1);
        deployment.components[0].id = u"c"_s;
        deployment.components[0].name = u"\"quoted\"\n'$(reboot)'\\;\t\u202e\ufeff"_s;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.portolan"_s);
        QVERIFY(saveDeployment(path, deployment));
        const auto again = loadDeployment(path);
        QVERIFY(again && *again == deployment);
    }

    void halvesOfCharactersDoNotSpoilTheFile()
    {
        Deployment deployment;
        deployment.settings.name = u"a"_s + QChar(0xd800) + u"b"_s + QChar(0xdc00);
        const auto again = readDeployment(writeDeployment(deployment));
        QVERIFY(again);
        QCOMPARE(again->settings.name, u"a\ufffdb\ufffd"_s);
    }

    void messagesOfFilesNameTheFile()
    {
        const QTemporaryDir folder;
        const auto write = [&](const QString &name, const QByteArray &bytes) {
            const QString path = folder.filePath(name);
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                qFatal("the test cannot write its file");
            return path;
        };
        const QString syntax = write(u"syntax.portolan"_s, "{\n \"a\" 1}");
        QVERIFY(loadDeployment(syntax).error().message.startsWith(syntax + u":2:6: "_s));
        const QString meaning = write(u"meaning.portolan"_s, withFlow(",\"ports\":\"70000/tcp\""));
        QVERIFY(loadDeployment(meaning).error().message.startsWith(
            meaning + u": flows[1].ports: \"70000/tcp\": "_s));
        QVERIFY(loadDeployment(meaning).error().where.isEmpty());
        const QString odd = write(u"odd\nname.portolan"_s, "");
        const QString message = loadDeployment(odd).error().message;
        QVERIFY(!message.contains(u'\n') && message.contains(u"odd\\nname.portolan:1:1: "_s));
    }

    void schemaHoldsForWhatWeWrite()
    {
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (python.isEmpty() || QProcess::execute(python, {u"-c"_s, u"import jsonschema"_s}) != 0)
            QSKIP("NOT TESTED: the schema, since python3 with the module jsonschema is missing");
        const QTemporaryDir folder;
        QStringList files = exampleFiles();
        for (int i = 0; i < 60; ++i) {
            std::mt19937 random{unsigned(i)};
            const auto below = [&](int n) { return int(random() % unsigned(n)); };
            files << folder.filePath(QString::number(i) + u".portolan"_s);
            Deployment deployment = randomDeployment(below);
            if (i % 2) {
                deployment.settings.lookups[u"api.example.com"_s] = {
                    {Address::parse(u"192.0.2.7").value().range()}, QDate(2026, 11, 21), u"DNS"_s,
                    {}};
            }
            QVERIFY(saveDeployment(files.last(), deployment));
        }
        // Also that the schema is a schema, and that it refuses what the reader refuses.
        const QString bad = folder.filePath(u"bad.portolan"_s);
        QFile file(bad);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(fileText("\"components\":[{\"id\":\"a b\"}]"));
        file.close();
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(python,
            QStringList{QStringLiteral(PORTOLAN_SOURCE_DIR "/tests/io/check_schema.py"),
                QStringLiteral(PORTOLAN_SOURCE_DIR "/resources/schema/portolan.schema.json"), bad} +
                files);
        QVERIFY(process.waitForFinished(120'000));
        const QByteArray output = process.readAll();
        QVERIFY2(process.exitCode() == 0, output.constData());
        QVERIFY2(
            output.contains(QByteArray::number(files.size()) + " files hold"), output.constData());
    }
};

QTEST_GUILESS_MAIN(TestDeploymentFile)
#include "tst_deploymentfile.moc"
