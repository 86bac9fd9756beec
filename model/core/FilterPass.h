#pragma once

#include "model/core/FilterFields.h"

#include <QHash>

namespace portolan {

/// A filter that looks at many flows of one deployment: what it asks about components is worked out
/// once for each of them, so that a flow costs a look at its own texts. Says the same as
/// FlowFilter::matches(). Good as long as zones, components and \a tags stay as they are; flows may
/// come and go.
class FilterPass
{
public:
    /// Fits everything.
    FilterPass() = default;
    /// Keeps pointers to \a deployment and \a tags.
    FilterPass(const FlowFilter &filter, const Deployment &deployment, const RecordTags &tags);

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
    int indexOf(const QString &component) const;

    const Deployment *m_deployment = nullptr;
    const RecordTags *m_tags = nullptr;
    std::vector<std::vector<Term>> m_all;
    QHash<QString, int> m_components;
};

} // namespace portolan
