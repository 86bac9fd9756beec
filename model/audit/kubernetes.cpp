#include "model/audit/Fields.h"
#include "model/audit/Names.h"
#include "model/audit/Pods.h"
#include "model/audit/Readers.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Kubernetes)
};

using Kind = YamlNode::Kind;
using Match = Ruleset::Match;

/// What "from" and "to" name; nothing: everybody.
Result<std::optional<std::vector<IpRange>>> peersOf(
    const YamlNode *list, const ReaderContext &context)
{
    if (!list || list->items.empty())
        return std::nullopt;
    std::vector<IpRange> all;
    for (const YamlNode &peer : list->items) {
        if (auto fine = pods::onlyFields(peer, {u"ipBlock"_s, u"podSelector"_s}); !fine)
            return tl::unexpected(fine.error());
        const YamlNode *block = peer.field(u"ipBlock");
        const YamlNode *selector = peer.field(u"podSelector");
        if ((block != nullptr) == (selector != nullptr))
            return failureAt(peer.line, Tr::tr("a peer is an ipBlock or a podSelector"));
        Result<std::vector<IpRange>> ranges =
            block ? pods::blockOf(*block)
                  : pods::selected(*selector, context).map([&](const QStringList &members) {
                        return pods::addressesOf(members, context);
                    });
        if (!ranges)
            return tl::unexpected(ranges.error());
        all.insert(all.end(), ranges->begin(), ranges->end());
    }
    return normalized(std::move(all));
}

Result<std::optional<std::vector<Ruleset::Service>>> servicesOf(const YamlNode *list)
{
    if (!list || list->items.empty())
        return std::nullopt;
    std::vector<Ruleset::Service> services;
    for (const YamlNode &item : list->items) {
        if (auto fine = pods::onlyFields(item, {u"protocol"_s, u"port"_s, u"endPort"_s}); !fine)
            return tl::unexpected(fine.error());
        const YamlNode *protocol = item.field(u"protocol");
        const YamlNode *port = item.field(u"port");
        const YamlNode *end = item.field(u"endPort");
        static const std::map<QString, quint32> Protocols{
            {u"TCP"_s, 6}, {u"UDP"_s, 17}, {u"SCTP"_s, 132}};
        const auto number = Protocols.find(protocol ? protocol->text : u"TCP"_s);
        if (number == Protocols.end())
            return failureAt(item.line, Tr::tr("a protocol is TCP, UDP or SCTP"));
        FieldRange range{0, 65535};
        if (port) {
            const auto first = numberOf(port->text, 65535);
            const auto last = end ? numberOf(end->text, 65535) : first;
            if (!first || !last || *first < 1 || *first > *last)
                return failureAt(
                    item.line, Tr::tr("a port is a number, and endPort none below it"));
            range = {*first, *last};
        } else if (end) {
            return failureAt(item.line, Tr::tr("endPort lacks its port"));
        }
        services.push_back({{number->second, number->second}, {{0, 65535}}, {range}});
    }
    return services;
}

Result<void> readRules(
    const YamlNode &spec, Direction direction, const ReaderContext &context, DirectedRules &rules)
{
    const bool in = direction == Direction::Inbound;
    const auto list = pods::fieldOf(spec, in ? u"ingress" : u"egress", Kind::Sequence);
    if (!list)
        return tl::unexpected(list.error());
    rules.close(direction);
    if (!*list)
        return {};
    for (const YamlNode &rule : (*list)->items) {
        const QString side = in ? u"from"_s : u"to"_s;
        if (auto fine = pods::onlyFields(rule, {side, u"ports"_s}); !fine)
            return fine;
        const auto peers = pods::fieldOf(rule, side, Kind::Sequence).and_then([&](auto *node) {
            return peersOf(node, context);
        });
        const auto services = pods::fieldOf(rule, u"ports", Kind::Sequence).and_then(servicesOf);
        if (!peers)
            return tl::unexpected(peers.error());
        if (!services)
            return tl::unexpected(services.error());
        Match match;
        (in ? match.sources : match.destinations) = *peers;
        match.services = *services;
        rules.add(direction, std::move(match), Ruleset::Verdict::Accept, rule.line);
    }
    return {};
}

} // namespace

Result<Ruleset> readKubernetes(const QByteArray &text, const ReaderContext &context)
{
    const auto documents = readYaml(text);
    if (!documents)
        return tl::unexpected(documents.error());
    const auto found = pods::policiesOf(*documents, "NetworkPolicy"_L1);
    if (!found)
        return tl::unexpected(found.error());
    DirectedRules rules;
    for (const YamlNode *policy : found->policies) {
        const YamlNode *spec = policy->field(u"spec");
        const YamlNode *selector = spec ? spec->field(u"podSelector") : nullptr;
        if (!selector)
            return failureAt(policy->line, Tr::tr("the policy lacks spec.podSelector"));
        if (auto fine = pods::onlyFields(
                *spec, {u"podSelector"_s, u"policyTypes"_s, u"ingress"_s, u"egress"_s});
            !fine)
            return tl::unexpected(fine.error());
        if (!context.at.isEmpty()) {
            const auto members = pods::selected(*selector, context);
            if (!members)
                return tl::unexpected(members.error());
            if (!members->contains(context.at))
                continue;
        } else if (found->policies.size() > 1) {
            return failureAt(policy->line, Tr::tr("the text has several policies: of which pod?"));
        }
        const auto types = pods::fieldOf(*spec, u"policyTypes", Kind::Sequence);
        if (!types)
            return tl::unexpected(types.error());
        bool has[2] = {true, spec->field(u"egress") != nullptr};
        if (*types) {
            has[0] = has[1] = false;
            for (const YamlNode &type : (*types)->items) {
                if (type.text != "Ingress"_L1 && type.text != "Egress"_L1)
                    return failureAt(type.line, Tr::tr("a policy type is Ingress or Egress"));
                has[type.text == "Egress"_L1] = true;
            }
        }
        for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
            if (!has[size_t(direction)])
                continue;
            if (auto done = readRules(*spec, direction, context, rules); !done)
                return tl::unexpected(done.error());
        }
    }
    return rules.result(found->notes);
}

} // namespace portolan
