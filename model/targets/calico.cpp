#include "model/targets/Dialects.h"
#include "model/targets/Fit.h"
#include "model/targets/Pods.h"
#include "model/targets/Spelling.h"
#include "model/targets/Split.h"
#include "model/targets/Yaml.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

/// NetworkPolicy of projectcalico.org/v3, as calicoctl and the Calico API server take it. A rule
/// has one protocol and one IP version; a direction that stands in "types" is closed after the last
/// policy that selects the pod.

namespace {

using Kind = AddressMatch::Kind;

const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "calico"_L1,
        .name = "Calico network policy"_L1,
        .scopes = {u"member"_s},
        .proof = "YAML parser and a table of the resource's fields, own address and port checks; "
                 "not verified by a real parser"_L1,
        .suffix = "yaml"_L1,
        .apply = "calicoctl apply --namespace=NAMESPACE -f FILE"_L1,
        .protocols = {AllProtocols.begin(), AllProtocols.end()},
        .group = TargetGroup::Container,
        .member = Member::Component,
        .shellRules = true,
    };
    return data;
}

QString refused(const Rule &rule)
{
    if (ownEnd(rule).kind != Kind::Own && ownEnd(rule).kind != Kind::Any)
        return u"a network policy cannot match the pod's own address"_s;
    return {};
}

Policy sayable(const Policy &policy)
{
    return withoutRules(fitted(policy, info()), info(), refused);
}

/// The words that Calico has; the other protocols are numbers.
QString protocolLine(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Tcp:
    case Protocol::Udp:
    case Protocol::Sctp:
    case Protocol::Icmp:
        return yamlText(u"protocol"_s, protocolName(protocol).toUpper());
    case Protocol::Icmpv6:
        return yamlText(u"protocol"_s, u"ICMPv6"_s);
    case Protocol::Esp:
    case Protocol::Ah:
    case Protocol::Gre:
        break;
    }
    return yamlNumber(u"protocol"_s, protocolNumber(protocol));
}

/// `key == 'value'`: label values hold no quotes.
QString selector(const QString &id) { return PodLabelKey + " == '"_L1 + podLabel(id) + u'\''; }

QStringList peerLines(const PodRule &rule)
{
    if (rule.kind == Kind::Component)
        return {yamlText(u"selector"_s, selector(rule.name))};
    QStringList cidrs;
    for (const IpRange &block : rule.blocks)
        cidrs += cidrText(block);
    // An empty list of addresses would be every address.
    if (cidrs.isEmpty())
        cidrs = {placeholder({Kind::Placeholder, {}, rule.name})};
    return yamlTexts(u"nets"_s, cidrs);
}

QStringList portLines(const PodPorts &ports)
{
    if (ports.ranges.empty())
        return {};
    QStringList items;
    for (const PortRange &range : ports.ranges) {
        items += range.first == range.last
                     ? "- "_L1 + QString::number(range.first)
                     : "- "_L1 + yamlQuoted(QString::number(range.first) + u':' +
                                            QString::number(range.last));
    }
    return yamlKey(u"ports"_s, items);
}

QStringList ruleLines(const PodRule &rule, Family family, const PodPorts &ports)
{
    PodRule one = rule;
    std::erase_if(one.blocks, [&](const IpRange &block) { return block.family != family; });
    const QStringList port = portLines(ports);
    QStringList source;
    QStringList destination = port;
    (rule.direction == Direction::Inbound ? source : destination) = peerLines(one);
    if (rule.direction == Direction::Outbound)
        destination += port;
    QStringList flows;
    for (const QString &flow : rule.flows)
        flows += safeId(flow);
    QStringList lines{podComment(rule), yamlText(u"action"_s, u"Allow"_s)};
    lines += yamlKey(u"metadata"_s,
        yamlKey(u"annotations"_s, {yamlText(u"portolan/flow"_s, flows.join(", "_L1))}));
    lines += yamlNumber(u"ipVersion"_s, family == Family::IPv4 ? 4 : 6);
    lines += protocolLine(ports.protocol);
    if (!source.isEmpty())
        lines += yamlKey(u"source"_s, source);
    if (!destination.isEmpty())
        lines += yamlKey(u"destination"_s, destination);
    return yamlItem(lines);
}

QStringList spec(const Policy &policy)
{
    QStringList types;
    QStringList lists;
    for (const Direction direction : coveredDirections(policy)) {
        types += podDirection(direction);
        QStringList rules;
        for (const PodItem &item : podItems(policy, direction)) {
            if (const Omission *omission = std::get_if<Omission>(&item)) {
                rules += yamlComment(omissionText(*omission));
                continue;
            }
            const PodRule &rule = std::get<PodRule>(item);
            for (const Family family : rule.families) {
                for (const PodPorts &ports : rule.ports)
                    rules += ruleLines(rule, family, ports);
            }
        }
        lists += yamlKey(podDirection(direction).toLower(), rules);
    }
    return QStringList{yamlNumber(u"order"_s, policy.single ? 100 : 1000),
               yamlText(u"selector"_s, selector(policy.at))} +
           yamlTexts(u"types"_s, types) + lists;
}

const PodDialect &dialect()
{
    static const PodDialect data{
        .info = info,
        .apiVersion = "projectcalico.org/v3"_L1,
        .kind = "NetworkPolicy"_L1,
        .apply = "calicoctl apply"_L1,
        .remove = "calicoctl delete --skip-not-exists networkPolicy"_L1,
        .matchesFamily = true,
        .notes = {u"kubectl apply takes it too where the Calico API server is installed."_s},
        .sayable = sayable,
        .spec = spec,
    };
    return data;
}

} // namespace

Target calicoTarget() { return podTarget<dialect>(); }

} // namespace portolan
