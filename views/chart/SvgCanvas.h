#pragma once

#include "views/chart/Canvas.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QXmlStreamWriter>

namespace portolan {

/// A Canvas that writes an SVG 1.1 file (with a WAI-ARIA role on top): real text, one element for
/// each string with a part for each script where there are several, since readers tear apart what
/// needs two fonts, of the width that it has here whatever font is there, fonts by name with
/// fallbacks, no styles, no scripts, no references but to its own clips. The same calls give the
/// same bytes.
class SvgCanvas : public Canvas
{
public:
    /// \a viewBox is the part of the chart that is seen, at 100 %; \a title names the picture.
    SvgCanvas(const QRectF &viewBox, const QString &title, const QString &description);

    void rect(const QRectF &rect, double radius, const QColor &fill, const LinePen &line) override;
    void path(const QPainterPath &path, const QColor &fill, const LinePen &line) override;
    void line(const QPointF &from, const QPointF &to, const LinePen &line) override;
    void text(const QPointF &position, const QString &text, const TextPaint &paint) override;
    void beginGroup(const QString &title) override;
    void endGroup() override;
    void beginPart(const QPointF &origin, double scale, const QRectF &clip) override;
    void endPart() override;

    /// Ends the file and gives it. Call it once, last.
    QByteArray finish();

private:
    void attribute(QLatin1StringView name, double value);
    void attribute(QLatin1StringView name, const QString &value);
    void writeFill(const QColor &fill);
    void writeLine(const LinePen &line);
    double widthOf(const TextStyle &style, const QString &text);
    void writeRuns(const QString &text, const TextStyle &style, const QPointF &start);

    QBuffer m_buffer;
    QXmlStreamWriter m_xml;
    QPointF m_origin;     ///< of the part that is open
    int m_openGroups = 0; ///< that the part began
    int m_clips = 0;
    std::map<std::pair<double, int>, QFontMetricsF> m_metrics;
};

} // namespace portolan
