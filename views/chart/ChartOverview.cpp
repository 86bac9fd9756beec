#include "views/chart/ChartOverview.h"

#include "views/chart/EdgePath.h"
#include "views/chart/TextMetrics.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

// Screen px.
constexpr double LeastSide = 26; ///< of a zone that is named by itself
constexpr double LeastArea = 2000;
constexpr double OuterName = 12;
constexpr double AnchorName = 11;
constexpr double LeastName = 7.5;
constexpr double CountHeight = 15;
constexpr double CountText = 10;
constexpr double BesideLine = 7; ///< half an arrowhead and a gap
constexpr double LeastLine = 18; ///< that shows where it comes from
constexpr double LeastSeen = 36; ///< of a line that a text stands on, arrowhead included
constexpr double AreaOfCount = 6000;
constexpr qint64 LeastCounts = 40;
constexpr int NameWeight = 600;

constexpr double ZoneMargin = 10; ///< chart px

/// Where the upright or level way from within \a rect to \a outside leaves it.
QPointF border(const QRectF &rect, const QPointF &outside)
{
    return {qBound(rect.left(), outside.x(), rect.right()),
        qBound(rect.top(), outside.y(), rect.bottom())};
}

bool holds(const QRectF &rect, const QPointF &point)
{
    return point.x() >= rect.left() && point.x() <= rect.right() && point.y() >= rect.top() &&
           point.y() <= rect.bottom();
}

/// The part of a line between two boxes: from where it last leaves the first to where it then comes
/// to the second.
std::vector<QPointF> between(
    const std::vector<QPointF> &points, const QRectF &from, const QRectF &to)
{
    if (points.size() < 2)
        return {};
    size_t left = 0; // the last point within the first box
    for (size_t i = 0; i < points.size(); ++i) {
        if (holds(from, points[i]))
            left = i;
    }
    std::vector<QPointF> way;
    if (left + 1 < points.size())
        way.push_back(holds(from, points[left]) ? border(from, points[left + 1]) : points[left]);
    for (size_t i = left + 1; i < points.size(); ++i) {
        if (holds(to, points[i])) {
            way.push_back(border(to, points[i - 1]));
            break;
        }
        way.push_back(points[i]);
    }
    return way;
}

double lengthOf(const std::vector<QPointF> &points)
{
    double length = 0;
    for (size_t i = 1; i < points.size(); ++i)
        length += (points[i] - points[i - 1]).manhattanLength();
    return length;
}

/// Fewer than four letters say nothing.
QString shortened(const QString &name, double size, double width)
{
    const TextStyle style = {size, NameWeight};
    const QString text = elided(style, name, width);
    return text.size() < 4 && text != name ? QString() : text;
}

} // namespace

ChartOverview::ChartOverview(const ChartScene &scene, double zoom, Anchors anchors)
    : m_zoom(qMax(zoom, 1e-4))
    , m_by(anchors)
    , m_taken(scene.geometry.bounds, 64 / m_zoom)
{
    if (m_by == Anchors::ByArea)
        findAreas(scene);
    else
        findAnchors(scene);
    gather(scene);
    route(scene);
    // Near enough, zones have their own titles.
    if (m_zoom < Below)
        placeNames(scene);
    else
        keepFree(scene);
    placeCounts(scene);
}

void ChartOverview::findAreas(const ChartScene &scene)
{
    const std::vector<SceneZone> &zones = scene.zones;
    m_isAnchor.resize(zones.size());
    m_isOpen.resize(zones.size());
    for (size_t i = 0; i < scene.cards.size(); ++i) {
        int area = -1;
        for (int zone = scene.cards[i].zone; zone >= 0; zone = zones[size_t(zone)].parent) {
            area = zone; // of nested hosts the outermost
            if (zones[size_t(zone)].tint != ZoneTint::Host)
                break;
        }
        m_anchors.push_back(area < 0 ? int(zones.size() + i) : area);
        if (area >= 0)
            m_isAnchor[size_t(area)] = true;
    }
    // A zone around others is named at its top, where nothing stands.
    for (size_t i = zones.size(); i-- > 0;) {
        const int parent = zones[i].parent;
        if (parent >= 0 && (m_isAnchor[i] || m_isOpen[i]))
            m_isOpen[size_t(parent)] = true;
    }
}

/// Titles and cards stay readable in the zone view.
void ChartOverview::keepFree(const ChartScene &scene)
{
    for (const ZoneBox &zone : scene.geometry.zones) {
        if (!zone.title.isNull())
            m_taken.insert(zone.title, zone.title);
    }
    for (const CardBox &card : scene.geometry.cards)
        m_taken.insert(card.rect, card.rect);
}

/// "443/tcp · 3478/udp" where that is short, else how many flows there are.
QString ChartOverview::portsOf(const ChartScene &scene, const Line &line) const
{
    constexpr qsizetype longest = 30;
    QStringList texts;
    for (const int edge : line.edges) {
        const int carrier = scene.edges[size_t(edge)].labelEdge;
        for (const LabelLine &row :
            scene.geometry.edges[size_t(carrier < 0 ? edge : carrier)].label.lines) {
            if (!texts.contains(row.text))
                texts += row.text;
        }
        if (texts.join(u" · "_s).size() > longest)
            return QCoreApplication::translate("ChartOverview", "%n flow(s)", nullptr, line.flows);
    }
    return texts.isEmpty() ? QString::number(line.flows) : texts.join(u" · "_s);
}

void ChartOverview::findAnchors(const ChartScene &scene)
{
    const size_t count = scene.zones.size();
    std::vector<bool> mayOpen(count);
    for (const SceneZone &zone : scene.zones) {
        if (zone.parent >= 0)
            mayOpen[size_t(zone.parent)] = true;
    }
    for (size_t i = 0; i < count; ++i) {
        const QSizeF seen = scene.geometry.zones[i].rect.size() * m_zoom;
        const bool large = qMin(seen.width(), seen.height()) >= LeastSide &&
                           seen.width() * seen.height() >= LeastArea;
        if (!large && scene.zones[i].parent >= 0)
            mayOpen[size_t(scene.zones[i].parent)] = false;
    }
    for (const SceneCard &card : scene.cards) {
        if (card.zone >= 0)
            mayOpen[size_t(card.zone)] = false;
    }
    keepTogether(scene, mayOpen);
    m_isAnchor.resize(count);
    m_isOpen.resize(count);
    std::vector<int> anchorOf(count, -1);
    for (size_t i = 0; i < count; ++i) {
        const int parent = scene.zones[i].parent;
        const bool reached = parent < 0 || m_isOpen[size_t(parent)];
        m_isOpen[i] = reached && mayOpen[i];
        m_isAnchor[i] = reached && !mayOpen[i];
        anchorOf[i] = m_isAnchor[i] ? int(i) : parent < 0 ? -1 : anchorOf[size_t(parent)];
    }
    for (size_t i = 0; i < scene.cards.size(); ++i) {
        const int zone = scene.cards[i].zone;
        const int anchor = zone < 0 ? -1 : anchorOf[size_t(zone)];
        m_anchors.push_back(anchor < 0 ? int(count + i) : anchor);
    }
}

/// Of zones side by side most open or none: one alone would look as if it were another kind.
void ChartOverview::keepTogether(const ChartScene &scene, std::vector<bool> &mayOpen)
{
    std::vector<bool> hasZones(mayOpen.size());
    for (const SceneZone &zone : scene.zones) {
        if (zone.parent >= 0)
            hasZones[size_t(zone.parent)] = true;
    }
    struct Siblings
    {
        int all = 0;
        int open = 0;
    };
    std::vector<Siblings> siblings(mayOpen.size() + 1); // by parent; the last: at the top
    const auto of = [&](size_t zone) -> Siblings & {
        const int parent = scene.zones[zone].parent;
        return parent < 0 ? siblings.back() : siblings[size_t(parent)];
    };
    for (size_t i = 0; i < mayOpen.size(); ++i) {
        of(i).all += hasZones[i] ? 1 : 0;
        of(i).open += mayOpen[i] ? 1 : 0;
    }
    for (size_t i = 0; i < mayOpen.size(); ++i)
        mayOpen[i] = mayOpen[i] && 3 * of(i).open >= 2 * of(i).all;
}

void ChartOverview::gather(const ChartScene &scene)
{
    m_lineOfEdge.assign(scene.edges.size(), -1);
    QHash<quint64, int> lines;
    for (size_t i = 0; i < scene.edges.size(); ++i) {
        const SceneEdge &edge = scene.edges[i];
        if (edge.from < 0 || edge.to < 0)
            continue;
        const int from = m_anchors[size_t(edge.from)];
        const int to = m_anchors[size_t(edge.to)];
        if (from == to)
            continue;
        const quint64 key = (quint64(from) << 32) | quint32(to);
        auto found = lines.find(key);
        if (found == lines.end()) {
            found = lines.insert(key, int(m_lines.size()));
            m_lines.push_back({from, to, {}, 0, true, {}, {}, {}, {}, 1});
        }
        Line &line = m_lines[size_t(*found)];
        line.edges.push_back(int(i));
        line.flows += int(edge.flows.size());
        const SceneEdge &first = scene.edges[size_t(line.edges.front())];
        line.oneStyle = line.oneStyle && edge.style == first.style;
        m_lineOfEdge[i] = *found;
    }
}

void ChartOverview::route(const ChartScene &scene)
{
    const auto rectOf = [&scene](int anchor) {
        const auto zones = int(scene.zones.size());
        return anchor < zones ? scene.geometry.zones[size_t(anchor)].rect
                              : scene.geometry.cards[size_t(anchor - zones)].rect;
    };
    for (Line &line : m_lines) {
        double least = std::numeric_limits<double>::infinity();
        for (const int edge : line.edges) {
            const SceneEdge &ends = scene.edges[size_t(edge)];
            QRectF from = rectOf(line.from);
            QRectF to = rectOf(line.to);
            // A zone around the other one is not left on the way: its card stands for it.
            if (from.contains(to))
                from = scene.geometry.cards[size_t(ends.from)].rect;
            else if (to.contains(from))
                to = scene.geometry.cards[size_t(ends.to)].rect;
            std::vector<QPointF> way = between(scene.geometry.edges[size_t(edge)].points, from, to);
            const double length = lengthOf(way);
            if (way.size() > 1 && length < least) {
                least = length;
                line.points = std::move(way);
            }
        }
        if (const double rest = LeastLine / m_zoom - least;
            m_by == Anchors::ByArea && rest > 0 && line.points.size() > 1) {
            // Out of the margin of its zone, where no card stands.
            const QPointF d = line.points[1] - line.points[0];
            const double length = d.manhattanLength();
            if (length > 0)
                line.points[0] -= d * (qMin(rest, ZoneMargin) / length);
        }
        line.width = qMin(1 + .5 * std::log2(double(line.flows)), 4.) / m_zoom;
        for (const QPointF &point : line.points)
            line.bounds |= QRectF(point - QPointF(1, 1), QSizeF(2, 2));
    }
}

bool ChartOverview::take(const QRectF &rect)
{
    bool isFree = true;
    m_taken.visit(rect, [&](const QRectF &taken) { isFree = isFree && !taken.intersects(rect); });
    if (isFree)
        m_taken.insert(rect, rect);
    return isFree;
}

void ChartOverview::placeNames(const ChartScene &scene)
{
    const auto put = [this](Name name, const QPointF &centre, double width) {
        const QSizeF size(width + 8 / m_zoom, 1.35 * name.size);
        name.rect = QRectF(centre - QPointF(size.width(), size.height()) / 2, size);
        if (!take(name.rect))
            return false;
        m_names.push_back(std::move(name));
        return true;
    };
    // What is outside first: its name stands where its title does.
    for (size_t i = 0; i < scene.zones.size(); ++i) {
        if (!m_isOpen[i])
            continue;
        const QRectF &box = scene.geometry.zones[i].rect;
        const double size = OuterName / m_zoom;
        const QString text = shortened(scene.geometry.zones[i].name, size, box.width() - size);
        const double width = portolan::textWidth({size, NameWeight}, text);
        if (!text.isEmpty())
            put({int(i), false, {}, text, size},
                {box.left() + width / 2 + 8 / m_zoom, box.top() + size}, width);
    }
    for (size_t i = 0; i < scene.zones.size(); ++i) {
        if (!m_isAnchor[i] || m_isOpen[i])
            continue;
        const QRectF &box = scene.geometry.zones[i].rect;
        double size = qMin(AnchorName / m_zoom, box.height() * .8);
        // Smaller rather than shorter.
        const double whole = portolan::textWidth({size, NameWeight}, scene.geometry.zones[i].name);
        if (whole > box.width() * .94)
            size = qMax(LeastName / m_zoom, size * box.width() * .94 / whole);
        size = std::floor(size);
        if (size * m_zoom < LeastName - 1)
            continue;
        const QString text = shortened(scene.geometry.zones[i].name, size, box.width() * .96);
        const double width = portolan::textWidth({size, NameWeight}, text);
        if (text.isEmpty())
            continue;
        for (const double y : {box.center().y(), box.bottom() - size, box.top() + size}) {
            if (put({int(i), true, {}, text, size}, {box.center().x(), y}, width))
                break;
        }
    }
}

void ChartOverview::placeCounts(const ChartScene &scene)
{
    // Where not all have room, those of the thickest lines come first; and so many numbers that
    // nobody reads them help nobody.
    const QSizeF seen = scene.geometry.bounds.size() * m_zoom;
    auto left = qMax<qint64>(LeastCounts, qint64(seen.width() * seen.height() / AreaOfCount));
    std::vector<size_t> order(m_lines.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(
        order, [this](size_t a, size_t b) { return m_lines[a].flows > m_lines[b].flows; });
    const bool named = m_by == Anchors::ByArea && m_zoom >= Below;
    for (const size_t i : order) {
        Line &line = m_lines[i];
        if ((line.flows < 2 && !named) || left <= 0)
            break; // a thin line is one flow
        const QString number = QString::number(line.flows);
        // Ports where they leave something of the line to be seen, else the number.
        if (named)
            placeText(line, portsOf(scene, line), LeastSeen);
        if (line.count.isNull() && line.flows > 1)
            placeText(line, number, 0);
        // Between zones that stand close together a line is hardly longer than its arrowhead.
        if (line.count.isNull() && named)
            placeBeside(line, portsOf(scene, line));
        if (line.count.isNull() && named)
            placeBeside(line, number);
        left -= line.count.isNull() ? 0 : 1;
    }
}

double ChartOverview::widthOf(const QString &text) const
{
    return portolan::textWidth({CountText / m_zoom, NameWeight}, text);
}

/// Above or left of the longest piece, else below or right of it.
void ChartOverview::placeBeside(Line &line, const QString &text)
{
    if (line.points.size() < 2)
        return;
    line.text = text;
    const QSizeF size(widthOf(text) + 9 / m_zoom, CountHeight / m_zoom);
    size_t longest = 1;
    for (size_t k = 2; k < line.points.size(); ++k) {
        if ((line.points[k] - line.points[k - 1]).manhattanLength() >
            (line.points[longest] - line.points[longest - 1]).manhattanLength())
            longest = k;
    }
    const QPointF a = line.points[longest - 1];
    const QPointF d = line.points[longest] - a;
    const bool level = std::abs(d.x()) > std::abs(d.y());
    const double away = (level ? size.height() : size.width()) / 2 + BesideLine / m_zoom;
    for (const double side : {-away, away}) {
        QRectF rect(QPointF(), size);
        rect.moveCenter(a + d / 2 + (level ? QPointF(0, side) : QPointF(side, 0)));
        if (take(rect)) {
            line.count = rect;
            return;
        }
    }
}

/// Along the longest pieces first, in the middle and then beside it. \a seen: screen px of the
/// piece that are not covered.
void ChartOverview::placeText(Line &line, const QString &text, double seen)
{
    line.text = text;
    const double width = seen > 0 ? widthOf(text) : double(text.size()) * .64 * CountText / m_zoom;
    const QSizeF size(width + 9 / m_zoom, CountHeight / m_zoom);
    std::vector<size_t> pieces;
    for (size_t k = 1; k < line.points.size(); ++k)
        pieces.push_back(k);
    std::ranges::stable_sort(pieces, std::greater<>(),
        [&line](size_t k) { return (line.points[k] - line.points[k - 1]).manhattanLength(); });
    for (const size_t k : pieces) {
        const QPointF a = line.points[k - 1];
        const QPointF d = line.points[k] - a;
        const bool level = std::abs(d.x()) > std::abs(d.y());
        if (d.manhattanLength() < .8 * size.height())
            return;
        const double covered = level ? size.width() : size.height();
        if (seen > 0 && d.manhattanLength() < covered + seen / m_zoom)
            continue;
        for (const double share : {.5, .35, .65, .2, .8}) {
            const QPointF centre = a + d * share;
            const QRectF rect(centre - QPointF(size.width(), size.height()) / 2, size);
            const double rest = d.manhattanLength() * qMin(share, 1 - share) - covered / 2;
            if (rest >= seen / m_zoom / 2 - 1e-6 || seen == 0) {
                if (take(rect)) {
                    line.count = rect;
                    return;
                }
            }
        }
    }
}

int ChartOverview::countAt(const QPointF &point) const
{
    for (size_t i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].count.contains(point))
            return int(i);
    }
    return -1;
}

int ChartOverview::lineAt(const QPointF &point, double radius) const
{
    int best = -1;
    double least = radius;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines[i];
        if (!line.bounds.adjusted(-radius, -radius, radius, radius).contains(point))
            continue;
        for (size_t k = 1; k < line.points.size(); ++k) {
            const double distance =
                distanceToSegment(line.points[k - 1], line.points[k], point) - line.width / 2;
            if (distance < least) {
                least = distance;
                best = int(i);
            }
        }
    }
    return best;
}

int ChartOverview::nameAt(const QPointF &point) const
{
    for (size_t i = 0; i < m_names.size(); ++i) {
        if (m_names[i].rect.contains(point))
            return int(i);
    }
    return -1;
}

} // namespace portolan
