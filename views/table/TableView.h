#pragma once

#include <QTableView>

namespace portolan {

class DeploymentDocument;
class FilterProxy;
class Selection;

/// One table of the document's records: sorted by a click on a column, filtered, edited in place
/// (every edit is one undo step), its selection shared with the chart and the panels.
///
///     auto *flows = new TableView(TableView::Kind::Flows, document, selection);
///     connect(filterBox, &FilterBox::filterChanged, flows, &TableView::setFilter);
///     connect(flows, &TableView::countChanged, [=](int n) { panel->setCount(..., n); });
///     connect(flows, &TableView::rejected, toast, &Toast::show...);
class TableView : public QTableView
{
    Q_OBJECT

public:
    enum class Kind { Flows, Components, Zones, Problems };

    /// \a document and \a selection outlive the view. The view owns its models.
    TableView(
        Kind kind, DeploymentDocument *document, Selection *selection, QWidget *parent = nullptr);

    Kind kind() const { return m_kind; }
    /// Free text as in model/core/Filter.h; rows that do not match are hidden.
    void setFilter(const QString &query);
    /// Records in the document, filtered or not.
    int count() const;

signals:
    void countChanged(int count);
    /// An edit was refused: one line that says why and what would be right.
    void rejected(const QString &message);

private:
    const Kind m_kind;
};

} // namespace portolan
