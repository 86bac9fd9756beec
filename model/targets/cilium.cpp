#include "model/targets/Dialects.h"
#include "model/targets/Fit.h"
#include "model/targets/Pods.h"
#include "model/targets/Spelling.h"
#include "model/targets/Split.h"
#include "model/targets/Yaml.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

/// CiliumNetworkPolicy of cilium.io/v2 (Cilium 1.16 or later: port ranges and enableDefaultDeny).
/// A rule without any peer means every peer, so none is ever written; an empty rule lets nothing in
/// and closes its direction.

namespace {

using Kind = AddressMatch::Kind;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

/// Quotas of the resource's schema.
constexpr size_t MaxPorts = 40;
constexpr size_t MaxIcmpFields = 40;
constexpr qsizetype MaxName = 253;

const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "cilium"_L1,
        .name = "Cilium network policy"_L1,
        .scopes = {u"member"_s},
        .proof = "schema of the published resource where installed, YAML parser, own address and "
                 "port checks; not applied to a cluster"_L1,
        .suffix = "yaml"_L1,
        .apply = "kubectl apply -n NAMESPACE -f FILE"_L1,
        .names = true,
        .protocols = {Protocol::Tcp, Protocol::Udp, Protocol::Sctp, Protocol::Icmp,
            Protocol::Icmpv6},
        .group = TargetGroup::Container,
        .member = Member::Component,
        .shellRules = true,
    };
    return data;
}

/// Letters of a host name as matchName takes them; a wildcard would be wider than one name.
bool isHostName(const QString &name)
{
    return !name.isEmpty() && name.size() <= MaxName && !name.startsWith(u'.') &&
           std::all_of(name.begin(), name.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || u"._-"_s.contains(c);
           });
}

bool isIcmp(Protocol protocol)
{
    return protocol == Protocol::Icmp || protocol == Protocol::Icmpv6;
}

/// Names that stand as themselves: in egress rules, where both families are meant, since the rule
/// holds for whatever the name resolves to.
bool isNative(const Rule &rule, const Policy &policy)
{
    if (rule.direction != Direction::Outbound || !hasPorts(rule.protocol) ||
        !isHostName(peerEnd(rule).name)) {
        return false;
    }
    return std::any_of(policy.items.begin(), policy.items.end(), [&](const PolicyItem &item) {
        const Rule *other = std::get_if<Rule>(&item);
        return other && other->flow == rule.flow && other->direction == rule.direction &&
               other->family != rule.family && other->protocol == rule.protocol &&
               other->ports == rule.ports && peerEnd(*other).kind == Kind::Name &&
               peerEnd(*other).name == peerEnd(rule).name;
    });
}

Policy sayable(const Policy &unfitted)
{
    Policy policy = fitted(unfitted, info());
    const Policy asked = policy;
    for (PolicyItem &item : policy.items) {
        Rule *rule = std::get_if<Rule>(&item);
        if (!rule)
            continue;
        AddressMatch &peer =
            rule->direction == Direction::Inbound ? rule->source : rule->destination;
        if (peer.kind == Kind::Name && isNative(*rule, asked))
            peer.ranges.clear();
    }
    policy = withoutPodRules(policy, info(), [&](const Rule &rule) -> QString {
        if (ownEnd(rule).kind != Kind::Own && ownEnd(rule).kind != Kind::Any)
            return u"a network policy cannot match the pod's own address"_s;
        if (peerEnd(rule).kind != Kind::Name || !peerEnd(rule).ranges.empty())
            return {};
        if (rule.direction == Direction::Inbound)
            return "the addresses of "_L1 + peerEnd(rule).name.left(100) + " were not looked up"_L1;
        if (!isHostName(peerEnd(rule).name))
            return printable(peerEnd(rule).name, 100) + " cannot be matched as a name"_L1;
        if (!isNative(rule, asked))
            return u"a name is matched in both families and with ports only"_s;
        return {};
    });
    const bool any = std::any_of(policy.items.begin(), policy.items.end(), [](const auto &item) {
        const Rule *rule = std::get_if<Rule>(&item);
        return rule && peerEnd(*rule).kind == Kind::Any;
    });
    if (any && !policy.single) {
        policy.warnings += Tr::tr("%1: \"any\" address is any outside the cluster; pods and nodes "
                                  "are matched by label only")
                               .arg(QString(info().name));
    }
    return policy;
}

QStringList blocks(const PodRule &rule)
{
    QStringList cidrs;
    for (const IpRange &block : rule.blocks)
        cidrs += cidrText(block);
    if (cidrs.isEmpty())
        cidrs = {placeholder({Kind::Placeholder, {}, rule.name})};
    QStringList items;
    for (const QString &cidr : cidrs)
        items += yamlItem({yamlText(u"cidr"_s, cidr)});
    return items;
}

QStringList peers(const PodRule &rule)
{
    const QString way = byDirection(rule.direction, "from"_L1, "to"_L1);
    if (rule.kind == Kind::Component)
        return yamlKey(way + u"Endpoints"_s, yamlItem(matchLabels(rule.name)));
    if (rule.kind == Kind::Name)
        return yamlKey(u"toFQDNs"_s, yamlItem({yamlText(u"matchName"_s, rule.name)}));
    return yamlKey(way + u"CIDRSet"_s, blocks(rule));
}

bool isDnsOnly(const PodRule &rule)
{
    return rule.direction == Direction::Outbound &&
           std::all_of(rule.ports.begin(), rule.ports.end(), [](const PodPorts &ports) {
               return ports.ranges == std::vector<PortRange>{{53, 53}};
           });
}

/// \a learns: the agent has to see the answers to a DNS flow, from which it learns the addresses of
/// the names; every question is still let through.
QStringList ports(const PodRule &rule, bool learns)
{
    std::vector<QStringList> entries;
    for (const PodPorts &ports : rule.ports) {
        for (const PortRange &range : ports.ranges) {
            QStringList entry{yamlText(u"port"_s, QString::number(range.first))};
            if (range.last != range.first)
                entry += yamlNumber(u"endPort"_s, range.last);
            entries.push_back(entry + QStringList{yamlText(
                                          u"protocol"_s, protocolName(ports.protocol).toUpper())});
        }
    }
    QStringList items;
    for (const std::vector<QStringList> &some : chunks(entries, MaxPorts)) {
        QStringList list;
        for (const QStringList &entry : some)
            list += yamlItem(entry);
        QStringList item = yamlKey(u"ports"_s, list);
        if (learns && isDnsOnly(rule)) {
            item += yamlKey(
                u"rules"_s, yamlKey(u"dns"_s, yamlItem({yamlText(u"matchPattern"_s, u"*"_s)})));
        }
        items += yamlItem(item);
    }
    return yamlKey(u"toPorts"_s, items);
}

/// Cilium has no word for all of ICMP, so every type is listed.
QStringList icmpTypes(const PodRule &rule)
{
    std::vector<QString> fields;
    for (const PodPorts &ports : rule.ports) {
        const QString family = ports.protocol == Protocol::Icmp ? u"IPv4"_s : u"IPv6"_s;
        for (int type = 0; type < 256; ++type) {
            fields.push_back(
                "{family: "_L1 + yamlQuoted(family) + ", type: "_L1 + QString::number(type) + u'}');
        }
    }
    QStringList items;
    for (const std::vector<QString> &some : chunks(fields, MaxIcmpFields)) {
        QStringList lines;
        for (size_t i = 0; i < some.size(); ++i)
            lines += "- "_L1 + some[i];
        items += yamlItem(yamlKey(u"fields"_s, lines));
    }
    return yamlKey(u"icmps"_s, items);
}

bool namesAnything(const Policy &policy)
{
    return std::any_of(policy.items.begin(), policy.items.end(), [](const PolicyItem &item) {
        const Rule *rule = std::get_if<Rule>(&item);
        return rule && peerEnd(*rule).kind == Kind::Name && peerEnd(*rule).ranges.empty();
    });
}

QStringList ruleLines(const PodRule &rule, bool learns)
{
    const QStringList head = QStringList{podComment(rule)} + peers(rule);
    const bool icmp = isIcmp(rule.ports.front().protocol);
    return yamlItem(head + (icmp ? icmpTypes(rule) : ports(rule, learns)));
}

QStringList spec(const Policy &policy)
{
    const bool learns = namesAnything(policy);
    QStringList denials;
    QStringList lists;
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        const bool covered = covers(policy.directions, direction);
        const QString key = podDirection(direction).toLower();
        denials += key + (covered ? ": true"_L1 : ": false"_L1);
        if (!covered)
            continue;
        QStringList rules;
        bool isEmpty = true;
        for (const PodItem &item : podItems(policy, direction)) {
            if (const Omission *omission = std::get_if<Omission>(&item)) {
                rules += yamlComment(omissionText(*omission));
                continue;
            }
            isEmpty = false;
            rules += ruleLines(std::get<PodRule>(item), learns);
        }
        // No rule at all would leave the direction open.
        if (isEmpty)
            rules += u"- {}"_s;
        lists += yamlKey(key, rules);
    }
    return yamlKey(u"endpointSelector"_s, matchLabels(policy.at)) +
           yamlKey(u"enableDefaultDeny"_s, denials) + lists;
}

/// Without a DNS flow that the agent can see, it never learns what a name stands for.
bool learnsNames(const Policy &policy)
{
    const std::vector<PodItem> items = podItems(policy, Direction::Outbound);
    return std::any_of(items.begin(), items.end(), [](const PodItem &item) {
        const PodRule *rule = std::get_if<PodRule>(&item);
        return rule && isDnsOnly(*rule) && rule->kind != Kind::Name;
    });
}

Policy sayableWithDns(const Policy &unfitted)
{
    Policy policy = sayable(unfitted);
    if (namesAnything(policy) && !learnsNames(policy)) {
        policy.warnings +=
            Tr::tr("%1: %2 reaches host names only once a rule of its own for 53/udp "
                   "shows Cilium the answers of a DNS server")
                .arg(QString(info().name), safeId(policy.at));
    }
    return policy;
}

const PodDialect &dialect()
{
    static const PodDialect data{
        .info = info,
        .apiVersion = "cilium.io/v2"_L1,
        .kind = "CiliumNetworkPolicy"_L1,
        .apply = "kubectl apply"_L1,
        .remove = "kubectl delete --ignore-not-found ciliumnetworkpolicies.cilium.io"_L1,
        .notes = {u"Needs Cilium 1.16 or later; for SCTP it has to be switched on there."_s,
            u"Address blocks match what is outside the cluster, never a pod or a node."_s},
        .sayable = sayableWithDns,
        .spec = spec,
    };
    return data;
}

} // namespace

Target ciliumTarget() { return podTarget<dialect>(); }

} // namespace portolan
