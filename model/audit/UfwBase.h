#pragma once

#include "model/audit/Ruleset.h"

namespace portolan {

/// What ufw lets through before any rule of its user: /etc/ufw/before.rules and before6.rules as
/// Debian 12 (ufw 0.36) ships them. An administrator may have changed these files.
std::vector<Ruleset::Rule> ufwBase(Ruleset::Hook hook);

} // namespace portolan
