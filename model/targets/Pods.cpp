#include "model/targets/Pods.h"

#include "model/targets/Fit.h"
#include "model/targets/Names.h"
#include "model/targets/Spelling.h"
#include "model/targets/Split.h"
#include "model/targets/Yaml.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <set>
#include <tuple>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using Kind = AddressMatch::Kind;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

constexpr qsizetype MaxLabel = 63;
constexpr qsizetype MaxName = 200; ///< of the 253 that an object's name may have
constexpr size_t ShownMembers = 3;
/// In single commands; a file gets it from the command that applies it.
constexpr QLatin1StringView Namespace{" --namespace=\"${NAMESPACE:-default}\""};

bool isAlphanumeric(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isWord(const QString &text, qsizetype max, QStringView inside)
{
    return !text.isEmpty() && text.size() <= max && isAlphanumeric(text.front()) &&
           isAlphanumeric(text.back()) && std::all_of(text.begin(), text.end(), [&](QChar c) {
               return isAlphanumeric(c) || inside.contains(c);
           });
}

struct Peer
{
    Kind kind = Kind::Ranges;
    QString name;
    std::vector<IpRange> blocks;

    bool operator==(const Peer &) const = default;
};

Peer peerOf(const Rule &rule)
{
    const AddressMatch &end = peerEnd(rule);
    switch (end.kind) {
    case Kind::Component:
    case Kind::Placeholder:
        return {end.kind, end.name, {}};
    case Kind::Name:
        if (end.ranges.empty())
            return {end.kind, end.name, {}};
        return {Kind::Ranges, end.name, blocksOf(end.ranges)};
    case Kind::Own:
    case Kind::Any:
    case Kind::Ranges:
        break;
    }
    // Ranges keep the name that they were looked up for.
    return {
        Kind::Ranges, end.kind == Kind::Ranges ? end.name : QString(), blocksOf(end, rule.family)};
}

QStringList flowsOf(const Rule &rule) { return QStringList{rule.flow} + rule.alsoFor; }

/// Whether \a rule is the earlier one's for another protocol.
bool addsProtocol(const PodRule &earlier, const Rule &rule, const Peer &peer)
{
    return earlier.flows == flowsOf(rule) && earlier.families.front() == rule.family &&
           Peer{earlier.kind, earlier.name, earlier.blocks} == peer &&
           hasPorts(earlier.ports.front().protocol) == hasPorts(rule.protocol);
}

bool sameButFamily(const PodRule &a, const PodRule &b)
{
    return a.flows == b.flows && a.families.size() == 1 && a.families != b.families &&
           a.kind == b.kind && a.name == b.name && a.ports == b.ports;
}

/// One rule in all families, each with its own blocks: the ports are the same.
void joinFamilies(std::vector<PodItem> &items)
{
    std::vector<PodItem> joined;
    for (const PodItem &item : items) {
        const PodRule *rule = std::get_if<PodRule>(&item);
        bool isIn = false;
        for (auto earlier = joined.rbegin(); rule && !isIn && earlier != joined.rend(); ++earlier) {
            PodRule *candidate = std::get_if<PodRule>(&*earlier);
            if (!candidate || candidate->flows != rule->flows)
                break;
            if (!sameButFamily(*candidate, *rule))
                continue;
            candidate->families.insert(
                candidate->families.end(), rule->families.begin(), rule->families.end());
            candidate->blocks.insert(
                candidate->blocks.end(), rule->blocks.begin(), rule->blocks.end());
            isIn = true;
        }
        if (!isIn)
            joined.push_back(item);
    }
    items = joined;
}

QStringList objectOf(const PodDialect &dialect, const QString &name, const Policy &policy)
{
    const QStringList labels{yamlText(u"app.kubernetes.io/managed-by"_s, u"portolan"_s),
        yamlText(QString(PodLabelKey), podLabel(policy.at))};
    return QStringList{u"---"_s, yamlText(u"apiVersion"_s, QString(dialect.apiVersion)),
               yamlText(u"kind"_s, QString(dialect.kind))} +
           yamlKey(u"metadata"_s,
               QStringList{yamlText(u"name"_s, name)} + yamlKey(u"labels"_s, labels)) +
           yamlKey(u"spec"_s, dialect.spec(policy));
}

bool givesDns(const Policy &policy)
{
    return std::any_of(policy.items.begin(), policy.items.end(), [](const PolicyItem &item) {
        const Rule *rule = std::get_if<Rule>(&item);
        return rule && rule->direction == Direction::Outbound && rule->protocol == Protocol::Udp &&
               std::any_of(rule->ports.begin(), rule->ports.end(), [](const PortRange &range) {
                   return range.overlaps({53, 53});
               });
    });
}

/// Closed outbound, a pod asks no resolver: the cluster's own is on no chart by itself.
void warnOfDns(const TargetInfo &info, const std::vector<Policy> &policies, QStringList &warnings)
{
    QStringList names;
    size_t count = 0;
    for (const Policy &policy : policies) {
        if (!covers(policy.directions, Direction::Outbound) || givesDns(policy))
            continue;
        if (++count <= ShownMembers)
            names += safeId(policy.at);
    }
    if (count == 0)
        return;
    if (count > ShownMembers)
        names += u"..."_s;
    warnings +=
        Tr::tr("%1: no flow gives DNS (53/udp) to %2: their pods resolve no names, not even "
               "through the cluster's own DNS")
            .arg(QString(info.name), names.join(", "_L1));
}

/// A label says nothing of addresses.
void warnOfFamilies(const TargetInfo &info, const Policy &policy, QStringList &warnings)
{
    for (const Direction direction : coveredDirections(policy)) {
        for (const PodItem &item : podItems(policy, direction)) {
            const PodRule *rule = std::get_if<PodRule>(&item);
            if (!rule || rule->kind != Kind::Component || rule->families.size() > 1)
                continue;
            warnings += Tr::tr("%1: flow %2 is charted for one address family, but pods are "
                               "selected by label, in every family that they have")
                            .arg(QString(info.name), safeId(rule->flows.front()));
        }
    }
}

size_t lineCount(const Rule &rule)
{
    return std::max<size_t>(1, rule.ports.size()) + peerOf(rule).blocks.size();
}

/// A check of what all of them ask for, not only of each.
Result<void> requireFewInAll(const TargetInfo &info, const std::vector<Policy> &policies)
{
    Policy all;
    for (const Policy &policy : policies)
        all.items.insert(all.items.end(), policy.items.begin(), policy.items.end());
    return requireFew(all, info, lineCount);
}

/// One policy for each flow, with its rules alone.
std::vector<Policy> byFlow(const Policy &policy)
{
    std::vector<Policy> parts;
    for (const PolicyItem &item : policy.items) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule)
            continue;
        const auto isOf = [&](const Policy &part) {
            const Rule &first = std::get<Rule>(part.items.front());
            return first.flow == rule->flow && first.direction == rule->direction;
        };
        if (parts.empty() || !isOf(parts.back())) {
            parts.push_back(policy);
            parts.back().directions =
                rule->direction == Direction::Inbound ? Directions::In : Directions::Out;
            parts.back().items.clear();
        }
        parts.back().items.push_back(item);
    }
    return parts;
}

QString ruleName(const Policy &part)
{
    const Rule &rule = std::get<Rule>(part.items.front());
    return podObjectName(
        "portolanflow"_L1, {part.at, rule.flow, byDirection(rule.direction, "in"_L1, "out"_L1)});
}

} // namespace

QString podLabel(const QString &id)
{
    if (isWord(id, MaxLabel, u"._-"))
        return id;
    return wordOf(id, MaxLabel - 9) + u'-' + nameChecksum(id);
}

QString podObjectName(QLatin1StringView prefix, const QStringList &words)
{
    return dnsLabel(prefix, words, MaxName);
}

std::vector<PodItem> podItems(const Policy &policy, Direction direction)
{
    std::vector<PodItem> result;
    for (const PolicyItem &item : itemsOf(policy, direction)) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule) {
            result.push_back(std::get<Omission>(item));
            continue;
        }
        const Peer peer = peerOf(*rule);
        bool isIn = false;
        // Only neighbours of the same flow are looked at, so this stays linear in the flows.
        for (auto earlier = result.rbegin(); !isIn && earlier != result.rend(); ++earlier) {
            PodRule *candidate = std::get_if<PodRule>(&*earlier);
            if (!candidate || candidate->flows != flowsOf(*rule))
                break;
            isIn = addsProtocol(*candidate, *rule, peer);
            if (isIn)
                candidate->ports.push_back({rule->protocol, rule->ports});
        }
        if (!isIn) {
            result.push_back(PodRule{rule->direction, {rule->family}, peer.kind, peer.blocks,
                peer.name, {{rule->protocol, rule->ports}}, flowsOf(*rule)});
        }
    }
    joinFamilies(result);
    return result;
}

Policy withoutPodRules(const Policy &policy, const TargetInfo &info,
    const std::function<QString(const Rule &)> &refused)
{
    using Key = std::tuple<QString, QString, Direction, Protocol>;
    const auto keyOf = [](const Rule &rule) {
        return Key(rule.flow, peerEnd(rule).name, rule.direction, rule.protocol);
    };
    std::set<Key> halves;
    for (const PolicyItem &item : policy.items) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (rule && peerEnd(*rule).kind == Kind::Component && !refused(*rule).isEmpty())
            halves.insert(keyOf(*rule));
    }
    return withoutRules(policy, info, [&](const Rule &rule) {
        QString reason = refused(rule);
        if (reason.isEmpty() && peerEnd(rule).kind == Kind::Component &&
            halves.contains(keyOf(rule)))
            reason = u"a label selects pods in every family, and one of them is refused"_s;
        return reason;
    });
}

QString podComment(const PodRule &rule)
{
    QStringList flows;
    for (const QString &flow : rule.flows)
        flows += safeId(flow);
    const bool isLookedUp = rule.kind == Kind::Ranges && !rule.name.isEmpty();
    return yamlComment(flows.join(", "_L1) + (isLookedUp ? ": "_L1 + rule.name : QString()));
}

QStringList matchLabels(const QString &id)
{
    return yamlKey(u"matchLabels"_s, {yamlText(QString(PodLabelKey), podLabel(id))});
}

std::vector<Direction> coveredDirections(const Policy &policy)
{
    std::vector<Direction> result;
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        if (covers(policy.directions, direction))
            result.push_back(direction);
    }
    return result;
}

QString podDirection(Direction direction)
{
    return byDirection(direction, "Ingress"_L1, "Egress"_L1);
}

Result<Emission> writePods(const PodDialect &dialect, const std::vector<Policy> &policies)
{
    const TargetInfo &info = dialect.info();
    Emission emission;
    std::vector<Policy> sayable;
    std::vector<QStringList> lookups;
    for (const Policy &policy : policies) {
        sayable.push_back(dialect.sayable(policy));
        lookups.push_back(lookupTexts(info.names ? sayable.back() : policy));
        emission.warnings += sayable.back().warnings;
    }
    if (const Result<void> few = requireFewInAll(info, sayable); !few)
        return tl::unexpected(few.error());
    for (const Policy &policy : sayable) {
        if (!dialect.matchesFamily)
            warnOfFamilies(info, policy, emission.warnings);
    }
    QStringList howTo{u"Apply: "_s + info.apply +
                          u" (again at any time). Every component has one "
                          "policy object, named portolan-ID."_s,
        u"Each selects pods of that namespace by their label %1, which you give them."_s.arg(
            PodLabelKey),
        u"Ports are those of the pods, not those of a Service. Pods on the network of their node "
        "are not covered."_s};
    howTo += dialect.notes;
    QString text;
    QSet<QString> names;
    for (size_t i = 0; i < sayable.size(); ++i) {
        const Policy &policy = sayable[i];
        const QString name = podObjectName("portolan"_L1, {policy.at});
        if (names.contains(name)) {
            return failure(Tr::tr("%1: two components would have the policy %2; change one of the "
                                  "ids")
                               .arg(QString(info.name), name));
        }
        names.insert(name);
        text += u'\n';
        text += commentLines(
            policyHeading(policy, info.name, policies.size() == 1 ? howTo : QStringList()));
        text += commentLines(lookups[i]);
        text += objectOf(dialect, name, policy).join(u'\n') + u'\n';
    }
    emission.text =
        policies.size() == 1
            ? text.mid(1)
            : commentLines(QStringList{"Portolan: "_L1 + info.name + " policies"_L1} + howTo) +
                  text;
    warnOfDns(info, sayable, emission.warnings);
    emission.warnings.removeDuplicates();
    return emission;
}

Result<Emission> writePodRules(const PodDialect &dialect, const Policy &unfitted)
{
    const Result<Policy> policy = requireRules(dialect.sayable(unfitted));
    if (!policy)
        return tl::unexpected(policy.error());
    const TargetInfo &info = dialect.info();
    if (const Result<void> few = requireFewInAll(info, {*policy}); !few)
        return tl::unexpected(few.error());
    Emission emission{omissionLines(*policy), policy->warnings};
    emission.text +=
        commentLine(u"A pod that no policy selected so far is closed by these, but for "
                    "the flow."_s);
    for (const Policy &part : byFlow(*policy)) {
        emission.text += dialect.apply + Namespace + " -f - <<'END'\n"_L1 +
                         objectOf(dialect, ruleName(part), part).join(u'\n') + "\nEND\n"_L1;
    }
    return emission;
}

Result<Emission> deletePodRules(const PodDialect &dialect, const Policy &unfitted)
{
    const Result<Policy> policy = requireRules(dialect.sayable(unfitted));
    if (!policy)
        return tl::unexpected(policy.error());
    Emission emission{omissionLines(*policy), policy->warnings};
    for (const Policy &part : byFlow(*policy)) {
        emission.text += dialect.remove + Namespace + u' ' + shellQuoted(ruleName(part)) + u'\n';
    }
    return emission;
}

} // namespace portolan
