#pragma once

#include "app/window/Actions.h"
#include "model/checks/Check.h"
#include "views/chart/ChartState.h"

#include <QModelIndex>
#include <QObject>
#include <QTimer>

class QCheckBox;
class QMenu;
class QWidget;

namespace portolan {

class DeploymentDocument;
class InspectorPanel;
class ProblemModel;
class Selection;
class TableView;
class Tables;

/// What one does about problems: going from one to the next, fixing, suppressing with a reason and
/// taking that back. Each change is one undo step.
class ProblemCommands : public QObject
{
    Q_OBJECT

public:
    /// \a columns is about those of a table. \a window is the parent of menus and dialogs. Owns
    /// nothing.
    ProblemCommands(DeploymentDocument *document, Selection *selection, Tables *tables,
        InspectorPanel *inspector, const Actions &actions, QMenu *columns, QWidget *window);

    void retranslate();
    /// Whether what is meant has a problem to fix, and one to suppress.
    Givens given() const;

public slots:
    void showNext() { show(1); }
    void showPrevious() { show(-1); }
    /// Of the row that is current in the table, else of what is selected: the one way out, or a
    /// menu of all.
    void fix();
    void suppress();
    void reportAgain();

signals:
    /// given() may be another.
    void givenChanged();
    /// Something worked and is worth a word.
    void done(const QString &message);
    void failed(const QString &message);
    /// The user is to fill in that field of what is selected now.
    void fieldRequested(portolan::Fix::Field field);
    /// Show on the chart what was selected here.
    void revealRequested();

private:
    void show(int step);
    void select(const QModelIndex &index);
    void openMenu(const QPoint &global);
    /// Does the only fix of a row, or asks which.
    void fixRow(const QModelIndex &index);
    void addFixes(QMenu *menu, const Problem &problem);
    void carryOut(const Problem &problem, const QString &text);
    void copyMessages();
    void update();

    /// In the table, in its order.
    std::vector<Problem> selectedProblems(bool suppressed) const;
    /// What fix() and suppress() are about: the rows of the table, or what concerns the selection.
    std::vector<Problem> meant(bool suppressed) const;

    DeploymentDocument *m_document;
    Selection *m_selection;
    Tables *m_tables;
    TableView *m_view;
    ProblemModel *m_model;
    ProblemCounts m_open;       ///< of problems that are not suppressed
    ProblemCounts m_suppressed; ///< of the others
    const Actions &m_actions;
    QMenu *m_columns;
    QWidget *m_window;
    QCheckBox *m_shown;
    QTimer m_givenSoon; ///< tells givenChanged() once for many changes
};

} // namespace portolan
