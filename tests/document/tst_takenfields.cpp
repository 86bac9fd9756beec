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
    void whatOthersChangedBetweenStays_data();
    void whatOthersChangedBetweenStays();
    void theRecordIsGone();
    void settings();
    void othersChangedSettingsBetween();

private:
    void take(const Edit &edit) { take(std::vector<Edit>{edit}); }
    void take(const std::vector<Edit> &act)
    {
        m_fields.begin(m_chart);
        for (const Edit &edit : act) {
            m_fields.before(m_chart, edit);
            QVERIFY(apply(m_chart, edit));
        }
        m_fields.after(m_chart);
    }
    Edit named(const QString &id, const QString &name) const
    {
        Component component = *m_chart.component(id);
        component.name = name;
        return Replace<Component>{component};
    }
    void rename(const QString &name) { take(named(u"a"_s, name)); }
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

void TestTakenFields::whatOthersChangedBetweenStays_data()
{
    QTest::addColumn<QStringList>("later"); // records that the second act replaces
    QTest::newRow("both go on") << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("one goes on") << QStringList{u"a"_s};
    QTest::newRow("twice in one act") << QStringList{u"a"_s, u"a"_s};
}

/// Between two pieces of one typing.
void TestTakenFields::whatOthersChangedBetweenStays()
{
    QFETCH(QStringList, later);
    Deployment expected = m_chart;
    take({named(u"a"_s, u"x"_s), named(u"b"_s, u"x"_s)});
    for (Deployment *chart : {&m_chart, &expected}) {
        for (const QString &id : {u"a"_s, u"b"_s}) {
            Component other = *chart->component(id);
            other.note = u"theirs"_s;
            other.position = Point{7, 8};
            QVERIFY(apply(*chart, Replace<Component>{other}));
        }
    }
    std::vector<Edit> act;
    for (const QString &id : std::as_const(later))
        act.push_back(named(id, u"xy"_s + QString::number(act.size())));
    take(act);
    giveBack();
    QVERIFY(m_chart == expected);
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

void TestTakenFields::othersChangedSettingsBetween()
{
    const auto call = [this](const QString &customer) {
        Settings settings = m_chart.settings;
        settings.titleBlock.customer = customer;
        take(ReplaceSettings{settings});
    };
    Deployment expected = m_chart;
    call(u"x"_s);
    for (Deployment *chart : {&m_chart, &expected}) {
        Settings settings = chart->settings;
        settings.name = u"theirs"_s;
        QVERIFY(apply(*chart, ReplaceSettings{settings}));
    }
    call(u"xy"_s);
    giveBack();
    QVERIFY(m_chart == expected);
}

QTEST_MAIN(TestTakenFields)
#include "tst_takenfields.moc"
