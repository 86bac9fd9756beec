#include "model/catalog/Handover.h"

#include "model/core/RecordFields.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QStringList termsOf(const QString &when)
{
    QStringList terms;
    for (const QString &term : when.split(u',', Qt::SkipEmptyParts))
        terms << term.trimmed();
    terms.sort();
    return terms;
}

/// Whether the two conditions are one but for an option that is on in the one and off in the other.
bool areOpposite(const QString &a, const QString &b)
{
    QStringList here = termsOf(a);
    QStringList there = termsOf(b);
    here.removeIf([&](const QString &term) { return there.removeOne(term); });
    if (here.size() != 1 || there.size() != 1)
        return false;
    return here.front() == u'!' + there.front() || there.front() == u'!' + here.front();
}

bool haveSameProtocols(const CatalogFlow &a, const CatalogFlow &b)
{
    return std::ranges::all_of(AllProtocols, [&](Protocol protocol) {
        return a.ports.contains(protocol) == b.ports.contains(protocol);
    });
}

std::vector<const CatalogFlow *> counterparts(const CatalogEntry &entry, const CatalogFlow &known)
{
    std::vector<const CatalogFlow *> found;
    for (const CatalogFlow &other : entry.flows) {
        if (other.from == known.from && other.to == known.to &&
            areOpposite(other.when, known.when) && haveSameProtocols(other, known))
            found.push_back(&other);
    }
    return found;
}

bool isHandedOver(const RecordField<Flow> &field)
{
    return field.key == "owner"_L1 || field.key == "ticket"_L1 || field.key == "expires"_L1 ||
           field.key == "note"_L1;
}

} // namespace

const CatalogFlow *counterpart(const CatalogEntry &entry, const CatalogFlow &known)
{
    const auto found = counterparts(entry, known);
    const bool isClear = found.size() == 1 && counterparts(entry, *found.front()).size() == 1;
    return isClear ? found.front() : nullptr;
}

namespace handover {

bool isAllThatDiffers(const Flow &flow, const Flow &fresh)
{
    return std::ranges::all_of(recordFields<Flow>(), [&](const RecordField<Flow> &field) {
        return isHandedOver(field) || field.same(flow, fresh);
    });
}

void take(Flow &into, const Flow &flow, const Flow &fresh)
{
    for (const RecordField<Flow> &field : recordFields<Flow>()) {
        if (isHandedOver(field) && !field.same(flow, fresh))
            field.take(into, flow);
    }
}

} // namespace handover

} // namespace portolan
