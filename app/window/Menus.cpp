#include "app/window/Menus.h"

#include "app/window/Actions.h"
#include "app/window/MenuFocus.h"
#include "app/window/Mnemonics.h"
#include "views/fields/TargetGroups.h"
#include "views/style/LabelText.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace portolan {

using namespace Qt::StringLiterals;

Menus::Menus(QMainWindow *window, const Actions &actions)
    : QObject(window)
    , m_window(window)
{
    build(actions);
    new MenuFocus(window->menuBar());
    retranslate();
}

QMenu *Menus::menu(QMenu *parent, const char *title)
{
    QMenu *menu = parent ? parent->addMenu(QString()) : m_window->menuBar()->addMenu(QString());
    m_titles.push_back({menu, title});
    keepMnemonics(menu);
    return menu;
}

void Menus::build(const Actions &a)
{
    QMenu *file = menu(nullptr, QT_TR_NOOP("&File"));
    file->addActions({a[ActionId::New], a[ActionId::Blank], a[ActionId::Open]});
    m_recent = menu(file, QT_TR_NOOP("Open &recent"));
    m_examples = menu(file, QT_TR_NOOP("Open exa&mple"));
    file->addSeparator();
    file->addActions({a[ActionId::NewWindow], a[ActionId::OpenInNewWindow]});
    m_windows = menu(file, QT_TR_NOOP("Win&dows"));
    file->addAction(a[ActionId::NextWindow]);
    file->addSeparator();
    file->addActions({a[ActionId::Save], a[ActionId::SaveAs]});
    file->addActions({a[ActionId::Reload], a[ActionId::Recover]});
    file->addSeparator();
    file->addActions({a[ActionId::ExportPicture], a[ActionId::ExportTables],
        a[ActionId::ExportRequests], a[ActionId::Print]});
    file->addSeparator();
    file->addActions({a[ActionId::CloseWindow], a[ActionId::Quit]});

    QMenu *edit = menu(nullptr, QT_TR_NOOP("&Edit"));
    edit->addActions({a[ActionId::Undo], a[ActionId::Redo]});
    edit->addSeparator();
    edit->addActions({a[ActionId::Cut], a[ActionId::Copy], a[ActionId::Paste],
        a[ActionId::Duplicate], a[ActionId::CopyPicture]});
    menu(edit, QT_TR_NOOP("Table &rows"))
        ->addActions({a[ActionId::CopyRows], a[ActionId::CopyRowsCsv],
            a[ActionId::CopyRowsMarkdown], a[ActionId::PasteRows], a[ActionId::SetOnRows]});
    edit->addSeparator();
    edit->addActions({a[ActionId::EditRecord], a[ActionId::Delete], a[ActionId::DissolveZone]});
    edit->addSeparator();
    edit->addActions({a[ActionId::SelectAll], a[ActionId::Find]});
    edit->addSeparator();
    edit->addAction(a[ActionId::Preferences]);

    QMenu *view = menu(nullptr, QT_TR_NOOP("&View"));
    view->addActions({a[ActionId::ZoomIn], a[ActionId::ZoomOut], a[ActionId::Zoom100],
        a[ActionId::Fit], a[ActionId::FitSelection], a[ActionId::WheelZooms]});
    view->addSeparator();
    m_views = menu(view, QT_TR_NOOP("Saved &views"));
    view->addActions({a[ActionId::ZoneView], a[ActionId::OpenBundles], a[ActionId::Focus],
        a[ActionId::TraceWay]});
    view->addSeparator();
    view->addActions(
        {a[ActionId::Present], a[ActionId::PresentToCustomers], a[ActionId::CustomerMode]});
    view->addSeparator();
    m_panels = menu(view, QT_TR_NOOP("&Panels"));
    m_panels->addActions({a[ActionId::NextPane], a[ActionId::PreviousPane]});
    m_panels->addSeparator();
    m_table = menu(view, QT_TR_NOOP("Ta&ble"));
    m_table->addActions({a[ActionId::NextTable], a[ActionId::PreviousTable]});
    m_table->addSeparator();
    m_sortRows = menu(m_table, QT_TR_NOOP("&Sort by"));
    m_groupRows = menu(m_table, QT_TR_NOOP("&Group by"));
    m_columns = menu(m_table, QT_TR_NOOP("&Columns"));
    m_table->addSeparator();
    m_table->addActions(
        {a[ActionId::ColumnLeft], a[ActionId::ColumnRight], a[ActionId::ResetColumns]});
    view->addAction(a[ActionId::ResetLayout]);
    view->addSeparator();
    m_theme = menu(view, QT_TR_NOOP("&Theme"));
    m_language = menu(view, QT_TR_NOOP("&Language"));

    QMenu *chart = menu(nullptr, QT_TR_NOOP("&Chart"));
    chart->addActions({a[ActionId::NewComponent], a[ActionId::NewZone]});
    chart->addSeparator();
    chart->addActions(
        {a[ActionId::Arrange], a[ActionId::ArrangeNew], a[ActionId::ArrangeSelection]});
    m_align = menu(chart, QT_TR_NOOP("A&lign"));
    m_align->addActions(
        {a[ActionId::AlignLeft], a[ActionId::AlignCentre], a[ActionId::AlignRight]});
    m_align->addSeparator();
    m_align->addActions(
        {a[ActionId::AlignTop], a[ActionId::AlignMiddle], a[ActionId::AlignBottom]});
    m_align->addSeparator();
    m_align->addActions({a[ActionId::DistributeAcross], a[ActionId::DistributeDown]});
    m_zoneSize = menu(chart, QT_TR_NOOP("&Resize zone"));
    m_zoneSize->addActions({a[ActionId::ZoneWider], a[ActionId::ZoneNarrower],
        a[ActionId::ZoneTaller], a[ActionId::ZoneShorter]});
    m_zoneSize->addSeparator();
    m_zoneSize->addAction(a[ActionId::FitZone]);
    m_moveTo = menu(chart, QT_TR_NOOP("Move to &zone"));
    m_reading = menu(chart, QT_TR_NOOP("Reading &direction"));
    chart->addSeparator();
    chart->addActions(
        {a[ActionId::NextProblem], a[ActionId::PreviousProblem], a[ActionId::FixProblem],
            a[ActionId::SuppressProblem], a[ActionId::ReportProblem], a[ActionId::ShowSuppressed]});
    chart->addAction(a[ActionId::SystemOptions]);
    chart->addSeparator();
    chart->addAction(a[ActionId::Legend]);

    QMenu *flows = menu(nullptr, QT_TR_NOOP("F&lows"));
    flows->addActions({a[ActionId::AddFlow], a[ActionId::EnableFlows]});
    m_need = menu(flows, QT_TR_NOOP("Nee&d"));
    m_exposure = menu(flows, QT_TR_NOOP("E&xposure"));

    QMenu *rules = menu(nullptr, QT_TR_NOOP("&Rules"));
    rules->addAction(a[ActionId::CopyRule]);
    m_copyAs = menu(rules, QT_TR_NOOP("Copy rule &as"));
    rules->addActions({a[ActionId::CopyShown], a[ActionId::CopyRollback], a[ActionId::CopyCommand],
        a[ActionId::CopyDeletion]});
    rules->addAction(a[ActionId::SelectHost]);
    rules->setToolTipsVisible(true);
    rules->addSeparator();
    rules->addActions({a[ActionId::SaveRules], a[ActionId::SaveBundle]});
    rules->addSeparator();
    rules->addAction(a[ActionId::LookUpNames]);

    QMenu *help = menu(nullptr, QT_TR_NOOP("&Help"));
    help->addActions({a[ActionId::ContextMenu], a[ActionId::Shortcuts], a[ActionId::About]});

    m_ruleMenu = new QMenu(m_window);
    m_ruleMenu->setToolTipsVisible(true);
    keepMnemonics(m_ruleMenu);
    m_ruleMenu->addActions(
        {a[ActionId::CopyRollback], a[ActionId::CopyCommand], a[ActionId::CopyDeletion]});
    m_ruleMenu->addSeparator();
    m_ruleMenu->addActions({a[ActionId::SaveRules], a[ActionId::SaveBundle]});
}

void Menus::fill(QMenu *menu, const std::vector<Choice> &choices, const QString &current,
    const std::function<void(const QString &)> &chosen)
{
    auto *group = new QActionGroup(menu);
    for (const Choice &choice : choices) {
        QAction *action = menu->addAction(choice.text());
        action->setCheckable(true);
        action->setData(choice.value);
        action->setChecked(choice.value == current);
        group->addAction(action);
        m_texts.push_back({action, choice.text});
    }
    connect(group, &QActionGroup::triggered, menu,
        [chosen](QAction *action) { chosen(action->data().toString()); });
}

void Menus::check(QMenu *menu, const QString &current)
{
    for (QAction *action : menu->actions())
        action->setChecked(action->data() == current);
}

void Menus::fillTargets(const QStringList &favourites)
{
    m_favourites = favourites;
    qDeleteAll(m_copyAs->findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    m_copyAs->clear();
    for (const TargetSection &section : targetSections(favourites)) {
        QMenu *menu = section.favourites ? m_copyAs : m_copyAs->addMenu(section.title);
        for (const Target *target : section.targets) {
            QAction *action = menu->addAction(withoutMnemonic(target->info.name));
            const QString id = target->info.id;
            action->setData(id);
            connect(action, &QAction::triggered, this, [this, id] { emit targetChosen(id); });
        }
        if (section.favourites)
            m_copyAs->addSeparator();
    }
}

void Menus::retranslate()
{
    for (const Titled &titled : m_titles)
        titled.menu->setTitle(tr(titled.title));
    assignMnemonics(m_window->menuBar()->actions());
    for (const Text &text : m_texts)
        text.action->setText(text.text());
    fillTargets(m_favourites);
}

} // namespace portolan
