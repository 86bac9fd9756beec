#include "model/layout/Shortcuts.h"

#include "model/layout/BoardRoom.h"
#include "model/layout/CardEnds.h"
#include "model/layout/LineDrawer.h"

#include <algorithm>
#include <optional>
#include <set>

namespace portolan::around {

namespace {

constexpr double Far = 200;      ///< px that a line may be longer than the way between its cards
constexpr double Worth = 48;     ///< that a line must become better by
constexpr double Crossing = 600; ///< in a chart with few lines each is seen

constexpr double DockReach = 176; ///< px that docks stand off their cards at most

DrawEffort effort()
{
    DrawEffort effort;
    effort.rounds = 0;
    effort.extras = 200'000;
    return effort;
}

class Shortcuts
{
public:
    Shortcuts(const Geometry &geometry, const Deployment &deployment, const TextMeasure &measure)
        : m_editor(boardOf(geometry, deployment, measure))
        , m_board(m_editor.board())
        , m_ends(m_editor, measure)
        , m_drawer(m_editor, effort())
        , m_room(m_board)
    {
        for (size_t z = 0; z < m_board.zones.size(); ++z)
            m_zones.insert(int(z));
    }

    /// Whether any was found.
    bool run(const std::stop_token &stop)
    {
        std::vector<std::pair<double, int>> detours;
        for (int l = 0; l < int(m_board.lines.size()); ++l)
            if (const double detour = detourOf(m_board.line(l)); detour > Far)
                detours.emplace_back(-detour, l);
        std::ranges::sort(detours);
        bool any = false;
        for (const auto &[detour, l] : detours) {
            if (stop.stop_requested())
                return false;
            any |= shorten(l);
        }
        return any;
    }

    Geometry geometry() const { return geometryOf(m_board); }

private:
    static double lengthOf(const BoardLine &line)
    {
        double sum = 0;
        for (size_t k = 1; k < line.points.size(); ++k)
            sum += (line.points[k] - line.points[k - 1]).manhattanLength();
        return sum;
    }

    /// What the line is longer than the way between its cards.
    double detourOf(const BoardLine &line) const
    {
        if (line.isLoop() || line.points.size() < 2 || !line.trunk.isEmpty())
            return 0;
        const QRectF a = m_board.outline(line.from);
        const QRectF b = m_board.outline(line.to);
        const double across = std::max({0., a.left() - b.right(), b.left() - a.right()});
        const double down = std::max({0., a.top() - b.bottom(), b.top() - a.bottom()});
        return lengthOf(line) - across - down;
    }

    double costOf(int l)
    {
        return m_drawer.costOf(l) + (Crossing - price::Crossing) * m_drawer.crossingsOf(l);
    }

    bool shorten(int l)
    {
        m_editor.commit();
        const BoardRoom::Fit fit = m_room.fit(m_board);
        const size_t docks = m_board.line(l).docks.size();
        const auto draw = [&](const CardEnds::Sides &sides) {
            m_ends.detach(l);
            m_ends.attach(l, sides);
            const bool isDrawn = !m_drawer.draw(l).bad;
            m_room.refit(m_editor, fit, m_zones);
            return isDrawn && m_board.line(l).docks.size() == docks;
        };
        double least = costOf(l) - Worth;
        std::optional<CardEnds::Sides> best;
        m_ends.detach(l);
        const std::vector<CardEnds::Sides> all = m_ends.sides().sidesFor(l);
        m_editor.revert();
        for (const CardEnds::Sides &sides : all) {
            if (sides.cost > least)
                break;
            if (draw(sides))
                if (const double cost = costOf(l); cost < least && isGood(l)) {
                    least = cost;
                    best = sides;
                }
            m_editor.revert();
        }
        if (best)
            draw(*best);
        return best.has_value();
    }

    /// Whether it meets nothing, and nothing else meets what has made room for it.
    bool isGood(int l)
    {
        const BoardLine &line = m_board.line(l);
        const bool isShared = std::ranges::any_of(
            line.docks, [&](int d) { return m_board.dock(d).lines.size() > 1; });
        if (isShared || BoardRoom::meetings(m_editor) > 0 || !standsFree(line.from) ||
            !standsFree(line.to) || !passesFree(l) || leaves(l))
            return false;
        for (int other = 0; other < int(m_board.lines.size()); ++other)
            if (!m_drawer.isClear(other))
                return false;
        return true;
    }

    /// Whether it leads out of a zone that holds both its ends, as if it left that network.
    bool leaves(int l) const
    {
        const BoardLine &line = m_board.line(l);
        int home = m_board.card(line.from).zone;
        while (home >= 0 && !m_board.isAround(home, m_board.card(line.to).zone))
            home = m_board.zone(home).parent;
        return home >= 0 && std::ranges::any_of(line.points, [&](QPointF point) {
            return !m_board.zone(home).rect.contains(point);
        });
    }

    /// Whether nothing foreign is among the docks of the card.
    bool standsFree(int card) const
    {
        using Kind = BoardIndex::Kind;
        const QRectF outline = m_board.outline(card);
        const auto isForeign = [&](const BoardIndex::Entry &e) {
            switch (e.kind) {
            case Kind::Card:
                return e.owner != card && overlaps(m_board.outline(e.owner), grown(outline, 3));
            case Kind::Title: { // or a shield, which not all zones have
                const BoardZone &zone = m_board.zone(e.owner);
                return overlaps(m_board.titleOf(e.owner), outline) ||
                       (zone.hasShield && overlaps(layout::shieldOf(zone.rect), outline));
            }
            case Kind::Label:
                return overlaps(e.rect(), outline);
            case Kind::Level:
            case Kind::Upright:
                return m_board.line(e.owner).from != card && m_board.line(e.owner).to != card &&
                       overlaps(grown(e.rect(), .1), outline);
            case Kind::Dock:
            case Kind::Zone:
                break;
            }
            return false;
        };
        bool free = true;
        constexpr double reach = 176; // docks of others stand so far off their cards
        m_editor.index().near(grown(outline, reach),
            [&](const BoardIndex::Entry &e) { free = free && !isForeign(e); });
        return free;
    }

    /// Whether the line and its label keep off the docks of other cards, and off borders that the
    /// line would be taken for.
    bool passesFree(int l) const
    {
        using Kind = BoardIndex::Kind;
        const BoardLine &line = m_board.line(l);
        bool free = true;
        const auto look = [&](const QRectF &piece, bool isLabel) {
            const auto isMet = [&](const BoardIndex::Entry &e) {
                if (e.kind == Kind::Zone)
                    return !isLabel && runsAlong(piece, e.rect());
                const bool isOwn = !isLabel && (e.owner == line.from || e.owner == line.to);
                return e.kind == Kind::Card && !isOwn &&
                       overlaps(grown(piece, 3), m_board.outline(e.owner));
            };
            m_editor.index().near(grown(piece, DockReach),
                [&](const BoardIndex::Entry &e) { free = free && !isMet(e); });
        };
        for (size_t k = 1; k < line.points.size(); ++k)
            look(around(line.points[k - 1], line.points[k]), false);
        look(line.label, true);
        return free;
    }

    static bool runsAlong(const QRectF &piece, const QRectF &zone)
    {
        constexpr double near = 9;
        constexpr double most = 64;
        const bool level = piece.width() > piece.height();
        const auto at = level ? piece.top() : piece.left();
        const auto isNear = [&](double border) { return std::abs(border - at) < near; };
        const double shared =
            level ? std::min(piece.right(), zone.right()) - std::max(piece.left(), zone.left())
                  : std::min(piece.bottom(), zone.bottom()) - std::max(piece.top(), zone.top());
        return shared > most && (level ? isNear(zone.top()) || isNear(zone.bottom())
                                       : isNear(zone.left()) || isNear(zone.right()));
    }

    BoardEditor m_editor;
    const Board &m_board;
    CardEnds m_ends;
    LineDrawer m_drawer;
    BoardRoom m_room;
    std::set<int> m_zones; ///< all
};

} // namespace

Geometry withShortcuts(Geometry geometry, const Deployment &deployment, const TextMeasure &measure,
    const LayoutControl &control)
{
    Shortcuts shortcuts(geometry, deployment, measure);
    return shortcuts.run(control.stop) ? shortcuts.geometry() : std::move(geometry);
}

} // namespace portolan::around
