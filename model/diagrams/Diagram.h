#pragma once

#include "model/layout/Geometry.h"

#include <array>
#include <map>

/// The chart in the languages of other drawing programs. Text from the document is untrusted: each
/// writer has one function that quotes it, so that it can only ever be read as text.
namespace portolan {

/// How a line is drawn: by the protocols of its flows, as several flows together, or switched off.
enum class DiagramLineKind : quint8 { Tcp, Udp, TcpUdp, Other, Bundle, Off };
inline constexpr int DiagramLineKindCount = 6;

struct DiagramLine
{
    QString color;            ///< "#RRGGBB", as all colours here
    double width = 1.5;       ///< px
    std::vector<double> dash; ///< px on, px off, ...; empty: solid
};

/// A kind of zone by its colours.
struct DiagramTint
{
    QString name; ///< a plain word, which becomes the name of a class: "sea"
    QString fill;
    QString border; ///< empty: none
    QString title;
};

/// The colours, which belong to the theme and so come from outside.
struct DiagramLook
{
    QString canvas;
    QString ink;
    QString ink2;
    QString card;
    QString cardBorder;
    std::array<DiagramLine, DiagramLineKindCount> lines; ///< by DiagramLineKind
    std::vector<DiagramTint> tints;
    std::map<QString, size_t> tintOf; ///< zone id -> index in tints; the others have none

    const DiagramLine &line(DiagramLineKind kind) const { return lines[size_t(kind)]; }
    /// The tint of that zone, or null.
    const DiagramTint *tint(const QString &zone) const;
};

/// What a writer is given; all of it outlives the call.
struct Diagram
{
    const Deployment &deployment;
    const Geometry &geometry; ///< of the deployment; may be empty where the format has no positions
    const DiagramLook &look;
};

struct DiagramFormat
{
    QLatin1StringView word; ///< which is also the suffix: "drawio"
    bool positions = false; ///< writes the geometry; the others are laid out by their reader
    QByteArray (*write)(const Diagram &diagram) = nullptr; ///< pure; UTF-8, ends with a newline
};

/// draw.io (diagrams.net), Mermaid, D2, DOT.
const std::vector<DiagramFormat> &diagramFormats();

/// What Mermaid and D2 call a zone or a component: id -> a name of letters, digits and "_" that no
/// language has for itself, unique also where case does not count.
std::map<QString, QString> diagramKeys(const Deployment &deployment);

/// An uncompressed mxfile: zones are containers, cards and docks stand where the geometry has them,
/// lines keep their bends, and labels their places. A moved card takes its docks and lines along.
QByteArray writeDrawIo(const Diagram &diagram);
/// A flowchart. What Mermaid takes for Markdown, an entity, an icon, a formula or a directive is
/// written as a character entity.
QByteArray writeMermaid(const Diagram &diagram);
QByteArray writeD2(const Diagram &diagram);
/// For Graphviz `dot`. Nodes have the ids of the components, clusters those of the zones.
QByteArray writeDot(const Diagram &diagram);

} // namespace portolan
