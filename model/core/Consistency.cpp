#include "model/core/Consistency.h"

#include "model/core/EditDistance.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Consistency)
};

/// Ids are ASCII, so that lower case is all that "ignoring case" needs.
QString folded(const QString &id) { return id.toLower(); }

/// Where a value stands; in words only for an error, since most are asked about in vain.
struct Where
{
    QLatin1StringView list;
    size_t index;
    QLatin1StringView key;

    QString toString() const { return list + u'[' + QString::number(index) + "]."_L1 + key; }
};

class Checker
{
public:
    explicit Checker(const Deployment &deployment)
        : m_deployment(deployment)
    {}

    Result<void> run()
    {
        collectIds();
        checkZones();
        checkComponents();
        checkFlows();
        if (!m_error.message.isEmpty())
            return tl::unexpected(m_error);
        return {};
    }

private:
    void fail(const Where &where, const QString &message)
    {
        if (m_error.message.isEmpty())
            m_error = {where.toString(), message};
    }
    bool failed() const { return !m_error.message.isEmpty(); }

    template<class Record>
    void collect(QLatin1StringView list, const std::vector<Record> &records,
        QHash<QString, size_t> &ids, const QHash<QString, size_t> *others = nullptr)
    {
        ids.reserve(qsizetype(records.size()));
        for (size_t i = 0; i < records.size() && !failed(); ++i) {
            const QString &id = records[i].id;
            const Where place = {list, i, "id"_L1};
            if (!isValidId(id)) {
                fail(place, Tr::tr("%1 is no id: write 1 to 63 of the characters A-Z a-z 0-9 . _ - "
                                   "and begin with a letter or digit")
                                .arg(quoted(id)));
                return;
            }
            const QString key = folded(id);
            if (ids.contains(key)) {
                fail(place, Tr::tr("%1 is already the id of %2")
                                .arg(quoted(id), list + u'[' + QString::number(ids[key]) + u']'));
            } else if (others && others->contains(key)) {
                fail(place, Tr::tr("%1 is already the id of a zone: zones and components share "
                                   "their ids")
                                .arg(quoted(id)));
            }
            ids.insert(key, i);
        }
    }

    void collectIds()
    {
        collect("zones"_L1, m_deployment.zones, m_zones);
        collect("components"_L1, m_deployment.components, m_components, &m_zones);
        collect("flows"_L1, m_deployment.flows, m_flows);
        QHash<QString, size_t> views;
        collect("views"_L1, m_deployment.settings.views, views);
    }

    QString nearest(const QString &missing, const QHash<QString, size_t> &ids) const
    {
        const int limit = missing.size() < 5 ? 1 : 2;
        int best = limit + 1;
        QString found;
        if (!isValidId(missing) || ids.size() > 20000)
            return found;
        for (auto it = ids.begin(); it != ids.end(); ++it) {
            const int d = editDistance(folded(missing), it.key(), limit);
            if (d < best || (d == best && d <= limit && it.key() < found)) {
                best = d;
                found = it.key();
            }
        }
        return found;
    }

    void checkZone(const Where &where, const QString &id)
    {
        if (failed() || m_zones.contains(folded(id)))
            return;
        const QString near = nearest(id, m_zones);
        if (m_components.contains(folded(id)))
            fail(where, Tr::tr("%1 is a component: name a zone").arg(quoted(id)));
        else if (near.isEmpty())
            fail(where, Tr::tr("there is no zone %1").arg(quoted(id)));
        else
            fail(where, Tr::tr("there is no zone %1: did you mean %2?")
                            .arg(quoted(id), quoted(m_deployment.zones[m_zones[near]].id)));
    }

    void checkEnd(const Where &where, const QString &id)
    {
        if (failed() || m_components.contains(folded(id)))
            return;
        const QString near = nearest(id, m_components);
        if (id.isEmpty())
            fail(where, Tr::tr("a flow needs a component here"));
        else if (m_zones.contains(folded(id)))
            fail(where, Tr::tr("%1 is a zone: a flow runs between components").arg(quoted(id)));
        else if (near.isEmpty())
            fail(where, Tr::tr("there is no component %1").arg(quoted(id)));
        else
            fail(where,
                Tr::tr("there is no component %1: did you mean %2?")
                    .arg(quoted(id), quoted(m_deployment.components[m_components[near]].id)));
    }

    void checkZones()
    {
        const auto &zones = m_deployment.zones;
        for (size_t i = 0; i < zones.size() && !failed(); ++i) {
            if (!zones[i].parent.isEmpty())
                checkZone({"zones"_L1, i, "parent"_L1}, zones[i].parent);
        }
        for (size_t i = 0; i < zones.size() && !failed(); ++i)
            checkNesting(i);
    }

    void checkNesting(size_t start)
    {
        const auto &zones = m_deployment.zones;
        const Where where = {"zones"_L1, start, "parent"_L1};
        QStringList path = {zones[start].id};
        for (size_t i = start; !zones[i].parent.isEmpty();) {
            i = m_zones.value(folded(zones[i].parent));
            path << zones[i].id;
            if (i == start) {
                return fail(
                    where, Tr::tr("the zones go round in a circle: %1").arg(path.join(u" > "_s)));
            }
            if (path.size() > MaxZoneDepth) {
                return fail(where, Tr::tr("the zones around %1 nest deeper than %2 levels or go "
                                          "round in a circle")
                                       .arg(quoted(zones[start].id))
                                       .arg(MaxZoneDepth));
            }
        }
    }

    void checkComponents()
    {
        const auto &components = m_deployment.components;
        for (size_t i = 0; i < components.size() && !failed(); ++i) {
            if (!components[i].zone.isEmpty())
                checkZone({"components"_L1, i, "zone"_L1}, components[i].zone);
        }
    }

    void checkFlows()
    {
        const auto &flows = m_deployment.flows;
        for (size_t i = 0; i < flows.size() && !failed(); ++i) {
            checkEnd({"flows"_L1, i, "from"_L1}, flows[i].from);
            checkEnd({"flows"_L1, i, "to"_L1}, flows[i].to);
        }
    }

    const Deployment &m_deployment;
    QHash<QString, size_t> m_zones;
    QHash<QString, size_t> m_components;
    QHash<QString, size_t> m_flows;
    Error m_error;
};

} // namespace

Result<void> checkConsistency(const Deployment &deployment) { return Checker(deployment).run(); }

} // namespace portolan
