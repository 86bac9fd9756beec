#include "model/catalog/SystemParts.h"

#include <algorithm>

namespace portolan {

const CatalogFlow *knownFlow(const CatalogEntry &entry, const Flow &flow)
{
    if (flow.product != entry.id)
        return nullptr;
    const CatalogFlow *numbered = nullptr;
    for (const CatalogFlow &known : entry.flows) {
        if (compareIds(known.id, flow.id) == 0)
            return &known;
        if (isNumbered(flow.id, known.id))
            numbered = &known;
    }
    if (numbered || flow.source.isEmpty())
        return numbered;
    const auto fits = [&](const CatalogFlow &known) {
        return known.source == flow.source && known.when == flow.when &&
               known.purpose == flow.purpose;
    };
    const auto found = std::ranges::find_if(entry.flows, fits);
    // Two rows that say the same leave it open which one it is.
    const bool single = std::ranges::count_if(entry.flows, fits) == 1;
    return single ? &*found : nullptr;
}

SystemParts::SystemParts(const Deployment &deployment, const CatalogEntry &entry)
    : m_deployment(deployment)
    , m_entry(entry)
{
    findFlows();
    findInstances();
}

void SystemParts::findFlows()
{
    for (const Flow &flow : m_deployment.flows) {
        if (const CatalogFlow *known = knownFlow(m_entry, flow))
            m_flows[known->id].push_back(&flow);
        else if (!flow.product.isEmpty() && flow.product != m_entry.id)
            m_foreignEnds.insert({flow.from, flow.to});
    }
}

void SystemParts::findInstances()
{
    std::map<QString, IdSet> ids;
    for (const Component &component : m_deployment.components) {
        if (component.product == m_entry.id && m_entry.component(component.part))
            ids[m_entry.component(component.part)->id].insert(component.id);
    }
    const auto addEnd = [&](const QString &part, const QString &id) {
        const Component *component = m_deployment.component(id);
        const bool other = component && component->product == m_entry.id &&
                           !component->part.isEmpty() && component->part != part;
        if (component && !other)
            ids[part].insert(component->id);
    };
    for (const CatalogFlow &known : m_entry.flows) {
        for (const Flow *flow : flows(known.id)) {
            addEnd(known.from, flow->from);
            addEnd(known.to, flow->to);
        }
    }
    for (const CatalogComponent &part : m_entry.components) {
        IdSet &instances = ids[part.id];
        if (part.foreign && instances.empty())
            findLeftBehind(part, instances);
        for (const QString &id : instances)
            m_instances[part.id].push_back(m_deployment.component(id));
    }
}

void SystemParts::findLeftBehind(const CatalogComponent &part, IdSet &ids) const
{
    for (const Component &component : m_deployment.components) {
        if (isPart(component, part) && !m_foreignEnds.contains(component.id))
            ids.insert(component.id);
    }
}

bool SystemParts::isPart(const Component &component, const CatalogComponent &part) const
{
    if (component.product == m_entry.id && component.part == part.id)
        return true;
    return part.foreign && component.product.isEmpty() && component.kind == part.kind &&
           isNumbered(component.id, part.id);
}

const std::vector<const Component *> &SystemParts::instances(const QString &part) const
{
    static const std::vector<const Component *> none;
    const auto found = m_instances.find(part);
    return found == m_instances.end() ? none : found->second;
}

const std::vector<const Flow *> &SystemParts::flows(const QString &known) const
{
    static const std::vector<const Flow *> none;
    const auto found = m_flows.find(known);
    return found == m_flows.end() ? none : found->second;
}

} // namespace portolan
