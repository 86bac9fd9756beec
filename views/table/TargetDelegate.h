#pragma once

#include "views/table/ChoiceDelegates.h"

namespace portolan {

/// Chooses a target from the list of their names. What is typed is searched for as in the rule
/// panel: word for word in names, ids and families.
class TargetDelegate : public PickerDelegate
{
    Q_OBJECT

public:
    explicit TargetDelegate(QObject *parent = nullptr);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
};

} // namespace portolan
