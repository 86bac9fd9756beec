#pragma once

#include "model/document/DeploymentDocument.h"
#include "model/items/ItemRoles.h"

#include <QAbstractTableModel>

#include <vector>

namespace portolan {

/// A table over one list of the document, a row for each record in the order of their ids. It keeps
/// no copy: it follows the document's signals. Setting a cell is one step of undo. Of a step that
/// changes many records it tells when that is done, in a few signals. Where a large group makes
/// rows come and go the layout changes once: rows keep their persistent indexes.
class RecordModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// \a document outlives the model.
    explicit RecordModel(DeploymentDocument *document, QObject *parent = nullptr);

    virtual QString idAt(int row) const = 0;
    /// -1 where the document has no such record.
    virtual int rowOf(QStringView id) const = 0;

    /// What a cell shows for the record in that place of \a deployment, check boxes included. For
    /// any thread: it asks nothing of the model that changes.
    virtual QString textIn(const Deployment &deployment, int row, int column) const = 0;

    /// Sets one cell of each of \a rows as one step of undo, or none of them.
    virtual bool setValues(
        const std::vector<int> &rows, int column, const QVariant &value, int role) = 0;

    /// The records as they are now, for another thread.
    std::shared_ptr<const Deployment> snapshot() const { return m_document->snapshot(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;

signals:
    /// setData() refused a value: one line that says why and what would be right.
    void rejected(const QString &message);

protected:
    virtual int count() const = 0;
    virtual int columns() const = 0;
    virtual void aboutToApply(const Edit &edit) = 0;
    virtual void applied(const Edit &edit) = 0;
    /// Whether rows come or go with it.
    virtual bool movesRows(const Edit &edit) const = 0;
    /// A row was replaced, or something is other that rows show.
    virtual void noteApplied(const Edit &edit) = 0;

    const Deployment &deployment() const { return m_document->deployment(); }
    DeploymentDocument *document() const { return m_document; }
    /// These are told of when the step is done: all rows of those columns, and that row.
    void columnsChanged(int first, int last);
    void noteChanged(int row) { m_changed.push_back(row); }
    /// Now: other rows are about to come or to go.
    void tellChanged();

private:
    void finishStep();
    void aboutToApplyAll(const EditGroup &edits);
    void appliedAll(const EditGroup &edits);

    DeploymentDocument *m_document;
    std::vector<int> m_changed; ///< rows
    int m_firstColumn = 0;
    int m_lastColumn = -1;
    bool m_isMoving = false;          ///< a large group is under way, with which rows come or go
    std::vector<QString> m_idsBefore; ///< of the rows before it
};

} // namespace portolan
