#include "model/items/FlowModel.h"

#include "model/catalog/Services.h"
#include "model/core/Dates.h"
#include "model/core/FlowSwitch.h"
#include "model/items/Labels.h"

#include <array>
#include <limits>
#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(FlowModel)
};

QString nameOf(const Deployment &deployment, const QString &id)
{
    const Component *component = deployment.component(id);
    return component ? component->label() : id;
}

QString kindOf(const Deployment &deployment, const QString &id)
{
    const Component *component = deployment.component(id);
    return component ? component->kind : QString();
}

/// The component that \a text names by its id or, where only one has it, its name.
Result<QString> findComponent(const Deployment &deployment, const QString &text)
{
    const QString wanted = text.trimmed();
    if (const Component *component = deployment.component(wanted))
        return component->id;
    QStringList found;
    for (const Component &component : deployment.components) {
        if (component.name.compare(wanted, Qt::CaseInsensitive) == 0)
            found << component.id;
    }
    if (found.size() == 1)
        return found.front();
    if (found.isEmpty()) {
        return failure(Tr::tr("There is no component %1: name one that is on the chart, or its id")
                           .arg(quoted(wanted)));
    }
    return failure(Tr::tr("Several components are named %1: write the id, for example %2")
                       .arg(quoted(wanted), found.front()));
}

Result<void> setEnd(const Deployment &deployment, QString &end, const QVariant &value)
{
    const Result<QString> id = findComponent(deployment, value.toString());
    if (!id)
        return tl::unexpected(id.error());
    end = *id;
    return {};
}

/// Flows are ordered by their first port, then its protocols, then where its range ends; those
/// without ports come after them, those that are not known last.
QVariant portKey(const Deployment &, const Flow &flow)
{
    constexpr qlonglong withoutPorts = 1LL << 56;
    constexpr qlonglong unknown = 1LL << 57;
    const auto groups = flow.ports.groups();
    if (groups.empty())
        return unknown;
    const PortGroup &first = groups.front();
    const qlonglong protocols =
        (qlonglong(first.protocols.front()) << 4) + qlonglong(first.protocols.size());
    if (first.ranges.empty())
        return withoutPorts + protocols;
    return (qlonglong(first.ranges.front().first) << 32) + (protocols << 16) +
           first.ranges.front().last;
}

/// Never comes last.
QVariant expiryKey(const Deployment &, const Flow &flow)
{
    return flow.expires.isValid() ? flow.expires.toJulianDay() : std::numeric_limits<qint64>::max();
}

Result<void> setPorts(const Deployment &, Flow &flow, const QVariant &value)
{
    if (value.toString().trimmed().isEmpty() && flow.ports.isEmpty())
        return {};
    const Result<PortSpec> ports = parsePorts(value.toString());
    if (!ports)
        return tl::unexpected(ports.error());
    flow.ports = *ports;
    return {};
}

Result<void> setNeed(const Deployment &, Flow &flow, const QVariant &value)
{
    const auto need = Need::fromString(value.toString().trimmed());
    if (!need) {
        return failure(
            Tr::tr("%1 is no need: write required, optional or \"conditional: the words\"")
                .arg(quoted(value.toString())));
    }
    flow.need = *need;
    return {};
}

Result<void> setExposure(const Deployment &, Flow &flow, const QVariant &value)
{
    const auto exposure = exposureFromWord(value.toString());
    if (!exposure) {
        return failure(Tr::tr("%1 is no exposure: write internal, external or conditional")
                           .arg(quoted(value.toString())));
    }
    flow.exposed = *exposure;
    return {};
}

Result<void> setExpires(const Deployment &, Flow &flow, const QVariant &value)
{
    const QString text = value.toString().trimmed();
    const std::optional<QDate> date = dateFromText(text);
    if (!text.isEmpty() && !date) {
        return failure(Tr::tr("%1 is no date: write year-month-day, for example 2027-01-31, or "
                              "nothing for never")
                           .arg(quoted(text)));
    }
    flow.expires = date.value_or(QDate());
    return {};
}

QString protocolsOf(const Flow &flow)
{
    QStringList names;
    for (const Protocol protocol : AllProtocols) {
        if (flow.ports.contains(protocol))
            names << protocolName(protocol);
    }
    return names.isEmpty() ? Tr::tr("Ports not known") : names.join(u" + "_s);
}

using Column = RecordColumn<Flow>;

template<QString Flow::*Field> constexpr Column textColumn(const char *title, const char *step)
{
    return {.title = title,
        .step = step,
        .show = [](const Deployment &, const Flow &flow) { return flow.*Field; },
        .assign = [](const Deployment &, Flow &flow, const QVariant &value) -> Result<void> {
            flow.*Field = value.toString();
            return {};
        }};
}

template<QString Flow::*End> constexpr Column endColumn(const char *title, const char *step)
{
    return {.title = title,
        .step = step,
        .show = [](const Deployment &d, const Flow &flow) { return nameOf(d, flow.*End); },
        .edit = [](const Deployment &, const Flow &flow) { return QVariant(flow.*End); },
        .assign = [](const Deployment &d, Flow &flow,
                      const QVariant &value) { return setEnd(d, flow.*End, value); },
        .kind = [](const Deployment &d, const Flow &flow) { return kindOf(d, flow.*End); }};
}

constexpr std::array<Column, FlowModel::ColumnCount> Columns = {{
    {.title = QT_TRANSLATE_NOOP("FlowModel", "On"),
        .step = QT_TRANSLATE_NOOP("FlowModel", "Switch flow"),
        .check = &Flow::enabled,
        .setCheck = switchFlow},
    endColumn<&Flow::from>(
        QT_TRANSLATE_NOOP("FlowModel", "From"), QT_TRANSLATE_NOOP("FlowModel", "Change source")),
    endColumn<&Flow::to>(
        QT_TRANSLATE_NOOP("FlowModel", "To"), QT_TRANSLATE_NOOP("FlowModel", "Change listener")),
    {.title = QT_TRANSLATE_NOOP("FlowModel", "Ports"),
        .step = QT_TRANSLATE_NOOP("FlowModel", "Change ports"),
        .show = [](const Deployment &, const Flow &flow) { return flow.ports.toString(); },
        .sort = portKey,
        .assign = setPorts},
    {.title = QT_TRANSLATE_NOOP("FlowModel", "Need"),
        .step = QT_TRANSLATE_NOOP("FlowModel", "Change need"),
        .show = [](const Deployment &, const Flow &flow) { return needLabel(flow.need); },
        .edit = [](const Deployment &, const Flow &flow) { return QVariant(flow.need.toString()); },
        .sort = [](const Deployment &, const Flow &flow) { return QVariant(int(flow.need.kind)); },
        .assign = setNeed,
        .read = needFromLabel},
    {.title = QT_TRANSLATE_NOOP("FlowModel", "Exposed"),
        .step = QT_TRANSLATE_NOOP("FlowModel", "Change exposure"),
        .show = [](const Deployment &, const Flow &flow) { return exposureLabel(flow.exposed); },
        .edit = [](const Deployment &, const Flow &flow) { return QVariant(toWord(flow.exposed)); },
        .sort = [](const Deployment &, const Flow &flow) { return QVariant(int(flow.exposed)); },
        .assign = setExposure,
        .read = exposureFromLabel},
    textColumn<&Flow::purpose>(QT_TRANSLATE_NOOP("FlowModel", "Purpose"),
        QT_TRANSLATE_NOOP("FlowModel", "Change purpose")),
    textColumn<&Flow::owner>(
        QT_TRANSLATE_NOOP("FlowModel", "Owner"), QT_TRANSLATE_NOOP("FlowModel", "Change owner")),
    textColumn<&Flow::ticket>(
        QT_TRANSLATE_NOOP("FlowModel", "Ticket"), QT_TRANSLATE_NOOP("FlowModel", "Change ticket")),
    {.title = QT_TRANSLATE_NOOP("FlowModel", "Expires"),
        .step = QT_TRANSLATE_NOOP("FlowModel", "Change expiry"),
        .show = [](const Deployment &,
                    const Flow &flow) { return flow.expires.toString(Qt::ISODate); },
        .sort = expiryKey,
        .assign = setExpires},
    {.title = QT_TRANSLATE_NOOP("FlowModel", "Source row"),
        .step = nullptr,
        .show =
            [](const Deployment &, const Flow &flow) {
                if (!flow.source.row.isEmpty())
                    return u'\u201c' + flow.source.row + u'\u201d'; // the document's own words
                return flow.source.implied ? Tr::tr("implied") : QString();
            }},
    textColumn<&Flow::note>(
        QT_TRANSLATE_NOOP("FlowModel", "Note"), QT_TRANSLATE_NOOP("FlowModel", "Change note")),
    textColumn<&Flow::encryption>(QT_TRANSLATE_NOOP("FlowModel", "Encryption"),
        QT_TRANSLATE_NOOP("FlowModel", "Change encryption")),
    textColumn<&Flow::config>(QT_TRANSLATE_NOOP("FlowModel", "Configuration key"),
        QT_TRANSLATE_NOOP("FlowModel", "Change configuration key")),
    {.title = QT_TRANSLATE_NOOP("FlowModel", "Product"),
        .step = nullptr,
        .show = [](const Deployment &, const Flow &flow) { return flow.product; }},
    {.title = QT_TRANSLATE_NOOP("FlowModel", "Option"),
        .step = nullptr,
        .show = [](const Deployment &, const Flow &flow) { return flow.when; }},
    {.title = QT_TRANSLATE_NOOP("FlowModel", "Switched by hand"),
        .step = QT_TRANSLATE_NOOP("FlowModel", "Change who switches the flow"),
        .check = &Flow::decided},
    {.title = QT_TRANSLATE_NOOP("FlowModel", "Source document"),
        .step = nullptr,
        .show = [](const Deployment &, const Flow &flow) { return flow.source.document; }},
    {.title = QT_TRANSLATE_NOOP("FlowModel", "Source section"),
        .step = nullptr,
        .show = [](const Deployment &, const Flow &flow) { return flow.source.section; }},
    {.title = QT_TRANSLATE_NOOP("FlowModel", "Id"),
        .step = nullptr,
        .show = [](const Deployment &, const Flow &flow) { return flow.id; }},
}};

} // namespace

std::span<const RecordColumn<Flow>> FlowModel::columnTable() { return Columns; }

FlowModel::FlowModel(DeploymentDocument *document, QObject *parent)
    : RecordTable("FlowModel", Columns, document, parent)
{
    connect(document, &DeploymentDocument::aboutToReset, this, [this] { m_zonePairs.forget(); });
    connect(document, &DeploymentDocument::aboutToApply, this, &FlowModel::noteEnds);
    connect(document, &DeploymentDocument::aboutToApplyAll, this, [this](const EditGroup &edits) {
        for (const Edit &edit : *edits)
            noteEnds(edit);
    });
}

QVariant FlowModel::recordData(const Flow &flow, int role) const
{
    switch (role) {
    case PortsRole:
        return QVariant::fromValue(flow.ports);
    case EnabledRole:
        return flow.enabled;
    case ZoneGroupRole:
        return m_zonePairs.of(deployment(), flow);
    case SystemGroupRole:
        return flow.product.isEmpty() ? Tr::tr("No system") : flow.product;
    case ProtocolGroupRole:
        return protocolsOf(flow);
    default:
        return {};
    }
}

void FlowModel::neighbourApplied(const Edit &edit)
{
    const bool isOfFlows = std::holds_alternative<Insert<Flow>>(edit) ||
                           std::holds_alternative<Remove<Flow>>(edit) ||
                           std::holds_alternative<Replace<Flow>>(edit);
    if (!isOfFlows)
        m_zonePairs.forget();
    if (std::exchange(m_endsChange, false))
        columnsChanged(From, To);
}

/// Before it is applied. Most edits of components only move cards.
void FlowModel::noteEnds(const Edit &edit)
{
    if (const auto *replace = std::get_if<Replace<Component>>(&edit)) {
        const Component &now = replace->record;
        const Component *was = deployment().component(now.id);
        if (!was || was->label() != now.label() || was->kind != now.kind || was->zone != now.zone)
            m_endsChange = true;
    } else if (std::holds_alternative<Insert<Component>>(edit) ||
               std::holds_alternative<Remove<Component>>(edit)) {
        m_endsChange = true;
    }
}

} // namespace portolan
