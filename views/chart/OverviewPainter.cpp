#include "views/chart/ChartOverview.h"
#include "views/chart/ChartPainter.h"
#include "views/chart/ChartParts.h"
#include "views/chart/ChartPass.h"

#include <cmath>

namespace portolan {

namespace {

/// Below that zoom a card is a block of one colour, without a border.
constexpr double BlocksBelow = .08;
/// Below that zoom flows within an anchor are left out; towards Below they come up from the ground.
constexpr double NoInsideBelow = .06;
constexpr double InsideShare = .5;
/// Less than one, so that what falls on one row of pixels is painted once.
constexpr double HairWidth = .95;
constexpr double HeadLength = 8; // screen px, as are the next ones
constexpr double LeastHead = 5;
constexpr double CountText = 10;
/// Lines are as strong as this at the far end and at the near one of these zooms: the more there
/// are in view, the less each may say.
constexpr std::pair<double, double> StrengthZooms = {.012, .12};
constexpr std::pair<double, double> Strengths = {.45, .85};
constexpr double HaloWidth = 7;

struct ColorLess
{
    bool operator()(const QColor &a, const QColor &b) const { return a.rgba() < b.rgba(); }
};

/// 0 where a huge chart is seen as a whole, 1 where an overview begins.
double nearness(double zoom)
{
    const auto [far, near] = StrengthZooms;
    return qBound(0., std::log(zoom / far) / std::log(near / far), 1.);
}

QColor colorOf(const Theme &theme, const ChartScene &scene, const ChartOverview::Line &line)
{
    const SceneEdge &first = scene.edges[size_t(line.edges.front())];
    return line.oneStyle ? theme.pen(first.style).color : theme.bundle.color;
}

/// Its pieces, longer at the corners by half the width so that these are whole.
std::vector<QLineF> piecesOf(const ChartOverview::Line &line, double width, double shortened)
{
    std::vector<QLineF> pieces;
    for (size_t i = 1; i < line.points.size(); ++i) {
        QLineF piece(line.points[i - 1], line.points[i]);
        const double length = piece.length();
        if (length < 1e-6)
            continue;
        const bool last = i + 1 == line.points.size();
        const double end = last ? -qMin(shortened, length) : width / 2;
        const QPointF along = (piece.p2() - piece.p1()) / length;
        if (i > 1)
            piece.setP1(piece.p1() - along * width / 2);
        piece.setP2(line.points[i] + along * end);
        pieces.push_back(piece);
    }
    return pieces;
}

} // namespace

Look ChartPainter::lineLook(const ChartOverview::Line &line) const
{
    bool normal = false;
    Look lit = Look::Faded;
    for (const int edge : line.edges) {
        const Look look = m_looks->edge(size_t(edge));
        if (look == Look::Selected)
            return look;
        if (look == Look::Hover)
            lit = look;
        normal = normal || look == Look::Normal;
    }
    return lit == Look::Hover ? lit : normal ? Look::Normal : Look::Faded;
}

/// What runs within the anchors: too much to be told apart, pale enough to be ground.
void ChartPainter::paintInside(const Pass &pass, const ChartOverview &overview) const
{
    const double z = pass.detail.zoom();
    const double share = InsideShare * (z - NoInsideBelow) / (ChartOverview::Below - NoInsideBelow);
    if (share < .05)
        return;
    const std::vector<int> edges = m_index.edgesIn(pass.clip, 1 / z);
    for (const Look look : {Look::Faded, Look::Normal}) {
        std::array<EdgePieces, FlowStyleCount> pieces;
        for (const int i : edges) {
            const SceneEdge &edge = m_scene.edges[size_t(i)];
            if (overview.lineOfEdge(i) < 0 && m_looks->edge(size_t(i)) == look)
                pieces[size_t(edge.style)].add(
                    m_scene.geometry.edges[size_t(i)].points, {}, 0, 0, pass.clip);
        }
        for (size_t style = 0; style < pieces.size(); ++style) {
            const QColor &color = m_theme.protocols[style].color;
            const double left = look == Look::Faded ? share * m_theme.fadedEdge : share;
            pass.canvas.lines(pieces[style].lines,
                {mixed(color, m_theme.canvas, left), HairWidth / z, {}, false});
        }
    }
}

void ChartPainter::paintBlocks(const Pass &pass) const
{
    const double z = pass.detail.zoom();
    const bool solid = z < BlocksBelow;
    std::map<QColor, std::vector<QRectF>, ColorLess> frames;
    std::map<QColor, std::vector<QRectF>, ColorLess> fills;
    for (const int i : pass.shapes.cards) {
        const SceneCard &card = m_scene.cards[size_t(i)];
        const QRectF &rect = m_scene.geometry.cards[size_t(i)].rect;
        const Look look = m_looks->card(size_t(i));
        const QColor bar = barColor(card.product);
        if (look == Look::Selected) {
            fills[m_theme.accent].push_back(rect);
        } else if (solid) {
            const double share = look == Look::Faded ? .3 : look == Look::Hover ? .9 : .55;
            fills[mixed(bar, m_theme.card, share)].push_back(rect);
        } else {
            const QColor frame = look == Look::Hover ? m_theme.ink2
                                 : look == Look::Faded
                                     ? mixed(m_theme.cardBorder, m_theme.card, m_theme.fadedCard)
                                     : m_theme.cardBorder;
            frames[frame].push_back(rect);
            fills[m_theme.card].push_back(rect.adjusted(1 / z, 1 / z, -1 / z, -1 / z));
        }
    }
    for (const auto &[color, rects] : frames)
        pass.canvas.rects(rects, color);
    for (const auto &[color, rects] : fills)
        pass.canvas.rects(rects, color);
}

void ChartPainter::paintLines(
    const Pass &pass, const std::vector<const ChartOverview::Line *> &lines, Look look) const
{
    const double px = 1 / pass.detail.zoom();
    const double close = nearness(pass.detail.zoom());
    const double strength = Strengths.first + (Strengths.second - Strengths.first) * close;
    const double head = (LeastHead + (HeadLength - LeastHead) * close) * px;
    struct Batch
    {
        std::vector<QLineF> pieces;
        std::vector<QPainterPath> heads;
    };
    // By colour and width in quarters of a px.
    std::map<std::pair<QRgb, int>, Batch> batches;
    for (const ChartOverview::Line *line : lines) {
        if (line->points.size() < 2)
            continue;
        QColor color = colorOf(m_theme, m_scene, *line);
        const bool lit = look == Look::Hover || look == Look::Selected;
        if (!lit)
            color = mixed(color, m_theme.canvas,
                look == Look::Faded ? strength * m_theme.fadedEdge : strength);
        const int quarters = qRound(4 * (line->width / px + (lit ? 1 : 0)));
        const double width = quarters * px / 4;
        if (look == Look::Selected)
            pass.canvas.lines(
                piecesOf(*line, width, 0), {m_theme.halo, width + HaloWidth * px, {}, false});
        Batch &batch = batches[{color.rgb(), quarters}];
        for (const QLineF &piece : piecesOf(*line, width, head - px))
            batch.pieces.push_back(piece);
        batch.heads.push_back(arrowHead(line->points[line->points.size() - 2], line->points.back(),
            head, qMax(.85 * head, width * 2)));
    }
    for (const auto &[key, batch] : batches) {
        const QColor color(key.first);
        pass.canvas.lines(batch.pieces, {color, key.second * px / 4, {}, false});
        pass.canvas.paths(batch.heads, color);
    }
}

void ChartPainter::paintCount(const Pass &pass, const ChartOverview::Line &line) const
{
    if (line.count.isNull())
        return;
    const double px = 1 / pass.detail.zoom();
    const Look look = lineLook(line);
    const QColor own = colorOf(m_theme, m_scene, line);
    QColor color = mixed(own, m_theme.canvas, .6);
    QColor text = own;
    QColor ground = m_theme.canvas;
    if (look == Look::Selected) {
        ground = color = own;
        text = m_theme.card;
    } else if (look == Look::Hover) {
        color = own;
        ground = mixed(own, m_theme.canvas, .15);
    } else if (look == Look::Faded) {
        color = mixed(color, m_theme.canvas, m_theme.fadedEdge);
        text = mixed(text, m_theme.canvas, m_theme.fadedLabel);
    }
    pass.canvas.rect(line.count, line.count.height() / 2, ground, {color, px, {}, false});
    const TextStyle style = {std::floor(CountText * px), 600};
    pass.canvas.text({line.count.center().x(), baseline(style, line.count.center().y())}, line.text,
        {style, text, TextAlign::Middle});
}

void ChartPainter::paintNames(const Pass &pass, const ChartOverview &overview) const
{
    for (const ChartOverview::Name &name : overview.names()) {
        if (!pass.clip.intersects(name.rect))
            continue;
        const ZoneColors &colors = zoneColors(m_theme, m_scene.zones[size_t(name.zone)].tint);
        QColor plate = colors.fill;
        plate.setAlphaF(.86F);
        pass.canvas.rect(name.rect, 3 / pass.detail.zoom(), plate);
        const TextStyle style = {name.size, 600};
        pass.canvas.text({name.rect.center().x(), baseline(style, name.rect.center().y())},
            name.text, {style, colors.title, TextAlign::Middle});
    }
}

std::shared_ptr<const ChartOverview> ChartPainter::overviewOf(const Pass &pass) const
{
    return m_index.overview(pass.detail.zoom(),
        m_zoneView ? ChartOverview::Anchors::ByArea : ChartOverview::Anchors::ByRoom);
}

void ChartPainter::paintLinesOf(const Pass &pass, const ChartOverview &overview) const
{
    std::map<Look, std::vector<const ChartOverview::Line *>> seen;
    const double rim = 16 / pass.detail.zoom();
    const QRectF near = pass.clip.adjusted(-rim, -rim, rim, rim);
    for (const ChartOverview::Line &line : overview.lines()) {
        if (line.bounds.intersects(near))
            seen[lineLook(line)].push_back(&line);
    }
    for (const Look look : {Look::Faded, Look::Normal, Look::Hover, Look::Selected})
        paintLines(pass, seen[look], look);
}

void ChartPainter::paintCounts(const Pass &pass, const ChartOverview &overview) const
{
    const double rim = 16 / pass.detail.zoom();
    const QRectF near = pass.clip.adjusted(-rim, -rim, rim, rim);
    for (const ChartOverview::Line &line : overview.lines()) {
        if (line.count.intersects(near))
            paintCount(pass, line);
    }
}

void ChartPainter::paintFar(Pass &pass) const
{
    const std::shared_ptr<const ChartOverview> overview = overviewOf(pass);
    if (!m_zoneView)
        paintInside(pass, *overview);
    paintBlocks(pass);
    paintLinesOf(pass, *overview);
    const double rim = 16 / pass.detail.zoom();
    const QRectF near = pass.clip.adjusted(-rim, -rim, rim, rim);
    for (const int i : m_looks->litEdges()) {
        if (!m_zoneView && m_scene.edges[size_t(i)].bounds.intersects(near))
            pass.shapes.edges.push_back(i);
    }
    paintLitEdges(pass);
    paintNames(pass, *overview);
    paintCounts(pass, *overview);
}

void ChartPainter::paintAreas(const Pass &pass) const
{
    const std::shared_ptr<const ChartOverview> overview = overviewOf(pass);
    paintHalos(pass);
    for (const int i : pass.shapes.cards) {
        const SceneCard &card = m_scene.cards[size_t(i)];
        const Look own = m_looks->card(size_t(i));
        // A card in no zone speaks for itself; the others only say what is in their zone.
        const bool speaks = overview->anchorOfCard(i) >= int(m_scene.zones.size());
        const Look look = own == Look::Selected || own == Look::Hover || speaks ? own : Look::Faded;
        pass.canvas.beginGroup(card.title);
        paintCard(pass.canvas, m_scene.geometry.cards[size_t(i)], card, m_theme, look,
            barColor(card.product), pass.detail);
        pass.canvas.endGroup();
    }
    paintLinesOf(pass, *overview);
    paintCounts(pass, *overview);
}

} // namespace portolan
