#include "model/audit/Iptables.h"

#include "model/audit/Fields.h"
#include "model/audit/Names.h"

#include <QCoreApplication>

#include <functional>

namespace portolan::iptables {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Iptables)
};

using Verdict = Ruleset::Verdict;
using Match = Ruleset::Match;

class RuleReader
{
public:
    RuleReader(const Entry &entry, const RuleContext &context)
        : m_words(entry.words)
        , m_line(entry.line)
        , m_context(context)
        , m_matches{ofFamily(context.family)}
    {}

    Result<std::vector<Ruleset::Rule>> read();

private:
    struct Option
    {
        int arguments;
        std::function<bool(RuleReader &, const QString &argument, bool isNegated)> take;
    };
    static const std::map<QString, Option> &options();

    bool fail(const QString &message)
    {
        if (m_error.message.isEmpty())
            m_error = {QString::number(m_line), message};
        return false;
    }
    bool narrow(const Match &match)
    {
        for (Match &mine : m_matches) {
            auto both = meet(mine, match);
            if (!both)
                return fail(both.error().message);
            mine = std::move(*both);
        }
        return true;
    }
    bool narrow(const std::vector<Match> &alternatives)
    {
        if (m_matches.size() * alternatives.size() > 300'000)
            return fail(Tr::tr("too many combinations in one rule"));
        std::vector<Match> made;
        for (const Match &mine : m_matches) {
            for (const Match &other : alternatives) {
                auto both = meet(mine, other);
                if (!both)
                    return fail(both.error().message);
                made.push_back(std::move(*both));
            }
        }
        m_matches = std::move(made);
        return true;
    }

    bool only(Family family) { return family == m_context.family || narrow(nothing()); }
    bool addresses(const QString &text, bool isNegated, bool isSource);
    bool protocol(const QString &text, bool isNegated);
    bool ports(const QString &text, bool isNegated, bool source, bool destination);
    bool states(const QString &text, bool isNegated);
    bool icmp(const QString &text, bool isNegated, Family family);
    bool interface(const QString &text, bool isNegated);
    bool hopLimit(const QString &text, bool isNegated);
    bool module(const QString &text);
    bool matchSet(const QString &name, const QString &directions, bool isNegated);
    std::optional<Match> elementOf(
        const IpSet &set, const Entry &element, const QStringList &directions);
    bool target(const QString &name, bool isGoto);

    QStringList m_words;
    int m_line;
    const RuleContext &m_context;
    std::vector<Match> m_matches;
    int m_protocol = -1; ///< of -p, where it names one
    QString m_setName;
    bool m_setNegated = false;
    Verdict m_verdict = Verdict::None;
    QString m_chain;
    QString m_comment;
    Error m_error;
};

const std::map<QString, RuleReader::Option> &RuleReader::options()
{
    using R = RuleReader;
    using S = const QString &;
    const auto source = [](R &r, S text, bool no) { return r.addresses(text, no, true); };
    const auto destination = [](R &r, S text, bool no) { return r.addresses(text, no, false); };
    const auto protocol = [](R &r, S text, bool no) { return r.protocol(text, no); };
    const auto sport = [](R &r, S text, bool no) { return r.ports(text, no, true, false); };
    const auto dport = [](R &r, S text, bool no) { return r.ports(text, no, false, true); };
    const auto state = [](R &r, S text, bool no) { return r.states(text, no); };
    const auto interface = [](R &r, S text, bool no) { return r.interface(text, no); };
    const auto jump = [](R &r, S text, bool) { return r.target(text, false); };
    const auto go = [](R &r, S text, bool) { return r.target(text, true); };
    const auto ignore = [](R &, S, bool) { return true; };
    const auto icmp = [](R &r, S text, bool no) { return r.icmp(text, no, Family::IPv4); };
    const auto icmp6 = [](R &r, S text, bool no) { return r.icmp(text, no, Family::IPv6); };
    const auto hops = [](R &r, S text, bool no) { return r.hopLimit(text, no); };
    static const std::map<QString, Option> all{{u"-s"_s, {1, source}}, {u"--source"_s, {1, source}},
        {u"--src"_s, {1, source}}, {u"-d"_s, {1, destination}},
        {u"--destination"_s, {1, destination}}, {u"--dst"_s, {1, destination}},
        {u"--src-range"_s, {1, source}}, {u"--dst-range"_s, {1, destination}},
        {u"-p"_s, {1, protocol}}, {u"--protocol"_s, {1, protocol}}, {u"--proto"_s, {1, protocol}},
        {u"--sport"_s, {1, sport}}, {u"--source-port"_s, {1, sport}}, {u"--sports"_s, {1, sport}},
        {u"--source-ports"_s, {1, sport}}, {u"--dport"_s, {1, dport}},
        {u"--destination-port"_s, {1, dport}}, {u"--dports"_s, {1, dport}},
        {u"--destination-ports"_s, {1, dport}},
        {u"--ports"_s, {1, [](R &r, S text, bool no) { return r.ports(text, no, true, true); }}},
        {u"--state"_s, {1, state}}, {u"--ctstate"_s, {1, state}}, {u"-i"_s, {1, interface}},
        {u"--in-interface"_s, {1, interface}}, {u"-o"_s, {1, interface}},
        {u"--out-interface"_s, {1, interface}}, {u"-j"_s, {1, jump}}, {u"--jump"_s, {1, jump}},
        {u"-g"_s, {1, go}}, {u"--goto"_s, {1, go}}, {u"--icmp-type"_s, {1, icmp}},
        {u"--icmpv6-type"_s, {1, icmp6}}, {u"--hl-eq"_s, {1, hops}}, {u"--ttl-eq"_s, {1, hops}},
        {u"-m"_s, {1, [](R &r, S text, bool) { return r.module(text); }}},
        {u"--match"_s, {1, [](R &r, S text, bool) { return r.module(text); }}},
        {u"--match-set"_s, {1,
                               [](R &r, S text, bool no) {
                                   r.m_setName = text;
                                   r.m_setNegated = no;
                                   return true;
                               }}},
        {u"--comment"_s, {1,
                             [](R &r, S text, bool) {
                                 r.m_comment = text;
                                 return true;
                             }}},
        {u"-4"_s, {0, [](R &r, S, bool) { return r.only(Family::IPv4); }}},
        {u"-6"_s, {0, [](R &r, S, bool) { return r.only(Family::IPv6); }}},
        {u"--reject-with"_s, {1, ignore}}, {u"--log-prefix"_s, {1, ignore}},
        {u"--log-level"_s, {1, ignore}}, {u"--log-tcp-options"_s, {0, ignore}},
        {u"--log-ip-options"_s, {0, ignore}}, {u"--log-uid"_s, {0, ignore}},
        {u"--nflog-group"_s, {1, ignore}}, {u"--nflog-prefix"_s, {1, ignore}},
        {u"--nflog-threshold"_s, {1, ignore}}, {u"-c"_s, {2, ignore}},
        {u"--set-counters"_s, {2, ignore}}};
    return all;
}

Result<std::vector<Ruleset::Rule>> RuleReader::read()
{
    bool isNegated = false;
    for (qsizetype i = 0; i < m_words.size();) {
        QString word = m_words[i++];
        if (word == "!"_L1) {
            isNegated = true;
            continue;
        }
        QString argument;
        if (const qsizetype equals = word.indexOf(u'='); word.startsWith("--"_L1) && equals > 0) {
            m_words.insert(i, word.mid(equals + 1));
            word.truncate(equals);
        }
        const auto option = options().find(word);
        if (option == options().end())
            return failureAt(m_line, Tr::tr("%1 is not understood").arg(quoted(word)));
        if (i + option->second.arguments > m_words.size())
            return failureAt(m_line, Tr::tr("%1 lacks its value").arg(quoted(word)));
        if (option->second.arguments > 0) {
            // The older place of the mark.
            if (m_words[i] == "!"_L1 && i + 1 < m_words.size()) {
                isNegated = true;
                ++i;
            }
            argument = m_words[i];
        }
        i += option->second.arguments;
        if (!option->second.take(*this, argument, isNegated))
            return tl::unexpected(m_error);
        if (!m_setName.isEmpty()) {
            const QString name = std::exchange(m_setName, {});
            if (i >= m_words.size() || !matchSet(name, m_words[i++], m_setNegated)) {
                fail(Tr::tr("--match-set lacks its directions"));
                return tl::unexpected(m_error);
            }
        }
        isNegated = false;
    }
    std::vector<Ruleset::Rule> rules;
    if (m_verdict == Verdict::None)
        return rules;
    for (Match &match : m_matches) {
        Ruleset::Rule rule = ruleOf(std::move(match), m_verdict, m_line);
        rule.chain = m_chain;
        rule.comment = m_comment;
        rules.push_back(std::move(rule));
    }
    return rules;
}

bool RuleReader::addresses(const QString &text, bool isNegated, bool isSource)
{
    std::vector<IpRange> ranges;
    for (const QString &part : text.split(u',')) {
        const auto range = rangeOf(part);
        if (!range)
            return fail(Tr::tr("%1 is no address").arg(quoted(part)));
        // A line for both families that names an address: iptables-restore would refuse it for one
        // of them, so it stands for the other.
        if (range->family != m_context.family)
            return narrow(nothing());
        ranges.push_back(*range);
    }
    Match match;
    ranges = isNegated ? complementOf(std::move(ranges), m_context.family)
                       : normalized(std::move(ranges));
    (isSource ? match.sources : match.destinations) = std::move(ranges);
    return narrow(match);
}

bool RuleReader::protocol(const QString &text, bool isNegated)
{
    if (text == "all"_L1 || text == "0"_L1)
        return isNegated ? narrow(nothing()) : true;
    const auto number = protocolOf(text);
    if (!number)
        return fail(Tr::tr("%1 is no protocol that is known").arg(quoted(text)));
    if (!isNegated) {
        m_protocol = *number;
        return narrow(ofProtocol(*number));
    }
    Match match;
    match.services.emplace();
    const quint32 one = quint32(*number);
    for (const FieldRange &range : complementOf({{one, one}}, 255))
        match.services->push_back({range, {{0, 65535}}, {{0, 65535}}});
    return narrow(match);
}

bool RuleReader::ports(const QString &text, bool isNegated, bool source, bool destination)
{
    std::vector<FieldRange> ranges;
    for (const QString &part : text.split(u',')) {
        QString whole = part;
        if (part.startsWith(u':'))
            whole.prepend(u'0');
        if (part.endsWith(u':'))
            whole += "65535"_L1;
        const auto range = portsOf(whole, u':');
        if (!range)
            return fail(Tr::tr("%1 is no port").arg(quoted(part)));
        ranges.push_back(*range);
    }
    static const std::vector<int> WithPorts{6, 17, 33, 132, 136};
    if (std::find(WithPorts.begin(), WithPorts.end(), m_protocol) == WithPorts.end())
        return fail(Tr::tr("a port is matched without saying of which protocol"));
    ranges = isNegated ? complementOf(std::move(ranges), 65535) : normalizedFields(ranges);
    Match from = ofProtocol(m_protocol);
    from.services->front().sourcePorts = ranges;
    const Match to = ofService(m_protocol, ranges);
    if (source && destination)
        return isNegated ? narrow(from) && narrow(to) : narrow(std::vector<Match>{from, to});
    return narrow(source ? from : to);
}

bool RuleReader::states(const QString &text, bool isNegated)
{
    bool has[3] = {};
    for (const QString &part : text.split(u',')) {
        static const QStringList Known{
            u"NEW"_s, u"ESTABLISHED"_s, u"RELATED"_s, u"INVALID"_s, u"UNTRACKED"_s};
        const qsizetype at = Known.indexOf(part);
        if (at < 0)
            return fail(Tr::tr("the state %1 is not understood").arg(quoted(part)));
        if (at < 3)
            has[at] = true;
    }
    for (bool &one : has)
        one = one != isNegated;
    if (has[1] && !has[2])
        m_context.notes
            << Tr::tr("line %1: established stands for established and related").arg(m_line);
    else if (has[2] && !has[1])
        m_context.notes
            << Tr::tr("line %1: packets that are related only are not looked at").arg(m_line);
    Match match;
    match.matchesNew = has[0];
    match.matchesReply = has[1];
    match.never = !has[0] && !has[1];
    return narrow(match);
}

bool RuleReader::icmp(const QString &text, bool isNegated, Family family)
{
    const int number = family == Family::IPv4 ? 1 : 58;
    if (family != m_context.family)
        return narrow(nothing());
    FieldRange range{0, 65535};
    if (text != "any"_L1) {
        const auto type = icmpTypeOf(text.section(u'/', 0, 0), family);
        const auto code = numberOf(text.section(u'/', 1), 255);
        if (const auto both = icmpCodeOf(text, family))
            range = {quint32(*both), quint32(*both)};
        else if (type && (code || !text.contains(u'/')))
            range = icmpRange(*type, code ? int(*code) : -1);
        else
            return fail(Tr::tr("%1 is no ICMP type that is known").arg(quoted(text)));
    }
    return narrow(ofService(
        number, isNegated ? complementOf(std::vector{range}, 65535) : std::vector{range}));
}

bool RuleReader::interface(const QString &text, bool isNegated)
{
    if (text == "+"_L1 && !isNegated)
        return true;
    if (text != "lo"_L1)
        return fail(Tr::tr("the interface %1 is not known: only the loopback interface is "
                           "understood")
                        .arg(quoted(text)));
    return isNegated || narrow(nothing());
}

bool RuleReader::hopLimit(const QString &text, bool isNegated)
{
    if (text != "255"_L1)
        return fail(Tr::tr("a hop limit other than 255 is not understood"));
    m_context.notes << Tr::tr("line %1: a hop limit of 255 is taken for granted").arg(m_line);
    return !isNegated || narrow(nothing());
}

bool RuleReader::module(const QString &text)
{
    // Those whose options are understood; they match nothing by themselves but for `ah`, which
    // ip6tables has in place of the protocol.
    static const QStringList Known{u"tcp"_s, u"udp"_s, u"sctp"_s, u"dccp"_s, u"udplite"_s,
        u"icmp"_s, u"icmp6"_s, u"icmpv6"_s, u"multiport"_s, u"conntrack"_s, u"state"_s,
        u"iprange"_s, u"set"_s, u"comment"_s, u"hl"_s, u"ttl"_s, u"ah"_s, u"esp"_s};
    if (!Known.contains(text))
        return fail(Tr::tr("the match %1 is not understood").arg(quoted(text)));
    if (text == "ah"_L1)
        return narrow(ofProtocol(51));
    if (text == "esp"_L1)
        return narrow(ofProtocol(50));
    return true;
}

std::optional<Match> RuleReader::elementOf(
    const IpSet &set, const Entry &element, const QStringList &directions)
{
    const QStringList parts = element.words.value(0).split(u',');
    m_line = element.line;
    // hash:net,port: "192.0.2.0/24,tcp:443"; options such as a comment follow.
    if (parts.size() != set.kinds.size() || element.words.contains(u"nomatch"_s)) {
        fail(Tr::tr("%1 is not understood in a set").arg(quoted(element.words.join(u' '))));
        return {};
    }
    Match match;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        Match part;
        const bool isSource = directions[i] == "src"_L1;
        if (set.kinds[i] == "port"_L1) {
            const QString protocol =
                parts[i].contains(u':') ? parts[i].section(u':', 0, 0) : u"tcp"_s;
            const QString text = parts[i].section(u':', -1);
            const auto number = protocolOf(protocol);
            if (!number) {
                fail(Tr::tr("%1 is no protocol that is known").arg(quoted(protocol)));
                return {};
            }
            if (*number == 1 || *number == 58) {
                const auto type = numberOf(text.section(u'/', 0, 0), 255);
                const auto code = numberOf(text.section(u'/', 1), 255);
                if (!type || !code || isSource) {
                    fail(Tr::tr("%1 is not understood in a set").arg(quoted(parts[i])));
                    return {};
                }
                part = ofService(*number, {icmpRange(int(*type), int(*code))});
            } else {
                const auto range = portsOf(text, u'-');
                if (!range) {
                    fail(Tr::tr("%1 is no port").arg(quoted(text)));
                    return {};
                }
                part = ofProtocol(*number);
                const bool hasPorts =
                    *number == 6 || *number == 17 || *number == 132 || *number == 136;
                if (hasPorts && isSource)
                    part.services->front().sourcePorts = {*range};
                else if (hasPorts)
                    part.services->front().destinationPorts = {*range};
            }
        } else {
            const auto range = rangeOf(parts[i]);
            if (!range || range->family != set.family) {
                fail(Tr::tr("%1 is no address of that set").arg(quoted(parts[i])));
                return {};
            }
            (isSource ? part.sources : part.destinations) = {*range};
        }
        auto both = meet(match, part);
        if (!both) {
            fail(both.error().message);
            return {};
        }
        match = std::move(*both);
    }
    return match;
}

bool RuleReader::matchSet(const QString &name, const QString &directions, bool isNegated)
{
    const auto at = m_context.text.sets.find(name);
    if (at == m_context.text.sets.end())
        return fail(Tr::tr("there is no set %1").arg(quoted(name)));
    const IpSet &set = at->second;
    const QStringList sides = directions.split(u',');
    if (sides.size() < set.kinds.size())
        return fail(Tr::tr("--match-set lacks its directions"));
    for (const QString &side : sides) {
        if (side != "src"_L1 && side != "dst"_L1)
            return fail(Tr::tr("%1 is no direction").arg(quoted(side)));
    }
    if (set.family != m_context.family && set.kinds != QStringList{u"port"_s})
        return narrow(nothing());
    m_context.budget -= qint64(set.elements.size());
    if (m_context.budget < 0)
        return fail(Tr::tr("the sets are too large, all rules taken together"));
    const int line = m_line;
    std::vector<Match> alternatives;
    std::vector<IpRange> addresses;
    const bool isPlain = set.kinds.size() == 1 && set.kinds[0] != "port"_L1;
    for (const Entry &element : set.elements) {
        auto match = elementOf(set, element, sides);
        if (!match)
            return false;
        if (isPlain)
            addresses.push_back((match->sources ? *match->sources : *match->destinations)[0]);
        else
            alternatives.push_back(std::move(*match));
    }
    m_line = line;
    if (isPlain) {
        Match match;
        (sides[0] == "src"_L1 ? match.sources : match.destinations) =
            isNegated ? complementOf(std::move(addresses), set.family)
                      : normalized(std::move(addresses));
        return narrow(match);
    }
    if (isNegated)
        return fail(Tr::tr("a set of several fields that must not match is not understood"));
    return narrow(alternatives);
}

bool RuleReader::target(const QString &name, bool isGoto)
{
    static const std::map<QString, Verdict> Known{{u"ACCEPT"_s, Verdict::Accept},
        {u"DROP"_s, Verdict::Drop}, {u"REJECT"_s, Verdict::Drop}, {u"RETURN"_s, Verdict::Return},
        {u"LOG"_s, Verdict::None}, {u"NFLOG"_s, Verdict::None}};
    const auto known = Known.find(name);
    if (known != Known.end() && !isGoto) {
        m_verdict = known->second;
        return true;
    }
    if (!m_context.text.filters[size_t(m_context.family)].chains.count(name))
        return fail(Tr::tr("there is no chain %1").arg(quoted(name)));
    m_verdict = isGoto ? Verdict::Goto : Verdict::Jump;
    m_chain = chainName(m_context.family, name);
    return true;
}

} // namespace

Result<std::vector<Ruleset::Rule>> rulesOf(const Entry &entry, const RuleContext &context)
{
    return RuleReader(entry, context).read();
}

} // namespace portolan::iptables
