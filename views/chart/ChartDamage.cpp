#include "views/chart/ChartDamage.h"

#include "views/chart/Legend.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace portolan {

namespace {

// What painting costs, as shares of painting the whole view: a rectangle beyond its pixels, and
// from where on all of it is painted at once.
constexpr double PartCost = .015;
constexpr double MostCost = .75;

// How far shapes reach out of their rectangles, chart px: badges, halos, arrowheads, the gaps in
// the lines that are crossed.
constexpr double CardRim = 24;
constexpr double DockRim = 8;
constexpr double ZoneRim = 8;
constexpr double ZoneTitle = 40;
constexpr double LineRim = 10;
constexpr double FineLineRim = EdgeCorner + CrossingGap;
constexpr double LabelRim = 4;
constexpr double ProblemRoom = 20; ///< right of a label
constexpr double FarLineRim = 10;  // screen px

bool same(const LabelBox &a, const LabelBox &b)
{
    return a.rect == b.rect && std::ranges::equal(a.lines, b.lines, [](auto &x, auto &y) {
        return x.flow == y.flow && x.text == y.text && x.suffix == y.suffix;
    });
}

bool same(const EdgeLine &a, const EdgeLine &b)
{
    return a.points == b.points && a.trunk == b.trunk && a.quay == b.quay && same(a.label, b.label);
}

bool same(const Dock &a, const Dock &b)
{
    return a.component == b.component && a.side == b.side && a.rect == b.rect && a.text == b.text &&
           a.ports == b.ports && a.flows == b.flows;
}

QRectF grown(const QRectF &rect, double by) { return rect.adjusted(-by, -by, by, by); }

/// Edges with a flow that is hovered or selected.
std::vector<int> litEdges(const ChartScene &scene, const ChartState &state)
{
    std::set<int> lit;
    for (const std::set<QString> *flows : {&state.selectedFlows, &state.hoveredFlows}) {
        for (const QString &flow : *flows) {
            if (const int edge = scene.edgeOf(flow); edge >= 0)
                lit.insert(edge);
        }
    }
    return {lit.begin(), lit.end()};
}

} // namespace

ChartDamage::ChartDamage(const ChartCamera &camera, const QSize &view)
    : m_camera(camera)
    , m_view(view.expandedTo({1, 1}))
    , m_columns((m_view.width() + Tile - 1) / Tile)
    , m_rows((m_view.height() + Tile - 1) / Tile)
    , m_tiles(size_t(m_columns) * size_t(m_rows))
{}

void ChartDamage::addOnView(const QRectF &rect)
{
    // False for what is no number, too.
    const auto tile = [](double at, int last) {
        return at > 0 ? int(std::min(at / Tile, double(last))) : 0;
    };
    const bool inView = rect.right() >= 0 && rect.left() < m_view.width() && rect.bottom() >= 0 &&
                        rect.top() < m_view.height();
    if (!inView)
        return;
    const int left = tile(rect.left(), m_columns - 1);
    const int right = tile(rect.right(), m_columns - 1);
    const int bottom = tile(rect.bottom(), m_rows - 1);
    for (int row = tile(rect.top(), m_rows - 1); row <= bottom; ++row) {
        const auto first = m_tiles.begin() + std::ptrdiff_t(row) * m_columns;
        std::fill(first + left, first + right + 1, true);
    }
}

void ChartDamage::add(const QRectF &rect, double rim)
{
    addOnView(grown(m_camera.fromChart(rect), rim));
}

void ChartDamage::addLine(const std::vector<QPointF> &points, double rim)
{
    for (size_t i = 1; i < points.size(); ++i)
        add(QRectF(points[i - 1], points[i]).normalized(), rim);
}

/// What is in both is the same but for the border and the title.
void ChartDamage::addZone(const QRectF &before, const QRectF &now)
{
    if (before == now)
        return;
    const double rim = isFar() ? 0 : ZoneRim;
    const double px = 3 / m_camera.zoom;
    const QRectF all = grown(before.united(now), rim);
    QRectF inner = grown(before & now, -rim - px);
    inner.setTop(inner.top() + (isFar() ? 0 : ZoneTitle));
    if (inner.width() <= 0 || inner.height() <= 0) {
        add(all);
        return;
    }
    add({all.topLeft(), QPointF(all.right(), inner.top())});
    add({QPointF(all.left(), inner.bottom()), all.bottomRight()});
    add({QPointF(all.left(), inner.top()), QPointF(inner.left(), inner.bottom())});
    add({QPointF(inner.right(), inner.top()), QPointF(all.right(), inner.bottom())});
}

void ChartDamage::addEdge(const EdgeLine &line, bool withLine)
{
    const double z = m_camera.zoom;
    if (withLine)
        addLine(line.points, 3 + z * (z < .5 ? LineRim : FineLineRim));
    if (isFar())
        return;
    if (line.label.rect.isValid())
        add(line.label.rect.adjusted(-LabelRim, -LabelRim, ProblemRoom, LabelRim));
    if (line.quay.isValid())
        add(line.quay);
}

void ChartDamage::addShapes(const ChartScene &scene, const Geometry &now,
    const GeometryChange &change, const ChartOverview *overview)
{
    const Geometry &before = scene.geometry;
    for (const int i : change.zones)
        addZone(before.zones[size_t(i)].rect, now.zones[size_t(i)].rect);
    for (const int i : change.cards) {
        for (const Geometry *g : {&before, &now}) {
            if (before.cards[size_t(i)].rect != now.cards[size_t(i)].rect)
                add(grown(g->cards[size_t(i)].rect, isFar() ? 0 : CardRim));
        }
    }
    for (const int i : change.edges) {
        const auto edge = size_t(i);
        // From far away what runs between two zones is part of another line.
        const bool withLine = !overview || overview->lineOfEdge(i) < 0;
        if (!same(before.edges[edge], now.edges[edge])) {
            addEdge(before.edges[edge], withLine);
            addEdge(now.edges[edge], withLine);
        }
    }
    if (isFar())
        return;
    const Dock none;
    const auto dockOf = [&none](const Geometry &g, int i) -> const Dock & {
        return size_t(i) < g.docks.size() ? g.docks[size_t(i)] : none;
    };
    for (const int i : change.docks) {
        if (same(dockOf(before, i), dockOf(now, i)))
            continue;
        for (const Geometry *g : {&before, &now}) {
            if (const QRectF &rect = dockOf(*g, i).rect; !rect.isNull())
                add(grown(rect, DockRim));
        }
    }
}

/// Bundles that are open follow their docks and cards; from far away lit lines are painted whole.
void ChartDamage::addLit(const ChartScene &scene, const std::vector<int> &lit)
{
    for (const int i : lit) {
        const SceneEdge &edge = scene.edges[size_t(i)];
        if (isFar())
            addLine(scene.geometry.edges[size_t(i)].points, FarLineRim);
        if (!edge.open.empty())
            add(edge.bounds, FarLineRim);
    }
}

/// Which label speaks for a trunk, how it is lit and whether it shows a problem, depends on who is
/// on the trunk.
void ChartDamage::addTrunkLabels(
    const ChartScene &scene, const Geometry &now, const GeometryChange &change)
{
    std::set<QString> trunks;
    for (const int i : change.edges) {
        const EdgeLine &before = scene.geometry.edges[size_t(i)];
        const EdgeLine &line = now.edges[size_t(i)];
        if (before.trunk != line.trunk || before.label.rect.isValid() != line.label.rect.isValid())
            trunks.insert({before.trunk, line.trunk});
    }
    trunks.erase(QString());
    if (trunks.empty())
        return;
    for (const EdgeLine &line : scene.geometry.edges) {
        if (trunks.contains(line.trunk))
            addEdge(line, false);
    }
}

void ChartDamage::addOnMinimap(const ChartScene &scene, const Geometry &now,
    const GeometryChange &change, const QRectF &minimap, bool lit)
{
    if (minimap.isNull())
        return;
    const Geometry &before = scene.geometry;
    if (lit || before.bounds != now.bounds) {
        addOnView(grown(minimap, 1));
        return;
    }
    const auto compare = [&](const QRectF &from, const QRectF &to) {
        if (from == to)
            return;
        for (const QRectF &rect : {from, to})
            addOnView(grown(minimapFromChart(minimap, scene, rect), 3));
    };
    for (const int i : change.zones)
        compare(before.zones[size_t(i)].rect, now.zones[size_t(i)].rect);
    for (const int i : change.cards)
        compare(before.cards[size_t(i)].rect, now.cards[size_t(i)].rect);
}

void ChartDamage::addOverview(const ChartOverview &before, const ChartOverview &now)
{
    if (!before.hasSameAnchors(now)) {
        addAll();
        return;
    }
    for (size_t i = 0; i < now.lines().size(); ++i) {
        const ChartOverview::Line &was = before.lines()[i];
        const ChartOverview::Line &line = now.lines()[i];
        if (was.points != line.points) {
            addLine(was.points, FarLineRim);
            addLine(line.points, FarLineRim);
        }
        if (was.count != line.count || was.points != line.points) {
            add(was.count);
            add(line.count);
        }
    }
    std::map<int, const ChartOverview::Name *> names;
    for (const ChartOverview::Name &name : before.names())
        names[name.zone] = &name;
    for (const ChartOverview::Name &name : now.names()) {
        const auto was = names.find(name.zone);
        if (was == names.end()) {
            add(name.rect);
            continue;
        }
        if (*was->second != name) {
            add(was->second->rect);
            add(name.rect);
        }
        names.erase(was);
    }
    for (const auto &[zone, gone] : names)
        add(gone->rect);
}

void ChartDamage::addPatch(const ShownChart &shown, const Geometry &now,
    const GeometryChange &change, const ChartState &state, const QRectF &minimap,
    const std::function<void()> &patch)
{
    const ChartScene &scene = shown.scene;
    const std::shared_ptr<const ChartOverview> before =
        isFar() ? shown.index.overview(m_camera.zoom) : nullptr;
    const std::vector<int> lit = litEdges(scene, state);
    addShapes(scene, now, change, before.get());
    addOnMinimap(scene, now, change, minimap, !lit.empty());
    const bool areLabelsShared =
        !lit.empty() || !state.fadedFlows.empty() || !state.problems.flows.empty();
    if (areLabelsShared && !isFar())
        addTrunkLabels(scene, now, change);
    addLit(scene, lit);
    // Members of open bundles follow docks and cards, also where the bundle's own line stays.
    std::vector<std::pair<std::vector<OpenLine>, QRectF>> open;
    const std::vector<int> none;
    const std::vector<int> &bundles = state.openBundles && !isFar() ? scene.bundles() : none;
    for (const int i : bundles)
        open.emplace_back(scene.edges[size_t(i)].open, scene.edges[size_t(i)].bounds);
    patch();
    addLit(scene, lit);
    for (size_t k = 0; k < open.size(); ++k) {
        const SceneEdge &edge = scene.edges[size_t(bundles[k])];
        if (edge.open != open[k].first || std::ranges::binary_search(change.edges, bundles[k])) {
            add(open[k].second, FarLineRim);
            add(edge.bounds, FarLineRim);
        }
    }
    if (before)
        addOverview(*before, *shown.index.overview(m_camera.zoom));
}

std::vector<QRect> ChartDamage::runs() const
{
    std::vector<QRect> runs;
    for (int row = 0; row < m_rows; ++row) {
        for (int column = 0; column < m_columns; ++column) {
            const int first = column;
            while (column < m_columns && m_tiles[size_t(row) * size_t(m_columns) + size_t(column)])
                ++column;
            if (column > first)
                runs.emplace_back(first * Tile, row * Tile, (column - first) * Tile, Tile);
        }
    }
    return runs;
}

QRegion ChartDamage::region() const
{
    const QRect everything(QPoint(), m_view);
    if (m_all)
        return everything;
    const double all = double(m_view.width()) * m_view.height();
    const auto costOf = [all](const QRect &part) {
        return PartCost + double(part.width()) * part.height() / all;
    };
    // Those that lie close together are joined, as long as that makes them cheaper.
    std::vector<QRect> parts = runs();
    for (bool any = true; any;) {
        any = false;
        for (size_t i = 0; i < parts.size(); ++i) {
            for (size_t k = i + 1; k < parts.size();) {
                const QRect both = parts[i] | parts[k];
                if (costOf(both) > costOf(parts[i]) + costOf(parts[k])) {
                    ++k;
                    continue;
                }
                parts[i] = both;
                parts[k] = parts.back();
                parts.pop_back();
                any = true;
            }
        }
    }
    double cost = 0;
    QRegion region;
    for (const QRect &part : parts) {
        cost += costOf(part);
        region += part;
    }
    return cost > MostCost ? QRegion(everything) : region & everything;
}

} // namespace portolan
