#include "model/layout/LaneBargain.h"
#include "model/layout/LineLabels.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace portolan::around {

namespace {

/// Coordinates from \a low to \a high that no interval forbids: about \a most in even steps, and
/// all that are next to an interval.
std::vector<double> freePlaces(
    const std::vector<std::pair<double, double>> &taken, double low, double high, int most)
{
    std::vector<double> places;
    const double pace = std::max(4., (high - low) / most);
    double from = low;
    const auto span = [&](double to) {
        if (to < from)
            return;
        for (double at = from; at < to; at += pace)
            places.push_back(at);
        places.push_back(to);
    };
    for (const auto &[begin, end] : taken) {
        span(std::min(begin, high));
        from = std::max(from, end);
    }
    span(high);
    return places;
}

} // namespace

void LaneBargain::dropLabel(int g)
{
    Group &group = m_groups[size_t(g)];
    if (!group.label.isNull())
        m_grid.dropLabel(group.label, g);
    group.label = {};
    group.carrier = -1;
}

/// The best place for the label of the group: clear of all that stands for good and of other
/// labels, on as few lines as can be.
void LaneBargain::placeLabel(int g)
{
    dropLabel(g);
    Group &group = m_groups[size_t(g)];
    double bestCost = 1e12;
    for (const int id : group.lines) {
        const BoardLine &line = m_board.line(id);
        const double w = line.labelSize.width();
        const double h = line.labelSize.height();
        const std::vector<QPointF> points = pointsOf(id);
        double before = 0; // from the sender
        double length = 0;
        for (size_t k = 1; k < points.size(); ++k)
            length += (points[k] - points[k - 1]).manhattanLength();
        for (size_t k = 1; k < points.size(); ++k) {
            const QPointF a = points[k - 1];
            const QPointF b = points[k];
            const double from = before;
            before += (b - a).manhattanLength();
            const bool level = std::abs(a.y() - b.y()) < 0.5;
            const bool last = k + 1 == points.size();
            const double start = level ? a.x() : a.y();
            const double stop = level ? b.x() : b.y();
            const bool forward = stop > start;
            const double head = k == 1 ? 6 : 10;
            const double tail = last ? 16 : 10;
            const double low = std::min(start, stop) + (forward ? head : tail);
            const double high = std::max(start, stop) - (forward ? tail : head);
            const double size = level ? w : h;
            if (high - low < size)
                continue;
            const QRectF strip = level ? QRectF(low, a.y() - h / 2, high - low, h)
                                       : QRectF(a.x() - w / 2, low, w, high - low);
            const auto taken = takenForLabel(m_board, m_editor.index(), id, strip, level, size);
            const double middle = (low + high - size) / 2;
            for (const double at : freePlaces(taken, low, high - size, 120)) {
                const QRectF rect =
                    level ? QRectF(at, a.y() - h / 2, w, h) : QRectF(a.x() - w / 2, at, w, h);
                double cost = std::abs(at - middle) / 4 + (level ? 0 : 60);
                if (group.lines.size() > 1)
                    cost += (length - from - std::abs(at - start)) / 4;
                if (cost >= bestCost)
                    continue;
                if (!m_grid.isFreeOfLabels(rect, g))
                    continue;
                cost += metBy(rect, g);
                if (cost >= bestCost)
                    continue;
                bestCost = cost;
                group.label = rect;
                group.carrier = id;
            }
        }
    }
    if (group.carrier >= 0)
        m_grid.setLabel(group.label, g);
}

/// The price of all lines that the label would stand on.
double LaneBargain::metBy(const QRectF &label, int group) const
{
    double sum = 0;
    m_grid.eachUnder(label, [&](int node) {
        for (const bool level : {true, false}) {
            const int place = LaneGrid::slot(node, level);
            if (const int others = m_grid.others(place, group))
                sum += others * m_fight * (2 + m_grid.history(place)) / 6.;
        }
    });
    return sum;
}

bool LaneBargain::isLabelled(int g)
{
    const Group &group = m_groups[size_t(g)];
    return group.carrier >= 0 && metBy(group.label, g) == 0;
}

/// Where no way has room for the label: a place for it first, then a way through that place.
bool LaneBargain::routeByLabel(int id)
{
    Line &line = m_lines[size_t(id)];
    if (line.goal < 0)
        return false;
    const BoardLine &drawn = m_board.line(id);
    drop(id);
    dropLabel(line.group);
    LaneFinder::Query how = query(id);
    const QRectF from = m_board.card(drawn.from).rect;
    const QPointF goal = m_grid.at(line.goal);
    const double w = drawn.labelSize.width();
    const double h = drawn.labelSize.height();
    constexpr double run = 16; ///< of line beside it
    struct Place
    {
        double cost = 0;
        int in = 0;
        int out = 0;
        Side way = Side::Right;
    };
    std::vector<Place> places;
    const QRectF box = grown(from.united(QRectF(goal, QSizeF(1, 1))), 120);
    constexpr int most = 40;
    const int stepRows = std::max(1, int(box.height() / LaneGrid::Step / most));
    for (int row = m_grid.rowFrom(box.top()); row <= m_grid.rowTo(box.bottom()); row += stepRows) {
        const double y = m_grid.at(m_grid.node(0, row)).y();
        const QRectF strip(box.left(), y - h / 2, box.width(), h);
        const auto taken = takenForLabel(m_board, m_editor.index(), id, strip, true, w);
        for (const double x : freePlaces(taken, box.left(), box.right() - w, most)) {
            const QRectF label(x, y - h / 2, w, h);
            const int left = m_grid.columnTo(label.left() - run);
            const int right = m_grid.columnFrom(label.right() + run);
            const int zone = m_grid.zone(m_grid.node(m_grid.columnFrom(x), row));
            if ((zone >= 0 && !m_mayEnter[size_t(zone)]) ||
                !m_grid.isFreeOfLabels(label, line.group))
                continue;
            const double met = metBy(label.adjusted(-run, 0, run, 0), line.group);
            for (const bool forward : {true, false}) {
                Place place{met, m_grid.node(forward ? left : right, row),
                    m_grid.node(forward ? right : left, row), forward ? Side::Right : Side::Left};
                const QPointF in = m_grid.at(place.in);
                const QPointF rest = goal - m_grid.at(place.out);
                place.cost += std::max({from.left() - in.x(), in.x() - from.right(), 0.}) +
                              std::max({from.top() - y, y - from.bottom(), 0.}) +
                              rest.manhattanLength();
                // Who has gone too far comes back beside itself.
                constexpr double back = 100;
                const QPointF last = outwards(line.last);
                if (last.x() * rest.x() + last.y() * rest.y() < 0)
                    place.cost += back;
                if (outwards(place.way).x() * rest.x() < 0)
                    place.cost += back;
                places.push_back(place);
            }
        }
    }
    std::ranges::stable_sort(places, {}, &Place::cost);
    int tries = 12;
    std::vector<QPointF> tried;
    int best = std::numeric_limits<int>::max();
    Line found;
    for (const Place &place : places) {
        if (tries == 0)
            break;
        // One that failed says enough about those beside it.
        const QPointF at = m_grid.at(place.in);
        if (std::ranges::any_of(tried, [&](QPointF t) {
                return std::abs(t.x() - at.x()) < 40 && std::abs(t.y() - at.y()) < 12;
            }))
            continue;
        tried.push_back(at);
        --tries;
        setWindow(how, grown(box, Near));
        LaneFinder::Query one = how;
        one.goal = place.in;
        one.last = place.way;
        const LaneFinder::Way first = m_finder.find(one);
        if (first.places.empty() || first.cost >= best)
            continue;
        LaneFinder::Query two = how;
        two.doors = {{place.out, place.way, 0}};
        const auto stranger = int(m_groups.size()); // meets itself no more than others
        for (const int used : first.places)
            m_grid.add(used, stranger);
        const LaneFinder::Way second = m_finder.find(two);
        for (const int used : first.places)
            m_grid.remove(used, stranger);
        if (second.places.empty() || first.cost + second.cost >= best)
            continue;
        Line now = line;
        now.leave = first.leave;
        now.places = first.places;
        const int by = place.in < place.out ? 1 : -1;
        for (int node = place.in + by; node != place.out; node += by)
            now.places.push_back(LaneGrid::slot(node, true));
        now.places.insert(now.places.end(), second.places.begin(), second.places.end());
        std::vector<int> nodes;
        for (size_t k = 0; k < now.places.size(); ++k)
            if (k == 0 || now.places[k] / 2 != now.places[k - 1] / 2)
                nodes.push_back(now.places[k] / 2);
        std::ranges::sort(nodes);
        if (std::ranges::adjacent_find(nodes) != nodes.end())
            continue;
        best = first.cost + second.cost;
        found = std::move(now);
    }
    if (found.places.empty())
        return false;
    line = std::move(found);
    reachDock(id);
    take(id);
    return true;
}

} // namespace portolan::around
