#pragma once

#include "model/catalog/PortProposals.h"
#include "views/panels/FormOf.h"

namespace portolan {

class Catalog;
class DateEdit;
class FlowStatus;
class PickCombo;
class PortField;
class ProtocolSwatch;

/// The facts of one or more flows.
class FlowForm : public FormOf<Flow>
{
    Q_OBJECT

public:
    /// \a catalog names the options; it may be null.
    explicit FlowForm(
        DeploymentDocument *document, const Catalog *catalog, QWidget *parent = nullptr);

    void retranslate() override;
    /// Puts the cursor into the ports.
    void editPorts();

signals:
    /// Wants to see the option that the flow hangs on.
    void optionRequested(const QString &product, const QString &option);

protected:
    void showRecords(const std::vector<const Flow *> &flows) override;

private:
    void buildHead();
    void buildFlow();
    void buildDetails();
    void buildApproval();
    PickCombo *addEnd(FormGroup *group, const char *label, const char *step, QString Flow::*end);
    void changeNeed(int index);
    std::vector<PortProposal> proposals(const QString &typed) const;
    void complete(QLineEdit *editor, QString Flow::*field, const QStringList &usual = {});

    const Catalog *m_catalog;
    ProtocolSwatch *m_swatch = nullptr;
    QCheckBox *m_enabled = nullptr;
    QLabel *m_from = nullptr;
    QWidget *m_arrow = nullptr;
    QLabel *m_to = nullptr;
    FlowStatus *m_status = nullptr;
    PortField *m_ports = nullptr;
    QComboBox *m_need = nullptr;
    QLineEdit *m_condition = nullptr;
    FormField *m_conditionField = nullptr;
    QComboBox *m_exposed = nullptr;
    QLineEdit *m_encryption = nullptr;
    DateEdit *m_expires = nullptr;
};

} // namespace portolan
