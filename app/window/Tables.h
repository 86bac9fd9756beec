#pragma once

#include "model/document/Selection.h"
#include "model/items/ProblemModel.h"
#include "views/panels/TablesPanel.h"

#include <QTimer>

#include <functional>

namespace portolan {

class DeploymentDocument;
class TableView;

/// The bottom panel with its tables, each over its item model.
class Tables : public TablesPanel
{
    Q_OBJECT

public:
    /// Owns neither.
    Tables(DeploymentDocument *document, Selection *selection, QWidget *parent = nullptr);

    /// Of the deployment as it was a moment ago.
    const std::vector<Problem> &problems() const { return m_problems->problems(); }
    ProblemModel *problemModel() const { return m_problems; }
    TableView *problemView() const { return m_views.back(); }
    /// Whether a flow passes the filter; empty where everything does.
    std::function<bool(const Flow &)> flowFilter() const;
    /// The query that is in force: of the box, or the last one in it that could be read.
    const QString &filter() const { return m_filter; }
    void setFilter(const QString &query);
    /// All rows of the table that has the focus; false where none has.
    bool selectAll();
    /// Opens the editor of the current cell of the table that has the focus; false where none has.
    bool editCell();

    TableView *currentView() const { return m_views[currentPage()]; }
    /// Edits the current cell of the table that has the focus for all its selected rows.
    bool editSelectedRows();
    /// The columns, order and groups of every table, for the settings.
    QVariantMap layouts() const;
    void setLayouts(const QVariantMap &layouts);

public slots:
    void focusFilter();

signals:
    void filterChanged();
    void problemsChanged();
    /// An edit in a cell was refused; says why.
    void rejected(const QString &message);
    void done(const QString &message);
    void contextMenuRequested(const QPoint &global);
    void problemMenuRequested(const QPoint &global);
    /// Show on the chart what was selected here.
    void revealRequested();

private:
    TableView *focusedView() const;
    void update();
    void applyFilter(const QString &query);

    DeploymentDocument *m_document;
    std::vector<TableView *> m_views;
    ProblemModel *m_problems = nullptr;
    QTimer m_timer;
    QString m_filter;
};

} // namespace portolan
