#include "model/catalog/OptionEdits.h"
#include "model/document/DeploymentDocument.h"
#include "model/io/DeploymentFile.h"
#include "views/panels/InspectorPanel.h"
#include "views/style/StyleSheet.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

using namespace portolan;
using namespace Qt::StringLiterals;

/// bench_inspector CHART: how long the inspector needs to show selections of a large chart, what a
/// change of options costs there, and how many bytes an undo step of 10,000 records holds.

namespace {

template<class Work> double median(Work work)
{
    std::vector<double> times;
    for (int i = 0; i < 9; ++i) {
        QElapsedTimer timer;
        timer.start();
        work(i);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::nth_element(times.begin(), times.begin() + 4, times.end());
    return times[4];
}

QStringList first(const std::vector<QString> &ids, int count)
{
    return QStringList(ids.begin(), ids.begin() + std::min<qsizetype>(count, std::ssize(ids)));
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const auto catalog = Catalog::load(u":/portolan/catalog"_s);
    const auto deployment =
        argc == 2 ? loadDeployment(QString::fromLocal8Bit(argv[1])) : Result<Deployment>();
    if (!catalog || argc != 2 || !deployment) {
        std::fputs("usage: bench_inspector CHART\n", stderr);
        return 2;
    }
    applyStyle(*qApp, Theme::of(ThemeId::Light));
    DeploymentDocument document;
    document.reset(*deployment, {});
    Selection selection;
    InspectorPanel panel(&document, &selection, &*catalog);
    panel.resize(320, 700);
    panel.show();
    const std::vector<QString> flows = document.deployment().flowIds();
    std::vector<QString> components;
    for (const Component &component : document.deployment().components)
        components.push_back(component.id);
    const auto show = [&](const char *name, const Selection::Ids &ids) {
        const double time = median([&](int) {
            selection.clear();
            QCoreApplication::processEvents();
            selection.set(ids);
            panel.grab();
        });
        std::printf("%-28s %7.1f ms\n", name, time);
    };
    show("one flow", {first(flows, 1), {}, {}});
    show("one component", {{}, first(components, 1), {}});
    show("10,000 flows", {first(flows, 10'000), {}, {}});
    show("10,000 components", {{}, first(components, 10'000), {}});

    selection.set({first(flows, 10'000), {}, {}});
    const double edit = median([&](int run) {
        std::vector<Edit> edits;
        for (const QString &id : first(flows, 10'000)) {
            Flow flow = *document.deployment().flow(id);
            flow.owner = u"Owner %1"_s.arg(run);
            edits.emplace_back(Replace<Flow>{std::move(flow)});
        }
        document.edit(u"owner"_s, std::move(edits));
    });
    std::printf("%-28s %7.1f ms\n", "set on 10,000 flows", edit);
    std::printf(
        "%-28s %7.1f ms\n", "undo of that", median([&](int) { document.undoStack()->undo(); }));
    std::printf("%-28s %7zu bytes\n", "an edit in the history", sizeof(Edit));
    return 0;
}
