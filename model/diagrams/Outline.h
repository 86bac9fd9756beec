#pragma once

#include "model/diagrams/Diagram.h"

/// What all the text formats say, in the order in which they say it.
namespace portolan::diagrams {

/// One line, without control characters, line breaks, lone surrogates and double spaces.
QString plain(const QString &text);
/// The name, or the id where nothing of the name can be shown.
QString shownName(const QString &label, const QString &id);
/// The title of the title block, or the name of the document; may be empty.
QString titleOf(const Deployment &deployment);
/// Customer, version and draft of the title block, each where it is set.
QString subtitleOf(const Deployment &deployment);

DiagramLineKind lineKind(const PortSpec &ports);
/// "443/tcp (optional)"
QString flowText(const Flow &flow);
/// The name, how many there are of it, and its addresses: one line each.
QStringList cardText(const Component &component);
/// The name, and the addresses behind it.
QString zoneText(const Zone &zone);

/// Parallel flows, which are one line; those that are switched off are another.
struct Link
{
    const Component *from = nullptr;
    const Component *to = nullptr;
    bool enabled = true;
    bool required = false; ///< at least one of its flows is
    DiagramLineKind kind = DiagramLineKind::Other;
    std::vector<const Flow *> flows = {}; ///< by id, never empty
    QStringList text = {}; ///< a line for each; of more than MostLines the last says how many more
};
inline constexpr qsizetype MostLines = 12;

/// By the first of their flows. Flows whose ends do not exist are left out.
std::vector<Link> links(const Deployment &deployment);

/// A step of a walk through zones and components: one of the two is set, both are null at the end
/// of a zone.
struct Step
{
    const Zone *zone = nullptr;
    const Component *component = nullptr;
    int depth = 0;      ///< of what is opened or named, and of the zone that ends
    bool empty = false; ///< a zone with nothing in it
};

/// Zones outer before inner, each with its own components first, then its zones. Not recursive.
std::vector<Step> walk(const Deployment &deployment);

/// Two spaces for each level, up to a depth that somebody reads.
QString indent(int depth);

} // namespace portolan::diagrams
