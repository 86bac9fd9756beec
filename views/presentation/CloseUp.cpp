#include "views/presentation/CloseUp.h"

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

/// What is read, each whole or not at all.
std::vector<QRectF> textsAround(const Geometry &geometry, const QRectF &region)
{
    std::vector<QRectF> texts;
    const auto add = [&](const QRectF &rect) {
        if (rect.isValid() && rect.intersects(region))
            texts.push_back(rect);
    };
    for (const CardBox &card : geometry.cards)
        add(card.rect);
    for (const Dock &dock : geometry.docks)
        add(dock.rect);
    for (const ZoneBox &zone : geometry.zones)
        add(zone.title);
    for (const EdgeLine &edge : geometry.edges)
        add(edge.label.rect);
    return texts;
}

QRectF seenBy(const Camera &camera, const QSizeF &view)
{
    const QSizeF seen = view / camera.zoom;
    return {camera.centre - QPointF(seen.width(), seen.height()) / 2, seen};
}

} // namespace

Camera fitting(const QRectF &part, const QSizeF &view, double margin, double mostZoom)
{
    const QSizeF room = view * (1 - 2 * margin);
    const double zoom =
        qMin(room.width() / qMax(1., part.width()), room.height() / qMax(1., part.height()));
    return {part.center(), qMin(zoom, mostZoom)};
}

QRectF boundsOfFlow(const Geometry &geometry, const QString &flow)
{
    for (const EdgeLine &edge : geometry.edges) {
        if (!edge.flows.contains(flow))
            continue;
        QRectF bounds = edge.label.rect;
        for (const CardBox &card : geometry.cards) {
            if (card.id == edge.from || card.id == edge.to)
                bounds |= card.rect;
        }
        for (const QPointF &point : edge.points)
            bounds |= QRectF(point - QPointF(1, 1), QSizeF(2, 2));
        return bounds;
    }
    return {};
}

Camera closeUp(const Geometry &geometry, const QRectF &part, const QSizeF &view, double leastZoom,
    double mostZoom)
{
    constexpr int backSteps = 6;
    constexpr double back = 1.06; // each
    constexpr int asideSteps = 6; // to each side
    constexpr double rim = 12;    // free beside what is looked at, in pixels
    // A text that is cut costs more than any way aside or back.
    constexpr double backCost = .1;
    constexpr double asideCost = .5;

    const Camera first = fitting(part, view, .1, mostZoom);
    const Camera farthest{first.centre, first.zoom / std::pow(back, backSteps)};
    const QSizeF widest = view / farthest.zoom;
    const std::vector<QRectF> texts = textsAround(geometry,
        seenBy(farthest, view)
            .adjusted(-widest.width(), -widest.height(), widest.width(), widest.height()));
    // Among so many none could be read.
    constexpr size_t most = 1500;
    if (texts.size() > most)
        return first;
    Camera best = first;
    double least = HUGE_VAL;
    for (int step = 0; step <= backSteps; ++step) {
        const double zoom = first.zoom / std::pow(back, step);
        if (step > 0 && zoom < leastZoom)
            break;
        const QSizeF seen = view / zoom;
        const QSizeF slack = (seen - part.size()) / 2 - QSizeF(rim, rim) / zoom;
        for (int i = -asideSteps; i <= asideSteps; ++i) {
            for (int j = -asideSteps; j <= asideSteps; ++j) {
                const QPointF aside(qMax(0., slack.width()) * i / asideSteps,
                    qMax(0., slack.height()) * j / asideSteps);
                const Camera camera{first.centre + aside, zoom};
                const QRectF frame = seenBy(camera, view);
                const auto cut = std::ranges::count_if(texts, [&](const QRectF &text) {
                    return frame.intersects(text) && !frame.contains(text);
                });
                const double cost = double(cut) + backCost * step +
                                    asideCost * (std::abs(aside.x()) / seen.width() +
                                                    std::abs(aside.y()) / seen.height());
                if (cost < least) {
                    least = cost;
                    best = camera;
                }
            }
        }
    }
    return best;
}

} // namespace portolan
