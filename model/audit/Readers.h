#pragma once

#include "model/audit/Ruleset.h"

namespace portolan {

/// What each reader's file offers to the table in Readers.cpp.

} // namespace portolan
