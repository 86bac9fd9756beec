#include "app/window/Docks.h"

#include "views/panels/DockTitle.h"

#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Place
{
    QWidget *Docks::Panels::*panel;
    const char *title;
    const char *name; ///< in saved states, so never changed
    Qt::DockWidgetArea area;
    bool hasTitle;
    bool isOpen = true; ///< at first
};

// The tables' tabs are their title; the menu View > Panels brings them back.
constexpr Place Places[] = {
    {&Docks::Panels::catalog, QT_TRANSLATE_NOOP("portolan::Docks", "Catalog"), "catalog",
        Qt::LeftDockWidgetArea, true},
    {&Docks::Panels::inspector, QT_TRANSLATE_NOOP("portolan::Docks", "Inspector"), "inspector",
        Qt::RightDockWidgetArea, true},
    {&Docks::Panels::rule, QT_TRANSLATE_NOOP("portolan::Docks", "Rule"), "rule",
        Qt::RightDockWidgetArea, true},
    {&Docks::Panels::tables, QT_TRANSLATE_NOOP("portolan::Docks", "Tables"), "tables",
        Qt::BottomDockWidgetArea, false},
    {&Docks::Panels::history, QT_TRANSLATE_NOOP("portolan::Docks", "History"), "history",
        Qt::LeftDockWidgetArea, true, false},
};

/// Of the chart in a small window, with the lines beside it, and of the docks on its right; px.
constexpr int ChartWidth = 520;
constexpr int RightLeast = 240;
constexpr int RightUsual = 320;

bool takesFocus(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled();
}

/// Where the keyboard was in \a pane last, else what takes it first.
void focusIn(QWidget *pane)
{
    QWidget *last = pane->focusWidget();
    if (last && takesFocus(last)) {
        last->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    for (QWidget *next = pane->nextInFocusChain(); next != pane; next = next->nextInFocusChain()) {
        if (pane->isAncestorOf(next) && takesFocus(next)) {
            next->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

} // namespace

Docks::Docks(const Panels &panels, QMainWindow *window, QMenu *menu)
    : QObject(window)
    , m_window(window)
{
    for (const Place &place : Places) {
        auto *dock = new QDockWidget(window);
        dock->setObjectName(QLatin1StringView(place.name).toString());
        dock->setWidget(panels.*place.panel);
        if (place.hasTitle)
            new DockTitle(dock);
        else
            dock->setTitleBarWidget(new QWidget(dock));
        window->addDockWidget(place.area, dock);
        m_docks.push_back(dock);
        menu->addAction(dock->toggleViewAction());
    }
    window->setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    window->setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
}

Docks::~Docks() { qDeleteAll(m_docks); }

void Docks::reset()
{
    for (size_t i = 0; i < m_docks.size(); ++i) {
        m_docks[i]->setFloating(false);
        m_window->addDockWidget(Places[i].area, m_docks[i]);
        m_docks[i]->setVisible(Places[i].isOpen);
    }
    // On a small screen, or one of large texts, the chart gets the room.
    constexpr int enoughForAll = 620;
    const bool isSmall = m_window->height() < enoughForAll;
    const int right =
        isSmall ? std::clamp(m_window->width() - ChartWidth, RightLeast, RightUsual) : RightUsual;
    m_window->resizeDocks({m_docks[0], m_docks[1]}, {200, right}, Qt::Horizontal);
    if (isSmall) {
        m_docks[0]->hide();
        m_window->tabifyDockWidget(m_docks[1], m_docks[2]);
        m_docks[1]->raise();
        m_window->resizeDocks({m_docks[3]}, {120}, Qt::Vertical);
        return;
    }
    m_window->resizeDocks({m_docks[1], m_docks[2]}, {480, 400}, Qt::Vertical);
    m_window->resizeDocks({m_docks[3]}, {228}, Qt::Vertical);
}

void Docks::setShown(bool shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    if (shown) {
        m_window->restoreState(m_state);
        return;
    }
    m_state = m_window->saveState();
    for (QDockWidget *dock : m_docks)
        dock->hide();
}

QByteArray Docks::state() const { return m_shown ? m_window->saveState() : m_state; }

void Docks::showPanel(const QWidget *panel)
{
    for (QDockWidget *dock : m_docks) {
        if (dock->widget() != panel)
            continue;
        dock->show();
        dock->raise();
    }
}

void Docks::focusNext(bool forward)
{
    std::vector<QWidget *> panes = {m_window->centralWidget()};
    for (QDockWidget *dock : m_docks) {
        if (dock->isVisible())
            panes.push_back(dock->widget());
    }
    const QWidget *focus = QApplication::focusWidget();
    const auto here = std::ranges::find_if(
        panes, [focus](const QWidget *pane) { return pane == focus || pane->isAncestorOf(focus); });
    const size_t at = here == panes.end() ? 0 : size_t(here - panes.begin());
    const size_t step = here == panes.end() ? 0 : forward ? 1 : panes.size() - 1;
    focusIn(panes[(at + step) % panes.size()]);
}

void Docks::retranslate()
{
    for (size_t i = 0; i < m_docks.size(); ++i)
        m_docks[i]->setWindowTitle(tr(Places[i].title));
}

} // namespace portolan
