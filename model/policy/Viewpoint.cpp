#include "model/policy/Viewpoint.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace portolan {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Policy)
};

/// Gathers what is inside a boundary, and what is not known of it.
class Extent
{
public:
    void add(const AddressSet &addresses, const QString &owner)
    {
        if (addresses.any && m_anyOwners.insert(owner).second) {
            m_warnings +=
                Tr::tr("%1 has \"any\" as its address, which sets no boundary").arg(quoted(owner));
        }
        m_ranges.insert(m_ranges.end(), addresses.ranges.begin(), addresses.ranges.end());
        for (const AddressSet::Name &name : addresses.names) {
            for (const Family family : AllFamilies) {
                const auto known = name.in(family);
                m_ranges.insert(m_ranges.end(), known.begin(), known.end());
            }
            if (!name.lookup && m_names.insert(name.text).second) {
                m_warnings += Tr::tr("The addresses of %1 (%2) were not looked up, so a boundary "
                                     "around it does not judge its packets")
                                  .arg(quoted(name.text, 253), quoted(owner));
            }
        }
    }

    std::vector<IpRange> take(const QString &label, QStringList &warnings)
    {
        std::vector<IpRange> ranges = normalized(std::move(m_ranges));
        for (const Family family : AllFamilies) {
            const QString word = family == Family::IPv4 ? Tr::tr("IPv4") : Tr::tr("IPv6");
            const bool isAll =
                std::find(ranges.begin(), ranges.end(), IpRange::all(family)) != ranges.end();
            const bool has = std::any_of(ranges.begin(), ranges.end(),
                [=](const IpRange &range) { return range.family == family; });
            if (isAll) {
                m_warnings += Tr::tr("The addresses of %1 are all of %2: no such packet crosses "
                                     "its boundary, so none is judged")
                                  .arg(quoted(label), word);
            } else if (!has && !ranges.empty()) {
                m_warnings += Tr::tr("Nothing in %1 has an %2 address: its boundary lets all %2 "
                                     "packets pass")
                                  .arg(quoted(label), word);
            }
        }
        warnings += m_warnings;
        return ranges;
    }

private:
    std::vector<IpRange> m_ranges;
    QStringList m_warnings;
    std::set<QString> m_anyOwners;
    std::set<QString> m_names;
};

} // namespace

bool Viewpoint::has(Family family) const
{
    return !addresses.empty() &&
           (family == Family::IPv4 ? addresses.front() : addresses.back()).family == family;
}

std::vector<const Component *> Viewpoint::members(const Places &places) const
{
    return zone ? places.componentsInside(*zone) : std::vector{component};
}

Viewpoint Viewpoint::boundary(const Places &places, const Zone &zone, QStringList &warnings)
{
    Extent extent;
    for (const Zone *inner : places.zonesInside(zone))
        extent.add(places.statedAddresses(*inner), inner->label());
    for (const Component *inner : places.componentsInside(zone))
        extent.add(places.statedAddresses(*inner), inner->label());
    return {Kind::Boundary, &zone, nullptr, extent.take(zone.label(), warnings)};
}

Viewpoint Viewpoint::boundary(
    const Places &places, const Component &component, QStringList &warnings)
{
    Extent extent;
    extent.add(places.statedAddresses(component), component.label());
    return {Kind::Boundary, nullptr, &component, extent.take(component.label(), warnings)};
}

} // namespace portolan
