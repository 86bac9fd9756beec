#include "model/document/SetEdits.h"

#include "model/core/EditRun.h"
#include "model/core/ZoneChange.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace portolan {

namespace {

template<class Value>
std::vector<Edit> setting(
    const Deployment &deployment, const QStringList &flows, Value Flow::*field, const Value &value)
{
    std::vector<Edit> edits;
    RecordCursor records(deployment.flows);
    for (const QString &id : flows) {
        const Flow *flow = records.find(id);
        if (!flow || flow->*field == value)
            continue;
        Flow changed = *flow;
        changed.*field = value;
        edits.emplace_back(Replace<Flow>{std::move(changed)});
    }
    return edits;
}

/// Tells what lies in one of some zones; each zone is asked about once.
class Within
{
public:
    Within(const Deployment &deployment, const QStringList &zones)
        : m_deployment(deployment)
    {
        for (const QString &id : zones)
            m_zones.insert(id.toLower());
    }

    /// Whether one of them is \a zone, or around it.
    bool operator()(const QString &zone)
    {
        if (m_zones.isEmpty() || zone.isEmpty())
            return false;
        const QString key = zone.toLower();
        const auto known = m_known.constFind(key);
        if (known != m_known.constEnd())
            return *known;
        const auto chain = m_deployment.zoneChain(zone);
        const bool is = std::ranges::any_of(
            chain, [this](const Zone *each) { return m_zones.contains(each->id.toLower()); });
        m_known.insert(key, is);
        return is;
    }

private:
    const Deployment &m_deployment;
    QSet<QString> m_zones; ///< lower case; asked, never walked
    QHash<QString, bool> m_known;
};

} // namespace

std::vector<Edit> settingNeed(
    const Deployment &deployment, const QStringList &flows, const Need &need)
{
    return setting(deployment, flows, &Flow::need, need);
}

std::vector<Edit> settingExposure(
    const Deployment &deployment, const QStringList &flows, Exposure exposure)
{
    return setting(deployment, flows, &Flow::exposed, exposure);
}

std::vector<Edit> movingTo(const Deployment &deployment, const RecordIds &ids, const QString &zone)
{
    std::vector<Edit> edits;
    Within moved(deployment, ids.zones);
    // What is around the target cannot go into it.
    const auto chain = deployment.zoneChain(zone);
    const auto isAround = [&chain](const Zone &each) {
        return std::ranges::any_of(
            chain, [&](const Zone *outer) { return compareIds(outer->id, each.id) == 0; });
    };
    for (const QString &id : ids.zones) {
        const Zone *record = deployment.zone(id);
        const bool goes = record && compareIds(record->parent, zone) != 0 &&
                          !moved(record->parent) && !isAround(*record);
        if (!goes)
            continue;
        Zone changed = *record;
        changed.parent = zone;
        edits.emplace_back(Replace<Zone>{std::move(changed)});
    }
    RecordCursor components(deployment.components);
    for (const QString &id : ids.components) {
        const Component *record = components.find(id);
        if (!record || compareIds(record->zone, zone) == 0 || moved(record->zone))
            continue;
        Component changed = *record;
        changed.zone = zone;
        edits.emplace_back(Replace<Component>{std::move(changed)});
    }
    return losingPlaces(deployment, std::move(edits));
}

} // namespace portolan
