#include "model/items/KnownValues.h"
#include "views/chart/Icons.h"
#include "views/fields/PartKinds.h"
#include "views/panels/ComponentFlows.h"
#include "views/panels/FormGroup.h"
#include "views/panels/FormParts.h"
#include "views/panels/LinkList.h"
#include "views/panels/PlaceForms.h"
#include "views/panels/Typing.h"
#include "views/style/LineIcon.h"
#include "views/style/WrapCheck.h"

#include <QLabel>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::StringLiterals;

ComponentForm::ComponentForm(DeploymentDocument *document, QWidget *parent)
    : FormOf<Component>(document, parent)
{
    addHead();
    buildFacts();
    buildAddresses();
    buildFlows();
    buildRules();
    retranslate();
}

void ComponentForm::buildFacts()
{
    FormGroup *group = addGroup(u"facts"_s, QT_TR_NOOP("Component"));
    m_name = addText(
        group, QT_TR_NOOP("Name"), QT_TR_NOOP("Rename component"), &Component::name, &m_nameField);
    limitToName(m_name);
    auto *kind = new PickCombo(this);
    kind->setEditable(true);
    kind->setInsertPolicy(QComboBox::NoInsert);
    kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    // Kinds are words of the file, the same in every language.
    kind->setFill([this, kind] {
        kind->clear();
        kind->addItems(knownValues(deployment(), &Component::kind, componentKindWords()));
    });
    m_kind = kind;
    FormField *kindField = addField(group, QT_TR_NOOP("Kind"), kind);
    bindText(
        kind->lineEdit(), kindField, QT_TR_NOOP("Change kind"), &Component::kind,
        [](const QString &text) { return text; },
        [](const QString &text) -> Result<Setter> {
            return Setter([text](Component &component) { component.kind = text; });
        });
    connect(kind, &QComboBox::activated, this, [this, kind] {
        kind->lineEdit()->setModified(true);
        finish(kind->lineEdit());
    });

    auto *zone = new PickCombo(this);
    addField(group, QT_TR_NOOP("Zone"), zone);
    zone->setObjectName(u"zone"_s);
    zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    zone->setFill(
        [this, zone] { fillZones(zone, deployment(), first() ? first()->zone : QString(), {}); });
    connect(zone, &QComboBox::activated, this, [this, zone](int index) {
        const QString id = zone->itemData(index).toString();
        change(tr("Change zone"), [id](Component &component) { component.zone = id; });
    });
    onRefresh([this, zone] {
        const std::optional<QString> id = common(&Component::zone);
        zone->setPlaceholderText(severalText());
        const Zone *found = id ? deployment().zone(*id) : nullptr;
        zone->setShown(id ? std::optional(zonePath(deployment(), *id)) : std::nullopt,
            id.value_or(QString()), found ? lineIcon(zoneIcon(found->kind)) : QIcon());
    });

    m_instances = new QSpinBox(this);
    m_instances->setObjectName(u"instances"_s);
    m_instances->setKeyboardTracking(false);
    m_instances->installEventFilter(this);
    addField(group, QT_TR_NOOP("Instances"), m_instances);
    connect(m_instances, &QSpinBox::valueChanged, this, [this](int value) {
        if (value > 0)
            change(
                tr("Change instances"),
                [value](Component &component) { component.instances = value; }, m_merge);
    });
    // What is typed counts after a moment; the arrows and the wheel are heard at once.
    auto *pause = new QTimer(m_instances);
    pause->setSingleShot(true);
    pause->setInterval(Typing::PauseMs);
    connect(m_instances->findChild<QLineEdit *>(), &QLineEdit::textEdited, pause,
        qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, m_instances, [this] {
        if (m_instances->hasAcceptableInput() && !document()->isReadOnly())
            m_instances->interpretText();
    });
    onRefresh([this] {
        const std::optional<int> value = common(&Component::instances);
        const QSignalBlocker blocker(m_instances);
        // 0 stands for several values.
        m_instances->setRange(value ? 1 : 0, 100000);
        m_instances->setSpecialValueText(value ? QString() : severalText());
        m_instances->setValue(value.value_or(0));
    });
    addId(group, QT_TR_NOOP("Id"), QT_TR_NOOP("Change id"));
    addNote(group, QT_TR_NOOP("Note"), QT_TR_NOOP("Change note"), &Component::note, 3);
}

void ComponentForm::buildAddresses()
{
    FormGroup *group = m_addressGroup = addGroup(u"addresses"_s, QT_TR_NOOP("Addresses"));
    const auto add = [&](const char *label, const char *step,
                         std::vector<Address> Component::*member) {
        auto *editor = new QLineEdit(this);
        FormField *field = addField(group, label, editor);
        bindText(editor, field, step, member, addressesText, addressReader(member));
        waitUntilLeft(editor);
        return editor;
    };
    m_addresses =
        add(QT_TR_NOOP("Addresses"), QT_TR_NOOP("Change addresses"), &Component::addresses);
    m_addresses->setObjectName(u"addresses"_s);
    m_publicAddresses = add(
        QT_TR_NOOP("Public"), QT_TR_NOOP("Change public addresses"), &Component::publicAddresses);
    m_preserves = new WrapCheck(this);
    addWidget(group, m_preserves);
    bindCheck(m_preserves, QT_TR_NOOP("Servers see the client's address"),
        QT_TR_NOOP("Servers see the balancer's address"), &Component::preservesClientAddress,
        [](Component &component, bool on) { component.preservesClientAddress = on; });
}

void ComponentForm::buildFlows()
{
    const auto add = [this](const QString &key, const char *title, LinkList *&list) {
        FormGroup *group = addGroup(key, title);
        addWidget(group, list = new LinkList(this));
        connect(list, &LinkList::linkActivated, this, &ComponentForm::linkActivated);
        return group;
    };
    m_listensGroup = add(u"listens"_s, QT_TR_NOOP("Listens on"), m_listens);
    m_opensGroup = add(u"opens"_s, QT_TR_NOOP("Opens connections to"), m_opens);
}

void ComponentForm::buildRules()
{
    FormGroup *group = addGroup(u"rules"_s, QT_TR_NOOP("Rules and secrecy"));
    m_target = new PickCombo(this);
    m_target->setObjectName(u"componentTarget"_s);
    addField(group, QT_TR_NOOP("Target"), m_target);
    bindDialect(m_target, QT_TR_NOOP("Change dialect"), &Component::target);
    m_internal = new WrapCheck(this);
    addWidget(group, m_internal);
    bindCheck(m_internal, QT_TR_NOOP("Hide from customers"), QT_TR_NOOP("Show to customers"),
        &Component::internal, [](Component &component, bool on) { component.internal = on; });
}

void ComponentForm::showRecords(const std::vector<const Component *> &components)
{
    // What is turned from here on is another act.
    if (!m_instances->hasFocus())
        m_merge = document()->newMerge();
    const bool single = components.size() == 1;
    const Component &component = *components.front();
    setTitle(single ? component.label() : tr("%n component(s)", nullptr, int(components.size())));
    QStringList words{component.id};
    if (!component.product.isEmpty())
        words << component.product;
    if (component.position)
        words << tr("placed by hand");
    summary()->setText(words.join(u" · "_s));
    summary()->setVisible(single);
    showFlows(single ? &component : nullptr);
}

void ComponentForm::showFlows(const Component *component)
{
    m_listensGroup->setVisible(component);
    m_opensGroup->setVisible(component);
    if (!component)
        return;
    ComponentFlows flows = flowsOf(deployment(), *component);
    m_listensGroup->setVisible(!flows.listens.empty());
    m_opensGroup->setVisible(!flows.opens.empty());
    m_listens->setLinks(std::move(flows.listens));
    m_opens->setLinks(std::move(flows.opens));
}

void ComponentForm::retranslate()
{
    RecordForm::retranslate();
    fillDialects(m_target);
    m_listens->setAccessibleName(tr("Listens on"));
    m_opens->setAccessibleName(tr("Opens connections to"));
    m_addresses->setPlaceholderText(tr("e.g. 203.0.113.10, 2001:db8::10"));
    m_publicAddresses->setPlaceholderText(tr("behind NAT: what others see"));
    m_preserves->setText(tr("Servers see the client's address"));
    m_preserves->setToolTip(
        tr("A load balancer that keeps the address of who calls: rules at the servers then have "
           "the clients as their source"));
    m_internal->setText(tr("Hidden in customer mode"));
    refresh();
}

void ComponentForm::editName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void ComponentForm::editAddresses()
{
    m_addressGroup->setOpen(true);
    m_addresses->setFocus(Qt::OtherFocusReason);
    m_addresses->selectAll();
}

} // namespace portolan
