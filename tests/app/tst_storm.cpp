#include "model/core/Consistency.h"
#include "model/items/RecordModel.h"
#include "tests/app/Bench.h"
#include "tests/support/Dice.h"
#include "views/panels/CatalogPanel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QUndoStack>

using namespace portolan;
using namespace Qt::StringLiterals;
using portolan::testing::Dice;

/// Thousands of edits through what a user has: actions, keys on the chart, cells of the tables.
class TestStorm : public QObject
{
    Q_OBJECT

private slots:
    void undoneAndDoneAgainAllIsAsItWas_data();
    void undoneAndDoneAgainAllIsAsItWas();
};

namespace {

/// Texts that somebody may type into a cell: some are right for it, some for no cell at all.
const QStringList Typed = {u"443/tcp"_s, u"50000-60000/udp"_s, u"53/tcp+udp"_s, u"70000/tcp"_s,
    u"0"_s, u"99999999999999999999"_s, QString(), u"192.0.2.7"_s, u"2001:db8::/64, 192.0.2.9"_s,
    u"999.1.1.1"_s, u"required"_s, u"conditional: if it rains"_s, u"2027-01-31"_s, u"2027-02-31"_s,
    u"internal"_s, u"a name with ümlauts & <b>"_s, u"\u202Eright to left"_s, u"tls"_s,
    QString(300, u'x'), u"-1"_s, u"livekit"_s, u"\u0001\u0007"_s};

class Storm
{
public:
    Storm(Bench &bench, quint64 seed)
        : m_bench(bench)
        , m_dice(seed)
        , m_tables({bench.table(TableView::Kind::Flows), bench.table(TableView::Kind::Components),
              bench.table(TableView::Kind::Zones)})
    {}

    /// One act of a user, which may turn out to be impossible.
    void act()
    {
        const int kind = m_dice.below(20);
        if (kind < 8)
            typeIntoCell();
        else if (kind < 10)
            typeIntoSelectedRows();
        else if (kind < 12)
            trigger(ActionId::EnableFlows);
        else if (kind < 14)
            nudge();
        else if (kind < 17)
            grow();
        else if (kind == 17)
            trigger(ActionId::Delete);
        else if (kind == 18)
            trigger(ActionId::Undo);
        else
            trigger(ActionId::Redo);
    }

private:
    const Deployment &chart() const { return m_bench.window->document()->deployment(); }

    void select()
    {
        Selection::Ids ids;
        const auto pick = [this](const auto &records, QStringList &into, int most) {
            for (int i = m_dice.below(most + 1); i > 0 && !records.empty(); --i)
                into.append(m_dice.oneOf(records).id);
        };
        pick(chart().flows, ids.flows, 3);
        pick(chart().components, ids.components, m_dice.below(3));
        if (m_dice.below(20) == 0)
            pick(chart().zones, ids.zones, 1);
        m_bench.window->selection()->set(ids);
    }

    void trigger(ActionId id)
    {
        select();
        m_bench.window->actions()[id]->trigger();
    }

    void nudge()
    {
        select();
        QTest::keyClick(m_bench.window->chart(),
            m_dice.oneOf(std::array{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}),
            Qt::AltModifier);
    }

    /// The chart stays at about one size, so that each edit is an ordinary one.
    void grow()
    {
        constexpr size_t fewFlows = 15;
        constexpr size_t enoughFlows = 40;
        constexpr size_t fewComponents = 12;
        constexpr size_t enoughComponents = 30;
        constexpr size_t enoughZones = 15;
        if (chart().components.size() > enoughComponents || chart().zones.size() > enoughZones) {
            deleteAbout(1. / 3);
        } else if (chart().flows.size() < fewFlows) {
            m_bench.window->selection()->clear();
            m_bench.window->actions()[ActionId::Paste]->trigger();
        } else if (chart().components.size() < fewComponents) {
            m_bench.window->selection()->clear();
            auto *catalog = m_bench.window->findChild<CatalogPanel *>();
            emit catalog->partActivated(u"livekit"_s,
                m_dice.oneOf(std::array{u"livekit-server"_s, u"redis"_s, u"livekit-client"_s}));
        } else if (chart().flows.size() < enoughFlows) {
            trigger(ActionId::Duplicate);
        } else {
            trigger(ActionId::Delete);
        }
    }

    void deleteAbout(double share)
    {
        Selection::Ids ids;
        const auto pick = [&](const auto &records, QStringList &into) {
            for (const auto &record : records)
                if (m_dice.below(100) < 100 * share)
                    into.append(record.id);
        };
        pick(chart().components, ids.components);
        pick(chart().zones, ids.zones);
        m_bench.window->selection()->set(ids);
        m_bench.window->actions()[ActionId::Delete]->trigger();
    }

    void typeIntoCell()
    {
        QAbstractItemModel *model = m_dice.oneOf(m_tables)->source();
        if (model->rowCount() == 0)
            return;
        const QModelIndex cell =
            model->index(m_dice.below(model->rowCount()), m_dice.below(model->columnCount()));
        if (cell.flags() & Qt::ItemIsEditable)
            model->setData(cell, m_dice.oneOf(Typed), Qt::EditRole);
        else if (cell.flags() & Qt::ItemIsUserCheckable)
            model->setData(cell, m_dice.below(2) ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
    }

    void typeIntoSelectedRows()
    {
        auto *model = qobject_cast<RecordModel *>(m_dice.oneOf(m_tables)->source());
        if (!model || model->rowCount() == 0)
            return;
        std::vector<int> rows;
        for (int row = 0; row < model->rowCount(); ++row) {
            if (m_dice.below(3) == 0)
                rows.push_back(row);
        }
        model->setValues(
            rows, m_dice.below(model->columnCount()), m_dice.oneOf(Typed), Qt::EditRole);
    }

    Bench &m_bench;
    Dice m_dice;
    std::array<TableView *, 3> m_tables;
};

void tableShowsDocument(Bench &bench)
{
    const Deployment &chart = bench.window->document()->deployment();
    QCOMPARE(bench.table(TableView::Kind::Flows)->count(), int(chart.flows.size()));
    QCOMPARE(bench.table(TableView::Kind::Components)->count(), int(chart.components.size()));
    QCOMPARE(bench.table(TableView::Kind::Zones)->count(), int(chart.zones.size()));
}

Selection::Ids everything(const Deployment &chart)
{
    Selection::Ids ids;
    for (const Flow &flow : chart.flows)
        ids.flows.append(flow.id);
    for (const Component &component : chart.components)
        ids.components.append(component.id);
    for (const Zone &zone : chart.zones)
        ids.zones.append(zone.id);
    return ids;
}

} // namespace

void TestStorm::undoneAndDoneAgainAllIsAsItWas_data()
{
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<int>("acts");
    QTest::newRow("10,000 edits") << quint64(1) << 10'000;
    QTest::newRow("another 1,000") << quint64(2) << 1'000;
    QTest::newRow("and 1,000 more") << quint64(3) << 1'000;
}

void TestStorm::undoneAndDoneAgainAllIsAsItWas()
{
    QFETCH(quint64, seed);
    QFETCH(int, acts);
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    DeploymentDocument *document = bench.window->document();
    QUndoStack *steps = document->undoStack();
    const Deployment before = document->deployment();
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    for (const TableView *table : bench.window->findChildren<TableView *>()) {
        for (QAbstractItemModel *model : {table->source(), table->model()})
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest));
    }

    const QSignalSpy changes(document, &DeploymentDocument::changed);
    bench.window->selection()->set(everything(before));
    bench.window->actions()[ActionId::Copy]->trigger();
    Storm storm(bench, seed);
    for (int done = 0; done < acts; ++done) {
        storm.act();
        if (done % 100 == 0) {
            tableShowsDocument(bench);
            if (QTest::currentTestFailed())
                return;
            const Result<void> consistent = checkConsistency(document->deployment());
            QVERIFY2(
                consistent, qPrintable(consistent ? QString() : consistent.error().toString()));
        }
    }
    // Some acts are refused, some are undone or one step with the one before.
    QVERIFY2(changes.size() > acts / 4, qPrintable(QString::number(changes.size())));
    QVERIFY2(steps->count() > acts / 10, qPrintable(QString::number(steps->count())));
    const Deployment after = document->deployment();
    while (steps->canUndo())
        steps->undo();
    QVERIFY(document->deployment() == before);
    QVERIFY(!bench.window->isWindowModified());
    tableShowsDocument(bench);
    while (steps->canRedo())
        steps->redo();
    QVERIFY(document->deployment() == after);
    tableShowsDocument(bench);
    // The chart has arrived there, too.
    QTRY_VERIFY_WITH_TIMEOUT(!bench.window->chart()->isLayingOut(), 20'000);
    QSet<QString> drawn;
    for (const EdgeLine &line : bench.window->chart()->geometryOfChart().edges)
        drawn.unite({line.flows.begin(), line.flows.end()});
    QCOMPARE(drawn.size(), qsizetype(after.flows.size()));
}

QTEST_MAIN(TestStorm)
#include "tst_storm.moc"
