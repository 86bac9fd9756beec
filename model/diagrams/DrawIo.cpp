#include "model/diagrams/EdgeAnchor.h"
#include "model/diagrams/Outline.h"

#include <QLineF>
#include <QXmlStreamWriter>

#include <algorithm>
#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;
using namespace portolan::diagrams;

namespace {

/// Labels and tool tips are HTML (html=1); the XML writer escapes them once more.
QString html(const QString &text) { return text.toHtmlEscaped(); }

QString number(double value) { return QString::number(std::round(value * 100) / 100, 'g', 12); }

/// "key=value;"; values come from here only, never from the document.
QString style(std::initializer_list<std::pair<QLatin1StringView, QString>> entries)
{
    QString text;
    for (const auto &[key, value] : entries)
        text += key + u'=' + value + u';';
    return text;
}

QString colorOr(const QString &color) { return color.isEmpty() ? u"none"_s : color; }

class Writer
{
public:
    explicit Writer(const Diagram &diagram)
        : m_diagram(diagram)
        , m_look(diagram.look)
        , m_xml(&m_bytes)
    {
        for (const ZoneBox &box : diagram.geometry.zones)
            m_zones.emplace(box.id, &box);
        for (const CardBox &box : diagram.geometry.cards)
            m_cards.emplace(box.id, &box);
    }

    QByteArray write()
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
        m_xml.writeStartElement(u"mxfile"_s);
        m_xml.writeAttribute(u"host"_s, u"Portolan"_s);
        m_xml.writeStartElement(u"diagram"_s);
        m_xml.writeAttribute(u"id"_s, u"chart"_s);
        const QString title = titleOf(m_diagram.deployment);
        m_xml.writeAttribute(u"name"_s, title.isEmpty() ? u"Portolan"_s : title);
        m_xml.writeStartElement(u"mxGraphModel"_s);
        for (const auto &[key, value] : {std::pair{u"grid"_s, u"1"_s}, {u"gridSize"_s, u"8"_s},
                 {u"guides"_s, u"1"_s}, {u"tooltips"_s, u"1"_s}, {u"connect"_s, u"1"_s},
                 {u"arrows"_s, u"1"_s}, {u"fold"_s, u"0"_s}, {u"page"_s, u"0"_s},
                 {u"math"_s, u"0"_s}, {u"shadow"_s, u"0"_s}, {u"background"_s, m_look.canvas}})
            m_xml.writeAttribute(key, value);
        m_xml.writeStartElement(u"root"_s);
        writeCell(u"0"_s, {});
        writeCell(u"1"_s, u"0"_s);
        writeTitle(title);
        for (const ZoneBox &box : m_diagram.geometry.zones)
            writeZone(box);
        for (const CardBox &box : m_diagram.geometry.cards)
            writeCard(box);
        for (size_t i = 0; i < m_diagram.geometry.docks.size(); ++i)
            writeDock(m_diagram.geometry.docks[i], int(i));
        for (const EdgeLine &line : m_diagram.geometry.edges)
            writeEdge(line);
        for (int i = 0; i < 4; ++i)
            m_xml.writeEndElement();
        return m_bytes.trimmed() + '\n';
    }

private:
    // Ids of zones and components share one space; flows and docks have their own.
    static QString cellOf(const QString &place) { return "place-"_L1 + place; }
    static QString dockCell(int index) { return u"dock-%1"_s.arg(index + 1); }

    void writeCell(const QString &id, const QString &parent)
    {
        m_xml.writeStartElement(u"mxCell"_s);
        m_xml.writeAttribute(u"id"_s, id);
        if (!parent.isEmpty())
            m_xml.writeAttribute(u"parent"_s, parent);
        m_xml.writeEndElement();
    }

    /// What is shown and what is said about it, around the cell itself.
    void beginObject(const QString &id, const QString &label, const QString &tip)
    {
        m_xml.writeStartElement(u"UserObject"_s);
        m_xml.writeAttribute(u"id"_s, id);
        m_xml.writeAttribute(u"label"_s, label);
        if (!tip.isEmpty())
            m_xml.writeAttribute(u"tooltip"_s, tip);
    }

    void writeVertex(const QString &parent, const QString &look, const QRectF &rect)
    {
        m_xml.writeStartElement(u"mxCell"_s);
        m_xml.writeAttribute(u"parent"_s, parent);
        m_xml.writeAttribute(u"vertex"_s, u"1"_s);
        m_xml.writeAttribute(u"style"_s, look);
        m_xml.writeStartElement(u"mxGeometry"_s);
        m_xml.writeAttribute(u"x"_s, number(rect.x()));
        m_xml.writeAttribute(u"y"_s, number(rect.y()));
        m_xml.writeAttribute(u"width"_s, number(rect.width()));
        m_xml.writeAttribute(u"height"_s, number(rect.height()));
        m_xml.writeAttribute(u"as"_s, u"geometry"_s);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void writeTitle(const QString &title)
    {
        const QString subtitle = subtitleOf(m_diagram.deployment);
        if (title.isEmpty() && subtitle.isEmpty())
            return;
        QString label = html(title);
        if (!subtitle.isEmpty())
            label += "<br><font style=\"font-size: 13px\">"_L1 + html(subtitle) + "</font>"_L1;
        beginObject(u"title"_s, label, {});
        const QRectF bounds = m_diagram.geometry.bounds;
        const double height = subtitle.isEmpty() ? 40 : 60;
        writeVertex(u"1"_s,
            u"text;"_s + style({{"html"_L1, u"1"_s}, {"align"_L1, u"left"_s},
                             {"verticalAlign"_L1, u"middle"_s}, {"fontSize"_L1, u"24"_s},
                             {"fontStyle"_L1, u"1"_s}, {"fontColor"_L1, m_look.ink},
                             {"whiteSpace"_L1, u"nowrap"_s}}),
            {bounds.left(), bounds.top() - height - 24, qMax(320., bounds.width()), height});
        m_xml.writeEndElement();
    }

    /// The cell around something in that zone, and where it begins.
    std::pair<QString, QPointF> around(const QString &zoneId) const
    {
        const Zone *zone = zoneId.isEmpty() ? nullptr : m_diagram.deployment.zone(zoneId);
        const auto it = zone ? m_zones.find(zone->id) : m_zones.end();
        if (it == m_zones.end())
            return {u"1"_s, {}};
        return {cellOf(zone->id), it->second->rect.topLeft()};
    }

    void writeZone(const ZoneBox &box)
    {
        const Zone *zone = m_diagram.deployment.zone(box.id);
        if (!zone)
            return;
        const auto [parent, origin] = around(zone->parent);
        const DiagramTint *tint = m_look.tint(zone->id);
        QString label = "<b>"_L1 + html(plain(box.name)) + "</b>"_L1;
        if (const QString detail = plain(box.detail); !detail.isEmpty())
            label += u"&nbsp; "_s + html(detail);
        const bool host = zone->kind == ZoneKind::Host;
        beginObject(cellOf(zone->id), label, html(zoneText(*zone)));
        writeVertex(parent,
            style({{"rounded"_L1, u"1"_s}, {"absoluteArcSize"_L1, u"1"_s},
                {"arcSize"_L1, host ? u"16"_s : u"24"_s}, {"html"_L1, u"1"_s},
                {"whiteSpace"_L1, u"nowrap"_s}, {"container"_L1, u"1"_s},
                {"collapsible"_L1, u"0"_s}, {"recursiveResize"_L1, u"0"_s},
                {"fillColor"_L1, tint ? tint->fill : u"none"_s},
                {"strokeColor"_L1, tint ? colorOr(tint->border) : m_look.cardBorder},
                {"fontColor"_L1, tint ? tint->title : m_look.ink},
                {"fontSize"_L1, host ? u"11"_s : u"13"_s}, {"align"_L1, u"left"_s},
                {"verticalAlign"_L1, u"top"_s}, {"spacingLeft"_L1, u"12"_s},
                {"spacingTop"_L1, u"6"_s}}),
            box.rect.translated(-origin));
        m_xml.writeEndElement();
    }

    void writeCard(const CardBox &box)
    {
        const Component *component = m_diagram.deployment.component(box.id);
        if (!component)
            return;
        const auto [parent, origin] = around(component->zone);
        QString label = "<b>"_L1 + html(plain(box.name)) + "</b>"_L1;
        if (!box.count.isEmpty())
            label += u' ' + html(plain(box.count));
        for (const QString &address : box.addresses)
            label += "<br><font style=\"font-size: 11px\" color=\""_L1 + m_look.ink2 + "\">"_L1 +
                     html(plain(address)) + "</font>"_L1;
        beginObject(cellOf(component->id), label, html(cardText(*component).join(u' ')));
        writeVertex(parent,
            style({{"rounded"_L1, u"1"_s}, {"absoluteArcSize"_L1, u"1"_s}, {"arcSize"_L1, u"16"_s},
                {"html"_L1, u"1"_s}, {"whiteSpace"_L1, u"nowrap"_s}, {"collapsible"_L1, u"0"_s},
                {"recursiveResize"_L1, u"0"_s}, {"fillColor"_L1, m_look.card},
                {"strokeColor"_L1, m_look.cardBorder}, {"fontColor"_L1, m_look.ink},
                {"fontSize"_L1, u"13"_s}, {"align"_L1, u"left"_s}, {"spacingLeft"_L1, u"12"_s}}),
            box.rect.translated(-origin));
        m_xml.writeEndElement();
    }

    /// A part of its card: it goes along, and a click on it takes hold of the card.
    void writeDock(const Dock &dock, int index)
    {
        const auto card = m_cards.find(dock.component);
        if (card == m_cards.end())
            return;
        const DiagramLine &line = m_look.line(lineKind(dock.ports));
        beginObject(dockCell(index), html(plain(dock.text)), html(dock.ports.toString()));
        writeVertex(cellOf(dock.component),
            style({{"part"_L1, u"1"_s}, {"rounded"_L1, u"1"_s}, {"absoluteArcSize"_L1, u"1"_s},
                {"arcSize"_L1, u"6"_s}, {"html"_L1, u"1"_s}, {"whiteSpace"_L1, u"nowrap"_s},
                {"resizable"_L1, u"0"_s}, {"fillColor"_L1, m_look.card},
                {"strokeColor"_L1, line.color}, {"fontColor"_L1, line.color},
                {"fontSize"_L1, u"11"_s}}),
            dock.rect.translated(-card->second->rect.topLeft()));
        m_xml.writeEndElement();
    }

    /// The dock that the whole line ends on, or -1: then it ends at the card.
    int dockOf(const EdgeLine &line)
    {
        if (m_docks.empty()) {
            for (size_t i = 0; i < m_diagram.geometry.docks.size(); ++i) {
                const Dock &dock = m_diagram.geometry.docks[i];
                if (!m_cards.contains(dock.component))
                    continue;
                for (const QString &flow : dock.flows)
                    m_docks[flow].push_back(int(i));
            }
        }
        // A port may dock on two sides; the line ends on the nearer one.
        int best = -1;
        double nearest = 0;
        for (const int index : m_docks[line.flows.value(0)]) {
            const Dock &dock = m_diagram.geometry.docks[size_t(index)];
            const bool all =
                std::all_of(line.flows.begin(), line.flows.end(), [&](const QString &flow) {
                    const std::vector<int> &docks = m_docks[flow];
                    return std::find(docks.begin(), docks.end(), index) != docks.end();
                });
            if (dock.component != line.to || !all)
                continue;
            const double away =
                line.points.empty() ? 0 : QLineF(dock.rect.center(), line.points.back()).length();
            if (best < 0 || away < nearest) {
                best = index;
                nearest = away;
            }
        }
        return best;
    }

    void writeEdge(const EdgeLine &line)
    {
        const auto from = m_cards.find(line.from);
        const auto to = m_cards.find(line.to);
        if (from == m_cards.end() || to == m_cards.end() || line.flows.isEmpty())
            return;
        std::vector<const Flow *> flows;
        for (const QString &id : line.flows) {
            if (const Flow *flow = m_diagram.deployment.flow(id))
                flows.push_back(flow);
        }
        if (flows.empty())
            return;
        const int dock = dockOf(line);
        const QRectF target =
            dock < 0 ? to->second->rect : m_diagram.geometry.docks[size_t(dock)].rect;
        beginObject("flow-"_L1 + line.flows.first(), labelOf(line), tipOf(flows));
        m_xml.writeStartElement(u"mxCell"_s);
        m_xml.writeAttribute(u"parent"_s, u"1"_s);
        m_xml.writeAttribute(u"edge"_s, u"1"_s);
        m_xml.writeAttribute(u"source"_s, cellOf(line.from));
        m_xml.writeAttribute(u"target"_s, dock < 0 ? cellOf(line.to) : dockCell(dock));
        QString look = edgeStyle(flows);
        if (line.points.size() > 1) {
            look += anchor("exit"_L1, line.points.front(), from->second->rect);
            look += anchor("entry"_L1, line.points.back(), target);
        }
        m_xml.writeAttribute(u"style"_s, look);
        writeRoute(line);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    static QString anchor(QLatin1StringView end, const QPointF &point, const QRectF &rect)
    {
        const EdgeAnchor at = edgeAnchor(point, rect);
        const auto share = [](double value) { return QString::number(value, 'g', 6); };
        return end + "X="_L1 + share(at.x) + u';' + end + "Y="_L1 + share(at.y) + u';' + end +
               "Dx="_L1 + number(at.dx) + u';' + end + "Dy="_L1 + number(at.dy) + u';' + end +
               "Perimeter=0;"_L1;
    }

    QString edgeStyle(const std::vector<const Flow *> &flows) const
    {
        bool enabled = false;
        bool required = false;
        DiagramLineKind kind = lineKind(flows.front()->ports);
        for (const Flow *flow : flows) {
            enabled = enabled || flow->enabled;
            required = required || flow->need.kind == Need::Kind::Required;
            if (lineKind(flow->ports) != kind)
                kind = DiagramLineKind::Bundle;
        }
        const DiagramLine &line = m_look.line(enabled ? kind : DiagramLineKind::Off);
        QString look = style({{"edgeStyle"_L1, u"orthogonalEdgeStyle"_s}, {"rounded"_L1, u"1"_s},
            {"arcSize"_L1, u"16"_s}, {"html"_L1, u"1"_s}, {"jettySize"_L1, u"auto"_s},
            {"strokeColor"_L1, line.color}, {"strokeWidth"_L1, number(line.width)},
            {"fontColor"_L1, line.color}, {"fontSize"_L1, u"11"_s},
            {"labelBackgroundColor"_L1, m_look.canvas}, {"endArrow"_L1, u"block"_s},
            {"endFill"_L1, required ? u"1"_s : u"0"_s}, {"endSize"_L1, u"7"_s}});
        if (line.dash.empty())
            return look;
        QStringList lengths;
        for (const double length : line.dash)
            lengths += number(length);
        return look + "dashed=1;fixDash=1;dashPattern="_L1 + lengths.join(u' ') + u';';
    }

    QString labelOf(const EdgeLine &line) const
    {
        QStringList rows;
        for (const LabelLine &row : line.label.lines) {
            const Flow *flow = m_diagram.deployment.flow(row.flow);
            QString text = "<b>"_L1 + html(plain(row.text)) + "</b>"_L1;
            if (flow && !flow->enabled)
                text = "<s>"_L1 + text + "</s>"_L1;
            if (const QString suffix = plain(row.suffix); !suffix.isEmpty())
                text += u' ' + html(suffix);
            rows += text;
        }
        return line.label.rect.isEmpty() ? QString() : rows.join("<br>"_L1);
    }

    static QString tipOf(const std::vector<const Flow *> &flows)
    {
        QStringList rows;
        for (const Flow *flow : flows) {
            QString row = html(flowText(*flow));
            if (const QString purpose = plain(flow->purpose); !purpose.isEmpty())
                row += ": "_L1 + html(purpose);
            rows += row;
        }
        return rows.join("<br>"_L1);
    }

    void writeRoute(const EdgeLine &line)
    {
        m_xml.writeStartElement(u"mxGeometry"_s);
        const bool label = !line.label.rect.isEmpty() && line.points.size() > 1;
        const LabelAnchor at =
            label ? labelAnchor(line.label.rect.center(), line.points) : LabelAnchor();
        if (label) {
            m_xml.writeAttribute(u"x"_s, QString::number(at.along, 'f', 4));
            m_xml.writeAttribute(u"y"_s, u"0"_s);
        }
        m_xml.writeAttribute(u"relative"_s, u"1"_s);
        m_xml.writeAttribute(u"as"_s, u"geometry"_s);
        if (line.points.size() > 2) {
            m_xml.writeStartElement(u"Array"_s);
            m_xml.writeAttribute(u"as"_s, u"points"_s);
            for (size_t i = 1; i + 1 < line.points.size(); ++i)
                writePoint(line.points[i], {});
            m_xml.writeEndElement();
        }
        if (label)
            writePoint(at.offset, u"offset"_s);
        m_xml.writeEndElement();
    }

    void writePoint(const QPointF &point, const QString &as)
    {
        m_xml.writeStartElement(u"mxPoint"_s);
        m_xml.writeAttribute(u"x"_s, number(point.x()));
        m_xml.writeAttribute(u"y"_s, number(point.y()));
        if (!as.isEmpty())
            m_xml.writeAttribute(u"as"_s, as);
        m_xml.writeEndElement();
    }

    const Diagram &m_diagram;
    const DiagramLook &m_look;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    std::map<QString, const ZoneBox *> m_zones;
    std::map<QString, const CardBox *> m_cards;
    std::map<QString, std::vector<int>> m_docks; ///< flow -> docks that it may end on
};

} // namespace

QByteArray writeDrawIo(const Diagram &diagram) { return Writer(diagram).write(); }

} // namespace portolan
