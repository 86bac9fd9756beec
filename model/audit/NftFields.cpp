#include "model/audit/NftFields.h"

#include "model/audit/Fields.h"
#include "model/audit/Names.h"

#include <QCoreApplication>

namespace portolan::nft {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Nft)
};

using Kind = Field::Kind;

constexpr int PortProtocols[] = {6, 17, 33, 132, 136};

/// Two words on the left side and what they mean.
struct Named
{
    QLatin1StringView first;
    QLatin1StringView second;
    Field field;
};

const std::vector<Named> &fields()
{
    constexpr auto V4 = Family::IPv4;
    constexpr auto V6 = Family::IPv6;
    static const std::vector<Named> all = [] {
        std::vector<Named> made{{"ip"_L1, "saddr"_L1, {Kind::Source, V4}},
            {"ip"_L1, "daddr"_L1, {Kind::Destination, V4}},
            {"ip6"_L1, "saddr"_L1, {Kind::Source, V6}},
            {"ip6"_L1, "daddr"_L1, {Kind::Destination, V6}},
            {"ip"_L1, "protocol"_L1, {Kind::Protocol, V4}},
            {"ip6"_L1, "nexthdr"_L1, {Kind::Protocol, V6}},
            {"ip6"_L1, "hoplimit"_L1, {Kind::HopLimit, V6}},
            {"ip"_L1, "ttl"_L1, {Kind::HopLimit, V4}},
            {"meta"_L1, "l4proto"_L1, {Kind::Protocol, {}}},
            {"meta"_L1, "nfproto"_L1, {Kind::NfProto, {}}},
            {"ct"_L1, "state"_L1, {Kind::State, {}}},
            {"icmp"_L1, "type"_L1, {Kind::IcmpType, V4, 1}},
            {"icmp"_L1, "code"_L1, {Kind::IcmpCode, V4, 1}},
            {"icmpv6"_L1, "type"_L1, {Kind::IcmpType, V6, 58}},
            {"icmpv6"_L1, "code"_L1, {Kind::IcmpCode, V6, 58}},
            {"th"_L1, "sport"_L1, {Kind::SourcePort, {}, -1, true}},
            {"th"_L1, "dport"_L1, {Kind::DestinationPort, {}, -1, true}}};
        for (const auto &interface : {"iif"_L1, "oif"_L1, "iifname"_L1, "oifname"_L1}) {
            made.push_back({interface, {}, {Kind::Interface, {}}});
            made.push_back({"meta"_L1, interface, {Kind::Interface, {}}});
        }
        for (const auto &[name, number] : {std::pair{"tcp"_L1, 6}, {"udp"_L1, 17}, {"sctp"_L1, 132},
                 {"dccp"_L1, 33}, {"udplite"_L1, 136}}) {
            made.push_back({name, "sport"_L1, {Kind::SourcePort, {}, number}});
            made.push_back({name, "dport"_L1, {Kind::DestinationPort, {}, number}});
        }
        return made;
    }();
    return all;
}

constexpr std::pair<QLatin1StringView, int> States[] = {{"new"_L1, 0}, {"established"_L1, 1},
    {"related"_L1, 2}, {"invalid"_L1, 3}, {"untracked"_L1, 4}};

std::vector<FieldRange> fieldRanges(const std::vector<Interval> &values)
{
    std::vector<FieldRange> result;
    for (const Interval &value : values)
        result.push_back({quint32(value.first), quint32(value.last)});
    return normalizedFields(std::move(result));
}

/// The value of one word alone.
std::optional<Interval> single(const Field &field, const Token &token)
{
    const auto interval = [](auto number) -> std::optional<Interval> {
        if (!number)
            return {};
        return Interval{uint128(*number), uint128(*number)};
    };
    const QStringView word = token.text;
    switch (field.kind) {
    case Kind::Source:
    case Kind::Destination: {
        const auto range = rangeOf(word);
        if (!range || range->family != *field.family)
            return {};
        return Interval{range->first, range->last};
    }
    case Kind::Protocol:
        return interval(protocolOf(word));
    case Kind::NfProto:
        if (word == u"ipv4" || word == u"2")
            return Interval{0, 0};
        if (word == u"ipv6" || word == u"10")
            return Interval{1, 1};
        return {};
    case Kind::SourcePort:
    case Kind::DestinationPort:
        return interval(portOf(word));
    case Kind::IcmpType:
        return interval(icmpTypeOf(word, *field.family));
    case Kind::IcmpCode: {
        if (const auto named = icmpCodeOf(word, *field.family))
            return Interval{uint128(*named & 0xff), uint128(*named & 0xff)};
        return interval(numberOf(word, 255));
    }
    case Kind::State:
        for (const auto &[name, number] : States) {
            if (word == name)
                return Interval{uint128(number), uint128(number)};
        }
        return {};
    case Kind::Interface:
        if (word == u"lo")
            return Interval{1, 1};
        return {};
    case Kind::HopLimit:
        return interval(numberOf(word, 255));
    }
    return {};
}

Result<Ruleset::Match> stateMatch(
    const std::vector<Interval> &values, bool isNegated, int line, QStringList &notes)
{
    bool has[5] = {};
    for (const Interval &value : values)
        has[size_t(value.first)] = true;
    if (isNegated) {
        for (bool &one : has)
            one = !one;
    }
    // What is invalid or untracked is neither new nor a reply, so no packet of the question.
    if (has[2] && !has[1]) {
        notes << Tr::tr("line %1: packets that are related only are not looked at").arg(line);
    } else if (has[1] && !has[2]) {
        notes << Tr::tr("line %1: established stands for established and related").arg(line);
    }
    Ruleset::Match match;
    match.matchesNew = has[0];
    match.matchesReply = has[1];
    match.never = !has[0] && !has[1];
    return match;
}

Result<Ruleset::Match> hopLimitMatch(const Field &field, const std::vector<Interval> &values,
    bool isNegated, int line, QStringList &notes)
{
    bool holds255 = false;
    for (const Interval &value : values)
        holds255 |= value.first <= 255 && value.last >= 255;
    if (!holds255)
        return failureAt(line, Tr::tr("a hop limit other than 255 is not understood"));
    notes << Tr::tr("line %1: a hop limit of 255 is taken for granted").arg(line);
    Ruleset::Match match = ofFamily(*field.family);
    match.never = isNegated;
    return match;
}

} // namespace

std::optional<Field> fieldAt(const Tokens &tokens, size_t &at)
{
    const auto wordAt = [&](size_t place) -> QStringView {
        if (place < tokens.size() && tokens[place].kind == Token::Kind::Word)
            return tokens[place].text;
        return {};
    };
    for (const Named &named : fields()) {
        if (wordAt(at) != named.first ||
            (!named.second.isEmpty() && wordAt(at + 1) != named.second))
            continue;
        at += named.second.isEmpty() ? 1 : 2;
        return named.field;
    }
    return {};
}

Result<Interval> intervalOf(const Field &field, const Tokens &words)
{
    if (words.empty())
        return failure(Tr::tr("a value is missing"));
    const auto wrong = [&] {
        QStringList texts;
        for (const Token &word : words)
            texts << word.text;
        return failureAt(words[0].line,
            Tr::tr("%1 is no value that is understood here").arg(quoted(texts.join(u' '))));
    };
    std::optional<Interval> first;
    std::optional<Interval> last;
    if (words.size() == 1) {
        const Token &word = words[0];
        first = last = single(field, word);
        if (first || field.kind == Kind::Interface)
            return first ? Result<Interval>(*first)
                         : failureAt(word.line, Tr::tr("the interface %1 is not known: only the "
                                                       "loopback interface is understood")
                                                    .arg(quoted(word.text)));
        const qsizetype dash = word.text.indexOf(u'-');
        if (dash < 0)
            return wrong();
        first = single(field, {word.kind, word.text.left(dash), word.line});
        last = single(field, {word.kind, word.text.mid(dash + 1), word.line});
    } else if (words.size() == 3 && words[1].is(u"-")) {
        first = single(field, words[0]);
        last = single(field, words[2]);
    }
    if (!first || !last || first->first > last->last || field.kind == Kind::State)
        return wrong();
    return Interval{first->first, last->last};
}

Result<Ruleset::Match> matchOf(const Field &field, const std::vector<Interval> &values,
    bool isNegated, int line, QStringList &notes)
{
    Ruleset::Match match;
    match.family = field.family;
    switch (field.kind) {
    case Kind::Source:
    case Kind::Destination: {
        std::vector<IpRange> ranges;
        for (const Interval &value : values)
            ranges.push_back({*field.family, value.first, value.last});
        ranges = isNegated ? complementOf(std::move(ranges), *field.family)
                           : normalized(std::move(ranges));
        (field.kind == Kind::Source ? match.sources : match.destinations) = std::move(ranges);
        return match;
    }
    case Kind::NfProto: {
        bool has[2] = {isNegated, isNegated};
        for (const Interval &value : values)
            has[size_t(value.first)] = !isNegated;
        match.never = !has[0] && !has[1];
        if (has[0] != has[1])
            match.family = has[0] ? Family::IPv4 : Family::IPv6;
        return match;
    }
    case Kind::State:
        return stateMatch(values, isNegated, line, notes);
    case Kind::Interface:
        match.never = !isNegated; // the loopback interface is the only one with a name
        return match;
    case Kind::HopLimit:
        return hopLimitMatch(field, values, isNegated, line, notes);
    default:
        break;
    }

    std::vector<FieldRange> ranges = fieldRanges(values);
    match.services.emplace();
    if (field.kind == Kind::Protocol) {
        if (isNegated)
            ranges = complementOf(std::move(ranges), 255);
        for (const FieldRange &range : ranges)
            match.services->push_back({range, {{0, 65535}}, {{0, 65535}}});
        return match;
    }
    const bool hasPorts = field.kind == Kind::SourcePort || field.kind == Kind::DestinationPort;
    if (isNegated)
        ranges = complementOf(std::move(ranges), hasPorts ? 65535 : 255);
    std::vector<FieldRange> packed;
    if (hasPorts) {
        packed = std::move(ranges);
    } else if (field.kind == Kind::IcmpType) {
        for (const FieldRange &range : ranges)
            packed.push_back({range.first * 256, range.last * 256 + 255});
    } else {
        for (quint32 type = 0; type < 256; ++type) {
            for (const FieldRange &range : ranges)
                packed.push_back({type * 256 + range.first, type * 256 + range.last});
        }
    }
    for (const int protocol : PortProtocols) {
        if (field.protocol >= 0 && protocol != PortProtocols[0])
            break;
        const quint32 number = quint32(field.protocol >= 0 ? field.protocol : protocol);
        Ruleset::Service service;
        service.protocols = {number, number};
        (field.kind == Kind::SourcePort ? service.sourcePorts : service.destinationPorts) = packed;
        match.services->push_back(std::move(service));
    }
    return match;
}

} // namespace portolan::nft
