#pragma once

#include <QTableView>

namespace portolan {

class DeploymentDocument;
class FilterProxy;
class Selection;

/// One table of the document's records: sorted by a click on a column (a third click restores the
/// order of the ids), filtered, edited in place (every edit is one undo step), its selection shared
/// with the chart and the panels. Rows that the filter hides stay selected for the others. In the
/// table of problems choosing a row selects the records that it is about. Copying is left to the
/// window.
///
///     auto *flows = new TableView(TableView::Kind::Flows, document, selection);
///     connect(filterBox, &FilterBox::filterChanged, flows, &TableView::setFilter);
///     connect(flows, &TableView::countChanged, ...);
///     connect(flows, &TableView::rejected, ...);
class TableView : public QTableView
{
    Q_OBJECT

public:
    enum class Kind { Flows, Components, Zones, Problems };

    /// \a document and \a selection outlive the view. The view owns its models.
    TableView(
        Kind kind, DeploymentDocument *document, Selection *selection, QWidget *parent = nullptr);

    Kind kind() const { return m_kind; }
    /// A query of FlowFilter; rows that do not match are hidden. Its fields are about flows: the
    /// other tables go by its words alone. False where it cannot be read; then nothing changes.
    bool setFilter(const QString &query);
    /// Records in the document, filtered or not.
    int count() const;
    FilterProxy *proxy() const { return m_proxy; }
    /// Under the proxy.
    QAbstractItemModel *source() const { return m_source; }

signals:
    void countChanged(int count);
    /// An edit was refused: one line that says why and what would be right.
    void rejected(const QString &message);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void setUpLooks();
    void setUpColumns();
    void followModel();
    void retranslate();
    /// Makes columns wide enough for their titles.
    void fitHeaders();
    QString emptyText() const;

    /// What was selected here, told to the others; and the other way round.
    void publishSelection();
    void showSelection();
    QStringList selectedIds(int role) const;

    const Kind m_kind;
    DeploymentDocument *m_document;
    Selection *m_selection;
    QAbstractItemModel *m_source;
    FilterProxy *m_proxy;
    std::vector<int> m_widths;    ///< of the columns as we set them last, px
    bool m_synchronising = false; ///< the change of selection is our own or the model's doing
};

} // namespace portolan
