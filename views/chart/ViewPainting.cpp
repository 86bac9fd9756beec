#include "views/chart/ViewPainting.h"

#include <algorithm>
#include <vector>

namespace portolan {

namespace {

/// A region keeps a rectangle in pieces wherever another one begins or ends beside it.
std::vector<QRect> partsOf(const QRegion &region)
{
    std::vector<QRect> parts;
    for (const QRect &piece : region) {
        const auto above = std::ranges::find_if(parts, [&piece](const QRect &part) {
            return part.left() == piece.left() && part.right() == piece.right() &&
                   part.bottom() + 1 == piece.top();
        });
        if (above != parts.end())
            above->setBottom(piece.bottom());
        else
            parts.push_back(piece);
    }
    return parts;
}

} // namespace

void ViewPainting::place(QPainter &painter) const
{
    painter.scale(camera.zoom, camera.zoom);
    painter.translate(-camera.origin);
}

void ViewPainting::paint(QPainter &painter, const QRegion &region) const
{
    for (const QRect &part : partsOf(region)) {
        painter.save();
        painter.setClipRect(part);
        place(painter);
        PainterCanvas canvas(&painter, LeastTextPx, &cache);
        const QRectF clip = camera.toChart(QRectF(part));
        paintGround(canvas, clip, theme, camera.zoom);
        chart.paint(canvas, clip, camera.zoom);
        painter.restore();
    }
}

} // namespace portolan
