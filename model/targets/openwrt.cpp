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

const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "openwrt"_L1,
        .name = "OpenWrt (UCI, firewall4)"_L1,
        .scopes = {u"host"_s, u"boundary"_s},
        .proof = "own parser of the text, compared as packet sets; not verified by the vendor's"_L1,
        .suffix = "sh"_L1,
        .apply = "sh FILE"_L1,
        .sets = true,
        // Of sctp, firewall4 would leave out the ports without a word.
        .protocols = {Protocol::Tcp, Protocol::Udp, Protocol::Icmp, Protocol::Icmpv6, Protocol::Esp,
            Protocol::Ah, Protocol::Gre},
        .group = TargetGroup::Network,
    };
    return data;
}

/// Sections and sets have names of letters, digits and "_" only.
QString identifier(const QString &text)
{
    QString id = safeId(text);
    for (QChar &c : id) {
        if (c == u'.' || c == u'-')
            c = u'_';
    }
    return id;
}

/// A router may be a host and the boundary of several zones at once. Ids may differ in one of the
/// signs that an identifier has not, so the boundary's prefix says where each stood.
QString prefix(const Policy &policy, Direction direction)
{
    QString at;
    if (policy.scope == Scope::Boundary) {
        at = safeId(policy.at);
        at.replace(u'_', "_u"_L1).replace(u'-', "_h"_L1).replace(u'.', "_d"_L1);
        at = "at_"_L1 + at + u'_';
    }
    return "portolan_"_L1 + at + byDirection(direction, "in"_L1, "out"_L1);
}

/// One section of /etc/config/firewall.
struct Section
{
    QString type;
    std::vector<std::pair<QString, QString>> options = {};
    std::vector<std::pair<QString, QString>> lists = {};
};

/// Text in a batch of uci; none of ours holds a quote.
QString quoted(const QString &text) { return u'\'' + text + u'\''; }

QString addressText(const IpRange &block)
{
    return block.isSingle() ? block.toString() : cidrText(block);
}

void addBlocks(Section &section, const QString &key, const std::vector<IpRange> &ranges)
{
    for (const IpRange &block : blocksOf(ranges))
        section.lists.push_back({key, addressText(block)});
}

QString familyWord(Family family) { return family == Family::IPv4 ? u"ipv4"_s : u"ipv6"_s; }

QString protocolWord(Protocol protocol)
{
    return protocol == Protocol::Icmpv6 ? u"ipv6-icmp"_s : protocolName(protocol);
}

/// The sets that stand for names, in the order of their first use; each for one family and side.
class NameSets
{
public:
    explicit NameSets(const QString &prefix)
        : m_prefix(prefix)
    {}

    QString setFor(const AddressMatch &end, Family family, QLatin1StringView key)
    {
        const QString content = familyWord(family) + key + end.name;
        const auto [it, isNew] = m_ids.try_emplace(content);
        if (!isNew)
            return it->second;
        it->second = m_prefix + "_set_"_L1 + QString::number(m_ids.size());
        Section section{u"ipset"_s, {}, {}};
        section.options = {{u"name"_s, it->second}, {u"family"_s, familyWord(family)}};
        section.lists.push_back({u"match"_s, key + "_net"_L1});
        addBlocks(section, u"entry"_s, end.ranges);
        m_sections.push_back({it->second, end.name, section});
        return it->second;
    }

    struct Named
    {
        QString id;
        QString name;
        Section section;
    };
    const std::vector<Named> &sections() const { return m_sections; }

private:
    QString m_prefix;
    std::map<QString, QString> m_ids;
    std::vector<Named> m_sections;
};

/// \a sets: null in the single-rule form, which makes no sets.
void addEnd(
    Section &section, const AddressMatch &end, Family family, QLatin1StringView key, NameSets *sets)
{
    switch (end.kind) {
    case Kind::Own:
    case Kind::Any:
        return;
    case Kind::Name:
        if (sets) {
            section.options.push_back({u"ipset"_s, sets->setFor(end, family, key)});
            return;
        }
        [[fallthrough]];
    case Kind::Ranges:
        if (!end.ranges.empty()) {
            addBlocks(section, key + "_ip"_L1, end.ranges);
            return;
        }
        break;
    case Kind::Component: // only targets that select members get one
    case Kind::Placeholder:
        break;
    }
    section.lists.push_back({key + "_ip"_L1, placeholder(end)});
}

/// What makes a rule one for what comes in to, goes out of or goes through the router.
void addChain(Section &section, const Policy &policy, Direction direction)
{
    const bool isBoundary = policy.scope == Scope::Boundary;
    if (isBoundary || direction == Direction::Inbound)
        section.options.push_back({u"src"_s, u"*"_s});
    if (isBoundary || direction == Direction::Outbound)
        section.options.push_back({u"dest"_s, u"*"_s});
}

Section ruleSection(const Policy &policy, const FilterRow &row, NameSets *sets)
{
    Section section{u"rule"_s, {}, {}};
    section.options.push_back({u"name"_s, "portolan: "_L1 + row.comment});
    addChain(section, policy, row.direction);
    section.options.push_back({u"family"_s, familyWord(*row.family)});
    section.options.push_back({u"proto"_s, protocolWord(*row.protocol)});
    for (const quint8 type : row.types)
        section.lists.push_back({u"icmp_type"_s, QString::number(type)});
    if (row.sourcePort > 0)
        section.options.push_back({u"src_port"_s, QString::number(row.sourcePort)});
    for (const PortRange &range : row.ports)
        section.lists.push_back({u"dest_port"_s, range.toString()});
    addEnd(section, row.source, *row.family, "src"_L1, sets);
    addEnd(section, row.destination, *row.family, "dest"_L1, sets);
    section.options.push_back({u"target"_s, u"ACCEPT"_s});
    return section;
}

void leaveZoneOut(Section &section, const Policy &policy, Family family, const QString &key)
{
    for (const IpRange &block : blocksOf(zoneIn(policy, family)))
        section.lists.push_back({key, u'!' + addressText(block)});
}

/// A rule of a boundary whose outside end is any address still has to leave the zone out.
Section judgedSection(const Policy &policy, const FilterRow &row, NameSets &sets)
{
    Section section = ruleSection(policy, row, &sets);
    const bool isIn = row.direction == Direction::Inbound;
    const AddressMatch &outside = isIn ? row.source : row.destination;
    if (policy.scope == Scope::Boundary && outside.kind == Kind::Any)
        leaveZoneOut(section, policy, *row.family, isIn ? u"src_ip"_s : u"dest_ip"_s);
    return section;
}

std::vector<Section> dropSections(const Policy &policy, Direction direction)
{
    std::vector<Section> sections;
    if (policy.scope == Scope::Host) {
        Section section{u"rule"_s, {{u"name"_s, u"portolan: end"_s}}, {}};
        addChain(section, policy, direction);
        section.options.push_back({u"proto"_s, u"all"_s});
        section.options.push_back({u"target"_s, u"DROP"_s});
        return {section};
    }
    for (const Family family : AllFamilies) {
        const std::vector<IpRange> zone = zoneIn(policy, family);
        if (zone.empty())
            continue;
        Section section{u"rule"_s, {{u"name"_s, u"portolan: end"_s}}, {}};
        addChain(section, policy, direction);
        section.options.push_back({u"family"_s, familyWord(family)});
        section.options.push_back({u"proto"_s, u"all"_s});
        addBlocks(section, byDirection(direction, "dest_ip"_L1, "src_ip"_L1), zone);
        leaveZoneOut(section, policy, family, byDirection(direction, "src_ip"_L1, "dest_ip"_L1));
        section.options.push_back({u"target"_s, u"DROP"_s});
        sections.push_back(section);
    }
    return sections;
}

QString sectionText(const QString &id, const Section &section)
{
    const QString path = "firewall."_L1 + id;
    QString text = "set "_L1 + path + u'=' + section.type + u'\n';
    for (const auto &[key, value] : section.options)
        text += "set "_L1 + path + u'.' + key + u'=' + quoted(value) + u'\n';
    for (const auto &[key, value] : section.lists)
        text += "add_list "_L1 + path + u'.' + key + u'=' + quoted(value) + u'\n';
    return text;
}

/// What firewall4 accepts by itself before any rule: loopback and replies.
bool isGiven(const FilterRow &row) { return row.match != Match::Packets; }

struct Part
{
    QString comments; ///< about the sets and omissions; the batch itself holds none
    QString batch;
    int rules = 0;
};

Part part(const Policy &policy, Direction direction, int position)
{
    Part result;
    const QString start = prefix(policy, direction);
    NameSets sets(start);
    QString rules;
    const auto add = [&](const Section &section) {
        const QString id = start + u'_' + QString::number(++result.rules);
        // Ours come first, or a rule of somebody else could accept before our end.
        rules += sectionText(id, section) + "reorder firewall."_L1 + id + u'=' +
                 QString::number(position++) + u'\n';
    };
    for (const FilterItem &item : filterItems(policy, direction)) {
        const FilterRow *row = std::get_if<FilterRow>(&item);
        if (!row)
            result.comments += commentLine(omissionText(std::get<Omission>(item)));
        else if (!isGiven(*row))
            add(judgedSection(policy, *row, sets));
    }
    for (const Section &section : dropSections(policy, direction))
        add(section);
    for (const NameSets::Named &set : sets.sections()) {
        result.comments += commentLine(set.id + ": "_L1 + lookupText(policy, set.name));
        result.batch += sectionText(set.id, set.section);
    }
    result.batch += rules;
    return result;
}

/// Staged changes of somebody else would go live with ours, so there must be none. A batch of uci
/// goes on after an error and ends well, so what it says is looked at.
constexpr auto Prologue = R"sh(set -efu
if [ -n "$(uci changes firewall)" ]; then
    echo "portolan: uncommitted changes of the firewall: commit or revert them first" >&2
    exit 1
fi
trap 'uci -q revert firewall' EXIT
sections=$(uci show firewall)
newline='
'
forget() {
    IFS=$newline
    for line in $sections; do
        section=${line%%=*}
        section=${section#firewall.}
        number=${section#"$1"_}
        [ "$number" != "$section" ] || continue
        case ${number#set_} in
        '' | *[!0-9]*) ;;
        *) uci delete "firewall.$section" ;;
        esac
    done
    unset IFS
}
)sh"_L1;

constexpr auto Epilogue = R"sh(PORTOLAN_BATCH
)
if [ -n "$errors" ]; then
    echo "portolan: nothing was changed: $errors" >&2
    exit 1
fi
fw4 check >&2
uci commit firewall
trap - EXIT
fw4 reload
)sh"_L1;

Result<Emission> writePolicy(const Policy &unfitted)
{
    const Policy policy = onlyJudged(fitted(unfitted, info()), info());
    QString comments;
    QString forget;
    QString batch;
    int position = 0;
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        if (!covers(policy.directions, direction))
            continue;
        const Part made = part(policy, direction, position);
        comments += made.comments;
        forget += "forget "_L1 + prefix(policy, direction) + u'\n';
        batch += made.batch;
        position += made.rules;
    }
    const QString text =
        "#!/bin/sh\n"_L1 +
        commentLines(policyHeading(policy, info().name,
            {u"Apply as root: sh FILE (again at any time)"_s,
                u"Owns the sections of /etc/config/firewall that it names portolan_*, which come"_s,
                u"before the rules of others; edits nothing else. One commit, one reload."_s})) +
        comments + Prologue + forget +
        "errors=$(uci batch 2>&1 >/dev/null <<'PORTOLAN_BATCH'\n"_L1 + batch + Epilogue;
    return Emission{text, policy.warnings};
}

/// A rule of one flow is a section whose name says what it is for, so that it can be taken away.
QString singleId(const Rule &rule, std::map<QString, int> &numbers)
{
    const QString start = "portolan_rule_"_L1 + identifier(rule.flow) + u'_' +
                          byDirection(rule.direction, "in"_L1, "out"_L1) + u'_' +
                          familyWord(rule.family) + u'_' + protocolName(rule.protocol);
    const int number = ++numbers[start];
    return number == 1 ? start : start + u'_' + QString::number(number);
}

QString setCommands(const QString &id, const Section &section)
{
    const QString path = "firewall."_L1 + id;
    QString text = shellCommand({u"uci"_s, u"set"_s, path + u'=' + section.type});
    for (const auto &[key, value] : section.options)
        text += shellCommand({u"uci"_s, u"set"_s, path + u'.' + key + u'=' + value});
    for (const auto &[key, value] : section.lists)
        text += shellCommand({u"uci"_s, u"add_list"_s, path + u'.' + key + u'=' + value});
    return text + shellCommand({u"uci"_s, u"reorder"_s, path + "=0"_L1});
}

/// Firewall4 leaves out, with a warning, a rule that it cannot read; so does it with a placeholder.
Result<Emission> singles(const Policy &unfitted, bool isDelete)
{
    const Result<Policy> policy = requireRules(fitted(unfitted, info()));
    if (!policy)
        return tl::unexpected(policy.error());
    Emission emission{{}, policy->warnings};
    std::map<QString, int> numbers;
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        for (const PolicyItem &item : itemsOf(*policy, direction)) {
            const Rule *rule = std::get_if<Rule>(&item);
            if (!rule) {
                emission.text += commentLine(omissionText(std::get<Omission>(item)));
                continue;
            }
            const QString id = singleId(*rule, numbers);
            Policy one = *policy;
            one.items = {*rule};
            const auto row = std::get<FilterRow>(filterItems(one, direction).front());
            emission.text += isDelete ? shellCommand({u"uci"_s, u"delete"_s, "firewall."_L1 + id})
                                      : setCommands(id, ruleSection(*policy, row, nullptr));
        }
    }
    emission.text += "uci commit firewall\nfw4 reload\n"_L1;
    return emission;
}

Result<Emission> writeRules(const Policy &policy) { return singles(policy, false); }

Result<Emission> deleteRules(const Policy &policy) { return singles(policy, true); }

} // namespace

Target openwrtTarget()
{
    return {.info = info(),
        .writePolicy = writePolicy,
        .writeRules = writeRules,
        .deleteRules = deleteRules};
}

} // namespace portolan
