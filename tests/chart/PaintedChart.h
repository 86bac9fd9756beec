#pragma once

#include "views/chart/ChartPainter.h"
#include "views/chart/PainterCanvas.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace portolan::testing {

/// What the painter shows in an image of that size whose top left corner is \a origin of the chart,
/// only within \a clip, px of the image, on a plain \a ground.
inline QImage painted(const ChartPainter &painter, const QPointF &origin, QSize size, double zoom,
    const QRect &clip, const QColor &ground)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(ground);
    QPainter device(&image);
    device.setClipRect(clip);
    device.scale(zoom, zoom);
    device.translate(-origin);
    PainterCanvas canvas(&device, 3.5);
    const QRectF seen(origin + QPointF(clip.topLeft()) / zoom, QSizeF(clip.size()) / zoom);
    painter.paint(canvas, seen, zoom);
    return image;
}

/// How far the colours are apart that differ most, and where.
inline int colourDifference(const QImage &a, const QImage &b, const QRect &rect, QPoint *where)
{
    int most = 0;
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        for (int x = rect.left(); x <= rect.right(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            const int here = std::max({std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                std::abs(qBlue(p) - qBlue(q))});
            if (here > most) {
                most = here;
                *where = {x, y};
            }
        }
    }
    return most;
}

} // namespace portolan::testing
