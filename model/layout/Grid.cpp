#include "model/layout/Grid.h"

#include <algorithm>
#include <cmath>

namespace portolan::layout {

namespace {

constexpr int Several = -2;
constexpr size_t MostCrossings = 500'000;

void tidy(std::vector<double> &values)
{
    std::ranges::sort(values);
    const auto repeated =
        std::ranges::unique(values, [](double a, double b) { return b - a < 0.01; });
    values.erase(repeated.begin(), repeated.end());
}

int nearest(const std::vector<double> &values, double value)
{
    const auto at = std::ranges::lower_bound(values, value);
    if (at == values.end())
        return int(values.size()) - 1;
    if (at == values.begin())
        return 0;
    return int(at - values.begin()) - (value - *(at - 1) < *at - value ? 1 : 0);
}

void lanes(std::vector<double> &values, double low, double high, double margin, int most)
{
    for (int k = 0; k < most; ++k) {
        const double at = low + margin + measure::Lane * k;
        if (at > high - margin + 0.1)
            return;
        values.push_back(at);
    }
}

void enter(int &field, int value)
{
    if (field == -1 || field == value)
        field = value;
    else
        field = Several;
}

} // namespace

Grid::Grid(const Plan &plan)
{
    collect(plan);
    if (m_xs.size() * m_ys.size() > MostCrossings) {
        m_usable = false;
        return;
    }
    m_across.resize(m_xs.size() * m_ys.size());
    m_down.resize(m_xs.size() * m_ys.size());
    markZones(plan);
    markBorders(plan);
    constexpr double clear = 6;
    for (int i = plan.zones; i < plan.itemCount(); ++i)
        mark(plan.item(i).rect.adjusted(-clear, -clear, clear, clear), &Step::card, i);
    for (const End &end : plan.ends)
        if (end.dock)
            mark(end.rect.adjusted(-4, -4, 4, 4), &Step::card, end.card);
}

int Grid::columnAt(double x) const { return nearest(m_xs, x); }
int Grid::rowAt(double y) const { return nearest(m_ys, y); }

void Grid::addGaps(const Plan &plan, int zone)
{
    const Item &box = plan.item(zone);
    constexpr int most = 64;
    QRectF before;
    for (const auto &column : box.columns) {
        QRectF all;
        for (size_t r = 0; r < column.size(); ++r) {
            const QRectF &rect = plan.item(column[r]).rect;
            if (r > 0) {
                const double above = plan.item(column[r - 1]).rect.bottom();
                lanes(m_ys, above, rect.top(), 8, 12);
            }
            all = all.united(rect);
        }
        if (!before.isNull())
            lanes(m_xs, before.right(), all.left(), 8, most);
        before = all;
    }
}

void Grid::collect(const Plan &plan)
{
    for (const End &end : plan.ends) {
        const QPointF c = end.rect.center();
        const double way = end.dock ? measure::Trunk : measure::Stub;
        if (isHorizontal(end.side)) {
            m_ys.push_back(c.y());
            m_xs.push_back(end.side == Side::Left ? end.rect.left() - way : end.rect.right() + way);
        } else {
            m_xs.push_back(c.x());
            m_ys.push_back(end.side == Side::Top ? end.rect.top() - way : end.rect.bottom() + way);
        }
    }
    for (const Link &link : plan.links)
        if (!link.quay.isNull()) {
            const QRectF &quay = link.quay;
            const bool wide = isHorizontal(link.toSide);
            (wide ? m_ys : m_xs).push_back(wide ? quay.center().y() : quay.center().x());
            for (const double way : {-measure::Trunk, measure::Trunk})
                (wide ? m_xs : m_ys)
                    .push_back(wide ? (way < 0 ? quay.left() : quay.right()) + way
                                    : (way < 0 ? quay.top() : quay.bottom()) + way);
        }
    for (int zone = 0; zone < plan.zones; ++zone)
        addGaps(plan, zone);
    for (int i = 0; i < plan.itemCount(); ++i) {
        const Item &item = plan.item(i);
        if (item.card)
            continue;
        const int count = i == 0 ? 8 : 3;
        const double first = i == 0 ? 16 : 8;
        for (int k = 0; k < count; ++k) {
            const double way = first + measure::Lane * k;
            m_ys.insert(m_ys.end(), {item.rect.top() - way, item.rect.bottom() + way});
            m_xs.insert(m_xs.end(), {item.rect.left() - way, item.rect.right() + way});
        }
    }
    tidy(m_xs);
    tidy(m_ys);
}

void Grid::markZones(const Plan &plan)
{
    for (int zone = 1; zone < plan.zones; ++zone) {
        const QRectF &rect = plan.item(zone).rect;
        for (const bool horizontal : {true, false}) {
            auto &steps = horizontal ? m_across : m_down;
            const auto at = [&](int column, int row) {
                const double right = column + 1 < columns() ? x(column + 1) : x(column);
                const double below = row + 1 < rows() ? y(row + 1) : y(row);
                return horizontal ? QPointF((x(column) + right) / 2, y(row))
                                  : QPointF(x(column), (y(row) + below) / 2);
            };
            for (int row = std::max(0, rowAt(rect.top()) - 1); row < rows(); ++row) {
                if (y(row) > rect.bottom())
                    break;
                for (int column = std::max(0, columnAt(rect.left()) - 1); column < columns();
                     ++column) {
                    if (x(column) > rect.right())
                        break;
                    if (rect.contains(at(column, row)))
                        steps[index(column, row)].zone = zone;
                }
            }
        }
    }
}

void Grid::markRange(bool horizontal, const QRectF &rect, int Step::*field, int value)
{
    const auto &along = horizontal ? m_xs : m_ys;
    const auto &other = horizontal ? m_ys : m_xs;
    const double low = horizontal ? rect.left() : rect.top();
    const double high = horizontal ? rect.right() : rect.bottom();
    const double from = horizontal ? rect.top() : rect.left();
    const double to = horizontal ? rect.bottom() : rect.right();
    const auto first = std::ranges::upper_bound(other, from) - other.begin();
    const auto start = std::ranges::upper_bound(along, low) - along.begin();
    for (auto line = size_t(first); line < other.size() && other[line] < to; ++line)
        for (auto k = size_t(std::max<std::ptrdiff_t>(0, start - 1)); k + 1 < along.size(); ++k) {
            if (along[k] >= high)
                break;
            Step &step =
                horizontal ? m_across[index(int(k), int(line))] : m_down[index(int(line), int(k))];
            enter(step.*field, value);
        }
}

void Grid::mark(const QRectF &rect, int Step::*field, int value)
{
    markRange(true, rect, field, value);
    markRange(false, rect, field, value);
}

/// No line runs along a border, on it or close beside it, nor through a title or a shield.
void Grid::markBorders(const Plan &plan)
{
    constexpr double outside = 6;
    constexpr double inside = 9;
    constexpr double narrow = 14;
    for (int zone = 1; zone < plan.zones; ++zone) {
        const Item &item = plan.item(zone);
        const QRectF &r = item.rect;
        for (const auto &[low, high] : {std::pair(r.left() - outside, r.left() + inside),
                 std::pair(r.right() - inside, r.right() + outside)})
            markRange(false, QRectF(low, r.top(), high - low, r.height()), &Step::card, Several);
        for (const double x : {r.left(), r.right()})
            markRange(false, QRectF(x - narrow, r.top(), 2 * narrow, r.height()), &Step::rim, zone);
        for (const double y : {r.top(), r.bottom()})
            markRange(true, QRectF(r.left(), y - narrow, r.width(), 2 * narrow), &Step::rim, zone);
        for (const auto &[low, high] : {std::pair(r.top() - outside, r.top() + inside),
                 std::pair(r.bottom() - inside, r.bottom() + outside)})
            markRange(true, QRectF(r.left(), low, r.width(), high - low), &Step::card, Several);
        mark(QRectF(r.left() + 8, r.top() + 6, item.titleWidth, item.titleHeight - 12), &Step::card,
            Several);
        mark(shieldOf(r), &Step::card, Several);
    }
}

void Grid::addLine(const std::vector<QPointF> &points, int trunk)
{
    constexpr double apart = 7;
    for (size_t i = 1; i < points.size(); ++i) {
        const QPointF a = points[i - 1];
        const QPointF b = points[i];
        const bool horizontal = std::abs(a.y() - b.y()) < 0.5;
        const QRectF line = QRectF(a, b).normalized();
        const auto grown = [&](double by) {
            return horizontal ? line.adjusted(0, -by, 0, by) : line.adjusted(-by, 0, by, 0);
        };
        markRange(horizontal, grown(0.4), &Step::user, trunk);
        markRange(horizontal, grown(apart), &Step::close, trunk);
    }
}

void Grid::addLabel(const QRectF &rect, int link)
{
    mark(rect.adjusted(-4, -4, 4, 4), &Step::label, link);
}

void Grid::clearLinesAndLabels()
{
    for (auto *steps : {&m_across, &m_down})
        for (Step &step : *steps)
            step.label = step.user = step.close = -1;
}

} // namespace portolan::layout
