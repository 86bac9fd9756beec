#include "model/checks/Checks.h"
#include "model/checks/FlowWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan::finders {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

/// Whether the options chosen for its product rule it out: option ids joined by commas, "!id" holds
/// where the option is off (as in the catalog). Without chosen options nobody knows.
bool isObsolete(const Deployment &deployment, const Flow &flow)
{
    const auto system = deployment.settings.systems.find(flow.product);
    if (flow.when.isEmpty() || system == deployment.settings.systems.end())
        return false;
    const QStringList terms = flow.when.split(u',', Qt::SkipEmptyParts);
    return !std::all_of(terms.begin(), terms.end(), [&](const QString &term) {
        const QString option = term.trimmed();
        const bool negated = option.startsWith(u'!');
        return system->second.contains(negated ? option.mid(1) : option) != negated;
    });
}

} // namespace

void requiredOff(const Places &places, const Surroundings &, std::vector<Problem> &problems)
{
    const Deployment &deployment = places.deployment();
    for (const Flow &flow : deployment.flows) {
        if (flow.enabled || flow.need.kind != Need::Kind::Required || isObsolete(deployment, flow))
            continue;
        problems.push_back({{}, Severity::Warning,
            Tr::tr("%1 is required but switched off.").arg(described(deployment, flow)), {},
            {flow.from, flow.to}, {flow.id}, {}, {}});
    }
}

void obsoleteFlow(const Places &places, const Surroundings &, std::vector<Problem> &problems)
{
    const Deployment &deployment = places.deployment();
    for (const Flow &flow : deployment.flows) {
        if (!flow.enabled || !isObsolete(deployment, flow))
            continue;
        problems.push_back({{}, Severity::Warning,
            Tr::tr("%1 is switched on, but the options chosen for %2 make it obsolete: it is for "
                   "%3.")
                .arg(described(deployment, flow), quoted(flow.product), quoted(flow.when)),
            {}, {flow.from, flow.to}, {flow.id}, {}, {}});
    }
}

void expiredFlow(const Places &places, const Surroundings &around, std::vector<Problem> &problems)
{
    const QDate today = around.today;
    if (!today.isValid())
        return;
    const Deployment &deployment = places.deployment();
    for (const Flow &flow : deployment.flows) {
        if (!flow.enabled || !flow.expires.isValid() || flow.expires >= today)
            continue;
        const QString day = flow.expires.toString(Qt::ISODate);
        problems.push_back({{}, Severity::Warning,
            Tr::tr("%1 expired on %2 and is still switched on.")
                .arg(described(deployment, flow), day),
            {}, {flow.from, flow.to}, {flow.id}, day, {}});
    }
}

} // namespace portolan::finders
