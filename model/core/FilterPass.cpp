#include "model/core/FilterPass.h"

#include <algorithm>

namespace portolan {

ComponentIndex::ComponentIndex(const Deployment &deployment)
    : m_deployment(&deployment)
{
    const std::vector<Component> &components = deployment.components;
    m_indices.reserve(qsizetype(components.size()));
    for (size_t i = 0; i < components.size(); ++i)
        m_indices.insert(components[i].id, int(i));
}

int ComponentIndex::of(const QString &component) const
{
    const auto found = m_indices.constFind(component);
    if (found != m_indices.constEnd())
        return *found;
    // Spelled with other capitals than the record has.
    const Component *record = m_deployment->component(component);
    return record ? int(record - m_deployment->components.data()) : -1;
}

FilterPass::FilterPass(const FlowFilter &filter, const Deployment &deployment,
    const RecordTags &tags, std::shared_ptr<const ComponentIndex> index)
    : m_deployment(&deployment)
    , m_tags(&tags)
    , m_index(index ? std::move(index) : std::make_shared<const ComponentIndex>(deployment))
{
    const std::vector<Component> &components = deployment.components;
    for (const FlowFilter::Choice &choice : filter.m_all) {
        m_all.emplace_back();
        for (const FlowFilter::Term &term : choice) {
            m_all.back().push_back({term, {}});
            if (!term.field->ofEnd)
                continue;
            std::vector<bool> &ends = m_all.back().back().ends;
            for (const Component &component : components)
                ends.push_back(term.field->ofEnd({deployment, tags}, component, *term.value));
        }
    }
}

FilterPass::Ends FilterPass::endsOf(const Flow &flow) const
{
    return m_index ? Ends{m_index->of(flow.from), m_index->of(flow.to)} : Ends();
}

bool FilterPass::fits(const Flow &flow, const Ends &at) const
{
    if (m_all.empty())
        return true;
    const auto fitsTerm = [&](const Term &term) {
        const FilterField &field = *term.term.field;
        const auto isAt = [&](bool asked, int component) {
            return asked && component >= 0 && term.ends[size_t(component)];
        };
        const bool fit =
            isAt(field.from, at.from) || isAt(field.to, at.to) ||
            (field.ofFlow && field.ofFlow({*m_deployment, *m_tags}, flow, *term.term.value));
        return fit != term.term.negated;
    };
    return std::all_of(m_all.begin(), m_all.end(), [&](const std::vector<Term> &choice) {
        return std::any_of(choice.begin(), choice.end(), fitsTerm);
    });
}

} // namespace portolan
