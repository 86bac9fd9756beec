#include "tests/app/Bench.h"
#include "views/panels/LayoutBar.h"

#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

std::map<QString, QPointF> places(const Bench &bench)
{
    std::map<QString, QPointF> places;
    for (const CardBox &card : bench.window->chart()->geometryOfChart().cards)
        places.emplace(card.id, card.rect.center());
    return places;
}

QAction *choice(const Bench &bench, const QString &value)
{
    for (QAction *action : bench.window->findChildren<QAction *>()) {
        if (action->data() == value)
            return action;
    }
    return nullptr;
}

} // namespace

/// The window's commands that arrange.
class TestArranging : public QObject
{
    Q_OBJECT

private slots:
    void commandsAndUndo();
    void whatChangesNothingIsNoStep_data();
    void whatChangesNothingIsNoStep();
    void commandsAreOfferedWhereTheyDoSomething();
    void newCardsStayNewWhenTheirPlacesAreKept();
    void readingDirectionIsRemembered();
    void barOverALongLayout();
};

void TestArranging::commandsAndUndo()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    bench.window->chart()->setAnimated(false);
    const auto first = places(bench);
    const Deployment deployment = bench.window->document()->deployment();
    const QString moved = first.begin()->first;
    bench.window->selection()->set({{}, {moved}, {}});
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(bench.window->chart(), Qt::Key_Down, Qt::AltModifier);
    const auto byHand = places(bench);
    QVERIFY(byHand != first);
    // All nudges of one card are one step.
    QCOMPARE(bench.window->document()->undoStack()->count(), 1);
    for (const ActionId id : {ActionId::ArrangeSelection, ActionId::Arrange}) {
        bench.window->actions()[id]->trigger();
        QCOMPARE(bench.window->document()->undoStack()->count(), 2);
        bench.window->actions()[ActionId::Undo]->trigger();
        QCOMPARE(places(bench), byHand);
    }
    bench.window->actions()[ActionId::Redo]->trigger();
    QCOMPARE(places(bench), first);
    QCOMPARE(bench.window->document()->deployment(), deployment);
}

void TestArranging::whatChangesNothingIsNoStep_data()
{
    QTest::addColumn<QString>("example");
    for (const QString &example :
        {u"anbox-cloud"_s, u"anyware"_s, u"crowdsec"_s, u"livekit-crowdsec"_s, u"livekit"_s})
        QTest::newRow(qPrintable(example)) << example;
}

void TestArranging::whatChangesNothingIsNoStep()
{
    QFETCH(QString, example);
    Bench bench;
    QVERIFY(bench.window->open(bench.example(example)));
    bench.window->chart()->setAnimated(false);
    const QUndoStack *steps = bench.window->document()->undoStack();
    const auto arrange = [&](ActionId id) {
        const int before = steps->count();
        const auto there = places(bench);
        bench.window->actions()[id]->trigger();
        const bool moved = places(bench) != there;
        return QPair(steps->count() - before, moved);
    };
    // The first may fit the chart to the window; there is nothing left for the second.
    const auto [made, moved] = arrange(ActionId::Arrange);
    QCOMPARE(made, moved ? 1 : 0);
    QCOMPARE(arrange(ActionId::Arrange), QPair(0, false));
    QStringList all;
    for (const Component &component : bench.window->document()->deployment().components)
        all += component.id;
    bench.window->selection()->set({{}, all, {}});
    const auto selected = arrange(ActionId::ArrangeSelection);
    QCOMPARE(selected.first, selected.second ? 1 : 0);
}

void TestArranging::commandsAreOfferedWhereTheyDoSomething()
{
    Bench bench;
    const Actions &actions = bench.window->actions();
    QVERIFY(!actions[ActionId::Arrange]->isEnabled());
    QVERIFY(!actions[ActionId::ArrangeNew]->isEnabled());
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(actions[ActionId::Arrange]->isEnabled());
    QVERIFY(!actions[ActionId::ArrangeNew]->isEnabled());
    QVERIFY(!actions[ActionId::ArrangeSelection]->isEnabled());
    bench.window->selection()->set(
        {{}, {bench.window->document()->deployment().components.front().id}, {}});
    QVERIFY(actions[ActionId::ArrangeSelection]->isEnabled());
    Component component;
    component.id = u"another"_s;
    QVERIFY(bench.window->document()->edit(u"add"_s, {Insert<Component>{component}}));
    QVERIFY(actions[ActionId::ArrangeNew]->isEnabled());
    actions[ActionId::ArrangeNew]->trigger();
    QVERIFY(!actions[ActionId::ArrangeNew]->isEnabled());
    actions[ActionId::Undo]->trigger();
    QVERIFY(actions[ActionId::ArrangeNew]->isEnabled());
}

/// Saving writes down where a card stands that nobody has placed, and so does a drag of another
/// one: that is no reason to leave it there.
void TestArranging::newCardsStayNewWhenTheirPlacesAreKept()
{
    Bench bench;
    const Actions &actions = bench.window->actions();
    const auto why = [&] { return actions[ActionId::ArrangeNew]->statusTip(); };
    DeploymentDocument *document = bench.window->document();
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(why().contains(u"Nothing to arrange"));
    Component component;
    component.id = u"another"_s;
    component.zone = document->deployment().components.front().zone;
    QVERIFY(document->edit(u"add"_s, {Insert<Component>{component}}));
    QVERIFY(actions[ActionId::ArrangeNew]->isEnabled());
    QVERIFY(!why().contains(u"Nothing"));
    // Something else is moved, and with it all get their places.
    const QString other = document->deployment().components.back().id;
    bench.window->selection()->set({{}, {other}, {}});
    QTest::keyClick(bench.window->chart(), Qt::Key_Right, Qt::AltModifier);
    QVERIFY(document->deployment().component(u"another")->position);
    QVERIFY(actions[ActionId::ArrangeNew]->isEnabled());
    actions[ActionId::Save]->trigger();
    QVERIFY(actions[ActionId::ArrangeNew]->isEnabled());

    // What somebody has moved is placed, until that is undone.
    bench.window->selection()->set({{}, {u"another"_s}, {}});
    QTest::keyClick(bench.window->chart(), Qt::Key_Down, Qt::AltModifier);
    QVERIFY(!actions[ActionId::ArrangeNew]->isEnabled());
    actions[ActionId::Undo]->trigger();
    QVERIFY(actions[ActionId::ArrangeNew]->isEnabled());

    actions[ActionId::ArrangeNew]->trigger();
    QVERIFY(!actions[ActionId::ArrangeNew]->isEnabled());
    QVERIFY(why().contains(u"Nothing to arrange"));
}

void TestArranging::readingDirectionIsRemembered()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QCOMPARE(bench.settings.reading(), u"left-to-right"_s);
    QAction *down = choice(bench, u"top-to-bottom"_s);
    QVERIFY(down);
    QVERIFY(choice(bench, u"left-to-right"_s)->isChecked());
    down->trigger();
    QVERIFY(down->isChecked());
    QCOMPARE(bench.settings.reading(), u"top-to-bottom"_s);
    bench.window->document()->undoStack()->setClean();
    bench.window = nullptr;
    bench.window =
        std::make_unique<MainWindow>(Services{&*bench.catalog, &bench.settings, &bench.language});
    QVERIFY(choice(bench, u"top-to-bottom"_s)->isChecked());
}

void TestArranging::barOverALongLayout()
{
    QWidget over;
    over.resize(800, 600);
    LayoutBar bar(&over);
    over.show();
    QSignalSpy cancelled(&bar, &LayoutBar::cancelRequested);
    auto *button = bar.findChild<QPushButton *>(u"cancelLayout"_s);
    bar.begin();
    QVERIFY(!bar.isVisible());
    bar.end();
    QTest::qWait(0);
    QVERIFY(!bar.isVisible());
    bar.begin();
    bar.setProgress(.4);
    QTRY_VERIFY(bar.isVisible());
    QCOMPARE(bar.findChild<QProgressBar *>()->value(), 40);
    QVERIFY(QRect(QPoint(), over.size()).contains(bar.geometry()));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(cancelled.count(), 1);
    bar.end();
    QVERIFY(!bar.isVisible());
}

QTEST_MAIN(TestArranging)
#include "tst_arranging.moc"
