#include "model/layout/Plan.h"

#include <algorithm>

namespace portolan::layout {

void placeDocks(Plan &plan)
{
    for (End &end : plan.ends) {
        const Item &card = plan.item(end.card);
        const QRectF &r = card.rect;
        const double width = end.dock ? card.dockWidth[size_t(end.side)] : 0;
        const double height = end.dock ? measure::Dock : 0;
        const double x = r.center().x() + end.offset;
        const double y = r.top() + end.offset;
        switch (end.side) {
        case Side::Left:
            end.rect = {r.left() - width, y - height / 2, width, height};
            break;
        case Side::Right:
            end.rect = {r.right(), y - height / 2, width, height};
            break;
        case Side::Top:
            end.rect = {x - width / 2, r.top() - height, width, height};
            break;
        case Side::Bottom:
            end.rect = {x - width / 2, r.bottom(), width, height};
            break;
        }
    }
    for (Link &link : plan.links) {
        link.quay = {};
        if (link.docks.size() < 2)
            continue;
        QRectF docks;
        for (const int e : link.docks)
            docks = docks.united(plan.end(e).rect);
        constexpr double off = measure::Quay + measure::QuayBar;
        constexpr double bar = measure::QuayBar;
        switch (link.toSide) {
        case Side::Left:
            link.quay = {docks.left() - off, docks.top(), bar, docks.height()};
            break;
        case Side::Right:
            link.quay = {docks.right() + measure::Quay, docks.top(), bar, docks.height()};
            break;
        case Side::Top:
            link.quay = {docks.left(), docks.top() - off, docks.width(), bar};
            break;
        case Side::Bottom:
            link.quay = {docks.left(), docks.bottom() + measure::Quay, docks.width(), bar};
            break;
        }
    }
}

} // namespace portolan::layout
