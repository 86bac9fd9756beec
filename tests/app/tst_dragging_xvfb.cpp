#include "tests/app/Bench.h"
#include "views/panels/CatalogTree.h"

#include <QProcess>
#include <QStandardPaths>

using namespace portolan;
using namespace Qt::StringLiterals;

/// Drag and drop by a pointer that moves over a real screen: nothing is handed to a widget by hand.
class TestDraggingXvfb : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void partFromTheCatalog();
    void noRowStaysLit();
    void escapeEndsTheDrag();
    void cardIntoAnotherZone();
};

namespace {

struct Hands : Bench
{
    QProcess pointer;

    Hands()
    {
        if (!window->open(example(u"livekit"_s)) || !QTest::qWaitForWindowExposed(window.get()))
            qFatal("no window with the example");
        // There is no window manager to put it anywhere.
        window->move(0, 0);
        chart()->setLegendVisible(false);
        chart()->setMinimapVisible(false);
        chart()->setAnimated(false);
    }
    ChartView *chart() const { return window->chart(); }
    const Deployment &deployment() const { return window->document()->deployment(); }
    QPoint onScreen(const QPointF &point) const
    {
        return chart()->mapToGlobal(chart()->fromChart(point).toPoint());
    }
    QTreeWidgetItem *partOf(const QString &name) const
    {
        auto *tree = window->findChild<CatalogTree *>();
        return tree->findItems(name, Qt::MatchExactly | Qt::MatchRecursive).value(0);
    }
    QPoint onScreen(QTreeWidgetItem *row) const
    {
        QTreeWidget *tree = row->treeWidget();
        tree->scrollToItem(row);
        return tree->viewport()->mapToGlobal(tree->visualItemRect(row).center());
    }
    QRectF card(const QString &id) const { return chart()->boundsOf({{}, {id}, {}}); }

    /// The button goes down at \a from and up at \a to, with a few places and \a before between;
    /// first of all it goes \a over.
    void drag(const QPoint &from, const QPoint &to, const QStringList &before = {},
        const QPoint &over = {})
    {
        QStringList words;
        const auto move = [&](const QPoint &at) {
            words << u"mousemove"_s << QString::number(at.x()) << QString::number(at.y())
                  << u"sleep"_s << u"0.1"_s;
        };
        move(from);
        words << u"mousedown"_s << u"1"_s << u"sleep"_s << u"0.1"_s;
        if (!over.isNull())
            move(from + over);
        for (const double share : {.1, .5, .9, 1.})
            move(from + (to - from) * share);
        words << before << u"mouseup"_s << u"1"_s;
        pointer.start(u"xdotool"_s, words);
        // Only the event loop turns: a drag runs in one of its own.
        QTRY_COMPARE_WITH_TIMEOUT(pointer.state(), QProcess::NotRunning, 20'000);
        QCOMPARE(pointer.exitCode(), 0);
    }
};

} // namespace

void TestDraggingXvfb::initTestCase()
{
    QCOMPARE(QGuiApplication::platformName(), u"xcb"_s);
    if (QStandardPaths::findExecutable(u"xdotool"_s).isEmpty())
        QSKIP("NOT TESTED: xdotool is not installed");
}

void TestDraggingXvfb::partFromTheCatalog()
{
    Hands hands;
    const QString name = hands.catalog->entry(u"livekit"_s)->components[0].name;
    QTreeWidgetItem *part = hands.partOf(name);
    QVERIFY(part);
    const size_t count = hands.deployment().components.size();
    const QPointF free = hands.chart()->visiblePart().bottomLeft() + QPointF(150, -70);
    hands.drag(hands.onScreen(part), hands.onScreen(free));
    QTRY_COMPARE(hands.deployment().components.size(), count + 1);
    const QString id = hands.window->selection()->ids().components.value(0);
    QVERIFY(hands.deployment().component(id)->name.startsWith(name));
    QTRY_VERIFY(!hands.card(id).isNull());
    QVERIFY2((hands.card(id).center() - free).manhattanLength() < 60,
        qPrintable(QDebug::toString(hands.card(id).center() - free)));
    QCOMPARE(hands.window->document()->undoStack()->count(), 1);
}

/// However the pointer leaves: the row that it is on when the drag begins, or the next ones.
void TestDraggingXvfb::noRowStaysLit()
{
    Hands hands;
    auto *tree = hands.window->findChild<CatalogTree *>();
    QTreeWidgetItem *general = tree->topLevelItem(0);
    QTreeWidgetItem *part = nullptr;
    for (int i = 0; i < tree->topLevelItemCount() && !part; ++i) {
        general = tree->topLevelItem(i);
        part = general->childCount() > 3 ? general->child(1) : nullptr;
    }
    QVERIFY(part);
    general->setExpanded(true);
    tree->scrollToItem(general, QAbstractItemView::PositionAtTop);
    const QPoint from = hands.onScreen(part);
    const QPointF free = hands.chart()->visiblePart().bottomLeft() + QPointF(150, -70);
    const auto rows = [&] {
        QList<QImage> all;
        for (int i = 2; i < general->childCount(); ++i)
            all << tree->viewport()->grab(tree->visualItemRect(general->child(i))).toImage();
        return all;
    };
    tree->setCurrentItem(part);
    tree->leaveHover(); // the pointer may rest anywhere
    const QList<QImage> bare = rows();
    for (const QPoint &over : {QPoint(0, 14), QPoint(0, 30), QPoint(0, 60)}) {
        hands.drag(from, hands.onScreen(free), {}, over);
        QTRY_VERIFY(hands.chart()->isReady());
        tree->setCurrentItem(part);
        const QList<QImage> after = rows();
        for (qsizetype i = 0; i < bare.size(); ++i)
            QVERIFY2(after[i] == bare[i], qPrintable(u"%1 px, row %2"_s.arg(over.y()).arg(i)));
    }
}

void TestDraggingXvfb::escapeEndsTheDrag()
{
    Hands hands;
    const Deployment before = hands.deployment();
    QTreeWidgetItem *part = hands.partOf(hands.catalog->entry(u"livekit"_s)->components[0].name);
    QVERIFY(part);
    const QPointF free = hands.chart()->visiblePart().bottomLeft() + QPointF(150, -70);
    hands.drag(
        hands.onScreen(part), hands.onScreen(free), {u"key"_s, u"Escape"_s, u"sleep"_s, u"0.1"_s});
    QVERIFY(hands.deployment() == before);
    QVERIFY(hands.chart()->isReady());
}

void TestDraggingXvfb::cardIntoAnotherZone()
{
    Hands hands;
    const QString id = u"redis"_s;
    const Deployment before = hands.deployment();
    const QString zone = u"internet"_s;
    QVERIFY(compareIds(hands.deployment().component(id)->zone, zone) != 0);
    const QPointF to = hands.chart()->boundsOf({{}, {}, {zone}}).center();
    hands.drag(hands.onScreen(hands.card(id).center()), hands.onScreen(to));
    QTRY_COMPARE(hands.deployment().component(id)->zone, zone);
    QTRY_VERIFY(hands.chart()->isReady());
    QVERIFY(hands.chart()->boundsOf({{}, {}, {zone}}).contains(hands.card(id)));
    hands.window->document()->undoStack()->undo();
    QVERIFY(hands.deployment() == before);
}

QTEST_MAIN(TestDraggingXvfb)
#include "tst_dragging_xvfb.moc"
