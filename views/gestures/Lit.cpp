#include "views/gestures/Lit.h"

#include "views/gestures/FlowPull.h"

namespace portolan {

namespace {

constexpr double CardCorner = 8;

} // namespace

void paintHandles(
    Canvas &canvas, const std::vector<FlowHandle> &handles, int hot, const Theme &theme, double px)
{
    for (size_t i = 0; i < handles.size(); ++i) {
        const bool lit = int(i) == hot;
        const double radius = (lit ? FlowHandleRadius + 1.5 : FlowHandleRadius) * px;
        const QRectF box(handles[i].at - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
        canvas.rect(
            box, radius, lit ? theme.accent : theme.card, {theme.accent, 1.5 * px, {}, false});
        if (!lit)
            continue;
        const LinePen plus = {theme.onAccent, 1.5 * px, {}, true};
        const double arm = 3 * px;
        canvas.line(handles[i].at - QPointF(arm, 0), handles[i].at + QPointF(arm, 0), plus);
        canvas.line(handles[i].at - QPointF(0, arm), handles[i].at + QPointF(0, arm), plus);
    }
}

void paintTargets(Canvas &canvas, const ChartScene &scene, const ChartIndex &index,
    const QRectF &visible, const QString &own, const Theme &theme, double px)
{
    const int start = scene.cardOf(own);
    const LinePen pen = {mixed(theme.accent, theme.card, .55), px, {}, false};
    for (const int card : index.boxesIn(visible, 0).cards) {
        if (card != start)
            canvas.rect(scene.geometry.cards[size_t(card)].rect, CardCorner, {}, pen);
    }
}

void paintGhost(
    Canvas &canvas, const QRectF &rect, const QString &name, const Theme &theme, double px)
{
    QColor fill = theme.card;
    fill.setAlphaF(.85F);
    canvas.rect(rect, CardCorner, fill, {theme.accent, 1.5 * px, {6 * px, 4 * px}, false});
    const TextStyle style = textStyle(TextRole::CardName);
    canvas.text({rect.center().x(), baseline(style, rect.center().y())},
        canvas.elided(style, oneLine(name), rect.width() - 16),
        {style, theme.ink, TextAlign::Middle});
}

QRectF freshRect(const FlowPull &pull)
{
    QRectF rect(QPointF(), FreshCardSize);
    if (pull.fresh && pull.fresh->position)
        rect.moveCenter({pull.fresh->position->x, pull.fresh->position->y});
    return rect;
}

} // namespace portolan
