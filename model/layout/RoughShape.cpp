#include "model/layout/RoughShape.h"

#include <algorithm>
#include <cmath>

namespace portolan::layout {

namespace {

constexpr double CardAcross = measure::CardGapAcross + 8; ///< with what lines need between cards
constexpr double ZoneAcross = 20;
constexpr double DocksAlong = 48;
constexpr double GapAlong = 22;     ///< without the uprights of lines in it
constexpr double UprightShare = .4; ///< of the lines in a gap, those that bend side by side there
constexpr double CrossedShare = .1; ///< of all pairs of lines in a gap, those that cross
constexpr double CrossingPrice = 1560;
constexpr double Taller = 1.25; ///< straight lines push apart what could stand closer
constexpr double PerPixel = 12e-3;
constexpr double AcrossShare = .3; ///< of the height around, that a line goes across on average

} // namespace

RoughShape::RoughShape(
    const Chart &chart, const SiteGrid &grid, double aspect, const Filling &filling)
    : m_chart(chart)
    , m_grid(grid)
    , m_aspect(aspect)
    , m_filling(filling)
{
    const Plan &plan = *chart.plan;
    m_within.assign(plan.items.size(), -1);
    m_boxOf.assign(size_t(plan.zones), -1);
    for (const LayeredSite &site : grid.sites) {
        m_boxes.emplace_back();
        m_boxes.back().zone = chart.root;
        m_boxes.back().members = site.members;
    }
    for (size_t b = 0; b < m_boxes.size(); ++b)
        for (const int item : std::vector(m_boxes[b].members)) {
            m_within[size_t(item)] = int(b);
            if (plan.item(item).card)
                continue;
            m_boxOf[size_t(item)] = int(m_boxes.size());
            m_boxes.emplace_back();
            m_boxes.back().zone = item;
            m_boxes.back().members = plan.item(item).children;
        }
    readLines();
}

void RoughShape::readLines()
{
    const Plan &plan = *m_chart.plan;
    m_listens.assign(plan.items.size(), 0);
    std::map<std::pair<int, QString>, int> trunks;
    std::vector<int *> trunkOf;
    for (int i = 0; i < plan.linkCount(); ++i) {
        const Link &link = plan.link(i);
        if (link.isLoop())
            continue;
        const int a = m_chart.siteOf[size_t(link.from)];
        const int b = m_chart.siteOf[size_t(link.to)];
        Line line;
        line.from = link.from;
        line.to = link.to;
        line.zone = m_chart.meetings[size_t(i)].zone;
        line.a = m_chart.meetings[size_t(i)].a;
        line.b = m_chart.meetings[size_t(i)].b;
        line.within = a == b;
        if (!line.within) {
            line.zone = m_chart.root;
            line.leaves = m_grid.sites[size_t(a)].crossings.at(i).exit;
            line.enters = m_grid.sites[size_t(b)].crossings.at(i).exit;
        }
        line.label = m_chart.sizes.of(link.label);
        const Item &caller = plan.item(line.a);
        line.dear = !caller.card && caller.kind == ZoneKind::Internet ? 3 : 1;
        m_listens[size_t(link.to)] = 1;
        int &members = trunks[{link.to,
            m_chart.sizes.trunks ? link.flows.front()->ports.toString() : QString::number(i)}];
        ++members;
        trunkOf.push_back(&members);
        m_lines.push_back(line);
    }
    for (size_t i = 0; i < m_lines.size(); ++i)
        m_lines[i].share = 1 / std::sqrt(double(*trunkOf[i]));
}

QSizeF RoughShape::sizeOf(int i) const
{
    const Item &item = m_chart.plan->item(i);
    if (!item.card) {
        const Box &box = m_boxes[size_t(m_boxOf[size_t(i)])];
        return {box.width, box.height};
    }
    const size_t n = size_t(i);
    QSizeF size = m_chart.sizes.of({item.minWidth, item.textHeight});
    const double lines = std::max(m_left[n], m_right[n]);
    size.rheight() = std::max(size.height(), measure::Pitch * (lines + 1));
    if (m_listens[n])
        size.rwidth() += DocksAlong;
    return size;
}

/// A line from the item through the layers beside it, up to the zone in which it has its other end.
void RoughShape::climb(const std::vector<int> &layers, int item, int stop, bool right, double share)
{
    (right ? m_right : m_left)[size_t(item)] += share;
    const Plan &plan = *m_chart.plan;
    for (; plan.item(item).parent != stop; item = plan.item(item).parent) {
        Box &box = m_boxes[size_t(m_within[size_t(item)])];
        const int at = std::max(0, layers[size_t(item)]);
        box.passing[size_t(right ? at + 1 : 0)] += share;
        box.passing[size_t(right ? box.count : at)] -= share;
        box.through[size_t(right ? at + 1 : 1)] += share;
        box.through[size_t(right ? box.count : at + 1)] -= share;
    }
}

void RoughShape::count(const std::vector<int> &layers)
{
    for (Box &box : m_boxes) {
        box.count = 1;
        for (const int item : box.members)
            box.count = std::max(box.count, layers[size_t(item)] + 1);
        const auto count = size_t(box.count);
        box.along.assign(count, 0);
        box.across.assign(count, 0);
        box.labelAlong.assign(count + 1, 0);
        box.labelAcross.assign(count + 1, 0);
        box.passing.assign(count + 1, 0);
        box.through.assign(count + 2, 0);
    }
    m_left.assign(layers.size(), 0);
    m_right.assign(layers.size(), 0);
    for (const Line &line : m_lines) {
        if (!line.within) {
            climb(layers, line.from, m_chart.root, line.leaves == Exit::Right, line.share);
            climb(layers, line.to, m_chart.root, line.enters == Exit::Right, line.share);
            continue;
        }
        const int a = std::max(0, layers[size_t(line.a)]);
        const int b = std::max(0, layers[size_t(line.b)]);
        climb(layers, line.from, line.zone, a <= b, line.share);
        climb(layers, line.to, line.zone, a >= b, line.share);
        Box &box = m_boxes[size_t(m_within[size_t(line.a)])];
        if (a != b) {
            box.passing[size_t(std::min(a, b)) + 1] += line.share;
            box.passing[size_t(std::max(a, b))] -= line.share;
        }
        // Lines that turn do so in the gap behind.
        box.through[size_t(std::min(a, b)) + 1] += line.share * (a == b ? 1.5 : 1);
        box.through[size_t(std::max(a, b)) + (a == b ? 2 : 1)] -= line.share * (a == b ? 1.5 : 1);
        const auto slot = size_t(a < b ? b : b + 1);
        box.labelAlong[slot] = std::max(box.labelAlong[slot], line.label.width());
        box.labelAcross[slot] += line.share * (line.label.height() + 4);
    }
}

void RoughShape::measure(Box &box, const std::vector<int> &layers)
{
    const Plan &plan = *m_chart.plan;
    int loose = 0;
    QSizeF each;
    for (const int item : box.members) {
        const QSizeF size = sizeOf(item);
        if (layers[size_t(item)] < 0) {
            ++loose;
            each = each.expandedTo(size);
            continue;
        }
        const auto at = size_t(layers[size_t(item)]);
        box.along[at] = std::max(box.along[at], size.width());
        box.across[at] += size.height() + (plan.item(item).card ? CardAcross : ZoneAcross);
    }
    if (loose > 0) {
        const double pitch = each.width() + measure::CardGap;
        const double columns = std::ceil(std::sqrt(loose * each.height() / pitch * 1.5));
        box.along[0] = std::max(box.along[0], columns * pitch);
        box.across[0] += std::ceil(loose / columns) * (each.height() + measure::CardGap);
    }
    double height = 0;
    double passing = 0;
    double through = 0;
    double x = 0;
    box.start.assign(size_t(box.count), 0);
    for (size_t k = 0; k <= size_t(box.count); ++k) {
        const double before = passing;
        passing += box.passing[k];
        through += box.through[k];
        m_crossed += through * through * CrossedShare;
        if (box.labelAlong[k] > 0) {
            x += box.labelAlong[k] + GapAlong;
            height =
                std::max(height, box.labelAcross[k] + measure::Lane * std::min(before, passing));
        }
        if (k == size_t(box.count))
            break;
        box.start[k] = x;
        const double lines = std::max(before, passing);
        x += box.along[k] + (k + 1 < size_t(box.count) || box.labelAlong[k + 1] > 0
                                    ? GapAlong + UprightShare * lines * measure::Lane
                                    : 0);
        height = std::max(height, box.across[k] + measure::Lane * passing);
    }
    const bool site = box.zone == m_chart.root;
    const double title = site ? 0 : plan.item(box.zone).titleHeight;
    const double pad = site ? 0 : measure::Padding;
    const bool turned = m_chart.sizes.turned;
    box.width = x + pad + (turned ? title : pad);
    box.height = height + pad + (turned ? pad : title);
    if (!site) {
        double &named = turned ? box.height : box.width;
        named = std::max(named, plan.item(box.zone).titleWidth + 16);
    }
}

double RoughShape::placeOf(const std::vector<int> &layers, int item, int stop) const
{
    double x = sizeOf(item).width() / 2;
    for (;; item = m_chart.plan->item(item).parent) {
        const Box &box = m_boxes[size_t(m_within[size_t(item)])];
        x += box.start[size_t(std::max(0, layers[size_t(item)]))];
        if (m_chart.plan->item(item).parent == stop)
            return x;
    }
}

double RoughShape::lengths(const std::vector<int> &layers) const
{
    double sum = 0;
    for (const Line &line : m_lines) {
        const Box &box = m_boxes[size_t(m_within[size_t(line.a)])];
        const double from = placeOf(layers, line.from, line.zone);
        const double to = placeOf(layers, line.to, line.zone);
        if (!line.within) {
            const Box &other = m_boxes[size_t(m_within[size_t(line.b)])];
            sum += line.leaves == Exit::Right ? box.width - from : from;
            sum += line.enters == Exit::Right ? other.width - to : to;
            continue;
        }
        sum += line.share * (std::abs(from - to) + AcrossShare * box.height);
        const int a = std::max(0, layers[size_t(line.a)]);
        const int b = std::max(0, layers[size_t(line.b)]);
        sum += line.dear * (a == b ? m_filling.turn : a > b ? m_filling.back : 0);
    }
    return sum;
}

double RoughShape::cost(const std::vector<int> &layers)
{
    count(layers);
    m_crossed = 0;
    for (size_t b = m_boxes.size(); b-- > 0;)
        measure(m_boxes[b], layers);
    std::vector<double> columns(size_t(m_grid.columns), 0);
    std::vector<double> rows(size_t(m_grid.rows), 0);
    for (size_t s = 0; s < m_grid.sites.size(); ++s) {
        double &column = columns[size_t(m_grid.column[s])];
        double &row = rows[size_t(m_grid.row[s])];
        column = std::max(column, m_boxes[s].width);
        row = std::max(row, m_boxes[s].height);
    }
    const double between = 24 + double(m_grid.between.size()) * measure::Lane / 2;
    m_width = double(columns.size() - 1) * between;
    m_height = double(rows.size() - 1) * between;
    for (const double column : columns)
        m_width += column;
    for (const double row : rows)
        m_height += row * Taller;
    const double along = std::log(std::max(1., m_width) / std::max(1., m_height));
    const double shape = (m_chart.sizes.turned ? -along : along) - std::log(m_aspect);
    constexpr double tooHigh = .6; // e-folds
    constexpr double perFold = .9;
    const double beyond = std::max({0., shape, -shape - tooHigh});
    return (lengths(layers) + m_crossed * CrossingPrice +
               m_filling.paper * PerPixel * m_width * m_height) *
           (1 + beyond * perFold);
}

} // namespace portolan::layout
