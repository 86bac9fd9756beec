#pragma once

#include "model/checks/Check.h"
#include "model/document/Selection.h"

#include <QFrame>

class QVBoxLayout;

namespace portolan {

/// What is wrong with the record that the inspector shows; hidden where nothing is.
class ProblemBanner : public QFrame
{
    Q_OBJECT

public:
    explicit ProblemBanner(QWidget *parent = nullptr);

    /// Shows those of \a problems that concern one of \a ids.
    void setProblems(const std::vector<Problem> &problems, const Selection::Ids &ids);

private:
    QVBoxLayout *m_rows;
    QStringList m_shown;
};

} // namespace portolan
