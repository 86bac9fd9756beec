#include "Bench.h"
#include "CommandLine.h"

#include "app/window/FileCommands.h"
#include "app/window/Tables.h"
#include "model/io/DeploymentFile.h"
#include "model/items/FlowModel.h"
#include "model/items/ItemRoles.h"
#include "model/targets/Target.h"
#include "views/panels/ExampleCard.h"
#include "views/panels/FilterBox.h"
#include "views/panels/FlowForm.h"
#include "views/panels/RulePanel.h"
#include "views/panels/Toast.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScreen>
#include <QSignalSpy>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// Presses a button of the message box that comes up next, and keeps its text.
void answer(QMessageBox::StandardButton button, QString *text)
{
    QTimer::singleShot(0, qApp, [button, text] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box);
        *text = box->text();
        QTest::mouseClick(box->button(button), Qt::LeftButton);
    });
}

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT

private slots:
    void clickNearAnEdgeAndCopy_data();
    void clickNearAnEdgeAndCopy();
    void copyEveryTarget();
    void editPorts();
    void editPortsInTheTable();
    void rejectPorts();
    void refusedTextKeepsTheFocus();
    void filterHidesAndFades();
    void filterOfFields();
    void undoneRecordsAreNotSelected();
    void tabsAreNeverCutOff();
    void firstStartFitsTheScreen();
    void deleteComponentWithItsFlows();
    void switchOffAndDuplicate();
    void addPartOfAProduct();
    void saveAndLoad();
    void brokenFile();
    void closingAsks();
    void exampleFromTheWelcomePage();
    void dropAFile();
    void switchLanguage();
    void switchTheme();
};

void TestWindow::clickNearAnEdgeAndCopy_data()
{
    QTest::addColumn<QString>("flow");
    QTest::newRow("a range of udp") << u"ice-udp"_s;
    QTest::newRow("tcp from the client") << u"ice-tcp"_s;
}

void TestWindow::clickNearAnEdgeAndCopy()
{
    QFETCH(QString, flow);
    Bench bench;
    const QString path = bench.example(u"livekit"_s);
    QVERIFY(bench.window->open(path));
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    QTest::mouseClick(bench.window->chart(), Qt::LeftButton, {}, bench.beside(flow, 6));
    QCOMPARE(bench.window->selection()->ids().flows, QStringList{flow});

    QTest::keyClick(bench.window->chart(), Qt::Key_C, Qt::ControlModifier);
    const auto rule = exportFlows(
        bench.window->document()->deployment(), {flow}, bench.window->rulePanel()->target());
    QVERIFY(rule);
    QCOMPARE(QApplication::clipboard()->text(), rule->text);
    QVERIFY(bench.window->toast()->isVisible());
    QCOMPARE(QApplication::clipboard()->text().toUtf8(),
        commandLine({u"export"_s, path, u"--target"_s, u"nftables"_s, u"--flow"_s, flow}));
    // The panel shows the same.
    bench.window->rulePanel()->updateNow();
    QCOMPARE(bench.window->rulePanel()->ruleText(), rule->text);
    QCOMPARE(bench.find<QPlainTextEdit>(u"rule"_s)->toPlainText().trimmed(), rule->text.trimmed());
}

void TestWindow::copyEveryTarget()
{
    Bench bench;
    const QString path = bench.example(u"livekit"_s);
    QVERIFY(bench.window->open(path));
    bench.window->selection()->set({{u"turn-udp"_s, u"ice-udp"_s}, {}, {}});
    for (const Target &target : targets()) {
        bench.window->rulePanel()->setTarget(target.info.id.toString());
        bench.window->actions()[ActionId::CopyRule]->trigger();
        QCOMPARE(QApplication::clipboard()->text().toUtf8(),
            commandLine({u"export"_s, path, u"--target"_s, target.info.id.toString(), u"--flow"_s,
                u"ice-udp"_s, u"--flow"_s, u"turn-udp"_s}));
    }
}

void TestWindow::editPorts()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    bench.window->selection()->set({{u"ice-udp"_s}, {}, {}});
    auto *ports = bench.find<QLineEdit>(u"ports"_s);
    QTRY_COMPARE(ports->text(), u"50000-60000/udp"_s);
    ports->setFocus();
    ports->selectAll();
    QTest::keyClicks(ports, u"7882/udp"_s);
    QTest::keyClick(ports, Qt::Key_Return);
    QCOMPARE(bench.flow(u"ice-udp"_s)->ports.toString(), u"7882/udp"_s);
    QVERIFY(bench.window->isWindowModified());
    bench.window->rulePanel()->updateNow();
    QVERIFY(bench.window->rulePanel()->ruleText().contains("7882"_L1));

    QTest::keyClick(bench.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.flow(u"ice-udp"_s)->ports.toString(), u"50000-60000/udp"_s);
    QCOMPARE(ports->text(), u"50000-60000/udp"_s);
    QVERIFY(!bench.window->isWindowModified());
    QTest::keyClick(bench.window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(bench.flow(u"ice-udp"_s)->ports.toString(), u"7882/udp"_s);
    QTest::keyClick(bench.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(bench.window.get(), Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(bench.flow(u"ice-udp"_s)->ports.toString(), u"7882/udp"_s);
}

void TestWindow::editPortsInTheTable()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    auto *table = bench.table(TableView::Kind::Flows);
    QModelIndex cell;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex index = table->model()->index(row, FlowModel::Ports);
        if (index.data(IdRole) == u"ice-udp"_s)
            cell = index;
    }
    QVERIFY(cell.isValid());
    table->setFocus();
    table->setCurrentIndex(cell);
    QCOMPARE(bench.window->selection()->ids().flows, QStringList{u"ice-udp"_s});
    QTest::keyClick(table, Qt::Key_F2);
    auto *editor = table->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"7882/udp"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(bench.flow(u"ice-udp"_s)->ports.toString(), u"7882/udp"_s);
    QCOMPARE(bench.find<QLineEdit>(u"ports"_s)->text(), u"7882/udp"_s);
    QTest::keyClick(bench.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.flow(u"ice-udp"_s)->ports.toString(), u"50000-60000/udp"_s);
    QTest::keyClick(bench.window.get(), Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(bench.flow(u"ice-udp"_s)->ports.toString(), u"7882/udp"_s);
}

void TestWindow::filterHidesAndFades()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    auto *table = bench.table(TableView::Kind::Flows);
    const int all = table->model()->rowCount();
    const QImage before = bench.window->chart()->grab().toImage();
    QTest::keyClick(bench.window.get(), Qt::Key_F, Qt::ControlModifier);
    auto *box = bench.find<QLineEdit>(u"filter"_s);
    QVERIFY(box->hasFocus());
    QTest::keyClicks(box, u"redis"_s);
    QTRY_VERIFY(table->model()->rowCount() < all);
    QVERIFY(table->model()->rowCount() > 0);
    QTRY_VERIFY(bench.window->chart()->grab().toImage() != before);
    QTest::keyClick(box, Qt::Key_Escape);
    QTRY_COMPARE(table->model()->rowCount(), all);
}

void TestWindow::filterOfFields()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    Tables *tables = bench.window->tables();
    auto *table = bench.table(TableView::Kind::Flows);
    const auto shown = [&] {
        QStringList ids;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            ids += table->model()->index(row, 0).data(IdRole).toString();
        return ids;
    };
    const QStringList all = shown();
    auto *box = tables->filterBox();
    box->setFocus();
    QTest::keyClicks(box, u"proto:udp purpose:turn"_s);
    QTRY_COMPARE(shown(), QStringList{u"turn-udp"_s});
    QCOMPARE(tables->filter(), u"proto:udp purpose:turn"_s);
    // The chart fades by the same predicate.
    const auto passes = tables->flowFilter();
    QVERIFY(passes(*bench.flow(u"turn-udp"_s)));
    QVERIFY(!passes(*bench.flow(u"ice-udp"_s)));
    // Fields are about flows; words count everywhere.
    QVERIFY(bench.table(TableView::Kind::Components)->model()->rowCount() > 1);
    tables->setFilter(u"proto:tcp Redis"_s);
    QCOMPARE(bench.table(TableView::Kind::Components)->model()->rowCount(), 1);

    // A query that cannot be read says why and leaves what is shown.
    const QStringList before = shown();
    tables->setFilter(u"colour:red"_s);
    QVERIFY2(box->error().contains(u"colour"_s), qPrintable(box->error()));
    QVERIFY(box->toolTip().contains(u"colour"_s));
    QCOMPARE(shown(), before);
    QCOMPARE(tables->filter(), u"proto:tcp Redis"_s);
    tables->setFilter({});
    QVERIFY(box->error().isEmpty());
    QCOMPARE(shown(), all);
    QVERIFY(!tables->flowFilter());
}

void TestWindow::undoneRecordsAreNotSelected()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    bench.window->selection()->set({{u"ice-tcp"_s}, {}, {}});
    bench.window->actions()[ActionId::Duplicate]->trigger();
    QCOMPARE(bench.window->selection()->ids().flows, QStringList{u"ice-tcp-2"_s});
    bench.window->actions()[ActionId::Undo]->trigger();
    QVERIFY(bench.window->selection()->ids().isEmpty());
}

void TestWindow::rejectPorts()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    bench.window->selection()->set({{u"ice-udp"_s}, {}, {}});
    auto *ports = bench.find<QLineEdit>(u"ports"_s);
    ports->setFocus();
    ports->selectAll();
    QTest::keyClicks(ports, u"70000/tcp"_s);
    QTest::keyClick(ports, Qt::Key_Return);
    const QString message = PortSpec::parse(u"70000/tcp").error().message;
    QVERIFY(!message.isEmpty());
    const QList<QLabel *> labels = bench.window->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels,
        [&](const QLabel *label) { return label->isVisible() && label->text() == message; }));
    QCOMPARE(ports->text(), u"70000/tcp"_s);
    QCOMPARE(bench.flow(u"ice-udp"_s)->ports.toString(), u"50000-60000/udp"_s);
    QVERIFY(!bench.window->isWindowModified());
}

void TestWindow::refusedTextKeepsTheFocus()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    const Deployment before = bench.window->document()->deployment();
    bench.window->selection()->set({{}, {u"redis"_s}, {}});
    QLineEdit *addresses = nullptr;
    for (QLineEdit *editor : bench.window->findChildren<QLineEdit *>(u"addresses"_s))
        addresses = editor->isVisible() ? editor : addresses;
    QVERIFY(addresses);
    addresses->setFocus();
    addresses->selectAll();
    QTest::keyClicks(addresses, u"10.1.1"_s);
    QTest::keyClick(addresses, Qt::Key_Return);
    QVERIFY(addresses->hasFocus());
    QCOMPARE(addresses->text(), u"10.1.1"_s);
    QVERIFY(!bench.window->toast()->isVisible());
    QTest::keyClick(bench.window->windowHandle(), Qt::Key_Delete);
    QVERIFY(bench.window->document()->deployment() == before);

    // Left with a click elsewhere, it is said what was not taken and why.
    QTest::mouseClick(bench.window->chart(), Qt::LeftButton, {}, bench.beside(u"ice-tcp"_s, 0));
    bench.window->chart()->setFocus();
    QVERIFY(!addresses->hasFocus());
    QVERIFY(bench.window->toast()->isVisible());
    QVERIFY2(bench.window->toast()->text().contains("Addresses not taken: \"10.1.1\""_L1),
        qPrintable(bench.window->toast()->text()));
    QVERIFY(bench.window->document()->deployment() == before);

    // After a text that was taken, Ctrl+Z in the field means the document.
    bench.window->selection()->set({{}, {u"redis"_s}, {}});
    addresses->setFocus();
    addresses->selectAll();
    QTest::keyClicks(addresses, u"192.0.2.77"_s);
    QTest::keyClick(addresses, Qt::Key_Return);
    QVERIFY(addresses->hasFocus());
    QVERIFY(bench.window->document()->deployment() != before);
    QTest::keyClick(addresses, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(bench.window->document()->deployment() == before);
}

void TestWindow::tabsAreNeverCutOff()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    auto *tabs = bench.window->tables()->findChild<QTabBar *>();
    for (const QString &language : {u"en"_s, u"de"_s, u"fr"_s}) {
        bench.window->setLanguage(language);
        for (const int width : {1600, 900}) {
            bench.window->resize(width, 900);
            for (const int count : {14, 12345}) {
                bench.window->tables()->setCount(Tables::Flows, count);
                bench.window->tables()->setCount(Tables::Problems, count);
                QCoreApplication::sendPostedEvents();
                QCOMPARE(tabs->tabRect(0).left(), 0);
                const QRect last = tabs->tabRect(tabs->count() - 1);
                QVERIFY2(last.right() < tabs->width(),
                    qPrintable(u"%1 %2 %3 %4"_s.arg(language).arg(width).arg(count).arg(
                        last.right() - tabs->width())));
                const QWidget *badge = tabs->tabButton(tabs->count() - 1, QTabBar::RightSide);
                QVERIFY(last.contains(badge->geometry()));
                const QWidget *box = bench.find<QLineEdit>(u"filter"_s);
                QVERIFY(tabs->geometry().right() < box->geometry().left());
                QVERIFY(box->geometry().right() < box->parentWidget()->width());
            }
        }
    }
    for (const QToolButton *button : tabs->findChildren<QToolButton *>())
        QVERIFY(!button->isVisible());
}

void TestWindow::firstStartFitsTheScreen()
{
    // The screen of the offscreen platform has no room for the usual size.
    const QRect screen = QApplication::primaryScreen()->availableGeometry();
    QVERIFY(screen.width() < 1600);
    Bench bench;
    MainWindow window({&*bench.catalog, &bench.settings, &bench.language, false});
    window.showPlaced();
    QVERIFY(window.isMaximized());
    QCOMPARE(window.size(), screen.size());
}

void TestWindow::deleteComponentWithItsFlows()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    const Deployment before = bench.window->document()->deployment();
    bench.window->selection()->set({{}, {u"redis"_s}, {}});
    QTest::keyClick(bench.window->chart(), Qt::Key_Delete);
    const Deployment &after = bench.window->document()->deployment();
    QVERIFY(!after.component(u"redis"));
    for (const Flow &flow : after.flows)
        QVERIFY(flow.from != "redis"_L1 && flow.to != "redis"_L1);
    QVERIFY(after.flows.size() < before.flows.size());
    QVERIFY(bench.window->selection()->ids().isEmpty());
    QCOMPARE(bench.window->document()->undoStack()->count(), 1);
    bench.window->document()->undoStack()->undo();
    QVERIFY(bench.window->document()->deployment() == before);
}

void TestWindow::switchOffAndDuplicate()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    bench.window->selection()->set({{u"ice-tcp"_s}, {}, {}});
    QVERIFY(bench.window->actions()[ActionId::EnableFlows]->isChecked());
    bench.window->actions()[ActionId::EnableFlows]->trigger();
    QVERIFY(!bench.flow(u"ice-tcp"_s)->enabled);
    bench.window->actions()[ActionId::Duplicate]->trigger();
    QCOMPARE(bench.window->selection()->ids().flows, QStringList{u"ice-tcp-2"_s});
    QCOMPARE(bench.flow(u"ice-tcp-2"_s)->ports, bench.flow(u"ice-tcp"_s)->ports);
}

void TestWindow::addPartOfAProduct()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    const size_t before = bench.window->document()->deployment().components.size();
    auto *tree = bench.window->findChild<QTreeWidget *>();
    const auto rows = tree->findItems(u"LiveKit server"_s, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(rows.size(), 1);
    tree->scrollToItem(rows.first());
    const QPoint at = tree->visualItemRect(rows.first()).center();
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, at);
    const Deployment &after = bench.window->document()->deployment();
    QCOMPARE(after.components.size(), before + 1);
    const QString id = bench.window->selection()->ids().components.value(0);
    QVERIFY(after.component(id));
    QVERIFY(std::ranges::any_of(after.flows, [&](const Flow &flow) { return flow.to == id; }));
}

void TestWindow::saveAndLoad()
{
    Bench bench;
    const QString path = bench.example(u"livekit"_s);
    QVERIFY(bench.window->open(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    bench.window->selection()->set({{u"ice-tcp"_s}, {}, {}});
    bench.window->actions()[ActionId::EnableFlows]->trigger();
    QVERIFY(bench.window->windowTitle().contains("livekit.portolan"_L1));
    QVERIFY(bench.window->isWindowModified());
    QVERIFY(bench.window->files()->save());
    QVERIFY(!bench.window->isWindowModified());
    const auto saved = loadDeployment(path);
    QVERIFY(saved);
    QVERIFY(!saved->flow(u"ice-tcp")->enabled);
    bench.window->actions()[ActionId::Undo]->trigger();
    QVERIFY(bench.window->files()->save());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), before);
    QCOMPARE(bench.settings.recentFiles(), QStringList{path});
}

void TestWindow::brokenFile()
{
    Bench bench;
    const QString path = bench.folder.filePath(u"broken.portolan"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ \"format\": \"portolan\",");
    file.close();
    QString text;
    answer(QMessageBox::Ok, &text);
    QVERIFY(!bench.window->open(path));
    QVERIFY2(text.startsWith(path + u":1:"_s), qPrintable(text));
    QVERIFY(bench.window->isWelcome());
}

void TestWindow::closingAsks()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    bench.window->selection()->set({{u"ice-tcp"_s}, {}, {}});
    bench.window->actions()[ActionId::EnableFlows]->trigger();
    QString text;
    answer(QMessageBox::Cancel, &text);
    QVERIFY(!bench.window->close());
    QVERIFY(text.contains("livekit"_L1));
    QCOMPARE(text.count(u'"'), 2);
    QVERIFY(!text.contains(u'“'));
    answer(QMessageBox::Save, &text);
    QVERIFY(bench.window->close());
    const auto saved = loadDeployment(bench.folder.filePath(u"livekit.portolan"_s));
    QVERIFY(saved && !saved->flow(u"ice-tcp")->enabled);
}

void TestWindow::exampleFromTheWelcomePage()
{
    Bench bench;
    QVERIFY(bench.window->isWelcome());
    const auto cards = bench.window->findChildren<ExampleCard *>();
    QVERIFY(cards.size() >= 5);
    QTest::mouseClick(cards.first(), Qt::LeftButton);
    QVERIFY(!bench.window->isWelcome());
    QVERIFY(bench.window->document()->path().isEmpty());
    QVERIFY(bench.flow(u"ice-udp"_s));
    QVERIFY(bench.window->chart()->isVisible());
}

void TestWindow::dropAFile()
{
    Bench bench;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(bench.example(u"crowdsec"_s))});
    QDragEnterEvent enter({40, 40}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(bench.window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({40, 40}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(bench.window.get(), &drop);
    QTRY_VERIFY(!bench.window->isWelcome());
    QVERIFY(bench.window->document()->path().endsWith("crowdsec.portolan"_L1));
}

void TestWindow::switchLanguage()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    const auto firstMenu = [&] { return bench.window->menuBar()->actions().first()->text(); };
    QCOMPARE(firstMenu(), u"&File"_s);
    bench.window->selection()->set({{u"ice-udp"_s}, {}, {}});
    bench.window->rulePanel()->updateNow();
    const QString rule = bench.window->rulePanel()->ruleText();
    bench.window->setLanguage(u"de"_s);
    QTRY_COMPARE(firstMenu(), u"&Datei"_s);
    QCOMPARE(bench.settings.language(), u"de"_s);
    // Rules have the same bytes in every language.
    bench.window->rulePanel()->updateNow();
    QCOMPARE(bench.window->rulePanel()->ruleText(), rule);
    bench.window->setLanguage(u"fr"_s);
    QTRY_COMPARE(firstMenu(), u"&Fichier"_s);
    bench.window->setLanguage(u"en"_s);
    QTRY_COMPARE(firstMenu(), u"&File"_s);
}

void TestWindow::switchTheme()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    bench.window->setTheme(u"dark"_s);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::of(ThemeId::Dark).window);
    QCOMPARE(bench.settings.theme(), u"dark"_s);
    const QColor corner = bench.window->grab().toImage().pixelColor(2, 2);
    QVERIFY(corner.lightness() < 80);
    bench.window->setTheme(u"light"_s);
    QVERIFY(bench.window->grab().toImage().pixelColor(2, 2).lightness() > 200);
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
