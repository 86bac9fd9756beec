#include "model/targets/LinuxScript.h"
#include "model/targets/Spelling.h"
#include "model/targets/Target.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

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
    const Deployment &deployment, const QString &id, const Policy &policy, const TargetInfo &info)
{
    const bool inbound = policy.directions == Directions::In;
    const QString place = safeId(policy.at);
    QString text =
        commentLine((place.isEmpty() ? QString() : place + ", "_L1) +
                        directionWord(inbound ? Direction::Inbound : Direction::Outbound) +
                        ": "_L1 + safeId(id),
            info.comment);
    if (const Flow *flow = deployment.flow(id)) {
        text += commentLine(
            endLabel(deployment, flow->from) + " to "_L1 + endLabel(deployment, flow->to),
            info.comment);
    }
    return text;
}

/// How the target sees single flows.
enum class FlowView : quint8 {
    Host,      ///< at the host of each end
    Component, ///< at the component of each end
    Between,   ///< between the ends, wherever that is
    Boundary   ///< at the boundary of the place that is asked for
};

FlowView flowViewOf(const Target &target, const std::optional<EnforcementPoint> &place)
{
    const bool atZone = place && place->kind == EnforcementPoint::Kind::Zone;
    const bool onlyBoundary = has(target, "boundary"_L1) && !has(target, "host"_L1);
    if (has(target, "boundary"_L1) && (atZone || (place && onlyBoundary)))
        return FlowView::Boundary;
    if (onlyBoundary)
        return FlowView::Between;
    const bool onlyMember = has(target, "member"_L1) && !has(target, "host"_L1);
    return onlyMember && target.info.member == Member::Component ? FlowView::Component
                                                                 : FlowView::Host;
}

/// Whether the end of a flow is at the place: is it, or is inside it.
bool isAt(const Deployment &deployment, const QString &flowId, Direction direction, QStringView at)
{
    const Flow *flow = deployment.flow(flowId);
    const Component *end =
        flow ? deployment.component(direction == Direction::Inbound ? flow->to : flow->from)
             : nullptr;
    if (!end)
        return false;
    const auto chain = deployment.zoneChain(end->zone);
    return compareIds(end->id, at) == 0 ||
           std::any_of(chain.begin(), chain.end(),
               [&](const Zone *zone) { return compareIds(zone->id, at) == 0; });
}

/// The items of each flow as a policy of their own.
std::map<QString, Policy> apart(const Policy &policy)
{
    Policy empty = policy;
    empty.items.clear();
    empty.warnings.clear();
    empty.lookups.clear();
    std::map<QString, Policy> parts;
    for (const PolicyItem &item : policy.items) {
        const QString &flow =
            std::visit([](const auto &value) -> const QString & { return value.flow; }, item);
        Policy &part = parts.try_emplace(flow, empty).first->second;
        part.items.push_back(item);
        const Rule *rule = std::get_if<Rule>(&item);
        for (const AddressMatch *end :
            {rule ? &rule->source : nullptr, rule ? &rule->destination : nullptr}) {
            const auto found = end ? policy.lookups.find(end->name) : policy.lookups.end();
            if (found != policy.lookups.end())
                part.lookups.insert(*found);
        }
    }
    return parts;
}

/// The rules of one direction, apart for each flow that has some, or a reason for having none.
Result<std::map<QString, Policy>> compileFlows(const Deployment &deployment,
    const PolicyCompiler &compiler, const QStringList &ids, Direction direction, FlowView view,
    QStringView at, QStringList &warnings)
{
    if (view == FlowView::Boundary) {
        return compiler.flowsAcross(ids, direction, at).map([&](const Policy &policy) {
            warnings += policy.warnings;
            return apart(policy);
        });
    }
    // A member is asked for by any place that it is in, a host only by itself.
    const Zone *zone = deployment.zone(at);
    const bool isWide = view == FlowView::Component || (zone && zone->kind != ZoneKind::Host);
    std::map<QString, Policy> parts;
    for (const QString &id : ids) {
        const Result<Policy> policy =
            view == FlowView::Between
                ? compiler.flowsAcross({id}, direction)
                : compiler.flows({id}, direction,
                      view == FlowView::Component ? Member::Component : Member::Machine);
        if (!policy)
            return tl::unexpected(policy.error());
        const bool isAsked = at.isEmpty() || compareIds(policy->at, at) == 0 ||
                             (isWide && isAt(deployment, id, direction, at));
        if (!isAsked)
            continue;
        warnings += policy->warnings;
        parts.emplace(id, *policy);
    }
    return parts;
}

/// The blocks of a text, and why there is none.
struct Blocks
{
    Emission emission;
    QStringList texts;
    std::optional<Error> nothing;
    bool anything = false;

    void add(const QString &heading, const QString &id, const Policy &policy, const Target &target,
        const Result<Emission> &written)
    {
        QString block = heading;
        if (written) {
            anything = true;
            block += written->text;
            emission.warnings += written->warnings;
            for (const Attachment &each : written->attachments)
                emission.attachments.push_back(each);
        } else {
            if (!nothing)
                nothing = written.error();
            block += reasons(id, policy, target, written.error());
        }
        texts += block;
    }

private:
    QString reasons(
        const QString &id, const Policy &policy, const Target &target, const Error &error)
    {
        const auto line = [&](const Omission &omission) {
            return commentLine(omissionText(omission), target.info.comment);
        };
        QString text;
        for (const PolicyItem &item : policy.items) {
            if (const Omission *omission = std::get_if<Omission>(&item))
                text += line(*omission);
        }
        if (policy.hasRules()) {
            // Why is said in the language of the application, which has no place in rules.
            const bool inbound = policy.directions == Directions::In;
            text += line({inbound ? Direction::Inbound : Direction::Outbound, id,
                QString(target.info.name) + " cannot express it"_L1});
            emission.warnings += QString(target.info.name) + ": "_L1 + error.message;
        }
        return text;
    }
};

/// Why a target that is for a host alone has nothing for a zone.
Error noBoundary(const PolicyCompiler &compiler, QStringView at, const Target &target)
{
    // The compiler's own words name the hosts inside.
    const Result<Policy> host = compiler.host(at);
    return {
        {}, Tr::tr("%1; %2 is for a host alone, and the boundary of a zone can be written for %3")
                .arg(host ? QString() : host.error().message, QString(target.info.name),
                    idsWith("boundary"_L1).join(u", "_s))};
}

} // namespace

Result<Emission> exportFlows(const Deployment &deployment, const QStringList &flows,
    const Target &target, Directions directions, QStringView at, RuleForm form)
{
    const auto write = form == RuleForm::Delete ? target.deleteRules
                       : form == RuleForm::Try  ? target.tryRules
                                                : target.writeRules;
    if (!write) {
        return failure(
            (form == RuleForm::Try
                    ? Tr::tr("%1: there is no command that takes a single rule back by itself")
                    : Tr::tr("%1: a single rule cannot be taken away yet"))
                .arg(QString(target.info.name)));
    }
    if (form == RuleForm::Try && (flows.size() > 1 || directions == Directions::Both)) {
        return failure(Tr::tr("%1: a command with a way back is of one flow at one of its ends")
                           .arg(QString(target.info.name)));
    }
    if (flows.isEmpty())
        return failure(Tr::tr("no flow is named"));
    const PolicyCompiler compiler(deployment);
    std::optional<EnforcementPoint> place;
    if (const auto found = at.isEmpty() ? failure({}) : compiler.place(at))
        place = *found;
    const FlowView view = flowViewOf(target, place);
    if (place && place->kind == EnforcementPoint::Kind::Zone && view == FlowView::Host) {
        if (!has(target, "member"_L1))
            return tl::unexpected(noBoundary(compiler, at, target));
    }

    const QStringList ids = sortedIds(deployment, flows);
    Blocks blocks;
    std::map<Direction, std::map<QString, Policy>> parts;
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        if (!covers(directions, direction))
            continue;
        auto compiled =
            compileFlows(deployment, compiler, ids, direction, view, at, blocks.emission.warnings);
        if (!compiled)
            return tl::unexpected(compiled.error());
        parts.emplace(direction, std::move(*compiled));
    }
    for (const QString &id : ids) {
        for (const auto &[direction, policies] : parts) {
            const auto found = policies.find(id);
            if (found == policies.end())
                continue;
            const Policy &policy = found->second;
            blocks.add(blockHeading(deployment, id, policy, target.info), id, policy, target,
                write(policy));
        }
    }
    if (!blocks.anything) {
        return blocks.nothing ? tl::unexpected(*blocks.nothing)
                              : failure(Tr::tr("there is no rule to write"));
    }
    blocks.emission.text = blocks.texts.join(u'\n');
    // Not every shell at a prompt knows comments, so what is pasted begins with the command.
    if (form == RuleForm::Try)
        blocks.emission.text = shCommand(blocks.emission.text);
    blocks.emission.warnings.removeDuplicates();
    return blocks.emission;
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
    return tl::unexpected(noBoundary(compiler, at, target));
}

Result<Emission> exportPolicy(
    const Deployment &deployment, QStringView at, const Target &target, Directions directions)
{
    return exportPolicy(PolicyCompiler(deployment), at, target, directions);
}

} // namespace portolan
