#include "model/items/RecordSearch.h"

namespace portolan {

FlowEnds endsOfFlows(const Deployment &deployment, const ComponentIndex &index)
{
    FlowEnds ends;
    ends.reserve(deployment.flows.size());
    for (const Flow &flow : deployment.flows)
        ends.push_back({index.of(flow.from), index.of(flow.to)});
    return ends;
}

FlowPlaces placesOfFlows(const Deployment &deployment)
{
    FlowPlaces places;
    places.reserve(qsizetype(deployment.flows.size()));
    for (const Flow &flow : deployment.flows)
        places.insert(flow.id, int(places.size()));
    return places;
}

FoundRecords findRecords(const RecordQuery &query, const Deployment &deployment,
    std::shared_ptr<const ComponentIndex> index, const FlowEnds &ends, const std::stop_token &stop)
{
    constexpr size_t betweenLooks = 1024; // records: fractions of a millisecond
    const auto isOver = [&](size_t i) { return i % betweenLooks == 0 && stop.stop_requested(); };
    FoundRecords found;
    found.flows.resize(deployment.flows.size(), query.filter.isEmpty());
    if (!query.filter.isEmpty()) {
        const FilterPass pass(query.filter, deployment, query.tags, std::move(index));
        for (size_t i = 0; i < found.flows.size() && !isOver(i); ++i)
            found.flows[i] = pass.fits(deployment.flows[i], ends[i]);
    }
    const auto find = [&](std::vector<bool> &flags, const auto &records) {
        flags.resize(records.size());
        for (size_t i = 0; i < flags.size() && !isOver(i); ++i)
            flags[i] = query.filter.matches(deployment, records[i], query.tags);
    };
    find(found.components, deployment.components);
    find(found.zones, deployment.zones);
    return found;
}

} // namespace portolan
