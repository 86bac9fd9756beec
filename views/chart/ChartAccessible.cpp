#include "views/chart/ChartAccessible.h"

#include "views/chart/ChartItemAccessible.h"
#include "views/chart/ChartView.h"

#include <QApplication>

#include <algorithm>

namespace portolan {

namespace {

template<class Record> int placeOf(const std::vector<Record> &records, const Record *record)
{
    return record ? int(record - records.data()) : -1;
}

QAccessibleInterface *chartFactory(const QString &, QObject *object)
{
    auto *view = qobject_cast<ChartView *>(object);
    return view ? new ChartAccessible(view) : nullptr;
}

ChartAccessible *interfaceOf(ChartView *view)
{
    return static_cast<ChartAccessible *>(QAccessible::queryAccessibleInterface(view));
}

} // namespace

ChartAccessible::ChartAccessible(ChartView *view)
    : QAccessibleWidget(view, QAccessible::Chart)
{}

ChartAccessible::~ChartAccessible()
{
    for (const auto &[key, id] : m_items)
        QAccessible::deleteAccessibleInterface(id);
}

ChartView *ChartAccessible::view() const { return static_cast<ChartView *>(widget()); }

int ChartAccessible::indexOf(Kind kind, const QString &id) const
{
    const Deployment &deployment = view()->document()->deployment();
    const auto after = [](int place, size_t before) {
        return place < 0 ? -1 : place + int(before);
    };
    const size_t components = deployment.components.size();
    switch (kind) {
    case Kind::Component:
        return placeOf(deployment.components, deployment.component(id));
    case Kind::Flow:
        return after(placeOf(deployment.flows, deployment.flow(id)), components);
    case Kind::Zone:
        break;
    }
    return after(
        placeOf(deployment.zones, deployment.zone(id)), components + deployment.flows.size());
}

int ChartAccessible::childCount() const
{
    const Deployment &deployment = view()->document()->deployment();
    return int(deployment.components.size() + deployment.flows.size() + deployment.zones.size());
}

QAccessibleInterface *ChartAccessible::child(int index) const
{
    const Deployment &deployment = view()->document()->deployment();
    if (index < 0 || index >= childCount())
        return nullptr;
    size_t at = size_t(index);
    if (at < deployment.components.size())
        return item({Kind::Component, deployment.components[at].id});
    at -= deployment.components.size();
    if (at < deployment.flows.size())
        return item({Kind::Flow, deployment.flows[at].id});
    return item({Kind::Zone, deployment.zones[at - deployment.flows.size()].id});
}

int ChartAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *item = dynamic_cast<const ChartItemAccessible *>(child);
    return item ? indexOf(item->kind(), item->id()) : -1;
}

QAccessibleInterface *ChartAccessible::childAt(int x, int y) const
{
    const QPoint position = view()->mapFromGlobal(QPoint(x, y));
    if (!view()->rect().contains(position))
        return nullptr;
    const Selection::Ids ids = view()->idsAt(position);
    if (!ids.flows.isEmpty())
        return item({Kind::Flow, ids.flows.first()});
    if (!ids.components.isEmpty())
        return item({Kind::Component, ids.components.first()});
    return ids.zones.isEmpty() ? nullptr : item({Kind::Zone, ids.zones.first()});
}

QAccessibleInterface *ChartAccessible::focusChild() const
{
    return view()->hasFocus() ? selectedItem() : nullptr;
}

QAccessibleInterface *ChartAccessible::selectedItem() const
{
    const Selection::Ids &ids = view()->selection()->ids();
    const auto first = [this](Kind kind, const QStringList &same) {
        return !same.isEmpty() && indexOf(kind, same.first()) >= 0 ? item({kind, same.first()})
                                                                   : nullptr;
    };
    if (QAccessibleInterface *flow = first(Kind::Flow, ids.flows))
        return flow;
    if (QAccessibleInterface *component = first(Kind::Component, ids.components))
        return component;
    return first(Kind::Zone, ids.zones);
}

QAccessibleInterface *ChartAccessible::item(const Key &key) const
{
    const auto known = m_items.find(key);
    if (known != m_items.end())
        return QAccessible::accessibleInterface(known->second);
    auto *made = new ChartItemAccessible(this, key.first, key.second);
    m_items.emplace(key, QAccessible::registerAccessibleInterface(made));
    return made;
}

void ChartAccessible::announceSelection()
{
    QAccessibleInterface *selected = focusChild();
    if (!selected)
        return;
    for (const QAccessible::Event what : {QAccessible::Selection, QAccessible::Focus}) {
        QAccessibleEvent event(selected, what);
        QAccessible::updateAccessibility(&event);
    }
}

void ChartAccessible::announceName(Kind kind, const QString &id)
{
    const auto known = m_items.find({kind, id});
    if (known == m_items.end())
        return;
    QAccessibleEvent event(
        QAccessible::accessibleInterface(known->second), QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void ChartAccessible::announceRecords()
{
    std::erase_if(m_items, [this](const auto &known) {
        if (indexOf(known.first.first, known.first.second) >= 0)
            return false;
        QAccessible::deleteAccessibleInterface(known.second);
        return true;
    });
    QAccessibleEvent event(view(), QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

void makeAccessible(ChartView *view)
{
    QAccessible::installFactory(chartFactory);
    const auto records = [view] { interfaceOf(view)->announceRecords(); };
    QObject::connect(view->selection(), &Selection::changed, view,
        [view] { interfaceOf(view)->announceSelection(); });
    QObject::connect(qApp, &QApplication::focusChanged, view, [view](QWidget *, QWidget *now) {
        // After the widget's own word about it.
        if (now == view)
            QMetaObject::invokeMethod(
                view, [view] { interfaceOf(view)->announceSelection(); }, Qt::QueuedConnection);
    });
    const auto names = [view](const Edit &edit) {
        using Kind = ChartAccessible::Kind;
        ChartAccessible *chart = interfaceOf(view);
        if (const auto *component = std::get_if<Replace<Component>>(&edit))
            chart->announceName(Kind::Component, component->record.id);
        else if (const auto *flow = std::get_if<Replace<Flow>>(&edit))
            chart->announceName(Kind::Flow, flow->record.id);
        else if (const auto *zone = std::get_if<Replace<Zone>>(&edit))
            chart->announceName(Kind::Zone, zone->record.id);
    };
    QObject::connect(view->document(), &DeploymentDocument::applied, view, names);
    QObject::connect(view->document(), &DeploymentDocument::appliedAll, view,
        [names](const EditGroup &edits) { std::ranges::for_each(*edits, names); });
    QObject::connect(view->document(), &DeploymentDocument::changed, view, records);
    QObject::connect(view->document(), &DeploymentDocument::wasReset, view, records);
}

} // namespace portolan
