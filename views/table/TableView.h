#pragma once

#include <QPointer>
#include <QTableView>

#include <optional>
#include <vector>

namespace portolan {

class DeploymentDocument;
class Catalog;
class FilterProxy;
class GroupProxy;
class RecordFilter;
class Selection;

/// One table of the document's records: sorted by a click on a column (a third click restores the
/// order of the ids), filtered, edited in place (every edit is one undo step), its selection shared
/// with the chart and the panels. Rows that the filter hides stay selected for the others; while a
/// cell is written in no row is hidden. In the table of problems choosing a row selects the records
/// that it is about. Copying is left to the window.
///
/// Columns are moved, resized and hidden by the user (the menu of the header), and rows are grouped
/// under headings, which Left, Right, Space and a click collapse and expand.
///
///     auto *flows = new TableView(TableView::Kind::Flows, document, selection);
///     connect(filterBox, &FilterBox::filterChanged, flows, &TableView::setFilter);
///     connect(flows, &TableView::countChanged, ...);
///     connect(flows, &TableView::rejected, ...);
class TableView : public QTableView
{
    Q_OBJECT

public:
    using QTableView::edit;

    enum class Kind { Flows, Components, Zones, Problems };

    /// \a document, \a selection, \a filter and \a catalog, which proposes ports, outlive the view.
    /// The view owns its models, and where it is given no filter that others share, also that.
    TableView(Kind kind, DeploymentDocument *document, Selection *selection,
        QWidget *parent = nullptr, RecordFilter *filter = nullptr,
        const Catalog *catalog = nullptr);

    Kind kind() const { return m_kind; }
    const Catalog *catalog() const { return m_catalog; }
    /// The query of its filter (RecordFilter.h); rows that are not shown are hidden. False where it
    /// cannot be read; then nothing changes.
    bool setFilter(const QString &query);
    /// Records in the document, filtered or not.
    int count() const;
    FilterProxy *proxy() const { return m_proxy; }
    /// What the view shows: over the proxy.
    GroupProxy *groups() const { return m_groups; }
    /// Under the proxy.
    QAbstractItemModel *source() const { return m_source; }

    /// One way to group the rows.
    struct Grouping
    {
        int role;     ///< of the rows, or GroupProxy::NoGroups
        QString word; ///< in columnLayout()
        QString title;
    };
    /// Those that this table offers, the one without groups first; just that one where none makes
    /// sense.
    std::vector<Grouping> groupings() const;

    /// The columns in their order, which are hidden, how wide the user made them, how the rows are
    /// sorted and grouped: something for the settings.
    QVariantMap columnLayout() const;
    /// Takes what columnLayout() gave, in any language of the application; what is not known any
    /// more is passed over. An empty map is how everything is at first.
    void setColumnLayout(const QVariantMap &layout);
    /// Never hides the last one.
    void setColumnShown(int column, bool shown);
    int shownColumns() const;
    /// Moves the column of the current cell past the next shown one, to the left or to the right;
    /// false where there is none.
    bool moveColumn(bool right);

    /// Takes the focus; where no row is selected that is shown, the first one is from then on.
    void enter();
    /// The rows of the source that are selected and shown, ascending.
    std::vector<int> selectedRows() const;
    /// The current cell is edited, and what is taken is set on all selected rows as one undo step
    /// (a check box at once). False where the cell cannot be edited.
    bool editSelectedRows();

signals:
    void countChanged(int count);
    /// An edit was refused: one line that says why and what would be right.
    void rejected(const QString &message);
    /// Something was done that is not seen whole.
    void done(const QString &message);
    /// The link of a problem's row was clicked; \a index is of groups().
    void fixRequested(const QModelIndex &index);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    QItemSelectionModel::SelectionFlags selectionCommand(
        const QModelIndex &index, const QEvent *event) const override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void setUpLooks();
    void setUpColumns();
    void followModel();
    void applyFilter();
    void keepWhileWriting(QWidget *editor);
    void followHeader();
    void showHeaderMenu(const QPoint &at);
    void paintHeadings();
    bool collapseByKey(int key);
    bool selectFramed(int key);
    /// Selects that row and no other.
    void choose(const QModelIndex &index);
    QString columnKey(int column) const;
    QModelIndex shownIndex(int sourceRow) const;
    std::optional<bool> writeSelected(const QModelIndex &index, const QVariant &value, int role);
    void retranslate();
    /// Makes columns wide enough for their titles, and for names as far as there is room.
    void fitHeaders();
    /// What the longest name of a component needs, px.
    int nameWidth() const;
    QString emptyText() const;

    /// What was selected here, told to the others; and the other way round.
    void publishSelection();
    void showSelection();
    void revealRow(const QModelIndex &index);
    QStringList selectedIds(int role) const;

    const Kind m_kind;
    DeploymentDocument *m_document;
    Selection *m_selection;
    const Catalog *m_catalog;
    RecordFilter *m_filter; ///< made before the model, so that it hears of edits first
    QAbstractItemModel *m_source;
    FilterProxy *m_proxy;
    GroupProxy *m_groups;
    QPointer<QWidget> m_editor;   ///< the newest; until it is gone no row vanishes
    std::vector<int> m_widths;    ///< of the columns as we set them last, px
    bool m_reveals = false;       ///< another filter: the selection is to be in view again
    bool m_fills = false;         ///< the open editor writes to all selected rows
    bool m_synchronising = false; ///< the change of selection is our own or the model's doing
};

} // namespace portolan
