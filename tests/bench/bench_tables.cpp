#include "model/document/DeploymentDocument.h"
#include "model/document/Selection.h"
#include "model/items/FilterProxy.h"
#include "model/items/FlowModel.h"
#include "model/items/GroupProxy.h"
#include "model/items/PastePlan.h"
#include "model/items/RecordFilter.h"
#include "model/items/TableSheets.h"
#include "tests/bench/Bench.h"
#include "views/table/TableCopy.h"
#include "views/table/TableView.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMimeData>
#include <QScrollBar>

#include <memory>

using namespace portolan;
using namespace portolan::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int Components = 10'000;
constexpr int Zones = 100;

Deployment chart(int flows)
{
    Deployment deployment;
    for (int i = 0; i < Zones; ++i)
        deployment.zones.emplace_back().id = u"z%1"_s.arg(i, 4, 10, QChar(u'0'));
    for (int i = 0; i < Components; ++i) {
        Component &component = deployment.components.emplace_back();
        component.id = u"c%1"_s.arg(i, 6, 10, QChar(u'0'));
        component.name = u"Component %1"_s.arg(i);
        component.zone = deployment.zones[size_t(i % Zones)].id;
        component.addresses = {*Address::parse(u"2001:db8::%1"_s.arg(i % 65536, 0, 16))};
    }
    for (int i = 0; i < flows; ++i) {
        Flow &flow = deployment.flows.emplace_back();
        flow.id = u"f%1"_s.arg(i, 7, 10, QChar(u'0'));
        flow.from = deployment.components[size_t(i * 7919LL % Components)].id;
        flow.to = deployment.components[size_t(i * 104729LL % Components)].id;
        flow.ports.insert(i % 3 ? Protocol::Tcp : Protocol::Udp,
            {quint16(1 + i * 31LL % 60000), quint16(1 + i * 31LL % 60000)});
        flow.owner = i % 2 ? u"odd"_s : u"even"_s;
        flow.purpose = u"What number %1 is for"_s.arg(i);
    }
    return deployment;
}

/// A table of flows as the window shows it.
struct Shown
{
    explicit Shown(int flows)
    {
        document.reset(chart(flows), {});
        view = std::make_unique<TableView>(
            TableView::Kind::Flows, &document, &selection, nullptr, &filter);
        view->resize(1600, 400);
        view->show();
        settle();
    }

    void settle() const
    {
        QApplication::processEvents();
        while (filter.isLooking())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QApplication::processEvents();
        view->viewport()->repaint();
    }

    DeploymentDocument document;
    Selection selection;
    RecordFilter filter{&document};
    std::unique_ptr<TableView> view;
};

void moving(int flows)
{
    Shown shown(flows);
    QScrollBar *bar = shown.view->verticalScrollBar();
    std::vector<double> frames;
    for (int i = 0; i < 200; ++i) {
        const double start = cpuMilliseconds();
        bar->setValue(int(i * 7919LL * 24 % std::max(1, bar->maximum())));
        shown.settle();
        frames.push_back(cpuMilliseconds() - start);
    }
    std::sort(frames.begin(), frames.end());
    report(qPrintable(u"%1 rows: a frame of scrolling"_s.arg(flows)), frames[frames.size() / 2],
        u"worst %1 ms"_s.arg(frames.back(), 0, 'f', 1));
    const auto measure = [&](const QString &what, auto work) {
        QElapsedTimer clock;
        clock.start();
        const double start = threadMilliseconds();
        work();
        shown.settle();
        report(qPrintable(u"%1 rows: %2"_s.arg(flows).arg(what)), threadMilliseconds() - start,
            u"%1 rows shown after %2 ms"_s.arg(shown.view->model()->rowCount())
                .arg(clock.elapsed()));
    };
    measure(u"the first filter, at once"_s, [&] { shown.view->setFilter(u"x77"_s); });
    const QStringList typed = {u"o"_s, u"od"_s, u"odd"_s, u"odd number 77"_s, QString()};
    for (const QString &query : typed)
        measure(u"filter \"%1\""_s.arg(query), [&] { shown.view->setFilter(query); });
    measure(u"filter port:443"_s, [&] { shown.view->setFilter(u"port:443"_s); });
    measure(u"no filter"_s, [&] { shown.view->setFilter({}); });
    for (const int column : {FlowModel::Ports, FlowModel::From, FlowModel::Purpose})
        measure(u"sort by column %1"_s.arg(column),
            [&] { shown.view->sortByColumn(column, Qt::AscendingOrder); });
    for (const QString &query : typed)
        measure(u"sorted, filter \"%1\""_s.arg(query), [&] { shown.view->setFilter(query); });
    measure(u"group by zones"_s, [&] { shown.view->groups()->setGroupRole(ZoneGroupRole); });
    for (const QString &query : typed)
        measure(u"grouped, filter \"%1\""_s.arg(query), [&] { shown.view->setFilter(query); });
    measure(u"group by protocol"_s, [&] { shown.view->groups()->setGroupRole(ProtocolGroupRole); });
    measure(u"collapse a group"_s, [&] { shown.view->groups()->setCollapsed(0, true); });
    measure(u"no groups"_s, [&] { shown.view->groups()->setGroupRole(GroupProxy::NoGroups); });
    measure(u"select all"_s, [&] { shown.view->selectAll(); });
    measure(u"copy all"_s,
        [&] { delete toMimeData(RowsToCopy(*shown.view, true).written(CopyForm::Spreadsheet)); });
}

void setting(int flows, bool sorted, bool grouped)
{
    Shown shown(flows);
    if (sorted)
        shown.view->sortByColumn(FlowModel::Owner, Qt::AscendingOrder);
    if (grouped)
        shown.view->groups()->setGroupRole(ZoneGroupRole);
    shown.settle();
    shown.view->selectAll();
    shown.settle();
    auto *model = static_cast<FlowModel *>(shown.view->source());
    const std::vector<int> rows = shown.view->selectedRows();
    if (int(rows.size()) != flows)
        qFatal("not all rows are selected");
    const QString before = shown.document.deployment().flows.back().owner;
    const auto measure = [&](const char *what, const QString &owner, auto work) {
        const double start = cpuMilliseconds();
        work();
        shown.settle();
        if (shown.document.deployment().flows.back().owner != owner)
            qFatal("nothing was done");
        report(qPrintable(u"%1 rows%2%3: %4"_s.arg(flows).arg(sorted ? u", sorted"_s : QString(),
                   grouped ? u", grouped"_s : QString(), QLatin1StringView(what))),
            cpuMilliseconds() - start);
    };
    measure("set on all", u"Network team"_s,
        [&] { model->setValues(rows, FlowModel::Owner, u"Network team"_s, Qt::EditRole); });
    measure("undo", before, [&] { shown.document.undoStack()->undo(); });
    measure("redo", u"Network team"_s, [&] { shown.document.undoStack()->redo(); });
}

void pasting(int flows)
{
    Shown shown(flows);
    const std::unique_ptr<QMimeData> data(
        toMimeData(RowsToCopy(*shown.view, true).written(CopyForm::Spreadsheet)));
    const QString text = data->text().replace(u"even"_s, u"straight"_s);
    Result<Sheet> sheet;
    Result<PastePlan> plan;
    report(qPrintable(u"%1 rows: read from the clipboard"_s.arg(flows)),
        median(1, [&] { sheet = readSheet(text); }));
    const double planned = median(
        1, [&] { plan = planPaste(shown.document.deployment(), PasteTable::Flows, *sheet); });
    report(qPrintable(u"%1 rows: what pasting would change"_s.arg(flows)), planned,
        u"%1 changes"_s.arg(plan->edits.size()));
    if (plan->edits.empty())
        qFatal("nothing to paste: %s", qPrintable(plan->rows.front().details));
    report(qPrintable(u"%1 rows: paste"_s.arg(flows)), median(1, [&] {
        shown.document.edit(u"Paste"_s, plan->edits);
        shown.settle();
    }));
    report(qPrintable(u"%1 rows: workbook"_s.arg(flows)), median(1, [&] {
        const auto bytes = toWorkbook(tableSheets(shown.document.deployment()));
        if (!bytes)
            qFatal("no workbook");
    }));
    report(qPrintable(u"%1 rows: firewall requests"_s.arg(flows)),
        median(1, [&] { requestSheet(shown.document.deployment()); }));
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    moving(100'000);
    setting(10'000, false, false);
    setting(10'000, true, false);
    setting(10'000, true, true);
    pasting(10'000);
}
