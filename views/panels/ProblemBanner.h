#pragma once

#include "model/checks/Check.h"
#include "model/document/Selection.h"

#include <QFrame>

class QVBoxLayout;

namespace portolan {

/// What is wrong with the record that the inspector shows, and what can be done about it; hidden
/// where nothing is.
class ProblemBanner : public QFrame
{
    Q_OBJECT

public:
    explicit ProblemBanner(QWidget *parent = nullptr);

    /// Shows those of \a problems that concern one of \a ids, with their fixes in \a deployment.
    void setProblems(const std::vector<Problem> &problems, const Selection::Ids &ids,
        const Deployment &deployment);

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

    QVBoxLayout *m_rows;
    std::vector<Row> m_shown;
    int m_more = 0;
};

} // namespace portolan
