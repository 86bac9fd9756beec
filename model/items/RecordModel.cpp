#include "model/items/RecordModel.h"

#include <algorithm>
#include <utility>

namespace portolan {

RecordModel::RecordModel(DeploymentDocument *document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
{
    connect(document, &DeploymentDocument::aboutToApply, this, &RecordModel::aboutToApply);
    connect(document, &DeploymentDocument::applied, this, &RecordModel::applied);
    connect(document, &DeploymentDocument::aboutToApplyAll, this, &RecordModel::aboutToApplyAll);
    connect(document, &DeploymentDocument::appliedAll, this, &RecordModel::appliedAll);
    connect(document, &DeploymentDocument::changed, this, &RecordModel::finishStep);
    connect(document, &DeploymentDocument::aboutToReset, this, [this] {
        m_changed.clear();
        m_lastColumn = -1;
        beginResetModel();
    });
    connect(document, &DeploymentDocument::wasReset, this, &RecordModel::endResetModel);
}

int RecordModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

int RecordModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns();
}

void RecordModel::tellChanged()
{
    std::vector<int> rows = std::exchange(m_changed, {});
    if (rows.empty())
        return;
    std::ranges::sort(rows);
    const int columnEnd = columns() - 1;
    const auto tell = [&](int first, int last) {
        emit dataChanged(index(first, 0), index(last, columnEnd));
    };
    // Of rows that lie scattered all that is between them may be told of as well: ten thousand
    // signals take longer.
    constexpr size_t few = 100;
    if (rows.size() > few) {
        tell(rows.front(), rows.back());
        return;
    }
    for (size_t i = 0; i < rows.size();) {
        size_t end = i + 1;
        while (end < rows.size() && rows[end] <= rows[end - 1] + 1)
            ++end;
        tell(rows[i], rows[end - 1]);
        i = end;
    }
}

void RecordModel::aboutToApplyAll(const EditGroup &edits)
{
    m_isMoving = std::ranges::any_of(*edits, [this](const Edit &edit) { return movesRows(edit); });
    if (!m_isMoving)
        return;
    tellChanged();
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    if (persistentIndexList().isEmpty())
        return;
    for (int row = 0; row < count(); ++row)
        m_idsBefore.push_back(idAt(row));
}

void RecordModel::appliedAll(const EditGroup &edits)
{
    for (const Edit &edit : *edits)
        noteApplied(edit);
    if (!std::exchange(m_isMoving, false))
        return;
    // Both are in the order of the ids.
    const std::vector<QString> before = std::exchange(m_idsBefore, {});
    const int end = count();
    std::vector<int> rows;
    rows.reserve(before.size());
    int row = 0;
    for (const QString &id : before) {
        int order = -1;
        while (row < end && (order = compareIds(idAt(row), id)) < 0)
            ++row;
        rows.push_back(row < end && order == 0 ? row : -1);
    }
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &index : from) {
        const int now = size_t(index.row()) < rows.size() ? rows[size_t(index.row())] : -1;
        to << (now < 0 ? QModelIndex() : createIndex(now, index.column()));
    }
    changePersistentIndexList(from, to);
    m_changed.clear();
    emit layoutChanged({}, VerticalSortHint);
}

void RecordModel::columnsChanged(int first, int last)
{
    m_firstColumn = m_lastColumn < 0 ? first : std::min(m_firstColumn, first);
    m_lastColumn = std::max(m_lastColumn, last);
}

void RecordModel::finishStep()
{
    tellChanged();
    const int last = std::exchange(m_lastColumn, -1);
    const int rows = count();
    if (last >= 0 && rows > 0)
        emit dataChanged(index(0, m_firstColumn), index(rows - 1, last));
}

} // namespace portolan
