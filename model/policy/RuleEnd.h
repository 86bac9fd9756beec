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
        AddressSet addresses;                ///< decide the families
        AddressSet matched;                  ///< are written, where the end is matched
        FamilyFlags families = {true, true}; ///< by Family: whether its packets get here at all

        bool allows(Family family) const
        {
            return families[size_t(family)] && addresses.allows(family);
        }
    };
    std::vector<Member> members;
    bool isMatched = true; ///< false: Kind::Own, only the family holds
    bool isOwn = false;    ///< "any" is every address of this host, and nothing has to be written

    bool allows(Family family) const;
    /// The alternatives for rules of one family, none of them empty; with \a single, what is not
    /// known becomes a placeholder. Any, ranges and names of all members are joined.
    std::vector<AddressMatch> matches(Family family, bool single) const;
    /// The names that matches() uses, of one family or of both.
    QStringList names(Family family) const;
    QStringList names() const;
};

} // namespace portolan
