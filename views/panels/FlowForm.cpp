#include "views/panels/FlowForm.h"

#include "model/catalog/Catalog.h"
#include "model/catalog/Services.h"
#include "model/core/Dates.h"
#include "model/core/FlowSwitch.h"
#include "model/items/FlowReason.h"
#include "model/items/KnownValues.h"
#include "views/chart/Icons.h"
#include "views/fields/Completion.h"
#include "views/fields/PortField.h"
#include "views/panels/ComponentNames.h"
#include "views/panels/DateEdit.h"
#include "views/panels/FlowStatus.h"
#include "views/panels/FormGroup.h"
#include "views/panels/PickCombo.h"
#include "views/panels/ProtocolSwatch.h"
#include "views/style/IconLabel.h"
#include "views/style/LineIcon.h"
#include "views/style/StyleSheet.h"

#include <QCompleter>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

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

/// From where to where; nothing but the place where both are in one.
QString placesText(const Deployment &deployment, const Component *from, const Component *to)
{
    const QString fromPlace = placeText(deployment, from);
    const QString toPlace = placeText(deployment, to);
    if (fromPlace == toPlace || !from || !to)
        return fromPlace.isEmpty() ? toPlace : fromPlace;
    const auto named = [](const QString &place) {
        return place.isEmpty() ? FlowForm::tr("outside of all zones") : place;
    };
    return named(fromPlace) + u" → "_s + named(toPlace);
}

} // namespace

FlowForm::FlowForm(DeploymentDocument *document, const Catalog *catalog, QWidget *parent)
    : FormOf<Flow>(document, parent)
    , m_catalog(catalog)
{
    buildHead();
    addSeparator();
    buildFlow();
    buildDetails();
    buildApproval();
    retranslate();
}

void FlowForm::buildHead()
{
    m_swatch = new ProtocolSwatch(this);
    m_enabled = new QCheckBox(this);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(title(), 1);
    top->addWidget(m_swatch);
    top->addWidget(m_enabled);
    rows()->addLayout(top);

    m_from = plainLabel("", this);
    m_to = plainLabel("", this);
    m_arrow = new IconLabel(u"arrow", 16, this);
    auto *second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_from);
    second->addWidget(m_arrow);
    second->addWidget(m_to, 1);
    m_from->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    rows()->addLayout(second);
    rows()->addWidget(summary());
    rows()->addWidget(m_status = new FlowStatus(this));

    bindCheck(m_enabled, QT_TR_NOOP("Switch flow on"), QT_TR_NOOP("Switch flow off"),
        &Flow::enabled, switchFlow);
    connect(m_status, &FlowStatus::optionRequested, this, [this](const QString &option) {
        if (const Flow *flow = first())
            emit optionRequested(flow->product, option);
    });
}

PickCombo *FlowForm::addEnd(
    FormGroup *group, const char *label, const char *step, QString Flow::*end)
{
    auto *box = new PickCombo(this);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->setFill([this, box] {
        box->clear();
        const QStringList names = componentNames(deployment());
        qsizetype i = 0;
        for (const Component &component : deployment().components)
            box->addItem(lineIcon(componentIcon(component.kind)), names[i++], component.id);
        box->setCurrentIndex(-1);
    });
    FormField *field = addField(group, label, box);
    QLineEdit *line = box->lineEdit();
    bindText(
        line, field, step, end,
        [this](const QString &id) {
            const Component *component = deployment().component(id);
            return component ? componentName(deployment(), *component) : id;
        },
        [this, end](const QString &text) -> Result<Setter> {
            const Result<QString> id = componentOfName(deployment(), text);
            if (!id)
                return tl::unexpected(id.error());
            return Setter([end, id = *id](Flow &flow) { flow.*end = id; });
        });
    waitUntilLeft(line);
    connect(box, &QComboBox::activated, this, [this, line] {
        line->setModified(true);
        finish(line);
    });
    return box;
}

void FlowForm::buildFlow()
{
    FormGroup *group = addGroup(u"facts"_s, QT_TR_NOOP("Flow"));
    addEnd(group, QT_TR_NOOP("From"), QT_TR_NOOP("Change sender"), &Flow::from);
    addEnd(group, QT_TR_NOOP("To"), QT_TR_NOOP("Change listener"), &Flow::to);
    m_ports = new PortField(this);
    m_ports->setTelling(false); // the form does
    m_ports->setPropose([this](const QString &typed) { return proposals(typed); });
    m_ports->setObjectName(u"ports"_s);
    FormField *ports = addField(group, QT_TR_NOOP("Ports"), m_ports);
    bindText(
        m_ports, ports, QT_TR_NOOP("Change ports"), &Flow::ports,
        [](const PortSpec &spec) { return spec.toString(); },
        [](const QString &text) -> Result<Setter> {
            PortSpec spec;
            if (!text.isEmpty()) {
                const Result<PortSpec> read = parsePorts(text);
                if (!read)
                    return tl::unexpected(read.error());
                spec = *read;
            }
            return Setter([spec](Flow &flow) { flow.ports = spec; });
        });
    waitUntilLeft(m_ports);
    // As long as something fits, one is still on the way.
    connect(m_ports, &QLineEdit::textEdited, ports, [this, ports] {
        if (m_ports->hasChoice())
            ports->setHint({});
    });

    addField(group, QT_TR_NOOP("Need"), m_need = new PickCombo(this));
    connect(m_need, &QComboBox::activated, this, &FlowForm::changeNeed);
    onRefresh([this] {
        // A condition that is being written is not in the record yet.
        if (m_condition->isModified())
            return;
        const auto kind = common([](const Flow &flow) { return flow.need.kind; });
        const QSignalBlocker blocker(m_need);
        m_need->setPlaceholderText(severalText());
        m_need->setCurrentIndex(kind ? int(*kind) : -1);
        m_conditionField->setVisible(kind == Need::Kind::Conditional);
    });
    m_condition = new QLineEdit(this);
    m_conditionField = addField(group, QT_TR_NOOP("If"), m_condition);
    bindText(
        m_condition, m_conditionField, QT_TR_NOOP("Change need"),
        [](const Flow &flow) { return flow.need.condition; },
        [](const QString &text) { return text; },
        [](const QString &text) -> Result<Setter> {
            if (text.isEmpty())
                return failure(tr("Say in words when the flow is needed"));
            return Setter([text](Flow &flow) { flow.need = {Need::Kind::Conditional, text}; });
        });
    m_exposed = addChoice(
        group, QT_TR_NOOP("Exposed"), QT_TR_NOOP("Change exposure"),
        [](const Flow &flow) { return int(flow.exposed); },
        [](Flow &flow, int index) { flow.exposed = Exposure(index); }, new PickCombo(this));
}

/// Between the ends of the flows, as far as they have them in common.
std::vector<PortProposal> FlowForm::proposals(const QString &typed) const
{
    const Flow *one = first();
    if (!one)
        return {};
    QString from = one->from;
    QString to = one->to;
    for (const QString &id : recordIds()) {
        const Flow *flow = find(id);
        if (flow && compareIds(flow->from, from) != 0)
            from.clear();
        if (flow && compareIds(flow->to, to) != 0)
            to.clear();
    }
    return portProposals(deployment(), m_catalog, from, to, typed);
}

void FlowForm::complete(QLineEdit *editor, QString Flow::*field, const QStringList &usual)
{
    completeFrom(editor, [this, field, usual] { return knownValues(deployment(), field, usual); });
}

void FlowForm::changeNeed(int index)
{
    const auto kind = Need::Kind(index);
    // What was written for a condition goes with it: hiding the words would hand them over.
    if (kind != Need::Kind::Conditional)
        forgetTyped(m_condition);
    m_conditionField->setVisible(kind == Need::Kind::Conditional);
    if (kind == Need::Kind::Conditional) {
        // Only with its words is it a condition: the record changes when they are there, and who
        // leaves without them is told so.
        const auto isConditional = [this](const QString &id) {
            const Flow *flow = find(id);
            return !flow || flow->need.kind == Need::Kind::Conditional;
        };
        if (!std::ranges::all_of(recordIds(), isConditional))
            insistOn(m_condition);
        m_condition->setFocus();
        return;
    }
    m_conditionField->setError({});
    change(tr("Change need"), [kind](Flow &flow) { flow.need = {kind, {}}; });
}

void FlowForm::buildDetails()
{
    FormGroup *group = addGroup(u"details"_s, QT_TR_NOOP("Purpose and details"));
    addNote(group, QT_TR_NOOP("Purpose"), QT_TR_NOOP("Change purpose"), &Flow::purpose, 2);
    m_encryption = addText(
        group, QT_TR_NOOP("Encryption"), QT_TR_NOOP("Change encryption"), &Flow::encryption);
    complete(m_encryption, &Flow::encryption, usualEncryptions());
    complete(addText(group, QT_TR_NOOP("Setting"), QT_TR_NOOP("Change configuration key"),
                 &Flow::config),
        &Flow::config);
    addId(group, QT_TR_NOOP("Id"), QT_TR_NOOP("Change id"));
    addNote(group, QT_TR_NOOP("Note"), QT_TR_NOOP("Change note"), &Flow::note, 2);
}

void FlowForm::buildApproval()
{
    FormGroup *group = addGroup(u"approval"_s, QT_TR_NOOP("Approval"));
    complete(addText(group, QT_TR_NOOP("Owner"), QT_TR_NOOP("Change owner"), &Flow::owner),
        &Flow::owner);
    complete(addText(group, QT_TR_NOOP("Ticket"), QT_TR_NOOP("Change ticket"), &Flow::ticket),
        &Flow::ticket);
    m_expires = new DateEdit(this);
    m_expires->setObjectName(u"expires"_s);
    FormField *field = addField(group, QT_TR_NOOP("Expires"), m_expires);
    bindText(
        m_expires, field, QT_TR_NOOP("Change expiry"), &Flow::expires,
        [](const QDate &date) { return date.toString(Qt::ISODate); },
        [](const QString &text) -> Result<Setter> {
            const std::optional<QDate> date = dateFromText(text);
            if (!text.isEmpty() && !date)
                return failure(tr("%1 is not a date; write it as 2027-12-31").arg(quoted(text)));
            return Setter([date](Flow &flow) { flow.expires = date.value_or(QDate()); });
        });
    waitUntilLeft(m_expires);
    connect(m_expires, &DateEdit::chosen, this, [this](const QDate &date) {
        m_expires->setText(date.toString(Qt::ISODate));
        m_expires->setModified(true);
        finish(m_expires);
    });
}

void FlowForm::showRecords(const std::vector<const Flow *> &flows)
{
    const Flow &flow = *flows.front();
    const bool single = flows.size() == 1;
    setTitle(single ? flow.id : tr("%n flow(s)", nullptr, int(flows.size())));
    m_swatch->setVisible(single);
    m_swatch->setPorts(flow.ports, flow.enabled);
    const Component *from = deployment().component(flow.from);
    const Component *to = deployment().component(flow.to);
    m_from->setText(from ? from->label() : flow.from);
    m_to->setText(to ? to->label() : flow.to);
    for (QWidget *part : std::initializer_list<QWidget *>{m_from, m_arrow, m_to})
        part->setVisible(single);
    summary()->setText(placesText(deployment(), from, to));
    summary()->setVisible(single && !summary()->text().isEmpty());
    m_status->setReason(
        single ? reasonOf(deployment(), flow, m_catalog ? m_catalog->entry(flow.product) : nullptr)
               : FlowReason());
}

void FlowForm::retranslate()
{
    const auto fill = [](QComboBox *box, const QStringList &texts) {
        const QSignalBlocker blocker(box);
        const int index = box->currentIndex();
        box->clear();
        box->addItems(texts);
        box->setCurrentIndex(index);
    };
    fill(m_need, {tr("Required"), tr("Optional"), tr("Conditional")});
    fill(m_exposed, {tr("Not stated"), tr("Internal"), tr("External"), tr("Conditional")});
    RecordForm::retranslate();
    m_enabled->setText(tr("On"));
    m_enabled->setToolTip(tr("Whether rules are written for it"));
    m_status->retranslate();
    m_expires->retranslate();
    m_ports->setPlaceholderText(tr("e.g. 443/tcp, 3478/udp, https"));
    m_condition->setPlaceholderText(tr("when it is needed, in words"));
    m_encryption->setPlaceholderText(tr("e.g. tls, none"));
    refresh();
}

void FlowForm::editPorts()
{
    m_ports->setFocus(Qt::OtherFocusReason);
    m_ports->selectAll();
}

} // namespace portolan
