#include "model/policy/RuleEnd.h"

#include <algorithm>

namespace portolan {

namespace {

void sortNames(QList<AddressSet::Name> &names)
{
    std::sort(
        names.begin(), names.end(), [](const auto &a, const auto &b) { return a.text < b.text; });
    names.erase(std::unique(names.begin(), names.end()), names.end());
}

} // namespace

bool RuleEnd::allows(Family family) const
{
    return std::any_of(members.begin(), members.end(),
        [=](const Member &member) { return member.allows(family); });
}

bool RuleEnd::sharesFamilyWith(const Member &member) const
{
    return std::any_of(std::begin(AllFamilies), std::end(AllFamilies),
        [&](Family family) { return member.allows(family) && allows(family); });
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
    std::vector<AddressMatch> found;
    for (const Member &member : members) {
        if (!member.allows(family) || member.isSelected)
            continue;
        all = all || member.matched->any;
        const auto own = member.matched->in(family);
        ranges.insert(ranges.end(), own.begin(), own.end());
    }
    if (members.size() > 1)
        ranges = normalized(std::move(ranges));
    if (all || (!ranges.empty() && ranges.front().isAll()))
        found.push_back({isOwn ? Kind::Own : Kind::Any, {}, {}});
    else if (!ranges.empty())
        found.push_back({Kind::Ranges, std::move(ranges), {}});
    const bool isEverything = !found.empty() && found.front().kind != Kind::Ranges;

    for (const Member &member : members) {
        if (member.isSelected && member.allows(family))
            found.push_back(
                {Kind::Component, member.addresses->known(family), member.component->id});
    }
    if (isEverything)
        return found;
    for (const AddressSet::Name &name : names(family)) {
        if (name.allows(family))
            found.push_back({Kind::Name, name.in(family), name.text});
    }
    for (const Member &member : members) {
        if (single && member.isUnknown() && member.allows(family))
            found.push_back({Kind::Placeholder, {}, member.component->id});
    }
    return found;
}

QList<AddressSet::Name> RuleEnd::names(Family family) const
{
    QList<AddressSet::Name> all;
    for (const Member &member : members) {
        if (!isMatched || member.isSelected || !member.families[size_t(family)])
            continue;
        if (member.matched->any)
            return {};
        all += member.matched->names;
    }
    if (members.size() > 1)
        sortNames(all);
    return all;
}

QList<AddressSet::Name> RuleEnd::names() const
{
    QList<AddressSet::Name> all = names(Family::IPv4) + names(Family::IPv6);
    sortNames(all);
    return all;
}

} // namespace portolan
