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
    Q_DECLARE_TR_FUNCTIONS(Cilium)
};

using Kind = YamlNode::Kind;
using Match = Ruleset::Match;
using Verdict = Ruleset::Verdict;

class CiliumReader
{
public:
    explicit CiliumReader(const ReaderContext &context)
        : m_context(context)
    {}

    Result<Ruleset> read(const std::vector<YamlNode> &documents);

private:
    Result<bool> selects(const YamlNode &spec) const;
    Result<void> readSpec(const YamlNode &spec);
    Result<void> readRules(const YamlNode &list, Direction direction, Verdict verdict);
    /// What the rule names at the other end; nothing: it names nobody.
    Result<std::optional<std::vector<IpRange>>> peersOf(const YamlNode &rule, Direction direction);
    Result<std::vector<IpRange>> peerOf(const QString &kind, const YamlNode &item);
    Result<std::optional<std::vector<Ruleset::Service>>> servicesOf(const YamlNode &rule);
    Result<void> addPorts(const YamlNode &port, std::vector<Ruleset::Service> &into);
    Result<void> addIcmp(const YamlNode &field, std::vector<Ruleset::Service> &into);

    const ReaderContext &m_context;
    DirectedRules m_rules;
    QStringList m_notes;
};

Result<bool> CiliumReader::selects(const YamlNode &spec) const
{
    const YamlNode *selector = spec.field(u"endpointSelector");
    if (!selector)
        return failureAt(spec.line, Tr::tr("the policy lacks endpointSelector"));
    if (m_context.at.isEmpty())
        return true;
    return pods::selected(*selector, m_context).map([&](const QStringList &members) {
        return members.contains(m_context.at);
    });
}

Result<std::vector<IpRange>> CiliumReader::peerOf(const QString &kind, const YamlNode &item)
{
    if (kind == "CIDR"_L1) {
        const auto range = rangeOf(item.text);
        if (!range)
            return failureAt(item.line, Tr::tr("%1 is no block").arg(quoted(item.text)));
        return std::vector{*range};
    }
    if (kind == "CIDRSet"_L1)
        return pods::blockOf(item);
    if (kind == "Endpoints"_L1) {
        return pods::selected(item, m_context).map([&](const QStringList &members) {
            return pods::addressesOf(members, m_context);
        });
    }
    if (kind == "Entities"_L1) {
        if (item.text != "all"_L1 && item.text != "world"_L1)
            return failureAt(
                item.line, Tr::tr("the entity %1 is not understood").arg(quoted(item.text)));
        return std::vector{IpRange::all(Family::IPv4), IpRange::all(Family::IPv6)};
    }
    // FQDNs
    const YamlNode *name = item.field(u"matchName");
    if (!name || item.fields.size() != 1)
        return failureAt(item.line, Tr::tr("only matchName is understood"));
    const auto known = m_context.members.find(name->text);
    if (known != m_context.members.end())
        return known->second;
    m_notes << Tr::tr("line %1: the addresses of %2 are not known")
                   .arg(item.line)
                   .arg(quoted(name->text));
    return std::vector<IpRange>();
}

Result<std::optional<std::vector<IpRange>>> CiliumReader::peersOf(
    const YamlNode &rule, Direction direction)
{
    const QString side = direction == Direction::Inbound ? u"from"_s : u"to"_s;
    std::optional<std::vector<IpRange>> all;
    for (const QString &kind :
        {u"CIDR"_s, u"CIDRSet"_s, u"Endpoints"_s, u"Entities"_s, u"FQDNs"_s}) {
        const auto list = pods::fieldOf(rule, QString(side + kind), Kind::Sequence);
        if (!list)
            return tl::unexpected(list.error());
        if (!*list)
            continue;
        if (all)
            return failureAt(rule.line, Tr::tr("one rule names its peers in two ways"));
        all.emplace();
        for (const YamlNode &item : (*list)->items) {
            const auto ranges = peerOf(kind, item);
            if (!ranges)
                return tl::unexpected(ranges.error());
            all->insert(all->end(), ranges->begin(), ranges->end());
        }
    }
    if (all)
        all = normalized(std::move(*all));
    return all;
}

Result<void> CiliumReader::addPorts(const YamlNode &port, std::vector<Ruleset::Service> &into)
{
    if (auto fine = pods::onlyFields(port, {u"port"_s, u"endPort"_s, u"protocol"_s}); !fine)
        return fine;
    const YamlNode *first = port.field(u"port");
    const YamlNode *last = port.field(u"endPort");
    const YamlNode *protocol = port.field(u"protocol");
    static const std::map<QString, std::vector<quint32>> Protocols{
        {u"TCP"_s, {6}}, {u"UDP"_s, {17}}, {u"SCTP"_s, {132}}, {u"ANY"_s, {6, 17, 132}}};
    const auto numbers = Protocols.find(protocol ? protocol->text : u"ANY"_s);
    const auto from = first ? numberOf(first->text, 65535) : std::nullopt;
    const auto to = last ? numberOf(last->text, 65535) : from;
    if (numbers == Protocols.end())
        return failureAt(port.line, Tr::tr("a protocol is TCP, UDP, SCTP or ANY"));
    if (!from || !to || *from < 1 || *from > *to)
        return failureAt(port.line, Tr::tr("a port is a number, and endPort none below it"));
    for (const quint32 number : numbers->second)
        into.push_back({{number, number}, {{0, 65535}}, {{*from, *to}}});
    return {};
}

Result<void> CiliumReader::addIcmp(const YamlNode &field, std::vector<Ruleset::Service> &into)
{
    if (auto fine = pods::onlyFields(field, {u"family"_s, u"type"_s}); !fine)
        return fine;
    const YamlNode *family = field.field(u"family");
    const YamlNode *type = field.field(u"type");
    const bool isSix = family && family->text == "IPv6"_L1;
    const auto number = type ? numberOf(type->text, 255) : std::nullopt;
    if (!number || (family && !isSix && family->text != "IPv4"_L1))
        return failureAt(field.line, Tr::tr("an ICMP message reads {family: IPv4, type: 8}"));
    const quint32 protocol = isSix ? 58 : 1;
    into.push_back({{protocol, protocol}, {{0, 65535}}, {icmpRange(int(*number))}});
    return {};
}

Result<std::optional<std::vector<Ruleset::Service>>> CiliumReader::servicesOf(const YamlNode &rule)
{
    std::optional<std::vector<Ruleset::Service>> services;
    for (const auto &[outer, inner, add] :
        {std::tuple{u"toPorts"_s, u"ports"_s, &CiliumReader::addPorts},
            {u"icmps"_s, u"fields"_s, &CiliumReader::addIcmp}}) {
        const auto list = pods::fieldOf(rule, outer, Kind::Sequence);
        if (!list)
            return tl::unexpected(list.error());
        if (!*list)
            continue;
        if (services)
            return failureAt(rule.line, Tr::tr("one rule has both ports and ICMP messages"));
        services.emplace();
        for (const YamlNode &item : (*list)->items) {
            if (auto fine = pods::onlyFields(item, {inner}); !fine)
                return tl::unexpected(fine.error());
            const auto parts = pods::fieldOf(item, inner, Kind::Sequence);
            if (!parts)
                return tl::unexpected(parts.error());
            if (!*parts)
                return failureAt(item.line, Tr::tr("the ports are missing"));
            for (const YamlNode &part : (*parts)->items) {
                if (auto done = (this->*add)(part, *services); !done)
                    return tl::unexpected(done.error());
            }
        }
    }
    return services;
}

Result<void> CiliumReader::readRules(const YamlNode &list, Direction direction, Verdict verdict)
{
    const bool in = direction == Direction::Inbound;
    for (const YamlNode &rule : list.items) {
        QStringList known{u"toPorts"_s, u"icmps"_s};
        for (const QString &kind :
            {u"CIDR"_s, u"CIDRSet"_s, u"Endpoints"_s, u"Entities"_s, u"FQDNs"_s})
            known << (in ? u"from"_s : u"to"_s) + kind;
        if (auto fine = pods::onlyFields(rule, known); !fine)
            return fine;
        const auto peers = peersOf(rule, direction);
        if (!peers)
            return tl::unexpected(peers.error());
        const auto services = servicesOf(rule);
        if (!services)
            return tl::unexpected(services.error());
        // A rule that names nothing lets nothing through.
        if (!*peers && !*services)
            continue;
        Match match;
        (in ? match.sources : match.destinations) = *peers;
        if (!*services) {
            m_rules.add(direction, std::move(match), verdict, rule.line);
            continue;
        }
        // A message of ICMP is one of its own family.
        std::map<std::optional<Family>, std::vector<Ruleset::Service>> byFamily;
        for (const Ruleset::Service &service : **services) {
            std::optional<Family> family;
            if (service.protocols.first == 1)
                family = Family::IPv4;
            else if (service.protocols.first == 58)
                family = Family::IPv6;
            byFamily[family].push_back(service);
        }
        for (auto &[family, own] : byFamily) {
            match.family = family;
            match.services = std::move(own);
            m_rules.add(direction, match, verdict, rule.line);
        }
    }
    return {};
}

Result<void> CiliumReader::readSpec(const YamlNode &spec)
{
    if (auto fine = pods::onlyFields(
            spec, {u"endpointSelector"_s, u"enableDefaultDeny"_s, u"ingress"_s, u"egress"_s,
                      u"ingressDeny"_s, u"egressDeny"_s, u"description"_s, u"labels"_s});
        !fine)
        return fine;
    const YamlNode *closes = spec.field(u"enableDefaultDeny");
    for (const auto &[direction, name] :
        {std::pair{Direction::Inbound, u"ingress"_s}, {Direction::Outbound, u"egress"_s}}) {
        bool isClosed = false;
        for (const auto &[key, verdict] :
            {std::pair{name, Verdict::Accept}, {name + u"Deny"_s, Verdict::Drop}}) {
            const auto list = pods::fieldOf(spec, key, Kind::Sequence);
            if (!list)
                return tl::unexpected(list.error());
            if (!*list)
                continue;
            isClosed = true;
            if (auto done = readRules(**list, direction, verdict); !done)
                return done;
        }
        if (const YamlNode *said = closes ? closes->field(name) : nullptr) {
            if (said->text != "true"_L1 && said->text != "false"_L1)
                return failureAt(said->line, Tr::tr("this is true or false"));
            isClosed = said->text == "true"_L1;
        }
        if (isClosed)
            m_rules.close(direction);
    }
    return {};
}

Result<Ruleset> CiliumReader::read(const std::vector<YamlNode> &documents)
{
    const auto found = pods::policiesOf(documents, "CiliumNetworkPolicy"_L1);
    if (!found)
        return tl::unexpected(found.error());
    m_notes = found->notes;
    std::vector<const YamlNode *> specs;
    for (const YamlNode *policy : found->policies) {
        if (const YamlNode *spec = policy->field(u"spec"))
            specs.push_back(spec);
        if (const YamlNode *several = policy->field(u"specs")) {
            for (const YamlNode &spec : several->items)
                specs.push_back(&spec);
        }
    }
    if (m_context.at.isEmpty() && specs.size() > 1)
        return failureAt(specs[1]->line, Tr::tr("the text has several policies: of which pod?"));
    for (const YamlNode *spec : specs) {
        const auto isMeant = selects(*spec);
        if (!isMeant)
            return tl::unexpected(isMeant.error());
        if (!*isMeant)
            continue;
        if (auto done = readSpec(*spec); !done)
            return tl::unexpected(done.error());
    }
    return m_rules.result(m_notes);
}

} // namespace

Result<Ruleset> readCilium(const QByteArray &text, const ReaderContext &context)
{
    const auto documents = readYaml(text);
    if (!documents)
        return tl::unexpected(documents.error());
    return CiliumReader(context).read(*documents);
}

} // namespace portolan
