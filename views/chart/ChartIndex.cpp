#include "views/chart/ChartIndex.h"

#include "views/chart/ChartParts.h"

#include <cmath>

namespace portolan {

namespace {

constexpr double CellSize = 128;
/// A segment over more cells than this is kept aside.
constexpr qint64 MostCells = 2048;

QRectF boundsOf(const std::vector<QPointF> &points)
{
    QRectF bounds;
    for (const QPointF &point : points)
        bounds |= QRectF(point, QSizeF(.1, .1));
    return bounds;
}

/// Where nearly all cards are: a few may have been placed a million px away by hand.
QRectF usualBounds(const Geometry &geometry)
{
    std::vector<double> xs;
    std::vector<double> ys;
    for (const CardBox &card : geometry.cards) {
        if (std::isfinite(card.rect.center().x()) && std::isfinite(card.rect.center().y())) {
            xs.push_back(card.rect.center().x());
            ys.push_back(card.rect.center().y());
        }
    }
    const auto range = [](std::vector<double> &values, double low, double high) {
        if (values.size() < 20)
            return std::pair(low, high);
        const auto at = [&values](size_t rank) {
            std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(rank), values.end());
            return values[rank];
        };
        const double first = at(values.size() / 50);
        const double last = at(values.size() - 1 - values.size() / 50);
        const double rim = (last - first) / 4 + 500;
        return std::pair(qMax(low, first - rim), qMin(high, last + rim));
    };
    const QRectF bounds = geometry.bounds;
    const auto [left, right] = range(xs, bounds.left(), bounds.right());
    const auto [top, bottom] = range(ys, bounds.top(), bounds.bottom());
    const bool finite = std::isfinite(right - left) && std::isfinite(bottom - top);
    return finite ? QRectF(QPointF(left, top), QPointF(qMax(left, right), qMax(top, bottom)))
                  : QRectF();
}

/// Indices that were met, in rising order.
std::vector<int> listed(const std::vector<bool> &met)
{
    std::vector<int> list;
    for (size_t i = 0; i < met.size(); ++i) {
        if (met[i])
            list.push_back(int(i));
    }
    return list;
}

bool isLevel(const QPointF &a, const QPointF &b) { return std::abs(a.y() - b.y()) < .01; }
bool isUpright(const QPointF &a, const QPointF &b)
{
    return std::abs(a.x() - b.x()) < .01 && !isLevel(a, b);
}

} // namespace

QRectF ChartIndex::Segment::box() const { return QRectF(from, to).normalized(); }

ChartIndex::ChartIndex(const ChartScene *scene)
    : m_scene(scene)
{
    const Geometry &g = scene->geometry;
    const QRectF area = usualBounds(g);
    m_level = ChartGrid<Place>(area, CellSize);
    m_upright = ChartGrid<Place>(area, CellSize);
    m_labels = ChartGrid<int>(area, 2 * CellSize);
    m_docks = ChartGrid<int>(area, 2 * CellSize);
    m_cards = ChartGrid<int>(area, 2 * CellSize);
    m_segments.resize(g.edges.size());
    m_labelRects.resize(g.edges.size());
    for (size_t e = 0; e < g.edges.size(); ++e)
        insertEdge(int(e));
    for (const Dock &dock : g.docks) {
        m_docks.insert(dock.rect, int(m_dockRects.size()));
        m_dockRects.push_back(dock.rect);
    }
    for (const CardBox &card : g.cards) {
        m_cards.insert(card.rect, int(m_cardRects.size()));
        m_cardRects.push_back(card.rect);
    }
}

/// The bar before the docks of a bundle, which reaches further from its line than any other shape.
ChartIndex::Segment ChartIndex::alongQuay(const QRectF &quay)
{
    const QPointF middle = quay.center();
    if (quay.width() < quay.height())
        return {QPointF(middle.x(), quay.top()), QPointF(middle.x(), quay.bottom())};
    return {QPointF(quay.left(), middle.y()), QPointF(quay.right(), middle.y())};
}

std::vector<ChartIndex::Segment> ChartIndex::segmentsOf(int edge) const
{
    std::vector<Segment> segments;
    const auto add = [&](const std::vector<QPointF> &points, int member) {
        for (size_t i = 1; i < points.size(); ++i)
            segments.push_back({points[i - 1], points[i], member});
    };
    const SceneEdge &scene = m_scene->edges[size_t(edge)];
    add(m_scene->geometry.edges[size_t(edge)].points, -1);
    if (const QRectF &quay = m_scene->geometry.edges[size_t(edge)].quay; quay.isValid())
        segments.push_back(alongQuay(quay));
    for (size_t member = 0; member < scene.open.size(); ++member)
        add(scene.open[member].points, int(member));
    return segments;
}

QRectF ChartIndex::labelOf(int edge) const
{
    QRectF label = m_scene->geometry.edges[size_t(edge)].label.rect;
    if (!label.isValid())
        return label;
    for (const OpenLine &member : m_scene->edges[size_t(edge)].open)
        label |= member.label;
    return label;
}

void ChartIndex::insertEdge(int edge)
{
    std::vector<Segment> &segments = m_segments[size_t(edge)];
    segments = segmentsOf(edge);
    for (int i = 0; i < int(segments.size()); ++i) {
        const Segment &s = segments[size_t(i)];
        ChartGrid<Place> &grid = isLevel(s.from, s.to) ? m_level : m_upright;
        if (grid.cellCount(s.box()) > MostCells)
            m_long.push_back({edge, i});
        else
            grid.insert(s.box(), {edge, i});
    }
    m_labelRects[size_t(edge)] = labelOf(edge);
    if (m_labelRects[size_t(edge)].isValid())
        m_labels.insert(m_labelRects[size_t(edge)], edge);
}

void ChartIndex::removeEdge(int edge)
{
    std::vector<Segment> &segments = m_segments[size_t(edge)];
    for (int i = 0; i < int(segments.size()); ++i) {
        const Segment &s = segments[size_t(i)];
        ChartGrid<Place> &grid = isLevel(s.from, s.to) ? m_level : m_upright;
        if (grid.cellCount(s.box()) <= MostCells)
            grid.remove(s.box(), {edge, i});
    }
    std::erase_if(m_long, [edge](const Place &place) { return place.edge == edge; });
    segments.clear();
    if (m_labelRects[size_t(edge)].isValid())
        m_labels.remove(m_labelRects[size_t(edge)], edge);
}

void ChartIndex::update(const GeometryChange &change)
{
    m_overview.reset();
    m_looks.reset();
    const Geometry &g = m_scene->geometry;
    const auto place = [](ChartGrid<int> &grid, QRectF &known, const QRectF &now, int i) {
        grid.remove(known, i);
        known = now;
        grid.insert(known, i);
    };
    for (const int i : change.edges) {
        removeEdge(i);
        insertEdge(i);
    }
    for (int i = int(g.docks.size()); i < int(m_dockRects.size()); ++i)
        m_docks.remove(m_dockRects[size_t(i)], i);
    m_dockRects.resize(qMin(m_dockRects.size(), g.docks.size()));
    for (size_t i = m_dockRects.size(); i < g.docks.size(); ++i) {
        m_dockRects.push_back(g.docks[i].rect);
        m_docks.insert(g.docks[i].rect, int(i));
    }
    for (const int i : change.docks) {
        if (size_t(i) < g.docks.size())
            place(m_docks, m_dockRects[size_t(i)], g.docks[size_t(i)].rect, i);
    }
    for (const int i : change.cards)
        place(m_cards, m_cardRects[size_t(i)], g.cards[size_t(i)].rect, i);
}

std::shared_ptr<const ProblemMarks> ChartIndex::marks(const ProblemCounts &problems) const
{
    if (!m_marks || !m_marks->isOf(problems))
        m_marks = std::make_shared<const ProblemMarks>(*m_scene, problems);
    return m_marks;
}

std::shared_ptr<const ChartLooks> ChartIndex::looks(const ChartState &state) const
{
    if (!m_looks || !m_looks->isOf(state))
        m_looks = std::make_shared<const ChartLooks>(*m_scene, state, marks(state.problems));
    return m_looks;
}

std::shared_ptr<const ChartOverview> ChartIndex::overview(
    double zoom, ChartOverview::Anchors anchors) const
{
    if (!m_overview || m_overview->zoom() != zoom || m_overview->anchors() != anchors)
        m_overview = std::make_shared<const ChartOverview>(*m_scene, zoom, anchors);
    return m_overview;
}

QStringList ChartIndex::componentsIn(const QRectF &rect) const
{
    QStringList ids;
    if (!m_scene)
        return ids;
    std::vector<bool> met(m_cardRects.size());
    m_cards.visit(rect, [&](int card) {
        if (rect.intersects(m_cardRects[size_t(card)]))
            met[size_t(card)] = true;
    });
    for (const int card : listed(met))
        ids.append(m_scene->geometry.cards[size_t(card)].id);
    return ids;
}

QStringList ChartIndex::flowsIn(const QRectF &rect) const
{
    QStringList ids;
    for (const EdgeLine &line : m_scene ? m_scene->geometry.edges : std::vector<EdgeLine>()) {
        const bool label = line.label.rect.isValid() && rect.contains(line.label.rect);
        if (label || (line.points.size() > 1 && rect.contains(boundsOf(line.points))))
            ids += line.flows;
    }
    return ids;
}

std::vector<int> ChartIndex::inside(
    const QRectF &rect, const ChartGrid<int> &grid, const std::vector<QRectF> &rects)
{
    std::vector<bool> met(rects.size());
    grid.visit(rect, [&](int i) { met[size_t(i)] = touch(rect, rects[size_t(i)]); });
    return listed(met);
}

bool ChartIndex::isFree(const QRectF &rect) const
{
    bool free = true;
    const auto look = [&](const ChartGrid<int> &grid, const std::vector<QRectF> &rects) {
        grid.visit(rect, [&](int i) { free = free && !touch(rect, rects[size_t(i)]); });
    };
    look(m_labels, m_labelRects);
    look(m_docks, m_dockRects);
    look(m_cards, m_cardRects);
    return free;
}

ChartShapes ChartIndex::boxesIn(const QRectF &rect, double overhang) const
{
    ChartShapes shapes;
    if (!m_scene)
        return shapes;
    const QRectF wide = rect.adjusted(-overhang, -overhang, overhang, overhang);
    for (size_t i = 0; i < m_scene->geometry.zones.size(); ++i) {
        if (touch(wide, m_scene->geometry.zones[i].rect))
            shapes.zones.push_back(int(i));
    }
    shapes.cards = inside(wide, m_cards, m_cardRects);
    return shapes;
}

std::vector<int> ChartIndex::edgesIn(const QRectF &rect, double overhang) const
{
    const QRectF wide = rect.adjusted(-overhang, -overhang, overhang, overhang);
    std::vector<bool> met(m_segments.size());
    const auto segment = [&](const Place &place) {
        // Asked first: most segments are met in several cells.
        if (!met[size_t(place.edge)] &&
            touch(wide, m_segments[size_t(place.edge)][size_t(place.segment)].box()))
            met[size_t(place.edge)] = true;
    };
    for (const Place &place : m_long)
        segment(place);
    m_level.visit(wide, segment);
    m_upright.visit(wide, segment);
    return listed(met);
}

ChartShapes ChartIndex::shapesIn(const QRectF &rect, double overhang) const
{
    ChartShapes shapes = boxesIn(rect, overhang);
    const QRectF wide = rect.adjusted(-overhang, -overhang, overhang, overhang);
    shapes.edges = edgesIn(rect, overhang);
    shapes.labels = inside(wide, m_labels, m_labelRects);
    shapes.docks = inside(wide, m_docks, m_dockRects);
    return shapes;
}

std::vector<EdgeCut> ChartIndex::cutsOf(int edge, const QRectF &rect, bool openBundles) const
{
    std::vector<EdgeCut> cuts;
    if (!m_scene)
        return cuts;
    const std::vector<Segment> &segments = m_segments[size_t(edge)];
    const int trunk = m_scene->edges[size_t(edge)].trunk;
    for (size_t i = 0; i + 1 < m_scene->geometry.edges[size_t(edge)].points.size(); ++i) {
        const Segment &s = segments[i];
        if (!isUpright(s.from, s.to) || !touch(rect, s.box()))
            continue;
        const double x = s.to.x();
        const double top = qMax(s.box().top() + 1, rect.top());
        const double bottom = qMin(s.box().bottom() - 1, rect.bottom());
        if (top >= bottom)
            continue;
        const auto cross = [&](const Place &place) {
            if (place.edge == edge ||
                (trunk >= 0 && m_scene->edges[size_t(place.edge)].trunk == trunk))
                return;
            const Segment &other = m_segments[size_t(place.edge)][size_t(place.segment)];
            const bool drawn = openBundles ? isDrawn(place.edge, other, true) : other.member < 0;
            if (!drawn || !isLevel(other.from, other.to))
                return;
            const double y = other.to.y();
            const auto [left, right] = std::minmax({other.from.x(), other.to.x()});
            if (y > top && y < bottom && left + 1 < x && x < right - 1)
                cuts.push_back({i, y});
        };
        m_level.visit(QRectF(x, top, 0, bottom - top), cross);
        for (const Place &place : m_long)
            cross(place);
    }
    std::ranges::sort(cuts);
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    return cuts;
}

} // namespace portolan
