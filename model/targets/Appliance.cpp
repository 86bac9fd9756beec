#include "model/targets/Appliance.h"

#include "model/targets/Crossing.h"
#include "model/targets/Fit.h"
#include "model/targets/Spelling.h"
#include "model/targets/Split.h"

#include <QCryptographicHash>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using Kind = AddressMatch::Kind;

constexpr qsizetype HashDigits = 12;

QString hashOf(const QString &text)
{
    const QByteArray digest = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex().left(HashDigits));
}

/// Zone blocks of one family, and what is outside them.
struct Sides
{
    std::vector<IpRange> inside;
    std::vector<IpRange> outside;
};

Sides sidesOf(const Policy &policy, Family family)
{
    const std::vector<IpRange> zone = ofFamily(policy.zoneAddresses, family);
    if (policy.single || zone.empty())
        return {{IpRange::all(family)}, {IpRange::all(family)}};
    return {blocksOf(zone), blocksOf(outsideOf(zone, family))};
}

ApplianceEnd endOf(const AddressMatch &match, const std::vector<IpRange> &outside)
{
    switch (match.kind) {
    case Kind::Any:
        return {outside};
    case Kind::Ranges:
        return {blocksOf(match.ranges)};
    case Kind::Name:
        return {{}, match.name};
    case Kind::Own:
    case Kind::Component: // only targets that select members get one
    case Kind::Placeholder:
        break;
    }
    return {{}, placeholder(match), true};
}

ApplianceRule denyRule(const Policy &policy, Direction direction, Family family, const Sides &sides)
{
    const bool in = direction == Direction::Inbound;
    return {direction, family, {in ? sides.outside : sides.inside},
        {in ? sides.inside : sides.outside}, {}, {},
        "everything else "_L1 + byDirection(direction, "into "_L1, "out of "_L1) +
            safeId(policy.at),
        false};
}

} // namespace

QString plainComment(QLatin1StringView leader, const QString &text)
{
    QString line = printable(text);
    for (QChar &c : line) {
        if (c.unicode() > 0x7e || c == u'?')
            c = u'_';
    }
    return line.isEmpty() ? leader + u'\n' : leader + u' ' + line + u'\n';
}

QString plainComments(QLatin1StringView leader, const QStringList &lines)
{
    QString text;
    for (const QString &line : lines)
        text += plainComment(leader, line);
    return text;
}

QString shortId(const QString &id, qsizetype max)
{
    const QString safe = safeId(id);
    if (safe == id && safe.size() <= max)
        return safe;
    return safe.left(max - HashDigits - 1) + u'-' + hashOf(id);
}

QString contentName(const QString &prefix, const QStringList &members)
{
    return prefix + u'-' + hashOf(members.join(u'\n'));
}

QString blockName(const IpRange &block)
{
    QString text = cidrText(block);
    return "portolan-"_L1 + text.replace(u':', u'-').replace(u'/', u'_');
}

QString hostObjectName(const QString &host, qsizetype max)
{
    const QString prefix = u"portolan-fqdn-"_s;
    const QString name = prefix + host;
    return name.size() <= max ? name : prefix + hashOf(host);
}

std::vector<ApplianceItem> applianceItems(const Policy &policy, qsizetype maxNote)
{
    const Sides sides[] = {sidesOf(policy, Family::IPv4), sidesOf(policy, Family::IPv6)};
    // A zone of all addresses has no outside, so no packet has one end there; a list of no
    // addresses would be something else to every appliance.
    const auto isJudged = [&](Family family) { return !sides[size_t(family)].outside.empty(); };
    std::vector<ApplianceItem> items;
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        if (!covers(policy.directions, direction))
            continue;
        for (const PolicyItem &item : itemsOf(policy, direction)) {
            const Rule *rule = std::get_if<Rule>(&item);
            if (!rule) {
                items.emplace_back(std::get<Omission>(item));
                continue;
            }
            if (!isJudged(rule->family))
                continue;
            const std::vector<IpRange> &outside = sides[size_t(rule->family)].outside;
            items.emplace_back(ApplianceRule{direction, rule->family, endOf(rule->source, outside),
                endOf(rule->destination, outside), rule->protocol, rule->ports,
                flowsText(*rule, maxNote)});
        }
        for (const Family family : AllFamilies) {
            if (!policy.single && isJudged(family) &&
                !ofFamily(policy.zoneAddresses, family).empty())
                items.emplace_back(denyRule(policy, direction, family, sides[size_t(family)]));
        }
    }
    return items;
}

} // namespace portolan
