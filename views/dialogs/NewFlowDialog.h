#pragma once

#include "model/core/Deployment.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace portolan {

class Catalog;
class PortField;

/// Asks for what a flow cannot do without: who opens the connection, who listens, on which ports.
class NewFlowDialog : public QDialog
{
    Q_OBJECT

public:
    /// The first two of \a components are proposed as the ends; an end without one is to be chosen.
    /// \a catalog, which may be null,
    /// proposes ports. Both outlive the dialog.
    NewFlowDialog(const Deployment &deployment, const Catalog *catalog,
        const QStringList &components, QWidget *parent = nullptr);

    /// A flow with a free id, and with the catalog's purpose where it says none.
    Flow flow() const;

private:
    void check();

    const Deployment &m_deployment;
    const Catalog *m_catalog;
    QComboBox *m_from;
    QComboBox *m_to;
    PortField *m_ports;
    QLineEdit *m_purpose;
    QLabel *m_missing; ///< what is still to be said
    QPushButton *m_create;
};

} // namespace portolan
