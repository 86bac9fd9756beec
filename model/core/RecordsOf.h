#pragma once

#include "model/core/Records.h"

#include <type_traits>

namespace portolan {

/// The list of one kind of record, of a Deployment or whatever else has one for each kind in
/// members of the same names.
template<class Record, class Lists> auto &recordsOf(Lists &lists)
{
    if constexpr (std::is_same_v<Record, Zone>)
        return lists.zones;
    else if constexpr (std::is_same_v<Record, Component>)
        return lists.components;
    else
        return lists.flows;
}

} // namespace portolan
