#include "model/layout/Measures.h"
#include "views/chart/ChartParts.h"
#include "views/chart/Icons.h"

#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double CardCorner = 8;
constexpr double HaloWidth = 6;
constexpr double BarWidth = 4;
constexpr double DockCorner = 4;
constexpr TextStyle CountStyle = {11, 500};
/// Smaller names are hard to read.
constexpr double GoodNamePx = 7.5;
/// But better small than cut; smaller ones cannot be read.
constexpr double LeastNamePx = 6.5;

/// The strip along the card's left border, cut by its round corners.
QPainterPath barPath(const QRectF &rect)
{
    const double d = 2 * CardCorner;
    QPainterPath path;
    const QRectF top(rect.left(), rect.top(), d, d);
    const QRectF bottom(rect.left(), rect.bottom() - d, d, d);
    path.arcMoveTo(top, 120);
    path.arcTo(top, 120, 60);
    path.arcTo(bottom, 180, 60);
    path.closeSubpath();
    return path;
}

/// The outline of a dock without the side where it touches the card, where its corners are square.
QPainterPath dockPath(const QRectF &rect, Side side)
{
    const double w = side == Side::Left || side == Side::Right ? rect.width() : rect.height();
    const double h = side == Side::Left || side == Side::Right ? rect.height() : rect.width();
    const double r = DockCorner;
    QPainterPath path(QPointF(w, 0));
    path.lineTo(r, 0);
    path.arcTo(0, 0, 2 * r, 2 * r, 90, 90);
    path.lineTo(0, h - r);
    path.arcTo(0, h - 2 * r, 2 * r, 2 * r, 180, 90);
    path.lineTo(w, h);
    // Drawn for the left side; the others are turns and mirrors of it.
    switch (side) {
    case Side::Left:
        return QTransform::fromTranslate(rect.left(), rect.top()).map(path);
    case Side::Right:
        return QTransform(-1, 0, 0, 1, rect.right(), rect.top()).map(path);
    case Side::Top:
        return QTransform(0, 1, 1, 0, rect.left(), rect.top()).map(path);
    case Side::Bottom:
        return QTransform(0, -1, 1, 0, rect.left(), rect.bottom()).map(path);
    }
    return path;
}

/// Half a px inwards on the three free sides, so that the outline lies inside.
QRectF insideOutline(const QRectF &rect, Side side)
{
    constexpr double h = .5;
    return rect.adjusted(side == Side::Right ? 0 : h, side == Side::Bottom ? 0 : h,
        side == Side::Left ? 0 : -h, side == Side::Top ? 0 : -h);
}

struct CardInk
{
    QColor name;
    QColor detail;
    QColor icon;
    QColor border;
    QColor fill;
};

CardInk cardInk(const Theme &theme, const SceneCard &card, Look look)
{
    CardInk ink = {theme.ink, theme.ink2, theme.ink2, theme.cardBorder, theme.card};
    if (card.off)
        ink = {theme.disabledInk, theme.disabledInk, theme.disabledInk,
            mixed(theme.cardBorder, theme.card, .62), theme.card};
    if (look == Look::Hover) {
        ink.border = theme.ink2;
        ink.fill = theme.cardHover;
    } else if (look == Look::Faded) {
        for (QColor *color : {&ink.name, &ink.detail, &ink.icon, &ink.border})
            *color = mixed(*color, theme.card, theme.fadedCard);
    }
    return ink;
}

} // namespace

void paintCardHalo(Canvas &canvas, const CardBox &box, const Theme &theme)
{
    canvas.rect(box.rect.adjusted(-HaloWidth, -HaloWidth, HaloWidth, HaloWidth),
        CardCorner + HaloWidth, theme.halo);
}

namespace {

/// The name alone, as large as it has to be to be read, on two lines where one is too short.
void paintLargeName(Canvas &canvas, const CardBox &box, const QColor &ink, const Detail &detail)
{
    const TextStyle normal = textStyle(TextRole::CardName);
    const double inner = box.rect.height() - 4;
    const double size = qMin(std::ceil(detail.atLeast(normal.size, GoodNamePx)), inner * .8);
    const TextStyle style = {std::floor(size), normal.weight};
    const double left = box.rect.left() + BarWidth + .4 * size;
    const double width = box.rect.right() - .25 * size - left;
    const QString &name = box.name;
    const double y = box.rect.center().y();
    if (canvas.textWidth(style, name) > width && inner >= 2.1 * size) {
        // Broken where a word ends, as far right as there is room.
        qsizetype at = 0;
        for (qsizetype i = 1; i + 1 < qMin<qsizetype>(name.size(), 64); ++i) {
            const bool between = name.at(i) == u' ' || name.at(i) == u'-';
            if (between && canvas.textWidth(style, name.left(i)) <= width)
                at = i;
        }
        if (at > 0) {
            canvas.text({left, baseline(style, y - .55 * size)}, name.left(at), {style, ink});
            canvas.text({left, baseline(style, y + .55 * size)},
                canvas.elided(style, name.mid(at).trimmed(), width), {style, ink});
            return;
        }
    }
    canvas.text({left, baseline(style, y)}, canvas.elided(style, name, width), {style, ink});
}

} // namespace

void paintCard(Canvas &canvas, const CardBox &box, const SceneCard &card, const Theme &theme,
    Look look, const QColor &bar, const Detail &detail)
{
    const CardInk ink = cardInk(theme, card, look);
    const QColor barColor = look == Look::Faded ? mixed(bar, theme.card, theme.fadedCard) : bar;
    const QRectF &r = box.rect;
    const QColor border = look == Look::Selected ? theme.accent : ink.border;
    const double width = look == Look::Selected ? 2 : 1;
    if (!detail.fine()) {
        const double line = detail.atLeast(width, width);
        canvas.rects({r}, border);
        canvas.rects({r.adjusted(line, line, -line, -line)}, ink.fill);
        canvas.rects({{r.left(), r.top(), detail.atLeast(BarWidth, 1.5), r.height()}}, barColor);
        paintLargeName(canvas, box, ink.name, detail);
        return;
    }
    canvas.rect(r, CardCorner, ink.fill);
    canvas.path(barPath(r), barColor);
    paintBox(canvas, r, CardCorner, {}, border, width);

    const int lines = 1 + int(box.addresses.size());
    const double first = r.center().y() - (lines - 1) * texts::CardLine / 2;
    const double iconCentre = lines > 1 ? first + texts::CardLine / 2 : first;
    paintIcon(canvas, card.icon, {r.left() + 14, iconCentre - IconBox / 2}, ink.icon);

    TextStyle nameStyle = textStyle(TextRole::CardName);
    const double x = r.left() + texts::CardX;
    const double room = r.right() - 4 - x;
    const double count = box.count.isEmpty() ? 0 : 6 + canvas.textWidth(CountStyle, box.count);
    const auto readable = [&, normal = nameStyle.size](double px) {
        return std::max(normal, std::ceil(detail.atLeast(normal, px)));
    };
    nameStyle.size = readable(GoodNamePx);
    if (const double least = readable(LeastNamePx); least < nameStyle.size) {
        const double fits = (room - count) / canvas.textWidth(nameStyle, box.name);
        nameStyle.size = std::clamp(std::floor(nameStyle.size * fits), least, nameStyle.size);
    }
    // A card that was renamed may stay as narrow as it is.
    const auto fitting = [&](const TextStyle &style, const QString &text, double most) {
        return canvas.textWidth(style, text) > most ? canvas.elided(style, text, most) : text;
    };
    const QString name = fitting(nameStyle, box.name, room - count);
    canvas.text({x, baseline(nameStyle, first)}, name, {nameStyle, ink.name});
    if (!box.count.isEmpty()) {
        canvas.text({x + canvas.textWidth(nameStyle, name) + 6, baseline(nameStyle, first)},
            box.count, {CountStyle, ink.detail});
    }
    const TextStyle addressStyle = textStyle(TextRole::Address);
    for (int i = 1; i < lines; ++i) {
        canvas.text({x, baseline(addressStyle, first + i * texts::CardLine)},
            fitting(addressStyle, box.addresses.at(i - 1), room), {addressStyle, ink.detail});
    }
}

void paintDock(Canvas &canvas, const Dock &dock, const SceneDock &scene, const Theme &theme,
    Look look, const Detail &detail, bool probed)
{
    QColor ink = scene.mixed ? theme.ink2 : theme.pen(scene.style).color;
    if (scene.off)
        ink = theme.disabledInk;
    QColor fill = theme.card;
    QColor border = theme.cardBorder;
    if (look == Look::Faded) {
        ink = mixed(ink, theme.card, theme.fadedCard);
        border = mixed(border, theme.card, theme.fadedCard);
    } else if (look == Look::Hover) {
        fill = mixed(ink, theme.card, .11);
    } else if (look == Look::Selected) {
        fill = ink;
        border = ink;
        ink = theme.card;
    }
    if (!detail.fine()) {
        const double line = detail.atLeast(1, 1);
        canvas.rects({dock.rect}, border);
        canvas.rects({dock.rect.adjusted(line, line, -line, -line)}, fill);
        if (!detail.smallTexts())
            return;
    } else {
        canvas.path(
            dockPath(insideOutline(dock.rect, dock.side), dock.side), fill, {border, 1, {}, false});
    }
    TextStyle style = textStyle(TextRole::DockPort);
    if (look == Look::Selected || look == Look::Hover)
        style.weight = 600;
    const QPointF centre = probed ? besideProbe(canvas, dock) : dock.rect.center();
    canvas.text({centre.x(), baseline(style, centre.y())}, dock.text,
        {style, ink, TextAlign::Middle, scene.off});
}

QPointF badgeCorner(const ChartScene &scene, const CardBox &card)
{
    QPointF corner = card.rect.topRight();
    const int zone = scene.zoneOf(card.zone);
    if (zone < 0 || !scene.zones[size_t(zone)].rules)
        return corner;
    const QRectF shield = layout::shieldOf(scene.geometry.zones[size_t(zone)].rect);
    const QRectF badge = badgeRect(corner);
    if (badge.intersects(shield))
        corner.ry() += shield.bottom() - badge.top();
    return corner;
}

QRectF badgeRect(const QPointF &topRight)
{
    return {topRight + QPointF(-18.5, -9), QSizeF(21, 18)};
}

void paintBadge(Canvas &canvas, const QPointF &topRight, int count, const Theme &theme)
{
    // 21 x 18 with its middle on the card's upper border.
    const QPointF apex = topRight + QPointF(-8, -8.5);
    QPainterPath path(apex);
    path.lineTo(apex + QPointF(9.75, 17));
    path.lineTo(apex + QPointF(-9.75, 17));
    path.closeSubpath();
    canvas.path(path, theme.problem, {theme.problemBorder, 1.25, {}, true});
    const TextStyle style = {count > 9 ? 9. : 11., 600};
    canvas.text({apex.x(), apex.y() + 15}, count > 99 ? u"+"_s : QString::number(count),
        {style, theme.problemInk, TextAlign::Middle});
}

} // namespace portolan
