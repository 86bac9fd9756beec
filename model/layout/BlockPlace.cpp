#include "model/layout/BlockPlace.h"

#include "model/layout/BoardRoom.h"

#include <algorithm>

namespace portolan {

QPointF wayToFreePlace(
    const Geometry &shown, const Deployment &deployment, const QRectF &wanted, const QString &zone)
{
    // Room for docks and labels.
    constexpr double gap = 40;
    const std::vector<const Zone *> around = deployment.zoneChain(zone);
    std::vector<QRectF> taken;
    for (const CardBox &card : shown.cards)
        taken.push_back(card.rect);
    for (const ZoneBox &box : shown.zones) {
        const bool isAround = std::ranges::any_of(
            around, [&](const Zone *each) { return compareIds(each->id, box.id) == 0; });
        if (!isAround)
            taken.push_back(box.rect);
    }
    return around::BoardRoom::freePlace(wanted, taken, gap).topLeft() - wanted.topLeft();
}

} // namespace portolan
