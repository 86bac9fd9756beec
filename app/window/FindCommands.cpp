#include "app/window/FindCommands.h"

#include "app/window/Actions.h"
#include "app/window/Tables.h"
#include "model/document/DeploymentDocument.h"
#include "model/items/RecordFilter.h"
#include "views/chart/ChartView.h"
#include "views/panels/FilterBox.h"
#include "views/panels/PartBar.h"
#include "views/panels/TracePanel.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Parts of the RecordFilter.
const QString Focus = u"focus"_s;
const QString Way = u"trace"_s;
const QString Zones = u"zones"_s;

/// The components among \a ids and those in its zones.
QStringList componentsOf(const Deployment &deployment, const Selection::Ids &ids)
{
    QStringList components = ids.components;
    if (ids.zones.isEmpty())
        return components;
    for (const Component &component : deployment.components) {
        const auto chain = deployment.zoneChain(component.zone);
        if (std::any_of(chain.begin(), chain.end(),
                [&](const Zone *zone) { return ids.zones.contains(zone->id); }))
            components += component.id;
    }
    return components;
}

ShownPart wayOf(const Deployment &deployment, const Trace &trace)
{
    QStringList components = {trace.from, trace.to};
    QStringList flows = trace.stop ? trace.stop->flows : QStringList();
    for (const TraceHop &hop : trace.hops) {
        components << hop.from << hop.to;
        flows += hop.flows;
    }
    return neighbours(deployment, components, flows, 0);
}

QString nameOf(const Deployment &deployment, const Selection::Ids &ids)
{
    const qsizetype count = ids.components.size() + ids.flows.size() + ids.zones.size();
    if (count > 1)
        return FindCommands::tr("%n selected", "records", int(count));
    for (const QString &id : ids.components + ids.zones) {
        const Component *component = deployment.component(id);
        const Zone *zone = deployment.zone(id);
        const QString name = component ? component->label() : zone ? zone->label() : id;
        constexpr qsizetype longest = 40;
        return name.size() > longest ? name.left(longest).simplified() + u'…' : name.simplified();
    }
    return ids.flows.value(0);
}

} // namespace

FindCommands::FindCommands(DeploymentDocument *document, Selection *selection, ChartView *chart,
    Tables *tables, const Actions &actions, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_selection(selection)
    , m_chart(chart)
    , m_tables(tables)
    , m_actions(actions)
    , m_bar(new PartBar(chart))
    , m_panel(new TracePanel(chart))
    , m_sight(chart)
{
    actions.on(ActionId::Focus, this, &FindCommands::focus);
    actions.on(ActionId::TraceWay, this, &FindCommands::trace);
    actions.on(ActionId::ZoneView, this, &FindCommands::setZoneView);
    connect(tables, &Tables::filterChanged, this, &FindCommands::filterChart);
    connect(tables->filterBox(), &FilterBox::left, chart,
        [chart] { chart->setFocus(Qt::OtherFocusReason); });
    connect(m_bar, &PartBar::moreRequested, this, &FindCommands::grow);
    connect(m_bar, &PartBar::allRequested, this, [this] {
        showAll();
        setZoneView(false);
    });
    connect(m_panel, &TracePanel::traceRequested, this, &FindCommands::runTrace);
    connect(m_panel, &TracePanel::hopChosen, this, &FindCommands::chooseHop);
    connect(m_panel, &TracePanel::closed, this, [this] {
        endTrace();
        m_chart->setFocus();
    });
    connect(m_panel, &TracePanel::copyRequested, this, [this] {
        QGuiApplication::clipboard()->setText(traceText(m_document->deployment(), m_trace));
        emit done(tr("The way is copied"));
    });
    connect(document, &DeploymentDocument::changed, this, &FindCommands::followDocument);
    connect(document, &DeploymentDocument::wasReset, this, [this] {
        m_sight.forget();
        showAll();
        setZoneView(false);
        // The chart was drawn before the filter looked at the new one.
        filterChart();
    });
    chart->setEscape([this] { return escape(); });
    m_bar->setCovers([this](const QRect &bar) {
        if (m_panel->isVisible() && m_panel->geometry().intersects(bar))
            return true;
        const QRectF under(m_chart->toChart(bar.topLeft()), m_chart->toChart(bar.bottomRight()));
        const Geometry &shown = m_chart->geometryOfChart();
        return std::ranges::any_of(shown.zones,
                   [&](const ZoneBox &zone) { return zone.title.intersects(under); }) ||
               std::ranges::any_of(
                   shown.cards, [&](const CardBox &card) { return card.rect.intersects(under); });
    });
    window->installEventFilter(this);
}

void FindCommands::retranslate() { updateBar(); }

bool FindCommands::isZoneView() const { return m_chart->isZoneView(); }

void FindCommands::filterChart()
{
    const RecordFilter *records = m_tables->records();
    const Deployment &deployment = m_document->deployment();
    if (records->isFiltering()) {
        m_chart->setFilter(
            [records, &deployment](const Flow &flow) {
                return records->showsFlow(size_t(&flow - deployment.flows.data()));
            },
            [records, &deployment](const Component &component) {
                return records->fitsItself(size_t(&component - deployment.components.data()));
            });
    } else {
        m_chart->setFilter({});
    }
    updateBar();
}

void FindCommands::focus()
{
    const Selection::Ids &ids = m_selection->ids();
    if (m_hops > 0 && (ids.isEmpty() || ids == m_seeds)) {
        grow();
        return;
    }
    if (ids.isEmpty()) {
        emit failed(tr("Select a component, a zone or a flow to focus on its neighbours"));
        return;
    }
    m_seeds = ids;
    m_hops = 1;
    applyFocus();
}

void FindCommands::grow()
{
    const RecordFilter *records = m_tables->records();
    const std::pair before(records->componentCount(), records->flowCount());
    ++m_hops;
    applyFocus();
    if (before != std::pair(records->componentCount(), records->flowCount()))
        return;
    --m_hops;
    applyFocus();
    emit done(tr("Nothing more is connected"));
}

void FindCommands::applyFocus()
{
    m_tables->records()->setPart(
        Focus, [seeds = m_seeds, hops = m_hops](const Deployment &deployment) {
            return neighbours(deployment, componentsOf(deployment, seeds), seeds.flows, hops);
        });
}

void FindCommands::showAll()
{
    m_hops = 0;
    m_seeds = {};
    m_tables->records()->setPart(Focus, {});
    endTrace();
}

void FindCommands::trace()
{
    const Deployment &deployment = m_document->deployment();
    m_panel->setComponents(deployment);
    const Selection::Ids &ids = m_selection->ids();
    QString from = ids.components.value(0);
    QString to = ids.components.size() == 2 ? ids.components[1] : QString();
    if (ids.components.isEmpty() && ids.flows.size() == 1) {
        const Flow *flow = deployment.flow(ids.flows.front());
        from = flow ? flow->from : QString();
        to = flow ? flow->to : QString();
    }
    // A selection has no order: the way is meant that there is, or else that leads further.
    if (!to.isEmpty()) {
        const Trace there = portolan::trace(deployment, from, to);
        const Trace back = portolan::trace(deployment, to, from);
        if (there.stop && (!back.stop || back.hops.size() > there.hops.size()))
            std::swap(from, to);
    }
    if (!from.isEmpty() || !m_tracing)
        m_panel->setEnds(from, to);
    m_panel->open();
}

void FindCommands::runTrace(const QString &from, const QString &to, int way)
{
    const Deployment &deployment = m_document->deployment();
    const Trace found = portolan::trace(deployment, from, to, way);
    const bool same = m_tracing && found == m_trace;
    m_trace = found;
    m_tracing = true;
    m_panel->showTrace(deployment, found);
    std::vector<QStringList> steps;
    Selection::Ids lit;
    for (const TraceHop &hop : found.hops) {
        steps.push_back(hop.flows);
        lit.flows += hop.flows;
    }
    m_chart->setSteps(std::move(steps));
    m_tables->records()->setPart(Way, [found](const Deployment &now) { return wayOf(now, found); });
    if (same)
        return;
    if (lit.flows.isEmpty()) {
        for (const QString &id : {found.from, found.to}) {
            if (deployment.component(id))
                lit.components += id;
        }
    }
    m_selection->set(lit);
    // Both ends, and all between them.
    for (const TraceHop &hop : found.hops)
        lit.components << hop.from << hop.to;
    m_sight.keep();
    m_chart->revealBeside(lit, m_panel->geometry());
    m_sight.moved();
}

void FindCommands::endTrace()
{
    // What has the focus gives it away when it is hidden, to whoever comes next.
    if (m_panel->isAncestorOf(QApplication::focusWidget()))
        m_chart->setFocus();
    m_panel->hide();
    if (!m_tracing)
        return;
    m_tracing = false;
    m_chart->setSteps({});
    m_tables->records()->setPart(Way, {});
    m_sight.goBack();
}

void FindCommands::chooseHop(int hop)
{
    if (hop < 0 || size_t(hop) >= m_trace.hops.size())
        return;
    m_selection->set({m_trace.hops[size_t(hop)].flows, {}, {}});
    m_sight.keep();
    m_chart->revealSelection();
    m_sight.moved();
}

void FindCommands::setZoneView(bool on)
{
    m_actions[ActionId::ZoneView]->setChecked(on);
    if (on == isZoneView())
        return;
    m_chart->setZoneView(on);
    emit zoneViewChanged(on);
    if (on)
        m_tables->records()->setPart(Zones, crossingFlows);
    else
        m_tables->records()->setPart(Zones, {});
}

void FindCommands::followDocument()
{
    if (m_panel->isVisible())
        m_panel->setComponents(m_document->deployment());
    if (m_tracing)
        runTrace(m_trace.from, m_trace.to, m_trace.way);
    updateBar();
}

void FindCommands::updateBar()
{
    const Deployment &deployment = m_document->deployment();
    const RecordFilter *records = m_tables->records();
    QStringList texts;
    if (m_hops > 0) {
        texts += tr("Focus on %1, %n hop(s)", nullptr, m_hops).arg(nameOf(deployment, m_seeds));
    }
    if (isZoneView()) {
        texts += tr(
            "Zone view: %1 of %n flow(s) cross a boundary", nullptr, int(deployment.flows.size()))
                     .arg(records->flowCount());
    }
    m_bar->setPart(texts.join(u"   ·   "_s), m_hops > 0);
}

bool FindCommands::escape()
{
    if (m_tracing || m_panel->isVisible()) {
        endTrace();
        return true;
    }
    if (m_hops == 0)
        return false;
    showAll();
    return true;
}

bool FindCommands::eventFilter(QObject *watched, QEvent *event)
{
    // An Esc that nobody in the window had a use for: in a table, say.
    if (event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && escape())
        return true;
    return QObject::eventFilter(watched, event);
}

} // namespace portolan
