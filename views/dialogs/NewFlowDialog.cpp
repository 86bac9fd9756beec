#include "views/dialogs/NewFlowDialog.h"

#include "views/chart/Icons.h"
#include "views/style/LineIcon.h"
#include "views/style/StyleSheet.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace portolan {

using namespace Qt::StringLiterals;

NewFlowDialog::NewFlowDialog(
    const Deployment &deployment, const QStringList &components, QWidget *parent)
    : QDialog(parent)
    , m_taken(deployment.flowIds())
    , m_from(new QComboBox(this))
    , m_to(new QComboBox(this))
    , m_ports(new QLineEdit(this))
    , m_purpose(new QLineEdit(this))
    , m_error(new QLabel(this))
{
    setWindowTitle(tr("New flow"));
    for (const Component &component : deployment.components) {
        const QIcon icon = lineIcon(componentIcon(component.kind));
        m_from->addItem(icon, component.label(), component.id);
        m_to->addItem(icon, component.label(), component.id);
    }
    m_from->setCurrentIndex(qMax(0, m_from->findData(components.value(0))));
    m_to->setCurrentIndex(qMax(0, m_to->findData(components.value(1))));
    m_ports->setPlaceholderText(tr("e.g. 443/tcp, 3478/udp"));
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    setRole(m_error, "error");

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("Create flow"), QDialogButtonBox::AcceptRole);
    m_create->setDefault(true);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(16, 16, 16, 16);
    form->setSpacing(8);
    form->addRow(tr("Opens the connection"), m_from);
    form->addRow(tr("Listens"), m_to);
    form->addRow(tr("Ports"), m_ports);
    form->addRow(QString(), m_error);
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
    const QString text = m_ports->text().trimmed();
    const Result<PortSpec> ports = PortSpec::parse(text);
    m_error->setText(ports || text.isEmpty() ? QString() : ports.error().message);
    m_error->setVisible(!m_error->text().isEmpty());
    m_create->setEnabled(ports.has_value() && m_from->count() > 0);
}

Flow NewFlowDialog::flow() const
{
    Flow flow;
    flow.from = m_from->currentData().toString();
    flow.to = m_to->currentData().toString();
    flow.ports = PortSpec::parse(m_ports->text()).value_or(PortSpec());
    flow.purpose = m_purpose->text().simplified();
    flow.id = freeId(flow.to + u'-' + flow.ports.toString(), m_taken);
    return flow;
}

} // namespace portolan
