#pragma once

#include "views/chart/ViewPainting.h"

#include <QPixmap>

#include <memory>

namespace portolan {

/// The last picture of a view, kept from one painting to the next: whoever scrolls paints only what
/// comes into view, and what is painted above the chart costs no new chart. Pixel for pixel what a
/// painting anew gives: where the chart has moved by a part of a pixel, all of it is painted.
class ChartFrame
{
public:
    /// Brings the picture up to date and puts it onto \a painter, at its origin. \a view is the
    /// size of the view, \a ratio how many pixels one of its px has. Gives what was painted anew.
    QRegion paint(QPainter &painter, const ViewPainting &chart, const QSize &view, double ratio);

    /// A patch made \a after of \a before (ChartPainter::looks()) and changed \a region alone.
    void patched(const std::shared_ptr<const ChartLooks> &before,
        const std::shared_ptr<const ChartLooks> &after, const QRegion &region);

    /// Nothing is kept.
    void clear() { m_picture = {}; }

private:
    bool isOf(const ViewPainting &chart) const;
    /// Moves the picture as the camera did; what came into view is stale then, or everything.
    void scrollTo(const ChartCamera &camera);
    QRect whole() const;

    QPixmap m_picture; ///< of the view and a rim around it
    QRegion m_stale;   ///< px of the picture, which the next is of, too
    ChartCamera m_camera;
    std::shared_ptr<const ChartLooks> m_looks; ///< kept, so that no other gets its address
    Theme m_theme;
    ProductColors m_products;
};

} // namespace portolan
