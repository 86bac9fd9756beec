#include "app/window/GestureCommands.h"

#include "model/catalog/Catalog.h"
#include "views/chart/ChartView.h"
#include "views/dialogs/NewFromCatalogDialog.h"
#include "views/gestures/FlowGesture.h"
#include "views/gestures/PartGesture.h"
#include "views/gestures/PartInsert.h"
#include "views/gestures/TextGesture.h"

namespace portolan {

GestureCommands::GestureCommands(ChartView *chart, const Catalog *catalog, QObject *parent)
    : QObject(parent)
    , m_chart(chart)
    , m_catalog(catalog)
{
    auto *texts = new TextGesture(chart, catalog);
    auto *flows = new FlowGesture(chart, catalog);
    auto *parts = new PartGesture(chart, catalog);
    for (ChartGesture *gesture : std::initializer_list<ChartGesture *>{texts, flows, parts})
        chart->addGesture(gesture);
    connect(texts, &TextGesture::refused, this, &GestureCommands::failed);
    connect(flows, &FlowGesture::told, this, &GestureCommands::done);
    // A dialog within the drop would hold up whoever dragged.
    connect(parts, &PartGesture::systemDropped, this, &GestureCommands::addSystemAt,
        Qt::QueuedConnection);
}

void GestureCommands::addSystem(const QString &product)
{
    const Selection::Ids &ids = m_chart->selection()->ids();
    const QString zone =
        ids.zones.size() == 1 && ids.components.isEmpty() ? ids.zones.first() : QString();
    QPointF at = m_chart->visiblePart().center();
    if (const int i = m_chart->scene().zoneOf(zone); i >= 0)
        at = m_chart->geometryOfChart().zones[size_t(i)].rect.center();
    addSystemAt(product, zone, at);
}

void GestureCommands::addSystemAt(const QString &product, const QString &zone, const QPointF &at)
{
    const CatalogEntry *entry = m_catalog->entry(product);
    if (!entry)
        return;
    const auto &systems = m_chart->document()->deployment().settings.systems;
    for (const auto &[id, options] : systems) {
        const CatalogEntry *other = m_catalog->entry(id);
        if (entry->conflicts.contains(id) || (other && other->conflicts.contains(product))) {
            emit failed(tr("%1 and %2 are alternatives that are never deployed together")
                            .arg(entry->name, other ? other->name : id));
            return;
        }
    }
    // Options are asked once: a second one of a system has those of the first.
    if (const auto chosen = systems.find(product); chosen != systems.end()) {
        if (const Result<Deployment> system = instantiate({{entry, chosen->second}}))
            insertSystemAt(m_chart, *system, entry->name, zone, at);
        emit done(
            tr("Added another %1 with the options that the chart has chosen").arg(entry->name));
        return;
    }
    NewFromCatalogDialog dialog(
        m_catalog, product, m_chart->window(), NewFromCatalogDialog::Purpose::Add);
    if (dialog.exec() == QDialog::Accepted && dialog.deployment())
        insertSystemAt(m_chart, *dialog.deployment(), entry->name, zone, at);
}

} // namespace portolan
