#pragma once

#include "views/panels/RecordForm.h"

class QCheckBox;
class QComboBox;

namespace portolan {

class ProtocolSwatch;

/// The facts of one flow.
class FlowForm : public RecordForm
{
    Q_OBJECT

public:
    explicit FlowForm(DeploymentDocument *document, QWidget *parent = nullptr);

    void refresh() override;
    void retranslate() override;
    /// Puts the cursor into the ports.
    void editPorts();

private:
    void buildHead();
    void buildFields();
    void changeNeed(int index);
    QString readNeedCondition(const QString &text);

    ProtocolSwatch *m_swatch = nullptr;
    QCheckBox *m_enabled = nullptr;
    QLabel *m_from = nullptr;
    QLabel *m_to = nullptr;
    QLineEdit *m_ports = nullptr;
    QComboBox *m_need = nullptr;
    QLineEdit *m_condition = nullptr;
    QComboBox *m_exposed = nullptr;
    NoteEdit *m_purpose = nullptr;
    QLineEdit *m_owner = nullptr;
    QLineEdit *m_ticket = nullptr;
    QLineEdit *m_expires = nullptr;
    NoteEdit *m_note = nullptr;
    FormField *m_portsField = nullptr;
    FormField *m_needField = nullptr;
    FormField *m_conditionField = nullptr;
    FormField *m_exposedField = nullptr;
    FormField *m_purposeField = nullptr;
    FormField *m_ownerField = nullptr;
    FormField *m_ticketField = nullptr;
    FormField *m_expiresField = nullptr;
    FormField *m_noteField = nullptr;
};

} // namespace portolan
