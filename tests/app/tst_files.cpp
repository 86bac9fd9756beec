#include "app/window/DraftKeeper.h"
#include "app/window/FileCommands.h"
#include "app/window/Menus.h"
#include "app/window/Safety.h"
#include "model/io/DeploymentFile.h"
#include "model/io/DraftStore.h"
#include "tests/app/Answers.h"
#include "tests/app/Bench.h"
#include "views/dialogs/NewFromCatalogDialog.h"
#include "views/panels/ExampleCard.h"

#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QTimer>
#include <QTreeWidget>

#include <algorithm>
#include <map>

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
    void opensAsItWasSaved_data();
    void opensAsItWasSaved();
    void savingMayBeGivenUp();
    void brokenFile_data();
    void brokenFile();
    void missingFile();
    void closingAsks();
    void choicesFromTheCatalogOutliveTheQuestion();
    void aChartFromTheCatalogIsNotSaved();
    void anEmptyChartHasNothingToLose();
    void exampleFromTheWelcomePage();
    void captionsHaveWholeWords();
    void exampleByKeyboard();
    void anotherChartHasNothingSelected();
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

void TestFiles::opensAsItWasSaved_data()
{
    QTest::addColumn<QString>("edit");
    QTest::addColumn<bool>("isAsItWas"); ///< drawn as before the edit: no place is written
    QTest::newRow("nothing") << QString() << true;
    QTest::newRow("what no chart shows") << u"note"_s << true;
    QTest::newRow("a colour") << u"off"_s << true;
    QTest::newRow("a flow") << u"flow"_s << false;
    QTest::newRow("a component") << u"component"_s << false;
    QTest::newRow("a longer name") << u"name"_s << false;
    QTest::newRow("two less") << u"remove"_s << false;
    QTest::newRow("there and back") << u"undone"_s << true;
}

/// A chart that nobody has placed by hand, changed in the table or the inspector.
void TestFiles::opensAsItWasSaved()
{
    QFETCH(QString, edit);
    QFETCH(bool, isAsItWas);
    Bench bench;
    const QString path = bench.example(u"livekit"_s);
    QVERIFY(bench.window->open(path));
    DeploymentDocument *document = bench.window->document();
    const Deployment before = document->deployment();
    QVERIFY(std::ranges::none_of(
        before.components, [](const Component &each) { return each.position.has_value(); }));
    Flow flow = before.flows.front();
    Component component = before.components.front();
    std::vector<Edit> edits;
    if (edit == "note"_L1) {
        flow.note = u"looked at"_s;
        edits = {Replace<Flow>{flow}};
    } else if (edit == "off"_L1) {
        flow.enabled = false;
        edits = {Replace<Flow>{flow}};
    } else if (edit == "flow"_L1) {
        flow.id = u"added"_s;
        flow.from = before.components.back().id;
        flow.to = before.components.front().id;
        edits = {Insert<Flow>{flow}};
    } else if (edit == "name"_L1) {
        component.name = u"Called by a name that makes the card a good deal wider"_s;
        edits = {Replace<Component>{component}};
    } else if (edit == "remove"_L1) {
        edits = {Remove<Flow>{u"ice-tcp"_s}, Remove<Flow>{u"ice-udp"_s}};
    } else if (!edit.isEmpty()) {
        component.id = u"added"_s;
        edits = {Insert<Component>{component}};
    }
    const auto isDrawn = [&] { return !bench.window->chart()->isLayingOut(); };
    QTRY_VERIFY(isDrawn());
    QVERIFY(document->edit(u"x"_s, edits));
    if (edit == "undone"_L1)
        document->undoStack()->undo();
    QTRY_VERIFY(isDrawn());
    const auto drawn = [](const Bench &of) {
        QStringList lines;
        const Geometry &geometry = of.window->chart()->geometryOfChart();
        const auto add = [&](const QString &id, const QRectF &r) {
            lines << u"%1 %2,%3 %4x%5"_s.arg(id).arg(r.x()).arg(r.y()).arg(r.width()).arg(
                r.height());
        };
        for (const ZoneBox &zone : geometry.zones)
            add(zone.id, zone.rect);
        for (const CardBox &card : geometry.cards)
            add(card.id, card.rect);
        for (const EdgeLine &line : geometry.edges) {
            lines << line.flows.join(u',');
            for (const QPointF &point : line.points)
                lines.back() += u" %1,%2"_s.arg(point.x()).arg(point.y());
        }
        return lines;
    };
    const auto placesOf = [](const Bench &of) {
        std::map<QString, QPointF> places;
        for (const CardBox &card : of.window->chart()->geometryOfChart().cards)
            places[card.id] = card.rect.center();
        return places;
    };
    const auto seen = placesOf(bench);
    QVERIFY(bench.window->files()->save());
    QVERIFY(!bench.window->isWindowModified());
    // Lines are drawn as they will open; no card leaves its place for that.
    QTRY_VERIFY(isDrawn());
    QCOMPARE(placesOf(bench), seen);
    if (isAsItWas)
        QVERIFY(!loadDeployment(path)->components.front().position);
    const QStringList left = drawn(bench);
    bench.window.reset();
    bench.window =
        std::make_unique<MainWindow>(Services{&*bench.catalog, &bench.settings, &bench.language});
    bench.window->resize(1600, 1000);
    bench.window->show();
    QVERIFY(bench.window->open(path));
    QTRY_VERIFY(isDrawn());
    QCOMPARE(drawn(bench), left);
}

/// While something is put into the document that belongs into the file, another one may be opened,
/// or the person may think better of it.
void TestFiles::savingMayBeGivenUp()
{
    Bench bench;
    const QString path = bench.example(u"livekit"_s);
    QVERIFY(bench.window->open(path));
    DeploymentDocument *document = bench.window->document();
    const auto rename = [&] {
        Component component = document->deployment().components.front();
        component.name += u" again"_s;
        return document->edit(u"x"_s, {Replace<Component>{component}});
    };
    QFile file(path);
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray before = file.readAll();
    const auto isAsBefore = [&] { return file.seek(0) && file.readAll() == before; };
    QVERIFY(rename());
    bench.window->files()->setPreparation([] { return false; });
    QVERIFY(!bench.window->files()->save());
    QVERIFY(document->isModified() && isAsBefore());
    bench.window->files()->setPreparation([&] {
        document->reset(loadDeployment(bench.example(u"crowdsec"_s)).value(), {});
        return true;
    });
    QVERIFY(!bench.window->files()->save());
    QVERIFY(isAsBefore());
}

void TestFiles::brokenFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");
    QTest::newRow("half") << QByteArray("{ \"format\": \"portolan\",")
                          << u", line 1, character 24: the text ends too early"_s;
    QTest::newRow("another kind of text")
        << QByteArray("\n  Dear all,") << u", line 2, character 3: this is no file of Portolan"_s;
    QTest::newRow("a wrong value")
        << QByteArray("{ \"format\": \"portolan\", \"version\": 1, \"flows\": 3 }")
        << u": flows: "_s;
}

void TestFiles::brokenFile()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, said);
    Bench bench;
    const QString path = bench.folder.filePath(u"broken.portolan"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QString text;
    answer(QMessageBox::Ok, &text);
    QVERIFY(!bench.window->open(path));
    QVERIFY2(text.startsWith(u"This file cannot be opened:\n\n"_s + path + said), qPrintable(text));
    QVERIFY(bench.window->isWelcome());
}

/// Named on the command line, say.
void TestFiles::missingFile()
{
    Bench bench;
    const QString path = bench.folder.filePath(u"nowhere.portolan"_s);
    QString text;
    answer(QMessageBox::Ok, &text);
    QVERIFY(!bench.window->open(path));
    QVERIFY2(text.endsWith(path + u": there is no such file"_s), qPrintable(text));
    QVERIFY(bench.window->isVisible() && bench.window->isWelcome());
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

void TestFiles::choicesFromTheCatalogOutliveTheQuestion()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"crowdsec"_s)));
    bench.window->selection()->set(
        {{bench.window->document()->deployment().flows.front().id}, {}, {}});
    bench.window->actions()[ActionId::EnableFlows]->trigger();
    QVERIFY(bench.window->isWindowModified());
    const Deployment before = bench.window->document()->deployment();
    int shown = 0;
    QStringList boxes;
    // Create, Cancel at the question: the dialog again, as it was. Create, and Discard.
    QTimer step;
    connect(&step, &QTimer::timeout, this, [&] {
        QWidget *dialog = QApplication::activeModalWidget();
        if (auto *box = qobject_cast<QMessageBox *>(dialog)) {
            boxes.append(box->text());
            QTest::mouseClick(
                box->button(boxes.size() == 1 ? QMessageBox::Cancel : QMessageBox::Discard),
                Qt::LeftButton);
        } else if (auto *choices = qobject_cast<NewFromCatalogDialog *>(dialog)) {
            auto *name = choices->findChild<QLineEdit *>();
            auto *product = choices->findChild<QTreeWidget *>()
                                ->findItems(u"LiveKit"_s, Qt::MatchExactly)
                                .value(0);
            if (++shown == 1) {
                name->setText(u"Branches"_s);
                product->setCheckState(0, Qt::Checked);
            }
            QCOMPARE(name->text(), u"Branches"_s);
            QCOMPARE(product->checkState(0), Qt::Checked);
            if (shown == 2)
                QCOMPARE(bench.window->document()->deployment(), before);
            choices->accept();
        }
    });
    step.start(0);
    bench.window->files()->newFromCatalog();
    step.stop();
    QCOMPARE(shown, 2);
    QCOMPARE(boxes.size(), 2);
    QCOMPARE(bench.window->document()->deployment().settings.name, u"Branches"_s);
}

void TestFiles::aChartFromTheCatalogIsNotSaved()
{
    Bench bench;
    Answer<NewFromCatalogDialog> choose([](NewFromCatalogDialog *dialog) {
        dialog->findChild<QLineEdit *>()->setText(u"Branches"_s);
        dialog->findChild<QTreeWidget *>()
            ->findItems(u"LiveKit"_s, Qt::MatchExactly)
            .value(0)
            ->setCheckState(0, Qt::Checked);
        dialog->accept();
    });
    bench.window->files()->newFromCatalog();
    DeploymentDocument *document = bench.window->document();
    const Deployment made = document->deployment();
    QVERIFY(!made.flows.empty());
    QVERIFY(bench.window->isWindowModified());
    QCOMPARE(document->undoStack()->count(), 0);
    // A crash would lose all of it.
    const DraftKeeper *drafts = bench.window->safety()->drafts();
    QTRY_COMPARE(readDraft(drafts->path()).value_or(RecoveredDraft()).deployment, made);
    // An undo does not lead to what is saved, and closing asks.
    Component component;
    component.id = u"added"_s;
    QVERIFY(document->edit(u"Add"_s, {Insert<Component>{component}}));
    document->undoStack()->undo();
    QVERIFY(bench.window->isWindowModified());
    QString text;
    answer(QMessageBox::Cancel, &text);
    QVERIFY(!bench.window->close());
    QVERIFY2(text.contains("Branches"_L1), qPrintable(text));
    QVERIFY(document->save(bench.folder.filePath(u"branches.portolan"_s)));
    QVERIFY(!bench.window->isWindowModified());
    QVERIFY(bench.window->close());
}

void TestFiles::anEmptyChartHasNothingToLose()
{
    Bench bench;
    bench.window->files()->newBlank();
    QVERIFY(!bench.window->isWelcome());
    QVERIFY(!bench.window->isWindowModified());
    QVERIFY(bench.window->safety()->drafts()->path().isEmpty());
    QVERIFY(bench.window->close()); // without a question
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

/// What an example is for is read to its end, and so are its products; the counts go first.
void TestFiles::captionsHaveWholeWords()
{
    Bench bench;
    for (const ExampleCard *card : bench.window->findChildren<ExampleCard *>()) {
        const QString products = card->title().section(u": "_s, 0, 0);
        const QString name = card->title().section(u": "_s, 1);
        QCOMPARE(card->caption(280).first(), name);
        QVERIFY(card->caption(280).last().startsWith(products));
        QCOMPARE(card->caption(2000),
            (QStringList{name, products + u" · "_s + card->accessibleDescription()}));
        for (const double room : {280., 340., 380., 420., 480.}) {
            const QString lines = card->caption(room).join(u'\n');
            QVERIFY2(!lines.contains(u'…'), qPrintable(lines));
        }
    }
}

void TestFiles::exampleByKeyboard()
{
    for (const int key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}) {
        Bench bench;
        auto *card = bench.window->findChildren<ExampleCard *>().first();
        card->setFocus();
        QTRY_VERIFY(card->hasFocus());
        QTest::keyClick(card, Qt::Key(key));
        QVERIFY(!bench.window->isWelcome());
        QVERIFY(bench.flow(u"ice-udp"_s));
    }
}

/// Another chart may have records of the same ids: nobody has selected those.
void TestFiles::anotherChartHasNothingSelected()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    const Deployment chart = bench.window->document()->deployment();
    bench.window->selection()->set({{}, {chart.components.front().id}, {}});
    bench.window->document()->reset(chart, {});
    QVERIFY(bench.window->selection()->ids().isEmpty());
    // The same file read again is the same chart.
    const QString path = bench.folder.filePath(u"chart.portolan"_s);
    QVERIFY(bench.window->document()->save(path));
    bench.window->selection()->set({{}, {chart.components.front().id}, {}});
    QVERIFY(bench.window->document()->load(path));
    QCOMPARE(bench.window->selection()->ids().components, QStringList{chart.components.front().id});
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
