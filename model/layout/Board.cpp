#include "model/layout/Board.h"

#include "model/layout/Labels.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace portolan::around {

bool overlaps(const QRectF &a, const QRectF &b)
{
    constexpr double eps = 0.01;
    return a.left() < b.right() - eps && b.left() < a.right() - eps && a.top() < b.bottom() - eps &&
           b.top() < a.bottom() - eps;
}

QRectF around(QPointF a, QPointF b) { return QRectF(a, b).normalized(); }

bool Board::isAround(int outer, int inner) const
{
    while (inner > outer)
        inner = zone(inner).parent;
    return inner == outer;
}

QRectF Board::outline(int c) const
{
    QRectF all = card(c).rect;
    for (const int d : docksOf[size_t(c)])
        if (!dock(d).isGone())
            all |= dock(d).rect;
    return all;
}

QPointF Board::goal(int i) const
{
    const BoardLine &l = line(i);
    return middleOf(l.quay.isNull() ? dock(l.docks.front()).rect : l.quay, l.arrive);
}

QRectF Board::titleOf(int z) const { return {zone(z).rect.topLeft(), zone(z).title}; }

std::vector<std::vector<int>> Board::trunksOn(int d) const
{
    std::vector<std::vector<int>> trunks;
    for (const int l : dock(d).lines) {
        const BoardLine &mine = line(l);
        const auto isPlain = [](const BoardLine &x) {
            return x.docks.size() == 1 && !x.isLoop() &&
                   std::ranges::all_of(
                       x.ports, [&](const PortSpec &p) { return p == x.ports.front(); });
        };
        const auto mates = std::ranges::find_if(trunks, [&](const std::vector<int> &trunk) {
            const BoardLine &other = line(trunk.front());
            return isPlain(mine) && isPlain(other) && mine.ports.front() == other.ports.front();
        });
        if (mates == trunks.end())
            trunks.push_back({l});
        else
            mates->push_back(l);
    }
    return trunks;
}

namespace {

/// The side of the rectangle that the point is on, or nearest to.
Side sideOf(const QRectF &rect, QPointF p)
{
    const std::array<double, 4> way = {std::abs(p.x() - rect.left()),
        std::abs(p.x() - rect.right()), std::abs(p.y() - rect.top()),
        std::abs(p.y() - rect.bottom())};
    return AllSides[size_t(std::ranges::min_element(way) - way.begin())];
}

} // namespace

QSizeF labelSize(const std::vector<LabelLine> &rows, bool bundle, const TextMeasure &measure)
{
    double width = 0;
    for (const LabelLine &row : rows) {
        const double suffix =
            bundle && !row.suffix.isEmpty() ? layout::Labels::suffixWidth(row.suffix, measure) : 0;
        width = std::max(width, measure(TextRole::Label, row.text) + suffix);
    }
    constexpr double beside = 20;
    constexpr double swatch = 26;
    width = std::ceil((width + beside + (bundle ? swatch : 0)) / 2 - 1e-9) * 2;
    return {width, bundle ? 4 + 18 * double(rows.size()) : 20};
}

Board boardOf(const Geometry &geometry, const Deployment &deployment, const TextMeasure &measure)
{
    Board board;
    QHash<QString, int> zones;
    for (const ZoneBox &box : geometry.zones) {
        BoardZone zone;
        zone.id = box.id;
        zone.depth = box.depth;
        const Zone *described = deployment.zone(box.id);
        zone.hasShield = described && (described->enforce || described->kind == ZoneKind::Host);
        zone.rect = box.rect;
        zone.name = box.name;
        zone.detail = box.detail;
        zone.title = box.title.size();
        zone.frame = box.frame;
        zone.kept = box.frame & box.rect;
        if (const Zone *record = deployment.zone(box.id))
            zone.kind = record->kind;
        zone.parent = zones.value(box.parent.toLower(), -1);
        zones.insert(box.id.toLower(), int(board.zones.size()));
        board.zones.push_back(std::move(zone));
    }
    QHash<QString, int> cards;
    for (const CardBox &box : geometry.cards) {
        BoardCard card;
        card.id = box.id;
        card.rect = box.rect;
        card.name = box.name;
        card.count = box.count;
        card.addresses = box.addresses;
        card.zone = zones.value(box.zone.toLower(), -1);
        cards.insert(box.id.toLower(), int(board.cards.size()));
        board.cards.push_back(std::move(card));
    }
    board.linesOf.resize(board.cards.size());
    board.docksOf.resize(board.cards.size());
    QHash<QString, std::vector<int>> docks; // by flow
    for (const Dock &box : geometry.docks) {
        BoardDock dock;
        dock.card = cards.value(box.component.toLower(), -1);
        dock.side = box.side;
        dock.rect = box.rect;
        dock.text = box.text;
        dock.ports = box.ports;
        dock.flows = box.flows;
        const int at = int(board.docks.size());
        for (const QString &flow : box.flows)
            docks[flow].push_back(at);
        if (dock.card >= 0)
            board.docksOf[size_t(dock.card)].push_back(at);
        board.docks.push_back(std::move(dock));
    }
    for (const EdgeLine &edge : geometry.edges) {
        BoardLine line;
        const int at = int(board.lines.size());
        line.flows = edge.flows;
        line.from = cards.value(edge.from.toLower(), -1);
        line.to = cards.value(edge.to.toLower(), -1);
        line.points = edge.points;
        line.rows = edge.label.lines;
        line.label = edge.label.rect;
        line.trunk = edge.trunk;
        line.quay = edge.quay;
        line.labelSize = edge.label.rect.isNull() ? labelSize(line.rows, line.isBundle(), measure)
                                                  : edge.label.rect.size();
        for (const QString &id : edge.flows) {
            const Flow *flow = deployment.flow(id);
            line.ports.push_back(flow ? flow->ports : PortSpec());
            for (const int d : docks.value(id))
                if (std::ranges::find(line.docks, d) == line.docks.end())
                    line.docks.push_back(d);
        }
        if (!line.points.empty() && line.from >= 0)
            line.leave = sideOf(board.card(line.from).rect, line.points.front());
        if (!line.points.empty())
            line.start = line.points.front();
        if (!line.docks.empty())
            line.arrive = board.dock(line.docks.front()).side;
        for (const int d : line.docks)
            board.dock(d).lines.push_back(at);
        if (line.from >= 0)
            board.linesOf[size_t(line.from)].push_back(at);
        if (line.to >= 0 && line.to != line.from)
            board.linesOf[size_t(line.to)].push_back(at);
        board.lines.push_back(std::move(line));
    }
    return board;
}

namespace {

QString idOf(const Board &board, int zone) { return zone < 0 ? QString() : board.zone(zone).id; }

} // namespace

ZoneBox boxOf(const Board &board, const BoardZone &zone)
{
    return {zone.id, zone.rect, zone.depth, zone.name, zone.detail,
        QRectF(zone.rect.topLeft(), zone.title), zone.frame, idOf(board, zone.parent)};
}

CardBox boxOf(const Board &board, const BoardCard &card)
{
    return {card.id, card.rect, card.name, card.count, card.addresses, idOf(board, card.zone)};
}

Dock dockOf(const Board &board, const BoardDock &dock)
{
    if (dock.isGone())
        return {dock.card >= 0 ? board.card(dock.card).id : QString(), dock.side, {}, {}, {}, {}};
    return {board.card(dock.card).id, dock.side, dock.rect, dock.text, dock.ports, dock.flows};
}

EdgeLine edgeOf(const Board &board, const BoardLine &line)
{
    EdgeLine edge;
    edge.flows = line.flows;
    edge.from = line.from >= 0 ? board.card(line.from).id : QString();
    edge.to = line.to >= 0 ? board.card(line.to).id : QString();
    edge.points = line.points;
    edge.label = {line.label, line.rows};
    edge.trunk = line.trunk;
    edge.quay = line.quay;
    return edge;
}

QRectF boundsOf(const Geometry &geometry)
{
    QRectF bounds;
    for (const ZoneBox &zone : geometry.zones)
        bounds |= zone.rect;
    for (const CardBox &card : geometry.cards)
        bounds |= card.rect;
    for (const Dock &dock : geometry.docks)
        if (!dock.rect.isNull())
            bounds |= dock.rect;
    for (const EdgeLine &edge : geometry.edges) {
        for (const QPointF &p : edge.points)
            bounds |= QRectF(p - QPointF(1, 1), QSizeF(2, 2));
        if (!edge.label.rect.isNull())
            bounds |= edge.label.rect;
    }
    return bounds;
}

Geometry geometryOf(const Board &board)
{
    Geometry geometry;
    for (const BoardZone &zone : board.zones)
        geometry.zones.push_back(boxOf(board, zone));
    for (const BoardCard &card : board.cards)
        geometry.cards.push_back(boxOf(board, card));
    for (const BoardDock &dock : board.docks)
        if (!dock.isGone() && dock.card >= 0)
            geometry.docks.push_back(dockOf(board, dock));
    for (const BoardLine &line : board.lines)
        geometry.edges.push_back(edgeOf(board, line));
    geometry.bounds = boundsOf(geometry);
    return geometry;
}

} // namespace portolan::around
