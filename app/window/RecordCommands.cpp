#include "app/window/RecordCommands.h"

#include "app/window/Actions.h"
#include "app/window/CountText.h"
#include "model/catalog/Catalog.h"
#include "model/catalog/PartEdits.h"
#include "model/document/DeploymentDocument.h"
#include "model/document/RecordEdits.h"
#include "model/items/SelectedRecords.h"
#include "views/dialogs/NewFlowDialog.h"

#include <algorithm>
#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

RecordCommands::RecordCommands(DeploymentDocument *document, Selection *selection,
    const Catalog *catalog, const Actions &actions, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_selection(selection)
    , m_catalog(catalog)
    , m_window(window)
{
    actions.on(ActionId::Delete, this, &RecordCommands::removeSelection);
    actions.on(ActionId::DissolveZone, this, &RecordCommands::dissolveZones);
    actions.on(ActionId::EnableFlows, this, &RecordCommands::setFlowsEnabled);
    actions.on(ActionId::AddFlow, this, &RecordCommands::addFlow);
    connect(document, &DeploymentDocument::aboutToApply, this,
        [this](const Edit &edit) { m_renames.add(m_document->deployment(), edit); });
    connect(document, &DeploymentDocument::changed, this, &RecordCommands::pruneSelection);
    // Another chart may have records of the same ids.
    connect(document, &DeploymentDocument::aboutToReset, this,
        [this] { m_pathBefore = m_document->path(); });
    connect(document, &DeploymentDocument::wasReset, this, [this] {
        if (m_document->path().isEmpty() || m_document->path() != m_pathBefore)
            m_selection->clear();
        else
            pruneSelection();
    });
}

void RecordCommands::pruneSelection()
{
    Selection::Ids ids = m_selection->ids();
    const RenameWatch renames = std::exchange(m_renames, {});
    if (const auto &renamed = renames.renamed()) {
        QStringList &list = renamed->kind == RecordKind::Flow   ? ids.flows
                            : renamed->kind == RecordKind::Zone ? ids.zones
                                                                : ids.components;
        std::ranges::replace_if(
            list, [&](const QString &id) { return compareIds(id, renamed->from) == 0; },
            renamed->to);
    }
    m_selection->set(existing(std::move(ids), m_document->deployment()));
}

void RecordCommands::removeSelection()
{
    const Selection::Ids ids = m_selection->ids();
    const Deployment &deployment = m_document->deployment();
    std::vector<Edit> edits =
        removal(deployment, withContents(deployment, {ids.flows, ids.components, ids.zones}));
    if (edits.empty())
        return;
    const QString text = ids.onlyFlows() ? tr("Delete flows") : tr("Delete");
    const QString what = countText(removedBy(edits));
    m_selection->clear();
    if (m_document->edit(text, std::move(edits)))
        emit doneWithUndo(tr("%1 deleted").arg(what));
    else
        m_selection->set(ids);
}

void RecordCommands::dissolveZones()
{
    const Selection::Ids ids = m_selection->ids();
    std::vector<Edit> edits = removal(m_document->deployment(), {{}, {}, ids.zones});
    if (edits.empty())
        return;
    const QString what = countText(removedBy(edits));
    m_selection->clear();
    if (m_document->edit(tr("Delete zones, keep their contents"), std::move(edits)))
        emit doneWithUndo(tr("%1 deleted, the contents kept").arg(what));
    else
        m_selection->set(ids);
}

void RecordCommands::setFlowsEnabled(bool on)
{
    std::vector<Edit> edits = switching(m_document->deployment(), m_selection->ids().flows, on);
    if (!edits.empty())
        m_document->edit(on ? tr("Switch flows on") : tr("Switch flows off"), std::move(edits));
}

void RecordCommands::addFlow()
{
    if (!m_document->mayEdit())
        return;
    NewFlowDialog dialog(
        m_document->deployment(), m_catalog, m_selection->ids().components, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const Flow flow = dialog.flow();
    if (m_document->edit(tr("New flow"), {Insert<Flow>{flow}}))
        m_selection->set({{flow.id}, {}, {}});
}

void RecordCommands::addPart(const QString &product, const QString &part)
{
    const CatalogEntry *entry = m_catalog->entry(product);
    const CatalogComponent *component = entry ? entry->component(part) : nullptr;
    if (!component)
        return;
    QString id;
    std::vector<Edit> edits =
        insertPart(m_document->deployment(), *entry, part, selectedZone(), &id);
    if (m_document->edit(tr("Add %1").arg(component->name), std::move(edits)))
        m_selection->set({{}, {id}, {}});
}

QString RecordCommands::selectedZone() const
{
    const Selection::Ids &ids = m_selection->ids();
    return ids.zones.size() == 1 && ids.components.isEmpty() ? ids.zones.first() : QString();
}

} // namespace portolan
