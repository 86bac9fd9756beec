#pragma once

#include "views/chart/ChartScene.h"

#include <unordered_map>

namespace portolan {

/// What lies under a point of the chart.
struct ChartHit
{
    enum class Kind : quint8 { Nothing, Flow, Dock, Component, Zone };
    Kind kind = Kind::Nothing;
    QStringList flows; ///< for Flow and Dock: one flow, or those of a bundle or dock
    QString id;        ///< for Dock and Component the component, for Zone the zone

    bool operator==(const ChartHit &) const = default;
};

/// Finds records by place, with a grid over the lines: near-constant time on any size of chart. A
/// value that belongs to one scene, which must outlive it.
class ChartIndex
{
public:
    /// A line is hit this many screen px around it.
    static constexpr double HitRadius = 10;

    ChartIndex() = default;
    explicit ChartIndex(const ChartScene *scene);

    /// Labels (each row its own flow), docks and cards come first, then the nearest line within
    /// HitRadius screen px, then titles of zones. Where a bundle would open, its members' lines can
    /// be hit as well.
    ChartHit at(const QPointF &point, double zoom) const;

    /// What a rubber band takes: cards that it touches; flows whose label or whole line is inside.
    QStringList componentsIn(const QRectF &rect) const;
    QStringList flowsIn(const QRectF &rect) const;

private:
    struct Segment
    {
        QPointF from;
        QPointF to;
        int edge = 0;
        int member = -1; ///< of an opened bundle; -1: the line as a whole
    };
    void insert(const std::vector<QPointF> &points, int edge, int member);
    const Segment *nearest(const QPointF &point, double radius) const;

    const ChartScene *m_scene = nullptr;
    std::unordered_map<quint64, std::vector<Segment>> m_cells;
    std::vector<Segment> m_long; ///< would fill too many cells: looked at one by one
};

} // namespace portolan
