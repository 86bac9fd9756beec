#include "model/catalog/Catalog.h"
#include "model/io/DeploymentFile.h"
#include "model/targets/Target.h"
#include "tests/cli/Runner.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace portolan;
using namespace portolan::test;

/// What the catalog knows, new charts, the dialects, and how output is written.
class TestCommands : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void catalogRows();
    void catalogForPeople();
    void newWritesWhatTheCatalogMakes();
    void targetsAsObjects();
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
