// The start of the program with a saved chart: how long until the chart is painted, and until its
// lines are. A process of its own for each run; start.py calls it and forms the medians.
//   bench_start --make COMPONENTS FLOWS engine|hand FILE
//     writes a chart with a stored position for each component: those of the engine, or others
//   bench_start FILE
//     starts the window with it; prints one JSON object and ends

#include "app/Window.h"
#include "model/io/DeploymentFile.h"
#include "model/layout/Layout.h"
#include "tests/bench/Bench.h"
#include "tests/support/LargeChart.h"
#include "views/chart/ChartView.h"
#include "views/chart/ShownCopy.h"
#include "views/chart/TextMetrics.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

#include <chrono>
#include <unistd.h>

using namespace portolan;
using namespace portolan::bench;
using namespace Qt::StringLiterals;

namespace {

/// Wall time since the process was made, in steps of a clock tick (10 ms).
double sinceStart()
{
    QFile file(u"/proc/self/stat"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    constexpr int startField = 19; // counted from the one after the name in brackets
    const double ticks =
        text.mid(text.lastIndexOf(')') + 2).split(' ').value(startField).toDouble();
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6 -
           ticks * 1e3 / double(sysconf(_SC_CLK_TCK));
}

/// CPU time of this thread, ms.
double ownMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double peakMegabytes()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// Sees each painting of the chart, and how long the window hears nothing.
class Watcher : public QObject
{
public:
    Watcher()
    {
        qApp->installEventFilter(this);
        m_sinceBeat.start();
        QObject::connect(&m_beat, &QTimer::timeout, this, [this] {
            m_pause = std::max(m_pause, m_sinceBeat.nsecsElapsed() / 1e6);
            m_sinceBeat.start();
        });
    }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        auto *chart = qobject_cast<ChartView *>(object);
        if (!chart || event->type() != QEvent::Paint || m_ended)
            return false;
        object->event(event);
        const Geometry &shown = chart->geometryOfChart();
        if (shown.cards.empty())
            return true;
        if (!m_painted) {
            m_painted = true;
            tell("first", shown);
            m_beat.start(5);
            m_sinceBeat.start();
            m_pause = 0;
        }
        if (!chart->isLayingOut()) {
            m_ended = true;
            tell("whole", shown);
            std::printf("{%s, \"pause\": %.1f, \"peak MB\": %.1f}\n", m_told.constData(), m_pause,
                peakMegabytes());
            std::fflush(stdout);
            std::_Exit(0);
        }
        return true;
    }

private:
    void tell(const char *what, const Geometry &shown)
    {
        const auto drawn = std::ranges::count_if(
            shown.edges, [](const EdgeLine &line) { return line.points.size() > 1; });
        if (!m_told.isEmpty())
            m_told += ", ";
        m_told += QByteArray("\"") + what + "\": {\"wall\": " + QByteArray::number(sinceStart()) +
                  ", \"window\": " + QByteArray::number(ownMilliseconds()) +
                  ", \"process\": " + QByteArray::number(cpuMilliseconds()) +
                  ", \"cards\": " + QByteArray::number(qulonglong(shown.cards.size())) +
                  ", \"lines\": " + QByteArray::number(qulonglong(drawn)) + "}";
    }

    QByteArray m_told;
    QTimer m_beat;
    QElapsedTimer m_sinceBeat;
    double m_pause = 0;
    bool m_painted = false;
    bool m_ended = false;
};

void watch()
{
    // Owned by the application, whose first event is yet to come.
    if (qobject_cast<QApplication *>(qApp) && qEnvironmentVariableIsEmpty("PORTOLAN_BENCH_MAKES"))
        (new Watcher)->setParent(qApp);
}

int make(const QStringList &arguments)
{
    const bool byHand = arguments.value(2) == "hand"_L1;
    Deployment deployment =
        testing::LargeChart::make(arguments.value(0).toInt(), arguments.value(1).toInt(), 1);
    deployment = placedAs(deployment, layOut(deployment, chartTextMeasure()));
    // As if everything had been pulled apart a little: no card is where the engine has it.
    for (Component &component : deployment.components) {
        if (byHand)
            component.position = Point{component.position->x * 1.1, component.position->y * 1.2};
    }
    const auto saved = saveDeployment(arguments.value(3), deployment);
    if (!saved)
        std::fprintf(stderr, "bench_start: %s\n", qPrintable(saved.error().toString()));
    return saved ? 0 : 2;
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(watch)

int main(int argc, char **argv)
{
    if (argc == 6 && QByteArray(argv[1]) == "--make") {
        qputenv("PORTOLAN_BENCH_MAKES", "1");
        const QApplication app(argc, argv);
        return make(QApplication::arguments().mid(2));
    }
    if (argc != 2) {
        std::fputs("usage: bench_start FILE\n"
                   "       bench_start --make COMPONENTS FLOWS engine|hand FILE\n",
            stderr);
        return 2;
    }
    QCoreApplication::setApplicationName(u"portolan"_s);
    return runWindow(argc, argv, QFile::decodeName(argv[1]));
}
