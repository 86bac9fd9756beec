#include "views/chart/ChartViewPrivate.h"

#include <algorithm>
#include <set>

namespace portolan {

namespace {

/// What is moved as one.
struct Block
{
    QRectF rect;
    QStringList cards;
};

/// Sorts the shapes of a chart into blocks that are lined up and what stays.
class Blocks
{
public:
    Blocks(const Geometry &shown, const Deployment &deployment, const Selection::Ids &selected)
        : m_deployment(deployment)
        , m_zones(lower(selected.zones))
        , m_cards(lower(selected.components))
    {
        for (const ZoneBox &zone : shown.zones)
            addZone(zone);
        for (const CardBox &card : shown.cards)
            addCard(card);
        // A zone around something that moves is no obstacle: it moves along.
        for (const ZoneBox &zone : shown.zones) {
            if (!m_around.contains(zone.id.toLower()) && outermost(zone.id).isEmpty())
                m_others.push_back(zone.rect);
        }
    }

    const std::vector<Block> &blocks() const { return m_blocks; }
    const std::vector<QRectF> &others() const { return m_others; }

private:
    static std::set<QString> lower(const QStringList &ids)
    {
        std::set<QString> keys;
        for (const QString &id : ids)
            keys.insert(id.toLower());
        return keys;
    }

    /// The outermost selected zone around something in \a zone, \a zone included.
    QString outermost(const QString &zone) const
    {
        QString found;
        for (const Zone *each : m_deployment.zoneChain(zone)) {
            if (m_zones.contains(each->id.toLower()))
                found = each->id.toLower();
        }
        return found;
    }

    void add(const QString &key, const QRectF &rect, const QString &zone)
    {
        m_index[key] = m_blocks.size();
        m_blocks.push_back({rect, {}});
        for (const Zone *each : m_deployment.zoneChain(zone))
            m_around.insert(each->id.toLower());
    }

    void addZone(const ZoneBox &zone)
    {
        const Zone *record = m_deployment.zone(zone.id);
        if (record && outermost(zone.id) == zone.id.toLower())
            add(zone.id.toLower(), zone.rect, record->parent);
    }

    void addCard(const CardBox &card)
    {
        const Component *record = m_deployment.component(card.id);
        const QString zone = record ? outermost(record->zone) : QString();
        if (const auto block = m_index.find(zone); block != m_index.end()) {
            m_blocks[block->second].cards.append(card.id);
        } else if (record && m_cards.contains(card.id.toLower())) {
            add(card.id.toLower(), card.rect, record->zone);
            m_blocks.back().cards.append(card.id);
        } else {
            m_others.push_back(card.rect);
        }
    }

    const Deployment &m_deployment;
    std::set<QString> m_zones;
    std::set<QString> m_cards;
    std::set<QString> m_around; ///< zones around what moves
    std::map<QString, size_t> m_index;
    std::vector<Block> m_blocks;
    std::vector<QRectF> m_others;
};

} // namespace

void ChartView::align(Alignment how)
{
    const Blocks parts(geometryOfChart(), d->document->deployment(), d->selection->ids());
    // An empty zone has no card that could go.
    std::vector<Block> blocks = parts.blocks();
    std::erase_if(blocks, [](const Block &block) { return block.cards.isEmpty(); });
    std::vector<QRectF> rects;
    for (const Block &block : blocks)
        rects.push_back(block.rect);
    const std::vector<QPointF> ways = aligned(rects, parts.others(), how);
    std::map<QString, QPointF> moved;
    for (size_t i = 0; i < ways.size(); ++i) {
        for (const QString &card : blocks[i].cards) {
            if (!ways[i].isNull())
                moved[card] = ways[i];
        }
    }
    const bool apart = how == Alignment::Across || how == Alignment::Down;
    if (d->arranger.mayBegin())
        d->arranger.moveEach(apart ? tr("Distribute") : tr("Align"), moved);
}

} // namespace portolan
