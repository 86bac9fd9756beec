#include "model/targets/Fit.h"

#include "model/targets/Spelling.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

using Kind = AddressMatch::Kind;

constexpr size_t MostLines = 100'000;

Direction directionOf(const PolicyItem &item)
{
    return std::visit([](const auto &value) { return value.direction; }, item);
}

/// Whether the target can write the name itself: a published list is no name that resolves.
bool speaks(const TargetInfo &info, const QString &name)
{
    return info.names && !name.startsWith("published:"_L1);
}

/// What a name becomes in the target: itself, what it stood for, or in single rules a gap to fill.
void fitEnd(AddressMatch &end, bool single, const TargetInfo &info)
{
    if (end.kind != Kind::Name || speaks(info, end.name))
        return;
    if (!end.ranges.empty() && (single || !info.sets)) {
        end.kind = Kind::Ranges; // it keeps the name, for comments
    } else if (end.ranges.empty() && single) {
        end.kind = Kind::Placeholder;
    }
}

/// The names of both ends that were never looked up.
QStringList unknownNames(const Rule &rule)
{
    QStringList names;
    for (const AddressMatch *end : {&rule.source, &rule.destination}) {
        if (end->kind == Kind::Name && end->ranges.empty())
            names += end->name;
    }
    return names;
}

/// Says once for each name what becomes of it.
void warnOfNames(const Policy &policy, const TargetInfo &info, QStringList &warnings)
{
    std::set<QString> said;
    for (const PolicyItem &item : policy.items) {
        const Rule *rule = std::get_if<Rule>(&item);
        for (const QString &name : rule ? unknownNames(*rule) : QStringList()) {
            if (speaks(info, name) || !said.insert(name).second)
                continue;
            const QString message =
                policy.single ? Tr::tr("The addresses of %1 were not looked up: look it up in the "
                                       "program, or fill them in at the placeholder")
                : info.sets   ? Tr::tr("The addresses of %1 were not looked up, so its rules match "
                                         "nothing: look it up in the program")
                              : Tr::tr("The addresses of %1 were not looked up, so it has no rule: "
                                         "look it up in the program");
            warnings += message.arg(quoted(name, 253));
        }
    }
}

/// Why an end cannot be written, for a comment; empty where it can.
QString endRefused(const AddressMatch &end, bool single, const TargetInfo &info)
{
    if (end.kind == Kind::Name && !speaks(info, end.name) && !info.sets)
        return "the addresses of "_L1 + end.name.left(100) + " were not looked up"_L1;
    if (end.kind == Kind::Placeholder && !single)
        return safeId(end.name) + " has no address"_L1;
    if (end.kind == Kind::Ranges && end.ranges.empty())
        return u"no address is left"_s;
    if (end.kind == Kind::Component && info.member != Member::Component)
        return QString(info.name) + " does not select members by name"_L1;
    return {};
}

QString ruleRefused(const Rule &rule, bool single, const TargetInfo &info)
{
    if (std::find(info.protocols.begin(), info.protocols.end(), rule.protocol) ==
        info.protocols.end()) {
        return QString(info.name) + " cannot match "_L1 + protocolName(rule.protocol);
    }
    if (rule.direction == Direction::Outbound && !info.outbound)
        return QString(info.name) + " has no outbound rules"_L1;
    if (rule.family == Family::IPv6 && !info.ipv6)
        return QString(info.name) + " has no IPv6"_L1;
    // ICMP of the other family would be a bare accept in some target.
    if ((rule.protocol == Protocol::Icmp && rule.family != Family::IPv4) ||
        (rule.protocol == Protocol::Icmpv6 && rule.family != Family::IPv6)) {
        return protocolName(rule.protocol) + " does not exist in this family"_L1;
    }
    // No ports would be every port.
    if (hasPorts(rule.protocol) && rule.ports.empty())
        return u"its ports are not known"_s;
    for (const AddressMatch *end : {&rule.source, &rule.destination}) {
        if (const QString reason = endRefused(*end, single, info); !reason.isEmpty())
            return reason;
    }
    return {};
}

} // namespace

Policy withoutRules(const Policy &policy, const TargetInfo &info,
    const std::function<QString(const Rule &)> &refused)
{
    Policy result = policy;
    result.items.clear();
    QSet<QString> warned(policy.warnings.begin(), policy.warnings.end());
    for (const PolicyItem &item : policy.items) {
        const Rule *rule = std::get_if<Rule>(&item);
        const QString reason = rule ? refused(*rule) : QString();
        if (reason.isEmpty()) {
            result.items.push_back(item);
            continue;
        }
        const Omission omission{rule->direction, rule->flow, reason};
        // Both families of a flow fail for the same reason: say it once.
        const auto *last =
            result.items.empty() ? nullptr : std::get_if<Omission>(&result.items.back());
        if (last && *last == omission)
            continue;
        result.items.emplace_back(omission);
        const QString warning = Tr::tr("%1: flow %2 gives no rule (%3): %4")
                                    .arg(QString(info.name), safeId(rule->flow),
                                        directionWord(rule->direction), printable(reason));
        if (!warned.contains(warning)) {
            warned.insert(warning);
            result.warnings += warning;
        }
    }
    return result;
}

Policy fitted(const Policy &policy, const TargetInfo &info)
{
    Policy covered = policy;
    std::erase_if(covered.items,
        [&](const PolicyItem &item) { return !covers(policy.directions, directionOf(item)); });
    warnOfNames(covered, info, covered.warnings);
    for (PolicyItem &item : covered.items) {
        if (Rule *rule = std::get_if<Rule>(&item)) {
            fitEnd(rule->source, policy.single, info);
            fitEnd(rule->destination, policy.single, info);
        }
    }
    return withoutRules(
        covered, info, [&](const Rule &rule) { return ruleRefused(rule, policy.single, info); });
}

Result<Policy> requireRules(Policy policy)
{
    QStringList reasons;
    for (const PolicyItem &item : policy.items) {
        if (std::holds_alternative<Rule>(item))
            return policy;
        reasons += omissionText(std::get<Omission>(item));
    }
    reasons.removeDuplicates();
    return failure(reasons.isEmpty() ? Tr::tr("there is no rule to write")
                                     : printable(reasons.join("; "_L1), 500));
}

Result<Policy> requireComplete(Policy policy, const TargetInfo &info)
{
    for (const PolicyItem &item : policy.items) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule)
            continue;
        for (const AddressMatch &end : {rule->source, rule->destination}) {
            const bool isOpen = end.kind == AddressMatch::Kind::Placeholder ||
                                (end.kind == AddressMatch::Kind::Name && end.ranges.empty());
            if (isOpen)
                return failure(
                    Tr::tr("%1: the addresses of %2 are not known, so the rule cannot be "
                           "applied as it is")
                        .arg(QString(info.name), quoted(end.name)));
        }
    }
    return policy;
}

Result<void> requireFew(
    const Policy &policy, const TargetInfo &info, const std::function<size_t(const Rule &)> &lines)
{
    size_t sum = 0;
    for (const PolicyItem &item : policy.items) {
        if (const Rule *rule = std::get_if<Rule>(&item))
            sum += lines(*rule);
    }
    if (sum <= MostLines)
        return {};
    return failure(Tr::tr("%1 would need %2 rules, and %3 are the most that are written: use fewer "
                          "address blocks or port ranges, or a target with sets")
                       .arg(QString(info.name))
                       .arg(sum)
                       .arg(MostLines));
}

Result<Policy> requireFewRules(
    Policy policy, const TargetInfo &info, const std::function<size_t(const Rule &)> &lines)
{
    Result<Policy> some = requireRules(std::move(policy));
    if (!some)
        return some;
    if (const Result<void> few = requireFew(*some, info, lines); !few)
        return tl::unexpected(few.error());
    return some;
}

std::vector<PolicyItem> itemsOf(const Policy &policy, Direction direction)
{
    std::vector<PolicyItem> items;
    for (const PolicyItem &item : policy.items) {
        if (directionOf(item) == direction)
            items.push_back(item);
    }
    return items;
}

} // namespace portolan
