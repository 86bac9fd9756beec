#include "views/chart/ZoneDrop.h"

#include "model/layout/BoardRoom.h"

#include <algorithm>
#include <map>

namespace portolan {

namespace {

/// So far out of its zone has the middle of a card to be.
constexpr double Out = 16;
/// Between cards, so that docks have room.
constexpr double Gap = 24;

bool sameId(const QString &a, const QString &b) { return compareIds(a, b) == 0; }

} // namespace

ZoneDrop::ZoneDrop(const Geometry &shown, const Deployment &deployment,
    const QStringList &components, const QPointF &from)
{
    for (const ZoneBox &box : shown.zones) {
        const Zone *zone = deployment.zone(box.id);
        m_zones.push_back({box.id, zone ? zone->parent : QString(), box.rect});
    }
    std::map<QString, QRectF> outlines; // of the others, docks included
    for (const CardBox &card : shown.cards) {
        const Component *component = deployment.component(card.id);
        if (component && components.contains(card.id, Qt::CaseInsensitive)) {
            if (card.rect.contains(from))
                m_held = m_cards.size();
            m_cards.push_back({component->id, component->zone, card.rect});
        } else {
            outlines[card.id] = card.rect;
        }
    }
    for (const Dock &dock : shown.docks) {
        if (const auto outline = outlines.find(dock.component);
            outline != outlines.end() && !dock.rect.isNull())
            outline->second |= dock.rect;
    }
    for (const auto &[id, outline] : outlines)
        m_others.push_back(outline);
}

bool ZoneDrop::isInside(const QString &zone, const QString &outer) const
{
    QString at = zone;
    for (size_t steps = 0; steps <= m_zones.size() && !at.isEmpty(); ++steps) {
        if (sameId(at, outer))
            return true;
        const auto found =
            std::ranges::find_if(m_zones, [&at](const Box &box) { return sameId(box.id, at); });
        at = found == m_zones.end() ? QString() : found->parent;
    }
    return false;
}

std::optional<QString> ZoneDrop::at(const QPointF &point, const QPointF &delta, bool anywhere) const
{
    if (m_cards.empty())
        return {};
    const auto under = std::find_if(m_zones.rbegin(), m_zones.rend(),
        [&point](const Box &box) { return box.rect.contains(point); });
    if (under == m_zones.rend() && !anywhere)
        return {};
    const QString target = under == m_zones.rend() ? QString() : under->id;
    const Card &held = m_cards[m_held];
    if (std::ranges::all_of(
            m_cards, [&target](const Card &card) { return sameId(card.zone, target); }))
        return {};
    if (held.zone.isEmpty() || anywhere || (!target.isEmpty() && isInside(target, held.zone)))
        return sameId(held.zone, target) ? std::nullopt : std::optional(target);
    const QRectF home = rectOf(held.zone).adjusted(-Out, -Out, Out, Out);
    if (home.contains(held.rect.center() + delta))
        return {};
    return target;
}

QRectF ZoneDrop::rectOf(const QString &zone) const
{
    const auto found =
        std::ranges::find_if(m_zones, [&zone](const Box &box) { return sameId(box.id, zone); });
    return found == m_zones.end() ? QRectF() : found->rect;
}

std::vector<Edit> ZoneDrop::edits(
    const Deployment &deployment, const QString &zone, const QPointF &delta) const
{
    std::vector<Edit> edits;
    std::vector<QRectF> taken = m_others;
    for (const Card &card : m_cards) {
        const Component *component = deployment.component(card.id);
        if (!component)
            continue;
        const QRectF place = around::BoardRoom::freePlace(card.rect.translated(delta), taken, Gap);
        taken.push_back(place);
        Component moved = *component;
        moved.zone = zone;
        moved.position = Point{place.center().x(), place.center().y()};
        edits.emplace_back(Replace<Component>{std::move(moved)});
    }
    return edits;
}

} // namespace portolan
