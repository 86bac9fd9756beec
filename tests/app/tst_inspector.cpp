#include "model/items/FlowModel.h"
#include "model/items/HistoryModel.h"
#include "model/items/ItemRoles.h"
#include "model/items/PlaceModels.h"
#include "tests/app/Bench.h"
#include "views/panels/DateEdit.h"
#include "views/panels/FormGroup.h"
#include "views/panels/HistoryPanel.h"
#include "views/panels/InspectorPanel.h"
#include "views/panels/LinkList.h"
#include "views/panels/OptionsBox.h"
#include "views/panels/Toast.h"
#include "views/table/TextDelegates.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QWheelEvent>
#include <QWindow>

using namespace portolan;
using namespace Qt::StringLiterals;

/// The inspector with one record, several and none; options with their preview; the history.
class TestInspector : public QObject
{
    Q_OBJECT

private slots:
    void optionIsShownBeforeItIsApplied();
    void applyIsInSight();
    void optionByKeyboardAlone();
    void discardedOptionsChangeNothing();
    void whatStaysIsSaid();
    void reasonLeadsToTheOption();
    void severalFlowsAtOnce();
    void severalValuesStayUntouched();
    void mixedSelectionShowsEachKind();
    void endsOfAFlow();
    void messageWhileTyping();
    void servicesAreNamed();
    void everySourceIsShown();
    void switchesEndWithTheChart();
    void expiryFromTheCalendar();
    void turningIsOneStep();
    void wheelInPassingChangesNothing();
    void listenersLeadToFlows();
    void aHostIsEnforcedInTheTableToo();
    void nothingSelectedIsTheChart();
    void foldedGroupsAreRemembered();
    void everyFieldHasItsLabel();
    void undoNamesTheStep();
    void historyIsClosedAtFirst();
    void historyGoesThereAndMarksTheSaved();

private:
    template<class T> static T *shown(const Bench &bench, const QString &name)
    {
        for (T *widget : bench.window->inspector()->template findChildren<T *>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    static bool says(const Bench &bench, const QString &text)
    {
        const QList<QLabel *> labels = bench.window->inspector()->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    static QLineEdit *lineOf(const Bench &bench, const QString &label)
    {
        for (QLineEdit *line : bench.window->inspector()->findChildren<QLineEdit *>()) {
            const QWidget *named = line->accessibleName().isEmpty() ? line->parentWidget() : line;
            if (line->isVisible() && named->accessibleName() == label)
                return line;
        }
        return nullptr;
    }
    static void type(QLineEdit *line, const QString &text)
    {
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    }
};

#define OPEN(name)                                                                                 \
    Bench bench;                                                                                   \
    QVERIFY(bench.window->open(bench.example(QStringLiteral(name))));                              \
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));                                      \
    [[maybe_unused]] DeploymentDocument *document = bench.window->document();                      \
    [[maybe_unused]] Selection *selection = bench.window->selection()

void TestInspector::optionIsShownBeforeItIsApplied()
{
    OPEN("livekit");
    const Deployment before = document->deployment();
    selection->set({{}, {u"livekit-server"_s}, {}});
    auto *mux = shown<QCheckBox>(bench, u"option-udp-mux"_s);
    QVERIFY(mux && !mux->isChecked());
    mux->click();
    QVERIFY(document->deployment() == before);
    QVERIFY(says(bench, u"50000-60000/udp becomes 7882/udp"_s));
    auto *apply = shown<QPushButton>(bench, u"applyOptions"_s);
    QVERIFY(apply);
    apply->click();
    QVERIFY(!shown<QPushButton>(bench, u"applyOptions"_s));
    QVERIFY(document->deployment().settings.systems.at(u"livekit"_s).contains(u"udp-mux"_s));
    QVERIFY(document->deployment().flow(u"ice-udp-mux"));
    QCOMPARE(document->undoStack()->count(), 1);
    QCOMPARE(document->undoStack()->undoText(), u"Switch UDP mux on"_s);
    document->undoStack()->undo();
    QVERIFY(document->deployment() == before);
    QVERIFY(!mux->isChecked());
}

void TestInspector::applyIsInSight()
{
    OPEN("livekit");
    InspectorPanel *panel = bench.window->inspector();
    selection->clear();
    for (const QString &option : {u"sip"_s, u"udp-mux"_s, u"turn"_s}) {
        auto *check = shown<QCheckBox>(bench, u"option-"_s + option);
        QVERIFY(check);
        panel->ensureWidgetVisible(check);
        QTest::mouseClick(check, Qt::LeftButton, {}, {8, check->height() / 2});
        auto *apply = shown<QPushButton>(bench, u"applyOptions"_s);
        QVERIFY(apply);
        const auto seen = [panel](QWidget *part) {
            const QRect at(part->mapTo(panel->viewport(), QPoint()), part->size());
            return panel->viewport()->rect().contains(at);
        };
        QTRY_VERIFY(seen(apply));
        QVERIFY(seen(check));
        QTest::mouseClick(shown<QPushButton>(bench, u"discardOptions"_s), Qt::LeftButton);
    }
}

void TestInspector::optionByKeyboardAlone()
{
    OPEN("livekit");
    const Deployment before = document->deployment();
    // Nothing is selected: the systems of the whole chart.
    QTest::keyClick(bench.window.get(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    auto *mux = shown<QCheckBox>(bench, u"option-udp-mux"_s);
    QVERIFY(mux);
    QTRY_VERIFY(mux->hasFocus());
    QTest::keyClick(mux, Qt::Key_Space);
    auto *apply = shown<QPushButton>(bench, u"applyOptions"_s);
    QVERIFY(apply);
    for (int i = 0; i < 30 && !apply->hasFocus(); ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(apply->hasFocus());
    QTest::keyClick(apply, Qt::Key_Space);
    QVERIFY(document->deployment() != before);
}

void TestInspector::discardedOptionsChangeNothing()
{
    OPEN("livekit");
    const Deployment before = document->deployment();
    selection->set({{}, {u"livekit-server"_s}, {}});
    shown<QCheckBox>(bench, u"option-sip-outbound"_s)->click();
    // It needs SIP: both stand there.
    QVERIFY(shown<QCheckBox>(bench, u"option-sip"_s)->isChecked());
    shown<QPushButton>(bench, u"discardOptions"_s)->click();
    QVERIFY(!shown<QCheckBox>(bench, u"option-sip-outbound"_s)->isChecked());
    QVERIFY(!shown<QPushButton>(bench, u"discardOptions"_s));
    QVERIFY(document->deployment() == before);
    QCOMPARE(document->undoStack()->count(), 0);
}

void TestInspector::whatStaysIsSaid()
{
    OPEN("livekit");
    Flow flow = *bench.flow(u"ice-udp"_s);
    flow.owner = u"Video"_s;
    QVERIFY(document->edit(u"x"_s, {Replace<Flow>{flow}}));
    selection->set({{}, {u"livekit-server"_s}, {}});
    shown<QCheckBox>(bench, u"option-udp-mux"_s)->click();
    QVERIFY(says(bench, u"you changed: "_s));
    auto *all = shown<QCheckBox>(bench, u"takeAll"_s);
    QVERIFY(all);
    all->click();
    QVERIFY(!says(bench, u"you changed: "_s));
    all->click();
    shown<QPushButton>(bench, u"applyOptions"_s)->click();
    QVERIFY(bench.flow(u"ice-udp"_s));
    QVERIFY(!bench.flow(u"ice-udp"_s)->enabled);
    QCOMPARE(bench.flow(u"ice-udp"_s)->owner, u"Video"_s);
}

void TestInspector::reasonLeadsToTheOption()
{
    OPEN("livekit");
    selection->set({{u"ice-udp"_s}, {}, {}});
    QVERIFY(says(bench, u"On, because UDP mux is off"_s));
    for (QPushButton *button : bench.window->inspector()->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == "Show the option"_L1)
            button->click();
    }
    QTRY_VERIFY(shown<QCheckBox>(bench, u"option-udp-mux"_s)->hasFocus());
}

void TestInspector::severalFlowsAtOnce()
{
    OPEN("livekit");
    const Deployment before = document->deployment();
    selection->set({{u"ice-tcp"_s, u"ice-udp"_s}, {}, {}});
    QCOMPARE(shown<QLineEdit>(bench, u"ports"_s)->placeholderText(), u"several values"_s);
    QLineEdit *owner = lineOf(bench, u"Owner"_s);
    QVERIFY(owner);
    QCOMPARE(owner->text(), u"Video team"_s);
    type(owner, u"Media team"_s);
    QCOMPARE(bench.flow(u"ice-tcp"_s)->owner, u"Media team"_s);
    QCOMPARE(bench.flow(u"ice-udp"_s)->owner, u"Media team"_s);
    QCOMPARE(document->undoStack()->count(), 1);
    QCOMPARE(document->undoStack()->undoText(), u"Change owner: 2 records"_s);
    document->undoStack()->undo();
    QVERIFY(document->deployment() == before);
}

void TestInspector::severalValuesStayUntouched()
{
    OPEN("livekit");
    const Deployment before = document->deployment();
    selection->set({{u"ice-tcp"_s, u"ice-udp"_s}, {}, {}});
    auto *ports = shown<QLineEdit>(bench, u"ports"_s);
    ports->setFocus();
    QTest::keyClick(ports, Qt::Key_Return);
    for (int i = 0; i < 14; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(document->deployment() == before);
}

void TestInspector::mixedSelectionShowsEachKind()
{
    OPEN("livekit");
    selection->set({{u"ice-tcp"_s}, {u"livekit-server"_s, u"livekit-client"_s}, {}});
    QVERIFY(says(bench, u"ice-tcp"_s));
    QVERIFY(says(bench, u"2 components"_s));
}

void TestInspector::endsOfAFlow()
{
    OPEN("livekit");
    selection->set({{u"ice-tcp"_s}, {}, {}});
    QLineEdit *to = lineOf(bench, u"To"_s);
    QVERIFY(to);
    const QString before = bench.flow(u"ice-tcp"_s)->to;
    type(to, u"Nowhere"_s);
    QVERIFY(says(bench, u"No component is called \"Nowhere\""_s));
    QCOMPARE(bench.flow(u"ice-tcp"_s)->to, before);
    // An id behind words that are not its label is no name either.
    type(to, u"Nowhere (redis)"_s);
    QCOMPARE(bench.flow(u"ice-tcp"_s)->to, before);
    type(to, document->deployment().component(u"redis")->label());
    QCOMPARE(bench.flow(u"ice-tcp"_s)->to, u"redis"_s);
}

void TestInspector::messageWhileTyping()
{
    OPEN("livekit");
    selection->set({{u"ice-tcp"_s}, {}, {}});
    auto *ports = shown<QLineEdit>(bench, u"ports"_s);
    ports->setFocus();
    ports->selectAll();
    QTest::keyClicks(ports, u"70000"_s);
    const QString message = PortSpec::parse(u"70000").error().message;
    QVERIFY2(says(bench, message), qPrintable(message));
    ports->selectAll();
    QTest::keyClicks(ports, u"7881/tcp"_s);
    QVERIFY(!says(bench, message));
}

void TestInspector::servicesAreNamed()
{
    OPEN("livekit");
    selection->set({{u"ice-tcp"_s}, {}, {}});
    type(shown<QLineEdit>(bench, u"ports"_s), u"https, 3478/udp"_s);
    QCOMPARE(bench.flow(u"ice-tcp"_s)->ports.toString(), u"443/tcp, 3478/udp"_s);
    // In the table as well.
    QAbstractItemModel *table = bench.table(TableView::Kind::Flows)->model();
    QModelIndex cell;
    for (int row = 0; row < table->rowCount(); ++row) {
        if (table->index(row, 0).data(IdRole) == u"ice-tcp"_s)
            cell = table->index(row, FlowModel::Ports);
    }
    QVERIFY(cell.isValid());
    QVERIFY(table->setData(cell, u"dns"_s, Qt::EditRole));
    QCOMPARE(bench.flow(u"ice-tcp"_s)->ports.toString(), u"53/tcp+udp"_s);
}

void TestInspector::everySourceIsShown()
{
    OPEN("livekit");
    const CatalogEntry *entry = bench.catalog->entry(u"livekit");
    const auto known = std::ranges::find(entry->flows, u"ice-udp"_s, &CatalogFlow::id);
    QVERIFY(known->additional.size() >= 2);
    selection->set({{u"ice-udp"_s}, {}, {}});
    QVERIFY(says(bench, known->source.document));
    for (const Provenance &source : known->additional) {
        QVERIFY2(says(bench, source.document), qPrintable(source.document));
        QVERIFY2(says(bench, source.row), qPrintable(source.row));
    }
    // None of it on a flow that has one source only, or that nobody knows.
    Flow own;
    own.id = u"own"_s;
    own.from = bench.flow(u"ice-udp"_s)->from;
    own.to = bench.flow(u"ice-udp"_s)->to;
    QVERIFY(document->edit(u"x"_s, {Insert<Flow>{own}}));
    selection->set({{u"own"_s}, {}, {}});
    QVERIFY(!says(bench, known->additional.front().row));
}

void TestInspector::switchesEndWithTheChart()
{
    OPEN("livekit");
    const QString other = bench.folder.filePath(u"other.portolan"_s);
    QVERIFY(QFile::copy(document->path(), other));
    bench.window->actions()[ActionId::SystemOptions]->trigger();
    shown<QCheckBox>(bench, u"option-udp-mux"_s)->click();
    QVERIFY(shown<QPushButton>(bench, u"applyOptions"_s));
    QVERIFY(bench.window->open(other));
    bench.window->actions()[ActionId::SystemOptions]->trigger();
    QVERIFY(!shown<QCheckBox>(bench, u"option-udp-mux"_s)->isChecked());
    QVERIFY(!shown<QPushButton>(bench, u"applyOptions"_s));
}

void TestInspector::expiryFromTheCalendar()
{
    OPEN("livekit");
    selection->set({{u"ice-tcp"_s}, {}, {}});
    auto *expires = shown<DateEdit>(bench, u"expires"_s);
    expires->setFocus();
    QTest::keyClick(expires, Qt::Key_Down, Qt::AltModifier);
    auto *calendar = expires->findChild<QCalendarWidget *>();
    QVERIFY(calendar);
    emit calendar->clicked(QDate(2027, 12, 31));
    QCOMPARE(bench.flow(u"ice-tcp"_s)->expires, QDate(2027, 12, 31));
    QCOMPARE(expires->text(), u"2027-12-31"_s);
    QCOMPARE(document->undoStack()->count(), 1);
}

void TestInspector::turningIsOneStep()
{
    OPEN("livekit");
    selection->set({{}, {u"livekit-server"_s}, {}});
    auto *instances = shown<QSpinBox>(bench, u"instances"_s);
    instances->setFocus();
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(instances, Qt::Key_Up);
    QCOMPARE(document->deployment().component(u"livekit-server")->instances, 5);
    QCOMPARE(document->undoStack()->count(), 1);
    document->undoStack()->undo();
    QCOMPARE(document->deployment().component(u"livekit-server")->instances, 1);
}

namespace {

/// A turn of the wheel as the platform tells of it, over the middle of a widget.
void turn(QWidget *over, int angle)
{
    QWidget *window = over->window();
    const QPoint at = over->mapTo(window, over->rect().center());
    QWheelEvent event(at, window->mapToGlobal(at), {}, {0, angle}, Qt::NoButton, Qt::NoModifier,
        Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event);
    qApp->notify(window->windowHandle(), &event);
}

} // namespace

void TestInspector::wheelInPassingChangesNothing()
{
    OPEN("livekit");
    InspectorPanel *panel = bench.window->inspector();
    int combos = 0;
    int spins = 0;
    for (const Selection::Ids &ids : {Selection::Ids{{}, {u"livekit-server"_s}, {}},
             Selection::Ids{{}, {}, {u"sfu-1"_s}}, Selection::Ids{{u"ice-udp"_s}, {}, {}}}) {
        selection->set(ids);
        const Deployment before = document->deployment();
        for (QWidget *field : panel->findChildren<QWidget *>()) {
            auto *combo = qobject_cast<QComboBox *>(field);
            auto *spin = qobject_cast<QAbstractSpinBox *>(field);
            if (!field->isVisible() || (!combo && !spin))
                continue;
            combos += combo ? 1 : 0;
            spins += spin ? 1 : 0;
            bench.window->chart()->setFocus();
            panel->ensureWidgetVisible(field, 0, 80);
            const int scrolled = panel->verticalScrollBar()->value();
            const bool atEnd = scrolled == panel->verticalScrollBar()->maximum();
            turn(field, atEnd ? 120 : -120);
            QVERIFY(document->deployment() == before);
            QVERIFY(!field->hasFocus());
            if (panel->verticalScrollBar()->maximum() > 0)
                QVERIFY(panel->verticalScrollBar()->value() != scrolled);
            if (!combo)
                continue;
            // One that was used a moment ago is no different: the list is open or it is not.
            combo->setFocus();
            turn(field, -120);
            QVERIFY(document->deployment() == before);
        }
    }
    QVERIFY2(combos >= 6 && spins >= 1, qPrintable(QString::number(combos)));
}

void TestInspector::listenersLeadToFlows()
{
    OPEN("livekit");
    selection->set({{}, {u"livekit-server"_s}, {}});
    LinkList *listens = nullptr;
    for (LinkList *list : bench.window->inspector()->findChildren<LinkList *>()) {
        if (list->isVisible() && list->accessibleName() == "Listens on"_L1)
            listens = list;
    }
    QVERIFY(listens);
    const auto &links = listens->links();
    const auto tcp = std::ranges::find_if(
        links, [](const LinkList::Link &link) { return link.text.startsWith("7881/tcp"_L1); });
    QVERIFY(tcp != links.end());
    const int row = int(tcp - links.begin());
    QTest::mouseClick(listens->viewport(), Qt::LeftButton, {},
        listens->visualItemRect(listens->item(row)).center());
    QCOMPARE(selection->ids().flows, QStringList{u"ice-tcp"_s});
}

void TestInspector::aHostIsEnforcedInTheTableToo()
{
    OPEN("livekit");
    const QAbstractItemModel *zones = bench.table(TableView::Kind::Zones)->model();
    int hosts = 0;
    for (int row = 0; row < zones->rowCount(); ++row) {
        const QModelIndex cell = zones->index(row, ZoneModel::Enforced);
        const Zone *zone = document->deployment().zone(cell.data(IdRole).toString());
        QVERIFY(zone);
        const bool isHost = zone->kind == ZoneKind::Host;
        hosts += isHost ? 1 : 0;
        QCOMPARE(cell.data(Qt::CheckStateRole).toInt() == Qt::Checked, zone->enforce || isHost);
        QCOMPARE(cell.flags().testFlag(Qt::ItemIsUserCheckable), !isHost);
    }
    QVERIFY(hosts > 0);
}

void TestInspector::nothingSelectedIsTheChart()
{
    OPEN("livekit");
    selection->clear();
    QVERIFY(shown<QCheckBox>(bench, u"option-udp-mux"_s));
    QLineEdit *customer = lineOf(bench, u"Customer"_s);
    QVERIFY(customer);
    type(customer, u"Example Ltd"_s);
    QCOMPARE(document->deployment().settings.titleBlock.customer, u"Example Ltd"_s);
    QCOMPARE(document->undoStack()->undoText(), u"Change customer"_s);
}

void TestInspector::foldedGroupsAreRemembered()
{
    OPEN("livekit");
    selection->set({{u"ice-tcp"_s}, {}, {}});
    QVERIFY(lineOf(bench, u"Owner"_s));
    for (QPushButton *head : bench.window->inspector()->findChildren<QPushButton *>()) {
        if (head->isVisible() && head->text() == "Approval"_L1)
            head->click();
    }
    QVERIFY(!lineOf(bench, u"Owner"_s));
    QCOMPARE(bench.settings.foldedGroups(), QStringList{u"approval"_s});
    MainWindow again(Services{&*bench.catalog, &bench.settings, &bench.language});
    QCOMPARE(again.inspector()->foldedGroups(), QStringList{u"approval"_s});
}

void TestInspector::everyFieldHasItsLabel()
{
    OPEN("livekit");
    const QString zone = document->deployment().zones.front().id;
    for (const Selection::Ids &ids : {Selection::Ids{}, Selection::Ids{{u"ice-tcp"_s}, {}, {}},
             Selection::Ids{{}, {u"livekit-server"_s}, {}}, Selection::Ids{{}, {}, {zone}}}) {
        selection->set(ids);
        for (QLabel *label : bench.window->inspector()->findChildren<QLabel *>()) {
            if (label->isVisible() && label->property("role") == "field"_L1)
                QVERIFY2(label->buddy(), qPrintable(label->text()));
        }
        for (QWidget *editor : bench.window->inspector()->findChildren<QWidget *>()) {
            const bool counts = editor->isVisible() && (editor->focusPolicy() & Qt::TabFocus) &&
                                !editor->focusProxy() && editor->objectName() != "panel"_L1 &&
                                !qobject_cast<QAbstractScrollArea *>(editor->parentWidget());
            const auto *check = qobject_cast<QAbstractButton *>(editor);
            const bool part = qobject_cast<QComboBox *>(editor->parentWidget()) ||
                              qobject_cast<QSpinBox *>(editor->parentWidget());
            if (counts && !part && !(check && !check->text().isEmpty()))
                QVERIFY2(!editor->accessibleName().isEmpty(), editor->metaObject()->className());
        }
    }
}

void TestInspector::undoNamesTheStep()
{
    OPEN("livekit");
    const QAction *undo = bench.window->actions()[ActionId::Undo];
    const QAction *redo = bench.window->actions()[ActionId::Redo];
    QCOMPARE(undo->text(), u"&Undo"_s);
    selection->set({{u"ice-tcp"_s}, {}, {}});
    type(shown<QLineEdit>(bench, u"ports"_s), u"7883/tcp"_s);
    QCOMPARE(undo->text(), u"&Undo: Change ports: ice-tcp"_s);
    QCOMPARE(undo->iconText(), u"Undo"_s);
    document->undoStack()->undo();
    QCOMPARE(undo->text(), u"&Undo"_s);
    QCOMPARE(redo->text(), u"&Redo: Change ports: ice-tcp"_s);
}

void TestInspector::historyIsClosedAtFirst()
{
    OPEN("livekit");
    auto *dock = bench.find<QDockWidget>(u"history"_s);
    QVERIFY(dock && !dock->isVisible());
    dock->show();
    bench.window->close();
    const auto again =
        std::make_unique<MainWindow>(Services{&*bench.catalog, &bench.settings, &bench.language});
    again->show();
    QVERIFY(again->open(bench.example(u"crowdsec"_s)));
    QTRY_VERIFY(again->findChild<QDockWidget *>(u"history"_s)->isVisible());
}

void TestInspector::historyGoesThereAndMarksTheSaved()
{
    OPEN("livekit");
    selection->set({{u"ice-tcp"_s}, {}, {}});
    bench.find<QDockWidget>(u"history"_s)->show();
    auto *history = bench.window->findChild<HistoryPanel *>();
    QTRY_VERIFY(history->isVisible());
    const Deployment before = document->deployment();
    for (const QString &port : {u"1/tcp"_s, u"2/tcp"_s, u"3/tcp"_s})
        type(shown<QLineEdit>(bench, u"ports"_s), port);
    QCOMPARE(history->model()->rowCount(), 4);
    QCOMPARE(history->currentIndex().row(), 3);
    const auto click = [&](int row) {
        QTest::mouseClick(history->viewport(), Qt::LeftButton, {},
            history->visualRect(history->model()->index(row, 0)).center());
    };
    click(0);
    QVERIFY(document->deployment() == before);
    QVERIFY(!bench.window->isWindowModified());
    click(2);
    QCOMPARE(bench.flow(u"ice-tcp"_s)->ports.toString(), u"2/tcp"_s);
    QVERIFY(bench.window->isWindowModified());
    history->setFocus();
    QTest::keyClick(history, Qt::Key_Down);
    QCOMPARE(bench.flow(u"ice-tcp"_s)->ports.toString(), u"3/tcp"_s);
    QVERIFY(history->model()->index(0, 0).data(HistoryModel::SavedRole).toBool());
    QVERIFY(!history->model()->index(3, 0).data(HistoryModel::SavedRole).toBool());
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
