#include "model/items/PlaceModels.h"

#include "model/core/Consistency.h"
#include "model/items/Labels.h"
#include "model/targets/TargetNames.h"

#include <algorithm>
#include <array>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PlaceModels)
};

QString zoneName(const Deployment &deployment, const QString &id)
{
    const Zone *zone = deployment.zone(id);
    return zone ? zone->label() : id;
}

QString zoneGroup(const Deployment &deployment, const QString &id)
{
    return id.isEmpty() ? Tr::tr("No zone") : zoneName(deployment, id);
}

/// The id of the zone that \a value names by its id or, where only one has it, its name; empty for
/// none.
Result<QString> findZone(const Deployment &deployment, const QVariant &value)
{
    const QString wanted = value.toString().trimmed();
    if (wanted.isEmpty())
        return QString();
    if (const Zone *zone = deployment.zone(wanted))
        return zone->id;
    QStringList found;
    for (const Zone &zone : deployment.zones) {
        if (zone.name.compare(wanted, Qt::CaseInsensitive) == 0)
            found << zone.id;
    }
    if (found.size() == 1)
        return found.front();
    if (found.isEmpty())
        return failure(Tr::tr("There is no zone %1: name one that is on the chart, or its id")
                           .arg(quoted(wanted)));
    return failure(Tr::tr("Several zones are named %1: write the id, for example %2")
                       .arg(quoted(wanted), found.front()));
}

Result<void> setInstances(const Deployment &, Component &component, const QVariant &value)
{
    bool ok = false;
    const int instances = value.toString().trimmed().toInt(&ok);
    if (!ok || instances < 1 || instances > 100'000) {
        return failure(Tr::tr("%1 is no number of instances: write 1 to 100000")
                           .arg(quoted(value.toString())));
    }
    component.instances = instances;
    return {};
}

Result<void> setZone(const Deployment &deployment, Component &component, const QVariant &value)
{
    const Result<QString> zone = findZone(deployment, value);
    if (!zone)
        return tl::unexpected(zone.error());
    component.zone = *zone;
    return {};
}

Result<void> setParent(const Deployment &deployment, Zone &zone, const QVariant &value)
{
    const Result<QString> parent = findZone(deployment, value);
    if (!parent)
        return tl::unexpected(parent.error());
    const auto chain = deployment.zoneChain(*parent);
    if (std::any_of(chain.begin(), chain.end(),
            [&](const Zone *around) { return compareIds(around->id, zone.id) == 0; })) {
        return failure(Tr::tr("%1 lies in %2 itself: the zones would go round in a circle")
                           .arg(quoted(zoneName(deployment, *parent)), quoted(zone.label())));
    }
    zone.parent = *parent;
    return {};
}

Result<void> setKind(const Deployment &, Zone &zone, const QVariant &value)
{
    const auto kind = zoneKindFromWord(value.toString());
    if (!kind) {
        return failure(
            Tr::tr("%1 is no kind of zone: write internet, site, network, cluster or host")
                .arg(quoted(value.toString())));
    }
    zone.kind = *kind;
    return {};
}

template<class Record, QString Record::*Field>
constexpr RecordColumn<Record> textColumn(const char *title, const char *step)
{
    return {.title = title,
        .step = step,
        .show = [](const Deployment &, const Record &record) { return record.*Field; },
        .assign = [](const Deployment &, Record &record, const QVariant &value) -> Result<void> {
            record.*Field = value.toString();
            return {};
        }};
}

/// Shows the id where there is no name; a name that is the id is not kept.
template<class Record>
constexpr RecordColumn<Record> nameColumn(QString (*kind)(const Deployment &, const Record &))
{
    return {.title = QT_TRANSLATE_NOOP("PlaceModels", "Name"),
        .step = QT_TRANSLATE_NOOP("PlaceModels", "Rename"),
        .show = [](const Deployment &, const Record &record) { return record.label(); },
        .assign = [](const Deployment &, Record &record, const QVariant &value) -> Result<void> {
            const QString name = value.toString().trimmed();
            if (name.size() > LongestName && name != record.name)
                return failure(Tr::tr("A name has at most %1 letters").arg(LongestName));
            record.name = name == record.id ? QString() : name;
            return {};
        },
        .kind = kind};
}

template<class Record> constexpr RecordColumn<Record> idColumn()
{
    return {.title = QT_TRANSLATE_NOOP("PlaceModels", "Id"),
        .step = nullptr,
        .show = [](const Deployment &, const Record &record) { return record.id; }};
}

template<class Record, std::vector<Address> Record::*Field>
constexpr RecordColumn<Record> addressColumn(const char *title)
{
    return {.title = title,
        .step = QT_TRANSLATE_NOOP("PlaceModels", "Change addresses"),
        .show = [](const Deployment &,
                    const Record &record) { return addressesText(record.*Field); },
        .sort = [](const Deployment &,
                    const Record &record) { return QVariant(addressesKey(record.*Field)); },
        .assign = [](const Deployment &, Record &record, const QVariant &value) -> Result<void> {
            const auto addresses = parseAddresses(value.toString());
            if (!addresses)
                return tl::unexpected(addresses.error());
            record.*Field = *addresses;
            return {};
        }};
}

/// What is not known stands there as it is, and can only be replaced.
template<class Record> constexpr RecordColumn<Record> targetColumn()
{
    return {.title = QT_TRANSLATE_NOOP("PlaceModels", "Target"),
        .step = QT_TRANSLATE_NOOP("PlaceModels", "Change target"),
        .show = [](const Deployment &, const Record &record) { return targetLabel(record.target); },
        .edit = [](const Deployment &, const Record &record) { return QVariant(record.target); },
        .assign = [](const Deployment &, Record &record, const QVariant &value) -> Result<void> {
            const Result<QString> target = readTarget(value.toString());
            if (!target)
                return tl::unexpected(target.error());
            record.target = *target;
            return {};
        }};
}

constexpr std::array<RecordColumn<Component>, ComponentModel::ColumnCount> ComponentColumns = {{
    nameColumn<Component>(
        [](const Deployment &, const Component &component) { return component.kind; }),
    idColumn<Component>(),
    textColumn<Component, &Component::kind>(
        QT_TRANSLATE_NOOP("PlaceModels", "Kind"), QT_TRANSLATE_NOOP("PlaceModels", "Change kind")),
    {.title = QT_TRANSLATE_NOOP("PlaceModels", "Zone"),
        .step = QT_TRANSLATE_NOOP("PlaceModels", "Move to another zone"),
        .show = [](const Deployment &d, const Component &c) { return zoneName(d, c.zone); },
        .edit = [](const Deployment &, const Component &c) { return QVariant(c.zone); },
        .assign = setZone},
    addressColumn<Component, &Component::addresses>(QT_TRANSLATE_NOOP("PlaceModels", "Addresses")),
    addressColumn<Component, &Component::publicAddresses>(
        QT_TRANSLATE_NOOP("PlaceModels", "Public addresses")),
    {.title = QT_TRANSLATE_NOOP("PlaceModels", "Instances"),
        .step = QT_TRANSLATE_NOOP("PlaceModels", "Change instances"),
        .show = [](const Deployment &, const Component &c) { return QString::number(c.instances); },
        .sort = [](const Deployment &, const Component &c) { return QVariant(c.instances); },
        .assign = setInstances},
    {.title = QT_TRANSLATE_NOOP("PlaceModels", "Product"),
        .step = nullptr,
        .show = [](const Deployment &, const Component &c) { return c.product; }},
    textColumn<Component, &Component::note>(
        QT_TRANSLATE_NOOP("PlaceModels", "Note"), QT_TRANSLATE_NOOP("PlaceModels", "Change note")),
    {.title = QT_TRANSLATE_NOOP("PlaceModels", "Part"),
        .step = nullptr,
        .show = [](const Deployment &, const Component &c) { return c.part; }},
    targetColumn<Component>(),
    {.title = QT_TRANSLATE_NOOP("PlaceModels", "Internal"),
        .step = QT_TRANSLATE_NOOP("PlaceModels", "Change what customers see"),
        .check = &Component::internal},
    {.title = QT_TRANSLATE_NOOP("PlaceModels", "Keeps client addresses"),
        .step = QT_TRANSLATE_NOOP("PlaceModels", "Change whose address servers see"),
        .check = &Component::preservesClientAddress},
}};

constexpr std::array<RecordColumn<Zone>, ZoneModel::ColumnCount> ZoneColumns = {{
    nameColumn<Zone>([](const Deployment &, const Zone &zone) { return toWord(zone.kind); }),
    idColumn<Zone>(),
    {.title = QT_TRANSLATE_NOOP("PlaceModels", "Kind"),
        .step = QT_TRANSLATE_NOOP("PlaceModels", "Change kind"),
        .show = [](const Deployment &, const Zone &zone) { return zoneKindLabel(zone.kind); },
        .edit = [](const Deployment &, const Zone &zone) { return QVariant(toWord(zone.kind)); },
        .assign = setKind,
        .read = zoneKindFromLabel},
    {.title = QT_TRANSLATE_NOOP("PlaceModels", "Inside"),
        .step = QT_TRANSLATE_NOOP("PlaceModels", "Move to another zone"),
        .show = [](const Deployment &d, const Zone &zone) { return zoneName(d, zone.parent); },
        .edit = [](const Deployment &, const Zone &zone) { return QVariant(zone.parent); },
        .assign = setParent},
    addressColumn<Zone, &Zone::addresses>(QT_TRANSLATE_NOOP("PlaceModels", "Addresses")),
    {.title = QT_TRANSLATE_NOOP("PlaceModels", "Enforced"),
        .step = QT_TRANSLATE_NOOP("PlaceModels", "Change enforcement"),
        .check = &Zone::enforce,
        // A host is always enforced.
        .setCheck =
            [](Zone &zone, bool on) {
                zone.enforce = zone.kind == ZoneKind::Host ? zone.enforce : on;
            },
        .checked = [](const Zone &zone) { return zone.enforce || zone.kind == ZoneKind::Host; }},
    targetColumn<Zone>(),
    textColumn<Zone, &Zone::note>(
        QT_TRANSLATE_NOOP("PlaceModels", "Note"), QT_TRANSLATE_NOOP("PlaceModels", "Change note")),
}};

} // namespace

std::span<const RecordColumn<Component>> ComponentModel::columnTable() { return ComponentColumns; }

std::span<const RecordColumn<Zone>> ZoneModel::columnTable() { return ZoneColumns; }

ComponentModel::ComponentModel(DeploymentDocument *document, QObject *parent)
    : RecordTable("PlaceModels", ComponentColumns, document, parent)
{}

QVariant ComponentModel::recordData(const Component &component, int role) const
{
    if (role == ZoneGroupRole)
        return zoneGroup(deployment(), component.zone);
    if (role == SystemGroupRole)
        return component.product.isEmpty() ? Tr::tr("No system") : component.product;
    return {};
}

void ComponentModel::neighbourApplied(const Edit &edit)
{
    const bool renames = std::holds_alternative<Replace<Zone>>(edit) ||
                         std::holds_alternative<Insert<Zone>>(edit) ||
                         std::holds_alternative<Remove<Zone>>(edit);
    if (renames)
        columnsChanged(InZone, InZone);
}

ZoneModel::ZoneModel(DeploymentDocument *document, QObject *parent)
    : RecordTable("PlaceModels", ZoneColumns, document, parent)
{}

Qt::ItemFlags ZoneModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = RecordTable::flags(index);
    const bool isHostsBox = index.isValid() && index.column() == Enforced &&
                            deployment().zones[size_t(index.row())].kind == ZoneKind::Host;
    return isHostsBox ? flags & ~Qt::ItemIsUserCheckable : flags;
}

QVariant ZoneModel::recordData(const Zone &zone, int role) const
{
    if (role == ZoneGroupRole)
        return zoneGroup(deployment(), zone.parent);
    return {};
}

void ZoneModel::neighbourApplied(const Edit &edit)
{
    if (std::holds_alternative<Replace<Zone>>(edit) || std::holds_alternative<Insert<Zone>>(edit) ||
        std::holds_alternative<Remove<Zone>>(edit))
        columnsChanged(Inside, Inside);
}

} // namespace portolan
