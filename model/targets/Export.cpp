#include "model/targets/Spelling.h"
#include "model/targets/Target.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

/// Each flow once, by the id that it has in the document, in the document's order.
QStringList sortedIds(const Deployment &deployment, const QStringList &flows)
{
    QStringList ids;
    for (const QString &id : flows) {
        const Flow *flow = deployment.flow(id);
        ids += flow ? flow->id : id;
    }
    std::sort(ids.begin(), ids.end(),
        [](const QString &a, const QString &b) { return compareIds(a, b) < 0; });
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

bool has(const Target &target, QLatin1StringView scope)
{
    return target.info.scopes.contains(scope);
}

QStringList idsWith(QLatin1StringView scope)
{
    QStringList ids;
    for (const Target &each : targets()) {
        if (has(each, scope))
            ids += each.info.id;
    }
    return ids;
}

Result<Emission> exportMembers(
    const PolicyCompiler &compiler, QStringView at, const Target &target, Directions directions)
{
    const auto policies = compiler.members(at, target.info.member, directions);
    if (!policies)
        return tl::unexpected(policies.error());
    if (target.writeMembers)
        return target.writeMembers(*policies);
    if (policies->size() == 1)
        return target.writePolicy(policies->front());
    QStringList ids;
    for (size_t i = 0; i < std::min<size_t>(policies->size(), 8); ++i)
        ids += (*policies)[i].at;
    return failure(Tr::tr("%1: the rules of all of %2 cannot be written in one text yet: ask for "
                          "those of each: %3")
                       .arg(QString(target.info.name), quoted(at), ids.join(u", "_s)));
}

QString endLabel(const Deployment &deployment, const QString &id)
{
    const Component *component = deployment.component(id);
    if (!component)
        return id;
    const auto isAny = [](const Address &address) { return address.kind() == Address::Kind::Any; };
    std::vector<Address> addresses = component->addresses;
    for (const Zone *around : deployment.zoneChain(component->zone)) {
        if (addresses.empty())
            addresses = around->addresses;
    }
    const bool any = addresses.empty() ? deployment.isInInternet(*component)
                                       : std::any_of(addresses.begin(), addresses.end(), isAny);
    const Zone *zone = deployment.zone(component->zone);
    if (!any)
        return component->label().left(60);
    return zone ? "any ("_L1 + zone->label().left(40) + u')' : u"any"_s;
}

QString blockHeading(
    const Deployment &deployment, const QString &id, const Policy &policy, Direction direction)
{
    QString place = safeId(policy.at);
    QString text = (place.isEmpty() ? QString() : place + ", "_L1) + directionWord(direction) +
                   ": "_L1 + safeId(id);
    text = commentLine(text);
    if (const Flow *flow = deployment.flow(id)) {
        text += commentLine(
            endLabel(deployment, flow->from) + " to "_L1 + endLabel(deployment, flow->to));
    }
    return text;
}

} // namespace

Result<Emission> exportFlows(const Deployment &deployment, const QStringList &flows,
    const Target &target, Directions directions, QStringView at, RuleForm form)
{
    const auto write = form == RuleForm::Delete ? target.deleteRules : target.writeRules;
    if (!write) {
        return failure(
            Tr::tr("%1: a single rule cannot be taken away yet").arg(QString(target.info.name)));
    }
    if (flows.isEmpty())
        return failure(Tr::tr("no flow is named"));
    Emission emission;
    QStringList blocks;
    std::optional<Error> nothing;
    bool anything = false;
    const PolicyCompiler compiler(deployment);
    for (const QString &id : sortedIds(deployment, flows)) {
        for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
            if (!covers(directions, direction))
                continue;
            const Result<Policy> policy = compiler.flows({id}, direction);
            if (!policy)
                return tl::unexpected(policy.error());
            if (!at.isEmpty() && compareIds(policy->at, at) != 0)
                continue;
            QString block = blockHeading(deployment, id, *policy, direction);
            emission.warnings += policy->warnings;
            if (const Result<Emission> written = write(*policy)) {
                anything = true;
                block += written->text;
                emission.warnings += written->warnings;
            } else {
                if (!nothing)
                    nothing = written.error();
                for (const PolicyItem &item : policy->items) {
                    if (const Omission *omission = std::get_if<Omission>(&item))
                        block += commentLine(omissionText(*omission));
                }
                if (policy->hasRules()) {
                    // Why is said in the language of the application, which has no place in rules.
                    block += commentLine(omissionText(
                        {direction, id, QString(target.info.name) + " cannot express it"_L1}));
                    emission.warnings +=
                        QString(target.info.name) + ": "_L1 + written.error().message;
                }
            }
            blocks += block;
        }
    }
    if (!anything)
        return nothing ? tl::unexpected(*nothing) : failure(Tr::tr("there is no rule to write"));
    emission.text = blocks.join(u'\n');
    emission.warnings.removeDuplicates();
    return emission;
}

Result<Emission> exportPolicy(
    const PolicyCompiler &compiler, QStringView at, const Target &target, Directions directions)
{
    if (has(target, "member"_L1) && !has(target, "host"_L1))
        return exportMembers(compiler, at, target, directions);
    const Result<EnforcementPoint> place = compiler.place(at);
    if (!place)
        return tl::unexpected(place.error());
    if (place->kind != EnforcementPoint::Kind::Zone && has(target, "host"_L1))
        return compiler.host(at, directions).and_then(target.writePolicy);
    if (has(target, "boundary"_L1))
        return compiler.boundary(at, directions).and_then(target.writePolicy);
    if (has(target, "member"_L1))
        return exportMembers(compiler, at, target, directions);
    // The compiler's own words name the hosts inside.
    return compiler.host(at, directions)
        .and_then(target.writePolicy)
        .map_error([&](const Error &error) {
            return Error{error.where,
                Tr::tr("%1; %2 is for a host alone, and a boundary can be written for %3")
                    .arg(error.message, QString(target.info.name),
                        idsWith("boundary"_L1).join(u", "_s))};
        });
}

Result<Emission> exportPolicy(
    const Deployment &deployment, QStringView at, const Target &target, Directions directions)
{
    return exportPolicy(PolicyCompiler(deployment), at, target, directions);
}

} // namespace portolan
