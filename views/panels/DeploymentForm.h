#pragma once

#include "views/panels/RecordForm.h"

class QCheckBox;

namespace portolan {

/// The deployment as a whole, while nothing is selected: its name, its title block, what it has.
class DeploymentForm : public RecordForm
{
    Q_OBJECT

public:
    explicit DeploymentForm(DeploymentDocument *document, QWidget *parent = nullptr);

    void refresh() override;
    void retranslate() override;
    void editName();

private:
    QLineEdit *addText(
        FormGroup *group, const char *label, const char *step, QString &(*member)(Settings &));
    void change(const char *step, const std::function<void(Settings &)> &set);

    QLineEdit *m_name = nullptr;
    QLineEdit *m_title = nullptr;
    QLineEdit *m_customer = nullptr;
    QLineEdit *m_version = nullptr;
    QCheckBox *m_draft = nullptr;
    QLabel *m_hint = nullptr;
};

} // namespace portolan
