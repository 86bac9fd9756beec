#pragma once

#include "model/checks/Check.h"
#include "model/core/FlowFilter.h"

namespace portolan {

/// FlowFilter::parse(), and the values of `problem:` must begin the name of a check or of a
/// severity, and a field in which there is always something (`from:`) needs a value. For queries
/// that somebody writes; files may say less.
Result<FlowFilter> parseFilter(const QString &query);

/// What `problem:` takes: the severities, then the names of the checks.
QStringList problemWords();

/// What the problems say about each record. A problem that names no flow is also one of the flows
/// at its components.
RecordTags problemTags(const std::vector<Problem> &problems, const Deployment &deployment);

/// The same, found only where \a filter asks for it.
RecordTags tagsFor(
    const FlowFilter &filter, const Deployment &deployment, const Surroundings &around);

} // namespace portolan
