#pragma once

#include "model/items/ItemRoles.h"
#include "model/items/ProblemFinder.h"

#include <QAbstractTableModel>

#include <map>
#include <memory>

namespace portolan {

/// What the checks find in the document, found anew after every change; for a large document that
/// takes a moment, see ProblemFinder. Problems that are suppressed follow the others where they are
/// asked for; their reasons can be edited. A change touches only the rows of other problems, so
/// that what is selected stays. Roles: SeverityRole, FlowIdsRole, ComponentIdsRole, ZoneIdsRole,
/// FixesRole; EnabledRole is false for a suppressed one.
class ProblemModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Level, Message, Fixes, Where, Reason, ColumnCount };

    /// \a document outlives the model.
    explicit ProblemModel(DeploymentDocument *document, QObject *parent = nullptr);

    /// Those that are not suppressed.
    const std::vector<Problem> &problems() const { return m_problems; }
    const std::vector<Problem> &suppressed() const { return m_suppressed; }
    /// Another number whenever problems() or suppressed() are others.
    quint64 revision() const { return m_revision; }
    const Problem &problemAt(int row) const;
    /// The ways out of the problem of a row, of the document as it is now. Worked out when asked
    /// for and kept until the next change; none for a suppressed one.
    const std::vector<Fix> &fixesAt(int row) const;

    void setSuppressedShown(bool shown);
    bool isSuppressedShown() const { return m_showSuppressed; }

    /// Looks again, for a change of the language: the problems themselves follow the document.
    void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// The reason of a suppressed problem: one step of undo.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    /// setData() refused a value: one line that says why and what would be right.
    void rejected(const QString &message);
    void suppressedShownChanged(bool shown);
    /// The document was looked through, whether problems() are others or not.
    void looked();

private:
    void update();
    void forgetFixes();
    void replaceRows(int first, std::vector<Problem> &list, const std::vector<Problem> &now);
    QString text(const Problem &problem, int column) const;
    QString fixText(int row) const;

    DeploymentDocument *m_document;
    ProblemFinder m_finder;
    std::vector<Problem> m_problems; ///< as the views know them
    std::vector<Problem> m_suppressed;
    quint64 m_revision = 0;
    bool m_showSuppressed = false;
    bool m_always = false; ///< other words for the same problems are to come
    mutable std::unique_ptr<FixFinder> m_fixFinder;
    /// By what the problem is about: while rows come and go they are asked for, too.
    mutable std::map<QString, std::vector<Fix>> m_fixes;
};

} // namespace portolan
