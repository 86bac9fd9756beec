#pragma once

#include "model/core/FilterCandidates.h"
#include "model/document/Selection.h"
#include "model/items/ProblemModel.h"
#include "views/panels/TablesPanel.h"

#include <QTimer>

#include <optional>

namespace portolan {

class Catalog;
class DeploymentDocument;
class RecordFilter;
class TableView;

/// The bottom panel with its tables, each over its item model.
class Tables : public TablesPanel
{
    Q_OBJECT

public:
    /// \a catalog proposes ports; it may be null. Owns none of them.
    Tables(DeploymentDocument *document, Selection *selection, const Catalog *catalog,
        QWidget *parent = nullptr);

    /// Of the deployment as it was a moment ago.
    const std::vector<Problem> &problems() const { return m_problems->problems(); }
    ProblemModel *problemModel() const { return m_problems; }
    TableView *problemView() const { return m_views.back(); }
    /// What all tables show; the chart goes by it, too.
    RecordFilter *records() const { return m_filter; }
    /// The query that is in force: of the box, or the last one in it that could be read.
    const QString &filter() const;
    void setFilter(const QString &query);
    /// All rows of the table that has the focus; false where none has.
    bool selectAll();
    /// Opens the editor of the current cell of the table that has the focus; false where none has.
    bool editCell();

    TableView *currentView() const { return m_views[currentPage()]; }
    /// Edits the current cell of the table that has the focus for all its selected rows.
    bool editSelectedRows();
    /// The columns, order and groups of every table and whether suppressed problems are shown, for
    /// the settings.
    QVariantMap layouts() const;
    void setLayouts(const QVariantMap &layouts);

public slots:
    void focusFilter();

signals:
    /// Other records are shown than before, by a query or otherwise.
    void filterChanged();
    /// problems() are others than before.
    void problemsChanged();
    /// A moment after each step: there may be other numbers of records and problems.
    void countsChanged();
    /// An edit in a cell was refused; says why.
    void rejected(const QString &message);
    void done(const QString &message);
    void contextMenuRequested(const QPoint &global);
    void problemMenuRequested(const QPoint &global);
    /// Show on the chart what was selected here.
    void revealRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    TableView *focusedView() const;
    void update();
    void applyFilter(const QString &query);
    void showCounts();

    DeploymentDocument *m_document;
    RecordFilter *m_filter;
    std::vector<TableView *> m_views;
    ProblemModel *m_problems = nullptr;
    std::optional<FilterCandidates> m_candidates; ///< of the chart as it is; found when asked for
    bool m_entersWhenFound = false;               ///< the table, as soon as it shows what was typed
    quint64 m_revision = 0;                       ///< of the problems, as it was told last
    QTimer m_timer;
};

} // namespace portolan
