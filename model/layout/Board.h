#pragma once

#include "model/layout/Geometry.h"
#include "model/layout/Measures.h"
#include "model/layout/Points.h"

#include <array>

/// A drawn chart that can be changed in parts: the Geometry with its references resolved. Zones,
/// cards and lines stand at the same index as in the Geometry; docks as well, where some may be
/// gone and others are added at the end.
namespace portolan::around {

namespace px = layout::measure;
namespace price = layout::price;
using layout::AllSides;
using layout::facing;
using layout::isHorizontal;
using layout::middleOf;
using layout::outwards;
using layout::runsThrough;
using layout::simplify;

inline QRectF grown(const QRectF &rect, double by) { return rect.adjusted(-by, -by, by, by); }
/// More than touches.
bool overlaps(const QRectF &a, const QRectF &b);
QRectF around(QPointF a, QPointF b);

struct BoardZone
{
    QString id;
    int parent = -1; ///< its index is smaller than that of the zone
    int depth = 0;
    ZoneKind kind = ZoneKind::Network;
    bool hasShield = false; ///< rules are written for it
    QRectF rect;
    QString name;
    QString detail;
    QSizeF title; ///< at the top left
    QRectF frame; ///< given by hand; null where there is none
    QRectF kept;  ///< as much of that as there is room for; \c rect is around it

    void moveBy(QPointF way)
    {
        rect.translate(way);
        // What is null stays null.
        if (!frame.isNull())
            frame.translate(way);
        if (!kept.isNull())
            kept.translate(way);
    }
};

struct BoardCard
{
    QString id;
    int zone = -1;
    QRectF rect;
    QString name;
    QString count;
    QStringList addresses;
    bool mayGrow = false;  ///< its size may follow its ends, around its middle
    QRectF room = {};      ///< where it may grow to; a null one does not count
    double minWidth = 136; ///< for its texts
    double minHeight = 64;
};

struct BoardDock
{
    int card = -1;
    Side side = Side::Left;
    QRectF rect;
    QString text;
    PortSpec ports;
    QStringList flows;
    std::vector<int> lines; ///< that end on it; none: the dock is gone

    bool isGone() const { return lines.empty(); }
};

struct BoardLine
{
    QStringList flows;
    std::vector<PortSpec> ports; ///< of each flow
    int from = -1;
    int to = -1;
    Side leave = Side::Right;
    Side arrive = Side::Left;
    QPointF start;               ///< on the border of the sender
    std::vector<QPointF> points; ///< none: not drawn
    std::vector<LabelLine> rows;
    QSizeF labelSize;
    QRectF label;
    QString trunk;
    std::vector<int> docks; ///< along the side; of all flows
    QRectF quay;

    bool isLoop() const { return from == to; }
    bool isBundle() const { return flows.size() > 1; }
    /// Lines of the same group may run on each other.
    int group() const { return docks.empty() ? -1 : docks.front(); }
};

struct Board
{
    std::vector<BoardZone> zones; ///< outer before inner
    std::vector<BoardCard> cards;
    std::vector<BoardDock> docks;
    std::vector<BoardLine> lines;
    std::vector<std::vector<int>> linesOf; ///< by card
    std::vector<std::vector<int>> docksOf; ///< by card

    BoardZone &zone(int i) { return zones[size_t(i)]; }
    const BoardZone &zone(int i) const { return zones[size_t(i)]; }
    BoardCard &card(int i) { return cards[size_t(i)]; }
    const BoardCard &card(int i) const { return cards[size_t(i)]; }
    BoardDock &dock(int i) { return docks[size_t(i)]; }
    const BoardDock &dock(int i) const { return docks[size_t(i)]; }
    BoardLine &line(int i) { return lines[size_t(i)]; }
    const BoardLine &line(int i) const { return lines[size_t(i)]; }

    /// Whether \a zone is \a inner or around it; -1 is the ground, which is around all.
    bool isAround(int zone, int inner) const;
    /// The card with its docks.
    QRectF outline(int card) const;
    /// Where the arrow's tip of an attached line is.
    QPointF goal(int line) const;
    QRectF titleOf(int zone) const;
    /// The lines that end on the dock, those to the same ports together: they may share a trunk.
    /// Each other one stands by itself.
    std::vector<std::vector<int>> trunksOn(int dock) const;
};

/// What \a geometry draws of \a deployment, each in the zone that it is drawn in.
Board boardOf(const Geometry &geometry, const Deployment &deployment, const TextMeasure &measure);
/// Docks that are gone are left out.
Geometry geometryOf(const Board &board);

ZoneBox boxOf(const Board &board, const BoardZone &zone);
CardBox boxOf(const Board &board, const BoardCard &card);
Dock dockOf(const Board &board, const BoardDock &dock);
EdgeLine edgeOf(const Board &board, const BoardLine &line);
QRectF boundsOf(const Geometry &geometry);

/// The size of a label with these rows.
QSizeF labelSize(const std::vector<LabelLine> &rows, bool bundle, const TextMeasure &measure);

} // namespace portolan::around
