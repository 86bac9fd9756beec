#include "views/gestures/PartInsert.h"

#include "model/catalog/PartEdits.h"
#include "model/catalog/SystemEdits.h"
#include "views/chart/ChartView.h"
#include "views/chart/ZoneDrop.h"
#include "views/gestures/FlowPull.h"

#include <QCoreApplication>

#include <map>

namespace portolan {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PartInsert)
};

/// For docks, which come with the flows, on the left and the right.
constexpr double DockRoom = 52;

QRectF placeFor(const ChartView *view, const QString &zone, const QSizeF &size, const QPointF &at)
{
    QRectF wanted(QPointF(), size);
    wanted.moveCenter(at);
    const ZoneDrop places(view->geometryOfChart(), view->document()->deployment(), {}, at);
    return places.placeFor(zone, wanted);
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

} // namespace

QPointF roomFor(const ChartView *view, const QString &zone, const QSizeF &size, const QPointF &at)
{
    return placeFor(view, zone, size + QSizeF(2 * DockRoom, 0), at).center();
}

void insertPartAt(ChartView *view, const CatalogEntry &entry, const QString &part,
    const QString &zone, const QPointF &at)
{
    const CatalogComponent *component = entry.component(part);
    if (!component)
        return;
    QString id;
    std::vector<Edit> edits = insertPart(view->document()->deployment(), entry, part, zone, &id);
    Component &record = std::get<Insert<Component>>(edits.front()).record;
    const QPointF middle = roomFor(view, zone, FreshCardSize, at);
    record.zone = zone;
    record.position = Point{middle.x(), middle.y()};
    view->carryOut(Tr::tr("Add %1").arg(component->name), std::move(edits),
        selecting(view, {{}, {id}, {}}, {}));
}

bool insertComponentAt(ChartView *view, const Component &component, const QPointF &at,
    const std::function<void()> &done)
{
    Component record = component;
    const QPointF middle = roomFor(view, record.zone, FreshCardSize, at);
    record.position = Point{middle.x(), middle.y()};
    const Selection::Ids ids{{}, {record.id}, {}};
    return view->carryOut(Tr::tr("New component"), {Insert<Component>{std::move(record)}},
        selecting(view, ids, done));
}

bool insertZoneAt(
    ChartView *view, const Zone &zone, const QPointF &at, const std::function<void()> &done)
{
    Zone record = zone;
    const QRectF rect = placeFor(view, record.parent, FreshZoneSize, at);
    record.frame = Frame{{rect.x(), rect.y()}, rect.width(), rect.height()};
    const Selection::Ids ids{{}, {}, {record.id}};
    return view->carryOut(
        Tr::tr("New zone"), {Insert<Zone>{std::move(record)}}, selecting(view, ids, done));
}

bool insertSystemAt(ChartView *view, const Deployment &system, const QString &name,
    const QString &zone, const QPointF &at, const std::function<void()> &done)
{
    SystemInsertion insertion = insertSystem(view->document()->deployment(), system, zone);
    // As it looks by itself.
    std::map<QString, QRectF> rects; // by new id
    QRectF whole;
    for (const CardBox &card : layOut(system, chartTextMeasure()).cards) {
        const QString id = insertion.places.value(card.id.toLower());
        if (!insertion.free.contains(id))
            continue;
        rects[id] = card.rect;
        whole |= card.rect;
    }
    const QPointF middle = roomFor(view, zone, whole.size(), at);
    QStringList components;
    for (Edit &edit : insertion.edits) {
        auto *insert = std::get_if<Insert<Component>>(&edit);
        if (!insert)
            continue;
        components.append(insert->record.id);
        const auto rect = rects.find(insert->record.id);
        if (rect == rects.end())
            continue;
        const QPointF centre = rect->second.center() + middle - whole.center();
        insert->record.position = Point{centre.x(), centre.y()};
    }
    return view->carryOut(Tr::tr("Add %1").arg(name), std::move(insertion.edits),
        selecting(view, {{}, components, {}}, done));
}

} // namespace portolan
