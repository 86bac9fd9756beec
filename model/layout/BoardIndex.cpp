#include "model/layout/BoardIndex.h"

#include <algorithm>
#include <cmath>

namespace portolan::around {

namespace {

constexpr double reach = 9; ///< how far entries are felt beyond their rectangle

BoardIndex::Entry entryOf(BoardIndex::Kind kind, const QRectF &rect, int owner, int group = -1)
{
    return {rect.left(), rect.top(), rect.right(), rect.bottom(), owner, group, kind};
}

struct Pads
{
    double card;
    double dock;
    double title;
    double zone;
    double label;
    double lane;
    double corner;
};
constexpr std::array<Pads, 3> padsOf = {
    Pads{7.5, 5, 2.5, 5.5, 3, 7.5, 6}, Pads{4, 4, 1, 2.5, 2, 3.5, 2.5}, Pads{3, 3, 0, 2, 0, 0, 0}};

} // namespace

BoardIndex::BoardIndex(const QRectF &bounds)
{
    constexpr double margin = 512;
    constexpr double mostCells = 200'000;
    const QRectF all = grown(bounds, margin);
    m_size = std::max(128., std::sqrt(all.width() * all.height() / mostCells));
    m_size = std::max({m_size, all.width() / 20'000, all.height() / 20'000});
    m_origin = all.topLeft();
    m_columns = std::max(1, int(std::ceil(all.width() / m_size)));
    m_rows = std::max(1, int(std::ceil(all.height() / m_size)));
    m_cells.resize(size_t(m_columns) * size_t(m_rows));
}

int BoardIndex::column(double x) const
{
    return int(std::clamp((x - m_origin.x()) / m_size, 0., double(m_columns - 1)));
}

int BoardIndex::row(double y) const
{
    return int(std::clamp((y - m_origin.y()) / m_size, 0., double(m_rows - 1)));
}

template<class Action> void BoardIndex::each(const QRectF &rect, const Action &action)
{
    const int right = column(rect.right());
    const int bottom = row(rect.bottom());
    for (int y = row(rect.top()); y <= bottom; ++y)
        for (int x = column(rect.left()); x <= right; ++x)
            action(m_cells[cell(x, y)]);
}

void BoardIndex::add(const Entry &entry)
{
    each(grown(entry.rect(), reach), [&](std::vector<Entry> &list) { list.push_back(entry); });
}

void BoardIndex::remove(const Entry &entry)
{
    const auto same = [&](const Entry &e) {
        return e.owner == entry.owner && e.kind == entry.kind && e.left == entry.left &&
               e.top == entry.top && e.right == entry.right && e.bottom == entry.bottom;
    };
    each(grown(entry.rect(), reach), [&](std::vector<Entry> &list) {
        const auto at = std::ranges::find_if(list, same);
        if (at == list.end())
            return;
        *at = list.back();
        list.pop_back();
    });
}

void BoardIndex::addCard(const Board &board, int card)
{
    add(entryOf(Kind::Card, board.card(card).rect, card));
}
void BoardIndex::removeCard(const Board &board, int card)
{
    remove(entryOf(Kind::Card, board.card(card).rect, card));
}
void BoardIndex::addDock(const Board &board, int dock)
{
    if (!board.dock(dock).isGone())
        add(entryOf(Kind::Dock, board.dock(dock).rect, dock, board.dock(dock).card));
}
void BoardIndex::removeDock(const Board &board, int dock)
{
    remove(entryOf(Kind::Dock, board.dock(dock).rect, dock, board.dock(dock).card));
}

void BoardIndex::addZone(const Board &board, int zone)
{
    // A zone is felt only at its border: who is inside may be there.
    const Entry entry = entryOf(Kind::Zone, board.zone(zone).rect, zone);
    const QRectF &r = board.zone(zone).rect;
    const int left = column(r.left() - reach);
    const int right = column(r.right() + reach);
    const int top = row(r.top() - reach);
    const int bottom = row(r.bottom() + reach);
    const auto inner = [&](int x, int y) {
        const double cellLeft = m_origin.x() + x * m_size;
        const double cellTop = m_origin.y() + y * m_size;
        return x > 0 && y > 0 && x + 1 < m_columns && y + 1 < m_rows &&
               cellLeft > r.left() + reach && cellLeft + m_size < r.right() - reach &&
               cellTop > r.top() + reach && cellTop + m_size < r.bottom() - reach;
    };
    for (int y = top; y <= bottom; ++y)
        for (int x = left; x <= right; ++x)
            if (!inner(x, y))
                m_cells[cell(x, y)].push_back(entry);
    for (const QRectF &sign : {board.titleOf(zone), layout::shieldOf(r)})
        add(entryOf(Kind::Title, sign, zone));
}

void BoardIndex::removeZone(const Board &board, int zone)
{
    remove(entryOf(Kind::Zone, board.zone(zone).rect, zone));
    for (const QRectF &sign : {board.titleOf(zone), layout::shieldOf(board.zone(zone).rect)})
        remove(entryOf(Kind::Title, sign, zone));
}

template<class Action> void BoardIndex::eachOfLine(const Board &board, int at, const Action &action)
{
    const BoardLine &line = board.line(at);
    for (size_t k = 1; k < line.points.size(); ++k) {
        const QRectF rect = around::around(line.points[k - 1], line.points[k]);
        const bool level = rect.height() <= rect.width();
        action(entryOf(level ? Kind::Level : Kind::Upright, rect, at, line.group()));
    }
    if (!line.label.isNull())
        action(entryOf(Kind::Label, line.label, at, line.trunk.isEmpty() ? -1 : line.group()));
    if (!line.quay.isNull())
        action(entryOf(Kind::Dock, line.quay, -2 - at, line.to));
}

void BoardIndex::addLine(const Board &board, int line)
{
    eachOfLine(board, line, [this](const Entry &entry) { add(entry); });
}
void BoardIndex::removeLine(const Board &board, int line)
{
    eachOfLine(board, line, [this](const Entry &entry) { remove(entry); });
}

void BoardIndex::addAll(const Board &board)
{
    for (size_t i = 0; i < board.zones.size(); ++i)
        addZone(board, int(i));
    for (size_t i = 0; i < board.cards.size(); ++i)
        addCard(board, int(i));
    for (size_t i = 0; i < board.docks.size(); ++i)
        addDock(board, int(i));
    for (size_t i = 0; i < board.lines.size(); ++i)
        addLine(board, int(i));
}

void BoardIndex::run(QPointF start, Side way, double limit, const Pen &pen, Run &result) const
{
    // Everything is seen as if the way went level; \c along is the coordinate that changes.
    const bool level = isHorizontal(way);
    const bool forward = way == Side::Right || way == Side::Bottom;
    const double from = level ? start.x() : start.y();
    const double at = level ? start.y() : start.x();
    const Pads &pads = padsOf[size_t(pen.care)];
    const bool loose = pen.care == Care::Loose;
    double stop = limit;
    result.crossings.clear();
    // Free until the interval [low, high].
    const auto block = [&](double low, double high) {
        if (forward) {
            if (high > from + 0.01)
                stop = std::min(stop, std::max(low, from));
        } else if (low < from - 0.01) {
            stop = std::max(stop, std::min(high, from));
        }
    };
    const auto box = [&](const Entry &e, double pad) {
        const double top = (level ? e.top : e.left) - pad;
        const double bottom = (level ? e.bottom : e.right) + pad;
        if (at > top + 0.01 && at < bottom - 0.01)
            block((level ? e.left : e.top) - pad, (level ? e.right : e.bottom) + pad);
    };
    const Kind parallel = level ? Kind::Level : Kind::Upright;
    double cellLow = 0;
    double cellHigh = 0;
    const auto look = [&](const Entry &e) {
        switch (e.kind) {
        case Kind::Card:
            if (e.owner != pen.skipCard)
                box(e, pads.card);
            return;
        case Kind::Dock:
            if (e.group != pen.skipCard)
                box(e, pads.dock);
            return;
        case Kind::Title:
            box(e, pads.title);
            return;
        case Kind::Label:
            // A trunk runs through the label that all its lines have.
            if (e.owner != pen.line && !loose && (e.group < 0 || e.group != pen.group))
                box(e, pads.label);
            return;
        case Kind::Zone: {
            if (!(*pen.mayEnter)[size_t(e.owner)]) {
                box(e, pads.zone);
                return;
            }
            const double low = (level ? e.left : e.top) - pads.zone;
            const double high = (level ? e.right : e.bottom) + pads.zone;
            for (const double border : {level ? e.top : e.left, level ? e.bottom : e.right})
                if (std::abs(at - border) < pads.zone - 0.01)
                    block(low, high);
            return;
        }
        case Kind::Level:
        case Kind::Upright:
            break;
        }
        if (e.owner == pen.line)
            return;
        const bool same = e.group >= 0 && e.group == pen.group;
        if (e.kind == parallel) {
            const double other = level ? e.top : e.left;
            if (loose || std::abs(at - other) > pads.lane || (same && std::abs(at - other) < 0.5))
                return;
            block((level ? e.left : e.top) - pads.lane, (level ? e.right : e.bottom) + pads.lane);
            return;
        }
        const double across = level ? e.left : e.top;
        const double low = level ? e.top : e.left;
        const double high = level ? e.bottom : e.right;
        if (at < low - pads.corner || at > high + pads.corner)
            return;
        if (!loose && !same && (at < low + pads.corner || at > high - pads.corner)) {
            block(across - pads.corner, across + pads.corner);
            return;
        }
        if (at > low && at < high && across >= cellLow && across < cellHigh)
            result.crossings.push_back(across);
    };
    const int first = level ? column(from) : row(from);
    const int last = level ? column(limit) : row(limit);
    const int fixed = level ? row(at) : column(at);
    const int count = level ? m_columns : m_rows;
    const double origin = level ? m_origin.x() : m_origin.y();
    const int step = first <= last ? 1 : -1;
    for (int i = first;; i += step) {
        constexpr double far = 1e12;
        cellLow = i == 0 ? -far : origin + i * m_size;
        cellHigh = i + 1 == count ? far : origin + (i + 1) * m_size;
        // What is felt here may reach over from the next cell.
        if (forward ? cellLow - reach > stop : cellHigh + reach < stop)
            break;
        for (const Entry &entry : m_cells[level ? cell(i, fixed) : cell(fixed, i)])
            look(entry);
        if (i == last)
            break;
    }
    result.stop = stop;
    std::erase_if(result.crossings, [&](double c) {
        return forward ? c <= from + 0.01 || c >= stop - 0.01
                       : c >= from - 0.01 || c <= stop + 0.01;
    });
    std::ranges::sort(result.crossings);
}

} // namespace portolan::around
