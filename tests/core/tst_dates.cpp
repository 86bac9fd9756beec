#include "model/core/Dates.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

class TestDates : public QObject
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date"); // invalid: none
        QTest::newRow("usual") << u"2027-01-31"_s << QDate(2027, 1, 31);
        QTest::newRow("leap day") << u"2028-02-29"_s << QDate(2028, 2, 29);
        QTest::newRow("no leap year") << u"2027-02-29"_s << QDate();
        QTest::newRow("no such day") << u"2026-02-30"_s << QDate();
        QTest::newRow("no such month") << u"2026-13-01"_s << QDate();
        QTest::newRow("short") << u"2026-2-3"_s << QDate();
        QTest::newRow("short day") << u"2026-02-3"_s << QDate();
        QTest::newRow("short year") << u"26-02-03"_s << QDate();
        QTest::newRow("month alone") << u"2026-02"_s << QDate();
        QTest::newRow("with a time") << u"2026-02-03T10:00"_s << QDate();
        QTest::newRow("with a word") << u"2026-02-03x"_s << QDate();
        QTest::newRow("with spaces") << u" 2026-02-03"_s << QDate();
        QTest::newRow("without signs") << u"20260203"_s << QDate();
        QTest::newRow("other signs") << u"2026/02/03"_s << QDate();
        QTest::newRow("as Germans write it") << u"03.02.2026"_s << QDate();
        QTest::newRow("negative") << u"-2026-02-03"_s << QDate();
        QTest::newRow("other digits") << u"\u0662\u0660\u0662\u0666-02-03"_s << QDate();
        QTest::newRow("nothing") << QString() << QDate();
        QTest::newRow("a word") << u"tomorrow"_s << QDate();
    }
    void reads()
    {
        QFETCH(QString, text);
        QTEST(dateFromText(text).value_or(QDate()), "date");
    }
};

QTEST_APPLESS_MAIN(TestDates)
#include "tst_dates.moc"
