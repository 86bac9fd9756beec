#include "model/layout/Moving.h"

#include "model/layout/BoardPatch.h"
#include "model/layout/BoardRoom.h"
#include "model/layout/LineRoom.h"
#include "model/layout/LinesFollow.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <limits>
#include <set>

namespace portolan {

using namespace around;

namespace {

double lengthOf(const QPointF &way) { return std::hypot(way.x(), way.y()); }

/// Without those that lie in another one.
std::vector<QRectF> outermost(std::vector<QRectF> rects)
{
    std::ranges::stable_sort(
        rects, std::greater(), [](const QRectF &rect) { return rect.width() * rect.height(); });
    std::vector<QRectF> kept;
    for (const QRectF &rect : rects)
        if (std::ranges::none_of(kept, [&](const QRectF &other) { return other.contains(rect); }))
            kept.push_back(rect);
    return kept;
}

} // namespace

class Moving::Private
{
public:
    Private(Geometry geometry, const Deployment &deployment, TextMeasure text)
        : patch(std::move(geometry))
        , measure(std::move(text))
        , editor(boardOf(patch.shown(), deployment, measure))
        , room(editor.board())
    {}

    const Board &board() const { return editor.board(); }
    void choose(const Deployment &deployment, const QStringList &ids);
    /// Cards, docks and zones as they stand after the displacement.
    void displace(QPointF delta);
    void refit();
    /// What goes as one, a card or a zone with all that is in it, and the zone that it stands in.
    struct Member
    {
        QRectF box;
        int home = -1;
        int zone = -1; ///< that it is

        bool isZone() const { return zone >= 0; }
    };
    std::vector<Member> members() const;
    QPointF nearestFree(QPointF delta, double docks) const;
    void forbidGrowth(const Member &member, double docks, std::vector<QRectF> &taken) const;
    bool zonesMeet() const;

    BoardPatch patch;
    TextMeasure measure;
    BoardEditor editor;
    BoardRoom room;
    std::vector<char> cards; ///< is moved
    std::vector<char> zones; ///< all of it is moved
    std::vector<int> moved;
    BoardRoom::Fit fit; ///< at first
};

void Moving::Private::choose(const Deployment &deployment, const QStringList &ids)
{
    std::set<QString> chosen;
    for (const QString &id : ids)
        chosen.insert(id.toLower());
    zones.assign(board().zones.size(), 0);
    cards.assign(board().cards.size(), 0);
    Q_UNUSED(deployment)
    for (size_t z = 0; z < zones.size(); ++z) {
        const BoardZone &zone = board().zones[z];
        zones[z] =
            chosen.contains(zone.id.toLower()) || (zone.parent >= 0 && zones[size_t(zone.parent)]);
    }
    for (size_t c = 0; c < cards.size(); ++c) {
        const BoardCard &card = board().cards[c];
        cards[c] =
            chosen.contains(card.id.toLower()) || (card.zone >= 0 && zones[size_t(card.zone)]);
        if (cards[c])
            moved.push_back(int(c));
    }
    fit = room.fit(board());
}

void Moving::Private::displace(QPointF delta)
{
    editor.revert();
    if (delta.isNull())
        return;
    for (const int c : moved)
        BoardRoom::moveCard(editor, c, delta);
    for (size_t z = 0; z < zones.size(); ++z)
        if (zones[z])
            editor.changeZone(int(z), [&](BoardZone &zone) { zone.moveBy(delta); });
    refit();
}

/// The zones around what has moved, none that moves as a whole.
void Moving::Private::refit()
{
    std::set<int> inside = editor.cardsWithOtherDocks();
    inside.insert(moved.begin(), moved.end());
    std::set<int> around;
    const auto outwards = [&](int zone) {
        for (; zone >= 0; zone = board().zone(zone).parent)
            if (!zones[size_t(zone)])
                around.insert(zone);
    };
    for (const int c : inside)
        outwards(board().card(c).zone);
    for (size_t z = 0; z < zones.size(); ++z)
        if (zones[z])
            outwards(board().zones[z].parent);
    room.refit(editor, fit, around);
}

/// Whether a zone around what has moved has come into another one.
bool Moving::Private::zonesMeet() const
{
    return std::ranges::any_of(members(), [&](const Member &member) {
        for (int z = member.isZone() ? member.zone : member.home; z >= 0;
             z = board().zone(z).parent)
            for (const int other : room.zonesIn(board().zone(z).parent))
                if (other != z && overlaps(board().zone(z).rect, board().zone(other).rect))
                    return true;
        return false;
    });
}

std::vector<Moving::Private::Member> Moving::Private::members() const
{
    std::vector<Member> all;
    for (const int c : moved)
        if (const int home = board().card(c).zone; home < 0 || !zones[size_t(home)])
            all.push_back({BoardRoom::outline(board(), c), home, -1});
    for (size_t z = 0; z < zones.size(); ++z)
        if (const int home = board().zones[z].parent;
            zones[z] && (home < 0 || !zones[size_t(home)]))
            all.push_back({board().zones[z].rect, home, int(z)});
    return all;
}

/// Zones around what is moved grow with it, as far as nothing stands beside them. There is room for
/// \a docks on every side of a card.
void Moving::Private::forbidGrowth(
    const Member &member, double docks, std::vector<QRectF> &taken) const
{
    constexpr double gap = 8;
    constexpr double padding = 16;
    constexpr double far = 1e5;
    const QRectF box = grown(member.box, member.isZone() ? 0 : docks);
    double pad = 0;
    for (int z = member.home; z >= 0; z = board().zone(z).parent) {
        const QRectF &zone = board().zone(z).rect;
        pad += padding;
        const int around = board().zone(z).parent;
        const auto forbid = [&](const QRectF &other) {
            // Where the zone, grown, would meet the other one: along and across at once, so that
            // what stands off its corner is safe as well.
            const double wall = pad + gap;
            const double title = box.top() - zone.top() + gap;
            QPointF first(-far, -far);
            QPointF last(far, far);
            if (other.left() >= zone.right())
                first.rx() = other.left() - wall - box.right();
            else if (other.right() <= zone.left())
                last.rx() = other.right() + wall - box.left();
            if (other.top() >= zone.bottom())
                first.ry() = other.top() - wall - box.bottom();
            else if (other.bottom() <= zone.top())
                last.ry() = other.bottom() + title - box.top();
            if (first != QPointF(-far, -far) || last != QPointF(far, far))
                taken.push_back({first, last});
            // Below the title of its zone it takes up more than beside it.
            if (other.bottom() <= zone.top() && first.x() == -far) {
                const BoardZone &titled = board().zone(z);
                const double beside = zone.left() + layout::besideTitle(titled.title.width());
                const double height = BoardRoom::titleHeight(titled) + gap;
                taken.push_back({first, QPointF(std::min(last.x(), beside + pad - box.left()),
                                            other.bottom() + height - box.top())});
            }
        };
        for (size_t k = 0; k < cards.size(); ++k)
            if (!cards[k] && board().cards[k].zone == around)
                forbid(BoardRoom::outline(board(), int(k)));
        for (size_t k = 0; k < zones.size(); ++k)
            if (!zones[k] && int(k) != z && board().zones[k].parent == around)
                forbid(board().zones[k].rect);
    }
}

/// The nearest displacement at which the moved ones stand on nothing that stays, and keep room for
/// \a docks on every side. A card that lies on another one goes farther off where a line then has
/// room between them, unless that leads too far.
QPointF Moving::Private::nearestFree(QPointF delta, double docks) const
{
    // A zone may be put as near to another one as one likes, but what has to go off it keeps room
    // for lines between them.
    constexpr double touch = 1;
    std::vector<QRectF> met;   // as displacements of a point
    std::vector<QRectF> taken; // the same with room around them
    std::vector<QRectF> roomy; // with room for a line between cards as well
    bool isOnCard = false;
    const QRectF point(delta, QSizeF(0.02, 0.02));
    const std::vector<Member> all = members();
    for (const Member &member : all) {
        const QRectF &box = member.box;
        const auto forbid = [&](const QRectF &other, bool isCard) {
            const auto wide = [&](double aside, double above) {
                const QRectF rect = other.adjusted(-aside, -above, aside, above);
                return QRectF(rect.left() - box.right(), rect.top() - box.bottom(),
                    rect.width() + box.width(), rect.height() + box.height());
            };
            const auto wall = [&wide](double gap) { return wide(gap, gap); };
            met.push_back(wall(member.isZone() ? touch + docks : px::CardGapAcross));
            taken.push_back(wall(member.isZone() ? px::CardGap + docks : px::CardGapAcross));
            isOnCard = isOnCard || (isCard && overlaps(wall(0), point));
            roomy.push_back(isCard ? wide(px::CardGap + DockRoom + LineRoom.width(),
                                         px::CardGap + LineRoom.height())
                                   : taken.back());
        };
        for (size_t k = 0; k < cards.size(); ++k)
            if (!cards[k] && board().cards[k].zone == member.home)
                forbid(BoardRoom::outline(board(), int(k)), !member.isZone());
        for (size_t z = 0; z < zones.size(); ++z)
            if (!zones[z] && !board().isAround(int(z), member.home) &&
                board().isAround(member.home, int(z)))
                forbid(board().zones[z].rect, false);
    }
    std::vector<QRectF> growth;
    for (const Member &member : all)
        forbidGrowth(member, docks, growth);
    met.insert(met.end(), growth.begin(), growth.end());
    if (std::ranges::none_of(met, [&](const QRectF &wall) { return overlaps(wall, point); }))
        return delta;
    taken.insert(taken.end(), growth.begin(), growth.end());
    roomy.insert(roomy.end(), growth.begin(), growth.end());
    const double home = lengthOf(delta);
    const auto nearTo = [&](double reach, const std::vector<QRectF> &walls) {
        std::vector<QRectF> near;
        std::ranges::copy_if(walls, std::back_inserter(near),
            [&](const QRectF &t) { return grown(t, reach).contains(delta); });
        return near;
    };
    // Farther off nobody looks for what was dropped.
    constexpr double far = 2000;
    constexpr size_t most = 4000;
    constexpr size_t searched = 199; // by freePlace(), one with the other
    if (std::ranges::none_of(all, &Member::isZone)) {
        const std::vector<QRectF> near = nearTo(600, taken);
        if (near.size() > most)
            return delta;
        const auto place = [&point](const std::vector<QRectF> &walls) {
            return BoardRoom::freePlace(point, outermost(walls), 0).topLeft();
        };
        const QPointF found = place(near);
        const double way = lengthOf(found - delta);
        if (way > home + far)
            return {};
        if (!isOnCard)
            return found;
        const QPointF withRoom = place(nearTo(600, roomy));
        return lengthOf(withRoom - delta) > way + LineDetour ? found : withRoom;
    }
    constexpr double touched = 0.05; // as near to a wall as freePlace() goes
    double size = 0;
    for (const Member &member : all)
        size = std::max({size, member.box.width(), member.box.height()});
    // A few walls are searched thoroughly: what is found by the nearest ones alone, and free of the
    // others, too, is the nearest of all. Home is free, and as near as that at the worst.
    for (const double reach :
        {600., 1200., 1800., size + far, std::numeric_limits<double>::infinity()}) {
        const bool isAll = std::isinf(reach);
        const std::vector<QRectF> near = isAll ? taken : nearTo(reach, taken);
        if (near.size() > most)
            break;
        const std::vector<QRectF> walls = outermost(near);
        if (isAll && walls.size() > searched)
            break;
        const QPointF found = BoardRoom::freePlace(point, walls, 0).topLeft();
        const QRectF there(found, point.size());
        if (lengthOf(found - delta) < std::min(home, reach) &&
            std::ranges::none_of(
                taken, [&](const QRectF &t) { return overlaps(grown(t, -touched), there); }))
            return found;
    }
    return {};
}

Moving::Moving(
    Geometry shown, const Deployment &deployment, TextMeasure measure, const QStringList &ids)
    : d(std::make_unique<Private>(std::move(shown), deployment, std::move(measure)))
{
    d->choose(deployment, ids);
}

Moving::~Moving() = default;
Moving::Moving(Moving &&) noexcept = default;
Moving &Moving::operator=(Moving &&) noexcept = default;

const Geometry &Moving::to(QPointF delta, GeometryChange *changed)
{
    d->displace(delta);
    if (!delta.isNull()) {
        Redraw redraw(d->editor, d->measure, Redraw::Effort::ofFrame());
        LinesFollow how;
        how.thorough = false;
        how.refit = [this] { d->refit(); };
        letLinesFollow(d->editor, redraw, how);
    }
    d->patch.take(d->editor, changed);
    return d->patch.geometry();
}

Geometry Moving::finish(QPointF delta)
{
    d->displace({});
    if (delta.isNull())
        return d->patch.shown();
    const BoardRoom::Fit first = d->fit;
    Geometry result;
    // Lines may choose a side of the card that had no dock, for which its zone has to grow once
    // more: where that brings it into another one, the card keeps further off.
    constexpr double newDock = px::Dock + px::Quay + px::QuayBar;
    for (const double docks : {0., newDock}) {
        d->displace(d->nearestFree(delta, docks));
        d->room.separate(d->editor, d->cards, d->zones);
        d->fit = d->room.fit(d->board());
        Redraw redraw(d->editor, d->measure, {});
        LinesFollow how;
        how.refit = [this] { d->refit(); };
        letLinesFollow(d->editor, redraw, how);
        const bool meet = d->zonesMeet();
        if (docks == 0 || !meet)
            result = geometryOf(d->board());
        d->fit = first;
        d->displace({});
        if (!meet)
            break;
    }
    return result;
}

} // namespace portolan
