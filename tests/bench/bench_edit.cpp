// What an edit costs in the real window: chart, tables, inspector, rules and problems are open and
// follow. CPU time on the GUI thread, also of what comes later (timers, results of other threads).
//   bench_edit [COMPONENTS FLOWS [PART]]  10000 25000 unless told otherwise; a part is edits,
//                                         whole, rows, all, filters or idle
//   PORTOLAN_BENCH_EVENTS=MS              names every event that takes longer than that

#include "app/window/AppSettings.h"
#include "app/window/Language.h"
#include "app/window/MainWindow.h"
#include "app/window/Tables.h"
#include "model/catalog/Catalog.h"
#include "model/document/SetEdits.h"
#include "model/io/DeploymentFile.h"
#include "model/items/FlowModel.h"
#include "model/layout/Layout.h"
#include "tests/bench/Bench.h"
#include "tests/support/LargeChart.h"
#include "views/chart/ChartView.h"
#include "views/chart/ShownCopy.h"
#include "views/chart/TextMetrics.h"
#include "views/table/TableView.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QEventLoop>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTimer>

using namespace portolan;
using namespace portolan::bench;
using namespace Qt::StringLiterals;

namespace {

/// CPU time of this thread, ms.
double ownMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// Adds up what the thread does between two waits, and sees who paints.
class Watched : public QApplication
{
public:
    using QApplication::QApplication;

    void follow()
    {
        auto *dispatcher = QAbstractEventDispatcher::instance();
        connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] { begin(); });
        connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] { end(); });
        bool ok = false;
        const double most = qEnvironmentVariable("PORTOLAN_BENCH_EVENTS").toDouble(&ok);
        m_most = ok ? most : 1e9;
    }

    bool notify(QObject *receiver, QEvent *event) override
    {
        const QEvent::Type type = event->type();
        const QByteArray name = m_depth == 0 && m_most < 1e9
                                    ? QByteArray(receiver->metaObject()->className()) + ' ' +
                                          receiver->objectName().toUtf8()
                                    : QByteArray();
        const bool isOuter = m_depth++ == 0;
        const double before = ownMilliseconds();
        const bool done = QApplication::notify(receiver, event);
        --m_depth;
        const double took = ownMilliseconds() - before;
        if (isOuter && took > m_most)
            std::printf("    %s, event %d: %.1f ms\n", name.constData(), int(type), took);
        if (type == QEvent::Paint && painted)
            painted(receiver);
        return done;
    }

    void begin()
    {
        if (m_begun < 0)
            m_begun = ownMilliseconds();
    }
    void end()
    {
        if (m_begun >= 0)
            m_longest = std::max(m_longest, ownMilliseconds() - m_begun);
        m_begun = -1;
    }
    double takeLongest() { return std::exchange(m_longest, 0); }

    std::function<void(QObject *)> painted;

private:
    int m_depth = 0;
    double m_most = 1e9;
    double m_begun = -1;
    double m_longest = 0;
};

/// One act and all that follows from it, in ms.
struct Cost
{
    double call = 0;   ///< CPU until control is back in the event loop
    double table = -1; ///< CPU until the table was painted
    double chart = -1; ///< CPU until the chart was painted, with its picture
    double chartWall = -1;
    double whole = 0;   ///< CPU of everything that follows
    double longest = 0; ///< of its pieces, between two waits of the event loop
};

struct Bench
{
    QTemporaryDir folder;
    Result<Catalog> catalog = Catalog::load(u":/portolan/catalog"_s);
    AppSettings settings{folder.filePath(u"settings.ini"_s)};
    Language language;
    std::unique_ptr<MainWindow> window;
    Watched &app;

    Bench(Watched &application, int components, int flows)
        : app(application)
    {
        settings.setTheme(u"light"_s);
        language.set(u"en"_s);
        window = std::make_unique<MainWindow>(Services{&*catalog, &settings, &language});
        window->resize(1600, 1000);
        window->show();
        Deployment deployment = testing::LargeChart::make(components, flows, 1);
        const QString path = folder.filePath(u"chart.portolan"_s);
        deployment = placedAs(deployment, layOut(deployment, chartTextMeasure()));
        if (!saveDeployment(path, deployment) || !window->open(path))
            qFatal("the chart cannot be opened");
        settle();
    }

    /// Until no thread has had anything to do for a while.
    void settle() const
    {
        const ChartView *chart = window->chart();
        double worked = 0;
        do {
            const double before = cpuMilliseconds();
            QEventLoop loop;
            QTimer::singleShot(700, &loop, &QEventLoop::quit);
            loop.exec();
            worked = cpuMilliseconds() - before;
        } while (worked > 10 || chart->isLayingOut() || !chart->isWhole());
    }

    TableView *table() const { return window->tables()->currentView(); }

    Cost measure(const std::function<void()> &act) const
    {
        Cost cost;
        bool hasPicture = false;
        QElapsedTimer wall;
        app.takeLongest();
        const auto connection = QObject::connect(window->chart(), &ChartView::pictureChanged,
            window->chart(), [&] { hasPicture = true; });
        wall.start();
        app.begin();
        const double start = ownMilliseconds();
        app.painted = [&](QObject *what) {
            if (what == table()->viewport() && cost.table < 0)
                cost.table = ownMilliseconds() - start;
            if (what == window->chart() && hasPicture && cost.chart < 0) {
                cost.chart = ownMilliseconds() - start;
                cost.chartWall = double(wall.nsecsElapsed()) / 1e6;
            }
        };
        act();
        cost.call = ownMilliseconds() - start;
        settle();
        app.painted = {};
        QObject::disconnect(connection);
        cost.whole = ownMilliseconds() - start;
        cost.longest = app.takeLongest();
        return cost;
    }

    void tell(const QByteArray &what, int runs, const std::function<void(int)> &act) const
    {
        std::vector<Cost> costs;
        for (int run = 0; run < runs; ++run)
            costs.push_back(measure([&] { act(run); }));
        const auto middle = [&](double Cost::*of) {
            std::vector<double> values;
            for (const Cost &cost : costs)
                values.push_back(cost.*of);
            std::ranges::sort(values);
            return values[values.size() / 2];
        };
        std::printf("%-34s call %6.1f  table %6.1f  chart %6.1f (wall %6.0f)  whole %6.1f  "
                    "longest %6.1f ms\n",
            what.constData(), middle(&Cost::call), middle(&Cost::table), middle(&Cost::chart),
            middle(&Cost::chartWall), middle(&Cost::whole), middle(&Cost::longest));
        std::fflush(stdout);
    }
};

void edits(const Bench &bench, const char *where)
{
    MainWindow &window = *bench.window;
    DeploymentDocument &document = *window.document();
    const QString flowId = document.deployment().flows[3].id;
    const QString componentId = document.deployment().flows[3].from;
    window.selection()->set({{flowId}, {}, {}});
    const auto name = [where](const char *what) { return QByteArray(what) + ", " + where; };
    if (QByteArray(where) == "whole chart")
        window.chart()->fitAll();
    else
        window.chart()->setZoom(1);
    window.chart()->revealSelection();
    bench.settle();
    bench.tell(name("ports of a flow"), 5, [&](int run) {
        Flow flow = *document.deployment().flow(flowId);
        flow.ports = *PortSpec::parse(u"%1/tcp"_s.arg(4000 + run));
        document.edit(u"ports"_s, {Replace<Flow>{flow}});
    });
    bench.tell(name("undo of that"), 3, [&](int) { document.undoStack()->undo(); });
    bench.tell(name("a flow switched off or on"), 3, [&](int) {
        Flow flow = *document.deployment().flow(flowId);
        flow.enabled = !flow.enabled;
        document.edit(u"enabled"_s, {Replace<Flow>{flow}});
    });
    bench.tell(name("owner of a flow"), 3, [&](int run) {
        Flow flow = *document.deployment().flow(flowId);
        flow.owner = u"Owner %1"_s.arg(run);
        document.edit(u"owner"_s, {Replace<Flow>{flow}});
    });
    window.selection()->set({{}, {componentId}, {}});
    bench.settle();
    bench.tell(name("name of a component"), 5, [&](int run) {
        Component component = *document.deployment().component(componentId);
        component.name = u"Name %1"_s.arg(run);
        document.edit(u"name"_s, {Replace<Component>{component}});
    });
    window.selection()->set({{flowId}, {}, {}});
    bench.settle();
    bench.tell(name("a new flow"), 3, [&](int run) {
        Flow flow = *document.deployment().flow(flowId);
        flow.id = u"zz-new-%1-%2"_s.arg(QLatin1StringView(where).size()).arg(run);
        document.edit(u"new"_s, {Insert<Flow>{flow}});
    });
    bench.tell(name("undo of that"), 3, [&](int) { document.undoStack()->undo(); });
}

void manyRows(const Bench &bench)
{
    MainWindow &window = *bench.window;
    DeploymentDocument &document = *window.document();
    const std::vector<QString> ids = document.deployment().flowIds();
    const int count = int(std::min<size_t>(10'000, ids.size()));
    const QStringList chosen(ids.begin(), ids.begin() + count);
    bench.tell("select 10,000 flows", 3, [&](int run) {
        window.selection()->set({chosen.mid(0, count - run), {}, {}});
    });
    window.selection()->set({chosen, {}, {}});
    bench.settle();
    auto *model = static_cast<FlowModel *>(bench.table()->source());
    const auto rows = bench.table()->selectedRows();
    if (int(rows.size()) != count)
        qFatal("not selected");
    bench.tell("set the owner of 10,000 rows", 3, [&](int run) {
        model->setValues(rows, FlowModel::Owner, u"Team %1"_s.arg(run), Qt::EditRole);
    });
    bench.tell("undo of that", 3, [&](int) { document.undoStack()->undo(); });
    bench.tell("redo of that", 3, [&](int) { document.undoStack()->redo(); });
    bench.tell("set the ports of 10,000 rows", 3, [&](int run) {
        model->setValues(rows, FlowModel::Ports, u"%1/tcp"_s.arg(4000 + run), Qt::EditRole);
    });
    bench.tell("undo of that", 3, [&](int) { document.undoStack()->undo(); });
    bench.tell("redo of that", 3, [&](int) { document.undoStack()->redo(); });
    window.selection()->clear();
    bench.settle();
}

/// Commands on everything there is.
void everything(const Bench &bench)
{
    MainWindow &window = *bench.window;
    DeploymentDocument &document = *window.document();
    const auto trigger = [&](ActionId id) { window.actions()[id]->trigger(); };
    const auto undo = [&](int) { document.undoStack()->undo(); };
    bench.tell("select all on the chart", 3, [&](int) {
        window.selection()->clear();
        window.chart()->selectAll();
    });
    const auto flows = [&] {
        const std::vector<QString> ids = document.deployment().flowIds();
        return QStringList(ids.begin(), ids.end());
    };
    bench.tell("the need of all flows", 3, [&](int run) {
        const Need need{Need::Kind::Conditional, u"case %1"_s.arg(run)};
        document.edit(u"need"_s, settingNeed(document.deployment(), flows(), need));
    });
    bench.tell("undo of that", 3, undo);
    // One stays: an empty chart would never be whole.
    const auto selectNearlyAll = [&] {
        Selection::Ids ids;
        for (const Component &component : document.deployment().components)
            ids.components += component.id;
        ids.components.removeFirst();
        window.selection()->set(ids);
        bench.settle();
    };
    window.chart()->setFocus();
    selectNearlyAll();
    bench.tell("cut of nearly everything", 1, [&](int) { trigger(ActionId::Cut); });
    bench.tell("undo of that", 1, undo);
    selectNearlyAll();
    bench.tell("duplicate of nearly everything", 1, [&](int) { trigger(ActionId::Duplicate); });
    bench.tell("undo of that", 1, undo);
    window.selection()->clear();
    bench.settle();
}

void filters(const Bench &bench)
{
    for (const char *query : {"d", "dm", "dmz", "port:443", "problem:", ""}) {
        const QByteArray name = QByteArray("filter \"") + query + '"';
        bench.tell(
            name, 1, [&](int) { bench.window->tables()->setFilter(QString::fromLatin1(query)); });
    }
    bench.window->tables()->setFilter(u"port:443"_s);
    bench.settle();
    DeploymentDocument &document = *bench.window->document();
    bench.tell("owner of a flow, filtered", 3, [&](int run) {
        Flow flow = document.deployment().flows[3];
        flow.owner = u"Filtered %1"_s.arg(run);
        document.edit(u"owner"_s, {Replace<Flow>{flow}});
    });
    bench.window->tables()->setFilter({});
    bench.settle();
}

void idle(const Bench &bench)
{
    bench.settle();
    const double start = cpuMilliseconds();
    QEventLoop loop;
    QTimer::singleShot(5000, &loop, &QEventLoop::quit);
    loop.exec();
    report("5 s of doing nothing", cpuMilliseconds() - start);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    Watched app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    app.follow();
    const Bench bench(
        app, arguments.value(1, u"10000"_s).toInt(), arguments.value(2, u"25000"_s).toInt());
    const auto wants = [part = arguments.value(3)](
                           QLatin1StringView name) { return part.isEmpty() || part == name; };
    if (wants("edits"_L1))
        edits(bench, "at 100 %");
    if (wants("whole"_L1))
        edits(bench, "whole chart");
    if (wants("rows"_L1))
        manyRows(bench);
    if (wants("all"_L1))
        everything(bench);
    if (wants("filters"_L1))
        filters(bench);
    if (wants("idle"_L1))
        idle(bench);
}
