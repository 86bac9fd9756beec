#include "model/audit/Fields.h"
#include "model/audit/Names.h"
#include "model/audit/Readers.h"
#include "model/audit/Shell.h"
#include "model/audit/UfwBase.h"

#include <QCoreApplication>
#include <QHash>

#include <deque>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Ufw)
};

using Verdict = Ruleset::Verdict;
using Hook = Ruleset::Hook;
using Match = Ruleset::Match;

constexpr Hook Hooks[] = {Hook::Input, Hook::Output, Hook::Forward};

/// A rule as ufw keeps it; two with the same key are one rule.
struct UfwRule
{
    Hook hook = Hook::Input;
    QString key; ///< all of it but action and comment
    std::vector<Match> matches;
    Verdict verdict = Verdict::Accept;
    QString comment;
    int line = 0;
};

/// The commands of a script that runs ufw (ufw(8)), applied to a ufw as it is installed.
class UfwReader
{
public:
    Result<Ruleset> read(const std::vector<ShellCommand> &commands)
    {
        for (const ShellCommand &command : commands) {
            m_line = command.line;
            if (!run(command))
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
    bool setDefault(const QStringList &words);
    bool add(QStringList words, bool atFront, bool isDeletion);
    std::optional<UfwRule> ruleOfWords(QStringList words);
    bool side(const QStringList &words, qsizetype &at, UfwRule &rule, Match &match, bool isSource);
    bool ports(const QString &text, bool isSource);
    Ruleset result();

    int m_line = 0;
    Error m_error;
    bool m_isOff = false;
    Verdict m_defaults[3] = {Verdict::Drop, Verdict::Accept, Verdict::Drop}; ///< by Hook
    std::deque<UfwRule> m_rules;
    QHash<QString, int> m_known; ///< keys of the rules -> how many
    QStringList m_notes;
    std::optional<int> m_protocol; ///< of the rule at hand; -1: tcp and udp
    std::vector<FieldRange> m_ports[2];
    qint64 m_steps = 20'000'000;
};

bool UfwReader::run(const ShellCommand &command)
{
    if (command.words.isEmpty())
        return true;
    QStringList words = command.words;
    if (words.takeFirst().section(u'/', -1) != "ufw"_L1) {
        static const QStringList Harmless{u"set"_s, u"echo"_s, u"printf"_s, u"true"_s, u":"_s};
        return command.conditional || Harmless.contains(command.words[0]) ||
               fail(Tr::tr("the command %1 is not understood").arg(quoted(command.words[0])));
    }
    while (words.value(0) == "--force"_L1)
        words.removeFirst();
    const QString verb = words.value(0);
    if (command.conditional || command.expands) {
        if (verb != "delete"_L1)
            return fail(Tr::tr("this depends on more than the text says"));
        m_notes << Tr::tr("line %1: deletes rules that were there before: left aside").arg(m_line);
        return true;
    }
    static const QStringList Silent{
        u"reload"_s, u"status"_s, u"logging"_s, u"show"_s, u"version"_s, u"--dry-run"_s};
    if (Silent.contains(verb))
        return true;
    if (verb == "enable"_L1 || verb == "disable"_L1) {
        m_isOff = verb == "disable"_L1;
        return true;
    }
    if (verb == "reset"_L1) {
        m_rules.clear();
        m_known.clear();
        m_defaults[0] = m_defaults[2] = Verdict::Drop;
        m_defaults[1] = Verdict::Accept;
        m_isOff = true;
        return true;
    }
    if (verb == "default"_L1)
        return setDefault(words.mid(1));
    bool atFront = false;
    bool isDeletion = false;
    QStringList rest = words;
    const bool isRoute = rest.value(0) == "route"_L1;
    if (isRoute)
        rest.removeFirst();
    if (rest.value(0) == "prepend"_L1 || rest.value(0) == "delete"_L1 ||
        rest.value(0) == "rule"_L1) {
        atFront = rest[0] == "prepend"_L1;
        isDeletion = rest[0] == "delete"_L1;
        rest.removeFirst();
    }
    if (isRoute)
        rest.prepend(u"route"_s);
    return add(rest, atFront, isDeletion);
}

bool UfwReader::setDefault(const QStringList &words)
{
    static const QStringList Verdicts{u"allow"_s, u"deny"_s, u"reject"_s};
    static const QStringList Chains{u"incoming"_s, u"outgoing"_s, u"routed"_s};
    const qsizetype verdict = Verdicts.indexOf(words.value(0));
    const qsizetype chain = words.size() < 2 ? 0 : Chains.indexOf(words[1]);
    if (verdict < 0 || chain < 0 || words.size() > 2)
        return fail(Tr::tr("a default reads: ufw default allow|deny|reject "
                           "[incoming|outgoing|routed]"));
    m_defaults[chain] = verdict == 0 ? Verdict::Accept : Verdict::Drop;
    return true;
}

bool UfwReader::add(QStringList words, bool atFront, bool isDeletion)
{
    auto rule = ruleOfWords(std::move(words));
    if (!rule)
        return false;
    const int count = m_known.value(rule->key);
    if (count == 0 && isDeletion)
        return true; // ufw says so and goes on
    if (count > 0) {
        // The same packets again: another verdict takes the place of the one that is there.
        for (auto it = m_rules.begin(); it != m_rules.end(); ++it) {
            if (--m_steps < 0)
                return fail(Tr::tr("too many rules stand twice"));
            if (it->key != rule->key)
                continue;
            if (isDeletion && it->verdict == rule->verdict) {
                m_known.remove(rule->key);
                m_rules.erase(it);
            } else if (!isDeletion) {
                it->verdict = rule->verdict;
            }
            return true;
        }
    }
    m_known[rule->key] = 1;
    if (atFront)
        m_rules.push_front(std::move(*rule));
    else
        m_rules.push_back(std::move(*rule));
    return true;
}

bool UfwReader::ports(const QString &text, bool isSource)
{
    std::vector<FieldRange> &ranges = m_ports[isSource ? 0 : 1];
    ranges.clear();
    for (const QString &part : text.split(u',')) {
        const auto range = portsOf(part, u':');
        if (!range || !part[0].isDigit())
            return fail(Tr::tr("%1 is no port: names of services and applications are not "
                               "understood")
                            .arg(quoted(part)));
        ranges.push_back(*range);
    }
    return true;
}

/// ADDRESS [port PORTS] after "from" or "to".
bool UfwReader::side(
    const QStringList &words, qsizetype &at, UfwRule &rule, Match &match, bool isSource)
{
    const QString text = words.value(at++);
    if (text != "any"_L1) {
        const auto range = rangeOf(text);
        if (!range || text.contains(u'-'))
            return fail(Tr::tr("%1 is no address").arg(quoted(text)));
        if (match.family && *match.family != range->family)
            return fail(Tr::tr("the two ends are of different families"));
        match.family = range->family;
        (isSource ? match.sources : match.destinations) = {*range};
        // Without bits it is the family alone.
        rule.key += range->toString();
    }
    if (words.value(at) == "port"_L1) {
        rule.key += u" port "_s + words.value(at + 1);
        if (!ports(words.value(at + 1), isSource))
            return false;
        at += 2;
    }
    return true;
}

std::optional<UfwRule> UfwReader::ruleOfWords(QStringList words)
{
    UfwRule rule;
    rule.line = m_line;
    const bool isRoute = words.value(0) == "route"_L1;
    if (isRoute) {
        words.removeFirst();
        rule.hook = Hook::Forward;
    }
    static const std::map<QString, Verdict> Actions{{u"allow"_s, Verdict::Accept},
        {u"limit"_s, Verdict::Accept}, {u"deny"_s, Verdict::Drop}, {u"reject"_s, Verdict::Drop}};
    const auto action = Actions.find(words.value(0));
    if (action == Actions.end()) {
        fail(Tr::tr("%1 is not understood").arg(quoted(words.value(0))));
        return {};
    }
    rule.verdict = action->second;
    if (action->first == "limit"_L1)
        m_notes
            << Tr::tr("line %1: how often a connection may be opened is not looked at").arg(m_line);
    Match match;
    m_protocol.reset();
    m_ports[0].clear();
    m_ports[1].clear();
    bool hasProtocol = false;
    for (qsizetype at = 1; at < words.size();) {
        const QString word = words[at++];
        if (word == "in"_L1 || word == "out"_L1) {
            if (!isRoute)
                rule.hook = word == "in"_L1 ? Hook::Input : Hook::Output;
            if (words.value(at) == "on"_L1) {
                if (words.value(at + 1) != "lo"_L1) {
                    fail(Tr::tr("the interface %1 is not known: only the loopback interface is "
                                "understood")
                             .arg(quoted(words.value(at + 1))));
                    return {};
                }
                match.never = true;
                rule.key += u" lo"_s;
                at += 2;
            }
        } else if (word == "log"_L1 || word == "log-all"_L1) {
            continue;
        } else if (word == "comment"_L1) {
            rule.comment = words.value(at++);
        } else if (word == "proto"_L1) {
            const QString name = words.value(at++);
            static const std::map<QString, int> Names{{u"tcp"_s, 6}, {u"udp"_s, 17}, {u"ah"_s, 51},
                {u"esp"_s, 50}, {u"gre"_s, 47}, {u"ipv6"_s, 41}, {u"igmp"_s, 2}};
            const auto known = Names.find(name);
            if (known == Names.end() && name != "any"_L1) {
                fail(Tr::tr("%1 is no protocol that ufw knows").arg(quoted(name)));
                return {};
            }
            hasProtocol = name != "any"_L1;
            if (hasProtocol)
                m_protocol = known->second;
        } else if (word == "from"_L1 || word == "to"_L1) {
            rule.key += u' ' + word + u' ';
            if (!side(words, at, rule, match, word == "from"_L1))
                return {};
        } else if (!word.isEmpty() && word[0].isDigit() && at <= 3) {
            // The short form: PORTS[/PROTOCOL].
            const QString protocol = word.section(u'/', 1);
            if (!ports(word.section(u'/', 0, 0), false))
                return {};
            if (!protocol.isEmpty() && protocol != "tcp"_L1 && protocol != "udp"_L1) {
                fail(Tr::tr("%1 is no protocol with ports").arg(quoted(protocol)));
                return {};
            }
            if (!protocol.isEmpty())
                m_protocol = protocol == "tcp"_L1 ? 6 : 17;
            rule.key += u" to  port "_s + word.section(u'/', 0, 0);
        } else {
            fail(Tr::tr("%1 is not understood").arg(quoted(word)));
            return {};
        }
    }
    const bool hasPorts = !m_ports[0].empty() || !m_ports[1].empty();
    if (hasPorts && m_protocol && *m_protocol != 6 && *m_protocol != 17) {
        fail(Tr::tr("this protocol has no ports"));
        return {};
    }
    rule.key += u" proto %1 hook %2 family %3"_s.arg(m_protocol.value_or(-1))
                    .arg(int(rule.hook))
                    .arg(match.family ? int(*match.family) : -1);
    if (m_protocol || hasPorts) {
        match.services.emplace();
        for (const quint32 protocol : {6u, 17u, 51u, 50u, 47u, 41u, 2u}) {
            const bool isMeant =
                m_protocol ? quint32(*m_protocol) == protocol : protocol == 6 || protocol == 17;
            if (!isMeant)
                continue;
            Ruleset::Service service;
            service.protocols = {protocol, protocol};
            if (!m_ports[0].empty())
                service.sourcePorts = m_ports[0];
            if (!m_ports[1].empty())
                service.destinationPorts = m_ports[1];
            match.services->push_back(std::move(service));
        }
    }
    rule.matches.push_back(std::move(match));
    return rule;
}

Ruleset UfwReader::result()
{
    Ruleset ruleset;
    if (m_isOff) {
        ruleset.notes << Tr::tr("the text leaves ufw switched off: everything passes");
        return ruleset;
    }
    ruleset.notes << Tr::tr("ufw is taken to be switched on, with the rules that Debian ships in "
                            "/etc/ufw/before.rules and before6.rules: replies, ICMP errors and "
                            "ping, neighbour discovery, DHCP, mDNS and SSDP pass");
    m_notes.removeDuplicates();
    ruleset.notes += m_notes.mid(0, 100);
    static const QString Names[] = {u"ufw incoming"_s, u"ufw outgoing"_s, u"ufw routed"_s};
    for (const Hook hook : Hooks) {
        const QString &name = Names[size_t(hook)];
        Ruleset::Chain &chain = ruleset.chains[name];
        chain.rules = ufwBase(hook);
        chain.policy = m_defaults[size_t(hook)];
        ruleset.hooks[hook] << name;
    }
    for (UfwRule &rule : m_rules) {
        for (Match &match : rule.matches) {
            Ruleset::Rule made = ruleOf(std::move(match), rule.verdict, rule.line);
            made.comment = rule.comment;
            ruleset.chains[Names[size_t(rule.hook)]].rules.push_back(std::move(made));
        }
    }
    return ruleset;
}

} // namespace

Result<Ruleset> readUfw(const QByteArray &text, const ReaderContext &)
{
    const auto commands = readShell(QString::fromUtf8(text));
    if (!commands)
        return tl::unexpected(commands.error());
    return UfwReader().read(*commands);
}

} // namespace portolan
