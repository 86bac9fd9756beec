#include "Bench.h"

#include "app/window/Preferences.h"
#include "app/window/Tables.h"
#include "app/window/ViewCommands.h"
#include "model/io/DeploymentFile.h"
#include "model/items/RecordFilter.h"
#include "views/chart/ChartView.h"
#include "views/chart/ViewPart.h"
#include "views/panels/FilterBox.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// Answers the dialog that comes up next.
void inDialog(const std::function<void(QDialog *)> &answer)
{
    QTimer::singleShot(0, qApp, [answer] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        answer(dialog);
    });
}

QPushButton *defaultButton(const QDialog *dialog)
{
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->isDefault())
            return button;
    }
    return nullptr;
}

struct ViewBench : Bench
{
    ViewBench() { opened = window->open(example(u"livekit"_s)); }

    const std::vector<SavedView> &views() const
    {
        return window->document()->deployment().settings.views;
    }
    QStringList names() const
    {
        QStringList names;
        for (const SavedView &view : views())
            names += view.label();
        return names;
    }
    void save(const QString &name, bool part)
    {
        inDialog([name, part](QDialog *dialog) {
            dialog->findChild<QLineEdit *>(u"viewName"_s)->setText(name);
            dialog->findChild<QPlainTextEdit *>(u"viewCaption"_s)->setPlainText(u" About it \n"_s);
            for (QAbstractButton *button : dialog->findChildren<QAbstractButton *>()) {
                if (button->text().contains(part ? u"part"_s : u"whole"_s))
                    button->click();
            }
            defaultButton(dialog)->click();
        });
        window->actions()[ActionId::SaveView]->trigger();
    }
    QStringList menuTexts()
    {
        QMenu *menu = nullptr;
        for (QMenu *each : window->findChildren<QMenu *>()) {
            if (each->title() == u"Saved &views"_s)
                menu = each;
        }
        QStringList texts;
        if (!menu)
            return texts;
        emit menu->aboutToShow();
        for (const QAction *action : menu->actions()) {
            if (!action->isSeparator())
                texts += (action->isChecked() ? u"*"_s : QString()) + action->text();
        }
        return texts;
    }
    QString choice() const { return find<QComboBox>(u"viewChoice"_s)->currentText(); }

    bool opened = false;
};

} // namespace

class TestSavedViews : public QObject
{
    Q_OBJECT

private slots:
    void saveAndShow();
    void undoAndRedo();
    void nameThatIsTaken();
    void updateTheView();
    void manage();
    void manageRefusesABadFilter();
    void manageNothing();
    void anotherDocument();
    void wordsOfTheWindowAreStoredAsTheFiles();
};

void TestSavedViews::saveAndShow()
{
    ViewBench bench;
    QVERIFY(bench.opened);
    QCOMPARE(bench.choice(), u"All flows"_s);
    QCOMPARE(
        bench.menuTexts().mid(0, 2), (QStringList{u"*&All flows"_s, u"No view is saved yet"_s}));
    bench.window->tables()->setFilter(u"proto:udp"_s);
    QCOMPARE(bench.choice(), u"Filtered"_s);
    bench.window->chart()->showFrame({100, 100, 400, 250});
    const QRectF part = bench.window->chart()->visiblePart();
    bench.save(u"Media & more"_s, true);
    QCOMPARE(bench.views().size(), 1U);
    const SavedView view = bench.views().front();
    QCOMPARE(view.id, u"media-more"_s);
    QCOMPARE(view.name, u"Media & more"_s);
    QCOMPARE(view.caption, u"About it"_s);
    QCOMPARE(view.filter, u"proto:udp"_s);
    // A file holds two decimals, and so does the chart.
    QVERIFY(qAbs(view.frame->topLeft.x - part.x()) < .01);
    QVERIFY(qAbs(view.frame->topLeft.y - part.y()) < .01);
    QVERIFY(qAbs(view.frame->width - part.width()) < .01);
    QVERIFY(qAbs(view.frame->height - part.height()) < .01);
    QCOMPARE(bench.choice(), u"Media & more"_s);

    bench.window->views()->showAll();
    QCOMPARE(bench.window->tables()->filter(), QString());
    QVERIFY(bench.window->chart()->visiblePart() != part);
    QCOMPARE(bench.choice(), u"All flows"_s);
    bench.window->views()->show(view.id);
    QCOMPARE(bench.window->tables()->filterBox()->text(), u"proto:udp"_s);
    const QRectF again = bench.window->chart()->visiblePart();
    QVERIFY(QLineF(again.topLeft(), part.topLeft()).length() < .01);
    QVERIFY(qAbs(again.width() - part.width()) < .01);
    QCOMPARE(bench.menuTexts().mid(0, 2), (QStringList{u"&All flows"_s, u"*Media && more"_s}));
    // It is in the file.
    const QString path = bench.folder.filePath(u"views.portolan"_s);
    QVERIFY(bench.window->document()->save(path));
    QCOMPARE(loadDeployment(path)->settings.views.size(), 1U);
}

void TestSavedViews::undoAndRedo()
{
    ViewBench bench;
    bench.save(u"One"_s, false);
    QCOMPARE(bench.names(), QStringList{u"One"_s});
    QVERIFY(!bench.views().front().frame);
    bench.window->actions()[ActionId::Undo]->trigger();
    QCOMPARE(bench.names(), QStringList());
    QCOMPARE(bench.choice(), u"All flows"_s);
    bench.window->actions()[ActionId::Redo]->trigger();
    QCOMPARE(bench.names(), QStringList{u"One"_s});
    QCOMPARE(bench.choice(), u"One"_s);
}

void TestSavedViews::nameThatIsTaken()
{
    ViewBench bench;
    bench.save(u"One"_s, false);
    inDialog([](QDialog *dialog) {
        auto *name = dialog->findChild<QLineEdit *>(u"viewName"_s);
        QVERIFY(!defaultButton(dialog)->isEnabled()); // no name yet
        name->setText(u" one "_s);
        QVERIFY(!defaultButton(dialog)->isEnabled());
        name->setText(u"\u4e8c"_s);
        QVERIFY(defaultButton(dialog)->isEnabled());
        defaultButton(dialog)->click();
    });
    bench.window->actions()[ActionId::SaveView]->trigger();
    QCOMPARE(bench.names(), (QStringList{u"One"_s, u"\u4e8c"_s}));
    QVERIFY(isValidId(bench.views()[1].id));
}

void TestSavedViews::updateTheView()
{
    ViewBench bench;
    bench.save(u"One"_s, false);
    bench.window->tables()->setFilter(u"redis"_s);
    QVERIFY(bench.menuTexts().contains(u"&Update “One” to what is shown"_s));
    bench.window->chart()->showFrame({0, 0, 300, 200});
    bench.window->actions()[ActionId::UpdateView]->trigger();
    QCOMPARE(bench.views().front().filter, u"redis"_s);
    QVERIFY(bench.views().front().frame);
    QCOMPARE(bench.views().front().caption, u"About it"_s);
    QCOMPARE(bench.choice(), u"One"_s);
    bench.window->actions()[ActionId::Undo]->trigger();
    QCOMPARE(bench.views().front().filter, QString());
}

void TestSavedViews::manage()
{
    ViewBench bench;
    for (const auto *name : {"One", "Two", "Three"})
        bench.save(QString::fromLatin1(name), false);
    inDialog([](QDialog *dialog) {
        auto *list = dialog->findChild<QListWidget *>();
        QCOMPARE(list->count(), 3);
        list->setCurrentRow(2);
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(list->currentRow(), 1);
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier); // already the first
        auto *name = dialog->findChild<QLineEdit *>(u"viewName"_s);
        name->selectAll();
        QTest::keyClicks(name, u"First of all"_s);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"viewFilter"_s), u"proto:tcp"_s);
        list->setCurrentRow(2);
        QCOMPARE(name->text(), u"Two"_s);
        QTest::keyClick(list, Qt::Key_Delete);
        defaultButton(dialog)->click();
    });
    bench.window->actions()[ActionId::ManageViews]->trigger();
    QCOMPARE(bench.names(), (QStringList{u"First of all"_s, u"One"_s}));
    QCOMPARE(bench.views()[0].id, u"three"_s);
    QCOMPARE(bench.views()[0].filter, u"proto:tcp"_s);
    bench.window->actions()[ActionId::Undo]->trigger(); // one step
    QCOMPARE(bench.names(), (QStringList{u"One"_s, u"Two"_s, u"Three"_s}));
}

void TestSavedViews::manageRefusesABadFilter()
{
    ViewBench bench;
    bench.save(u"One"_s, false);
    inDialog([](QDialog *dialog) {
        auto *filter = dialog->findChild<QLineEdit *>(u"viewFilter"_s);
        QTest::keyClicks(filter, u"colour:red"_s);
        QVERIFY(!defaultButton(dialog)->isEnabled());
        filter->clear();
        QTest::keyClicks(filter, u"red"_s);
        QVERIFY(defaultButton(dialog)->isEnabled());
        dialog->reject();
    });
    bench.window->actions()[ActionId::ManageViews]->trigger();
    QCOMPARE(bench.views()[0].filter, QString());
}

void TestSavedViews::manageNothing()
{
    ViewBench bench;
    inDialog([](QDialog *dialog) {
        QVERIFY(!dialog->findChild<QLineEdit *>(u"viewName"_s)->isVisible());
        QTest::keyClick(dialog->findChild<QListWidget *>(), Qt::Key_Delete);
        QTest::keyClick(dialog->findChild<QListWidget *>(), Qt::Key_Down, Qt::AltModifier);
        defaultButton(dialog)->click();
    });
    const int steps = bench.window->document()->undoStack()->count();
    bench.window->actions()[ActionId::ManageViews]->trigger();
    QCOMPARE(bench.window->document()->undoStack()->count(), steps);
}

void TestSavedViews::anotherDocument()
{
    ViewBench bench;
    bench.save(u"One"_s, false);
    QCOMPARE(bench.choice(), u"One"_s);
    bench.window->document()->reset({}, {});
    QCOMPARE(bench.choice(), u"All flows"_s);
    bench.window->views()->show(u"one"_s); // is gone
    QCOMPARE(bench.choice(), u"All flows"_s);
}

/// What was typed in the language of the window finds the same in pictures, in scripts and in
/// other languages.
void TestSavedViews::wordsOfTheWindowAreStoredAsTheFiles()
{
    ViewBench bench;
    QVERIFY(bench.opened);
    bench.window->preferences()->setLanguage(u"de"_s);
    bench.window->tables()->setFilter(u"erforderlich -sip"_s);
    const int found = bench.window->tables()->records()->flowCount();
    QVERIFY(found > 0);
    const auto saved = [&](const QString &name) {
        inDialog([name](QDialog *dialog) {
            dialog->findChild<QLineEdit *>(u"viewName"_s)->setText(name);
            defaultButton(dialog)->click();
        });
        bench.window->actions()[ActionId::SaveView]->trigger();
        return bench.views().empty() ? SavedView() : bench.views().back();
    };
    const SavedView view = saved(u"Not optional"_s);
    QCOMPARE(view.filter, u"erforderlich or need:required -sip"_s);
    // The box keeps what was typed, and it is this view that is shown.
    QCOMPARE(bench.window->tables()->filter(), u"erforderlich -sip"_s);
    QCOMPARE(bench.choice(), u"Not optional"_s);
    const Deployment &deployment = bench.window->document()->deployment();
    const auto flowsOf = [&](const QString &filter) {
        const auto part = partOfView(deployment, filter, false, {}, {});
        return part ? int(std::ranges::count(part->flows, true)) : -1;
    };
    QCOMPARE(flowsOf(view.filter), found);
    // Also where the filter is written among the saved views.
    inDialog([](QDialog *dialog) {
        auto *filter = dialog->findChild<QLineEdit *>(u"viewFilter"_s);
        filter->selectAll();
        QTest::keyClicks(filter, u"erforderlich proto:udp"_s);
        defaultButton(dialog)->click();
    });
    bench.window->actions()[ActionId::ManageViews]->trigger();
    QCOMPARE(bench.views().front().filter, u"erforderlich or need:required proto:udp"_s);
    // What stands in a file in that language is shown in it all the same.
    Settings settings = deployment.settings;
    settings.views.front().filter = u"erforderlich -sip"_s;
    QVERIFY(bench.window->document()->edit(u"view"_s, {ReplaceSettings{settings}}));
    bench.window->views()->showAll();
    bench.window->views()->show(view.id);
    QCOMPARE(bench.window->tables()->records()->flowCount(), found);
    QCOMPARE(bench.choice(), u"Not optional"_s);
    bench.window->preferences()->setLanguage(u"en"_s);
}

QTEST_MAIN(TestSavedViews)
#include "tst_savedviews.moc"
