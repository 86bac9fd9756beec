#include "views/chart/ChartWalk.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace portolan {

namespace {

/// A step as an arrow key sees it.
struct Way
{
    double along;
    double aside;

    Way(const QPointF &step, const QPointF &towards)
        : along(QPointF::dotProduct(step, towards))
        , aside(std::abs(step.x() * towards.y() - step.y() * towards.x()))
    {}
    /// Within 75 degrees of the key.
    bool leadsThere() const { return along > 0 && aside <= 3.7 * along; }
    /// Nearer and straighter first.
    double cost() const { return along + 2 * aside; }
};

const EdgeLine *lineTowards(
    const Geometry &geometry, const QString &component, const QPointF &towards)
{
    std::map<QString, QPointF> centres;
    for (const CardBox &card : geometry.cards)
        centres.emplace(card.id, card.rect.center());
    const auto start = centres.find(component);
    if (start == centres.end())
        return nullptr;
    const EdgeLine *best = nullptr;
    double least = 0;
    for (const EdgeLine &line : geometry.edges) {
        const QString other = line.from == component ? line.to
                              : line.to == component ? line.from
                                                     : QString();
        const auto end = centres.find(other);
        if (end == centres.end() || other == component)
            continue;
        const Way way(end->second - start->second, towards);
        if (!way.leadsThere() || (best && way.cost() >= least))
            continue;
        best = &line;
        least = way.cost();
    }
    return best;
}

/// Where a flow of the line is read: its row of the label, or the middle of the line.
QPointF middleOf(const EdgeLine &line, qsizetype row)
{
    if (const QRectF &label = line.label.rect; label.isValid()) {
        const double rows = double(std::max<size_t>(1, line.label.lines.size()));
        const double down = std::min(double(row), rows - 1) + .5;
        return {label.center().x(), label.top() + label.height() * down / rows};
    }
    const size_t half = line.points.size() / 2;
    return half == 0 ? QPointF() : (line.points[half - 1] + line.points[half]) / 2;
}

} // namespace

QStringList componentsInOrder(const Geometry &geometry)
{
    std::vector<const CardBox *> cards;
    for (const CardBox &card : geometry.cards)
        cards.push_back(&card);
    std::stable_sort(cards.begin(), cards.end(), [](const CardBox *a, const CardBox *b) {
        const QPointF p = a->rect.topLeft();
        const QPointF q = b->rect.topLeft();
        return p.x() != q.x() ? p.x() < q.x() : p.y() < q.y();
    });
    QStringList ids;
    for (const CardBox *card : cards)
        ids.append(card->id);
    return ids;
}

QString nextComponent(const Geometry &geometry, const QString &component, bool forward)
{
    const QStringList ids = componentsInOrder(geometry);
    const qsizetype at = ids.indexOf(component);
    if (at < 0)
        return ids.isEmpty() ? QString() : forward ? ids.first() : ids.last();
    return ids.value(forward ? at + 1 : at - 1);
}

QString neighbour(const Geometry &geometry, const QString &component, const QPointF &towards)
{
    const EdgeLine *line = lineTowards(geometry, component, towards);
    return !line ? QString() : line->from == component ? line->to : line->from;
}

QString flowTowards(const Geometry &geometry, const QString &component, const QPointF &towards)
{
    const EdgeLine *line = lineTowards(geometry, component, towards);
    return line ? line->flows.value(0) : QString();
}

WalkStop nextFromFlow(const Geometry &geometry, const QString &flow, const QPointF &towards)
{
    const auto line = std::ranges::find_if(
        geometry.edges, [&](const EdgeLine &edge) { return edge.flows.contains(flow); });
    if (line == geometry.edges.end())
        return {};
    const QPointF here = middleOf(*line, line->flows.indexOf(flow));
    for (const CardBox &card : geometry.cards) {
        if (card.id != line->from && card.id != line->to)
            continue;
        if (const Way way(card.rect.center() - here, towards); way.along > way.aside)
            return {card.id, {}};
    }
    WalkStop best;
    double least = 0;
    for (const EdgeLine &other : geometry.edges) {
        const bool meets = other.from == line->from || other.to == line->to ||
                           other.from == line->to || other.to == line->from;
        for (qsizetype row = 0; meets && row < other.flows.size(); ++row) {
            const Way way(middleOf(other, row) - here, towards);
            if (!way.leadsThere() || other.flows[row] == flow)
                continue;
            if (best.flow.isEmpty() || way.cost() < least) {
                best.flow = other.flows[row];
                least = way.cost();
            }
        }
    }
    return best;
}

} // namespace portolan
