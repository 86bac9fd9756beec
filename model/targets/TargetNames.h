#pragma once

#include "model/core/Result.h"

#include <QStringList>

namespace portolan {

/// The ids of all dialects, in the order of targets().
QStringList targetIds();

/// What people call the dialect of that id, "Cisco ASA"; the id itself where there is none.
QString targetLabel(const QString &id);

/// The id of the dialect that \a text names by its id or its name, case aside; empty for none. An
/// error says which ones could be meant.
Result<QString> readTarget(const QString &text);

} // namespace portolan
