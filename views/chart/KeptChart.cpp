#include "views/chart/KeptChart.h"

#include <QPainter>

#include <cmath>
#include <utility>

namespace portolan {

namespace {

/// Of a pixel: so much nobody sees.
constexpr double SamePlace = .01;
/// px around the view that are painted as well: what stands on the edge of a picture may come out
/// otherwise by a pixel. Whole pixels at the usual ratios.
constexpr int Rim = 20;
constexpr QMargins Rims(Rim, Rim, Rim, Rim);

/// At other ratios rectangles of px share their pixels, and parts of a picture do not fit.
bool isUsual(double ratio) { return ratio * 4 == std::floor(ratio * 4); }

ChartCamera withRim(ChartCamera camera)
{
    camera.scrollBy(QPointF(Rim, Rim));
    return camera;
}

} // namespace

QRegion KeptChart::paint(
    QPainter &painter, const ViewPainting &chart, const QSize &view, double ratio)
{
    const ChartCamera camera = withRim(chart.camera);
    const QSize pixels = (QSizeF(view.grownBy(Rims)) * ratio).toSize();
    if (m_pixels.size() != pixels || m_pixels.devicePixelRatio() != ratio) {
        m_pixels = QPixmap(pixels);
        m_pixels.setDevicePixelRatio(ratio);
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
        QPainter anew(&m_pixels);
        ViewPainting{chart.chart, chart.theme, camera, chart.cache}.paint(anew, painted);
    }
    painter.drawPixmap(QPoint(-Rim, -Rim), m_pixels);
    return painted.translated(-Rim, -Rim).intersected(QRect(QPoint(), view));
}

QRect KeptChart::whole() const
{
    return QRectF(QPointF(), m_pixels.deviceIndependentSize()).toAlignedRect();
}

bool KeptChart::isOf(const ViewPainting &chart) const
{
    return m_looks == chart.chart.looks() && m_theme == chart.theme &&
           m_products == chart.chart.products();
}

void KeptChart::scrollTo(const ChartCamera &camera)
{
    const double ratio = m_pixels.devicePixelRatio();
    const QPointF way = (m_camera.origin - camera.origin) * camera.zoom * ratio;
    const QPointF pixels(std::round(way.x()), std::round(way.y()));
    const bool isWhole =
        camera.zoom == m_camera.zoom && (way - pixels).manhattanLength() <= SamePlace;
    if (isWhole && pixels.isNull())
        return;
    const bool fits = isWhole && isUsual(ratio) && std::abs(way.x()) < m_pixels.width() &&
                      std::abs(way.y()) < m_pixels.height();
    if (!fits || !m_stale.isEmpty()) {
        m_camera = camera;
        m_stale = whole();
        return;
    }
    QRegion exposed;
    m_pixels.scroll(int(pixels.x()), int(pixels.y()), m_pixels.rect(), &exposed);
    // By whole pixels, so that what is left of one does not add up.
    m_camera.origin -= pixels / (camera.zoom * ratio);
    for (const QRect &part : exposed) {
        const QRectF there(QPointF(part.topLeft()) / ratio, QSizeF(part.size()) / ratio);
        m_stale += there.toAlignedRect().marginsAdded(Rims).intersected(whole());
    }
}

void KeptChart::patched(const std::shared_ptr<const ChartLooks> &before,
    const std::shared_ptr<const ChartLooks> &after, const QRegion &region,
    const ChartCamera &camera)
{
    // Otherwise all of the next painting is anew.
    if (m_looks != before || m_pixels.isNull())
        return;
    scrollTo(withRim(camera));
    m_looks = after;
    m_stale += region.translated(Rim, Rim);
}

} // namespace portolan
