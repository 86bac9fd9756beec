#include "views/chart/ChartSpeech.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ChartSpeech)
};

QString placed(const Deployment &deployment, const QString &name, const QString &zone)
{
    const Zone *around = deployment.zone(zone);
    return around ? Tr::tr("%1 in %2").arg(name, around->label()) : name;
}

QString spokenPorts(const Flow &flow)
{
    // A slash is read aloud as one.
    return flow.ports.isEmpty() ? Tr::tr("port not known yet")
                                : flow.ports.toString().replace(u'/', u' ');
}

QString spokenNeed(const Need &need)
{
    switch (need.kind) {
    case Need::Kind::Required:
        return Tr::tr("required");
    case Need::Kind::Optional:
        return Tr::tr("optional");
    case Need::Kind::Conditional:
        break;
    }
    return Tr::tr("conditional: %1").arg(need.condition);
}

QString labelOf(const Deployment &deployment, const QString &component)
{
    const Component *end = deployment.component(component);
    return end ? end->label() : component;
}

QString addressesOf(const std::vector<Address> &addresses)
{
    QStringList texts;
    for (const Address &address : addresses)
        texts.append(address.toString());
    return texts.join(u", "_s);
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u". "_s);
}

} // namespace

QString spokenName(const Deployment &deployment, const Component &component)
{
    const auto count = [&](auto end) {
        return int(std::ranges::count(deployment.flows, component.id, end));
    };
    const QString name = Tr::tr("component %1").arg(component.label());
    return QStringList{placed(deployment, name, component.zone),
        Tr::tr("%n flow(s) in", nullptr, count(&Flow::to)),
        Tr::tr("%n flow(s) out", nullptr, count(&Flow::from))}
        .join(u", "_s);
}

QString spokenName(const Deployment &deployment, const Flow &flow)
{
    QStringList parts{Tr::tr("flow from %1 to %2")
                          .arg(labelOf(deployment, flow.from), labelOf(deployment, flow.to)),
        spokenPorts(flow), spokenNeed(flow.need)};
    if (!flow.enabled)
        parts.append(Tr::tr("switched off"));
    return parts.join(u", "_s);
}

QString spokenName(const Deployment &deployment, const Zone &zone)
{
    const auto members = int(std::ranges::count(deployment.components, zone.id, &Component::zone));
    return placed(deployment, Tr::tr("zone %1").arg(zone.label()), zone.parent) + u", "_s +
           Tr::tr("%n component(s)", nullptr, members);
}

QString spokenDescription(const Component &component)
{
    return joined({addressesOf(component.addresses), component.note});
}

QString spokenDescription(const Flow &flow) { return joined({flow.purpose, flow.note}); }

QString spokenDescription(const Zone &zone)
{
    return joined({addressesOf(zone.addresses), zone.note});
}

} // namespace portolan
