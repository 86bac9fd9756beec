#pragma once

#include "views/panels/FormOf.h"

class QSpinBox;

namespace portolan {

class LinkList;
class PickCombo;

/// The facts of one or more components.
class ComponentForm : public FormOf<Component>
{
    Q_OBJECT

public:
    explicit ComponentForm(DeploymentDocument *document, QWidget *parent = nullptr);

    void retranslate() override;
    void editName();
    void editAddresses();

protected:
    void showRecords(const std::vector<const Component *> &components) override;

private:
    void buildFacts();
    void buildAddresses();
    void buildFlows();
    void buildRules();
    void showFlows(const Component *component);

    QLineEdit *m_name = nullptr;
    FormField *m_nameField = nullptr;
    QComboBox *m_kind = nullptr;
    QSpinBox *m_instances = nullptr;
    int m_merge = 0; ///< of the steps of m_instances
    FormGroup *m_addressGroup = nullptr;
    QLineEdit *m_addresses = nullptr;
    QLineEdit *m_publicAddresses = nullptr;
    QCheckBox *m_preserves = nullptr;
    FormGroup *m_listensGroup = nullptr;
    LinkList *m_listens = nullptr;
    FormGroup *m_opensGroup = nullptr;
    LinkList *m_opens = nullptr;
    QComboBox *m_target = nullptr;
    QCheckBox *m_internal = nullptr;
};

/// The facts of one or more zones.
class ZoneForm : public FormOf<Zone>
{
    Q_OBJECT

public:
    explicit ZoneForm(DeploymentDocument *document, QWidget *parent = nullptr);

    void retranslate() override;
    void editName();

protected:
    void showRecords(const std::vector<const Zone *> &zones) override;

private:
    void showMembers(const Zone *zone);

    QLineEdit *m_name = nullptr;
    FormField *m_nameField = nullptr;
    QComboBox *m_kind = nullptr;
    PickCombo *m_parent = nullptr;
    QLineEdit *m_addresses = nullptr;
    QCheckBox *m_enforce = nullptr;
    QComboBox *m_target = nullptr;
    FormGroup *m_membersGroup = nullptr;
    LinkList *m_members = nullptr;
};

} // namespace portolan
