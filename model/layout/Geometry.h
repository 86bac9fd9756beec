#pragma once

#include "model/core/Deployment.h"

#include <QPointF>
#include <QRectF>
#include <QStringList>

#include <functional>
#include <vector>

namespace portolan {

/// All lengths are logical pixels at 100 %, y down. Everything that is painted, exported or hit is
/// in here; the painter adds only colours.

enum class Side : quint8 { Left, Right, Top, Bottom };

struct ZoneBox
{
    QString id;
    QRectF rect;
    int depth = 0;  ///< 0 at the top; boxes are listed outer before inner
    QString name;   ///< as painted; elided where too long
    QString detail; ///< beside the name: its addresses, or the word for a host; may be empty
    QRectF title;   ///< room kept for icon, name and detail; no line runs through it
    /// What it was given by hand (Zone::frame), of which \c rect has as much as there is room for;
    /// null where it only follows its members.
    QRectF frame = {};
    QString parent = {}; ///< the zone that it is drawn in; empty at the top
};

/// A port tab on the border of a listening component, outside the card.
struct Dock
{
    QString component;
    Side side = Side::Left;
    QRectF rect;
    QString text;      ///< "443", "50000-60000", "9 ports"
    PortSpec ports;    ///< colours it
    QStringList flows; ///< that end on it
};

struct CardBox
{
    QString id;
    QRectF rect;
    QString name;          ///< as painted; elided where too long
    QString count;         ///< "×2" or empty
    QStringList addresses; ///< the lines under the name, as painted
    QString zone = {};     ///< that it is drawn in, whatever the records say by now; may be empty
};

/// One line of a label: a pill has one, a bundle several; of more than twelve flows the last line
/// only says how many more there are.
struct LabelLine
{
    QString flow;
    QString text;   ///< "443/tcp"
    QString suffix; ///< "optional", "if ...", may be empty
};

struct LabelBox
{
    QRectF rect; ///< null where another line of the same trunk carries the label
    std::vector<LabelLine> lines;
};

/// A drawn line: one flow, or parallel flows that are bundled. Orthogonal; points run from the
/// source's border to the listener's dock (the arrow's tip is the last point). Lines that end on
/// the same dock share at least their last 24 px. Every flow whose ends exist is in exactly one
/// line.
///
/// Parallel flows (same sender, same listener) are one line where they have the same ports, where
/// there are more than four, or where there are three or more and none is required; else each has a
/// line of its own.
///
/// Lines of different senders into one dock may share a trunk: they have the same \c trunk key, run
/// on each other along its way, and at least one of them carries the label. Each still has its
/// whole path, so that every branch can be selected.
struct EdgeLine
{
    QStringList flows;
    QString from;
    QString to;
    std::vector<QPointF> points;
    LabelBox label;
    QString trunk = {}; ///< the same for all lines of a trunk; empty for a line by itself
    QRectF quay = {};   ///< the bar before several docks that a bundle ends on; empty otherwise
};

struct Geometry
{
    QRectF bounds; ///< of everything, without margin
    std::vector<ZoneBox> zones;
    std::vector<CardBox> cards;
    std::vector<Dock> docks;
    std::vector<EdgeLine> edges;
    /// Laid out as a whole, upside down, other than its document says; see LayoutOptions::like.
    bool turned = false;
};

/// The kinds of text on a chart; sizes as in the visual design (13/600, 11/400, ...).
enum class TextRole : quint8 {
    CardName,
    Address,
    DockPort,
    Label,
    LabelSuffix,
    ZoneTitle,
    HostTitle
};

/// Width in px of a text in that role: comes from outside since the model knows no fonts.
using TextMeasure = std::function<double(TextRole, const QString &)>;

} // namespace portolan
