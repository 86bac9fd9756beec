#include "model/layout/NewPlaces.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <map>

namespace portolan::around {

namespace {

constexpr double cardGap = 32;
constexpr double zoneGap = 56;
/// For docks, which are not yet: on the left and the right.
constexpr double dockRoom = 56;

double titleHeight(const BoardZone &zone) { return zone.kind == ZoneKind::Host ? 32 : 40; }

} // namespace

NewPlaces::NewPlaces(BoardEditor &editor, const BoardRoom &room, const BoardNext &next,
    const Deployment &now, const TextMeasure &measure, const LayoutOptions &options,
    const LayoutControl &control)
    : m_editor(editor)
    , m_room(room)
    , m_next(next)
    , m_board(editor.board())
    , m_now(now)
    , m_measure(measure)
    , m_options(options)
    , m_control(control)
{
    m_options.positions = false;
    m_control.progress = {};
}

NewPlaces::Block NewPlaces::single(int card) const
{
    Block block;
    block.zone = m_board.card(card).zone;
    const QSizeF size = m_next.sizes.at(card);
    block.rect = QRectF(-dockRoom, 0, size.width() + 2 * dockRoom, size.height());
    block.cards.emplace_back(card, QRectF(QPointF(), size));
    return block;
}

NewPlaces::Block NewPlaces::blockOf(
    int zone, const std::vector<int> &cards, const std::vector<int> &zones) const
{
    // The part of the deployment that it is, as if there were no other.
    Deployment part;
    QHash<QString, int> cardOf;
    QHash<QString, int> zoneOf;
    std::vector<char> inside(m_board.zones.size(), 0);
    for (const int z : zones) {
        inside[size_t(z)] = 1;
        zoneOf.insert(m_board.zone(z).id.toLower(), z);
    }
    for (const int c : cards)
        cardOf.insert(m_board.card(c).id.toLower(), c);
    for (const Zone &record : m_now.zones) {
        const auto at = zoneOf.constFind(record.id.toLower());
        if (at == zoneOf.constEnd())
            continue;
        part.zones.push_back(record);
        const int parent = m_board.zone(*at).parent;
        if (parent < 0 || !inside[size_t(parent)])
            part.zones.back().parent.clear();
    }
    for (const Component &record : m_now.components) {
        const auto at = cardOf.constFind(record.id.toLower());
        if (at == cardOf.constEnd())
            continue;
        part.components.push_back(record);
        part.components.back().position.reset();
        const int home = m_board.card(*at).zone;
        if (home < 0 || !inside[size_t(home)])
            part.components.back().zone.clear();
    }
    for (const Flow &record : m_now.flows)
        if (cardOf.contains(record.from.toLower()) && cardOf.contains(record.to.toLower()))
            part.flows.push_back(record);
    const Geometry drawn = layOut(part, m_measure, m_options, m_control);
    Block block;
    block.zone = zone;
    block.rect = drawn.bounds;
    if (zones.empty())
        block.rect.adjust(-dockRoom, 0, dockRoom, 0);
    for (const CardBox &box : drawn.cards) {
        const int card = cardOf.value(box.id.toLower(), -1);
        if (card < 0)
            continue;
        QRectF rect = box.rect;
        const auto size = m_next.sizes.find(card);
        if (size != m_next.sizes.end() && size->second.height() > rect.height()) {
            const QPointF centre = rect.center();
            rect.setHeight(size->second.height());
            rect.moveCenter(centre);
        }
        block.cards.emplace_back(card, rect);
    }
    for (const ZoneBox &box : drawn.zones) {
        const int z = zoneOf.value(box.id.toLower(), -1);
        if (z >= 0)
            block.zones.emplace_back(z, box.rect);
    }
    return block;
}

/// Where its middle would stand best.
QPointF NewPlaces::wish(const Block &block) const
{
    QRectF old;
    QPointF sum;
    int count = 0;
    std::set<int> own;
    for (const auto &[c, rect] : block.cards)
        own.insert(c);
    const double reach = block.rect.width() / 2 + 72;
    for (const int c : own) {
        const auto place = m_next.oldPlaces.find(m_board.card(c).id.toLower());
        if (place != m_next.oldPlaces.end())
            old |= place->second;
        for (const int l : m_board.linesOf[size_t(c)]) {
            const BoardLine &line = m_board.line(l);
            const int other = line.from == c ? line.to : line.from;
            if (own.contains(other) || !isPlaced(other))
                continue;
            const QRectF &rect = m_board.card(other).rect;
            QPointF at = rect.center();
            if (m_board.card(other).zone == block.zone)
                at.setX(line.to == c ? rect.right() + reach : rect.left() - reach);
            sum += at;
            ++count;
        }
    }
    if (!old.isNull())
        return old.center();
    QRectF home;
    if (block.zone >= 0)
        home = m_board.zone(block.zone).rect;
    else
        home = m_room.need(m_board, -1);
    if (count > 0) {
        QPointF at = sum / count;
        if (block.zone >= 0 && !home.isNull()) {
            const double w = std::min(home.width(), block.rect.width()) / 2;
            const double h = std::min(home.height(), block.rect.height()) / 2;
            at.setX(std::clamp(at.x(), home.left() + w, home.right() - w));
            at.setY(std::clamp(at.y(), home.top() + h, home.bottom() - h));
        }
        return at;
    }
    if (home.isNull())
        return {};
    // What was given room by hand is to be filled, else one row follows the other.
    if (block.zone >= 0 && !m_board.zone(block.zone).frame.isNull())
        return home.topLeft() +
               QPointF(px::Padding + block.rect.width() / 2,
                   titleHeight(m_board.zone(block.zone)) + block.rect.height() / 2);
    return {home.left() + block.rect.width() / 2, home.bottom()};
}

/// The way from where it is wanted, how far zones have to grow, and what they grow into.
double NewPlaces::cost(const Block &block, const QRectF &at, QPointF wanted) const
{
    const QPointF way = at.center() - wanted;
    double sum = std::hypot(way.x(), way.y());
    QRectF inner = at;
    int from = -1;
    for (int z = block.zone; z >= 0; from = z, z = m_board.zone(z).parent) {
        const BoardZone &zone = m_board.zone(z);
        if (zone.rect.isNull())
            return sum;
        if (from >= 0) {
            for (const int sibling : m_room.zonesIn(z))
                if (sibling != from && isZonePlaced(sibling) &&
                    overlaps(grown(inner, 24), m_board.zone(sibling).rect))
                    sum += 3000;
            for (const int c : m_room.cardsIn(z))
                if (isPlaced(c) && overlaps(grown(inner, 8), m_board.outline(c)))
                    sum += 3000;
        }
        const QRectF room =
            inner.adjusted(-px::Padding, -titleHeight(zone), px::Padding, px::Padding);
        if (zone.rect.contains(room))
            return sum;
        const QRectF grownZone = zone.rect | room;
        sum += grownZone.width() - zone.rect.width() + grownZone.height() - zone.rect.height();
        inner = grownZone;
    }
    for (const int sibling : m_room.zonesIn(-1))
        if (sibling != from && isZonePlaced(sibling) &&
            overlaps(grown(inner, 32), m_board.zone(sibling).rect))
            sum += 3000;
    for (const int c : m_room.cardsIn(-1))
        if (from >= 0 && isPlaced(c) && overlaps(grown(inner, 24), m_board.outline(c)))
            sum += 3000;
    return sum;
}

QRectF NewPlaces::bestPlace(const Block &block, QPointF wanted) const
{
    const QSizeF size = block.rect.size();
    const double gap = block.zones.empty() ? cardGap : zoneGap;
    std::vector<QRectF> walls;
    for (const int c : m_room.cardsIn(block.zone))
        if (isPlaced(c))
            walls.push_back(grown(m_board.outline(c), gap - 0.02));
    for (const int z : m_room.zonesIn(block.zone))
        if (isZonePlaced(z))
            walls.push_back(grown(
                m_board.zone(z).rect, (block.zone < 0 ? std::max(gap, zoneGap) : gap) - 0.02));
    QRectF wish(QPointF(), size);
    wish.moveCenter(wanted);
    std::vector<double> xs = {wish.left()};
    std::vector<double> ys = {wish.top()};
    if (block.zone >= 0 && !m_board.zone(block.zone).rect.isNull()) {
        const BoardZone &zone = m_board.zone(block.zone);
        const QRectF inner =
            zone.rect.adjusted(px::Padding, titleHeight(zone), -px::Padding, -px::Padding);
        xs.insert(xs.end(), {inner.left(), inner.right() - size.width(), inner.right() + gap,
                                inner.left() - size.width() - gap});
        ys.insert(ys.end(), {inner.top(), inner.bottom() - size.height(), inner.bottom() + gap,
                                inner.top() - size.height() - gap});
    }
    std::ranges::stable_sort(walls, {}, [&](const QRectF &w) {
        const QPointF way = w.center() - wanted;
        return std::max(0., std::abs(way.x()) - w.width() / 2) +
               std::max(0., std::abs(way.y()) - w.height() / 2);
    });
    constexpr size_t nearest = 24;
    QRectF all;
    for (size_t i = 0; i < walls.size(); ++i) {
        all |= walls[i];
        if (i >= nearest)
            continue;
        xs.insert(xs.end(), {walls[i].left() - size.width(), walls[i].right()});
        ys.insert(ys.end(), {walls[i].top() - size.height(), walls[i].bottom()});
    }
    if (!all.isNull()) {
        xs.push_back(all.right());
        ys.push_back(all.bottom());
    }
    QRectF best(QPointF(wish.left(), all.isNull() ? wish.top() : all.bottom()), size);
    double bestCost = cost(block, best, wanted);
    for (const double x : xs)
        for (const double y : ys) {
            const QRectF rect(QPointF(x, y), size);
            const QPointF way = rect.center() - wanted;
            if (std::hypot(way.x(), way.y()) >= bestCost)
                continue;
            if (std::ranges::any_of(walls, [&](const QRectF &w) { return overlaps(w, rect); }))
                continue;
            const double price = cost(block, rect, wanted);
            if (price < bestCost) {
                bestCost = price;
                best = rect;
            }
        }
    return best;
}

void NewPlaces::put(const Block &block, QPointF topLeft)
{
    const QPointF by = topLeft - block.rect.topLeft();
    for (const auto &[z, rect] : block.zones)
        m_editor.changeZone(z, [&](BoardZone &zone) { zone.rect = rect.translated(by); });
    for (const auto &[c, rect] : block.cards) {
        QRectF there = rect.translated(by);
        if (m_next.positions[size_t(c)])
            there.moveCenter(*m_next.positions[size_t(c)]);
        m_editor.changeCard(c, [&](BoardCard &card) { card.rect = there; });
    }
}

bool NewPlaces::isWaiting(int zone) const
{
    for (int z = zone; z >= 0 && !m_waiting.empty(); z = m_board.zone(z).parent)
        if (m_waiting.contains(z))
            return true;
    return false;
}

void NewPlaces::moveZones()
{
    m_waiting.insert(m_next.movedZones.begin(), m_next.movedZones.end());
    for (const int z : m_next.movedZones) {
        if (m_control.stop.stop_requested())
            return;
        Block block;
        block.zone = m_board.zone(z).parent;
        block.rect = m_board.zone(z).rect;
        block.zones.emplace_back(z, block.rect);
        for (size_t c = 0; c < m_board.cards.size(); ++c)
            if (!m_board.cards[c].rect.isNull() && m_board.isAround(z, m_board.cards[c].zone))
                block.cards.emplace_back(int(c), m_board.cards[c].rect);
        const QRectF place = bestPlace(block, wish(block));
        m_room.moveZone(m_editor, z, place.topLeft() - block.rect.topLeft());
        m_waiting.erase(z);
    }
}

void NewPlaces::run()
{
    moveZones();
    // Who knows the place goes there and shows the others theirs.
    std::set<int> cards;
    for (const int c : m_next.newCards) {
        if (!m_next.positions[size_t(c)]) {
            cards.insert(c);
            continue;
        }
        QRectF rect(QPointF(), m_next.sizes.at(c));
        rect.moveCenter(*m_next.positions[size_t(c)]);
        m_editor.changeCard(c, [&](BoardCard &card) { card.rect = rect; });
    }
    // New zones with all that is new in them, outer ones first.
    const std::set<int> fresh(m_next.newZones.begin(), m_next.newZones.end());
    std::map<int, std::vector<int>> zonesIn; // outermost new zone -> all in it
    std::map<int, std::vector<int>> cardsIn;
    const auto outermost = [&](int zone) {
        int found = -1;
        for (int z = zone; z >= 0; z = m_board.zone(z).parent)
            if (fresh.contains(z))
                found = z;
        return found;
    };
    std::map<int, std::vector<int>> loose; // zone that was there -> new cards in it
    for (const int z : fresh)
        zonesIn[outermost(z)].push_back(z);
    for (const int c : cards) {
        const int zone = outermost(m_board.card(c).zone);
        (zone >= 0 ? cardsIn[zone] : loose[m_board.card(c).zone]).push_back(c);
    }
    for (const auto &[outer, zones] : zonesIn) {
        // Around members that have places already it just fits itself.
        bool inhabited = false;
        for (const BoardCard &card : m_board.cards)
            inhabited = inhabited || (!card.rect.isNull() && m_board.isAround(outer, card.zone));
        for (size_t z = 0; z < m_board.zones.size(); ++z)
            inhabited =
                inhabited || (!m_board.zones[z].rect.isNull() && m_board.isAround(outer, int(z)));
        if (inhabited) {
            for (const int c : cardsIn[outer])
                loose[m_board.card(c).zone].push_back(c);
            if (m_control.stop.stop_requested())
                return;
            continue;
        }
        const Block block = blockOf(m_board.zone(outer).parent, cardsIn[outer], zones);
        put(block, bestPlace(block, wish(block)).topLeft());
    }
    for (auto &[zone, list] : loose) {
        // Two that are new go each to their neighbours; two that were chosen are arranged.
        const size_t several = m_next.oldPlaces.empty() ? 3 : 2;
        if (m_control.stop.stop_requested())
            return;
        if (list.size() >= several) {
            const Block block = blockOf(zone, list, {});
            put(block, bestPlace(block, wish(block)).topLeft());
            continue;
        }
        for (const int c : list) {
            const Block block = single(c);
            put(block, bestPlace(block, wish(block)).topLeft());
        }
    }
}

} // namespace portolan::around
