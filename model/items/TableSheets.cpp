#include "model/items/TableSheets.h"

#include "model/items/FlowModel.h"
#include "model/items/Labels.h"
#include "model/items/PlaceModels.h"
#include "model/policy/Places.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TableSheets)
};

template<class Record>
TextTable allRows(const Deployment &deployment, const char *context,
    std::span<const RecordColumn<Record>> columns)
{
    TextTable table;
    for (const RecordColumn<Record> &column : columns)
        table.header << QCoreApplication::translate(context, column.title);
    for (const Record &record : recordsOf<Record>(deployment)) {
        QStringList &cells = table.rows.emplace_back();
        for (const RecordColumn<Record> &column : columns)
            cells << column.text(deployment, record);
    }
    return table;
}

/// Of the families alone that the packets can have.
QString textOf(const AddressSet &set, const FamilyFlags &families)
{
    const auto has = [&](Family family) { return families[size_t(family)]; };
    if (!has(Family::IPv4) && !has(Family::IPv6))
        return Tr::tr("no address family in common: to be clarified");
    if (set.any) {
        return has(Family::IPv4) && has(Family::IPv6) ? Tr::tr("any")
               : has(Family::IPv4)                    ? Tr::tr("any IPv4")
                                                      : Tr::tr("any IPv6");
    }
    QStringList texts;
    for (const IpRange &range : set.ranges) {
        if (has(range.family))
            texts << range.toString();
    }
    for (const AddressSet::Name &name : set.names) {
        if (std::ranges::any_of(
                AllFamilies, [&](Family family) { return has(family) && name.allows(family); }))
            texts << name.text;
    }
    return texts.isEmpty() ? Tr::tr("not known: to be filled in") : texts.join(u", "_s);
}

QString zoneLabel(const Zone *zone) { return zone ? zone->label() : Tr::tr("No zone"); }

/// Who sends and who listens, as each sees the other.
struct Ends
{
    QString sources;
    QString sourceAddresses;
    QString destinationAddresses;

    Ends(const Places &places, const Component &from, const Component &to)
    {
        const AddressSet &destination = places.addressesSeenFrom(to, from);
        FamilyFlags together = {false, false};
        QStringList labels;
        QStringList texts;
        for (const Places::Sender &sender : places.sendersBehind(from)) {
            const AddressSet &source = places.addressesSeenFrom(*sender.component, to);
            FamilyFlags families = sender.families;
            for (const Family family : AllFamilies) {
                bool &has = families[size_t(family)];
                has = has && source.allows(family) && destination.allows(family);
                together[size_t(family)] = together[size_t(family)] || has;
            }
            labels << sender.component->label();
            texts << textOf(source, families);
        }
        texts.removeDuplicates();
        const bool isItself = !from.preservesClientAddress;
        sources = isItself ? from.label()
                           : Tr::tr("%1 through %2")
                                 .arg(labels.isEmpty() ? Tr::tr("nobody") : labels.join(u", "_s),
                                     from.label());
        sourceAddresses =
            texts.isEmpty() ? Tr::tr("not known: to be filled in") : texts.join(u", "_s);
        destinationAddresses =
            textOf(destination, texts.isEmpty() ? FamilyFlags{true, true} : together);
    }
};

QString protocolsText(const PortSpec &ports)
{
    QStringList names;
    for (const Protocol protocol : AllProtocols) {
        if (ports.contains(protocol))
            names << protocolName(protocol);
    }
    return names.join(u", "_s);
}

QString portsText(const PortSpec &ports)
{
    const std::vector<PortGroup> groups = ports.groups();
    if (groups.empty())
        return Tr::tr("not known: to be filled in");
    return groups.size() == 1 ? groups.front().portsText() : ports.toString();
}

/// The zones with rules at their boundary that one end is in and the other is not, from the outside
/// in for the listener's, after those that the flow leaves.
QStringList boundaries(
    const Deployment &deployment, const Places &places, const Component &from, const Component &to)
{
    QStringList crossed;
    for (const Zone *zone : deployment.zoneChain(from.zone)) {
        if (zone->enforce && !places.isInside(to, *zone))
            crossed << Tr::tr("Out of %1").arg(zone->label());
    }
    const std::vector<const Zone *> around = deployment.zoneChain(to.zone);
    for (auto zone = around.rbegin(); zone != around.rend(); ++zone) {
        if ((*zone)->enforce && !places.isInside(from, **zone))
            crossed << Tr::tr("Into %1").arg((*zone)->label());
    }
    if (crossed.isEmpty()) {
        const Zone *start = deployment.zone(from.zone);
        const Zone *end = deployment.zone(to.zone);
        crossed << (start == end && start
                        ? Tr::tr("Within %1").arg(start->label())
                        : Tr::tr("%1 to %2").arg(zoneLabel(start), zoneLabel(end)));
    }
    return crossed;
}

} // namespace

std::vector<NamedTable> tableSheets(const Deployment &deployment)
{
    return {{Tr::tr("Flows"), allRows<Flow>(deployment, "FlowModel", FlowModel::columnTable())},
        {Tr::tr("Components"),
            allRows<Component>(deployment, "PlaceModels", ComponentModel::columnTable())},
        {Tr::tr("Zones"), allRows<Zone>(deployment, "PlaceModels", ZoneModel::columnTable())}};
}

NamedTable requestSheet(const Deployment &deployment)
{
    NamedTable sheet{Tr::tr("Firewall requests"), {}};
    sheet.table.header = QStringList{Tr::tr("Flow"), Tr::tr("Boundary"), Tr::tr("Source"),
        Tr::tr("Source addresses"), Tr::tr("Destination"), Tr::tr("Destination addresses"),
        Tr::tr("Protocol"), Tr::tr("Ports"), Tr::tr("Need"), Tr::tr("Purpose"), Tr::tr("Owner"),
        Tr::tr("Ticket"), Tr::tr("Expires")};
    const Places places(deployment);
    for (const Flow &flow : deployment.flows) {
        const Component *from = deployment.component(flow.from);
        const Component *to = deployment.component(flow.to);
        if (!flow.enabled || !from || !to)
            continue;
        const Zone *host = places.hostOf(*from);
        if (from == to || (host && host == places.hostOf(*to)))
            continue;
        const Ends ends(places, *from, *to);
        for (const QString &boundary : boundaries(deployment, places, *from, *to)) {
            sheet.table.rows.push_back({flow.id, boundary, ends.sources, ends.sourceAddresses,
                to->label(), ends.destinationAddresses, protocolsText(flow.ports),
                portsText(flow.ports), needLabel(flow.need), flow.purpose, flow.owner, flow.ticket,
                flow.expires.toString(Qt::ISODate)});
        }
    }
    return sheet;
}

} // namespace portolan
