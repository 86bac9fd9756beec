#include "app/window/Actions.h"
#include "app/window/FileCommands.h"
#include "app/window/Menus.h"
#include "app/window/Preferences.h"
#include "app/window/Windows.h"
#include "model/io/SafeFile.h"
#include "tests/app/Answers.h"
#include "tests/app/Bench.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTimer>

using namespace portolan;
using namespace Qt::StringLiterals;

/// Several windows of one program.
class TestWindows : public QObject
{
    Q_OBJECT

private slots:
    void eachHasItsChart();
    void anotherLeavesTheLookAlone();
    void oneFileOneWindow();
    void quitAsksEachWindow_data();
    void quitAsksEachWindow();
    void closedWindowsAreGone();
    void settingsAreShared();
    void sessionComesBack();
    void sessionIsKeptAtOnce();
    void whatIsSavedAtTheEndComesBack_data();
    void whatIsSavedAtTheEndComesBack();
    void listOfWindows();
    void severalDroppedFiles();
};

namespace {

/// Windows with settings of their own; the examples come from a bench that is not shown.
struct Stage
{
    Bench bench;
    Windows windows{Services{&*bench.catalog, &bench.settings, &bench.language}};
};

void change(MainWindow *window)
{
    Component component;
    component.id = u"added"_s;
    QVERIFY(window->document()->edit(u"Add"_s, {Insert<Component>{component}}));
}

/// Answers the questions that come, one after the other; counts them.
class Answers : public QObject
{
public:
    explicit Answers(QList<QMessageBox::StandardButton> answers)
        : m_answers(std::move(answers))
    {
        m_timer.callOnTimeout(this, &Answers::look);
        m_timer.start(0);
    }
    int asked = 0;

private:
    void look()
    {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box || m_answers.isEmpty())
            return;
        ++asked;
        box->button(m_answers.takeFirst())->click();
    }
    QList<QMessageBox::StandardButton> m_answers;
    QTimer m_timer;
};

/// Counts the widgets of a window that are told of another style.
class Restyled : public QObject
{
public:
    explicit Restyled(const QWidget *window)
        : m_window(window)
    {
        qApp->installEventFilter(this);
    }
    int widgets = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (event->type() == QEvent::StyleChange && widget && widget->window() == m_window)
            ++widgets;
        return false;
    }

private:
    const QWidget *m_window;
};

QAction *titled(const QList<QAction *> &actions, const QString &title)
{
    for (QAction *action : actions) {
        if (action->text().remove(u'&') == title)
            return action;
    }
    return nullptr;
}

} // namespace

void TestWindows::eachHasItsChart()
{
    Stage stage;
    MainWindow *first = stage.windows.open(stage.bench.example(u"livekit"_s));
    // On a screen as small as the offscreen one it is maximized, and so is what opens beside it.
    first->showNormal();
    first->actions()[ActionId::NewWindow]->trigger();
    QCOMPARE(stage.windows.all().size(), size_t(2));
    MainWindow *second = stage.windows.all().back();
    QVERIFY(second != first && second->isVisible() && second->isWelcome());
    QVERIFY(second->pos() != first->pos());
    QVERIFY(second->open(stage.bench.example(u"crowdsec"_s)));
    const Deployment before = second->document()->deployment();
    change(first);
    QVERIFY(first->isWindowModified() && !second->isWindowModified());
    QVERIFY(second->document()->deployment() == before);
    QVERIFY(first->selection() != second->selection());
    first->document()->undoStack()->undo();
}

/// To style all widgets of all windows anew takes longer than all else that a window needs.
void TestWindows::anotherLeavesTheLookAlone()
{
    Stage stage;
    MainWindow *first = stage.windows.open(stage.bench.example(u"livekit"_s));
    Restyled restyled(first);
    stage.windows.open(stage.bench.example(u"crowdsec"_s));
    // Its buttons for recent files are made anew.
    constexpr int few = 10;
    QVERIFY2(restyled.widgets < few, qPrintable(QString::number(restyled.widgets)));
    // Another theme is for all of them.
    first->preferences()->setTheme(u"dark"_s);
    QVERIFY(restyled.widgets > 10 * few);
}

void TestWindows::oneFileOneWindow()
{
    Stage stage;
    const QString path = stage.bench.example(u"livekit"_s);
    MainWindow *first = stage.windows.open(path);
    QCOMPARE(stage.windows.open(path), first);
    QCOMPARE(stage.windows.all().size(), size_t(1));
    QVERIFY(stage.windows.open() != first);
    QVERIFY(stage.windows.open() != first);
    QCOMPARE(stage.windows.all().size(), size_t(3));
}

void TestWindows::quitAsksEachWindow_data()
{
    QTest::addColumn<QList<int>>("answers");
    QTest::addColumn<int>("left");
    QTest::newRow("all given up") << QList<int>{QMessageBox::Discard, QMessageBox::Discard} << 0;
    QTest::newRow("the second stays") << QList<int>{QMessageBox::Discard, QMessageBox::Cancel} << 2;
    QTest::newRow("at once no") << QList<int>{QMessageBox::Cancel} << 3;
}

void TestWindows::quitAsksEachWindow()
{
    QFETCH(QList<int>, answers);
    QFETCH(int, left);
    Stage stage;
    MainWindow *first = stage.windows.open(stage.bench.example(u"livekit"_s));
    MainWindow *second = stage.windows.open(stage.bench.example(u"crowdsec"_s));
    MainWindow *third = stage.windows.open();
    change(first);
    change(second);
    QVERIFY(!third->isWindowModified());
    QList<QMessageBox::StandardButton> buttons;
    for (const int answer : answers)
        buttons.append(QMessageBox::StandardButton(answer));
    Answers answering(buttons);
    third->actions()[ActionId::Quit]->trigger();
    QCOMPARE(answering.asked, int(answers.size()));
    QCOMPARE(int(stage.windows.all().size()), left);
    for (MainWindow *window : stage.windows.all())
        window->document()->undoStack()->setIndex(0);
}

void TestWindows::closedWindowsAreGone()
{
    Stage stage;
    QPointer<MainWindow> first = stage.windows.open();
    QPointer<MainWindow> second = stage.windows.open();
    QVERIFY(QTest::qWaitForWindowActive(second.data()));
    QTest::keyClick(second.data(), Qt::Key_W, Qt::ControlModifier);
    QVERIFY(second->isHidden());
    QCOMPARE(stage.windows.all().size(), size_t(1));
    QTRY_VERIFY(!second);
    QVERIFY(first);
}

void TestWindows::settingsAreShared()
{
    Stage stage;
    MainWindow *first = stage.windows.open();
    MainWindow *second = stage.windows.open();
    const QString path = stage.bench.example(u"livekit"_s);
    QVERIFY(first->open(path));
    const auto submenu = [](MainWindow *window, const QString &bar, const QString &menu) {
        return titled(titled(window->menuBar()->actions(), bar)->menu()->actions(), menu)->menu();
    };
    const QMenu *recent = submenu(second, u"File"_s, u"Open recent"_s);
    QVERIFY(recent->isEnabled());
    QVERIFY(recent->actions().first()->text().contains("livekit.portolan"_L1));
    first->preferences()->setTheme(u"dark"_s);
    const QMenu *theme = submenu(second, u"View"_s, u"Theme"_s);
    QVERIFY(titled(theme->actions(), u"Dark"_s)->isChecked());
    QVERIFY(!titled(theme->actions(), u"Light"_s)->isChecked());
    // The chart of the other window is dark, too.
    QVERIFY(second->open(stage.bench.example(u"crowdsec"_s)));
    const QImage picture = second->chart()->grab().toImage();
    QVERIFY(qGray(picture.pixel(2, picture.height() - 3)) < 100);
    first->preferences()->setTheme(u"light"_s);
}

void TestWindows::sessionComesBack()
{
    Bench bench;
    const Services services{&*bench.catalog, &bench.settings, &bench.language};
    const QStringList paths = {bench.example(u"crowdsec"_s), bench.example(u"livekit"_s)};
    {
        Windows windows(services);
        for (const QString &path : paths)
            windows.open(path);
        windows.open();
        QVERIFY(windows.closeAll());
    }
    // Their files are theirs until they are gone.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(bench.settings.session(), paths);
    for (const bool reopens : {false, true}) {
        bench.settings.setReopens(reopens);
        Windows windows(services);
        windows.start({});
        QCOMPARE(windows.all().size(), reopens ? size_t(paths.size()) : size_t(1));
        QCOMPARE(windows.all().front()->isWelcome(), !reopens);
    }
    // What is gone is passed over; a file that is asked for is all that is opened.
    QVERIFY(QFile::remove(paths.front()));
    Windows windows(services);
    windows.start({});
    QCOMPARE(windows.all().size(), size_t(1));
    QCOMPARE(windows.all().front()->document()->path(), paths.back());
    Windows others(services);
    others.start(bench.example(u"anyware"_s));
    QCOMPARE(others.all().size(), size_t(1));
}

/// Not only when the program ends as it should.
void TestWindows::sessionIsKeptAtOnce()
{
    Stage stage;
    const QString first = stage.bench.example(u"livekit"_s);
    const QString second = stage.bench.example(u"crowdsec"_s);
    const QString third = stage.bench.folder.filePath(u"third.portolan"_s);
    const auto kept = [&] { return stage.bench.settings.session(); };
    MainWindow *one = stage.windows.open(first);
    QCOMPARE(kept(), QStringList{first});
    MainWindow *two = stage.windows.open();
    QVERIFY(two->open(second));
    QCOMPARE(kept(), (QStringList{first, second}));
    QVERIFY(two->document()->save(third)); // as Save as does
    QCOMPARE(kept(), (QStringList{first, third}));
    // On the disk, for what kills the program tells nobody.
    const QString file = stage.bench.folder.filePath(u"settings.ini"_s);
    QTRY_VERIFY(QSettings(file, QSettings::IniFormat).value(u"session"_s) == kept());
    QTRY_VERIFY(readFile(file).value_or(QByteArray()).contains("\nsession="));
    QTRY_VERIFY(readFile(file).value_or(QByteArray()).contains("third.portolan"));
    QVERIFY(one->close());
    QCOMPARE(kept(), QStringList{third});
    // Its file is its own until it is gone.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    // A question that was answered with no: what is still open.
    MainWindow *last = stage.windows.open(first);
    change(last);
    {
        Answers no({QMessageBox::Cancel});
        QVERIFY(!stage.windows.closeAll());
    }
    QCOMPARE(kept(), QStringList{first});
    two = stage.windows.open();
    two->files()->newBlank();
    QCOMPARE(kept(), QStringList{first});
    last->document()->undoStack()->setIndex(0);
    QVERIFY(stage.windows.closeAll());
    QCOMPARE(kept(), QStringList{first});
}

void TestWindows::whatIsSavedAtTheEndComesBack_data()
{
    QTest::addColumn<bool>("quits");
    QTest::addColumn<int>("answer"); // for the second of two charts without a file
    QTest::newRow("window closed") << false << int(QMessageBox::NoButton);
    QTest::newRow("quit") << true << int(QMessageBox::Discard);
    QTest::newRow("quit and cancelled") << true << int(QMessageBox::Cancel);
}

/// A chart without a file gets one in answer to the question, when there is nothing else left.
void TestWindows::whatIsSavedAtTheEndComesBack()
{
    QFETCH(bool, quits);
    QFETCH(int, answer);
    Stage stage;
    const QString first = stage.bench.example(u"livekit"_s);
    const QString saved = stage.bench.folder.filePath(u"saved.portolan"_s);
    const auto kept = [&] { return stage.bench.settings.session(); };
    if (quits)
        stage.windows.open(first);
    MainWindow *fresh = stage.windows.open();
    fresh->files()->newBlank();
    change(fresh);
    if (quits)
        change(stage.windows.open());
    Answers answers({QMessageBox::Save, QMessageBox::StandardButton(answer)});
    Answer<QFileDialog> name([&](QFileDialog *dialog) {
        dialog->selectFile(saved);
        QMetaObject::invokeMethod(dialog, "accept");
    });
    fresh->actions()[quits ? ActionId::Quit : ActionId::CloseWindow]->trigger();
    QVERIFY(name.wasAsked());
    QVERIFY(QFile::exists(saved));
    QCOMPARE(answers.asked, quits ? 2 : 1);
    const bool stays = answer == QMessageBox::Cancel;
    // Who has closed some and stays after all has those that are open.
    QCOMPARE(kept(), !quits  ? QStringList{saved}
                     : stays ? QStringList()
                             : (QStringList{first, saved}));
    for (MainWindow *window : stage.windows.all())
        window->document()->undoStack()->setIndex(0);
}

void TestWindows::listOfWindows()
{
    Stage stage;
    MainWindow *first = stage.windows.open(stage.bench.example(u"livekit"_s));
    MainWindow *second = stage.windows.open();
    QMenu *file = titled(second->menuBar()->actions(), u"File"_s)->menu();
    QMenu *list = titled(file->actions(), u"Windows"_s)->menu();
    emit list->aboutToShow();
    QCOMPARE(list->actions().size(), 2);
    QVERIFY(list->actions().first()->text().contains("livekit.portolan"_L1));
    QVERIFY(!list->actions().first()->isChecked() && list->actions().last()->isChecked());
    list->actions().first()->trigger();
    QTRY_VERIFY(first->isActiveWindow());
    QTest::keyClick(first, Qt::Key_F6, Qt::ControlModifier);
    QTRY_VERIFY(second->isActiveWindow());
}

void TestWindows::severalDroppedFiles()
{
    Stage stage;
    MainWindow *first = stage.windows.open();
    const QUrl crowdsec = QUrl::fromLocalFile(stage.bench.example(u"crowdsec"_s));
    const QUrl livekit = QUrl::fromLocalFile(stage.bench.example(u"livekit"_s));
    const QUrl anyware = QUrl::fromLocalFile(stage.bench.example(u"anyware"_s));
    const auto drop = [&](const QList<QUrl> &urls) {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter({40, 40}, Qt::CopyAction, &data, Qt::LeftButton, {});
        enter.ignore();
        QApplication::sendEvent(first, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event({40, 40}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(first, &event);
        return true;
    };
    const auto names = [&] {
        QStringList list;
        for (MainWindow *window : stage.windows.all())
            list << QFileInfo(window->document()->path()).completeBaseName();
        return list;
    };
    // Not the pictures that lie among them.
    QVERIFY(!drop({crowdsec, QUrl::fromLocalFile(stage.bench.folder.filePath(u"chart.png"_s))}));
    QVERIFY(drop({crowdsec, livekit, anyware}));
    QTRY_COMPARE(names(), QStringList({u"crowdsec"_s, u"livekit"_s, u"anyware"_s}));
    // Who does not want to part with the chart has not asked for the others.
    stage.windows.all().back()->close();
    QTRY_COMPARE(names(), QStringList({u"crowdsec"_s, u"livekit"_s}));
    change(first);
    Answers answers({QMessageBox::Cancel});
    QVERIFY(drop({livekit, anyware}));
    QTRY_COMPARE(answers.asked, 1);
    QCoreApplication::processEvents();
    QCOMPARE(names(), QStringList({u"crowdsec"_s, u"livekit"_s}));
    first->document()->undoStack()->setIndex(0);
}

QTEST_MAIN(TestWindows)
#include "tst_windows.moc"
