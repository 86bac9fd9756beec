#include "views/gestures/SystemPlaces.h"

#include "model/layout/Measures.h"
#include "views/chart/ZoneDrop.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

namespace px = layout::measure;

constexpr double Grid = 8;
/// Around what comes, so that lines and their labels have room between it and what is there.
constexpr double Room = 88;
/// The same in a zone that is there: it may grow for docks, too.
constexpr double GrowthRoom = 40;
/// For docks on sides of a card that has none there in the system by itself.
constexpr double DockRoom = 52;

QPointF toGrid(const QPointF &way)
{
    return {std::round(way.x() / Grid) * Grid, std::round(way.y() / Grid) * Grid};
}

/// What comes into one zone of the chart, or to its top, and stands together.
struct Block
{
    QString home;
    QRectF rect;
    QStringList cards; ///< of the system
};

/// Puts one block after the other; each finds the chart with those before it.
class SystemPlacing
{
public:
    SystemPlacing(const Geometry &shown, const Deployment &deployment,
        const SystemInsertion &insertion, const Deployment &system, const Geometry &drawn)
        : m_now(shown)
        , m_deployment(deployment)
        , m_insertion(insertion)
        , m_system(system)
        , m_drawn(drawn)
    {
        for (const Edit &edit : insertion.edits)
            if (const auto *zone = std::get_if<Insert<Zone>>(&edit))
                m_new.insert(zone->record.id);
    }

    std::map<QString, QPointF> run(const QPointF &at)
    {
        std::map<QString, std::map<QString, Block>> zones; // by home
        std::vector<Block> cards;
        findBlocks(zones, cards);
        // What is on the chart already grows first: what is new stands clear of it then.
        for (auto parts = zones.rbegin(); parts != zones.rend(); ++parts)
            putAll(parts->second, at);
        for (const Block &block : cards)
            put(block, wishOf(block).value_or(at));
        return std::move(m_places);
    }

private:
    QString idOf(const QString &id) const { return m_insertion.places.value(id.toLower()); }

    /// The zone of the chart that a component comes into, and the outermost zone of the system
    /// around it that is new there.
    std::pair<QString, QString> homeOf(const QString &component) const
    {
        const Component *record = m_system.component(component);
        QString outer;
        for (const Zone *zone : m_system.zoneChain(record ? record->zone : QString())) {
            const QString id = idOf(zone->id);
            if (!m_new.contains(id))
                return {id, outer};
            outer = zone->id;
        }
        return {QString(), outer};
    }

    void findBlocks(
        std::map<QString, std::map<QString, Block>> &zones, std::vector<Block> &cards) const
    {
        std::map<QString, QRectF> docks;
        for (const Dock &dock : m_drawn.docks)
            docks[dock.component] |= dock.rect;
        for (const CardBox &card : m_drawn.cards) {
            const auto [home, outer] = homeOf(card.id);
            if (outer.isEmpty()) {
                cards.push_back({home,
                    (card.rect | docks[card.id]).adjusted(-DockRoom, 0, DockRoom, 0), {card.id}});
                continue;
            }
            Block &block = zones[home][outer];
            block.home = home;
            block.cards.append(card.id);
            for (const ZoneBox &box : m_drawn.zones)
                if (compareIds(box.id, outer) == 0)
                    block.rect |= box.rect;
        }
    }

    const CardBox &cardOf(const QString &id) const
    {
        return *std::ranges::find(m_drawn.cards, id, &CardBox::id);
    }

    /// In its zone, as high as those that it talks with.
    std::optional<QPointF> wishOf(const Block &block) const
    {
        double sum = 0;
        int count = 0;
        for (const Flow &flow : m_system.flows) {
            const bool sends = block.cards.contains(flow.from);
            if (sends == block.cards.contains(flow.to))
                continue;
            const auto other = m_places.find(idOf(sends ? flow.to : flow.from));
            if (other == m_places.end())
                continue;
            sum += other->second.y();
            ++count;
        }
        for (const ZoneBox &box : m_now.zones)
            if (count > 0 && compareIds(box.id, block.home) == 0)
                return QPointF(box.rect.center().x(), sum / count);
        return {};
    }

    /// Together as in the system by itself; where the zone that they come into would grow into
    /// others for that, each for itself.
    void putAll(const std::map<QString, Block> &parts, const QPointF &at)
    {
        Block all = parts.begin()->second;
        for (const auto &[zone, part] : parts) {
            all.rect |= part.rect;
            all.cards += zone == parts.begin()->first ? QStringList() : part.cards;
        }
        const QRectF place = placeOf(all, at);
        if (all.home.isEmpty() || !meets(all.home, place)) {
            stand(all, place);
            return;
        }
        for (const auto &[zone, part] : parts)
            put(part, at + part.rect.center() - all.rect.center());
    }

    void put(const Block &block, const QPointF &at) { stand(block, placeOf(block, at)); }

    /// Of the block with the room around it.
    QRectF placeOf(const Block &block, const QPointF &at) const
    {
        const QPointF way = toGrid(at - block.rect.center());
        const double room = block.home.isEmpty() ? Room : GrowthRoom;
        const QRectF wanted = block.rect.translated(way).adjusted(-room, -room, room, room);
        return ZoneDrop(m_now, m_deployment, {}, at).placeFor(block.home, wanted);
    }

    /// Calls \a grow with each zone around \a rect and what it is with that in it.
    template<class Grow> void around(const QString &home, QRectF rect, const Grow &grow) const
    {
        for (const Zone *zone : m_deployment.zoneChain(home)) {
            for (size_t z = 0; z < m_now.zones.size(); ++z) {
                if (compareIds(m_now.zones[z].id, zone->id) != 0)
                    continue;
                rect = m_now.zones[z].rect |
                       rect.adjusted(-px::Padding, -px::ZoneTitle, px::Padding, px::Padding);
                grow(z, rect);
            }
        }
    }

    /// Whether the zones around that place would come into others.
    bool meets(const QString &home, const QRectF &place) const
    {
        bool any = false;
        around(home, place, [&](size_t zone, const QRectF &rect) {
            for (const ZoneBox &other : m_now.zones)
                any = any || (compareIds(other.id, m_now.zones[zone].id) != 0 &&
                                 compareIds(other.parent, m_now.zones[zone].parent) == 0 &&
                                 other.rect.intersects(rect));
        });
        return any;
    }

    /// The chart with it there, as far as the next ones have to know.
    void stand(const Block &block, const QRectF &place)
    {
        const QPointF way = place.center() - block.rect.center();
        for (const QString &id : block.cards)
            m_places[idOf(id)] = (cardOf(id).rect.center() + way).toPoint();
        CardBox box;
        box.id = idOf(block.cards.front()); // its own may be that of another one on the chart
        box.rect = block.rect.translated(way);
        m_now.cards.push_back(box);
        Geometry next = m_now;
        around(block.home, box.rect,
            [&](size_t zone, const QRectF &rect) { next.zones[zone].rect = rect; });
        m_now = std::move(next);
    }

    Geometry m_now;
    const Deployment &m_deployment;
    const SystemInsertion &m_insertion;
    const Deployment &m_system;
    const Geometry &m_drawn;
    QSet<QString> m_new; ///< zones
    std::map<QString, QPointF> m_places;
};

} // namespace

bool isPlacedByHand(const Deployment &deployment)
{
    return std::ranges::any_of(deployment.components,
               [](const Component &component) { return component.position.has_value(); }) ||
           std::ranges::any_of(
               deployment.zones, [](const Zone &zone) { return zone.frame.has_value(); });
}

std::map<QString, QPointF> systemPlaces(const Geometry &shown, const Deployment &deployment,
    const SystemInsertion &insertion, const Deployment &system, const Geometry &drawn,
    const QPointF &at)
{
    return SystemPlacing(shown, deployment, insertion, system, drawn).run(at);
}

} // namespace portolan
