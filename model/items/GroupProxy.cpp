#include "model/items/GroupProxy.h"

#include <QHash>

#include <algorithm>

namespace portolan {

GroupProxy::GroupProxy(QObject *parent)
    : QAbstractProxyModel(parent)
{}

void GroupProxy::setSourceModel(QAbstractItemModel *source)
{
    beginResetModel();
    if (sourceModel())
        sourceModel()->disconnect(this);
    QAbstractProxyModel::setSourceModel(source);
    using Model = QAbstractItemModel;
    connect(source, &Model::dataChanged, this, &GroupProxy::sourceChanged);
    connect(source, &Model::headerDataChanged, this, &GroupProxy::headerDataChanged);
    connect(source, &Model::rowsAboutToBeInserted, this,
        [this](const QModelIndex &, int first, int last) {
            isGrouped() ? beginMoving() : beginInsertRows({}, first, last);
        });
    connect(source, &Model::rowsInserted, this,
        [this] { isGrouped() ? endMoving(wantedShape()) : endInsertRows(); });
    connect(source, &Model::rowsAboutToBeRemoved, this,
        [this](const QModelIndex &, int first, int last) {
            isGrouped() ? beginMoving() : beginRemoveRows({}, first, last);
        });
    connect(source, &Model::rowsRemoved, this,
        [this] { isGrouped() ? endMoving(wantedShape()) : endRemoveRows(); });
    connect(source, &Model::layoutAboutToBeChanged, this, &GroupProxy::beginMoving);
    connect(source, &Model::layoutChanged, this, [this] { endMoving(wantedShape()); });
    connect(source, &Model::modelAboutToBeReset, this, &GroupProxy::beginResetModel);
    connect(source, &Model::modelReset, this, [this] {
        m_shape = wantedShape();
        endResetModel();
    });
    m_shape = wantedShape();
    endResetModel();
}

void GroupProxy::setGroupRole(int role)
{
    if (role == m_role)
        return;
    beginMoving();
    m_role = role;
    m_collapsed.clear();
    endMoving(wantedShape());
}

GroupProxy::Shape GroupProxy::wantedShape() const
{
    Shape shape;
    if (!isGrouped() || !sourceModel())
        return shape;
    const int count = sourceModel()->rowCount();
    QHash<QString, int> known; // label -> group
    std::vector<int> groupOf;
    groupOf.reserve(size_t(count));
    for (int row = 0; row < count; ++row) {
        const QString label = sourceModel()->index(row, 0).data(m_role).toString();
        const auto found = known.constFind(label);
        const int group =
            found != known.constEnd() ? *found : *known.insert(label, int(shape.groups.size()));
        if (group == int(shape.groups.size()))
            shape.groups.push_back({label, 0});
        ++shape.groups[size_t(group)].size;
        groupOf.push_back(group);
    }

    std::vector<int> order(shape.groups.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = int(i);
    std::ranges::sort(order, [&](int a, int b) {
        const QString &left = shape.groups[size_t(a)].label;
        const QString &right = shape.groups[size_t(b)].label;
        const int byLetters = left.compare(right, Qt::CaseInsensitive);
        return byLetters != 0 ? byLetters < 0 : left < right;
    });
    std::vector<int> place(order.size());
    std::vector<Group> sorted;
    for (const int group : order) {
        place[size_t(group)] = int(sorted.size());
        sorted.push_back(std::move(shape.groups[size_t(group)]));
    }
    shape.groups = std::move(sorted);

    std::vector<std::vector<int>> members(shape.groups.size());
    for (int row = 0; row < count; ++row)
        members[size_t(place[size_t(groupOf[size_t(row)])])].push_back(row);
    shape.proxyRows.assign(size_t(count), -1);
    for (size_t group = 0; group < members.size(); ++group) {
        shape.rows.push_back(~int(group));
        if (m_collapsed.contains(shape.groups[group].label))
            continue;
        for (const int row : members[group]) {
            shape.proxyRows[size_t(row)] = int(shape.rows.size());
            shape.rows.push_back(row);
        }
    }
    return shape;
}

void GroupProxy::beginMoving()
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    m_moving = persistentIndexList();
    m_anchors.clear();
    for (const QModelIndex &index : std::as_const(m_moving)) {
        if (isHeading(index.row()))
            m_anchors.push_back({{}, groupAt(index.row()).label, index.column()});
        else
            m_anchors.push_back({mapToSource(index), {}, index.column()});
    }
}

void GroupProxy::endMoving(Shape shape)
{
    m_shape = std::move(shape);
    QModelIndexList after;
    for (const Anchor &anchor : m_anchors) {
        if (anchor.source.isValid()) {
            after << mapFromSource(anchor.source);
            continue;
        }
        const auto heading = std::ranges::find_if(m_shape.rows, [&](int row) {
            return row < 0 && m_shape.groups[size_t(~row)].label == anchor.heading;
        });
        const bool stays = !anchor.heading.isNull() && heading != m_shape.rows.end();
        after << (stays ? createIndex(int(heading - m_shape.rows.begin()), anchor.column)
                        : QModelIndex());
    }
    changePersistentIndexList(m_moving, after);
    m_moving.clear();
    m_anchors.clear();
    emit layoutChanged({}, VerticalSortHint);
}

void GroupProxy::reshape()
{
    Shape shape = wantedShape();
    if (shape == m_shape)
        return;
    beginMoving();
    endMoving(std::move(shape));
}

void GroupProxy::refresh()
{
    if (!m_refreshing)
        return;
    m_refreshing = false;
    reshape();
}

void GroupProxy::sourceChanged(
    const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    if (!isGrouped()) {
        emit dataChanged(index(topLeft.row(), topLeft.column()),
            index(bottomRight.row(), bottomRight.column()), roles);
        return;
    }
    if (!m_refreshing) {
        m_refreshing = true;
        QMetaObject::invokeMethod(this, &GroupProxy::refresh, Qt::QueuedConnection);
    }
    int first = rowCount();
    int last = -1;
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
        const int proxyRow = m_shape.proxyRows[size_t(row)];
        if (proxyRow >= 0) {
            first = std::min(first, proxyRow);
            last = std::max(last, proxyRow);
        }
    }
    if (last >= 0)
        emit dataChanged(index(first, topLeft.column()), index(last, bottomRight.column()), roles);
}

bool GroupProxy::isHeading(int row) const
{
    return size_t(row) < m_shape.rows.size() && m_shape.rows[size_t(row)] < 0;
}

const GroupProxy::Group &GroupProxy::groupAt(int row) const
{
    return m_shape.groups[size_t(~m_shape.rows[size_t(row)])];
}

int GroupProxy::groupSize(int row) const { return isHeading(row) ? groupAt(row).size : 0; }

bool GroupProxy::isCollapsed(int row) const
{
    return isHeading(row) && m_collapsed.contains(groupAt(row).label);
}

void GroupProxy::setCollapsed(int row, bool collapsed)
{
    if (!isHeading(row) || collapsed == isCollapsed(row))
        return;
    if (collapsed)
        m_collapsed.insert(groupAt(row).label);
    else
        m_collapsed.remove(groupAt(row).label);
    reshape();
}

QModelIndex GroupProxy::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex GroupProxy::sibling(int row, int column, const QModelIndex &) const
{
    return index(row, column);
}

int GroupProxy::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !sourceModel())
        return 0;
    return isGrouped() ? int(m_shape.rows.size()) : sourceModel()->rowCount();
}

int GroupProxy::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !sourceModel() ? 0 : sourceModel()->columnCount();
}

bool GroupProxy::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0 && columnCount(parent) > 0;
}

QModelIndex GroupProxy::mapToSource(const QModelIndex &proxy) const
{
    if (!proxy.isValid() || !sourceModel())
        return {};
    if (!isGrouped())
        return sourceModel()->index(proxy.row(), proxy.column());
    if (size_t(proxy.row()) >= m_shape.rows.size() || isHeading(proxy.row()))
        return {};
    return sourceModel()->index(m_shape.rows[size_t(proxy.row())], proxy.column());
}

QModelIndex GroupProxy::mapFromSource(const QModelIndex &source) const
{
    if (!source.isValid())
        return {};
    if (!isGrouped())
        return createIndex(source.row(), source.column());
    if (size_t(source.row()) >= m_shape.proxyRows.size())
        return {};
    const int row = m_shape.proxyRows[size_t(source.row())];
    return row < 0 ? QModelIndex() : createIndex(row, source.column());
}

QVariant GroupProxy::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !isHeading(index.row()))
        return QAbstractProxyModel::data(index, role);
    const Group &group = groupAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == 0 ? QVariant(group.label) : QVariant();
    case Qt::AccessibleTextRole:
        return tr("%1: %n row(s)", nullptr, group.size).arg(group.label);
    default:
        return {};
    }
}

bool GroupProxy::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || isHeading(index.row()))
        return false;
    if (const std::optional<bool> taken = m_writer ? m_writer(index, value, role) : std::nullopt)
        return *taken;
    return QAbstractProxyModel::setData(index, value, role);
}

Qt::ItemFlags GroupProxy::flags(const QModelIndex &index) const
{
    if (index.isValid() && isHeading(index.row()))
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return QAbstractProxyModel::flags(index);
}

QVariant GroupProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    // The base class asks by a cell, and there may be none.
    if (orientation == Qt::Horizontal && sourceModel())
        return sourceModel()->headerData(section, orientation, role);
    return QAbstractItemModel::headerData(section, orientation, role);
}

} // namespace portolan
