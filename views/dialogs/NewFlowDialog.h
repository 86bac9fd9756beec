#pragma once

#include "model/core/Deployment.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace portolan {

/// Asks for what a flow cannot do without: who opens the connection, who listens, on which ports.
class NewFlowDialog : public QDialog
{
    Q_OBJECT

public:
    /// The first two of \a components are proposed as the ends.
    NewFlowDialog(
        const Deployment &deployment, const QStringList &components, QWidget *parent = nullptr);

    /// A flow with a free id.
    Flow flow() const;

private:
    void check();

    std::vector<QString> m_taken;
    QComboBox *m_from;
    QComboBox *m_to;
    QLineEdit *m_ports;
    QLineEdit *m_purpose;
    QLabel *m_error;
    QPushButton *m_create;
};

} // namespace portolan
