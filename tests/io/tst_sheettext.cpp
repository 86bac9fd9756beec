#include "model/io/SheetText.h"

#include <rapidcheck.h>

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

std::vector<QStringList> cellsOf(const Result<Sheet> &sheet)
{
    std::vector<QStringList> rows;
    for (const Sheet::Row &row : sheet->rows)
        rows.push_back(row.cells);
    return rows;
}

QString randomCell()
{
    QString cell;
    const int length = *rc::gen::inRange(0, 6);
    const QString letters = u"ab\t\n\"',;=+-@ \u00e9<&"_s;
    for (int i = 0; i < length; ++i)
        cell += letters[*rc::gen::inRange<qsizetype>(0, letters.size())];
    return cell;
}

} // namespace

class TestSheetText : public QObject
{
    Q_OBJECT

private slots:
    void sheetsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("rows"); // cells joined by |
        const auto row = [](const char *name, const QString &text, const QStringList &rows) {
            QTest::newRow(name) << text << rows;
        };
        row("nothing", {}, {});
        row("blank lines", u"\n \t\n\r\n"_s, {});
        row("tabs", u"a\tb\n1\t2"_s, {u"a|b"_s, u"1|2"_s});
        row("commas", u"a,b\r\n1,2\r\n"_s, {u"a|b"_s, u"1|2"_s});
        row("semicolons", u"a;b\r1,5;2\r"_s, {u"a|b"_s, u"1,5|2"_s});
        row("tabs before commas", u"a,b\tc"_s, {u"a,b|c"_s});
        row("one column", u"a\nb"_s, {u"a"_s, u"b"_s});
        row("quotes", u"\"a\tb\",c\n\"d \"\"e\"\"\n2\",f"_s, {u"a\tb|c"_s, u"d \"e\"\n2|f"_s});
        row("line breaks in quotes", u"\"a\r\nb\"\t\"c\rd\""_s, {u"a\nb|c\nd"_s});
        row("empty cells", u"a,,b\n,,\n,c,"_s, {u"a||b"_s, u"|c|"_s});
        row("byte order mark", u"\ufeffa,b"_s, {u"a|b"_s});
        row("a quote inside", u"5\" disk\tx"_s, {u"5\" disk|x"_s});
        row("a separator in quotes only", u"\"a,b\"\nc"_s, {u"a,b"_s, u"c"_s});
    }
    void sheetsAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, rows);
        const Result<Sheet> sheet = readSheet(text);
        QVERIFY2(sheet, qPrintable(sheet ? QString() : sheet.error().toString()));
        QStringList read;
        for (const QStringList &cells : cellsOf(sheet))
            read << cells.join(u'|');
        QCOMPARE(read, rows);
    }

    void placesAreKnown()
    {
        const Result<Sheet> sheet = readSheet(u"a\tb\n\n\"1\n2\"\t3\n4\t5");
        QVERIFY(sheet);
        QCOMPARE(sheet->rows.size(), 3U);
        QCOMPARE(sheet->rows[1].line, 3);
        QCOMPARE(sheet->rows[2].line, 5);
    }

    void hostileSheetsAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("error");
        QTest::newRow("open quote") << u"a,b\n1,\"2\n3"_s << u"2:3: This quote is never closed"_s;
        QTest::newRow("text behind a quote") << u"a\t\"b\"c"_s << u"1:6: Text behind"_s;
        QTest::newRow("many cells") << QString(1000, u'\t') << u"1:201: More than 200 cells"_s;
        QTest::newRow("a long cell") << QString(40'000, u'x') << u"at most 32767"_s;
        QTest::newRow("many rows") << u"x\n"_s.repeated(100'001) << u"More than 100000 rows"_s;
        QTest::newRow("much text") << QString(17 * 1024 * 1024, u' ') << u"16 million"_s;
        QTest::newRow("a long line of quotes")
            << QString(1'000'001, u'"') << u"This quote is never closed"_s;
    }
    void hostileSheetsAreRefused()
    {
        QFETCH(QString, text);
        QFETCH(QString, error);
        const Result<Sheet> sheet = readSheet(text);
        QVERIFY(!sheet);
        QVERIFY2(sheet.error().toString().contains(error), qPrintable(sheet.error().toString()));
    }

    void formulasAreGuarded_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("safe");
        for (const QString &cell : {u"=1+1"_s, u"+1"_s, u"-1"_s, u"@x"_s, u"\tx"_s, u"\rx"_s,
                 u" =1"_s, u"'=1"_s, u"''@"_s})
            QTest::newRow(qPrintable(cell)) << cell << u'\'' + cell;
        for (const QString &cell : {u"443/tcp"_s, u""_s, u"'tis"_s, u"a=b"_s, u"1-2"_s})
            QTest::newRow(qPrintable(cell)) << cell << cell;
    }
    void formulasAreGuarded()
    {
        QFETCH(QString, cell);
        QFETCH(QString, safe);
        QCOMPARE(guarded(cell), safe);
        QCOMPARE(unguarded(safe), cell);
        const TextTable table{{u"h"_s, u"i"_s}, {{cell, u"x"_s}}};
        for (const QByteArray &text : {toSheetText(table), toCsv(table)}) {
            const Result<Sheet> sheet = readSheet(QString::fromUtf8(text));
            QVERIFY(sheet && sheet->rows.size() == 2);
            QCOMPARE(sheet->rows[1].cells[0], QString(safe).replace(u'\r', u'\n'));
        }
        QVERIFY(toHtmlTable(table).contains(
            "<td>" + QString(safe).replace(u'\r', u' ').toHtmlEscaped().toUtf8() + "</td>"));
    }

    void whatIsCopiedIsReadBack()
    {
        QVERIFY(rc::check("cells come back", [] {
            TextTable table{{u"a"_s, u"b"_s, u"c"_s}, {}};
            const int count = *rc::gen::inRange(0, 5);
            for (int i = 0; i < count; ++i)
                table.rows.push_back({u"row"_s, randomCell(), randomCell()});
            for (const QByteArray &text : {toSheetText(table), toCsv(table)}) {
                const Result<Sheet> sheet = readSheet(QString::fromUtf8(text));
                RC_ASSERT(sheet);
                RC_ASSERT(sheet->rows.size() == table.rows.size() + 1);
                for (size_t r = 0; r < table.rows.size(); ++r) {
                    QStringList cells;
                    for (const QString &cell : sheet->rows[r + 1].cells)
                        cells << unguarded(cell);
                    RC_ASSERT(cells == table.rows[r]);
                }
            }
        }));
    }

    void anyTextIsReadOrRefused()
    {
        QVERIFY(rc::check("no crash, no hang", [] {
            QString text;
            const int length = *rc::gen::inRange(0, 60);
            const QString letters = u"a\t\n\r\",;'="_s;
            for (int i = 0; i < length; ++i)
                text += letters[*rc::gen::inRange<qsizetype>(0, letters.size())];
            const Result<Sheet> sheet = readSheet(text);
            RC_ASSERT(sheet || !sheet.error().where.isEmpty());
        }));
    }

    void htmlIsHarmless()
    {
        const QByteArray html = toHtmlTable({{u"<i>"_s}, {{u"<script>\"&\n\x01"_s}, {u"1-2"_s}}});
        QVERIFY(html.contains("<th>&lt;i&gt;</th>"));
        QVERIFY(html.contains("<td>&lt;script&gt;&quot;&amp;<br> </td>"));
        QVERIFY(html.contains("mso-number-format"));
    }
};

QTEST_GUILESS_MAIN(TestSheetText)
#include "tst_sheettext.moc"
