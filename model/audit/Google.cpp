#include "model/audit/Google.h"

#include "model/audit/Fields.h"
#include "model/audit/Names.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan::google {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Google)
};

using Verdict = Ruleset::Verdict;

QString tagOf(const QString &at, const QString &text)
{
    bool isHeading = false;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (!line.startsWith(u'#'))
            continue;
        if (const qsizetype of = line.indexOf("policy of "_L1); of >= 0) {
            const QStringView rest = line.mid(of + 10);
            isHeading = rest.left(rest.indexOf(u' ')) == at || rest == at;
        } else if (isHeading && line.startsWith("# Tag: "_L1)) {
            return line.mid(7).toString();
        }
    }
    return u"portolan-"_s + at;
}

Result<std::optional<std::vector<Ruleset::Service>>> servicesOf(const FirewallRule &rule)
{
    std::vector<Ruleset::Service> services;
    for (const QString &text : rule.services) {
        if (text == "all"_L1)
            return std::nullopt;
        const auto number = protocolOf(text.section(u':', 0, 0));
        if (!number)
            return failureAt(rule.line, Tr::tr("%1 is no protocol").arg(quoted(text)));
        FieldRange ports{0, 65535};
        if (text.contains(u':')) {
            const auto range = portsOf(text.section(u':', 1), u'-');
            if (!range || (*number != 6 && *number != 17 && *number != 132))
                return failureAt(rule.line, Tr::tr("%1 is no port").arg(quoted(text)));
            ports = *range;
        }
        const quint32 protocol = quint32(*number);
        services.push_back({{protocol, protocol}, {{0, 65535}}, {ports}});
    }
    return services;
}

} // namespace

Result<Ruleset> rulesetOf(
    std::vector<FirewallRule> rules, const QString &all, const ReaderContext &context)
{
    const QString tag = context.at.isEmpty() ? QString() : tagOf(context.at, all);
    std::stable_sort(rules.begin(), rules.end(), [](const auto &a, const auto &b) {
        return std::tuple(a.priority, a.isAllowed) < std::tuple(b.priority, b.isAllowed);
    });
    Ruleset ruleset;
    for (const auto &[direction, hook, name] :
        {std::tuple{Direction::Inbound, Ruleset::Hook::Input, u"ingress"_s},
            {Direction::Outbound, Ruleset::Hook::Output, u"egress"_s}}) {
        Ruleset::Chain chain;
        Ruleset::Match replies;
        replies.matchesNew = false;
        chain.rules = {ruleOf(replies, Verdict::Accept)};
        for (const FirewallRule &rule : rules) {
            const bool isMeant = tag.isEmpty() || rule.tags.isEmpty() || rule.tags.contains(tag) ||
                                 rule.tags.contains(context.at);
            if (rule.direction != direction || !isMeant)
                continue;
            Ruleset::Match match;
            for (const bool isSource : {true, false}) {
                const bool isPeer = isSource == (direction == Direction::Inbound);
                std::vector<IpRange> ranges;
                for (const QString &text : isSource ? rule.sources : rule.destinations) {
                    const auto range = text.contains(u'-') ? std::nullopt : rangeOf(text);
                    if (!range)
                        return failureAt(rule.line, Tr::tr("%1 is no block").arg(quoted(text)));
                    ranges.push_back(*range);
                }
                if (ranges.empty() && isPeer)
                    ranges = {IpRange::all(Family::IPv4)};
                if (!ranges.empty())
                    (isSource ? match.sources : match.destinations) = normalized(std::move(ranges));
            }
            auto services = servicesOf(rule);
            if (!services)
                return tl::unexpected(services.error());
            match.services = std::move(*services);
            chain.rules.push_back(ruleOf(
                std::move(match), rule.isAllowed ? Verdict::Accept : Verdict::Drop, rule.line));
        }
        chain.policy = direction == Direction::Inbound ? Verdict::Drop : Verdict::Accept;
        ruleset.chains[name] = std::move(chain);
        ruleset.hooks[hook] << name;
    }
    ruleset.notes << Tr::tr("the metadata server of Google always answers, whatever the rules say");
    return ruleset;
}

} // namespace portolan::google
