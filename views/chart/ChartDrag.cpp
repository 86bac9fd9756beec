#include "views/chart/ChartDrag.h"

#include "views/chart/TextMetrics.h"

#include <set>

namespace portolan {

namespace {

/// Zones around something that moves: their borders follow it, so it cannot be aligned with them.
std::set<QString> zonesAround(const Deployment &deployment, QStringView zone)
{
    std::set<QString> around;
    for (const Zone *each : deployment.zoneChain(zone))
        around.insert(each->id.toLower());
    return around;
}

} // namespace

ChartDrag::ChartDrag(const Geometry &shown, const Deployment &deployment, const QStringList &ids,
    const QRectF &visible)
    : m_ids(ids)
    , m_moving(shown, deployment, chartTextMeasure(), ids)
{
    std::set<QString> wanted;
    for (const QString &id : ids)
        wanted.insert(id.toLower());
    const auto moves = [&](const std::set<QString> &around) {
        return std::any_of(around.begin(), around.end(),
            [&wanted](const QString &zone) { return wanted.contains(zone); });
    };
    bool zones = false;
    std::set<QString> around; // of anything that moves
    for (const ZoneBox &zone : shown.zones) {
        const std::set<QString> chain = zonesAround(deployment, zone.id);
        if (!moves(chain))
            continue;
        zones = true;
        m_bounds |= zone.rect;
        around.insert(chain.begin(), chain.end());
    }
    for (const CardBox &card : shown.cards) {
        const Component *component = deployment.component(card.id);
        const std::set<QString> chain =
            zonesAround(deployment, component ? component->zone : QString());
        if (wanted.contains(card.id.toLower()) || moves(chain)) {
            m_cards.push_back(card.rect);
            m_bounds |= card.rect;
            around.insert(chain.begin(), chain.end());
        } else if (visible.intersects(card.rect)) {
            m_others.push_back(card.rect);
        }
    }
    // Zones line up with zones, cards with cards: all with all would be a thicket of guides.
    if (!zones)
        return;
    if (m_cards.empty())
        m_cards.push_back(m_bounds);
    m_others.clear();
    for (const ZoneBox &zone : shown.zones) {
        if (!around.contains(zone.id.toLower()) && visible.intersects(zone.rect))
            m_others.push_back(zone.rect);
    }
}

bool ChartDrag::moveTo(const QPointF &wanted, const SnapOptions &options, bool free)
{
    const Snap snap = free ? Snap{wanted, {}} : snapped(m_bounds, wanted, m_others, options);
    m_guides = snap.guides;
    if (snap.delta == m_delta)
        return false;
    m_delta = snap.delta;
    return true;
}

} // namespace portolan
