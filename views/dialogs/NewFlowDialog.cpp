#include "views/dialogs/NewFlowDialog.h"

#include "model/catalog/PartEdits.h"
#include "views/chart/Icons.h"
#include "views/fields/PortField.h"
#include "views/style/LineIcon.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
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
    , m_missing(new QLabel(this))
{
    setWindowTitle(tr("New flow"));
    for (const Component &component : deployment.components) {
        const QIcon icon = lineIcon(componentIcon(component.kind));
        m_from->addItem(icon, component.label(), component.id);
        m_to->addItem(icon, component.label(), component.id);
    }
    // Where nothing is chosen nothing is guessed: the first of the list is nobody's wish.
    const auto choose = [this, &components](QComboBox *end, qsizetype at) {
        end->setPlaceholderText(tr("Choose a component"));
        end->setCurrentIndex(at < components.size() ? end->findData(components[at]) : -1);
        connect(end, &QComboBox::currentIndexChanged, this, &NewFlowDialog::check);
    };
    choose(m_from, 0);
    choose(m_to, 1);
    m_missing->setWordWrap(true);
    m_missing->setObjectName(u"missing"_s);
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
    form->addRow(m_missing);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ports, &QLineEdit::textChanged, this, &NewFlowDialog::check);
    check();
    resize(420, sizeHint().height());
    if (m_from->currentIndex() < 0)
        m_from->setFocus();
    else if (m_to->currentIndex() < 0)
        m_to->setFocus();
    else
        m_ports->setFocus();
}

void NewFlowDialog::check()
{
    const QString missing = m_from->count() == 0 ? tr("There is no component yet: add one first")
                            : m_from->currentIndex() < 0
                                ? tr("Choose the component that opens the connection")
                            : m_to->currentIndex() < 0 ? tr("Choose the component that listens")
                            : !m_ports->ports()        ? tr("Write its ports, for example 443/tcp")
                                                       : QString();
    m_missing->setText(missing);
    m_create->setToolTip(missing);
    m_create->setEnabled(missing.isEmpty());
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
