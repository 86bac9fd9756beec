#include "app/window/SightKeeper.h"

#include "views/chart/ChartView.h"

#include <cmath>
#include <utility>

namespace portolan {

namespace {

constexpr double Near = .5; // px of the screen

} // namespace

void SightKeeper::keep()
{
    if (m_seen && isWhereItWasMoved())
        return;
    m_seen = m_chart->visiblePart();
    moved();
}

void SightKeeper::moved()
{
    m_zoom = m_chart->zoom();
    m_middle = m_chart->visiblePart().center();
}

/// When the view is given another size its middle stays.
bool SightKeeper::isWhereItWasMoved() const
{
    const QPointF way = m_chart->visiblePart().center() - m_middle;
    return std::abs(m_chart->zoom() / m_zoom - 1) < 1e-6 && way.manhattanLength() * m_zoom < Near;
}

void SightKeeper::goBack()
{
    if (!m_seen)
        return;
    const QRectF seen = *std::exchange(m_seen, std::nullopt);
    if (!isWhereItWasMoved())
        return;
    // Where all of the chart was seen it goes on to follow the size of the view.
    m_chart->fitAll();
    const QRectF whole = m_chart->visiblePart();
    const QPointF way = whole.topLeft() - seen.topLeft();
    const QSizeF more = whole.size() - seen.size();
    const double off = way.manhattanLength() + std::abs(more.width()) + std::abs(more.height());
    if (off * m_chart->zoom() > Near)
        m_chart->showFrame(seen);
}

void SightKeeper::forget() { m_seen.reset(); }

} // namespace portolan
