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
constexpr qsizetype MaxDescription = 1000;
/// Members in one command; several commands for one list add up.
constexpr size_t MaxMembers = 16;
/// Names of rules are numbers, taken away by the hundred before they are set anew.
constexpr size_t Slots = 100;

/// ICMP and the protocols of VPNs are missing: a rule can match them only by what PAN-OS takes the
/// traffic for, not by their number. A service has no SCTP.
const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "palo-alto"_L1,
        .name = "Palo Alto PAN-OS"_L1,
        .scopes = {u"boundary"_s},
        .proof = "read back by a strict parser of our own as the policy's packets; not verified by "
                 "a real parser"_L1,
        .suffix = "panos"_L1,
        .apply = "configure; paste FILE; commit"_L1,
        .names = true,
        .protocols = {Protocol::Tcp, Protocol::Udp},
        .group = TargetGroup::Network,
        .comment = Comment,
    };
    return data;
}

QString listOf(const QStringList &names)
{
    return names.size() == 1 ? names.first() : "[ "_L1 + names.join(u' ') + " ]"_L1;
}

/// The commands that define what rules refer to, each once. Names stand for their content.
class Objects
{
public:
    QString end(const ApplianceEnd &end)
    {
        // No object: one that is there already would be loaded for it.
        if (end.isPlaceholder)
            return end.name;
        if (end.blocks.empty()) {
            const QString name = hostObjectName(end.name, MaxName);
            define("address "_L1 + name + " fqdn "_L1 + end.name);
            return name;
        }
        QStringList members;
        for (const IpRange &block : end.blocks) {
            members += blockName(block);
            define("address "_L1 + members.back() + " ip-netmask "_L1 + cidrText(block));
        }
        if (members.size() == 1)
            return members.first();
        const QString name = contentName(u"portolan-group"_s, members);
        for (const auto &some :
            chunks(std::vector<QString>(members.begin(), members.end()), MaxMembers)) {
            define("address-group "_L1 + name + " static "_L1 +
                   listOf(QStringList(some.begin(), some.end())));
        }
        return name;
    }

    QStringList services(const ApplianceRule &rule)
    {
        if (!rule.protocol)
            return {u"any"_s};
        QStringList names;
        for (const PortRange &range : rule.ports) {
            const QString word = protocolName(*rule.protocol);
            names += "portolan-"_L1 + word + u'-' + range.toString();
            define("service "_L1 + names.back() + " protocol "_L1 + word + " port "_L1 +
                   range.toString());
        }
        return names;
    }

    QString text() const { return m_commands.join(QString()); }

private:
    void define(const QString &command)
    {
        if (m_defined.insert(command).second)
            m_commands += "set "_L1 + command + u'\n';
    }

    std::set<QString> m_defined;
    QStringList m_commands;
};

constexpr auto Rulebase = "rulebase security rules "_L1;

QString ruleStem(const Policy &policy, Direction direction)
{
    const QString at = policy.at.isEmpty() ? QString() : u'-' + shortId(policy.at, 24);
    return "portolan"_L1 + at + byDirection(direction, "-in-"_L1, "-out-"_L1);
}

QString ruleText(const ApplianceRule &rule, const QString &name, Objects &objects)
{
    const QString start = "set "_L1 + Rulebase + name + u' ';
    QString text = start + "from any to any source "_L1 + objects.end(rule.source) +
                   " destination "_L1 + objects.end(rule.destination) +
                   " source-user any category any application any\n"_L1;
    const QStringList services = objects.services(rule);
    for (const auto &some :
        chunks(std::vector<QString>(services.begin(), services.end()), MaxMembers)) {
        text += start + "service "_L1 + listOf(QStringList(some.begin(), some.end())) + u'\n';
    }
    return text + start + "tag portolan description \""_L1 + rule.note + "\"\n"_L1 + start +
           "action "_L1 + (rule.permit ? "allow\n"_L1 : "drop\n"_L1);
}

size_t lineCount(const Rule &rule) { return 4 + rule.ports.size(); }

QString deletions(const QString &stem, size_t count)
{
    QString text;
    const size_t last = (count + Slots - 1) / Slots * Slots;
    for (size_t i = 1; i <= last; ++i)
        text += "delete "_L1 + Rulebase + stem + QString::number(i) + u'\n';
    return text;
}

Result<Emission> writePolicy(const Policy &unlimited)
{
    const Policy policy = crossing(unlimited, info());
    if (const Result<void> few = requireFew(policy, info(), lineCount); !few)
        return tl::unexpected(few.error());
    Objects objects;
    QString rules;
    QStringList names;
    size_t counts[] = {1, 1}; // so that a direction without a rule takes old ones away too
    for (const ApplianceItem &item : applianceItems(policy, MaxDescription)) {
        const ApplianceRule *rule = std::get_if<ApplianceRule>(&item);
        if (!rule) {
            rules += plainComment(Comment, omissionText(std::get<Omission>(item)));
            continue;
        }
        const QString name =
            ruleStem(policy, rule->direction) + QString::number(counts[size_t(rule->direction)]++);
        rules += ruleText(*rule, name, objects);
        names.prepend(name);
    }
    QString cleared;
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        if (covers(policy.directions, direction))
            cleared += deletions(ruleStem(policy, direction), counts[size_t(direction)]);
    }
    // From the last to the first to the top: so they stand in order.
    QString moves;
    for (const QString &name : names)
        moves += "move "_L1 + Rulebase + name + " top\n"_L1;
    const QStringList howTo =
        QStringList{
            u"Apply in configuration mode: paste FILE, look at \"show | compare\" of the candidate,"_s,
            u"then \"commit\" (again at any time; to take it back: load config last-saved, commit)."_s,
            "Owns the rules "_L1 + ruleStem(policy, Direction::Inbound) + "N and "_L1 +
                ruleStem(policy, Direction::Outbound) + "N, and objects that begin"_L1,
            u"with \"portolan-\": their names stand for their content, one that is not used does"_s,
            u"nothing. It deletes rules by the hundred, so \"does not exist\" is no error here; if an"_s,
            u"earlier policy had hundreds more, delete what \"tag portolan\" still has."_s,
            u"The rules match only packets with exactly one end in the zone, in any security zone, and"_s,
            u"move to the top of the rulebase: no rule before them may decide about these packets."_s,
            u"No device group: on Panorama put \"device-group NAME pre-rulebase\" for \"rulebase\"."_s} +
        crossingLookups(unlimited, info());
    QString text = plainComments(Comment, policyHeading(policy, info().name, howTo)) + u'\n' +
                   cleared + "\nset tag portolan color color1\n"_L1 + objects.text() + u'\n' +
                   rules + u'\n' + moves;
    return Emission{text, policy.warnings};
}

Result<Emission> writeSingle(const Policy &unlimited, RuleForm form)
{
    const Result<Policy> policy = requireFewRules(crossing(unlimited, info()), info(), lineCount);
    if (!policy)
        return tl::unexpected(policy.error());
    Objects objects;
    QString rules;
    QString deleted;
    for (const ApplianceItem &item : applianceItems(*policy, MaxDescription)) {
        const ApplianceRule *rule = std::get_if<ApplianceRule>(&item);
        if (!rule) {
            const QString comment = plainComment(Comment, omissionText(std::get<Omission>(item)));
            rules += comment;
            deleted += comment;
            continue;
        }
        // The same rule has the same name, so that it can be taken away again.
        const QString name = contentName(
            ruleStem(*policy, rule->direction) + "rule"_L1, {ruleText(*rule, u"x"_s, objects)});
        const QString take = "delete "_L1 + Rulebase + name + u'\n';
        rules += take + ruleText(*rule, name, objects) + "move "_L1 + Rulebase + name + " top\n"_L1;
        deleted += take;
    }
    // The objects are shared with other rules, so they stay.
    return Emission{form == RuleForm::Insert
                        ? "set tag portolan color color1\n"_L1 + objects.text() + rules
                        : deleted,
        policy->warnings};
}

Result<Emission> writeRules(const Policy &policy) { return writeSingle(policy, RuleForm::Insert); }

Result<Emission> deleteRules(const Policy &policy) { return writeSingle(policy, RuleForm::Delete); }

} // namespace

Target paloAltoTarget()
{
    return {.info = info(),
        .writePolicy = writePolicy,
        .writeRules = writeRules,
        .deleteRules = deleteRules};
}

} // namespace portolan
