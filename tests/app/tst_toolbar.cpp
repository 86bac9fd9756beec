#include "Bench.h"

#include "app/window/Preferences.h"
#include "app/window/ToolBar.h"

#include <QMenu>
#include <QToolButton>

using namespace portolan;
using namespace Qt::StringLiterals;

class TestToolBar : public QObject
{
    Q_OBJECT

private slots:
    void keepsItsButtons_data();
    void keepsItsButtons();
    void hasAMenuOfTheRest();
};

void TestToolBar::keepsItsButtons_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("width");
    for (const char *language : {"en", "de", "fr"}) {
        for (const int width : {1600, 1280, 1100, 1000, 800})
            QTest::addRow("%s, %d px", language, width) << QString::fromLatin1(language) << width;
    }
}

static QToolButton *ext(const QToolBar *bar)
{
    return bar->findChild<QToolButton *>(u"qt_toolbar_ext_button"_s);
}

void TestToolBar::keepsItsButtons()
{
    QFETCH(QString, language);
    QFETCH(int, width);
    Bench bench;
    bench.window->preferences()->setLanguage(language);
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    bench.window->resize(width, 800);
    QTest::qWait(1);
    QCOMPARE(bench.window->width(), width);
    auto *bar = bench.find<QToolBar>(u"toolBar"_s);
    const auto button = [&](ActionId id) {
        return qobject_cast<QToolButton *>(bar->widgetForAction(bench.window->actions()[id]));
    };
    for (const QAction *action : bar->actions()) {
        if (action->isSeparator())
            continue;
        const QWidget *widget = bar->widgetForAction(const_cast<QAction *>(action));
        QTRY_VERIFY2(widget->isVisible() && widget->geometry().right() < bar->width(),
            qPrintable(action->text()));
    }
    // No more words are lost than must be, and the last ones added keep them longest.
    const auto hasWords = [&](ActionId id) {
        return button(id)->toolButtonStyle() == Qt::ToolButtonTextBesideIcon;
    };
    QCOMPARE(hasWords(ActionId::AddFlow) && hasWords(ActionId::Present), width == 1600);
    QVERIFY(hasWords(ActionId::Present) || !hasWords(ActionId::AddFlow));
    QTRY_VERIFY(!ext(bar)->isVisible());
    // Back they come.
    bench.window->resize(1600, 800);
    QTRY_VERIFY(hasWords(ActionId::AddFlow) && hasWords(ActionId::ExportPicture));
}

/// More actions than there is room for, as the user may choose them.
void TestToolBar::hasAMenuOfTheRest()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    auto *bar = bench.find<ToolBar>(u"toolBar"_s);
    const Actions &actions = bench.window->actions();
    QStringList names = {actionName(ActionId::Print), actionName(ActionId::Find)};
    names += ToolBar::standard();
    bar->setNames(names);
    bench.window->resize(700, 800);
    QTRY_VERIFY(ext(bar)->isVisible());
    QCoreApplication::processEvents();
    const QRect seen = ext(bar)->geometry();
    QVERIFY(bar->rect().contains(seen) && seen.width() >= 28);
    QVERIFY(!ext(bar)->icon().isNull());
    QTest::mouseClick(ext(bar), Qt::LeftButton);
    auto *menu = bar->findChild<QMenu *>(u"toolBarRest"_s);
    QTRY_VERIFY(menu->isVisible());
    // What is not on the bar is here, and nothing twice.
    const auto isOnBar = [&](ActionId id) {
        return bar->widgetForAction(actions[id])->isVisible();
    };
    for (const ActionId id :
        {ActionId::Print, ActionId::Arrange, ActionId::ExportPicture, ActionId::Present})
        QCOMPARE(menu->actions().contains(actions[id]), !isOnBar(id));
    QVERIFY(isOnBar(ActionId::Print) && !isOnBar(ActionId::Present));
    const QList<QAction *> rest = menu->actions();
    QVERIFY(std::ranges::any_of(rest, [](const QAction *action) { return action->menu(); }));
    QVERIFY(!menu->actions().first()->isSeparator());
    menu->close();
    bench.window->resize(1600, 800);
    QTRY_VERIFY(!ext(bar)->isVisible());
}

QTEST_MAIN(TestToolBar)
#include "tst_toolbar.moc"
