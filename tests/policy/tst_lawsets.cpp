// The compiler against a second, naive reading of the chart, as whole sets: over random deployments
// the policy of every host lets through exactly what the chart says (laws 1 to 5 and 12).

#include "model/policy/Merging.h"
#include "model/policy/PolicySet.h"
#include "tests/support/ChartSets.h"
#include "tests/support/PolicyText.h"
#include "tests/support/RandomDeployment.h"

#include <QTest>

#include <random>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

Deployment deployment(unsigned seed)
{
    std::mt19937 engine(seed);
    Deployment chart =
        portolan::testing::randomDeployment([&](int n) { return int(engine() % unsigned(n)); }, 12);
    const auto lookUp = [&](const QString &name, const QStringList &texts) {
        Lookup &lookup = chart.settings.lookups[name];
        for (const QString &text : texts)
            lookup.addresses.push_back(Address::parse(text)->range());
    };
    if (seed % 2)
        lookUp(u"host.example.com"_s, {u"198.51.100.8/30"_s});
    if (seed % 3)
        lookUp(u"published:cloudfront"_s, {u"203.0.113.0/25"_s, u"2001:db8:c::/48"_s});
    return chart;
}

/// What two sets differ in, for the message of a failing test.
QString difference(const PacketSet &policy, const PacketSet &chart)
{
    const QStringList wider = policy.without(chart).lines(5);
    const QStringList narrower = chart.without(policy).lines(5);
    return "wider:\n"_L1 + wider.join(u'\n') + "\nnarrower:\n"_L1 + narrower.join(u'\n');
}

/// How often there was something to judge.
struct Tally
{
    int withRules = 0;
    int inbound = 0;
    int outbound = 0;

    void count(const Policy &policy, const PacketSet &allowed, PacketSpace &space)
    {
        withRules += policy.hasRules();
        inbound += !allowed.intersected(space.inStates({0, 0})).isEmpty();
        outbound += !allowed.intersected(space.inStates({2, 2})).isEmpty();
    }
    bool isMoreThan(int rules, int directed) const
    {
        return withRules > rules && inbound > directed && outbound > directed;
    }
    QString text() const
    {
        return u"%1 with rules, %2 in, %3 out"_s.arg(withRules).arg(inbound).arg(outbound);
    }
};

} // namespace

class TestLawSets : public QObject
{
    Q_OBJECT

private slots:
    void hostsLetThroughExactlyTheChart()
    {
        Tally tally;
        for (unsigned seed = 1; seed <= 600; ++seed) {
            const Deployment chart = deployment(seed);
            const ChartSets sets(chart);
            const PolicyCompiler compiler(chart);
            std::set<QString> points;
            for (const Component &component : chart.components)
                points.insert(sets.reading().point(component));
            PacketSpace space({.seed = seed});
            for (const QString &point : points) {
                const auto policy = compiler.host(point);
                QVERIFY(policy.has_value());
                const PacketSet allowed = sets.allowedAt(point, space);
                const PacketSet compiled = packetsOf(*policy, space);
                QVERIFY2(compiled == allowed,
                    qPrintable(u"%1, %2: %3\n%4"_s.arg(seed).arg(
                        point, difference(compiled, allowed), policyText(*policy).join(u'\n'))));
                QVERIFY(packetsOf(mergedAcrossFlows(*policy), space) == allowed);
                tally.count(*policy, allowed, space);
            }
            QVERIFY(!space.error());
        }
        QVERIFY2(tally.isMoreThan(500, 200), qPrintable(tally.text()));
    }

    void boundariesLetThroughExactlyWhatCrossesThem()
    {
        Tally tally;
        for (unsigned seed = 1; seed <= 600; ++seed) {
            const Deployment chart = deployment(seed);
            const ChartSets sets(chart);
            const PolicyCompiler compiler(chart);
            PacketSpace space({.seed = seed});
            for (const Zone &zone : chart.zones) {
                const auto policy = compiler.boundary(zone.id);
                const std::vector<IpRange> extent = sets.extent(zone);
                QCOMPARE(policy.has_value(), zone.kind != ZoneKind::Internet && !extent.empty());
                if (!policy)
                    continue;
                QVERIFY(policy->zoneAddresses == extent);
                const PacketSet judged = judgedBy(*policy, space);
                const PacketSet allowed = sets.allowedAcross(zone, space).intersected(judged);
                const PacketSet compiled = packetsOf(*policy, space).intersected(judged);
                QVERIFY2(compiled == allowed,
                    qPrintable(u"%1, %2: %3\n%4"_s.arg(seed).arg(
                        zone.id, difference(compiled, allowed), policyText(*policy).join(u'\n'))));
                for (const PolicyItem &item : policy->items) {
                    const Rule *rule = std::get_if<Rule>(&item);
                    for (const AddressMatch *end :
                        {rule ? &rule->source : nullptr, rule ? &rule->destination : nullptr})
                        QVERIFY(!end || end->kind != AddressMatch::Kind::Own);
                }
                tally.count(*policy, allowed, space);
            }
            QVERIFY(!space.error());
        }
        QVERIFY2(tally.isMoreThan(300, 100), qPrintable(tally.text()));
    }

    void membersLetThroughExactlyTheChart()
    {
        int withRules = 0;
        int selected = 0;
        int less = 0;
        for (unsigned seed = 1; seed <= 400; ++seed) {
            const Deployment chart = deployment(seed);
            const ChartSets sets(chart);
            const PolicyCompiler compiler(chart);
            PacketSpace space({.seed = seed});
            for (const Zone &zone : chart.zones) {
                const auto machines = compiler.members(zone.id, Member::Machine);
                for (const Policy &policy : machines ? *machines : std::vector<Policy>())
                    QVERIFY(packetsOf(policy, space) == sets.allowedAt(policy.at, space));
            }
            for (const Component &component : chart.components) {
                const auto policies = compiler.members(component.id, Member::Component);
                QVERIFY(policies && policies->size() == 1);
                const Policy &policy = policies->front();
                const PacketSet allowed = sets.allowedFor(component, space);
                const PacketSet compiled = packetsOf(policy, space);
                // What a label cannot say is left out, with a reason.
                const bool isLess = policyText(policy).join(u'\n').contains(u": a label would"_s);
                QVERIFY2(isLess ? allowed.contains(compiled) : compiled == allowed,
                    qPrintable(u"%1, %2: %3\n%4"_s.arg(seed).arg(component.id,
                        difference(compiled, allowed), policyText(policy).join(u'\n'))));
                withRules += policy.hasRules();
                less += isLess;
                selected += policyText(policy).join(u'\n').contains(u"component:"_s);
            }
            QVERIFY(!space.error());
        }
        QVERIFY2(withRules > 300 && selected > 50 && less < withRules / 50,
            qPrintable(u"%1 with rules, %2 selected, %3 less than charted"_s.arg(withRules)
                           .arg(selected)
                           .arg(less)));
    }

    /// Whatever a policy judges and lets through beside the chart is a base rule's.
    void wholePoliciesAddOnlyTheBaseRules()
    {
        for (unsigned seed = 1; seed <= 60; ++seed) {
            const Deployment chart = deployment(seed);
            const ChartSets sets(chart);
            const PolicyCompiler compiler(chart);
            for (const EnforcementPoint &point : compiler.enforcementPoints()) {
                if (point.kind == EnforcementPoint::Kind::Zone)
                    continue;
                for (const Directions directions :
                    {Directions::In, Directions::Out, Directions::Both}) {
                    PacketSpace space;
                    const auto policy = compiler.host(point.id, directions);
                    QVERIFY(policy.has_value());
                    const PacketSet judged = judgedBy(*policy, space);
                    const PacketSet base = packetsOf(baseRules(), *policy, space);
                    const PacketSet whole = passing(*policy, baseRules(), space);
                    const PacketSet allowed = sets.allowedAt(point.id, space).intersected(judged);
                    QVERIFY(whole.intersected(judged) == allowed.united(base));
                    QVERIFY(whole.without(judged) == judged.complement());
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestLawSets)
#include "tst_lawsets.moc"
