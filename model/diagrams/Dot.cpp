#include "model/diagrams/Outline.h"

namespace portolan {

using namespace Qt::StringLiterals;
using namespace portolan::diagrams;

namespace {

/// A quoted string of the DOT language. In labels a backslash begins an escape ("\N" is the name of
/// the node) and "&" an entity, also in quotes.
QString quoted(const QStringList &lines)
{
    QStringList parts;
    for (QString line : lines) {
        line.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'&', u"&amp;"_s);
        parts += line;
    }
    return u'"' + parts.join(u"\\n"_s) + u'"';
}

QString quoted(const QString &line) { return quoted(QStringList{line}); }

QLatin1StringView dash(DiagramLineKind kind)
{
    switch (kind) {
    case DiagramLineKind::Udp:
    case DiagramLineKind::TcpUdp:
        return "dashed"_L1;
    case DiagramLineKind::Other:
    case DiagramLineKind::Off:
        return "dotted"_L1;
    case DiagramLineKind::Tcp:
    case DiagramLineKind::Bundle:
        break;
    }
    return "solid"_L1;
}

void writeZone(QString &out, const Step &step, const DiagramLook &look)
{
    const QString in = indent(step.depth + 1);
    const DiagramTint *tint = look.tint(step.zone->id);
    out += in + "subgraph "_L1 + quoted("cluster_"_L1 + step.zone->id) + " {\n"_L1;
    out += in + "  graph [label="_L1 + quoted(zoneText(*step.zone)) + ", labeljust=l"_L1;
    if (tint) {
        out += ", style=\"rounded,filled\", fillcolor=\""_L1 + tint->fill + "\", fontcolor=\""_L1 +
               tint->title + "\", color=\""_L1 +
               (tint->border.isEmpty() ? tint->fill : tint->border) + u'"';
    }
    out += "];\n"_L1;
    // dot draws no cluster without a node. A space is in no id, so the name is free.
    if (step.empty)
        out += in + "  "_L1 + quoted(step.zone->id + " empty"_L1) +
               " [style=invis, shape=point, label=\"\"];\n"_L1;
}

} // namespace

QByteArray writeDot(const Diagram &diagram)
{
    const Deployment &deployment = diagram.deployment;
    const DiagramLook &look = diagram.look;
    QStringList title{titleOf(deployment), subtitleOf(deployment)};
    title.removeAll(QString());
    QString out = u"digraph \"portolan\" {\n"_s;
    out += "  graph [label="_L1 + quoted(title) +
           ", labelloc=t, rankdir=LR, charset=\"UTF-8\", fontname=\"sans-serif\", bgcolor=\""_L1 +
           look.canvas + "\", fontcolor=\""_L1 + look.ink + "\", nodesep=0.4, ranksep=1.2];\n"_L1;
    out += "  node [shape=box, style=\"rounded,filled\", fontname=\"sans-serif\", fontsize=11, "
           "fillcolor=\""_L1 +
           look.card + "\", color=\""_L1 + look.cardBorder + "\", fontcolor=\""_L1 + look.ink +
           "\"];\n"_L1;
    out += "  edge [fontname=\"sans-serif\", fontsize=10];\n"_L1;
    for (const Step &step : walk(deployment)) {
        if (step.zone) {
            writeZone(out, step, look);
        } else if (step.component) {
            out += indent(step.depth + 1) + quoted(step.component->id) + " [label="_L1 +
                   quoted(cardText(*step.component)) + "];\n"_L1;
        } else {
            out += indent(step.depth + 1) + "}\n"_L1;
        }
    }
    for (const Link &link : links(deployment)) {
        const DiagramLine &line = look.line(link.kind);
        out += "  "_L1 + quoted(link.from->id) + " -> "_L1 + quoted(link.to->id) + " [label="_L1 +
               quoted(link.text) + ", color=\""_L1 + line.color + "\", fontcolor=\""_L1 +
               line.color + "\", style="_L1 + dash(link.kind) + ", penwidth="_L1 +
               QString::number(line.width) + ", arrowhead="_L1 +
               (link.required ? "normal"_L1 : "empty"_L1) + "];\n"_L1;
    }
    return (out + "}\n"_L1).toUtf8();
}

} // namespace portolan
