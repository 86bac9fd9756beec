#include "views/chart/PictureOptions.h"

#include "model/core/CustomerCopy.h"
#include "views/chart/ShownCopy.h"
#include "views/chart/TextMetrics.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

const std::vector<Paper> &papers()
{
    static const std::vector<Paper> all = {{"a4"_L1, "A4"_L1, 210, 297},
        {"a3"_L1, "A3"_L1, 297, 420}, {"a2"_L1, "A2"_L1, 420, 594}, {"a1"_L1, "A1"_L1, 594, 841},
        {"a0"_L1, "A0"_L1, 841, 1189}, {"letter"_L1, "Letter"_L1, 215.9, 279.4},
        {"legal"_L1, "Legal"_L1, 215.9, 355.6}, {"tabloid"_L1, "Tabloid"_L1, 279.4, 431.8}};
    return all;
}

const Paper *paperFromWord(QStringView word)
{
    for (const Paper &paper : papers()) {
        if (word.compare(paper.word, Qt::CaseInsensitive) == 0)
            return &paper;
    }
    return nullptr;
}

std::optional<Deployment> forCustomer(const Deployment &deployment, FigureOptions &options)
{
    if (!options.customer)
        return deployment;
    // A frame is a part of the chart as it is laid out with everything on it.
    const auto isFramed = [](const SavedView &each) { return each.frame.has_value(); };
    const auto &all = deployment.settings.views;
    const bool framed = (options.view && isFramed(*options.view)) ||
                        (options.allViews && std::any_of(all.begin(), all.end(), isFramed));
    Deployment copy =
        !framed ? customerCopy(deployment)
        : options.geometry
            ? customerCopy(placedAs(deployment, *options.geometry))
            : customerCopy(placedAs(deployment,
                  layOut(deployment, chartTextMeasure(), options.layout, options.control)));
    options.geometry = nullptr;
    if (framed)
        options.layout.positions = true;
    if (options.view && options.view->id.isEmpty()) {
        options.view->name.clear();
        options.view->caption.clear();
    } else if (options.view) {
        // Its id may be another in the copy; its place among the views is the same.
        const auto it = std::find_if(all.begin(), all.end(),
            [&](const SavedView &view) { return view.id == options.view->id; });
        if (it == all.end())
            return std::nullopt;
        const bool zoneView = options.view->zoneView;
        options.view = copy.settings.views[size_t(it - all.begin())];
        options.view->zoneView = zoneView;
    }
    return copy;
}

} // namespace portolan
