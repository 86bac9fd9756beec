#include "model/policy/AddressSet.h"

#include <algorithm>

namespace portolan {

namespace {

IpRange multicast(Family family)
{
    return family == Family::IPv4 ? IpRange::block({family, uint128(0xe) << 28}, 4)
                                  : IpRange::block({family, uint128(0xff) << 120}, 8);
}

} // namespace

AddressSet AddressSet::of(const std::vector<Address> &addresses)
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
        case Address::Kind::Published:
            set.names.push_back(address.toString());
            break;
        }
    }
    set.ranges = normalized(std::move(set.ranges));
    set.names.sort();
    set.names.removeDuplicates();
    return set;
}

std::vector<IpRange> AddressSet::in(Family family) const
{
    std::vector<IpRange> own;
    std::copy_if(ranges.begin(), ranges.end(), std::back_inserter(own),
        [=](const IpRange &range) { return range.family == family; });
    return own;
}

bool AddressSet::allows(Family family) const
{
    return any || ranges.empty() || !names.isEmpty() ||
           std::any_of(ranges.begin(), ranges.end(),
               [=](const IpRange &range) { return range.family == family; });
}

bool AddressSet::holdsMulticast() const
{
    return std::any_of(ranges.begin(), ranges.end(),
        [](const IpRange &range) { return range.overlaps(multicast(range.family)); });
}

bool AddressSet::isSeveral() const
{
    if (any)
        return true;
    return std::any_of(std::begin(AllFamilies), std::end(AllFamilies), [this](Family family) {
        const auto own = in(family);
        return own.size() > 1 || (own.size() == 1 && !own.front().isSingle());
    });
}

void AddressSet::unite(const AddressSet &other)
{
    if (any || other.any) {
        *this = {.any = true, .ranges = {}, .names = {}};
        return;
    }
    ranges.insert(ranges.end(), other.ranges.begin(), other.ranges.end());
    ranges = normalized(std::move(ranges));
    names += other.names;
    names.sort();
    names.removeDuplicates();
}

} // namespace portolan
