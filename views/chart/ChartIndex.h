#pragma once

#include "views/chart/ChartGrid.h"
#include "views/chart/ChartLooks.h"
#include "views/chart/ChartOverview.h"

#include <memory>
#include <set>

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

/// Indices of shapes, each list rising.
struct ChartShapes
{
    std::vector<int> zones;
    std::vector<int> edges;  ///< whose line is there
    std::vector<int> labels; ///< edges whose label is there
    std::vector<int> docks;
    std::vector<int> cards;

    bool operator==(const ChartShapes &) const = default;
};

/// Finds shapes by place, with a grid over them: near-constant time on any size of chart. A value
/// that belongs to one scene, which must outlive it and stay at its place.
class ChartIndex
{
public:
    /// A line is hit this many screen px around it.
    static constexpr double HitRadius = 10;
    /// A card or a dock is hit this many screen px around it, where nothing else is nearer: its
    /// border is drawn half outside, and seams as narrow as that belong to what is beside them.
    static constexpr double BoxRim = 1;

    /// How the chart is drawn; see ChartState.
    struct Mode
    {
        bool zoneView = false;
        bool openBundles = false;
        /// Flows that are lit: their bundles are open. May be null; outlive the call.
        const std::set<QString> *hovered = nullptr;
        const std::set<QString> *selected = nullptr;
    };

    ChartIndex() = default;
    explicit ChartIndex(const ChartScene *scene);

    /// After ChartScene::update() with the \a change that it gives.
    void update(const GeometryChange &change);

    /// Labels (each row its own flow), docks and cards come first, then the nearest line within
    /// HitRadius screen px, then titles of zones. Where a bundle is open its members' lines can be
    /// hit, and where it would open as well, but last: nobody sees them yet. From far away, where
    /// the chart is an overview, what that shows: counts and lines stand for all their flows, a
    /// zone is hit anywhere in it. The zone view is such an overview at any zoom.
    ChartHit at(const QPointF &point, double zoom, Mode mode) const;
    ChartHit at(const QPointF &point, double zoom) const { return at(point, zoom, Mode()); }

    /// What a rubber band takes: cards that it touches; flows whose label or whole line is inside.
    QStringList componentsIn(const QRectF &rect) const;
    QStringList flowsIn(const QRectF &rect) const;

    /// No label, dock or card touches \a rect.
    bool isFree(const QRectF &rect) const;

    /// What may paint within \a rect, \a overhang px around the shapes counted.
    ChartShapes shapesIn(const QRectF &rect, double overhang) const;
    /// The same of zones and cards alone.
    ChartShapes boxesIn(const QRectF &rect, double overhang) const;
    std::vector<int> edgesIn(const QRectF &rect, double overhang) const;

    /// Where the upright pieces of \a edge within \a rect are cut so that level ones can pass:
    /// sorted. Lines of one trunk do not cut each other, nor do lines that only touch. With
    /// \a openBundles the members of a bundle are there in its place.
    std::vector<EdgeCut> cutsOf(int edge, const QRectF &rect, bool openBundles = false) const;

    /// The chart as it is shown at \a zoom, where that is less than ChartOverview::Below, or in the
    /// zone view.
    /// Remembered until the next change or the next zoom; not to be asked by two threads at once.
    std::shared_ptr<const ChartOverview> overview(
        double zoom, ChartOverview::Anchors anchors = ChartOverview::Anchors::ByRoom) const;

    /// Where \a problems are shown. Remembered as overview() is.
    std::shared_ptr<const ProblemMarks> marks(const ProblemCounts &problems) const;

    /// What \a state means for the shapes. Remembered as overview() is.
    std::shared_ptr<const ChartLooks> looks(const ChartState &state) const;

private:
    struct Segment
    {
        QPointF from;
        QPointF to;
        int member = -1; ///< of an opened bundle; -1: the line as a whole
        bool operator==(const Segment &) const = default;
        QRectF box() const;
    };
    struct Place
    {
        int edge = 0;
        int segment = 0;
        auto operator<=>(const Place &) const = default;
    };
    struct Nearest
    {
        int edge = -1;
        int member = -1;
    };
    static Segment alongQuay(const QRectF &quay);
    std::vector<Segment> segmentsOf(int edge) const;
    QRectF labelOf(int edge) const;
    void insertEdge(int edge);
    void removeEdge(int edge);
    /// Of the lines that are drawn, or of those that would be where bundles opened.
    Nearest nearest(const QPointF &point, double radius, const Mode &mode, bool drawn) const;
    bool isLit(int edge, const Mode &mode) const;
    ChartHit boxAt(const QPointF &point, double rim) const;
    ChartHit labelAt(const QPointF &point, bool openBundles) const;
    bool isDrawn(int edge, const Segment &segment, bool openBundles) const;
    ChartHit atFar(const QPointF &point, double zoom, ChartOverview::Anchors anchors) const;
    int cardAt(const QPointF &point) const;
    static std::vector<int> inside(
        const QRectF &rect, const ChartGrid<int> &grid, const std::vector<QRectF> &rects);

    const ChartScene *m_scene = nullptr;
    ChartGrid<Place> m_level;   ///< segments that run across
    ChartGrid<Place> m_upright; ///< the others
    std::vector<Place> m_long;  ///< would fill too many cells: looked at one by one
    ChartGrid<int> m_labels;
    ChartGrid<int> m_docks;
    ChartGrid<int> m_cards;
    // As they are in the grids, since the scene changes first.
    std::vector<std::vector<Segment>> m_segments; ///< by edge
    std::vector<QRectF> m_labelRects; ///< with those of the members that a bundle opens to
    std::vector<QRectF> m_dockRects;
    std::vector<QRectF> m_cardRects;
    mutable std::shared_ptr<const ChartOverview> m_overview;
    mutable std::shared_ptr<const ProblemMarks> m_marks;
    mutable std::shared_ptr<const ChartLooks> m_looks;
};

} // namespace portolan
