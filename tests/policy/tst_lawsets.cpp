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
    return portolan::testing::randomDeployment(
        [&](int n) { return int(engine() % unsigned(n)); }, 12);
}

/// What two sets differ in, for the message of a failing test.
QString difference(const PacketSet &policy, const PacketSet &chart)
{
    const QStringList wider = policy.without(chart).lines(5);
    const QStringList narrower = chart.without(policy).lines(5);
    return "wider:\n"_L1 + wider.join(u'\n') + "\nnarrower:\n"_L1 + narrower.join(u'\n');
}

} // namespace

class TestLawSets : public QObject
{
    Q_OBJECT

private slots:
    void hostsLetThroughExactlyTheChart()
    {
        int withRules = 0;
        int inbound = 0;
        int outbound = 0;
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
                withRules += policy->hasRules();
                inbound += !allowed.intersected(space.inStates({0, 0})).isEmpty();
                outbound += !allowed.intersected(space.inStates({2, 2})).isEmpty();
            }
            QVERIFY(!space.error());
        }
        QVERIFY2(withRules > 500 && inbound > 200 && outbound > 200,
            qPrintable(
                u"%1 with rules, %2 in, %3 out"_s.arg(withRules).arg(inbound).arg(outbound)));
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
