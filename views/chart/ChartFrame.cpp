#include "views/chart/ChartFrame.h"

#include <QPainter>

#include <cmath>

namespace portolan {

namespace {

/// Of a pixel: so much nobody sees.
constexpr double SamePlace = .01;
/// px around the view that are painted as well: what stands on the edge of a picture may come out
/// otherwise by a pixel.
constexpr int Rim = 12;

} // namespace

QRegion ChartFrame::paint(
    QPainter &painter, const ViewPainting &chart, const QSize &view, double ratio)
{
    ChartCamera camera = chart.camera;
    camera.scrollBy(QPointF(Rim, Rim));
    const QSize pixels = (QSizeF(view.grownBy({Rim, Rim, Rim, Rim})) * ratio).toSize();
    if (m_picture.size() != pixels || m_picture.devicePixelRatio() != ratio) {
        m_picture = QPixmap(pixels);
        m_picture.setDevicePixelRatio(ratio);
        m_looks.reset();
    }
    if (isOf(chart)) {
        scrollTo(camera);
    } else {
        m_looks = chart.chart.looks();
        m_theme = chart.theme;
        m_products = chart.chart.products();
        m_camera = camera;
        m_stale = whole();
    }
    const QRegion painted = std::exchange(m_stale, {});
    if (!painted.isEmpty()) {
        QPainter anew(&m_picture);
        ViewPainting{chart.chart, chart.theme, camera, chart.cache}.paint(anew, painted);
    }
    painter.drawPixmap(QPoint(-Rim, -Rim), m_picture);
    return painted.translated(-Rim, -Rim).intersected(QRect(QPoint(), view));
}

QRect ChartFrame::whole() const
{
    return QRectF(QPointF(), m_picture.deviceIndependentSize()).toAlignedRect();
}

bool ChartFrame::isOf(const ViewPainting &chart) const
{
    return m_looks == chart.chart.looks() && m_theme == chart.theme &&
           m_products == chart.chart.products();
}

void ChartFrame::scrollTo(const ChartCamera &camera)
{
    const double ratio = m_picture.devicePixelRatio();
    const QPointF way = (m_camera.origin - camera.origin) * camera.zoom * ratio;
    const QPointF pixels(std::round(way.x()), std::round(way.y()));
    const bool isFar =
        std::abs(way.x()) >= m_picture.width() || std::abs(way.y()) >= m_picture.height();
    const bool isBetween = (way - pixels).manhattanLength() > SamePlace;
    if (!isFar && !isBetween && camera.zoom == m_camera.zoom && pixels.isNull())
        return;
    if (isFar || isBetween || camera.zoom != m_camera.zoom || !m_stale.isEmpty()) {
        m_camera = camera;
        m_stale = whole();
        return;
    }
    QRegion exposed;
    m_picture.scroll(int(pixels.x()), int(pixels.y()), m_picture.rect(), &exposed);
    // By whole pixels, so that what is left of one does not add up.
    m_camera.origin -= pixels / (camera.zoom * ratio);
    for (const QRect &part : exposed) {
        const QRectF there(QPointF(part.topLeft()) / ratio, QSizeF(part.size()) / ratio);
        m_stale += there.toAlignedRect().adjusted(-Rim, -Rim, Rim, Rim).intersected(whole());
    }
}

void ChartFrame::patched(const std::shared_ptr<const ChartLooks> &before,
    const std::shared_ptr<const ChartLooks> &after, const QRegion &region)
{
    // Otherwise everything is painted anew, sooner or later.
    if (m_looks != before)
        return;
    m_looks = after;
    m_stale += region.translated(Rim, Rim);
}

} // namespace portolan
