#include "views/chart/Icons.h"
#include "views/panels/FormGroup.h"
#include "views/panels/FormParts.h"
#include "views/panels/LinkList.h"
#include "views/panels/PlaceForms.h"
#include "views/style/LineIcon.h"
#include "views/style/WrapCheck.h"

#include <QLabel>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::StringLiterals;

ZoneForm::ZoneForm(DeploymentDocument *document, QWidget *parent)
    : FormOf<Zone>(document, parent)
{
    addHead();
    FormGroup *facts = addGroup(u"facts"_s, QT_TR_NOOP("Zone"));
    m_name =
        addText(facts, QT_TR_NOOP("Name"), QT_TR_NOOP("Rename zone"), &Zone::name, &m_nameField);
    limitToName(m_name);
    m_kind = addChoice(
        facts, QT_TR_NOOP("Kind"), QT_TR_NOOP("Change kind"),
        [](const Zone &zone) { return int(zone.kind); },
        [](Zone &zone, int index) { zone.kind = ZoneKind(index); }, new PickCombo(this));
    m_parent = new PickCombo(this);
    m_parent->setObjectName(u"parent"_s);
    m_parent->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addField(facts, QT_TR_NOOP("Inside"), m_parent);
    m_parent->setFill([this] {
        // Of several the first one cannot go into itself; for the others the document says no.
        fillZones(m_parent, deployment(), first() ? first()->parent : QString(),
            first() ? first()->id : QString());
    });
    connect(m_parent, &QComboBox::activated, this, [this](int index) {
        const QString id = m_parent->itemData(index).toString();
        change(tr("Move zone"), [id](Zone &zone) {
            if (compareIds(zone.id, id) != 0)
                zone.parent = id;
        });
    });
    onRefresh([this] {
        const std::optional<QString> id = common(&Zone::parent);
        const Zone *found = id ? deployment().zone(*id) : nullptr;
        m_parent->setPlaceholderText(severalText());
        m_parent->setShown(id ? std::optional(zonePath(deployment(), *id)) : std::nullopt,
            id.value_or(QString()), found ? lineIcon(zoneIcon(found->kind)) : QIcon());
    });
    m_addresses = new QLineEdit(this);
    FormField *addresses = addField(facts, QT_TR_NOOP("Addresses"), m_addresses);
    bindText(m_addresses, addresses, QT_TR_NOOP("Change addresses"), &Zone::addresses,
        addressesText, addressReader(&Zone::addresses));
    waitUntilLeft(m_addresses);
    addId(facts, QT_TR_NOOP("Id"), QT_TR_NOOP("Change id"));
    addNote(facts, QT_TR_NOOP("Note"), QT_TR_NOOP("Change note"), &Zone::note, 3);

    FormGroup *rules = addGroup(u"rules"_s, QT_TR_NOOP("Rules"));
    m_enforce = new WrapCheck(this);
    addWidget(rules, m_enforce);
    bindCheck(
        m_enforce, QT_TR_NOOP("Write rules"), QT_TR_NOOP("Write no rules"),
        [](const Zone &zone) { return zone.enforce || zone.kind == ZoneKind::Host; },
        [](Zone &zone, bool on) { zone.enforce = on; });
    m_target = new PickCombo(this);
    m_target->setObjectName(u"zoneTarget"_s);
    addField(rules, QT_TR_NOOP("Target"), m_target);
    bindDialect(m_target, QT_TR_NOOP("Change dialect"), &Zone::target);

    m_membersGroup = addGroup(u"members"_s, QT_TR_NOOP("In it"));
    addWidget(m_membersGroup, m_members = new LinkList(this));
    connect(m_members, &LinkList::linkActivated, this, &ZoneForm::linkActivated);
    retranslate();
}

void ZoneForm::showRecords(const std::vector<const Zone *> &zones)
{
    const bool single = zones.size() == 1;
    const Zone &zone = *zones.front();
    setTitle(single ? zone.label() : tr("%n zone(s)", nullptr, int(zones.size())));
    summary()->setVisible(single);
    m_enforce->setEnabled(!single || zone.kind != ZoneKind::Host);
    const bool isHosts =
        std::ranges::all_of(zones, [](const Zone *each) { return each->kind == ZoneKind::Host; });
    setPlaceholder(m_addresses, isHosts ? tr("e.g. 192.0.2.10") : tr("e.g. 192.0.2.0/24"));
    setPlaceholder(m_name, single ? zone.id : QString());
    showMembers(single ? &zone : nullptr);
}

void ZoneForm::showMembers(const Zone *zone)
{
    std::vector<LinkList::Link> links;
    int members = 0;
    // Whatever is in a zone further in is a member as well: asked once for each zone.
    std::map<QString, bool> inside;
    const auto isInside = [&](const QString &id) {
        const auto [place, isNew] = inside.try_emplace(id, false);
        if (isNew) {
            const std::vector<const Zone *> around = deployment().zoneChain(id);
            place->second = std::find(around.begin(), around.end(), zone) != around.end();
        }
        return place->second;
    };
    for (const Zone &inner : deployment().zones) {
        if (zone && compareIds(inner.parent, zone->id) == 0)
            links.push_back({inner.label(), {{}, {}, {inner.id}}, false});
    }
    for (const Component &component : deployment().components) {
        if (!zone || component.zone.isEmpty() || !isInside(component.zone))
            continue;
        ++members;
        const bool direct = compareIds(component.zone, zone->id) == 0;
        const Zone *around = deployment().zone(component.zone);
        links.push_back(
            {direct ? component.label() : u"%1 · %2"_s.arg(component.label(), around->label()),
                {{}, {component.id}, {}}, false});
    }
    if (zone) {
        summary()->setText(tr("%1 · %2", "id, number of components")
                               .arg(zone->id, tr("%n component(s)", nullptr, members)));
    }
    m_membersGroup->setVisible(!links.empty());
    m_members->setLinks(std::move(links));
}

void ZoneForm::retranslate()
{
    {
        const QSignalBlocker blocker(m_kind);
        m_kind->clear();
        m_kind->addItems(
            {tr("Internet"), tr("Site"), tr("Network"), tr("Cluster"), tr("Host", "a machine")});
    }
    RecordForm::retranslate();
    fillDialects(m_target);
    m_enforce->setText(tr("Enforced: rules are written here"));
    m_enforce->setToolTip(tr("A firewall stands at the boundary of this zone; a host always has "
                             "its own"));
    m_members->setAccessibleName(tr("In it"));
    refresh();
}

void ZoneForm::editName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

} // namespace portolan
