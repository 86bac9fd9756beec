#pragma once

#include <QPointF>
#include <QRectF>

#include <optional>

namespace portolan {

class ChartView;

/// Which part of the chart was seen before the program showed another one for a while. It comes
/// back, unless the user has looked elsewhere meanwhile. Owns nothing.
class SightKeeper
{
public:
    explicit SightKeeper(ChartView *chart)
        : m_chart(chart)
    {}

    /// Before the program scrolls or zooms: keeps what is seen now, unless that is where it was
    /// moved().
    void keep();
    /// After it has done so.
    void moved();
    void goBack();
    void forget();

private:
    bool isWhereItWasMoved() const;

    ChartView *m_chart;
    std::optional<QRectF> m_seen; ///< before, chart px
    double m_zoom = 1;            ///< after, as is the next one
    QPointF m_middle;
};

} // namespace portolan
