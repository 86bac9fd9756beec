#include "model/diagrams/Outline.h"

#include <numeric>

namespace portolan {

using namespace Qt::StringLiterals;
using namespace portolan::diagrams;

namespace {

/// A double-quoted string of D2; a "$" would begin a substitution.
QString quoted(const QStringList &lines)
{
    QStringList parts;
    for (QString line : lines) {
        line.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'$', u"\\$"_s);
        parts += line;
    }
    return u'"' + parts.join(u"\\n"_s) + u'"';
}

constexpr std::array<QLatin1StringView, DiagramLineKindCount> LineClasses = {
    "tcp"_L1, "udp"_L1, "tcpudp"_L1, "other"_L1, "bundle"_L1, "off"_L1};

/// D2 has one number for on and off, from 0 to 10, in widths of the line.
int dash(const DiagramLine &line)
{
    if (line.dash.empty())
        return 0;
    const double mean =
        std::accumulate(line.dash.begin(), line.dash.end(), 0.) / double(line.dash.size());
    return qBound(1, qRound(mean / qMax(1., line.width)), 10);
}

QString classes(const DiagramLook &look)
{
    QString out = u"classes: {\n"_s;
    out += "  card.style: {fill: \""_L1 + look.card + "\"; stroke: \""_L1 + look.cardBorder +
           "\"; font-color: \""_L1 + look.ink + "\"; border-radius: 8}\n"_L1;
    for (const DiagramTint &tint : look.tints) {
        out += "  zone_"_L1 + tint.name + ".style: {fill: \""_L1 + tint.fill + "\"; stroke: \""_L1 +
               (tint.border.isEmpty() ? tint.fill : tint.border) + "\"; font-color: \""_L1 +
               tint.title + "\"; border-radius: 12}\n"_L1;
    }
    for (int kind = 0; kind < DiagramLineKindCount; ++kind) {
        const DiagramLine &line = look.lines[size_t(kind)];
        out += "  line_"_L1 + LineClasses[size_t(kind)] + ".style: {stroke: \""_L1 + line.color +
               "\"; font-color: \""_L1 + line.color + "\"; stroke-width: "_L1 +
               QString::number(qBound(1, qRound(line.width), 15)) + "; stroke-dash: "_L1 +
               QString::number(dash(line)) + "}\n"_L1;
    }
    return out + "}\n"_L1;
}

} // namespace

QByteArray writeD2(const Diagram &diagram)
{
    const Deployment &deployment = diagram.deployment;
    const DiagramLook &look = diagram.look;
    const std::map<QString, QString> keys = diagramKeys(deployment);
    QStringList title{titleOf(deployment), subtitleOf(deployment)};
    title.removeAll(QString());
    QString out = u"direction: right\n"_s + classes(look);
    if (!title.isEmpty())
        out += "title: "_L1 + quoted(title) +
               " {shape: text; near: top-center; style.font-size: 24}\n"_L1;
    std::map<QString, QString> paths; // of the components, from the top
    QStringList around;
    for (const Step &step : walk(deployment)) {
        const QString in = indent(step.depth);
        if (step.zone) {
            const DiagramTint *tint = look.tint(step.zone->id);
            around += keys.at(step.zone->id);
            out += in + around.back() + ": "_L1 + quoted(QStringList{zoneText(*step.zone)}) +
                   " {\n"_L1;
            if (tint)
                out += in + "  class: zone_"_L1 + tint->name + u'\n';
        } else if (step.component) {
            const QString &key = keys.at(step.component->id);
            paths[step.component->id] = (around + QStringList{key}).join(u'.');
            out += in + key + ": "_L1 + quoted(cardText(*step.component)) + " {class: card}\n"_L1;
        } else {
            out += in + "}\n"_L1;
            around.removeLast();
        }
    }
    for (const Link &link : links(deployment)) {
        out += paths.at(link.from->id) + " -> "_L1 + paths.at(link.to->id) + ": "_L1 +
               quoted(link.text) + " {class: line_"_L1 + LineClasses[size_t(link.kind)];
        if (!link.required)
            out += "; target-arrowhead: {shape: triangle; style.filled: false}"_L1;
        out += "}\n"_L1;
    }
    return out.toUtf8();
}

} // namespace portolan
