#include "model/layout/NextDrawing.h"

#include "model/layout/Labels.h"
#include "model/layout/LaneBargain.h"
#include "model/layout/LinesFollow.h"
#include "model/layout/NewPlaces.h"
#include "model/layout/PlacedColumns.h"
#include "model/layout/TrunkLabels.h"
#include "model/layout/ZoneFrames.h"

#include <algorithm>

namespace portolan::around {

namespace {

constexpr double same = 0.5; ///< px between places that are one

} // namespace

NextDrawing::NextDrawing(BoardNext next, const Deployment &now, const TextMeasure &measure,
    const LayoutOptions &options, const LayoutControl &control)
    : m_next(std::move(next))
    , m_now(now)
    , m_measure(measure)
    , m_options(options)
    , m_control(control)
    , m_editor(m_next.board)
    , m_room(m_editor.board())
{}

Geometry NextDrawing::around()
{
    BoardRoom::Fit fit = fitAtFirst();
    takeZonesAlong(fit);
    moveToPositions();
    placeNew();
    followMoved(fit);
    widenNamed();
    for (const int z : m_next.newZones) {
        fit.needs[size_t(z)] = m_room.need(board(), z);
        fit.rects[size_t(z)] = board().zone(z).rect;
    }
    for (const int z : m_next.unframed)
        forgetFrame(z, fit);
    if (m_control.stop.stop_requested())
        return {};
    m_room.refit(m_editor, fit, allZones());
    m_room.separate(m_editor, held(), heldZones());
    const BoardRoom::Fit parted = m_room.fit(board());
    if (partCards())
        m_room.refit(m_editor, parted, allZones());
    const BoardRoom::Fit now = m_room.fit(board());
    m_room.tellCards(m_editor);
    Redraw redraw(m_editor, m_measure, {});
    takeEdits(redraw);
    takeWords(redraw);
    LinesFollow how;
    how.fresh = m_next.freshLines;
    how.aside = m_aside;
    how.refit = [&] { m_room.refit(m_editor, now, allZones()); };
    how.stop = m_control.stop;
    how.progress = m_control.progress;
    letLinesFollow(m_editor, redraw, how);
    return finished();
}

Geometry NextDrawing::anew()
{
    moveToPositions();
    placeNew();
    std::vector<int> lines(board().lines.size());
    for (size_t i = 0; i < lines.size(); ++i)
        lines[i] = int(i);
    Redraw::Effort effort;
    // A chart of hundreds is searched well, one of thousands quickly.
    constexpr size_t many = 600;
    effort.corners = lines.size() < many ? 2000 : 300;
    effort.extras = lines.size() < many ? 2'000'000 : 80'000 + 20 * qint64(lines.size());
    Redraw redraw(m_editor, m_measure, effort);
    redraw.clear(lines);
    PlacedColumns columns(board());
    letGrow(columns);
    redraw.prepare(lines);
    fitAll();
    m_room.separate(m_editor, held(), heldZones());
    partCards();
    // What was parted has taken its docks along but not the places where lines leave.
    redraw.prepare(lines);
    if (partCards())
        redraw.prepare(lines);
    fitAll();
    redraw.freeDocks(lines);
    fitAll();
    columns.widenZones(m_editor, m_room);
    const BoardRoom::Fit fit = m_room.fit(board());
    if (LaneGrid::suits(board())) {
        std::vector<int> loops;
        for (const int l : lines)
            if (board().line(l).isLoop())
                loops.push_back(l);
        redraw.draw(loops);
        LaneBargain bargain(m_editor, lines);
        const std::vector<int> left = bargain.run(m_control.stop, m_control.progress);
        std::vector<int> lost;
        for (const int l : left)
            if (board().line(l).points.empty())
                lost.push_back(l);
        redraw.draw(lost, m_control.stop);
    } else {
        redraw.draw(lines, m_control.stop, m_control.progress);
    }
    // Zones grow for loops; labels stand around the titles already.
    m_room.refit(m_editor, fit, allZones());
    if (!m_control.stop.stop_requested())
        nameTrunks(m_editor, nullptr);
    return finished();
}

size_t NextDrawing::flaws()
{
    Redraw redraw(m_editor, m_measure, {});
    size_t count = 0;
    for (size_t l = 0; l < board().lines.size(); ++l)
        count += !redraw.isClear(int(l));
    return count;
}

size_t NextDrawing::displaced() const
{
    size_t count = 0;
    for (size_t c = 0; c < board().cards.size(); ++c)
        count += isDisplaced(int(c));
    return count;
}

bool NextDrawing::isDisplaced(int c) const
{
    const auto &position = m_next.positions[size_t(c)];
    const QRectF &rect = board().card(c).rect;
    return position && !rect.isNull() && (rect.center() - *position).manhattanLength() > same;
}

/// Zones that are held in the same place cannot be parted, but cards without a position can go
/// off those that have one.
bool NextDrawing::partCards()
{
    const std::vector<char> isHeld = held();
    std::vector<QRectF> taken;
    for (size_t c = 0; c < isHeld.size(); ++c)
        if (isHeld[c])
            taken.push_back(board().outline(int(c)));
    if (taken.empty())
        return false;
    bool any = false;
    for (size_t c = 0; c < isHeld.size(); ++c) {
        if (isHeld[c])
            continue;
        const QRectF box = board().outline(int(c));
        if (std::ranges::none_of(taken, [&](const QRectF &t) { return overlaps(t, box); })) {
            taken.push_back(box);
            continue;
        }
        std::vector<QRectF> others = taken;
        for (size_t k = c + 1; k < isHeld.size(); ++k)
            if (!isHeld[k])
                others.push_back(board().outline(int(k)));
        constexpr double gap = 16;
        const QRectF place = BoardRoom::freePlace(box, others, gap);
        BoardRoom::moveCard(m_editor, int(c), place.topLeft() - box.topLeft());
        taken.push_back(place);
        any = true;
    }
    return any;
}

/// Cards become as small as their texts allow, and may grow as long as zones stay apart.
void NextDrawing::letGrow(const PlacedColumns &columns)
{
    for (size_t c = 0; c < board().cards.size(); ++c)
        m_editor.changeCard(int(c), [](BoardCard &card) {
            const QPointF centre = card.rect.center();
            card.rect.setSize({std::max(card.minWidth, 8.), std::max(card.minHeight, 8.)});
            card.rect.moveCenter(centre);
            card.mayGrow = true;
        });
    fitAll();
    columns.widenCards(m_editor);
    fitAll();
    m_room.tellCards(m_editor);
}

/// Every zone as small as its members allow.
void NextDrawing::fitAll()
{
    BoardRoom::Fit none = m_room.fit(board());
    std::ranges::fill(none.needs, QRectF());
    std::ranges::fill(none.rects, QRectF());
    std::set<int> inhabited;
    for (const int z : allZones())
        if (!m_room.need(board(), z).isNull() || holdsCards(z) || !board().zone(z).frame.isNull())
            inhabited.insert(z);
    m_room.refit(m_editor, none, inhabited);
}

bool NextDrawing::holdsCards(int zone) const
{
    return std::ranges::any_of(
        board().cards, [&](const BoardCard &c) { return board().isAround(zone, c.zone); });
}

std::set<int> NextDrawing::allZones() const
{
    std::set<int> all;
    for (size_t z = 0; z < board().zones.size(); ++z)
        all.insert(int(z));
    return all;
}

std::vector<char> NextDrawing::held() const
{
    std::vector<char> held(board().cards.size(), 0);
    for (size_t c = 0; c < held.size(); ++c)
        held[c] = m_next.positions[c].has_value();
    return held;
}

/// A frame holds its zone as a position holds its card.
std::vector<char> NextDrawing::heldZones() const
{
    std::vector<char> held(board().zones.size(), 0);
    for (size_t z = 0; z < held.size(); ++z)
        held[z] = !board().zone(int(z)).frame.isNull();
    return held;
}

/// What has come into another zone is no member yet: that one grows for it.
BoardRoom::Fit NextDrawing::fitAtFirst() const
{
    BoardRoom::Fit fit = m_room.fit(board());
    if (m_next.movedZones.empty())
        return fit;
    Board rest = board();
    for (const int z : m_next.movedZones)
        rest.zone(z).rect = {};
    for (const int z : m_next.movedZones)
        if (const int outer = rest.zone(z).parent; outer >= 0)
            fit.needs[size_t(outer)] = m_room.needWithin(rest, outer, board().zone(outer).rect);
    return fit;
}

/// Zones that were moved as a whole fit their members as they did.
void NextDrawing::followMoved(BoardRoom::Fit &fit) const
{
    for (size_t z = 0; z < fit.rects.size() && !m_next.movedZones.empty(); ++z) {
        if (fit.rects[z].isNull())
            continue;
        const QPointF by = board().zone(int(z)).rect.topLeft() - fit.rects[z].topLeft();
        fit.rects[z].translate(by);
        if (!fit.needs[z].isNull())
            fit.needs[z].translate(by);
    }
}

/// The zone becomes as small as its members allow, and so do those that have grown with it.
void NextDrawing::forgetFrame(int z, BoardRoom::Fit &fit)
{
    for (int outer = z; outer >= 0; outer = board().zone(outer).parent) {
        fit.needs[size_t(outer)] = {};
        fit.rects[size_t(outer)] = {};
    }
    if (m_room.need(board(), z).isNull())
        m_editor.changeZone(
            z, [](BoardZone &zone) { zone.rect = QRectF(zone.rect.topLeft(), emptySize(zone)); });
}

/// Zones whose cards all have to go elsewhere go with them: where they stood is no place of
/// theirs any more.
void NextDrawing::takeZonesAlong(BoardRoom::Fit &fit)
{
    struct Way
    {
        int cards = 0;
        int displaced = 0;
        QPointF by;
        bool isOne = true; ///< for all of them
    };
    std::vector<Way> ways(board().zones.size());
    for (size_t c = 0; c < board().cards.size(); ++c) {
        const bool goes = isDisplaced(int(c));
        const QPointF by =
            goes ? *m_next.positions[c] - board().card(int(c)).rect.center() : QPointF();
        for (int z = board().card(int(c)).zone; z >= 0; z = board().zone(z).parent) {
            Way &way = ways[size_t(z)];
            ++way.cards;
            if (!goes)
                continue;
            if (way.displaced++ == 0)
                way.by = by;
            way.isOne = way.isOne && (way.by - by).manhattanLength() < same;
        }
    }
    // Outer zones come first; one without cards goes with the zone around it.
    for (int z = 0; z < int(ways.size()); ++z) {
        Way &way = ways[size_t(z)];
        const bool isEmpty = way.cards == 0 && board().zone(z).parent >= 0;
        if (isEmpty)
            way = ways[size_t(board().zone(z).parent)];
        if (way.displaced == 0 || way.displaced < way.cards || !board().zone(z).frame.isNull())
            continue;
        fit.needs[size_t(z)] = way.isOne ? fit.needs[size_t(z)].translated(way.by) : QRectF();
        fit.rects[size_t(z)] =
            way.isOne || isEmpty ? fit.rects[size_t(z)].translated(way.by) : QRectF();
        m_editor.changeZone(z, [&](BoardZone &zone) { zone.moveBy(way.by); });
    }
}

void NextDrawing::moveToPositions()
{
    for (size_t c = 0; c < board().cards.size(); ++c)
        if (isDisplaced(int(c)))
            BoardRoom::moveCard(
                m_editor, int(c), *m_next.positions[c] - board().card(int(c)).rect.center());
}

void NextDrawing::placeNew()
{
    NewPlaces places(m_editor, m_room, m_next, m_now, m_measure, m_options, m_control);
    places.run();
}

/// Whether it belongs to the card: it goes with it, or around it.
bool NextDrawing::isOf(const BoardIndex::Entry &entry, int card) const
{
    switch (entry.kind) {
    case BoardIndex::Kind::Card:
        return entry.owner == card;
    case BoardIndex::Kind::Dock:
        return board().dock(entry.owner).card == card;
    case BoardIndex::Kind::Zone:
        return board().isAround(entry.owner, board().card(card).zone);
    case BoardIndex::Kind::Title:
        return false;
    default:
        return board().line(entry.owner).from == card || board().line(entry.owner).to == card;
    }
}

/// How much wider card \a c has to be to show its name: around its middle where somebody has put
/// that there, else where no line ends.
QMarginsF NextDrawing::growthOf(int c) const
{
    const double more = board().card(c).minWidth - board().card(c).rect.width();
    const auto hasEnds = [&](Side side) {
        return std::ranges::any_of(board().linesOf[size_t(c)], [&](int l) {
            const BoardLine &line = board().line(l);
            return (line.from == c && line.leave == side) || (line.to == c && line.arrive == side);
        });
    };
    const bool left = hasEnds(Side::Left);
    if (m_next.positions[size_t(c)] || left == hasEnds(Side::Right))
        return {more / 2, 0, more / 2, 0};
    return left ? QMarginsF(0, 0, more, 0) : QMarginsF(more, 0, 0, 0);
}

/// What has just got a longer name shows all of it, where there is room and few lines have to
/// follow.
void NextDrawing::widenNamed()
{
    constexpr size_t fewLines = 2;
    constexpr double gap = 16;
    std::set<int> fresh(m_next.newCards.begin(), m_next.newCards.end());
    for (int c = 0; c < int(board().cards.size()); ++c) {
        const BoardCard &card = board().card(c);
        if (card.rect.isNull() || card.minWidth - card.rect.width() < 1 || fresh.contains(c))
            continue;
        const std::vector<int> &lines = board().linesOf[size_t(c)];
        const QMarginsF more = growthOf(c);
        const bool isAside = more.left() != more.right(); // where no line ends
        if (!isAside && lines.size() > fewLines)
            continue;
        const auto beside = [&](double side) { return side > 0 ? side + gap : 0; };
        const QRectF body =
            board().outline(c).adjusted(-beside(more.left()), 0, beside(more.right()), 0);
        bool isFree = true;
        m_editor.index().near(body, [&](const BoardIndex::Entry &e) {
            isFree = isFree && (isOf(e, c) || !overlaps(e.rect(), body));
        });
        if (!isFree)
            continue;
        m_editor.changeCard(c, [&](BoardCard &each) { each.rect += more; });
        if (isAside) {
            m_aside.insert(c);
            continue;
        }
        for (const int d : board().docksOf[size_t(c)]) {
            const Side side = board().dock(d).side;
            if (!board().dock(d).isGone() && isHorizontal(side))
                m_editor.changeDock(d, [&](BoardDock &dock) {
                    dock.rect.translate(side == Side::Left ? -more.left() : more.right(), 0);
                });
        }
        m_next.freshLines.insert(m_next.freshLines.end(), lines.begin(), lines.end());
    }
    std::ranges::sort(m_next.freshLines);
    const auto doubled = std::ranges::unique(m_next.freshLines);
    m_next.freshLines.erase(doubled.begin(), doubled.end());
}

/// New ports on lines that are drawn already.
void NextDrawing::takeEdits(Redraw &redraw)
{
    for (const int l : m_next.editedLines)
        if (!redraw.takeEdit(l))
            m_next.freshLines.push_back(l);
    std::ranges::sort(m_next.freshLines);
}

/// What a label says of the need, where it has room for that; nothing else moves.
void NextDrawing::takeWords(Redraw &redraw)
{
    for (const auto &[l, words] : m_next.wordLines) {
        const QPointF corner = board().line(l).label.topLeft();
        // Where another line of the trunk carries the label there is none to write on.
        if (board().line(l).label.isNull())
            continue;
        if (board().line(l).isBundle()) {
            widenForNeeds(redraw, l);
            continue;
        }
        std::vector<LabelLine> rows = board().line(l).rows;
        rows.front().suffix.clear();
        const QSizeF plain = labelSize(rows, false, m_measure);
        QStringList all = words;
        for (const QString &word : all << QString()) {
            const double more = word.isEmpty() ? 0 : layout::Labels::suffixWidth(word, m_measure);
            m_editor.changeLine(l, [&](BoardLine &line) {
                line.rows.front().suffix = word;
                line.labelSize = plain + QSizeF(more, 0);
                line.label = QRectF(corner, line.labelSize);
            });
            if (redraw.isClear(l))
                break;
        }
    }
}

void NextDrawing::widenForNeeds(Redraw &redraw, int id)
{
    const BoardLine before = board().line(id);
    std::vector<const Flow *> flows;
    for (const QString &flow : before.flows)
        flows.push_back(m_now.flow(flow));
    std::vector<LabelLine> rows = before.rows;
    constexpr double anyWidth = 1e9;
    layout::Labels::sayNeeds(rows, flows, anyWidth, m_measure);
    const QSizeF whole = labelSize(rows, true, m_measure);
    for (size_t i = 0; i < layout::Labels::rowsOfFlows(rows.size(), flows.size()); ++i)
        if (const QStringList words = layout::Labels::suffixes(flows[i]->need); !words.isEmpty())
            rows[i].suffix = words.last();
    for (const QSizeF &size : {whole, labelSize(rows, true, m_measure)}) {
        m_editor.changeLine(id, [&](BoardLine &line) {
            line.labelSize = size;
            line.label.setSize(size);
            layout::Labels::sayNeeds(line.rows, flows, size.width(), m_measure);
        });
        if (redraw.isClear(id))
            return;
    }
    m_editor.changeLine(id, [&](BoardLine &line) { line = before; });
}

Geometry NextDrawing::finished()
{
    if (m_control.stop.stop_requested())
        return {};
    giveWay(m_editor, m_room);
    if (m_control.progress)
        m_control.progress(1);
    return geometryOf(board());
}

} // namespace portolan::around
