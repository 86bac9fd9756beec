#include "model/policy/Policy.h"

#include <algorithm>

namespace portolan {

bool Policy::hasRules() const
{
    return std::any_of(items.begin(), items.end(),
        [](const PolicyItem &item) { return std::holds_alternative<Rule>(item); });
}

std::vector<EnforcementPoint> enforcementPoints(const Deployment &deployment)
{
    return PolicyCompiler(deployment).enforcementPoints();
}

Result<Policy> compileHost(const Deployment &deployment, QStringView at, Directions directions)
{
    return PolicyCompiler(deployment).host(at, directions);
}

Result<Policy> compileFlows(
    const Deployment &deployment, const QStringList &flows, Direction direction)
{
    return PolicyCompiler(deployment).flows(flows, direction);
}

} // namespace portolan
