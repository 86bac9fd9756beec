#include "model/core/Ids.h"
#include "model/core/SortedIds.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

int sign(int value) { return (value > 0) - (value < 0); }

} // namespace

class TestIds : public QObject
{
    Q_OBJECT

private slots:
    void order_data();
    void order();
    void sortedIdsAreASet();
    void sortedIdsInAnyOrder();
    void sortedIdsAreShared();
};

void TestIds::order_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    const QStringList ids = {{}, u"a"_s, u"A"_s, u"ab"_s, u"aB"_s, u"b"_s, u"z"_s, u"Z-1"_s,
        u"z_1"_s, u"z1"_s, u"z9"_s, u"["_s, u"@"_s, u"`"_s, u"{"_s, u"ä"_s, u"Ä"_s, u"aä"_s,
        u"AÄ"_s, u"aß"_s, u"ass"_s, u"\u212a"_s /* kelvin sign */, u"k"_s, u"a\u212a"_s, u"aK"_s,
        u"\U00010400"_s, u"\U00010428"_s, u"\uffee"_s, u"a\U00010400"_s, u"a\uffee"_s, u"\u0130"_s,
        u"i"_s};
    for (const QString &a : ids)
        for (const QString &b : ids)
            QTest::addRow("'%s' and '%s'", qPrintable(a), qPrintable(b)) << a << b;
}

/// Quick for ASCII, and the order that Qt gives to all.
void TestIds::order()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QCOMPARE(sign(compareIds(a, b)), sign(a.compare(b, Qt::CaseInsensitive)));
}

void TestIds::sortedIdsAreASet()
{
    SortedIds ids;
    QVERIFY(ids.empty());
    QVERIFY(!ids.contains(u"a"_s));
    for (const QString &id : {u"a"_s, u"b"_s, u"C"_s, u"c"_s, u"B"_s})
        ids.insert(id);
    QCOMPARE(QStringList(ids.begin(), ids.end()), QStringList({u"a"_s, u"b"_s, u"C"_s}));
    QVERIFY(ids.contains(u"A"_s));
    QVERIFY(ids.contains(u"c"_s));
    QVERIFY(!ids.contains(u"d"_s));
    QVERIFY(!ids.contains({}));
}

void TestIds::sortedIdsInAnyOrder()
{
    const SortedIds ids = {u"c"_s, u"a"_s, u"b"_s, u"a"_s};
    QCOMPARE(ids, SortedIds({u"a"_s, u"b"_s, u"c"_s}));
    QVERIFY(ids != SortedIds({u"a"_s, u"b"_s}));
}

void TestIds::sortedIdsAreShared()
{
    SortedIds one = {u"a"_s};
    const SortedIds other = one;
    one.insert(u"b"_s);
    QCOMPARE(other.size(), 1);
    QCOMPARE(one.size(), 2);
}

QTEST_APPLESS_MAIN(TestIds)
#include "tst_ids.moc"
