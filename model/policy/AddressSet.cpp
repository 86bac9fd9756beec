#include "model/policy/AddressSet.h"

#include <algorithm>

namespace portolan {

namespace {

IpRange multicast(Family family)
{
    return family == Family::IPv4 ? IpRange::block({family, uint128(0xe) << 28}, 4)
                                  : IpRange::block({family, uint128(0xff) << 120}, 8);
}

std::span<const IpRange> partOf(const std::vector<IpRange> &ranges, Family family)
{
    const auto middle = std::partition_point(ranges.begin(), ranges.end(),
        [](const IpRange &range) { return range.family == Family::IPv4; });
    return family == Family::IPv4 ? std::span(ranges.begin(), middle)
                                  : std::span(middle, ranges.end());
}

/// The first range that does not end before \a range.
const IpRange *meeting(std::span<const IpRange> ranges, const IpRange &range)
{
    const auto it = std::partition_point(ranges.begin(), ranges.end(), [&](const IpRange &each) {
        return std::pair(each.family, each.last) < std::pair(range.family, range.first);
    });
    return it == ranges.end() ? nullptr : &*it;
}

} // namespace

bool holdsAll(std::span<const IpRange> ranges, const IpRange &range)
{
    const IpRange *found = meeting(ranges, range);
    return found && found->contains(range);
}

bool holdsSome(std::span<const IpRange> ranges, const IpRange &range)
{
    const IpRange *found = meeting(ranges, range);
    return found && found->overlaps(range);
}

std::vector<IpRange> AddressSet::Name::in(Family family) const
{
    std::vector<IpRange> own;
    if (lookup) {
        std::copy_if(lookup->addresses.begin(), lookup->addresses.end(), std::back_inserter(own),
            [=](const IpRange &range) { return range.family == family; });
    }
    return own;
}

bool AddressSet::Name::allows(Family family) const
{
    return !lookup || std::any_of(lookup->addresses.begin(), lookup->addresses.end(),
                          [=](const IpRange &range) { return range.family == family; });
}

AddressSet AddressSet::of(
    const std::vector<Address> &addresses, const std::map<QString, Lookup> &lookups)
{
    AddressSet set;
    for (const Address &address : addresses) {
        switch (address.kind()) {
        case Address::Kind::Any:
            return {.any = true, .ranges = {}, .names = {}};
        case Address::Kind::Ip:
            set.ranges.push_back(address.range());
            break;
        case Address::Kind::Name:
        case Address::Kind::Published: {
            const QString text = address.toString();
            const auto found = lookups.find(text);
            set.names.append({text, found == lookups.end() ? nullptr : &found->second});
            break;
        }
        }
    }
    set.ranges = normalized(std::move(set.ranges));
    if (set.names.isEmpty())
        return set; // without the list that sorting would allocate
    std::sort(set.names.begin(), set.names.end(),
        [](const Name &a, const Name &b) { return a.text < b.text; });
    set.names.erase(std::unique(set.names.begin(), set.names.end()), set.names.end());
    return set;
}

std::span<const IpRange> AddressSet::in(Family family) const { return partOf(ranges, family); }

std::vector<IpRange> AddressSet::known(Family family) const
{
    const auto own = in(family);
    std::vector<IpRange> all(own.begin(), own.end());
    for (const Name &name : names) {
        const auto more = name.in(family);
        all.insert(all.end(), more.begin(), more.end());
    }
    return names.isEmpty() ? all : normalized(std::move(all));
}

bool AddressSet::allows(Family family) const
{
    return any || isEmpty() || !in(family).empty() ||
           std::any_of(
               names.begin(), names.end(), [=](const Name &name) { return name.allows(family); });
}

bool AddressSet::holdsMulticast() const
{
    const auto isGroup = [](const IpRange &range) {
        return range.overlaps(multicast(range.family));
    };
    return std::any_of(ranges.begin(), ranges.end(), isGroup) ||
           std::any_of(names.begin(), names.end(), [&](const Name &name) {
               return name.lookup && std::any_of(name.lookup->addresses.begin(),
                                         name.lookup->addresses.end(), isGroup);
           });
}

bool AddressSet::isSeveral() const
{
    if (any)
        return true;
    return std::any_of(std::begin(AllFamilies), std::end(AllFamilies), [this](Family family) {
        const auto own = known(family);
        return own.size() > 1 || (own.size() == 1 && !own.front().isSingle());
    });
}

} // namespace portolan
