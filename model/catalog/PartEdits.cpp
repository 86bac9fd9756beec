#include "model/catalog/PartEdits.h"

#include "model/catalog/Parts.h"
#include "model/catalog/SystemParts.h"
#include "model/core/Numbered.h"

#include <QHash>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// The first zone that is like the place where the part usually stands.
QString usualZone(const Deployment &deployment, const QString &place)
{
    const bool internet = place == "internet"_L1;
    for (const Zone &zone : deployment.zones) {
        const bool fits = internet ? zone.kind == ZoneKind::Internet
                                   : zone.kind == ZoneKind::Network &&
                                         (zone.id.compare(place, Qt::CaseInsensitive) == 0 ||
                                             zone.name.compare(place, Qt::CaseInsensitive) == 0);
        if (fits)
            return zone.id;
    }
    for (const Zone &zone : deployment.zones) {
        if (!internet && zone.kind == ZoneKind::Network)
            return zone.id;
    }
    return {};
}

/// Of several that a new one may talk to.
class Peers
{
public:
    Peers(const Deployment &deployment, const QString &product)
        : m_deployment(deployment)
        , m_product(product)
    {}

    /// The one that is \a wanted, else the one in \a zone, else the one that most flows of the
    /// product have as an end already, else the first.
    const Component *oneOf(
        const std::vector<const Component *> &several, const QString &wanted, const QString &zone)
    {
        if (several.size() < 2)
            return several.empty() ? nullptr : several.front();
        for (const Component *component : several)
            if (compareIds(component->id, wanted) == 0)
                return component;
        if (m_ends.isEmpty())
            count();
        const auto rank = [&](const Component *component) {
            const bool near = !zone.isEmpty() && compareIds(component->zone, zone) == 0;
            return std::pair(near, m_ends.value(component->id.toLower()));
        };
        return *std::ranges::max_element(several, {}, rank);
    }

private:
    void count()
    {
        for (const Flow &flow : m_deployment.flows) {
            if (flow.product != m_product)
                continue;
            ++m_ends[flow.from.toLower()];
            ++m_ends[flow.to.toLower()];
        }
    }

    const Deployment &m_deployment;
    QString m_product;
    QHash<QString, int> m_ends; ///< flows of the product, by component
};

ChosenOptions optionsFor(
    const Deployment &deployment, const CatalogEntry &entry, const CatalogComponent &component)
{
    const auto chosen = deployment.settings.systems.find(entry.id);
    ChosenOptions options = chosen == deployment.settings.systems.end()
                                ? chooseOptions(entry, {}).value_or(ChosenOptions())
                                : chosen->second;
    for (const QString &word : component.when.split(u',', Qt::SkipEmptyParts)) {
        const CatalogOption *option = entry.option(word);
        if (option && !options.contains(word))
            options.emplace(word, option->value);
    }
    return options;
}

/// From the name, or from the kind where no letter of the name can stand in an id.
QString placeId(const Deployment &deployment, const QString &name, const QString &kind)
{
    const bool spells = std::ranges::any_of(name, [](QChar c) { return isValidId(QString(c)); });
    return freeId(spells ? name : kind, deployment.placeIds());
}

} // namespace

std::vector<Edit> insertPart(const Deployment &deployment, const CatalogEntry &entry,
    QStringView part, const QString &zone, QString *id, const QString &peer)
{
    const CatalogComponent *known = entry.component(part);
    if (!known)
        return {};
    Component component;
    component.id = freeId(known->id, deployment.placeIds());
    component.name = freeName(deployment, known->name);
    component.kind = known->kind;
    component.zone = zone.isEmpty() ? usualZone(deployment, known->place) : zone;
    component.addresses = known->addresses;
    component.product = entry.id;
    component.part = known->id;
    component.note = known->note;
    const QString newId = component.id;
    const QString newZone = component.zone;
    if (id)
        *id = newId;
    std::vector<Edit> edits = {Insert<Component>{std::move(component)}};

    const ChosenOptions options = optionsFor(deployment, entry, *known);
    std::vector<QString> taken = deployment.flowIds();
    const SystemParts parts(deployment, entry);
    Peers peers(deployment, entry.id);
    for (const CatalogFlow &catalogFlow : entry.flows) {
        const bool sends = catalogFlow.from == known->id;
        const bool listens = catalogFlow.to == known->id;
        if (sends == listens || !catalogFlow.offered || !holds(catalogFlow.when, options))
            continue;
        const Component *other =
            peers.oneOf(parts.instances(sends ? catalogFlow.to : catalogFlow.from), peer, newZone);
        if (!other)
            continue;
        Flow flow = flowOf(entry, catalogFlow, options);
        flow.id = freeId(catalogFlow.id, taken);
        flow.from = sends ? newId : other->id;
        flow.to = sends ? other->id : newId;
        taken.push_back(flow.id);
        edits.emplace_back(Insert<Flow>{std::move(flow)});
    }
    return edits;
}

QString peerNames(const Deployment &deployment, const std::vector<Edit> &edits)
{
    QStringList names;
    for (const Edit &edit : edits) {
        const auto *insert = std::get_if<Insert<Flow>>(&edit);
        if (!insert)
            continue;
        for (const QString &end : {insert->record.from, insert->record.to}) {
            const Component *peer = deployment.component(end);
            if (peer && !names.contains(peer->label()))
                names.append(peer->label());
        }
    }
    return names.join(u", "_s);
}

Flow newFlow(const Deployment &deployment, const Catalog *catalog, const QString &from,
    const QString &to, const PortSpec &ports)
{
    Flow flow;
    const Component *sender = deployment.component(from);
    const Component *listener = deployment.component(to);
    const CatalogEntry *entry =
        catalog && sender && listener && sender->product == listener->product
            ? catalog->entry(listener->product)
            : nullptr;
    if (entry) {
        const CatalogComponent *part = entry->component(listener->part);
        const ChosenOptions options =
            part ? optionsFor(deployment, *entry, *part) : ChosenOptions();
        for (const CatalogFlow &known : entry->flows) {
            if (known.from == sender->part && known.to == listener->part && known.offered &&
                holds(known.when, options) && portsOf(known, options) == ports) {
                flow = flowOf(*entry, known, options);
                break;
            }
        }
    }
    flow.from = from;
    flow.to = to;
    flow.ports = ports;
    flow.id = freeId(to + u'-' + ports.toString(), deployment.flowIds());
    return flow;
}

Component newComponent(
    const Deployment &deployment, const QString &kind, const QString &name, const QString &zone)
{
    Component component;
    component.name = freeName(deployment, name);
    component.id = placeId(deployment, component.name, kind);
    component.kind = kind;
    component.zone = zone;
    return component;
}

Zone newZone(
    const Deployment &deployment, ZoneKind kind, const QString &name, const QString &parent)
{
    Zone zone;
    zone.name = freeName(deployment, name);
    zone.id = placeId(deployment, zone.name, toWord(kind));
    zone.kind = kind;
    zone.parent = parent;
    return zone;
}

} // namespace portolan
