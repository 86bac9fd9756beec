#include "views/chart/Captions.h"

#include "views/chart/TextMetrics.h"
#include "views/chart/TextWrap.h"

#include <QCoreApplication>

#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Captions)
};

constexpr TextStyle Text = {13, 400};
constexpr TextStyle Number = {11, 600};
constexpr double Radius = 9;
constexpr double TextAt = 28;
constexpr double LinePitch = 20;
constexpr double RowGap = 4;
constexpr double ColumnGap = 32;
constexpr double MostColumn = 380;
constexpr double LeastColumn = 200;
/// More nobody looks up.
constexpr size_t MostCaptions = 99;
constexpr int MostLines = 4;
/// More than its lines hold.
constexpr int MostLetters = 400;
/// Lines that begin as near to each other, which is less than a card is wide, stand in one column.
constexpr double SameColumn = 128;

/// A line as it is drawn: a bundle, one of its members, or the only flow.
struct Line
{
    QPointF at; ///< where it begins
    QString text;
    QStringList flows;
};

QString purposesOf(const Deployment &deployment, const QStringList &flows)
{
    QSet<QString> seen;
    QString purposes;
    for (const QString &id : flows) {
        const Flow *flow = deployment.flow(id);
        const QString purpose =
            flow ? oneLine(flow->purpose.left(MostLetters)).trimmed() : QString();
        if (purpose.isEmpty() || seen.contains(purpose))
            continue;
        seen.insert(purpose);
        purposes += purposes.isEmpty() ? purpose : u"; "_s + purpose;
        if (purposes.size() > MostLetters)
            return purposes.left(MostLetters) + u'…';
    }
    return purposes;
}

std::vector<Line> linesOf(const Deployment &deployment, const ChartScene &scene,
    const ChartState &state, const QRectF &shown)
{
    std::vector<Line> lines;
    const auto add = [&](const std::vector<QPointF> &points, const QStringList &all) {
        QStringList flows;
        for (const QString &id : all) {
            if (!state.fadedFlows.contains(id))
                flows += id;
        }
        if (points.size() < 2 || !shown.contains(points.front()))
            return;
        if (const QString text = purposesOf(deployment, flows); !text.isEmpty())
            lines.push_back({points.front(), text, flows});
    };
    for (size_t i = 0; i < scene.edges.size(); ++i) {
        const EdgeLine &line = scene.geometry.edges[i];
        const std::vector<OpenLine> &open = scene.edges[i].open;
        if (!state.openBundles || open.empty())
            add(line.points, line.flows);
        for (size_t member = 0; state.openBundles && member < open.size(); ++member)
            add(open[member].points, {line.flows[qsizetype(member)]});
    }
    return lines;
}

/// Column by column, or row by row where the chart is read downwards.
void sortAsRead(std::vector<Line> &lines, Reading reading)
{
    const bool down = reading == Reading::TopToBottom;
    const auto along = [down](const Line &line) { return down ? line.at.y() : line.at.x(); };
    const auto across = [down](const Line &line) { return down ? line.at.x() : line.at.y(); };
    std::ranges::stable_sort(lines, {}, along);
    for (auto first = lines.begin(); first != lines.end();) {
        const double limit = along(*first) + SameColumn;
        const auto last =
            std::find_if(first, lines.end(), [&](const Line &line) { return along(line) > limit; });
        std::stable_sort(
            first, last, [&](const Line &a, const Line &b) { return across(a) < across(b); });
        first = last;
    }
}

} // namespace

std::vector<Caption> captionsOf(const Deployment &deployment, const ChartScene &scene,
    const ChartState &state, const QRectF &shown, Reading reading)
{
    // From so far away flows are counts.
    if (state.zoneView)
        return {};
    std::vector<Line> lines = linesOf(deployment, scene, state, shown);
    sortAsRead(lines, reading);
    std::vector<Caption> captions;
    std::map<QString, size_t> numbers;
    for (const Line &line : lines) {
        const auto [number, isNew] = numbers.try_emplace(line.text, captions.size());
        if (isNew)
            captions.push_back({line.text, {}});
        captions[number->second].flows += line.flows;
    }
    return captions;
}

CaptionList fittedCaptions(std::vector<Caption> captions, double width, double height)
{
    CaptionList list;
    const size_t all = captions.size();
    captions.resize(qMin(all, MostCaptions));
    list.captions = std::move(captions);
    double widest = 0;
    for (const Caption &caption : list.captions)
        widest = qMax(widest, TextAt + std::ceil(textWidth(Text, caption.text)));
    const auto columnsOf = [&](double column) {
        return qBound(1, int((width + ColumnGap) / (qMin(widest, column) + ColumnGap)),
            qMax(1, int(list.captions.size())));
    };
    list.columns = columnsOf(MostColumn);
    // Narrower columns first, then fewer captions.
    for (;;) {
        list.more = int(all - list.captions.size());
        if (list.captions.empty() ||
            paintCaptions(nullptr, {}, width, Theme::of(ThemeId::Print), list) <= height)
            return list;
        if (list.columns < columnsOf(LeastColumn))
            ++list.columns;
        else
            list.captions.pop_back();
    }
}

double paintCaptions(Canvas *canvas, const QPointF &topLeft, double width, const Theme &theme,
    const CaptionList &list)
{
    const std::vector<Caption> &captions = list.captions;
    if (captions.empty())
        return 0;
    const double column = (width + ColumnGap) / list.columns;
    const size_t rows = (captions.size() + size_t(list.columns) - 1) / size_t(list.columns);
    double height = 0;
    double y = 0;
    for (size_t i = 0; i < captions.size(); ++i) {
        if (i % rows == 0)
            y = 0;
        const double x = double(i / rows) * column;
        const QStringList lines =
            wrapped(Text, captions[i].text, column - ColumnGap - TextAt, MostLines);
        const QPointF at = topLeft + QPointF(x, y);
        if (canvas) {
            const QPointF centre = at + QPointF(Radius, LinePitch / 2);
            canvas->rect({centre - QPointF(Radius, Radius), QSizeF(2 * Radius, 2 * Radius)}, Radius,
                theme.accent);
            canvas->text({centre.x(), baseline(Number, centre.y())}, QString::number(i + 1),
                {Number, theme.onAccent, TextAlign::Middle});
            for (qsizetype line = 0; line < lines.size(); ++line) {
                const double middle = at.y() + LinePitch * (double(line) + .5);
                canvas->text(
                    {at.x() + TextAt, baseline(Text, middle)}, lines[line], {Text, theme.ink});
            }
        }
        y += LinePitch * double(lines.size()) + RowGap;
        height = qMax(height, y);
    }
    if (list.more > 0) {
        if (canvas)
            canvas->text(topLeft + QPointF(TextAt, baseline(Text, height + LinePitch / 2)),
                Tr::tr("%n more without a number", nullptr, list.more), {Text, theme.ink2});
        height += LinePitch + RowGap;
    }
    return height - RowGap;
}

} // namespace portolan
