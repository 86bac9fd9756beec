#include "model/targets/Trial.h"

#include "model/targets/Fit.h"

#include <QCoreApplication>

namespace portolan {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

constexpr size_t MostLines = 48;

} // namespace

Result<Policy> requireTrial(
    Policy policy, const TargetInfo &info, const std::function<size_t(const Rule &)> &lines)
{
    Result<Policy> complete = requireRules(std::move(policy)).and_then([&](const Policy &some) {
        return requireComplete(some, info);
    });
    if (!complete)
        return complete;
    size_t sum = 0;
    for (const PolicyItem &item : complete->items) {
        if (const Rule *rule = std::get_if<Rule>(&item))
            sum += lines(*rule);
    }
    if (sum <= MostLines)
        return complete;
    return failure(Tr::tr("%1 would need %2 rules, and %3 are the most that can be tried for a "
                          "minute: use fewer address blocks or port ranges")
                       .arg(QString(info.name))
                       .arg(sum)
                       .arg(MostLines));
}

} // namespace portolan
