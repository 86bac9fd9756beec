#include "model/document/Renaming.h"
#include "model/items/FlowModel.h"
#include "model/items/ItemRoles.h"
#include "model/items/PlaceModels.h"
#include "tests/app/InspectorBench.h"
#include "views/fields/NameLength.h"
#include "views/panels/DateEdit.h"
#include "views/panels/LinkList.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QWheelEvent>
#include <QWindow>

using namespace portolan;
using namespace Qt::StringLiterals;

/// The inspector with one record, several and none.
class TestInspector : public QObject
{
    Q_OBJECT

private slots:
    void severalFlowsAtOnce();
    void severalValuesStayUntouched();
    void mixedSelectionShowsEachKind();
    void endsOfAFlow();
    void messageWhileTyping();
    void whatWasRefusedGoesWithTheValue_data();
    void whatWasRefusedGoesWithTheValue();
    void servicesAreNamed();
    void everySourceIsShown();
    void componentsNameTheirSource();
    void expiryFromTheCalendar();
    void turningIsOneStep();
    void wheelInPassingChangesNothing();
    void listenersLeadToFlows();
    void aHostIsEnforcedInTheTableToo();
    void nothingSelectedIsTheChart();
    void foldedGroupsAreRemembered();
    void everyFieldHasItsLabel();
    void aPageOfTextIsNoName();
    void examplesFitTheZone();
};

void TestInspector::severalFlowsAtOnce()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    const Deployment before = bench.document->deployment();
    bench.selection->set({{u"ice-tcp"_s, u"ice-udp"_s}, {}, {}});
    QCOMPARE(bench.shown<QLineEdit>(u"ports"_s)->placeholderText(), u"several values"_s);
    QLineEdit *owner = bench.lineOf(u"Owner"_s);
    QVERIFY(owner);
    QCOMPARE(owner->text(), u"Video team"_s);
    bench.type(owner, u"Media team"_s);
    QCOMPARE(bench.flow(u"ice-tcp"_s)->owner, u"Media team"_s);
    QCOMPARE(bench.flow(u"ice-udp"_s)->owner, u"Media team"_s);
    QCOMPARE(bench.document->undoStack()->count(), 1);
    QCOMPARE(bench.document->undoStack()->undoText(), u"Change owner: 2 records"_s);
    bench.document->undoStack()->undo();
    QVERIFY(bench.document->deployment() == before);
}

void TestInspector::severalValuesStayUntouched()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    const Deployment before = bench.document->deployment();
    bench.selection->set({{u"ice-tcp"_s, u"ice-udp"_s}, {}, {}});
    auto *ports = bench.shown<QLineEdit>(u"ports"_s);
    ports->setFocus();
    QTest::keyClick(ports, Qt::Key_Return);
    for (int i = 0; i < 14; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(bench.document->deployment() == before);
}

void TestInspector::mixedSelectionShowsEachKind()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    bench.selection->set({{u"ice-tcp"_s}, {u"livekit-server"_s, u"livekit-client"_s}, {}});
    QVERIFY(bench.says(u"ice-tcp"_s));
    QVERIFY(bench.says(u"2 components"_s));
    QVERIFY(bench.says(u"1 flow, 2 components selected"_s));
    bench.selection->set({{u"ice-tcp"_s}, {}, {}});
    QVERIFY(!bench.says(u"selected"_s));
}

void TestInspector::endsOfAFlow()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    bench.selection->set({{u"ice-tcp"_s}, {}, {}});
    QLineEdit *to = bench.lineOf(u"To"_s);
    QVERIFY(to);
    const QString before = bench.flow(u"ice-tcp"_s)->to;
    bench.type(to, u"Nowhere"_s);
    QVERIFY(bench.says(u"No component is called \"Nowhere\""_s));
    QCOMPARE(bench.flow(u"ice-tcp"_s)->to, before);
    // An id behind words that are not its label is no name either.
    bench.type(to, u"Nowhere (redis)"_s);
    QCOMPARE(bench.flow(u"ice-tcp"_s)->to, before);
    bench.type(to, bench.document->deployment().component(u"redis")->label());
    QCOMPARE(bench.flow(u"ice-tcp"_s)->to, u"redis"_s);
}

void TestInspector::messageWhileTyping()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    bench.selection->set({{u"ice-tcp"_s}, {}, {}});
    auto *ports = bench.shown<QLineEdit>(u"ports"_s);
    ports->setFocus();
    ports->selectAll();
    QTest::keyClicks(ports, u"70000"_s);
    const QString message = PortSpec::parse(u"70000").error().message;
    QVERIFY2(bench.says(message), qPrintable(message));
    ports->selectAll();
    QTest::keyClicks(ports, u"7881/tcp"_s);
    QVERIFY(!bench.says(message));
}

void TestInspector::whatWasRefusedGoesWithTheValue_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("undone");
    QTest::addColumn<QString>("later");
    QTest::newRow("ports, in place") << u"Ports"_s << u"443/tcpp"_s << false << u"7882/udp"_s;
    QTest::newRow("ports, undone") << u"Ports"_s << u"80-20/tcp"_s << true << u"7881/tcp"_s;
    QTest::newRow("an end, in place") << u"To"_s << u"Nowhere"_s << false << u"Redis"_s;
    QTest::newRow("an end, undone") << u"To"_s << u"Nowhere"_s << true << u"LiveKit server"_s;
    QTest::newRow("a date, in place") << u"Expires"_s << u"some day"_s << false << u"2027-12-31"_s;
    QTest::newRow("a date, undone") << u"Expires"_s << u"some day"_s << true << QString();
    QTest::newRow("the id, in place") << u"Id"_s << u"ice-udp"_s << false << u"ice-tls"_s;
}

void TestInspector::whatWasRefusedGoesWithTheValue()
{
    QFETCH(QString, label);
    QFETCH(QString, typed);
    QFETCH(bool, undone);
    QFETCH(QString, later);
    InspectorBench bench;
    QVERIFY(bench.opened);
    Flow other = *bench.flow(u"ice-tcp"_s);
    other.to = u"redis"_s;
    other.ports = *PortSpec::parse(u"7882/udp");
    other.expires = QDate(2027, 12, 31);
    const auto change = [&] {
        return label == u"Id"_s
                   ? bench.document->edit(u"x"_s, *renaming(bench.document->deployment(),
                                                      RecordKind::Flow, u"ice-tcp"_s, later))
                   : bench.document->edit(u"x"_s, {Replace<Flow>{other}});
    };
    bench.selection->set({{u"ice-tcp"_s}, {}, {}});
    if (undone)
        QVERIFY(change());
    QLineEdit *line = bench.lineOf(label);
    QVERIFY(line);
    // Of an end it is the box around the line that says so.
    const auto isRefused = [line] {
        return line->property("invalid").toBool() ||
               line->parentWidget()->property("invalid").toBool();
    };
    bench.type(line, typed);
    bench.window->chart()->setFocus();
    QCOMPARE(line->text(), typed);
    QVERIFY(isRefused());
    // Another field of the same record leaves it alone.
    Flow same = *bench.flow(u"ice-tcp"_s);
    same.owner = u"Nobody"_s;
    QVERIFY(bench.document->edit(u"y"_s, {Replace<Flow>{same}}));
    QCOMPARE(line->text(), typed);
    bench.document->undoStack()->undo();
    QCOMPARE(line->text(), typed);
    if (undone)
        bench.document->undoStack()->undo();
    else
        QVERIFY(change());
    QVERIFY2(line->text().startsWith(later), qPrintable(line->text()));
    QCOMPARE(line->text().isEmpty(), later.isEmpty());
    QVERIFY(!isRefused());
    // It is none that was typed either: what comes next is shown.
    bench.document->undoStack()->canRedo() ? bench.document->undoStack()->redo()
                                           : bench.document->undoStack()->undo();
    QVERIFY2(!later.isEmpty() ? !line->text().startsWith(later) : !line->text().isEmpty(),
        qPrintable(line->text()));
}

void TestInspector::servicesAreNamed()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    bench.selection->set({{u"ice-tcp"_s}, {}, {}});
    bench.type(bench.shown<QLineEdit>(u"ports"_s), u"https, 3478/udp"_s);
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
    InspectorBench bench;
    QVERIFY(bench.opened);
    const CatalogEntry *entry = bench.catalog->entry(u"livekit");
    const auto known = std::ranges::find(entry->flows, u"ice-udp"_s, &CatalogFlow::id);
    QVERIFY(known->additional.size() >= 2);
    bench.selection->set({{u"ice-udp"_s}, {}, {}});
    QVERIFY(bench.says(known->source.document));
    for (const Provenance &source : known->additional) {
        QVERIFY2(bench.says(source.document), qPrintable(source.document));
        QVERIFY2(bench.says(source.row), qPrintable(source.row));
    }
    // None of it on a flow that has one source only, or that nobody knows.
    Flow own;
    own.id = u"own"_s;
    own.from = bench.flow(u"ice-udp"_s)->from;
    own.to = bench.flow(u"ice-udp"_s)->to;
    QVERIFY(bench.document->edit(u"x"_s, {Insert<Flow>{own}}));
    bench.selection->set({{u"own"_s}, {}, {}});
    QVERIFY(!bench.says(known->additional.front().row));
}

void TestInspector::componentsNameTheirSource()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    const Provenance source = bench.catalog->entry(u"livekit")->component(u"livekit-sip")->source;
    QVERIFY(!source.row.isEmpty());
    const auto &components = bench.document->deployment().components;
    const auto sip = std::ranges::find(components, u"livekit-sip"_s, &Component::part);
    QVERIFY(sip != components.end());
    bench.selection->set({{}, {sip->id}, {}});
    QVERIFY(bench.says(source.document));
    QVERIFY(bench.says(source.section + u", row “"_s + source.row + u'”'));
    // Nothing is claimed of one that is no part of a system.
    Component own;
    own.id = u"own"_s;
    QVERIFY(bench.document->edit(u"x"_s, {Insert<Component>{own}}));
    bench.selection->set({{}, {u"own"_s}, {}});
    QVERIFY(!bench.says(source.document));
}

void TestInspector::expiryFromTheCalendar()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    bench.selection->set({{u"ice-tcp"_s}, {}, {}});
    auto *expires = bench.shown<DateEdit>(u"expires"_s);
    expires->setFocus();
    QTest::keyClick(expires, Qt::Key_Down, Qt::AltModifier);
    auto *calendar = expires->findChild<QCalendarWidget *>();
    QVERIFY(calendar);
    emit calendar->clicked(QDate(2027, 12, 31));
    QCOMPARE(bench.flow(u"ice-tcp"_s)->expires, QDate(2027, 12, 31));
    QCOMPARE(expires->text(), u"2027-12-31"_s);
    QCOMPARE(bench.document->undoStack()->count(), 1);
}

void TestInspector::turningIsOneStep()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    bench.selection->set({{}, {u"livekit-server"_s}, {}});
    auto *instances = bench.shown<QSpinBox>(u"instances"_s);
    instances->setFocus();
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(instances, Qt::Key_Up);
    QCOMPARE(bench.document->deployment().component(u"livekit-server")->instances, 5);
    QCOMPARE(bench.document->undoStack()->count(), 1);
    bench.document->undoStack()->undo();
    QCOMPARE(bench.document->deployment().component(u"livekit-server")->instances, 1);
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
    InspectorBench bench;
    QVERIFY(bench.opened);
    InspectorPanel *panel = bench.window->inspector();
    int combos = 0;
    int spins = 0;
    for (const Selection::Ids &ids : {Selection::Ids{{}, {u"livekit-server"_s}, {}},
             Selection::Ids{{}, {}, {u"sfu-1"_s}}, Selection::Ids{{u"ice-udp"_s}, {}, {}}}) {
        bench.selection->set(ids);
        const Deployment before = bench.document->deployment();
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
            QVERIFY(bench.document->deployment() == before);
            QVERIFY(!field->hasFocus());
            if (panel->verticalScrollBar()->maximum() > 0)
                QVERIFY(panel->verticalScrollBar()->value() != scrolled);
            if (!combo)
                continue;
            // One that was used a moment ago is no different: the list is open or it is not.
            combo->setFocus();
            turn(field, -120);
            QVERIFY(bench.document->deployment() == before);
        }
    }
    QVERIFY2(combos >= 6 && spins >= 1, qPrintable(QString::number(combos)));
}

void TestInspector::listenersLeadToFlows()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    bench.selection->set({{}, {u"livekit-server"_s}, {}});
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
    QCOMPARE(bench.selection->ids().flows, QStringList{u"ice-tcp"_s});
}

void TestInspector::aHostIsEnforcedInTheTableToo()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    const QAbstractItemModel *zones = bench.table(TableView::Kind::Zones)->model();
    int hosts = 0;
    for (int row = 0; row < zones->rowCount(); ++row) {
        const QModelIndex cell = zones->index(row, ZoneModel::Enforced);
        const Zone *zone = bench.document->deployment().zone(cell.data(IdRole).toString());
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
    InspectorBench bench;
    QVERIFY(bench.opened);
    bench.selection->clear();
    QVERIFY(bench.shown<QCheckBox>(u"option-udp-mux"_s));
    QLineEdit *customer = bench.lineOf(u"Customer"_s);
    QVERIFY(customer);
    bench.type(customer, u"Example Ltd"_s);
    QCOMPARE(bench.document->deployment().settings.titleBlock.customer, u"Example Ltd"_s);
    QCOMPARE(bench.document->undoStack()->undoText(), u"Change customer"_s);
}

void TestInspector::foldedGroupsAreRemembered()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    bench.selection->set({{u"ice-tcp"_s}, {}, {}});
    QVERIFY(bench.lineOf(u"Owner"_s));
    for (QPushButton *head : bench.window->inspector()->findChildren<QPushButton *>()) {
        if (head->isVisible() && head->text() == "Approval"_L1)
            head->click();
    }
    QVERIFY(!bench.lineOf(u"Owner"_s));
    QCOMPARE(bench.settings.foldedGroups(), QStringList{u"approval"_s});
    MainWindow again(Services{&*bench.catalog, &bench.settings, &bench.language});
    QCOMPARE(again.inspector()->foldedGroups(), QStringList{u"approval"_s});
}

void TestInspector::everyFieldHasItsLabel()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    const QString zone = bench.document->deployment().zones.front().id;
    for (const Selection::Ids &ids : {Selection::Ids{}, Selection::Ids{{u"ice-tcp"_s}, {}, {}},
             Selection::Ids{{}, {u"livekit-server"_s}, {}}, Selection::Ids{{}, {}, {zone}}}) {
        bench.selection->set(ids);
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

void TestInspector::aPageOfTextIsNoName()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    const auto name = [&] { return bench.document->deployment().component(u"redis")->name; };
    const auto heading = [&] {
        for (const QLabel *label : bench.window->inspector()->findChildren<QLabel *>())
            if (label->isVisible() && label->property("role") == u"title"_s)
                return label->text();
        return QString();
    };
    bench.selection->set({{}, {u"redis"_s}, {}});
    QApplication::clipboard()->setText(QString(1'000'000, u'x'));
    QLineEdit *line = bench.lineOf(u"Name"_s);
    QVERIFY(line);
    line->setFocus();
    line->selectAll();
    line->paste();
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(name(), QString(LongestName, u'x'));
    QVERIFY(heading().size() < LongestName && heading().endsWith(u'…'));
    // What a file brings stays as it is, however long, though one looks at it.
    Component component = *bench.document->deployment().component(u"redis");
    component.name = u"\u202e"_s + QString(3000, u'y');
    QVERIFY(bench.document->edit(u"x"_s, {Replace<Component>{component}}));
    QCOMPARE(line->text(), component.name);
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Return);
    bench.window->chart()->setFocus();
    QCOMPARE(name(), component.name);
    QVERIFY(heading().startsWith(u"yyy") && heading().size() < LongestName);
    // In the text field of the chart it is the same.
    bench.document->undoStack()->setIndex(bench.document->undoStack()->index() - 2);
    QCOMPARE(heading(), name());
    ChartView *chart = bench.window->chart();
    QTRY_VERIFY(chart->isReady() && !chart->isLayingOut());
    QTest::keyClick(chart, Qt::Key_F2);
    auto *text = chart->findChild<QLineEdit *>(u"chartText"_s);
    QVERIFY(text);
    text->selectAll();
    text->paste();
    QCOMPARE(text->text().size(), LongestName);
    QTest::keyClick(text, Qt::Key_Escape);
}

/// A host has an address, a network has many; without a name it is called by its id.
void TestInspector::examplesFitTheZone()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    for (const auto &[id, example] :
        {std::pair(u"sip-1"_s, u"e.g. 192.0.2.10"_s), std::pair(u"data"_s, u"e.g. 192.0.2.0/24"_s),
            std::pair(u"lb-1"_s, u"e.g. 192.0.2.10"_s)}) {
        bench.selection->set({{}, {}, {id}});
        QTRY_VERIFY(bench.lineOf(u"Addresses"_s));
        QCOMPARE(bench.lineOf(u"Addresses"_s)->placeholderText(), example);
        QCOMPARE(bench.lineOf(u"Name"_s)->placeholderText(), id);
    }
    bench.selection->set({{}, {}, {u"sip-1"_s, u"data"_s}});
    QCOMPARE(bench.lineOf(u"Name"_s)->placeholderText(), u"several values"_s);
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
