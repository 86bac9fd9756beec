#include "views/chart/SeenBeside.h"

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

constexpr double Margin = 12;
/// More of them are taken together: nobody waits for a place of each.
constexpr size_t MostDear = 24;

/// How far everything goes, px of the view.
class Ways
{
public:
    Ways(const QRectF &bounds, const std::vector<QRectF> &dear, const QSizeF &view,
        const std::vector<QRectF> &covers)
        : m_bounds(bounds)
        , m_dear(dear)
        , m_view(QRectF(QPointF(), view).adjusted(Margin, Margin, -Margin, -Margin))
    {
        for (const QRectF &cover : covers)
            if (!cover.isEmpty())
                m_covers.push_back(cover.adjusted(-Margin, -Margin, Margin, Margin));
    }

    std::optional<QPointF> shortest() const
    {
        if (m_bounds.width() > m_view.width() || m_bounds.height() > m_view.height())
            return {};
        std::vector<double> xs = {
            0, m_view.left() - m_bounds.left(), m_view.right() - m_bounds.right()};
        std::vector<double> ys = {
            0, m_view.top() - m_bounds.top(), m_view.bottom() - m_bounds.bottom()};
        for (const QRectF &cover : m_covers) {
            for (const QRectF &rect : m_dear) {
                xs.insert(xs.end(), {cover.right() - rect.left(), cover.left() - rect.right()});
                ys.insert(ys.end(), {cover.bottom() - rect.top(), cover.top() - rect.bottom()});
            }
        }
        const auto nearer = [](double a, double b) { return std::abs(a) < std::abs(b); };
        std::ranges::sort(xs, nearer);
        std::ranges::sort(ys, nearer);
        std::optional<QPointF> best;
        for (const double x : xs) {
            for (const double y : ys) {
                if (best && std::hypot(x, y) >= std::hypot(best->x(), best->y()))
                    break;
                if (isClear({x, y}))
                    best = QPointF(x, y);
            }
        }
        return best;
    }

private:
    bool isClear(const QPointF &way) const
    {
        constexpr double rounded = .01;
        if (!m_view.adjusted(-rounded, -rounded, rounded, rounded)
                 .contains(m_bounds.translated(way)))
            return false;
        return std::ranges::none_of(m_dear, [&](const QRectF &rect) {
            const QRectF there =
                rect.translated(way).adjusted(rounded, rounded, -rounded, -rounded);
            return std::ranges::any_of(
                m_covers, [&](const QRectF &cover) { return cover.intersects(there); });
        });
    }

    QRectF m_bounds;
    const std::vector<QRectF> &m_dear;
    QRectF m_view;
    std::vector<QRectF> m_covers;
};

} // namespace

std::optional<ChartCamera> seenBeside(const ChartCamera &now, const QRectF &bounds,
    const std::vector<QRectF> &dear, const QSizeF &view, const std::vector<QRectF> &covers,
    double least)
{
    constexpr double step = .95;
    const QPointF middle(view.width() / 2, view.height() / 2);
    const std::vector<QRectF> things = dear.size() > MostDear ? std::vector{bounds} : dear;
    for (double zoom = now.zoom; zoom >= least; zoom *= step) {
        ChartCamera camera = now;
        camera.zoomAt(zoom, middle);
        std::vector<QRectF> seen;
        for (const QRectF &rect : things)
            seen.push_back(camera.fromChart(rect));
        if (const auto way = Ways(camera.fromChart(bounds), seen, view, covers).shortest()) {
            camera.scrollBy(*way);
            return camera;
        }
    }
    return {};
}

} // namespace portolan
