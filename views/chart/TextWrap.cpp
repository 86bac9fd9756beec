#include "views/chart/TextWrap.h"

#include <QTextLayout>

namespace portolan {

QStringList wrapped(const TextStyle &style, const QString &text, double width, int most)
{
    QStringList lines;
    const TextStyle loaded = loadedStyle(style);
    QTextLayout layout(text, chartFont(loaded));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qsizetype start = 0;
    while (start < text.size() && lines.size() + 1 < most) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(qMax(1., width * (loaded.size / style.size)));
        lines.append(text.mid(start, line.textLength()).trimmed());
        start += line.textLength();
    }
    layout.endLayout();
    if (const QString rest = text.mid(start).trimmed(); !rest.isEmpty())
        lines.append(elided(style, rest, width));
    return lines;
}

} // namespace portolan
