#pragma once

#include "views/chart/Canvas.h"

#include <functional>
#include <stop_token>

namespace portolan {

/// Hands everything on to another canvas until it is asked to stop; then nothing more. Tells how
/// far it is by counting groups, and what comes as many at once.
class WatchedCanvas : public Canvas
{
public:
    /// \a groups are expected; \a progress (0..1) may be empty. \a canvas must outlive it.
    WatchedCanvas(
        Canvas &canvas, std::stop_token stop, size_t groups, std::function<void(double)> progress);

    bool wasStopped() const { return m_stopped; }

    void rect(const QRectF &rect, double radius, const QColor &fill, const LinePen &line) override;
    void path(const QPainterPath &path, const QColor &fill, const LinePen &line) override;
    void line(const QPointF &from, const QPointF &to, const LinePen &line) override;
    void text(const QPointF &position, const QString &text, const TextPaint &paint) override;
    void lines(const std::vector<QLineF> &lines, const LinePen &line) override;
    void dashedLines(const std::vector<QLineF> &lines, const std::vector<QPointF> &starts,
        const LinePen &line) override;
    void paths(
        const std::vector<QPainterPath> &paths, const QColor &fill, const LinePen &line) override;
    void rects(const std::vector<QRectF> &rects, const QColor &fill) override;
    void icon(QStringView name, const QPointF &topLeft, const QColor &color, double size) override;
    double textWidth(const TextStyle &style, const QString &text) override;
    QString elided(const TextStyle &style, const QString &text, double width) override;
    bool wantsGroups() const override { return m_canvas.wantsGroups(); }
    void beginGroup(const QString &title) override;
    void endGroup() override;
    void beginPart(const QPointF &origin, double scale, const QRectF &clip) override;
    void endPart() override;

private:
    bool goesOn();

    Canvas &m_canvas;
    std::stop_token m_stop;
    std::function<void(double)> m_progress;
    size_t m_expected;
    size_t m_groups = 0;
    bool m_stopped = false;
};

} // namespace portolan
