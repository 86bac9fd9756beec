#include "model/layout/LineLabels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <set>

namespace portolan::around {

namespace {

constexpr double boxClear = 3;
constexpr double lineClear = 2.1;
constexpr double jointClear = 8;

using Kind = BoardIndex::Kind;
/// What it costs to cover one, by kind: Card, Dock, Title, Zone, Label, Level, Upright.
constexpr std::array<double, 7> harmOf = {100, 60, 40, 5, 50, 10, 10};

using Interval = std::pair<double, double>;

double clearOf(Kind kind)
{
    return kind == Kind::Label || kind == Kind::Level || kind == Kind::Upright ? lineClear
                                                                               : boxClear;
}

/// Of the line itself, or of another one that it may run on.
bool isOwn(const Board &board, const BoardIndex::Entry &e, int line)
{
    if (e.kind != Kind::Level && e.kind != Kind::Upright && e.kind != Kind::Label)
        return false;
    if (e.owner == line)
        return true;
    const BoardLine &mine = board.line(line);
    const BoardLine &other = board.line(e.owner);
    return e.kind != Kind::Label && e.group >= 0 && e.group == mine.group() &&
           mine.ports == other.ports;
}

/// The parts of an entry that a label must not stand on.
template<class Action> void eachPart(const BoardIndex::Entry &e, const Action &action)
{
    if (e.kind != Kind::Zone) {
        action(e.rect());
        return;
    }
    const QRectF r = e.rect();
    action(QRectF(r.topLeft(), QSizeF(r.width(), 0)));
    action(QRectF(r.bottomLeft(), QSizeF(r.width(), 0)));
    action(QRectF(r.topLeft(), QSizeF(0, r.height())));
    action(QRectF(r.topRight(), QSizeF(0, r.height())));
}

/// The first coordinates of labels of that size that nothing on the strip forbids.
class Strip
{
public:
    /// \a strip holds every place for the label; it slides along x if \a level, else along y.
    Strip(const Board &board, const BoardIndex &index, int line, const QRectF &strip, bool level,
        double size, Borders borders)
        : m_low(level ? strip.left() : strip.top())
        , m_high((level ? strip.right() : strip.bottom()) - size)
        , m_taken(takenForLabel(board, index, line, strip, level, size, borders))
    {}

    std::optional<double> nearest(double wanted) const
    {
        wanted = std::clamp(wanted, m_low, m_high);
        double up = wanted;
        for (const auto &[low, high] : m_taken)
            if (low < up && high > up)
                up = high;
        double down = wanted;
        for (bool again = true; again;) {
            again = false;
            for (size_t i = m_taken.size(); i-- > 0;)
                if (m_taken[i].first < down && m_taken[i].second > down) {
                    down = m_taken[i].first;
                    again = true;
                }
        }
        const bool isUp = up <= m_high;
        const bool isDown = down >= m_low;
        if (isUp && (!isDown || up - wanted <= wanted - down))
            return up;
        return isDown ? std::optional(down) : std::nullopt;
    }

private:
    double m_low;
    double m_high;
    std::vector<Interval> m_taken;
};

} // namespace

std::vector<Interval> takenForLabel(const Board &board, const BoardIndex &index, int line,
    const QRectF &strip, bool level, double size, Borders borders)
{
    const auto isCrossed = [&](const BoardIndex::Entry &e) {
        const BoardLine &it = board.line(line);
        return borders == Borders::Crossed && e.kind == Kind::Zone && it.from >= 0 && it.to >= 0 &&
               (board.isAround(e.owner, board.card(it.from).zone) ||
                   board.isAround(e.owner, board.card(it.to).zone));
    };
    // Where another line joins the trunk that has to be seen, as long as there is room elsewhere.
    const auto isJoint = [&](const BoardIndex::Entry &e) {
        return borders != Borders::Crossed && e.owner != line &&
               e.kind == (level ? Kind::Upright : Kind::Level);
    };
    std::vector<Interval> taken;
    index.near(grown(strip, jointClear), [&](const BoardIndex::Entry &e) {
        const bool own = isOwn(board, e, line);
        if ((own && !isJoint(e)) || isCrossed(e))
            return;
        const double pad = own ? jointClear : clearOf(e.kind);
        eachPart(e, [&](const QRectF &part) {
            const QRectF r = grown(part, pad);
            if (overlaps(r, strip))
                taken.emplace_back(
                    (level ? r.left() : r.top()) - size, level ? r.right() : r.bottom());
        });
    });
    std::ranges::sort(taken);
    return taken;
}

bool isFreeForLabel(const Board &board, const BoardIndex &index, int line, const QRectF &rect)
{
    bool free = true;
    index.near(grown(rect, boxClear), [&](const BoardIndex::Entry &e) {
        if (!free || isOwn(board, e, line))
            return;
        eachPart(e, [&](const QRectF &part) {
            free = free && !overlaps(grown(part, clearOf(e.kind)), rect);
        });
    });
    return free;
}

QRectF freeLabel(const Board &board, const BoardIndex &index, int id, Borders borders)
{
    return freeLabelOn(board, index, id, board.line(id).points, borders);
}

QRectF freeLabelOn(const Board &board, const BoardIndex &index, int id,
    const std::vector<QPointF> &points, Borders borders)
{
    const BoardLine &line = board.line(id);
    const double w = line.labelSize.width();
    const double h = line.labelSize.height();
    // Zones around only one of the ends: the label stands outside of them if it can.
    std::vector<int> inner;
    if (line.from >= 0 && line.to >= 0)
        for (const int end : {line.from, line.to})
            for (int z = board.card(end).zone; z >= 0; z = board.zone(z).parent)
                if (!board.isAround(z, board.card(line.from).zone) ||
                    !board.isAround(z, board.card(line.to).zone))
                    inner.push_back(z);
    QRectF best;
    double bestScore = 1e12;
    const auto consider = [&](const QRectF &rect, double score) {
        for (const int z : inner)
            if (overlaps(rect, board.zone(z).rect))
                score += 200;
        if (score < bestScore) {
            bestScore = score;
            best = rect;
        }
    };
    for (size_t k = 1; k < points.size(); ++k) {
        const QPointF a = points[k - 1];
        const QPointF b = points[k];
        const bool last = k + 1 == points.size();
        const bool level = std::abs(a.y() - b.y()) < 0.5;
        const double start = level ? a.x() : a.y();
        const double stop = level ? b.x() : b.y();
        // Room for the arrow and for a piece of line on both sides.
        const double before = k == 1 ? 6 : 10;
        const double after = last ? 16 : 10;
        const bool forward = stop > start;
        const double low = std::min(start, stop) + (forward ? before : after);
        const double high = std::max(start, stop) - (forward ? after : before);
        const double size = level ? w : h;
        if (high - low < size)
            continue;
        const QRectF strip = level ? QRectF(low, a.y() - h / 2, high - low, h)
                                   : QRectF(a.x() - w / 2, low, w, high - low);
        const Strip places(board, index, id, strip, level, size, borders);
        // Where the line leaves or enters the zones of its ends the gap between them begins.
        std::vector<double> wanted = {(low + high - size) / 2};
        constexpr double indent = 24;
        if (level)
            for (const int z : inner) {
                const QRectF &r = board.zone(z).rect;
                if (a.y() < r.top() || a.y() > r.bottom())
                    continue;
                if (r.right() > low && r.right() < high)
                    wanted.push_back(r.right() + indent);
                if (r.left() > low && r.left() < high)
                    wanted.push_back(r.left() - indent - size);
            }
        for (const double want : wanted)
            if (const auto at = places.nearest(want)) {
                const QRectF rect =
                    level ? QRectF(*at, a.y() - h / 2, w, h) : QRectF(a.x() - w / 2, *at, w, h);
                const double off = std::abs(*at - want);
                consider(rect, level ? off : off / 2 + 60);
            }
    }
    return best;
}

QRectF anyLabel(const Board &board, const BoardIndex &index, int id)
{
    const QRectF across = freeLabel(board, index, id, Borders::Crossed);
    if (!across.isNull())
        return across;
    const BoardLine &line = board.line(id);
    const auto harm = [&](const QRectF &rect) {
        double sum = 0;
        std::set<std::pair<Kind, int>> seen;
        index.near(rect, [&](const BoardIndex::Entry &e) {
            if (isOwn(board, e, id) || seen.contains({e.kind, e.owner}))
                return;
            eachPart(e, [&](const QRectF &part) {
                if (overlaps(grown(part, .1), rect) && seen.emplace(e.kind, e.owner).second)
                    sum += harmOf[size_t(e.kind)];
            });
        });
        return sum;
    };
    QRectF best;
    double least = 1e12;
    for (size_t k = 1; k < line.points.size(); ++k) {
        const QPointF a = line.points[k - 1];
        const QPointF way = line.points[k] - a;
        const double length = way.manhattanLength();
        constexpr double step = 8;
        constexpr int most = 60;
        const int steps = std::clamp(int(length / step), 1, most);
        for (int i = 0; i <= steps; ++i) {
            QRectF rect(QPointF(), line.labelSize);
            rect.moveCenter(a + way * i / steps);
            // Of equal places the middle of the longest part.
            const double off = std::abs(double(i) / steps - .5) - length / 1e5;
            const double cost = harm(rect) + off;
            if (cost < least) {
                least = cost;
                best = rect;
            }
        }
    }
    return best;
}

} // namespace portolan::around
