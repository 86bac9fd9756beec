#include "model/targets/Dialects.h"
#include "model/targets/Fit.h"
#include "model/targets/Pods.h"
#include "model/targets/Spelling.h"
#include "model/targets/Split.h"
#include "model/targets/Yaml.h"

namespace portolan {

using namespace Qt::StringLiterals;

/// NetworkPolicy of networking.k8s.io/v1 (Kubernetes 1.25 or later, where endPort is stable). An
/// object lists what may pass; that a direction stands in policyTypes closes the rest of it.

namespace {

using Kind = AddressMatch::Kind;

const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "kubernetes"_L1,
        .name = "Kubernetes NetworkPolicy"_L1,
        .scopes = {u"member"_s},
        .proof = "schema of the published API types where installed, YAML parser, own address and "
                 "port checks; not applied to a cluster"_L1,
        .suffix = "yaml"_L1,
        .apply = "kubectl apply -n NAMESPACE -f FILE"_L1,
        .protocols = {Protocol::Tcp, Protocol::Udp, Protocol::Sctp},
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
    return withoutPodRules(fitted(policy, info()), info(), refused);
}

/// Each list of peers and each of ports is an "or" of its items, and both together an "and".
QStringList peers(const PodRule &rule)
{
    if (rule.kind == Kind::Component)
        return yamlItem(yamlKey(u"podSelector"_s, matchLabels(rule.name)));
    QStringList cidrs;
    for (const IpRange &block : rule.blocks)
        cidrs += cidrText(block);
    // An empty list of peers would be everybody.
    if (cidrs.isEmpty())
        cidrs = {placeholder({Kind::Placeholder, {}, rule.name})};
    QStringList items;
    for (const QString &cidr : cidrs)
        items += yamlItem(yamlKey(u"ipBlock"_s, {yamlText(u"cidr"_s, cidr)}));
    return items;
}

QStringList ports(const PodRule &rule)
{
    QStringList items;
    for (const PodPorts &ports : rule.ports) {
        for (const PortRange &range : ports.ranges) {
            QStringList port{yamlText(u"protocol"_s, protocolName(ports.protocol).toUpper()),
                yamlNumber(u"port"_s, range.first)};
            if (range.last != range.first)
                port += yamlNumber(u"endPort"_s, range.last);
            items += yamlItem(port);
        }
    }
    return items;
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
            rules += yamlItem(QStringList{podComment(rule)} +
                              yamlKey(byDirection(direction, "from"_L1, "to"_L1), peers(rule)) +
                              yamlKey(u"ports"_s, ports(rule)));
        }
        lists += yamlKey(podDirection(direction).toLower(), rules);
    }
    return yamlKey(u"podSelector"_s, matchLabels(policy.at)) + yamlTexts(u"policyTypes"_s, types) +
           lists;
}

const PodDialect &dialect()
{
    static const PodDialect data{
        .info = info,
        .apiVersion = "networking.k8s.io/v1"_L1,
        .kind = "NetworkPolicy"_L1,
        .apply = "kubectl apply"_L1,
        .remove = "kubectl delete --ignore-not-found networkpolicies.networking.k8s.io"_L1,
        .notes = {u"The network plugin of the cluster has to enforce network policies, and their "
                  "endPort."_s},
        .sayable = sayable,
        .spec = spec,
    };
    return data;
}

} // namespace

Target kubernetesTarget() { return podTarget<dialect>(); }

} // namespace portolan
