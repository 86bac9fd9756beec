#pragma once

#include "model/catalog/Catalog.h"

namespace portolan {

/// The parts of a product that a deployment has under the chosen options: what is offered, with
/// both of its ends there, and the components that then have a flow.
struct ChosenParts
{
    std::vector<const CatalogFlow *> flows; ///< in the order of the entry
    QStringList components;

    bool has(const CatalogFlow &flow) const;
    bool has(const CatalogComponent &component) const { return components.contains(component.id); }
};
ChosenParts chosenParts(const CatalogEntry &entry, const ChosenOptions &options);

/// The records as the catalog has them, without ids, ends and zones.
Component componentOf(const CatalogEntry &entry, const CatalogComponent &part);
Flow flowOf(const CatalogEntry &entry, const CatalogFlow &known, const ChosenOptions &options);

/// Where catalog components stand: "internet", "dmz", "lan". Null for another word.
struct CatalogPlace
{
    QLatin1StringView id;
    QLatin1StringView name;
    ZoneKind kind;
};
const CatalogPlace *catalogPlace(QStringView word);

/// Whether \a id is \a base or \a base with a number behind it, as freeId() makes them.
bool isNumbered(QStringView id, QStringView base);

} // namespace portolan
