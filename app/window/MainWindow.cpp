#include "app/window/MainWindow.h"

#include "app/figures/Figures.h"
#include "app/window/AppSettings.h"
#include "app/window/FileCommands.h"
#include "app/window/Language.h"
#include "app/window/Menus.h"
#include "app/window/NameCommands.h"
#include "app/window/PictureCommands.h"
#include "app/window/PresentationCommands.h"
#include "app/window/RecordCommands.h"
#include "app/window/Resources.h"
#include "app/window/RuleCommands.h"
#include "app/window/Tables.h"
#include "app/window/ViewCommands.h"
#include "model/targets/Target.h"
#include "views/chart/ChartView.h"
#include "views/dialogs/ShortcutsDialog.h"
#include "views/panels/CatalogPanel.h"
#include "views/panels/DockTitle.h"
#include "views/panels/InspectorPanel.h"
#include "views/panels/LayoutBar.h"
#include "views/panels/RulePanel.h"
#include "views/panels/StatusLine.h"
#include "views/panels/Toast.h"
#include "views/panels/WelcomePage.h"
#include "views/presentation/CustomerPage.h"
#include "views/style/LineIcon.h"
#include "views/style/StyleSheet.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QStyle>
#include <QTimer>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString LeftToRight = u"left-to-right"_s;
const QString TopToBottom = u"top-to-bottom"_s;

Reading readingOf(const QString &word)
{
    return word == TopToBottom ? Reading::TopToBottom : Reading::LeftToRight;
}

} // namespace

MainWindow::MainWindow(const Services &services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_actions(this)
    , m_menus(new Menus(this, m_actions))
    , m_files(new FileCommands(&m_document, services.catalog, services.settings, this))
    , m_records(new RecordCommands(&m_document, &m_selection, services.catalog, this))
    , m_rules(new RuleCommands(&m_document, &m_selection, services.settings, this))
    , m_names(new NameCommands(&m_document, {}, this))
    , m_pictures(new PictureCommands(&m_document, services.catalog, services.settings, this))
{
    setAcceptDrops(true);
    setWindowIcon(lineIcon(u"compass", QPalette::Link));
    setContextMenuPolicy(Qt::NoContextMenu);
    m_pages = new QStackedWidget(this);
    m_welcome = new WelcomePage(
        {m_actions[ActionId::New], m_actions[ActionId::Open], m_actions[ActionId::Blank]},
        examplePaths(), productColors(*services.catalog, ThemeId::Light),
        productColors(*services.catalog, ThemeId::Dark), m_pages);
    m_chart = new ChartView(&m_document, &m_selection, m_pages);
    m_chart->setReading(readingOf(services.settings->reading()));
    m_toast = new Toast(m_pages);
    auto *layoutBar = new LayoutBar(m_chart);
    connect(m_chart, &ChartView::layoutStarted, layoutBar, &LayoutBar::begin);
    connect(m_chart, &ChartView::layoutProgressed, layoutBar, &LayoutBar::setProgress);
    connect(m_chart, &ChartView::layoutEnded, layoutBar, &LayoutBar::end);
    connect(layoutBar, &LayoutBar::cancelRequested, m_chart, &ChartView::cancelLayout);
    m_pictures->setShown(&m_document, m_chart);
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_chart);
    m_customer = new CustomerPage(
        &m_document, [this]() -> const Geometry & { return m_chart->geometryOfChart(); }, m_pages);
    m_pages->addWidget(m_customer);
    m_show = new PresentationCommands(&m_document, m_chart, m_actions, this);
    setCentralWidget(m_pages);
    buildDocks();
    buildStatusBar();
    fillMenus();
    connectActions();
    connectViews();
    setTheme(services.settings->theme());
    retranslate();

    m_maximized = placeAtFirst(QApplication::primaryScreen()->availableGeometry());
    resetLayout();
    if (restoreGeometry(services.settings->geometry()))
        m_maximized = false;
    restoreState(services.settings->windowState());
    showChart(false);
    updateChart();
}

MainWindow::~MainWindow()
{
    // The views go before the document that they listen to.
    delete m_show;
    m_document.disconnect();
    m_selection.disconnect();
    for (QDockWidget *dock : m_docks)
        delete dock;
    delete takeCentralWidget();
}

bool MainWindow::placeAtFirst(const QRect &available)
{
    constexpr QSize wanted(1600, 1000);
    constexpr QSize frame(16, 48);
    const QSize whole = wanted + frame;
    const bool fits = available.width() >= whole.width() && available.height() >= whole.height();
    // Without a window manager nobody maximizes: the size says it, too.
    setGeometry(fits ? QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, wanted, available)
                     : available);
    return !fits;
}

void MainWindow::showPlaced()
{
    if (m_maximized)
        showMaximized();
    else
        show();
}

void MainWindow::buildDocks()
{
    m_catalog = new CatalogPanel(m_services.catalog, &m_document);
    m_inspector = new InspectorPanel(&m_document, &m_selection, m_services.catalog);
    m_rule = new RulePanel(&m_document, &m_selection);
    m_tables = new Tables(&m_document, &m_selection);
    m_rule->setTarget(m_services.settings->target());
    m_rule->setFavourites(m_services.settings->favouriteTargets());
    m_rule->setMoreMenu(m_menus->ruleMenu());
    m_rules->setPanel(m_rule);
    struct Place
    {
        QWidget *widget;
        QString name;
        Qt::DockWidgetArea area;
    };
    for (const Place &place : {Place{m_catalog, u"catalog"_s, Qt::LeftDockWidgetArea},
             Place{m_inspector, u"inspector"_s, Qt::RightDockWidgetArea},
             Place{m_rule, u"rule"_s, Qt::RightDockWidgetArea},
             Place{m_tables, u"tables"_s, Qt::BottomDockWidgetArea}}) {
        auto *dock = new QDockWidget(this);
        dock->setObjectName(place.name);
        dock->setWidget(place.widget);
        // The tables' tabs are their title; the menu View > Panels brings them back.
        if (place.widget == m_tables)
            dock->setTitleBarWidget(new QWidget(dock));
        else
            new DockTitle(dock);
        addDockWidget(place.area, dock);
        m_docks.push_back(dock);
        m_menus->panels()->addAction(dock->toggleViewAction());
    }
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
}

void MainWindow::resetLayout()
{
    const Qt::DockWidgetArea areas[] = {Qt::LeftDockWidgetArea, Qt::RightDockWidgetArea,
        Qt::RightDockWidgetArea, Qt::BottomDockWidgetArea};
    for (size_t i = 0; i < m_docks.size(); ++i) {
        m_docks[i]->setFloating(false);
        addDockWidget(areas[i], m_docks[i]);
        m_docks[i]->show();
    }
    resizeDocks({m_docks[0], m_docks[1]}, {200, 320}, Qt::Horizontal);
    resizeDocks({m_docks[1], m_docks[2]}, {480, 400}, Qt::Vertical);
    resizeDocks({m_docks[3]}, {228}, Qt::Vertical);
}

void MainWindow::buildStatusBar()
{
    m_selectionLine = new SelectionLine(&m_document, &m_selection, this);
    m_zoomLine = new ZoomLine(this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_selectionLine, 1);
    statusBar()->addPermanentWidget(m_zoomLine);
    connect(m_zoomLine, &ZoomLine::zoomRequested, this,
        [this](double zoom) { shownChart()->setZoom(zoom); });
    connect(m_zoomLine, &ZoomLine::zoomInRequested, this, [this] { shownChart()->zoomIn(); });
    connect(m_zoomLine, &ZoomLine::zoomOutRequested, this, [this] { shownChart()->zoomOut(); });
    connect(m_zoomLine, &ZoomLine::fitRequested, this, [this] { shownChart()->fitAll(); });
    connect(m_chart, &ChartView::zoomChanged, m_zoomLine, &ZoomLine::setZoom);
    connect(m_customer->chart(), &ChartView::zoomChanged, m_zoomLine, &ZoomLine::setZoom);
}

void MainWindow::fillMenus()
{
    m_menus->fillThemes(
        {{u"light"_s, [] { return tr("&Light"); }}, {u"dark"_s, [] { return tr("&Dark"); }},
            {u"system"_s, [] { return tr("Like the &system"); }}},
        m_services.settings->theme());
    std::vector<Menus::Choice> languages = {{QString(), [] { return tr("Like the &system"); }}};
    for (const Language::Info &info : Language::available())
        languages.push_back({info.code, [name = info.name] { return name; }});
    m_menus->fillLanguages(languages, m_services.settings->language());
    m_menus->fillReadings({{LeftToRight, [] { return tr("&Left to right"); }},
                              {TopToBottom, [] { return tr("&Top to bottom"); }}},
        m_services.settings->reading());
    connect(m_menus, &Menus::readingChosen, this, &MainWindow::setReading);
    connect(m_menus, &Menus::themeChosen, this, &MainWindow::setTheme);
    connect(m_menus, &Menus::languageChosen, this, &MainWindow::setLanguage);
    m_views = new ViewCommands(&m_document, m_chart, m_tables, m_actions, m_menus->views(), this);
    m_menus->addToEnd(m_views->makeChoice(this));
    m_menus->fillTargets(m_services.settings->favouriteTargets());
    connect(m_menus, &Menus::targetChosen, this, [this](const QString &id) {
        if (const Target *chosen = target(id))
            m_rules->copyRule(*chosen);
    });
}

void MainWindow::connectActions()
{
    const auto on = [this](ActionId id, auto *receiver, auto slot) {
        connect(m_actions[id], &QAction::triggered, receiver, slot);
    };
    on(ActionId::New, m_files, &FileCommands::newFromCatalog);
    on(ActionId::Blank, m_files, &FileCommands::newBlank);
    on(ActionId::Open, m_files, &FileCommands::chooseAndOpen);
    on(ActionId::Save, m_files, &FileCommands::save);
    on(ActionId::SaveAs, m_files, &FileCommands::saveAs);
    on(ActionId::ExportPicture, m_pictures, &PictureCommands::exportPicture);
    on(ActionId::CopyPicture, m_pictures, &PictureCommands::copyPicture);
    on(ActionId::Print, m_pictures, &PictureCommands::print);
    on(ActionId::Quit, this, &QWidget::close);
    on(ActionId::Undo, m_document.undoStack(), &QUndoStack::undo);
    on(ActionId::Redo, m_document.undoStack(), &QUndoStack::redo);
    on(ActionId::Delete, m_records, &RecordCommands::removeSelection);
    on(ActionId::Duplicate, m_records, &RecordCommands::duplicateSelection);
    on(ActionId::SelectAll, this, [this] {
        if (!m_tables->selectAll())
            m_chart->selectAll();
    });
    on(ActionId::Find, m_tables, &Tables::focusFilter);
    on(ActionId::ZoomIn, this, [this] { shownChart()->zoomIn(); });
    on(ActionId::ZoomOut, this, [this] { shownChart()->zoomOut(); });
    on(ActionId::Zoom100, this, [this] { shownChart()->zoom100(); });
    on(ActionId::Fit, this, [this] { shownChart()->fitAll(); });
    on(ActionId::FitSelection, m_chart, &ChartView::fitSelection);
    on(ActionId::Legend, m_chart, &ChartView::setLegendVisible);
    on(ActionId::WheelZooms, this, [this](bool zooms) {
        m_services.settings->setWheelZooms(zooms);
        m_chart->setWheelZooms(zooms);
    });
    on(ActionId::ResetLayout, this, &MainWindow::resetLayout);
    on(ActionId::SaveView, m_views, &ViewCommands::save);
    on(ActionId::UpdateView, m_views, &ViewCommands::updateCurrent);
    on(ActionId::ManageViews, m_views, &ViewCommands::manage);
    on(ActionId::Present, m_show, &PresentationCommands::present);
    on(ActionId::CustomerMode, this, &MainWindow::setCustomerMode);
    on(ActionId::Arrange, m_chart, &ChartView::arrangeAll);
    on(ActionId::ArrangeNew, m_chart, &ChartView::arrangeNew);
    on(ActionId::ArrangeSelection, m_chart, &ChartView::arrangeSelection);
    on(ActionId::AddFlow, m_records, &RecordCommands::addFlow);
    on(ActionId::EnableFlows, m_records, &RecordCommands::setFlowsEnabled);
    on(ActionId::EditRecord, this, [this] {
        if (!m_tables->editCell())
            m_inspector->edit();
    });
    on(ActionId::CopyRule, this, [this] { m_rules->copyRule(m_rule->target()); });
    on(ActionId::CopyShown, m_rules, &RuleCommands::copyShown);
    on(ActionId::CopyCommand, m_rules, &RuleCommands::copyCommand);
    on(ActionId::CopyRollback, m_rules, &RuleCommands::copyWithRollback);
    on(ActionId::CopyDeletion, m_rules, &RuleCommands::copyDeletion);
    on(ActionId::SaveRules, m_rules, &RuleCommands::save);
    on(ActionId::SaveBundle, m_rules, &RuleCommands::saveBundle);
    on(ActionId::LookUpNames, m_names, &NameCommands::lookUp);
    on(ActionId::Shortcuts, this, [this] {
        ShortcutsDialog(QList<QAction *>(m_actions.all().begin(), m_actions.all().end()), this)
            .exec();
    });
    on(ActionId::About, this, &MainWindow::showAbout);
    m_actions[ActionId::Legend]->setChecked(m_chart->isLegendVisible());
    m_actions[ActionId::WheelZooms]->setChecked(m_services.settings->wheelZooms());
    m_chart->setWheelZooms(m_services.settings->wheelZooms());
}

void MainWindow::connectViews()
{
    connect(m_files, &FileCommands::opened, this, [this] {
        showChart(true);
        m_chart->fitAll();
    });
    connect(m_files, &FileCommands::recentChanged, this, &MainWindow::updateRecent);
    connect(m_files, &FileCommands::done, m_toast, &Toast::showMessage);
    connect(m_pictures, &PictureCommands::done, m_toast, &Toast::showMessage);
    connect(m_pictures, &PictureCommands::failed, m_toast, &Toast::showWarning);
    connect(m_customer, &CustomerPage::leaveRequested, m_actions[ActionId::CustomerMode],
        &QAction::trigger);
    connect(m_views, &ViewCommands::done, m_toast, &Toast::showMessage);
    connect(m_rules, &RuleCommands::done, m_toast, &Toast::showMessage);
    connect(m_rules, &RuleCommands::failed, m_toast, &Toast::showWarning);
    connect(m_welcome, &WelcomePage::exampleRequested, m_files, &FileCommands::openExample);
    connect(m_welcome, &WelcomePage::recentRequested, m_files, &FileCommands::openRecent);
    connect(m_catalog, &CatalogPanel::partActivated, m_records, &RecordCommands::addPart);
    connect(m_catalog, &CatalogPanel::partActivated, m_chart, &ChartView::revealSelection);
    connect(m_rule, &RulePanel::copyRequested, m_actions[ActionId::CopyShown], &QAction::trigger);
    connect(m_rule, &RulePanel::commandRequested, m_rules, &RuleCommands::copyCommand);
    connect(m_rule, &RulePanel::saveRequested, m_rules, &RuleCommands::save);
    connect(m_rule, &RulePanel::favouritesChanged, this, [this](const QStringList &ids) {
        m_services.settings->setFavouriteTargets(ids);
        m_menus->fillTargets(ids);
    });
    connect(m_rule, &RulePanel::ruleChanged, this, &MainWindow::updateActions);
    connect(m_rule, &RulePanel::targetChanged, this,
        [this](const QString &id) { m_services.settings->setTarget(id); });
    connect(m_chart, &ChartView::contextMenuRequested, this,
        [this](const Selection::Ids &, const QPoint &at) { m_menus->contextMenu()->popup(at); });
    connect(m_chart, &ChartView::editRequested, m_inspector, &InspectorPanel::edit);
    connect(m_tables, &Tables::filterChanged, this,
        [this] { m_chart->setFilter(m_tables->flowFilter()); });
    connect(m_tables, &Tables::contextMenuRequested, this,
        [this](const QPoint &at) { m_menus->contextMenu()->popup(at); });
    connect(m_tables, &Tables::rejected, m_toast, &Toast::showWarning);
    connect(m_inspector, &InspectorPanel::rejected, m_toast, &Toast::showWarning);
    connect(m_tables, &Tables::problemsChanged, this, &MainWindow::updateChart);
    connect(m_tables, &Tables::revealRequested, m_chart, &ChartView::revealSelection);
    connect(m_chart, &ChartView::pictureChanged, this, &MainWindow::updateActions);
    connect(&m_selection, &Selection::changed, this, &MainWindow::updateActions);
    connect(&m_document, &DeploymentDocument::changed, this, &MainWindow::updateActions);
    connect(&m_document, &DeploymentDocument::wasReset, this, &MainWindow::updateActions);
    connect(&m_document, &DeploymentDocument::pathChanged, this, &MainWindow::updateTitle);
    // The stack counts a step only after the document has told of it.
    connect(m_document.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateActions);
    connect(m_document.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::updateTitle);
    updateRecent();
}

bool MainWindow::open(const QString &path) { return m_files->open(path); }

ChartView *MainWindow::shownChart() const
{
    return m_customer->isActive() ? m_customer->chart() : m_chart;
}

void MainWindow::setCustomerMode(bool on)
{
    if (on == m_customer->isActive() || isWelcome())
        return;
    m_customer->setActive(on);
    // Whatever could tell more than the chart does goes with it.
    showDocks(!on);
    m_pages->setCurrentWidget(on ? static_cast<QWidget *>(m_customer) : m_chart);
    m_selectionLine->setVisible(!on);
    m_zoomLine->setZoom(shownChart()->zoom());
    m_pictures->setShown(on ? &m_customer->document() : &m_document, shownChart());
    if (!on)
        m_chart->setFocus();
    updateActions();
}

void MainWindow::showDocks(bool shown)
{
    if (shown) {
        restoreState(m_layout);
        return;
    }
    m_layout = saveState();
    for (QDockWidget *dock : m_docks)
        dock->hide();
}

bool MainWindow::hasDocks() const { return m_pages->currentWidget() == m_chart; }

bool MainWindow::isWelcome() const { return m_pages->currentWidget() == m_welcome; }

void MainWindow::showChart(bool chart)
{
    if (chart && !isWelcome())
        return;
    if (!chart)
        showDocks(false);
    m_pages->setCurrentWidget(chart ? static_cast<QWidget *>(m_chart) : m_welcome);
    m_zoomLine->setZoomEnabled(chart);
    m_selectionLine->setVisible(chart);
    if (chart) {
        showDocks(true);
        m_chart->setFocus();
    }
    updateActions();
    updateTitle();
}

void MainWindow::setTheme(const QString &word)
{
    const bool system = word != "light"_L1 && word != "dark"_L1;
    const bool dark = system ? m_services.systemIsDark : word == "dark"_L1;
    const Theme &theme = Theme::of(dark ? ThemeId::Dark : ThemeId::Light);
    m_services.settings->setTheme(word);
    applyStyle(*qApp, theme);
    m_chart->setTheme(theme);
    const ProductColors colors = productColors(*m_services.catalog, theme.id);
    m_chart->setProductColors(colors);
    m_customer->chart()->setTheme(theme);
    m_customer->chart()->setProductColors(colors);
    m_show->setLooks(theme, colors);
    m_welcome->setTheme(theme);
}

void MainWindow::setReading(const QString &word)
{
    m_services.settings->setReading(word);
    m_chart->setReading(readingOf(word));
    if (!isWelcome())
        m_chart->arrangeAll();
}

void MainWindow::setLanguage(const QString &code)
{
    m_services.settings->setLanguage(code);
    m_services.language->set(code);
}

void MainWindow::retranslate()
{
    m_actions.retranslate();
    m_menus->retranslate();
    m_views->retranslate();
    const QString titles[] = {tr("Catalog"), tr("Inspector"), tr("Rule"), tr("Tables")};
    for (size_t i = 0; i < m_docks.size(); ++i)
        m_docks[i]->setWindowTitle(titles[i]);
    updateTitle();
    updateActions();
}

void MainWindow::updateTitle()
{
    setWindowTitle(isWelcome() ? u"Portolan"_s : tr("%1[*] — Portolan").arg(m_document.title()));
    setWindowModified(m_document.isModified());
}

void MainWindow::updateActions()
{
    const bool shown = !isWelcome();
    // In customer mode there is much to look at and nothing to change.
    const bool chart = shown && !m_customer->isActive();
    const Selection::Ids &ids = m_selection.ids();
    QUndoStack *undo = m_document.undoStack();
    for (const ActionId id : {ActionId::Save, ActionId::SaveAs, ActionId::ExportPicture,
             ActionId::CopyPicture, ActionId::Print, ActionId::ZoomIn, ActionId::ZoomOut,
             ActionId::Zoom100, ActionId::Fit, ActionId::Present, ActionId::CustomerMode})
        m_actions[id]->setEnabled(shown);
    for (const ActionId id :
        {ActionId::SelectAll, ActionId::Find, ActionId::Legend, ActionId::SaveView,
            ActionId::ManageViews, ActionId::ResetLayout, ActionId::Arrange, ActionId::LookUpNames})
        m_actions[id]->setEnabled(chart);
    m_menus->panels()->setEnabled(chart);
    m_menus->views()->setEnabled(chart);
    m_views->setEnabled(chart);
    m_actions[ActionId::ArrangeNew]->setEnabled(chart && m_chart->hasNew());
    m_actions[ActionId::ArrangeSelection]->setEnabled(
        chart && !(ids.components.isEmpty() && ids.zones.isEmpty()));
    m_actions[ActionId::Undo]->setEnabled(chart && undo->canUndo());
    m_actions[ActionId::Redo]->setEnabled(chart && undo->canRedo());
    m_actions[ActionId::AddFlow]->setEnabled(chart && !m_document.deployment().components.empty());
    for (const ActionId id : {ActionId::Delete, ActionId::FitSelection, ActionId::EditRecord})
        m_actions[id]->setEnabled(chart && !ids.isEmpty());
    for (const ActionId id : {ActionId::Duplicate, ActionId::EnableFlows})
        m_actions[id]->setEnabled(chart && !ids.flows.isEmpty());
    // Where a selection has no rules, Ctrl+C says so: an old rule is not left unnoticed.
    m_actions[ActionId::CopyRule]->setEnabled(chart && !ids.isEmpty());
    m_menus->copyAs()->setEnabled(chart && !ids.isEmpty());
    const bool hasRule = chart && !m_rule->ruleText().isEmpty();
    const bool isWhole = hasRule && !m_rule->choice().at.isEmpty();
    for (const ActionId id : {ActionId::CopyShown, ActionId::SaveRules})
        m_actions[id]->setEnabled(hasRule);
    for (const ActionId id : {ActionId::CopyCommand, ActionId::CopyRollback})
        m_actions[id]->setEnabled(isWhole && m_rule->target().asCommand);
    m_actions[ActionId::CopyDeletion]->setEnabled(
        hasRule && !isWhole && m_rule->target().deleteRules);
    m_actions[ActionId::SaveBundle]->setEnabled(
        chart && !m_document.deployment().components.empty());
    const Flow *first = m_document.deployment().flow(ids.flows.value(0));
    m_actions[ActionId::EnableFlows]->setChecked(first && first->enabled);
}

void MainWindow::updateChart()
{
    const std::vector<Problem> &problems = m_tables->problems();
    m_chart->setProblems(problemCounts(problems));
    m_inspector->setProblems(problems);
    const Deployment &deployment = m_document.deployment();
    m_zoomLine->setCounts(
        int(deployment.components.size()), int(deployment.flows.size()), int(problems.size()));
}

void MainWindow::updateRecent()
{
    const QStringList files = m_services.settings->recentFiles();
    m_welcome->setRecentFiles(files);
    m_menus->recent()->clear();
    for (const QString &path : files) {
        QString text = path;
        connect(m_menus->recent()->addAction(text.replace(u'&', u"&&"_s)), &QAction::triggered,
            m_files, [this, path] { m_files->openRecent(path); });
    }
    m_menus->recent()->setEnabled(!files.isEmpty());
}

void MainWindow::showAbout()
{
    QMessageBox::about(this, tr("About Portolan"),
        tr("<h3>Portolan %1</h3><p>Charts of ports and flows, and the firewall rules that follow "
           "from them.</p><p>Apache License 2.0</p>")
            .arg(QString::fromLatin1(PORTOLAN_VERSION)));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_files->mayDiscard()) {
        event->ignore();
        return;
    }
    m_services.settings->setWindow(saveGeometry(), hasDocks() ? saveState() : m_layout);
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_tables)
        retranslate();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    const QString path = event->mimeData()->urls().value(0).toLocalFile();
    // The other program waits until the drop is over: ask and open afterwards.
    QTimer::singleShot(0, this, [this, path] { m_files->openRecent(path); });
}

} // namespace portolan
