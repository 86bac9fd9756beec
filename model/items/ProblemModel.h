#pragma once

#include "model/items/ItemRoles.h"
#include "model/items/ProblemFinder.h"

#include <QAbstractTableModel>

namespace portolan {

/// What the checks find in the document, found anew after every change; for a large document that
/// takes a moment, see ProblemFinder. Roles: SeverityRole, FlowIdsRole, ComponentIdsRole,
/// ZoneIdsRole.
class ProblemModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Level, Message, Where, ColumnCount };

    /// \a document outlives the model.
    explicit ProblemModel(DeploymentDocument *document, QObject *parent = nullptr);

    const std::vector<Problem> &problems() const { return m_problems; }

    /// Looks again, for a change of the language: the problems themselves follow the document.
    void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role) const override;

signals:
    /// The document was looked through, whether problems() are others or not.
    void looked();

private:
    void update();
    QString text(const Problem &problem, int column) const;

    DeploymentDocument *m_document;
    ProblemFinder m_finder;
    std::vector<Problem> m_problems; ///< as the views know them
    bool m_always = false;           ///< other words for the same problems are to come
};

} // namespace portolan
