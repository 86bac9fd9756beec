#include "model/targets/Dialects.h"
#include "model/targets/FilterRow.h"
#include "model/targets/Fit.h"
#include "model/targets/Spelling.h"
#include "model/targets/Split.h"

#include <QCoreApplication>

#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using Kind = AddressMatch::Kind;
using Match = FilterRow::Match;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

/// Addresses and ports in one rule; Windows takes more, but a line has to stay readable.
constexpr size_t MaxAddresses = 500;
constexpr size_t MaxPorts = 500;

const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "windows"_L1,
        .name = "Windows Defender Firewall"_L1,
        .scopes = {u"host"_s},
        .proof = "parsed by tree-sitter's PowerShell grammar, parameter names checked; packet sets "
                 "by an own parser; not run on Windows"_L1,
        .suffix = "ps1"_L1,
        .apply = "powershell -ExecutionPolicy Bypass -File FILE"_L1,
        .ranges = true,
        .protocols = {Protocol::Tcp, Protocol::Udp, Protocol::Icmp, Protocol::Icmpv6, Protocol::Esp,
            Protocol::Ah, Protocol::Gre},
        .group = TargetGroup::OtherSystems,
    };
    return data;
}

/// A string that PowerShell takes as it is. It ends such a string also at the typographic single
/// quotes, U+2018 to U+201B, and a doubled one of any of them stands for itself.
QString quoted(const QString &text)
{
    QString inner;
    for (const QChar c : text) {
        inner += c;
        if (c == u'\'' || (c >= QChar(0x2018) && c <= QChar(0x201b)))
            inner += c;
    }
    return u'\'' + inner + u'\'';
}

QString listText(const QStringList &values)
{
    QStringList texts;
    for (const QString &value : values)
        texts += quoted(value);
    return texts.join(u',');
}

QString protocolWord(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Tcp:
        return u"TCP"_s;
    case Protocol::Udp:
        return u"UDP"_s;
    case Protocol::Icmp:
        return u"ICMPv4"_s;
    case Protocol::Icmpv6:
        return u"ICMPv6"_s;
    default:
        return QString::number(protocolNumber(protocol));
    }
}

/// Windows refuses a prefix of 0, so the whole family is written as a range.
QString addressText(const IpRange &range)
{
    if (!range.isAll())
        return range.toString();
    return IpAddress{range.family, range.first}.toString() + u'-' +
           IpAddress{range.family, range.last}.toString();
}

/// The values of -LocalAddress or -RemoteAddress in lists that are not too long; one empty list
/// where the end is not matched.
std::vector<QStringList> addressLists(const AddressMatch &end)
{
    if (end.kind == Kind::Own || end.kind == Kind::Any)
        return {{}};
    if (end.ranges.empty())
        return {{placeholder(end)}};
    std::vector<QStringList> lists;
    for (const std::vector<IpRange> &some : chunks(end.ranges, MaxAddresses)) {
        lists.emplace_back();
        for (const IpRange &range : some)
            lists.back() += addressText(range);
    }
    return lists;
}

std::vector<QStringList> portLists(const std::vector<PortRange> &ports)
{
    std::vector<QStringList> lists;
    for (const std::vector<PortRange> &some : chunks(ports, MaxPorts)) {
        lists.emplace_back();
        for (const PortRange &range : some)
            lists.back() += range.toString();
    }
    return lists.empty() ? std::vector<QStringList>{{}} : lists;
}

QString parameter(QLatin1StringView name, const QStringList &values)
{
    return values.isEmpty() ? QString() : " -"_L1 + name + u' ' + listText(values);
}

QString directionValue(Direction direction)
{
    return byDirection(direction, "Inbound"_L1, "Outbound"_L1);
}

bool isIcmp(Protocol protocol)
{
    return protocol == Protocol::Icmp || protocol == Protocol::Icmpv6;
}

/// Everything of a rule but its names, one text for each rule that is needed.
std::vector<QString> ruleTexts(const FilterRow &row)
{
    const bool isIn = row.direction == Direction::Inbound;
    std::vector<QString> texts;
    const AddressMatch &local = isIn ? row.destination : row.source;
    const AddressMatch &remote = isIn ? row.source : row.destination;
    QStringList types;
    for (const quint8 type : row.types)
        types += QString::number(type);
    for (const QStringList &locals : addressLists(local)) {
        for (QStringList remotes : addressLists(remote)) {
            // A rule without any address holds for both families.
            if (locals.isEmpty() && remotes.isEmpty() && row.family && !isIcmp(*row.protocol))
                remotes = {addressText(IpRange::all(*row.family))};
            for (const QStringList &ports : portLists(row.ports)) {
                const QStringList other = row.sourcePort > 0
                                              ? QStringList{QString::number(row.sourcePort)}
                                              : QStringList();
                texts.push_back(" -Direction "_L1 + directionValue(row.direction) +
                                " -Action Allow -Profile Any -Protocol "_L1 +
                                protocolWord(*row.protocol) + parameter("IcmpType"_L1, types) +
                                parameter("LocalAddress"_L1, locals) +
                                parameter("RemoteAddress"_L1, remotes) +
                                parameter("LocalPort"_L1, isIn ? ports : other) +
                                parameter("RemotePort"_L1, isIn ? other : ports));
            }
        }
    }
    return texts;
}

/// Names of rules are unique on a machine; rules of whole policies get theirs from the system.
class Names
{
public:
    explicit Names(QLatin1StringView prefix)
        : m_prefix(prefix)
    {}

    QString next(const QString &text)
    {
        const QString start = m_prefix + text;
        return start + u'-' + QString::number(++m_count[start.toLower()]);
    }

private:
    QString m_prefix;
    std::map<QString, int> m_count;
};

QString newRule(
    const QString &name, const QString &label, QLatin1StringView group, const QString &text)
{
    return "New-NetFirewallRule"_L1 + (name.isEmpty() ? QString() : " -Name "_L1 + quoted(name)) +
           " -DisplayName "_L1 + quoted(label) + " -Group "_L1 + quoted(QString(group)) + text +
           " | Out-Null\n"_L1;
}

QString lookupComments(const Policy &policy, const FilterRow &row)
{
    QString text;
    for (const AddressMatch *end : {&row.source, &row.destination}) {
        if (end->kind == Kind::Name)
            text += commentLine(plainLine(lookupText(policy, end->name)));
    }
    return text;
}

QString section(const Policy &policy, Direction direction)
{
    const QString side = directionValue(direction);
    // The old rules go last: where something fails on the way they stay.
    QString text =
        "\n$old = @(Get-NetFirewallRule -Group 'Portolan' -ErrorAction SilentlyContinue |\n"
        "    Where-Object { $_.Direction -eq '"_L1 +
        side + "' })\n"_L1;
    for (const FilterItem &item : filterItems(policy, direction)) {
        const FilterRow *row = std::get_if<FilterRow>(&item);
        if (!row) {
            text += commentLine(plainLine(omissionText(std::get<Omission>(item))));
            continue;
        }
        // Loopback is not filtered, and replies are let through by the system itself.
        if (row->match != Match::Packets)
            continue;
        text += lookupComments(policy, *row);
        for (const QString &rule : ruleTexts(*row))
            text += newRule({}, "portolan: "_L1 + row->comment, "Portolan"_L1, rule);
    }
    return text + "Set-NetFirewallProfile -All -Enabled True -Default"_L1 + side +
           "Action Block\n"
           "$old | Remove-NetFirewallRule\n"_L1;
}

constexpr auto Epilogue = R"ps(
$others = Get-NetFirewallRule -Enabled True -Action Allow |
    Where-Object { $_.Group -ne 'Portolan' }
foreach ($rule in $others) {
    Write-Warning "stays open: $($rule.Direction) $($rule.DisplayName)"
}
)ps"_L1;

Result<Emission> writePolicy(const Policy &unfitted)
{
    const Policy policy = fitted(unfitted, info());
    QString text;
    for (const QString &line :
        policyHeading(policy, info().name,
            {u"Apply as administrator (again at any time):"_s,
                u"  powershell -ExecutionPolicy Bypass -File FILE"_s,
                u"Owns the rules of the group Portolan and sets the default actions to Block. Rules"_s,
                u"of others stay: a block rule beats these, and allow rules, also those that came"_s,
                u"with Windows, let their packets through; the script lists them at its end."_s}))
        text += commentLine(plainLine(line));
    text += "$ErrorActionPreference = 'Stop'\n"_L1;
    QStringList warnings = policy.warnings;
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        if (covers(policy.directions, direction))
            text += section(policy, direction);
    }
    warnings += Tr::tr("Windows keeps its built-in allow rules (Core Networking, Remote Desktop, "
                       "file sharing, ...) and those of programs, which open more than the chart; "
                       "the script lists the enabled ones");
    return Emission{text + Epilogue, warnings};
}

QString singleCommand(const QString &name, const FilterRow &row, const QString &text)
{
    return newRule(name, "portolan: "_L1 + row.comment, "Portolan single rules"_L1, text);
}

Result<Emission> singles(const Policy &unfitted, bool isDelete)
{
    const Result<Policy> policy = requireRules(fitted(unfitted, info()));
    if (!policy)
        return tl::unexpected(policy.error());
    Emission emission{{}, policy->warnings};
    if (!isDelete)
        emission.text = commentLine(u"A block rule that is there beats these."_s);
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        Names names("portolan-rule-"_L1);
        for (const FilterItem &item : filterItems(*policy, direction)) {
            const FilterRow *row = std::get_if<FilterRow>(&item);
            if (!row) {
                emission.text += commentLine(plainLine(omissionText(std::get<Omission>(item))));
                continue;
            }
            if (!isDelete)
                emission.text += lookupComments(*policy, *row);
            for (const QString &text : ruleTexts(*row)) {
                const QString name =
                    names.next(byDirection(direction, "in-"_L1, "out-"_L1) + row->flow);
                emission.text += isDelete
                                     ? "Remove-NetFirewallRule -Name "_L1 + quoted(name) + u'\n'
                                     : singleCommand(name, *row, text);
            }
        }
    }
    return emission;
}

Result<Emission> writeRules(const Policy &policy) { return singles(policy, false); }

Result<Emission> deleteRules(const Policy &policy) { return singles(policy, true); }

} // namespace

Target windowsTarget()
{
    return {.info = info(),
        .writePolicy = writePolicy,
        .writeRules = writeRules,
        .deleteRules = deleteRules};
}

} // namespace portolan
