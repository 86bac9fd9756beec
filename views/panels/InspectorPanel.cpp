#include "views/panels/InspectorPanel.h"

#include "model/catalog/Catalog.h"
#include "model/catalog/SystemParts.h"
#include "model/document/DeploymentDocument.h"
#include "model/items/SelectedRecords.h"
#include "model/layout/Around.h"
#include "views/panels/DeploymentForm.h"
#include "views/panels/FlowForm.h"
#include "views/panels/FormField.h"
#include "views/panels/FormGroup.h"
#include "views/panels/OptionsBox.h"
#include "views/panels/PlaceForms.h"
#include "views/panels/ProblemBanner.h"
#include "views/panels/ProvenanceBox.h"
#include "views/panels/StatusLine.h"

#include <QEvent>
#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

InspectorPanel::InspectorPanel(
    DeploymentDocument *document, Selection *selection, const Catalog *catalog, QWidget *parent)
    : QScrollArea(parent)
    , m_document(document)
    , m_selection(selection)
    , m_catalog(catalog)
    , m_kinds(plainLabel("hint"))
    , m_deployment(new DeploymentForm(document))
    , m_flow(new FlowForm(document, catalog))
    , m_component(new ComponentForm(document))
    , m_zone(new ZoneForm(document))
    , m_banner(new ProblemBanner)
    , m_source(new ProvenanceBox)
    , m_optionRows(new QVBoxLayout)
{
    setObjectName(u"panel"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(240);
    auto *body = new QWidget;
    body->setObjectName(u"panelBody"_s);
    auto *rows = new QVBoxLayout(body);
    rows->setContentsMargins(16, 12, 16, 12);
    rows->setSpacing(10);
    m_kinds->setObjectName(u"selectedKinds"_s);
    for (QWidget *part : std::initializer_list<QWidget *>{
             m_kinds, m_deployment, m_flow, m_component, m_zone, m_banner, m_source}) {
        rows->addWidget(part);
        part->hide();
    }
    m_optionRows->setContentsMargins(0, 0, 0, 0);
    rows->addLayout(m_optionRows);
    rows->addStretch();
    setWidget(body);
    for (RecordForm *form : forms()) {
        connect(form, &RecordForm::rejected, this, &InspectorPanel::rejected);
        connect(form, &RecordForm::linkActivated, m_selection, &Selection::set);
        for (FormGroup *group : form->groups())
            watch(group);
    }
    connect(m_flow, &FlowForm::optionRequested, this, &InspectorPanel::showOptions);
    connect(m_banner, &ProblemBanner::fixRequested, this, &InspectorPanel::fixRequested);
    connect(selection, &Selection::changed, this, &InspectorPanel::update);
    connect(document, &DeploymentDocument::changed, this, &InspectorPanel::update);
    connect(document, &DeploymentDocument::wasReset, this, &InspectorPanel::update);
    update();
}

std::vector<RecordForm *> InspectorPanel::forms() const
{
    return {m_deployment, m_flow, m_component, m_zone};
}

void InspectorPanel::setProblems(const std::vector<Problem> &problems)
{
    m_banner->setProblems(problems);
    m_banner->showFor(m_selection->ids(), m_document->deployment());
}

void InspectorPanel::update()
{
    const Deployment &deployment = m_document->deployment();
    // An undo has taken some away, and the selection does not know it yet.
    const Selection::Ids ids = existing(m_selection->ids(), deployment);
    const auto show = [](RecordForm *form, const QStringList &list) {
        if (!list.isEmpty())
            form->setRecords(list);
        form->setVisible(!list.isEmpty());
    };
    // The first of several forms would be taken for all that is selected.
    const auto kinds = std::ranges::count(
        std::array{ids.flows.isEmpty(), ids.components.isEmpty(), ids.zones.isEmpty()}, false);
    m_kinds->setText(SelectionLine::countText(ids));
    m_kinds->setVisible(kinds > 1);
    show(m_flow, ids.flows);
    show(m_component, ids.components);
    show(m_zone, ids.zones);
    if (ids.isEmpty())
        m_deployment->refresh();
    m_deployment->setVisible(ids.isEmpty());
    showOrigin(ids);
    m_banner->showFor(ids, deployment);
    updateOptions();
}

void InspectorPanel::showOrigin(const Selection::Ids &ids)
{
    const Deployment &deployment = m_document->deployment();
    const auto entryOf = [this](const QString &product) {
        return m_catalog ? m_catalog->entry(product) : nullptr;
    };
    const bool single = ids.flows.size() + ids.components.size() == 1 && ids.zones.isEmpty();
    ProvenanceBox::Origin origin;
    if (single && ids.onlyFlows()) {
        const Flow &flow = *deployment.flow(ids.flows.first());
        origin.source = flow.source;
        origin.config = flow.config;
        if (const CatalogEntry *entry = entryOf(flow.product))
            if (const CatalogFlow *known = knownFlow(*entry, flow))
                origin.additional = known->additional;
    } else if (single) {
        const Component &component = *deployment.component(ids.components.first());
        if (const CatalogEntry *entry = entryOf(component.product))
            if (const CatalogComponent *known = entry->component(component.part))
                origin.source = known->source;
    }
    m_source->setOrigin(origin);
}

QStringList InspectorPanel::systems() const
{
    const Deployment &deployment = m_document->deployment();
    const Selection::Ids &ids = m_selection->ids();
    std::set<QString> products;
    if (ids.isEmpty()) {
        for (const auto &[id, options] : deployment.settings.systems)
            products.insert(id);
    }
    for (const QString &id : ids.flows) {
        if (const Flow *flow = deployment.flow(id))
            products.insert(flow->product);
    }
    for (const QString &id : ids.components) {
        if (const Component *component = deployment.component(id))
            products.insert(component->product);
    }
    QStringList known;
    for (const QString &id : products) {
        const CatalogEntry *entry = m_catalog ? m_catalog->entry(id) : nullptr;
        if (entry && !entry->options.empty())
            known << id;
    }
    return known;
}

void InspectorPanel::updateOptions()
{
    const QStringList shown = systems();
    for (const QString &id : shown) {
        if (!m_systems.contains(id))
            addSystem(*m_catalog->entry(id));
    }
    for (const auto &[id, system] : m_systems) {
        const bool visible = shown.contains(id);
        if (visible)
            system.box->refresh();
        system.group->setVisible(visible);
    }
}

void InspectorPanel::addSystem(const CatalogEntry &entry)
{
    auto *group = new FormGroup(u"options"_s, widget());
    auto *box = new OptionsBox(m_document, &entry, group->body());
    group->setTitle(tr("Options of %1").arg(entry.name));
    group->rows()->addWidget(box);
    m_optionRows->addWidget(group);
    m_systems.emplace(entry.id, SystemGroup{group, box});
    watch(group);
    connect(box, &OptionsBox::rejected, this, &InspectorPanel::rejected);
    connect(box, &OptionsBox::added, this, [this](int components) {
        const QString told = tr("%n component(s) added", nullptr, components);
        if (laysOutAll(m_document->deployment(), 0, size_t(components)))
            emit placedAnew(told);
        else
            emit placed(told);
    });
    connect(box, &OptionsBox::previewShown, this, [this](QWidget *preview, QWidget *apply) {
        // After the layout has made room for it. Of a long one the beginning with its switch.
        QTimer::singleShot(0, preview, [this, preview, apply] {
            ensureWidgetVisible(preview, 0, 12);
            ensureWidgetVisible(apply, 0, 80);
        });
    });
}

OptionsBox *InspectorPanel::options(const QString &product) const
{
    const auto found = m_systems.find(product);
    return found == m_systems.end() ? nullptr : found->second.box;
}

void InspectorPanel::showOptions(const QString &product, const QString &option)
{
    // What is selected may belong to none: then those of the whole chart.
    if (systems().isEmpty())
        m_selection->clear();
    const QStringList shown = systems();
    if (shown.isEmpty())
        emit rejected(tr("Nothing on this chart comes from a system of the catalog with options"));
    const auto system = m_systems.find(product.isEmpty() ? shown.value(0) : product);
    if (system == m_systems.end() || !shown.contains(system->first))
        return;
    system->second.group->setOpen(true);
    const QString first = system->second.box->entry()->options.front().id;
    system->second.box->focusOption(option.isEmpty() ? first : option);
    QWidget *check = system->second.box->optionCheck(option.isEmpty() ? first : option);
    QTimer::singleShot(0, this, [this, check] {
        if (check)
            ensureWidgetVisible(check, 0, 80);
    });
}

void InspectorPanel::watch(FormGroup *group)
{
    m_groups.push_back(group);
    group->setOpen(!m_folded.contains(group->key()));
    connect(group, &FormGroup::toggled, this, [this, group](bool open) {
        QStringList folded = m_folded;
        folded.removeAll(group->key());
        if (!open)
            folded << group->key();
        folded.sort();
        setFoldedGroups(folded);
        emit foldedGroupsChanged(folded);
    });
}

void InspectorPanel::setFoldedGroups(const QStringList &keys)
{
    m_folded = keys;
    for (FormGroup *group : m_groups)
        group->setOpen(!keys.contains(group->key()));
}

void InspectorPanel::edit()
{
    if (m_flow->isVisible())
        m_flow->editPorts();
    else if (m_component->isVisible())
        m_component->editName();
    else if (m_zone->isVisible())
        m_zone->editName();
    else
        m_deployment->editName();
}

void InspectorPanel::editField(Fix::Field field)
{
    if (field == Fix::Field::Ports && m_flow->isVisible())
        m_flow->editPorts();
    else if (field == Fix::Field::Addresses && m_component->isVisible())
        m_component->editAddresses();
    // After the layout has made room for what was folded away.
    QTimer::singleShot(0, this, [this] {
        if (QWidget *editor = focusWidget(); editor && widget()->isAncestorOf(editor))
            ensureWidgetVisible(editor, 0, 80);
    });
}

void InspectorPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    for (RecordForm *form : forms())
        form->retranslate();
    m_source->retranslate();
    for (const auto &[id, system] : m_systems) {
        system.group->setTitle(tr("Options of %1").arg(system.box->entry()->name));
        system.box->retranslate();
    }
    update();
}

} // namespace portolan
