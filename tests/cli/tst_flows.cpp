#include "model/core/FlowFilter.h"
#include "tests/cli/Runner.h"

#include <QJsonArray>

using namespace portolan;
using namespace portolan::test;

/// `flows`, and what --filter chooses there and elsewhere.
class TestFlows : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void flowsInEveryFormat_data();
    void flowsInEveryFormat();
    void flowsFiltered();
    void filterOfRulesAndPictures();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFlows::flowsInEveryFormat_data()
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

void TestFlows::flowsInEveryFormat()
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

void TestFlows::flowsFiltered()
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

void TestFlows::filterOfRulesAndPictures()
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

QTEST_MAIN(TestFlows)
#include "tst_flows.moc"
