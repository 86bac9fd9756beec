#include "views/chart/PaintCache.h"

#include "views/chart/Icons.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace portolan {

namespace {

/// More texts of one font than this are forgotten together: zooming makes new sizes all the time.
constexpr qsizetype MostTexts = 20000;
constexpr qsizetype MostIcons = 1000;

} // namespace

PaintCache::Fonts &PaintCache::fonts(const TextStyle &style)
{
    const auto [place, fresh] = m_fonts.try_emplace({style.size, style.weight});
    if (fresh)
        place->second.font = chartFont(style);
    return place->second;
}

const QFont &PaintCache::font(const TextStyle &style) { return fonts(style).font; }

const PaintCache::Shaped &PaintCache::shaped(const TextStyle &style, const QString &text)
{
    Fonts &f = fonts(style);
    const auto found = f.texts.constFind(text);
    if (found != f.texts.constEnd())
        return *found;
    if (f.texts.size() > MostTexts)
        f.texts.clear();
    QTextLayout layout(oneLine(text), f.font);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    return *f.texts.insert(text, {layout.glyphRuns(), line.isValid() ? line.horizontalAdvance() : 0,
                                     line.isValid() ? line.ascent() : 0});
}

QString PaintCache::elided(const TextStyle &style, const QString &text, double width)
{
    Fonts &f = fonts(loadedStyle(style));
    const double enlarged = style.size / loadedStyle(style).size;
    const std::pair key(text, int(std::floor(qBound(0., width / enlarged, 1e6))));
    const auto found = f.elided.constFind(key);
    if (found != f.elided.constEnd())
        return *found;
    if (f.elided.size() > MostTexts)
        f.elided.clear();
    return *f.elided.insert(key, portolan::elided(loadedStyle(style), text, key.second));
}

const QImage &PaintCache::icon(QStringView name, const QColor &color, int pixels)
{
    const std::pair key(name.toString(), (quint64(pixels) << 32) | color.rgba());
    const auto found = m_icons.constFind(key);
    if (found != m_icons.constEnd())
        return *found;
    if (m_icons.size() > MostIcons)
        m_icons.clear();
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = pixels / IconBox;
    painter.scale(scale, scale);
    QPen pen(color, qMax(1.5, .9 / scale));
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.strokePath(iconPath(name), pen);
    painter.end();
    return *m_icons.insert(key, image);
}

} // namespace portolan
