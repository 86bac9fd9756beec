#include "model/items/RecordModel.h"

namespace portolan {

RecordModel::RecordModel(DeploymentDocument *document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
{
    connect(document, &DeploymentDocument::aboutToApply, this, &RecordModel::aboutToApply);
    connect(document, &DeploymentDocument::applied, this, &RecordModel::applied);
    connect(document, &DeploymentDocument::aboutToReset, this, &RecordModel::beginResetModel);
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

void RecordModel::columnsChanged(int first, int last)
{
    if (const int rows = count())
        emit dataChanged(index(0, first), index(rows - 1, last));
}

} // namespace portolan
