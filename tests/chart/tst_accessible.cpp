#include "tests/chart/ShownView.h"
#include "views/chart/ChartItemAccessible.h"

#include <QSignalSpy>

using namespace portolan;

class TestAccessible : public QObject
{
    Q_OBJECT

private slots:
    void childrenAreTheRecords();
    void namesAreSentences_data();
    void namesAreSentences();
    void childrenStandWhereTheyArePainted();
    void stateFollowsSelection();
    void actionsWorkOnTheRecord();
    void namesFollowTheDocument();
    void recordsThatGoAreChildrenNoMore();
    void descriptionsSayWhatIsMarked();
    void changesAreTold();
};

namespace {

ChartAccessible *chartOf(Shown &shown)
{
    return dynamic_cast<ChartAccessible *>(QAccessible::queryAccessibleInterface(shown.view.get()));
}

QAccessibleInterface *itemOf(Shown &shown, ChartAccessible::Kind kind, const QString &id)
{
    ChartAccessible *chart = chartOf(shown);
    return chart->child(chart->indexOf(kind, id));
}

Deployment smallChart()
{
    Deployment chart;
    Zone zone;
    zone.id = u"dmz"_s;
    zone.name = u"DMZ"_s;
    chart.zones = {zone};
    Component client;
    client.id = u"client"_s;
    client.name = u"PCoIP client"_s;
    Component connector;
    connector.id = u"connector"_s;
    connector.name = u"Anyware Connector"_s;
    connector.zone = u"dmz"_s;
    connector.addresses = {*Address::parse(u"192.0.2.10")};
    chart.components = {client, connector};
    Flow flow;
    flow.id = u"session"_s;
    flow.from = u"client"_s;
    flow.to = u"connector"_s;
    flow.ports = *PortSpec::parse(u"443/tcp");
    flow.purpose = u"Sessions"_s;
    Flow other = flow;
    other.id = u"unknown"_s;
    other.ports = {};
    other.need = {Need::Kind::Conditional, u"UDP is used"_s};
    other.enabled = false;
    chart.flows = {flow, other};
    return chart;
}

} // namespace

void TestAccessible::childrenAreTheRecords()
{
    Shown shown;
    const Deployment &chart = shown.document.deployment();
    ChartAccessible *accessible = chartOf(shown);
    QVERIFY(accessible);
    QCOMPARE(accessible->role(), QAccessible::Chart);
    QCOMPARE(accessible->childCount(),
        int(chart.components.size() + chart.flows.size() + chart.zones.size()));
    QSet<QString> names;
    for (int i = 0; i < accessible->childCount(); ++i) {
        QAccessibleInterface *child = accessible->child(i);
        QVERIFY(child && child->isValid());
        QCOMPARE(accessible->indexOfChild(child), i);
        QCOMPARE(child->parent(), accessible);
        QVERIFY(!child->text(QAccessible::Name).isEmpty());
        names.insert(child->text(QAccessible::Name));
    }
    QVERIFY(names.size() > accessible->childCount() / 2);
    QVERIFY(!accessible->child(-1));
    QVERIFY(!accessible->child(accessible->childCount()));
}

void TestAccessible::namesAreSentences_data()
{
    QTest::addColumn<ChartAccessible::Kind>("kind");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("description");
    using Kind = ChartAccessible::Kind;
    QTest::newRow("flow") << Kind::Flow << u"session"_s
                          << u"flow from PCoIP client to Anyware Connector, 443 tcp, required"_s
                          << u"Sessions"_s;
    QTest::newRow("flow without ports, off") << Kind::Flow << u"unknown"_s
                                             << u"flow from PCoIP client to Anyware Connector, "
                                                u"port not known yet, conditional: UDP is used, "
                                                "switched off"_s
                                             << u"Sessions"_s;
    QTest::newRow("component") << Kind::Component << u"connector"_s
                               << u"component Anyware Connector in DMZ, 2 flow(s) in, "
                                  "0 flow(s) out"_s
                               << u"192.0.2.10"_s;
    QTest::newRow("component outside")
        << Kind::Component << u"client"_s
        << u"component PCoIP client, 0 flow(s) in, 2 flow(s) out"_s << QString();
    QTest::newRow("zone") << Kind::Zone << u"dmz"_s << u"zone DMZ, 1 component(s)"_s << QString();
}

void TestAccessible::namesAreSentences()
{
    QFETCH(ChartAccessible::Kind, kind);
    QFETCH(QString, id);
    Shown shown(smallChart());
    QAccessibleInterface *item = itemOf(shown, kind, id);
    QVERIFY(item);
    QTEST(item->text(QAccessible::Name), "name");
    QTEST(item->text(QAccessible::Description), "description");
}

void TestAccessible::childrenStandWhereTheyArePainted()
{
    Shown shown;
    ChartAccessible *chart = chartOf(shown);
    for (const CardBox &card : shown.view->geometryOfChart().cards) {
        const QPoint middle = shown.view->mapToGlobal(shown.at(card.rect.center()));
        QAccessibleInterface *item = itemOf(shown, ChartAccessible::Kind::Component, card.id);
        QVERIFY(item->rect().contains(middle));
        QCOMPARE(chart->childAt(middle.x(), middle.y()), item);
        QVERIFY(!item->state().offscreen);
    }
    const QString flow = shown.view->geometryOfChart().edges.front().flows.front();
    const QPoint on = shown.view->mapToGlobal(shown.at(shown.onLine(flow)));
    QAccessibleInterface *item = chart->childAt(on.x(), on.y());
    QCOMPARE(item, itemOf(shown, ChartAccessible::Kind::Flow, flow));
    QVERIFY(!chart->childAt(-10000, -10000));
    shown.view->setZoom(8);
    int offscreen = 0;
    for (int i = 0; i < chart->childCount(); ++i)
        offscreen += chart->child(i)->state().offscreen;
    QVERIFY(offscreen > 0);
}

void TestAccessible::stateFollowsSelection()
{
    Shown shown(smallChart());
    shown.view->setFocus();
    QAccessibleInterface *flow = itemOf(shown, ChartAccessible::Kind::Flow, u"session"_s);
    QVERIFY(flow->state().selectable && flow->state().focusable);
    QVERIFY(!flow->state().selected);
    shown.selection.set({{u"session"_s}, {}, {}});
    QVERIFY(flow->state().selected);
    QTRY_VERIFY(shown.view->hasFocus());
    QVERIFY(flow->state().focused);
    QCOMPARE(chartOf(shown)->focusChild(), flow);
    shown.selection.clear();
    QVERIFY(!flow->state().selected);
    QVERIFY(!chartOf(shown)->focusChild());
}

void TestAccessible::actionsWorkOnTheRecord()
{
    Shown shown(smallChart());
    QAccessibleInterface *item = itemOf(shown, ChartAccessible::Kind::Component, u"connector"_s);
    QAccessibleActionInterface *actions = item->actionInterface();
    QVERIFY(actions);
    actions->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(shown.selection.ids().components, QStringList{u"connector"_s});

    QSignalSpy edits(shown.view.get(), &ChartView::editRequested);
    QSignalSpy menus(shown.view.get(), &ChartView::contextMenuRequested);
    QVERIFY(actions->actionNames().contains(u"Edit"_s));
    actions->doAction(u"Edit"_s);
    actions->doAction(QAccessibleActionInterface::showMenuAction());
    actions->doAction(u"Nothing that there is"_s);
    QCOMPARE(edits.size(), 1);
    QCOMPARE(edits[0][0].value<Selection::Ids>().components, QStringList{u"connector"_s});
    QCOMPARE(menus.size(), 1);
    actions->doAction(QAccessibleActionInterface::setFocusAction());
    QTRY_VERIFY(shown.view->hasFocus());
}

void TestAccessible::namesFollowTheDocument()
{
    Shown shown(smallChart());
    QAccessibleInterface *item = itemOf(shown, ChartAccessible::Kind::Component, u"client"_s);
    Component changed = *shown.document.deployment().component(u"client"_s);
    changed.name = u"Thin client"_s;
    QVERIFY(shown.document.edit(u"Rename"_s, {Replace<Component>{changed}}));
    QCOMPARE(
        item->text(QAccessible::Name), u"component Thin client, 0 flow(s) in, 2 flow(s) out"_s);
}

void TestAccessible::recordsThatGoAreChildrenNoMore()
{
    Shown shown(smallChart());
    ChartAccessible *chart = chartOf(shown);
    const int before = chart->childCount();
    const QAccessible::Id kept =
        QAccessible::uniqueId(itemOf(shown, ChartAccessible::Kind::Flow, u"session"_s));
    QVERIFY(shown.document.edit(u"Delete"_s, {Remove<Flow>{u"session"_s}}));
    QCOMPARE(chart->childCount(), before - 1);
    QCOMPARE(chart->indexOf(ChartAccessible::Kind::Flow, u"session"_s), -1);
    QVERIFY(!QAccessible::accessibleInterface(kept));
    shown.document.undoStack()->undo();
    QVERIFY(itemOf(shown, ChartAccessible::Kind::Flow, u"session"_s)->isValid());
    // The view takes its children with it.
    const QAccessible::Id child =
        QAccessible::uniqueId(itemOf(shown, ChartAccessible::Kind::Zone, u"dmz"_s));
    shown.view.reset();
    QVERIFY(!QAccessible::accessibleInterface(child));
}

void TestAccessible::descriptionsSayWhatIsMarked()
{
    using Kind = ChartAccessible::Kind;
    Shown shown(smallChart());
    QAccessibleInterface *flow = itemOf(shown, Kind::Flow, u"session"_s);
    QAccessibleInterface *client = itemOf(shown, Kind::Component, u"client"_s);
    QCOMPARE(flow->text(QAccessible::Description), u"Sessions"_s);
    ProblemTexts texts;
    texts.flows = [](const QString &id) { return QStringList{u"Problem of "_s + id}; };
    shown.view->setProblems({}, texts);
    QCOMPARE(flow->text(QAccessible::Description), u"Sessions. Problem of session"_s);
    QCOMPARE(client->text(QAccessible::Description), QString());
    shown.view->setFilter([](const Flow &) { return false; });
    QVERIFY(flow->text(QAccessible::Description).contains(u"Faded"_s));
    QVERIFY(client->text(QAccessible::Description).contains(u"Faded"_s));
    shown.view->setFilter([](const Flow &each) { return each.id == u"session"_s; });
    QVERIFY(!flow->text(QAccessible::Description).contains(u"Faded"_s));
    QVERIFY(!client->text(QAccessible::Description).contains(u"Faded"_s));
    // What is faded beside a selected record is not left out by the filter.
    shown.selection.set({{}, {u"server"_s}, {}});
    QVERIFY(!client->text(QAccessible::Description).contains(u"Faded"_s));
}

namespace {
QList<std::pair<QAccessible::Event, QString>> heard;

void hear(QAccessibleEvent *event)
{
    if (QAccessibleInterface *from = event->accessibleInterface())
        heard.append({event->type(), from->text(QAccessible::Name)});
}
} // namespace

void TestAccessible::changesAreTold()
{
    using Kind = ChartAccessible::Kind;
    Shown shown(smallChart());
    shown.view->setFocus();
    QTRY_VERIFY(shown.view->hasFocus());
    const QString before = itemOf(shown, Kind::Component, u"connector"_s)->text(QAccessible::Name);
    QAccessible::setActive(true);
    if (!QAccessible::isActive())
        QSKIP("this platform tells assistive technology nothing; chart_tst_accessible_xvfb does");
    const auto installed = QAccessible::installUpdateHandler(hear);
    heard.clear();
    shown.selection.set({{}, {u"connector"_s}, {}});
    QVERIFY(heard.contains({QAccessible::Selection, before}));
    QVERIFY(heard.contains({QAccessible::Focus, before}));
    heard.clear();
    Component other = *shown.document.deployment().component(u"connector"_s);
    other.name = u"Gate"_s;
    QVERIFY(shown.document.edit(u"name"_s, {Replace<Component>{other}}));
    QVERIFY(heard.contains({QAccessible::NameChanged,
        itemOf(shown, Kind::Component, u"connector"_s)->text(QAccessible::Name)}));
    // As one of hundreds in a step.
    std::vector<Edit> many;
    for (int i = 0; i < 300; ++i) {
        Component fresh;
        fresh.id = u"extra-%1"_s.arg(i, 3, 10, QChar(u'0'));
        many.push_back(Insert<Component>{fresh});
    }
    QVERIFY(shown.document.edit(u"many"_s, many));
    heard.clear();
    many.clear();
    for (Component each : shown.document.deployment().components) {
        each.name = u"All alike"_s;
        many.push_back(Replace<Component>{each});
    }
    QVERIFY(shown.document.edit(u"alike"_s, many));
    QAccessible::installUpdateHandler(installed);
    QVERIFY(heard.contains({QAccessible::NameChanged,
        itemOf(shown, Kind::Component, u"connector"_s)->text(QAccessible::Name)}));
}

QTEST_MAIN(TestAccessible)
#include "tst_accessible.moc"
