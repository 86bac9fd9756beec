#include "app/window/Docks.h"

#include "views/panels/DockTitle.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>

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
    m_window->resizeDocks({m_docks[0], m_docks[1]}, {200, 320}, Qt::Horizontal);
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

void Docks::retranslate()
{
    for (size_t i = 0; i < m_docks.size(); ++i)
        m_docks[i]->setWindowTitle(tr(Places[i].title));
}

} // namespace portolan
