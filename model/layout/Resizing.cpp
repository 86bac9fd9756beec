#include "model/layout/Resizing.h"

#include "model/layout/BoardPatch.h"
#include "model/layout/LinesFollow.h"
#include "model/layout/ZoneFrames.h"

#include <algorithm>
#include <set>

namespace portolan {

using namespace around;

class Resizing::Private
{
public:
    Private(Geometry geometry, const Deployment &deployment, TextMeasure text, const QString &id)
        : patch(std::move(geometry))
        , measure(std::move(text))
        , editor(boardOf(patch.shown(), deployment, measure))
        , room(editor.board())
        , fit(room.fit(board()))
    {
        const auto &zones = board().zones;
        const auto at = std::ranges::find_if(
            zones, [&id](const BoardZone &each) { return compareIds(each.id, id) == 0; });
        zone = at == zones.end() ? -1 : int(at - zones.begin());
        for (int z = zone; z >= 0; z = board().zone(z).parent)
            grows.insert(z);
        if (zone >= 0)
            start = board().zone(zone).rect;
    }

    const Board &board() const { return editor.board(); }
    QRectF allowed(const QRectF &wanted) const;
    void resize(const QRectF &wanted);
    void refit();

    BoardPatch patch;
    TextMeasure measure;
    BoardEditor editor;
    BoardRoom room;
    BoardRoom::Fit fit; ///< at first
    int zone = -1;
    QRectF start;
    std::set<int> grows; ///< the zone and those around it
};

/// The board is as it was at first.
QRectF Resizing::Private::allowed(const QRectF &wanted) const
{
    if (zone < 0 || !start.isValid())
        return start;
    const BoardZone &record = board().zone(zone);
    const QRectF safe = room.needWithin(board(), zone, {});
    QRectF rect = wanted.normalized();
    if (!rect.intersects(start))
        return start;
    if (safe.isNull()) {
        // The side that is not drawn stays.
        const QSizeF least = emptySize(record).boundedTo(start.size());
        if (rect.width() < least.width())
            rect.left() == start.left() ? rect.setWidth(least.width())
                                        : rect.setLeft(rect.right() - least.width());
        if (rect.height() < least.height())
            rect.top() == start.top() ? rect.setHeight(least.height())
                                      : rect.setTop(rect.bottom() - least.height());
        return roomFor(board(), room, zone, rect & start, rect, FrameGap);
    }
    const QRectF base = room.smallest(board(), zone, room.needWithin(board(), zone, rect | start));
    // What was there is free: then only the sides that are drawn stop at something.
    rect = roomFor(board(), room, zone, base | (rect & start), rect, FrameGap);
    // What stood beside the title may need room below it now.
    const QRectF full = rect | room.smallest(board(), zone, room.needWithin(board(), zone, rect));
    if (full != rect && meets(board(), room, zone, full) && !meets(board(), room, zone, rect))
        rect.setLeft(std::min(rect.left(), start.left()));
    return rect;
}

void Resizing::Private::resize(const QRectF &wanted)
{
    editor.revert();
    const QRectF rect = allowed(wanted);
    if (zone < 0 || rect == start)
        return;
    editor.changeZone(zone, [&](BoardZone &each) { each.frame = each.kept = rect; });
    refit();
}

/// Cards may get docks on other sides, and their zones grow with these.
void Resizing::Private::refit()
{
    std::set<int> around = grows;
    for (const int c : editor.cardsWithOtherDocks())
        for (int z = board().card(c).zone; z >= 0; z = board().zone(z).parent)
            around.insert(z);
    room.refit(editor, fit, around);
}

Resizing::Resizing(
    Geometry shown, const Deployment &deployment, TextMeasure measure, const QString &zone)
    : d(std::make_unique<Private>(std::move(shown), deployment, std::move(measure), zone))
{}

Resizing::~Resizing() = default;
Resizing::Resizing(Resizing &&) noexcept = default;
Resizing &Resizing::operator=(Resizing &&) noexcept = default;

QRectF Resizing::allowed(const QRectF &wanted) const
{
    d->editor.revert();
    return d->allowed(wanted);
}

const Geometry &Resizing::to(const QRectF &wanted, GeometryChange *changed)
{
    d->resize(wanted);
    Redraw redraw(d->editor, d->measure, Redraw::Effort::ofFrame());
    LinesFollow how;
    how.thorough = false;
    how.refit = [this] { d->refit(); };
    if (!d->editor.zonesBefore().empty())
        letLinesFollow(d->editor, redraw, how);
    d->patch.take(d->editor, changed);
    return d->patch.geometry();
}

Geometry Resizing::finish(const QRectF &wanted)
{
    d->resize(wanted);
    if (d->editor.zonesBefore().empty())
        return d->patch.shown();
    // Lines may choose a side of a card that had no dock, for which its zone has to grow once more.
    d->room.tellCards(d->editor);
    Redraw redraw(d->editor, d->measure, {});
    LinesFollow how;
    how.refit = [this] { d->refit(); };
    letLinesFollow(d->editor, redraw, how);
    giveWay(d->editor, d->room);
    Geometry result = geometryOf(d->board());
    d->editor.revert();
    return result;
}

} // namespace portolan
