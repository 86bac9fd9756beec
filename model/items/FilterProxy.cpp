#include "model/items/FilterProxy.h"

#include "model/items/ItemRoles.h"

#include <algorithm>
#include <numeric>

namespace portolan {

FilterProxy::FilterProxy(QObject *parent)
    : QAbstractProxyModel(parent)
{}

void FilterProxy::setSourceModel(QAbstractItemModel *source)
{
    beginResetModel();
    if (sourceModel())
        sourceModel()->disconnect(this);
    QAbstractProxyModel::setSourceModel(source);
    using Model = QAbstractItemModel;
    connect(source, &Model::dataChanged, this, &FilterProxy::sourceDataChanged);
    connect(source, &Model::headerDataChanged, this, &FilterProxy::headerDataChanged);
    connect(source, &Model::rowsInserted, this, &FilterProxy::sourceInserted);
    connect(source, &Model::rowsAboutToBeRemoved, this, &FilterProxy::sourceAboutToRemove);
    connect(source, &Model::rowsRemoved, this, &FilterProxy::sourceRemoved);
    connect(source, &Model::layoutAboutToBeChanged, this, &FilterProxy::sourceAboutToMove);
    connect(source, &Model::layoutChanged, this, &FilterProxy::sourceMoved);
    connect(source, &Model::modelAboutToBeReset, this, &FilterProxy::beginResetModel);
    connect(source, &Model::modelReset, this, [this] {
        forgetOrder();
        setRows(wantedRows());
        endResetModel();
    });
    forgetOrder();
    setRows(wantedRows());
    endResetModel();
}

void FilterProxy::setFilter(std::function<bool(int)> shows)
{
    m_shows = std::move(shows);
    relayout();
}

void FilterProxy::setKeepsShown(bool keeps)
{
    if (std::exchange(m_keepsShown, keeps) && !keeps)
        relayout();
}

void FilterProxy::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    if (column != m_sortColumn)
        forgetOrder();
    m_order.clear();
    m_sortColumn = column;
    m_sortOrder = order;
    relayout();
}

void FilterProxy::sortAgain()
{
    forgetOrder();
    relayout();
}

QModelIndex FilterProxy::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex FilterProxy::sibling(int row, int column, const QModelIndex &) const
{
    return index(row, column);
}

int FilterProxy::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FilterProxy::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !sourceModel() ? 0 : sourceModel()->columnCount();
}

bool FilterProxy::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0 && columnCount(parent) > 0;
}

QModelIndex FilterProxy::mapToSource(const QModelIndex &proxy) const
{
    if (!proxy.isValid() || size_t(proxy.row()) >= m_rows.size())
        return {};
    return sourceModel()->index(m_rows[size_t(proxy.row())], proxy.column());
}

QModelIndex FilterProxy::mapFromSource(const QModelIndex &source) const
{
    if (!source.isValid() || size_t(source.row()) >= m_proxyRows.size())
        return {};
    const int row = m_proxyRows[size_t(source.row())];
    return row < 0 ? QModelIndex() : createIndex(row, source.column());
}

QVariant FilterProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    // The base class asks by a cell, and there may be none.
    if (orientation == Qt::Horizontal && sourceModel())
        return sourceModel()->headerData(section, orientation, role);
    return QAbstractProxyModel::headerData(section, orientation, role);
}

bool FilterProxy::accepts(int sourceRow) const { return !m_shows || m_shows(sourceRow); }

FilterProxy::SortKey FilterProxy::sortKey(int sourceRow) const
{
    SortKey key;
    const QVariant value = sourceModel()->index(sourceRow, m_sortColumn).data(SortRole);
    key.isNumber = value.typeId() != QMetaType::QString;
    if (key.isNumber)
        key.number = value.toLongLong();
    else
        key.text = value.toString().toCaseFolded();
    return key;
}

bool FilterProxy::comesBefore(int sourceRow, int other) const
{
    const SortKey &a = m_keys[size_t(sourceRow)];
    const SortKey &b = m_keys[size_t(other)];
    const int order =
        a.isNumber ? (a.number > b.number) - (a.number < b.number) : a.text.compare(b.text);
    if (order == 0)
        return sourceRow < other;
    return m_sortOrder == Qt::AscendingOrder ? order < 0 : order > 0;
}

void FilterProxy::forgetOrder()
{
    m_keys.clear();
    m_order.clear();
    m_outdated.clear();
}

void FilterProxy::updateOrder()
{
    const int count = sourceModel()->rowCount();
    if (m_keys.empty())
        m_outdated.assign(size_t(count), true);
    m_keys.resize(size_t(count));
    std::vector<int> others;
    for (int row = 0; row < count; ++row) {
        if (!m_outdated[size_t(row)])
            continue;
        SortKey key = sortKey(row);
        if (!m_order.empty() && key == m_keys[size_t(row)]) {
            m_outdated[size_t(row)] = false;
        } else {
            m_keys[size_t(row)] = std::move(key);
            others.push_back(row);
        }
    }
    if (m_order.empty()) {
        others.resize(size_t(count));
        std::iota(others.begin(), others.end(), 0);
    } else if (!others.empty()) {
        std::erase_if(m_order, [this](int row) { return m_outdated[size_t(row)]; });
    }
    m_outdated.assign(size_t(count), false);
    const auto comesFirst = [this](int a, int b) { return comesBefore(a, b); };
    std::sort(others.begin(), others.end(), comesFirst);
    const auto old = qsizetype(m_order.size());
    m_order.insert(m_order.end(), others.begin(), others.end());
    std::inplace_merge(m_order.begin(), m_order.begin() + old, m_order.end(), comesFirst);
}

std::vector<int>::iterator FilterProxy::placeOf(int sourceRow, std::vector<int> &rows) const
{
    return std::upper_bound(rows.begin(), rows.end(), sourceRow,
        [this](int row, int other) { return isSorted() ? comesBefore(row, other) : row < other; });
}

std::vector<int> FilterProxy::wantedRows(bool keepsShown)
{
    std::vector<int> rows;
    const int count = sourceModel()->rowCount();
    if (isSorted())
        updateOrder();
    for (int i = 0; i < count; ++i) {
        const int row = isSorted() ? m_order[size_t(i)] : i;
        if (accepts(row) || (keepsShown && m_proxyRows[size_t(row)] >= 0))
            rows.push_back(row);
    }
    return rows;
}

void FilterProxy::setRows(std::vector<int> rows)
{
    m_rows = std::move(rows);
    m_proxyRows.resize(size_t(sourceModel()->rowCount()));
    indexRows();
}

void FilterProxy::indexRows()
{
    std::fill(m_proxyRows.begin(), m_proxyRows.end(), -1);
    for (size_t row = 0; row < m_rows.size(); ++row)
        m_proxyRows[size_t(m_rows[row])] = int(row);
}

void FilterProxy::relayout()
{
    if (!sourceModel())
        return;
    std::vector<int> rows = wantedRows(m_keepsShown);
    if (rows == m_rows)
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> sources;
    for (const QModelIndex &index : before)
        sources.push_back(m_rows[size_t(index.row())]);
    setRows(std::move(rows));
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = m_proxyRows[size_t(sources[size_t(i)])];
        after << (row < 0 ? QModelIndex() : createIndex(row, before[i].column()));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void FilterProxy::refresh()
{
    if (!m_refreshing)
        return;
    m_refreshing = false;
    relayout();
}

void FilterProxy::refreshLater()
{
    if (m_refreshing)
        return;
    m_refreshing = true;
    QMetaObject::invokeMethod(this, &FilterProxy::refresh, Qt::QueuedConnection);
}

void FilterProxy::sourceDataChanged(
    const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    const bool isOfOrder = m_sortColumn >= topLeft.column() && m_sortColumn <= bottomRight.column();
    if (isOfOrder || isFiltering())
        refreshLater();
    for (int row = topLeft.row(); isOfOrder && row <= bottomRight.row(); ++row)
        m_outdated[size_t(row)] = true;
    // In sorted order the rows are scattered: one signal for all that lies between them is cheaper
    // than one for each.
    int first = int(m_rows.size());
    int last = -1;
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
        const int proxyRow = m_proxyRows[size_t(row)];
        if (proxyRow >= 0) {
            first = std::min(first, proxyRow);
            last = std::max(last, proxyRow);
        }
    }
    if (last >= 0)
        emit dataChanged(index(first, topLeft.column()), index(last, bottomRight.column()), roles);
}

void FilterProxy::sourceInserted(const QModelIndex &parent, int first, int last)
{
    if (parent.isValid())
        return;
    const int count = last - first + 1;
    for (std::vector<int> *rows : {&m_rows, &m_order}) {
        for (int &row : *rows)
            row += row >= first ? count : 0;
    }
    m_proxyRows.insert(m_proxyRows.begin() + first, size_t(count), -1);
    if (isSorted()) {
        m_keys.insert(m_keys.begin() + first, size_t(count), SortKey());
        m_outdated.insert(m_outdated.begin() + first, size_t(count), false);
    }
    for (int row = first; row <= last; ++row) {
        if (isSorted()) {
            m_keys[size_t(row)] = sortKey(row);
            m_order.insert(placeOf(row, m_order), row);
        }
        if (!accepts(row))
            continue;
        const auto at = placeOf(row, m_rows);
        const int proxyRow = int(at - m_rows.begin());
        beginInsertRows({}, proxyRow, proxyRow);
        m_rows.insert(at, row);
        indexRows();
        endInsertRows();
    }
}

void FilterProxy::sourceAboutToRemove(const QModelIndex &parent, int first, int last)
{
    if (parent.isValid())
        return;
    for (int row = first; row <= last; ++row) {
        const int proxyRow = m_proxyRows[size_t(row)];
        if (proxyRow < 0)
            continue;
        beginRemoveRows({}, proxyRow, proxyRow);
        m_rows.erase(m_rows.begin() + proxyRow);
        indexRows();
        endRemoveRows();
    }
}

void FilterProxy::sourceRemoved(const QModelIndex &parent, int first, int last)
{
    if (parent.isValid())
        return;
    const int count = last - first + 1;
    std::erase_if(m_order, [&](int row) { return row >= first && row <= last; });
    for (std::vector<int> *rows : {&m_rows, &m_order}) {
        for (int &row : *rows)
            row -= row > last ? count : 0;
    }
    const auto eraseRows = [&](auto &byRow) {
        byRow.erase(byRow.begin() + first, byRow.begin() + last + 1);
    };
    eraseRows(m_proxyRows);
    if (isSorted()) {
        eraseRows(m_keys);
        eraseRows(m_outdated);
    }
}

/// Rows come, go and change their places, all at once.
void FilterProxy::sourceAboutToMove()
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    m_moving = persistentIndexList();
    for (const QModelIndex &index : std::as_const(m_moving))
        m_anchors.emplace_back(mapToSource(index));
}

void FilterProxy::sourceMoved()
{
    forgetOrder();
    setRows(wantedRows());
    QModelIndexList after;
    after.reserve(m_moving.size());
    for (const QPersistentModelIndex &anchor : std::exchange(m_anchors, {}))
        after << mapFromSource(anchor);
    changePersistentIndexList(std::exchange(m_moving, {}), after);
    emit layoutChanged({}, VerticalSortHint);
}

} // namespace portolan
