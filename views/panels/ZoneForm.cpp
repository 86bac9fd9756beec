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
    m_title = plainLabel("title", this);
    m_summary = plainLabel("hint", this);
    rows()->addWidget(m_title);
    rows()->addWidget(m_summary);
    rows()->addSpacing(2);
    rows()->addWidget(separatorLine(this));
    rows()->addSpacing(2);
    m_nameField = addField(m_name = new QLineEdit(this));
    m_kindField = addField(m_kind = new QComboBox(this));
    m_parentField = addField(m_parent = new QComboBox(this));
    m_addressesField = addField(m_addresses = new QLineEdit(this));
    m_enforceField = addField(m_enforce = new QCheckBox(this));
    m_noteField = addField(m_note = new NoteEdit(3, this));
    for (QComboBox *box : {m_kind, m_parent})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);

    onFinished(m_name, m_nameField, [this](const QString &text) {
        change(tr("Rename zone"), [text](Zone &z) { z.name = text; });
        return QString();
    });
    onFinished(m_addresses, m_addressesField, [this](const QString &text) {
        const auto addresses = parseAddresses(text);
        if (!addresses)
            return addresses.error().message;
        change(tr("Change addresses"), [&](Zone &z) { z.addresses = *addresses; });
        return QString();
    });
    connect(m_kind, &QComboBox::activated, this, [this](int index) {
        change(tr("Change kind"), [index](Zone &z) { z.kind = ZoneKind(index); });
    });
    connect(m_parent, &QComboBox::activated, this, [this](int index) {
        const QString parentId = m_parent->itemData(index).toString();
        change(tr("Move zone"), [parentId](Zone &z) { z.parent = parentId; });
    });
    connect(m_enforce, &QCheckBox::clicked, this,
        [this](bool on) { change(tr("Change enforcement"), [on](Zone &z) { z.enforce = on; }); });
    connect(m_note, &NoteEdit::editingFinished, this, [this] {
        const QString text = m_note->toPlainText().trimmed();
        change(tr("Change note"), [text](Zone &z) { z.note = text; });
    });
    retranslate();
}

void ZoneForm::change(const QString &text, const std::function<void(Zone &)> &change)
{
    const Zone *zone = deployment().zone(recordId());
    if (!zone)
        return;
    Zone changed = *zone;
    change(changed);
    if (changed != *zone)
        document()->edit(text, {Replace<Zone>{std::move(changed)}});
}

void ZoneForm::refresh()
{
    const Zone *zone = deployment().zone(recordId());
    if (!zone)
        return;
    int members = 0;
    for (const Component &component : deployment().components) {
        const std::vector<const Zone *> around = deployment().zoneChain(component.zone);
        members += std::ranges::find(around, zone) != around.end() ? 1 : 0;
    }
    m_title->setText(zone->label());
    m_summary->setText(tr("%1 · %2", "id, number of components")
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
    m_addresses->setPlaceholderText(tr("e.g. 192.0.2.0/24"));
    refresh();
}

void ZoneForm::editName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

} // namespace portolan
