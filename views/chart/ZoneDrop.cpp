#include "views/chart/ZoneDrop.h"

#include "model/layout/BoardRoom.h"
#include "model/layout/Measures.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace portolan {

namespace {

/// So far out of its zone has the middle of a card to be.
constexpr double Out = 16;
/// Between cards, so that docks have room.
constexpr double Gap = 24;
/// As bad as so long a way: to displace what the user did not touch.
constexpr double Push = 400;
/// Never, as long as there is any other place.
constexpr double NoPush = 1e5;
/// Farther off nobody looks for what was dropped.
constexpr double Far = 2000;

bool sameId(const QString &a, const QString &b) { return compareIds(a, b) == 0; }

/// Inner ones come later.
template<class Box> const Box *innermost(const std::vector<Box> &zones, const QPointF &point)
{
    const auto found = std::find_if(
        zones.rbegin(), zones.rend(), [&](const Box &zone) { return zone.rect.contains(point); });
    return found == zones.rend() ? nullptr : &*found;
}

} // namespace

QString zoneAt(const Geometry &shown, const QPointF &point)
{
    const ZoneBox *zone = innermost(shown.zones, point);
    return zone ? zone->id : QString();
}

ZoneDrop::ZoneDrop(const Geometry &shown, const Deployment &deployment,
    const QStringList &components, const QPointF &from)
{
    for (const ZoneBox &box : shown.zones) {
        const Zone *zone = deployment.zone(box.id);
        m_zones.push_back({box.id, zone ? zone->parent : QString(), box.rect, box.title.height()});
    }
    std::map<QString, QRectF> docks;
    for (const Dock &dock : shown.docks) {
        if (!dock.rect.isNull())
            docks[dock.component] |= dock.rect;
    }
    for (const CardBox &card : shown.cards) {
        const auto found = docks.find(card.id);
        const QRectF outline = found == docks.end() ? card.rect : card.rect | found->second;
        const Component *component = deployment.component(card.id);
        if (component && components.contains(card.id, Qt::CaseInsensitive)) {
            if (card.rect.contains(from))
                m_held = m_cards.size();
            m_cards.push_back({component->id, component->zone, card.rect, outline});
        } else {
            m_others.push_back(
                {card.id, component ? component->zone : QString(), card.rect, outline});
        }
    }
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
    const Box *under = innermost(m_zones, point);
    if (!under && !anywhere)
        return {};
    const QString target = under ? under->id : QString();
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

const ZoneDrop::Box *ZoneDrop::box(const QString &zone) const
{
    const auto found =
        std::ranges::find_if(m_zones, [&zone](const Box &box) { return sameId(box.id, zone); });
    return found == m_zones.end() ? nullptr : &*found;
}

QRectF ZoneDrop::rectOf(const QString &zone) const
{
    const Box *found = box(zone);
    return found ? found->rect : QRectF();
}

double ZoneDrop::disturbance(const QString &zone, const QRectF &outline, double push) const
{
    using around::grown;
    using around::overlaps;
    namespace px = around::px;
    constexpr double touch = 2;
    double sum = 0;
    QRectF inner = outline;
    QString id = zone;
    for (size_t depth = 0; depth <= m_zones.size(); ++depth) {
        const Box *at = box(id);
        if (!at)
            return sum;
        const QRectF room = inner.adjusted(-px::Padding, -at->title, px::Padding, px::Padding);
        if (at->rect.contains(room))
            return sum;
        inner = at->rect | room;
        sum += inner.width() - at->rect.width() + inner.height() - at->rect.height();
        const QRectF reach = grown(inner, touch);
        for (const Box &sibling : m_zones) {
            if (&sibling != at && overlaps(reach, sibling.rect) &&
                sameId(sibling.parent, at->parent))
                sum += push;
        }
        for (const Card &card : m_others) {
            if (overlaps(reach, card.outline) && sameId(card.zone, at->parent))
                sum += push;
        }
        id = at->parent;
    }
    return sum;
}

QRectF ZoneDrop::placeIn(
    const QString &zone, const QRectF &outline, const std::vector<QRectF> &taken, double push) const
{
    using around::grown;
    using around::overlaps;
    namespace px = around::px;
    QRectF best = around::BoardRoom::freePlace(outline, taken, Gap);
    const Box *target = box(zone);
    if (!target)
        return best;
    const auto wayTo = [&outline](const QRectF &place) {
        const QPointF way = place.topLeft() - outline.topLeft();
        return std::hypot(way.x(), way.y());
    };
    double bestCost = wayTo(best) + disturbance(zone, best, push);
    const QSizeF size = outline.size();
    const QRectF inner =
        target->rect.adjusted(px::Padding, target->title, -px::Padding, -px::Padding);
    // Within the zone, or just beyond what is in it.
    std::vector<double> xs = {outline.left(), inner.left(), inner.right() - size.width(),
        inner.right() + Gap, inner.left() - Gap - size.width()};
    std::vector<double> ys = {outline.top(), inner.top(), inner.bottom() - size.height(),
        inner.bottom() + Gap, inner.top() - Gap - size.height()};
    std::vector<QRectF> walls;
    for (const QRectF &rect : taken) {
        if (overlaps(grown(rect, std::min(push, Far) + Gap), outline))
            walls.push_back(grown(rect, Gap - 0.02));
    }
    std::ranges::sort(walls, {}, [&outline](const QRectF &wall) {
        return (wall.center() - outline.center()).manhattanLength();
    });
    constexpr size_t nearest = 24;
    for (size_t i = 0; i < std::min(nearest, walls.size()); ++i) {
        xs.insert(xs.end(), {walls[i].left() - size.width(), walls[i].right()});
        ys.insert(ys.end(), {walls[i].top() - size.height(), walls[i].bottom()});
    }
    for (const double x : xs) {
        for (const double y : ys) {
            const QRectF place(QPointF(x, y), size);
            const double way = wayTo(place);
            if (way >= std::min({bestCost, push, Far}) ||
                std::ranges::any_of(walls, [&](const QRectF &w) { return overlaps(w, place); }))
                continue;
            const double cost = way + disturbance(zone, place, push);
            if (cost < bestCost) {
                bestCost = cost;
                best = place;
            }
        }
    }
    return best;
}

std::vector<QRectF> ZoneDrop::takenIn(const QString &zone) const
{
    std::vector<QRectF> taken;
    for (const Card &other : m_others)
        taken.push_back(other.outline);
    for (const Box &inner : m_zones) {
        if (sameId(inner.parent, zone))
            taken.push_back(inner.rect);
    }
    return taken;
}

QRectF ZoneDrop::placeFor(const QString &zone, const QRectF &outline) const
{
    return placeIn(zone, outline, takenIn(zone), NoPush);
}

std::vector<Edit> ZoneDrop::edits(
    const Deployment &deployment, const QString &zone, const QPointF &delta) const
{
    std::vector<Edit> edits;
    std::vector<QRectF> taken = takenIn(zone);
    for (const Card &card : m_cards) {
        const Component *component = deployment.component(card.id);
        if (!component)
            continue;
        const QRectF place = placeIn(zone, card.outline.translated(delta), taken, Push);
        taken.push_back(place);
        const QPointF centre = card.rect.center() + place.topLeft() - card.outline.topLeft();
        Component moved = *component;
        moved.zone = zone;
        moved.position = Point{centre.x(), centre.y()};
        edits.emplace_back(Replace<Component>{std::move(moved)});
    }
    return edits;
}

} // namespace portolan
