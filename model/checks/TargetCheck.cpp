#include "model/checks/Checks.h"
#include "model/checks/Fixes.h"

#include <QCoreApplication>

namespace portolan {

namespace finders {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

template<class Record> QString message(const Record &place)
{
    return Tr::tr("The target of %1 is %2, which is not known: its rules cannot be exported.")
        .arg(quoted(place.label()), quoted(place.target));
}

} // namespace

void unknownTarget(const Places &places, const Surroundings &around, std::vector<Problem> &problems)
{
    if (around.targets.isEmpty())
        return;
    const auto isUnknown = [&](const QString &target) {
        return !target.isEmpty() && !around.targets.contains(target);
    };
    const auto severity = [](bool hasRules) {
        return hasRules ? Severity::Error : Severity::Warning;
    };
    for (const Zone &zone : places.deployment().zones) {
        if (isUnknown(zone.target)) {
            problems.push_back({{}, severity(zone.enforce || zone.kind == ZoneKind::Host),
                message(zone), {zone.id}, {}, {}, zone.target, {}});
        }
    }
    for (const Component &component : places.deployment().components) {
        if (isUnknown(component.target)) {
            problems.push_back({{}, severity(!places.hostOf(component)), message(component), {},
                {component.id}, {}, component.target, {}});
        }
    }
}

} // namespace finders

namespace fixes {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Fixes)
};

/// No fix where it has another one by now.
template<class Record> List cleared(const Record &place, const QString &target)
{
    if (place.target != target)
        return {};
    Replace<Record> edit{place};
    edit.record.target.clear();
    return {{Tr::tr("Clear the target of %1").arg(quoted(place.label())), {std::move(edit)}}};
}

} // namespace

List unknownTarget(const FixFinder &finder, const Problem &problem)
{
    const Deployment &deployment = finder.deployment();
    if (problem.zones.size() == 1)
        return cleared(*deployment.zone(problem.zones.first()), problem.about);
    if (problem.components.size() == 1)
        return cleared(*deployment.component(problem.components.first()), problem.about);
    return {};
}

} // namespace fixes

} // namespace portolan
