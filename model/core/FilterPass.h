#pragma once

#include "model/core/FilterFields.h"

#include <QHash>

#include <memory>

namespace portolan {

/// Where the components of a deployment are among its components, by their ids.
class ComponentIndex
{
public:
    /// Good as long as its components stay as they are; keeps a pointer to \a deployment.
    explicit ComponentIndex(const Deployment &deployment);
    /// -1 for one that is missing.
    int of(const QString &component) const;

private:
    const Deployment *m_deployment;
    QHash<QString, int> m_indices;
};

/// A filter that looks at many flows of one deployment: what it asks about components is worked out
/// once for each of them, so that a flow costs a look at its own texts. Says the same as
/// FlowFilter::matches(). Good as long as zones, components and \a tags stay as they are; flows may
/// come and go.
class FilterPass
{
public:
    /// Fits everything.
    FilterPass() = default;
    /// Keeps pointers to \a deployment and \a tags. Makes an \a index of its own where it is null.
    FilterPass(const FlowFilter &filter, const Deployment &deployment, const RecordTags &tags,
        std::shared_ptr<const ComponentIndex> index = {});

    /// Indices of the flow's ends among the components, -1 for one that is missing.
    struct Ends
    {
        int from = -1;
        int to = -1;
    };
    Ends endsOf(const Flow &flow) const;

    bool fits(const Flow &flow) const { return fits(flow, endsOf(flow)); }
    /// \a at is endsOf(flow), for whoever has it already.
    bool fits(const Flow &flow, const Ends &at) const;

private:
    struct Term
    {
        FlowFilter::Term term;
        std::vector<bool> ends; ///< by component: the answer of FilterField::ofEnd
    };

    const Deployment *m_deployment = nullptr;
    const RecordTags *m_tags = nullptr;
    std::vector<std::vector<Term>> m_all;
    std::shared_ptr<const ComponentIndex> m_index; ///< null in a default one
};

} // namespace portolan
