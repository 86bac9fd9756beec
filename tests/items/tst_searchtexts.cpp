#include "model/items/SearchTexts.h"

#include <QStringListModel>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

class TestSearchTexts : public QObject
{
    Q_OBJECT

private slots:
    void textsAreMadeOnceAndForgotten()
    {
        QStringListModel model({u"a"_s, u"b"_s, u"c"_s});
        int made = 0;
        SearchTexts texts(
            &model,
            [&](int row) {
                ++made;
                return model.index(row).data().toString() + u'!';
            },
            nullptr);
        QCOMPARE(texts.at(1), u"b!"_s);
        QCOMPARE(texts.at(1), u"b!"_s);
        QCOMPARE(made, 1);
        QVERIFY(model.setData(model.index(1), u"x"_s));
        QCOMPARE(texts.at(1), u"x!"_s);
        QVERIFY(model.insertRows(0, 2));
        QVERIFY(model.setData(model.index(0), u"new"_s));
        QCOMPARE(texts.at(0), u"new!"_s);
        QCOMPARE(texts.at(3), u"x!"_s);
        QVERIFY(model.removeRows(0, 3));
        QCOMPARE(texts.at(0), u"x!"_s);
        QCOMPARE(texts.at(1), u"c!"_s);
        model.setStringList({u"z"_s});
        QCOMPARE(texts.at(0), u"z!"_s);
    }

    void allAreMadeInTime()
    {
        QStringList rows;
        for (int i = 0; i < 2000; ++i)
            rows << QString::number(i);
        QStringListModel model(rows);
        int made = 0;
        SearchTexts texts(
            &model,
            [&](int row) {
                ++made;
                return model.index(row).data().toString();
            },
            nullptr);
        QTRY_COMPARE(made, 2000);
        QCOMPARE(texts.at(1999), u"1999"_s);
        QCOMPARE(made, 2000);
        QVERIFY(model.setData(model.index(7), u"x"_s));
        QTRY_COMPARE(made, 2001);
    }
};

QTEST_GUILESS_MAIN(TestSearchTexts)
#include "tst_searchtexts.moc"
