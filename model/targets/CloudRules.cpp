#include "model/targets/CloudRules.h"

#include "model/targets/Fit.h"
#include "model/targets/Spelling.h"
#include "model/targets/Split.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using Kind = AddressMatch::Kind;

/// What the rules for the same ports have together.
struct Group
{
    CloudRule rule;
    std::vector<IpRange> ranges;
    QStringList placeholders;
};

void addPeer(Group &group, const Rule &rule)
{
    const AddressMatch &peer = peerEnd(rule);
    if (peer.kind == Kind::Placeholder || (peer.kind == Kind::Name && peer.ranges.empty())) {
        if (!group.placeholders.contains(placeholder(peer)))
            group.placeholders += placeholder(peer);
        return;
    }
    if (peer.kind == Kind::Any)
        group.ranges.push_back(IpRange::all(rule.family));
    group.ranges.insert(group.ranges.end(), peer.ranges.begin(), peer.ranges.end());
}

void addFlows(CloudRule &rule, const Rule &from)
{
    for (const QString &flow : QStringList{from.flow} + from.alsoFor) {
        // Flows stand together in a policy, so a look at the last will do.
        if (rule.flows.isEmpty() || rule.flows.back() != safeId(flow))
            rule.flows += safeId(flow);
    }
}

} // namespace

QString CloudRule::flowsText(qsizetype max) const
{
    QString text = flows.isEmpty() ? QString() : flows.front().left(max);
    for (const QString &flow : flows.mid(1)) {
        if (text.size() + 2 + flow.size() > max)
            break;
        text += ", "_L1 + flow;
    }
    return text;
}

std::vector<CloudRule> cloudRules(const Policy &policy, Direction direction, size_t most)
{
    std::vector<Group> groups;
    std::map<std::tuple<Protocol, int, int>, size_t> places;
    for (const PolicyItem &item : itemsOf(policy, direction)) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule)
            continue;
        std::vector<std::optional<PortRange>> ports(rule->ports.begin(), rule->ports.end());
        if (ports.empty())
            ports.emplace_back();
        for (const std::optional<PortRange> &range : ports) {
            const auto key =
                std::tuple(rule->protocol, range ? range->first : -1, range ? range->last : -1);
            const auto [place, isNew] = places.try_emplace(key, groups.size());
            if (isNew)
                groups.push_back({{direction, rule->protocol, range, {}, {}}, {}, {}});
            addPeer(groups[place->second], *rule);
            addFlows(groups[place->second].rule, *rule);
        }
    }
    std::vector<CloudRule> result;
    for (const Group &group : groups) {
        QStringList all = group.placeholders;
        for (const IpRange &block : blocksOf(normalized(group.ranges)))
            all += cidrText(block);
        for (qsizetype i = 0; i < all.size(); i += qsizetype(most)) {
            result.push_back(group.rule);
            result.back().addresses = all.mid(i, qsizetype(most));
        }
    }
    return result;
}

Policy cloudSayable(const Policy &policy, const TargetInfo &info)
{
    return withoutRules(fitted(policy, info), info, [](const Rule &rule) -> QString {
        if (ownEnd(rule).kind != Kind::Own && ownEnd(rule).kind != Kind::Any)
            return u"a firewall of this cloud cannot match the machine's own address"_s;
        // No address would read as every address.
        if (peerEnd(rule).kind == Kind::Own || peerEnd(rule).kind == Kind::Component)
            return u"its other end has no address here"_s;
        return {};
    });
}

Result<void> requireFewInCloud(const Policy &policy, const TargetInfo &info)
{
    return requireFew(policy, info, [](const Rule &rule) {
        const AddressMatch &peer = peerEnd(rule);
        return std::max<size_t>(1, rule.ports.size()) *
               std::max<size_t>(1, blocksOf(peer.ranges).size());
    });
}

CloudRule closingRule(Direction direction)
{
    return {direction, Protocol::Tcp, PortRange{1, 1}, {u"127.0.0.1/32"_s}, {u"closed"_s}};
}

std::vector<CloudRule> openRules(Direction direction, const std::vector<Protocol> &protocols)
{
    std::vector<CloudRule> rules;
    for (const Protocol protocol : protocols) {
        std::optional<PortRange> ports;
        if (hasPorts(protocol))
            ports = PortRange{1, 65535};
        rules.push_back({direction, protocol, ports, {u"0.0.0.0/0"_s, u"::/0"_s}, {u"open"_s}});
    }
    return rules;
}

} // namespace portolan
