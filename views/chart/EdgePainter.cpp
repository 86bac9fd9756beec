#include "views/chart/ChartParts.h"

namespace portolan {

using namespace Qt::StringLiterals;
using namespace texts;

namespace {

constexpr double HaloWidth = 12;
constexpr double TriangleRoom = 16;
constexpr double SuffixGap = 6;

LinePen linePen(const Theme &theme, const LinePen &normal, bool enabled, bool bundle, Look look)
{
    LinePen pen = normal;
    if (!enabled)
        pen = {theme.disabledInk, 1, pen.dash, pen.roundCap};
    if (look == Look::Hover)
        pen.width = bundle ? 3 : 2.5;
    else if (look == Look::Selected)
        pen.width = bundle ? 3.5 : 3;
    else if (look == Look::Faded)
        pen.color = mixed(pen.color, theme.canvas, theme.fadedEdge);
    return pen;
}

void paintHead(Canvas &canvas, const QPointF &before, const QPointF &tip, bool filled,
    const QColor &color, const Theme &theme, Look look)
{
    const bool large = look == Look::Selected || look == Look::Hover;
    if (filled) {
        canvas.path(arrowHead(before, tip, large ? 10 : 9, large ? 10 : 8), color);
        return;
    }
    // The outline's own width stays inside the 9 x 8 that the head may take.
    canvas.path(arrowHead(before, tip, large ? 10 : 8.75, large ? 9 : 7.5), theme.canvas,
        {color, look == Look::Selected ? 1.5 : 1.2, {}, false});
}

/// The line itself, over its halo where it is selected.
void paintLit(Canvas &canvas, const QPainterPath &path, const LinePen &pen, const Theme &theme,
    Look look, const Detail &detail)
{
    if (look == Look::Selected)
        canvas.path(path, {}, {theme.halo, detail.atLeast(HaloWidth, 6), {}, false});
    const bool lit = look == Look::Selected || look == Look::Hover;
    LinePen seen = lit ? pen.withWidth(detail.atLeast(pen.width, 2)) : pen;
    if (!detail.fine())
        seen.dash.clear();
    canvas.path(path, {}, seen);
}

/// Where the label of a member of an open bundle stands, as wide as its text.
QRectF openLabel(Canvas &canvas, const EdgeLine &line, const SceneEdge &edge, size_t member)
{
    const LabelLine &text = line.label.lines[member];
    QRectF rect = edge.open[member].label;
    double width = canvas.textWidth(textStyle(TextRole::Label), text.text) + 2 * PillPadding;
    if (!text.suffix.isEmpty())
        width += SuffixGap + canvas.textWidth(textStyle(TextRole::LabelSuffix), text.suffix);
    rect.setWidth(width);
    return rect;
}

/// How a line with that pen passes its label.
DashBreak dashBreak(const LinePen &pen, const QRectF &label, const Detail &detail)
{
    return pen.dash.empty() || !detail.fine() ? DashBreak() : DashBreak{label, pen.dash};
}

void paintOpen(Canvas &canvas, const EdgeLine &line, const SceneEdge &edge, const Theme &theme,
    const std::vector<Look> &looks, const Detail &detail)
{
    for (size_t i = 0; i < edge.open.size(); ++i) {
        const SceneFlow &flow = edge.flows[i];
        const Look look = i < looks.size() ? looks[i] : Look::Normal;
        const LinePen pen = linePen(theme, theme.pen(flow.style), flow.enabled, false, look);
        const QPainterPath path = edgePath(edge.open[i].points, {}, EdgeShortened,
            dashBreak(pen, openLabel(canvas, line, edge, i), detail));
        paintLit(canvas, path, pen, theme, look, detail);
        paintHead(canvas, edge.open[i].points.front(), edge.open[i].points.back(), flow.required,
            pen.color, theme, look);
    }
}

QColor flowColor(const Theme &theme, const SceneFlow &flow)
{
    return flow.enabled ? theme.pen(flow.style).color : theme.disabledInk;
}

/// Ground and ink of a pill or a row.
struct LabelInk
{
    QColor ground;
    QColor border;
    QColor text;
    QColor suffix;
};

LabelInk labelInk(const Theme &theme, const QColor &color, Look look)
{
    LabelInk ink = {theme.canvas, theme.pillBorder, color, theme.ink2};
    if (look == Look::Hover) {
        ink.ground = mixed(color, theme.canvas, .11);
        ink.border = mixed(color, theme.canvas, .5);
    } else if (look == Look::Selected) {
        ink = {color, color, theme.card, theme.card};
    } else if (look == Look::Faded) {
        for (QColor *part : {&ink.border, &ink.text, &ink.suffix}) {
            if (part->isValid())
                *part = mixed(*part, theme.canvas, theme.fadedLabel);
        }
    }
    return ink;
}

void paintTexts(
    Canvas &canvas, const QPointF &start, const LabelLine &line, const LabelInk &ink, bool struck)
{
    const TextStyle style = textStyle(TextRole::Label);
    const double y = baseline(style, start.y());
    canvas.text({start.x(), y}, line.text, {style, ink.text, TextAlign::Start, struck});
    if (!line.suffix.isEmpty()) {
        canvas.text({start.x() + canvas.textWidth(style, line.text) + SuffixGap, y}, line.suffix,
            {textStyle(TextRole::LabelSuffix), ink.suffix});
    }
}

void paintPill(Canvas &canvas, const QRectF &rect, const LabelLine &line, const SceneFlow &flow,
    const Theme &theme, Look look, bool problem)
{
    const LabelInk ink = labelInk(theme, flowColor(theme, flow), look);
    paintBox(canvas, rect, 10, ink.ground, ink.border);
    paintTexts(canvas, {rect.left() + PillPadding, rect.center().y()}, line, ink, !flow.enabled);
    if (problem)
        paintSmallTriangle(canvas, {rect.right() - 14, rect.center().y()}, theme);
}

/// The pills of an open bundle share their left edge; each is as wide as its text.
void paintOpenLabels(Canvas &canvas, const EdgeLine &line, const SceneEdge &edge,
    const Theme &theme, const std::vector<Look> &looks, const std::vector<int> &problems)
{
    for (size_t i = 0; i < edge.open.size(); ++i) {
        const LabelLine &text = line.label.lines[i];
        const bool problem = i < problems.size() && problems[i] > 0;
        const QRectF rect =
            openLabel(canvas, line, edge, i).adjusted(0, 0, problem ? TriangleRoom : 0, 0);
        paintPill(canvas, rect, text, edge.flows[i], theme,
            i < looks.size() ? looks[i] : Look::Normal, problem);
    }
}

/// A label too small for its text: still there, still in the colour of its flow.
void paintSpeck(
    Canvas &canvas, const EdgeLine &line, const SceneEdge &edge, const Theme &theme, Look look)
{
    const QColor color = edge.bundle          ? theme.bundle.color
                         : edge.flows.empty() ? theme.disabledInk
                                              : flowColor(theme, edge.flows.front());
    const LabelInk ink = labelInk(theme, color, look);
    const QRectF &r = line.label.rect;
    canvas.rects({r}, look == Look::Selected ? ink.ground : mixed(ink.text, theme.canvas, .3));
    if (look == Look::Selected)
        return;
    canvas.rects({r.adjusted(2, 2, -2, -2)}, ink.ground);
    canvas.rects(
        {QRectF(r.left() + PillPadding, r.center().y() - 3, r.width() - 2 * PillPadding, 6)},
        mixed(ink.text, theme.canvas, .45));
}

} // namespace

bool isOpen(const SceneEdge &edge, Look look, const Detail &detail)
{
    const bool lit = look == Look::Hover || look == Look::Selected;
    return !edge.open.empty() && (lit || detail.opensBundles());
}

LinePen edgePen(const Theme &theme, const SceneEdge &edge, Look look)
{
    return linePen(
        theme, edge.bundle ? theme.bundle : theme.pen(edge.style), edge.enabled, edge.bundle, look);
}

void paintEdge(Canvas &canvas, const EdgeLine &line, const SceneEdge &edge, const Theme &theme,
    const std::vector<EdgeCut> &cuts, Look look, const std::vector<Look> &looks,
    const Detail &detail)
{
    if (line.points.size() < 2)
        return;
    if (isOpen(edge, look, detail)) {
        paintOpen(canvas, line, edge, theme, looks, detail);
        return;
    }
    const LinePen pen = edgePen(theme, edge, look);
    // The line ends inside the arrowhead, whose point would otherwise be blunt.
    paintLit(canvas,
        edgePath(line.points, cuts, EdgeShortened, dashBreak(pen, line.label.rect, detail)), pen,
        theme, look, detail);
    paintHead(canvas, line.points[line.points.size() - 2], line.points.back(), edge.required,
        pen.color, theme, look);
    if (line.quay.isValid())
        canvas.rect(line.quay, 1, pen.color);
}

void paintBranch(Canvas &canvas, const std::vector<QPointF> &own, const SceneEdge &edge,
    const Theme &theme, const std::vector<EdgeCut> &cuts, Look look)
{
    paintLit(canvas, edgePath(own, cuts), edgePen(theme, edge, look), theme, look, {});
}

QRectF labelRect(const EdgeLine &line, bool problem)
{
    return line.label.rect.adjusted(0, 0, problem ? TriangleRoom : 0, 0);
}

void paintLabel(Canvas &canvas, const EdgeLine &line, const SceneEdge &edge, const Theme &theme,
    Look look, const std::vector<Look> &looks, const std::vector<int> &problems,
    const Detail &detail)
{
    const size_t rows = line.label.lines.size();
    if (rows == 0 || !line.label.rect.isValid())
        return;
    if (!detail.smallTexts() && !isOpen(edge, look, detail)) {
        paintSpeck(canvas, line, edge, theme, look);
        return;
    }
    bool problem = false;
    for (const int count : problems)
        problem = problem || count > 0;
    if (isOpen(edge, look, detail)) {
        paintOpenLabels(canvas, line, edge, theme, looks, problems);
        return;
    }
    if (rows == 1) {
        const SceneFlow flow = edge.flows.empty() ? SceneFlow() : edge.flows.front();
        paintPill(
            canvas, labelRect(line, problem), line.label.lines.front(), flow, theme, look, problem);
        return;
    }
    const QRectF rect = labelRect(line, problem);
    const LabelInk box =
        labelInk(theme, theme.bundle.color, look == Look::Faded ? Look::Faded : Look::Normal);
    paintBox(canvas, rect, 8, box.ground, look == Look::Selected ? theme.accent : box.border);
    for (size_t i = 0; i < rows; ++i) {
        // A label may show fewer rows than the edge has flows, never more.
        const SceneFlow flow = i < edge.flows.size() ? edge.flows[i] : SceneFlow();
        const Look rowLook = i < looks.size() ? looks[i] : look;
        const double y = rect.center().y() + (double(i) - double(rows - 1) / 2) * RowHeight;
        const LabelInk ink = labelInk(theme, flowColor(theme, flow), rowLook);
        if (rowLook == Look::Selected || rowLook == Look::Hover)
            canvas.rect({rect.left() + 3, y - 9, rect.width() - 6, RowHeight}, 5, ink.ground);
        LinePen swatch = theme.pen(flow.style).withColor(ink.text);
        // As the lines of flows are painted: equal in each part of the picture.
        const QPointF start(rect.left() + RowPadding, y);
        canvas.dashedLines({{start, start + QPointF(SwatchWidth, 0)}}, {start}, swatch);
        paintTexts(canvas, {rect.left() + RowX, y}, line.label.lines[i], ink, !flow.enabled);
        if (i < problems.size() && problems[i] > 0)
            paintSmallTriangle(canvas, {rect.right() - 12, y}, theme);
    }
}

void paintSmallTriangle(Canvas &canvas, const QPointF &centre, const Theme &theme)
{
    const QPointF apex = centre - QPointF(0, 5.5);
    QPainterPath path(apex);
    path.lineTo(apex + QPointF(6.5, 11));
    path.lineTo(apex + QPointF(-6.5, 11));
    path.closeSubpath();
    canvas.path(path, theme.problem, {theme.problemBorder, 1, {}, true});
    canvas.line(apex + QPointF(0, 4), apex + QPointF(0, 7), {theme.problemInk, 1.25, {}, true});
    canvas.line(apex + QPointF(0, 9), apex + QPointF(0, 9.05), {theme.problemInk, 1.25, {}, true});
}

} // namespace portolan
