#pragma once

#include "model/io/DeploymentFile.h"

namespace portolan {

/// Before a file is overwritten in a newer format, programs that know only the older one lose it:
/// a chart of a version below \a current is copied to "FILE.vVERSION.bak" first. A backup that says
/// something else is never replaced, the next one is "FILE.vVERSION.2.bak". No file, another
/// program's and one of the same version need none. Errors: the backup cannot be written.
Result<void> keepOlderFormat(const QString &path, int current = FormatVersion);

} // namespace portolan
