#include "app/window/PartCommands.h"

#include "app/window/Actions.h"
#include "model/catalog/PartEdits.h"
#include "model/document/GroupEdits.h"
#include "views/chart/ChartView.h"
#include "views/dialogs/NewPartDialog.h"
#include "views/gestures/PartInsert.h"

#include <memory>

namespace portolan {

namespace {

RecordIds placesOf(const Selection::Ids &ids) { return {{}, ids.components, ids.zones}; }

} // namespace

PartCommands::PartCommands(ChartView *chart, const Actions &actions, QWidget *window)
    : QObject(window)
    , m_chart(chart)
    , m_window(window)
{
    actions.on(ActionId::NewComponent, this, &PartCommands::addComponent);
    actions.on(ActionId::NewZone, this, &PartCommands::addZone);
}

void PartCommands::addComponent() { ask(false, {}); }

void PartCommands::addZone() { ask(true, {}); }

void PartCommands::addComponentAt(const QPointF &point) { ask(false, point); }

void PartCommands::addZoneAt(const QPointF &point) { ask(true, point); }

QString PartCommands::proposedZone(const Place &place) const
{
    const Selection::Ids &ids = m_chart->selection()->ids();
    if (place) {
        const ChartHit hit = m_chart->hitAt(m_chart->fromChart(*place));
        if (hit.kind == ChartHit::Kind::Zone)
            return hit.id;
    }
    const RecordIds outer = outermost(m_chart->document()->deployment(), placesOf(ids));
    const bool oneZone = outer.zones.size() == 1 && outer.components.isEmpty();
    return oneZone ? outer.zones.first()
                   : commonZone(m_chart->document()->deployment(), placesOf(ids));
}

void PartCommands::ask(bool isZone, const Place &place)
{
    DeploymentDocument *document = m_chart->document();
    if (!document->mayEdit())
        return;
    const Deployment &deployment = document->deployment();
    NewPartDialog::Proposal proposal;
    proposal.isZone = isZone;
    proposal.kind = m_lastKinds[isZone];
    proposal.zone = proposedZone(place);
    if (isZone) {
        const RecordIds outer = outermost(deployment, placesOf(m_chart->selection()->ids()));
        proposal.members = int(outer.components.size() + outer.zones.size());
        proposal.around = commonZone(deployment, outer);
        // One alone that is selected rather says where.
        proposal.takesMembers = proposal.members > 1;
    }
    NewPartDialog dialog(deployment, proposal, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_lastKinds[isZone] = dialog.kind().kind();
    // Who has chosen another zone does not mean the place in this one.
    const bool isHere = place && compareIds(dialog.zone(), proposal.zone) == 0;
    if (isZone) {
        const Zone zone =
            newZone(deployment, dialog.kind().zoneKind(), dialog.name(), dialog.zone());
        const auto done = [this] { m_chart->revealNew(); };
        if (dialog.takesMembers())
            insertAround(zone);
        else if (!isHere || !insertZoneAt(m_chart, zone, *place, done))
            insert(zone);
    } else {
        const Component component =
            newComponent(deployment, dialog.kind().kind(), dialog.name(), dialog.zone());
        const auto done = [this] { m_chart->revealNew(); };
        if (!isHere || !insertComponentAt(m_chart, component, *place, done))
            insert(component);
    }
}

void PartCommands::insertAround(const Zone &zone)
{
    std::map<QString, Point> places;
    for (const CardBox &card : m_chart->geometryOfChart().cards)
        places[card.id.toLower()] = {card.rect.center().x(), card.rect.center().y()};
    const RecordIds ids = placesOf(m_chart->selection()->ids());
    // While a large chart is laid out somebody may take the name, or delete what is selected.
    const auto id = std::make_shared<QString>();
    const auto edits = [ids, zone, places, id](const Deployment &now) {
        const RecordIds outer = outermost(now, ids);
        if (outer.components.isEmpty() && outer.zones.isEmpty())
            return std::vector<Edit>();
        Zone fresh = newZone(now, zone.kind, zone.name, {});
        *id = fresh.id;
        return enclosing(now, ids, std::move(fresh), places);
    };
    const auto done = [this, id] { show({{}, {}, {*id}}); };
    DeploymentDocument *document = m_chart->document();
    const QString text = tr("New zone around the selection");
    if (!m_chart->carryOut(text, edits, done) &&
        document->edit(text, edits(document->deployment())))
        done();
}

void PartCommands::insert(const Component &component)
{
    if (m_chart->document()->edit(tr("New component"), {Insert<Component>{component}}))
        show({{}, {component.id}, {}});
}

void PartCommands::insert(const Zone &zone)
{
    if (m_chart->document()->edit(tr("New zone"), {Insert<Zone>{zone}}))
        show({{}, {}, {zone.id}});
}

void PartCommands::show(const RecordIds &ids)
{
    m_chart->selection()->set({ids.flows, ids.components, ids.zones});
    m_chart->revealNew();
}

void PartCommands::addKind(const QString &product, const QString &part)
{
    const PartKind *kind = partKindOf({product, part});
    if (!kind || !m_chart->document()->mayEdit())
        return;
    const Deployment &deployment = m_chart->document()->deployment();
    const QString zone = proposedZone({});
    if (kind->isZone)
        insert(newZone(deployment, kind->zoneKind(), kind->name(), zone));
    else
        insert(newComponent(deployment, kind->kind(), kind->name(), zone));
    emit nameWanted();
}

} // namespace portolan
