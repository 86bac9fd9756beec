#pragma once

#include <QAbstractListModel>
#include <QStringList>

namespace portolan {

class DeploymentDocument;

/// The undo stack as a list: the state at the beginning, then one row for each step, those that
/// were undone included. Row n is the state after n steps.
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DoneRole = Qt::UserRole, ///< bool: not undone
        CurrentRole,             ///< bool: the present state
        SavedRole,               ///< bool: the state that is in the file
    };

    /// \a document is not owned and outlives the model.
    explicit HistoryModel(DeploymentDocument *document, QObject *parent = nullptr);

    /// The row of the present state.
    int current() const { return m_index; }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

signals:
    void currentChanged();

private:
    void follow();
    QString textOf(int row) const;

    DeploymentDocument *m_document;
    QStringList m_texts; ///< of the steps
    int m_index = 0;
};

} // namespace portolan
