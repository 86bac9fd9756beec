#pragma once

#include <QAbstractProxyModel>
#include <QSet>

#include <functional>
#include <optional>
#include <vector>

namespace portolan {

/// Puts the rows of a flat model under headings: a heading for each text that a role of the rows
/// answers, in alphabetical order, and below it its rows in the source's order. Headings are rows
/// of their own without a source, enabled but not selectable; a group can be collapsed to its
/// heading. Without a role it shows the source as it is. Rows move as in FilterProxy.
///
/// After data changed, rows are grouped again when control returns to the event loop.
class GroupProxy : public QAbstractProxyModel
{
    Q_OBJECT

public:
    static constexpr int NoGroups = -1;

    /// Takes a value in the place of the source; nothing: the source is to take it.
    using Writer =
        std::function<std::optional<bool>(const QModelIndex &, const QVariant &, int role)>;

    explicit GroupProxy(QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *source) override;
    /// A role of the first column that gives a QString, or NoGroups.
    void setGroupRole(int role);
    int groupRole() const { return m_role; }
    void setWriter(Writer writer) { m_writer = std::move(writer); }

    bool isHeading(int row) const;
    /// Of a heading: rows below it, collapsed or not.
    int groupSize(int row) const;
    bool isCollapsed(int row) const;
    void setCollapsed(int row, bool collapsed);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &) const override { return {}; }
    QModelIndex sibling(int row, int column, const QModelIndex &) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QModelIndex mapToSource(const QModelIndex &proxy) const override;
    QModelIndex mapFromSource(const QModelIndex &source) const override;
    QModelIndex buddy(const QModelIndex &index) const override { return index; }
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Groups now what is waiting for the event loop.
    void refresh();

private:
    struct Group
    {
        QString label;
        int size = 0;
        bool operator==(const Group &) const = default;
    };
    /// Empty while there are no groups: every row is then the source's.
    struct Shape
    {
        std::vector<Group> groups;
        std::vector<int> rows;      ///< row -> row of the source, or ~group of a heading
        std::vector<int> proxyRows; ///< row of the source -> row, -1 where collapsed
        bool operator==(const Shape &) const = default;
    };
    /// What a persistent index points at while rows move.
    struct Anchor
    {
        QPersistentModelIndex source;
        QString heading; ///< of a heading
        int column;
    };

    bool isGrouped() const { return m_role != NoGroups; }
    Shape wantedShape() const;
    const Group &groupAt(int row) const;
    void beginMoving();
    void endMoving(Shape shape);
    void reshape();
    void sourceChanged(
        const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles);

    int m_role = NoGroups;
    Writer m_writer;
    QSet<QString> m_collapsed; ///< labels; asked, never walked
    Shape m_shape;
    QModelIndexList m_moving;
    std::vector<Anchor> m_anchors;
    bool m_refreshing = false; ///< refresh() is waiting
};

} // namespace portolan
