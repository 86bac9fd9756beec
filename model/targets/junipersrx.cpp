#include "model/targets/Appliance.h"
#include "model/targets/Crossing.h"
#include "model/targets/Dialects.h"
#include "model/targets/Fit.h"
#include "model/targets/Spelling.h"
#include "model/targets/Split.h"

#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Comment = "#"_L1;
/// Limits of names and of descriptions.
constexpr qsizetype MaxName = 63;
constexpr qsizetype MaxDescription = 200;
/// Members in one command; several commands for one list add up.
constexpr size_t MaxMembers = 16;

const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "juniper-srx"_L1,
        .name = "Juniper SRX"_L1,
        .scopes = {u"boundary"_s},
        .proof = "read back by a strict parser of our own as the policy's packets; not verified by "
                 "a real parser"_L1,
        .suffix = "junos"_L1,
        .apply = "configure; load set FILE; commit confirmed 5; commit"_L1,
        .names = true,
        .protocols = {AllProtocols.begin(), AllProtocols.end()},
        .group = TargetGroup::Network,
        .comment = Comment,
    };
    return data;
}

/// The commands that define what policies refer to, each once. Names stand for their content.
class Objects
{
public:
    /// \a at: "groups portolan-dmz " or nothing.
    explicit Objects(const QString &at)
        : m_at(at)
    {}

    /// A name for what is matched: of one address, of a set of them, or of a host.
    QString end(const ApplianceEnd &end, Family family)
    {
        // No object: one that is there already would be loaded for it.
        if (end.isPlaceholder)
            return end.name;
        if (end.blocks.empty())
            return host(end.name, family);
        if (end.blocks.size() == 1)
            return address(end.blocks.front());
        QStringList members;
        for (const IpRange &block : end.blocks)
            members += address(block);
        const QString name = contentName(u"portolan-set"_s, members);
        for (const QString &member : members)
            define(AddressBook + "address-set "_L1 + name + " address "_L1 + member);
        return name;
    }

    QStringList applications(const ApplianceRule &rule)
    {
        if (!rule.protocol)
            return {u"any"_s};
        const QString word =
            *rule.protocol == Protocol::Icmpv6 ? u"icmp6"_s : protocolName(*rule.protocol);
        QStringList names;
        for (const PortRange &range : rule.ports) {
            names += "portolan-"_L1 + word + u'-' + range.toString();
            define("applications application "_L1 + names.back() + " protocol "_L1 + word);
            define("applications application "_L1 + names.back() + " destination-port "_L1 +
                   range.toString());
        }
        if (rule.ports.empty()) {
            names += "portolan-"_L1 + word;
            define("applications application "_L1 + names.back() + " protocol "_L1 + word);
        }
        return names;
    }

    const QStringList &commands() const { return m_commands; }

private:
    static constexpr auto AddressBook = "security address-book global "_L1;

    QString address(const IpRange &block)
    {
        const QString name = blockName(block);
        define(AddressBook + "address "_L1 + name + u' ' + cidrText(block));
        return name;
    }

    QString host(const QString &hostName, Family family)
    {
        const bool v4 = family == Family::IPv4;
        const QString name = hostObjectName(hostName, MaxName - 3) + (v4 ? "-v4"_L1 : "-v6"_L1);
        define(AddressBook + "address "_L1 + name + " dns-name "_L1 + hostName +
               (v4 ? " ipv4-only"_L1 : " ipv6-only"_L1));
        return name;
    }

    void define(const QString &command)
    {
        if (m_defined.insert(command).second)
            m_commands += "set "_L1 + m_at + command + u'\n';
    }

    QString m_at;
    std::set<QString> m_defined;
    QStringList m_commands;
};

QString policyName(const Policy &policy, const ApplianceRule &rule, const QString &last)
{
    const QString at = policy.at.isEmpty() ? QString() : u'-' + shortId(policy.at, 24);
    return "portolan"_L1 + at + byDirection(rule.direction, "-in-"_L1, "-out-"_L1) + last;
}

QString ruleText(
    const ApplianceRule &rule, const QString &name, const QString &at, Objects &objects)
{
    const QString start = "set "_L1 + at + "security policies global policy "_L1 + name + u' ';
    const QString match = start + "match "_L1;
    QString text = start + "description \""_L1 + rule.note + "\"\n"_L1;
    text += match + "source-address "_L1 + objects.end(rule.source, rule.family) + u'\n';
    text += match + "destination-address "_L1 + objects.end(rule.destination, rule.family) + u'\n';
    const QStringList applications = objects.applications(rule);
    for (const auto &some :
        chunks(std::vector<QString>(applications.begin(), applications.end()), MaxMembers)) {
        const QStringList names(some.begin(), some.end());
        text += match + "application "_L1 +
                (names.size() == 1 ? names.first() : "[ "_L1 + names.join(u' ') + " ]"_L1) + u'\n';
    }
    return text + start + (rule.permit ? "then permit\n"_L1 : "then deny\n"_L1);
}

size_t lineCount(const Rule &rule) { return 4 + rule.ports.size(); }

/// A configuration group can be replaced as a whole, which takes its stale rules away too.
Result<Emission> writePolicy(const Policy &unlimited)
{
    const Policy policy = crossing(unlimited, info());
    if (const Result<void> few = requireFew(policy, info(), lineCount); !few)
        return tl::unexpected(few.error());
    const QString group = "portolan-"_L1 + shortId(policy.at, 40);
    const QString at = "groups "_L1 + group + u' ';
    Objects objects(at);
    QString rules;
    int number = 0;
    for (const ApplianceItem &item : applianceItems(policy, MaxDescription)) {
        if (const ApplianceRule *rule = std::get_if<ApplianceRule>(&item)) {
            rules +=
                ruleText(*rule, policyName(policy, *rule, QString::number(++number)), at, objects);
        } else {
            rules += plainComment(Comment, omissionText(std::get<Omission>(item)));
        }
    }
    QString text = plainComments(Comment,
        policyHeading(policy, info().name,
            QStringList{
                u"Apply in configuration mode: load set FILE, look at \"show | compare\", then"_s,
                u"\"commit confirmed 5\" and, if you can still get in, \"commit\" (again at any time)."_s,
                "Owns the configuration group "_L1 + group + " and no other statement."_L1,
                u"Its global policies match by address, whatever the security zones, and only packets"_s,
                u"with exactly one end in the zone. Policies between two security zones are looked at"_s,
                u"before global ones: none of them may permit or deny these packets. Foreign global"_s,
                u"policies must not do so before these either: \"show security policies global\" after"_s,
                u"the commit shows the order."_s} +
                crossingLookups(unlimited, info())));
    text += "\ndelete groups "_L1 + group + u'\n';
    // A group that is not there may not be applied.
    if (objects.commands().isEmpty())
        return Emission{text + "delete apply-groups "_L1 + group + u'\n' + rules, policy.warnings};
    return Emission{text + objects.commands().join(QString()) + u'\n' + rules +
                        "\nset apply-groups "_L1 + group + u'\n',
        policy.warnings};
}

Result<Emission> writeSingle(const Policy &unlimited, RuleForm form)
{
    const Result<Policy> policy = requireFewRules(crossing(unlimited, info()), info(), lineCount);
    if (!policy)
        return tl::unexpected(policy.error());
    Objects objects{QString()};
    QString rules;
    QString deletions;
    for (const ApplianceItem &item : applianceItems(*policy, MaxDescription)) {
        const ApplianceRule *rule = std::get_if<ApplianceRule>(&item);
        if (!rule) {
            const QString comment = plainComment(Comment, omissionText(std::get<Omission>(item)));
            rules += comment;
            deletions += comment;
            continue;
        }
        // The same rule has the same name, so that it can be taken away again.
        const QString content = ruleText(*rule, u"x"_s, {}, objects);
        const QString name = policyName(*policy, *rule, contentName(u"rule"_s, {content}));
        rules += ruleText(*rule, name, {}, objects);
        rules +=
            plainComment(Comment, "in front of others: insert security policies global policy "_L1 +
                                      name + " before policy (the first)"_L1);
        deletions += "delete security policies global policy "_L1 + name + u'\n';
    }
    // The objects are shared with other rules, so they stay.
    return Emission{
        form == RuleForm::Insert ? objects.commands().join(QString()) + rules : deletions,
        policy->warnings};
}

Result<Emission> writeRules(const Policy &policy) { return writeSingle(policy, RuleForm::Insert); }

Result<Emission> deleteRules(const Policy &policy) { return writeSingle(policy, RuleForm::Delete); }

/// At the operational prompt. Junos itself goes back after the minute unless "commit" confirms it.
QString asCommand(const Emission &emission, bool rollback)
{
    return "configure exclusive\n"_L1 + emission.text +
           (rollback ? "commit confirmed 1\n# keep it: within 60 seconds type \"commit\"\n"_L1
                     : "commit and-quit\n"_L1);
}

} // namespace

Target juniperSrxTarget()
{
    return {.info = info(),
        .writePolicy = writePolicy,
        .writeRules = writeRules,
        .deleteRules = deleteRules,
        .asCommand = asCommand};
}

} // namespace portolan
