#include "model/document/Renaming.h"
#include "model/items/FilterProxy.h"
#include "model/items/FlowModel.h"
#include "model/items/GroupProxy.h"
#include "model/items/PlaceModels.h"
#include "model/items/RecordFilter.h"
#include "tests/support/LargeChart.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace portolan;
using namespace Qt::StringLiterals;

using Mode = QAbstractItemModelTester::FailureReportingMode;

namespace {

/// A table as the window has it: filtered, sorted and grouped.
struct Table
{
    FlowModel model;
    FilterProxy proxy;
    GroupProxy groups;
    QAbstractItemModelTester modelTester{&model, Mode::QtTest};
    QAbstractItemModelTester proxyTester{&proxy, Mode::QtTest};
    QAbstractItemModelTester groupsTester{&groups, Mode::QtTest};

    Table(DeploymentDocument *document, RecordFilter *filter)
        : model(document)
    {
        proxy.setSourceModel(&model);
        groups.setSourceModel(&proxy);
        const auto shows = [filter](int row) { return filter->showsFlow(size_t(row)); };
        const auto refilter = [this, filter, shows] {
            using Shows = std::function<bool(int)>;
            proxy.setFilter(filter->isFiltering() ? Shows(shows) : Shows());
        };
        QObject::connect(filter, &RecordFilter::changed, &proxy, refilter);
        refilter();
    }

    QStringList shown() const
    {
        QStringList ids;
        for (int row = 0; row < groups.rowCount(); ++row)
            ids << groups.index(row, 0).data(IdRole).toString();
        return ids;
    }
};

/// Half of the flows go, and half of those that stay are others; copies of some come.
std::vector<Edit> largeGroup(const Deployment &now, std::mt19937 &random)
{
    std::vector<Edit> removals;
    std::vector<Edit> additions;
    for (const Flow &flow : now.flows) {
        const quint32 kind = random() % 6;
        Flow other = flow;
        other.owner = u"Owner %1"_s.arg(random() % 9);
        if (kind < 2)
            removals.emplace_back(Remove<Flow>{flow.id});
        else if (kind < 4)
            removals.emplace_back(Replace<Flow>{other});
        other.id += u"-%1"_s.arg(random() % 1000);
        if (kind == 5)
            additions.emplace_back(Insert<Flow>{other});
    }
    std::ranges::move(additions, std::back_inserter(removals));
    return removals;
}

} // namespace

/// Steps of many records, which are told of all at once.
class TestLargeGroups : public QObject
{
    Q_OBJECT

private slots:
    void tablesFollow_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("sorted");
        QTest::addColumn<int>("grouped");
        const int none = GroupProxy::NoGroups;
        QTest::newRow("plain") << QString() << -1 << none;
        QTest::newRow("filtered") << u"proto:udp"_s << -1 << none;
        QTest::newRow("by what changes") << u"owner:3"_s << -1 << none;
        QTest::newRow("sorted") << QString() << int(FlowModel::Owner) << none;
        QTest::newRow("grouped") << QString() << -1 << int(ProtocolGroupRole);
        QTest::newRow("all of it")
            << u"proto:tcp"_s << int(FlowModel::Owner) << int(ProtocolGroupRole);
    }
    void tablesFollow()
    {
        QFETCH(QString, query);
        QFETCH(int, sorted);
        QFETCH(int, grouped);
        DeploymentDocument document;
        document.reset(testing::LargeChart::make(60, 500, 3), {});
        RecordFilter filter(&document);
        QVERIFY(filter.setQuery(query));
        Table table(&document, &filter);
        const auto arrange = [&](Table &each) {
            each.proxy.sort(sorted);
            each.groups.setGroupRole(grouped);
        };
        arrange(table);
        std::mt19937 random(7);
        std::vector<QStringList> states = {table.shown()};
        const auto followed = [&] {
            QCoreApplication::processEvents(); // the proxies sort again with their next event
            Table fresh(&document, &filter);
            arrange(fresh);
            QCOMPARE(table.shown(), fresh.shown());
        };
        for (int step = 0; step < 3; ++step) {
            QItemSelectionModel selection(&table.groups);
            std::map<QString, QPersistentModelIndex> known;
            for (int row = 0; row < table.groups.rowCount(); row += 7) {
                const QModelIndex index = table.groups.index(row, 2);
                known.emplace(index.data(IdRole).toString(), index);
                selection.select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
            }
            const QSignalSpy changed(&document, &DeploymentDocument::changed);
            const QSignalSpy together(&document, &DeploymentDocument::appliedAll);
            QVERIFY(document.edit(u"step"_s, largeGroup(document.deployment(), random)));
            QCOMPARE(changed.size(), 1);
            QCOMPARE(together.size(), 1);
            followed();
            states.push_back(table.shown());
            const QStringList shown = table.shown();
            for (const auto &[id, index] : known) {
                if (id.isEmpty())
                    continue;
                QCOMPARE(index.isValid(), shown.contains(id));
                if (index.isValid())
                    QCOMPARE(index.data(IdRole).toString(), id);
            }
        }
        for (size_t step = states.size() - 1; step-- > 0;) {
            document.undoStack()->undo();
            followed();
            QCOMPARE(table.shown(), states[step]);
        }
        document.goTo(document.undoStack()->count());
        followed();
        QCOMPARE(table.shown(), states.back());
    }

    /// Of an end that has another name all flows are told.
    void neighboursAreTold()
    {
        DeploymentDocument document;
        document.reset(testing::LargeChart::make(400, 900, 3), {});
        FlowModel model(&document);
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        const QSignalSpy changed(&model, &FlowModel::dataChanged);
        std::vector<Edit> edits;
        for (Component component : document.deployment().components) {
            component.name += u" X"_s;
            edits.emplace_back(Replace<Component>{component});
        }
        QVERIFY(document.edit(u"names"_s, edits));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().column(), int(FlowModel::From));
        QCOMPARE(changed[0][1].toModelIndex().column(), int(FlowModel::To));
        QCOMPARE(changed[0][1].toModelIndex().row(), 899);
    }

    /// Whoever has many flows keeps its place under another id.
    void renamingIsToldRecordByRecord()
    {
        DeploymentDocument document;
        Deployment chart = testing::LargeChart::make(30, 600, 3);
        for (Flow &flow : chart.flows)
            flow.from = chart.components[0].id;
        document.reset(chart, {});
        const QSignalSpy together(&document, &DeploymentDocument::appliedAll);
        const auto edits = renaming(
            document.deployment(), RecordKind::Component, chart.components[0].id, u"another"_s);
        QVERIFY(edits);
        QVERIFY(edits->size() > 500);
        RenameWatch watch;
        QObject::connect(&document, &DeploymentDocument::aboutToApply, &document,
            [&](const Edit &edit) { watch.add(document.deployment(), edit); });
        QVERIFY(document.edit(u"id"_s, *edits));
        QCOMPARE(together.size(), 0);
        QVERIFY(watch.renamed());
    }
};

QTEST_MAIN(TestLargeGroups)
#include "tst_largegroups.moc"
