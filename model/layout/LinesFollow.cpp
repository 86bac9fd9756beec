#include "model/layout/LinesFollow.h"

#include "model/layout/TrunkLabels.h"

#include <algorithm>
#include <map>
#include <set>

namespace portolan::around {

namespace {

/// Lines that something that has changed its place now stands on or touches, none that end there.
std::set<int> touched(const BoardEditor &editor)
{
    const Board &board = editor.board();
    std::set<int> lines;
    const auto isOwn = [&](const BoardLine &line, int card) {
        return line.from == card || line.to == card;
    };
    using Kind = BoardIndex::Kind;
    const auto isLine = [](const BoardIndex::Entry &e) {
        return e.kind == Kind::Level || e.kind == Kind::Upright || e.kind == Kind::Label;
    };
    for (const auto &[c, was] : editor.cardsBefore()) {
        const QRectF rect = grown(board.outline(c), 3);
        const int card = c;
        editor.index().near(rect, [&](const BoardIndex::Entry &e) {
            if (isLine(e) && !isOwn(board.line(e.owner), card) &&
                overlaps(grown(e.rect(), .1), rect))
                lines.insert(e.owner);
        });
    }
    const auto dockTouches = [&](int d) {
        const BoardDock &dock = board.dock(d);
        if (dock.isGone() || editor.cardsBefore().contains(dock.card))
            return;
        const QRectF rect = grown(dock.rect, 3);
        editor.index().near(rect, [&](const BoardIndex::Entry &e) {
            if (isLine(e) && !isOwn(board.line(e.owner), dock.card) &&
                overlaps(grown(e.rect(), .1), rect))
                lines.insert(e.owner);
        });
    };
    for (const auto &[d, was] : editor.docksBefore())
        dockTouches(d);
    for (int d = editor.docksAtFirst(); d < int(board.docks.size()); ++d)
        dockTouches(d);
    for (const auto &[z, was] : editor.zonesBefore()) {
        const QRectF r = board.zone(z).rect;
        if (r == was.rect)
            continue;
        const int zone = z;
        const auto isInside = [&](int card) { return board.isAround(zone, board.card(card).zone); };
        const auto look = [&](const QRectF &strip, bool level) {
            editor.index().near(strip, [&](const BoardIndex::Entry &e) {
                if (!isLine(e) || !overlaps(grown(e.rect(), .1), strip))
                    return;
                const BoardLine &line = board.line(e.owner);
                const bool foreign = !isInside(line.from) && !isInside(line.to);
                const bool along = e.kind == (level ? Kind::Level : Kind::Upright);
                if (foreign || along || e.kind == Kind::Label)
                    lines.insert(e.owner);
            });
        };
        constexpr double near = 2.5;
        look(QRectF(r.left(), r.top() - near, r.width(), 2 * near), true);
        look(QRectF(r.left(), r.bottom() - near, r.width(), 2 * near), true);
        look(QRectF(r.left() - near, r.top(), 2 * near, r.height()), false);
        look(QRectF(r.right() - near, r.top(), 2 * near, r.height()), false);
        for (const QRectF &sign : {grown(board.titleOf(z), 2), grown(layout::shieldOf(r), 2)})
            editor.index().near(sign, [&](const BoardIndex::Entry &e) {
                if (isLine(e) && overlaps(grown(e.rect(), .1), sign))
                    lines.insert(e.owner);
            });
    }
    return lines;
}

} // namespace

void letLinesFollow(BoardEditor &editor, Redraw &redraw, const LinesFollow &how)
{
    const Board &board = editor.board();
    const std::set<int> fresh(how.fresh.begin(), how.fresh.end());
    std::set<int> own; // of all that have moved
    std::map<int, QPointF> by;
    for (const auto &[c, was] : editor.cardsBefore()) {
        const QPointF way = board.card(c).rect.center() - was.rect.center();
        const bool grown = board.card(c).rect.size() != was.rect.size();
        if ((way.manhattanLength() < 1e-9 && !grown) || how.aside.contains(c))
            continue;
        by[c] = way;
        own.insert(board.linesOf[size_t(c)].begin(), board.linesOf[size_t(c)].end());
    }
    std::erase_if(own, [&](int l) { return fresh.contains(l); });
    const auto wayOf = [&](int card) {
        const auto at = by.find(card);
        return at == by.end() ? QPointF() : at->second;
    };
    const auto isGrown = [&](int card) {
        const auto at = editor.cardsBefore().find(card);
        return at != editor.cardsBefore().end() && !how.aside.contains(card) &&
               at->second.rect.size() != board.card(card).rect.size();
    };
    std::vector<int> anew = how.fresh;
    std::vector<int> check;
    for (const int l : own) {
        const BoardLine &line = board.line(l);
        if (isGrown(line.from) || isGrown(line.to)) {
            anew.push_back(l);
        } else if (wayOf(line.from) == wayOf(line.to)) {
            redraw.translate(l, wayOf(line.from));
            check.push_back(l);
        }
    }
    const std::set<int> sure(anew.begin(), anew.end());
    for (const int l : own) {
        const QPointF from = wayOf(board.line(l).from);
        const QPointF to = wayOf(board.line(l).to);
        if (from != to && !sure.contains(l) && !redraw.stretch(l, from, to))
            anew.push_back(l);
    }
    std::ranges::sort(anew);
    redraw.prepare(anew);
    if (how.refit)
        how.refit();
    std::set<int> met = touched(editor);
    for (const int l : check)
        if (!board.line(l).isLoop() && !redraw.isClear(l))
            met.insert(l);
    for (const int l : anew)
        met.erase(l);
    // First the labels alone: the way may be clear.
    std::vector<int> between;
    for (const int l : met) {
        const QRectF label = board.line(l).label;
        editor.changeLine(l, [](BoardLine &x) { x.label = {}; });
        if (!redraw.isClear(l) || (!label.isNull() && !redraw.relabel(l))) {
            editor.changeLine(l, [&](BoardLine &x) { x.label = label; });
            between.push_back(l);
        }
    }
    if (how.thorough) {
        redraw.prepare(between);
        anew.insert(anew.end(), between.begin(), between.end());
        std::ranges::sort(anew);
    }
    redraw.draw(anew, how.stop, how.progress);
    if (!how.thorough) {
        redraw.drawBetween(between);
        return;
    }
    // Some have got other sides in the end, and docks there: zones may have grown once more.
    if (how.refit)
        how.refit();
    std::vector<int> last;
    for (const int l : touched(editor))
        if (!board.line(l).isLoop() && !redraw.isClear(l))
            last.push_back(l);
    redraw.drawBetween(last);
    anew.insert(anew.end(), last.begin(), last.end());
    std::ranges::sort(anew);
    anew.erase(std::ranges::unique(anew).begin(), anew.end());
    redraw.mend(anew, how.stop);
    if (!how.stop.stop_requested())
        nameTrunks(editor, &redraw);
}

} // namespace portolan::around
