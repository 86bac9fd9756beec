#include "views/panels/FlowForm.h"

#include "views/panels/FormField.h"
#include "views/panels/NoteEdit.h"
#include "views/panels/ProtocolSwatch.h"
#include "views/style/IconLabel.h"
#include "views/style/StyleSheet.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QString placeText(const Deployment &deployment, const Component *component)
{
    if (!component)
        return {};
    QStringList names;
    for (const Zone *zone : deployment.zoneChain(component->zone))
        names.append(zone->label());
    return names.join(u" · "_s);
}

} // namespace

FlowForm::FlowForm(DeploymentDocument *document, QWidget *parent)
    : RecordForm(document, parent)
{
    buildHead();
    addSeparator();
    buildFields();
    retranslate();
}

void FlowForm::buildHead()
{
    m_swatch = new ProtocolSwatch(this);
    m_enabled = new QCheckBox(this);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(title(), 1);
    first->addWidget(m_swatch);
    first->addWidget(m_enabled);
    rows()->addLayout(first);

    m_from = plainLabel("", this);
    m_to = plainLabel("", this);
    auto *second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_from);
    second->addWidget(new IconLabel(u"arrow", 16, this));
    second->addWidget(m_to, 1);
    m_from->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    rows()->addLayout(second);
    rows()->addWidget(summary());

    connect(m_enabled, &QCheckBox::clicked, this, [this](bool on) {
        change<Flow>(on ? tr("Switch flow on") : tr("Switch flow off"),
            [on](Flow &flow) { flow.enabled = on; });
    });
}

void FlowForm::buildFields()
{
    m_portsField = addField(m_ports = new QLineEdit(this));
    m_needField = addField(m_need = new QComboBox(this));
    m_conditionField = addField(m_condition = new QLineEdit(this));
    m_exposedField = addField(m_exposed = new QComboBox(this));
    m_purposeField = addField(m_purpose = new NoteEdit(2, this));
    m_ownerField = addField(m_owner = new QLineEdit(this));
    m_ticketField = addField(m_ticket = new QLineEdit(this));
    m_expiresField = addField(m_expires = new QLineEdit(this));
    m_noteField = addField(m_note = new NoteEdit(1, this));
    for (QWidget *editor : {static_cast<QWidget *>(m_ports), static_cast<QWidget *>(m_expires)})
        editor->setObjectName(editor == m_ports ? u"ports"_s : u"expires"_s);

    onFinished(m_ports, m_portsField, [this](const QString &text) {
        PortSpec ports;
        if (!text.isEmpty()) {
            const Result<PortSpec> read = PortSpec::parse(text);
            if (!read)
                return read.error().message;
            ports = *read;
        }
        change<Flow>(tr("Change ports"), [ports](Flow &flow) { flow.ports = ports; });
        return QString();
    });
    onFinished(m_condition, m_conditionField,
        [this](const QString &text) { return readNeedCondition(text); });
    const auto text = [this](QLineEdit *editor, FormField *field, QString Flow::*member,
                          const char *step) {
        onFinished(editor, field, [this, member, step](const QString &value) {
            change<Flow>(tr(step), [member, value](Flow &flow) { flow.*member = value; });
            return QString();
        });
    };
    text(m_owner, m_ownerField, &Flow::owner, QT_TR_NOOP("Change owner"));
    text(m_ticket, m_ticketField, &Flow::ticket, QT_TR_NOOP("Change ticket"));
    onFinished(m_expires, m_expiresField, [this](const QString &value) {
        const QDate date = QDate::fromString(value, Qt::ISODate);
        if (!value.isEmpty() && !date.isValid())
            return tr("%1 is not a date; write it as 2027-12-31").arg(quoted(value));
        change<Flow>(tr("Change expiry"), [date](Flow &flow) { flow.expires = date; });
        return QString();
    });
    connect(m_need, &QComboBox::activated, this, &FlowForm::changeNeed);
    connect(m_exposed, &QComboBox::activated, this, [this](int index) {
        change<Flow>(
            tr("Change exposure"), [index](Flow &flow) { flow.exposed = Exposure(index); });
    });
    connect(m_purpose, &NoteEdit::editingFinished, this, [this] {
        const QString value = m_purpose->toPlainText().simplified();
        change<Flow>(tr("Change purpose"), [value](Flow &flow) { flow.purpose = value; });
    });
    connect(m_note, &NoteEdit::editingFinished, this, [this] {
        const QString value = m_note->toPlainText().trimmed();
        change<Flow>(tr("Change note"), [value](Flow &flow) { flow.note = value; });
    });
}

void FlowForm::changeNeed(int index)
{
    const auto kind = Need::Kind(index);
    m_conditionField->setVisible(kind == Need::Kind::Conditional);
    if (kind == Need::Kind::Conditional) {
        // Only with its words is it a condition: the record changes when they are there.
        m_condition->setFocus();
        return;
    }
    m_conditionField->setError({});
    change<Flow>(tr("Change need"), [kind](Flow &flow) { flow.need = {kind, {}}; });
}

QString FlowForm::readNeedCondition(const QString &text)
{
    if (m_need->currentIndex() != int(Need::Kind::Conditional))
        return {};
    if (text.isEmpty())
        return tr("Say in words when the flow is needed");
    change<Flow>(tr("Change need"), [text](Flow &flow) {
        flow.need = {Need::Kind::Conditional, text};
    });
    return {};
}

void FlowForm::refresh()
{
    const Flow *flow = record<Flow>();
    if (!flow)
        return;
    const Component *from = deployment().component(flow->from);
    const Component *to = deployment().component(flow->to);
    title()->setText(flow->id);
    m_swatch->setPorts(flow->ports, flow->enabled);
    m_enabled->setChecked(flow->enabled);
    m_from->setText(from ? from->label() : flow->from);
    m_to->setText(to ? to->label() : flow->to);
    const QString source = placeText(deployment(), from);
    const QString target = placeText(deployment(), to);
    summary()->setVisible(!source.isEmpty() || !target.isEmpty());
    summary()->setText(source == target   ? tr("Inside %1").arg(source)
                       : source.isEmpty() ? tr("To %1").arg(target)
                       : target.isEmpty() ? tr("From %1").arg(source)
                                          : tr("%1 to %2").arg(source, target));
    show(m_ports, m_portsField, flow->ports.toString());
    const bool asking = m_condition->hasFocus() || !m_conditionField->error().isEmpty();
    if (!asking) {
        m_need->setCurrentIndex(int(flow->need.kind));
        m_conditionField->setVisible(flow->need.kind == Need::Kind::Conditional);
        show(m_condition, m_conditionField, flow->need.condition);
    }
    m_exposed->setCurrentIndex(int(flow->exposed));
    m_purpose->setShownText(flow->purpose);
    show(m_owner, m_ownerField, flow->owner);
    show(m_ticket, m_ticketField, flow->ticket);
    show(m_expires, m_expiresField, flow->expires.toString(Qt::ISODate));
    m_note->setShownText(flow->note);
}

void FlowForm::retranslate()
{
    const auto fill = [](QComboBox *box, const QStringList &words) {
        const int index = box->currentIndex();
        box->clear();
        box->addItems(words);
        box->setCurrentIndex(qMax(0, index));
    };
    fill(m_need, {tr("Required"), tr("Optional"), tr("Conditional")});
    fill(m_exposed, {tr("Not stated"), tr("Internal"), tr("External"), tr("Conditional")});
    m_enabled->setText(tr("On"));
    m_portsField->setLabel(tr("Ports"));
    m_needField->setLabel(tr("Need"));
    m_conditionField->setLabel(tr("If"));
    m_exposedField->setLabel(tr("Exposed"));
    m_purposeField->setLabel(tr("Purpose"));
    m_ownerField->setLabel(tr("Owner"));
    m_ticketField->setLabel(tr("Ticket"));
    m_expiresField->setLabel(tr("Expires"));
    m_noteField->setLabel(tr("Note"));
    alignFields();
    m_ports->setPlaceholderText(tr("e.g. 443/tcp, 3478/udp"));
    m_condition->setPlaceholderText(tr("when it is needed, in words"));
    m_expires->setPlaceholderText(tr("never"));
    refresh();
}

void FlowForm::editPorts()
{
    m_ports->setFocus(Qt::OtherFocusReason);
    m_ports->selectAll();
}

} // namespace portolan
