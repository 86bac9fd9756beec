#include "model/items/ZonePairs.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

QString ZonePairs::of(const Deployment &deployment, const Flow &flow)
{
    const int from = zoneOf(deployment, flow.from);
    const int to = zoneOf(deployment, flow.to);
    const auto label = [&](int zone) {
        return zone < 0 ? QCoreApplication::translate("FlowModel", "No zone")
                        : deployment.zones[size_t(zone)].label();
    };
    const auto both = [&] { return label(from) + u" \u2192 "_s + label(to); };
    if (from < 0 || to < 0)
        return both(); // another one in another language
    QString &known = m_labels[quint64(from) << 32 | quint64(to)];
    if (known.isNull())
        known = both();
    return known;
}

void ZonePairs::forget()
{
    m_zones.clear();
    m_labels.clear();
}

int ZonePairs::zoneOf(const Deployment &deployment, const QString &component)
{
    if (const auto known = m_zones.constFind(component); known != m_zones.constEnd())
        return *known;
    const Component *end = deployment.component(component);
    const Zone *zone = end ? deployment.zone(end->zone) : nullptr;
    return *m_zones.insert(component, zone ? int(zone - deployment.zones.data()) : -1);
}

} // namespace portolan
