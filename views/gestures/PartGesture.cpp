#include "views/gestures/PartGesture.h"

#include "model/catalog/Catalog.h"
#include "views/chart/ChartView.h"
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

QString innermostZone(const ChartScene &scene, const QPointF &point)
{
    const std::vector<ZoneBox> &zones = scene.geometry.zones;
    for (auto zone = zones.rbegin(); zone != zones.rend(); ++zone) {
        if (zone->rect.contains(point))
            return zone->id;
    }
    return {};
}

} // namespace

PartGesture::PartGesture(ChartView *view, const Catalog *catalog)
    : ChartGesture(view)
    , m_catalog(catalog)
{}

std::optional<PartGesture::Ghost> PartGesture::ghostOf(const QDropEvent &event) const
{
    const std::optional<DraggedPart> part = partFromMime(*event.mimeData());
    const CatalogEntry *entry = part ? m_catalog->entry(part->product) : nullptr;
    if (!entry || !view()->isReady())
        return {};
    const CatalogComponent *component = entry->component(part->part);
    if (!part->part.isEmpty() && !component)
        return {};
    const QPointF at = view()->toChart(event.position());
    const QPointF snapped(std::round(at.x() / Grid) * Grid, std::round(at.y() / Grid) * Grid);
    return Ghost{*part, component ? component->name : entry->name, snapped,
        innermostZone(view()->scene(), at)};
}

bool PartGesture::dragOver(const QDropEvent &event)
{
    m_ghost = ghostOf(event);
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
    if (ghost->part.part.isEmpty())
        emit systemDropped(ghost->part.product, ghost->zone, ghost->at);
    else
        insertPartAt(view(), *m_catalog->entry(ghost->part.product), ghost->part.part, ghost->zone,
            ghost->at);
    return true;
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
    QRectF rect(QPointF(), FreshCardSize);
    rect.moveCenter(m_ghost->at);
    paintGhost(canvas, rect, m_ghost->name, view()->theme(), px(1));
}

void PartGesture::paintOver(Canvas &canvas) const
{
    if (!m_ghost)
        return;
    const Zone *zone = view()->document()->deployment().zone(m_ghost->zone);
    const QString text = zone ? tr("into %1").arg(quoted(zone->label())) : tr("into no zone");
    QRectF rect(QPointF(), FreshCardSize * view()->zoom());
    rect.moveCenter(view()->fromChart(m_ghost->at));
    paintCaption(canvas, {rect.left() - 16, rect.bottom() - 12}, text, view()->theme(),
        QSizeF(view()->size()));
}

} // namespace portolan
