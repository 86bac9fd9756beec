#include "views/chart/DragParts.h"

#include <algorithm>

namespace portolan {

namespace {

constexpr QPointF CaptionOff = {16, 20};
constexpr double CaptionHeight = 22;
constexpr double CaptionPadding = 10;
constexpr double LongestCaption = 420;

} // namespace

void paintLit(Canvas &canvas, const QRectF &rect, const Theme &theme, double px, double corner)
{
    QColor fill = theme.accent;
    fill.setAlphaF(.12F);
    canvas.rect(rect, std::min(corner, rect.height() / 4), fill, {theme.accent, 2 * px, {}, false});
}

void paintCaption(Canvas &canvas, const QPointF &position, const QString &text, const Theme &theme,
    const QSizeF &size)
{
    if (text.isEmpty())
        return;
    const TextStyle style = {11, 600};
    const QString shown = canvas.elided(style, oneLine(text), LongestCaption);
    QRectF box(position + CaptionOff,
        QSizeF(canvas.textWidth(style, shown) + 2 * CaptionPadding, CaptionHeight));
    if (box.right() > size.width() - 4)
        box.moveRight(position.x() - CaptionOff.x());
    if (box.bottom() > size.height() - 4)
        box.moveBottom(position.y() - CaptionOff.y() / 2);
    box.moveLeft(std::max(box.left(), 4.));
    canvas.rect(box, 4, theme.panel, {theme.fieldBorder, 1, {}, false});
    canvas.text({box.left() + CaptionPadding, baseline(style, box.center().y())}, shown,
        {style, theme.ink});
}

} // namespace portolan
