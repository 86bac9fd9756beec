#include "views/chart/ChartParts.h"

namespace portolan {

namespace {

constexpr double DiscSize = 12;
constexpr double DiscGap = 2; ///< to the text and to the end of the dock
constexpr double LeastPadding = 3;
constexpr double SignWidth = 1.6;

/// From the end of the dock to the middle of the disc, as far as the port leaves room.
double insetOf(Canvas &canvas, const Dock &dock)
{
    const double text = canvas.textWidth(textStyle(TextRole::DockPort), dock.text);
    const double room = dock.rect.width() - LeastPadding - text - DiscGap;
    return qBound(0., room - DiscSize / 2, DiscGap + DiscSize / 2);
}

QPointF discCentre(Canvas &canvas, const Dock &dock)
{
    const QRectF &rect = dock.rect;
    const double inset = insetOf(canvas, dock);
    if (dock.side == Side::Right)
        return {rect.left() + inset, rect.center().y()};
    if (dock.side == Side::Left || inset >= DiscSize / 2)
        return {rect.right() - inset, rect.center().y()};
    // Over or under a card half of it would stand beside the dock.
    return {rect.right(), dock.side == Side::Top ? rect.bottom() : rect.top()};
}

QColor discColor(ProbeResult result, const Theme &theme)
{
    switch (result) {
    case ProbeResult::Open:
        return theme.open;
    case ProbeResult::NoAnswer:
        return theme.ink2;
    case ProbeResult::Closed:
        return theme.closed;
    }
    Q_UNREACHABLE();
}

void paintDisc(Canvas &canvas, const QPointF &centre, double size, const QColor &color)
{
    canvas.rect({centre - QPointF(size / 2, size / 2), QSizeF(size, size)}, size / 2, color);
}

/// Tick, bar or cross: the colour never speaks alone.
QPainterPath signOf(ProbeResult result, const QPointF &centre)
{
    QPainterPath path;
    switch (result) {
    case ProbeResult::Open:
        path.moveTo(-2.9, .2);
        path.lineTo(-.8, 2.3);
        path.lineTo(2.9, -2.1);
        break;
    case ProbeResult::NoAnswer:
        path.moveTo(-2.8, 0);
        path.lineTo(2.8, 0);
        break;
    case ProbeResult::Closed:
        path.moveTo(-2.1, -2.1);
        path.lineTo(2.1, 2.1);
        path.moveTo(-2.1, 2.1);
        path.lineTo(2.1, -2.1);
        break;
    }
    return path.translated(centre);
}

void paintDisc(Canvas &canvas, const QPointF &centre, ProbeResult result, const QColor &color,
    const Theme &theme)
{
    paintDisc(canvas, centre, DiscSize, color);
    canvas.path(signOf(result, centre), {}, {theme.card, SignWidth, {}, true});
}

} // namespace

QPointF besideProbe(Canvas &canvas, const Dock &dock)
{
    const QPointF middle = dock.rect.center();
    const double away = (insetOf(canvas, dock) + DiscSize / 2) / 2;
    return {middle.x() + (dock.side == Side::Right ? away : -away), middle.y()};
}

void paintProbe(Canvas &canvas, const Dock &dock, ProbeResult result, const Theme &theme, Look look,
    const Detail &detail)
{
    const QPointF centre = discCentre(canvas, dock);
    QColor color = discColor(result, theme);
    if (look == Look::Faded)
        color = mixed(color, theme.card, theme.fadedCard);
    if (!detail.smallTexts()) {
        paintDisc(canvas, centre, DiscSize, color);
        return;
    }
    // A rim, where it lies on a filled dock or on the border of a card.
    paintDisc(canvas, centre, DiscSize + 2, theme.card);
    paintDisc(canvas, centre, result, color, theme);
}

void paintProbeDisc(Canvas &canvas, const QPointF &centre, ProbeResult result, const Theme &theme)
{
    paintDisc(canvas, centre, result, discColor(result, theme), theme);
}

} // namespace portolan
