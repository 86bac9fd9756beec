#pragma once

#include "model/policy/AddressSet.h"
#include "model/policy/Policy.h"

#include <vector>

namespace portolan {

/// One end of the rules of a flow: the components that it may be, and how it is matched.
struct RuleEnd
{
    struct Member
    {
        const Component *component = nullptr;
        const AddressSet *addresses = nullptr; ///< decide the families
        const AddressSet *matched = nullptr;   ///< are written, where the end is matched
        FamilyFlags families = {true, true};   ///< by Family: whether its packets get here at all
        bool isSelected = false;               ///< by its id: Kind::Component

        bool allows(Family family) const
        {
            return families[size_t(family)] && addresses->allows(family);
        }
        bool allowsAny() const { return allows(Family::IPv4) || allows(Family::IPv6); }
        /// Matched by address, and none is known.
        bool isUnknown() const { return !isSelected && matched->isEmpty(); }
    };
    std::vector<Member> members;
    bool isMatched = true; ///< false: Kind::Own, only the family holds
    bool isOwn = false;    ///< "any" is every address of this host, and nothing has to be written

    bool allows(Family family) const;
    bool sharesFamilyWith(const Member &member) const;
    /// The alternatives for rules of one family, none of them empty; with \a single, what is not
    /// known becomes a placeholder. Any, ranges and names of all members are joined.
    std::vector<AddressMatch> matches(Family family, bool single) const;
    /// The names that matches() uses, or would if they had an address of the family; each once.
    QList<AddressSet::Name> names(Family family) const;
    /// The same for both.
    QList<AddressSet::Name> names() const;
};

} // namespace portolan
