#include "model/layout/CardEnds.h"

#include "model/layout/LineFinder.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace portolan::around {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Layout)
};

constexpr double dockHalf = px::DockHeight / 2;
constexpr double leaveHalf = 6;
constexpr double sideMargin = 2; ///< between the corner of a card and what stands on its side

double coordinate(QPointF p, Side side) { return isLevel(side) ? p.y() : p.x(); }
double along(QPointF way, Side side)
{
    const QPointF unit = outwards(side);
    return way.x() * unit.x() + way.y() * unit.y();
}

/// Corners between a line that goes towards \a leave at \a a and one that goes towards \a last at
/// \a b.
int cornersBetween(QPointF a, Side leave, QPointF b, Side last)
{
    const QPointF way = b - a;
    const double ahead = along(way, leave);
    const double aside = isLevel(leave) ? std::abs(way.y()) : std::abs(way.x());
    if (leave == last) {
        if (ahead > -0.01)
            return aside < 0.01 ? 0 : 2;
        return 4;
    }
    if (leave == facing(last))
        return aside < 8 ? 4 : 2;
    return ahead > -0.01 && along(way, last) > -0.01 ? 1 : 3;
}

double nan() { return std::numeric_limits<double>::quiet_NaN(); }

} // namespace

QString CardEnds::dockText(const PortSpec &ports, bool collapsed) const
{
    QStringList parts;
    int ranges = 0;
    for (const PortGroup &group : ports.groups()) {
        parts << (group.ranges.empty() ? group.toString() : group.portsText());
        ranges += std::max(1, int(group.ranges.size()));
    }
    const QString text = parts.join(u", "_s);
    constexpr qsizetype longest = 14;
    if (text.isEmpty())
        return u"?"_s;
    return text.size() > longest || (collapsed && ranges > 1) ? Tr::tr("%1 ports").arg(ranges)
                                                              : text;
}

std::vector<CardEnds::End> CardEnds::endsOn(int card, Side side, int except) const
{
    std::vector<End> ends;
    for (const int d : m_board.docksOf[size_t(card)]) {
        const BoardDock &dock = m_board.dock(d);
        if (dock.isGone() || dock.side != side || dock.rect.isNull())
            continue;
        if (except >= 0 && dock.lines.size() == 1 && dock.lines.front() == except)
            continue;
        const double half = (isLevel(side) ? dock.rect.height() : dock.rect.width()) / 2;
        ends.push_back({coordinate(dock.rect.center(), side), half});
    }
    for (const int l : m_board.linesOf[size_t(card)]) {
        const BoardLine &line = m_board.line(l);
        if (l != except && line.from == card && line.leave == side && isAttached(l) &&
            !std::isnan(line.start.x()))
            ends.push_back({coordinate(line.start, side), leaveHalf});
    }
    return ends;
}

int CardEnds::load(int card, Side side) const
{
    int count = 0;
    for (const int d : m_board.docksOf[size_t(card)])
        count += !m_board.dock(d).isGone() && m_board.dock(d).side == side;
    for (const int l : m_board.linesOf[size_t(card)])
        count += m_board.line(l).from == card && isAttached(l) && m_board.line(l).leave == side;
    return count;
}

int CardEnds::room(int card, Side side) const
{
    const BoardCard &box = m_board.card(card);
    if (!isLevel(side))
        return std::max(1, int((box.rect.width() - 16) / 56));
    constexpr int most = 12;
    if (box.mayGrow)
        return most;
    return 1 + int((box.rect.height() - 2 * (dockHalf + sideMargin)) / px::Pitch);
}

/// Whether another card or a title stands before that place on the side.
bool CardEnds::isBlocked(int card, Side side, QPointF at, double length) const
{
    BoardIndex::Pen pen;
    pen.mayEnter = &m_anyZone;
    pen.skipCard = card;
    pen.care = BoardIndex::Care::Loose;
    BoardIndex::Run run;
    const QPointF end = at + outwards(side) * length;
    const double limit = isLevel(side) ? end.x() : end.y();
    m_editor.index().run(at, side, limit, pen, run);
    return std::abs(run.stop - limit) > 0.01;
}

double CardEnds::dockWidth(int card, Side side) const
{
    double width = px::DockMin;
    for (const int d : m_board.docksOf[size_t(card)]) {
        const BoardDock &dock = m_board.dock(d);
        if (dock.isGone() || dock.side != side)
            continue;
        constexpr double beside = 12;
        const double text = m_measure(TextRole::DockPort, dock.text) + beside;
        width = std::max({width, std::ceil(text / 4) * 4, dock.rect.width()});
    }
    return width;
}

std::vector<CardEnds::Sides> CardEnds::sidesFor(int id) const
{
    const BoardLine &line = m_board.line(id);
    if (line.isLoop())
        return {{Side::Right, Side::Right, 0}};
    const BoardCard &a = m_board.card(line.from);
    const BoardCard &b = m_board.card(line.to);
    const auto clamped = [](double v, double low, double high) {
        constexpr double margin = 12;
        return std::clamp(v, low + margin, std::max(low + margin, high - margin));
    };
    const auto onSide = [&](const QRectF &rect, Side side, QPointF other) {
        QPointF p = middleOf(rect, side);
        if (isLevel(side))
            p.setY(clamped(other.y(), rect.top(), rect.bottom()));
        else
            p.setX(clamped(other.x(), rect.left(), rect.right()));
        return p;
    };
    std::array<double, 4> fromFull{};
    std::array<double, 4> toFull{};
    std::array<double, 4> dockOut{};
    for (const Side side : allSides) {
        constexpr double full = 300;
        const int over = load(line.from, side) + 1 - room(line.from, side);
        fromFull[size_t(side)] = over > 0 ? full + 40 * over : 0;
        bool shared = false;
        bool docked = false;
        for (const int d : m_board.docksOf[size_t(line.to)]) {
            const BoardDock &dock = m_board.dock(d);
            if (dock.isGone() || dock.side != side)
                continue;
            docked = true;
            shared = shared || (!line.isBundle() && dock.ports == line.ports.front());
        }
        const int more = int(std::min<size_t>(line.ports.size(), px::DockCap));
        const int most = load(line.to, side) + more - room(line.to, side);
        toFull[size_t(side)] = shared ? -24 : most > 0 ? full + 40 * most : docked ? -8 : 0;
        dockOut[size_t(side)] = isLevel(side) ? px::DockMin : px::DockHeight;
    }
    constexpr double blocked = 400;
    for (const Side side : allSides) {
        const double before = isLevel(side) ? px::DockMin : px::DockHeight;
        fromFull[size_t(side)] +=
            isBlocked(line.from, side, onSide(a.rect, side, b.rect.center()), px::Trunk) ? blocked
                                                                                         : 0;
        toFull[size_t(side)] += isBlocked(line.to, side, onSide(b.rect, side, a.rect.center()),
                                    before + px::Trunk + px::Lane)
                                    ? blocked
                                    : 0;
    }
    std::vector<Sides> all;
    for (const Side leave : allSides)
        for (const Side arrive : allSides) {
            QPointF p = onSide(a.rect, leave, b.rect.center());
            const QPointF q = onSide(b.rect, arrive, p);
            p = onSide(a.rect, leave, q);
            const QPointF start = p + outwards(leave) * px::Stub;
            const QPointF goal = q + outwards(arrive) * (px::Trunk + dockOut[size_t(arrive)]);
            double cost = (goal - start).manhattanLength() + px::Stub + px::Trunk +
                          price::Corner * cornersBetween(start, leave, goal, facing(arrive));
            cost += fromFull[size_t(leave)] + toFull[size_t(arrive)];
            constexpr double upright = 20; // labels and docks stand better beside the cards
            cost += isLevel(leave) ? 0 : upright;
            cost += isLevel(arrive) ? 0 : upright;
            if (line.isBundle() && !isLevel(arrive))
                cost += 200;
            all.push_back({leave, arrive, cost});
        }
    std::ranges::stable_sort(all, {}, &Sides::cost);
    return all;
}

/// Where the line wants to stand among those of its side.
double CardEnds::keyOf(int id, bool leaving) const
{
    const BoardLine &line = m_board.line(id);
    const Side side = leaving ? line.leave : line.arrive;
    constexpr double last = 1e9;
    if (line.isLoop())
        return last;
    const QPointF here = m_board.card(leaving ? line.from : line.to).rect.center();
    const QPointF there = m_board.card(leaving ? line.to : line.from).rect.center();
    if (line.leave != line.arrive)
        return coordinate(there, side);
    // Lines that turn back nest: the nearest one goes on the outside of its card.
    const double distance = coordinate(there - here, side);
    return (distance > 0 ? last / 2 : -last / 2) - distance;
}

void CardEnds::detach(int id)
{
    const BoardLine before = m_board.line(id);
    if (!before.trunk.isEmpty() && !before.label.isNull())
        for (const int mate : m_board.linesOf[size_t(before.to)]) {
            const BoardLine &line = m_board.line(mate);
            if (mate == id || line.trunk != before.trunk || !line.label.isNull())
                continue;
            bool through = false;
            for (size_t k = 1; k < line.points.size(); ++k)
                through = through || overlaps(grown(around(line.points[k - 1], line.points[k]), 1),
                                         before.label);
            if (!through)
                continue;
            m_editor.changeLine(id, [](BoardLine &l) { l.label = {}; });
            m_editor.changeLine(mate, [&](BoardLine &l) { l.label = before.label; });
            break;
        }
    m_editor.changeLine(id, [](BoardLine &l) {
        l.points.clear();
        l.label = {};
        l.trunk.clear();
        l.quay = {};
        l.docks.clear();
        l.start = {nan(), nan()};
    });
    for (const int d : before.docks) {
        const bool bigger = m_board.dock(d).lines.size() > 1;
        m_editor.changeDock(d, [&](BoardDock &dock) {
            std::erase(dock.lines, id);
            for (const QString &flow : before.flows)
                dock.flows.removeAll(flow);
            if (!bigger)
                return;
            PortSpec left;
            for (const int l : dock.lines)
                for (size_t k = 0; k < m_board.line(l).ports.size(); ++k)
                    if (dock.flows.contains(m_board.line(l).flows[qsizetype(k)]))
                        left = left.united(m_board.line(l).ports[k]);
            if (left != dock.ports) {
                dock.ports = left;
                dock.text = dockText(left, true);
            }
        });
    }
}

/// Adds the line to a dock that is there.
void CardEnds::merge(int id, int d)
{
    const BoardLine &line = m_board.line(id);
    m_editor.changeDock(d, [&](BoardDock &dock) {
        PortSpec ports = dock.ports;
        for (const PortSpec &own : line.ports)
            ports = ports.united(own);
        if (ports != dock.ports) {
            dock.ports = ports;
            dock.text = dockText(ports, true);
        }
        for (const QString &flow : line.flows)
            if (!dock.flows.contains(flow))
                dock.flows << flow;
        if (std::ranges::find(dock.lines, id) == dock.lines.end())
            dock.lines.push_back(id);
    });
    m_editor.changeLine(id, [&](BoardLine &l) {
        if (std::ranges::find(l.docks, d) == l.docks.end())
            l.docks.push_back(d);
    });
}

void CardEnds::takeDocks(int id, const Sides &sides)
{
    m_editor.changeLine(id, [&](BoardLine &l) {
        l.leave = sides.leave;
        l.arrive = sides.arrive;
    });
    const BoardLine &line = m_board.line(id);
    std::vector<int> there;
    for (const int d : m_board.docksOf[size_t(line.to)])
        if (!m_board.dock(d).isGone() && m_board.dock(d).side == sides.arrive)
            there.push_back(d);
    std::vector<PortSpec> wanted;
    for (const PortSpec &ports : line.ports)
        if (std::ranges::find(wanted, ports) == wanted.end())
            wanted.push_back(ports);
    if (wanted.size() == 1 && !line.isLoop()) {
        const auto same = std::ranges::find_if(
            there, [&](int d) { return m_board.dock(d).ports == wanted.front(); });
        if (same != there.end()) {
            merge(id, *same);
            return;
        }
    }
    if (wanted.size() > px::DockCap ||
        (wanted.size() > 1 && !m_board.card(line.to).mayGrow &&
            int(there.size() + wanted.size()) > room(line.to, sides.arrive)))
        wanted.resize(1);
    if (there.size() + wanted.size() > px::DockCap && !there.empty()) {
        merge(id, there.back());
        return;
    }
    const bool one = wanted.size() == 1;
    for (const PortSpec &ports : wanted) {
        BoardDock dock;
        dock.card = line.to;
        dock.side = sides.arrive;
        dock.ports = ports;
        for (qsizetype k = 0; k < line.flows.size(); ++k)
            if (one || line.ports[size_t(k)] == ports)
                dock.flows << line.flows[k];
        if (one)
            for (const PortSpec &own : line.ports)
                dock.ports = dock.ports.united(own);
        dock.text = dockText(dock.ports, one && line.isBundle());
        dock.lines.push_back(id);
        const int d = m_editor.addDock(std::move(dock));
        m_editor.changeLine(id, [&](BoardLine &l) { l.docks.push_back(d); });
    }
}

void CardEnds::setDock(int d, double at)
{
    const BoardDock &dock = m_board.dock(d);
    const QRectF &r = m_board.card(dock.card).rect;
    const double w = dockWidth(dock.card, dock.side);
    // A dock that stands for many may be longer along the side.
    const double span = isLevel(dock.side) ? dock.rect.height() : dock.rect.width();
    const double h = isLevel(dock.side) ? std::max(span, px::DockHeight) : px::DockHeight;
    QRectF rect;
    switch (dock.side) {
    case Side::Left:
        rect = {r.left() - w, at - h / 2, w, h};
        break;
    case Side::Right:
        rect = {r.right(), at - h / 2, w, h};
        break;
    case Side::Top:
        rect = {at - w / 2, r.top() - h, w, h};
        break;
    case Side::Bottom:
        rect = {at - w / 2, r.bottom(), w, h};
        break;
    }
    if (rect != dock.rect)
        m_editor.changeDock(d, [&](BoardDock &x) { x.rect = rect; });
}

/// Makes the docks of a side equally wide; quays and tips follow.
void CardEnds::fitSide(int card, Side side)
{
    std::set<int> lines;
    for (const int d : m_board.docksOf[size_t(card)]) {
        const BoardDock &dock = m_board.dock(d);
        if (dock.isGone() || dock.side != side || dock.rect.isNull())
            continue;
        setDock(d, coordinate(dock.rect.center(), side));
        lines.insert(dock.lines.begin(), dock.lines.end());
    }
    for (const int l : lines) {
        const BoardLine &line = m_board.line(l);
        QRectF all;
        for (const int d : line.docks)
            all |= m_board.dock(d).rect;
        QRectF quay;
        constexpr double off = px::Quay + px::QuayBar;
        constexpr double bar = px::QuayBar;
        if (!line.points.empty() && !line.quay.isNull()) {
            quay = line.quay;
            if (isLevel(side))
                quay.moveLeft(side == Side::Left ? all.left() - off : all.right() + px::Quay);
            else
                quay.moveTop(side == Side::Top ? all.top() - off : all.bottom() + px::Quay);
        } else if (line.points.empty() && line.docks.size() > 1) {
            switch (side) {
            case Side::Left:
                quay = {all.left() - off, all.top(), bar, all.height()};
                break;
            case Side::Right:
                quay = {all.right() + px::Quay, all.top(), bar, all.height()};
                break;
            case Side::Top:
                quay = {all.left(), all.top() - off, all.width(), bar};
                break;
            case Side::Bottom:
                quay = {all.left(), all.bottom() + px::Quay, all.width(), bar};
                break;
            }
        }
        QPointF tip = middleOf(quay.isNull() ? all : quay, side);
        // A drawn line may end beside the middle; it stays straight.
        if (!line.points.empty() && isLevel(side))
            tip.setY(line.points.back().y());
        else if (!line.points.empty())
            tip.setX(line.points.back().x());
        if (quay == line.quay && (line.points.empty() || line.points.back() == tip))
            continue;
        m_editor.changeLine(l, [&](BoardLine &x) {
            x.quay = quay;
            if (!x.points.empty())
                x.points.back() = tip;
        });
    }
}

void CardEnds::setStart(int id, double at)
{
    const BoardLine &line = m_board.line(id);
    QPointF p = middleOf(m_board.card(line.from).rect, line.leave);
    if (isLevel(line.leave))
        p.setY(at);
    else
        p.setX(at);
    m_editor.changeLine(id, [&](BoardLine &l) { l.start = p; });
}

bool CardEnds::slot(int card, Side side, double half, int except, double &wanted) const
{
    const QRectF &r = m_board.card(card).rect;
    const bool level = isLevel(side);
    std::vector<End> ends = endsOn(card, side, except);
    for (const double gap : {4., 1., -5.}) {
        if (gap < 0 && half > leaveHalf)
            break;
        const double margin = sideMargin + (gap < 0 ? 4 : half);
        const double low = (level ? r.top() : r.left()) + margin;
        const double high = (level ? r.bottom() : r.right()) - margin;
        if (low > high)
            continue;
        double best = 0;
        double bestWay = -1;
        const auto consider = [&](double at) {
            if (at < low - 0.01 || at > high + 0.01)
                return;
            const double way = std::abs(at - wanted);
            if (bestWay >= 0 && way >= bestWay)
                return;
            for (const End &end : ends)
                if (std::abs(end.at - at) < end.half + half + gap - 0.01)
                    return;
            best = at;
            bestWay = way;
        };
        consider(std::clamp(wanted, low, high));
        for (const End &end : ends)
            for (const double sign : {-1., 1.})
                consider(end.at + sign * (end.half + half + gap));
        if (bestWay >= 0) {
            wanted = best;
            return true;
        }
    }
    const double low = level ? r.top() : r.left();
    const double high = level ? r.bottom() : r.right();
    wanted = std::clamp(wanted, low + 8, std::max(low + 8, high - 8));
    return false;
}

void CardEnds::placeArriving(int id)
{
    const BoardLine &line = m_board.line(id);
    const Side side = line.arrive;
    if (!line.docks.empty() && !m_board.dock(line.docks.front()).rect.isNull()) {
        fitSide(line.to, side);
        return;
    }
    const double other = coordinate(m_board.card(line.from).rect.center(), side);
    double at = other;
    const auto count = double(line.docks.size());
    const double half = isLevel(side) ? dockHalf + px::Pitch / 2 * (count - 1)
                                      : (dockWidth(line.to, side) + 8) / 2 * count - 4;
    if (!slot(line.to, side, half, id, at)) {
        if (line.docks.size() > 1) {
            // No room for one each: one for all.
            const std::vector<int> own = line.docks;
            for (size_t k = 1; k < own.size(); ++k)
                m_editor.changeDock(own[k], [](BoardDock &dock) {
                    dock.lines.clear();
                    dock.flows.clear();
                });
            m_editor.changeLine(id, [&](BoardLine &l) { l.docks = {own.front()}; });
            merge(id, own.front());
            placeArriving(id);
            return;
        }
        // No room for one more: it goes with the nearest.
        int nearest = -1;
        double way = 0;
        for (const int d : m_board.docksOf[size_t(line.to)]) {
            const BoardDock &dock = m_board.dock(d);
            if (dock.isGone() || dock.side != side || dock.rect.isNull())
                continue;
            const double off = std::abs(coordinate(dock.rect.center(), side) - at);
            if (nearest < 0 || off < way) {
                nearest = d;
                way = off;
            }
        }
        if (nearest >= 0) {
            const std::vector<int> own = line.docks;
            m_editor.changeLine(id, [](BoardLine &l) { l.docks.clear(); });
            for (const int d : own)
                m_editor.changeDock(d, [](BoardDock &dock) {
                    dock.lines.clear();
                    dock.flows.clear();
                });
            merge(id, nearest);
            fitSide(line.to, side);
            return;
        }
    }
    const double pitch = isLevel(side) ? px::Pitch : dockWidth(line.to, side) + 8;
    double each = at - pitch * (count - 1) / 2;
    for (const int d : std::vector<int>(line.docks)) {
        setDock(d, each);
        each += pitch;
    }
    fitSide(line.to, side);
}

void CardEnds::placeLeaving(int id)
{
    const BoardLine &line = m_board.line(id);
    const bool across = isLevel(line.leave) == isLevel(line.arrive);
    double at = coordinate(
        across && !line.isLoop() ? m_board.goal(id) : m_board.card(line.to).rect.center(),
        line.leave);
    slot(line.from, line.leave, leaveHalf, id, at);
    setStart(id, at);
}

/// Lets the line run straight if its place on the side may be moved so far.
void CardEnds::alignStart(int id)
{
    const BoardLine &line = m_board.line(id);
    if (line.isLoop() || line.leave != facing(line.arrive))
        return;
    const QRectF &r = m_board.card(line.from).rect;
    const double at = coordinate(m_board.goal(id), line.leave);
    const double now = coordinate(line.start, line.leave);
    const double margin = sideMargin + leaveHalf;
    const double low = (isLevel(line.leave) ? r.top() : r.left()) + margin;
    const double high = (isLevel(line.leave) ? r.bottom() : r.right()) - margin;
    if (at < low || at > high || std::abs(at - now) < 0.01)
        return;
    for (const End &end : endsOn(line.from, line.leave, id)) {
        // Neither too near to another end nor past it.
        if (std::abs(end.at - at) < end.half + leaveHalf + 2 || (end.at > now) != (end.at > at))
            return;
    }
    setStart(id, at);
}

void CardEnds::spreadCard(int c)
{
    struct Entry
    {
        double key = 0;
        int lead = 0;
        int ordinal = 0;
        int dock = -1; ///< or the line leaves here
        int span = 1;
    };
    std::array<std::vector<Entry>, 4> sides;
    for (const int d : m_board.docksOf[size_t(c)]) {
        const BoardDock &dock = m_board.dock(d);
        if (dock.isGone())
            continue;
        Entry entry;
        entry.dock = d;
        entry.lead = *std::ranges::min_element(dock.lines);
        double sum = 0;
        for (const int l : dock.lines)
            sum += keyOf(l, false);
        entry.key = sum / double(dock.lines.size());
        for (const int l : dock.lines)
            if (m_board.line(l).docks.size() > 1) {
                entry.lead = l;
                entry.key = keyOf(l, false);
            }
        entry.ordinal = d + 1;
        entry.span = m_board.line(entry.lead).isLoop() ? 3 : 1;
        sides[size_t(dock.side)].push_back(entry);
    }
    for (const int l : m_board.linesOf[size_t(c)]) {
        const BoardLine &line = m_board.line(l);
        if (line.from != c || !isAttached(l))
            continue;
        const int span = isLevel(line.leave) && !line.isLoop() ? int(line.rows.size()) : 1;
        sides[size_t(line.leave)].push_back({keyOf(l, true), l, 0, -1, span});
    }
    const BoardCard &card = m_board.card(c);
    constexpr int most = 16; // beyond it, lines stand at lane pitch: such a card is a hub
    double height = card.minHeight;
    double width = card.minWidth;
    std::array<double, 4> pitch{};
    for (const Side side : allSides) {
        auto &entries = sides[size_t(side)];
        std::ranges::sort(
            entries, {}, [](const Entry &e) { return std::tuple(e.key, e.lead, e.ordinal); });
        int span = 0;
        for (const Entry &e : entries)
            span += e.span;
        double &step = pitch[size_t(side)];
        if (isLevel(side)) {
            step = span > most ? px::Lane : px::Pitch;
            height = std::max(height, step * (span - 1) + 2 * px::Pitch);
        } else {
            step = std::ceil((dockWidth(c, side) + 8) / 8) * 8;
            const auto count = double(entries.size());
            constexpr double widest = 232;
            if (count > 1)
                step = std::min(step, std::max(8., widest / count));
            width = std::max(width, std::min(step * count, widest + 8));
        }
    }
    if (card.mayGrow) {
        QRectF rect(0, 0, std::ceil(width / 8) * 8, height);
        rect.moveCenter(card.rect.center());
        // Where there is no room to grow the ends stand closer.
        bool isFree = true;
        m_editor.index().near(rect, [&](const BoardIndex::Entry &e) {
            isFree = isFree && !(e.kind == BoardIndex::Kind::Card && e.owner != c &&
                                   overlaps(e.rect(), rect));
        });
        if (isFree || card.rect.isEmpty())
            m_editor.changeCard(c, [&](BoardCard &x) { x.rect = rect; });
    }
    const QRectF r = card.rect;
    for (const Side side : allSides) {
        int span = 0;
        for (const Entry &e : sides[size_t(side)])
            span += isLevel(side) ? e.span : 1;
        const double extent = isLevel(side) ? r.height() : r.width();
        const double step = std::min(pitch[size_t(side)], extent / std::max(1, span));
        const double middle = coordinate(r.center(), side);
        double at = middle - step * span / 2;
        for (const Entry &e : sides[size_t(side)]) {
            const int own = isLevel(side) ? e.span : 1;
            if (e.dock >= 0)
                setDock(e.dock, at + step * own / 2);
            else
                setStart(e.lead, at + step * own / 2);
            at += step * own;
        }
        fitSide(c, side);
    }
}

void CardEnds::attach(const std::vector<int> &lines)
{
    std::vector<int> order = lines;
    std::ranges::stable_sort(order, {}, [this](int l) {
        const BoardLine &line = m_board.line(l);
        return (m_board.card(line.from).rect.center() - m_board.card(line.to).rect.center())
            .manhattanLength();
    });
    std::set<int> spread;
    for (const int l : order) {
        takeDocks(l, sidesFor(l).front());
        for (const int c : {m_board.line(l).from, m_board.line(l).to})
            if (m_board.card(c).mayGrow)
                spread.insert(c);
    }
    for (const int c : spread)
        spreadCard(c);
    for (const int l : order)
        if (!spread.contains(m_board.line(l).to))
            placeArriving(l);
    for (const int l : order)
        if (spread.contains(m_board.line(l).from))
            alignStart(l);
        else
            placeLeaving(l);
}

void CardEnds::attach(int line, const Sides &sides)
{
    takeDocks(line, sides);
    placeArriving(line);
    placeLeaving(line);
}

} // namespace portolan::around
