#pragma once

#include "model/core/Difference.h"
#include "model/core/Merge.h"

#include <QDialog>

class QListWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace portolan {

/// What two sides did to one chart where both cannot be had, field by field, to choose from; mine
/// is chosen at first. Below it stands what is taken over without a question. Changes nothing
/// itself.
class MergeDialog : public QDialog
{
    Q_OBJECT

public:
    struct Words
    {
        QString mine; ///< headings of the columns
        QString theirs;
        QString chart; ///< the name, in quotes
    };

    /// \a settled is what changes in the chart that is shown whatever is chosen.
    MergeDialog(const Merged &merged, const std::vector<RecordChange> &settled, const Words &words,
        QWidget *parent = nullptr);

    Choices choices() const;

public slots:
    void chooseAll(portolan::MergeSide side);

private:
    QTreeWidget *buildConflicts(const Merged &merged, const Words &words);
    void choose(QTreeWidgetItem *row, MergeSide side);

    std::vector<Conflict> m_conflicts;
    QTreeWidget *m_list;
};

/// What a person has to choose, one line for each.
QStringList askedLines(const Merged &merged);
/// A list of such lines, each as high as it needs to be.
QListWidget *lineList(QWidget *parent);
/// The lines of a list of changes, the first of many; ends with how many more there are.
QStringList shownLines(const std::vector<RecordChange> &changes);

} // namespace portolan
