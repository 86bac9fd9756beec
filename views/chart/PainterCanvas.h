#pragma once

#include "views/chart/Canvas.h"
#include "views/chart/PaintCache.h"

#include <memory>

class QPainter;

namespace portolan {

/// A Canvas on a QPainter: widgets, images, pages. Changes the painter's pen, brush and font. On
/// screens and images the common shapes have quick ways of their own.
class PainterCanvas : public Canvas
{
public:
    /// Does not own \a painter, which must be active, nor \a cache, which may be null. Texts that
    /// would be less than \a leastTextPx high on the device are left out.
    explicit PainterCanvas(QPainter *painter, double leastTextPx = 0, PaintCache *cache = nullptr);

    /// Leaves out the glyphs that a font puts in for others by context (a raised hyphen between
    /// digits): in a PDF they cannot be searched or copied. Scripts that need it are shaped.
    void setPlainGlyphs(bool plain) { m_plainGlyphs = plain; }

    /// Texts whose glyphs do not say what they mean are appended to \a marks and stand between two
    /// lines far off the page, which PdfFile turns into their meaning.
    void setMarks(QStringList *marks) { m_marks = marks; }

    void rect(const QRectF &rect, double radius, const QColor &fill, const LinePen &line) override;
    void path(const QPainterPath &path, const QColor &fill, const LinePen &line) override;
    void line(const QPointF &from, const QPointF &to, const LinePen &line) override;
    void text(const QPointF &position, const QString &text, const TextPaint &paint) override;
    void beginPart(const QPointF &origin, double scale, const QRectF &clip) override;
    void endPart() override;
    void lines(const std::vector<QLineF> &lines, const LinePen &line) override;
    void dashedLines(const std::vector<QLineF> &lines, const std::vector<QPointF> &starts,
        const LinePen &line) override;
    void paths(
        const std::vector<QPainterPath> &paths, const QColor &fill, const LinePen &line) override;
    void rects(const std::vector<QRectF> &rects, const QColor &fill) override;
    void icon(QStringView name, const QPointF &topLeft, const QColor &color, double size) override;
    double textWidth(const TextStyle &style, const QString &text) override;
    QString elided(const TextStyle &style, const QString &text, double width) override;
    /// A page keeps each line whole; pixels are painted by their colours.
    bool wantsGroups() const override { return !m_raster; }

private:
    struct Run;
    bool isPlain();
    QRectF trimmed(const QRectF &rect, double rim) const;
    void setLine(const LinePen &line);
    void setFill(const QColor &fill);
    void fillRun(const Run &run, double thickness, const LinePen &line);
    void paintLines(
        const std::vector<QLineF> &lines, const std::vector<QPointF> *starts, const LinePen &line);
    void fillDevice(double left, double top, double right, double bottom, const QColor &color);
    void struckThrough(const QPointF &start, double width, const TextPaint &paint);
    void paintColourGlyphs(const QPointF &start, const QString &text, double width);

    QPainter *m_painter;
    double m_leastTextSize;
    bool m_plainGlyphs = false;
    QStringList *m_marks = nullptr;
    bool m_raster;
    QRectF m_clip; ///< of the painter when it was given, chart px; null where it does not count
    std::unique_ptr<PaintCache> m_ownCache;
    PaintCache *m_cache;
};

} // namespace portolan
