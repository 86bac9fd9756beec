#pragma once

#include "model/policy/Policy.h"

#include <variant>
#include <vector>

namespace portolan {

/// Rules of one flow that differ only in family or protocol, as one: exactly families x protocols x
/// ports between the two ends. For dialects in which one rule can say that.
struct MergedRule
{
    Direction direction = Direction::Inbound;
    std::vector<Family> families;    ///< ascending; two only where neither end matches an address
    std::vector<Protocol> protocols; ///< ascending; several only with ports
    AddressMatch source;
    AddressMatch destination;
    std::vector<PortRange> ports;
    QString flow;
    QStringList alsoFor = {}; ///< as in Rule

    bool operator==(const MergedRule &) const = default;
};

using MergedItem = std::variant<MergedRule, Omission>;

/// The packets of the merged rules are those of the rules. Keeps the order in which the first of
/// each stands. Rules of protocols without ports are left as they are.
std::vector<MergedItem> merged(const std::vector<PolicyItem> &items);

} // namespace portolan
