#pragma once

#include "model/items/PastePlan.h"

#include <QDialog>

class QCheckBox;
class QTableView;

namespace portolan {

/// Shows what pasted rows would change, row by row, before anything is changed: new and changed
/// records with their fields, and the rows that are refused with the reason. Accepted: the caller
/// carries the plan's edits out.
class PasteDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PasteDialog(PastePlan plan, QWidget *parent = nullptr);
    ~PasteDialog() override;

    const PastePlan &plan() const { return m_plan; }

private:
    class Rows;
    QString summary() const;
    QString remarks() const;

    PastePlan m_plan;
    Rows *m_rows;
    QTableView *m_list;
    QCheckBox *m_onlyRefused;
};

} // namespace portolan
