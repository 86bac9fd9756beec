#include "app/window/GestureCommands.h"

#include "model/catalog/Catalog.h"
#include "views/chart/ChartView.h"
#include "views/dialogs/NewFromCatalogDialog.h"
#include "views/gestures/FlowGesture.h"
#include "views/gestures/PartGesture.h"
#include "views/gestures/PartInsert.h"
#include "views/gestures/TextGesture.h"
#include "views/gestures/ZoneGesture.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace portolan {

GestureCommands::GestureCommands(ChartView *chart, const Catalog *catalog, QObject *parent)
    : QObject(parent)
    , m_chart(chart)
    , m_catalog(catalog)
    , m_texts(new TextGesture(chart, catalog))
{
    auto *zones = new ZoneGesture(chart);
    auto *flows = new FlowGesture(chart, catalog);
    auto *parts = new PartGesture(chart, catalog);
    for (ChartGesture *gesture :
        std::initializer_list<ChartGesture *>{m_texts, zones, flows, parts})
        chart->addGesture(gesture);
    connect(m_texts, &TextGesture::refused, this, &GestureCommands::failed);
    connect(flows, &FlowGesture::told, this, &GestureCommands::done);
    connect(flows, &FlowGesture::nameWanted, this, &GestureCommands::nameComponent,
        Qt::QueuedConnection);
    connect(parts, &PartGesture::told, this, &GestureCommands::done);
    // A dialog within the drop would hold up whoever dragged.
    connect(parts, &PartGesture::systemDropped, this, &GestureCommands::addSystemAt,
        Qt::QueuedConnection);
    // A field within the drop would lose the focus to where it was dragged from.
    connect(
        parts, &PartGesture::nameWanted, this, &GestureCommands::nameDropped, Qt::QueuedConnection);
}

void GestureCommands::nameInPlace()
{
    const Selection::Ids &ids = m_chart->selection()->ids();
    if (!ids.flows.isEmpty() || ids.components.size() + ids.zones.size() != 1)
        return;
    m_chart->revealSelection();
    const bool isZone = ids.components.isEmpty();
    m_texts->nameNew(isZone ? ChartHit{ChartHit::Kind::Zone, {}, ids.zones.first()}
                            : ChartHit{ChartHit::Kind::Component, {}, ids.components.first()});
}

void GestureCommands::nameDropped()
{
    // A large chart is laid out first, and meanwhile somebody may have begun to type elsewhere.
    const QWidget *focus = QApplication::focusWidget();
    const bool isTyping = qobject_cast<const QLineEdit *>(focus) ||
                          qobject_cast<const QAbstractSpinBox *>(focus) ||
                          qobject_cast<const QPlainTextEdit *>(focus);
    if (m_chart->isVisible() && !isTyping)
        nameInPlace();
}

void GestureCommands::nameComponent(const QString &id)
{
    // As above; who has drawn a flow has the chart in hand.
    const QWidget *focus = QApplication::focusWidget();
    if (m_chart->isVisible() && (!focus || focus == m_chart))
        m_texts->nameNew({ChartHit::Kind::Component, {}, id});
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
    if (!entry || !m_chart->document()->mayEdit())
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
        put(instantiate({{entry, chosen->second}}), *entry, zone, at,
            tr("Added another %1 with the options that the chart has chosen").arg(entry->name));
        return;
    }
    NewFromCatalogDialog dialog(
        m_catalog, product, m_chart->window(), NewFromCatalogDialog::Purpose::Add);
    if (dialog.exec() == QDialog::Accepted)
        put(dialog.deployment(), *entry, zone, at, tr("Added %1").arg(entry->name));
}

void GestureCommands::put(const Result<Deployment> &system, const CatalogEntry &entry,
    const QString &zone, const QPointF &at, const QString &message)
{
    if (!system) {
        emit failed(system.error().toString());
        return;
    }
    const auto tell = [this, message] { emit done(message); };
    if (!insertSystemAt(m_chart, *system, entry.name, zone, at, tell)) {
        emit failed(tr("%1 was not added: the chart is still being laid out; try again in a moment")
                        .arg(entry.name));
    }
}

} // namespace portolan
