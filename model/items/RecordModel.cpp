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
