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

/// Of one direction: how much of the view is empty on one side of the chart while the other side is
/// cut, as a share of the view.
double lopsided(double seenFrom, double seenTo, double from, double to)
{
    const double before = from - seenFrom;
    const double after = seenTo - to;
    const double empty = std::max(before, after);
    const double cut = -std::min(before, after);
    return empty > 0 && cut > 0 ? std::min(empty, cut) / (seenTo - seenFrom) : 0;
}

/// Ways aside to try, within \a slack to each side: evenly spread, and those that bring a border of
/// the chart (\a borders, off the middle of the view) to the rim.
std::vector<double> waysAside(double slack, double seen, std::pair<double, double> borders)
{
    constexpr int steps = 6; // to each side
    std::vector<double> ways;
    for (int i = -steps; i <= steps; ++i)
        ways.push_back(slack * i / steps);
    for (const double way : {borders.first + seen / 2, borders.second - seen / 2}) {
        if (std::abs(way) < slack)
            ways.push_back(way);
    }
    return ways;
}

/// How many sides of zones that are looked at lie on the rim of the view, or just off it.
int sidesOnRim(const std::vector<QRectF> &zones, const QRectF &frame, double rim)
{
    int sides = 0;
    const auto count = [&](double side, double edge) { sides += std::abs(side - edge) < rim; };
    for (const QRectF &zone : zones) {
        count(zone.left(), frame.left());
        count(zone.right(), frame.right());
        count(zone.top(), frame.top());
        count(zone.bottom(), frame.bottom());
    }
    return sides;
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
    constexpr double rim = 12;    // free beside what is looked at, in pixels
    // A text that is cut costs more than all else together.
    constexpr double textCost = 12;
    constexpr double backCost = .1;
    constexpr double asideCost = .5;
    constexpr double emptyCost = 3;
    constexpr double rimCost = .4;

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
    std::vector<QRectF> zones;
    for (const ZoneBox &zone : geometry.zones) {
        if (zone.rect.intersects(part))
            zones.push_back(zone.rect);
    }
    const QRectF &whole = geometry.bounds;
    Camera best = first;
    double least = HUGE_VAL;
    for (int step = 0; step <= backSteps; ++step) {
        const double zoom = first.zoom / std::pow(back, step);
        if (step > 0 && zoom < leastZoom)
            break;
        const QSizeF seen = view / zoom;
        const QSizeF slack = (seen - part.size()) / 2 - QSizeF(rim, rim) / zoom;
        const QRectF c =
            whole.translated(-first.centre).marginsAdded(QMarginsF(1, 1, 1, 1) * (rim / zoom));
        const auto across = waysAside(qMax(0., slack.width()), seen.width(), {c.left(), c.right()});
        const auto down = waysAside(qMax(0., slack.height()), seen.height(), {c.top(), c.bottom()});
        for (const double x : across) {
            for (const double y : down) {
                const QPointF aside(x, y);
                const Camera camera{first.centre + aside, zoom};
                const QRectF frame = seenBy(camera, view);
                const auto cut = std::ranges::count_if(texts, [&](const QRectF &text) {
                    return frame.intersects(text) && !frame.contains(text);
                });
                const double uneven =
                    lopsided(frame.left(), frame.right(), whole.left(), whole.right()) +
                    lopsided(frame.top(), frame.bottom(), whole.top(), whole.bottom());
                const double cost = textCost * double(cut) + backCost * step + emptyCost * uneven +
                                    rimCost * sidesOnRim(zones, frame, rim / zoom) +
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
