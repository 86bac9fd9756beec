#pragma once

#include "model/catalog/SystemParts.h"
#include "model/core/Edit.h"

namespace portolan {

/// Finds, makes and clears away the zones for parts of a system that come and go.
class OptionPlaces
{
public:
    OptionPlaces(const SystemParts &parts, FreeIds &ids);

    /// Whether the component stands where a new deployment would put the part.
    bool isUsual(const Component &component, const CatalogComponent &part) const;
    /// The zone that a new instance of the part goes into, made where there is none.
    QString enter(const CatalogComponent &part);

    /// The zones that enter() made, from the outside in.
    std::vector<Edit> insertions() const;
    /// The zones that are empty after those components have left, as far as they are just as the
    /// catalog makes them; from the inside out. To be asked once, at the end.
    std::vector<Edit> removals(const std::vector<const Component *> &left);

private:
    QString zoneFor(const CatalogComponent &part);
    /// The host that other parts of the same machine stand on; null where there is none.
    const Zone *hostOf(const CatalogComponent &part, const Component *besides) const;
    QString place(const CatalogComponent &part, const Component *besides) const;
    QString makePlace(const CatalogPlace &place);
    QString makeHost(const CatalogComponent &part, const QString &parent);
    bool isAsMade(const Zone &zone) const;

    const SystemParts &m_parts;
    FreeIds &m_ids;
    ById<int> m_members;                 ///< zone -> components and zones right in it
    std::map<QString, QString> m_hosts;  ///< host word -> zone made for it
    std::map<QString, QString> m_places; ///< place -> zone made for it
    std::vector<Zone> m_made;
};

} // namespace portolan
