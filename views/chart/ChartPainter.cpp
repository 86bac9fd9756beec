#include "views/chart/ChartPainter.h"

#include "views/chart/ChartParts.h"

#include <cmath>

namespace portolan {

namespace {

/// Shapes reach out of their rectangles: halos, badges, wide pens.
constexpr double Overhang = 12;

bool touches(const QRectF &clip, const QRectF &rect)
{
    return clip.isNull() ||
           clip.intersects(rect.adjusted(-Overhang, -Overhang, Overhang, Overhang));
}

int countOf(const std::map<QString, int> &counts, const QString &id)
{
    const auto found = counts.find(id);
    return found == counts.end() ? 0 : found->second;
}

bool containsAny(const std::set<QString> &set, const QStringList &ids)
{
    if (set.empty())
        return false;
    for (const QString &id : ids) {
        if (set.contains(id))
            return true;
    }
    return false;
}

} // namespace

/// What is visible of the edges, by the order in which it is painted.
struct ChartPainter::Layer
{
    std::vector<size_t> back; ///< faded, then normal
    std::vector<size_t> lit;  ///< hovered and selected
};

ChartPainter::ChartPainter(const ChartScene &scene, const Theme &theme,
    const ProductColors &products, const ChartState &state)
    : m_scene(scene)
    , m_theme(theme)
    , m_products(products)
    , m_state(state)
{
    const auto addEnds = [this](const QString &flow, std::set<QString> &ends) {
        const int edge = m_scene.edgeOf(flow);
        if (edge < 0)
            return;
        const EdgeLine &line = m_scene.geometry.edges[size_t(edge)];
        ends.insert({line.from, line.to});
    };
    for (const QString &flow : state.selectedFlows)
        addEnds(flow, m_selectedEnds);
    for (const QString &flow : state.hoveredFlows)
        addEnds(flow, m_hoveredEnds);
    if (state.filtered) {
        for (const EdgeLine &line : scene.geometry.edges) {
            if (!filteredOut(line.flows))
                m_filteredEnds.insert({line.from, line.to});
        }
    }
}

bool ChartPainter::fades() const
{
    return !m_state.selectedFlows.empty() || !m_state.hoveredFlows.empty();
}

bool ChartPainter::filteredOut(const QStringList &flows) const
{
    if (!m_state.filtered)
        return false;
    for (const QString &flow : flows) {
        if (!m_state.fadedFlows.contains(flow))
            return false;
    }
    return true;
}

Look ChartPainter::flowLook(const QString &flow) const
{
    if (m_state.selectedFlows.contains(flow))
        return Look::Selected;
    if (m_state.hoveredFlows.contains(flow))
        return Look::Hover;
    const bool faded = fades() || (m_state.filtered && m_state.fadedFlows.contains(flow));
    return faded ? Look::Faded : Look::Normal;
}

std::vector<Look> ChartPainter::flowLooks(size_t edge) const
{
    std::vector<Look> looks;
    for (const QString &flow : m_scene.geometry.edges[edge].flows)
        looks.push_back(flowLook(flow));
    return looks;
}

Look ChartPainter::edgeLook(size_t edge) const
{
    const QStringList &flows = m_scene.geometry.edges[edge].flows;
    if (containsAny(m_state.selectedFlows, flows))
        return Look::Selected;
    if (containsAny(m_state.hoveredFlows, flows))
        return Look::Hover;
    return fades() || filteredOut(flows) ? Look::Faded : Look::Normal;
}

Look ChartPainter::cardLook(size_t card) const
{
    const QString &id = m_scene.geometry.cards[card].id;
    if (m_state.selectedComponents.contains(id) || m_selectedEnds.contains(id))
        return Look::Selected;
    if (m_state.hoveredComponent == id)
        return Look::Hover;
    if (m_hoveredEnds.contains(id))
        return Look::Normal;
    const bool filteredAway = m_state.filtered && !m_filteredEnds.contains(id);
    return fades() || filteredAway ? Look::Faded : Look::Normal;
}

Look ChartPainter::dockLook(size_t dock) const
{
    const QStringList &flows = m_scene.geometry.docks[dock].flows;
    if (containsAny(m_state.selectedFlows, flows))
        return Look::Selected;
    if (containsAny(m_state.hoveredFlows, flows))
        return Look::Hover;
    return fades() || (!flows.isEmpty() && filteredOut(flows)) ? Look::Faded : Look::Normal;
}

QColor ChartPainter::barColor(const QString &product) const
{
    const auto found = m_products.find(product);
    return found == m_products.end() ? m_theme.neutralBar : found->second;
}

void ChartPainter::paint(Canvas &canvas, const QRectF &clip) const
{
    const Geometry &g = m_scene.geometry;
    for (size_t i = 0; i < g.zones.size(); ++i) {
        if (!touches(clip, g.zones[i].rect))
            continue;
        canvas.beginGroup(g.zones[i].name);
        paintZone(canvas, g.zones[i], m_scene.zones[i], m_theme,
            m_state.selectedZones.contains(g.zones[i].id),
            countOf(m_state.problems.zones, g.zones[i].id));
        canvas.endGroup();
    }

    Layer layer;
    std::vector<size_t> normal;
    for (size_t i = 0; i < g.edges.size(); ++i) {
        if (!touches(clip, m_scene.edges[i].bounds))
            continue;
        const Look look = edgeLook(i);
        (look == Look::Faded ? layer.back : look == Look::Normal ? normal : layer.lit).push_back(i);
    }
    layer.back.insert(layer.back.end(), normal.begin(), normal.end());

    const auto paintEdges = [&](const std::vector<size_t> &edges) {
        for (const size_t i : edges) {
            canvas.beginGroup(m_scene.edges[i].title);
            paintEdge(canvas, g.edges[i], m_scene.edges[i], m_theme, edgeLook(i), flowLooks(i));
            canvas.endGroup();
        }
    };
    paintEdges(layer.back);
    for (size_t i = 0; i < g.cards.size(); ++i) {
        if (touches(clip, g.cards[i].rect) && cardLook(i) == Look::Selected)
            paintCardHalo(canvas, g.cards[i], m_theme);
    }
    paintEdges(layer.lit);

    for (size_t i = 0; i < g.docks.size(); ++i) {
        if (touches(clip, g.docks[i].rect))
            paintDock(canvas, g.docks[i], m_scene.docks[i], m_theme, dockLook(i));
    }
    for (size_t i = 0; i < g.cards.size(); ++i) {
        if (!touches(clip, g.cards[i].rect))
            continue;
        canvas.beginGroup(m_scene.cards[i].title);
        paintCard(canvas, g.cards[i], m_scene.cards[i], m_theme, cardLook(i),
            barColor(m_scene.cards[i].product));
        canvas.endGroup();
    }

    for (const std::vector<size_t> *edges : {&layer.back, &layer.lit}) {
        for (const size_t i : *edges) {
            std::vector<int> problems;
            for (const QString &flow : g.edges[i].flows)
                problems.push_back(countOf(m_state.problems.flows, flow));
            paintLabel(
                canvas, g.edges[i], m_scene.edges[i], m_theme, edgeLook(i), flowLooks(i), problems);
        }
    }
    for (const CardBox &card : g.cards) {
        const int count = countOf(m_state.problems.components, card.id);
        if (count > 0 && touches(clip, card.rect))
            paintBadge(canvas, card.rect.topRight(), count, m_theme);
    }
}

void ChartPainter::paintCoarse(Canvas &canvas, const QRectF &clip) const
{
    const Geometry &g = m_scene.geometry;
    for (size_t i = 0; i < g.zones.size(); ++i) {
        const ZoneColors &colors = zoneColors(m_theme, m_scene.zones[i].tint);
        if (touches(clip, g.zones[i].rect))
            canvas.rect(g.zones[i].rect, 0, colors.fill, {colors.border, 1, {}, false});
    }
    for (const bool lit : {false, true}) {
        for (size_t i = 0; i < g.edges.size(); ++i) {
            if (!touches(clip, m_scene.edges[i].bounds))
                continue;
            const Look look = edgeLook(i);
            if (lit != (look == Look::Hover || look == Look::Selected))
                continue;
            LinePen pen = {m_theme.pen(m_scene.edges[i].style).color, lit ? 24. : 1.5, {}, false};
            if (look == Look::Faded)
                pen.color = mixed(pen.color, m_theme.canvas, m_theme.fadedEdge);
            const std::vector<QPointF> &points = g.edges[i].points;
            for (size_t k = 1; k < points.size(); ++k)
                canvas.line(points[k - 1], points[k], pen);
        }
    }
    for (size_t i = 0; i < g.cards.size(); ++i) {
        if (!touches(clip, g.cards[i].rect))
            continue;
        const bool selected = cardLook(i) == Look::Selected;
        canvas.rect(g.cards[i].rect, 0, selected ? m_theme.accent : m_theme.card,
            {m_theme.cardBorder, 1, {}, false});
    }
}

void paintGround(Canvas &canvas, const QRectF &clip, const Theme &theme, double zoom)
{
    canvas.rect(clip, 0, theme.canvas);
    if (!theme.gridDot.isValid())
        return;
    double pitch = 16;
    while (pitch * zoom < 12)
        pitch *= 2;
    QPainterPath dots;
    const double half = .75 / qMax(1., zoom);
    const double left = std::ceil(clip.left() / pitch) * pitch;
    for (double y = std::ceil(clip.top() / pitch) * pitch; y < clip.bottom(); y += pitch) {
        for (double x = left; x < clip.right(); x += pitch)
            dots.addRect(x - half, y - half, 2 * half, 2 * half);
    }
    canvas.path(dots, theme.gridDot);
}

} // namespace portolan
