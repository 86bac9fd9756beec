#include "tests/app/Bench.h"
#include "tests/layout/LayoutJudge.h"
#include "views/gestures/PartInsert.h"

#include <QUndoStack>

using namespace portolan;
using namespace Qt::StringLiterals;
using portolan::testing::LayoutJudge;

/// What stands on the chart once somebody has dropped a whole system on it.
class TestNewSystems : public QObject
{
    Q_OBJECT

private slots:
    void dropped_data();
    void dropped();
    void partsNextToEachOther_data();
    void partsNextToEachOther();
};

void TestNewSystems::dropped_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("example");
    QTest::addColumn<bool>("placed");
    const std::pair<const char *, const char *> pairs[] = {{"crowdsec", "livekit"},
        {"anyware", "livekit"}, {"livekit", "livekit"}, {"anbox-cloud", "livekit"},
        {"livekit", "crowdsec"}, {"livekit", "anyware"}, {"livekit", "anbox-cloud"},
        {"anyware", "anbox-cloud"}, {"crowdsec", "livekit-crowdsec"},
        {"anbox-cloud-appliance", "crowdsec"}};
    for (const auto &[system, example] : pairs) {
        for (const bool placed : {false, true}) {
            QTest::addRow("%s on %s%s", system, example, placed ? ", placed" : "")
                << QString::fromLatin1(system) << QString::fromLatin1(example) << placed;
        }
    }
}

void TestNewSystems::dropped()
{
    QFETCH(QString, system);
    QFETCH(QString, example);
    QFETCH(bool, placed);
    Bench bench;
    QVERIFY(bench.window->open(bench.example(example)));
    ChartView *view = bench.window->chart();
    const auto &deployment = bench.window->document()->deployment();
    QTRY_VERIFY(view->isWhole() && !view->isLayingOut() && !view->isGliding());
    if (placed) {
        // Whoever moves a card a little has put everything in its place.
        bench.window->selection()->set({{}, {deployment.components.front().id}, {}});
        QTest::keyClick(view, Qt::Key_Down, Qt::AltModifier);
        QTRY_VERIFY(view->isReady() && !view->isLayingOut() && !view->isGliding());
        QVERIFY(deployment.components.back().position);
    }
    const Deployment before = deployment;
    const int steps = bench.window->document()->undoStack()->count();
    const auto choice = parseSystemChoice(*bench.catalog, system);
    QVERIFY(choice);
    const Result<Deployment> fresh = instantiate({*choice});
    QVERIFY(fresh);
    QVERIFY(insertSystemAt(view, *fresh, system, {}, view->visiblePart().center()));
    QTRY_VERIFY(view->isReady() && !view->isLayingOut() && !view->isGliding());
    QCOMPARE(bench.window->document()->undoStack()->count(), steps + 1);
    QCOMPARE(deployment.components.size(), before.components.size() + fresh->components.size());

    LayoutJudge judge(deployment, view->geometryOfChart());
    const QStringList broken = judge.broken();
    const QStringList flaws = broken + judge.ugly() + judge.careless();
    for (const Component &component : deployment.components) {
        QCOMPARE(component.position.has_value(), placed);
        // What somebody placed stays.
        if (const Component *old = before.component(component.id); placed && old)
            QCOMPARE(component.position, old->position);
    }
    // Between what stands in its place there is only the room that was left: a label or two may
    // come to lie badly, but nothing stands on anything or runs through it.
    const bool isBad = !broken.isEmpty() || std::ranges::any_of(flaws, [](const QString &flaw) {
        return flaw.contains(u"runs through"_s) || flaw.startsWith(u"zones "_s);
    });
    QVERIFY2(
        flaws.isEmpty() || (placed && !isBad && flaws.size() <= 2), qPrintable(flaws.join(u'\n')));
}

void TestNewSystems::partsNextToEachOther_data()
{
    QTest::addColumn<QPointF>("off");
    for (const int x : {-160, -80, 0, 80, 160})
        for (const int y : {40, 80, 140})
            QTest::addRow("%d, %d", x, y) << QPointF(x, y);
}

/// Each line says what it is for, or runs through what says it.
void TestNewSystems::partsNextToEachOther()
{
    QFETCH(QPointF, off);
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    ChartView *view = bench.window->chart();
    const auto &deployment = bench.window->document()->deployment();
    const auto settled = [view] {
        return view->isReady() && !view->isLayingOut() && !view->isGliding();
    };
    QTRY_VERIFY(view->isWhole() && settled());
    const auto below = [view, off](const QString &zone) {
        for (const ZoneBox &box : view->geometryOfChart().zones)
            if (box.id == zone)
                return QPointF(box.rect.center().x(), box.rect.bottom()) + off;
        return QPointF();
    };
    const CatalogEntry &entry = *bench.catalog->entry(u"livekit"_s);
    const std::pair<QString, QString> parts[] = {
        {u"redis"_s, u"data"_s}, {u"egress"_s, u"sip-1"_s}};
    for (const auto &[part, zone] : parts) {
        const QPointF at = below(zone);
        QVERIFY2(!at.isNull(), qPrintable(zone));
        const size_t before = deployment.components.size();
        insertPartAt(view, entry, part, {}, at);
        QTRY_COMPARE(deployment.components.size(), before + 1);
        QTRY_VERIFY(settled());
        LayoutJudge judge(deployment, view->geometryOfChart());
        QCOMPARE(judge.careless().filter(u"label of its trunk"_s), QStringList());
    }
}

QTEST_MAIN(TestNewSystems)
#include "tst_newsystems.moc"
