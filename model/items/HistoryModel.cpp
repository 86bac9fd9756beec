#include "model/items/HistoryModel.h"

#include "model/document/DeploymentDocument.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

HistoryModel::HistoryModel(DeploymentDocument *document, QObject *parent)
    : QAbstractListModel(parent)
    , m_document(document)
{
    connect(document->undoStack(), &QUndoStack::indexChanged, this, &HistoryModel::follow);
    const auto repaint = [this] {
        emit dataChanged(index(0), index(rowCount() - 1), {SavedRole, Qt::AccessibleTextRole});
    };
    connect(document->undoStack(), &QUndoStack::cleanChanged, this, repaint);
    connect(document, &DeploymentDocument::pathChanged, this, repaint);
    follow();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_texts.size()) + 1;
}

void HistoryModel::follow()
{
    const QUndoStack *stack = m_document->undoStack();
    // Below both the old and the new present nothing is other than it was; a step that was merged
    // into the last one gives that another text.
    const int count = stack->count();
    int same = std::clamp(std::min(m_index, stack->index()) - 1, 0, int(m_texts.size()));
    while (same < std::min(count, int(m_texts.size())) && m_texts[same] == stack->text(same))
        ++same;
    if (same < m_texts.size()) {
        beginRemoveRows({}, same + 1, int(m_texts.size()));
        m_texts.resize(same);
        endRemoveRows();
    }
    if (same < count) {
        beginInsertRows({}, same + 1, count);
        for (int i = same; i < count; ++i)
            m_texts.append(stack->text(i));
        endInsertRows();
    }
    // In braces: values, not references to a temporary.
    const auto [first, last] = std::minmax({m_index, stack->index()});
    m_index = stack->index();
    emit dataChanged(index(std::min(first, count)), index(std::min(last, count)));
    emit currentChanged();
}

QString HistoryModel::textOf(int row) const { return row == 0 ? tr("Start") : m_texts[row - 1]; }

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const bool saved =
        row == m_document->undoStack()->cleanIndex() && !m_document->path().isEmpty();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textOf(row);
    case Qt::AccessibleTextRole: {
        QStringList words{textOf(row)};
        if (row == m_index)
            words << tr("present state");
        if (row > m_index)
            words << tr("undone");
        if (saved)
            words << tr("saved");
        return words.join(u", "_s);
    }
    case DoneRole:
        return row <= m_index;
    case CurrentRole:
        return row == m_index;
    case SavedRole:
        return saved;
    default:
        return {};
    }
}

} // namespace portolan
