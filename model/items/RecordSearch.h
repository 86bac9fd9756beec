#pragma once

#include "model/core/FilterPass.h"

#include <QHash>

#include <memory>
#include <stop_token>
#include <vector>

namespace portolan {

/// What is looked for: a query that was read, and what its `problem:` asks for.
struct RecordQuery
{
    FlowFilter filter;
    RecordTags tags; ///< empty where the filter does not ask for problems
};

/// What a query finds in a deployment, whatever part of it is looked at: flags by the index of the
/// record.
struct FoundRecords
{
    std::vector<bool> flows;
    std::vector<bool> components; ///< whatever their flows are
    std::vector<bool> zones;      ///< whatever is in them
};

/// Of each flow the indices of its ends.
using FlowEnds = std::vector<FilterPass::Ends>;
FlowEnds endsOfFlows(const Deployment &deployment, const ComponentIndex &index);

/// Of each flow its index, by the id as the record spells it.
using FlowPlaces = QHash<QString, int>;
FlowPlaces placesOfFlows(const Deployment &deployment);

/// For any thread. \a index and \a ends are those of \a deployment. Gives something useless once
/// \a stop is requested.
FoundRecords findRecords(const RecordQuery &query, const Deployment &deployment,
    std::shared_ptr<const ComponentIndex> index, const FlowEnds &ends,
    const std::stop_token &stop = {});

} // namespace portolan
