#pragma once

#include "views/chart/TextMetrics.h"
#include "views/chart/Theme.h"

#include <QLineF>
#include <QPainterPath>
#include <QRectF>

#include <vector>

namespace portolan {

enum class TextAlign : quint8 { Start, Middle, End };

struct TextPaint
{
    TextStyle style;
    QColor color;
    TextAlign align = TextAlign::Start;
    bool struck = false; ///< with a line through it
};

/// An outline or none: a pen of width 0 or an invalid colour draws nothing.
inline const LinePen NoLine = {QColor(), 0, {}, false};

/// What a chart is painted on: a screen, a page, a picture or an SVG file. An invalid colour fills
/// nothing. Coordinates are chart px; colours may be translucent.
class Canvas
{
public:
    Canvas() = default;
    Canvas(const Canvas &) = delete;
    Canvas &operator=(const Canvas &) = delete;
    virtual ~Canvas() = default;

    /// \a radius 0 is a plain rectangle.
    virtual void rect(
        const QRectF &rect, double radius, const QColor &fill, const LinePen &line = NoLine) = 0;
    virtual void path(
        const QPainterPath &path, const QColor &fill, const LinePen &line = NoLine) = 0;
    virtual void line(const QPointF &from, const QPointF &to, const LinePen &line) = 0;
    /// \a position is on the base line, at the start, middle or end of the text.
    virtual void text(const QPointF &position, const QString &text, const TextPaint &paint) = 0;

    /// Many at once, of one look: the same as each by itself, only quicker where they run across or
    /// down. Where lines lie on each other they are painted once.
    virtual void lines(const std::vector<QLineF> &lines, const LinePen &line);
    /// Each with its dashes from where \a starts says that the line began, which has as many.
    virtual void dashedLines(
        const std::vector<QLineF> &lines, const std::vector<QPointF> &starts, const LinePen &line);
    virtual void paths(
        const std::vector<QPainterPath> &paths, const QColor &fill, const LinePen &line = NoLine);
    virtual void rects(const std::vector<QRectF> &rects, const QColor &fill);
    /// An icon of the table, \a size px wide; for paintIcon().
    virtual void icon(QStringView name, const QPointF &topLeft, const QColor &color, double size);

    /// As the free functions of TextMetrics.h; a canvas may remember the answers.
    virtual double textWidth(const TextStyle &style, const QString &text);
    virtual QString elided(const TextStyle &style, const QString &text, double width);

    /// Whether each record comes as a group by itself, as in a file that somebody works on. Else
    /// shapes come sorted by their looks.
    virtual bool wantsGroups() const { return true; }

    /// Everything until endGroup() belongs to one record, which \a title describes (SVG tool tips
    /// and screen readers). Groups do not nest.
    virtual void beginGroup(const QString &title) { Q_UNUSED(title) }
    virtual void endGroup() {}

    /// Everything until endPart() is drawn \a scale times as large with its origin at \a origin,
    /// and nothing of it outside \a clip (its own coordinates; null: no limit). Parts do not nest,
    /// and begin outside of groups.
    virtual void beginPart(const QPointF &origin, double scale, const QRectF &clip) = 0;
    virtual void endPart() = 0;
};

} // namespace portolan
