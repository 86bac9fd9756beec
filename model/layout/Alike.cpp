#include "model/layout/Alike.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace portolan::layout {

namespace {

class Likeness
{
public:
    explicit Likeness(const Plan &plan)
        : m_plan(plan)
    {
        sortChildren();
        listFlows();
        // Inner zones come after those around them.
        m_signs.resize(size_t(plan.zones));
        for (int zone = plan.zones; --zone > 0;)
            sign(zone);
    }

    std::vector<AlikeZones> run()
    {
        std::map<QString, std::vector<int>> bySign;
        for (int zone = 1; zone < m_plan.zones; ++zone)
            if (!m_children[size_t(zone)].empty())
                bySign[m_signs[size_t(zone)]].push_back(zone);
        std::vector<char> covered(size_t(m_plan.zones), 0); // within zones that are alike
        std::vector<AlikeZones> result;
        for (int zone = 1; zone < m_plan.zones; ++zone) {
            const std::vector<int> &same = bySign[m_signs[size_t(zone)]];
            covered[size_t(zone)] |= covered[size_t(m_plan.item(zone).parent)];
            if (covered[size_t(zone)] || same.size() < 2)
                continue;
            if (same.front() == zone) {
                AlikeZones &alike = result.emplace_back();
                for (const int one : same)
                    collect(one, alike.emplace_back());
            }
            covered[size_t(zone)] = 1;
        }
        return result;
    }

private:
    void sortChildren()
    {
        m_children.resize(size_t(m_plan.zones));
        m_place.assign(m_plan.items.size(), 0);
        for (int zone = 1; zone < m_plan.zones; ++zone) {
            std::vector<int> &children = m_children[size_t(zone)];
            children = m_plan.item(zone).children;
            std::ranges::stable_sort(children, {}, [&](int i) {
                const Item &item = m_plan.item(i);
                return std::tuple(item.card, int(item.kind), item.name);
            });
            for (size_t k = 0; k < children.size(); ++k)
                m_place[size_t(children[k])] = int(k);
        }
    }

    /// How to get from the zone to the item.
    QString wayTo(int item, int zone) const
    {
        QString way;
        for (; item != zone; item = m_plan.item(item).parent)
            way += QString::number(m_place[size_t(item)]) + QLatin1Char('.');
        return way;
    }

    void listFlows()
    {
        m_flows.resize(size_t(m_plan.zones));
        for (const Link &link : m_plan.links) {
            const QString ports = link.portsText();
            int zone = link.isLoop() ? m_plan.item(link.from).parent
                                     : m_plan.meeting(link.from, link.to).zone;
            for (; zone != 0; zone = m_plan.item(zone).parent)
                m_flows[size_t(zone)]
                    << wayTo(link.from, zone) + QLatin1Char('>') + wayTo(link.to, zone) + ports;
        }
    }

    /// Texts with their lengths, so that no name is taken for two.
    void sign(int zone)
    {
        QString &sign = m_signs[size_t(zone)];
        const auto add = [&](const QString &text) {
            sign += QString::number(text.size()) + QLatin1Char(':') + text;
        };
        for (const int i : m_children[size_t(zone)]) {
            const Item &item = m_plan.item(i);
            sign += QLatin1Char(item.card ? 'c' : 'z');
            add(item.name);
            if (!item.card)
                add(m_signs[size_t(i)]);
        }
        m_flows[size_t(zone)].sort();
        for (const QString &flow : m_flows[size_t(zone)])
            add(flow);
    }

    void collect(int zone, std::vector<int> &items) const
    {
        for (const int i : m_children[size_t(zone)]) {
            items.push_back(i);
            if (!m_plan.item(i).card)
                collect(i, items);
        }
    }

    const Plan &m_plan;
    std::vector<std::vector<int>> m_children; ///< by zone, in an order that is the same in all
    std::vector<int> m_place;                 ///< by item: in that
    std::vector<QStringList> m_flows;         ///< by zone: those within
    std::vector<QString> m_signs;             ///< by zone: the same where they are alike
};

} // namespace

std::vector<AlikeZones> findAlike(const Plan &plan) { return Likeness(plan).run(); }

} // namespace portolan::layout
