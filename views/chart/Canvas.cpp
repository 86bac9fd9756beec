#include "views/chart/Canvas.h"

#include "views/chart/Icons.h"

namespace portolan {

void Canvas::lines(const std::vector<QLineF> &lines, const LinePen &pen)
{
    for (const QLineF &each : lines)
        line(each.p1(), each.p2(), pen);
}

void Canvas::dashedLines(
    const std::vector<QLineF> &lines, const std::vector<QPointF> &starts, const LinePen &pen)
{
    Q_UNUSED(starts)
    this->lines(lines, pen);
}

void Canvas::paths(const std::vector<QPainterPath> &paths, const QColor &fill, const LinePen &pen)
{
    for (const QPainterPath &each : paths)
        path(each, fill, pen);
}

void Canvas::rects(const std::vector<QRectF> &rects, const QColor &fill)
{
    for (const QRectF &each : rects)
        rect(each, 0, fill);
}

void Canvas::icon(QStringView name, const QPointF &topLeft, const QColor &color, double size)
{
    const double scale = size / IconBox;
    const QTransform move = QTransform::fromTranslate(topLeft.x(), topLeft.y()).scale(scale, scale);
    path(move.map(iconPath(name)), {}, {color, qMax(1.25, 1.5 * scale), {}, true});
}

double Canvas::textWidth(const TextStyle &style, const QString &text)
{
    return portolan::textWidth(style, text);
}

QString Canvas::elided(const TextStyle &style, const QString &text, double width)
{
    return portolan::elided(style, text, width);
}

} // namespace portolan
