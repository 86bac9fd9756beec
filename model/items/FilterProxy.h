#pragma once

#include <QAbstractProxyModel>

#include <functional>
#include <vector>

namespace portolan {

/// A filtered and sorted view of a flat model that answers SortRole. Unlike
/// QSortFilterProxyModel, which takes rows away range by range and so needs seconds for a hundred
/// thousand scattered ones, it swaps a vector of rows in one layout change.
///
/// Rows that are inserted or removed show at once, also where many are in one layout change. After
/// data changed, rows are filtered and sorted again when control returns to the event loop, so that
/// a group of edits costs one pass. The order of all rows is kept, shown or not: another filter
/// sorts nothing. Rows move as a whole and say so (VerticalSortHint): a selection of thousands of
/// them would otherwise be kept cell by cell, in a hash that Qt fills badly beyond 16 columns.
class FilterProxy : public QAbstractProxyModel
{
    Q_OBJECT

public:
    explicit FilterProxy(QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *source) override;

    /// Rows of the source for which \a shows is false are hidden; an empty
    /// function shows all. Asked again whenever a row changes.
    void setFilter(std::function<bool(int sourceRow)> shows);
    bool isFiltering() const { return bool(m_shows); }

    /// While it does, the filter hides no row that is shown: somebody writes in one.
    void setKeepsShown(bool keeps);

    /// \a column -1 is the source's own order. Numbers are ordered as numbers, texts ignoring case;
    /// equal rows stay in the source's order in both directions.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    /// The source answers SortRole otherwise than before: in another language, say.
    void sortAgain();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &) const override { return {}; }
    QModelIndex sibling(int row, int column, const QModelIndex &) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QModelIndex mapToSource(const QModelIndex &proxy) const override;
    QModelIndex mapFromSource(const QModelIndex &source) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Filters and sorts now what is waiting for the event loop.
    void refresh();

private:
    struct SortKey
    {
        bool isNumber = false;
        qlonglong number = 0;
        QString text;
        bool operator==(const SortKey &) const = default;
    };

    /// \a keepsShown: also those that are shown now.
    std::vector<int> wantedRows(bool keepsShown = false);
    bool accepts(int sourceRow) const;
    bool isSorted() const { return m_sortColumn >= 0; }
    SortKey sortKey(int sourceRow) const;
    bool comesBefore(int sourceRow, int other) const;
    void updateOrder();
    void forgetOrder();
    /// Where the row of the source belongs among \a rows, which are sorted.
    std::vector<int>::iterator placeOf(int sourceRow, std::vector<int> &rows) const;
    void setRows(std::vector<int> rows);
    void indexRows();
    void relayout();
    void refreshLater();

    void sourceDataChanged(
        const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles);
    void sourceInserted(const QModelIndex &parent, int first, int last);
    void sourceAboutToRemove(const QModelIndex &parent, int first, int last);
    void sourceRemoved(const QModelIndex &parent, int first, int last);
    void sourceAboutToMove();
    void sourceMoved();

    std::function<bool(int)> m_shows; ///< empty: every row
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    // While it is sorted; empty where they are to be found.
    std::vector<SortKey> m_keys;  ///< by source row
    std::vector<int> m_order;     ///< all source rows
    std::vector<bool> m_outdated; ///< by source row: whether its key may be another
    std::vector<int> m_rows;      ///< proxy row -> source row
    std::vector<int> m_proxyRows; ///< source row -> proxy row, -1 where hidden
    bool m_refreshing = false;    ///< refresh() is waiting
    bool m_keepsShown = false;
    QModelIndexList m_moving; ///< persistent ones while the source changes its layout
    std::vector<QPersistentModelIndex> m_anchors; ///< what they show
};

} // namespace portolan
