#pragma once

#include "model/core/Deployment.h"
#include "model/document/Selection.h"

#include <QSet>

namespace portolan {

struct Problem;

/// \a ids without those that \a deployment does not have, or not any more.
Selection::Ids existing(Selection::Ids ids, const Deployment &deployment);

/// What is selected, for many questions.
class SelectedRecords
{
public:
    explicit SelectedRecords(const Selection::Ids &ids);

    /// Whether the problem is about one of them.
    bool concernedBy(const Problem &problem) const;

private:
    QSet<QString> m_flows;
    QSet<QString> m_components;
    QSet<QString> m_zones;
};

} // namespace portolan
