#include "model/items/Labels.h"
#include "views/panels/FormField.h"
#include "views/panels/NoteEdit.h"
#include "views/panels/PlaceForms.h"
#include "views/panels/ZoneChoice.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::StringLiterals;

ComponentForm::ComponentForm(DeploymentDocument *document, QWidget *parent)
    : RecordForm(document, parent)
{
    addHead();
    m_nameField = addField(m_name = new QLineEdit(this));
    m_kindField = addField(m_kind = new QComboBox(this));
    m_zoneField = addField(m_zone = new QComboBox(this));
    m_addressesField = addField(m_addresses = new QLineEdit(this));
    m_instancesField = addField(m_instances = new QSpinBox(this));
    m_noteField = addField(m_note = new NoteEdit(3, this));
    m_addresses->setObjectName(u"addresses"_s);
    m_kind->setEditable(true);
    m_kind->setInsertPolicy(QComboBox::NoInsert);
    m_instances->setRange(1, 100000);
    m_instances->setKeyboardTracking(false);
    for (QComboBox *box : {m_kind, m_zone})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);

    onFinished(m_name, m_nameField, [this](const QString &text) {
        change<Component>(tr("Rename component"), [text](Component &c) { c.name = text; });
        return QString();
    });
    onFinished(m_kind->lineEdit(), m_kindField, [this](const QString &text) {
        change<Component>(tr("Change kind"), [text](Component &c) { c.kind = text; });
        return QString();
    });
    onAddresses(m_addresses, m_addressesField, [this](const std::vector<Address> &addresses) {
        change<Component>(tr("Change addresses"), [&](Component &c) { c.addresses = addresses; });
    });
    connect(m_zone, &QComboBox::activated, this, [this](int index) {
        const QString zone = m_zone->itemData(index).toString();
        // A card that was placed by hand would stay where the old zone is.
        change<Component>(tr("Change zone"), [zone](Component &c) {
            c.zone = zone;
            c.position.reset();
        });
    });
    connect(m_instances, &QSpinBox::valueChanged, this, [this](int value) {
        change<Component>(tr("Change instances"), [value](Component &c) { c.instances = value; });
    });
    connect(m_note, &NoteEdit::editingFinished, this, [this] {
        const QString text = m_note->toPlainText().trimmed();
        change<Component>(tr("Change note"), [text](Component &c) { c.note = text; });
    });
    retranslate();
}

void ComponentForm::refresh()
{
    const Component *component = record<Component>();
    if (!component)
        return;
    int in = 0;
    int out = 0;
    for (const Flow &flow : deployment().flows) {
        in += compareIds(flow.to, component->id) == 0 ? 1 : 0;
        out += compareIds(flow.from, component->id) == 0 ? 1 : 0;
    }
    title()->setText(component->label());
    summary()->setText(tr("%1 · listens for %2, opens %3", "id, numbers of flows")
                           .arg(component->id)
                           .arg(tr("%n flow(s)", nullptr, in))
                           .arg(tr("%n flow(s)", nullptr, out)));
    show(m_name, m_nameField, component->name);
    if (m_kind->currentText() != component->kind)
        m_kind->setCurrentText(component->kind);
    fillZones(m_zone, deployment(), component->zone, {});
    show(m_addresses, m_addressesField, addressesText(component->addresses));
    const QSignalBlocker blocker(m_instances);
    m_instances->setValue(component->instances);
    m_note->setShownText(component->note);
}

void ComponentForm::retranslate()
{
    // Kinds are words of the file, the same in every language.
    if (m_kind->count() == 0) {
        m_kind->addItems({u"client"_s, u"browser"_s, u"phone"_s, u"workstation"_s, u"server"_s,
            u"media server"_s, u"database"_s, u"gateway"_s, u"load balancer"_s, u"agent"_s,
            u"monitoring"_s, u"external service"_s});
        m_kind->setCurrentText({});
    }
    m_nameField->setLabel(tr("Name"));
    m_kindField->setLabel(tr("Kind"));
    m_zoneField->setLabel(tr("Zone"));
    m_addressesField->setLabel(tr("Addresses"));
    m_instancesField->setLabel(tr("Instances"));
    m_noteField->setLabel(tr("Note"));
    alignFields();
    m_addresses->setPlaceholderText(tr("e.g. 203.0.113.10, 2001:db8::10"));
    refresh();
}

void ComponentForm::editName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

} // namespace portolan
