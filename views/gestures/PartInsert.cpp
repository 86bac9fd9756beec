#include "views/gestures/PartInsert.h"

#include "model/catalog/PartEdits.h"
#include "model/catalog/SystemEdits.h"
#include "model/layout/BoardRoom.h"
#include "views/chart/ChartView.h"
#include "views/gestures/FlowPull.h"

#include <QCoreApplication>

#include <map>

namespace portolan {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PartInsert)
};

/// Between new cards and those that are there; docks have to have room.
constexpr double Gap = 24;

std::vector<QRectF> takenBy(const Geometry &geometry)
{
    std::map<QString, QRectF> outlines;
    for (const CardBox &card : geometry.cards)
        outlines[card.id] = card.rect;
    for (const Dock &dock : geometry.docks) {
        if (!dock.rect.isNull())
            outlines[dock.component] |= dock.rect;
    }
    std::vector<QRectF> taken;
    for (const auto &[id, outline] : outlines)
        taken.push_back(outline);
    return taken;
}

QPointF freeMiddle(const Geometry &geometry, const QSizeF &size, const QPointF &at)
{
    QRectF wanted(QPointF(), size);
    wanted.moveCenter(at);
    return around::BoardRoom::freePlace(wanted, takenBy(geometry), Gap).center();
}

} // namespace

void insertPartAt(ChartView *view, const CatalogEntry &entry, const QString &part,
    const QString &zone, const QPointF &at)
{
    const CatalogComponent *component = entry.component(part);
    if (!component)
        return;
    QString id;
    std::vector<Edit> edits = insertPart(view->document()->deployment(), entry, part, zone, &id);
    Component &record = std::get<Insert<Component>>(edits.front()).record;
    const QPointF middle = freeMiddle(view->geometryOfChart(), FreshCardSize, at);
    record.zone = zone;
    record.position = Point{middle.x(), middle.y()};
    view->carryOut(Tr::tr("Add %1").arg(component->name), std::move(edits), [view, id] {
        view->selection()->set({{}, {id}, {}});
    });
}

void insertSystemAt(ChartView *view, const Deployment &system, const QString &name,
    const QString &zone, const QPointF &at)
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
    const QPointF middle = freeMiddle(view->geometryOfChart(), whole.size(), at);
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
    view->carryOut(Tr::tr("Add %1").arg(name), std::move(insertion.edits), [view, components] {
        view->selection()->set({{}, components, {}});
    });
}

} // namespace portolan
