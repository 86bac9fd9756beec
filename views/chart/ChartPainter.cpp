#include "views/chart/ChartPainter.h"

#include "views/chart/ChartPass.h"
#include "views/chart/StepPlace.h"

#include <cmath>

namespace portolan {

namespace {

/// Shapes reach out of their rectangles: halos, badges, wide pens, arrowheads.
constexpr double Overhang = 24;

/// More lit lines than this are painted by their pens.
constexpr size_t MostByThemselves = 100;
constexpr double HaloWidth = 12;

bool isLit(Look look) { return look == Look::Hover || look == Look::Selected; }

/// What lines of one pen are made of, gathered so that it is painted together.
struct PenBatch
{
    EdgePieces pieces;
    EdgePieces dashed;          ///< of lines that share their way with none
    std::vector<EdgeArc> heads; ///< in: before the tip; out: the tip
    std::vector<EdgeArc> hollow;
    std::vector<QRectF> quays;
};

bool before(const QPointF &a, const QPointF &b)
{
    return std::pair(a.x(), a.y()) < std::pair(b.x(), b.y());
}

/// The same for all lines that come from that side, however long their last piece is.
QPointF direction(const QPointF &way)
{
    const double length = qMax(std::abs(way.x()), std::abs(way.y()));
    return length > 0 ? way * (EdgeShortened / length) : way;
}

/// Lines that share their way have the same corners and arrowheads there: one of each remains.
void makeUnique(std::vector<EdgeArc> &arcs)
{
    std::ranges::sort(arcs, [](const EdgeArc &a, const EdgeArc &b) {
        if (a.corner != b.corner)
            return before(a.corner, b.corner);
        return a.in == b.in ? before(a.out, b.out) : before(a.in, b.in);
    });
    const auto same = [](const EdgeArc &a, const EdgeArc &b) {
        return a.corner == b.corner && a.in == b.in && a.out == b.out;
    };
    arcs.erase(std::unique(arcs.begin(), arcs.end(), same), arcs.end());
}

} // namespace

ChartPainter::ChartPainter(const ChartScene &scene, const Theme &theme,
    const ProductColors &products, const ChartState &state, const ChartIndex *index)
    : m_scene(scene)
    , m_theme(theme)
    , m_products(products)
    , m_ownIndex(index ? nullptr : std::make_shared<const ChartIndex>(&scene))
    , m_index(index ? *index : *m_ownIndex)
    , m_looks(m_index.looks(state))
    , m_zoneView(state.zoneView)
    , m_openBundles(state.openBundles)
    , m_steps(state.steps)
{}

QColor ChartPainter::barColor(const QString &product) const
{
    const auto found = m_products.find(product);
    return found == m_products.end() ? m_theme.neutralBar : found->second;
}

void ChartPainter::paint(Canvas &canvas, const QRectF &clip, double zoom) const
{
    // A little more than everything, so that nothing at the rim is cut.
    const QRectF everything = m_scene.geometry.bounds.adjusted(-1e6, -1e6, 1e6, 1e6);
    const QRectF within = clip.isNull() ? everything : clip;
    const Detail detail(zoom > 0 ? zoom : 1, m_openBundles);
    const double overhang = detail.atLeast(Overhang, 12);
    if (!detail.cards()) {
        Pass far = {
            canvas, within, detail, m_index.boxesIn(within, overhang), canvas.wantsGroups()};
        paintZones(far);
        paintFar(far);
        paintSteps(far);
        return;
    }
    Pass pass = {canvas, within, detail, m_index.shapesIn(within, overhang), canvas.wantsGroups()};
    addOpenBundles(pass);
    paintZones(pass);
    if (m_zoneView) {
        paintAreas(pass);
        return;
    }
    paintEdges(pass);
    paintHalos(pass);
    paintLitEdges(pass);
    if (detail.boxes())
        paintDocks(pass);
    paintCards(pass);
    if (detail.boxes()) {
        paintProbes(pass);
        paintLabels(pass);
    }
    paintBadges(pass);
    paintSteps(pass);
}

/// An open bundle reaches further than its line and its label.
void ChartPainter::addOpenBundles(Pass &pass) const
{
    for (const int i : pass.detail.opensBundles() ? m_scene.bundles() : m_looks->litEdges()) {
        const SceneEdge &edge = m_scene.edges[size_t(i)];
        if (edge.open.empty() || !edge.bounds.intersects(pass.clip))
            continue;
        for (std::vector<int> *shapes : {&pass.shapes.edges, &pass.shapes.labels}) {
            const auto place = std::ranges::lower_bound(*shapes, i);
            if (place == shapes->end() || *place != i)
                shapes->insert(place, i);
        }
    }
}

bool ChartPainter::isOpenIn(const Pass &pass, int edge) const
{
    return isOpen(m_scene.edges[size_t(edge)], m_looks->edge(size_t(edge)), pass.detail);
}

void ChartPainter::paintZones(const Pass &pass) const
{
    for (const int i : pass.shapes.zones) {
        const ZoneBox &box = m_scene.geometry.zones[size_t(i)];
        pass.canvas.beginGroup(box.name);
        paintZone(pass.canvas, box, m_scene.zones[size_t(i)], m_theme,
            m_looks->zoneSelected(size_t(i)), m_looks->zoneProblems(size_t(i)), pass.detail);
        pass.canvas.endGroup();
    }
}

void ChartPainter::paintOne(const Pass &pass, int edge, std::map<int, TrunkWay> *trunks) const
{
    const SceneEdge &scene = m_scene.edges[size_t(edge)];
    const Look look = m_looks->edge(size_t(edge));
    const double rim = CrossingGap + EdgeCorner;
    std::vector<EdgeCut> cuts;
    // A lit line lies above all others.
    if (!isLit(look))
        cuts = m_index.cutsOf(
            edge, pass.clip.adjusted(-rim, -rim, rim, rim), pass.detail.opensBundles());
    const EdgeLine &line = m_scene.geometry.edges[size_t(edge)];
    pass.canvas.beginGroup(scene.title);
    std::vector<QPointF> own = line.points;
    if (trunks && scene.trunk >= 0)
        own = (*trunks)[scene.trunk].add(line.points);
    if (own == line.points) {
        paintEdge(
            pass.canvas, line, scene, m_theme, cuts, look, m_looks->flows(scene), pass.detail);
    } else if (own.size() > 1) {
        paintBranch(pass.canvas, own, scene, m_theme, cuts, look);
    }
    pass.canvas.endGroup();
}

void ChartPainter::paintEdges(const Pass &pass) const
{
    for (const Look look : {Look::Faded, Look::Normal}) {
        std::vector<int> edges;
        for (const int i : pass.shapes.edges) {
            if (m_looks->edge(size_t(i)) == look)
                edges.push_back(i);
        }
        if (!pass.grouped) {
            // An open bundle is lines of several pens.
            const auto open = std::stable_partition(
                edges.begin(), edges.end(), [&](int i) { return !isOpenIn(pass, i); });
            paintEdgesByPen(pass, {edges.begin(), open});
            for (auto i = open; i != edges.end(); ++i)
                paintOne(pass, *i);
            continue;
        }
        std::map<int, TrunkWay> trunks;
        for (const int i : edges)
            paintOne(pass, i, &trunks);
    }
    paintHeldEdges(pass);
}

/// Paler than what the filter leaves out, but as wide as what is selected.
void ChartPainter::paintHeldEdges(const Pass &pass) const
{
    constexpr double width = 3;
    constexpr size_t most = 1000; // of more none stands out
    if (m_looks->heldEdges().size() > most)
        return;
    for (const int i : m_looks->heldEdges()) {
        const bool seen = std::ranges::binary_search(pass.shapes.edges, i);
        if (!seen || m_looks->edge(size_t(i)) != Look::Faded || isOpenIn(pass, i))
            continue;
        LinePen pen = edgePen(m_theme, m_scene.edges[size_t(i)], Look::Faded);
        pen.color = mixed(pen.color, m_theme.canvas, m_theme.fadedEdge);
        pen.width = pass.detail.atLeast(width, 2.5);
        pen.dash.clear();
        pass.canvas.path(
            edgePath(m_scene.geometry.edges[size_t(i)].points, {}, EdgeShortened), {}, pen);
    }
}

void ChartPainter::paintEdgesByPen(const Pass &pass, const std::vector<int> &edges) const
{
    // All of these have one look: styles and bundles, each enabled or not, are all there is.
    static constexpr size_t kinds = 2 * (FlowStyleCount + 1);
    std::array<PenBatch, kinds> batches;
    std::array<const SceneEdge *, kinds> samples = {};
    const bool fine = pass.detail.fine();
    const double rim = pass.detail.atLeast(CrossingGap + EdgeCorner, 8);
    const QRectF near = pass.clip.adjusted(-rim, -rim, rim, rim);
    for (const int i : edges) {
        const SceneEdge &scene = m_scene.edges[size_t(i)];
        const EdgeLine &line = m_scene.geometry.edges[size_t(i)];
        if (line.points.size() < 2)
            continue;
        const size_t style = scene.bundle ? size_t(FlowStyleCount) : size_t(scene.style);
        const size_t kind = 2 * style + (scene.enabled ? 1 : 0);
        samples[kind] = &scene;
        PenBatch &batch = batches[kind];
        const bool heads = pass.detail.arrows();
        const bool dashed =
            fine && scene.trunk < 0 && !scene.bundle && !m_theme.pen(scene.style).dash.empty();
        (dashed ? batch.dashed : batch.pieces)
            .add(line.points,
                fine && !isLit(m_looks->edge(size_t(i)))
                    ? m_index.cutsOf(i, near, pass.detail.opensBundles())
                    : std::vector<EdgeCut>(),
                heads ? EdgeShortened : 0, fine ? EdgeCorner : 0, near,
                dashed ? DashBreak{line.label.rect, m_theme.pen(scene.style).dash} : DashBreak());
        const QPointF tip = line.points.back();
        if (heads && near.contains(tip)) {
            const QPointF from = tip + direction(line.points[line.points.size() - 2] - tip);
            (scene.required ? batch.heads : batch.hollow).push_back({from, tip, tip});
        }
        if (line.quay.isValid())
            batch.quays.push_back(line.quay);
    }
    for (size_t kind = 0; kind < kinds; ++kind) {
        if (!samples[kind])
            continue;
        PenBatch &batch = batches[kind];
        const Look look = m_looks->edge(size_t(edges.front()));
        LinePen pen = edgePen(m_theme, *samples[kind], look);
        if (!fine)
            pen.dash.clear();
        if (isLit(look))
            pen.width = pass.detail.atLeast(pen.width, 2);
        if (look == Look::Selected) {
            const LinePen halo = {m_theme.halo, pass.detail.atLeast(HaloWidth, 6), {}, false};
            pass.canvas.lines(batch.pieces.lines, halo);
            pass.canvas.lines(batch.dashed.lines, halo);
        }
        pass.canvas.lines(batch.pieces.lines, pen);
        pass.canvas.dashedLines(batch.dashed.lines, batch.dashed.starts, pen);
        std::vector<QPainterPath> paths;
        std::vector<EdgeArc> &arcs = batch.pieces.arcs;
        arcs.insert(arcs.end(), batch.dashed.arcs.begin(), batch.dashed.arcs.end());
        makeUnique(arcs);
        for (const EdgeArc &arc : arcs)
            paths.push_back(arc.path());
        LinePen solid = pen;
        solid.dash.clear();
        pass.canvas.paths(paths, {}, solid);
        const auto heads = [&](std::vector<EdgeArc> &tips, double length, double width) {
            paths.clear();
            makeUnique(tips);
            for (const EdgeArc &tip : tips)
                paths.push_back(arrowHead(tip.in, tip.out, length, width));
        };
        heads(batch.hollow, 8.75, 7.5);
        pass.canvas.paths(paths, m_theme.canvas, {pen.color, 1.2, {}, false});
        heads(batch.heads, 9, 8);
        pass.canvas.paths(paths, pen.color);
        for (const QRectF &quay : batch.quays)
            pass.canvas.rect(quay, 1, pen.color);
    }
}

void ChartPainter::paintLitEdges(const Pass &pass) const
{
    for (const Look look : {Look::Hover, Look::Selected}) {
        std::vector<int> edges;
        for (const int i : pass.shapes.edges) {
            if (m_looks->edge(size_t(i)) == look)
                edges.push_back(i);
        }
        // Everything may be selected: then no line needs a painting of its own. What is in view
        // does not count, since parts of a picture must fit together.
        if (!pass.grouped && m_looks->litEdges().size() > MostByThemselves) {
            paintEdgesByPen(pass, edges);
            continue;
        }
        for (const int i : edges)
            paintOne(pass, i);
    }
}

void ChartPainter::paintHalos(const Pass &pass) const
{
    for (const int i : pass.shapes.cards) {
        if (m_looks->card(size_t(i)) == Look::Selected)
            paintCardHalo(pass.canvas, m_scene.geometry.cards[size_t(i)], m_theme);
    }
}

void ChartPainter::paintDocks(const Pass &pass) const
{
    for (const int i : pass.shapes.docks) {
        const Dock &dock = m_scene.geometry.docks[size_t(i)];
        if (!dock.rect.isNull())
            paintDock(pass.canvas, dock, m_scene.docks[size_t(i)], m_theme,
                m_looks->dock(size_t(i)), pass.detail, m_looks->probe(size_t(i)).has_value());
    }
}

/// Over the cards, on whose borders some of them lie.
void ChartPainter::paintProbes(const Pass &pass) const
{
    if (!m_looks->hasProbes())
        return;
    for (const int i : pass.shapes.docks) {
        if (const auto result = m_looks->probe(size_t(i)))
            paintProbe(pass.canvas, m_scene.geometry.docks[size_t(i)], *result, m_theme,
                m_looks->dock(size_t(i)), pass.detail);
    }
}

void ChartPainter::paintCards(const Pass &pass) const
{
    for (const int i : pass.shapes.cards) {
        const SceneCard &card = m_scene.cards[size_t(i)];
        pass.canvas.beginGroup(card.title);
        paintCard(pass.canvas, m_scene.geometry.cards[size_t(i)], card, m_theme,
            m_looks->card(size_t(i)), barColor(card.product), pass.detail);
        pass.canvas.endGroup();
    }
}

void ChartPainter::paintLabels(const Pass &pass) const
{
    for (const Look layer : {Look::Faded, Look::Normal, Look::Selected}) {
        for (const int i : pass.shapes.labels) {
            const SceneEdge &edge = m_scene.edges[size_t(i)];
            const Look look = m_looks->label(size_t(i));
            if ((isLit(look) ? Look::Selected : look) != layer)
                continue;
            // The rows of a bundle may be faded one by one.
            std::vector<Look> looks;
            if (isLit(look) || edge.bundle)
                looks = m_looks->labelFlows(m_scene, size_t(i));
            paintLabel(pass.canvas, m_scene.geometry.edges[size_t(i)], edge, m_theme, look, looks,
                m_looks->labelProblems(m_scene, size_t(i)), pass.detail);
        }
    }
}

void ChartPainter::paintBadges(const Pass &pass) const
{
    const double rim = pass.detail.atLeast(Overhang, 12);
    for (const int i : m_looks->problemCards()) {
        const CardBox &card = m_scene.geometry.cards[size_t(i)];
        if (pass.clip.intersects(card.rect.adjusted(-rim, -rim, rim, rim)))
            paintBadge(
                pass.canvas, badgeCorner(m_scene, card), m_looks->cardProblems(size_t(i)), m_theme);
    }
}

std::map<std::pair<int, int>, OpenLine> ChartPainter::linesOf(
    const Pass &pass, const QStringList &flows, double rim) const
{
    std::map<std::pair<int, int>, OpenLine> lines;
    const QRectF seen = pass.clip.adjusted(-rim, -rim, rim, rim);
    for (const QString &flow : flows) {
        const int number = m_scene.flowNumber(flow);
        if (number < 0)
            continue;
        const int edge = m_scene.edgeOfNumber(number);
        const SceneEdge &scene = m_scene.edges[size_t(edge)];
        const EdgeLine &line = m_scene.geometry.edges[size_t(edge)];
        if (line.points.size() < 2 || !scene.bounds.intersects(seen))
            continue;
        const int member = isOpenIn(pass, edge) ? number - scene.firstFlow : -1;
        if (lines.contains({edge, member}))
            continue;
        lines[{edge, member}] =
            member < 0 ? OpenLine{line.points, line.label.rect} : scene.open[size_t(member)];
    }
    return lines;
}

/// Numbered discs where the lines of a way begin.
void ChartPainter::paintSteps(const Pass &pass) const
{
    const double px = 1 / pass.detail.zoom();
    const double radius = 9 * qMax(1., px);
    const TextStyle style = {std::floor(11 * qMax(1., px)), 600};
    for (size_t i = 0; i < m_steps.size(); ++i) {
        for (const auto &[key, line] : linesOf(pass, m_steps[i], 2 * radius)) {
            const QPointF centre = stepPlace(m_index, line.points, line.label, radius);
            const QRectF disc(centre - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
            if (!pass.clip.intersects(disc))
                continue;
            pass.canvas.rect(
                disc, radius, m_theme.accent, {m_theme.canvas, 1.5 * qMax(1., px), {}, false});
            pass.canvas.text({centre.x(), baseline(style, centre.y())}, QString::number(i + 1),
                {style, m_theme.onAccent, TextAlign::Middle});
        }
    }
}

void paintGround(Canvas &canvas, const QRectF &part, const Theme &theme, double zoom)
{
    // A dot may be rounded to the next pixel.
    const double rim = qMax(1., 2 / zoom);
    const QRectF clip = part.adjusted(-rim, -rim, rim, rim);
    canvas.rects({clip}, theme.canvas);
    if (!theme.gridDot.isValid())
        return;
    double pitch = 16;
    while (pitch * zoom < 12)
        pitch *= 2;
    std::vector<QRectF> dots;
    const double half = .75 / qMax(1., zoom);
    const double left = std::ceil(clip.left() / pitch) * pitch;
    for (double y = std::ceil(clip.top() / pitch) * pitch; y < clip.bottom(); y += pitch) {
        for (double x = left; x < clip.right(); x += pitch)
            dots.emplace_back(x - half, y - half, 2 * half, 2 * half);
    }
    canvas.rects(dots, theme.gridDot);
}

} // namespace portolan
