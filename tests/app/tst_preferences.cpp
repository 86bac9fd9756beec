#include "Bench.h"

#include "app/window/Preferences.h"
#include "app/window/ToolBar.h"
#include "views/dialogs/ShortcutEditor.h"
#include "views/panels/RulePanel.h"
#include "views/style/StyleSheet.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

using namespace portolan;
using namespace Qt::StringLiterals;

class TestPreferences : public QObject
{
    Q_OBJECT

private slots:
    void choicesCountAtOnceAndAreKept();
    void menusFollowTheDialog();
    void dialogSpeaksTheChosenLanguage();
    void pagesSpeakTheChosenLanguage();
    void shortcutsAreChanged();
    void stepsKeepTheirNames();
    void shortcutsAreTakenFromOthers();
    void shortcutsThatAreTypedAreRefused_data();
    void shortcutsThatAreTypedAreRefused();
    void brokenSettingsDoNoHarm();
    void toolBarIsChosen();
    void contrastIsHigh_data();
    void contrastIsHigh();
};

namespace {

/// Opens the preferences and gives the dialog to \a act before it is closed.
void inDialog(Bench &bench, const std::function<void(QWidget *)> &act)
{
    bool done = false;
    QTimer::singleShot(0, bench.window.get(), [&] {
        auto *dialog = bench.find<QDialog>(u"preferences"_s);
        QVERIFY(dialog);
        act(dialog);
        done = true;
        QTest::keyClick(dialog, Qt::Key_Escape);
    });
    bench.window->actions()[ActionId::Preferences]->trigger();
    QVERIFY(done);
}

void choose(QWidget *dialog, const QString &name, const QString &value)
{
    auto *combo = dialog->findChild<QComboBox *>(name);
    QVERIFY(combo);
    const int at = combo->findData(value);
    QVERIFY(at >= 0);
    combo->setCurrentIndex(at);
    emit combo->activated(at);
}

void selectCommand(QWidget *dialog, const QString &text)
{
    dialog->findChild<QTabWidget *>()->setCurrentIndex(1);
    auto *list = dialog->findChild<QTreeWidget *>(u"shortcutList"_s);
    const QList<QTreeWidgetItem *> found = list->findItems(text, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    list->setCurrentItem(found[0]);
}

void assign(QWidget *dialog, const QString &command, const QKeySequence &key)
{
    selectCommand(dialog, command);
    dialog->findChild<QKeySequenceEdit *>(u"shortcutKey"_s)->setKeySequence(key);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"assignShortcut"_s), Qt::LeftButton);
}

double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= .04045 ? c / 12.92 : std::pow((c + .055) / 1.055, 2.4);
    };
    return .2126 * linear(color.redF()) + .7152 * linear(color.greenF()) +
           .0722 * linear(color.blueF());
}

/// As WCAG 2 measures it.
double contrast(const QColor &a, const QColor &b)
{
    const double bright = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (bright + .05) / (dark + .05);
}

} // namespace

void TestPreferences::choicesCountAtOnceAndAreKept()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    inDialog(bench, [&](QWidget *dialog) {
        choose(dialog, u"theme"_s, u"contrast"_s);
        QCOMPARE(themeOf().id, ThemeId::Contrast);
        choose(dialog, u"target"_s, u"iptables"_s);
    });
    QCOMPARE(bench.settings.theme(), u"contrast"_s);
    QCOMPARE(bench.settings.fixedTarget(), u"iptables"_s);
    QCOMPARE(bench.window->rulePanel()->target().info.id, u"iptables"_s);
    inDialog(bench, [&](QWidget *dialog) {
        QCOMPARE(dialog->findChild<QComboBox *>(u"theme"_s)->currentData(), u"contrast"_s);
        for (const char *name : {"wheelZooms", "animated", "reopens"})
            dialog->findChild<QCheckBox *>(QString::fromLatin1(name))->click();
        auto *scale = dialog->findChild<QComboBox *>(u"scale"_s);
        scale->setCurrentIndex(scale->findData(150));
        emit scale->activated(scale->currentIndex());
    });
    QVERIFY(bench.settings.wheelZooms());
    QVERIFY(bench.window->actions()[ActionId::WheelZooms]->isChecked());
    QVERIFY(!bench.settings.animated());
    QVERIFY(bench.settings.reopens());
    QCOMPARE(bench.settings.scale(), 150);
    bench.window->preferences()->setTheme(u"light"_s);
}

void TestPreferences::dialogSpeaksTheChosenLanguage()
{
    Bench bench;
    QStringList titles;
    const auto dialog = [&] {
        auto *top = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        return top && top->objectName() == u"preferences"_s ? top : nullptr;
    };
    QTimer::singleShot(0, bench.window.get(), [&] {
        QVERIFY(dialog());
        titles << dialog()->windowTitle();
        QTimer::singleShot(0, bench.window.get(), [&] {
            // The choice that was made keeps the focus.
            QVERIFY(dialog());
            titles << dialog()->windowTitle();
            auto *language = dialog()->findChild<QComboBox *>(u"language"_s);
            QCOMPARE(dialog()->focusWidget(), language);
            QCOMPARE(language->currentData().toString(), u"de"_s);
            QTest::keyClick(dialog(), Qt::Key_Escape);
        });
        choose(dialog(), u"language"_s, u"de"_s);
    });
    bench.window->actions()[ActionId::Preferences]->trigger();
    QCOMPARE(titles, (QStringList{u"Preferences"_s, u"Einstellungen"_s}));
    bench.language.set(u"en"_s);
}

/// The same dialog, with all of its pages, and where one was in them.
void TestPreferences::pagesSpeakTheChosenLanguage()
{
    Bench bench;
    inDialog(bench, [&](QWidget *dialog) {
        auto *tabs = dialog->findChild<QTabWidget *>();
        auto *list = dialog->findChild<QTreeWidget *>(u"shortcutList"_s);
        auto *tools = dialog->findChild<QListWidget *>(u"toolBarList"_s);
        const auto words = [&] {
            QStringList all{dialog->windowTitle()};
            for (int i = 0; i < tabs->count(); ++i)
                all << tabs->tabText(i);
            for (const QWidget *each : dialog->findChildren<QWidget *>()) {
                all << each->accessibleName() << each->property("text").toString();
                if (const auto *combo = qobject_cast<const QComboBox *>(each)) {
                    for (int i = 0; i < combo->count(); ++i)
                        all << combo->itemText(i);
                }
            }
            for (int i = 0; i < list->topLevelItemCount(); ++i)
                all << list->topLevelItem(i)->text(0);
            for (int i = 0; i < tools->count(); ++i)
                all << tools->item(i)->text();
            all.removeAll(QString());
            all.sort(); // the page in front is the last of its siblings
            return all;
        };
        selectCommand(dialog, u"Fit the chart"_s);
        tools->setCurrentRow(2);
        tools->item(2)->setCheckState(Qt::Unchecked);
        const QStringList kept = bench.settings.toolBar();
        const QStringList english = words();
        QVERIFY(english.contains(u"Fit the chart"_s));
        choose(dialog, u"language"_s, u"de"_s);
        QTRY_COMPARE(dialog->windowTitle(), u"Einstellungen"_s);
        QTRY_VERIFY(!words().contains(u"Fit the chart"_s));
        const QStringList german = words();
        QCOMPARE(german.size(), english.size());
        for (const QString &each : {u"Fit the chart"_s, u"Separator"_s, u"Like the system"_s,
                 u"Close"_s, u"&Shortcuts"_s, u"&Language"_s})
            QVERIFY2(!german.contains(each), qPrintable(each));
        QCOMPARE(list->currentItem()->text(0),
            bench.window->actions()[ActionId::Fit]->text().remove(u'&'));
        QCOMPARE(tabs->currentIndex(), 1);
        QCOMPARE(tools->currentRow(), 2);
        QCOMPARE(bench.settings.toolBar(), kept);
        choose(dialog, u"language"_s, u"en"_s);
        QTRY_COMPARE(words(), english);
    });
    bench.language.set(u"en"_s);
}

void TestPreferences::menusFollowTheDialog()
{
    Bench bench;
    inDialog(bench, [&](QWidget *dialog) { choose(dialog, u"theme"_s, u"dark"_s); });
    QStringList checked;
    for (QAction *action : bench.window->findChildren<QAction *>()) {
        if (action->isChecked() && action->data() == u"dark"_s)
            checked.append(action->text());
    }
    QCOMPARE(checked, QStringList{u"&Dark"_s});
    bench.window->preferences()->setTheme(u"light"_s);
}

void TestPreferences::shortcutsAreChanged()
{
    Bench bench;
    QAction *fit = bench.window->actions()[ActionId::Fit];
    const QList<QKeySequence> standard = fit->shortcuts();
    const QKeySequence key(u"Ctrl+Shift+9"_s);
    inDialog(bench, [&](QWidget *dialog) { assign(dialog, u"Fit the chart"_s, key); });
    QCOMPARE(fit->shortcuts(), QList{key});
    QVERIFY(fit->toolTip().contains(u"Ctrl+Shift+9"));

    // The next window has it, too.
    {
        MainWindow next(Services{&*bench.catalog, &bench.settings, &bench.language});
        QCOMPARE(next.actions()[ActionId::Fit]->shortcuts(), QList{key});
        QVERIFY(next.actions()[ActionId::Fit]->toolTip().contains(u"Ctrl+Shift+9"));
    }
    inDialog(bench, [&](QWidget *dialog) {
        selectCommand(dialog, u"Fit the chart"_s);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"noShortcut"_s), Qt::LeftButton);
        QVERIFY(fit->shortcuts().isEmpty());
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"standardShortcut"_s), Qt::LeftButton);
    });
    QCOMPARE(fit->shortcuts(), standard);
    QVERIFY(bench.settings.shortcuts().isEmpty());
}

/// In the menu, whatever else about the actions is changed.
void TestPreferences::stepsKeepTheirNames()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    DeploymentDocument *document = bench.window->document();
    QVERIFY(document->edit(u"Drop & run"_s, {Remove<Flow>{u"ice-tcp"_s}}));
    QVERIFY(document->edit(u"Second"_s, {Remove<Flow>{u"ice-udp"_s}}));
    document->undoStack()->undo();
    const QAction *undo = bench.window->actions()[ActionId::Undo];
    const QAction *redo = bench.window->actions()[ActionId::Redo];
    QCOMPARE(undo->text(), u"&Undo: Drop && run"_s);
    QCOMPARE(redo->text(), u"&Redo: Second"_s);
    inDialog(bench, [&](QWidget *dialog) {
        assign(dialog, u"Fit the chart"_s, QKeySequence(u"Ctrl+Shift+9"_s));
        QCOMPARE(undo->text(), u"&Undo: Drop && run"_s);
        QCOMPARE(redo->text(), u"&Redo: Second"_s);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"standardShortcuts"_s), Qt::LeftButton);
        QCOMPARE(undo->text(), u"&Undo: Drop && run"_s);
    });
    bench.language.set(u"de"_s);
    QTRY_VERIFY(undo->text() != u"&Undo: Drop && run"_s);
    QVERIFY2(undo->text().contains(u"Drop && run"), qPrintable(undo->text()));
    QVERIFY(redo->text().contains(u"Second"));
    bench.language.set(u"en"_s);
    QTRY_COMPARE(undo->text(), u"&Undo: Drop && run"_s);
}

void TestPreferences::shortcutsAreTakenFromOthers()
{
    Bench bench;
    QAction *save = bench.window->actions()[ActionId::Save];
    QAction *fit = bench.window->actions()[ActionId::Fit];
    inDialog(bench,
        [&](QWidget *dialog) { assign(dialog, u"Fit the chart"_s, QKeySequence(u"Ctrl+S"_s)); });
    QCOMPARE(fit->shortcuts(), QList{QKeySequence(u"Ctrl+S"_s)});
    QVERIFY(save->shortcuts().isEmpty());
    QCOMPARE(bench.settings.shortcuts().size(), 2);
    inDialog(bench, [&](QWidget *dialog) {
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"standardShortcuts"_s), Qt::LeftButton);
    });
    QCOMPARE(save->shortcuts(), standardKeys(*save));
    QCOMPARE(fit->shortcuts(), standardKeys(*fit));
    QVERIFY(bench.settings.shortcuts().isEmpty());
}

void TestPreferences::shortcutsThatAreTypedAreRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("isFine");
    QTest::newRow("a letter") << u"A"_s << false;
    QTest::newRow("a capital letter") << u"Shift+A"_s << false;
    QTest::newRow("Tab") << u"Tab"_s << false;
    QTest::newRow("an arrow") << u"Left"_s << false;
    QTest::newRow("Escape") << u"Esc"_s << false;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("with Ctrl") << u"Ctrl+J"_s << true;
    QTest::newRow("with Alt") << u"Alt+J"_s << true;
    QTest::newRow("a function key") << u"F7"_s << true;
    QTest::newRow("Del") << u"Del"_s << true;
    QTest::newRow("two strokes") << u"Ctrl+K, Ctrl+J"_s << true;
}

void TestPreferences::shortcutsThatAreTypedAreRefused()
{
    QFETCH(QString, key);
    QFETCH(bool, isFine);
    QCOMPARE(shortcutFault(QKeySequence(key)).isEmpty(), isFine);
}

void TestPreferences::brokenSettingsDoNoHarm()
{
    Bench bench;
    bench.settings.setShortcuts({{u"NoSuchAction"_s, u"Ctrl+1"_s}, {u"Fit"_s, u"\x01; ;;"_s}});
    bench.settings.setToolBar({u"NoSuchAction"_s, u"|"_s, u"Save"_s, u"Save"_s, u"<>"_s, u"<>"_s});
    bench.settings.setTheme(u"no such theme"_s);
    bench.settings.setScale(100'000);
    QCOMPARE(bench.settings.scale(), 200);
    const MainWindow next(Services{&*bench.catalog, &bench.settings, &bench.language});
    int saves = 0;
    for (const QAction *action : next.findChild<ToolBar *>()->actions())
        saves += action->objectName() == u"Save"_s;
    QCOMPARE(saves, 1);
}

void TestPreferences::toolBarIsChosen()
{
    Bench bench;
    auto *bar = bench.find<ToolBar>(u"toolBar"_s);
    const auto names = [bar] {
        QStringList all;
        for (const QAction *action : bar->actions()) {
            if (!action->objectName().isEmpty())
                all.append(action->objectName());
        }
        return all;
    };
    const QStringList before = names();
    QVERIFY(before.contains(u"Undo"_s) && !before.contains(u"Print"_s));
    inDialog(bench, [&](QWidget *dialog) {
        dialog->findChild<QTabWidget *>()->setCurrentIndex(2);
        auto *list = dialog->findChild<QListWidget *>(u"toolBarList"_s);
        for (int i = 0; i < list->count(); ++i) {
            if (list->item(i)->text() == u"Undo"_s)
                list->item(i)->setCheckState(Qt::Unchecked);
        }
        QVERIFY(!names().contains(u"Undo"_s));
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(names().mid(0, 2), (QStringList{before[1], before[0]}));
    });
    {
        const MainWindow next(Services{&*bench.catalog, &bench.settings, &bench.language});
        QVERIFY(next.findChild<ToolBar *>()->actions().size() == bar->actions().size());
    }
    inDialog(bench, [&](QWidget *dialog) {
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"standardToolBar"_s), Qt::LeftButton);
    });
    QCOMPARE(names(), before);
    QVERIFY(bench.settings.toolBar().isEmpty());
}

void TestPreferences::contrastIsHigh_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    const Theme &t = Theme::of(ThemeId::Contrast);
    for (const auto &[name, ground] :
        {std::pair{"window", t.window}, {"panel", t.panel}, {"card", t.card},
            {"hovered card", t.cardHover}, {"row", t.row}, {"canvas", t.canvas}}) {
        QTest::addRow("ink on %s", name) << t.ink << ground << 7.;
        QTest::addRow("second ink on %s", name) << t.ink2 << ground << 7.;
    }
    QTest::newRow("on the accent") << t.onAccent << t.accent << 7.;
    QTest::newRow("error") << t.closed << t.panel << 7.;
    QTest::newRow("problem") << t.problemInk << t.problem << 7.;
    QTest::newRow("disabled") << t.disabledInk << t.panel << 4.5;
    for (const LinePen &pen : t.protocols)
        QTest::addRow("line %s", qPrintable(pen.color.name())) << pen.color << t.canvas << 7.;
    for (const ZoneColors &zone : {t.internet, t.sea, t.land, t.green, t.violet, t.site, t.host}) {
        QTest::addRow("title on %s", qPrintable(zone.fill.name())) << zone.title << zone.fill << 7.;
        QTest::addRow("border of %s", qPrintable(zone.fill.name()))
            << zone.border << t.canvas << 4.5;
    }
    QTest::newRow("card's border") << t.cardBorder << t.canvas << 7.;
    QTest::newRow("field's border") << t.fieldBorder << t.window << 7.;
}

void TestPreferences::contrastIsHigh()
{
    // `= {}` would have made it white.
    QVERIFY(!Theme::of(ThemeId::Contrast).gridDot.isValid());
    QVERIFY(!Theme::of(ThemeId::Print).gridDot.isValid());
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    QFETCH(double, least);
    const double measured = contrast(text, ground);
    QVERIFY2(measured >= least, qPrintable(QString::number(measured)));
}

QTEST_MAIN(TestPreferences)
#include "tst_preferences.moc"
