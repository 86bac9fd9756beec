#include "app/window/Preferences.h"
#include "app/window/Tables.h"
#include "tests/app/Bench.h"
#include "tests/support/EachLanguage.h"
#include "tests/support/LargeChart.h"
#include "views/panels/InspectorPanel.h"
#include "views/style/WrapCheck.h"

#include <QLineEdit>
#include <QStyleOptionTab>
#include <QTabBar>
#include <QToolButton>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

/// Small windows and narrow panels, in the longest words.
class TestNarrow : public QObject
{
    Q_OBJECT

private slots:
    void windowIsSmall_data() { eachLanguage(); }
    void windowIsSmall();
    void inspectorIsNotCut_data() { eachLanguage(); }
    void inspectorIsNotCut();
    void wordsOfACheckBoxGoOnBelow();
    void tabsAreNeverCutOff();
    void theChosenTabHasRoom_data() { eachLanguage(); }
    void theChosenTabHasRoom();
};

void TestNarrow::windowIsSmall()
{
    QFETCH(QString, code);
    constexpr QSize least(800, 500);
    Bench bench;
    bench.language.set(code);
    DeploymentDocument *document = bench.window->document();
    const auto fits = [&](const char *what) {
        QCoreApplication::processEvents();
        const QSize hint = bench.window->minimumSizeHint();
        QVERIFY2(hint.width() <= least.width() && hint.height() <= least.height(),
            qPrintable(u"%1: %2 x %3"_s.arg(QString::fromLatin1(what))
                           .arg(hint.width())
                           .arg(hint.height())));
        bench.window->resize(least);
        QCoreApplication::processEvents();
        QCOMPARE(bench.window->size(), least);
    };
    fits("welcome");
    QVERIFY(bench.window->open(bench.example(u"anbox-cloud"_s)));
    fits("a chart");
    // Large numbers, and everything selected.
    document->reset(LargeChart::make(2000, 3000, 7), {});
    bench.window->chart()->cancelLayout();
    bench.window->chart()->selectAll();
    fits("a large chart");
    document->setReadOnly(u"a reason of some words, and of some more"_s);
    fits("read-only");
    bench.language.set(u"en"_s);
}

void TestNarrow::inspectorIsNotCut()
{
    QFETCH(QString, code);
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    bench.language.set(code);
    QCoreApplication::processEvents();
    bench.window->actions()[ActionId::ResetLayout]->trigger();
    const Deployment &chart = bench.window->document()->deployment();
    InspectorPanel *panel = bench.window->inspector();
    const Selection::Ids selections[] = {{}, {{}, {}, {chart.zones.front().id}},
        {{}, {chart.components.front().id}, {}}, {{chart.flows.front().id}, {}, {}}};
    for (const QSize &size : {QSize(1600, 1000), QSize(800, 700)}) {
        bench.window->resize(size);
        for (const Selection::Ids &ids : selections) {
            bench.window->selection()->set(ids);
            QCoreApplication::processEvents();
            QTRY_VERIFY2(panel->widget()->width() <= panel->viewport()->width(),
                qPrintable(
                    u"%1 in %2"_s.arg(panel->widget()->width()).arg(panel->viewport()->width())));
        }
    }
    bench.language.set(u"en"_s);
}

void TestNarrow::wordsOfACheckBoxGoOnBelow()
{
    WrapCheck check;
    check.setText(u"Enforced: rules are written here, and some more words"_s);
    const int wide = check.sizeHint().width();
    QCOMPARE(check.heightForWidth(wide + 8), check.sizeHint().height());
    QVERIFY(
        check.heightForWidth(wide / 2) >= check.sizeHint().height() + check.fontMetrics().height());
    QVERIFY(check.minimumSizeHint().width() < wide / 2);
    check.resize(wide / 2, check.heightForWidth(wide / 2));
    check.show();
    // Its lower line is it as well.
    QTest::mouseClick(&check, Qt::LeftButton, {}, {check.width() - 8, check.height() - 4});
    QVERIFY(check.isChecked());
    QTest::keyClick(&check, Qt::Key_Space);
    QVERIFY(!check.isChecked());
}

void TestNarrow::tabsAreNeverCutOff()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    auto *tabs = bench.window->tables()->findChild<QTabBar *>();
    for (const QString &language : {u"en"_s, u"de"_s, u"fr"_s}) {
        bench.window->preferences()->setLanguage(language);
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

/// Its text is bold, and choosing it moves no other.
void TestNarrow::theChosenTabHasRoom()
{
    QFETCH(QString, code);
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    bench.window->preferences()->setLanguage(code);
    auto *tabs = bench.window->tables()->findChild<QTabBar *>();
    for (const int width : {1600, 900}) {
        bench.window->resize(width, 900);
        QCoreApplication::sendPostedEvents();
        for (int page = 0; page < tabs->count(); ++page) {
            const QRect before = tabs->tabRect(page);
            tabs->setCurrentIndex(page);
            QCoreApplication::sendPostedEvents();
            QCOMPARE(tabs->tabRect(page), before);
            QStyleOptionTab option;
            option.initFrom(tabs);
            option.state |= QStyle::State_Selected;
            option.rect = tabs->tabRect(page);
            option.text = tabs->tabText(page);
            if (const QWidget *badge = tabs->tabButton(page, QTabBar::RightSide))
                option.rightButtonSize = badge->size();
            const int room =
                tabs->style()->subElementRect(QStyle::SE_TabBarTabText, &option, tabs).width();
            QFont bold = tabs->font();
            bold.setWeight(QFont::DemiBold);
            const int wanted = QFontMetrics(bold).horizontalAdvance(option.text);
            QVERIFY2(room >= wanted,
                qPrintable(
                    u"%1 in %2: %3 of %4"_s.arg(option.text).arg(width).arg(room).arg(wanted)));
        }
    }
}

QTEST_MAIN(TestNarrow)
#include "tst_narrow.moc"
