#include "views/chart/ZoneDrop.h"

#include "model/layout/BoardRoom.h"
#include "model/layout/LineRoom.h"
#include "model/layout/Measures.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

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

double distance(const QRectF &from, const QRectF &to)
{
    const QPointF way = to.topLeft() - from.topLeft();
    return std::hypot(way.x(), way.y());
}

QMarginsF marginsOf(const QSizeF &room)
{
    return {room.width(), room.height(), room.width(), room.height()};
}

/// Room for docks that a card with that outline does not have yet.
QMarginsF missingDocks(const QRectF &card, const QRectF &outline)
{
    return {std::max(0., DockRoom - (card.left() - outline.left())), 0,
        std::max(0., DockRoom - (outline.right() - card.right())), 0};
}

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

ZoneDrop::ZoneDrop(const Geometry &shown, const Deployment &deployment, const QStringList &ids,
    const QPointF &from)
{
    std::set<QString> wanted;
    for (const QString &id : ids)
        wanted.insert(id.toLower());
    /// The outermost of the dragged zones around something.
    const auto draggedAround = [&](const QString &zone) {
        QString found;
        for (const Zone *each : deployment.zoneChain(zone))
            if (wanted.contains(each->id.toLower()))
                found = each->id;
        return found;
    };
    for (size_t i = 0; i < shown.zones.size(); ++i) {
        const ZoneBox &box = shown.zones[i];
        const Zone *zone = deployment.zone(box.id);
        const QString parent = zone ? zone->parent : QString();
        const QString outer = draggedAround(box.id);
        if (!outer.isEmpty())
            m_movedZones.push_back({i, wanted.contains(box.id.toLower()), !sameId(outer, box.id)});
        if (outer.isEmpty())
            m_zones.push_back({box.id, parent, box.rect, box.title.height()});
        else if (sameId(outer, box.id))
            add({box.id, parent, box.rect, box.rect}, true, from);
    }
    std::map<QString, QRectF> docks;
    for (const Dock &dock : shown.docks) {
        if (!dock.rect.isNull())
            docks[dock.component] |= dock.rect;
    }
    for (size_t i = 0; i < shown.cards.size(); ++i) {
        const CardBox &card = shown.cards[i];
        const auto found = docks.find(card.id);
        const QRectF outline = found == docks.end() ? card.rect : card.rect | found->second;
        const Component *component = deployment.component(card.id);
        const Card mine = {card.id, component ? component->zone : QString(), card.rect, outline};
        const QString outer = draggedAround(mine.zone);
        const bool isWanted = component && wanted.contains(card.id.toLower());
        if (isWanted || !outer.isEmpty())
            m_movedCards.push_back({i, isWanted, !outer.isEmpty()});
        const auto zone = std::ranges::find_if(
            m_dragged, [&outer](const Dragged &each) { return each.isZone && each.id == outer; });
        if (zone != m_dragged.end())
            zone->inside.push_back(mine);
        else if (isWanted)
            add(mine, false, from);
        else
            m_others.push_back(mine);
    }
}

void ZoneDrop::add(Card card, bool isZone, const QPointF &from)
{
    if (card.rect.contains(from))
        m_held = m_dragged.size();
    m_dragged.push_back({std::move(card), isZone, {}});
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
    if (m_dragged.empty())
        return {};
    const Box *under = innermost(m_zones, point);
    if (!under && !anywhere)
        return {};
    const QString target = under ? under->id : QString();
    const Card &held = m_dragged[m_held];
    if (std::ranges::all_of(
            m_dragged, [&target](const Card &card) { return sameId(card.zone, target); }))
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
    double bestCost = distance(outline, best) + disturbance(zone, best, push);
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
            const double way = distance(outline, place);
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

std::vector<QRectF> ZoneDrop::takenIn(const QString &zone, const QSizeF &lines) const
{
    std::vector<QRectF> taken;
    for (const Card &other : m_others)
        taken.push_back(
            sameId(other.zone, zone) ? other.outline + marginsOf(lines) : other.outline);
    for (const Box &inner : m_zones) {
        if (sameId(inner.parent, zone))
            taken.push_back(inner.rect);
    }
    return taken;
}

QRectF ZoneDrop::roomier(const QString &zone, const QRectF &outline, const QRectF &nearest,
    const QRectF &roomy, double push) const
{
    const double detour = distance(outline, roomy) - distance(outline, nearest);
    return detour > LineDetour || disturbance(zone, roomy, push) >= push ? nearest : roomy;
}

QRectF ZoneDrop::placeFor(const QString &zone, const QRectF &outline, const QSizeF &lines) const
{
    const QRectF nearest = placeIn(zone, outline, takenIn(zone), NoPush);
    if (lines.isEmpty())
        return nearest;
    const std::vector<QRectF> taken = takenIn(zone, lines);
    const QRectF roomy = placeIn(zone, outline, taken, NoPush);
    const QRectF place = roomier(zone, outline, nearest, roomy, NoPush);
    const bool isPushed = place.topLeft() != outline.topLeft();
    return isPushed ? aligned(zone, place, place.center(), taken) : place;
}

bool ZoneDrop::isFree(const QString &zone, const QRectF &outline) const
{
    const QRectF needed = around::grown(outline, Gap - 0.02);
    return std::ranges::none_of(takenIn(zone), [&](const QRectF &rect) {
        return around::overlaps(rect, needed);
    }) && disturbance(zone, outline, NoPush) < NoPush;
}

QRectF ZoneDrop::aligned(const QString &zone, const QRectF &place, const QPointF &middle,
    const std::vector<QRectF> &taken) const
{
    QPointF off(AlignReach, AlignReach);
    for (const Card &card : m_others) {
        const QPointF way = card.rect.center() - middle;
        if (!sameId(card.zone, zone))
            continue;
        if (std::abs(way.x()) < std::abs(off.x()))
            off.setX(way.x());
        if (std::abs(way.y()) < std::abs(off.y()))
            off.setY(way.y());
    }
    QRectF best = place;
    const auto tryWay = [&](const QPointF &way) {
        const QRectF there = best.translated(way);
        const bool isFree = std::ranges::none_of(taken, [&there](const QRectF &rect) {
            return around::overlaps(around::grown(rect, Gap - 0.02), there);
        });
        if (isFree && disturbance(zone, there, Push) <= disturbance(zone, best, Push))
            best = there;
    };
    if (std::abs(off.x()) < AlignReach)
        tryWay({off.x(), 0});
    if (std::abs(off.y()) < AlignReach)
        tryWay({0, off.y()});
    return best;
}

/// The zone there, with all that is in it.
void ZoneDrop::putZone(const Deployment &deployment, const Dragged &zone, const QString &parent,
    const QPointF &way, std::vector<Edit> &edits)
{
    for (const Zone &each : deployment.zones) {
        const bool isItself = sameId(each.id, zone.id);
        const bool isInside = std::ranges::any_of(deployment.zoneChain(each.id),
            [&](const Zone *outer) { return sameId(outer->id, zone.id); });
        const bool hasRoom = each.frame || (isItself && zone.inside.empty());
        if (!isInside || (!isItself && !hasRoom))
            continue;
        Zone moved = each;
        if (isItself)
            moved.parent = parent;
        // Where nothing is in it nothing else says where it is.
        if (hasRoom && !moved.frame)
            moved.frame =
                Frame{{zone.rect.x(), zone.rect.y()}, zone.rect.width(), zone.rect.height()};
        if (moved.frame) {
            moved.frame->topLeft.x += way.x();
            moved.frame->topLeft.y += way.y();
        }
        edits.emplace_back(Replace<Zone>{std::move(moved)});
    }
    for (const Card &card : zone.inside) {
        const Component *component = deployment.component(card.id);
        if (!component)
            continue;
        Component moved = *component;
        const QPointF centre = card.rect.center() + way;
        moved.position = Point{centre.x(), centre.y()};
        edits.emplace_back(Replace<Component>{std::move(moved)});
    }
}

std::vector<Edit> ZoneDrop::edits(
    const Deployment &deployment, const QString &zone, const QPointF &delta) const
{
    std::vector<Edit> edits;
    std::vector<QRectF> taken = takenIn(zone);
    std::vector<QRectF> roomy = takenIn(zone, LineRoom);
    for (const Dragged &dragged : m_dragged) {
        const QRectF wanted = dragged.outline.translated(delta);
        // Nobody sees at once what all a whole zone pushes away.
        QRectF there = placeIn(zone, wanted, taken, dragged.isZone ? NoPush : Push);
        if (!dragged.isZone && there.topLeft() != wanted.topLeft()) {
            const QMarginsF docks = missingDocks(dragged.rect, dragged.outline);
            const QRectF wide = placeIn(zone, wanted + docks, roomy, Push) - docks;
            there = roomier(zone, wanted, there, wide, Push);
            const QPointF middle = dragged.rect.center() - dragged.outline.topLeft();
            there = aligned(zone, there, there.topLeft() + middle, taken);
        }
        const QPointF way = there.topLeft() - dragged.outline.topLeft();
        taken.push_back(there);
        roomy.push_back(dragged.isZone ? there : there + marginsOf(LineRoom));
        if (dragged.isZone) {
            putZone(deployment, dragged, zone, way, edits);
            continue;
        }
        const Component *component = deployment.component(dragged.id);
        if (!component)
            continue;
        Component moved = *component;
        const QPointF centre = dragged.rect.center() + way;
        moved.zone = zone;
        moved.position = Point{centre.x(), centre.y()};
        edits.emplace_back(Replace<Component>{std::move(moved)});
    }
    return edits;
}

} // namespace portolan
