#include "views/chart/BundleRoom.h"

#include "model/layout/Measures.h"

#include <algorithm>
#include <array>

namespace portolan {

namespace {

// As far as the layout keeps labels from boxes and from each other, and less than its lanes.
constexpr double BoxClear = 3;
constexpr double LabelClear = 2;
constexpr double LineClear = 4;
static_assert(std::max({BoxClear, LabelClear, LineClear}) <= BundleAreas::Rim);

QRectF grown(const QRectF &rect, double by) { return rect.adjusted(-by, -by, by, by); }

/// Of rectangles and of lines, which have no area; what only touches does not count.
bool overlaps(const QRectF &a, const QRectF &b)
{
    constexpr double eps = .01;
    return a.left() < b.right() - eps && b.left() < a.right() - eps && a.top() < b.bottom() - eps &&
           b.top() < a.bottom() - eps;
}

QRectF boxOf(const QPointF &from, const QPointF &to) { return QRectF(from, to).normalized(); }
QRectF boxOf(const OpenLine &line) { return boxOf(line.points.front(), line.points.back()); }

std::array<QRectF, 4> bordersOf(const QRectF &rect)
{
    return {QRectF(rect.left(), rect.top(), rect.width(), 0),
        QRectF(rect.left(), rect.bottom(), rect.width(), 0),
        QRectF(rect.left(), rect.top(), 0, rect.height()),
        QRectF(rect.right(), rect.top(), 0, rect.height())};
}

/// A line begins and ends on boxes, and may not come near others.
bool meetsBox(const OpenLine &line, const QRectF &box, double clear)
{
    return overlaps(boxOf(line), box.adjusted(0, -LabelClear, 0, LabelClear)) ||
           overlaps(line.label, grown(box, clear));
}

/// Its own zones are those that hold one of its ends.
bool meetsZone(const OpenLine &line, const QRectF &zone)
{
    const bool isOwn = zone.contains(line.points.front()) || zone.contains(line.points.back());
    const QRectF label = grown(line.label, BoxClear);
    return (!isOwn && overlaps(boxOf(line), zone.adjusted(0, -LabelClear, 0, LabelClear))) ||
           (overlaps(label, zone) && !zone.contains(label));
}

bool isOn(const OpenLine &line, const QPointF &from, const QPointF &to)
{
    const QRectF box = boxOf(from, to);
    const bool isLevel = box.height() < .01;
    return isLevel && overlaps(boxOf(line), box.adjusted(0, -LineClear, 0, LineClear));
}

bool meetsLine(const OpenLine &line, const QPointF &from, const QPointF &to)
{
    return isOn(line, from, to) || overlaps(boxOf(from, to), grown(line.label, LabelClear));
}

bool meet(const OpenLine &a, const OpenLine &b)
{
    return meetsLine(a, b.points.front(), b.points.back()) || meetsBox(a, b.label, LabelClear);
}

} // namespace

/// Goes through the chart once and strikes out bundles that something is in the way of.
class BundleRoom::Search
{
public:
    Search(const BundleRoom &room, const std::vector<bool> &asked, std::vector<bool> &isClear)
        : m_room(room)
        , m_asked(asked)
        , m_isClear(isClear)
    {
        for (size_t i = 0; i < asked.size(); ++i) {
            if (!asked[i])
                continue;
            m_isClear[i] = !room.m_areas.members(i).empty();
            m_all |= room.m_areas.area(i);
        }
    }

    void run()
    {
        const ChartScene &scene = m_room.m_scene;
        const Geometry &g = scene.geometry;
        for (size_t i = 0; i < g.zones.size(); ++i) {
            const QRectF &rect = g.zones[i].rect;
            for (const QRectF &border : bordersOf(rect))
                strike(border, -1, [&](const OpenLine &line) { return meetsZone(line, rect); });
            addBox(g.zones[i].title);
            if (scene.zones[i].rules)
                addBox(layout::shieldOf(rect));
        }
        for (const CardBox &card : g.cards)
            addBox(card.rect);
        for (const Dock &dock : g.docks)
            addBox(dock.rect);
        for (size_t i = 0; i < g.edges.size(); ++i) {
            const EdgeLine &edge = g.edges[i];
            addBox(edge.quay, int(i));
            if (!touch(scene.edges[i].bounds, m_all))
                continue;
            addBox(edge.label.rect, int(i), LabelClear);
            for (size_t k = 1; k < edge.points.size(); ++k) {
                const QPointF &from = edge.points[k - 1];
                const QPointF &to = edge.points[k];
                strike(boxOf(from, to), int(i),
                    [&](const OpenLine &line) { return meetsLine(line, from, to); });
            }
        }
    }

private:
    void addBox(const QRectF &box, int edge = -1, double clear = BoxClear)
    {
        if (box.isNull())
            return;
        strike(box, edge, [&](const OpenLine &line) { return meetsBox(line, box, clear); });
    }

    /// What belongs to \a edge is not in the way of its own members.
    template<class Meets> void strike(const QRectF &place, int edge, Meets meets)
    {
        if (!touch(place, m_all))
            return;
        m_room.m_areas.visit(place, [&](size_t i) {
            if (m_asked[i] && m_isClear[i] && m_room.m_scene.bundles()[i] != edge &&
                std::ranges::any_of(m_room.m_areas.members(i), meets))
                m_isClear[i] = false;
        });
    }

    const BundleRoom &m_room;
    const std::vector<bool> &m_asked;
    std::vector<bool> &m_isClear;
    QRectF m_all; ///< that is asked for
};

void BundleRoom::addPlaces(
    const ChartScene &scene, const GeometryChange &change, std::vector<QRectF> &places)
{
    const Geometry &g = scene.geometry;
    for (const int i : change.zones) {
        const ZoneBox &zone = g.zones[size_t(i)];
        for (const QRectF &border : bordersOf(zone.rect))
            places.push_back(border);
        places.push_back(zone.title);
        places.push_back(layout::shieldOf(zone.rect));
    }
    for (const int i : change.cards)
        places.push_back(g.cards[size_t(i)].rect);
    for (const int i : change.docks) {
        if (size_t(i) < g.docks.size())
            places.push_back(g.docks[size_t(i)].rect);
    }
    for (const int i : change.edges) {
        const EdgeLine &edge = g.edges[size_t(i)];
        places.push_back(edge.label.rect);
        places.push_back(edge.quay);
        for (size_t k = 1; k < edge.points.size(); ++k)
            places.push_back(boxOf(edge.points[k - 1], edge.points[k]));
    }
}

void BundleRoom::check(const std::vector<bool> &asked, std::vector<bool> &isClear) const
{
    if (std::ranges::find(asked, true) != asked.end())
        Search(*this, asked, isClear).run();
}

bool BundleRoom::isTaken(size_t bundle, const std::vector<bool> &opens) const
{
    bool taken = false;
    m_areas.visit(m_areas.area(bundle), [&](size_t first) {
        if (taken || first >= bundle || !opens[first])
            return;
        for (const OpenLine &a : m_areas.members(first)) {
            for (const OpenLine &b : m_areas.members(bundle))
                taken = taken || meet(a, b);
        }
    });
    return taken;
}

} // namespace portolan
