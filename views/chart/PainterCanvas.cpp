#include "views/chart/PainterCanvas.h"

#include "views/chart/PdfFile.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QImage>
#include <QPaintEngine>
#include <QPainter>
#include <QRawFont>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

/// An icon larger than this on the device is drawn as a path: there are few then.
constexpr double LargestIcon = 48;
/// A line thinner than this on the device has a px of its own, only paler.
constexpr double LeastLine = .55;

bool hasRightToLeft(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
        [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; });
}

} // namespace

/// A straight run on the device: on row or column \c place from \c first to \c last.
struct PainterCanvas::Run
{
    bool level = true;
    double place = 0;
    double first = 0;
    double last = 0;
    double zero = 0; ///< where its dashes begin
    bool backwards = false;
    bool operator<(const Run &other) const
    {
        return std::tie(level, place, first) < std::tie(other.level, other.place, other.first);
    }
};

PainterCanvas::PainterCanvas(QPainter *painter, double leastTextPx, PaintCache *cache)
    : m_painter(painter)
    , m_leastTextSize(leastTextPx / qMax(1e-6, painter->worldTransform().m11()))
    , m_raster(painter->paintEngine() && painter->paintEngine()->type() == QPaintEngine::Raster)
    , m_ownCache(cache ? nullptr : std::make_unique<PaintCache>())
    , m_cache(cache ? cache : m_ownCache.get())
{
    m_painter->setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (isPlain() && painter->hasClipping())
        m_clip = painter->clipBoundingRect();
}

/// Whether the device has pixels and stands upright.
bool PainterCanvas::isPlain()
{
    return m_raster && m_painter->deviceTransform().type() <= QTransform::TxScale &&
           m_painter->deviceTransform().m11() > 0 && m_painter->deviceTransform().m22() > 0;
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

void PainterCanvas::setFill(const QColor &fill)
{
    m_painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
}

/// A box of which nothing differs within the clip: its sides far outside come near. What is filled
/// costs as much as it is large, seen or not.
QRectF PainterCanvas::trimmed(const QRectF &rect, double rim) const
{
    if (m_clip.isNull())
        return rect;
    const double px = 1 / m_painter->deviceTransform().m11();
    const double wide = 2 * rim + 4 * px;
    const QRectF seen = m_clip.adjusted(-wide, -wide, wide, wide);
    return seen.intersects(rect) ? seen & rect : rect;
}

void PainterCanvas::rect(const QRectF &rect, double radius, const QColor &fill, const LinePen &line)
{
    setLine(line);
    setFill(fill);
    const QRectF box = line.dash.empty() ? trimmed(rect, radius + line.width) : rect;
    if (radius > 0)
        m_painter->drawRoundedRect(box, radius, radius);
    else
        m_painter->drawRect(box);
}

void PainterCanvas::path(const QPainterPath &path, const QColor &fill, const LinePen &line)
{
    setLine(line);
    setFill(fill);
    m_painter->drawPath(path);
}

void PainterCanvas::line(const QPointF &from, const QPointF &to, const LinePen &line)
{
    setLine(line);
    if (!m_raster) {
        m_painter->drawLine(from, to);
        return;
    }
    // The raster engine's own way for lines rounds the last row and column of a clip.
    QPainterPath path(from);
    path.lineTo(to);
    m_painter->setBrush(Qt::NoBrush);
    m_painter->drawPath(path);
}

void PainterCanvas::paths(
    const std::vector<QPainterPath> &paths, const QColor &fill, const LinePen &line)
{
    setLine(line);
    setFill(fill);
    for (const QPainterPath &each : paths)
        m_painter->drawPath(each);
}

/// Fills whole pixels, coordinates of the device.
void PainterCanvas::fillDevice(
    double left, double top, double right, double bottom, const QColor &color)
{
    m_painter->fillRect(
        QRect(QPoint(int(left), int(top)), QPoint(int(right) - 1, int(bottom) - 1)), color);
}

/// A piece of a line of that thickness: what a row of pixels is covered by is its share of the
/// colour, as antialiasing would do it, at a tenth of the cost.
void PainterCanvas::fillRun(const Run &run, double thickness, const LinePen &line)
{
    const auto fill = [&](double place, double size, double share) {
        QColor color = line.color;
        if (share < .999)
            color.setAlphaF(float(color.alphaF() * share));
        if (run.level)
            fillDevice(run.first, place, run.last, place + size, color);
        else
            fillDevice(place, run.first, place + size, run.last, color);
    };
    if (thickness < 1) {
        fill(run.place, 1, qMax(thickness, LeastLine));
        return;
    }
    const double from = run.place - thickness / 2;
    const double to = run.place + thickness / 2;
    const double first = std::ceil(from - .02);
    const double last = std::floor(to + .02);
    if (last > first)
        fill(first, last - first, 1);
    if (first - from > .02)
        fill(first - 1, 1, first - from);
    if (to - last > .02)
        fill(last, 1, to - last);
}

void PainterCanvas::lines(const std::vector<QLineF> &lines, const LinePen &line)
{
    paintLines(lines, nullptr, line);
}

void PainterCanvas::dashedLines(
    const std::vector<QLineF> &lines, const std::vector<QPointF> &starts, const LinePen &line)
{
    paintLines(lines, &starts, line);
}

/// Without \a starts dashes hang on the chart: lines on each other have the same.
void PainterCanvas::paintLines(
    const std::vector<QLineF> &lines, const std::vector<QPointF> *starts, const LinePen &line)
{
    if (!line.color.isValid() || line.width <= 0 || lines.empty())
        return;
    if (!isPlain() || (line.roundCap && !line.dash.empty())) {
        setLine(line);
        m_painter->drawLines(lines.data(), int(lines.size()));
        return;
    }
    const QTransform device = m_painter->deviceTransform();
    const double scale = device.m11();
    const double thickness = line.width * scale;
    // The painter's device may be a widget somewhere on what is painted on in truth.
    const QPaintDevice *pixels = m_painter->paintEngine()->paintDevice();
    const QRectF all(0, 0, pixels->width(), pixels->height());
    std::vector<Run> runs;
    runs.reserve(lines.size());
    std::vector<QLineF> slanted;
    for (const QLineF &each : lines) {
        const QPointF a = device.map(each.p1());
        const QPointF b = device.map(each.p2());
        const bool level = std::abs(a.y() - b.y()) < .01;
        if (!level && std::abs(a.x() - b.x()) >= .01) {
            slanted.push_back(each);
            continue;
        }
        Run run;
        run.level = level;
        run.zero = level ? device.dx() : device.dy();
        if (starts) {
            const QPointF start = device.map((*starts)[size_t(&each - lines.data())]);
            run.zero = level ? start.x() : start.y();
            run.backwards = level ? b.x() < a.x() : b.y() < a.y();
        }
        run.place = level ? a.y() : a.x();
        std::tie(run.first, run.last) =
            level ? std::minmax({a.x(), b.x()}) : std::minmax({a.y(), b.y()});
        const double most = level ? all.width() : all.height();
        const double side = level ? all.height() : all.width();
        if (run.last < -thickness || run.first > most + thickness || run.place < -thickness - 1 ||
            run.place > side + thickness + 1)
            continue;
        // What lies on each other must be equal, whatever else is painted.
        run.place = thickness < 1 ? std::floor(run.place) : std::round(run.place * 64) / 64;
        runs.push_back(run);
    }
    std::ranges::sort(runs, std::less<>());

    m_painter->save();
    m_painter->setRenderHint(QPainter::Antialiasing, false);
    m_painter->resetTransform();
    // What is left of the transform is that of the device itself.
    const double ratio = qMax(1e-6, m_painter->deviceTransform().m11());
    m_painter->setWorldTransform(
        QTransform::fromScale(1 / ratio, 1 / ratio) *
        QTransform::fromTranslate(-m_painter->deviceTransform().dx() / ratio,
            -m_painter->deviceTransform().dy() / ratio));
    const auto paintRun = [&](Run run) {
        const double most = run.level ? all.width() : all.height();
        if (line.dash.empty()) {
            run.first = std::floor(qMax(-2., run.first));
            run.last = std::ceil(qMin(most + 2, run.last));
            fillRun(run, thickness, line);
            return;
        }
        double period = 0;
        for (const double length : line.dash)
            period += length * scale;
        const double start = qMax(run.first, -period);
        double at = run.zero + std::floor((start - run.zero) / period) * period;
        const double end = qMin(run.last, most + period);
        for (size_t i = 0; at < end; i = (i + 1) % line.dash.size()) {
            // Seen from the other end the lengths come in the other order, a gap first.
            const size_t part = run.backwards ? line.dash.size() - 1 - i : i;
            const double next = at + line.dash[part] * scale;
            Run dash = run;
            dash.first = std::round(qMax(at, run.first));
            dash.last = std::round(qMin(next, run.last));
            if (part % 2 == 0 && dash.last > dash.first)
                fillRun(dash, thickness, line);
            at = next;
        }
    };
    for (size_t i = 0; i < runs.size();) {
        Run run = runs[i++];
        while (!starts && i < runs.size() && runs[i].level == run.level &&
               runs[i].place == run.place && runs[i].first <= run.last) {
            run.last = qMax(run.last, runs[i].last);
            ++i;
        }
        paintRun(run);
    }
    m_painter->restore();
    if (!slanted.empty()) {
        setLine(line);
        m_painter->drawLines(slanted.data(), int(slanted.size()));
    }
}

void PainterCanvas::rects(const std::vector<QRectF> &rects, const QColor &fill)
{
    if (!fill.isValid())
        return;
    const bool plain = isPlain();
    m_painter->setRenderHint(QPainter::Antialiasing, !plain);
    for (const QRectF &each : rects)
        m_painter->fillRect(each, fill);
    m_painter->setRenderHint(QPainter::Antialiasing);
}

void PainterCanvas::icon(QStringView name, const QPointF &topLeft, const QColor &color, double size)
{
    const QTransform device = m_painter->deviceTransform();
    const double pixels = size * device.m11();
    if (!isPlain() || pixels > LargestIcon || pixels < 1) {
        Canvas::icon(name, topLeft, color, size);
        return;
    }
    // On whole pixels, so that every icon looks the same.
    const int side = qMax(1, qRound(pixels));
    const QPointF corner = device.map(topLeft + QPointF(size, size) / 2);
    const QPoint at(qRound(corner.x() - side / 2.), qRound(corner.y() - side / 2.));
    const QTransform back = device.inverted();
    m_painter->drawImage(
        back.mapRect(QRectF(at, QSizeF(side, side))), m_cache->icon(name, color, side));
}

double PainterCanvas::textWidth(const TextStyle &style, const QString &text)
{
    const TextStyle loaded = loadedStyle(style);
    return m_cache->shaped(loaded, text).width * (style.size / loaded.size);
}

QString PainterCanvas::elided(const TextStyle &style, const QString &text, double width)
{
    return m_cache->elided(style, text, width);
}

void PainterCanvas::struckThrough(const QPointF &start, double width, const TextPaint &paint)
{
    const double y = start.y() - capHeight(paint.style) / 2;
    line({start.x() - 1, y}, {start.x() + width + 1, y}, {paint.color, 1, {}, false});
}

void PainterCanvas::text(const QPointF &position, const QString &string, const TextPaint &paint)
{
    if (string.isEmpty() || paint.style.size < m_leastTextSize)
        return;
    const auto startAt = [&](double width) {
        if (paint.align == TextAlign::Start)
            return position;
        return position - QPointF(paint.align == TextAlign::Middle ? width / 2 : width, 0);
    };
    m_painter->setPen(paint.color);
    if (m_raster) {
        const TextStyle loaded = loadedStyle(paint.style);
        const double enlarged = paint.style.size / loaded.size;
        const PaintCache::Shaped &shaped = m_cache->shaped(loaded, string);
        const QPointF start = startAt(shaped.width * enlarged);
        const QPointF corner = start - QPointF(0, shaped.ascent * enlarged);
        if (enlarged > 1) {
            m_painter->save();
            m_painter->translate(corner);
            m_painter->scale(enlarged, enlarged);
        }
        for (const QGlyphRun &run : shaped.runs)
            m_painter->drawGlyphRun(enlarged > 1 ? QPointF() : corner, run);
        if (enlarged > 1)
            m_painter->restore();
        if (paint.struck)
            struckThrough(start, shaped.width * enlarged, paint);
        return;
    }
    // A page keeps the words, which glyphs alone are not.
    const QString text = oneLine(string);
    const bool simple = !m_plainGlyphs || isPlainText(text);
    QFont font = m_cache->font(paint.style);
    if (m_plainGlyphs && simple)
        font.setStyleStrategy(QFont::PreferNoShaping);
    m_painter->setFont(font);
    const bool needsWidth = paint.align != TextAlign::Start || paint.struck || !simple;
    const double width = needsWidth ? QFontMetricsF(font).horizontalAdvance(text) : 0;
    const QPointF start = startAt(width);
    const auto mark = [this](const QPointF &at) { m_painter->drawLine(at, at + QPointF(1, 0)); };
    // Readers turn right-to-left letters around by themselves, and a span's text once more.
    const bool marked = m_marks && !simple && !hasRightToLeft(text);
    if (marked)
        mark(PdfFile::markStart(m_marks->size()));
    m_painter->drawText(start, text);
    if (!simple)
        paintColourGlyphs(start, text, width);
    if (marked) {
        mark(PdfFile::markEnd(m_marks->size()));
        m_marks->append(text);
    }
    if (paint.struck)
        struckThrough(start, width, paint);
}

void PainterCanvas::paintColourGlyphs(const QPointF &start, const QString &text, double width)
{
    constexpr double sharpness = 6;
    QTextLayout layout(text, m_painter->font());
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(std::ceil(width));
    layout.endLayout();
    for (const QGlyphRun &run : layout.glyphRuns()) {
        const QRawFont raw = run.rawFont();
        const auto has = [&](const char *table) { return !raw.fontTable(table).isEmpty(); };
        if (!has("CBDT") && !has("COLR") && !has("sbix"))
            continue;
        const QList<QPointF> places = run.positions();
        const QList<QPointF> advances = raw.advancesForGlyphIndexes(run.glyphIndexes());
        for (qsizetype i = 0; i < places.size() && i < advances.size(); ++i) {
            const QRectF box(start.x() + places.at(i).x(), start.y() - raw.ascent(),
                advances.at(i).x(), raw.ascent() + raw.descent());
            if (box.isEmpty() || box.width() > 4 * box.height())
                continue;
            QImage image((box.size() * sharpness).toSize(), QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter glyph(&image);
            glyph.scale(sharpness, sharpness);
            glyph.translate(-box.topLeft());
            glyph.setFont(m_painter->font());
            glyph.drawText(start, text);
            glyph.end();
            m_painter->drawImage(box, image);
        }
    }
}

void PainterCanvas::beginPart(const QPointF &origin, double scale, const QRectF &clip)
{
    m_painter->save();
    m_clip = {};
    m_painter->translate(origin);
    m_painter->scale(scale, scale);
    if (!clip.isNull())
        m_painter->setClipRect(clip, Qt::IntersectClip);
}

void PainterCanvas::endPart() { m_painter->restore(); }

} // namespace portolan
