#include "views/chart/ChartIndex.h"

#include "views/chart/ChartParts.h"

#include <cmath>

namespace portolan {

namespace {

constexpr double CellSize = 128;
constexpr double MostCells = 1024;
/// Cells beyond would not fit their key.
constexpr double MostCoordinate = 1e9;

qint64 cell(double coordinate) { return qint64(std::floor(coordinate / CellSize)); }

quint64 key(qint64 column, qint64 row)
{
    return (quint64(quint32(qint32(column))) << 32) | quint32(qint32(row));
}

/// The row of a bundle's label under y, within the label's lines.
size_t rowAt(const EdgeLine &line, double y)
{
    const size_t rows = line.label.lines.size();
    const double share = (y - line.label.rect.top()) / qMax(1., line.label.rect.height());
    return size_t(qBound(0., share * double(rows), double(rows) - 1));
}

QRectF boundsOf(const std::vector<QPointF> &points)
{
    QRectF bounds;
    for (const QPointF &point : points)
        bounds |= QRectF(point, QSizeF(.1, .1));
    return bounds;
}

} // namespace

ChartIndex::ChartIndex(const ChartScene *scene)
    : m_scene(scene)
{
    for (size_t e = 0; e < scene->edges.size(); ++e) {
        insert(scene->geometry.edges[e].points, int(e), -1);
        for (size_t member = 0; member < scene->edges[e].open.size(); ++member)
            insert(scene->edges[e].open[member].points, int(e), int(member));
    }
}

void ChartIndex::insert(const std::vector<QPointF> &points, int edge, int member)
{
    for (size_t i = 1; i < points.size(); ++i) {
        const Segment segment = {points[i - 1], points[i], edge, member};
        const QRectF box = QRectF(points[i - 1], points[i]).normalized();
        // A hand-written position may be anywhere; false for what is no number, too.
        const bool isShort = box.width() + box.height() < MostCells * CellSize &&
                             std::abs(box.left()) < MostCoordinate &&
                             std::abs(box.top()) < MostCoordinate;
        if (!isShort) {
            m_long.push_back(segment);
            continue;
        }
        for (qint64 column = cell(box.left()); column <= cell(box.right()); ++column) {
            for (qint64 row = cell(box.top()); row <= cell(box.bottom()); ++row)
                m_cells[key(column, row)].push_back(segment);
        }
    }
}

const ChartIndex::Segment *ChartIndex::nearest(const QPointF &point, double radius) const
{
    const Segment *best = nullptr;
    double least = radius;
    const auto consider = [&](const Segment &segment) {
        const double distance = distanceToLine({segment.from, segment.to}, point);
        // Of two lines on top of each other the one painted last is seen; a bundle comes before the
        // members that it would open to.
        const bool later = best && std::pair(segment.member < 0, segment.edge) >
                                       std::pair(best->member < 0, best->edge);
        if (distance < least || (distance == least && later)) {
            least = distance;
            best = &segment;
        }
    };
    for (const Segment &segment : m_long)
        consider(segment);
    if (std::abs(point.x()) > MostCoordinate || std::abs(point.y()) > MostCoordinate)
        return best;
    for (qint64 column = cell(point.x() - radius); column <= cell(point.x() + radius); ++column) {
        for (qint64 row = cell(point.y() - radius); row <= cell(point.y() + radius); ++row) {
            const auto found = m_cells.find(key(column, row));
            if (found == m_cells.end())
                continue;
            for (const Segment &segment : found->second)
                consider(segment);
        }
    }
    return best;
}

ChartHit ChartIndex::at(const QPointF &point, double zoom) const
{
    if (!m_scene || !std::isfinite(point.x()) || !std::isfinite(point.y()))
        return {};
    const Geometry &g = m_scene->geometry;
    for (size_t i = g.edges.size(); i-- > 0;) {
        const EdgeLine &line = g.edges[i];
        if (line.label.lines.empty() || !line.label.rect.contains(point))
            continue;
        if (line.label.lines.size() == 1)
            return {ChartHit::Kind::Flow, line.flows, {}};
        return {ChartHit::Kind::Flow, {line.label.lines[rowAt(line, point.y())].flow}, {}};
    }
    for (const Dock &dock : g.docks) {
        if (dock.rect.contains(point))
            return {ChartHit::Kind::Dock, dock.flows, dock.component};
    }
    for (size_t i = g.cards.size(); i-- > 0;) {
        if (g.cards[i].rect.contains(point))
            return {ChartHit::Kind::Component, {}, g.cards[i].id};
    }
    if (const Segment *line = nearest(point, HitRadius / qMax(.001, zoom))) {
        const QStringList &flows = g.edges[size_t(line->edge)].flows;
        return {ChartHit::Kind::Flow,
            line->member < 0 ? flows : QStringList{flows.at(line->member)}, {}};
    }
    for (size_t i = g.zones.size(); i-- > 0;) {
        if (g.zones[i].title.contains(point))
            return {ChartHit::Kind::Zone, {}, g.zones[i].id};
    }
    return {};
}

QStringList ChartIndex::componentsIn(const QRectF &rect) const
{
    QStringList ids;
    for (const CardBox &card : m_scene ? m_scene->geometry.cards : std::vector<CardBox>()) {
        if (rect.intersects(card.rect))
            ids.append(card.id);
    }
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

} // namespace portolan
