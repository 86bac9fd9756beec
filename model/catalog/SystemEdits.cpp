#include "model/catalog/SystemEdits.h"

#include "model/core/Numbered.h"

#include <algorithm>
#include <map>

namespace portolan {

namespace {

QString key(const QString &id) { return id.toLower(); }

class Insertion
{
public:
    Insertion(const Deployment &deployment, const Deployment &system, const QString &zone)
        : m_deployment(deployment)
        , m_system(system)
        , m_zone(deployment.zone(zone) ? zone : QString())
        , m_taken(deployment.placeIds())
        , m_takenFlows(deployment.flowIds())
        , m_names(takenNames(deployment))
    {}

    SystemInsertion run()
    {
        addZones();
        for (const Component &known : m_system.components)
            addComponent(known);
        for (const Flow &known : m_system.flows) {
            Flow flow = known;
            flow.id = freeId(known.id, m_takenFlows);
            m_takenFlows.push_back(flow.id);
            flow.from = m_result.places.value(key(known.from));
            flow.to = m_result.places.value(key(known.to));
            m_result.flows.insert(key(known.id), flow.id);
            m_result.edits.emplace_back(Insert<Flow>{std::move(flow)});
        }
        Settings settings = m_deployment.settings;
        settings.systems.insert(m_system.settings.systems.begin(), m_system.settings.systems.end());
        m_result.edits.emplace_back(ReplaceSettings{std::move(settings)});
        return std::move(m_result);
    }

private:
    /// The outermost zone of the system around that one.
    QString top(const QString &zone) const
    {
        const std::vector<const Zone *> chain = m_system.zoneChain(zone);
        return chain.empty() ? QString() : key(chain.back()->id);
    }

    /// Where most of what is the product's own stands, as far as that is not the internet.
    QString home() const
    {
        std::map<QString, int> counts;
        for (const Component &component : m_system.components) {
            if (!component.product.isEmpty() && !m_system.isInInternet(component))
                ++counts[top(component.zone)];
        }
        const auto most =
            std::ranges::max_element(counts, {}, [](const auto &count) { return count.second; });
        return most == counts.end() ? QString() : most->first;
    }

    /// One of the chart that is like a top zone of the system.
    const Zone *like(const Zone &zone) const
    {
        const Zone *found = nullptr;
        for (const Zone &each : m_deployment.zones) {
            if (each.kind != zone.kind)
                continue;
            const bool same = compareIds(each.id, zone.id) == 0 ||
                              each.label().compare(zone.label(), Qt::CaseInsensitive) == 0;
            if (same)
                return &each;
            if (zone.kind == ZoneKind::Internet && !found)
                found = &each;
        }
        return found;
    }

    /// Two of one name that come together keep it.
    QString newName(const QString &name)
    {
        return m_names.isThere(name) ? m_names.next(name, name.size()) : name;
    }

    void addZones()
    {
        const QString mine = m_zone.isEmpty() ? QString() : home();
        // Outer before inner.
        std::vector<const Zone *> zones;
        for (const Zone &zone : m_system.zones)
            zones.push_back(&zone);
        std::ranges::stable_sort(
            zones, {}, [this](const Zone *zone) { return m_system.zoneChain(zone->id).size(); });
        for (const Zone *known : zones) {
            if (known->parent.isEmpty()) {
                const bool isMine = !mine.isEmpty() && key(known->id) == mine;
                const Zone *there = isMine ? m_deployment.zone(m_zone) : like(*known);
                if (there) {
                    m_result.places.insert(key(known->id), there->id);
                    continue;
                }
            }
            Zone zone = *known;
            zone.id = freeId(known->id, m_taken);
            m_taken.push_back(zone.id);
            zone.name = newName(known->name);
            if (!known->parent.isEmpty())
                zone.parent = m_result.places.value(key(known->parent));
            m_result.places.insert(key(known->id), zone.id);
            m_result.edits.emplace_back(Insert<Zone>{std::move(zone)});
        }
    }

    void addComponent(const Component &known)
    {
        Component component = known;
        component.id = freeId(known.id, m_taken);
        m_taken.push_back(component.id);
        component.name = newName(known.name);
        component.zone = m_result.places.value(key(known.zone));
        m_result.places.insert(key(known.id), component.id);
        m_result.edits.emplace_back(Insert<Component>{std::move(component)});
    }

    const Deployment &m_deployment;
    const Deployment &m_system;
    QString m_zone;
    std::vector<QString> m_taken;
    std::vector<QString> m_takenFlows;
    Numbered m_names;
    SystemInsertion m_result;
};

} // namespace

SystemInsertion insertSystem(
    const Deployment &deployment, const Deployment &system, const QString &zone)
{
    return Insertion(deployment, system, zone).run();
}

} // namespace portolan
