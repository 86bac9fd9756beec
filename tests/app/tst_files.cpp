#include "app/window/FileCommands.h"
#include "app/window/Menus.h"
#include "model/io/DeploymentFile.h"
#include "tests/app/Bench.h"
#include "views/panels/ExampleCard.h"

#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QTimer>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// Presses a button of the message box that comes up next, and keeps its text.
void answer(QMessageBox::StandardButton button, QString *text)
{
    QTimer::singleShot(0, qApp, [button, text] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box);
        *text = box->text();
        QTest::mouseClick(box->button(button), Qt::LeftButton);
    });
}

} // namespace

/// Opening, saving and closing charts.
class TestFiles : public QObject
{
    Q_OBJECT

private slots:
    void saveAndLoad();
    void brokenFile();
    void closingAsks();
    void exampleFromTheWelcomePage();
    void exampleFromTheMenu();
    void dropAFile();
};

void TestFiles::saveAndLoad()
{
    Bench bench;
    const QString path = bench.example(u"livekit"_s);
    QVERIFY(bench.window->open(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    bench.window->selection()->set({{u"ice-tcp"_s}, {}, {}});
    bench.window->actions()[ActionId::EnableFlows]->trigger();
    QVERIFY(bench.window->windowTitle().contains("livekit.portolan"_L1));
    QVERIFY(bench.window->isWindowModified());
    QVERIFY(bench.window->files()->save());
    QVERIFY(!bench.window->isWindowModified());
    const auto saved = loadDeployment(path);
    QVERIFY(saved);
    QVERIFY(!saved->flow(u"ice-tcp")->enabled);
    bench.window->actions()[ActionId::Undo]->trigger();
    QVERIFY(bench.window->files()->save());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), before);
    QCOMPARE(bench.settings.recentFiles(), QStringList{path});
}

void TestFiles::brokenFile()
{
    Bench bench;
    const QString path = bench.folder.filePath(u"broken.portolan"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ \"format\": \"portolan\",");
    file.close();
    QString text;
    answer(QMessageBox::Ok, &text);
    QVERIFY(!bench.window->open(path));
    QVERIFY2(text.startsWith(path + u":1:"_s), qPrintable(text));
    QVERIFY(bench.window->isWelcome());
}

void TestFiles::closingAsks()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    bench.window->selection()->set({{u"ice-tcp"_s}, {}, {}});
    bench.window->actions()[ActionId::EnableFlows]->trigger();
    QString text;
    answer(QMessageBox::Cancel, &text);
    QVERIFY(!bench.window->close());
    QVERIFY(text.contains("livekit"_L1));
    QCOMPARE(text.count(u'"'), 2);
    QVERIFY(!text.contains(u'“'));
    answer(QMessageBox::Save, &text);
    QVERIFY(bench.window->close());
    const auto saved = loadDeployment(bench.folder.filePath(u"livekit.portolan"_s));
    QVERIFY(saved && !saved->flow(u"ice-tcp")->enabled);
}

void TestFiles::exampleFromTheWelcomePage()
{
    Bench bench;
    QVERIFY(bench.window->isWelcome());
    const auto cards = bench.window->findChildren<ExampleCard *>();
    QVERIFY(cards.size() >= 5);
    QTest::mouseClick(cards.first(), Qt::LeftButton);
    QVERIFY(!bench.window->isWelcome());
    QVERIFY(bench.window->document()->path().isEmpty());
    QVERIFY(bench.flow(u"ice-udp"_s));
    QVERIFY(bench.window->chart()->isVisible());
}

void TestFiles::exampleFromTheMenu()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    const QMenu *menu = bench.window->findChild<Menus *>()->examples();
    const auto cards = bench.window->findChildren<ExampleCard *>();
    QCOMPARE(menu->actions().size(), cards.size());
    for (int i = 0; i < cards.size(); ++i) {
        QVERIFY(menu->actions().at(i)->text().remove(u'&').contains(cards[i]->text()));
        QVERIFY(cards[i]->toolTip().contains(cards[i]->text().section(u':', 0, 0)));
    }
    const QList<QAction *> actions = menu->actions();
    const auto named = std::ranges::find_if(
        actions, [](const QAction *action) { return action->text().contains("Anyware"_L1); });
    QVERIFY(named != actions.end());
    (*named)->trigger();
    QVERIFY(bench.window->document()->path().isEmpty());
    QVERIFY(bench.window->document()->deployment().settings.systems.contains(u"anyware"_s));
}

void TestFiles::dropAFile()
{
    Bench bench;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(bench.example(u"crowdsec"_s))});
    QDragEnterEvent enter({40, 40}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(bench.window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({40, 40}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(bench.window.get(), &drop);
    QTRY_VERIFY(!bench.window->isWelcome());
    QVERIFY(bench.window->document()->path().endsWith("crowdsec.portolan"_L1));
}

QTEST_MAIN(TestFiles)
#include "tst_files.moc"
