#pragma once

#include "model/document/Selection.h"

#include <QSet>

#include <vector>

namespace portolan {

class ProblemModel;
struct Problem;

/// Which records have problems, so that a selection can be asked without looking at every problem.
class ProblemIndex
{
public:
    ProblemIndex() = default;
    /// Of the problems as \a model has them now.
    explicit ProblemIndex(const ProblemModel &model);

    /// Whether one of them has a problem that is not suppressed.
    bool hasProblem(const Selection::Ids &ids) const;
    /// Whether one of them has a problem that is suppressed or can be.
    bool hasSuppressible(const Selection::Ids &ids) const;

private:
    struct Records
    {
        QSet<QString> flows;
        QSet<QString> components;
        QSet<QString> zones;

        void add(const std::vector<Problem> &problems);
        bool hasOneOf(const Selection::Ids &ids) const;
    };

    Records m_open;
    Records m_suppressed;
};

} // namespace portolan
