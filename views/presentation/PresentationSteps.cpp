#include "views/presentation/PresentationSteps.h"

#include "model/items/Labels.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PresentationSteps)
};

size_t indexOf(const Deployment &deployment, const QString &component)
{
    return lowerBound(deployment.components, component);
}

/// How many connections lie between a component and one that nobody connects to; by index.
std::vector<int> depths(const Deployment &deployment, const std::vector<const Flow *> &flows)
{
    const size_t count = deployment.components.size();
    std::vector<std::vector<size_t>> listeners(count);
    std::vector<bool> isListener(count);
    for (const Flow *flow : flows) {
        const size_t to = indexOf(deployment, flow->to);
        listeners[indexOf(deployment, flow->from)].push_back(to);
        isListener[to] = true;
    }
    constexpr int unknown = -1;
    std::vector<int> depth(count, unknown);
    std::vector<size_t> queue;
    const auto walk = [&] {
        for (size_t at = 0; at < queue.size(); ++at) {
            for (const size_t to : listeners[queue[at]]) {
                if (depth[to] == unknown) {
                    depth[to] = depth[queue[at]] + 1;
                    queue.push_back(to);
                }
            }
        }
        queue.clear();
    };
    const auto start = [&](size_t component) {
        depth[component] = 0;
        queue.push_back(component);
    };
    for (size_t i = 0; i < count; ++i) {
        if (!isListener[i])
            start(i);
    }
    walk();
    // What is left goes round in circles: they begin in the internet, if they touch it.
    for (const bool outside : {true, false}) {
        for (size_t i = 0; i < count; ++i) {
            if (depth[i] == unknown && deployment.isInInternet(deployment.components[i]) == outside)
                start(i);
            walk();
        }
    }
    return depth;
}

/// Every flow that is switched on and whose ends are there.
std::vector<const Flow *> alongTheChart(const Deployment &deployment)
{
    std::vector<const Flow *> flows;
    for (const Flow &flow : deployment.flows) {
        if (flow.enabled && deployment.component(flow.from) && deployment.component(flow.to))
            flows.push_back(&flow);
    }
    const std::vector<int> depth = depths(deployment, flows);
    const auto depthOf = [&](const QString &id) { return depth[indexOf(deployment, id)]; };
    std::map<QString, int> systems;
    for (const Flow *flow : flows) {
        const int at = depthOf(flow->from);
        const auto [system, isNew] = systems.emplace(flow->product, at);
        if (!isNew)
            system->second = std::min(system->second, at);
    }
    const auto key = [&](const Flow *flow) {
        return std::tuple(systems[flow->product], flow->product, depthOf(flow->from),
            indexOf(deployment, flow->from), depthOf(flow->to), indexOf(deployment, flow->to));
    };
    std::stable_sort(
        flows.begin(), flows.end(), [&](const Flow *a, const Flow *b) { return key(a) < key(b); });
    return flows;
}

PresentationStep whole(const Deployment &deployment)
{
    const TitleBlock &block = deployment.settings.titleBlock;
    PresentationStep step;
    step.title = block.title.isEmpty() ? deployment.settings.name : block.title;
    if (step.title.isEmpty())
        step.title = Tr::tr("The whole chart");
    QStringList parts = {block.customer, block.version, block.draft ? Tr::tr("Draft") : QString()};
    parts.removeAll(QString());
    step.text = parts.join(u" · "_s);
    return step;
}

PresentationStep stepOf(const SavedView &view)
{
    PresentationStep step;
    step.kind = PresentationStep::Kind::View;
    step.title = view.label();
    step.text = view.caption;
    step.filter = view.filter;
    step.zoneView = view.zoneView;
    step.frame = view.frame;
    return step;
}

PresentationStep stepOf(const Deployment &deployment, const Flow &flow)
{
    PresentationStep step;
    step.kind = PresentationStep::Kind::Flow;
    step.title =
        Tr::tr("%1 to %2", "from, to")
            .arg(deployment.component(flow.from)->label(), deployment.component(flow.to)->label());
    step.text = flow.purpose;
    step.need = needLabel(flow.need);
    step.ports = flow.ports;
    step.flow = flow.id;
    return step;
}

} // namespace

std::vector<PresentationStep> presentationSteps(const Deployment &deployment)
{
    std::vector<PresentationStep> steps;
    const auto &views = deployment.settings.views;
    const bool beginsWhole = !views.empty() && !views.front().frame &&
                             views.front().filter.isEmpty() && !views.front().zoneView;
    if (!beginsWhole)
        steps.push_back(whole(deployment));
    for (const SavedView &view : views)
        steps.push_back(stepOf(view));
    if (views.empty()) {
        for (const Flow *flow : alongTheChart(deployment))
            steps.push_back(stepOf(deployment, *flow));
    }
    return steps;
}

} // namespace portolan
