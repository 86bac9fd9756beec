#include "model/policy/BaseRules.h"
#include "model/targets/Dialects.h"
#include "model/targets/Fit.h"
#include "model/targets/IpSets.h"
#include "model/targets/IptablesWords.h"
#include "model/targets/LinuxScript.h"
#include "model/targets/Spelling.h"
#include "model/targets/Trial.h"
#include "model/targets/TrialScript.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "iptables"_L1,
        .name = "iptables"_L1,
        .scopes = {u"host"_s, u"boundary"_s},
        .proof = "packets in the kernel"_L1,
        .suffix = "rules"_L1,
        .apply = "sed -n 's/^#> //p' FILE | sh -s FILE"_L1,
        .ranges = true,
        .protocols = {AllProtocols.begin(), AllProtocols.end()},
        .shellRules = true,
    };
    return data;
}

/// The longest name of a chain is 28 characters, and ids have up to 63; no id has a "~".
QString zoneKey(const QString &at)
{
    const QString id = safeId(at);
    return id.size() <= 15 ? id : id.left(6) + u'~' + shortHash(at);
}

QString judgingChain(const Policy &policy) { return "PORTOLAN-B-"_L1 + zoneKey(policy.at); }

QString ownChain(const Policy &policy, Direction direction)
{
    if (policy.scope == Scope::Boundary)
        return judgingChain(policy) + byDirection(direction, "-I"_L1, "-O"_L1);
    return byDirection(direction, "PORTOLAN-IN"_L1, "PORTOLAN-OUT"_L1);
}

QString builtInChain(const Policy &policy, Direction direction)
{
    if (policy.scope == Scope::Boundary)
        return u"FORWARD"_s;
    return byDirection(direction, "INPUT"_L1, "OUTPUT"_L1);
}

std::vector<Direction> coveredDirections(const Policy &policy)
{
    std::vector<Direction> directions;
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        if (covers(policy.directions, direction))
            directions.push_back(direction);
    }
    return directions;
}

/// A rule with the built-in chain that it stands in: "INPUT -j PORTOLAN-IN".
QStringList jumpsOf(const Policy &policy)
{
    if (policy.scope == Scope::Boundary)
        return {"FORWARD -j "_L1 + judgingChain(policy)};
    QStringList jumps;
    for (const Direction direction : coveredDirections(policy))
        jumps += builtInChain(policy, direction) + " -j "_L1 + ownChain(policy, direction);
    return jumps;
}

/// The addresses of the zone in one family, with a line of words for each rule that matches them.
std::vector<QStringList> zoneWords(const Policy &policy, Family family, bool isSource)
{
    std::vector<IpRange> zone = policy.zoneAddresses;
    std::erase_if(zone, [&](const IpRange &range) { return range.family != family; });
    return iptablesAddressWords(zone, isSource);
}

/// A packet with both ends in the zone comes back from the chains that it is sent to.
QString judgingText(const Policy &policy)
{
    QString text = u"\n"_s;
    for (const Direction direction : coveredDirections(policy)) {
        const bool in = direction == Direction::Inbound;
        for (const Family family : AllFamilies) {
            for (const QStringList &words : zoneWords(policy, family, !in)) {
                text += restoreLine(QStringList{familyMark(family), u"-A"_s, judgingChain(policy)} +
                                    words + QStringList{u"-j"_s, ownChain(policy, direction)});
            }
        }
    }
    return text;
}

/// What stands before the rules of the chart.
QString startText(const Policy &policy, Direction direction)
{
    const QStringList append{u"-A"_s, ownChain(policy, direction)};
    QString text = u"\n"_s;
    if (policy.scope == Scope::Boundary) {
        for (const Family family : AllFamilies) {
            const bool in = direction == Direction::Inbound;
            for (const QStringList &words : zoneWords(policy, family, in)) {
                text += restoreLine(QStringList{familyMark(family)} + append + words +
                                    QStringList{u"-j"_s, u"RETURN"_s});
            }
        }
        return text + append.join(u' ') +
               " -m conntrack --ctstate ESTABLISHED,RELATED"
               " -m comment --comment replies -j ACCEPT\n"_L1;
    }
    for (const BaseRule &rule : baseRules()) {
        if (rule.direction != direction)
            continue;
        const QStringList start =
            rule.family ? QStringList{familyMark(*rule.family)} + append : append;
        for (const QStringList &words : iptablesBaseWords(rule))
            text += restoreLine(start + words);
    }
    return text;
}

QString chainText(const Policy &policy, Direction direction, const std::vector<PolicyItem> &items,
    const QStringList &setRules)
{
    const QStringList append{u"-A"_s, ownChain(policy, direction)};
    QString text = startText(policy, direction) + u'\n';
    for (const QString &rule : setRules)
        text += rule.left(2) + u' ' + append.join(u' ') + rule.mid(2) + u'\n';
    for (const PolicyItem &item : items) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule) {
            text += commentLine(omissionText(std::get<Omission>(item)));
            continue;
        }
        for (const QStringList &words : iptablesRuleWords(*rule))
            text += restoreLine(QStringList{familyMark(rule->family)} + append + words);
    }
    return text + restoreLine(append + QStringList{u"-j"_s, u"DROP"_s});
}

/// The format of the file cannot ask whether the jump is there, and taking away one that is not
/// fails. So the file carries a few lines of script that ask, and put what takes away the jumps
/// that are there into the same transaction that loads the rules and puts in one on top.
QString heading(const Policy &policy, bool withSets)
{
    QStringList howTo{u"Apply as root, for both families, again at any time:"_s,
        u"  sed -n 's/^#> //p' FILE | sh -s FILE"_s,
        u"which runs the lines marked so; for each family all changes in one step."_s,
        "Owns only the chains below and one jump to them, put on top: "_L1 +
            jumpsOf(policy).join(u", "_s)};
    if (policy.scope == Scope::Boundary)
        howTo += u"Judges what is forwarded with exactly one end in the zone; all else passes."_s;
    if (withSets) {
        howTo += u"Needs the file of the same name with .ipset added beside it (ipset, with the"_s;
        howTo += u"types hash:ip,port,ip hash:ip,port,net hash:ip,port hash:net,port)."_s;
    }
    QString text = commentLines(policyHeading(policy, info().name, howTo));
    QStringList script{u"set -eu"_s};
    if (withSets)
        script += u"ipset -exist restore <\"$1.ipset\""_s;
    script += u"for t in iptables ip6tables; do"_s;
    // Asked before the other begins: the older iptables-restore locks everything at once.
    script += u"  now=$($t -w -S)"_s;
    script += u"  { echo '*filter'"_s;
    script += u"    printf '%s\\n' \"$now\" | sed -n \\"_s;
    const QStringList jumps = jumpsOf(policy);
    for (QString jump : jumps) {
        const bool isLast = jump == jumps.back();
        script += "      -e 's/^-A \\("_L1 + jump.replace(u'.', "[.]"_L1) + "\\)$/-D \\1/p'"_L1 +
                  (isLast ? u""_s : u" \\"_s);
    }
    script += u"    sed '/^[*]filter$/d' \"$1\""_s;
    script += u"  } | $t-restore -w --noflush"_s;
    script += u"done"_s;
    if (withSets) {
        script += u"[ \"${2-}\" = keep ] || for s in $(ipset list -n); do"_s;
        script += "  case $s in "_L1 + IpSets::prefix(policy) +
                  "*) ipset destroy \"$s\" 2>/dev/null || : ;; esac"_L1;
        script += u"done"_s;
    }
    for (const QString &line : script)
        text += "#> "_L1 + line + u'\n';
    return text;
}

Result<Emission> writePolicy(const Policy &unfitted)
{
    const Policy policy = fitted(unfitted, info());
    IpSets sets(policy);
    QString declarations;
    QString rules;
    if (policy.scope == Scope::Boundary) {
        declarations += u':' + judgingChain(policy) + " - [0:0]\n"_L1;
        rules += judgingText(policy);
    }
    Policy slow = policy;
    slow.items.clear();
    for (const Direction direction : coveredDirections(policy)) {
        std::vector<PolicyItem> items = itemsOf(policy, direction);
        QStringList setRules;
        if (isLarge(items))
            setRules = sets.take(items, direction);
        slow.items = items;
        if (const Result<void> few = requireFew(slow, info(), iptablesLineCount); !few)
            return tl::unexpected(few.error());
        declarations += u':' + ownChain(policy, direction) + " - [0:0]\n"_L1;
        rules += chainText(policy, direction, items, setRules);
    }
    QString jumps;
    for (QString jump : jumpsOf(policy))
        jumps += "-I "_L1 + jump.replace(" -j "_L1, " 1 -j "_L1) + u'\n';
    Emission emission{heading(policy, !sets.isEmpty()) + commentLines(lookupTexts(policy)) +
                          "\n*filter\n"_L1 + declarations + rules + u'\n' + jumps + "COMMIT\n"_L1,
        policy.warnings};
    if (!sets.isEmpty())
        emission.attachments.push_back({"ipset"_L1, sets.text()});
    return emission;
}

Result<Emission> writeSingle(const Policy &unfitted, const QString &verb)
{
    const Result<Policy> policy =
        requireFewRules(fitted(unfitted, info()), info(), iptablesLineCount);
    if (!policy)
        return tl::unexpected(policy.error());
    Emission emission{commentLines(lookupTexts(*policy)), policy->warnings};
    for (const PolicyItem &item : policy->items) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule) {
            emission.text += commentLine(omissionText(std::get<Omission>(item)));
            continue;
        }
        const QStringList start{rule->family == Family::IPv4 ? u"iptables"_s : u"ip6tables"_s, verb,
            builtInChain(*policy, rule->direction)};
        for (const QStringList &words : iptablesRuleWords(*rule))
            emission.text += shellCommand(start + words);
    }
    return emission;
}

Result<Emission> writeRules(const Policy &policy) { return writeSingle(policy, u"-I"_s); }
Result<Emission> deleteRules(const Policy &policy) { return writeSingle(policy, u"-D"_s); }

Result<Emission> tryRules(const Policy &unfitted)
{
    const Result<Policy> policy = requireTrial(fitted(unfitted, info()), info(), iptablesPairCount);
    if (!policy)
        return tl::unexpected(policy.error());
    std::vector<IptablesRule> rules;
    for (const PolicyItem &item : policy->items) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule)
            continue;
        for (const QStringList &words : iptablesPairWords(*rule)) {
            rules.push_back({rule->family == Family::IPv4 ? u"iptables"_s : u"ip6tables"_s,
                QStringList{builtInChain(*policy, rule->direction)} + words});
        }
    }
    return Emission{
        commentLines(lookupTexts(*policy)) + omissionLines(*policy) + iptablesTrialScript(rules),
        policy->warnings};
}

QString asCommand(const Emission &emission, bool rollback)
{
    std::vector<ScriptFile> files;
    for (const Attachment &attachment : emission.attachments)
        files.push_back({attachment.suffix, attachment.text});
    return iptablesCommand(emission.text, files, rollback);
}

} // namespace

Target iptablesTarget()
{
    return {.info = info(),
        .writePolicy = writePolicy,
        .writeRules = writeRules,
        .deleteRules = deleteRules,
        .tryRules = tryRules,
        .asCommand = asCommand};
}

} // namespace portolan
