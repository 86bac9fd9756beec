#include "views/chart/WatchedCanvas.h"

namespace portolan {

namespace {

/// Telling of each of 25,000 flows would take longer than painting them.
constexpr size_t Pace = 64;

} // namespace

WatchedCanvas::WatchedCanvas(
    Canvas &canvas, std::stop_token stop, size_t groups, std::function<void(double)> progress)
    : m_canvas(canvas)
    , m_stop(std::move(stop))
    , m_progress(std::move(progress))
    , m_expected(qMax<size_t>(1, groups))
{}

void WatchedCanvas::rect(const QRectF &rect, double radius, const QColor &fill, const LinePen &line)
{
    if (!m_stopped)
        m_canvas.rect(rect, radius, fill, line);
}

void WatchedCanvas::path(const QPainterPath &path, const QColor &fill, const LinePen &line)
{
    if (!m_stopped)
        m_canvas.path(path, fill, line);
}

void WatchedCanvas::line(const QPointF &from, const QPointF &to, const LinePen &line)
{
    if (!m_stopped)
        m_canvas.line(from, to, line);
}

void WatchedCanvas::text(const QPointF &position, const QString &text, const TextPaint &paint)
{
    if (!m_stopped)
        m_canvas.text(position, text, paint);
}

void WatchedCanvas::lines(const std::vector<QLineF> &lines, const LinePen &line)
{
    if (goesOn())
        m_canvas.lines(lines, line);
}

void WatchedCanvas::dashedLines(
    const std::vector<QLineF> &lines, const std::vector<QPointF> &starts, const LinePen &line)
{
    if (goesOn())
        m_canvas.dashedLines(lines, starts, line);
}

void WatchedCanvas::paths(
    const std::vector<QPainterPath> &paths, const QColor &fill, const LinePen &line)
{
    if (goesOn())
        m_canvas.paths(paths, fill, line);
}

void WatchedCanvas::rects(const std::vector<QRectF> &rects, const QColor &fill)
{
    if (goesOn())
        m_canvas.rects(rects, fill);
}

void WatchedCanvas::icon(QStringView name, const QPointF &topLeft, const QColor &color, double size)
{
    if (!m_stopped)
        m_canvas.icon(name, topLeft, color, size);
}

double WatchedCanvas::textWidth(const TextStyle &style, const QString &text)
{
    return m_canvas.textWidth(style, text);
}

QString WatchedCanvas::elided(const TextStyle &style, const QString &text, double width)
{
    return m_canvas.elided(style, text, width);
}

/// Where a canvas wants no groups, most shapes come as many at once, and these take a while.
bool WatchedCanvas::goesOn()
{
    m_stopped = m_stopped || m_stop.stop_requested();
    return !m_stopped;
}

void WatchedCanvas::beginGroup(const QString &title)
{
    goesOn();
    if (m_groups++ % Pace == 0 && m_progress)
        m_progress(qMin(1., double(m_groups) / double(m_expected)));
    m_canvas.beginGroup(title);
}

void WatchedCanvas::endGroup() { m_canvas.endGroup(); }

void WatchedCanvas::beginPart(const QPointF &origin, double scale, const QRectF &clip)
{
    m_canvas.beginPart(origin, scale, clip);
}

void WatchedCanvas::endPart() { m_canvas.endPart(); }

} // namespace portolan
