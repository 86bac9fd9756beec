#include "app/window/Tables.h"
#include "model/checks/Suppress.h"
#include "model/io/DeploymentFile.h"
#include "tests/app/ProblemsBench.h"
#include "tests/support/ChartBuilder.h"
#include "views/dialogs/SuppressDialog.h"
#include "views/panels/InspectorPanel.h"
#include "views/panels/Toast.h"

#include <QCheckBox>
#include <QClipboard>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>
#include <QToolTip>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// Does something to the next menu or dialog that opens, from within its own event loop.
template<class Widget> void whenOpen(std::function<void(Widget *)> act)
{
    auto *timer = new QTimer(qApp);
    timer->setInterval(0);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, act] {
        QWidget *open = std::is_same_v<Widget, QMenu> ? QApplication::activePopupWidget()
                                                      : QApplication::activeModalWidget();
        if (auto *widget = qobject_cast<Widget *>(open)) {
            timer->deleteLater();
            timer->stop();
            act(widget);
        }
    });
    timer->start();
}

} // namespace

class TestProblems : public QObject
{
    Q_OBJECT

private slots:
    void whatChangesNoProblemIsNotToldAsOne();
    void oneClickOnTheLinkFixes()
    {
        Problems bench;
        QVERIFY(bench.ids().contains(u"clear-text"_s));
        bench.clickLink(u"clear-text"_s);
        QCOMPARE(bench.flow(u"plain"_s)->encryption, u"tls"_s);
        QVERIFY(!bench.ids().contains(u"clear-text"_s));
        QCOMPARE(bench.window->document()->undoStack()->undoText(),
            u"Note that \"plain\" is encrypted with TLS"_s);
        bench.action(ActionId::Undo)->trigger();
        QCOMPARE(bench.deployment(), chartWithProblems());
        QVERIFY(bench.ids().contains(u"clear-text"_s));
    }

    void severalWaysAreAMenu()
    {
        Problems bench;
        QStringList offered;
        whenOpen<QMenu>([&](QMenu *menu) {
            for (const QAction *action : menu->actions())
                offered += action->text();
            QTest::keyClick(menu, Qt::Key_Down);
            QTest::keyClick(menu, Qt::Key_Return);
        });
        bench.clickLink(u"required-off"_s);
        QCOMPARE(offered, (QStringList{u"Switch \"off\" on"_s, u"Mark \"off\" as optional"_s}));
        QCOMPARE(bench.flow(u"off"_s)->need.kind, Need::Kind::Optional);
        QVERIFY(!bench.ids().contains(u"required-off"_s));
    }

    void byKeyboardAlone()
    {
        Problems bench;
        bench.view->setFocus();
        // To the collision (the first), which has two ways out, and the first of them.
        QTest::keyClick(bench.window.get(), Qt::Key_F8);
        QCOMPARE(bench.view->currentIndex().data(IdRole).toString(), u"listener-collision"_s);
        whenOpen<QMenu>([&](QMenu *menu) { QTest::keyClick(menu, Qt::Key_Return); });
        QTest::keyClick(bench.window->chart(), Qt::Key_Return, Qt::AltModifier);
        QVERIFY(!bench.ids().contains(u"listener-collision"_s));
        QCOMPARE(bench.flow(u"fa"_s)->ports.toString(), u"8443/tcp"_s);
        // The offscreen platform has no window manager to activate the window once the menu is
        // gone.
        bench.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
        // The next one is what came into its place.
        Problems::settle();
        QTest::keyClick(bench.window.get(), Qt::Key_F8);
        QCOMPARE(bench.view->currentIndex().row(), 0);
        QCOMPARE(bench.window->selection()->ids().flows, QStringList{u"plain"_s});
        QTest::keyClick(bench.window.get(), Qt::Key_Return, Qt::AltModifier); // the only way
        QCOMPARE(bench.flow(u"plain"_s)->encryption, u"tls"_s);
    }

    void nextAndPreviousGoRound()
    {
        Problems bench;
        const int rows = bench.view->model()->rowCount();
        QCOMPARE(rows, 5);
        QStringList seen;
        for (int i = 0; i < rows; ++i) {
            QTest::keyClick(bench.window.get(), Qt::Key_F8);
            seen += bench.view->currentIndex().data(IdRole).toString();
            QVERIFY(!bench.window->selection()->ids().isEmpty());
        }
        QCOMPARE(seen, bench.ids());
        QTest::keyClick(bench.window.get(), Qt::Key_F8);
        QCOMPARE(bench.view->currentIndex().row(), 0);
        QTest::keyClick(bench.window.get(), Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(bench.view->currentIndex().row(), rows - 1);
        // Even where another page was shown.
        bench.window->tables()->setCurrentPage(Tables::Flows);
        QTest::keyClick(bench.window.get(), Qt::Key_F8);
        QCOMPARE(bench.window->tables()->currentPage(), Tables::Problems);
    }

    void noProblemsAreSaid()
    {
        Problems bench;
        bench.window->document()->reset({}, {});
        bench.action(ActionId::NextProblem)->trigger();
        QTRY_VERIFY(bench.window->toast()->text().contains(u"no problems"_s));
    }

    void chosenProblemsAreRevealed()
    {
        Problems bench;
        bench.window->chart()->setZoom(8);
        const auto isSeen = [&](const QString &id) {
            for (const CardBox &card : bench.window->chart()->geometryOfChart().cards) {
                if (card.id == id)
                    return bench.window->chart()->visiblePart().intersects(card.rect);
            }
            return false;
        };
        // At least one of the two is far away at that zoom.
        for (const QString &id : {u"no-address"_s, u"ephemeral-range"_s}) {
            const QModelIndex row = bench.row(id);
            bench.view->scrollTo(row);
            QTest::mouseClick(bench.view->viewport(), Qt::LeftButton, {},
                bench.view->visualRect(row).topLeft() + QPoint(20, 12));
            QCOMPARE(bench.window->selection()->ids().components.size(), 1);
            const QString component = bench.window->selection()->ids().components.first();
            QTRY_VERIFY2(isSeen(component), qPrintable(component));
        }
    }

    void whatOnlyTheUserKnowsIsAskedFor()
    {
        Problems bench;
        auto *addresses = bench.window->inspector()->findChild<QLineEdit *>(u"addresses"_s);
        QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
        // Whatever is folded or hidden: the cursor is where the address goes.
        bench.window->inspector()->setFoldedGroups({u"addresses"_s});
        bench.clickLink(u"no-address"_s);
        QCOMPARE(bench.window->selection()->ids(), (Selection::Ids{{}, {u"lost"_s}, {}}));
        QTRY_VERIFY(addresses->hasFocus());
        QVERIFY(addresses->isVisible());
        QCOMPARE(bench.deployment(), chartWithProblems());
        QTest::keyClicks(addresses, u"192.0.2.9"_s);
        QTest::keyClick(addresses, Qt::Key_Return);
        QCOMPARE(bench.deployment().component(u"lost")->addresses.size(), size_t(1));
        QTRY_VERIFY(!bench.ids().contains(u"no-address"_s));
        // Of a flow the ports.
        ChartBuilder builder;
        builder.chart = chartWithProblems();
        builder.flow(u"bare"_s, u"client"_s, u"a"_s, {});
        bench.window->document()->reset(builder.chart, {});
        QTRY_VERIFY(bench.row(u"no-ports"_s).isValid());
        bench.clickLink(u"no-ports"_s);
        QCOMPARE(bench.window->selection()->ids(), (Selection::Ids{{u"bare"_s}, {}, {}}));
        QVERIFY(qobject_cast<QLineEdit *>(bench.window->focusWidget()));
        QTest::keyClicks(bench.window->focusWidget(), u"443/tcp"_s);
        QTest::keyClick(bench.window->focusWidget(), Qt::Key_Return);
        QCOMPARE(bench.deployment().flow(u"bare")->ports.toString(), u"443/tcp"_s);
    }

    void suppressedWithAReason()
    {
        Problems bench;
        bench.view->setCurrentIndex(bench.row(u"no-address"_s));
        bool couldWithout = true;
        whenOpen<SuppressDialog>([&](SuppressDialog *dialog) {
            auto *reason = dialog->findChild<QPlainTextEdit *>(u"reason"_s);
            auto *button = [&] {
                for (QPushButton *each : dialog->findChildren<QPushButton *>()) {
                    if (each->isDefault())
                        return each;
                }
                return static_cast<QPushButton *>(nullptr);
            }();
            couldWithout = button->isEnabled();
            QTest::keyClicks(reason, u"  "_s);
            couldWithout = couldWithout || button->isEnabled();
            QTest::keyClicks(reason, u"bought next year"_s);
            QTest::mouseClick(button, Qt::LeftButton);
        });
        bench.action(ActionId::SuppressProblem)->trigger();
        QVERIFY(!couldWithout);
        QCOMPARE(bench.deployment().settings.suppressed.size(), size_t(1));
        QCOMPARE(
            bench.deployment().settings.suppressed.begin()->second.reason, u"bought next year"_s);
        QVERIFY(!bench.ids().contains(u"no-address"_s));
        QVERIFY(!bench.row(u"no-address"_s).isValid());

        auto *shown = bench.find<QCheckBox>(u"showSuppressed"_s);
        QTRY_VERIFY(shown->isVisible());
        QCOMPARE(shown->text(), u"Show suppressed (1)"_s);
        QTest::mouseClick(shown, Qt::LeftButton, {}, {8, shown->height() / 2});
        QVERIFY(bench.action(ActionId::ShowSuppressed)->isChecked());
        QVERIFY(bench.row(u"no-address"_s, ProblemModel::Reason)
                    .data()
                    .toString()
                    .contains(u"bought next year"_s));
        QCOMPARE(bench.model->problems().size(), size_t(4));

        bench.clickLink(u"no-address"_s); // Report again
        QVERIFY(bench.deployment().settings.suppressed.empty());
        QVERIFY(bench.ids().contains(u"no-address"_s));
        bench.action(ActionId::Undo)->trigger();
        bench.action(ActionId::Undo)->trigger();
        QCOMPARE(bench.deployment(), chartWithProblems());
        QTRY_VERIFY(!shown->isVisible());
    }

    void showingThemIsRemembered()
    {
        Problems bench;
        QVERIFY(bench.window->document()->edit(
            u"x"_s, {suppressing(bench.deployment(), bench.model->problems(), u"a test"_s)}));
        const QString path = bench.folder.filePath(u"kept.portolan"_s);
        QVERIFY(bench.window->document()->save(path));
        bench.action(ActionId::ShowSuppressed)->trigger();
        QVERIFY(bench.window->close());
        for (const bool shown : {true, false}) {
            MainWindow next(Services{&*bench.catalog, &bench.settings, &bench.language});
            next.show();
            QVERIFY(next.open(path));
            QCOMPARE(next.actions()[ActionId::ShowSuppressed]->isChecked(), shown);
            const auto *box = next.findChild<QCheckBox *>(u"showSuppressed"_s);
            QCOMPARE(box->isChecked(), shown);
            const ProblemModel *model = next.tables()->problemModel();
            QVERIFY(!model->suppressed().empty());
            QCOMPARE(model->rowCount() > 0, shown);
            next.actions()[ActionId::ShowSuppressed]->trigger();
            QVERIFY(next.close());
        }
    }

    void suppressionsAreSavedAndFound()
    {
        Problems bench;
        const std::vector<Problem> all = bench.model->problems();
        QVERIFY(bench.window->document()->edit(
            u"x"_s, {suppressing(bench.deployment(), all, u"a test"_s)}));
        QVERIFY(bench.model->problems().empty());
        const QString path = bench.folder.filePath(u"kept.portolan"_s);
        QVERIFY(bench.window->document()->save(path));
        QVERIFY(bench.window->open(path));
        QVERIFY(bench.model->problems().empty());
        QCOMPARE(bench.model->suppressed().size(), all.size());
    }

    void theCommandIsCopied()
    {
        Problems bench;
        bench.clickLink(u"ephemeral-range"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(),
            u"sysctl -w net.ipv4.ip_local_reserved_ports=50000-50010"_s);
        QCOMPARE(bench.deployment(), chartWithProblems());
    }

    void inspectorOffersTheFix()
    {
        Problems bench;
        bench.window->selection()->set({{u"plain"_s}, {}, {}});
        QPushButton *link = nullptr;
        QTRY_VERIFY([&] {
            for (QPushButton *button : bench.window->findChildren<QPushButton *>()) {
                if (button->isVisible() && button->accessibleName().startsWith(u"Note that"_s))
                    link = button;
            }
            return link != nullptr;
        }());
        QTest::mouseClick(link, Qt::LeftButton);
        QCOMPARE(bench.flow(u"plain"_s)->encryption, u"tls"_s);
        QTRY_VERIFY(!bench.ids().contains(u"clear-text"_s));
    }

    void marksSayWhatTheyMean_data()
    {
        QTest::addColumn<QString>("component");
        QTest::addColumn<QString>("says");
        QTest::newRow("warning") << u"lost"_s << u"has no address"_s;
        QTest::newRow("advice") << u"only"_s << u"50000-50010"_s;
    }
    void marksSayWhatTheyMean()
    {
        QFETCH(QString, component);
        QFETCH(QString, says);
        Problems bench;
        // Ports that the kernel gives away, too: nothing else is to be said of it.
        Component only = *bench.deployment().component(u"a"_s);
        only.id = u"only"_s;
        only.zone = u"dmz"_s;
        only.addresses = {*Address::parse(u"192.0.2.9"_s)};
        Flow flow = *bench.flow(u"media"_s);
        flow.id = u"media-only"_s;
        flow.to = only.id;
        QVERIFY(
            bench.window->document()->edit(u"x"_s, {Insert<Component>{only}, Insert<Flow>{flow}}));
        QRectF card;
        QTRY_VERIFY([&] {
            for (const CardBox &box : bench.window->chart()->geometryOfChart().cards) {
                if (box.id == component)
                    card = box.rect;
            }
            return card.isValid();
        }());
        // The part of the mark that stands beside the card; once the problems are on the chart.
        const auto textAt = [&](const QPointF &at) {
            const QPoint point = bench.window->chart()->fromChart(at).toPoint();
            QHelpEvent help(QEvent::ToolTip, point, bench.window->chart()->mapToGlobal(point));
            QApplication::sendEvent(bench.window->chart(), &help);
            return QToolTip::text();
        };
        QTRY_VERIFY2(textAt(card.topRight() + QPointF(-8, -4)).contains(says),
            qPrintable(textAt(card.center())));
        QVERIFY(textAt(card.center()).contains(says));
    }
};

/// Each telling costs a large chart many milliseconds.
void TestProblems::whatChangesNoProblemIsNotToldAsOne()
{
    const Problems bench;
    Tables *tables = bench.window->tables();
    const QSignalSpy problems(tables, &Tables::problemsChanged);
    const QSignalSpy counts(tables, &Tables::countsChanged);
    Flow flow = *bench.flow(u"fa"_s);
    flow.note = u"Looked at"_s;
    QVERIFY(bench.window->document()->edit(u"note"_s, {Replace<Flow>{flow}}));
    QTRY_COMPARE(counts.size(), 1);
    QCOMPARE(problems.size(), 0);
    flow.enabled = false; // and required
    QVERIFY(bench.window->document()->edit(u"off"_s, {Replace<Flow>{flow}}));
    QTRY_COMPARE(counts.size(), 2);
    QCOMPARE(problems.size(), 1);
}

QTEST_MAIN(TestProblems)
#include "tst_problems.moc"
