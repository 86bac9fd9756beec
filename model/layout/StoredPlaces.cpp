#include "model/layout/StoredPlaces.h"

#include "model/layout/Plan.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace portolan {

using namespace layout;

namespace {

/// How many places on the left and on the right of a card are taken by lines.
struct Ends
{
    std::array<int, 2> leaving = {};
    std::array<std::set<PortSpec>, 2> docks; ///< one serves many lines
};

class Sketch
{
public:
    Sketch(const Deployment &deployment, const TextMeasure &measure)
        : m_plan(makePlan(deployment, withoutLabels(measure)))
    {}

    Geometry draw()
    {
        const auto placed = std::ranges::count_if(
            m_plan.items, [](const Item &item) { return item.position.has_value(); });
        if (placed == 0 || 2 * placed < m_plan.itemCount() - m_plan.zones)
            return {};
        sizeCards();
        fitZones();
        growToFrames();
        return geometry();
    }

private:
    /// Nobody sees a label yet, and there are more of them than of anything else.
    static TextMeasure withoutLabels(const TextMeasure &measure)
    {
        return [&measure](TextRole role, const QString &text) {
            return role == TextRole::Label ? 0. : measure(role, text);
        };
    }

    void sizeCards()
    {
        std::vector<Ends> ends(m_plan.items.size());
        for (const Link &link : m_plan.links) {
            const auto &from = m_plan.item(link.from).position;
            const auto &to = m_plan.item(link.to).position;
            if (link.isLoop() || !from || !to)
                continue;
            const bool goesLeft = to->x() < from->x();
            ends[size_t(link.from)].leaving[goesLeft ? 0 : 1] += 1;
            for (const Flow *flow : link.flows)
                ends[size_t(link.to)].docks[goesLeft ? 1 : 0].insert(flow->ports);
        }
        for (int i = m_plan.zones; i < m_plan.itemCount(); ++i) {
            Item &card = m_plan.item(i);
            if (!card.position)
                continue;
            const Ends &at = ends[size_t(i)];
            int most = 0;
            for (size_t side = 0; side < 2; ++side) {
                const int docks = std::min(int(at.docks[side].size()), layout::measure::DockCap);
                most = std::max(most, at.leaving[side] + docks);
                card.dockWidth[side] = docks > 0 ? layout::measure::DockMin : 0;
            }
            const double height = std::max(card.textHeight, layout::measure::Pitch * (most + 1));
            const QSizeF size(card.minWidth, height);
            card.rect = QRectF(*card.position - QPointF(size.width(), size.height()) / 2, size);
        }
    }

    /// From the inside out; a zone without a card in it stays null.
    void fitZones()
    {
        std::map<int, std::vector<QRectF>> within;
        const auto join = [&](int parent, const QRectF &rect) {
            if (parent != 0)
                within[parent].push_back(rect);
        };
        for (int i = m_plan.zones; i < m_plan.itemCount(); ++i) {
            const Item &card = m_plan.item(i);
            if (card.position)
                join(card.parent, card.rect.adjusted(-card.dockWidth[size_t(Side::Left)], 0,
                                      card.dockWidth[size_t(Side::Right)], 0));
        }
        for (int i = m_plan.zones - 1; i > 0; --i) {
            Item &zone = m_plan.item(i);
            const std::vector<QRectF> &members = within[i];
            if (members.empty())
                continue;
            constexpr double pad = layout::measure::Padding;
            QRectF around;
            for (const QRectF &rect : members)
                around |= rect.adjusted(-pad, -zone.titleHeight, pad, pad);
            around.setWidth(std::max(around.width(),
                layout::leastZoneWidth(zone.titleWidth, zone.kind == ZoneKind::Host)));
            double top = around.bottom();
            for (const QRectF &rect : members) {
                const bool beside =
                    layout::isBesideTitle(rect, around, zone.titleWidth, zone.hasShield);
                top = std::min(top, rect.top() - (beside ? pad : zone.titleHeight));
            }
            zone.rect = around;
            zone.rect.setTop(top);
            join(zone.parent, zone.rect);
        }
    }

    /// Where they come into nothing: what has to be cut back has time until the chart is there.
    void growToFrames()
    {
        for (int i = m_plan.zones - 1; i > 0; --i) {
            const QRectF wanted = m_plan.item(i).rect | m_plan.item(i).frame;
            if (m_plan.item(i).frame.isNull() || meets(i, wanted))
                continue;
            QRectF rect = wanted;
            for (int z = i; z != 0; z = m_plan.item(z).parent) {
                m_plan.item(z).rect |= rect;
                constexpr double pad = layout::measure::Padding;
                rect = m_plan.item(z).rect.adjusted(
                    -pad, -m_plan.item(m_plan.item(z).parent).titleHeight, pad, pad);
            }
        }
    }

    bool meets(int zone, const QRectF &rect) const
    {
        for (int i = 1; i < m_plan.itemCount(); ++i) {
            const Item &other = m_plan.item(i);
            if (!other.rect.isNull() && rect.intersects(other.rect) && !m_plan.contains(zone, i) &&
                !m_plan.contains(i, zone))
                return true;
        }
        return false;
    }

    Geometry geometry() const
    {
        Geometry result;
        for (int i = 1; i < m_plan.itemCount(); ++i) {
            const Item &item = m_plan.item(i);
            if (item.rect.isNull() || (item.card && !item.position))
                continue;
            result.bounds |= item.rect;
            if (item.card) {
                result.cards.push_back({item.id, item.rect, item.name, item.count, item.addresses,
                    m_plan.item(item.parent).id});
                continue;
            }
            const QRectF title(item.rect.topLeft(), QSizeF(item.titleWidth, item.titleHeight));
            result.zones.push_back({item.id, item.rect, item.depth, item.name, item.detail, title,
                item.frame, m_plan.item(item.parent).id});
        }
        return result;
    }

    Plan m_plan;
};

} // namespace

Geometry storedPlaces(const Deployment &deployment, const TextMeasure &measure)
{
    return Sketch(deployment, measure).draw();
}

} // namespace portolan
