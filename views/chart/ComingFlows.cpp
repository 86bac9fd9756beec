#include "views/chart/ComingFlows.h"

#include "model/layout/Board.h"
#include "model/layout/DockText.h"
#include "views/chart/DrawnChange.h"
#include "views/chart/RubberLine.h"

namespace portolan {

namespace {

/// Where the label of a line without obstacles stands: in the middle of its longest part.
QPointF middleOf(const std::vector<QPointF> &points)
{
    QPointF middle;
    double longest = -1;
    for (size_t i = 1; i < points.size(); ++i) {
        const double length = (points[i] - points[i - 1]).manhattanLength();
        if (length > longest) {
            longest = length;
            middle = (points[i] + points[i - 1]) / 2;
        }
    }
    return middle;
}

} // namespace

void ComingFlows::follow(const DrawnChange &change, const ChartScene &scene, const Deployment &now,
    const TextMeasure &measure)
{
    QStringList ids = std::exchange(m_going, {});
    for (const Line &line : std::exchange(m_coming, {}))
        ids += line.drawn.flows;
    if (change.isSmall())
        ids += change.flows();
    ids.removeDuplicates();
    for (const QString &id : ids) {
        const Flow *flow = now.flow(id);
        const bool isDrawn = scene.flowNumber(id) >= 0;
        if (flow && !isDrawn)
            add(*flow, scene, measure);
        else if (!flow && isDrawn)
            m_going += id;
    }
}

void ComingFlows::add(const Flow &flow, const ChartScene &scene, const TextMeasure &measure)
{
    const int from = scene.cardOf(flow.from);
    const int to = scene.cardOf(flow.to);
    if (from < 0 || to < 0 || from == to)
        return;
    const QRectF &sender = scene.geometry.cards[size_t(from)].rect;
    const QRectF &listener = scene.geometry.cards[size_t(to)].rect;
    const bool required = flow.need.kind == Need::Kind::Required;
    Line line;
    line.drawn.flows = {flow.id};
    line.drawn.points =
        rubberWay(facing(sender, listener.center()), facing(listener, sender.center()));
    LabelLine text;
    text.flow = flow.id;
    text.text = layout::labelText(flow.ports);
    line.drawn.label.lines = {text};
    line.drawn.label.rect.setSize(around::labelSize(line.drawn.label.lines, false, measure));
    line.drawn.label.rect.moveCenter(middleOf(line.drawn.points));
    line.scene.flows = {sceneFlow(flow)};
    line.scene.style = line.scene.flows.front().style;
    line.scene.enabled = flow.enabled;
    line.scene.required = required;
    line.scene.from = from;
    line.scene.to = to;
    m_coming.push_back(std::move(line));
}

void ComingFlows::paint(
    Canvas &canvas, const Theme &theme, const ChartState &state, double zoom) const
{
    const Detail detail(zoom);
    for (const Line &line : m_coming) {
        const bool isSelected = state.selectedFlows.contains(line.drawn.flows.front());
        const Look look = isSelected ? Look::Selected : Look::Normal;
        paintEdge(canvas, line.drawn, line.scene, theme, {}, look, {look}, detail);
        if (detail.boxes())
            paintLabel(canvas, line.drawn, line.scene, theme, look, {look}, {}, detail);
    }
}

} // namespace portolan
