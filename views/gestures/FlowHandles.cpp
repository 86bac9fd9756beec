#include "views/gestures/FlowHandles.h"

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

constexpr double Step = 4;
/// From a handle's middle to the corner of the card, and to what else is on the border.
constexpr double FromCorner = 12;
constexpr double Apart = 3;

bool isUpright(Side side) { return side == Side::Left || side == Side::Right; }

QPointF pointOn(const QRectF &card, Side side, double along)
{
    switch (side) {
    case Side::Left:
        return {card.left(), along};
    case Side::Right:
        return {card.right(), along};
    case Side::Top:
        return {along, card.top()};
    case Side::Bottom:
        return {along, card.bottom()};
    }
    return {};
}

/// What is on the border of a card already.
std::vector<QRectF> takenAt(const ChartScene &scene, const ChartIndex &index, int card)
{
    const CardBox &box = scene.geometry.cards[size_t(card)];
    const QRectF around = box.rect.adjusted(-4, -4, 4, 4);
    const ChartShapes shapes = index.shapesIn(around, 0);
    std::vector<QRectF> taken;
    for (const int dock : shapes.docks) {
        if (!scene.geometry.docks[size_t(dock)].rect.isNull())
            taken.push_back(scene.geometry.docks[size_t(dock)].rect);
    }
    for (const int edge : shapes.edges) {
        const std::vector<QPointF> &points = scene.geometry.edges[size_t(edge)].points;
        if (!points.empty() && around.contains(points.front()))
            taken.emplace_back(points.front() - QPointF(1, 1), QSizeF(2, 2));
    }
    return taken;
}

} // namespace

std::vector<FlowHandle> flowHandles(
    const ChartScene &scene, const ChartIndex &index, int card, double px)
{
    const QRectF &rect = scene.geometry.cards[size_t(card)].rect;
    const std::vector<QRectF> taken = takenAt(scene, index, card);
    const double room = FlowHandleRadius * px + Apart;
    std::vector<FlowHandle> handles;
    for (const Side side : {Side::Right, Side::Left, Side::Top, Side::Bottom}) {
        const double low = (isUpright(side) ? rect.top() : rect.left()) + FromCorner;
        const double high = (isUpright(side) ? rect.bottom() : rect.right()) - FromCorner;
        const double middle = (low + high) / 2;
        for (double off = 0; middle + off <= high; off = off > 0 ? -off : -off + Step) {
            const QPointF at = pointOn(rect, side, middle + off);
            const QRectF box(at - QPointF(room, room), QSizeF(2 * room, 2 * room));
            const bool isFree = std::ranges::none_of(
                taken, [&box](const QRectF &other) { return other.intersects(box); });
            if (isFree) {
                handles.push_back({at, side});
                break;
            }
        }
    }
    return handles;
}

} // namespace portolan
