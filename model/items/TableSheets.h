#pragma once

#include "model/core/Deployment.h"
#include "model/io/FlowTable.h"

namespace portolan {

/// Flows, components and zones with all columns of their tables, titles and words in the language
/// of the application.
std::vector<NamedTable> tableSheets(const Deployment &deployment);

/// What a network team asks for: one row for each flow that is switched on and each boundary that
/// it crosses. A boundary is that of a zone where rules are written ("enforced") with one end of
/// the flow inside; a flow that crosses no such zone has one row for the way from zone to zone, and
/// one within a host has none. Addresses are those that the other end sees: those of the component,
/// of the zone around it where it has none, its public ones across sites; behind a load balancer
/// that preserves them those of its clients. Where none is known the cell asks for one.
NamedTable requestSheet(const Deployment &deployment);

} // namespace portolan
