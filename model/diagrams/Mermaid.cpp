#include "model/diagrams/Outline.h"

namespace portolan {

using namespace Qt::StringLiterals;
using namespace portolan::diagrams;

namespace {

bool isAsciiWord(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

/// ASCII that Mermaid reads as nothing else where it stands: labels are Markdown, with links made
/// of "www." and "@", lists of "1. " and "- ", icons of "fa:".
bool isHarmless(const QString &text, qsizetype i)
{
    const QChar c = text.at(i);
    if (isAsciiWord(c) || c == u' ' || c == u',')
        return true;
    if (i == 0 || i + 1 == text.size())
        return false;
    const QChar before = text.at(i - 1);
    const QChar after = text.at(i + 1);
    if (c == u'.')
        return isDigit(before) && isDigit(after);
    return (c == u'-' || c == u'/' || c == u'+') && isAsciiWord(before) && isAsciiWord(after);
}

QString escaped(const QString &plainText)
{
    // While it parses, Mermaid writes entities in a way of its own, and it takes the same in a text
    // for one; a word joiner keeps them apart unseen.
    QString text = plainText;
    text.replace(u"\uFB02\u00B0"_s, u"\uFB02\u2060\u00B0"_s)
        .replace(u"\u00B6\u00DF"_s, u"\u00B6\u2060\u00DF"_s);
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.unicode() > 0x7E || isHarmless(text, i))
            out += c;
        else
            out += u'#' + QString::number(c.unicode()) + u';';
    }
    return out;
}

/// A label in quotes, one line under the other.
QString quoted(const QStringList &lines)
{
    QStringList parts;
    for (const QString &line : lines)
        parts += escaped(line);
    return u'"' + parts.join("<br/>"_L1) + u'"';
}

/// A double-quoted scalar of YAML, for the front matter.
QString yaml(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (isAsciiWord(c) || c == u' ' || c == u',' || (c.unicode() > 0xA0 && c != QChar(0xFEFF)))
            out += c;
        else
            out += u"\\u%1"_s.arg(int(c.unicode()), 4, 16, QLatin1Char('0'));
    }
    return u'"' + out + u'"';
}

/// "stroke:#0069A6,stroke-width:1.5px,stroke-dasharray:6 4"
QString strokeOf(const DiagramLine &line)
{
    QStringList dash;
    for (const double length : line.dash)
        dash += QString::number(length);
    QString out = "stroke:"_L1 + line.color + ",stroke-width:"_L1 + QString::number(line.width) +
                  "px,color:"_L1 + line.color;
    if (!dash.isEmpty())
        out += ",stroke-dasharray:"_L1 + dash.join(u' ');
    return out;
}

void writeClasses(QString &out, const Diagram &diagram, const std::map<QString, QString> &keys)
{
    const DiagramLook &look = diagram.look;
    out += "  classDef default fill:"_L1 + look.card + ",stroke:"_L1 + look.cardBorder +
           ",color:"_L1 + look.ink + u'\n';
    std::vector<QStringList> zones(look.tints.size());
    for (const Zone &zone : diagram.deployment.zones) {
        if (const DiagramTint *tint = look.tint(zone.id))
            zones[size_t(tint - look.tints.data())] += keys.at(zone.id);
    }
    for (size_t i = 0; i < zones.size(); ++i) {
        if (zones[i].isEmpty())
            continue;
        const DiagramTint &tint = look.tints[i];
        out += "  classDef zone_"_L1 + tint.name + " fill:"_L1 + tint.fill + ",stroke:"_L1 +
               (tint.border.isEmpty() ? tint.fill : tint.border) + ",color:"_L1 + tint.title +
               u'\n';
        out += "  class "_L1 + zones[i].join(u',') + " zone_"_L1 + tint.name + u'\n';
    }
}

} // namespace

QByteArray writeMermaid(const Diagram &diagram)
{
    // What a viewer draws unless its owner allows more; the file itself must not.
    constexpr size_t mostEdges = 500;
    constexpr qsizetype mostCharacters = 50'000;
    const Deployment &deployment = diagram.deployment;
    const std::map<QString, QString> keys = diagramKeys(deployment);
    const std::vector<Link> all = links(deployment);
    QStringList title{titleOf(deployment), subtitleOf(deployment)};
    title.removeAll(QString());

    QString out = u"flowchart LR\n"_s;
    for (const Step &step : walk(deployment)) {
        out += indent(step.depth + 1);
        if (step.zone)
            out += "subgraph "_L1 + keys.at(step.zone->id) + u'[' +
                   quoted(QStringList{zoneText(*step.zone)}) + "]\n"_L1;
        else if (step.component)
            out +=
                keys.at(step.component->id) + u'[' + quoted(cardText(*step.component)) + "]\n"_L1;
        else
            out += "end\n"_L1;
    }
    std::array<QStringList, DiagramLineKindCount> numbers;
    for (size_t i = 0; i < all.size(); ++i) {
        const Link &link = all[i];
        numbers[size_t(link.kind)] += QString::number(i);
        out += "  "_L1 + keys.at(link.from->id) + (link.enabled ? " -->|"_L1 : " -.->|"_L1) +
               quoted(link.text) + "| "_L1 + keys.at(link.to->id) + u'\n';
    }
    writeClasses(out, diagram, keys);
    for (size_t kind = 0; kind < numbers.size(); ++kind) {
        if (!numbers[kind].isEmpty())
            out += "  linkStyle "_L1 + numbers[kind].join(u',') + u' ' +
                   strokeOf(diagram.look.lines[kind]) + u'\n';
    }
    if (all.size() > mostEdges || out.size() > mostCharacters)
        out.insert(
            0, u"%% A large chart: the viewer has to allow it (maxEdges %1, maxTextSize %2)\n"_s
                   .arg(all.size())
                   .arg(out.size() * 2));
    if (!title.isEmpty())
        out.insert(0, "---\ntitle: "_L1 + yaml(title.join(u" · "_s)) + "\n---\n"_L1);
    return out.toUtf8();
}

} // namespace portolan
