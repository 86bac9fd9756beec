#pragma once

#include "views/chart/ViewPainting.h"

#include <QPixmap>

#include <memory>

namespace portolan {

/// The pixels of a view's chart, kept from one painting to the next: whoever scrolls paints only
/// what comes into view, and what is painted above the chart costs no new chart. Nobody sees a
/// difference from a painting anew: where the chart has moved by a part of a pixel, all of it is
/// painted, so give it cameras that are snapped (ChartCamera::snapped()).
class KeptChart
{
public:
    /// Brings the pixels up to date and puts them onto \a painter, at its origin. \a view is the
    /// size of the view, \a ratio how many pixels one of its px has. Gives what was painted anew,
    /// px of the view.
    QRegion paint(QPainter &painter, const ViewPainting &chart, const QSize &view, double ratio);

    /// A patch made \a after of \a before (ChartPainter::looks()) and changed \a region alone, px
    /// of the view as \a camera shows it.
    void patched(const std::shared_ptr<const ChartLooks> &before,
        const std::shared_ptr<const ChartLooks> &after, const QRegion &region,
        const ChartCamera &camera);

    /// The next painting is of everything.
    void clear() { m_pixels = {}; }

private:
    bool isOf(const ViewPainting &chart) const;
    /// Moves the pixels as the camera did; what came into view is stale then, or everything.
    void scrollTo(const ChartCamera &camera);
    QRect whole() const;

    QPixmap m_pixels; ///< of the view and a rim around it
    QRegion m_stale;  ///< px of the view and its rim
    ChartCamera m_camera;
    std::shared_ptr<const ChartLooks> m_looks; ///< kept, so that no other gets its address
    Theme m_theme;
    ProductColors m_products;
};

} // namespace portolan
