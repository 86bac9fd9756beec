#pragma once

#include "model/checks/Check.h"
#include "model/document/Selection.h"

#include <QFrame>

#include <optional>

class QVBoxLayout;

namespace portolan {

/// What is wrong with the record that the inspector shows, and what can be done about it; hidden
/// where nothing is.
class ProblemBanner : public QFrame
{
    Q_OBJECT

public:
    explicit ProblemBanner(QWidget *parent = nullptr);

    /// Those that showFor() looks through.
    void setProblems(const std::vector<Problem> &problems);
    /// Shows those that concern one of \a ids, with their fixes in \a deployment.
    void showFor(const Selection::Ids &ids, const Deployment &deployment);

signals:
    /// \a text is that of the fix.
    void fixRequested(const portolan::Problem &problem, const QString &text);

private:
    struct Row
    {
        Problem problem;
        QStringList fixes;
        bool operator==(const Row &) const = default;
    };
    void addRow(const QString &message, const Row *row);
    void findConcerned(const Selection::Ids &ids);

    QVBoxLayout *m_rows;
    std::vector<Problem> m_problems;
    /// What was found last: edits are many, and neither problems nor selection differ after most.
    std::optional<Selection::Ids> m_ids;
    std::vector<size_t> m_concerned; ///< among m_problems
    std::vector<Row> m_shown;
    int m_more = 0;
};

} // namespace portolan
