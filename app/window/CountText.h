#pragma once

#include <QString>

namespace portolan {

struct RecordIds;

/// "1 zone, 3 components and 7 flows"; kinds of which there are none are left out.
QString countText(const RecordIds &ids);

} // namespace portolan
