#include "tests/app/Bench.h"
#include "tests/layout/LayoutJudge.h"

#include <QAction>
#include <QUndoStack>

using namespace portolan;
using namespace Qt::StringLiterals;
using portolan::testing::LayoutJudge;

/// What stands on the chart once somebody has made a copy of a zone with all that is in it.
class TestCopies : public QObject
{
    Q_OBJECT

private slots:
    void ofAZone_data();
    void ofAZone();
};

void TestCopies::ofAZone_data()
{
    QTest::addColumn<QString>("example");
    QTest::addColumn<bool>("placed");
    for (const char *example :
        {"livekit", "livekit-crowdsec", "anyware", "crowdsec", "anbox-cloud"}) {
        QTest::newRow(example) << QString::fromLatin1(example) << false;
        QTest::addRow("%s, places kept", example) << QString::fromLatin1(example) << true;
    }
}

void TestCopies::ofAZone()
{
    QFETCH(QString, example);
    QFETCH(bool, placed);
    Bench bench;
    QVERIFY(bench.window->open(bench.example(example)));
    ChartView *view = bench.window->chart();
    QTRY_VERIFY(view->isWhole() && !view->isLayingOut() && !view->isGliding());
    if (placed) {
        // Whoever moves a card a little has put everything in its place.
        bench.window->selection()->set(
            {{}, {bench.window->document()->deployment().components.front().id}, {}});
        QTest::keyClick(view, Qt::Key_Down, Qt::AltModifier);
        QTRY_VERIFY(view->isReady() && !view->isLayingOut() && !view->isGliding());
        QVERIFY(bench.window->document()->deployment().components.back().position);
    }
    const auto &deployment = bench.window->document()->deployment();
    QStringList wrong;
    const std::vector<Zone> zones = deployment.zones;
    for (const Zone &zone : zones) {
        const size_t before = deployment.zones.size();
        bench.window->selection()->set({{}, {}, {zone.id}});
        bench.window->actions()[ActionId::Duplicate]->trigger();
        QVERIFY(deployment.zones.size() > before);
        QTRY_VERIFY(view->isReady() && !view->isLayingOut() && !view->isGliding());
        LayoutJudge judge(deployment, view->geometryOfChart());
        const QStringList broken = judge.broken();
        const QStringList flaws = broken + judge.ugly() + judge.careless();
        // Between what stands in its place there is only the room that was left: one label or line
        // may come to lie badly, but nothing stands on anything or runs through it.
        const bool isBad = !broken.isEmpty() || std::ranges::any_of(flaws, [](const QString &flaw) {
            return flaw.contains(u"runs through"_s) || flaw.startsWith(u"zones "_s);
        });
        // A label may lie on the borders of a host and of the network around it.
        QStringList badly;
        for (const QString &flaw : flaws)
            badly += flaw.section(u" on the border of "_s, 0, 0);
        badly.removeDuplicates();
        if (!flaws.isEmpty() && (!placed || isBad || badly.size() > 1))
            wrong.append(zone.id + u":\n"_s + flaws.join(u'\n'));
        bench.window->document()->undoStack()->undo();
        QTRY_VERIFY(view->isReady() && !view->isLayingOut() && !view->isGliding());
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_MAIN(TestCopies)
#include "tst_copies.moc"
