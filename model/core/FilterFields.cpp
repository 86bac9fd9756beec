#include "model/core/FilterFields.h"

#include "model/core/Dates.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Needs = {"required"_L1, "optional"_L1, "conditional"_L1};
constexpr std::array Exposures = {"external"_L1, "internal"_L1, "conditional"_L1};
constexpr std::array Truths = {"true"_L1, "false"_L1};
constexpr std::array Protocols = {
    "tcp"_L1, "udp"_L1, "sctp"_L1, "icmp"_L1, "icmpv6"_L1, "esp"_L1, "ah"_L1, "gre"_L1};

bool startsOne(std::span<const QLatin1StringView> words, const QString &value)
{
    return std::any_of(words.begin(), words.end(),
        [&](QLatin1StringView word) { return word.startsWith(value, Qt::CaseInsensitive); });
}

const QString &needWord(Need::Kind kind)
{
    static const std::array<QString, 3> words = {Needs[0], Needs[1], Needs[2]};
    return words[size_t(kind)];
}

bool isInNeed(const Need &need, const FilterValue &value)
{
    return need.kind == Need::Kind::Conditional ? value.isIn(need.toString())
                                                : value.isIn(needWord(need.kind));
}

bool isInAddresses(const std::vector<Address> &addresses, const FilterValue &value)
{
    return std::any_of(addresses.begin(), addresses.end(),
        [&](const Address &address) { return value.isIn(address.toString()); });
}

bool isNamed(const FilterSight &, const Component &component, const FilterValue &value)
{
    return value.isIn(component.id) || value.isIn(component.label());
}

/// Whether it is in what stands in the tables for words of the file.
bool isShown(const Flow &flow, const FilterValue &value)
{
    return value.inNeeds[size_t(flow.need.kind)] || value.inExposures[size_t(flow.exposed)] ||
           (!value.condition.isEmpty() && flow.need.kind == Need::Kind::Conditional &&
               value.isIn(value.condition.arg(flow.need.condition)));
}

bool wordInFlow(const FilterSight &, const Flow &flow, const FilterValue &value)
{
    for (const QString *text : {&flow.id, &flow.from, &flow.to, &flow.purpose, &flow.owner,
             &flow.ticket, &flow.encryption, &flow.config, &flow.product, &flow.when, &flow.note,
             &flow.source.document, &flow.source.section, &flow.source.row}) {
        if (value.isIn(*text))
            return true;
    }
    return isInNeed(flow.need, value) || value.isIn(toWord(flow.exposed)) || isShown(flow, value) ||
           (flow.expires.isValid() && value.isIn(flow.expires.toString(Qt::ISODate))) ||
           (value.likePorts && value.isIn(flow.ports.toString()));
}

bool wordAtEnd(const FilterSight &, const Component &component, const FilterValue &value)
{
    return value.isIn(component.id) || value.isIn(component.name) ||
           isInAddresses(component.addresses, value);
}

bool isInZone(const FilterSight &sight, const QString &zoneId, const FilterValue &value)
{
    const auto chain = sight.deployment.zoneChain(zoneId);
    return std::any_of(chain.begin(), chain.end(),
        [&](const Zone *zone) { return value.isIn(zone->id) || value.isIn(zone->label()); });
}

bool wordInComponent(const FilterSight &sight, const Component &component, const FilterValue &value)
{
    const Zone *zone = sight.deployment.zone(component.zone);
    return wordAtEnd(sight, component, value) || value.isIn(component.kind) ||
           value.isIn(component.zone) || (zone && value.isIn(zone->name)) ||
           isInAddresses(component.publicAddresses, value) || value.isIn(component.product) ||
           value.isIn(component.note);
}

bool wordInZone(const FilterSight &sight, const Zone &zone, const FilterValue &value)
{
    const Zone *around = sight.deployment.zone(zone.parent);
    return value.isIn(zone.id) || value.isIn(zone.name) || value.isIn(toWord(zone.kind)) ||
           value.isIn(zone.parent) || (around && value.isIn(around->name)) ||
           isInAddresses(zone.addresses, value) || value.isIn(zone.target) ||
           value.isIn(zone.note) || value.inZoneKinds[size_t(zone.kind)] ||
           value.inTargets.contains(zone.target, Qt::CaseInsensitive);
}

bool zoneOfComponent(const FilterSight &sight, const Component &component, const FilterValue &value)
{
    return value.text.isEmpty() ? component.zone.isEmpty() : isInZone(sight, component.zone, value);
}

bool kindOfComponent(const FilterSight &, const Component &component, const FilterValue &value)
{
    return value.isIn(component.kind);
}

bool isTagged(const RecordTags::Words &tags, const QString &id, const FilterValue &value)
{
    const auto found = tags.find(id);
    return found != tags.end() && std::any_of(found->second.begin(), found->second.end(),
                                      [&](const QString &word) { return value.begins(word); });
}

bool portsFit(const FilterSight &, const Flow &flow, const FilterValue &value)
{
    if (value.text.isEmpty())
        return flow.ports.isEmpty();
    for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp, Protocol::Sctp}) {
        const auto &wanted = value.ports.ranges(protocol);
        for (const PortRange &range : flow.ports.ranges(protocol)) {
            if (std::any_of(wanted.begin(), wanted.end(),
                    [&](const PortRange &other) { return other.overlaps(range); }))
                return true;
        }
    }
    return false;
}

bool readPorts(FilterValue &value)
{
    // As it stands on a label, or any protocol that has ports.
    const bool isWhole = value.text.contains(u'/');
    const Result<PortSpec> spec =
        PortSpec::parse(isWhole ? value.text : QString(value.text + "/tcp+udp+sctp"_L1));
    if (spec)
        value.ports = *spec;
    return spec.has_value();
}

bool expiresFit(const FilterSight &, const Flow &flow, const FilterValue &value)
{
    if (value.text.isEmpty() || !flow.expires.isValid())
        return value.text.isEmpty() && !flow.expires.isValid();
    return (!value.first.isValid() || flow.expires >= value.first) &&
           (!value.last.isValid() || flow.expires <= value.last);
}

bool readDates(FilterValue &value)
{
    const bool before = value.text.startsWith(u'<');
    const bool after = value.text.startsWith(u'>');
    const bool orSame = (before || after) && value.text.mid(1, 1) == u"="_s;
    const auto date =
        dateFromText(QStringView(value.text).mid((before || after ? 1 : 0) + (orSame ? 1 : 0)));
    if (!date)
        return false;
    if (!before)
        value.first = after && !orSame ? date->addDays(1) : *date;
    if (!after)
        value.last = before && !orSame ? date->addDays(-1) : *date;
    return true;
}

/// One text of a flow.
template<QString Flow::*text>
bool has(const FilterSight &, const Flow &flow, const FilterValue &value)
{
    return value.isIn(flow.*text);
}

constexpr FilterField Word = {.from = true,
    .to = true,
    .ofFlow = wordInFlow,
    .ofEnd = wordAtEnd,
    .ofComponent = wordInComponent,
    .ofZone = wordInZone};

#define NOTE(text) QT_TRANSLATE_NOOP("FlowFilter", text)

constexpr std::array Fields = {
    FilterField{.name = "from"_L1,
        .example = "from:\"PCoIP client\""_L1,
        .values = FilterValues::Components,
        .mayBeEmpty = false,
        .from = true,
        .ofEnd = isNamed,
        .right = NOTE("a part of a component's name or id"),
        .help = NOTE("the component that opens the connection: a part of its name or id")},
    FilterField{.name = "to"_L1,
        .example = "to:connector"_L1,
        .values = FilterValues::Components,
        .mayBeEmpty = false,
        .to = true,
        .ofEnd = isNamed,
        .right = NOTE("a part of a component's name or id"),
        .help = NOTE("the component that listens")},
    FilterField{.name = "zone"_L1,
        .example = "zone:dmz"_L1,
        .values = FilterValues::Zones,
        .from = true,
        .to = true,
        .ofEnd = zoneOfComponent,
        .ofComponent = zoneOfComponent,
        .ofZone = [](const FilterSight &sight, const Zone &zone,
                      const FilterValue &value) { return isInZone(sight, zone.id, value); },
        .help = NOTE("one end is in that zone, at any depth")},
    FilterField{.name = "kind"_L1,
        .example = "kind:database"_L1,
        .values = FilterValues::Kinds,
        .from = true,
        .to = true,
        .ofEnd = kindOfComponent,
        .ofComponent = kindOfComponent,
        .ofZone = [](const FilterSight &, const Zone &zone,
                      const FilterValue &value) { return value.isIn(toWord(zone.kind)); },
        .help = NOTE("one end is of that kind")},
    FilterField{.name = "proto"_L1,
        .example = "proto:udp"_L1,
        .values = FilterValues::Words,
        .words = Protocols,
        .ofFlow =
            [](const FilterSight &, const Flow &flow, const FilterValue &value) {
                return value.protocol ? flow.ports.contains(*value.protocol) : flow.ports.isEmpty();
            },
        .read =
            [](FilterValue &value) {
                value.protocol = protocolFromName(value.text);
                return value.protocol.has_value();
            },
        .right = NOTE("a protocol such as tcp, udp or icmp"),
        .help = NOTE("the protocol is among those of the flow")},
    FilterField{.name = "port"_L1,
        .example = "port:443"_L1,
        .values = FilterValues::Ports,
        .ofFlow = portsFit,
        .read = readPorts,
        .right = NOTE("a port such as 443 or a range such as 10000-11000"),
        .help = NOTE("a port, or a range that shares ports with the flow")},
    FilterField{.name = "need"_L1,
        .example = "need:required"_L1,
        .values = FilterValues::Words,
        .words = Needs,
        .mayBeEmpty = false,
        .ofFlow =
            [](const FilterSight &, const Flow &flow, const FilterValue &value) {
                return !value.text.isEmpty() && value.begins(needWord(flow.need.kind));
            },
        .read = [](FilterValue &value) { return startsOne(Needs, value.text); },
        .right = NOTE("required, optional or conditional"),
        .help = NOTE("whether the system works without it")},
    FilterField{.name = "exposed"_L1,
        .example = "exposed:external"_L1,
        .values = FilterValues::Words,
        .words = Exposures,
        .ofFlow =
            [](const FilterSight &, const Flow &flow, const FilterValue &value) {
                return value.text.isEmpty() ? flow.exposed == Exposure::Unstated
                                            : value.begins(toWord(flow.exposed));
            },
        .read = [](FilterValue &value) { return startsOne(Exposures, value.text); },
        .right = NOTE("internal, external or conditional"),
        .help = NOTE("whether the port is meant to be reached from outside")},
    FilterField{.name = "enabled"_L1,
        .example = "enabled:false"_L1,
        .values = FilterValues::Words,
        .words = Truths,
        .mayBeEmpty = false,
        .ofFlow =
            [](const FilterSight &, const Flow &flow, const FilterValue &value) {
                return !value.text.isEmpty() && flow.enabled == value.begins(u"true"_s);
            },
        .read = [](FilterValue &value) { return startsOne(Truths, value.text); },
        .right = NOTE("true or false"),
        .help = NOTE("whether the flow is switched on")},
    FilterField{.name = "system"_L1,
        .example = "system:livekit"_L1,
        .values = FilterValues::Systems,
        .ofFlow = has<&Flow::product>,
        .ofComponent = [](const FilterSight &, const Component &component,
                           const FilterValue &value) { return value.isIn(component.product); },
        .help = NOTE("the product of the catalog that it comes from")},
    FilterField{.name = "owner"_L1,
        .example = "owner:"_L1,
        .values = FilterValues::Owners,
        .ofFlow = has<&Flow::owner>,
        .help = NOTE("who answers for it; nothing behind the colon: nobody")},
    FilterField{.name = "ticket"_L1,
        .example = "ticket:NET-7"_L1,
        .values = FilterValues::Tickets,
        .ofFlow = has<&Flow::ticket>,
        .help = NOTE("its ticket")},
    FilterField{.name = "purpose"_L1,
        .example = "purpose:media"_L1,
        .ofFlow = has<&Flow::purpose>,
        .help = NOTE("words of its purpose")},
    FilterField{.name = "encryption"_L1,
        .example = "encryption:none"_L1,
        .values = FilterValues::Encryptions,
        .ofFlow = has<&Flow::encryption>,
        .help = NOTE("how it is encrypted: tls, none or another word")},
    FilterField{.name = "expires"_L1,
        .example = "expires:<2027-01-01"_L1,
        .values = FilterValues::Dates,
        .ofFlow = expiresFit,
        .read = readDates,
        .right = NOTE("a date such as 2027-01-31, or <2027-01-31 for all before it"),
        .help = NOTE("the day after which it is to be closed: <, <=, >, >= or a date")},
    FilterField{.name = "problem"_L1,
        .example = "problem:listener-collision"_L1,
        .values = FilterValues::Problems,
        .ofFlow =
            [](const FilterSight &sight, const Flow &flow, const FilterValue &value) {
                return isTagged(sight.tags.flows, flow.id, value);
            },
        .ofComponent =
            [](const FilterSight &sight, const Component &component, const FilterValue &value) {
                return isTagged(sight.tags.components, component.id, value);
            },
        .ofZone =
            [](const FilterSight &sight, const Zone &zone, const FilterValue &value) {
                return isTagged(sight.tags.zones, zone.id, value);
            },
        .right = NOTE("the name of a check, or error, warning or advice"),
        .help = NOTE("it has a problem: any, of that check, or error, warning, advice")},
};

#undef NOTE

QString translated(const char *text)
{
    return *text ? QCoreApplication::translate("FlowFilter", text) : QString();
}

} // namespace

FilterValue::FilterValue(const QString &typed)
    : text(typed)
    , matcher(typed, Qt::CaseInsensitive)
    , likePorts(std::all_of(typed.begin(), typed.end(), [](QChar c) {
        return u"0123456789-/,+ tcpudsimvehagr"_s.contains(c, Qt::CaseInsensitive);
    }))
{}

void FilterValue::alsoFind(const ShownWords &words)
{
    const auto isInWord = [this](const QString &word) {
        return !text.isEmpty() && !word.isEmpty() && isIn(word);
    };
    std::transform(words.needs.begin(), words.needs.end(), inNeeds.begin(), isInWord);
    std::transform(words.exposures.begin(), words.exposures.end(), inExposures.begin(), isInWord);
    std::transform(words.zoneKinds.begin(), words.zoneKinds.end(), inZoneKinds.begin(), isInWord);
    inTargets.clear();
    for (const auto &[id, word] : words.targets) {
        if (isInWord(word))
            inTargets += id;
    }
    // The words of the condition alone are found anyway.
    condition = text.contains(u':') ? words.condition : QString();
}

bool FilterValue::isIn(const QString &where) const
{
    return text.isEmpty() ? where.isEmpty()
                          : where.size() >= text.size() && matcher.indexIn(where) >= 0;
}

bool FilterValue::begins(const QString &word) const
{
    return word.startsWith(text, Qt::CaseInsensitive);
}

std::span<const FilterField> filterFields() { return Fields; }

const FilterField &wordField() { return Word; }

const FilterField *filterField(QStringView name)
{
    const auto it = std::find_if(Fields.begin(), Fields.end(), [&](const FilterField &field) {
        return name.compare(field.name, Qt::CaseInsensitive) == 0;
    });
    return it == Fields.end() ? nullptr : &*it;
}

QString rightValue(const FilterField &field) { return translated(field.right); }

QString helpText(const FilterField &field) { return translated(field.help); }

} // namespace portolan
