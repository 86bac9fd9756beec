#pragma once

#include "model/layout/Plan.h"

#include <map>
#include <set>
#include <stop_token>
#include <vector>

/// The layered drawing of one site: a part of the chart that is laid out by itself. The inside of
/// every zone is a row of layers; a layer with cards and zones is followed by one with labels. A
/// line is a chain with one node in each layer that it passes, so that it goes beside foreign zones
/// by construction and bends only in the gaps between layers. After Sugiyama, Tagawa and Toda
/// (1981) and Sander's compound graphs (1996).
///
/// In here x is the reading direction and y across; Sizes and the drawing turn that where a chart
/// reads from top to bottom. Records refer to each other by index.
namespace portolan::layout {

/// A line that turns back does so on an upright piece, in whose middle its label stands: on both
/// sides of the label so much of that piece is seen, at least.
inline constexpr double TurnBeside = 12;

enum class NodeKind : quint8 {
    Card,
    Zone,
    Block,  ///< cards without any flow, in rows and columns
    Dummy,  ///< a line that passes
    Label,  ///< a line that passes with its label
    Outside ///< where a line leaves the site
};

/// Where a line meets a card.
struct Port
{
    int wire = 0;      ///< -1 - link for a loop
    double y = 0;      ///< of the line, from the top of the card
    double top = 0;    ///< of the room that it has, for the docks of a bundle
    double height = 0; ///< of that room
};

struct Node
{
    NodeKind kind = NodeKind::Dummy;
    int layer = 0;
    int index = 0;    ///< in its layer
    int item = -1;    ///< of the plan: a card or zone
    int wire = -1;    ///< of Dummy, Label, Outside
    int box = -1;     ///< of a zone
    double width = 0; ///< with docks and the room for loops
    double height = 0;
    double x = 0;
    double y = 0;      ///< of the top
    double before = 0; ///< of the width: docks on the left
    double after = 0;  ///< docks on the right
    double loops = 0;  ///< and beyond these, room for lines to itself

    /// Segments to the left and right; of a zone those of all leaves that meet the gap beside it.
    std::vector<int> toLeft;
    std::vector<int> toRight;
    std::vector<Port> left; ///< of a card, from top to bottom
    std::vector<Port> right;
    int seenLeft = 0;  ///< place among all leaves that meet the gap on the left
    int seenRight = 0; ///< the same on the right

    bool isLeaf() const { return kind != NodeKind::Zone; }
    bool isLine() const { return kind >= NodeKind::Dummy; }
};

struct Layer
{
    int box = 0;
    bool labels = false;
    std::vector<int> nodes; ///< from top to bottom
    int gapLeft = -1; ///< where lines from its nodes to the left bend; -1 at the edge of the site
    int gapRight = -1;
    double x = 0;
    double width = 0;
};

/// The inside of a zone, or (the first one) of the site.
struct Box
{
    int item = 0;  ///< of the plan
    int node = -1; ///< in the layer around; -1 for the site
    std::vector<int> layers;
    double width = 0;
};

/// Between two layers of one box. Nodes of inner boxes meet it as well.
struct Gap
{
    int before = 0; ///< a layer
    int after = 0;
    std::vector<int> segments;
    int tracks = 0;
    double x = 0; ///< of the first track
};

/// One piece of a line: from a node on the left of a gap to one on its right.
struct Segment
{
    int wire = 0;
    int left = 0;
    int right = 0;
    int gap = 0;
    int track = -1;    ///< of its upright part; -1 where it runs straight
    double leftAt = 0; ///< where it meets its left node, from that one's top
    double rightAt = 0;
    int jogTrack = -1; ///< of a second upright part, where one would lie on other lines
    double jog = 0;    ///< and the y between the two
};

/// What is drawn as one line: a link, or links that share a trunk.
struct Wire
{
    std::vector<int> links;
    int target = 0;      ///< item
    bool forward = true; ///< arrives at the target's left
    QSizeF label;
    int rows = 1; ///< docks of a bundle that stand at the target
    int labelNode = -1;
    bool turns = false;      ///< at its label, which both halves of the line (two wires) meet
    bool turnsAbove = false; ///< this half is the one that meets it at its top
};

enum class Exit : qint8 { None = 0, Left = -1, Right = 1 };

/// A link within a site, from left to right. An end beyond the site is an Outside node.
struct Run
{
    int link = 0;
    int wire = 0;
    std::vector<int> nodes;
    std::vector<int> segments; ///< between them
    bool reversed = false;     ///< the arrow points to the left
    int back = -1;             ///< wire of the second half of a line that turns at its label
    size_t there = SIZE_MAX;   ///< segments before it turns; those behind it are passed leftwards
};

/// A link that leaves the site or comes into it.
struct Crossing
{
    Exit exit = Exit::None;
    int direction = 0; ///< beyond the site: -1 up, 1 down, 0 straight on
    double y = 0;      ///< where it crosses the edge; result
};

struct LayeredSite
{
    std::vector<int> members;          ///< children of the root that make up the site
    std::map<int, Crossing> crossings; ///< by link

    std::vector<Node> nodes;
    std::vector<Layer> layers;
    std::vector<Box> boxes; ///< outer before inner; 0 is the site
    std::vector<Gap> gaps;
    std::vector<Segment> segments;
    std::vector<Wire> wires;
    std::vector<Run> runs;
    double width = 0;
    double height = 0;

    Node &node(int i) { return nodes[size_t(i)]; }
    const Node &node(int i) const { return nodes[size_t(i)]; }
    Layer &layer(int i) { return layers[size_t(i)]; }
    const Layer &layer(int i) const { return layers[size_t(i)]; }
    Box &box(int i) { return boxes[size_t(i)]; }
    const Box &box(int i) const { return boxes[size_t(i)]; }
    Gap &gap(int i) { return gaps[size_t(i)]; }
    const Gap &gap(int i) const { return gaps[size_t(i)]; }
    Segment &segment(int i) { return segments[size_t(i)]; }
    const Segment &segment(int i) const { return segments[size_t(i)]; }
    /// Where a wire with an Outside node leaves the site.
    const Crossing &crossingOf(int wire) const;

    Wire &wire(int i) { return wires[size_t(i)]; }
    const Wire &wire(int i) const { return wires[size_t(i)]; }
};

/// The measures of boxes, turned where the chart reads from top to bottom.
struct Sizes
{
    bool turned = false;
    bool trunks = true;

    QSizeF of(const QSizeF &size) const { return turned ? size.transposed() : size; }
};

/// What the steps know of the chart as a whole.
struct Chart
{
    const Plan *plan = nullptr;
    const TextMeasure *measure = nullptr;
    std::stop_token stop = {}; ///< heard by what takes long
    int root = 0;              ///< the innermost zone that holds everything; 0: none
    Sizes sizes;
    double row = 0;            ///< about how far the whole reads along, were it of the wanted shape
    bool labelsInside = false; ///< of lines from other sites, as far as the site is one zone
    std::vector<Plan::Meeting> meetings; ///< by link
    std::vector<int> layerOf; ///< by item, among its siblings; -1: in the block of loose cards
    std::vector<int> rowOf;   ///< by item, where layers of its zone go on in rows; else 0
    bool hasRows = false;     ///< in any zone
    std::vector<int> siteOf;  ///< by item
    std::map<int, std::vector<int>> loops; ///< by card: links from it to itself
    /// Links that turn, where they do, before the layer of both their ends, not behind it.
    std::set<int> turnBefore = {};
};

/// About the size of an item along and across, before anything is known of its inside.
QSizeF roughSize(const Chart &chart, int item);
/// Gives every item of the site a layer among its siblings.
void assignLayers(Chart &chart, const LayeredSite &site, const std::vector<int> &links);
/// Makes boxes, layers, nodes and chains of the items and \a links of the site.
void makeChains(const Chart &chart, LayeredSite &site, const std::vector<int> &links);
/// Where the layers of a zone go on in rows, one stands below the other, and a line from the end of
/// one to the beginning of the next is between them.
void sortByRows(const Chart &chart, LayeredSite &site);
/// Orders the nodes of every layer so that lines cross little. \a effort 1 is usual; another \a
/// seed searches in other places.
void orderLayers(const Chart &chart, LayeredSite &site, double effort, unsigned seed);
/// What is above gets below: as many crossings, upside down.
void turnOver(LayeredSite &site);
/// Where cards above each other join the trunk that passes them it makes no difference to crossings
/// between which of them that is: it passes in their middle, so that layers of hundreds stand side
/// by side and not each further up or down than the one before.
void centreTrunks(LayeredSite &site);
/// Lines into one port that turn beside each other, from the same direction, become a trunk: one
/// label where they turn, one dock.
void joinTurns(const Chart &chart, LayeredSite &site);
/// Recomputes Node::seenLeft and seenRight of all leaves.
void lookAlong(LayeredSite &site);
/// Gives the cards their ports, heights and docks.
void makePorts(const Chart &chart, LayeredSite &site);
/// Sets y of all nodes, and the tracks of all gaps.
void placeAcross(const Chart &chart, LayeredSite &site);
/// Chooses tracks; returns pairs of (left node's segment, right node's segment) whose lines would
/// lie on each other. With \a jogs such lines turn once more instead, where there is room.
std::vector<std::pair<int, int>> chooseTracks(LayeredSite &site, bool jogs = false);
/// Sets x of all layers and nodes.
void placeAlong(const Chart &chart, LayeredSite &site);

/// Sets the rectangles of the site's items, its docks, labels and (parts of) lines in \a plan, with
/// the site's top left corner at \a origin and turned where the chart is. Lines that leave the site
/// end at its edge.
void draw(const Chart &chart, const LayeredSite &site, QPointF origin, Plan &plan);

/// Where the segment meets its left and right node.
double leftY(const LayeredSite &site, int segment);
double rightY(const LayeredSite &site, int segment);

} // namespace portolan::layout
