#include "model/audit/UfwBase.h"

#include "model/audit/Fields.h"
#include "model/audit/Names.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using Hook = Ruleset::Hook;

/// One line of the files: ICMP types, or a UDP port.
struct Line
{
    Family family;
    std::vector<int> types;        ///< of ICMP or ICMPv6; empty: UDP
    QLatin1StringView source = {}; ///< block; empty: any
    QLatin1StringView destination = {};
    int sourcePort = 0; ///< 0: any
    int destinationPort = 0;
};

const std::vector<Line> &linesOf(Hook hook)
{
    constexpr auto V4 = Family::IPv4;
    constexpr auto V6 = Family::IPv6;
    constexpr auto Link = "fe80::/10"_L1;
    static const std::vector<Line> input{{V4, {3, 8, 11, 12}}, {V4, {}, {}, {}, 67, 68},
        {V4, {}, {}, "224.0.0.251"_L1, 0, 5353}, {V4, {}, {}, "239.255.255.250"_L1, 0, 1900},
        {V6, {1, 2, 3, 4, 128, 129, 133, 134, 135, 136, 141, 142, 144, 145, 146, 147, 148, 149}},
        {V6, {130, 131, 132, 143, 151, 152, 153}, Link}, {V6, {}, Link, Link, 547, 546},
        {V6, {}, {}, "ff02::fb"_L1, 0, 5353}, {V6, {}, {}, "ff02::f"_L1, 0, 1900}};
    static const std::vector<Line> output{
        {V6, {1, 2, 3, 4, 128, 129, 133, 134, 135, 136, 141, 142, 148, 149}},
        {V6, {130, 131, 132, 143, 151, 152, 153}, Link}};
    static const std::vector<Line> forward{{V4, {3, 8, 11, 12}}, {V6, {1, 2, 3, 4, 128, 129}}};
    return hook == Hook::Input ? input : hook == Hook::Output ? output : forward;
}

} // namespace

std::vector<Ruleset::Rule> ufwBase(Hook hook)
{
    std::vector<Ruleset::Rule> rules;
    Ruleset::Match replies;
    replies.matchesNew = false;
    rules.push_back(ruleOf(replies, Ruleset::Verdict::Accept));
    for (const Line &line : linesOf(hook)) {
        Ruleset::Service service;
        const quint32 icmp = line.family == Family::IPv4 ? 1 : 58;
        const quint32 protocol = line.types.empty() ? 17 : icmp;
        service.protocols = {protocol, protocol};
        if (!line.types.empty()) {
            service.destinationPorts.clear();
            for (const int type : line.types)
                service.destinationPorts.push_back(icmpRange(type));
        }
        if (line.sourcePort)
            service.sourcePorts = {{quint32(line.sourcePort), quint32(line.sourcePort)}};
        if (line.destinationPort)
            service.destinationPorts = {
                {quint32(line.destinationPort), quint32(line.destinationPort)}};
        Ruleset::Match match = ofFamily(line.family);
        match.services = {service};
        if (!line.source.isEmpty())
            match.sources = {*rangeOf(QString(line.source))};
        if (!line.destination.isEmpty())
            match.destinations = {*rangeOf(QString(line.destination))};
        Ruleset::Rule rule = ruleOf(std::move(match), Ruleset::Verdict::Accept);
        rule.comment = u"ufw by itself"_s;
        rules.push_back(std::move(rule));
    }
    return rules;
}

} // namespace portolan
