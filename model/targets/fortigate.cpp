#include "model/targets/Appliance.h"
#include "model/targets/Crossing.h"
#include "model/targets/Dialects.h"
#include "model/targets/Fit.h"
#include "model/targets/Spelling.h"
#include "model/targets/Split.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

constexpr auto Comment = "#"_L1;
/// Limits of names of objects and of policies, and of comments.
constexpr qsizetype MaxName = 79;
constexpr qsizetype MaxPolicyName = 35;
constexpr qsizetype MaxComment = 1023;
/// Policies of a place have numbers of their own: as many for each direction, by the hundred.
constexpr quint32 FirstNumber = 1'000'000'000;
constexpr quint32 Places = 300'000;
constexpr quint32 PlaceSize = 10'000;
constexpr quint32 DirectionSize = PlaceSize / 2;
constexpr quint32 Slots = 100;

const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "fortigate"_L1,
        .name = "FortiGate"_L1,
        .scopes = {u"boundary"_s},
        .proof = "read back by a strict parser of our own as the policy's packets; not verified by "
                 "a real parser"_L1,
        .suffix = "fortios"_L1,
        .apply = "paste FILE at the prompt"_L1,
        .names = true,
        .protocols = {AllProtocols.begin(), AllProtocols.end()},
        .group = TargetGroup::Network,
        .comment = Comment,
    };
    return data;
}

/// The kinds of objects, in the order in which they are defined: `config firewall ...`.
enum class Table : quint8 { Address, Address6, Group, Group6, Service };

constexpr QLatin1StringView TableNames[] = {
    "address"_L1, "address6"_L1, "addrgrp"_L1, "addrgrp6"_L1, "service custom"_L1};

QString quoted(const QString &name) { return u'"' + name + u'"'; }

QString edit(const QString &key, const QStringList &commands)
{
    return "    edit "_L1 + key + "\n        "_L1 + commands.join("\n        "_L1) +
           "\n    next\n"_L1;
}

QStringList setting(const QStringList &settings)
{
    QStringList commands;
    for (const QString &each : settings)
        commands += "set "_L1 + each;
    return commands;
}

QString subnetText(const IpRange &block)
{
    const uint128 mask = highestAddress(Family::IPv4) - (block.last - block.first);
    return IpAddress{Family::IPv4, block.first}.toString() + u' ' +
           IpAddress{Family::IPv4, mask}.toString();
}

/// What policies refer to. Names stand for their content, and "set" replaces a list as a whole.
class Objects
{
public:
    QString end(const ApplianceEnd &end, Family family)
    {
        const bool v4 = family == Family::IPv4;
        // An object without a valid address would be every address, so none is made.
        if (end.isPlaceholder)
            return end.name;
        if (end.blocks.empty()) {
            const QString name = hostObjectName(end.name, MaxName - 3) + (v4 ? "-v4"_L1 : "-v6"_L1);
            define(v4 ? Table::Address : Table::Address6, name,
                {u"type fqdn"_s, "fqdn "_L1 + quoted(end.name)});
            return name;
        }
        QStringList members;
        for (const IpRange &block : end.blocks) {
            members += blockName(block);
            if (v4)
                define(Table::Address, members.back(),
                    {u"type ipmask"_s, "subnet "_L1 + subnetText(block)});
            else
                define(Table::Address6, members.back(),
                    {u"type ipprefix"_s, "ip6 "_L1 + cidrText(block)});
        }
        if (members.size() == 1)
            return members.first();
        const QString name = contentName(u"portolan-group"_s, members);
        QStringList words{u"member"_s};
        for (const QString &member : members)
            words += quoted(member);
        define(v4 ? Table::Group : Table::Group6, name, {words.join(u' ')});
        return name;
    }

    QString service(const ApplianceRule &rule)
    {
        if (!rule.protocol)
            return u"ALL"_s;
        const QString word = protocolName(*rule.protocol);
        if (!hasPorts(*rule.protocol)) {
            const QString name = "portolan-"_L1 + word;
            if (*rule.protocol == Protocol::Icmp || *rule.protocol == Protocol::Icmpv6)
                define(Table::Service, name,
                    {*rule.protocol == Protocol::Icmp ? u"protocol ICMP"_s : u"protocol ICMP6"_s});
            else
                define(Table::Service, name,
                    {u"protocol IP"_s,
                        "protocol-number "_L1 + QString::number(protocolNumber(*rule.protocol))});
            return name;
        }
        QStringList ports;
        for (const PortRange &range : rule.ports)
            ports += range.toString();
        QString name = "portolan-"_L1 + word + u'-' + ports.join(u'_');
        if (name.size() > MaxName)
            name = contentName("portolan-"_L1 + word, ports);
        define(Table::Service, name, {word + "-portrange "_L1 + ports.join(u' ')});
        return name;
    }

    QString text() const
    {
        QString text;
        for (const auto &[table, objects] : m_tables) {
            text += "config firewall "_L1 + TableNames[size_t(table)] + u'\n';
            for (const auto &[name, settings] : objects)
                text += edit(quoted(name), setting(settings));
            text += "end\n"_L1;
        }
        return text;
    }

private:
    void define(Table table, const QString &name, const QStringList &settings)
    {
        m_tables[table][name] = settings;
    }

    std::map<Table, std::map<QString, QStringList>> m_tables;
};

quint32 firstNumber(const QString &at, Direction direction)
{
    const QByteArray digest = QCryptographicHash::hash(at.toUtf8(), QCryptographicHash::Sha256);
    const quint32 place = digest.toHex().left(8).toUInt(nullptr, 16) % Places;
    return FirstNumber + place * PlaceSize + (direction == Direction::Outbound ? DirectionSize : 0);
}

QString policyStem(const Policy &policy, Direction direction)
{
    const QString at = policy.at.isEmpty() ? QString() : u'-' + shortId(policy.at, 20);
    return "portolan"_L1 + at + byDirection(direction, "-i"_L1, "-o"_L1);
}

QString policyText(const ApplianceRule &rule, quint32 number, const QString &name, Objects &objects)
{
    const QString six = rule.family == Family::IPv4 ? QString() : u"6"_s;
    // The number may have been that of a policy for the other family, whose addresses would stay,
    // or of a denial: only that takes an order about virtual IPs, and a permission must not keep
    // it.
    const QString other = rule.family == Family::IPv4 ? u"6"_s : QString();
    QStringList commands{"unset srcaddr"_L1 + other, "unset dstaddr"_L1 + other,
        u"set action deny"_s,
        // Without it a denial lets pass what comes to the virtual IP of a later policy.
        rule.permit ? u"unset match-vip"_s : u"set match-vip enable"_s};
    commands += setting(
        {"name "_L1 + quoted(name.left(MaxPolicyName)), u"srcintf \"any\""_s, u"dstintf \"any\""_s,
            "srcaddr"_L1 + six + u' ' + quoted(objects.end(rule.source, rule.family)),
            "dstaddr"_L1 + six + u' ' + quoted(objects.end(rule.destination, rule.family)),
            u"schedule \"always\""_s, "service "_L1 + quoted(objects.service(rule)),
            "comments "_L1 + quoted(rule.note.left(MaxComment))});
    if (rule.permit)
        commands += u"set action accept"_s;
    return edit(QString::number(number), commands);
}

size_t lineCount(const Rule &) { return 1; }

Result<Emission> writePolicy(const Policy &unlimited)
{
    const Policy policy = crossing(unlimited, info());
    if (const Result<void> few = requireFew(policy, info(), lineCount); !few)
        return tl::unexpected(few.error());
    Objects objects;
    QString rules;
    std::vector<quint32> numbers;
    quint32 counts[] = {0, 0};
    for (const ApplianceItem &item : applianceItems(policy, MaxComment)) {
        const ApplianceRule *rule = std::get_if<ApplianceRule>(&item);
        if (!rule) {
            rules += plainComment(Comment, omissionText(std::get<Omission>(item)));
            continue;
        }
        const quint32 count = counts[size_t(rule->direction)]++;
        if (count >= DirectionSize) {
            return failure(
                Tr::tr("FortiGate: more than %1 rules in one direction").arg(DirectionSize));
        }
        numbers.push_back(firstNumber(policy.at, rule->direction) + count);
        rules += policyText(*rule, numbers.back(),
            policyStem(policy, rule->direction) + QString::number(count + 1), objects);
    }
    // New policies go to the end, so each is put behind the one before it.
    QString moves;
    for (size_t i = 1; i < numbers.size(); ++i) {
        moves += "    move "_L1 + QString::number(numbers[i]) + " after "_L1 +
                 QString::number(numbers[i - 1]) + u'\n';
    }
    QString stale;
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        if (!covers(policy.directions, direction))
            continue;
        const quint32 count = counts[size_t(direction)];
        for (quint32 i = count; i < (count / Slots + 1) * Slots; ++i) {
            stale +=
                "    delete "_L1 + QString::number(firstNumber(policy.at, direction) + i) + u'\n';
        }
    }
    const auto numbersText = [&](Direction direction) {
        const quint32 first = firstNumber(policy.at, direction);
        return QString::number(first) + u'-' + QString::number(first + DirectionSize - 1);
    };
    const QStringList howTo =
        QStringList{u"Apply: paste FILE at the prompt of the virtual domain (again at any time)."_s,
            u"FortiOS 6.4 or newer: IPv4 and IPv6 stand in one table of policies."_s,
            "Owns the policies "_L1 + numbersText(Direction::Inbound) + " and "_L1 +
                numbersText(Direction::Outbound) + ','_L1,
            u"and objects that begin with \"portolan-\": their names stand for their content, one that"_s,
            u"is not used does nothing. It deletes policies up to the next full hundred, so \"entry not"_s,
            u"found\" is no error there; if an earlier policy had hundreds more, delete them by hand."_s,
            u"They match only packets with exactly one end in the zone, on any interface. Before them"_s,
            u"no policy may decide about these packets: move the first of them in front of those that"_s,
            u"do, and apply once more, which puts the others behind it. What a virtual IP (VIP) brings"_s,
            u"into the zone is denied as well: put a policy of your own for it in front."_s} +
        crossingLookups(unlimited, info());
    return Emission{plainComments(Comment, policyHeading(policy, info().name, howTo)) + u'\n' +
                        objects.text() + "config firewall policy\n"_L1 + rules + moves + stale +
                        "end\n"_L1,
        policy.warnings};
}

Result<Emission> writeSingle(const Policy &unlimited, RuleForm form)
{
    const Result<Policy> policy = requireFewRules(crossing(unlimited, info()), info(), lineCount);
    if (!policy)
        return tl::unexpected(policy.error());
    Objects objects;
    QString rules;
    QString deleted;
    for (const ApplianceItem &item : applianceItems(*policy, MaxComment)) {
        const ApplianceRule *rule = std::get_if<ApplianceRule>(&item);
        if (!rule) {
            const QString comment = plainComment(Comment, omissionText(std::get<Omission>(item)));
            rules += comment;
            deleted += comment;
            continue;
        }
        // The same rule has the same name and number, so that it can be taken away again.
        const QString name =
            contentName(u"portolan"_s + byDirection(rule->direction, "-i"_L1, "-o"_L1),
                {policyText(*rule, 0, u"x"_s, objects)});
        const quint32 number = firstNumber(name, Direction::Inbound);
        rules += policyText(*rule, number, name, objects);
        rules += plainComment(Comment,
            "in front of others: move "_L1 + QString::number(number) + " before (the first)"_L1);
        deleted += "    delete "_L1 + QString::number(number) + u'\n';
    }
    const QString start = u"config firewall policy\n"_s;
    // The objects are shared with other policies, so they stay.
    return Emission{form == RuleForm::Insert ? objects.text() + start + rules + "end\n"_L1
                                             : start + deleted + "end\n"_L1,
        policy->warnings};
}

Result<Emission> writeRules(const Policy &policy) { return writeSingle(policy, RuleForm::Insert); }

Result<Emission> deleteRules(const Policy &policy) { return writeSingle(policy, RuleForm::Delete); }

} // namespace

Target fortigateTarget()
{
    return {.info = info(),
        .writePolicy = writePolicy,
        .writeRules = writeRules,
        .deleteRules = deleteRules};
}

} // namespace portolan
