#include "app/window/PastePlace.h"

#include "model/document/DeploymentDocument.h"
#include "views/chart/ChartScene.h"
#include "views/chart/ChartView.h"
#include "views/chart/ZoneDrop.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace portolan {

namespace {

/// Each paste of the same stands that much further to the right and down; chart px.
constexpr double Cascade = 24;
constexpr double Grid = 8;
/// Around what comes, for docks and labels.
constexpr QMarginsF Room = {16, 16, 16, 16};
/// Of a card that is not shown here.
constexpr QSizeF UsualCard = {180, 72};

bool contains(const QStringList &ids, const QString &id)
{
    return ids.contains(id, Qt::CaseInsensitive);
}

double toGrid(double value) { return std::round(value / Grid) * Grid; }

} // namespace

PastePlace::PastePlace(
    const DeploymentDocument *document, const Selection *selection, const ChartView *chart)
    : m_document(document)
    , m_selection(selection)
    , m_chart(chart)
{}

void PastePlace::inserted(const RecordIds &ids)
{
    m_last = ids;
    m_lastSelection = m_selection->ids();
}

void PastePlace::pasted(const Target &target)
{
    m_lastTarget = target;
    ++m_times;
}

void PastePlace::forget()
{
    m_times = 0;
    m_last = {};
    m_lastSelection = {};
}

bool PastePlace::isHere(const Clip &clip) const
{
    const RecordIds ids = clip.copied();
    const Deployment &deployment = m_document->deployment();
    return std::ranges::any_of(ids.components, [&](const QString &id) {
        return deployment.component(id);
    }) || std::ranges::any_of(ids.zones, [&](const QString &id) { return deployment.zone(id); });
}

std::optional<QPointF> PastePlace::middleOf(const QString &zone) const
{
    const auto placed = [](const Component &component) { return component.position.has_value(); };
    // Where nothing is placed by hand the layout knows better.
    if (std::ranges::none_of(m_document->deployment().components, placed))
        return {};
    for (const ZoneBox &box : m_chart->geometryOfChart().zones) {
        if (compareIds(box.id, zone) == 0)
            return box.rect.center();
    }
    return {};
}

std::optional<QPointF> PastePlace::pointerFor(const Clip &clip) const
{
    const std::optional<QPointF> point = m_chart->pointer();
    const RecordIds ids = clip.copied();
    // A zone does not go into another one by where the mouse happens to rest.
    if (!point || !m_chart->hasFocus() || ids.components.isEmpty() || !ids.zones.isEmpty())
        return {};
    for (const CardBox &card : m_chart->geometryOfChart().cards) {
        // In this order: ten thousand cards may be among ten thousand ids.
        if (card.rect.contains(*point) &&
            (contains(ids.components, card.id) || contains(m_last.components, card.id)))
            return {};
    }
    return point;
}

PastePlace::Target PastePlace::targetOf(const Clip &clip) const
{
    const Selection::Ids &ids = m_selection->ids();
    if (m_times > 0 && ids == m_lastSelection && !pointerFor(clip))
        return m_lastTarget;
    const bool oneZone = ids.zones.size() == 1 && ids.components.isEmpty() && ids.flows.isEmpty();
    if (oneZone && !contains(clip.copied().zones, ids.zones.first()) &&
        !contains(m_last.zones, ids.zones.first())) {
        return {ids.zones.first(), middleOf(ids.zones.first())};
    }
    if (const auto point = pointerFor(clip))
        return targetAt(*point);
    return {};
}

PastePlace::Target PastePlace::targetAt(const QPointF &point) const
{
    return {zoneAt(m_chart->geometryOfChart(), point), point};
}

QRectF PastePlace::blockOf(const Clip &clip) const
{
    const Geometry &shown = m_chart->geometryOfChart();
    std::map<QString, QRectF> rects;
    for (const CardBox &card : shown.cards)
        rects[card.id.toLower()] = card.rect;
    QRectF block;
    std::optional<QPointF> way; // from what is shown here
    for (const auto &[id, point] : clip.places) {
        const auto known = rects.find(id);
        QRectF rect = known == rects.end() ? QRectF(QPointF(), UsualCard) : known->second;
        if (known != rects.end() && !way)
            way = QPointF(point.x, point.y) - rect.center();
        rect.moveCenter({point.x, point.y});
        block |= rect;
    }
    const QStringList zones = clip.copied().zones;
    if (zones.isEmpty())
        return block;
    // Zones that come along, with the docks that stand in them.
    QRectF around;
    for (const ZoneBox &box : shown.zones)
        if (way && contains(zones, box.id))
            around |= box.rect.translated(*way);
    constexpr QMarginsF usual(120, 56, 24, 24);
    // Their cards may get docks on other sides than those that were copied, and lines of their own.
    constexpr QMarginsF docks(96, 40, 96, 40);
    return around.isEmpty() ? block.marginsAdded(usual) : (block | around).marginsAdded(docks);
}

/// The zone that what was copied comes into; the top where that is several.
QString PastePlace::homeOf(const Clip &clip) const
{
    const RecordIds copied = clip.copied();
    std::set<QString> homes;
    const auto note = [&](const QString &zone) {
        if (!contains(copied.zones, zone))
            homes.insert(m_document->deployment().zone(zone) ? zone.toLower() : QString());
    };
    for (const QString &id : copied.zones)
        note(clip.chart.zone(id)->parent);
    for (const QString &id : copied.components)
        note(clip.chart.component(id)->zone);
    return homes.size() == 1 ? *homes.begin() : QString();
}

std::map<QString, Point> PastePlace::placesFor(
    const Clip &clip, const Target &target, bool another) const
{
    const auto placed = [](const Component &component) { return component.position.has_value(); };
    const Geometry &shown = m_chart->geometryOfChart();
    const QRectF block = blockOf(clip);
    // What nobody placed by hand finds its place by itself, unless it was told to.
    const bool byHand = std::ranges::any_of(clip.chart.components, placed) &&
                        std::ranges::any_of(m_document->deployment().components, placed);
    if (block.isEmpty() || !(target.at || byHand))
        return {};
    QPointF way;
    if (target.at) {
        way = *target.at - block.center();
        way = {toGrid(way.x()), toGrid(way.y())};
    } else {
        const double far = Cascade * ((another ? m_times : 0) + (isHere(clip) ? 1 : 0));
        way = {far, far};
        const QRectF seen = m_chart->visiblePart();
        if (!block.translated(way).intersects(shown.bounds | seen))
            way = seen.center() - block.center();
    }
    const QString home = target.zone.value_or(homeOf(clip));
    const ZoneDrop room(shown, m_document->deployment(), {}, {});
    const QRectF wanted = block.translated(way).marginsAdded(Room);
    const QPointF aside = room.placeFor(home, wanted).topLeft() - wanted.topLeft();
    if (!aside.isNull()) {
        way += aside;
        // In line with what was copied, where that is free as well.
        const QPointF straight =
            std::abs(way.x()) < std::abs(way.y()) ? QPointF(0, way.y()) : QPointF(way.x(), 0);
        if (!target.at && isHere(clip) &&
            room.isFree(home, block.translated(straight).marginsAdded(Room)))
            way = straight;
    }
    std::map<QString, Point> places;
    for (const auto &[id, point] : clip.places)
        places[id] = {point.x + way.x(), point.y + way.y()};
    return places;
}

} // namespace portolan
