#include "views/panels/RuleChoice.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RuleChoice)
};

} // namespace

RuleChoice chooseRule(const Deployment &deployment, const Selection::Ids &selection)
{
    RuleChoice choice;
    if (selection.onlyFlows()) {
        choice.flows = selection.flows;
        return choice;
    }
    QStringList wanted;
    for (const QString &id : selection.zones)
        wanted.append(id);
    for (const QString &id : selection.components) {
        const Component *component = deployment.component(id);
        const Zone *host = component ? deployment.hostOf(*component) : nullptr;
        wanted.append(host ? host->id : id);
    }
    wanted.removeDuplicates();
    std::vector<EnforcementPoint> points;
    for (EnforcementPoint &point : enforcementPoints(deployment)) {
        if (wanted.contains(point.id, Qt::CaseInsensitive))
            points.push_back(std::move(point));
    }
    if (points.size() == 1) {
        choice.at = points.front().id;
        choice.atLabel = points.front().label;
    } else if (points.size() > 1) {
        choice.message = Tr::tr("Several hosts are selected. Select one to see its rules.");
    } else if (wanted.isEmpty()) {
        choice.message =
            Tr::tr("Select a flow to see its rule, or a host to see all of its rules.");
    } else {
        choice.message = Tr::tr("No rules are written here. Select a flow or a host.");
    }
    return choice;
}

Result<Emission> writeRule(const Deployment &deployment, const RuleChoice &choice,
    const Target &target, Direction direction)
{
    if (!choice.at.isEmpty())
        return exportPolicy(deployment, choice.at, target);
    return exportFlows(deployment, choice.flows, target,
        direction == Direction::Inbound ? Directions::In : Directions::Out);
}

} // namespace portolan
