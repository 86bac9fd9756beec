#include "model/document/TakenFields.h"
#include "tests/support/NestedChart.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

/// What was typed is given back field by field.
class TestTakenFields : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_chart = nestedChart().chart;
        m_fields = {};
    }
    void nothingElseChanges();
    void severalTimes();
    void whatOthersChangedStays();
    void theRecordIsGone();
    void settings();

private:
    void take(const Edit &edit)
    {
        m_fields.before(m_chart, edit);
        QVERIFY(apply(m_chart, edit));
        m_fields.after(m_chart);
    }
    void rename(const QString &name)
    {
        Component component = *m_chart.component(u"a"_s);
        component.name = name;
        take(Replace<Component>{component});
    }
    void giveBack() { QVERIFY(applyAll(m_chart, m_fields.givenBack(m_chart))); }

    Deployment m_chart;
    TakenFields m_fields;
};

void TestTakenFields::nothingElseChanges()
{
    Deployment before = m_chart;
    rename(u"x"_s);
    for (Deployment *chart : {&m_chart, &before}) {
        Component moved = *chart->component(u"a"_s);
        moved.note = u"later"_s;
        QVERIFY(apply(*chart, Replace<Component>{moved}));
    }
    giveBack();
    QVERIFY(m_chart == before);
}

void TestTakenFields::severalTimes()
{
    const Deployment before = m_chart;
    rename(u"x"_s);
    rename(u"xy"_s);
    giveBack();
    QVERIFY(m_chart == before);
}

void TestTakenFields::whatOthersChangedStays()
{
    rename(u"x"_s);
    Component renamed = *m_chart.component(u"a"_s);
    renamed.name = u"theirs"_s;
    QVERIFY(apply(m_chart, Replace<Component>{renamed}));
    giveBack();
    QCOMPARE(m_chart.component(u"a"_s)->name, u"theirs"_s);
}

void TestTakenFields::theRecordIsGone()
{
    rename(u"x"_s);
    QVERIFY(apply(m_chart, Remove<Component>{u"a"_s}));
    QVERIFY(m_fields.givenBack(m_chart).empty());
}

void TestTakenFields::settings()
{
    const Deployment before = m_chart;
    Settings settings = m_chart.settings;
    settings.titleBlock.customer = u"Example"_s;
    take(ReplaceSettings{settings});
    settings = m_chart.settings;
    settings.titleBlock.draft = !settings.titleBlock.draft;
    QVERIFY(apply(m_chart, ReplaceSettings{settings}));
    giveBack();
    QCOMPARE(m_chart.settings.titleBlock.customer, before.settings.titleBlock.customer);
    QVERIFY(m_chart.settings.titleBlock.draft != before.settings.titleBlock.draft);
}

QTEST_MAIN(TestTakenFields)
#include "tst_takenfields.moc"
