#include "model/catalog/PartEdits.h"
#include "model/catalog/Parts.h"
#include "model/catalog/SystemParts.h"
#include "tests/catalog/OptionBench.h"
#include "tests/support/Dice.h"

#include <QtTest>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

/// Whether all that \a deployment has and \a back lacks was there against the options \a before,
/// switched off, and there is no other difference; else the differences.
QString beyondWhatWasLeftBehind(const Deployment &deployment, const Deployment &back,
    const CatalogEntry &entry, const ChosenOptions &before)
{
    const ChosenParts given = chosenParts(entry, before);
    const auto isFlowLeft = [&](const Flow &flow) {
        const CatalogFlow *known = knownFlow(entry, flow);
        return known && !given.has(*known) && !flow.enabled && flow.owner.isEmpty();
    };
    const auto isComponentLeft = [&](const Component &component) {
        const auto isGiven = [&](const CatalogComponent &part) {
            return given.has(part) && component.part == part.id;
        };
        return !component.position && component.addresses.empty() &&
               std::ranges::none_of(entry.components, isGiven);
    };
    const auto isZoneLeft = [&](const Zone &zone) {
        return std::ranges::all_of(deployment.components, [&](const Component &component) {
            return compareIds(component.zone, zone.id) != 0 || !back.component(component.id);
        });
    };
    for (const RecordChange &change : difference(deployment, back)) {
        const bool isLeft =
            change.what == RecordChange::What::Removed &&
            (change.kind == RecordKind::Flow ? isFlowLeft(*deployment.flow(change.id))
                : change.kind == RecordKind::Component
                    ? isComponentLeft(*deployment.component(change.id))
                : change.kind == RecordKind::Zone ? isZoneLeft(*deployment.zone(change.id))
                                                  : false);
        if (!isLeft)
            return differences(deployment, back);
    }
    return {};
}

/// Anything that a user does to a chart except deleting what the system has put there.
void editByHand(Deployment &deployment, const CatalogEntry &entry, Dice &dice, bool several)
{
    Flow &flow = deployment.flows[size_t(dice.below(int(deployment.flows.size())))];
    Component &component =
        deployment.components[size_t(dice.below(int(deployment.components.size())))];
    switch (dice.below(10)) {
    case 0:
        flow.owner = u"Voice %1"_s.arg(dice.below(9));
        break;
    case 1:
        flow.ports = PortSpec::parse(u"%1/tcp"_s.arg(20'001 + dice.below(99))).value();
        break;
    case 2:
    case 3:
        flow.enabled = !flow.enabled;
        flow.decided = false;
        break;
    case 4:
        component.position = Point{double(dice.below(900)), 10};
        break;
    case 5:
        component.addresses = {*Address::parse(u"192.0.2.%1"_s.arg(dice.below(250)))};
        break;
    case 6:
        component.zone = deployment.zones[size_t(dice.below(int(deployment.zones.size())))].id;
        break;
    case 7: {
        Flow own;
        std::vector<QString> taken = deployment.flowIds();
        own.id = freeId(u"own", taken);
        own.from = component.id;
        own.to = deployment.components.front().id;
        QVERIFY(apply(deployment, Insert<Flow>{own}));
        break;
    }
    case 8: {
        // What the options do not give and is just as in the catalog counts as left behind.
        const auto &part = entry.components[size_t(dice.below(int(entry.components.size())))];
        const ChosenOptions options = chosenOptions(deployment, entry);
        if (several && deployment.components.size() < 40 && chosenParts(entry, options).has(part))
            QVERIFY(applyAll(deployment, insertPart(deployment, entry, part.id)));
        break;
    }
    default:
        deployment.zones[size_t(dice.below(int(deployment.zones.size())))].name = u"Branch"_s;
    }
}

} // namespace

/// Options switched on and off again in charts that somebody edits at random meanwhile.
class TestThereAndBack : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void onThenOffGivesTheSame_data();
    void onThenOffGivesTheSame();

private:
    OptionBench m_bench;
};

void TestThereAndBack::initTestCase()
{
    QVERIFY2(m_bench.error.isEmpty(), qPrintable(m_bench.error));
}

void TestThereAndBack::onThenOffGivesTheSame_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<bool>("several");
    for (const CatalogEntry &entry : m_bench.catalog.entries()) {
        if (entry.options.empty())
            continue;
        QTest::newRow(qPrintable(entry.id)) << entry.id << false;
        QTest::addRow("%s, several instances", qPrintable(entry.id)) << entry.id << true;
    }
}

void TestThereAndBack::onThenOffGivesTheSame()
{
    QFETCH(QString, system);
    QFETCH(bool, several);
    const CatalogEntry &entry = *m_bench.catalog.entry(system);
    const auto option = [&](Dice &dice) {
        return entry.options[size_t(dice.below(int(entry.options.size())))].id;
    };
    // Some of them have records that an earlier step left behind and an edit made as the catalog's.
    int tidied = 0;
    for (quint32 seed = 1; seed <= 200; ++seed) {
        Dice dice(seed);
        Deployment deployment =
            m_bench.deploy({system, system == "crowdsec"_L1 ? u"livekit"_s : u"crowdsec"_s});
        QStringList story;
        for (int step = 0; step < 12; ++step) {
            for (int i = dice.below(4); i > 0; --i)
                editByHand(deployment, entry, dice, several);
            const ChosenOptions before = chosenOptions(deployment, entry);
            const QString id = option(dice);
            const ChosenOptions after = withOption(entry, before, id, !before.contains(id));
            const Deployment there = m_bench.changed(deployment, entry, after);
            const Deployment back = m_bench.changed(there, entry, before);
            story << id + (before.contains(id) ? u" off"_s : u" on"_s);
            const QString more = beyondWhatWasLeftBehind(deployment, back, entry, before);
            QVERIFY2(more.isEmpty(),
                qPrintable(u"seed %1: %2\n%3"_s.arg(seed).arg(story.join(u", "_s), more)));
            // Switched on, it is the same with them and without: twice there and back is the end.
            QVERIFY(m_bench.changed(m_bench.changed(back, entry, after), entry, before) == back);
            if (back != deployment) {
                QVERIFY(m_bench.changed(back, entry, after) == there);
                ++tidied;
            }
            // Whatever a user has entered is still there.
            for (const Flow &flow : deployment.flows) {
                if (flow.owner.isEmpty() && !flow.product.isEmpty())
                    continue;
                // At the flow itself, or at the one that has come in its place.
                const Flow *now = there.flow(flow.id);
                const auto isHeir = [&](const Flow &other) {
                    return !deployment.flow(other.id) && other.from == flow.from &&
                           other.to == flow.to && other.owner == flow.owner;
                };
                QVERIFY2(now ? now->owner == flow.owner
                             : !flow.product.isEmpty() && std::ranges::any_of(there.flows, isHeir),
                    qPrintable(u"seed %1: %2\n%3"_s.arg(seed).arg(story.join(u", "_s), flow.id)));
            }
            for (const Component &component : deployment.components) {
                if (component.position) {
                    QVERIFY(there.component(component.id));
                    QCOMPARE(*there.component(component.id), component);
                }
            }
            if (dice.below(2))
                deployment = there;
        }
    }
    // One in some hundred, or the test has lost what it is about.
    QVERIFY2(tidied <= 10, qPrintable(QString::number(tidied)));
}

QTEST_APPLESS_MAIN(TestThereAndBack)
#include "tst_thereandback.moc"
