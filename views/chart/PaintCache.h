#pragma once

#include "views/chart/TextMetrics.h"

#include <QGlyphRun>
#include <QHash>
#include <QImage>

#include <map>

namespace portolan {

/// What was worked out for a painting and serves the next one as well: shaped texts, icons. Owned
/// by whoever paints again and again; only for canvases of one thread.
class PaintCache
{
public:
    struct Shaped
    {
        QList<QGlyphRun> runs;
        double width = 0;
        double ascent = 0;
    };
    const QFont &font(const TextStyle &style);
    const Shaped &shaped(const TextStyle &style, const QString &text);
    QString elided(const TextStyle &style, const QString &text, double width);
    const QImage &icon(QStringView name, const QColor &color, int pixels);

private:
    struct Fonts
    {
        QFont font;
        QHash<QString, Shaped> texts;
        QHash<std::pair<QString, int>, QString> elided; ///< by text and width in px
    };
    Fonts &fonts(const TextStyle &style);

    std::map<std::pair<double, int>, Fonts> m_fonts;
    QHash<std::pair<QString, quint64>, QImage> m_icons; ///< by name, colour and size
};

} // namespace portolan
