#include "views/chart/PainterCanvas.h"

#include <QFontMetricsF>
#include <QPainter>

namespace portolan {

PainterCanvas::PainterCanvas(QPainter *painter, double leastTextPx)
    : m_painter(painter)
    , m_leastTextSize(leastTextPx / qMax(1e-6, painter->worldTransform().m11()))
{
    m_painter->setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
}

void PainterCanvas::setLine(const LinePen &line)
{
    if (!line.color.isValid() || line.width <= 0) {
        m_painter->setPen(Qt::NoPen);
        return;
    }
    QPen pen(line.color, line.width);
    pen.setCapStyle(line.roundCap ? Qt::RoundCap : Qt::FlatCap);
    pen.setJoinStyle(line.roundCap ? Qt::RoundJoin : Qt::MiterJoin);
    if (!line.dash.empty()) {
        QList<qreal> pattern;
        for (const double length : line.dash)
            pattern.append(length / line.width);
        pen.setDashPattern(pattern);
    }
    m_painter->setPen(pen);
}

void PainterCanvas::rect(const QRectF &rect, double radius, const QColor &fill, const LinePen &line)
{
    setLine(line);
    m_painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (radius > 0)
        m_painter->drawRoundedRect(rect, radius, radius);
    else
        m_painter->drawRect(rect);
}

void PainterCanvas::path(const QPainterPath &path, const QColor &fill, const LinePen &line)
{
    setLine(line);
    m_painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    m_painter->drawPath(path);
}

void PainterCanvas::line(const QPointF &from, const QPointF &to, const LinePen &line)
{
    setLine(line);
    m_painter->drawLine(from, to);
}

const QFont &PainterCanvas::font(const TextStyle &style, bool plain)
{
    const auto [place, fresh] = m_fonts.try_emplace({style.size, style.weight, plain});
    if (fresh) {
        place->second = chartFont(style);
        if (plain)
            place->second.setStyleStrategy(QFont::PreferNoShaping);
    }
    return place->second;
}

void PainterCanvas::text(const QPointF &position, const QString &string, const TextPaint &paint)
{
    if (string.isEmpty() || paint.style.size < m_leastTextSize)
        return;
    const QString text = oneLine(string);
    m_painter->setFont(font(paint.style, m_plainGlyphs && isPlainText(text)));
    m_painter->setPen(paint.color);
    const bool needsWidth = paint.align != TextAlign::Start || paint.struck;
    const double width = needsWidth ? QFontMetricsF(m_painter->font()).horizontalAdvance(text) : 0;
    QPointF start = position;
    if (paint.align == TextAlign::Middle)
        start.rx() -= width / 2;
    else if (paint.align == TextAlign::End)
        start.rx() -= width;
    m_painter->drawText(start, text);
    if (paint.struck) {
        const double y = position.y() - capHeight(paint.style) / 2;
        line({start.x() - 1, y}, {start.x() + width + 1, y}, {paint.color, 1, {}, false});
    }
}

void PainterCanvas::beginPart(const QPointF &origin, double scale, const QRectF &clip)
{
    m_painter->save();
    m_painter->translate(origin);
    m_painter->scale(scale, scale);
    if (!clip.isNull())
        m_painter->setClipRect(clip, Qt::IntersectClip);
}

void PainterCanvas::endPart() { m_painter->restore(); }

} // namespace portolan
