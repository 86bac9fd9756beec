#include "views/chart/DrawnChange.h"

#include <algorithm>

namespace portolan {

namespace {

using Kind = DrawnChange::Kind;

/// More are not shown one by one.
constexpr qsizetype Few = 100;

Kind between(const Flow &a, const Flow &b)
{
    if (compareIds(a.from, b.from) != 0 || compareIds(a.to, b.to) != 0)
        return Kind::Shapes;
    if (a.ports != b.ports || a.need != b.need)
        return Kind::Texts;
    return a.enabled != b.enabled ? Kind::Colours : Kind::Nothing;
}

Kind between(const Component &a, const Component &b)
{
    if (compareIds(a.zone, b.zone) != 0 || a.position != b.position)
        return Kind::Shapes;
    // Whether there is any address at all decides what cards without one say.
    if (a.addresses.empty() != b.addresses.empty() ||
        a.publicAddresses.empty() != b.publicAddresses.empty())
        return Kind::Shapes;
    if (a.label() != b.label() || a.addresses != b.addresses || a.instances != b.instances)
        return Kind::Texts;
    return a.kind != b.kind || a.product != b.product ? Kind::Colours : Kind::Nothing;
}

} // namespace

void DrawnChange::add(const Deployment &before, const Edit &edit)
{
    m_renames.add(before, edit);
    RecordCursor flows(before.flows);
    RecordCursor components(before.components);
    addAlone(before, flows, components, edit);
}

void DrawnChange::add(const Deployment &before, const std::vector<Edit> &edits)
{
    RecordCursor flows(before.flows);
    RecordCursor components(before.components);
    for (const Edit &edit : edits)
        addAlone(before, flows, components, edit);
}

void DrawnChange::addAlone(const Deployment &before, RecordCursor<Flow> &flows,
    RecordCursor<Component> &components, const Edit &edit)
{
    ++m_edits;
    // More cannot come of it.
    if (m_kind == Kind::Shapes && !m_isSmall)
        return;
    if (const auto *flow = std::get_if<Replace<Flow>>(&edit)) {
        if (const Flow *old = flows.find(flow->record.id))
            note(between(*old, flow->record), m_flows, old->id);
    } else if (const auto *component = std::get_if<Replace<Component>>(&edit)) {
        if (const Component *old = components.find(component->record.id))
            note(between(*old, component->record), m_components, old->id);
    } else if (const auto *zone = std::get_if<Replace<Zone>>(&edit)) {
        const Zone *old = before.zone(zone->record.id);
        if (old && *old != zone->record)
            m_kind = Kind::Shapes;
    } else if (const auto *added = std::get_if<Insert<Flow>>(&edit)) {
        note(Kind::Shapes, m_flows, added->record.id);
    } else if (const auto *removed = std::get_if<Remove<Flow>>(&edit)) {
        note(Kind::Shapes, m_flows, removed->id);
    } else if (!std::holds_alternative<ReplaceSettings>(edit)) {
        m_kind = Kind::Shapes;
    }
}

void DrawnChange::note(Kind kind, QStringList &list, const QString &id)
{
    m_kind = std::max(m_kind, kind);
    if (kind == Kind::Nothing)
        return;
    m_isSmall = m_isSmall && m_flows.size() + m_components.size() < Few;
    if (m_isSmall)
        list += id;
}

} // namespace portolan
