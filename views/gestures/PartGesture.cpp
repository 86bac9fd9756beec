#include "views/gestures/PartGesture.h"

#include "model/catalog/Catalog.h"
#include "model/catalog/PartEdits.h"
#include "views/chart/ChartView.h"
#include "views/chart/ZoneDrop.h"
#include "views/fields/PartKinds.h"
#include "views/gestures/FlowPull.h"
#include "views/gestures/Lit.h"
#include "views/gestures/PartInsert.h"

#include <QDropEvent>

#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double Grid = 8;
constexpr double ZoneCorner = 12;

} // namespace

PartGesture::PartGesture(ChartView *view, const Catalog *catalog)
    : ChartGesture(view)
    , m_catalog(catalog)
{}

QRectF PartGesture::placeOf(const Ghost &ghost) const
{
    if (ghost.kind && ghost.kind->isZone)
        return zoneRoomFor(view(), ghost.kind->zoneKind(), ghost.zone, ghost.at);
    const bool isSystem = ghost.part.part.isEmpty();
    QRectF rect(QPointF(), FreshCardSize);
    rect.moveCenter(isSystem ? ghost.at : roomFor(view(), ghost.zone, FreshCardSize, ghost.at));
    return rect;
}

std::optional<PartGesture::Ghost> PartGesture::ghostOf(const QDropEvent &event) const
{
    const std::optional<DraggedPart> part = partFromMime(*event.mimeData());
    // Under the legend or the minimap nobody would see it.
    if (!part || !view()->isReady() || view()->isCovered(event.position()))
        return {};
    const PartKind *kind = partKindOf(*part);
    const CatalogEntry *entry = m_catalog->entry(part->product);
    const CatalogComponent *component = entry ? entry->component(part->part) : nullptr;
    if (!kind && (!entry || (!part->part.isEmpty() && !component)))
        return {};
    const QPointF at = view()->toChart(event.position());
    const QPointF snapped(std::round(at.x() / Grid) * Grid, std::round(at.y() / Grid) * Grid);
    const QString name = kind ? kind->name() : component ? component->name : entry->name;
    return Ghost{*part, name, snapped, zoneAt(view()->scene().geometry, at), kind};
}

bool PartGesture::dragOver(const QDropEvent &event)
{
    std::optional<Ghost> ghost = ghostOf(event);
    const bool isSame = ghost && m_ghost && ghost->part == m_ghost->part &&
                        ghost->at == m_ghost->at && ghost->zone == m_ghost->zone;
    if (ghost)
        ghost->place = isSame ? m_ghost->place : placeOf(*ghost);
    m_ghost = std::move(ghost);
    view()->update();
    return m_ghost.has_value();
}

void PartGesture::dragLeave()
{
    m_ghost.reset();
    view()->update();
}

bool PartGesture::drop(const QDropEvent &event)
{
    const std::optional<Ghost> ghost = ghostOf(event);
    dragLeave();
    if (!ghost)
        return false;
    view()->window()->activateWindow();
    view()->setFocus();
    if (ghost->kind)
        insertKind(*ghost);
    else if (ghost->part.part.isEmpty())
        emit systemDropped(ghost->part.product, ghost->zone, ghost->at);
    else
        insertPartAt(view(), *m_catalog->entry(ghost->part.product), ghost->part.part, ghost->zone,
            ghost->at, [this](const QString &sentence) { emit told(sentence); });
    return true;
}

void PartGesture::insertKind(const Ghost &ghost)
{
    const Deployment &deployment = view()->document()->deployment();
    const auto done = [this] { emit nameWanted(); };
    if (ghost.kind->isZone)
        insertZoneAt(view(),
            newZone(deployment, ghost.kind->zoneKind(), ghost.kind->name(), ghost.zone), ghost.at,
            done);
    else
        insertComponentAt(view(),
            newComponent(deployment, ghost.kind->kind(), ghost.kind->name(), ghost.zone), ghost.at,
            done);
}

void PartGesture::paint(Canvas &canvas) const
{
    if (!m_ghost)
        return;
    const ChartScene &scene = view()->scene();
    const int zone = m_ghost->zone.isEmpty() ? -1 : scene.zoneOf(m_ghost->zone);
    if (zone >= 0)
        paintLit(
            canvas, scene.geometry.zones[size_t(zone)].rect, view()->theme(), px(1), ZoneCorner);
    paintGhost(canvas, m_ghost->place, m_ghost->name, view()->theme(), px(1));
}

void PartGesture::paintOver(Canvas &canvas) const
{
    if (!m_ghost)
        return;
    const Zone *zone = view()->document()->deployment().zone(m_ghost->zone);
    const QString text = zone ? tr("into %1").arg(quoted(zone->label())) : tr("into no zone");
    const QPointF corner = view()->fromChart(m_ghost->place.bottomLeft());
    paintCaption(canvas, corner - QPointF(16, 12), text, view()->theme(), QSizeF(view()->size()));
}

} // namespace portolan
