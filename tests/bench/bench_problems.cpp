#include "model/items/ProblemModel.h"
#include "tests/bench/Bench.h"
#include "tests/support/LargeChart.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>

using namespace portolan;
using namespace portolan::bench;
using namespace portolan::testing;

namespace {

/// Of this thread alone: the checks run beside it.
double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// What an edit costs the GUI thread, and how long its problems take.
void follow(int components, int flows)
{
    DeploymentDocument document;
    ProblemModel model(&document);
    document.reset(LargeChart::make(components, flows, 1), {});
    const auto wait = [&] {
        QEventLoop loop;
        QObject::connect(&model, &ProblemModel::looked, &loop, &QEventLoop::quit);
        loop.exec();
    };
    wait();
    std::vector<double> edits;
    std::vector<double> waits;
    for (int i = 0; i < 20; ++i) {
        Flow flow = document.deployment().flows[size_t(i * 7)];
        flow.enabled = !flow.enabled;
        QElapsedTimer elapsed;
        elapsed.start();
        const double start = threadMilliseconds();
        document.edit(QStringLiteral("x"), {Replace<Flow>{flow}});
        edits.push_back(threadMilliseconds() - start);
        wait();
        waits.push_back(double(elapsed.elapsed()));
    }
    std::ranges::sort(edits);
    std::ranges::sort(waits);
    const double start = threadMilliseconds();
    size_t fixes = 0;
    const int rows = std::min(30, model.rowCount());
    for (int row = 0; row < rows; ++row)
        fixes += model.fixesAt(row).size();
    const double found = threadMilliseconds() - start;
    report(qPrintable(QStringLiteral("%1 components, %2 flows").arg(components).arg(flows)),
        edits[edits.size() / 2],
        QStringLiteral("worst %1; problems after %2 ms; %3 of them; %4 fixes of %5 rows in %6 ms")
            .arg(edits.back(), 0, 'f', 1)
            .arg(waits[waits.size() / 2], 0, 'f', 0)
            .arg(model.rowCount())
            .arg(fixes)
            .arg(rows)
            .arg(found, 0, 'f', 1));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    follow(1000, 2500);
    follow(10'000, 25'000);
    return 0;
}
