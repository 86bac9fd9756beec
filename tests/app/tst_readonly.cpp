#include "app/window/FileCommands.h"
#include "app/window/Safety.h"
#include "app/window/SetCommands.h"
#include "model/io/DeploymentFile.h"
#include "model/io/FileLock.h"
#include "model/io/SafeFile.h"
#include "tests/app/Notices.h"
#include "views/panels/InspectorPanel.h"
#include "views/panels/Toast.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

NoticeBar *readOnlyBar(const Bench &bench) { return shownBar(bench, u"Opened read-only"_s); }

bool isLocked(const QString &file)
{
    FileLock lock;
    return lock.acquire(file) == FileLock::State::Taken;
}

} // namespace

/// A chart that others edit, or whose file cannot be written, is looked at and not changed.
class TestReadOnly : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_first = std::make_unique<Bench>();
        m_file = m_first->example(u"livekit"_s);
        QVERIFY(m_first->window->open(m_file));
        m_bench = std::make_unique<Bench>();
    }
    void cleanup()
    {
        m_bench.reset();
        m_first.reset();
    }

    void saysByWhom();
    void saysItInEveryLanguage();
    void writeProtected();
    void everyEditIsRefused_data();
    void everyEditIsRefused();
    void nothingIsAskedFirst();
    void fieldsShowWhatIsThere();
    void draggedCardsGoBack();
    void savingAsksForAName();
    void editACopy();
    void editAnyway();
    void editAnywayTakesAFreeLock();
    void whatTheOtherOneSavesIsReloaded();
    void anotherChartIsNotReadOnly();

private:
    DeploymentDocument *document() const { return m_bench->window->document(); }
    void openReadOnly()
    {
        QVERIFY(m_bench->window->open(m_file));
        QVERIFY(readOnlyBar(*m_bench));
    }
    void press(const QString &button) const
    {
        QVERIFY(readOnlyBar(*m_bench));
        Answer<QDialog>::press(readOnlyBar(*m_bench), button);
    }

    std::unique_ptr<Bench> m_first; ///< has the file open
    std::unique_ptr<Bench> m_bench;
    QString m_file;
};

void TestReadOnly::saysByWhom()
{
    openReadOnly();
    const QString text = readOnlyBar(*m_bench)->text();
    QVERIFY2(text.contains("\"livekit.portolan\" is open in another window"_L1), qPrintable(text));
    QVERIFY(document()->isReadOnly());
    QVERIFY(m_bench->window->windowTitle().contains("(read-only)"_L1));
    QVERIFY(!m_first->window->document()->isReadOnly());
    QVERIFY(!readOnlyBar(*m_first));
}

/// All of it, whenever the language is chosen.
void TestReadOnly::saysItInEveryLanguage()
{
    openReadOnly();
    const NoticeBar *bar = readOnlyBar(*m_bench);
    const QString english = bar->text();
    // Both benches have a language of their own; the newer one counts.
    for (const auto &[code, words] : {std::pair{u"de"_s, u"in einem anderen Fenster"_s},
             {u"fr"_s, u"dans une autre fenêtre"_s}}) {
        m_bench->language.set(code);
        QVERIFY(bar->isVisible());
        QTRY_VERIFY2(bar->text().contains(words), qPrintable(bar->text()));
        QVERIFY2(!bar->text().contains("window"_L1), qPrintable(bar->text()));
        m_bench->window->toast()->withdraw();
        QVERIFY(!document()->mayEdit());
        QVERIFY2(m_bench->window->toast()->text().contains(words),
            qPrintable(m_bench->window->toast()->text()));
    }
    m_bench->language.set(u"en"_s);
    QTRY_COMPARE(bar->text(), english);
}

void TestReadOnly::writeProtected()
{
    const QString file = m_bench->example(u"crowdsec"_s);
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner));
    QVERIFY(m_bench->window->open(file));
    QVERIFY(readOnlyBar(*m_bench));
    const QString text = readOnlyBar(*m_bench)->text();
    QVERIFY2(text.contains("crowdsec.portolan is write-protected"_L1), qPrintable(text));
    QVERIFY(!isLocked(file)); // looking at it is in nobody's way
    QVERIFY(!document()->edit(u"x"_s, {Remove<Flow>{document()->deployment().flows.front().id}}));
}

void TestReadOnly::everyEditIsRefused_data()
{
    QTest::addColumn<int>("action");
    const std::pair<const char *, ActionId> actions[] = {{"delete", ActionId::Delete},
        {"cut", ActionId::Cut}, {"duplicate", ActionId::Duplicate}, {"paste", ActionId::Paste},
        {"switch off", ActionId::EnableFlows}, {"new flow", ActionId::AddFlow},
        {"new component", ActionId::NewComponent}, {"new zone", ActionId::NewZone},
        {"arrange", ActionId::Arrange}, {"save view", ActionId::SaveView},
        {"manage views", ActionId::ManageViews}, {"look up names", ActionId::LookUpNames},
        {"paste rows", ActionId::PasteRows}};
    for (const auto &[name, id] : actions)
        QTest::newRow(name) << int(id);
}

void TestReadOnly::everyEditIsRefused()
{
    QFETCH(int, action);
    openReadOnly();
    const Deployment before = document()->deployment();
    const Selection::Ids selected{{u"ice-tcp"_s}, {u"livekit-server"_s}, {}};
    m_bench->window->selection()->set(selected);
    m_bench->window->actions()[ActionId::Copy]->trigger();
    m_bench->window->toast()->withdraw();
    // A dialog would hold up the test.
    m_bench->window->actions()[ActionId(action)]->trigger();
    QVERIFY(document()->deployment() == before);
    QCOMPARE(document()->undoStack()->count(), 0);
    QVERIFY(!document()->isModified());
    QCOMPARE(m_bench->window->selection()->ids(), selected);
    const QString toast = m_bench->window->toast()->text();
    QVERIFY2(toast.contains("Opened read-only: "_L1), qPrintable(toast));
}

/// The submenus with a question: it is said before somebody has answered that.
void TestReadOnly::nothingIsAskedFirst()
{
    openReadOnly();
    Deployment many = document()->deployment();
    for (int i = 0; i <= SetCommands::MostZones; ++i) {
        Zone &zone = many.zones.emplace_back();
        zone.id = u"zz%1"_s.arg(i, 3, 10, QChar(u'0'));
    }
    const QString reason = document()->readOnlyReason();
    document()->reset(many, {});
    document()->setReadOnly(reason);
    m_bench->window->selection()->set({{u"ice-tcp"_s}, {u"livekit-server"_s}, {}});
    for (const QString &asks : {u"Conditional …"_s, u"Choose a zone …"_s}) {
        QAction *found = nullptr;
        for (QMenu *menu : m_bench->window->findChildren<QMenu *>()) {
            const QString title = menu->title().remove(u'&');
            if (title != u"Need"_s && title != u"Move to zone"_s)
                continue;
            emit menu->aboutToShow();
            for (QAction *action : menu->actions())
                found = action->text().remove(u'&') == asks ? action : found;
        }
        QVERIFY(found);
        m_bench->window->toast()->withdraw();
        bool asked = false;
        Answer<QDialog> answer([&](QDialog *dialog) {
            asked = true;
            dialog->reject();
        });
        found->trigger();
        QVERIFY(!asked);
        const QString toast = m_bench->window->toast()->text();
        QVERIFY2(toast.contains("Opened read-only: "_L1), qPrintable(toast));
    }
}

void TestReadOnly::fieldsShowWhatIsThere()
{
    openReadOnly();
    const PortSpec ports = m_bench->flow(u"ice-tcp"_s)->ports;
    m_bench->window->selection()->set({{u"ice-tcp"_s}, {}, {}});
    auto *field = m_bench->window->inspector()->findChild<QLineEdit *>(u"ports"_s);
    QVERIFY(field && field->isVisible());
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, u"1234/tcp"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(field->text(), ports.toString());
    QCOMPARE(m_bench->flow(u"ice-tcp"_s)->ports, ports);
    QVERIFY(m_bench->window->toast()->text().contains("Opened read-only: "_L1));
    // And a cell of a table.
    TableView *table = m_bench->table(TableView::Kind::Flows);
    const QAbstractItemModel *model = table->model();
    for (int column = 0; column < model->columnCount(); ++column) {
        const QModelIndex cell = model->index(0, column);
        const QVariant shown = cell.data();
        table->model()->setData(cell, u"80/tcp"_s);
        QCOMPARE(cell.data(), shown);
    }
}

void TestReadOnly::draggedCardsGoBack()
{
    openReadOnly();
    ChartView *chart = m_bench->window->chart();
    chart->setLegendVisible(false);
    chart->setMinimapVisible(false);
    QTRY_VERIFY(chart->isReady());
    const Geometry before = chart->geometryOfChart();
    const QPoint at = chart->fromChart(before.cards.front().rect.center()).toPoint();
    QTest::mousePress(chart, Qt::LeftButton, {}, at);
    for (const int way : {20, 40, 60}) {
        const QPoint to = at + QPoint(way, way);
        QMouseEvent event(
            QEvent::MouseMove, to, chart->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(chart, &event);
    }
    QTest::mouseRelease(chart, Qt::LeftButton, {}, at + QPoint(60, 60));
    QTRY_VERIFY(chart->isReady());
    QCOMPARE(chart->geometryOfChart().cards.front().rect, before.cards.front().rect);
    QCOMPARE(document()->undoStack()->count(), 0);
    QVERIFY(m_bench->window->toast()->text().contains("Opened read-only: "_L1));
}

void TestReadOnly::savingAsksForAName()
{
    openReadOnly();
    const QString other = m_bench->folder.filePath(u"other.portolan"_s);
    Answer<QFileDialog> answer([&](QFileDialog *dialog) {
        dialog->selectFile(other);
        QMetaObject::invokeMethod(dialog, "accept");
    });
    QVERIFY(m_bench->window->files()->save());
    QVERIFY(answer.wasAsked());
    QCOMPARE(loadDeployment(other).value(), document()->deployment());
    QVERIFY(!document()->isReadOnly());
    QVERIFY(!readOnlyBar(*m_bench));
    QVERIFY(isLocked(other));
}

void TestReadOnly::editACopy()
{
    openReadOnly();
    const Deployment before = document()->deployment();
    press(u"Edit a copy"_s);
    QVERIFY(!readOnlyBar(*m_bench));
    QVERIFY(document()->path().isEmpty());
    QVERIFY(document()->deployment() == before);
    QVERIFY(document()->edit(u"x"_s, {Remove<Flow>{u"ice-tcp"_s}}));
}

void TestReadOnly::editAnyway()
{
    openReadOnly();
    press(u"Edit anyway"_s);
    QVERIFY(!readOnlyBar(*m_bench));
    QCOMPARE(document()->path(), m_file);
    QVERIFY(document()->edit(u"x"_s, {Remove<Flow>{u"ice-tcp"_s}}));
    const QByteArray before = readFile(m_file).value();
    Answer<QMessageBox> cancel(u"Cancel"_s);
    QVERIFY(!m_bench->window->files()->save());
    QVERIFY2(cancel.text().contains("another window"_L1), qPrintable(cancel.text()));
    QCOMPARE(readFile(m_file).value(), before);
}

void TestReadOnly::editAnywayTakesAFreeLock()
{
    openReadOnly();
    m_first->window.reset();
    QVERIFY(!isLocked(m_file));
    press(u"Edit anyway"_s);
    QVERIFY(isLocked(m_file));
    QVERIFY(document()->edit(u"x"_s, {Remove<Flow>{u"ice-tcp"_s}}));
    QVERIFY(m_bench->window->files()->save()); // without a question
    QVERIFY(!loadDeployment(m_file)->flow(u"ice-tcp"));
}

void TestReadOnly::whatTheOtherOneSavesIsReloaded()
{
    openReadOnly();
    QVERIFY(m_first->window->document()->edit(u"x"_s, {Remove<Flow>{u"ice-tcp"_s}}));
    QVERIFY(m_first->window->files()->save());
    QTRY_VERIFY(shownBar(*m_bench, u"was changed by another program"_s));
    Answer<QDialog>::press(shownBar(*m_bench, u"was changed by another program"_s), u"Reload"_s);
    QVERIFY(!m_bench->flow(u"ice-tcp"_s));
    QVERIFY(!document()->isModified());
    QVERIFY(document()->isReadOnly());
    // The other one has closed it: then it is ours.
    m_first->window.reset();
    m_bench->window->actions()[ActionId::Reload]->trigger();
    QVERIFY(!document()->isReadOnly());
    QVERIFY(isLocked(m_file));
}

void TestReadOnly::anotherChartIsNotReadOnly()
{
    openReadOnly();
    QVERIFY(m_bench->window->open(m_bench->example(u"crowdsec"_s)));
    QVERIFY(!document()->isReadOnly());
    QVERIFY(!readOnlyBar(*m_bench));
    QVERIFY(!m_bench->window->windowTitle().contains("read-only"_L1));
}

QTEST_MAIN(TestReadOnly)
#include "tst_readonly.moc"
