#include "model/audit/RichRule.h"

#include "model/audit/Fields.h"
#include "model/audit/Names.h"

#include <QCoreApplication>

namespace portolan::firewalld {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Firewalld)
};

using Match = Ruleset::Match;
using Verdict = Ruleset::Verdict;

/// Words, and attributes with their values: `port port="53"` is {"port"}, {"port", "53"}.
struct Piece
{
    QString name;
    std::optional<QString> value = {};
};

std::optional<std::vector<Piece>> piecesOf(QStringView text)
{
    std::vector<Piece> pieces;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] == u' ' || text[at] == u'\t') {
            ++at;
            continue;
        }
        Piece piece;
        while (at < text.size() && text[at] != u' ' && text[at] != u'=' && text[at] != u'"')
            piece.name += text[at++];
        if (at < text.size() && text[at] == u'=') {
            ++at;
            piece.value.emplace();
            const bool isQuoted = at < text.size() && (text[at] == u'"' || text[at] == u'\'');
            const QChar end = isQuoted ? text[at++] : QChar(u' ');
            while (at < text.size() && text[at] != end)
                *piece.value += text[at++];
            if (isQuoted && at++ >= text.size())
                return {};
        } else if (piece.name.isEmpty()) {
            return {};
        }
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

class RichReader
{
public:
    RichReader(const std::vector<Piece> &pieces, const std::map<QString, IpSet> &sets, int line)
        : m_pieces(pieces)
        , m_sets(sets)
        , m_line(line)
    {}

    Result<RichRule> read();

private:
    bool fail(const QString &message)
    {
        if (m_error.message.isEmpty())
            m_error = {QString::number(m_line), message};
        return false;
    }
    /// The value of the attribute that comes next, where it has that name.
    std::optional<QString> attribute(QStringView name)
    {
        if (m_at < m_pieces.size() && m_pieces[m_at].name == name && m_pieces[m_at].value)
            return m_pieces[m_at++].value;
        return {};
    }
    bool narrow(const Match &match)
    {
        auto both = meet(m_match, match);
        if (!both)
            return fail(both.error().message);
        m_match = std::move(*both);
        return true;
    }
    bool piece();
    bool end(bool isSource);
    bool ports(bool isSource);
    bool icmpType(const QString &name);

    const std::vector<Piece> &m_pieces;
    const std::map<QString, IpSet> &m_sets;
    int m_line;
    size_t m_at = 0;
    Match m_match;
    std::optional<Family> m_family;
    QString m_icmpType;
    Verdict m_verdict = Verdict::None;
    int m_priority = 0;
    Error m_error;
};

bool RichReader::end(bool isSource)
{
    bool isNegated = false;
    while (m_at < m_pieces.size() && !m_pieces[m_at].value &&
           m_pieces[m_at].name.compare("not"_L1, Qt::CaseInsensitive) == 0) {
        isNegated = true;
        ++m_at;
    }
    std::vector<IpRange> ranges;
    Family family = Family::IPv4;
    if (const auto address = attribute(u"address")) {
        const auto range = address->contains(u'-') ? std::nullopt : rangeOf(*address);
        if (!range)
            return fail(Tr::tr("%1 is no address").arg(quoted(*address)));
        ranges = {*range};
        family = range->family;
    } else if (const auto set = attribute(u"ipset")) {
        const auto known = m_sets.find(*set);
        if (known == m_sets.end())
            return fail(Tr::tr("there is no set %1").arg(quoted(*set)));
        ranges = known->second.addresses;
        family = known->second.family;
    } else {
        return fail(Tr::tr("an address or ipset is missing"));
    }
    Match match = ofFamily(family);
    (isSource ? match.sources : match.destinations) =
        isNegated ? complementOf(std::move(ranges), family) : normalized(std::move(ranges));
    return narrow(match);
}

bool RichReader::ports(bool isSource)
{
    const auto text = attribute(u"port");
    const auto name = attribute(u"protocol");
    const auto range = text ? portsOf(*text, u'-') : std::nullopt;
    const auto protocol = name ? protocolOf(*name) : std::nullopt;
    if (!range || !protocol)
        return fail(Tr::tr("a port reads port port=\"53\" protocol=\"udp\""));
    Match match = ofProtocol(*protocol);
    Ruleset::Service &service = match.services->front();
    (isSource ? service.sourcePorts : service.destinationPorts) = {*range};
    return narrow(match);
}

bool RichReader::piece()
{
    const Piece &piece = m_pieces[m_at++];
    const QString &name = piece.name;
    if (piece.value) {
        if (name == "family"_L1 && (*piece.value == "ipv4"_L1 || *piece.value == "ipv6"_L1)) {
            m_family = *piece.value == "ipv4"_L1 ? Family::IPv4 : Family::IPv6;
            return narrow(ofFamily(*m_family));
        }
        if (name == "priority"_L1) {
            bool isNumber = false;
            m_priority = piece.value->toInt(&isNumber);
            return isNumber || fail(Tr::tr("%1 is no priority").arg(quoted(*piece.value)));
        }
        return fail(Tr::tr("%1 is not understood").arg(quoted(name)));
    }
    if (name == "source"_L1 || name == "destination"_L1)
        return end(name == "source"_L1);
    if (name == "port"_L1 || name == "source-port"_L1)
        return ports(name == "source-port"_L1);
    if (name == "protocol"_L1) {
        const auto value = attribute(u"value");
        const auto number = value ? protocolOf(*value) : std::nullopt;
        return number ? narrow(ofProtocol(*number)) : fail(Tr::tr("this is no protocol"));
    }
    if (name == "icmp-type"_L1) {
        m_icmpType = attribute(u"name").value_or(QString());
        return !m_icmpType.isEmpty() || fail(Tr::tr("the ICMP type lacks its name"));
    }
    if (name == "log"_L1 || name == "nflog"_L1) {
        while (attribute(u"prefix") || attribute(u"level") || attribute(u"group")) {
        }
        return true;
    }
    static const std::map<QString, Verdict> Verdicts{
        {u"accept"_s, Verdict::Accept}, {u"drop"_s, Verdict::Drop}, {u"reject"_s, Verdict::Drop}};
    if (const auto verdict = Verdicts.find(name); verdict != Verdicts.end()) {
        m_verdict = verdict->second;
        attribute(u"type");
        return true;
    }
    return fail(Tr::tr("%1 is not understood").arg(quoted(name)));
}

Result<RichRule> RichReader::read()
{
    if (m_pieces.empty() || m_pieces[0].name != "rule"_L1)
        return failureAt(m_line, Tr::tr("a rich rule begins with the word rule"));
    ++m_at;
    while (m_at < m_pieces.size()) {
        if (!piece())
            return tl::unexpected(m_error);
    }
    RichRule result;
    result.priority = m_priority;
    if (m_icmpType.isEmpty()) {
        result.rules.push_back(ruleOf(m_match, m_verdict, m_line));
        return result;
    }
    for (const Family family : AllFamilies) {
        if (m_family.value_or(family) != family)
            continue;
        const auto type = icmpTypeOf(m_icmpType, family);
        const auto code = icmpCodeOf(m_icmpType, family);
        if (!type && !code)
            continue;
        const FieldRange range =
            type ? icmpRange(*type) : FieldRange{quint32(*code), quint32(*code)};
        Match match = ofService(family == Family::IPv4 ? 1 : 58, {range});
        match.family = family;
        const auto both = meet(m_match, match);
        result.rules.push_back(ruleOf(*both, m_verdict, m_line));
    }
    if (result.rules.empty())
        return failureAt(
            m_line, Tr::tr("%1 is no ICMP type that is known").arg(quoted(m_icmpType)));
    return result;
}

} // namespace

Result<RichRule> richRule(const QString &text, const std::map<QString, IpSet> &sets, int line)
{
    const auto pieces = piecesOf(text);
    if (!pieces)
        return failureAt(line, Tr::tr("a quote does not end"));
    return RichReader(*pieces, sets, line).read();
}

} // namespace portolan::firewalld
