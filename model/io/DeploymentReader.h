#pragma once

#include "model/core/Deployment.h"

namespace portolan {

/// The records of a parsed document of version 1, in the order of the file and without any check
/// across records. Errors carry the path ("flows[3].ports").
Result<Deployment> readRecords(const QJsonObject &document);

} // namespace portolan
