#include "views/panels/RuleWrap.h"

namespace portolan {

WrappedText wrapAtSpaces(const QString &text, qreal width, const QFontMetricsF &metrics)
{
    const qreal column = metrics.horizontalAdvance(u'0');
    // Of a pair the first half has the width of both.
    const auto advance = [&](qsizetype i) {
        const QChar c = text[i];
        if (c.unicode() < 128)
            return column;
        return c.isLowSurrogate() ? 0.
                                  : metrics.horizontalAdvance(text.mid(i, c.isSurrogate() ? 2 : 1));
    };
    WrappedText wrapped{text};
    qreal used = 0;
    qreal usedToSpace = 0;
    qsizetype space = -1;
    bool hasWord = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\n') {
            ++wrapped.lines;
            used = 0;
            space = -1;
            hasWord = false;
            continue;
        }
        const bool fits = used <= width;
        used += advance(i);
        if (text[i] == u' ') {
            if (hasWord && fits) {
                space = i;
                usedToSpace = used;
            }
            continue;
        }
        hasWord = true;
        if (used > width && space >= 0) {
            wrapped.text[space] = QChar::LineSeparator;
            ++wrapped.lines;
            used -= usedToSpace;
            space = -1;
        }
        wrapped.isTooWide = wrapped.isTooWide || used > width;
    }
    return wrapped;
}

QString unwrapped(QString text)
{
    text.replace(QChar::LineSeparator, u' ');
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

} // namespace portolan
