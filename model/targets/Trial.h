#pragma once

#include "model/targets/Target.h"

#include <functional>

namespace portolan {

/// The rules of one flow that a command can try for a minute, or an error: some, with no address
/// left to fill in, and at most 48 lines, the sum of the number that \a lines makes of each rule.
/// More are put in one after the other for too long a part of the minute.
Result<Policy> requireTrial(
    Policy policy, const TargetInfo &info, const std::function<size_t(const Rule &)> &lines);

} // namespace portolan
