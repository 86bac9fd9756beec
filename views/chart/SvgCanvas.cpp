#include "views/chart/SvgCanvas.h"

#include "views/chart/ScriptRuns.h"

#include <QGlyphRun>
#include <QRawFont>
#include <QTextLayout>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// At most three decimals, no exponent, no negative zero.
QString number(double value)
{
    QString text = QString::number(value, 'f', 3);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text == "-0"_L1 ? u"0"_s : text;
}

QString pathData(const QPainterPath &path, const QPointF &origin)
{
    QString data;
    const auto point = [&](const QPainterPath::Element &e) {
        data += number(e.x + origin.x()) + u' ' + number(e.y + origin.y());
    };
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element e = path.elementAt(i);
        switch (e.type) {
        case QPainterPath::MoveToElement:
            data += u'M';
            break;
        case QPainterPath::LineToElement:
            data += u'L';
            break;
        case QPainterPath::CurveToElement:
            data += u'C';
            break;
        case QPainterPath::CurveToDataElement:
            data += u' ';
            break;
        }
        point(e);
    }
    return data;
}

QString fontFamilies()
{
    QString list;
    for (const QString &family : chartFamilies())
        list += (family.contains(u' ') ? u'\'' + family + u'\'' : family) + ", "_L1;
    return list + "sans-serif"_L1;
}

constexpr QLatin1StringView SvgNamespace = "http://www.w3.org/2000/svg"_L1;

} // namespace

SvgCanvas::SvgCanvas(const QRectF &viewBox, const QString &title, const QString &description)
    : m_xml(&m_buffer)
{
    m_buffer.open(QIODevice::WriteOnly);
    m_xml.setAutoFormatting(true);
    m_xml.setAutoFormattingIndent(1);
    m_xml.writeStartDocument();
    m_xml.writeDefaultNamespace(SvgNamespace);
    m_xml.writeStartElement(SvgNamespace, "svg"_L1);
    attribute("version"_L1, u"1.1"_s);
    attribute("role"_L1, u"graphics-document document"_s);
    attribute("width"_L1, viewBox.width());
    attribute("height"_L1, viewBox.height());
    attribute("viewBox"_L1, number(viewBox.x()) + u' ' + number(viewBox.y()) + u' ' +
                                number(viewBox.width()) + u' ' + number(viewBox.height()));
    attribute("font-family"_L1, fontFamilies());
    attribute("text-rendering"_L1, u"geometricPrecision"_s);
    m_xml.writeTextElement(SvgNamespace, "title"_L1, oneLine(title));
    m_xml.writeTextElement(SvgNamespace, "desc"_L1, oneLine(description));
}

void SvgCanvas::attribute(QLatin1StringView name, double value)
{
    m_xml.writeAttribute(name, number(value));
}

void SvgCanvas::attribute(QLatin1StringView name, const QString &value)
{
    m_xml.writeAttribute(name, value);
}

void SvgCanvas::writeFill(const QColor &fill)
{
    attribute("fill"_L1, fill.isValid() ? fill.name() : u"none"_s);
    if (fill.isValid() && fill.alpha() < 255)
        attribute("fill-opacity"_L1, fill.alphaF());
}

void SvgCanvas::writeLine(const LinePen &line)
{
    if (!line.color.isValid() || line.width <= 0)
        return;
    attribute("stroke"_L1, line.color.name());
    attribute("stroke-width"_L1, line.width);
    if (line.color.alpha() < 255)
        attribute("stroke-opacity"_L1, line.color.alphaF());
    if (line.roundCap) {
        attribute("stroke-linecap"_L1, u"round"_s);
        attribute("stroke-linejoin"_L1, u"round"_s);
    }
    if (!line.dash.empty()) {
        QStringList lengths;
        for (const double length : line.dash)
            lengths.append(number(length));
        attribute("stroke-dasharray"_L1, lengths.join(u' '));
    }
}

void SvgCanvas::rect(const QRectF &rect, double radius, const QColor &fill, const LinePen &line)
{
    m_xml.writeEmptyElement(SvgNamespace, "rect"_L1);
    attribute("x"_L1, rect.x() + m_origin.x());
    attribute("y"_L1, rect.y() + m_origin.y());
    attribute("width"_L1, rect.width());
    attribute("height"_L1, rect.height());
    if (radius > 0)
        attribute("rx"_L1, qMin(radius, qMin(rect.width(), rect.height()) / 2));
    writeFill(fill);
    writeLine(line);
}

void SvgCanvas::path(const QPainterPath &path, const QColor &fill, const LinePen &line)
{
    m_xml.writeEmptyElement(SvgNamespace, "path"_L1);
    attribute("d"_L1, pathData(path, m_origin));
    writeFill(fill);
    writeLine(line);
}

void SvgCanvas::line(const QPointF &from, const QPointF &to, const LinePen &line)
{
    m_xml.writeEmptyElement(SvgNamespace, "line"_L1);
    attribute("x1"_L1, from.x() + m_origin.x());
    attribute("y1"_L1, from.y() + m_origin.y());
    attribute("x2"_L1, to.x() + m_origin.x());
    attribute("y2"_L1, to.y() + m_origin.y());
    writeLine(line);
}

double SvgCanvas::widthOf(const TextStyle &style, const QString &text)
{
    auto place = m_metrics.find({style.size, style.weight});
    if (place == m_metrics.end()) {
        place =
            m_metrics.emplace(std::pair(style.size, style.weight), QFontMetricsF(chartFont(style)))
                .first;
    }
    return place->second.horizontalAdvance(text);
}

/// Each where it stands in the whole text, which may run in both directions.
void SvgCanvas::writeRuns(const QString &text, const TextStyle &style, const QPointF &start)
{
    QTextLayout layout(text, chartFont(style));
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    const bool middle = text.isRightToLeft();
    // An indent would be text.
    m_xml.setAutoFormatting(false);
    for (const ScriptRun &run : scriptRuns(text)) {
        double left = HUGE_VAL;
        double right = -HUGE_VAL;
        // Where the direction changes a cursor has two places, a glyph has one.
        for (const QGlyphRun &glyphs : line.glyphRuns(int(run.start), int(run.length))) {
            const QList<QPointF> places = glyphs.positions();
            const QList<QPointF> advances =
                glyphs.rawFont().advancesForGlyphIndexes(glyphs.glyphIndexes());
            for (qsizetype i = 0; i < qMin(places.size(), advances.size()); ++i) {
                left = qMin(left, places.at(i).x());
                right = qMax(right, places.at(i).x() + advances.at(i).x());
            }
        }
        if (left > right)
            left = right = line.cursorToX(int(run.start));
        m_xml.writeStartElement(SvgNamespace, "tspan"_L1);
        attribute("x"_L1, start.x() + (middle ? (left + right) / 2 : left));
        m_xml.writeCharacters(text.mid(run.start, run.length));
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
    m_xml.setAutoFormatting(true);
}

void SvgCanvas::text(const QPointF &position, const QString &string, const TextPaint &paint)
{
    const QString text = oneLine(string);
    if (text.isEmpty())
        return;
    const double width = widthOf(paint.style, text);
    QPointF at = position + m_origin;
    TextAlign align = paint.align;
    const bool rightToLeft = text.isRightToLeft();
    const bool runs = needsRuns(text);
    const double left = align == TextAlign::Start    ? at.x()
                        : align == TextAlign::Middle ? at.x() - width / 2
                                                     : at.x() - width;
    if (runs) {
        at.rx() = rightToLeft ? left + width / 2 : left;
        align = rightToLeft ? TextAlign::Middle : TextAlign::Start;
    } else if (rightToLeft && align != TextAlign::Middle) {
        // Readers disagree about which end of such text is its start, not about its middle.
        at.rx() += align == TextAlign::Start ? width / 2 : -width / 2;
        align = TextAlign::Middle;
    }
    m_xml.writeStartElement(SvgNamespace, "text"_L1);
    if (text.startsWith(u' ') || text.endsWith(u' ') || text.contains("  "_L1))
        attribute("xml:space"_L1, u"preserve"_s);
    attribute("x"_L1, at.x());
    attribute("y"_L1, at.y());
    attribute("font-size"_L1, paint.style.size);
    attribute("font-weight"_L1, QString::number(paint.style.weight));
    writeFill(paint.color);
    if (align != TextAlign::Start)
        attribute("text-anchor"_L1, align == TextAlign::Middle ? u"middle"_s : u"end"_s);
    if (rightToLeft) {
        attribute("direction"_L1, u"rtl"_s);
        attribute("unicode-bidi"_L1, u"embed"_s);
    }
    // Where our font is missing, another keeps to the room that was made for it. Of letters that
    // join or turn, Inkscape and LibreOffice would tear the glyphs apart.
    if (isPlainText(text)) {
        attribute("textLength"_L1, width);
        attribute("lengthAdjust"_L1, u"spacingAndGlyphs"_s);
    }
    if (paint.struck)
        attribute("text-decoration"_L1, u"line-through"_s);
    if (runs) {
        writeRuns(text, paint.style, {left, at.y()});
        return;
    }
    m_xml.writeCharacters(text);
    m_xml.writeEndElement();
}

void SvgCanvas::beginGroup(const QString &title)
{
    m_xml.writeStartElement(SvgNamespace, "g"_L1);
    m_xml.writeTextElement(SvgNamespace, "title"_L1, oneLine(title));
}

void SvgCanvas::endGroup() { m_xml.writeEndElement(); }

void SvgCanvas::beginPart(const QPointF &origin, double scale, const QRectF &clip)
{
    if (!clip.isNull()) {
        const QString id = u"clip%1"_s.arg(++m_clips);
        m_xml.writeStartElement(SvgNamespace, "clipPath"_L1);
        attribute("id"_L1, id);
        m_xml.writeEmptyElement(SvgNamespace, "rect"_L1);
        attribute("x"_L1, clip.x() * scale + origin.x());
        attribute("y"_L1, clip.y() * scale + origin.y());
        attribute("width"_L1, clip.width() * scale);
        attribute("height"_L1, clip.height() * scale);
        m_xml.writeEndElement();
        m_xml.writeStartElement(SvgNamespace, "g"_L1);
        attribute("clip-path"_L1, u"url(#%1)"_s.arg(id));
        ++m_openGroups;
    }
    if (scale == 1) {
        m_origin = origin;
        return;
    }
    m_xml.writeStartElement(SvgNamespace, "g"_L1);
    attribute("transform"_L1, u"translate(%1 %2) scale(%3)"_s.arg(
                                  number(origin.x()), number(origin.y()), QString::number(scale)));
    ++m_openGroups;
}

void SvgCanvas::endPart()
{
    for (; m_openGroups > 0; --m_openGroups)
        m_xml.writeEndElement();
    m_origin = {};
}

QByteArray SvgCanvas::finish()
{
    m_xml.writeEndElement();
    m_xml.writeEndDocument();
    return m_buffer.data();
}

} // namespace portolan
