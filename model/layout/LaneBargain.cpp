#include "model/layout/LaneBargain.h"

#include "model/layout/LineLabels.h"

#include <algorithm>
#include <cmath>

namespace portolan::around {

LaneBargain::LaneBargain(BoardEditor &editor, const std::vector<int> &lines)
    : m_editor(editor)
    , m_board(editor.board())
    , m_grid(m_board)
    , m_finder(m_grid)
    , m_lines(m_board.lines.size())
    , m_isMine(m_board.lines.size(), 0)
    , m_mayEnter(m_board.zones.size(), 0)
{
    for (const int l : lines)
        m_isMine[size_t(l)] = !m_board.line(l).isLoop();
}

void LaneBargain::gather()
{
    for (int l = 0; l < int(m_lines.size()); ++l) {
        const BoardLine &line = m_board.line(l);
        if (m_isMine[size_t(l)])
            continue;
        for (size_t k = 1; k < line.points.size(); ++k) {
            const QPointF a = line.points[k - 1];
            const QPointF b = line.points[k];
            // The last part before a dock is for all that end on it.
            const bool last = k + 1 == line.points.size();
            const bool isShared =
                last && std::ranges::any_of(m_board.dock(line.docks.front()).lines,
                            [&](int other) { return m_isMine[size_t(other)]; });
            if (line.isLoop())
                m_grid.block(around::around(a, b));
            else if (!isShared)
                m_grid.fix(a, b);
        }
        if (!line.label.isNull())
            m_grid.block(line.label);
    }
    for (int d = 0; d < int(m_board.docks.size()); ++d)
        if (!m_board.dock(d).isGone())
            setGoals(d);
    std::ranges::sort(m_order);
    std::ranges::stable_sort(m_order, {}, [&](int l) {
        const BoardLine &line = m_board.line(l);
        return (m_board.card(line.from).rect.center() - m_board.card(line.to).rect.center())
            .manhattanLength();
    });
}

/// Lines to the same ports of a dock are a group, all others are one by themselves. Each group has
/// a lane of its own on the dock.
void LaneBargain::setGoals(int d)
{
    const BoardDock &dock = m_board.dock(d);
    std::vector<std::vector<int>> trunks = m_board.trunksOn(d);
    for (std::vector<int> &trunk : trunks)
        std::erase_if(trunk, [&](int l) { return !m_isMine[size_t(l)]; });
    std::erase_if(trunks, [](const std::vector<int> &trunk) { return trunk.empty(); });
    std::erase_if(trunks, [&](const std::vector<int> &trunk) {
        const BoardLine &line = m_board.line(trunk.front());
        return !m_isMine[size_t(trunk.front())] || line.docks.front() != d;
    });
    const auto keyOf = [&](const std::vector<int> &trunk) {
        double sum = 0;
        for (const int l : trunk) {
            const QPointF at = m_board.card(m_board.line(l).from).rect.center();
            sum += isHorizontal(dock.side) ? at.y() : at.x();
        }
        return sum / double(trunk.size());
    };
    std::ranges::stable_sort(trunks, {}, keyOf);
    double aside = -LaneGrid::Step * (double(trunks.size()) - 1) / 2;
    for (const std::vector<int> &trunk : trunks) {
        for (const int l : trunk) {
            m_lines[size_t(l)].group = int(m_groups.size());
            m_order.push_back(l);
            setGoal(l, aside);
        }
        m_groups.emplace_back().lines = trunk;
        aside += LaneGrid::Step;
    }
}

void LaneBargain::setGoal(int id, double aside)
{
    const BoardLine &line = m_board.line(id);
    Line &mine = m_lines[size_t(id)];
    const bool level = isHorizontal(line.arrive);
    QPointF tip = m_board.goal(id);
    const QRectF end = line.quay.isNull() ? m_board.dock(line.docks.front()).rect : line.quay;
    // The lane nearest to its place on the dock.
    const double wanted = (level ? tip.y() : tip.x()) + aside;
    double at = std::floor(wanted / LaneGrid::Step + 0.5) * LaneGrid::Step;
    const double low = (level ? end.top() : end.left()) + 1;
    const double high = (level ? end.bottom() : end.right()) - 1;
    if (at < low)
        at = std::ceil(low / LaneGrid::Step) * LaneGrid::Step;
    else if (at > high)
        at = std::floor(high / LaneGrid::Step) * LaneGrid::Step;
    (level ? tip.ry() : tip.rx()) = at;
    mine.tip = tip;
    mine.last = facing(line.arrive);
    const QPointF out = outwards(line.arrive);
    mine.goal = -1;
    for (const double far : {px::Trunk, 16., 12., 8.}) {
        const QPointF p = tip + out * far;
        const int column = out.x() < 0 ? m_grid.columnTo(p.x()) : m_grid.columnFrom(p.x());
        const int row = out.y() < 0 ? m_grid.rowTo(p.y()) : m_grid.rowFrom(p.y());
        const int node = m_grid.node(column, row);
        if (m_grid.isWall(LaneGrid::slot(node, level)))
            continue;
        mine.goal = node;
        break;
    }
}

/// All lanes at the sides of the sender that no dock stands on.
std::vector<LaneFinder::Door> LaneBargain::doors(int id) const
{
    const BoardLine &line = m_board.line(id);
    const QRectF &r = m_board.card(line.from).rect;
    const int group = m_lines[size_t(id)].group;
    std::vector<LaneFinder::Door> found;
    constexpr double inset = 6;
    constexpr double out = 8;
    for (const Side side : AllSides) {
        const bool level = isHorizontal(side);
        constexpr int upright = 24; // labels and docks stand better beside the cards
        const int fixed = side == Side::Left    ? m_grid.columnTo(r.left() - out)
                          : side == Side::Right ? m_grid.columnFrom(r.right() + out)
                          : side == Side::Top   ? m_grid.rowTo(r.top() - out)
                                                : m_grid.rowFrom(r.bottom() + out);
        const int first =
            level ? m_grid.rowFrom(r.top() + inset) : m_grid.columnFrom(r.left() + inset);
        const int last =
            level ? m_grid.rowTo(r.bottom() - inset) : m_grid.columnTo(r.right() - inset);
        for (int at = first; at <= last; ++at) {
            const int node = level ? m_grid.node(fixed, at) : m_grid.node(at, fixed);
            if (m_grid.isWall(LaneGrid::slot(node, level)))
                continue;
            int cost = level ? 0 : upright;
            for (const int off : {-2, -1, 1, 2}) {
                const int beside = at + off;
                if (!(level ? m_grid.contains(fixed, beside) : m_grid.contains(beside, fixed)))
                    continue;
                const int other = level ? m_grid.node(fixed, beside) : m_grid.node(beside, fixed);
                if (m_grid.others(LaneGrid::slot(other, level), group))
                    cost += off == 1 || off == -1 ? 30 : 15;
            }
            found.push_back({node, side, cost});
        }
    }
    return found;
}

void LaneBargain::setMayEnter(int id)
{
    std::ranges::fill(m_mayEnter, 0);
    for (const int end : {m_board.line(id).from, m_board.line(id).to})
        for (int z = m_board.card(end).zone; z >= 0; z = m_board.zone(z).parent)
            m_mayEnter[size_t(z)] = 1;
}

void LaneBargain::take(int id)
{
    for (const int place : m_lines[size_t(id)].places)
        m_grid.add(place, m_lines[size_t(id)].group);
}

void LaneBargain::drop(int id)
{
    for (const int place : m_lines[size_t(id)].places)
        m_grid.remove(place, m_lines[size_t(id)].group);
    m_lines[size_t(id)].places.clear();
}

LaneFinder::Query LaneBargain::query(int id)
{
    const Line &line = m_lines[size_t(id)];
    setMayEnter(id);
    LaneFinder::Query query;
    query.doors = doors(id);
    query.goal = line.goal;
    query.last = line.last;
    query.group = line.group;
    query.mayEnter = &m_mayEnter;
    query.fight = m_fight;
    return query;
}

void LaneBargain::setWindow(LaneFinder::Query &query, const QRectF &window) const
{
    query.left = m_grid.columnFrom(window.left());
    query.right = m_grid.columnTo(window.right());
    query.top = m_grid.rowFrom(window.top());
    query.bottom = m_grid.rowTo(window.bottom());
}

void LaneBargain::route(int id)
{
    Line &line = m_lines[size_t(id)];
    if (line.goal < 0)
        return;
    drop(id);
    LaneFinder::Query how = query(id);
    const QRectF box =
        m_board.card(m_board.line(id).from).rect.united(QRectF(line.tip, QSizeF(1, 1)));
    constexpr double everywhere = 1e6;
    for (const double margin : {Near, everywhere}) {
        if (margin > Near && m_finder.isEnclosed(how))
            break;
        setWindow(how, grown(box, margin));
        LaneFinder::Way way = m_finder.find(how);
        if (way.places.empty())
            continue;
        line.leave = way.leave;
        line.places = std::move(way.places);
        break;
    }
    // What stands for good is in its way: no price opens one.
    if (line.places.empty())
        line.goal = -1;
    reachDock(id);
    take(id);
}

void LaneBargain::reachDock(int id)
{
    Line &line = m_lines[size_t(id)];
    if (line.places.empty())
        return;
    const bool level = isHorizontal(line.last);
    const QPointF unit = outwards(line.last);
    const int by = level ? int(unit.x()) : int(unit.y()) * m_grid.columns();
    for (int node = line.goal + by;; node += by) {
        const QPointF left = line.tip - m_grid.at(node);
        if (left.x() * unit.x() + left.y() * unit.y() < 4)
            break;
        line.places.push_back(LaneGrid::slot(node, level));
    }
}

std::vector<QPointF> LaneBargain::pointsOf(int id) const
{
    const Line &line = m_lines[size_t(id)];
    std::vector<QPointF> points;
    if (line.places.empty())
        return points;
    const QPointF first = m_grid.at(line.places.front() / 2);
    QPointF start = middleOf(m_board.card(m_board.line(id).from).rect, line.leave);
    if (isHorizontal(line.leave))
        start.setY(first.y());
    else
        start.setX(first.x());
    points.push_back(start);
    for (size_t k = 1; k < line.places.size(); ++k)
        if (line.places[k] / 2 == line.places[k - 1] / 2)
            points.push_back(m_grid.at(line.places[k] / 2));
    points.push_back(line.tip);
    simplify(points);
    return points;
}

bool LaneBargain::isContested(int id)
{
    const Line &line = m_lines[size_t(id)];
    bool found = line.places.empty();
    for (const int place : line.places) {
        const int label = m_grid.label(place / 2);
        if (m_grid.others(place, line.group) == 0 && (label < 0 || label == line.group))
            continue;
        m_grid.remember(place);
        found = true;
    }
    return found;
}

std::vector<int> LaneBargain::run(
    const std::stop_token &stop, const std::function<void(double)> &progress)
{
    gather();
    constexpr int rounds = 30;
    constexpr int patience = 5;    ///< rounds without anything won
    constexpr double before = 0.5; ///< of the time: the first round
    constexpr double first = 40;
    constexpr double growth = 1.5;
    constexpr double dearest = 3000;
    std::vector<int> now = m_order;
    double fight = first;
    size_t least = now.size();
    int since = 0;
    for (int round = 0; round < rounds && !now.empty() && since < patience; ++round) {
        m_fight = int(fight);
        for (size_t k = 0; k < now.size(); ++k) {
            const int l = now[k];
            if (stop.stop_requested())
                return {};
            if (progress && round == 0 && k % 64 == 0)
                progress(before * double(k) / double(now.size()));
            const int group = m_lines[size_t(l)].group;
            const bool lacksLabel = round > 1 && !isLabelled(group);
            if (!lacksLabel || !routeByLabel(l))
                route(l);
            if (round > 0 || m_groups[size_t(group)].lines.size() == 1)
                placeLabel(group);
        }
        if (round == 0)
            for (size_t g = 0; g < m_groups.size(); ++g)
                if (m_groups[g].lines.size() > 1)
                    placeLabel(int(g));
        now.clear();
        for (const int l : m_order)
            if (isContested(l) || !isLabelled(m_lines[size_t(l)].group))
                now.push_back(l);
        since = now.size() < least ? 0 : since + 1;
        least = std::min(least, now.size());
        fight = std::min(fight * growth, dearest);
        if (progress)
            progress(before + (1 - before) * double(round + 1) / rounds);
    }
    write();
    return now;
}

void LaneBargain::write()
{
    for (const Group &group : m_groups)
        for (const int l : group.lines) {
            const std::vector<QPointF> points = pointsOf(l);
            if (points.empty())
                continue;
            m_editor.changeLine(l, [&](BoardLine &line) {
                line.points = points;
                line.leave = m_lines[size_t(l)].leave;
                line.start = points.front();
                line.label = l == group.carrier ? group.label : QRectF();
                line.trunk = group.lines.size() > 1
                                 ? m_board.line(group.lines.front()).flows.front()
                                 : QString();
            });
        }
    // A label on the border of a zone is better than none.
    for (const Group &group : m_groups)
        if (const int l = group.lines.front();
            group.carrier < 0 && !m_board.line(l).points.empty()) {
            const QRectF label = anyLabel(m_board, m_editor.index(), l);
            m_editor.changeLine(l, [&](BoardLine &line) { line.label = label; });
        }
}

} // namespace portolan::around
