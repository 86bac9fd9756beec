#include "views/panels/InspectorPanel.h"

#include "model/document/DeploymentDocument.h"
#include "views/panels/FlowForm.h"
#include "views/panels/FormField.h"
#include "views/panels/PlaceForms.h"
#include "views/panels/ProblemBanner.h"
#include "views/panels/ProvenanceBox.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::StringLiterals;

InspectorPanel::InspectorPanel(
    DeploymentDocument *document, Selection *selection, const Catalog *catalog, QWidget *parent)
    : QScrollArea(parent)
    , m_document(document)
    , m_selection(selection)
    , m_empty(plainLabel("field"))
    , m_flow(new FlowForm(document))
    , m_component(new ComponentForm(document))
    , m_zone(new ZoneForm(document))
    , m_banner(new ProblemBanner)
    , m_source(new ProvenanceBox(catalog))
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
    for (QWidget *part : std::initializer_list<QWidget *>{
             m_empty, m_flow, m_component, m_zone, m_banner, m_source}) {
        rows->addWidget(part);
        part->hide();
    }
    rows->addStretch();
    setWidget(body);
    for (RecordForm *form : std::initializer_list<RecordForm *>{m_flow, m_component, m_zone})
        connect(form, &RecordForm::rejected, this, &InspectorPanel::rejected);
    connect(m_banner, &ProblemBanner::fixRequested, this, &InspectorPanel::fixRequested);
    connect(selection, &Selection::changed, this, &InspectorPanel::update);
    connect(document, &DeploymentDocument::changed, this, &InspectorPanel::update);
    connect(document, &DeploymentDocument::wasReset, this, &InspectorPanel::update);
    update();
}

void InspectorPanel::setProblems(const std::vector<Problem> &problems)
{
    m_problems = problems;
    m_banner->setProblems(m_problems, m_selection->ids(), m_document->deployment());
}

void InspectorPanel::update()
{
    const Deployment &deployment = m_document->deployment();
    const Selection::Ids &ids = m_selection->ids();
    const auto one = [&](const QStringList &list) {
        const auto all = ids.flows.size() + ids.components.size() + ids.zones.size();
        return all == 1 && list.size() == 1 ? list.first() : QString();
    };
    const bool flow = deployment.flow(one(ids.flows)) != nullptr;
    const bool component = deployment.component(one(ids.components)) != nullptr;
    const bool zone = deployment.zone(one(ids.zones)) != nullptr;
    if (flow)
        m_flow->setRecord(one(ids.flows));
    if (flow)
        m_source->setFlow(*deployment.flow(one(ids.flows)));
    else
        m_source->hide();
    if (component)
        m_component->setRecord(one(ids.components));
    if (zone)
        m_zone->setRecord(one(ids.zones));
    m_flow->setVisible(flow);
    m_component->setVisible(component);
    m_zone->setVisible(zone);
    m_empty->setVisible(!flow && !component && !zone);
    m_empty->setText(emptyText());
    m_banner->setProblems(m_problems, ids, deployment);
}

QString InspectorPanel::emptyText() const
{
    const Selection::Ids &ids = m_selection->ids();
    if (ids.isEmpty())
        return tr("Select a flow, a component or a zone to see and change its facts.");
    QStringList parts;
    if (!ids.flows.isEmpty())
        parts.append(tr("%n flow(s) selected", nullptr, int(ids.flows.size())));
    if (!ids.components.isEmpty())
        parts.append(tr("%n component(s) selected", nullptr, int(ids.components.size())));
    if (!ids.zones.isEmpty())
        parts.append(tr("%n zone(s) selected", nullptr, int(ids.zones.size())));
    return parts.join(u'\n');
}

void InspectorPanel::edit()
{
    if (m_flow->isVisible())
        m_flow->editPorts();
    else if (m_component->isVisible())
        m_component->editName();
    else if (m_zone->isVisible())
        m_zone->editName();
}

void InspectorPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_flow->retranslate();
    m_source->retranslate();
    m_component->retranslate();
    m_zone->retranslate();
    update();
}

} // namespace portolan
