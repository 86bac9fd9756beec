#include "model/audit/Azure.h"

#include "model/audit/Fields.h"
#include "model/audit/Names.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace portolan::azure {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Azure)
};

using Verdict = Ruleset::Verdict;

/// Nothing: every address.
Result<std::optional<std::vector<IpRange>>> addressesOf(const QStringList &texts, int line)
{
    std::vector<IpRange> ranges;
    for (const QString &text : texts) {
        if (text == "*"_L1)
            return std::nullopt;
        const auto range = rangeOf(text);
        if (!range)
            return failureAt(line, Tr::tr("%1 is no address").arg(quoted(text)));
        ranges.push_back(*range);
    }
    if (ranges.empty())
        return failureAt(line, Tr::tr("the addresses are missing"));
    return normalized(std::move(ranges));
}

Result<std::vector<FieldRange>> portRangesOf(const QStringList &texts, int line)
{
    std::vector<FieldRange> ranges;
    for (const QString &text : texts) {
        const auto range = text == "*"_L1 ? FieldRange{0, 65535} : portsOf(text, u'-');
        if (!range)
            return failureAt(line, Tr::tr("%1 is no port").arg(quoted(text)));
        ranges.push_back(*range);
    }
    if (ranges.empty())
        return failureAt(line, Tr::tr("the ports are missing"));
    return normalizedFields(std::move(ranges));
}

Result<Ruleset::Match> matchOf(const SecurityRule &rule)
{
    Ruleset::Match match;
    const auto sources = addressesOf(rule.sources, rule.line);
    const auto destinations = addressesOf(rule.destinations, rule.line);
    const auto from = portRangesOf(rule.sourcePorts, rule.line);
    const auto to = portRangesOf(rule.destinationPorts, rule.line);
    for (const Error *wrong :
        {sources ? nullptr : &sources.error(), destinations ? nullptr : &destinations.error(),
            from ? nullptr : &from.error(), to ? nullptr : &to.error()}) {
        if (wrong)
            return tl::unexpected(*wrong);
    }
    match.sources = *sources;
    match.destinations = *destinations;
    static const std::map<QString, quint32> Protocols{
        {u"tcp"_s, 6}, {u"udp"_s, 17}, {u"icmp"_s, 1}, {u"esp"_s, 50}, {u"ah"_s, 51}};
    const std::vector<FieldRange> all{{0, 65535}};
    if (rule.protocol == "*"_L1) {
        if (*from != all || *to != all)
            return failureAt(rule.line, Tr::tr("ports of every protocol are not understood"));
        return match;
    }
    const auto number = Protocols.find(rule.protocol.toLower());
    if (number == Protocols.end())
        return failureAt(rule.line, Tr::tr("%1 is no protocol").arg(quoted(rule.protocol)));
    match.services.emplace();
    match.services->push_back({{number->second, number->second}, *from, *to});
    return match;
}

} // namespace

Result<Ruleset> rulesetOf(std::vector<SecurityRule> rules)
{
    std::stable_sort(rules.begin(), rules.end(),
        [](const SecurityRule &a, const SecurityRule &b) { return a.priority < b.priority; });
    Ruleset ruleset;
    for (const auto &[direction, hook, name] :
        {std::tuple{Direction::Inbound, Ruleset::Hook::Input, u"inbound"_s},
            {Direction::Outbound, Ruleset::Hook::Output, u"outbound"_s}}) {
        Ruleset::Chain chain;
        Ruleset::Match replies;
        replies.matchesNew = false;
        chain.rules = {ruleOf(replies, Verdict::Accept)};
        bool isClosed = false;
        int priority = -1;
        for (const SecurityRule &rule : rules) {
            if (rule.direction != direction)
                continue;
            if (rule.priority == priority)
                return failureAt(rule.line, Tr::tr("two rules have the priority %1").arg(priority));
            priority = rule.priority;
            auto match = matchOf(rule);
            if (!match)
                return tl::unexpected(match.error());
            isClosed |=
                !rule.isAllowed && !match->sources && !match->destinations && !match->services;
            chain.rules.push_back(ruleOf(
                std::move(*match), rule.isAllowed ? Verdict::Accept : Verdict::Drop, rule.line));
        }
        if (!isClosed) {
            ruleset.notes << Tr::tr("the group does not end in a denial (%1): what goes between "
                                    "machines of the virtual network passes as well, and here it "
                                    "is taken for everything")
                                 .arg(name);
        }
        chain.policy = isClosed ? Verdict::Drop : Verdict::Accept;
        ruleset.chains[name] = std::move(chain);
        ruleset.hooks[hook] << name;
    }
    return ruleset;
}

} // namespace portolan::azure
