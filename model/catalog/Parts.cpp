#include "model/catalog/Parts.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr CatalogPlace Places[] = {
    {"internet"_L1, "Internet"_L1, ZoneKind::Internet},
    {"dmz"_L1, "DMZ"_L1, ZoneKind::Network},
    {"lan"_L1, "LAN"_L1, ZoneKind::Network},
};

} // namespace

bool ChosenParts::has(const CatalogFlow &flow) const
{
    return std::ranges::find(flows, &flow) != flows.end();
}

ChosenParts chosenParts(const CatalogEntry &entry, const ChosenOptions &options)
{
    const auto componentIsOn = [&](const QString &id) {
        const CatalogComponent *component = entry.component(id);
        return component && holds(component->when, options);
    };
    ChosenParts parts;
    for (const CatalogFlow &flow : entry.flows) {
        if (flow.offered && holds(flow.when, options) && componentIsOn(flow.from) &&
            componentIsOn(flow.to))
            parts.flows.push_back(&flow);
    }
    for (const CatalogComponent &component : entry.components) {
        const bool used = std::ranges::any_of(parts.flows, [&](const CatalogFlow *flow) {
            return flow->from == component.id || flow->to == component.id;
        });
        if (used)
            parts.components << component.id;
    }
    return parts;
}

Component componentOf(const CatalogEntry &entry, const CatalogComponent &part)
{
    Component component;
    component.name = part.name;
    component.kind = part.kind;
    component.addresses = part.addresses;
    if (!part.foreign) {
        component.product = entry.id;
        component.part = part.id;
    }
    component.note = part.note;
    if (part.source.implied) {
        const QString implied = "Implied by \""_L1 + part.source.document + "\"."_L1;
        component.note = component.note.isEmpty() ? implied : component.note + u' ' + implied;
    }
    return component;
}

Flow flowOf(const CatalogEntry &entry, const CatalogFlow &known, const ChosenOptions &options)
{
    Flow flow;
    flow.ports = portsOf(known, options);
    flow.purpose = known.purpose;
    flow.need = known.need;
    flow.exposed = known.exposed;
    flow.encryption = known.encryption;
    flow.config = known.config.join(", "_L1);
    flow.product = entry.id;
    flow.when = known.when;
    flow.note = known.note;
    if (!known.exposedWhen.isEmpty()) {
        const QString exposed = "Exposed "_L1 + known.exposedWhen + u'.';
        flow.note = flow.note.isEmpty() ? exposed : exposed + u' ' + flow.note;
    }
    flow.source = known.source;
    return flow;
}

const CatalogPlace *catalogPlace(QStringView word)
{
    const auto place =
        std::ranges::find_if(Places, [&](const CatalogPlace &known) { return word == known.id; });
    return place == std::end(Places) ? nullptr : place;
}

bool isNumbered(QStringView id, QStringView base)
{
    if (!id.startsWith(base, Qt::CaseInsensitive))
        return false;
    const QStringView rest = id.mid(base.size());
    return rest.isEmpty() ||
           (rest.size() > 1 && rest.front() == u'-' &&
               std::all_of(rest.begin() + 1, rest.end(), [](QChar c) { return c.isDigit(); }));
}

} // namespace portolan
