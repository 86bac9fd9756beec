#include "model/catalog/Catalog.h"
#include "model/checks/Suppress.h"
#include "model/core/Consistency.h"
#include "tests/support/ChartBuilder.h"

#include <QTest>

#include <set>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

const QDate Today(2026, 11, 21);
const Surroundings Around{Today, {QStringLiteral("nftables")}};

/// A client on the internet, a host in the DMZ; every test adds its problem.
ChartBuilder base()
{
    ChartBuilder chart;
    chart.zone(u"internet"_s, ZoneKind::Internet);
    chart.zone(u"dmz"_s, ZoneKind::Network, {}, {u"192.0.2.0/24"_s});
    chart.host(u"host"_s, u"dmz"_s);
    chart.component(u"client"_s, u"internet"_s);
    chart.component(u"a"_s, u"host"_s, {u"192.0.2.1"_s});
    chart.component(u"b"_s, u"host"_s, {u"192.0.2.1"_s});
    return chart;
}

using Build = void (*)(ChartBuilder &);

std::set<QString> keysOf(const std::vector<Problem> &problems)
{
    std::set<QString> keys;
    for (const Problem &problem : problems)
        keys.insert(suppressionOf(problem, {}).key());
    return keys;
}

/// Errors by their records: of a collision that was there a part may be left.
std::set<QString> errorsOf(const std::vector<Problem> &problems)
{
    std::set<QString> errors;
    for (const Problem &problem : problems) {
        if (problem.severity == Severity::Error)
            errors.insert(problem.id + u' ' + problem.components.join(u' '));
    }
    return errors;
}

/// That the fix does what it says: the problem goes, no error comes, the document holds.
void carryOut(const Deployment &before, const Problem &problem, const Fix &fix)
{
    Deployment after = before;
    const auto inverse = applyAll(after, fix.edits);
    QVERIFY2(inverse, qPrintable(fix.text));
    QVERIFY2(checkConsistency(after), qPrintable(fix.text));
    const std::vector<Problem> now = check(after, Around);
    QVERIFY2(!keysOf(now).contains(suppressionOf(problem, {}).key()), qPrintable(fix.text));
    const std::set<QString> old = errorsOf(check(before, Around));
    for (const QString &error : errorsOf(now))
        QVERIFY2(old.contains(error), qPrintable(fix.text + ": "_L1 + error));
    QVERIFY(applyAll(after, *inverse));
    QCOMPARE(after, before);
}

} // namespace

Q_DECLARE_METATYPE(Build)

class TestFixes : public QObject
{
    Q_OBJECT

private slots:
    void fixes_data();
    void fixes();
    void everyCheckWithFixesIsCovered();
    void catalogCollisions_data();
    void catalogCollisions();
    void anotherStateIsHarmless();
    void narrowingKeepsTheRest();
    void anotherZoneIsAnotherPlace();
    void flowsFollowTheListener();
    void noPortsLeft();
    void reservingKeepsTheOthers();
};

void TestFixes::fixes_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<Build>("build");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &id, Build build,
                         const QStringList &expected) {
        QTest::newRow(name) << id << build << expected;
    };
    row("two on one port", u"listener-collision"_s,
        [](ChartBuilder &chart) {
            chart.flow(u"fa"_s, u"client"_s, u"a"_s, u"443/tcp"_s);
            chart.flow(u"fb"_s, u"client"_s, u"b"_s, u"443/tcp"_s);
        },
        {u"Move \"a\" to 8443/tcp"_s, u"Move \"b\" to 8443/tcp"_s});
    row("the usual port is taken", u"listener-collision"_s,
        [](ChartBuilder &chart) {
            chart.flow(u"fa"_s, u"client"_s, u"a"_s, u"80,443/tcp"_s);
            chart.flow(u"fb"_s, u"client"_s, u"b"_s, u"80,443,8080-8090/tcp"_s);
        },
        {u"Move \"a\" to 8091,8443/tcp"_s, u"Move \"b\" to 8091,8443/tcp"_s});
    row("a part of a range", u"listener-collision"_s,
        [](ChartBuilder &chart) {
            chart.flow(u"fa"_s, u"client"_s, u"a"_s, u"10000-20000/udp"_s);
            chart.flow(u"fb"_s, u"client"_s, u"b"_s, u"10000-11000/tcp+udp"_s);
        },
        {u"Narrow \"a\" to 11001-20000/udp"_s, u"Move \"b\" to 20001-21001/tcp+udp"_s});
    row("one port at the end of a range", u"listener-collision"_s,
        [](ChartBuilder &chart) {
            chart.flow(u"fa"_s, u"client"_s, u"a"_s, u"50000-60000/udp"_s);
            chart.flow(u"fb"_s, u"client"_s, u"b"_s, u"60000-60100/udp"_s);
        },
        {u"Narrow \"a\" to 50000-59999/udp"_s, u"Narrow \"b\" to 60001-60100/udp"_s});
    row("tcp and udp stay together", u"listener-collision"_s,
        [](ChartBuilder &chart) {
            chart.flow(u"fa"_s, u"client"_s, u"a"_s, u"4172/tcp+udp"_s);
            chart.flow(u"fb"_s, u"client"_s, u"b"_s, u"4172/tcp, 4173/udp"_s);
        },
        {u"Move \"a\" to 4174/tcp+udp"_s, u"Move \"b\" to 4173/tcp"_s});
    row("each at an address of its own", u"listener-collision"_s,
        [](ChartBuilder &chart) {
            chart.component(u"c"_s, u"host"_s, {u"192.0.2.9"_s});
            chart.flow(u"fa"_s, u"client"_s, u"a"_s, u"443/tcp"_s);
            chart.flow(u"fc"_s, u"client"_s, u"c"_s, u"443/tcp"_s);
        },
        {});
    row("internal, required", u"internal-exposed"_s,
        [](ChartBuilder &chart) {
            chart.flow(u"f"_s, u"client"_s, u"a"_s, u"22/tcp"_s).exposed = Exposure::Internal;
        },
        {u"Mark \"f\" as external"_s});
    row("internal, optional", u"internal-exposed"_s,
        [](ChartBuilder &chart) {
            Flow &flow = chart.flow(u"f"_s, u"client"_s, u"a"_s, u"22/tcp"_s);
            flow.exposed = Exposure::Internal;
            flow.need.kind = Need::Kind::Optional;
        },
        {u"Mark \"f\" as external"_s, u"Switch \"f\" off"_s});
    row("clear text", u"clear-text"_s,
        [](ChartBuilder &chart) {
            chart.flow(u"f"_s, u"client"_s, u"a"_s, u"5432/tcp"_s).encryption = u"none"_s;
        },
        {u"Note that \"f\" is encrypted with TLS"_s});
    row("clear text on a port that may carry TLS", u"clear-text"_s,
        [](ChartBuilder &chart) { chart.flow(u"f"_s, u"client"_s, u"a"_s, u"389/tcp"_s); },
        {u"Note that \"f\" is encrypted with TLS"_s});
    row("clear text, required, on a port without TLS", u"clear-text"_s,
        [](ChartBuilder &chart) { chart.flow(u"f"_s, u"client"_s, u"a"_s, u"80/tcp"_s); }, {});
    row("clear text, optional, on a port without TLS", u"clear-text"_s,
        [](ChartBuilder &chart) {
            Flow &flow = chart.flow(u"f"_s, u"client"_s, u"a"_s, u"23/tcp"_s);
            flow.encryption = u"none"_s;
            flow.need.kind = Need::Kind::Optional;
        },
        {u"Switch \"f\" off"_s});
    row("internal at the listener", u"internal-exposed"_s,
        [](ChartBuilder &chart) {
            chart.flow(u"e"_s, u"b"_s, u"a"_s, u"22/tcp"_s).exposed = Exposure::Internal;
            chart.flow(u"f"_s, u"client"_s, u"a"_s, u"22/tcp"_s);
        },
        {u"Mark \"f\" as external"_s});
    row("required, off", u"required-off"_s,
        [](ChartBuilder &chart) {
            chart.flow(u"f"_s, u"client"_s, u"a"_s, u"80/tcp"_s).enabled = false;
        },
        {u"Switch \"f\" on"_s, u"Mark \"f\" as optional"_s});
    row("obsolete", u"obsolete-flow"_s,
        [](ChartBuilder &chart) {
            Flow &flow = chart.flow(u"f"_s, u"client"_s, u"a"_s, u"80/tcp"_s);
            flow.product = u"p"_s;
            flow.when = u"o"_s;
            chart.chart.settings.systems[u"p"_s] = {};
        },
        {u"Switch \"f\" off"_s, u"Delete \"f\""_s});
    row("expired", u"expired-flow"_s,
        [](ChartBuilder &chart) {
            Flow &flow = chart.flow(u"f"_s, u"client"_s, u"a"_s, u"80/tcp"_s);
            flow.expires = Today.addDays(-3);
            flow.need.kind = Need::Kind::Optional;
        },
        {u"Take the expiry date of \"f\" away"_s, u"Switch \"f\" off"_s, u"Delete \"f\""_s});
    row("doubles", u"duplicate-flow"_s,
        [](ChartBuilder &chart) {
            chart.flow(u"f"_s, u"client"_s, u"a"_s, u"80/tcp"_s);
            chart.flow(u"g"_s, u"client"_s, u"a"_s, u"80/tcp"_s).source.document = u"Doc"_s;
        },
        {u"Delete \"f\""_s, u"Delete \"g\""_s});
    row("one within the other", u"duplicate-flow"_s,
        [](ChartBuilder &chart) {
            chart.flow(u"f"_s, u"client"_s, u"a"_s, u"80,443/tcp, icmp"_s);
            chart.flow(u"g"_s, u"client"_s, u"a"_s, u"80/tcp, icmp"_s);
        },
        {u"Delete \"g\""_s, u"Take 80/tcp, icmp out of \"f\""_s});
    row("two that overlap", u"duplicate-flow"_s,
        [](ChartBuilder &chart) {
            chart.flow(u"f"_s, u"client"_s, u"a"_s, u"80-90/tcp"_s);
            chart.flow(u"g"_s, u"client"_s, u"a"_s, u"85-95/tcp+udp"_s);
        },
        {u"Take 85-90/tcp out of \"g\""_s, u"Take 85-90/tcp out of \"f\""_s});
    row("in the wrong zone", u"zone-outside"_s,
        [](ChartBuilder &chart) {
            chart.zone(u"lan"_s, ZoneKind::Network, {}, {u"198.51.100.0/24"_s});
            chart.zone(u"rack"_s, ZoneKind::Network, u"lan"_s, {u"198.51.100.0/28"_s});
            chart.component(u"lost"_s, u"dmz"_s, {u"198.51.100.7"_s});
        },
        {u"Put \"lost\" into \"rack\""_s});
    row("in one of two zones that know the address", u"zone-outside"_s,
        [](ChartBuilder &chart) {
            chart.zone(u"lan"_s, ZoneKind::Network, {}, {u"198.51.100.0/24"_s});
            chart.zone(u"lan2"_s, ZoneKind::Network, {}, {u"198.51.100.0/24"_s});
            chart.component(u"lost"_s, u"dmz"_s, {u"198.51.100.7"_s});
        },
        {});
    row("a zone's target is not known", u"unknown-target"_s,
        [](ChartBuilder &chart) { chart.chart.zones[0].target = u"cisco"_s; },
        {u"Clear the target of \"dmz\""_s});
    row("a component's target is not known", u"unknown-target"_s,
        [](ChartBuilder &chart) { chart.chart.components[0].target = u"cisco"_s; },
        {u"Clear the target of \"a\""_s});
    row("no address", u"no-address"_s, [](ChartBuilder &chart) { chart.component(u"lost"_s); },
        {u"Enter addresses of \"lost\""_s});
    row("no ports", u"no-ports"_s,
        [](ChartBuilder &chart) { chart.flow(u"f"_s, u"client"_s, u"a"_s, {}); },
        {u"Enter ports of \"f\""_s});
    row("ephemeral", u"ephemeral-range"_s,
        [](ChartBuilder &chart) { chart.flow(u"f"_s, u"client"_s, u"a"_s, u"40000/udp"_s); },
        {u"Copy the command that reserves them"_s});
}

void TestFixes::fixes()
{
    QFETCH(QString, id);
    QFETCH(Build, build);
    QFETCH(QStringList, expected);
    ChartBuilder chart = base();
    build(chart);
    int seen = 0;
    for (const Problem &problem : check(chart.chart, Around)) {
        if (problem.id != id)
            continue;
        ++seen;
        QStringList texts;
        for (const Fix &fix : fixesFor(chart.chart, problem)) {
            texts += fix.text;
            const int ways =
                !fix.edits.empty() + !fix.command.isEmpty() + (fix.field != Fix::Field::None);
            QVERIFY2(ways == 1, qPrintable(fix.text));
            if (!fix.edits.empty())
                carryOut(chart.chart, problem, fix);
        }
        QCOMPARE(texts, expected);
    }
    QCOMPARE(seen, 1);
}

void TestFixes::everyCheckWithFixesIsCovered()
{
    std::set<QString> covered{u"listener-collision"_s, u"internal-exposed"_s, u"clear-text"_s,
        u"required-off"_s, u"obsolete-flow"_s, u"expired-flow"_s, u"duplicate-flow"_s,
        u"unknown-target"_s, u"zone-outside"_s, u"ephemeral-range"_s, u"no-address"_s,
        u"no-ports"_s};
    for (const Check &check : checks())
        QCOMPARE(check.fixes != nullptr, covered.contains(check.id));
}

void TestFixes::catalogCollisions_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("Anbox and LiveKit")
        << u"anbox-cloud:turn"_s << u"livekit:turn,sip,ingress,egress,prometheus"_s;
    QTest::newRow("appliance and LiveKit")
        << u"anbox-cloud-appliance"_s << u"livekit:turn,no-load-balancer,sip"_s;
    QTest::newRow("Anyware and Anbox")
        << u"anyware:license-server,radius"_s << u"anbox-cloud:turn"_s;
    QTest::newRow("CrowdSec and LiveKit")
        << u"crowdsec:postgresql,debug"_s << u"livekit:ingress,udp-mux"_s;
}

void TestFixes::catalogCollisions()
{
    // Everything that stands in no internet zone on one machine, then one fix after the other.
    QFETCH(QString, first);
    QFETCH(QString, second);
    const Result<Catalog> catalog = Catalog::load(PORTOLAN_SOURCE_DIR "/resources/catalog"_L1);
    QVERIFY(catalog);
    const auto choice = [&](const QString &text) { return *parseSystemChoice(*catalog, text); };
    ChartBuilder builder;
    builder.chart = instantiate({choice(first), choice(second)}).value();
    builder.host(u"shared"_s);
    for (Component &component : builder.chart.components) {
        if (!builder.chart.isInInternet(component))
            component.zone = u"shared"_s;
    }
    Deployment chart = builder.chart;
    const auto worst = [&] {
        const std::vector<Problem> all = check(chart, Today);
        return all.empty() || all.front().severity != Severity::Error ? std::optional<Problem>()
                                                                      : all.front();
    };
    QVERIFY(worst());
    int steps = 0;
    while (const auto problem = worst()) {
        QVERIFY(++steps < 50);
        const std::vector<Fix> fixes = fixesFor(chart, *problem);
        QVERIFY2(!fixes.empty(), qPrintable(problem->message));
        for (const Fix &fix : fixes)
            carryOut(chart, *problem, fix);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(applyAll(chart, fixes.front().edits));
    }
}

void TestFixes::anotherStateIsHarmless()
{
    // The problems of a large chart come a moment after the edit that made them obsolete.
    ChartBuilder chart = base();
    chart.flow(u"fa"_s, u"client"_s, u"a"_s, u"443/tcp"_s).expires = Today.addDays(-1);
    chart.flow(u"fb"_s, u"client"_s, u"b"_s, u"443/tcp"_s).enabled = true;
    chart.flow(u"fc"_s, u"client"_s, u"b"_s, u"443/tcp"_s).encryption = u"none"_s;
    chart.flow(u"fd"_s, u"client"_s, u"a"_s, u"50000/tcp"_s).enabled = true;
    const std::vector<Problem> problems = check(chart.chart, Today);
    QVERIFY(problems.size() >= 5);
    std::vector<Deployment> others;
    others.emplace_back();
    others.push_back(chart.chart);
    others.back().flows.clear();
    others.push_back(chart.chart);
    for (Flow &flow : others.back().flows)
        flow.ports = {};
    others.push_back(chart.chart);
    others.back().components.clear();
    for (const Deployment &other : others) {
        for (Problem problem : problems) {
            for (const Fix &fix : fixesFor(other, problem)) {
                Deployment copy = other;
                QVERIFY2(applyAll(copy, fix.edits), qPrintable(fix.text));
            }
            problem.about = u"nonsense"_s;
            problem.zones.clear();
            fixesFor(other, problem);
            problem.id = u"of-another-version"_s;
            QVERIFY(fixesFor(other, problem).empty());
        }
    }
}

void TestFixes::narrowingKeepsTheRest()
{
    ChartBuilder chart = base();
    chart.flow(u"fa"_s, u"client"_s, u"a"_s, u"443/tcp, 10000-20000/udp, icmp"_s);
    Flow &half = chart.flow(u"half"_s, u"client"_s, u"a"_s, u"15000-15010/udp"_s);
    half.enabled = false;
    half.need.kind = Need::Kind::Optional;
    chart.flow(u"fb"_s, u"client"_s, u"b"_s, u"19000-20000/udp"_s);
    const std::vector<Problem> problems = check(chart.chart, Today);
    QCOMPARE(problems.front().id, u"listener-collision"_s);
    const std::vector<Fix> fixes = fixesFor(chart.chart, problems.front());
    QCOMPARE(fixes.front().text, u"Narrow \"a\" to 10000-18999/udp"_s);
    Deployment after = chart.chart;
    QVERIFY(applyAll(after, fixes.front().edits));
    QCOMPARE(after.flow(u"fa"_s)->ports.toString(), u"443/tcp, 10000-18999/udp, icmp"_s);
    QCOMPARE(after.flow(u"half"_s)->ports, chart.chart.flow(u"half"_s)->ports);
}

void TestFixes::anotherZoneIsAnotherPlace()
{
    ChartBuilder chart = base();
    chart.zone(u"lan"_s, ZoneKind::Network, {}, {u"198.51.100.0/24"_s});
    chart.component(u"lost"_s, u"dmz"_s, {u"198.51.100.7"_s}).position = Point{100, 100};
    const std::vector<Problem> problems = check(chart.chart, Today);
    const auto problem = std::ranges::find(problems, u"zone-outside"_s, &Problem::id);
    QVERIFY(problem != problems.end());
    const std::vector<Fix> fixes = fixesFor(chart.chart, *problem);
    QCOMPARE(fixes.size(), size_t(1));
    Deployment after = chart.chart;
    QVERIFY(applyAll(after, fixes.front().edits));
    QCOMPARE(after.component(u"lost")->zone, u"lan"_s);
    QVERIFY(!after.component(u"lost")->position);
}

void TestFixes::flowsFollowTheListener()
{
    ChartBuilder chart = base();
    chart.component(u"monitor"_s, u"dmz"_s, {u"192.0.2.8"_s});
    chart.flow(u"fa"_s, u"client"_s, u"a"_s, u"5349/tcp"_s).config = u"turn.tls_port"_s;
    chart.flow(u"watch"_s, u"monitor"_s, u"a"_s, u"5349/tcp, 9100/tcp"_s);
    Flow &off = chart.flow(u"old"_s, u"monitor"_s, u"a"_s, u"5349/tcp"_s);
    off.enabled = false;
    off.need.kind = Need::Kind::Optional;
    chart.flow(u"out"_s, u"a"_s, u"monitor"_s, u"5349/tcp"_s); // into another machine
    chart.flow(u"fb"_s, u"client"_s, u"b"_s, u"5349/tcp+udp"_s);
    const Problem problem = check(chart.chart, Today).front();
    const std::vector<Fix> fixes = fixesFor(chart.chart, problem);
    QCOMPARE(fixes.front().text, u"Move \"a\" to 5350/tcp"_s);
    QCOMPARE(fixes.front().hint, u"Set \"turn.tls_port\" to match"_s);
    Deployment after = chart.chart;
    QVERIFY(applyAll(after, fixes.front().edits));
    QCOMPARE(after.flow(u"fa"_s)->ports.toString(), u"5350/tcp"_s);
    QCOMPARE(after.flow(u"watch"_s)->ports.toString(), u"5350,9100/tcp"_s);
    QCOMPARE(after.flow(u"old"_s)->ports.toString(), u"5350/tcp"_s);
    QCOMPARE(after.flow(u"out"_s)->ports.toString(), u"5349/tcp"_s);
    QCOMPARE(after.flow(u"fb"_s)->ports.toString(), u"5349/tcp+udp"_s);
}

void TestFixes::noPortsLeft()
{
    ChartBuilder chart = base();
    chart.flow(u"fa"_s, u"client"_s, u"a"_s, u"1-65535/tcp"_s);
    chart.flow(u"fb"_s, u"client"_s, u"b"_s, u"1-65535/tcp"_s);
    const Problem problem = check(chart.chart, Today).front();
    QCOMPARE(problem.id, u"listener-collision"_s);
    QVERIFY(fixesFor(chart.chart, problem).empty());
}

void TestFixes::reservingKeepsTheOthers()
{
    ChartBuilder chart = base();
    chart.flow(u"fa"_s, u"client"_s, u"a"_s, u"40000-41000/udp"_s);
    chart.flow(u"fb"_s, u"client"_s, u"b"_s, u"443,60443/tcp"_s);
    for (const Problem &problem : check(chart.chart, Today)) {
        QCOMPARE(problem.id, u"ephemeral-range"_s);
        const std::vector<Fix> fixes = fixesFor(chart.chart, problem);
        QCOMPARE(fixes.size(), size_t(1));
        QCOMPARE(fixes.front().command,
            u"sysctl -w net.ipv4.ip_local_reserved_ports=40000-41000,60443"_s);
    }
}

QTEST_APPLESS_MAIN(TestFixes)
#include "tst_fixes.moc"
