#pragma once

#include "model/layout/Geometry.h"
#include "model/layout/Measures.h"
#include "model/layout/Points.h"

#include <algorithm>
#include <array>
#include <optional>

/// What the steps of the layout share: the deployment as a tree of boxes, its flows as links, and
/// the places on the cards where links end. Steps refer to each other's records by index.
namespace portolan::layout {

/// From the docks to the upright part of a line to the card itself, which carries its label.
inline double loopReach(double labelWidth)
{
    return std::max(measure::Trunk, labelWidth / 2 + measure::Lane);
}

/// A zone or a card.
struct Item
{
    bool card = false;
    QString id;
    int parent = 0; ///< the root is item 0, its own parent
    int depth = 0;  ///< of a child of the root: 0
    ZoneKind kind = ZoneKind::Network;
    QRectF rect;

    // A zone.
    std::vector<int> children; ///< by record order
    std::vector<std::vector<int>> columns;
    QString name;
    QString detail;
    double titleWidth = 0; ///< of icon, name and detail
    double titleHeight = 0;
    QRectF frame;           ///< as stored; null where there is none
    bool hasShield = false; ///< rules are written for it

    // A card.
    QString count;
    QStringList addresses;
    double minWidth = 0;
    std::optional<QPointF> position;      ///< of its middle, as stored
    std::array<std::vector<int>, 4> ends; ///< by Side, in order along it
    std::array<double, 4> dockWidth = {}; ///< 0 where the side has no dock
    double loopRoom = 0;                  ///< on the right, for a flow to itself
    double textHeight = 64;               ///< the least height
    double height = 64;
    double endsWidth = 0; ///< the least width, for ends above and below

    const std::vector<int> &endsAt(Side side) const { return ends[size_t(side)]; }
};

/// A place on a card's border: a dock, or where a line leaves.
struct End
{
    int card = 0;
    Side side = Side::Left;
    bool dock = false;
    int span = 1; ///< a bundle leaves from the room of all its flows
    QString text;
    PortSpec ports;
    QStringList flows;
    std::vector<int> links;
    double offset = 0; ///< of the middle: from the card's top, or (Top, Bottom) from its middle
    double usual = 0;  ///< the offset as long as no line asks for another
    QRectF rect;       ///< of a dock
};

/// A line to be drawn.
struct Link
{
    std::vector<const Flow *> flows; ///< in the order in which their labels stand
    int from = 0;
    int to = 0;
    Side fromSide = Side::Right;
    Side toSide = Side::Left;
    int source = -1;        ///< an end
    std::vector<int> docks; ///< ends, along the side
    std::vector<LabelLine> lines;
    /// Leaves through the top (-1) or the bottom (1) of its card and turns once.
    int bend = 0;
    QSizeF label;
    double words = 0;   ///< a single flow's label would grow by that, to say its need
    bool range = false; ///< a port range is in its label
    std::vector<QPointF> points;
    QRectF labelRect;
    QRectF quay;
    QString trunk; ///< see EdgeLine

    bool isLoop() const { return from == to; }
    bool isBundle() const { return flows.size() > 1; }
    QString portsText() const; ///< of all flows: two links with the same one mean the same
};

struct Plan
{
    std::vector<Item> items; ///< 0 is the root; zones outer before inner, then cards
    std::vector<End> ends;
    std::vector<Link> links;
    int zones = 1; ///< items [0, zones) are zones

    Item &item(int i) { return items[size_t(i)]; }
    const Item &item(int i) const { return items[size_t(i)]; }
    Link &link(int i) { return links[size_t(i)]; }
    const Link &link(int i) const { return links[size_t(i)]; }
    End &end(int i) { return ends[size_t(i)]; }
    const End &end(int i) const { return ends[size_t(i)]; }

    int linkCount() const { return int(links.size()); }
    /// So few that the eye follows each. Such a chart is drawn in many ways; what leads to another
    /// site is on that side of its own, and no line is straight at the price of much paper.
    bool hasFewLinks() const { return links.size() <= 64; }
    int itemCount() const { return int(items.size()); }

    /// Whether \a zone is \a item or around it.
    bool contains(int zone, int item) const;
    /// The innermost zone around both, and the children of it (or the item itself) that lead to
    /// them.
    struct Meeting
    {
        int zone = 0;
        int a = 0;
        int b = 0;
    };
    Meeting meeting(int a, int b) const;
};

/// The tree and the links, with all texts measured; nothing is placed. With \a together all
/// parallel flows are one link.
Plan makePlan(const Deployment &deployment, const TextMeasure &measure, bool together = false);

/// Spreads the children of every zone over columns, by where their flows go.
void chooseColumns(Plan &plan);

/// Orders the members of every column so that lines are short and cross little; leaves rough
/// rectangles. A \a thorough search takes longer and is mostly better.
void chooseOrder(Plan &plan, bool thorough);
/// Turns every column upside down.
void mirrorOrder(Plan &plan);

/// Chooses the sides of the cards where lines leave and arrive, and makes the ends in order.
void chooseSides(Plan &plan, const TextMeasure &measure);

/// Sets y and height of every box; lines are straight where they can be.
void placeVertically(Plan &plan);
/// Lets lines that would need two corners leave through the top or bottom of their card where
/// nothing is in the way (see Link::bend). Returns whether sides and places have to be chosen anew.
bool chooseBends(Plan &plan);
/// Sets x and width of every box. \a extraLanes widen every gap.
void placeHorizontally(Plan &plan, int extraLanes);
/// Sets the rectangles of the docks and the quays from those of the cards.
void placeDocks(Plan &plan);

/// Draws the lines and puts their labels on them; returns how many are not as they should be. A
/// \a draft is quicker and good enough to be compared.
int routeAll(Plan &plan, const TextMeasure &measure, bool draft = false);

/// Places where two lines cross; those into one dock share their way instead.
int crossings(const Link &one, const Link &two);
double lineCost(const Link &link);
/// Of all lines, with their crossings, and of the chart's size.
double drawingCost(const Plan &plan);

} // namespace portolan::layout
