#include "app/window/ContextMenus.h"

#include "app/window/Actions.h"
#include "app/window/ClipboardCommands.h"
#include "app/window/Menus.h"
#include "app/window/Mnemonics.h"
#include "app/window/PartCommands.h"
#include "model/catalog/PartMime.h"
#include "model/document/DeploymentDocument.h"
#include "views/chart/ChartView.h"
#include "views/panels/CatalogRow.h"
#include "views/panels/CatalogTree.h"

#include <QApplication>
#include <QContextMenuEvent>

#include <algorithm>
#include <functional>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Of a bundle: more are chosen in the table.
constexpr qsizetype MostChoices = 20;

/// Submenus are there whether or not they have something to offer.
bool applies(const QAction *action)
{
    return action && action->isEnabled() && action->isVisible() && !action->isSeparator();
}

} // namespace

ContextMenus::ContextMenus(DeploymentDocument *document, Selection *selection,
    const Actions &actions, Menus *menus, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_selection(selection)
    , m_actions(actions)
    , m_menus(menus)
    , m_window(window)
{
    actions.on(ActionId::ContextMenu, this, &ContextMenus::openByKeyboard);
}

void ContextMenus::open(const QList<Section> &sections, const QPoint &global)
{
    delete m_menu;
    m_menu = new QMenu(m_window);
    for (const Section &section : sections) {
        Section shown = section;
        shown.removeIf([](const QAction *action) { return !applies(action); });
        if (shown.isEmpty())
            continue;
        if (!m_menu->isEmpty())
            m_menu->addSeparator();
        m_menu->addActions(shown);
    }
    if (m_menu->isEmpty())
        return;
    keepMnemonics(m_menu);
    m_menu->popup(global);
}

ContextMenus::Section ContextMenus::clipboardSection(QAction *paste) const
{
    const Actions &a = m_actions;
    return {a[ActionId::Cut], a[ActionId::Copy], paste, a[ActionId::Duplicate], a[ActionId::Delete],
        a[ActionId::DissolveZone]};
}

QList<ContextMenus::Section> ContextMenus::recordSections(
    QAction *paste, const Section &fresh) const
{
    const Actions &a = m_actions;
    const bool whole = !m_selection->ids().onlyFlows();
    QList<Section> sections = {
        {a[ActionId::CopyRule], m_menus->copyAs()->menuAction(),
            // A rule of one flow is what the panel shows anyway.
            whole ? nullptr : a[ActionId::CopyShown], a[ActionId::CopyRollback],
            a[ActionId::CopyCommand], a[ActionId::CopyDeletion],
            whole ? nullptr : a[ActionId::SelectHost]},
        {a[ActionId::EditRecord], a[ActionId::EnableFlows], m_menus->need()->menuAction(),
            m_menus->exposure()->menuAction(), m_menus->moveTo()->menuAction(),
            whole ? a[ActionId::AddFlow] : nullptr},
        whole ? fresh : Section(),
        {a[ActionId::FixProblem], a[ActionId::SuppressProblem]},
    };
    // Cards and zones are duplicated all the time, flows hardly ever.
    sections.insert(whole ? 1 : sections.size(), clipboardSection(paste));
    return sections;
}

/// The flows of a bundle or of a dock, to go on with one of them.
QAction *ContextMenus::chooseOne()
{
    const Selection::Ids &ids = m_selection->ids();
    if (!ids.onlyFlows() || ids.flows.size() < 2 || ids.flows.size() > MostChoices)
        return nullptr;
    auto *menu = new QMenu(tr("Choose &one of them"), m_window);
    for (const QString &id : ids.flows) {
        const Flow *flow = m_document->deployment().flow(id);
        if (!flow)
            continue;
        QString text = flow->ports.isEmpty() ? flow->id : flow->ports.toString();
        if (!flow->purpose.isEmpty())
            text += u" · "_s + flow->purpose;
        menu->addAction(menuText(text), this, [this, id] { m_selection->set({{id}, {}, {}}); });
    }
    return menu->menuAction();
}

void ContextMenus::openOnChart(
    const ChartView *chart, ClipboardCommands *clipboard, PartCommands *parts, const QPoint &global)
{
    const Actions &a = m_actions;
    const QPointF point = chart->toChart(QPointF(chart->mapFromGlobal(global)));
    auto *here = new QAction(tr("&Paste here"), m_window);
    connect(
        here, &QAction::triggered, clipboard, [clipboard, point] { clipboard->pasteAt(point); });
    // The window's own ones make it where there is room; these, where the mouse is.
    const auto newHere = [&](ActionId id, void (PartCommands::*make)(const QPointF &)) {
        auto *action = new QAction(a[id]->icon(), a[id]->text(), m_window);
        action->setIconVisibleInMenu(false);
        action->setEnabled(a[id]->isEnabled());
        connect(
            action, &QAction::triggered, parts, [parts, make, point] { (parts->*make)(point); });
        return action;
    };
    const Section fresh = {newHere(ActionId::NewComponent, &PartCommands::addComponentAt),
        newHere(ActionId::NewZone, &PartCommands::addZoneAt)};
    if (m_selection->ids().isEmpty()) {
        open({fresh, {here, a[ActionId::SelectAll]},
                 {a[ActionId::AddFlow], a[ActionId::Arrange], a[ActionId::ArrangeNew]},
                 {a[ActionId::Fit], a[ActionId::Zoom100], a[ActionId::Legend]},
                 {a[ActionId::SaveView], a[ActionId::CopyPicture], a[ActionId::ExportPicture]}},
            global);
    } else {
        QAction *one = chooseOne();
        QList<Section> sections = recordSections(here, fresh);
        sections[1].prepend(one);
        sections.append(Section{m_menus->align()->menuAction(), m_menus->zoneSize()->menuAction(),
            a[ActionId::ArrangeSelection], a[ActionId::FitSelection], a[ActionId::Focus],
            a[ActionId::TraceWay]});
        open(sections, global);
        if (one)
            one->menu()->setParent(m_menu, one->menu()->windowFlags());
    }
    for (QAction *action : Section{here} + fresh)
        action->setParent(m_menu);
}

void ContextMenus::openOnTable(const QPoint &global)
{
    const Actions &a = m_actions;
    const Section fresh = {a[ActionId::NewComponent], a[ActionId::NewZone]};
    QList<Section> sections = m_selection->ids().isEmpty()
                                  ? QList<Section>{fresh, {a[ActionId::Paste]}}
                                  : recordSections(a[ActionId::Paste], fresh);
    if (!m_selection->ids().isEmpty()) {
        sections[1].insert(1, a[ActionId::SetOnRows]);
        sections.append(
            Section{a[ActionId::FitSelection], a[ActionId::Focus], a[ActionId::TraceWay]});
    }
    sections.append(Section{a[ActionId::CopyRows], a[ActionId::CopyRowsCsv],
        a[ActionId::CopyRowsMarkdown], a[ActionId::PasteRows]});
    sections.append(Section{m_menus->table()->menuAction()});
    open(sections, global);
}

void ContextMenus::attach(CatalogTree *catalog)
{
    catalog->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(catalog, &QWidget::customContextMenuRequested, this,
        [this, catalog](const QPoint &at) { openOnCatalog(catalog, at); });
}

void ContextMenus::openOnCatalog(CatalogTree *catalog, const QPoint &at)
{
    QTreeWidgetItem *item = catalog->itemAt(at);
    if (!item)
        return;
    catalog->setCurrentItem(item);
    // The catalog may be filled anew while the menu is open.
    const QPersistentModelIndex index = catalog->indexAt(at);
    Section section;
    const auto add = [&](const QString &text, const std::function<void()> &act) {
        section.append(new QAction(text, m_window));
        connect(section.last(), &QAction::triggered, catalog, [index, act] {
            if (index.isValid())
                act();
        });
    };
    const bool isTop = !item->parent();
    const bool isProduct = isTop && item->data(0, ProductRole).toString() != GeneralParts;
    if (isProduct || (!isTop && !item->data(0, Qt::CheckStateRole).isValid())) {
        add(isProduct ? tr("&Put the whole system on the chart") : tr("&Put on the chart"),
            [catalog, index] { catalog->put(index); });
    }
    if (isTop) {
        const bool open = item->isExpanded();
        add(open ? tr("&Collapse") : tr("&Expand"),
            [catalog, index, open] { catalog->setExpanded(index, !open); });
    }
    const QList<QAction *> own = section;
    open({section, {m_actions[ActionId::New]}}, catalog->viewport()->mapToGlobal(at));
    for (QAction *action : own)
        action->setParent(m_menu);
}

void ContextMenus::openByKeyboard()
{
    QWidget *widget = QApplication::focusWidget();
    if (!widget || widget->window() != m_window)
        return;
    const QPoint at = widget->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, at, widget->mapToGlobal(at));
    QApplication::sendEvent(widget, &event);
}

} // namespace portolan
