#include "model/layout/Instances.h"

#include <algorithm>
#include <map>

namespace portolan::layout {

namespace {

/// The flows of everything as its siblings see them.
class Siblings
{
public:
    explicit Siblings(const Plan &plan)
        : m_plan(plan)
        , m_flows(plan.items.size())
    {
        std::map<QString, int> numbers; // of texts of ports
        for (const Link &link : plan.links) {
            if (link.isLoop())
                continue;
            const int ports =
                numbers.try_emplace(link.portsText(), int(numbers.size())).first->second;
            const int top = plan.meeting(link.from, link.to).zone;
            for (int i = link.from; i != top; i = plan.item(i).parent)
                m_flows[size_t(i)].push_back({link.to, true, ports});
            for (int i = link.to; i != top; i = plan.item(i).parent)
                m_flows[size_t(i)].push_back({link.from, false, ports});
        }
        for (std::vector<Seen> &flows : m_flows)
            std::ranges::sort(flows);
    }

    Instances pairs() const
    {
        Instances result;
        for (int zone = 0; zone < m_plan.zones; ++zone) {
            // Only those that have as many flows can be the same.
            std::map<size_t, std::vector<int>> byCount;
            for (const int i : m_plan.item(zone).children)
                byCount[m_flows[size_t(i)].size()].push_back(i);
            for (const auto &[count, items] : byCount)
                addPairs(items, result);
        }
        return result;
    }

private:
    struct Seen
    {
        int other = 0; ///< item
        bool sends = false;
        int ports = 0; ///< a number for each text
        auto operator<=>(const Seen &) const = default;
    };

    void addPairs(const std::vector<int> &items, Instances &result) const
    {
        constexpr size_t few = 6;
        if (items.size() > few)
            return;
        for (size_t a = 0; a < items.size(); ++a)
            for (size_t b = a + 1; b < items.size(); ++b)
                if (areSame(items[a], items[b]))
                    result.emplace_back(items[a], items[b]);
    }

    bool areSame(int a, int b) const
    {
        const std::vector<Seen> outward = beyond(a, b);
        const bool several = std::ranges::any_of(
            outward, [&](const Seen &flow) { return flow.other != outward.front().other; });
        return several && outward == beyond(b, a) && between(a, b) == between(b, a);
    }

    std::vector<Seen> beyond(int item, int other) const
    {
        std::vector<Seen> flows = m_flows[size_t(item)];
        std::erase_if(flows, [&](const Seen &flow) { return m_plan.contains(other, flow.other); });
        return flows;
    }

    std::vector<std::pair<bool, int>> between(int item, int other) const
    {
        std::vector<std::pair<bool, int>> flows;
        for (const Seen &flow : m_flows[size_t(item)])
            if (m_plan.contains(other, flow.other))
                flows.emplace_back(flow.sends, flow.ports);
        std::ranges::sort(flows);
        return flows;
    }

    const Plan &m_plan;
    std::vector<std::vector<Seen>> m_flows; ///< by item, those that leave it
};

} // namespace

Instances findInstances(const Plan &plan) { return Siblings(plan).pairs(); }

} // namespace portolan::layout
