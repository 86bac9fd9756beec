#include "app/window/ContextMenus.h"
#include "app/window/Menus.h"
#include "app/window/Preferences.h"
#include "app/window/Tables.h"
#include "tests/app/Answers.h"
#include "tests/app/Bench.h"
#include "tests/support/EachLanguage.h"
#include "views/chart/ChartIndex.h"
#include "views/chart/ChartScene.h"
#include "views/gestures/FlowHandles.h"
#include "views/panels/CatalogTree.h"
#include "views/panels/StatusBar.h"
#include "views/panels/Toast.h"
#include "views/style/LineIcon.h"

#include <QActionGroup>
#include <QContextMenuEvent>
#include <QDialogButtonBox>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QSlider>
#include <QStatusBar>
#include <QToolTip>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

/// What is seen beside the chart: status, tool tips, marks of menus, icons of dialogs.
class TestLooks : public QObject
{
    Q_OBJECT

private slots:
    void statusTextMovesNothing_data() { eachLanguage(); }
    void statusTextMovesNothing();
    void tipsStandBesideCards();
    void noTipsOverHandles();
    void menuLeavesNoHandles();
    void dragFromTheCatalogLeavesNoHover();
    void dialogsHaveIconsOfOurs_data();
    void dialogsHaveIconsOfOurs();
    void choicesAreExclusive();
    void lastRowIsNotCut();
    void copiesAreNotCovered();
};

namespace {

struct Seen : Bench
{
    Seen()
    {
        if (!window->open(example(u"livekit"_s)) || !QTest::qWaitFor([this] {
                return chart()->isWhole() && !chart()->isLayingOut() && !chart()->isGliding();
            }))
            qFatal("no example");
        chart()->setLegendVisible(false);
        chart()->setMinimapVisible(false);
        chart()->setZoom(1);
        QToolTip::hideText();
    }
    ChartView *chart() const { return window->chart(); }
    int card(const QString &id) const { return chart()->scene().cardOf(id); }
    QRectF box(const QString &id) const
    {
        return chart()->geometryOfChart().cards[size_t(card(id))].rect;
    }
    QPoint at(const QPointF &point) const { return chart()->fromChart(point).toPoint(); }
    std::vector<FlowHandle> handles(const QString &id) const
    {
        return flowHandles(chart()->scene(), chart()->index(), card(id), 1 / chart()->zoom());
    }
    void moveTo(const QPoint &to) const
    {
        QMouseEvent event(QEvent::MouseMove, to, chart()->mapToGlobal(to), Qt::NoButton,
            Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(chart(), &event);
    }
    QString tipAt(const QPoint &point) const
    {
        QHelpEvent help(QEvent::ToolTip, point, chart()->mapToGlobal(point));
        QApplication::sendEvent(chart(), &help);
        // Of a label that was just hidden the text stays for a moment.
        return QToolTip::isVisible() ? QToolTip::text() : QString();
    }
    QWidget *tip() const
    {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (top->inherits("QTipLabel") && top->isVisible())
                return top;
        }
        return nullptr;
    }
};

} // namespace

void TestLooks::statusTextMovesNothing()
{
    QFETCH(QString, code);
    Seen bench;
    bench.language.set(code);
    const QString message =
        u"A hint that is as long as those of the tool bar are in long words, and longer. "_s
            .repeated(3);
    auto *bar = qobject_cast<StatusBar *>(bench.window->statusBar());
    QVERIFY(bar);
    for (const int width : {1600, 800}) {
        bench.window->resize(width, 700);
        QCoreApplication::processEvents();
        const auto places = [&] {
            QCoreApplication::processEvents();
            const auto at = [&](QWidget *part) {
                return QRect(part->mapTo(bench.window.get(), QPoint()), part->size());
            };
            return QList{at(bench.find<QLabel>(u"counts"_s)), at(bar->findChild<QSlider *>())};
        };
        QList<QRect> before;
        QTRY_VERIFY([&] {
            const QList<QRect> last = std::exchange(before, places());
            return last == before;
        }());
        bar->showMessage(message);
        QCOMPARE(places(), before);
        QVERIFY(bar->shownMessage().endsWith(u'…'));
        QVERIFY(bar->fontMetrics().horizontalAdvance(bar->shownMessage()) < before.first().left());
        bar->showMessage(u"Short"_s);
        QCOMPARE(places(), before);
        QCOMPARE(bar->shownMessage(), u"Short"_s);
        bar->clearMessage();
        QCOMPARE(places(), before);
    }
    bench.language.set(u"en"_s);
}

void TestLooks::tipsStandBesideCards()
{
    Seen bench;
    // Only its name, which the card shows.
    Component plain;
    plain.id = u"plain"_s;
    plain.name = u"Plain"_s;
    Component noted = plain;
    noted.id = u"noted"_s;
    noted.note = u"Rack 7"_s;
    QVERIFY(bench.window->document()->edit(
        u"x"_s, {Insert<Component>{plain}, Insert<Component>{noted}}));
    QTRY_VERIFY(bench.card(u"noted"_s) >= 0 && bench.chart()->isReady());
    bench.chart()->setProblems({}, {});
    bench.window->selection()->set({{}, {u"plain"_s, u"noted"_s}, {}});
    bench.chart()->fitSelection();
    bench.chart()->setZoom(1);
    QCOMPARE(bench.tipAt(bench.at(bench.box(u"plain"_s).center())), QString());
    const QPointF middle = bench.box(u"noted"_s).center();
    QVERIFY(bench.tipAt(bench.at(middle)).contains(u"Rack 7"_s));
    QVERIFY(bench.tip());
    const QPointF corner = bench.chart()->fromChart(bench.box(u"noted"_s).topLeft());
    const QRect card(
        bench.chart()->mapToGlobal(corner).toPoint(), bench.box(u"noted"_s).size().toSize());
    QVERIFY(!bench.tip()->geometry().intersects(card));
    // From far away it is read in the tip alone.
    bench.chart()->setZoom(.3);
    QVERIFY(bench.tipAt(bench.at(bench.box(u"plain"_s).center())).contains(u"Plain"_s));
    QToolTip::hideText();
}

void TestLooks::noTipsOverHandles()
{
    Seen bench;
    const QString id = bench.window->document()->deployment().components.front().id;
    bench.window->selection()->set({{}, {id}, {}});
    bench.chart()->revealSelection();
    const QPoint middle = bench.at(bench.box(id).center());
    bench.moveTo(middle);
    const std::vector<FlowHandle> handles = bench.handles(id);
    QVERIFY(!handles.empty());
    const QPoint handle = bench.at(handles.front().at);
    QToolTip::showText(bench.chart()->mapToGlobal(middle), u"A tip"_s, bench.chart());
    bench.moveTo(handle);
    QTRY_COMPARE(bench.tipAt(handle), QString());
    QTest::mousePress(bench.chart(), Qt::LeftButton, {}, handle);
    bench.moveTo(middle + QPoint(0, 60));
    for (const CardBox &card : bench.chart()->geometryOfChart().cards)
        QCOMPARE(bench.tipAt(bench.at(card.rect.center())), QString());
    QTest::keyClick(bench.chart(), Qt::Key_Escape);
    QTest::mouseRelease(bench.chart(), Qt::LeftButton, {}, middle + QPoint(0, 60));
}

void TestLooks::menuLeavesNoHandles()
{
    Seen bench;
    const QString id = bench.window->document()->deployment().components.front().id;
    bench.window->selection()->set({{}, {id}, {}});
    bench.chart()->revealSelection();
    const QPoint middle = bench.at(bench.box(id).center());
    const QImage bare = bench.chart()->grab().toImage();
    bench.moveTo(middle);
    QVERIFY(bench.chart()->grab().toImage() != bare);
    QContextMenuEvent event(QContextMenuEvent::Mouse, middle, bench.chart()->mapToGlobal(middle));
    QApplication::sendEvent(bench.chart(), &event);
    QMenu *menu = bench.window->contextMenus()->menu();
    QVERIFY(menu && menu->isVisible());
    // Where the menu opens on the press the release may come to the chart.
    QTest::mouseRelease(bench.chart(), Qt::RightButton, {}, middle);
    menu->close();
    QCOMPARE(bench.chart()->grab().toImage(), bare);
    bench.moveTo(middle); // and comes back with the mouse
    QVERIFY(bench.chart()->grab().toImage() != bare);
}

void TestLooks::dragFromTheCatalogLeavesNoHover()
{
    Seen bench;
    auto *tree = bench.window->findChild<CatalogTree *>();
    tree->expandItem(tree->topLevelItem(0));
    QTreeWidgetItem *first = tree->topLevelItem(0)->child(0);
    QTreeWidgetItem *other = tree->topLevelItem(0)->child(1);
    tree->scrollToItem(first);
    tree->setCurrentItem(first);
    const auto row = [&] { return tree->viewport()->grab(tree->visualItemRect(other)).toImage(); };
    const QImage bare = row();
    const QPointF at = tree->visualItemRect(other).center();
    QHoverEvent hover(QEvent::HoverMove, at, at, QPointF(-1, -1));
    QApplication::sendEvent(tree->viewport(), &hover);
    QVERIFY(row() != bare);
    tree->leaveHover();
    QCOMPARE(row(), bare);
}

void TestLooks::dialogsHaveIconsOfOurs_data()
{
    QTest::addColumn<QString>("theme");
    for (const char *theme : {"light", "dark", "contrast"})
        QTest::newRow(theme) << QString::fromLatin1(theme);
}

void TestLooks::dialogsHaveIconsOfOurs()
{
    QFETCH(QString, theme);
    Seen bench;
    bench.window->preferences()->setTheme(theme);
    const std::pair<QMessageBox::Icon, QPixmap> icons[] = {
        {QMessageBox::Question, lineIcon(u"help", QPalette::Link).pixmap(32)},
        {QMessageBox::Information, lineIcon(u"info", QPalette::Link).pixmap(32)},
        {QMessageBox::Warning, lineIcon(u"warning", QPalette::BrightText).pixmap(32)},
        {QMessageBox::Critical, lineIcon(u"error", QPalette::BrightText).pixmap(32)}};
    for (const auto &[icon, picture] : icons) {
        QMessageBox box(icon, u"Title"_s, u"Text"_s,
            QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
        for (const QAbstractButton *button : box.buttons())
            QVERIFY2(button->icon().isNull(), qPrintable(button->text()));
        QCOMPARE(box.iconPixmap().toImage().size(), picture.toImage().size());
        QCOMPARE(box.iconPixmap().toImage(), picture.toImage());
    }
    const QDialogButtonBox save(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    for (const QAbstractButton *button : save.buttons())
        QVERIFY(button->icon().isNull());
    bench.window->preferences()->setTheme(u"light"_s);
}

/// Their marks are round: the style sheet knows them by their group.
void TestLooks::choicesAreExclusive()
{
    Seen bench;
    Menus *menus = bench.window->findChild<Menus *>();
    QVERIFY(menus);
    bench.window->selection()->set(
        {{bench.window->document()->deployment().flows.front().id}, {}, {}});
    for (QMenu *menu :
        {menus->theme(), menus->language(), menus->reading(), menus->need(), menus->exposure()}) {
        emit menu->aboutToShow();
        int checked = 0;
        for (const QAction *action : menu->actions()) {
            if (action->isSeparator() || !action->isCheckable())
                continue;
            QVERIFY2(action->actionGroup() && action->actionGroup()->isExclusive(),
                qPrintable(action->text()));
            checked += action->isChecked();
        }
        QCOMPARE(checked, 1);
    }
}

void TestLooks::lastRowIsNotCut()
{
    Seen bench;
    bench.window->resize(900, 600);
    for (const QString &language : {u"en"_s, u"de"_s}) {
        bench.window->preferences()->setLanguage(language);
        for (const auto kind :
            {TableView::Kind::Flows, TableView::Kind::Components, TableView::Kind::Zones}) {
            TableView *table = bench.table(kind);
            bench.window->tables()->setCurrentPage(kind == TableView::Kind::Flows ? Tables::Flows
                                                   : kind == TableView::Kind::Components
                                                       ? Tables::Components
                                                       : Tables::Zones);
            QCoreApplication::processEvents();
            table->scrollToBottom();
            const QRect row =
                table->visualRect(table->model()->index(table->model()->rowCount() - 1, 0));
            QVERIFY2(row.bottom() <= table->viewport()->height(),
                qPrintable(u"%1 of %2"_s.arg(row.bottom()).arg(table->viewport()->height())));
        }
    }
    bench.window->preferences()->setLanguage(u"en"_s);
}

void TestLooks::copiesAreNotCovered()
{
    Seen bench;
    Toast *toast = bench.window->toast();
    const QStringList ids = [&] {
        QStringList all;
        for (const Component &each : bench.window->document()->deployment().components)
            all << each.id;
        return all;
    }();
    for (const QString &id : ids) {
        bench.window->selection()->set({{}, {id}, {}});
        bench.window->actions()[ActionId::Duplicate]->trigger();
        QVERIFY2(toast->text().endsWith("duplicated"_L1), qPrintable(toast->text()));
        QTRY_VERIFY(bench.chart()->isReady() && !bench.chart()->isGliding());
        QVERIFY(toast->isVisible());
        const QRectF box = bench.chart()->boundsOf(bench.window->selection()->ids());
        const QRect copy(bench.at(box.topLeft()), bench.at(box.bottomRight()));
        QVERIFY2(!toast->geometry().intersects(copy), qPrintable(id));
    }
    bench.window->actions()[ActionId::Copy]->trigger();
    bench.window->actions()[ActionId::Paste]->trigger();
    QVERIFY2(toast->text().contains("pasted"_L1), qPrintable(toast->text()));
}

QTEST_MAIN(TestLooks)
#include "tst_looks.moc"
