#include "model/catalog/Parts.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Instantiate)
};

/// Puts one system after the other into a deployment. Records are sorted once, at the end.
class Builder
{
public:
    void add(const SystemChoice &system)
    {
        m_system = &system;
        m_ids.clear();
        m_hosts.clear();
        m_deployment.settings.systems[system.entry->id] = system.options;
        const ChosenParts parts = chosenParts(*system.entry, system.options);
        for (const CatalogComponent &component : system.entry->components) {
            if (parts.has(component))
                addComponent(component);
        }
        for (const CatalogFlow *flow : parts.flows)
            addFlow(*flow);
    }

    Deployment take(const QString &name)
    {
        m_deployment.settings.name = name;
        sort(m_deployment.zones);
        sort(m_deployment.components);
        sort(m_deployment.flows);
        return std::move(m_deployment);
    }

private:
    void addComponent(const CatalogComponent &part)
    {
        Component component = componentOf(*m_system->entry, part);
        component.zone = part.host.isEmpty() ? placeId(part.place) : hostId(part);
        component.id = freeId(part.id, m_deployment.placeIds());
        m_ids[part.id] = component.id;
        m_deployment.components.push_back(std::move(component));
    }

    void addFlow(const CatalogFlow &known)
    {
        Flow flow = flowOf(*m_system->entry, known, m_system->options);
        flow.id = freeId(known.id, m_deployment.flowIds());
        flow.from = m_ids[known.from];
        flow.to = m_ids[known.to];
        m_deployment.flows.push_back(std::move(flow));
    }

    QString placeId(const QString &word)
    {
        const CatalogPlace *place = catalogPlace(word);
        Q_ASSERT(place);
        QString &id = m_places[word];
        if (id.isEmpty()) {
            Zone zone;
            zone.id = id = freeId(word, m_deployment.placeIds());
            zone.name = place->name;
            zone.kind = place->kind;
            m_deployment.zones.push_back(std::move(zone));
        }
        return id;
    }

    QString hostId(const CatalogComponent &part)
    {
        if (const auto known = m_hosts.find(part.host); known != m_hosts.end())
            return known->second;
        Zone zone;
        zone.parent = placeId(part.place);
        zone.kind = ZoneKind::Host;
        const std::vector<QString> taken = m_deployment.placeIds();
        int n = 0;
        do
            zone.id = part.host + u'-' + QString::number(++n);
        while (std::any_of(taken.begin(), taken.end(),
            [&](const QString &id) { return compareIds(id, zone.id) == 0; }));
        m_hosts[part.host] = zone.id;
        m_deployment.zones.push_back(zone);
        return zone.id;
    }

    template<class Record> static void sort(std::vector<Record> &records)
    {
        std::sort(records.begin(), records.end(),
            [](const Record &a, const Record &b) { return compareIds(a.id, b.id) < 0; });
    }

    Deployment m_deployment;
    const SystemChoice *m_system = nullptr;
    std::map<QString, QString> m_ids;    ///< of the current system: part -> component
    std::map<QString, QString> m_hosts;  ///< of the current system: host word -> zone
    std::map<QString, QString> m_places; ///< of all systems: place -> zone
};

Result<void> checkTogether(const std::vector<SystemChoice> &systems)
{
    for (size_t i = 0; i < systems.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            const CatalogEntry &a = *systems[j].entry;
            const CatalogEntry &b = *systems[i].entry;
            if (a.id == b.id)
                return failure(Tr::tr("the system %1 is given twice").arg(a.id));
            if (a.conflicts.contains(b.id) || b.conflicts.contains(a.id)) {
                return failure(Tr::tr(
                    "%1 and %2 are alternatives that are never deployed together: choose one")
                                   .arg(a.id, b.id));
            }
        }
    }
    return {};
}

} // namespace

Result<Deployment> instantiate(const std::vector<SystemChoice> &systems)
{
    if (const Result<void> fine = checkTogether(systems); !fine)
        return tl::unexpected(fine.error());
    Builder builder;
    QStringList names;
    for (const SystemChoice &system : systems) {
        builder.add(system);
        names += system.entry->name;
    }
    return builder.take(names.join(" + "_L1));
}

} // namespace portolan
