#include "model/checks/Suppress.h"
#include "tests/app/ProblemsBench.h"

#include <QCheckBox>
#include <QLineEdit>

using namespace portolan;
using namespace Qt::StringLiterals;

/// Fixing and suppressing can be chosen where there is a problem.
class TestOfferedFixes : public QObject
{
    Q_OBJECT

private slots:
    void whatHasNoProblemOffersNoFix_data()
    {
        QTest::addColumn<Selection::Ids>("ids");
        QTest::addColumn<bool>("fix");
        QTest::addColumn<bool>("suppress");
        const auto row = [](const char *name, const Selection::Ids &ids, bool fix, bool suppress) {
            QTest::newRow(name) << ids << fix << suppress;
        };
        row("nothing", {}, false, false);
        row("a flow without one", {{u"fine"_s}, {}, {}}, false, false);
        row("a zone with one", {{}, {}, {u"lan"_s}}, true, true);
        row("a flow with one", {{u"off"_s}, {}, {}}, true, true);
        row("one of two", {{u"fine"_s, u"off"_s}, {}, {}}, true, true);
        row("a suppressed one", {{}, {u"lost"_s}, {}}, false, true);
    }
    void whatHasNoProblemOffersNoFix()
    {
        QFETCH(Selection::Ids, ids);
        QFETCH(bool, fix);
        QFETCH(bool, suppress);
        Problems bench;
        Flow fine = *bench.deployment().flow(u"media"_s);
        fine.id = u"fine"_s;
        fine.ports = PortSpec::parse(u"8443/tcp"_s).value();
        QVERIFY(bench.window->document()->edit(u"x"_s, {Insert<Flow>{fine}}));
        std::vector<Problem> lost;
        for (const Problem &problem : bench.model->problems()) {
            if (problem.id == "no-address"_L1)
                lost.push_back(problem);
        }
        QVERIFY(bench.window->document()->edit(
            u"x"_s, {suppressing(bench.deployment(), lost, u"known"_s)}));
        QTRY_VERIFY(!bench.ids().contains(u"no-address"_s));
        QTRY_VERIFY(bench.find<QCheckBox>(u"showSuppressed"_s)->isVisible());
        bench.window->tables()->setCurrentPage(Tables::Flows);
        bench.window->selection()->set(ids);
        Problems::settle();
        const auto offers = [&](ActionId id) { return bench.action(id)->isEnabled(); };
        QTRY_COMPARE(offers(ActionId::FixProblem), fix);
        QTRY_COMPARE(offers(ActionId::SuppressProblem), suppress);
        // Where it cannot be had, the second line says why.
        QCOMPARE(bench.action(ActionId::SuppressProblem)->toolTip().contains(u'\n'), !suppress);
        // What is edited away, and comes back.
        if (ids.flows.contains(u"off"_s)) {
            Flow on = *bench.deployment().flow(u"off"_s);
            on.enabled = true;
            QVERIFY(bench.window->document()->edit(u"x"_s, {Replace<Flow>{on}}));
            QTRY_VERIFY(!offers(ActionId::FixProblem));
            bench.action(ActionId::Undo)->trigger();
            QTRY_VERIFY(offers(ActionId::FixProblem));
        }
    }
    void theRowsOfTheTableOfferFixes()
    {
        Problems bench;
        bench.window->selection()->clear();
        Problems::settle();
        QVERIFY(!bench.action(ActionId::FixProblem)->isEnabled());
        bench.view->setCurrentIndex(bench.row(u"no-address"_s));
        QVERIFY(bench.action(ActionId::FixProblem)->isEnabled());
        QVERIFY(bench.action(ActionId::SuppressProblem)->isEnabled());
    }
    /// Where there is nothing to fix, its key is not that of another command.
    void theKeyOfFixesRenamesNothing()
    {
        Problems bench;
        bench.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
        Zone spare;
        spare.id = u"spare"_s;
        QVERIFY(bench.window->document()->edit(u"x"_s, {Insert<Zone>{spare}}));
        bench.window->selection()->set({{}, {}, {u"spare"_s}});
        QTRY_VERIFY(bench.window->chart()->scene().zoneOf(u"spare"_s) >= 0);
        QTRY_VERIFY(bench.window->chart()->isReady());
        bench.window->chart()->setFocus();
        QTRY_VERIFY(!bench.action(ActionId::FixProblem)->isEnabled());
        QTest::keyClick(bench.window->chart(), Qt::Key_Return, Qt::AltModifier);
        QVERIFY(!bench.find<QLineEdit>(u"chartText"_s));
        QTest::keyClick(bench.window->chart(), Qt::Key_Return);
        QTRY_VERIFY(bench.find<QLineEdit>(u"chartText"_s));
    }
    void whatWasFixedInTheTableOffersNoFix()
    {
        Problems bench;
        bench.view->setCurrentIndex(bench.row(u"clear-text"_s));
        QVERIFY(bench.action(ActionId::FixProblem)->isEnabled());
        bench.action(ActionId::FixProblem)->trigger();
        QVERIFY(!bench.ids().contains(u"clear-text"_s));
        bench.window->selection()->set({{u"plain"_s}, {}, {}});
        QTRY_VERIFY(!bench.action(ActionId::FixProblem)->isEnabled());
        bench.action(ActionId::Undo)->trigger();
        QVERIFY(bench.ids().contains(u"clear-text"_s));
        QTRY_VERIFY(bench.action(ActionId::FixProblem)->isEnabled());
    }
};

QTEST_MAIN(TestOfferedFixes)
#include "tst_offeredfixes.moc"
