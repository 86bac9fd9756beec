#include "views/chart/Legend.h"

#include "views/chart/ChartParts.h"
#include "views/chart/Icons.h"

#include <QCoreApplication>
#include <QHash>

#include <cmath>
#include <functional>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Legend)
};

constexpr double SignWidth = 24;
constexpr double RowPitch = 18.5;
constexpr TextStyle LegendText = {11, 400};

/// The first eight stand in the corner of the screen; the others in pictures that show them.
enum class Sign : quint8 {
    Tcp,
    Udp,
    TcpUdp,
    Other,
    Required,
    Optional,
    Rules,
    Bundle,
    Conditional,
    OptionalOrConditional,
    Off,
    Answered, ///< these three by ProbeResult
    NoAnswer,
    Refused
};
constexpr int SignsOnScreen = 8;
constexpr int SignCount = 14;

Sign signOf(ProbeResult result) { return Sign(int(Sign::Answered) + int(result)); }
ProbeResult resultOf(Sign sign) { return ProbeResult(int(sign) - int(Sign::Answered)); }

QString signText(Sign sign)
{
    switch (sign) {
    case Sign::Tcp:
        return u"tcp"_s;
    case Sign::Udp:
        return u"udp"_s;
    case Sign::TcpUdp:
        return u"tcp+udp"_s;
    case Sign::Other:
        return Tr::tr("icmp, other");
    case Sign::Required:
        return Tr::tr("required");
    case Sign::Optional:
        return Tr::tr("optional");
    case Sign::Rules:
        return Tr::tr("has rules");
    case Sign::Bundle:
        return Tr::tr("bundle");
    case Sign::Conditional:
        return Tr::tr("conditional");
    case Sign::OptionalOrConditional:
        return Tr::tr("optional or conditional");
    case Sign::Off:
        return Tr::tr("switched off");
    case Sign::Answered:
    case Sign::NoAnswer:
    case Sign::Refused:
        return probeText(resultOf(sign));
    }
    return {};
}

QString legendSentence() { return Tr::tr("The arrow points to who listens."); }

/// Draws a sign from \a start to the right, centred on its y.
void paintSign(Canvas &canvas, Sign sign, const QPointF &start, const Theme &theme)
{
    const QPointF end = start + QPointF(SignWidth, 0);
    const LinePen pen = {theme.ink2, 1.5, {}, false};
    switch (sign) {
    case Sign::Tcp:
    case Sign::Udp:
    case Sign::TcpUdp:
    case Sign::Other: {
        const LinePen &flow = theme.protocols[size_t(sign)];
        canvas.line(start, end, sign == Sign::Other ? flow : flow.withWidth(2));
        break;
    }
    case Sign::Required:
        canvas.line(start, end - QPointF(8, 0), pen);
        canvas.path(arrowHead(start, end), theme.ink2);
        break;
    case Sign::Optional:
    case Sign::Conditional:
    case Sign::OptionalOrConditional:
        canvas.line(start, end - QPointF(8.75, 0), pen);
        canvas.path(arrowHead(start, end, 8.75, 7.5), {}, pen.withWidth(1.2));
        break;
    case Sign::Rules:
        paintIcon(
            canvas, u"shield", {start.x() + (SignWidth - 15) / 2, start.y() - 7.5}, theme.ink2, 15);
        break;
    case Sign::Bundle:
        canvas.line(start, end - QPointF(11, 0), theme.bundle);
        canvas.path(arrowHead(start, end - QPointF(4, 0)), theme.bundle.color);
        canvas.rect({end.x() - 3, end.y() - 7, 3, 14}, 1, theme.bundle.color);
        break;
    case Sign::Off:
        canvas.line(start, end, {theme.disabledInk, 1, {}, false});
        break;
    case Sign::Answered:
    case Sign::NoAnswer:
    case Sign::Refused:
        paintProbeDisc(canvas, start + QPointF(SignWidth / 2, 0), resultOf(sign), theme);
        break;
    }
}

void paintEntry(Canvas &canvas, Sign sign, const QPointF &start, const Theme &theme)
{
    paintSign(canvas, sign, start, theme);
    canvas.text({start.x() + SignWidth + 8, baseline(LegendText, start.y())}, signText(sign),
        {LegendText, theme.ink});
}

std::vector<Sign> signsOf(const ChartScene &scene, bool openBundles, const ProbeResults &probes)
{
    std::array<bool, SignCount> seen = {};
    for (const SceneEdge &edge : scene.edges) {
        for (const SceneFlow &flow : edge.flows) {
            seen[size_t(flow.style)] = true;
            seen[size_t(flow.required      ? Sign::Required
                        : flow.conditional ? Sign::Conditional
                                           : Sign::Optional)] = true;
            seen[size_t(Sign::Off)] = seen[size_t(Sign::Off)] || !flow.enabled;
        }
        if (edge.bundle && !(openBundles && !edge.open.empty()))
            seen[size_t(Sign::Bundle)] = true;
    }
    for (const SceneZone &zone : scene.zones)
        seen[size_t(Sign::Rules)] = seen[size_t(Sign::Rules)] || zone.rules;
    for (const ProbeResult result : probedDocks(scene, probes))
        seen[size_t(signOf(result))] = true;
    // One arrowhead stands for both.
    const bool both = seen[size_t(Sign::Optional)] && seen[size_t(Sign::Conditional)];
    std::vector<Sign> signs;
    for (const Sign sign : {Sign::Tcp, Sign::Udp, Sign::TcpUdp, Sign::Other, Sign::Required,
             Sign::Optional, Sign::Conditional, Sign::Rules, Sign::Bundle, Sign::Off,
             Sign::Answered, Sign::Refused, Sign::NoAnswer}) {
        if (sign == Sign::Optional && both)
            signs.push_back(Sign::OptionalOrConditional);
        else if (seen[size_t(sign)] && !(sign == Sign::Conditional && both))
            signs.push_back(sign);
    }
    return signs;
}

QRectF shownIn(const QRectF &box, const QRectF &bounds, double &scale)
{
    const QRectF room = box.adjusted(8, 8, -8, -8);
    scale =
        qMin(room.width() / qMax(1., bounds.width()), room.height() / qMax(1., bounds.height()));
    const QSizeF size = bounds.size() * scale;
    return QRectF(room.center() - QPointF(size.width() / 2, size.height() / 2), size);
}

/// In the legend's text. Asked in every frame, of few texts.
double widthOf(const QString &text)
{
    static thread_local QHash<QString, double> known;
    const auto found = known.constFind(text);
    return found != known.constEnd() ? *found : *known.insert(text, textWidth(LegendText, text));
}

/// Columns of the legend in the corner.
using Column = std::vector<Sign>;
std::array<Column, 2> columns(bool probes)
{
    std::array<Column, 2> both;
    for (int i = 0; i < SignsOnScreen; ++i)
        both[i < SignsOnScreen / 2 ? 0 : 1].push_back(Sign(i));
    if (probes) {
        both[0].insert(both[0].end(), {Sign::Answered, Sign::Refused});
        both[1].push_back(Sign::NoAnswer);
    }
    return both;
}

/// Where the widest text of a column ends, seen from where a sign begins.
double widthOf(const Column &column)
{
    double widest = 0;
    for (const Sign sign : column)
        widest = qMax(widest, widthOf(signText(sign)));
    return SignWidth + 8 + widest;
}

/// Where the second column begins; further right in a language with long words.
double secondColumn(const Column &first) { return qMax(115., 13 + widthOf(first) + 14); }

/// Without what stands below the columns.
double columnsHeight(const Column &first) { return 15 + double(first.size()) * RowPitch; }

/// More selected lines than this would only fill the minimap.
constexpr size_t MostMapLines = 500;
/// Boxes that are smaller in the minimap are left out, px.
constexpr double LeastMapZone = 3;
constexpr double LeastMapCard = .7;

using Mapping = std::function<QRectF(const QRectF &)>;

void paintMapZones(Canvas &canvas, const Theme &theme, const ChartScene &scene, const Mapping &map)
{
    for (size_t i = 0; i < scene.zones.size(); ++i) {
        const QRectF box = map(scene.geometry.zones[i].rect);
        const ZoneColors &colors = zoneColors(theme, scene.zones[i].tint);
        if (qMin(box.width(), box.height()) < LeastMapZone) {
            // Of a huge chart the outermost zones are all that there is to be seen.
            if (scene.zones[i].parent < 0) {
                const QColor &frame = colors.border.isValid() ? colors.border : theme.cardBorder;
                canvas.rects({QRectF(box.topLeft(), box.size().expandedTo({1, 1}))},
                    mixed(frame, colors.fill, .7));
            }
            continue;
        }
        // Many small boxes need no round corners.
        if (qMin(box.width(), box.height()) > 4 * LeastMapZone) {
            paintBox(canvas, box, 2, colors.fill, colors.border);
            continue;
        }
        canvas.rects({box}, colors.border.isValid() ? colors.border : colors.fill);
        canvas.rects({box.adjusted(1, 1, -1, -1)}, colors.fill);
    }
}

/// Selected cards and those at the ends of selected flows.
std::vector<bool> litCards(const ChartScene &scene, const ChartState &state)
{
    std::vector<bool> lit(scene.cards.size());
    const auto add = [&lit](int card) {
        if (card >= 0)
            lit[size_t(card)] = true;
    };
    for (const QString &id : state.selectedComponents)
        add(scene.cardOf(id));
    for (const QString &flow : state.selectedFlows) {
        if (const int edge = scene.edgeOf(flow); edge >= 0) {
            add(scene.edges[size_t(edge)].from);
            add(scene.edges[size_t(edge)].to);
        }
    }
    return lit;
}

void paintMapCards(Canvas &canvas, const Theme &theme, const ChartScene &scene,
    const std::vector<bool> &lit, const ProductColors &products, const Mapping &map)
{
    std::map<QRgb, std::vector<QRectF>> boxes;
    for (size_t i = 0; i < scene.cards.size(); ++i) {
        const QRectF box = map(scene.geometry.cards[i].rect);
        if (lit[i]) {
            boxes[theme.accent.rgb()].push_back({box.topLeft(), box.size().expandedTo({2, 1})});
        } else if (qMin(box.width(), box.height()) >= LeastMapCard) {
            const auto product = products.find(scene.cards[i].product);
            const QColor &color = product == products.end() ? theme.neutralBar : product->second;
            boxes[mixed(color, theme.panel, .75).rgb()].push_back(
                {box.topLeft(), box.size().expandedTo({1, 1})});
        }
    }
    for (const auto &[color, rects] : boxes)
        canvas.rects(rects, QColor(color));
}

} // namespace

QSizeF legendSize(bool probes)
{
    const auto [first, second] = columns(probes);
    const double both = secondColumn(first) + widthOf(second) + 13;
    const double sentence = 13 + widthOf(legendSentence()) + 13;
    return {std::ceil(qMax(216., qMax(both, sentence))), columnsHeight(first) + 33};
}
QSizeF minimapSize() { return {216, 98}; }

void paintLegend(Canvas &canvas, const QPointF &topLeft, const Theme &theme, bool probes)
{
    const QRectF box(topLeft, legendSize(probes));
    paintBox(canvas, box, 8, theme.panel, theme.separator);
    const auto both = columns(probes);
    for (size_t column = 0; column < both.size(); ++column) {
        const double x = box.left() + (column == 0 ? 13 : secondColumn(both[0]));
        for (size_t row = 0; row < both[column].size(); ++row)
            paintEntry(
                canvas, both[column][row], {x, box.top() + 16 + double(row) * RowPitch}, theme);
    }
    const double line = box.top() + columnsHeight(both[0]);
    canvas.rect({box.left() + 1, line, box.width() - 2, 1}, 0, theme.softLine);
    canvas.text({box.left() + 13, baseline(LegendText, line + 16)},
        elided(LegendText, legendSentence(), box.width() - 24), {LegendText, theme.ink2});
}

double paintLegendStrip(Canvas *canvas, const QPointF &topLeft, double width, const Theme &theme,
    const ChartScene &scene, bool openBundles, const ProbeResults &probes)
{
    double x = 0;
    double y = 10;
    const auto place = [&](double needed) {
        if (x > 0 && x + needed > width) {
            x = 0;
            y += RowPitch + 2;
        }
        const QPointF at = topLeft + QPointF(x, y);
        x += needed + 24;
        return at;
    };
    for (const Sign sign : signsOf(scene, openBundles, probes)) {
        const QPointF at = place(SignWidth + 8 + textWidth(LegendText, signText(sign)));
        if (canvas)
            paintEntry(*canvas, sign, at, theme);
    }
    const QPointF at = place(textWidth(LegendText, legendSentence()));
    if (canvas)
        canvas->text(
            {at.x(), baseline(LegendText, at.y())}, legendSentence(), {LegendText, theme.ink2});
    return y + 10;
}

void paintMinimap(Canvas &canvas, const QRectF &box, const Theme &theme, const ChartScene &scene,
    const ChartState &state, const ProductColors &products, const QRectF &visible)
{
    paintBox(canvas, box, 8, theme.panel, theme.separator);
    const QRectF bounds = scene.geometry.bounds;
    if (bounds.isEmpty())
        return;
    double scale = 1;
    const QRectF shown = shownIn(box, bounds, scale);
    const auto map = [&](const QRectF &r) {
        return QRectF(shown.topLeft() + (r.topLeft() - bounds.topLeft()) * scale, r.size() * scale);
    };
    paintMapZones(canvas, theme, scene, map);
    paintMapCards(canvas, theme, scene, litCards(scene, state), products, map);
    std::array<std::vector<QLineF>, FlowStyleCount> lines;
    if (state.selectedFlows.size() <= MostMapLines) {
        for (const QString &flow : state.selectedFlows) {
            const int edge = scene.edgeOf(flow);
            if (edge < 0)
                continue;
            const std::vector<QPointF> &points = scene.geometry.edges[size_t(edge)].points;
            for (size_t i = 1; i < points.size(); ++i) {
                lines[size_t(scene.edges[size_t(edge)].style)].emplace_back(
                    map({points[i - 1], QSizeF()}).topLeft(), map({points[i], QSizeF()}).topLeft());
            }
        }
    }
    for (size_t style = 0; style < lines.size(); ++style)
        canvas.lines(lines[style], {theme.protocols[style].color, 1.5, {}, false});
    const QRectF frame = map(visible) & box.adjusted(3, 3, -3, -3);
    if (!frame.isEmpty())
        paintBox(canvas, frame, 3, {}, theme.accent, 1.5);
}

QRectF minimapFromChart(const QRectF &box, const ChartScene &scene, const QRectF &rect)
{
    double scale = 1;
    const QRectF bounds = scene.geometry.bounds;
    const QRectF shown = shownIn(box, bounds, scale);
    return {shown.topLeft() + (rect.topLeft() - bounds.topLeft()) * scale, rect.size() * scale};
}

QPointF minimapToChart(const QRectF &box, const ChartScene &scene, const QPointF &position)
{
    double scale = 1;
    const QRectF bounds = scene.geometry.bounds;
    const QRectF shown = shownIn(box, bounds, scale);
    return bounds.topLeft() + (position - shown.topLeft()) / scale;
}

} // namespace portolan
