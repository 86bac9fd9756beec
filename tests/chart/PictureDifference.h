#pragma once

#include <QImage>
#include <QRect>
#include <QString>

namespace portolan::testing {

using namespace Qt::StringLiterals;

/// Where two pictures differ, in words; empty where they are equal.
inline QString difference(const QImage &a, const QImage &b)
{
    if (a.size() != b.size())
        return u"of other sizes"_s;
    QRect where;
    int pixels = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            if (a.pixel(x, y) != b.pixel(x, y)) {
                where |= QRect(x, y, 1, 1);
                ++pixels;
            }
        }
    }
    return pixels == 0 ? QString()
                       : u"%1 pixels from %2,%3 to %4,%5"_s.arg(pixels)
                             .arg(where.left())
                             .arg(where.top())
                             .arg(where.right())
                             .arg(where.bottom());
}

} // namespace portolan::testing
