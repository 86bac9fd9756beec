#include "views/chart/ChartItemAccessible.h"

#include "views/chart/ChartSpeech.h"
#include "views/chart/ChartView.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Words for the ear; no keys to translate beside the standard ones of Qt.
const QString EditAction = u"Edit"_s;

} // namespace

ChartItemAccessible::ChartItemAccessible(
    const ChartAccessible *chart, ChartAccessible::Kind kind, QString id)
    : m_chart(chart)
    , m_kind(kind)
    , m_id(std::move(id))
{}

Selection::Ids ChartItemAccessible::ids() const
{
    switch (m_kind) {
    case ChartAccessible::Kind::Component:
        return {{}, {m_id}, {}};
    case ChartAccessible::Kind::Flow:
        return {{m_id}, {}, {}};
    case ChartAccessible::Kind::Zone:
        break;
    }
    return {{}, {}, {m_id}};
}

bool ChartItemAccessible::isSelected() const
{
    const Selection::Ids &all = m_chart->view()->selection()->ids();
    const QStringList &same = m_kind == ChartAccessible::Kind::Component ? all.components
                              : m_kind == ChartAccessible::Kind::Flow    ? all.flows
                                                                         : all.zones;
    return same.contains(m_id);
}

bool ChartItemAccessible::isValid() const
{
    return m_chart->view() && m_chart->indexOf(m_kind, m_id) >= 0;
}

QAccessibleInterface *ChartItemAccessible::parent() const
{
    return QAccessible::queryAccessibleInterface(m_chart->view());
}

QString ChartItemAccessible::text(QAccessible::Text kind) const
{
    if (!isValid() || (kind != QAccessible::Name && kind != QAccessible::Description))
        return {};
    const Deployment &deployment = m_chart->view()->document()->deployment();
    const auto words = [&](const auto &record) {
        if (kind == QAccessible::Name)
            return spokenName(deployment, record);
        QStringList all = m_chart->view()->remarksOn(ids());
        all.prepend(spokenDescription(record));
        all.removeAll(QString());
        return all.join(u". "_s);
    };
    switch (m_kind) {
    case ChartAccessible::Kind::Component:
        return words(*deployment.component(m_id));
    case ChartAccessible::Kind::Flow:
        return words(*deployment.flow(m_id));
    case ChartAccessible::Kind::Zone:
        break;
    }
    return words(*deployment.zone(m_id));
}

QRect ChartItemAccessible::rect() const
{
    if (!isValid())
        return {};
    const ChartView *view = m_chart->view();
    const QRectF bounds = view->boundsOf(ids());
    if (bounds.isNull())
        return {};
    const QRectF seen(view->fromChart(bounds.topLeft()), view->fromChart(bounds.bottomRight()));
    return seen.toAlignedRect().translated(view->mapToGlobal(QPoint()));
}

QAccessible::Role ChartItemAccessible::role() const
{
    return m_kind == ChartAccessible::Kind::Zone ? QAccessible::Grouping : QAccessible::ListItem;
}

QAccessible::State ChartItemAccessible::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const ChartView *view = m_chart->view();
    const QRect part = view->rect().translated(view->mapToGlobal(QPoint()));
    state.selectable = state.multiSelectable = state.focusable = true;
    state.selected = isSelected();
    state.focused = view->hasFocus() && m_chart->focusChild() == this;
    state.invisible = !view->isVisible();
    state.offscreen = !part.intersects(rect());
    return state;
}

void *ChartItemAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface *>(this);
    return nullptr;
}

QStringList ChartItemAccessible::actionNames() const
{
    return {pressAction(), setFocusAction(), showMenuAction(), EditAction};
}

void ChartItemAccessible::doAction(const QString &name)
{
    if (!isValid())
        return;
    ChartView *view = m_chart->view();
    if (!actionNames().contains(name))
        return;
    // First, so that the selection is told of as what has the keyboard.
    if (name == setFocusAction()) {
        view->activateWindow();
        view->setFocus(Qt::OtherFocusReason);
    }
    view->selection()->set(ids());
    view->revealSelection();
    if (name == showMenuAction())
        emit view->contextMenuRequested(ids(), rect().center());
    else if (name == EditAction)
        emit view->editRequested(ids());
}

QStringList ChartItemAccessible::keyBindingsForAction(const QString &name) const
{
    if (name == EditAction)
        return {u"F2"_s};
    if (name == showMenuAction())
        return {u"Shift+F10"_s};
    return {};
}

} // namespace portolan
