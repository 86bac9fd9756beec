#include "views/dialogs/NewFlowDialog.h"

#include "model/catalog/PartEdits.h"
#include "views/chart/Icons.h"
#include "views/fields/PortField.h"
#include "views/style/LineIcon.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace portolan {

using namespace Qt::StringLiterals;

NewFlowDialog::NewFlowDialog(const Deployment &deployment, const Catalog *catalog,
    const QStringList &components, QWidget *parent)
    : QDialog(parent)
    , m_deployment(deployment)
    , m_catalog(catalog)
    , m_from(new QComboBox(this))
    , m_to(new QComboBox(this))
    , m_ports(new PortField(this))
    , m_purpose(new QLineEdit(this))
{
    setWindowTitle(tr("New flow"));
    for (const Component &component : deployment.components) {
        const QIcon icon = lineIcon(componentIcon(component.kind));
        m_from->addItem(icon, component.label(), component.id);
        m_to->addItem(icon, component.label(), component.id);
    }
    m_from->setCurrentIndex(qMax(0, m_from->findData(components.value(0))));
    m_to->setCurrentIndex(qMax(0, m_to->findData(components.value(1))));
    m_ports->setPropose([this](const QString &typed) {
        return portProposals(m_deployment, m_catalog, m_from->currentData().toString(),
            m_to->currentData().toString(), typed);
    });

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("Create flow"), QDialogButtonBox::AcceptRole);
    m_create->setDefault(true);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(16, 16, 16, 16);
    form->setSpacing(8);
    form->addRow(tr("Opens the connection"), m_from);
    form->addRow(tr("Listens"), m_to);
    form->addRow(tr("Ports"), m_ports);
    form->addRow(tr("Purpose"), m_purpose);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ports, &QLineEdit::textChanged, this, &NewFlowDialog::check);
    check();
    resize(420, sizeHint().height());
    m_ports->setFocus();
}

void NewFlowDialog::check()
{
    m_create->setEnabled(m_ports->ports().has_value() && m_from->count() > 0);
}

Flow NewFlowDialog::flow() const
{
    Flow flow = newFlow(m_deployment, m_catalog, m_from->currentData().toString(),
        m_to->currentData().toString(), m_ports->ports().value_or(PortSpec()));
    if (const QString purpose = m_purpose->text().simplified(); !purpose.isEmpty())
        flow.purpose = purpose;
    return flow;
}

} // namespace portolan
