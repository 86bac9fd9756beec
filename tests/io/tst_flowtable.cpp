#include "model/io/FlowTable.h"

#include "tests/support/RandomDeployment.h"

#include <rapidcheck.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

std::vector<const Flow *> allFlows(const Deployment &deployment)
{
    std::vector<const Flow *> flows;
    for (const Flow &flow : deployment.flows)
        flows.push_back(&flow);
    return flows;
}

TextTable oneCell(const QString &cell) { return {{u"h"_s}, {{cell}}}; }

/// What a reader of our TSV does.
QString unescaped(const QString &cell)
{
    QString out;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        if (cell[i] != u'\\') {
            out += cell[i];
            continue;
        }
        const QChar next = cell[++i];
        out += next == u't'   ? QChar(u'\t')
               : next == u'n' ? QChar(u'\n')
               : next == u'r' ? QChar(u'\r')
                              : next;
    }
    return out;
}

} // namespace

class TestFlowTable : public QObject
{
    Q_OBJECT

private slots:
    void aRowForEachPortGroup()
    {
        Deployment deployment;
        deployment.components.resize(2);
        deployment.components[0].id = u"client"_s;
        deployment.components[0].name = u"PCoIP client"_s;
        deployment.components[1].id = u"server"_s;
        deployment.flows.resize(2);
        Flow &flow = deployment.flows[0];
        flow.id = u"a"_s;
        flow.from = u"client"_s;
        flow.to = u"server"_s;
        flow.ports = *PortSpec::parse(u"80,443/tcp, 4172/tcp+udp");
        flow.need = {Need::Kind::Conditional, u"with UDP"_s};
        flow.exposed = Exposure::External;
        flow.purpose = u"Sessions"_s;
        flow.owner = u"Team"_s;
        flow.ticket = u"T-1"_s;
        flow.expires = QDate(2027, 1, 31);
        flow.note = u"a\tb\nc\\d"_s;
        deployment.flows[1] = Flow{};
        deployment.flows[1].id = u"b"_s;
        deployment.flows[1].from = u"server"_s;
        deployment.flows[1].to = u"server"_s;
        deployment.flows[1].enabled = false;
        QCOMPARE(toTsv(flowTable(deployment, allFlows(deployment))),
            QByteArray(
                "id\tfrom\tto\tports\tprotocol\tneed\texposed\tenabled\tpurpose\towner\tticket"
                "\texpires\tnote\n"
                "a\tPCoIP client\tserver\t80,443\ttcp\tconditional: with UDP\texternal\ttrue\t"
                "Sessions\tTeam\tT-1\t2027-01-31\ta\\tb\\nc\\\\d\n"
                "a\tPCoIP client\tserver\t4172\ttcp+udp\tconditional: with UDP\texternal\ttrue\t"
                "Sessions\tTeam\tT-1\t2027-01-31\ta\\tb\\nc\\\\d\n"
                "b\tserver\tserver\t\t\trequired\t\tfalse\t\t\t\t\t\n"));
    }

    void tsvIsReadBack()
    {
        QVERIFY(rc::check("split and unescape give the cells", [] {
            const Deployment deployment =
                randomDeployment([](int n) { return *rc::gen::inRange(0, n); });
            const TextTable table = flowTable(deployment, allFlows(deployment));
            const QStringList lines = QString::fromUtf8(toTsv(table)).split(u'\n');
            RC_ASSERT(size_t(lines.size()) == table.rows.size() + 2);
            for (size_t r = 0; r < table.rows.size(); ++r) {
                QStringList cells;
                for (const QString &cell : lines[qsizetype(r) + 1].split(u'\t'))
                    cells << unescaped(cell);
                RC_ASSERT(cells == table.rows[r]);
            }
        }));
    }

    void cells_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QByteArray>("markdown");
        QTest::newRow("plain") << u"443"_s << QByteArray("443") << QByteArray("443");
        QTest::newRow("comma") << u"80,443"_s << QByteArray("\"80,443\"") << QByteArray("80,443");
        QTest::newRow("quote") << u"a\"b"_s << QByteArray("\"a\"\"b\"") << QByteArray("a\"b");
        QTest::newRow("line") << u"a\nb"_s << QByteArray("\"a\nb\"") << QByteArray("a<br>b");
        QTest::newRow("formula") << u"=1+1"_s << QByteArray("'=1+1") << QByteArray("=1+1");
        QTest::newRow("formula, spaces") << u" @x"_s << QByteArray("' @x") << QByteArray(" @x");
        QTest::newRow("minus") << u"-2"_s << QByteArray("'-2") << QByteArray("-2");
        QTest::newRow("tab") << u"\t=1"_s << QByteArray("'\t=1") << QByteArray(" =1");
        QTest::newRow("markup") << u"<b>|*x*"_s << QByteArray("<b>|*x*")
                                << QByteArray("&lt;b&gt;\\|\\*x\\*");
        QTest::newRow("link") << u"[a](b)"_s << QByteArray("[a](b)") << QByteArray("\\[a\\](b)");
        QTest::newRow("unicode") << u"é😀"_s << QByteArray("é😀") << QByteArray("é😀");
    }
    void cells()
    {
        QFETCH(QString, cell);
        QFETCH(QByteArray, csv);
        QFETCH(QByteArray, markdown);
        QCOMPARE(toCsv(oneCell(cell)), "h\r\n" + csv + "\r\n");
        QCOMPARE(toMarkdown(oneCell(cell)), "| h |\n|---|\n| " + markdown + " |\n");
    }

    void jsonIsAnArrayOfObjects()
    {
        const TextTable table{{u"id"_s, u"note"_s}, {{u"a"_s, u"x\n\"y"_s}, {u"b"_s, QString()}}};
        const QJsonArray list = QJsonDocument::fromJson(toJson(table)).array();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list[0].toObject(), (QJsonObject{{u"id"_s, u"a"_s}, {u"note"_s, u"x\n\"y"_s}}));
        QCOMPARE(toJson({{u"id"_s}, {}}), QByteArray("[\n]\n"));
    }

    void plainTextIsAlignedAndHarmless()
    {
        const TextTable table{{u"id"_s, u"note"_s, u"x"_s},
            {{u"long-id"_s, u"é😀"_s, u"1"_s}, {u"b"_s, u"\x1b[31m\nred\u202e"_s, QString()}}};
        QCOMPARE(toPlainText(table), QByteArray("id       note                 x\n"
                                                "long-id  é😀                   1\n"
                                                "b        \\x1b[31m\\nred\\x202e\n"));
    }

    void workbooksAreReadByOthers()
    {
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (python.isEmpty())
            QSKIP("NOT TESTED: the workbook's contents, since python3 is missing");
        TextTable table{
            {u"id"_s, u"note"_s}, {{u"a"_s, u"=1+1"_s}, {u"b"_s, u"<&\" é😀\u0001\uffff"_s},
                                      {u"c"_s, QString(40'000, u'x')}}};
        const auto bytes = toXlsx(table, u"Flows: [all]/of'it"_s);
        QVERIFY2(bytes, qPrintable(bytes ? QString() : bytes.error().message));
        const auto again = toXlsx(table, u"Flows: [all]/of'it"_s);
        QVERIFY2(again && *again == *bytes, "the same table must give the same bytes");
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"t.xlsx"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(*bytes);
        file.close();
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(python,
            {QStringLiteral(PORTOLAN_SOURCE_DIR "/tests/io/check_workbook.py"), file.fileName()});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.readAll(), QByteArray("ok\n"));
    }

    void anEmptyWorkbook()
    {
        const auto bytes = toXlsx({{u"id"_s}, {}}, QString());
        QVERIFY(bytes && bytes->startsWith("PK"));
    }

    void tooManyRowsAreRefused()
    {
        TextTable table{{u"id"_s}, {}};
        table.rows.resize(1'048'576, {u"x"_s});
        const auto bytes = toXlsx(table, u"Flows"_s);
        QVERIFY(!bytes && bytes.error().message.contains(u"1048575"_s));
    }
};

QTEST_GUILESS_MAIN(TestFlowTable)
#include "tst_flowtable.moc"
