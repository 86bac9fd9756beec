#include "model/layout/LaneGrid.h"

#include <algorithm>
#include <cmath>

namespace portolan::around {

namespace {

constexpr double margin = 320; ///< ground around everything
constexpr int cellLanes = 16;
constexpr quint8 levelBit = 1;
constexpr quint8 uprightBit = 2;
constexpr quint8 bothBits = levelBit | uprightBit;

QRectF extent(const Board &board)
{
    QRectF all;
    for (const BoardZone &zone : board.zones)
        all |= zone.rect;
    for (size_t c = 0; c < board.cards.size(); ++c)
        all |= board.outline(int(c));
    return grown(all, margin);
}

} // namespace

bool LaneGrid::suits(const Board &board)
{
    const QRectF all = extent(board);
    constexpr double mostNodes = 4.5e6;
    return all.width() / Step * (all.height() / Step) < mostNodes;
}

LaneGrid::LaneGrid(const Board &board)
{
    const QRectF all = extent(board);
    m_origin = {std::floor(all.left() / Step) * Step, std::floor(all.top() / Step) * Step};
    m_columns = int(all.width() / Step) + 2;
    m_rows = int(all.height() / Step) + 2;
    const size_t nodes = size_t(m_columns) * size_t(m_rows);
    m_walls.resize(nodes);
    m_zones.assign(nodes, -1);
    m_uses.resize(nodes * 2);
    m_labels.assign(nodes, -1);
    m_history.resize(nodes * 2);
    m_labelCells.resize(size_t(m_columns / cellLanes + 1) * size_t(m_rows / cellLanes + 1));
    for (int z = 0; z < int(board.zones.size()); ++z) {
        const QRectF &r = board.zone(z).rect;
        const int right = columnTo(r.right());
        const int bottom = rowTo(r.bottom());
        for (int row = rowFrom(r.top()); row <= bottom; ++row)
            for (int column = columnFrom(r.left()); column <= right; ++column)
                m_zones[size_t(node(column, row))] = z;
    }
    for (int z = 0; z < int(board.zones.size()); ++z) {
        const QRectF &r = board.zone(z).rect;
        constexpr double border = 3;
        wall(QRectF(r.left(), r.top() - border, r.width(), 2 * border), levelBit);
        wall(QRectF(r.left(), r.bottom() - border, r.width(), 2 * border), levelBit);
        wall(QRectF(r.left() - border, r.top(), 2 * border, r.height()), uprightBit);
        wall(QRectF(r.right() - border, r.top(), 2 * border, r.height()), uprightBit);
        wall(grown(board.titleOf(z), 1), bothBits);
        wall(layout::shieldOf(r), bothBits);
    }
    constexpr double clear = 4;
    for (const BoardCard &card : board.cards) {
        wall(grown(card.rect, Step), Near);
        wall(grown(card.rect, clear), bothBits);
    }
    for (const BoardDock &dock : board.docks) {
        if (dock.isGone())
            continue;
        wall(grown(dock.rect, clear), bothBits);
        // The arrow: nobody crosses it.
        constexpr double arrow = 12;
        const QPointF out = outwards(dock.side) * arrow;
        wall(dock.rect.united(dock.rect.translated(out)),
            isHorizontal(dock.side) ? uprightBit : levelBit);
    }
    for (const BoardLine &line : board.lines)
        if (!line.quay.isNull())
            wall(grown(line.quay, clear), bothBits);
}

int LaneGrid::columnFrom(double x) const
{
    return std::clamp(int(std::ceil((x - m_origin.x()) / Step - 1e-6)), 0, m_columns - 1);
}
int LaneGrid::columnTo(double x) const
{
    return std::clamp(int(std::floor((x - m_origin.x()) / Step + 1e-6)), 0, m_columns - 1);
}
int LaneGrid::rowFrom(double y) const
{
    return std::clamp(int(std::ceil((y - m_origin.y()) / Step - 1e-6)), 0, m_rows - 1);
}
int LaneGrid::rowTo(double y) const
{
    return std::clamp(int(std::floor((y - m_origin.y()) / Step + 1e-6)), 0, m_rows - 1);
}

void LaneGrid::wall(const QRectF &rect, quint8 bits)
{
    constexpr double inside = 0.01;
    const int right = columnTo(rect.right() - inside);
    const int bottom = rowTo(rect.bottom() - inside);
    for (int row = rowFrom(rect.top() + inside); row <= bottom; ++row)
        for (int column = columnFrom(rect.left() + inside); column <= right; ++column)
            m_walls[size_t(node(column, row))] |= bits;
}

void LaneGrid::fix(QPointF a, QPointF b)
{
    constexpr int nobody = 1 << 28;
    constexpr double beside = 4.5;
    const QRectF rect = around::around(a, b);
    const bool level = rect.height() <= rect.width();
    wall(grown(rect, beside), level ? levelBit : uprightBit);
    const int row = rowTo(rect.top() + Step / 2);
    const int column = columnTo(rect.left() + Step / 2);
    if (level)
        for (int c = columnFrom(rect.left()); c <= columnTo(rect.right()); ++c)
            add(slot(node(c, row), true), nobody);
    else
        for (int r = rowFrom(rect.top()); r <= rowTo(rect.bottom()); ++r)
            add(slot(node(column, r), false), nobody);
}

bool LaneGrid::uses(int place, int group) const
{
    const Use &use = m_uses[size_t(place)];
    if (use.count > 0 && use.group == group)
        return true;
    if (!use.more)
        return false;
    return std::ranges::any_of(
        m_more.at(place), [&](const auto &entry) { return entry.first == group; });
}

int LaneGrid::moreOthers(int place, int group) const
{
    return int(std::ranges::count_if(
        m_more.at(place), [&](const auto &entry) { return entry.first != group; }));
}

void LaneGrid::add(int place, int group)
{
    Use &use = m_uses[size_t(place)];
    if (use.count == 0) {
        use.group = group;
        use.count = 1;
    } else if (use.group == group) {
        ++use.count;
    } else {
        auto &list = m_more[place];
        const auto at = std::ranges::find(list, group, &std::pair<int, int>::first);
        if (at == list.end())
            list.emplace_back(group, 1);
        else
            ++at->second;
        use.more = true;
    }
}

void LaneGrid::remove(int place, int group)
{
    Use &use = m_uses[size_t(place)];
    if (use.group == group) {
        if (--use.count > 0 || !use.more)
            return;
        auto &list = m_more[place];
        use.group = list.back().first;
        use.count = quint16(list.back().second);
        list.pop_back();
    } else {
        auto &list = m_more[place];
        const auto at = std::ranges::find(list, group, &std::pair<int, int>::first);
        if (at == list.end() || --at->second > 0)
            return;
        list.erase(at);
    }
    if (m_more[place].empty()) {
        m_more.erase(place);
        use.more = false;
    }
}

template<class Visit> void LaneGrid::eachCell(const QRectF &rect, const Visit &visit) const
{
    const int right = columnTo(rect.right()) / cellLanes;
    const int bottom = rowTo(rect.bottom()) / cellLanes;
    for (int row = rowTo(rect.top()) / cellLanes; row <= bottom; ++row)
        for (int column = columnTo(rect.left()) / cellLanes; column <= right; ++column)
            visit(size_t(row * (m_columns / cellLanes + 1) + column));
}

void LaneGrid::setLabel(const QRectF &rect, int group)
{
    eachUnder(rect, [&](int n) { m_labels[size_t(n)] = group; });
    eachCell(rect, [&](size_t cell) { m_labelCells[cell].emplace_back(rect, group); });
}

void LaneGrid::dropLabel(const QRectF &rect, int group)
{
    eachUnder(rect, [&](int n) { m_labels[size_t(n)] = -1; });
    eachCell(rect, [&](size_t cell) {
        std::erase(m_labelCells[cell], std::pair(rect, group));
        // A neighbour may have covered the same node.
        for (const auto &[other, owner] : m_labelCells[cell])
            if (overlaps(grown(other, Step), rect))
                eachUnder(other, [&](int n) { m_labels[size_t(n)] = owner; });
    });
}

bool LaneGrid::isFreeOfLabels(const QRectF &rect, int group) const
{
    constexpr double clear = 2;
    bool free = true;
    eachCell(grown(rect, clear), [&](size_t cell) {
        for (const auto &[other, owner] : m_labelCells[cell])
            free = free && (owner == group || !overlaps(grown(other, clear), rect));
    });
    return free;
}

} // namespace portolan::around
