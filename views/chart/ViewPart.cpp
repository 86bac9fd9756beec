#include "views/chart/ViewPart.h"

#include "model/checks/ProblemFilter.h"
#include "model/core/FilterPass.h"
#include "views/chart/ChartView.h"

namespace portolan {

namespace {

ShownPart fitting(
    const Deployment &deployment, const FlowFilter &filter, const QStringList &targets)
{
    ShownPart part = ShownPart::nothing(deployment);
    const RecordTags tags = tagsFor(filter, deployment, {QDate::currentDate(), targets});
    const FilterPass pass(filter, deployment, tags);
    for (size_t i = 0; i < deployment.flows.size(); ++i)
        part.flows[i] = pass.fits(deployment.flows[i]);
    for (size_t i = 0; i < deployment.components.size(); ++i)
        part.components[i] = filter.matches(deployment, deployment.components[i], tags);
    return part;
}

} // namespace

std::optional<ShownPart> partOfView(const Deployment &deployment, const QString &query,
    bool zoneView, const QStringList &targets, const ShownWords &words)
{
    std::optional<ShownPart> part;
    FlowFilter filter = FlowFilter::parse(query).value_or(FlowFilter());
    filter.alsoFind(words);
    if (!filter.isEmpty())
        part = fitting(deployment, filter, targets);
    if (!zoneView)
        return part;
    const ShownPart crossing = crossingFlows(deployment);
    if (part)
        *part &= crossing;
    else
        part = crossing;
    return part;
}

void showPart(ChartView *chart, const std::optional<ShownPart> &part)
{
    if (!part) {
        chart->setFilter({});
        return;
    }
    const Deployment &shown = chart->document()->deployment();
    // It is asked for another deployment before it is replaced.
    const auto has = [](const std::vector<bool> &flags, qptrdiff i) {
        return size_t(i) < flags.size() && flags[size_t(i)];
    };
    chart->setFilter([&shown, has, flags = part->flows](
                         const Flow &flow) { return has(flags, &flow - shown.flows.data()); },
        [&shown, has, flags = part->components](const Component &component) {
            return has(flags, &component - shown.components.data());
        });
}

} // namespace portolan
