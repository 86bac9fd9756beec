#include "model/targets/Merge.h"

#include <algorithm>

namespace portolan {

namespace {

using Kind = AddressMatch::Kind;

MergedRule asMerged(const Rule &rule)
{
    return {rule.direction, {rule.family}, {rule.protocol}, rule.source, rule.destination,
        rule.ports, rule.flow, rule.alsoFor};
}

bool matchesNoAddress(const AddressMatch &end)
{
    return end.kind == Kind::Own || end.kind == Kind::Any;
}

/// Whether the two are equal but for what \a field holds.
template<class Field>
bool equalBut(const MergedRule &a, const MergedRule &b, Field MergedRule::*field)
{
    MergedRule other = b;
    other.*field = a.*field;
    return a == other;
}

template<class Value> void unite(std::vector<Value> &into, const std::vector<Value> &from)
{
    into.insert(into.end(), from.begin(), from.end());
    std::sort(into.begin(), into.end());
    into.erase(std::unique(into.begin(), into.end()), into.end());
}

bool absorbProtocol(MergedRule &rule, const MergedRule &other)
{
    if (rule.ports.empty() || !equalBut(rule, other, &MergedRule::protocols))
        return false;
    unite(rule.protocols, other.protocols);
    return true;
}

bool absorbFamily(MergedRule &rule, const MergedRule &other)
{
    if (rule.ports.empty() || !matchesNoAddress(rule.source) ||
        !matchesNoAddress(rule.destination) || !equalBut(rule, other, &MergedRule::families)) {
        return false;
    }
    unite(rule.families, other.families);
    return true;
}

std::vector<MergedItem> pass(
    const std::vector<MergedItem> &items, bool (*absorb)(MergedRule &, const MergedRule &))
{
    std::vector<MergedItem> result;
    for (const MergedItem &item : items) {
        const MergedRule *rule = std::get_if<MergedRule>(&item);
        bool absorbed = false;
        // Only neighbours of the same flow are looked at, so this stays linear in the flows.
        for (auto earlier = result.rbegin(); rule && !absorbed && earlier != result.rend();
             ++earlier) {
            MergedRule *candidate = std::get_if<MergedRule>(&*earlier);
            if (!candidate || candidate->flow != rule->flow)
                break;
            absorbed = absorb(*candidate, *rule);
        }
        if (!absorbed)
            result.push_back(item);
    }
    return result;
}

} // namespace

std::vector<MergedItem> merged(const std::vector<PolicyItem> &items)
{
    std::vector<MergedItem> result;
    for (const PolicyItem &item : items) {
        if (const Rule *rule = std::get_if<Rule>(&item))
            result.push_back(asMerged(*rule));
        else
            result.push_back(std::get<Omission>(item));
    }
    return pass(pass(result, absorbProtocol), absorbFamily);
}

} // namespace portolan
