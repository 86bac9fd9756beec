#include "views/gestures/PartInsert.h"

#include "model/catalog/PartEdits.h"
#include "model/catalog/SystemEdits.h"
#include "views/chart/ChartView.h"
#include "views/chart/ZoneDrop.h"
#include "views/gestures/FlowPull.h"
#include "views/gestures/SystemPlaces.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <memory>

namespace portolan {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PartInsert)
};

/// Chart px.
constexpr QSizeF FreshHostSize = {240, 160};
constexpr QSizeF FreshZoneSize = {440, 208};

QRectF placeFor(const ChartView *view, const QString &zone, const QSizeF &size, const QPointF &at,
    const QSizeF &lines = {0, 0})
{
    QRectF wanted(QPointF(), size);
    wanted.moveCenter(at);
    const ZoneDrop places(view->geometryOfChart(), view->document()->deployment(), {}, at);
    return places.placeFor(zone, wanted, lines);
}

/// Selects \a ids when the step is there.
std::function<void()> selecting(
    ChartView *view, const Selection::Ids &ids, const std::function<void()> &done)
{
    return [view, ids, done] {
        view->selection()->set(ids);
        if (done)
            done();
    };
}

/// The ids of the new ones.
QStringList componentsOf(const SystemInsertion &insertion)
{
    QStringList ids;
    for (const Edit &edit : insertion.edits)
        if (const auto *insert = std::get_if<Insert<Component>>(&edit))
            ids.append(insert->record.id);
    return ids;
}

void place(SystemInsertion &insertion, const std::map<QString, QPointF> &places)
{
    for (Edit &edit : insertion.edits) {
        auto *insert = std::get_if<Insert<Component>>(&edit);
        if (!insert)
            continue;
        if (const auto place = places.find(insert->record.id); place != places.end())
            insert->record.position = Point{place->second.x(), place->second.y()};
    }
}

/// Calls \a then as soon as the chart shows that component; never where it is gone before.
void whenDrawn(ChartView *view, const QString &component, const std::function<void()> &then)
{
    const auto isDrawn = [view, component] {
        const std::vector<CardBox> &cards = view->geometryOfChart().cards;
        return std::ranges::find(cards, component, &CardBox::id) != cards.end();
    };
    if (isDrawn())
        return then();
    auto *wait = new QObject(view);
    const auto end = [view, wait] {
        QObject::disconnect(view, nullptr, wait, nullptr);
        wait->deleteLater();
    };
    QObject::connect(view->document(), &DeploymentDocument::aboutToReset, wait, end);
    QObject::connect(view, &ChartView::pictureChanged, wait, [=] {
        const bool isThere = isDrawn();
        if (isThere || !view->document()->deployment().component(component))
            end();
        if (isThere)
            then();
    });
}

} // namespace

QPointF roomFor(const ChartView *view, const QString &zone, const QSizeF &size, const QPointF &at)
{
    return placeFor(view, zone, size + QSizeF(2 * DockRoom, 0), at, LineRoom).center();
}

QRectF zoneRoomFor(const ChartView *view, ZoneKind kind, const QString &parent, const QPointF &at)
{
    return placeFor(view, parent, kind == ZoneKind::Host ? FreshHostSize : FreshZoneSize, at);
}

bool insertCard(ChartView *view, const QString &text, std::vector<Edit> edits,
    const std::function<void()> &done)
{
    const Deployment &deployment = view->document()->deployment();
    // The first card of a plan of one's own stands where it was put, and so do those that follow.
    if (isPlacedByHand(deployment) || deployment.components.empty())
        return view->carryOut(text, std::move(edits), done);
    const auto editsOf = [edits = std::move(edits)](const Deployment &) { return edits; };
    return view->carryOutUnplaced(text, editsOf, done);
}

void insertPartAt(ChartView *view, const CatalogEntry &entry, const QString &part,
    const QString &zone, const QPointF &at, const std::function<void(const QString &)> &tell,
    const QString &peer)
{
    const CatalogComponent *component = entry.component(part);
    if (!component)
        return;
    QString id;
    std::vector<Edit> edits =
        insertPart(view->document()->deployment(), entry, part, zone, &id, peer);
    Component &record = std::get<Insert<Component>>(edits.front()).record;
    const QPointF middle = roomFor(view, zone, FreshCardSize, at);
    record.zone = zone;
    record.position = Point{middle.x(), middle.y()};
    const QString peers = peerNames(view->document()->deployment(), edits);
    const QString sentence =
        peers.isEmpty() ? QString() : Tr::tr("%1 is connected to %2").arg(record.label(), peers);
    const auto said = [tell, sentence] {
        if (tell && !sentence.isEmpty())
            tell(sentence);
    };
    insertCard(view, Tr::tr("Add %1").arg(component->name), std::move(edits),
        selecting(view, {{}, {id}, {}}, said));
}

bool insertComponentAt(ChartView *view, const Component &component, const QPointF &at,
    const std::function<void()> &done)
{
    Component record = component;
    const QPointF middle = roomFor(view, record.zone, FreshCardSize, at);
    record.position = Point{middle.x(), middle.y()};
    const Selection::Ids ids{{}, {record.id}, {}};
    return insertCard(view, Tr::tr("New component"), {Insert<Component>{std::move(record)}},
        selecting(view, ids, done));
}

bool insertZoneAt(
    ChartView *view, const Zone &zone, const QPointF &at, const std::function<void()> &done)
{
    Zone record = zone;
    const QRectF rect = zoneRoomFor(view, record.kind, record.parent, at);
    record.frame = Frame{{rect.x(), rect.y()}, rect.width(), rect.height()};
    const Selection::Ids ids{{}, {}, {record.id}};
    return view->carryOut(
        Tr::tr("New zone"), {Insert<Zone>{std::move(record)}}, selecting(view, ids, done));
}

bool insertSystemAt(ChartView *view, const Deployment &system, const QString &name,
    const QString &zone, const QPointF &at, const std::function<void()> &done)
{
    const Deployment &deployment = view->document()->deployment();
    const QString text = Tr::tr("Add %1").arg(name);
    if (!isPlacedByHand(deployment)) {
        SystemInsertion insertion = insertSystem(deployment, system, zone);
        const QStringList components = componentsOf(insertion);
        // What is being added by now would be carried out on another chart than it is made for.
        // The layout knows better, and keeps no places.
        if (view->isAdding() || !view->document()->edit(text, std::move(insertion.edits)))
            return false;
        view->selection()->set({{}, components, {}});
        const Selection::Ids ids = view->selection()->ids();
        whenDrawn(view, components.value(0), [view, ids, done] {
            if (view->selection()->ids() == ids)
                view->revealNew();
            if (done)
                done();
        });
        return true;
    }
    // What the chart is called may change while it is laid out, and which ids are free.
    const auto fresh = std::make_shared<QStringList>();
    const auto drawn = std::make_shared<const Geometry>(layOut(system, chartTextMeasure()));
    const auto edits = [view, system, drawn, zone, at, fresh](const Deployment &now) {
        SystemInsertion insertion = insertSystem(now, system, zone);
        *fresh = componentsOf(insertion);
        place(insertion, systemPlaces(view->geometryOfChart(), now, insertion, system, *drawn, at));
        return std::move(insertion.edits);
    };
    return view->carryOut(text, edits, [view, fresh, done] {
        selecting(view, {{}, *fresh, {}}, done)();
    });
}

} // namespace portolan
