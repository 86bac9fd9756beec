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

QTEST_MAIN(TestNewSystems)
#include "tst_newsystems.moc"
