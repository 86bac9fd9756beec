#include "app/window/Pages.h"

#include "app/figures/Figures.h"
#include "app/window/Actions.h"
#include "app/window/AppSettings.h"
#include "app/window/Resources.h"
#include "app/window/Services.h"
#include "views/chart/ChartView.h"
#include "views/panels/LayoutBar.h"
#include "views/panels/Toast.h"
#include "views/panels/WelcomePage.h"
#include "views/presentation/CustomerPage.h"

namespace portolan {

Pages::Pages(DeploymentDocument *document, Selection *selection, const Services &services,
    const Actions &actions, QWidget *window)
    : QStackedWidget(window)
    , m_document(document)
    , m_welcome(new WelcomePage(
          {actions[ActionId::New], actions[ActionId::Open], actions[ActionId::Blank]},
          examplePaths(), *services.catalog, productColors(*services.catalog, ThemeId::Light),
          productColors(*services.catalog, ThemeId::Dark), this))
    , m_chart(new ChartView(document, selection, this))
    , m_customer(new CustomerPage(
          document, [this]() -> const Geometry & { return m_chart->geometryOfChart(); }, this))
    , m_toast(new Toast(this))
{
    addWidget(m_welcome);
    addWidget(m_chart);
    addWidget(m_customer);
    auto *layoutBar = new LayoutBar(m_chart);
    connect(m_chart, &ChartView::layoutStarted, layoutBar, &LayoutBar::begin);
    connect(m_chart, &ChartView::layoutProgressed, layoutBar, &LayoutBar::setProgress);
    connect(m_chart, &ChartView::layoutEnded, layoutBar, &LayoutBar::end);
    connect(layoutBar, &LayoutBar::cancelRequested, m_chart, &ChartView::cancelLayout);
    for (const ChartView *chart : {m_chart, m_customer->chart()}) {
        // The other one has a zoom, too, that nobody sees.
        connect(chart, &ChartView::zoomChanged, this, [this, chart](double zoom) {
            if (chart == shownChart())
                emit zoomChanged(zoom);
        });
    }
    connect(m_customer, &CustomerPage::leaveRequested, actions[ActionId::CustomerMode],
        &QAction::trigger);
    m_toast->setLookedAt([this] {
        if (!isEditor())
            return QRect();
        // As far as it is seen: of what is larger than the view any place hides something.
        const QRectF box = m_chart->boundsOf(m_chart->selection()->ids());
        const QRectF seen(m_chart->fromChart(box.topLeft()), m_chart->fromChart(box.bottomRight()));
        return box.isNull() ? QRect() : seen.toAlignedRect() & m_chart->rect();
    });
    connect(m_chart, &ChartView::pictureChanged, m_toast, &Toast::place);
    connectActions(services, actions);
}

void Pages::connectActions(const Services &services, const Actions &actions)
{
    actions.on(ActionId::ZoomIn, this, [this] { shownChart()->zoomIn(); });
    actions.on(ActionId::ZoomOut, this, [this] { shownChart()->zoomOut(); });
    actions.on(ActionId::Zoom100, this, [this] { shownChart()->zoom100(); });
    actions.on(ActionId::Fit, this, [this] { shownChart()->fitAll(); });
    actions.on(ActionId::FitSelection, m_chart, &ChartView::fitSelection);
    actions.on(ActionId::Legend, m_chart, &ChartView::setLegendVisible);
    actions.on(ActionId::Arrange, m_chart, &ChartView::arrangeAll);
    actions.on(ActionId::ArrangeNew, m_chart, &ChartView::arrangeNew);
    actions.on(ActionId::ArrangeSelection, m_chart, &ChartView::arrangeSelection);
    constexpr double step = 8;
    const std::pair<ActionId, QPointF> sizes[] = {{ActionId::ZoneWider, {step, 0}},
        {ActionId::ZoneNarrower, {-step, 0}}, {ActionId::ZoneTaller, {0, step}},
        {ActionId::ZoneShorter, {0, -step}}};
    for (const auto &[id, way] : sizes)
        actions.on(id, m_chart, [this, way = way] { m_chart->nudgeZone(way); });
    actions.on(ActionId::FitZone, m_chart, &ChartView::fitZones);
    const std::pair<ActionId, Alignment> alignments[] = {{ActionId::AlignLeft, Alignment::Left},
        {ActionId::AlignCentre, Alignment::Centre}, {ActionId::AlignRight, Alignment::Right},
        {ActionId::AlignTop, Alignment::Top}, {ActionId::AlignMiddle, Alignment::Middle},
        {ActionId::AlignBottom, Alignment::Bottom}, {ActionId::DistributeAcross, Alignment::Across},
        {ActionId::DistributeDown, Alignment::Down}};
    for (const auto &[id, how] : alignments)
        actions.on(id, m_chart, [this, how = how] { m_chart->align(how); });
    actions.on(ActionId::CustomerMode, this, &Pages::setCustomerMode);
    actions.on(ActionId::WheelZooms, this, [this, settings = services.settings](bool zooms) {
        settings->setWheelZooms(zooms);
        m_chart->setWheelZooms(zooms);
    });
    const auto openBundles = [this](bool open) {
        for (ChartView *chart : {m_chart, m_customer->chart()})
            chart->setOpenBundles(open);
    };
    const bool open = services.settings->openBundles();
    openBundles(open);
    actions[ActionId::OpenBundles]->setChecked(open);
    connect(actions[ActionId::OpenBundles], &QAction::toggled, this, openBundles);
    actions.on(ActionId::OpenBundles, this,
        [settings = services.settings](bool now) { settings->setOpenBundles(now); });
    const bool zooms = services.settings->wheelZooms();
    m_chart->setWheelZooms(zooms);
    actions[ActionId::WheelZooms]->setChecked(zooms);
    actions[ActionId::Legend]->setChecked(m_chart->isLegendVisible());
}

ChartView *Pages::shownChart() const
{
    return m_customer->isActive() ? m_customer->chart() : m_chart;
}

const DeploymentDocument &Pages::shownDocument() const
{
    return m_customer->isActive() ? m_customer->document() : *m_document;
}

bool Pages::isWelcome() const { return currentWidget() == m_welcome; }

bool Pages::isEditor() const { return currentWidget() == m_chart; }

void Pages::showChart()
{
    if (!isWelcome())
        return;
    setCurrentWidget(m_chart);
    m_chart->setFocus();
}

void Pages::setCustomerMode(bool on)
{
    if (on == m_customer->isActive() || isWelcome())
        return;
    m_customer->setActive(on);
    setCurrentWidget(on ? static_cast<QWidget *>(m_customer) : m_chart);
    if (!on)
        m_chart->setFocus();
}

void Pages::setLooks(const Theme &theme, const ProductColors &colors)
{
    for (ChartView *chart : {m_chart, m_customer->chart()}) {
        chart->setTheme(theme);
        chart->setProductColors(colors);
    }
    m_welcome->setTheme(theme);
}

} // namespace portolan
