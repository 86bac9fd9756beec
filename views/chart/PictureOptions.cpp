#include "views/chart/PictureOptions.h"

#include "model/core/CustomerCopy.h"

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
    Deployment copy = customerCopy(deployment);
    options.geometry = nullptr;
    if (options.view && options.view->id.isEmpty()) {
        options.view->name.clear();
        options.view->caption.clear();
    } else if (options.view) {
        const auto &views = copy.settings.views;
        const auto it = std::find_if(views.begin(), views.end(),
            [&](const SavedView &view) { return view.id == options.view->id; });
        if (it == views.end())
            return std::nullopt;
        options.view = *it;
    }
    return copy;
}

} // namespace portolan
