#include "tests/app/Bench.h"
#include "tests/app/CommandLine.h"
#include "tests/layout/LayoutJudge.h"
#include "views/chart/ArrangerParts.h"

#include <QAction>
#include <QRegularExpression>
#include <QUndoStack>

#include <cmath>
#include <map>

using namespace portolan;
using namespace Qt::StringLiterals;
using portolan::testing::LayoutJudge;

/// The share of the pairs of cards in which the same one is still above, or to the left.
static double keptSides(const Geometry &before, const Geometry &after)
{
    std::map<QString, QPointF> now;
    for (const CardBox &card : after.cards)
        now.emplace(card.id, card.rect.center());
    int pairs = 0;
    int kept = 0;
    const auto compare = [&](double was, double is) {
        constexpr double beside = 20;
        if (std::abs(was) < beside || std::abs(is) < beside)
            return;
        ++pairs;
        kept += (was < 0) == (is < 0);
    };
    for (size_t a = 0; a < before.cards.size(); ++a)
        for (size_t b = 0; b < a; ++b) {
            const QPointF was = before.cards[a].rect.center() - before.cards[b].rect.center();
            const QPointF is = now.at(before.cards[a].id) - now.at(before.cards[b].id);
            compare(was.x(), is.x());
            compare(was.y(), is.y());
        }
    return pairs == 0 ? 1 : double(kept) / pairs;
}

/// Whether a window of that size draws the chart like that when it is opened.
static bool opensAsShown(const Deployment &deployment, const ChartView &shown)
{
    DeploymentDocument document;
    document.reset(deployment, {});
    Selection nothing;
    ChartView opened(&document, &nothing);
    opened.resize(shown.size());
    opened.show();
    return QTest::qWaitFor([&] { return opened.isReady() && !opened.isLayingOut(); }) &&
           sameDrawing(opened.geometryOfChart(), shown.geometryOfChart());
}

/// Cards that look like one.
static QStringList touching(const Geometry &chart)
{
    constexpr double gap = 4;
    QStringList found;
    for (size_t a = 0; a < chart.cards.size(); ++a)
        for (size_t b = 0; b < a; ++b)
            if (chart.cards[a]
                    .rect.marginsAdded({gap, gap, gap, gap})
                    .intersects(chart.cards[b].rect))
                found.append(u"%1 at %2"_s.arg(chart.cards[a].id, chart.cards[b].id));
    return found;
}

/// What stands on the chart once somebody has made a copy of a zone with all that is in it.
class TestCopies : public QObject
{
    Q_OBJECT

private slots:
    void ofAZone_data();
    void ofAZone();
    void savedWithAddresses();
    void oneAfterTheOther_data();
    void oneAfterTheOther();
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
    const Geometry shown = view->geometryOfChart();
    double kept = 0;
    QStringList otherwise;
    for (const Zone &zone : zones) {
        const size_t before = deployment.zones.size();
        bench.window->selection()->set({{}, {}, {zone.id}});
        bench.window->actions()[ActionId::Duplicate]->trigger();
        QVERIFY(deployment.zones.size() > before);
        QTRY_VERIFY(view->isReady() && !view->isLayingOut() && !view->isGliding());
        LayoutJudge judge(deployment, view->geometryOfChart());
        if (!placed) {
            // Saved and opened again it is the same, and the engine is still free to draw it.
            view->keepPlaces();
            QTRY_VERIFY(!view->isKeepingPlaces());
            QVERIFY(std::ranges::none_of(
                deployment.components, [](const Component &c) { return c.position.has_value(); }));
            if (!opensAsShown(deployment, *view))
                otherwise.append(zone.id);
        }
        kept += keptSides(shown, view->geometryOfChart()) / double(zones.size());
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
        QUndoStack *steps = bench.window->document()->undoStack();
        while (steps->canUndo() && deployment.zones.size() > before)
            steps->undo();
        QTRY_VERIFY(view->isReady() && !view->isLayingOut() && !view->isGliding());
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QCOMPARE(otherwise.join(u", "_s), QString());
    // Who knows the chart finds everything about where it was; a chart that is full becomes one of
    // several rows.
    QVERIFY2(kept >= (example == "livekit-crowdsec"_L1 ? 0.65 : 0.75),
        qPrintable(QString::number(kept)));
}

/// A second server with an address of its own: what is saved is as good as what was seen.
void TestCopies::savedWithAddresses()
{
    Bench bench;
    const QString path = bench.folder.filePath(u"new.portolan"_s);
    commandLine({u"new"_s, u"livekit:turn,sip"_s, u"-o"_s, path});
    bench.window->resize(1600, 1000);
    QVERIFY(bench.window->open(path));
    ChartView *view = bench.window->chart();
    DeploymentDocument *document = bench.window->document();
    const Deployment &deployment = document->deployment();
    QTRY_VERIFY(view->isWhole() && !view->isLayingOut() && !view->isGliding());
    int last = 10; // of an address
    for (const QString &host : {u"sfu-1"_s, u"sip-1"_s}) {
        bench.window->selection()->set({{}, {}, {host}});
        bench.window->actions()[ActionId::Duplicate]->trigger();
        const QString copy = bench.window->selection()->ids().zones.value(0);
        QVERIFY(!copy.isEmpty() && copy != host);
        QTRY_VERIFY(view->isReady() && !view->isLayingOut() && !view->isGliding());
        for (const QString &id : {copy, host}) {
            Zone zone = *deployment.zone(id);
            zone.addresses = {*Address::parse(u"192.0.2.%1"_s.arg(++last))};
            QVERIFY(document->edit(u"Address"_s, {Replace<Zone>{zone}}));
        }
        QTRY_VERIFY(view->isReady() && !view->isLayingOut() && !view->isGliding());
        const Geometry seen = view->geometryOfChart();
        view->keepPlaces();
        QTRY_VERIFY(view->isReady() && !view->isLayingOut() && !view->isGliding());
        QVERIFY2(std::ranges::none_of(deployment.components,
                     [](const Component &c) { return c.position.has_value(); }),
            qPrintable(host));
        QVERIFY(opensAsShown(deployment, *view));
        // No card has left its place for that.
        const auto middle = [](const CardBox &card) { return card.rect.center(); };
        QVERIFY(std::ranges::equal(seen.cards, view->geometryOfChart().cards, {}, middle, middle));
        LayoutJudge judge(deployment, view->geometryOfChart());
        QCOMPARE((judge.broken() + judge.ugly() + judge.careless()).join(u'\n'), QString());
    }
}

void TestCopies::oneAfterTheOther_data()
{
    QTest::addColumn<QString>("system");
    for (const char *system : {"livekit:turn,sip", "livekit", "anyware", "crowdsec", "anbox-cloud"})
        QTest::newRow(system) << QString::fromLatin1(system);
}

/// Where everything has its place and a zone has to grow for a copy, it never does so around one
/// that is no part of it: that would say of a boundary of trust what is not so.
void TestCopies::oneAfterTheOther()
{
    QFETCH(QString, system);
    Bench bench;
    const QString path = bench.folder.filePath(u"new.portolan"_s);
    commandLine({u"new"_s, system, u"-o"_s, path});
    bench.window->resize(1600, 1000);
    QVERIFY(bench.window->open(path));
    ChartView *view = bench.window->chart();
    const Deployment &deployment = bench.window->document()->deployment();
    QTRY_VERIFY(view->isWhole() && !view->isLayingOut() && !view->isGliding());
    bench.window->selection()->set({{}, {deployment.components.front().id}, {}});
    QTest::keyClick(view, Qt::Key_Down, Qt::AltModifier);
    QTRY_VERIFY(view->isReady() && !view->isLayingOut() && !view->isGliding());
    QVERIFY(deployment.components.back().position);
    const std::vector<Zone> zones = deployment.zones;
    QStringList wrong;
    for (int round = 0; round < 2; ++round)
        for (const Zone &zone : zones) {
            if (zone.kind != ZoneKind::Host)
                continue;
            bench.window->selection()->set({{}, {}, {zone.id}});
            bench.window->actions()[ActionId::Duplicate]->trigger();
            QTRY_VERIFY(view->isReady() && !view->isLayingOut() && !view->isGliding());
            LayoutJudge judge(deployment, view->geometryOfChart());
            const QStringList flaws = judge.broken() +
                                      judge.ugly().filter(QRegularExpression(u"^zones "_s)) +
                                      touching(view->geometryOfChart());
            if (!flaws.isEmpty())
                wrong.append(zone.id + u":\n"_s + flaws.join(u'\n'));
            // Nobody has moved the view: all is in it, as before.
            if (!view->visiblePart().contains(view->geometryOfChart().bounds))
                wrong.append(zone.id + u": not all is in view"_s);
        }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_MAIN(TestCopies)
#include "tst_copies.moc"
