#pragma once

#include "views/chart/Canvas.h"

class QPainter;

namespace portolan {

/// A Canvas on a QPainter: widgets, images, pages. Changes the painter's pen, brush and font.
class PainterCanvas : public Canvas
{
public:
    /// Does not own \a painter, which must be active. Texts that would be less than
    /// \a leastTextPx high on the device are left out.
    explicit PainterCanvas(QPainter *painter, double leastTextPx = 0);

    /// Leaves out the glyphs that a font puts in for others by context (a raised hyphen between
    /// digits): in a PDF they cannot be searched or copied. Scripts that need it are shaped.
    void setPlainGlyphs(bool plain) { m_plainGlyphs = plain; }

    void rect(const QRectF &rect, double radius, const QColor &fill, const LinePen &line) override;
    void path(const QPainterPath &path, const QColor &fill, const LinePen &line) override;
    void line(const QPointF &from, const QPointF &to, const LinePen &line) override;
    void text(const QPointF &position, const QString &text, const TextPaint &paint) override;
    void beginPart(const QPointF &origin, double scale, const QRectF &clip) override;
    void endPart() override;

private:
    void setLine(const LinePen &line);
    const QFont &font(const TextStyle &style, bool plain);

    QPainter *m_painter;
    double m_leastTextSize;
    bool m_plainGlyphs = false;
    std::map<std::tuple<double, int, bool>, QFont> m_fonts;
};

} // namespace portolan
