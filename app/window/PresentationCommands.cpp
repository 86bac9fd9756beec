#include "app/window/PresentationCommands.h"

#include "app/window/Actions.h"
#include "views/chart/ChartView.h"
#include "views/presentation/PresentationWindow.h"

#include <QScreen>

namespace portolan {

PresentationCommands::PresentationCommands(
    DeploymentDocument *document, ChartView *chart, const Actions &actions, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_chart(chart)
    , m_actions(actions)
    , m_window(window)
{
    actions.on(ActionId::Present, this, &PresentationCommands::present);
    actions.on(ActionId::PresentToCustomers, this, [this] {
        QAction *customer = m_actions[ActionId::CustomerMode];
        if (!customer->isChecked())
            customer->trigger();
        present();
    });
}

PresentationCommands::~PresentationCommands() { delete m_presentation; }

PresentationWindow *PresentationCommands::presentation() const
{
    return qobject_cast<PresentationWindow *>(m_presentation.data());
}

void PresentationCommands::setLooks(const Theme &theme, const ProductColors &colors)
{
    m_theme = theme;
    m_colors = colors;
    if (PresentationWindow *window = presentation()) {
        window->setTheme(theme);
        window->setProductColors(colors);
    }
}

void PresentationCommands::present()
{
    if (m_presentation) {
        m_presentation->close();
        return;
    }
    auto *window = new PresentationWindow(
        m_document, [this]() -> const Geometry & { return m_chart->geometryOfChart(); }, m_window);
    m_presentation = window;
    QAction *customer = m_actions[ActionId::CustomerMode];
    window->setTheme(m_theme);
    window->setProductColors(m_colors);
    window->setAnimated(m_chart->isAnimated());
    window->setCustomerMode(customer->isChecked());
    const QAction *bundles = m_actions[ActionId::OpenBundles];
    window->chart()->setOpenBundles(bundles->isChecked());
    connect(bundles, &QAction::toggled, window->chart(), &ChartView::setOpenBundles);
    connect(window, &PresentationWindow::customerModeChanged, customer, [customer](bool on) {
        if (customer->isChecked() != on)
            customer->trigger();
    });
    connect(customer, &QAction::toggled, window, &PresentationWindow::setCustomerMode);
    window->setScreen(m_window->screen());
    window->setGeometry(m_window->screen()->geometry());
    window->showFullScreen();
    window->activateWindow();
}

} // namespace portolan
