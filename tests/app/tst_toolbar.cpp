#include "Bench.h"

#include "app/window/Preferences.h"

#include <QToolBar>
#include <QToolButton>

using namespace portolan;
using namespace Qt::StringLiterals;

class TestToolBar : public QObject
{
    Q_OBJECT

private slots:
    void keepsItsButtons_data();
    void keepsItsButtons();
};

void TestToolBar::keepsItsButtons_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("width");
    for (const char *language : {"en", "de"}) {
        for (const int width : {1600, 1280, 1100, 1000})
            QTest::addRow("%s, %d px", language, width) << QString::fromLatin1(language) << width;
    }
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
    // Back they come.
    bench.window->resize(1600, 800);
    QTRY_VERIFY(hasWords(ActionId::AddFlow) && hasWords(ActionId::ExportPicture));
}

QTEST_MAIN(TestToolBar)
#include "tst_toolbar.moc"
