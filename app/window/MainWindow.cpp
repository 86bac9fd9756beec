#include "app/window/MainWindow.h"

#include "app/figures/Figures.h"
#include "app/window/AppSettings.h"
#include "app/window/ClipboardCommands.h"
#include "app/window/ColumnCommands.h"
#include "app/window/ContextMenus.h"
#include "app/window/DiskCommands.h"
#include "app/window/Docks.h"
#include "app/window/FileCommands.h"
#include "app/window/FilterRemark.h"
#include "app/window/FindCommands.h"
#include "app/window/GestureCommands.h"
#include "app/window/HelpCommands.h"
#include "app/window/HistoryCommands.h"
#include "app/window/KeepPlaces.h"
#include "app/window/Menus.h"
#include "app/window/NameCommands.h"
#include "app/window/PartCommands.h"
#include "app/window/PictureCommands.h"
#include "app/window/Preferences.h"
#include "app/window/PresentationCommands.h"
#include "app/window/ProblemCommands.h"
#include "app/window/RecordCommands.h"
#include "app/window/Resources.h"
#include "app/window/RuleCommands.h"
#include "app/window/Safety.h"
#include "app/window/SetCommands.h"
#include "app/window/TableCommands.h"
#include "app/window/Tables.h"
#include "app/window/ToolBar.h"
#include "app/window/ViewCommands.h"
#include "app/window/WindowCommands.h"
#include "views/chart/ChartView.h"
#include "views/panels/CatalogPanel.h"
#include "views/panels/CatalogTree.h"
#include "views/panels/HistoryPanel.h"
#include "views/panels/InspectorPanel.h"
#include "views/panels/NoticeBar.h"
#include "views/panels/RulePanel.h"
#include "views/panels/StatusBar.h"
#include "views/panels/StatusLine.h"
#include "views/panels/Toast.h"
#include "views/panels/WelcomePage.h"
#include "views/presentation/CustomerPage.h"
#include "views/style/LabelText.h"
#include "views/style/LineIcon.h"
#include "views/style/StyleSheet.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMenu>
#include <QScreen>
#include <QStatusBar>
#include <QStyle>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(const Services &services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_actions(this)
    , m_menus(new Menus(this, m_actions))
    , m_toolBar(new ToolBar(m_actions, this))
    , m_preferences(new Preferences(services, m_actions, m_menus, m_toolBar, this))
    , m_records(new RecordCommands(&m_document, &m_selection, services.catalog, m_actions, this))
    , m_pages(new Pages(&m_document, &m_selection, services, m_actions, this))
    , m_notices(new NoticeArea(m_pages))
    , m_catalog(new CatalogPanel(services.catalog, &m_document))
    , m_inspector(new InspectorPanel(&m_document, &m_selection, services.catalog))
    , m_rule(new RulePanel(&m_document, &m_selection))
    , m_tables(new Tables(&m_document, &m_selection, services.catalog))
    , m_docks(new Docks({m_catalog, m_inspector, m_rule, m_tables, new HistoryPanel(&m_document)},
          this, m_menus->panels()))
    , m_files(new FileCommands(&m_document, services, m_actions, m_menus->recent(), this))
    , m_safety(new Safety(&m_document, m_files, services.settings, m_notices, m_actions, this))
    , m_parts(new PartCommands(chart(), m_actions, this))
    , m_rules(
          new RuleCommands(&m_document, &m_selection, m_rule, services.settings, m_actions, this))
    , m_tableCommands(new TableCommands(&m_document, m_tables, services.settings, m_actions, this))
    , m_clipboard(new ClipboardCommands(
          &m_document, &m_selection, chart(), m_tables, m_rules, m_actions, this))
    , m_contextMenus(new ContextMenus(&m_document, &m_selection, m_actions, m_menus, this))
    , m_pictures(new PictureCommands(&m_document, m_pages, services, m_actions, this))
    , m_find(new FindCommands(&m_document, &m_selection, chart(), m_tables, m_actions, this))
    , m_views(new ViewCommands(
          &m_document, chart(), m_tables, m_find, m_actions, m_menus->views(), this))
    , m_presentations(new PresentationCommands(&m_document, chart(), m_actions, this))
    , m_problems(new ProblemCommands(
          &m_document, &m_selection, m_tables, m_inspector, m_actions, m_menus->table(), this))
    , m_selectionLine(new SelectionLine(&m_document, &m_selection, this))
    , m_zoomLine(new ZoomLine(this))
{
    m_actions.on(
        ActionId::LookUpNames, new NameCommands(&m_document, {}, this), &NameCommands::lookUp);
    new HistoryCommands(&m_document, chart(), m_actions, this);
    new HelpCommands(services.settings, m_actions, this);
    auto *gestures = new GestureCommands(chart(), services.catalog, this);
    connect(gestures, &GestureCommands::done, toast(), &Toast::showMessage);
    connect(gestures, &GestureCommands::failed, toast(), &Toast::showWarning);
    connect(m_catalog, &CatalogPanel::systemActivated, gestures, &GestureCommands::addSystem);
    connect(m_parts, &PartCommands::nameWanted, gestures, &GestureCommands::nameInPlace);
    auto *windows = new WindowCommands(services, m_actions, m_menus->windows(), this);
    connect(m_files, &FileCommands::beside, windows, &WindowCommands::openBeside);
    new SetCommands(&m_document, &m_selection, *m_menus, this);
    new FilterRemark(&m_document, &m_selection, m_tables, m_rule, this);
    const auto turn = [this](bool forward) {
        m_docks->showPanel(m_tables);
        m_tables->turnPage(forward);
    };
    m_actions.on(ActionId::NextTable, this, [turn] { turn(true); });
    m_actions.on(ActionId::PreviousTable, this, [turn] { turn(false); });
    auto *columns = new ColumnCommands(m_tables, *m_menus, m_actions, this);
    connect(columns, &ColumnCommands::failed, toast(), &Toast::showWarning);
    setWindowIcon(lineIcon(u"compass", QPalette::Link));
    setContextMenuPolicy(Qt::NoContextMenu);
    setCentralWidget(m_notices);
    m_toolBar->setChoice(m_views->makeChoice(this),
        {[this](bool narrow) { m_views->setLabelShown(!narrow); },
            [this](bool narrow) { m_views->setChoiceShort(narrow); }},
        m_menus->views()->menuAction());
    m_menus->fillTargets(services.settings->favouriteTargets());
    m_rule->setMoreMenu(m_menus->ruleMenu());
    m_inspector->setFoldedGroups(services.settings->foldedGroups());
    m_pages->welcome()->setRecentFiles(services.settings->recentFiles());
    for (const WelcomePage::Example &example : m_pages->welcome()->examples()) {
        connect(m_menus->examples()->addAction(withoutMnemonic(example.title)), &QAction::triggered,
            this, [this, path = example.path] { m_files->openExample(path); });
    }
    chart()->setReading(m_preferences->reading());
    chart()->setAnimated(m_preferences->isAnimated());
    buildStatusBar();
    connectActions();
    connectCommands();
    connectViews();
    m_preferences->setTheme(services.settings->theme());
    retranslate();

    m_maximized = placeAtFirst(QApplication::primaryScreen()->availableGeometry());
    m_docks->reset();
    if (restoreGeometry(services.settings->geometry()))
        m_maximized = false;
    restoreState(services.settings->windowState());
    m_tables->setLayouts(services.settings->tables());
    updatePage();
    updateChart();
}

MainWindow::~MainWindow()
{
    // The views go before the document that they listen to.
    delete m_presentations;
    m_pages->disconnect(this);
    m_document.disconnect();
    m_selection.disconnect();
    delete m_docks;
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

void MainWindow::followSettings()
{
    const Theme &theme = themeOf();
    const ProductColors colors = productColors(*m_services.catalog, theme.id);
    m_pages->setLooks(theme, colors);
    m_presentations->setLooks(theme, colors);
    chart()->setReading(m_preferences->reading());
    chart()->setAnimated(m_preferences->isAnimated());
    chart()->setWheelZooms(m_services.settings->wheelZooms());
    m_actions[ActionId::WheelZooms]->setChecked(m_services.settings->wheelZooms());
    checkChoices();
    m_files->fillRecent();
    m_pages->welcome()->setRecentFiles(m_services.settings->recentFiles());
}

void MainWindow::checkChoices()
{
    const AppSettings &settings = *m_services.settings;
    Menus::check(m_menus->theme(), settings.theme());
    Menus::check(m_menus->language(), settings.language());
    Menus::check(m_menus->reading(), settings.reading());
}

bool MainWindow::open(const QString &path) { return m_files->open(path); }

void MainWindow::buildStatusBar()
{
    setStatusBar(new StatusBar(this));
    statusBar()->addWidget(m_selectionLine, 1);
    statusBar()->addPermanentWidget(m_zoomLine);
    connect(m_zoomLine, &ZoomLine::zoomRequested, this,
        [this](double zoom) { m_pages->shownChart()->setZoom(zoom); });
    const auto ask = [this](auto signal, ActionId id) {
        connect(m_zoomLine, signal, m_actions[id], &QAction::trigger);
    };
    ask(&ZoomLine::zoomInRequested, ActionId::ZoomIn);
    ask(&ZoomLine::zoomOutRequested, ActionId::ZoomOut);
    ask(&ZoomLine::fitRequested, ActionId::Fit);
    connect(m_pages, &Pages::zoomChanged, m_zoomLine, &ZoomLine::setZoom);
}

void MainWindow::connectActions()
{
    // Those that are about more than one view.
    m_actions.on(ActionId::SelectAll, this, [this] {
        if (!m_tables->selectAll())
            chart()->selectAll();
    });
    m_actions.on(ActionId::EditRecord, this, [this] {
        if (!m_tables->editCell())
            m_inspector->edit();
    });
    m_actions.on(ActionId::SetOnRows, m_tables, &Tables::editSelectedRows);
    m_actions.on(ActionId::SystemOptions, this, [this] {
        m_docks->showPanel(m_inspector);
        m_inspector->showOptions();
    });
    m_actions.on(ActionId::Find, m_tables, &Tables::focusFilter);
    m_actions.on(ActionId::ResetLayout, m_docks, &Docks::reset);
    m_actions.on(ActionId::NextPane, this, [this] { m_docks->focusNext(true); });
    m_actions.on(ActionId::PreviousPane, this, [this] { m_docks->focusNext(false); });
}

void MainWindow::connectCommands()
{
    connect(m_files, &FileCommands::opened, this, [this] {
        m_pages->showChart();
        chart()->fitAll();
    });
    m_files->setPreparation([this] { return keepPlaces(chart(), this); });
    connect(m_files, &FileCommands::recentChanged, this,
        [this] { m_pages->welcome()->setRecentFiles(m_services.settings->recentFiles()); });
    connect(m_preferences, &Preferences::themeChanged, m_pages, &Pages::setLooks);
    connect(m_preferences, &Preferences::themeChanged, m_presentations,
        &PresentationCommands::setLooks);
    connect(m_preferences, &Preferences::readingChanged, this, [this] {
        chart()->setReading(m_preferences->reading());
        if (!isWelcome())
            chart()->arrangeAll();
    });
    connect(m_preferences, &Preferences::animatedChanged, chart(), &ChartView::setAnimated);
    connect(m_preferences, &Preferences::targetChanged, m_rule, &RulePanel::setTarget);
    connect(m_menus, &Menus::targetChosen, m_rules, &RuleCommands::copyRuleAs);
    connect(m_views, &ViewCommands::chosen, this, &MainWindow::updateActions);
    // What worked, and what did not.
    connect(m_files, &FileCommands::done, toast(), &Toast::showMessage);
    connect(m_pictures, &PictureCommands::done, toast(), &Toast::showMessage);
    connect(m_rules, &RuleCommands::done, toast(), &Toast::showMessage);
    connect(m_views, &ViewCommands::done, toast(), &Toast::showMessage);
    connect(
        m_find, &FindCommands::zoneViewChanged, m_pages->customer(), &CustomerPage::setZoneView);
    connect(m_find, &FindCommands::done, toast(), &Toast::showMessage);
    connect(m_find, &FindCommands::failed, toast(), &Toast::showWarning);
    connect(m_tableCommands, &TableCommands::done, toast(), &Toast::showMessage);
    connect(m_tableCommands, &TableCommands::failed, toast(), &Toast::showWarning);
    connect(m_problems, &ProblemCommands::done, toast(), &Toast::showMessage);
    connect(m_problems, &ProblemCommands::givenChanged, this, &MainWindow::updateActions);
    connect(m_problems, &ProblemCommands::failed, toast(), &Toast::showWarning);
    connect(m_problems, &ProblemCommands::fieldRequested, this, [this](Fix::Field field) {
        m_docks->showPanel(m_inspector);
        m_inspector->editField(field);
    });
    connect(m_safety, &Safety::done, toast(), &Toast::showMessage);
    connect(m_safety, &Safety::failed, toast(), &Toast::showWarning);
    connect(m_safety, &Safety::replaced, this, [this](bool anew) {
        if (anew)
            chart()->drawAnew();
        // Not where the focus falls when the bar goes: the next key may be an undo.
        chart()->setFocus();
    });
    connect(m_clipboard, &ClipboardCommands::done, toast(), &Toast::showMessage);
    connect(m_clipboard, &ClipboardCommands::rowsPasteRequested, m_tableCommands,
        &TableCommands::pasteRows);
    connect(m_clipboard, &ClipboardCommands::failed, toast(), &Toast::showWarning);
    const auto offerUndo = [this](const QString &message) {
        toast()->offer(message, m_actions[ActionId::Undo]);
    };
    connect(m_clipboard, &ClipboardCommands::doneWithUndo, this, offerUndo);
    const auto offerArrange = [this](const QString &message) {
        toast()->offer(message, m_actions[ActionId::Arrange]);
    };
    connect(m_clipboard, &ClipboardCommands::doneAndPlaced, this, offerArrange);
    connect(m_inspector, &InspectorPanel::placed, this, offerArrange);
    connect(m_inspector, &InspectorPanel::placedAnew, toast(), &Toast::showMessage);
    connect(m_records, &RecordCommands::doneWithUndo, this, offerUndo);
    connect(m_document.undoStack(), &QUndoStack::indexChanged, toast(), &Toast::withdraw);
    connect(m_pictures, &PictureCommands::failed, toast(), &Toast::showWarning);
    connect(m_rules, &RuleCommands::failed, toast(), &Toast::showWarning);
    connect(m_tables, &Tables::done, toast(), &Toast::showMessage);
    connect(m_tables, &Tables::rejected, toast(), &Toast::showWarning);
    connect(m_inspector, &InspectorPanel::rejected, toast(), &Toast::showWarning);
    connect(m_inspector, &InspectorPanel::foldedGroupsChanged, this,
        [this](const QStringList &keys) { m_services.settings->setFoldedGroups(keys); });
}

void MainWindow::connectViews()
{
    connect(m_pages, &Pages::currentChanged, this, &MainWindow::updatePage);
    connect(
        m_pages->welcome(), &WelcomePage::exampleRequested, m_files, &FileCommands::openExample);
    connect(m_pages->welcome(), &WelcomePage::recentRequested, m_files, &FileCommands::openRecent);
    connect(m_catalog, &CatalogPanel::partActivated, m_records, &RecordCommands::addPart);
    connect(m_catalog, &CatalogPanel::partActivated, m_parts, &PartCommands::addKind);
    connect(m_catalog, &CatalogPanel::partActivated, chart(), &ChartView::revealSelection);
    connect(m_rule, &RulePanel::favouritesChanged, m_menus, &Menus::fillTargets);
    connect(m_rule, &RulePanel::ruleChanged, this, &MainWindow::updateActions);
    connect(chart(), &ChartView::contextMenuRequested, this,
        [this](const Selection::Ids &, const QPoint &at) {
            m_contextMenus->openOnChart(chart(), m_clipboard, m_parts, at);
        });
    m_contextMenus->attach(m_catalog->tree());
    connect(chart(), &ChartView::editRequested, m_inspector, &InspectorPanel::edit);
    connect(chart(), &ChartView::pictureChanged, this, &MainWindow::updateActions);
    connect(m_tables, &Tables::contextMenuRequested, m_contextMenus, &ContextMenus::openOnTable);
    connect(m_tables, &Tables::problemsChanged, this, &MainWindow::updateChart);
    connect(m_tables, &Tables::countsChanged, this, &MainWindow::updateCounts);
    connect(m_tables, &Tables::revealRequested, chart(), &ChartView::revealSelection);
    connect(m_problems, &ProblemCommands::revealRequested, chart(), &ChartView::revealSelection);
    connect(&m_selection, &Selection::changed, this, &MainWindow::updateActions);
    connect(&m_document, &DeploymentDocument::changed, this, &MainWindow::updateActions);
    connect(&m_document, &DeploymentDocument::wasReset, this, &MainWindow::updateActions);
    // A check mark that was clicked goes back.
    connect(&m_document, &DeploymentDocument::refused, this, &MainWindow::updateActions);
    connect(&m_document, &DeploymentDocument::wasReset, this, &MainWindow::updateTitle);
    connect(&m_document, &DeploymentDocument::pathChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &DeploymentDocument::pathChanged, this, &MainWindow::updateActions);
    connect(&m_document, &DeploymentDocument::readOnlyChanged, this, &MainWindow::updateTitle);
    // The stack counts a step only after the document has told of it.
    connect(m_document.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateActions);
    connect(m_document.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::updateTitle);
}

void MainWindow::retranslate()
{
    m_actions.retranslate();
    m_menus->retranslate();
    m_toolBar->retranslate();
    m_views->retranslate();
    m_find->retranslate();
    m_problems->retranslate();
    m_docks->retranslate();
    checkChoices();
    updateTitle();
}

Givens MainWindow::given()
{
    Givens given;
    given.setFlag(Given::Chart, !isWelcome());
    const Deployment &shown = m_pages->shownDocument().deployment();
    given.setFlag(Given::File, !isWelcome() && m_safety->disk()->hasFile());
    given.setFlag(Given::Parts, !isWelcome() && !(shown.components.empty() && shown.zones.empty()));
    if (!m_pages->isEditor())
        return given;
    const Selection::Ids &ids = m_selection.ids();
    given.setFlag(Given::Editor);
    given.setFlag(Given::Components, !m_document.deployment().components.empty());
    given.setFlag(Given::NewCards, chart()->hasNew());
    given.setFlag(Given::UndoStep, m_document.undoStack()->canUndo());
    given.setFlag(Given::RedoStep, m_document.undoStack()->canRedo());
    given.setFlag(Given::View, m_views->hasView());
    // Where a selection has no rules, Ctrl+C says so: an old rule is not left unnoticed.
    given.setFlag(Given::Selection, !ids.isEmpty());
    given.setFlag(Given::Flows, !ids.flows.isEmpty());
    given.setFlag(Given::Zones, !ids.zones.isEmpty());
    given.setFlag(Given::OneZone, ids.zones.size() == 1 && ids.components.isEmpty());
    given.setFlag(Given::FramedZones, std::ranges::any_of(ids.zones, [this](const QString &id) {
        const Zone *zone = m_document.deployment().zone(id);
        return zone && zone->frame;
    }));
    given.setFlag(Given::Several, ids.components.size() + ids.zones.size() > 1);
    given.setFlag(Given::Many, ids.components.size() + ids.zones.size() > 2);
    given.setFlag(Given::Places, !(ids.components.isEmpty() && ids.zones.isEmpty()));
    return given | m_rules->given() | m_problems->given();
}

void MainWindow::updateActions()
{
    const Givens now = given();
    m_actions.setGiven(now);
    m_menus->panels()->setEnabled(now & Given::Editor);
    m_menus->table()->setEnabled(now & Given::Editor);
    m_menus->views()->setEnabled(now & Given::Editor);
    m_menus->copyAs()->setEnabled(now & Given::Selection);
    m_menus->need()->setEnabled(now & Given::Flows);
    m_menus->exposure()->setEnabled(now & Given::Flows);
    m_menus->moveTo()->setEnabled(now & Given::Places);
    m_menus->align()->setEnabled(now & Given::Several);
    m_menus->zoneSize()->setEnabled(now & (Given::OneZone | Given::FramedZones));
    m_views->setEnabled(now & Given::Editor);
    const Flow *first = m_document.deployment().flow(m_selection.ids().flows.value(0));
    m_actions[ActionId::EnableFlows]->setChecked(first && first->enabled);
}

void MainWindow::updateChart()
{
    const std::vector<Problem> &problems = m_tables->problems();
    chart()->setProblems(problemCounts(problems), problemTexts(problems));
    m_inspector->setProblems(problems);
    updateCounts();
}

void MainWindow::updateCounts()
{
    // What a customer does not see is not counted either.
    const bool customer = m_pages->customer()->isActive();
    const Deployment &shown = m_pages->shownDocument().deployment();
    m_zoomLine->setCounts(int(shown.components.size()), int(shown.flows.size()),
        customer ? std::optional<int>() : int(m_tables->problems().size()));
}

void MainWindow::updatePage()
{
    // In customer mode whatever could tell more than the chart does is hidden.
    const bool editor = m_pages->isEditor();
    m_docks->setShown(editor);
    m_selectionLine->setVisible(editor);
    m_zoomLine->setZoomEnabled(!isWelcome());
    m_zoomLine->setZoom(m_pages->shownChart()->zoom());
    updateCounts();
    updateActions();
    updateTitle();
}

void MainWindow::updateTitle()
{
    const QString title =
        m_document.isReadOnly() ? tr("%1[*] (read-only) — Portolan") : tr("%1[*] — Portolan");
    setWindowTitle(isWelcome() ? u"Portolan"_s : title.arg(m_document.title()));
    setWindowModified(!isWelcome() && m_document.isModified());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_files->mayDiscard()) {
        event->ignore();
        return;
    }
    m_services.settings->setTables(m_tables->layouts());
    m_safety->close();
    m_services.settings->setWindow(saveGeometry(), m_docks->state());
    event->accept();
    emit closed();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace portolan
