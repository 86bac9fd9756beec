#include "model/audit/Fields.h"
#include "model/audit/Names.h"
#include "model/audit/Readers.h"
#include "model/audit/RichRule.h"
#include "model/audit/Shell.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Firewalld)
};

using Verdict = Ruleset::Verdict;
using Hook = Ruleset::Hook;

/// A policy between zones (firewalld.policy(5)).
struct FirewalldPolicy
{
    QString ingress;
    QString egress;
    QString target = QStringLiteral("CONTINUE");
    int priority = -1;
    std::vector<std::pair<QString, int>> rules; ///< with their lines
    int line = 0;
};

/// A script of firewall-cmd. Besides the plain commands these functions, where the script defines
/// them:
///     fresh POLICY INGRESS-ZONE EGRESS-ZONE TARGET
///     load --policy=NAME|--ipset=NAME OPTION <<LIST (a value of the option on each line)
class FirewalldReader
{
public:
    Result<Ruleset> read(const std::vector<ShellCommand> &commands)
    {
        for (const ShellCommand &command : commands)
            m_functions[command.function] += command.words.join(u' ') + u'\n';
        for (const ShellCommand &command : commands) {
            m_line = command.line;
            if (command.function.isEmpty() && !run(command))
                return tl::unexpected(m_error);
        }
        return result();
    }

private:
    bool fail(const QString &message)
    {
        if (m_error.message.isEmpty())
            m_error = {QString::number(m_line), message};
        return false;
    }
    bool run(const ShellCommand &command);
    bool fresh(const QStringList &words);
    bool load(const ShellCommand &command);
    bool firewallCmd(const QStringList &words);
    bool addEntry(const QString &set, const QString &text);
    bool ofPolicy(FirewalldPolicy &policy, const QString &option, const QString &value);
    Result<Ruleset> result();

    std::map<QString, QString> m_functions;
    std::map<QString, FirewalldPolicy> m_policies;
    std::map<QString, firewalld::IpSet> m_sets;
    int m_line = 0;
    Error m_error;
};

bool FirewalldReader::run(const ShellCommand &command)
{
    const QString tool = command.words.value(0);
    static const QStringList Harmless{
        u"set"_s, u":"_s, u"trap"_s, u"echo"_s, u"printf"_s, u"true"_s, u"export"_s};
    if (command.words.isEmpty() || Harmless.contains(tool))
        return true;
    if (command.conditional || (command.expands && tool != "for"_L1))
        return fail(Tr::tr("this depends on more than the text says"));
    if (tool == "fresh"_L1)
        return fresh(command.words);
    if (tool == "load"_L1)
        return load(command);
    if (tool == "firewall-cmd"_L1 || tool == "firewall-offline-cmd"_L1)
        return firewallCmd(command.words.mid(1));
    return fail(Tr::tr("the command %1 is not understood").arg(quoted(tool)));
}

bool FirewalldReader::fresh(const QStringList &words)
{
    const QString &body = m_functions[u"fresh"_s];
    if (!body.contains("--new-policy=$1"_L1) || !body.contains("--set-target=$4"_L1) ||
        !body.contains("--add-ingress-zone=$2"_L1) || !body.contains("--add-egress-zone=$3"_L1) ||
        words.size() != 5)
        return fail(Tr::tr("what fresh does is not known"));
    FirewalldPolicy policy;
    policy.ingress = words[2];
    policy.egress = words[3];
    policy.target = words[4];
    policy.priority = -32000;
    policy.line = m_line;
    m_policies[words[1]] = std::move(policy);
    return true;
}

bool FirewalldReader::load(const ShellCommand &command)
{
    const QString &body = m_functions[u"load"_s];
    if (!body.contains("firewall-cmd"_L1) || !body.contains("$option=$line"_L1) ||
        command.words.size() != 3)
        return fail(Tr::tr("what load does is not known"));
    m_line = command.inputLine - 1;
    for (const QString &line : command.input.split(u'\n')) {
        ++m_line;
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (!firewallCmd({command.words[1], command.words[2] + u'=' + line}))
            return false;
    }
    return true;
}

bool FirewalldReader::addEntry(const QString &set, const QString &text)
{
    const auto known = m_sets.find(set);
    const auto range = rangeOf(text);
    if (known == m_sets.end())
        return fail(Tr::tr("there is no set %1").arg(quoted(set)));
    if (!range || range->family != known->second.family)
        return fail(Tr::tr("%1 is no address of that set").arg(quoted(text)));
    known->second.addresses.push_back(*range);
    return true;
}

bool FirewalldReader::ofPolicy(FirewalldPolicy &policy, const QString &option, const QString &value)
{
    if (option == "--set-target"_L1) {
        static const QStringList Targets{u"ACCEPT"_s, u"DROP"_s, u"REJECT"_s, u"CONTINUE"_s};
        policy.target = value;
        return Targets.contains(value) || fail(Tr::tr("%1 is no target").arg(quoted(value)));
    }
    if (option == "--set-priority"_L1) {
        bool isNumber = false;
        policy.priority = value.toInt(&isNumber);
        return isNumber || fail(Tr::tr("%1 is no priority").arg(quoted(value)));
    }
    if (option == "--add-ingress-zone"_L1 || option == "--add-egress-zone"_L1) {
        QString &zone = option == "--add-ingress-zone"_L1 ? policy.ingress : policy.egress;
        if (!zone.isEmpty() && zone != value)
            return fail(Tr::tr("a policy of several zones is not understood"));
        zone = value;
        return true;
    }
    if (option == "--add-rich-rule"_L1) {
        policy.rules.emplace_back(value, m_line);
        return true;
    }
    return fail(Tr::tr("%1 is not understood").arg(quoted(option)));
}

bool FirewalldReader::firewallCmd(const QStringList &words)
{
    QString policy;
    QString set;
    QString newSet;
    Family family = Family::IPv4;
    std::vector<std::pair<QString, QString>> rest;
    for (const QString &word : words) {
        const QString option = word.section(u'=', 0, 0);
        const QString value = word.contains(u'=') ? word.section(u'=', 1) : QString();
        static const QStringList Silent{u"-q"_s, u"--quiet"_s, u"--permanent"_s, u"--reload"_s,
            u"--check-config"_s, u"--complete-reload"_s};
        if (Silent.contains(word))
            continue;
        if (option == "--policy"_L1) {
            policy = value;
        } else if (option == "--ipset"_L1) {
            set = value;
        } else if (option == "--new-ipset"_L1) {
            newSet = value;
        } else if (option == "--family"_L1 ||
                   (option == "--option"_L1 && value.startsWith("family="_L1))) {
            family = value.endsWith("inet6"_L1) ? Family::IPv6 : Family::IPv4;
        } else if (option == "--type"_L1) {
            if (value != "hash:net"_L1 && value != "hash:ip"_L1)
                return fail(Tr::tr("a set of type %1 is not understood").arg(quoted(value)));
        } else if (option == "--new-policy"_L1) {
            m_policies[value].line = m_line;
        } else {
            rest.emplace_back(option, value);
        }
    }
    if (!newSet.isEmpty())
        m_sets[newSet] = {family, {}};
    for (const auto &[option, value] : rest) {
        if (!set.isEmpty() && option == "--add-entry"_L1) {
            if (!addEntry(set, value))
                return false;
            continue;
        }
        const auto known = m_policies.find(policy);
        if (known == m_policies.end())
            return fail(policy.isEmpty() ? Tr::tr("%1 is not understood: what is set on a zone "
                                                  "depends on the zone")
                                               .arg(quoted(option))
                                         : Tr::tr("there is no policy %1").arg(quoted(policy)));
        if (!ofPolicy(known->second, option, value))
            return false;
    }
    return true;
}

Result<Ruleset> FirewalldReader::result()
{
    Ruleset ruleset;
    ruleset.notes << Tr::tr("what the policies leave to the zones passes here: zones are not "
                            "looked at");
    std::vector<std::pair<QString, const FirewalldPolicy *>> ordered;
    for (const auto &[name, policy] : m_policies)
        ordered.emplace_back(name, &policy);
    std::stable_sort(ordered.begin(), ordered.end(),
        [](const auto &a, const auto &b) { return a.second->priority < b.second->priority; });
    static const std::vector<std::tuple<QString, QString, Hook>> Places{
        {u"ANY"_s, u"HOST"_s, Hook::Input}, {u"HOST"_s, u"ANY"_s, Hook::Output},
        {u"ANY"_s, u"ANY"_s, Hook::Forward}};
    for (const auto &[name, policy] : ordered) {
        const auto place = std::find_if(Places.begin(), Places.end(), [&](const auto &known) {
            return std::get<0>(known) == policy->ingress && std::get<1>(known) == policy->egress;
        });
        if (place == Places.end())
            return failureAt(
                policy->line, Tr::tr("a policy between these zones is not understood"));
        const Hook hook = std::get<2>(*place);
        const QString base = hook == Hook::Input    ? u"INPUT"_s
                             : hook == Hook::Output ? u"OUTPUT"_s
                                                    : u"FORWARD"_s;
        if (!ruleset.chains.count(base)) {
            Ruleset::Match replies;
            replies.matchesNew = false;
            Ruleset::Chain chain;
            chain.rules = {ruleOf(replies, Verdict::Accept)};
            chain.policy = Verdict::Accept;
            ruleset.chains[base] = std::move(chain);
            ruleset.hooks[hook] << base;
        }
        std::map<int, std::vector<Ruleset::Rule>> byPriority;
        for (const auto &[text, line] : policy->rules) {
            auto rich = firewalld::richRule(text, m_sets, line);
            if (!rich)
                return tl::unexpected(rich.error());
            for (Ruleset::Rule &rule : rich->rules) {
                auto &same = byPriority[rich->priority];
                // The order of those is firewalld's own.
                if (!same.empty() && same.front().verdict != rule.verdict)
                    return failureAt(line, Tr::tr("rules of one priority both accept and drop"));
                same.push_back(std::move(rule));
            }
        }
        Ruleset::Chain &chain = ruleset.chains[base];
        for (auto &[priority, rules] : byPriority)
            std::move(rules.begin(), rules.end(), std::back_inserter(chain.rules));
        if (policy->target != "CONTINUE"_L1) {
            chain.rules.push_back(ruleOf(
                {}, policy->target == "ACCEPT"_L1 ? Verdict::Accept : Verdict::Drop, policy->line));
        }
    }
    return ruleset;
}

} // namespace

Result<Ruleset> readFirewalld(const QByteArray &text, const ReaderContext &)
{
    const auto commands = readShell(QString::fromUtf8(text));
    if (!commands)
        return tl::unexpected(commands.error());
    return FirewalldReader().read(*commands);
}

} // namespace portolan
