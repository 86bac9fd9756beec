#pragma once

#include "model/catalog/Catalog.h"

namespace portolan {

/// The flow of \a entry that stands in the place of \a known where one of its options is the other
/// way round: between the same parts, by the same protocols, as LiveKit's one port for its range.
/// Null where there is none, or where more than one could be meant.
const CatalogFlow *counterpart(const CatalogEntry &entry, const CatalogFlow &known);

/// What a person has filled in on a flow, whatever its ports are: owner, ticket, expiry date, note.
namespace handover {

/// Whether \a flow is otherwise just as \a fresh, which the catalog has given.
bool isAllThatDiffers(const Flow &flow, const Flow &fresh);
/// Takes from \a flow what is not as in \a fresh.
void take(Flow &into, const Flow &flow, const Flow &fresh);

} // namespace handover

} // namespace portolan
