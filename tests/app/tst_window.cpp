#include "tests/app/Bench.h"
#include "tests/app/CommandLine.h"

#include "app/window/FileCommands.h"
#include "app/window/Preferences.h"
#include "app/window/Tables.h"
#include "model/items/FlowModel.h"
#include "model/items/ItemRoles.h"
#include "model/items/RecordFilter.h"
#include "model/targets/Target.h"
#include "views/panels/FilterBox.h"
#include "views/panels/FormField.h"
#include "views/panels/RulePanel.h"
#include "views/panels/RuleText.h"
#include "views/panels/Toast.h"

#include <QClipboard>
#include <QDockWidget>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QStyleOption>
#include <QToolTip>

#include <set>

using namespace portolan;
using namespace Qt::StringLiterals;

/// The window as a whole: one selection for all views, the filter, its size, language and looks.
class TestWindow : public QObject
{
    Q_OBJECT

private slots:
    void clickNearAnEdgeAndCopy_data();
    void clickNearAnEdgeAndCopy();
    void copyEveryTarget();
    void filterHidesAndFades();
    void filterOfFields();
    void tableHeadersAreNeverCutOff();
    void fieldsStandBelowEachOther();
    void firstStartFitsTheScreen();
    void smallScreensLeaveTheChartRoom();
    void namesAreReadWhole();
    void switchLanguage();
    void zoomIsSaidInEveryLanguage();
    void labelsSpeakTheLanguage();
    void disabledEntriesSayWhy();
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
    QCOMPARE(bench.find<RuleText>(u"rule"_s)->shown().trimmed(), rule->text.trimmed());
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
    const auto passes = [&](const QString &id) {
        const auto &flows = bench.window->document()->deployment().flows;
        return tables->records()->showsFlow(lowerBound(flows, id));
    };
    QVERIFY(passes(u"turn-udp"_s));
    QVERIFY(!passes(u"ice-udp"_s));
    // The other tables show what stands at these flows.
    QCOMPARE(bench.table(TableView::Kind::Components)->model()->rowCount(), 2);
    tables->setFilter(u"proto:tcp Redis"_s);
    QCOMPARE(bench.table(TableView::Kind::Components)->model()->rowCount(), 3);

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
    QVERIFY(!tables->records()->isFiltering());
}

void TestWindow::tableHeadersAreNeverCutOff()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    for (const QString &language : {u"en"_s, u"de"_s, u"fr"_s}) {
        bench.window->preferences()->setLanguage(language);
        QCoreApplication::sendPostedEvents();
        for (const TableView *table : bench.window->findChildren<TableView *>()) {
            const QHeaderView *header = table->horizontalHeader();
            for (int column = 0; column < header->count(); ++column)
                QVERIFY2(header->sectionSize(column) >= header->sectionSizeHint(column),
                    qPrintable(u"%1: %2"_s.arg(
                        language, table->model()->headerData(column, Qt::Horizontal).toString())));
        }
    }
    // A window of the usual size has room for all of them.
    bench.window->preferences()->setLanguage(u"fr"_s);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(bench.table(TableView::Kind::Flows)->horizontalScrollBar()->maximum(), 0);
    // A width that the user has chosen stays.
    TableView *flows = bench.table(TableView::Kind::Flows);
    flows->setColumnWidth(FlowModel::Purpose, 321);
    bench.window->preferences()->setLanguage(u"en"_s);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(flows->columnWidth(FlowModel::Purpose), 321);
}

void TestWindow::fieldsStandBelowEachOther()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    bench.window->selection()->set({{u"ice-udp"_s}, {}, {}});
    for (const QString &language : {u"en"_s, u"de"_s, u"fr"_s}) {
        bench.window->preferences()->setLanguage(language);
        const auto edges = [&] {
            std::set<int> lefts;
            for (const FormField *field : bench.window->findChildren<FormField *>()) {
                if (field->isVisible() && field->editor()->isVisible())
                    lefts.insert(field->editor()->mapTo(bench.window.get(), QPoint()).x());
            }
            return lefts.size();
        };
        QTRY_COMPARE(edges(), size_t(1));
    }
    // In a language that is there from the start the labels have their room, too.
    MainWindow window({&*bench.catalog, &bench.settings, &bench.language, false});
    window.resize(1600, 1000);
    window.show();
    // The other window has the example open.
    const QString copy = bench.folder.filePath(u"copy.portolan"_s);
    QVERIFY(QFile::copy(bench.example(u"livekit"_s), copy));
    QVERIFY(window.open(copy));
    window.selection()->set({{u"ice-udp"_s}, {}, {}});
    int seen = 0;
    for (const FormField *field : window.findChildren<FormField *>()) {
        if (!field->isVisible() || !field->editor()->isVisible())
            continue;
        ++seen;
        const int room = field->labelWidth();
        QTRY_VERIFY2(field->editor()->x() >= room, qPrintable(field->label()));
    }
    QVERIFY(seen > 5);
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

void TestWindow::switchLanguage()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    const auto firstMenu = [&] { return bench.window->menuBar()->actions().first()->text(); };
    QCOMPARE(firstMenu(), u"&File"_s);
    bench.window->selection()->set({{u"ice-udp"_s}, {}, {}});
    bench.window->rulePanel()->updateNow();
    const QString rule = bench.window->rulePanel()->ruleText();
    bench.window->preferences()->setLanguage(u"de"_s);
    QTRY_COMPARE(firstMenu(), u"&Datei"_s);
    QCOMPARE(bench.settings.language(), u"de"_s);
    // Rules have the same bytes in every language.
    bench.window->rulePanel()->updateNow();
    QCOMPARE(bench.window->rulePanel()->ruleText(), rule);
    bench.window->preferences()->setLanguage(u"fr"_s);
    QTRY_COMPARE(firstMenu(), u"&Fichier"_s);
    bench.window->preferences()->setLanguage(u"en"_s);
    QTRY_COMPARE(firstMenu(), u"&File"_s);
}

/// 1600 x 1000 at 200 %: everything is a click away, and the chart is no strip.
void TestWindow::smallScreensLeaveTheChartRoom()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    bench.window->resize(800, 500);
    bench.window->actions()[ActionId::ResetLayout]->trigger();
    QTRY_VERIFY(bench.window->chart()->height() >= 250);
    QVERIFY(bench.window->chart()->width() >= 500);
    QVERIFY(bench.window->height() <= 500);
    const auto dock = [&](const QString &name) { return bench.find<QDockWidget>(name); };
    QCOMPARE(bench.window->tabifiedDockWidgets(dock(u"inspector"_s)),
        QList<QDockWidget *>{dock(u"rule"_s)});
    // With room again they stand below each other.
    bench.window->resize(1600, 1000);
    bench.window->actions()[ActionId::ResetLayout]->trigger();
    QTRY_VERIFY(dock(u"rule"_s)->isVisible() && dock(u"catalog"_s)->isVisible());
    QVERIFY(bench.window->tabifiedDockWidgets(dock(u"inspector"_s)).isEmpty());
}

void TestWindow::namesAreReadWhole()
{
    Bench bench;
    bench.window->resize(1920, 1080);
    QCoreApplication::processEvents();
    QVERIFY(bench.window->open(bench.example(u"anyware"_s)));
    const TableView *flows = bench.table(TableView::Kind::Flows);
    for (const int column : {FlowModel::From, FlowModel::To}) {
        for (int row = 0; row < flows->model()->rowCount(); ++row) {
            const QModelIndex cell = flows->model()->index(row, column);
            QVERIFY2(flows->sizeHintForIndex(cell).width() <= flows->columnWidth(column),
                qPrintable(cell.data().toString()));
        }
    }
    QCOMPARE(flows->horizontalScrollBar()->maximum(), 0);
}

void TestWindow::zoomIsSaidInEveryLanguage()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    const auto says = [&](const QString &text) {
        const QList<QLabel *> labels = bench.window->findChildren<QLabel *>();
        return std::ranges::any_of(labels,
            [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    };
    bench.window->chart()->zoom100();
    QVERIFY(says(u"100 %"_s));
    for (const QString &language : {u"de"_s, u"fr"_s, u"en"_s}) {
        bench.window->preferences()->setLanguage(language);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(bench.window->chart()->zoom(), 1.);
        QVERIFY2(says(u"100 %"_s), qPrintable(language));
    }
}

void TestWindow::labelsSpeakTheLanguage()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"anyware"_s)));
    QTRY_VERIFY(bench.window->chart()->isReady());
    const auto suffixes = [&] {
        QStringList words;
        for (const EdgeLine &edge : bench.window->chart()->geometryOfChart().edges) {
            for (const LabelLine &row : edge.label.lines) {
                if (!row.suffix.isEmpty())
                    words << row.suffix;
            }
        }
        return words;
    };
    const QStringList english = suffixes();
    QVERIFY(english.contains(u"conditional"_s));
    bench.window->preferences()->setLanguage(u"de"_s);
    QTRY_VERIFY(suffixes().contains(u"bedingt"_s));
    QVERIFY(!suffixes().contains(u"conditional"_s));
    const auto places = [&] {
        QList<QRectF> rects;
        for (const CardBox &card : bench.window->chart()->geometryOfChart().cards)
            rects << card.rect;
        return rects;
    };
    const QList<QRectF> before = places();
    bench.window->preferences()->setLanguage(u"en"_s);
    QTRY_COMPARE(suffixes(), english);
    QCOMPARE(places(), before);
    // A flow that is required now is not called conditional any more.
    for (const Flow &flow : bench.window->document()->deployment().flows) {
        if (flow.need.kind != Need::Kind::Conditional)
            continue;
        Flow required = flow;
        required.need = {};
        QVERIFY(bench.window->document()->edit(u"need"_s, {Replace<Flow>{required}}));
        break;
    }
    QVERIFY(suffixes().size() < english.size());
}

void TestWindow::switchTheme()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    bench.window->preferences()->setTheme(u"dark"_s);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::of(ThemeId::Dark).window);
    QCOMPARE(bench.settings.theme(), u"dark"_s);
    const QColor corner = bench.window->grab().toImage().pixelColor(2, 2);
    QVERIFY(corner.lightness() < 80);
    bench.window->preferences()->setTheme(u"light"_s);
    QVERIFY(bench.window->grab().toImage().pixelColor(2, 2).lightness() > 200);
}

void TestWindow::disabledEntriesSayWhy()
{
    Bench bench;
    const auto action = [&](ActionId id) { return bench.window->actions()[id]; };
    const auto saysWhy = [&](ActionId id, const QString &why) {
        QVERIFY2(!action(id)->isEnabled(), qPrintable(action(id)->text()));
        QVERIFY2(action(id)->statusTip().contains(why), qPrintable(action(id)->statusTip()));
        QVERIFY2(action(id)->toolTip().contains(why), qPrintable(action(id)->toolTip()));
    };
    const auto isOn = [&](ActionId id) {
        QVERIFY2(action(id)->isEnabled(), qPrintable(action(id)->text()));
        QVERIFY2(!action(id)->toolTip().contains(u'\n'), qPrintable(action(id)->toolTip()));
    };
    // A blank chart cannot be presented or reloaded.
    bench.window->files()->newBlank();
    constexpr std::array needParts = {
        ActionId::Arrange, ActionId::ExportPicture, ActionId::CopyPicture, ActionId::Print};
    saysWhy(ActionId::Present, u"nothing on the chart"_s);
    for (const ActionId id : needParts)
        saysWhy(id, u"nothing on the chart yet"_s);
    saysWhy(ActionId::Reload, u"no file yet"_s);
    Zone zone;
    zone.id = u"lan"_s;
    QVERIFY(bench.window->document()->edit(u"x"_s, {Insert<Zone>{zone}}));
    isOn(ActionId::Present);
    for (const ActionId id : needParts)
        isOn(id);
    QVERIFY(bench.window->document()->save(bench.folder.filePath(u"new.portolan"_s)));
    isOn(ActionId::Reload);
    // A customer sees it, too.
    action(ActionId::CustomerMode)->trigger();
    isOn(ActionId::Present);
    action(ActionId::CustomerMode)->trigger();
    // An example has no file that could change.
    bench.window->files()->openExample(u":/portolan/examples/livekit.portolan"_s);
    saysWhy(ActionId::Reload, u"no file yet"_s);
    isOn(ActionId::Present);
    // The command is of a whole policy, its taking away of single rules.
    bench.window->rulePanel()->setTarget(u"nftables"_s);
    bench.window->selection()->set({{u"ice-tcp"_s}, {}, {}});
    QTRY_VERIFY(action(ActionId::CopyShown)->isEnabled());
    saysWhy(ActionId::CopyCommand, u"host or a zone"_s);
    isOn(ActionId::CopyRollback);
    bench.window->rulePanel()->setTarget(u"ufw"_s);
    QTRY_VERIFY(!action(ActionId::CopyRollback)->isEnabled());
    saysWhy(ActionId::CopyRollback, u"host or a zone"_s);
    // Also where the mouse rests on it in a menu, for there it is grey.
    for (QMenu *menu : bench.window->findChildren<QMenu *>()) {
        if (!menu->actions().contains(action(ActionId::CopyRollback)))
            continue;
        menu->popup(bench.window->geometry().center());
        const QPoint at = menu->actionGeometry(action(ActionId::CopyRollback)).center();
        QHelpEvent help(QEvent::ToolTip, at, menu->mapToGlobal(at));
        QApplication::sendEvent(menu, &help);
        QVERIFY2(QToolTip::text().contains(u"host or a zone"_s), qPrintable(QToolTip::text()));
        QToolTip::hideText();
        menu->close();
    }
    auto *button = bench.find<QPushButton>(u"copyCommand"_s);
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(u"These can: nftables"_s));
    bench.window->rulePanel()->setTarget(u"nftables"_s);
    bench.window->selection()->set({{}, {}, {u"sfu-1"_s}});
    QTRY_VERIFY(action(ActionId::CopyCommand)->isEnabled());
    saysWhy(ActionId::CopyDeletion, u"select a flow"_s);
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
