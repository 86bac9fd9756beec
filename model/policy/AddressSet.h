#pragma once

#include "model/core/Address.h"

#include <QStringList>

#include <array>
#include <vector>

namespace portolan {

/// Something for each Family, by its number.
using FamilyFlags = std::array<bool, 2>;

/// What a list of addresses stands for, families apart. "any" swallows everything beside it.
struct AddressSet
{
    bool any = false;            ///< every address of both families
    std::vector<IpRange> ranges; ///< normalized()
    QStringList names;           ///< not looked up, sorted; published lists with their prefix

    bool operator==(const AddressSet &) const = default;

    static AddressSet of(const std::vector<Address> &addresses);

    bool isEmpty() const { return !any && ranges.empty() && names.isEmpty(); }
    /// The ranges of one family.
    std::vector<IpRange> in(Family family) const;
    /// Whether the set can hold an address of the family: a name may be of either, and so may an
    /// end of which nothing is known.
    bool allows(Family family) const;
    bool holdsMulticast() const;
    /// Whether some family has more than one address.
    bool isSeveral() const;
    void unite(const AddressSet &other);
};

} // namespace portolan
