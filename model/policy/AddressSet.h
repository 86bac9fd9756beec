#pragma once

#include "model/core/Deployment.h"

#include <QList>

#include <array>
#include <map>
#include <span>
#include <vector>

namespace portolan {

/// Something for each Family, by its number.
using FamilyFlags = std::array<bool, 2>;

/// What a list of addresses stands for, families apart. "any" swallows everything beside it.
struct AddressSet
{
    /// A host name, or a published list with its prefix.
    struct Name
    {
        QString text;
        const Lookup *lookup = nullptr; ///< what it stood for; null: never looked up

        bool operator==(const Name &other) const { return text == other.text; }
        /// One never looked up may be of either family.
        bool allows(Family family) const;
        /// What is known of one family: normalized(), maybe empty.
        std::vector<IpRange> in(Family family) const;
    };

    bool any = false;            ///< every address of both families
    std::vector<IpRange> ranges; ///< normalized()
    QList<Name> names;           ///< sorted, each once

    bool operator==(const AddressSet &) const = default;

    /// Keeps pointers into \a lookups.
    static AddressSet of(
        const std::vector<Address> &addresses, const std::map<QString, Lookup> &lookups = {});

    bool isEmpty() const { return !any && ranges.empty() && names.isEmpty(); }
    /// The ranges of one family; what names stand for is not among them.
    std::span<const IpRange> in(Family family) const;
    /// The ranges of one family and what its names stood for: normalized().
    std::vector<IpRange> known(Family family) const;
    /// Whether the set can hold an address of the family: a name never looked up may be of either,
    /// and so may an end of which nothing is known.
    bool allows(Family family) const;
    bool holdsMulticast() const;
    /// Whether some family has more than one address.
    bool isSeveral() const;
};

/// Whether a normalized() list holds all of \a range, or some of it.
bool holdsAll(std::span<const IpRange> ranges, const IpRange &range);
bool holdsSome(std::span<const IpRange> ranges, const IpRange &range);

} // namespace portolan
