#include "model/core/Deployment.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

template<class Record> const Record *find(const std::vector<Record> &records, QStringView id)
{
    const size_t at = lowerBound(records, id);
    return at < records.size() && compareIds(records[at].id, id) == 0 ? &records[at] : nullptr;
}

} // namespace

template<class Record> size_t lowerBound(const std::vector<Record> &records, QStringView id)
{
    const auto at = std::lower_bound(records.begin(), records.end(), id,
        [](const Record &record, QStringView wanted) { return compareIds(record.id, wanted) < 0; });
    return size_t(at - records.begin());
}

template size_t lowerBound(const std::vector<Zone> &, QStringView);
template size_t lowerBound(const std::vector<Component> &, QStringView);
template size_t lowerBound(const std::vector<Flow> &, QStringView);

QString Suppression::key() const
{
    // Ids hold neither commas nor bars.
    const auto ids = [](const QStringList &list) { return list.join(u',').toLower(); };
    return QStringList{check, ids(zones), ids(components), ids(flows), about}.join(" | "_L1);
}

const Zone *Deployment::zone(QStringView id) const { return find(zones, id); }
const Component *Deployment::component(QStringView id) const { return find(components, id); }
const Flow *Deployment::flow(QStringView id) const { return find(flows, id); }

std::vector<const Zone *> Deployment::zoneChain(QStringView zoneId) const
{
    std::vector<const Zone *> chain;
    for (const Zone *at = zone(zoneId); at && chain.size() <= zones.size(); at = zone(at->parent)) {
        if (std::find(chain.begin(), chain.end(), at) != chain.end())
            break;
        chain.push_back(at);
    }
    return chain;
}

const Zone *Deployment::hostOf(const Component &component) const
{
    for (const Zone *at : zoneChain(component.zone)) {
        if (at->kind == ZoneKind::Host)
            return at;
    }
    return nullptr;
}

bool Deployment::isInInternet(const Component &component) const
{
    const auto chain = zoneChain(component.zone);
    return std::any_of(chain.begin(), chain.end(),
        [](const Zone *zone) { return zone->kind == ZoneKind::Internet; });
}

std::vector<QString> Deployment::placeIds() const
{
    std::vector<QString> ids;
    ids.reserve(zones.size() + components.size());
    for (const Zone &zone : zones)
        ids.push_back(zone.id);
    for (const Component &component : components)
        ids.push_back(component.id);
    return ids;
}

std::vector<QString> Deployment::flowIds() const
{
    std::vector<QString> ids;
    ids.reserve(flows.size());
    for (const Flow &flow : flows)
        ids.push_back(flow.id);
    return ids;
}

} // namespace portolan
