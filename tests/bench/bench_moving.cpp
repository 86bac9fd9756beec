#include "model/layout/Around.h"
#include "model/layout/Moving.h"
#include "tests/bench/Bench.h"
#include "tests/layout/LayoutJudge.h"
#include "tests/support/SiteChart.h"

using namespace portolan;
using namespace portolan::bench;
using namespace portolan::testing;

namespace {

/// The components with most lines of those with 5 to 20.
std::vector<std::pair<int, QString>> busy(const Geometry &geometry)
{
    std::map<QString, int> lines;
    for (const EdgeLine &edge : geometry.edges) {
        ++lines[edge.from];
        ++lines[edge.to];
    }
    std::vector<std::pair<int, QString>> found;
    for (const auto &[id, count] : lines)
        if (count >= 5 && count <= 20)
            found.emplace_back(count, id);
    std::ranges::sort(found);
    return found;
}

void drag(const Deployment &chart, const Geometry &shown, const QString &id, const QString &what)
{
    double start = cpuMilliseconds();
    Moving moving(shown, chart, measureText, {id});
    const double prepared = cpuMilliseconds() - start;
    std::vector<double> frames;
    size_t changed = 0;
    for (int k = 1; k <= 60; ++k) {
        const QPointF delta(k * 6 * std::cos(k * .1), k * 5 * std::sin(k * .13));
        GeometryChange change;
        start = cpuMilliseconds();
        moving.to(delta, &change);
        frames.push_back(cpuMilliseconds() - start);
        changed = std::max(changed, change.edges.size());
    }
    std::ranges::sort(frames);
    start = cpuMilliseconds();
    moving.finish({180, 120});
    const double finished = cpuMilliseconds() - start;
    report(qPrintable(what), frames[frames.size() / 2],
        QStringLiteral("worst %1, prepared in %2, let go in %3; at most %4 lines changed")
            .arg(frames.back(), 0, 'f', 2)
            .arg(prepared, 0, 'f', 1)
            .arg(finished, 0, 'f', 1)
            .arg(changed));
}

QString flaws(const Deployment &chart, const Geometry &geometry)
{
    LayoutJudge judge(chart, geometry);
    return QStringLiteral("%1 broken, %2 flaws")
        .arg(judge.broken().size())
        .arg(judge.ugly().size());
}

} // namespace

int main()
{
    for (const auto &[components, flows] : {std::pair(100, 200), std::pair(1000, 2500)}) {
        const Deployment chart = SiteChart::make(components, flows, 1);
        const Geometry shown = layOut(chart, measureText);
        const QString size = QStringLiteral("%1/%2: ").arg(components).arg(flows);
        std::printf("%s%s\n", qPrintable(size), qPrintable(flaws(chart, shown)));
        const auto cards = busy(shown);
        for (const size_t share : {1, 5, 9}) {
            const auto &[lines, id] = cards[cards.size() * share / 10];
            drag(chart, shown, id,
                size + QStringLiteral("a frame, %1 with %2 lines").arg(id).arg(lines));
        }
        drag(
            chart, shown, QStringLiteral("site0-dmz"), size + QStringLiteral("a frame, a network"));

        // Somebody has dragged one card: all have positions when the file is opened.
        Deployment placed = chart;
        for (const CardBox &card : shown.cards)
            placed.components[lowerBound(placed.components, card.id)].position =
                Point{card.rect.center().x(), card.rect.center().y()};
        placed.components[components / 2].position->x += 60;
        Geometry result;
        double time = median(3, [&] { result = layOutPlaced(placed, measureText, shown); });
        report(
            qPrintable(size + QStringLiteral("opened after a drag")), time, flaws(placed, result));
        // Nothing stands where the engine would put it.
        quint32 seed = 1;
        for (Component &component : placed.components) {
            seed = seed * 1664525U + 1013904223U;
            component.position->x += 4 + double(seed >> 28);
        }
        time = median(3, [&] { result = layOutPlaced(placed, measureText, shown); });
        report(
            qPrintable(size + QStringLiteral("all placed by hand")), time, flaws(placed, result));
    }
    return 0;
}
