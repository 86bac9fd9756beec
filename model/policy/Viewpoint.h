#pragma once

#include "model/policy/Places.h"
#include "model/policy/Policy.h"

namespace portolan {

/// From where flows are looked at while they become rules.
struct Viewpoint
{
    enum class Kind : quint8 {
        Host,      ///< each end at its host: the own end is matched only where it must be
        Component, ///< each end alone, whatever host it sits on; the same cluster goes by id
        Between,   ///< somewhere between the ends, which are both matched
        Boundary   ///< around `zone` or `component`; both ends are matched
    };
    Kind kind = Kind::Host;
    const Zone *zone = nullptr;
    const Component *component = nullptr; ///< where `zone` is null
    std::vector<IpRange> addresses = {};  ///< Kind::Boundary: of everything inside, normalized()

    bool matchesBoth() const { return kind == Kind::Between || kind == Kind::Boundary; }
    /// Kind::Boundary: whether a component is inside.
    bool holds(const Places &places, const Component &member) const
    {
        return zone ? places.isInside(member, *zone) : &member == component;
    }
    /// Kind::Boundary: what tells a component inside from everything outside.
    const AddressSet &addressesOf(const Places &places, const Component &member) const
    {
        return zone ? places.addressesWithin(member, *zone) : places.statedAddresses(member);
    }
    /// Kind::Boundary: whether something inside has an address of the family.
    bool has(Family family) const;
    /// Kind::Boundary: the components inside, by id.
    std::vector<const Component *> members(const Places &places) const;

    /// The boundary of a zone, or of a component that is its own host: its own addresses and those
    /// of everything in it. What is not known of them is said in \a warnings.
    static Viewpoint boundary(const Places &places, const Zone &zone, QStringList &warnings);
    static Viewpoint boundary(
        const Places &places, const Component &component, QStringList &warnings);
};

} // namespace portolan
