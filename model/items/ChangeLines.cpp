#include "model/items/ChangeLines.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using What = RecordChange::What;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ChangeLines)
};

QString nameOf(const Deployment &deployment, const QString &id)
{
    const Component *component = deployment.component(id);
    return component ? component->label() : id;
}

QString endsOf(const Deployment &deployment, const Flow &flow)
{
    return nameOf(deployment, flow.from) + u" → "_s + nameOf(deployment, flow.to);
}

QString portsOf(const Flow &flow)
{
    return flow.ports.isEmpty() ? Tr::tr("ports not known") : flow.ports.toString();
}

QString zoneText(const Deployment &deployment, const QString &id)
{
    QStringList names;
    for (const Zone *zone : deployment.zoneChain(id))
        names.prepend(zone->label());
    return names.join(u" / "_s);
}

QString withZone(const Deployment &deployment, const QString &name, const QString &zone)
{
    return zone.isEmpty() ? name : Tr::tr("%1 in %2").arg(name, zoneText(deployment, zone));
}

/// "switched off", "ports 5060/udp become 5061/tcp", "owner: Voice, now empty".
QString fieldsText(const std::vector<FieldChange> &fields, const Flow *before, const Flow *after)
{
    QStringList parts;
    if (before && after && before->enabled != after->enabled)
        parts << (after->enabled ? Tr::tr("switched on") : Tr::tr("switched off"));
    if (before && after && before->ports != after->ports)
        parts << Tr::tr("%1 becomes %2").arg(portsOf(*before), portsOf(*after));
    const QStringList said = {fieldName("switched on"), fieldName("switched by hand"),
        before ? fieldName("ports") : QString()};
    for (const FieldChange &field : fields) {
        if (!said.contains(field.field))
            parts << Tr::tr("%1 becomes %2").arg(field.field, field.after);
    }
    return parts.join(u", "_s);
}

class Lines
{
public:
    Lines(const Deployment &before, const Deployment &after)
        : m_before(before)
        , m_after(after)
        , m_changes(difference(before, after))
    {}

    std::vector<ChangeLine> run()
    {
        pairUp();
        for (const RecordChange &change : m_changes) {
            if (change.kind == RecordKind::Flow)
                addFlow(change);
        }
        for (const RecordKind kind : {RecordKind::Component, RecordKind::Zone}) {
            for (const RecordChange &change : m_changes) {
                if (change.kind == kind)
                    addPlace(change);
            }
        }
        return std::move(m_lines);
    }

private:
    using Ends = std::pair<QString, QString>;

    /// Finds the flows that take the place of another one.
    void pairUp()
    {
        struct Pair
        {
            std::vector<const Flow *> gone;
            std::vector<const Flow *> come;
        };
        std::map<Ends, Pair> pairs;
        for (const RecordChange &change : m_changes) {
            if (change.kind != RecordKind::Flow || change.what == What::Changed)
                continue;
            const bool gone = change.what == What::Removed;
            const Flow *flow = (gone ? m_before : m_after).flow(change.id);
            Pair &pair = pairs[{flow->from, flow->to}];
            (gone ? pair.gone : pair.come).push_back(flow);
        }
        for (const auto &[ends, pair] : pairs) {
            if (pair.gone.size() == 1 && pair.come.size() == 1)
                m_successors[pair.gone.front()->id] = pair.come.front();
        }
        for (const auto &[id, flow] : m_successors)
            m_taken[flow->id] = true;
    }

    /// With the ports where these are not what has changed: which one of several it is.
    QString changedFlow(const Flow &before, const Flow &after) const
    {
        const QString ends = endsOf(m_after, after);
        return before.ports == after.ports ? u"%1, %2"_s.arg(ends, portsOf(after)) : ends;
    }

    void addFlow(const RecordChange &change)
    {
        const Flow *before = m_before.flow(change.id);
        const Flow *after = m_after.flow(change.id);
        if (change.what == What::Changed) {
            const QString text = fieldsText(change.fields, before, after);
            if (!text.isEmpty())
                add(What::Changed, changedFlow(*before, *after) + u": "_s + text);
        } else if (change.what == What::Removed) {
            const auto successor = m_successors.find(change.id);
            const QString ends = endsOf(m_before, *before) + u": "_s;
            if (successor == m_successors.end())
                add(What::Removed, ends + portsOf(*before));
            else
                add(What::Changed,
                    ends +
                        Tr::tr("%1 becomes %2").arg(portsOf(*before), portsOf(*successor->second)));
        } else if (!m_taken.contains(change.id)) {
            add(What::Added, endsOf(m_after, *after) + u": "_s + portsOf(*after));
        }
    }

    void addPlace(const RecordChange &change)
    {
        if (change.what == What::Changed) {
            add(What::Changed, change.label + u": "_s + fieldsText(change.fields, {}, {}));
            return;
        }
        const Deployment &deployment = change.what == What::Removed ? m_before : m_after;
        QString around;
        if (change.kind == RecordKind::Component)
            around = deployment.component(change.id)->zone;
        else
            around = deployment.zone(change.id)->parent;
        const QString name = change.kind == RecordKind::Component
                                 ? change.label
                                 : Tr::tr("zone %1").arg(change.label);
        add(change.what, withZone(deployment, name, around));
    }

    void add(What what, const QString &text) { m_lines.push_back({what, text}); }

    const Deployment &m_before;
    const Deployment &m_after;
    const std::vector<RecordChange> m_changes;
    std::map<QString, const Flow *> m_successors; ///< id of the one that goes -> its successor
    std::map<QString, bool> m_taken;              ///< ids of the successors
    std::vector<ChangeLine> m_lines;
};

} // namespace

std::vector<ChangeLine> changeLines(const Deployment &before, const Deployment &after)
{
    return Lines(before, after).run();
}

} // namespace portolan
