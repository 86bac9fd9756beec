#include "tests/cli/Runner.h"

#include <QDir>
#include <QTemporaryDir>

using namespace portolan;
using namespace portolan::test;

namespace {

QByteArray chart(const QByteArray &rest)
{
    return "{\"format\":\"portolan\",\"version\":1," + rest + "}";
}

/// Every command that reads a file, with somewhere to write to.
QList<QStringList> commandsOn(const QString &file, const QString &folder)
{
    return {{u"flows"_s, file, u"-o"_s, folder + "/o.tsv"_L1}, {u"check"_s, file},
        {u"export"_s, file, u"--target"_s, u"nftables"_s, u"--at"_s, u"h"_s, u"-o"_s,
            folder + "/o.nft"_L1},
        {u"export"_s, file, u"--bundle"_s, folder + "/rules"_L1},
        {u"render"_s, file, u"-o"_s, folder + "/o.svg"_L1}};
}

} // namespace

class TestBadInput : public QObject
{
    Q_OBJECT

private slots:
    void files_data();
    void files();
    void missingFile();
    void oddNames();
    void folderInsteadOfFile();
    void deviceInsteadOfFile();
    void hugeNesting();
    void namesOfQuotesAndNewlines();
};

void TestBadInput::files_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("hint"); ///< the place, or what is wrong

    const auto row = [](const char *name, const QByteArray &bytes, const char *hint) {
        QTest::newRow(name) << bytes << QString::fromUtf8(hint);
    };
    row("empty", "", ":1:1:");
    row("binary", QByteArray("\x7f\x45\x4c\x46\x00\x01\xff\xfe", 8), ":1:1:");
    row("invalid UTF-8", chart("\"name\":\"\xc3\x28\""), "UTF-8");
    row("truncated", "{\n  \"format\": \"portolan\",\n  \"ver", ":3:");
    row("not an object", "[]", ":1:1:");
    row("another format", "{\"format\":\"drawing\",\"version\":1}", "format");
    row("newer version", "{\"format\":\"portolan\",\"version\":2}", "version");
    row("doubled key", chart("\"name\":\"a\",\"name\":\"b\""), "name");
    row("wrong type", chart("\"flows\":{}"), "flows");
    row("wrong type inside", chart("\"components\":[{\"id\":7}]"), "components[0].id");
    row("bad id", chart("\"components\":[{\"id\":\"../../etc\"}]"), "components[0].id");
    row("doubled id", chart("\"components\":[{\"id\":\"a\"},{\"id\":\"A\"}]"), "components[1].id");
    row("zone and component of one id",
        chart("\"zones\":[{\"id\":\"a\",\"kind\":\"host\"}],\"components\":[{\"id\":\"a\"}]"),
        "\"a\"");
    row("unknown zone", chart("\"components\":[{\"id\":\"a\",\"zone\":\"moon\"}]"), "moon");
    row("unknown end",
        chart(
            "\"components\":[{\"id\":\"a\"}],\"flows\":[{\"id\":\"f\",\"from\":\"a\",\"to\":\"b\","
            "\"ports\":\"1/tcp\"}]"),
        "flows[0].to");
    row("circle of zones",
        chart("\"zones\":[{\"id\":\"a\",\"kind\":\"site\",\"parent\":\"b\"},"
              "{\"id\":\"b\",\"kind\":\"site\",\"parent\":\"a\"}]"),
        "zones[");
    row("port 70000",
        chart(
            "\"components\":[{\"id\":\"a\"}],\"flows\":[{\"id\":\"f\",\"from\":\"a\",\"to\":\"a\","
            "\"ports\":\"70000/tcp\"}]"),
        "flows[0].ports");
    row("host bits", chart("\"components\":[{\"id\":\"a\",\"addresses\":[\"192.0.2.1/24\"]}]"),
        "192.0.2.0/24");
    row("unknown kind", chart("\"zones\":[{\"id\":\"a\",\"kind\":\"moon\"}]"), "zones[0].kind");
}

void TestBadInput::files()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, hint);
    QTemporaryDir folder;
    const QString file = folder.filePath(u"in.portolan"_s);
    write(file, bytes);
    for (const QStringList &arguments : commandsOn(file, folder.path())) {
        const Ran ran = run(arguments);
        QVERIFY2(ran.status == 2, qPrintable(arguments.first()));
        QCOMPARE(ran.out, QByteArray());
        QVERIFY2(ran.err.startsWith(file.toUtf8() + ":"), ran.err.constData());
        QVERIFY2(QString::fromUtf8(ran.err).contains(hint), ran.err.constData());
        QCOMPARE(ran.err.count('\n'), 1);
        QCOMPARE(
            QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
            QStringList{u"in.portolan"_s});
    }
}

void TestBadInput::missingFile()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"nowhere.portolan"_s);
    for (const QStringList &arguments : commandsOn(file, folder.path())) {
        const Ran ran = run(arguments);
        QCOMPARE(ran.status, 2);
        QVERIFY(ran.err.startsWith(file.toUtf8() + ":"));
        QVERIFY(QDir(folder.path()).isEmpty());
    }
}

void TestBadInput::oddNames()
{
    const Ran unnamed = run({u"check"_s, {}});
    QCOMPARE(unnamed.status, 2);
    QVERIFY2(unnamed.err.startsWith("\"\": "), unnamed.err.constData());
    QTemporaryDir folder;
    const Ran bundle = run({u"export"_s, example(u"livekit"_s), u"--bundle"_s,
        folder.filePath(u"no\nsuch\x1b/rules"_s)});
    QCOMPARE(bundle.status, 2);
    QVERIFY2(bundle.err.contains("no\\nsuch\\x1b/rules: "), bundle.err.constData());
    QCOMPARE(bundle.err.count('\n'), 1);
    QVERIFY(QDir(folder.path()).isEmpty());

    const QString odd = folder.filePath(u"a\nb\x1b.portolan"_s);
    write(odd, contents(example(u"livekit"_s)));
    const Ran checked = run({u"check"_s, odd});
    QVERIFY2(checked.out.contains("a\\nb\\x1b.portolan: "), checked.out.constData());
    QVERIFY(!checked.out.contains('\x1b'));
    const Ran flow =
        run({u"export"_s, odd, u"--target"_s, u"ufw"_s, u"--flow"_s, u"no-such-flow"_s});
    QCOMPARE(flow.status, 2);
    QVERIFY2(flow.err.contains("a\\nb\\x1b.portolan"), flow.err.constData());
    QCOMPARE(flow.err.count('\n'), 1);
}

void TestBadInput::folderInsteadOfFile()
{
    QTemporaryDir folder;
    QTemporaryDir out;
    for (const QStringList &arguments : commandsOn(folder.path(), out.path())) {
        const Ran ran = run(arguments);
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.err.startsWith(folder.path().toUtf8() + ":"), ran.err.constData());
        QVERIFY(QDir(out.path()).isEmpty());
    }
}

void TestBadInput::deviceInsteadOfFile()
{
    QTemporaryDir out;
    for (const QStringList &arguments : commandsOn(u"/dev/zero"_s, out.path())) {
        QCOMPARE(run(arguments).status, 2);
        QVERIFY(QDir(out.path()).isEmpty());
    }
}

void TestBadInput::hugeNesting()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"in.portolan"_s);
    write(file, QByteArray(100'000'000, '['));
    for (const QStringList &arguments : commandsOn(file, folder.path())) {
        const Ran ran = run(arguments);
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.err.startsWith(file.toUtf8() + ":1:"), ran.err.left(300).constData());
        QVERIFY(ran.err.size() < 1000);
    }
}

void TestBadInput::namesOfQuotesAndNewlines()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"in.portolan"_s);
    const QByteArray nasty =
        R"(a\"b'c\n;$(reboot)`id`\u001b[2J\u202e<b>&\\)" + QByteArray(300, 'x');
    write(file,
        chart(
            "\"name\":\"" + nasty + R"(","zones":[{"id":"h","kind":"host","name":")" + nasty +
            R"("}],"components":[{"id":"a","name":")" + nasty +
            R"(","addresses":["192.0.2.1"]},{"id":"b","zone":"h","addresses":["192.0.2.2"],"name":")" +
            nasty + R"("}],"flows":[{"id":"f","from":"a","to":"b","ports":"443/tcp","purpose":")" +
            nasty + R"(","note":")" + nasty + "\"}]"));
    for (const QStringList &arguments : commandsOn(file, folder.path())) {
        const Ran ran = run(arguments);
        QVERIFY2(ran.status == 0, ran.err.constData());
        QVERIFY(!ran.err.contains('\x1b'));
        QVERIFY(!ran.out.contains('\x1b'));
    }
    QCOMPARE(contents(folder.filePath(u"o.tsv"_s)).count('\n'), 2);
}

QTEST_MAIN(TestBadInput)
#include "tst_badinput.moc"
