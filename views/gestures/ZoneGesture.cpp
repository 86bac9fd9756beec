#include "views/gestures/ZoneGesture.h"

#include "views/chart/ChartView.h"
#include "views/chart/DragParts.h"
#include "views/chart/TextMetrics.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// As for cards that are dragged: screen px, and at most so many chart px.
constexpr double ReachPx = 6;
constexpr double MostReach = 24;
constexpr qint64 FrameBudgetMs = 150;
constexpr int MostSlow = 2;
constexpr double ZoneCorner = 12;
/// Around the mouse, for the words beside it, screen px.
constexpr QRectF CaptionRoom = {-160, -48, 340, 104};

QString sizeText(const QRectF &box)
{
    return u"%1 × %2"_s.arg(std::lround(box.width())).arg(std::lround(box.height()));
}

} // namespace

ZoneGesture::ZoneGesture(ChartView *view)
    : ChartGesture(view)
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(0);
    connect(&m_frame, &QTimer::timeout, this, &ZoneGesture::showFrame);
}

/// That has handles.
const ZoneBox *ZoneGesture::zone() const
{
    const Selection::Ids &ids = view()->selection()->ids();
    const bool one = ids.zones.size() == 1 && ids.components.isEmpty() && ids.flows.isEmpty();
    if (!one || view()->isZoneView() || view()->document()->isReadOnly() ||
        (!m_resize && !view()->isReady()))
        return nullptr;
    const ChartScene &scene = view()->scene();
    const int at = scene.zoneOf(ids.zones.first());
    return at < 0 ? nullptr : &scene.geometry.zones[size_t(at)];
}

QRectF ZoneGesture::box() const
{
    const ZoneBox *found = zone();
    return found ? found->rect : QRectF();
}

void ZoneGesture::setHot(std::optional<ZoneSide> side)
{
    if (side == m_hot)
        return;
    m_hot = side;
    hint(side ? tr("Drag: another size for the zone") : QString());
    view()->update();
}

bool ZoneGesture::hover(const QPointF &position)
{
    if (m_resize)
        return false;
    const QRectF rect = box();
    setHot(rect.isNull() ? std::nullopt : zoneSideAt(rect, view()->toChart(position), px(1)));
    return m_hot.has_value();
}

void ZoneGesture::leave()
{
    if (!m_resize)
        setHot({});
}

bool ZoneGesture::press(const QPointF &position)
{
    const ZoneBox *found = m_resize ? nullptr : zone();
    if (!found)
        return false;
    const QPointF at = view()->toChart(position);
    const std::optional<ZoneSide> side = zoneSideAt(found->rect, at, px(1));
    if (!side)
        return false;
    const Deployment &deployment = view()->document()->deployment();
    const auto isWithin = [&](const QString &inner, const QString &outer) {
        return std::ranges::any_of(deployment.zoneChain(inner),
            [&](const Zone *each) { return compareIds(each->id, outer) == 0; });
    };
    std::vector<QRectF> others;
    for (const ZoneBox &other : view()->scene().geometry.zones) {
        if (view()->visiblePart().intersects(other.rect) && !isWithin(found->id, other.id) &&
            !isWithin(other.id, found->id))
            others.push_back(other.rect);
    }
    m_slow = 0;
    m_painted.clear();
    m_resize.emplace(Resize{found->id, *side, at, found->rect, found->rect, found->rect,
        std::move(others), {}, position,
        Resizing(view()->scene().geometry, deployment, chartTextMeasure(), found->id)});
    m_hot = side;
    addPainted(m_painted);
    hint(tr("Alt: no snapping; Ctrl: both sides; Esc cancels"));
    return true;
}

void ZoneGesture::move(const QPointF &position, Qt::KeyboardModifiers modifiers)
{
    if (!m_resize)
        return;
    const bool both = modifiers & Qt::ControlModifier;
    const bool free = modifiers & Qt::AltModifier;
    m_resize->pointer = position;
    const QPointF way = view()->toChart(position) - m_resize->from;
    SnappedBox snapped{drawnOut(m_resize->start, m_resize->side, way, both), {}};
    // Nothing is drawn by a hand that only trembles.
    if (!free && !way.isNull()) {
        snapped = snappedSides(snapped.box, m_resize->side, both, m_resize->others,
            {std::min(px(ReachPx), MostReach), SnapOptions().grid});
    }
    m_resize->wanted = snapped.box;
    m_resize->box = m_resize->resizing.allowed(snapped.box);
    // A side that has stopped stands at nothing that it was drawn to.
    m_resize->guides.clear();
    const QRectF &now = m_resize->box;
    for (const SnapGuide &guide : snapped.guides) {
        constexpr double same = .05;
        const bool upright = guide.from.x() == guide.to.x();
        const double at = upright ? guide.from.x() : guide.from.y();
        const bool isThere =
            upright ? std::abs(now.left() - at) < same || std::abs(now.right() - at) < same
                    : std::abs(now.top() - at) < same || std::abs(now.bottom() - at) < same;
        if (isThere)
            m_resize->guides.push_back(guide);
    }
    m_frame.start();
}

void ZoneGesture::showFrame()
{
    if (!m_resize)
        return;
    std::vector<QRectF> painted;
    addPainted(painted);
    if (m_slow >= MostSlow) {
        view()->update();
        m_painted = std::move(painted);
        return;
    }
    QElapsedTimer timer;
    timer.start();
    GeometryChange changed;
    const Geometry &geometry = m_resize->resizing.to(m_resize->wanted, &changed);
    std::vector<QRectF> also = std::move(m_painted);
    also.insert(also.end(), painted.begin(), painted.end());
    view()->showDraft(geometry, changed, also);
    m_painted = std::move(painted);
    m_slow = timer.elapsed() > FrameBudgetMs ? m_slow + 1 : 0;
    if (m_slow >= MostSlow)
        view()->endDraft();
}

void ZoneGesture::addPainted(std::vector<QRectF> &rects) const
{
    const double rim = px(ZoneHandleRadius + 3);
    for (const ZoneSide side : zoneSides(m_resize->box, px(1))) {
        const QPointF at = pointOf(m_resize->box, side);
        rects.emplace_back(at - QPointF(rim, rim), QSizeF(2 * rim, 2 * rim));
    }
    for (const SnapGuide &guide : m_resize->guides)
        rects.push_back(QRectF(guide.from, guide.to).normalized().adjusted(-rim, -rim, rim, rim));
    const QRectF words = CaptionRoom.translated(m_resize->pointer);
    rects.emplace_back(view()->toChart(words.topLeft()), view()->toChart(words.bottomRight()));
}

void ZoneGesture::release(const QPointF &position)
{
    Q_UNUSED(position)
    if (!m_resize)
        return;
    const QString id = m_resize->zone;
    const QRectF wanted = m_resize->wanted;
    const bool same = m_resize->box == m_resize->start;
    // The picture stays as it was drawn until the one with all its lines is there.
    if (same)
        view()->endDraft();
    end();
    if (!same)
        view()->resizeZone(id, wanted);
}

void ZoneGesture::cancel()
{
    if (m_resize)
        view()->endDraft();
    end();
}

void ZoneGesture::end()
{
    m_frame.stop();
    m_resize.reset();
    m_hot.reset();
    hint({});
    view()->update();
}

/// Of an undo, or of another document, while the mouse has a side.
void ZoneGesture::pictureChanged()
{
    if (m_resize)
        end();
}

std::optional<Qt::CursorShape> ZoneGesture::cursor() const
{
    if (m_resize)
        return cursorOf(m_resize->side);
    return m_hot ? std::optional(cursorOf(*m_hot)) : std::nullopt;
}

QString ZoneGesture::toolTip(const QPointF &position) const
{
    const QRectF rect = m_resize ? QRectF() : box();
    if (rect.isNull() || !zoneSideAt(rect, view()->toChart(position), px(1)))
        return {};
    return tr("Drag to resize the zone\nAlt: no snapping; Ctrl: both sides");
}

void ZoneGesture::paint(Canvas &canvas) const
{
    const Theme &theme = view()->theme();
    if (!m_resize) {
        if (const QRectF rect = box(); !rect.isNull())
            paintZoneHandles(canvas, rect, m_hot, theme, px(1));
        return;
    }
    if (m_slow >= MostSlow)
        canvas.rect(m_resize->box, ZoneCorner, {},
            {theme.accent, 2 * px(1), {6 * px(1), 4 * px(1)}, false});
    for (const SnapGuide &guide : m_resize->guides)
        canvas.line(guide.from, guide.to, {theme.accent, px(1), {}, false});
    paintZoneHandles(canvas, m_resize->box, m_resize->side, theme, px(1));
}

void ZoneGesture::paintOver(Canvas &canvas) const
{
    if (m_resize)
        paintCaption(canvas, m_resize->pointer, sizeText(m_resize->box), view()->theme(),
            QSizeF(view()->size()));
}

} // namespace portolan
