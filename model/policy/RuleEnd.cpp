#include "model/policy/RuleEnd.h"

#include <algorithm>

namespace portolan {

bool RuleEnd::allows(Family family) const
{
    return std::any_of(members.begin(), members.end(),
        [=](const Member &member) { return member.allows(family); });
}

std::vector<AddressMatch> RuleEnd::matches(Family family, bool single) const
{
    using Kind = AddressMatch::Kind;
    if (!allows(family))
        return {};
    if (!isMatched)
        return {{Kind::Own, {}, {}}};

    bool all = false;
    std::vector<IpRange> ranges;
    std::vector<QString> unknown;
    for (const Member &member : members) {
        if (!member.allows(family))
            continue;
        all = all || member.matched.any;
        const auto own = member.matched.in(family);
        ranges.insert(ranges.end(), own.begin(), own.end());
        if (single && member.matched.isEmpty())
            unknown.push_back(member.component->id);
    }
    ranges = normalized(std::move(ranges));
    if (all || (!ranges.empty() && ranges.front().isAll()))
        return {{isOwn ? Kind::Own : Kind::Any, {}, {}}};

    std::vector<AddressMatch> found;
    if (!ranges.empty())
        found.push_back({Kind::Ranges, ranges, {}});
    for (const QString &name : names(family))
        found.push_back({single ? Kind::Placeholder : Kind::Name, {}, name});
    for (const QString &id : unknown)
        found.push_back({Kind::Placeholder, {}, id});
    return found;
}

QStringList RuleEnd::names(Family family) const
{
    QStringList all;
    for (const Member &member : members) {
        if (!isMatched || !member.allows(family))
            continue;
        if (member.matched.any)
            return {};
        all += member.matched.names;
    }
    all.sort();
    all.removeDuplicates();
    return all;
}

QStringList RuleEnd::names() const
{
    QStringList all = names(Family::IPv4) + names(Family::IPv6);
    all.sort();
    all.removeDuplicates();
    return all;
}

} // namespace portolan
