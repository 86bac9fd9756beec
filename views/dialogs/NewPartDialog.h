#pragma once

#include "views/fields/PartKinds.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace portolan {

struct Deployment;

/// Asks what a new component or zone is called, of which kind it is and in which zone it stands.
/// All of it has a proposal: Enter is enough.
class NewPartDialog : public QDialog
{
    Q_OBJECT

public:
    struct Proposal
    {
        bool isZone = false; ///< a zone is asked for, not a component
        QString kind;        ///< PartKind::word; another one: the first
        QString zone;        ///< in which it goes; empty: none
        /// So many selected components and zones may go into the new zone, which then stands in
        /// the zone \c around.
        int members = 0;
        QString around;
        bool takesMembers = false; ///< they do, unless the user says no
    };

    /// \a deployment outlives the dialog.
    NewPartDialog(
        const Deployment &deployment, const Proposal &proposal, QWidget *parent = nullptr);

    const PartKind &kind() const;
    /// Never empty; a name that is taken is for newComponent() and newZone() to number.
    QString name() const;
    QString zone() const;
    bool takesMembers() const;

private:
    void follow();

    const Deployment &m_deployment;
    Proposal m_proposal;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QComboBox *m_zone;
    QCheckBox *m_members = nullptr;
    QLabel *m_hint;
    bool m_named = false; ///< by the user; else the name is that of the kind
};

} // namespace portolan
