#pragma once

#include "views/panels/RecordForm.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace portolan {

/// The facts of one component.
class ComponentForm : public RecordForm
{
    Q_OBJECT

public:
    explicit ComponentForm(DeploymentDocument *document, QWidget *parent = nullptr);

    void refresh() override;
    void retranslate() override;
    void editName();

private:
    QLineEdit *m_name = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_zone = nullptr;
    QLineEdit *m_addresses = nullptr;
    QSpinBox *m_instances = nullptr;
    NoteEdit *m_note = nullptr;
    FormField *m_nameField = nullptr;
    FormField *m_kindField = nullptr;
    FormField *m_zoneField = nullptr;
    FormField *m_addressesField = nullptr;
    FormField *m_instancesField = nullptr;
    FormField *m_noteField = nullptr;
};

/// The facts of one zone.
class ZoneForm : public RecordForm
{
    Q_OBJECT

public:
    explicit ZoneForm(DeploymentDocument *document, QWidget *parent = nullptr);

    void refresh() override;
    void retranslate() override;
    void editName();

private:
    QLineEdit *m_name = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_parent = nullptr;
    QLineEdit *m_addresses = nullptr;
    QCheckBox *m_enforce = nullptr;
    NoteEdit *m_note = nullptr;
    FormField *m_nameField = nullptr;
    FormField *m_kindField = nullptr;
    FormField *m_parentField = nullptr;
    FormField *m_addressesField = nullptr;
    FormField *m_enforceField = nullptr;
    FormField *m_noteField = nullptr;
};

} // namespace portolan
