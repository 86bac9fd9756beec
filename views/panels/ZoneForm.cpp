#include "model/items/Labels.h"
#include "views/panels/FormField.h"
#include "views/panels/NoteEdit.h"
#include "views/panels/PlaceForms.h"
#include "views/panels/ZoneChoice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

ZoneForm::ZoneForm(DeploymentDocument *document, QWidget *parent)
    : RecordForm(document, parent)
{
    addHead();
    m_nameField = addField(m_name = new QLineEdit(this));
    m_kindField = addField(m_kind = new QComboBox(this));
    m_parentField = addField(m_parent = new QComboBox(this));
    m_addressesField = addField(m_addresses = new QLineEdit(this));
    m_enforceField = addField(m_enforce = new QCheckBox(this));
    m_noteField = addField(m_note = new NoteEdit(3, this));
    for (QComboBox *box : {m_kind, m_parent})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);

    onFinished(m_name, m_nameField, [this](const QString &text) {
        change<Zone>(tr("Rename zone"), [text](Zone &z) { z.name = text; });
        return QString();
    });
    onAddresses(m_addresses, m_addressesField, [this](const std::vector<Address> &addresses) {
        change<Zone>(tr("Change addresses"), [&](Zone &z) { z.addresses = addresses; });
    });
    connect(m_kind, &QComboBox::activated, this, [this](int index) {
        change<Zone>(tr("Change kind"), [index](Zone &z) { z.kind = ZoneKind(index); });
    });
    connect(m_parent, &QComboBox::activated, this, [this](int index) {
        const QString parentId = m_parent->itemData(index).toString();
        change<Zone>(tr("Move zone"), [parentId](Zone &z) { z.parent = parentId; });
    });
    connect(m_enforce, &QCheckBox::clicked, this, [this](bool on) {
        change<Zone>(tr("Change enforcement"), [on](Zone &z) { z.enforce = on; });
    });
    connect(m_note, &NoteEdit::editingFinished, this, [this] {
        const QString text = m_note->toPlainText().trimmed();
        change<Zone>(tr("Change note"), [text](Zone &z) { z.note = text; });
    });
    retranslate();
}

void ZoneForm::refresh()
{
    const Zone *zone = record<Zone>();
    if (!zone)
        return;
    int members = 0;
    for (const Component &component : deployment().components) {
        const std::vector<const Zone *> around = deployment().zoneChain(component.zone);
        members += std::ranges::find(around, zone) != around.end() ? 1 : 0;
    }
    title()->setText(zone->label());
    summary()->setText(tr("%1 · %2", "id, number of components")
                           .arg(zone->id, tr("%n component(s)", nullptr, members)));
    show(m_name, m_nameField, zone->name);
    m_kind->setCurrentIndex(int(zone->kind));
    fillZones(m_parent, deployment(), zone->parent, zone->id);
    show(m_addresses, m_addressesField, addressesText(zone->addresses));
    m_enforce->setChecked(zone->enforce || zone->kind == ZoneKind::Host);
    m_enforce->setEnabled(zone->kind != ZoneKind::Host);
    m_note->setShownText(zone->note);
}

void ZoneForm::retranslate()
{
    const int kind = m_kind->currentIndex();
    m_kind->clear();
    m_kind->addItems(
        {tr("Internet"), tr("Site"), tr("Network"), tr("Cluster"), tr("Host", "a machine")});
    m_kind->setCurrentIndex(qMax(0, kind));
    m_nameField->setLabel(tr("Name"));
    m_kindField->setLabel(tr("Kind"));
    m_parentField->setLabel(tr("Inside", "the zone around it"));
    m_addressesField->setLabel(tr("Addresses"));
    m_enforceField->setLabel(tr("Rules"));
    m_enforce->setText(tr("are written here"));
    m_noteField->setLabel(tr("Note"));
    alignFields();
    m_addresses->setPlaceholderText(tr("e.g. 192.0.2.0/24"));
    refresh();
}

void ZoneForm::editName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

} // namespace portolan
