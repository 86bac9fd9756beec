// Every text that a target writes, read by a reader that shares nothing with it: the packets that
// pass are those of the policy and its named base rules, for every example and for a thousand
// random deployments. Mutated texts must be found different.

#include "model/io/DeploymentFile.h"
#include "tests/audit/ReadBack.h"
#include "tests/support/ChartBuilder.h"
#include "tests/support/RandomDeployment.h"

#include <QDir>
#include <QTest>

#include <random>
#include <set>

using namespace portolan;
using namespace portolan::testing;

namespace {

constexpr int Deployments = 1000;

Deployment deploymentOf(quint32 seed)
{
    std::mt19937 generator(seed);
    const Below below = [&](int n) { return int(generator() % quint32(n)); };
    Deployment chart = randomDeployment(below, 8);
    for (int i = chart.components.empty() ? 0 : 4 + below(12); i > 0; --i)
        insertSorted(
            chart.flows, randomFlow(below, u"more-"_s + QString::number(i), chart.components));
    for (Flow &flow : chart.flows)
        flow.enabled = below(8) > 0;
    // Most components have addresses that every dialect can write.
    for (Component &component : chart.components) {
        if (below(3) > 0)
            std::erase_if(component.addresses,
                [](const Address &address) { return address.kind() != Address::Kind::Ip; });
    }
    // The places of the random charts are at random, and most of them empty: half of the zones
    // become places where rules are written.
    for (Zone &zone : chart.zones) {
        if (below(3) == 0)
            zone.kind = ZoneKind::Host;
    }
    if (below(2)) {
        Lookup lookup;
        lookup.addresses = normalized({IpRange::block(*IpAddress::parse(u"198.51.100.32"), 32),
            IpRange::block(*IpAddress::parse(u"2001:db8:7::"), 64)});
        lookup.date = QDate(2026, 1, 1);
        lookup.source = u"DNS"_s;
        chart.settings.lookups[u"host.example.com"_s] = lookup;
    }
    return chart;
}

QStringList placesOf(const Deployment &chart)
{
    QStringList places;
    const PolicyCompiler compiler(chart);
    for (const EnforcementPoint &point : compiler.enforcementPoints())
        places << point.id;
    for (const Zone &zone : chart.zones) {
        if (!places.contains(zone.id) && compiler.place(zone.id))
            places << zone.id;
    }
    return places;
}

Directions directionsOf(quint32 seed)
{
    return seed % 5 == 0 ? Directions::In : seed % 7 == 0 ? Directions::Out : Directions::Both;
}

/// A chart whose numbers all stand alone, so that each of them decides something.
Deployment sabotaged()
{
    ChartBuilder chart;
    chart.zone(u"place"_s, ZoneKind::Host, {}, {u"203.0.113.10"_s, u"2001:db8:9::10"_s});
    chart.component(u"own"_s, u"place"_s, {u"203.0.113.10"_s, u"2001:db8:9::10"_s});
    chart.component(u"a"_s, {}, {u"192.0.2.10"_s});
    chart.component(u"b"_s, {}, {u"198.51.100.7"_s});
    chart.component(u"c"_s, {}, {u"2001:db8:7::5"_s});
    chart.component(u"d"_s, {}, {u"192.0.2.128/25"_s});
    chart.flow(u"in-a"_s, u"a"_s, u"own"_s, u"4443/tcp"_s);
    chart.flow(u"in-c"_s, u"c"_s, u"own"_s, u"6161-6169/udp"_s);
    chart.flow(u"out-b"_s, u"own"_s, u"b"_s, u"4443/tcp"_s);
    chart.flow(u"out-d"_s, u"own"_s, u"d"_s, u"6161-6169/udp"_s);
    return chart.chart;
}

} // namespace

class TestReadBack : public QObject
{
    Q_OBJECT

private slots:
    void everyReaderHasATarget();
    void examples_data() { dialects(); }
    void examples();
    void randomDeployments_data() { dialects(); }
    void randomDeployments();
    void mutationsAreFound_data() { dialects(); }
    void mutationsAreFound();

private:
    void dialects()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("scope");
        for (const RulesetReader &reader : rulesetReaders()) {
            const Target *target = portolan::target(QString(reader.id));
            if (!target)
                continue;
            for (const QString &scope : target->info.scopes) {
                QTest::newRow(qPrintable(reader.id + u' ' + scope)) << QString(reader.id) << scope;
            }
        }
    }
};

void TestReadBack::everyReaderHasATarget()
{
    QStringList missing;
    for (const RulesetReader &reader : rulesetReaders()) {
        if (!target(QString(reader.id)))
            missing << reader.id;
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
}

void TestReadBack::examples()
{
    QFETCH(QString, id);
    QFETCH(QString, scope);
    const QDir folder(QStringLiteral(PORTOLAN_SOURCE_DIR "/resources/examples"));
    const QStringList names = folder.entryList({u"*.portolan"_s});
    QVERIFY(!names.isEmpty());
    int compared = 0;
    for (const QString &name : names) {
        const auto chart = loadDeployment(folder.filePath(name));
        QVERIFY(chart);
        for (const QString &at : placesOf(*chart)) {
            for (const Directions directions : {Directions::Both, Directions::In}) {
                for (const Written &one : written(*chart, at, *target(id),
                         QLatin1StringView(scope.toLatin1()), directions)) {
                    const QString wrong =
                        differenceOf(*target(id), one.policy, one.text, one.context);
                    QVERIFY2(wrong.isEmpty(),
                        qPrintable(name + u" at "_s + one.policy.at + u": "_s + wrong));
                    ++compared;
                }
            }
        }
    }
    QVERIFY(compared > 0);
}

void TestReadBack::randomDeployments()
{
    QFETCH(QString, id);
    QFETCH(QString, scope);
    const QByteArray scopeName = scope.toLatin1();
    int compared = 0;
    int withRules = 0;
    std::set<std::pair<Family, Protocol>> seen;
    for (quint32 seed = 0; compared < Deployments && seed < 20 * Deployments; ++seed) {
        const Deployment chart = deploymentOf(seed);
        const QStringList places = placesOf(chart);
        if (places.isEmpty())
            continue;
        const QString at = places[qsizetype(seed) % places.size()];
        const auto texts =
            written(chart, at, *target(id), QLatin1StringView(scopeName), directionsOf(seed));
        if (texts.empty())
            continue;
        const Written &one = texts[size_t(seed) % texts.size()];
        const QString wrong = differenceOf(*target(id), one.policy, one.text, one.context);
        QVERIFY2(
            wrong.isEmpty(), qPrintable(u"seed %1 at %2: "_s.arg(seed).arg(one.policy.at) + wrong));
        ++compared;
        const Policy left = withoutOmitted(fitted(one.policy, target(id)->info), one.text);
        withRules += left.hasRules();
        for (const PolicyItem &item : left.items) {
            if (const Rule *rule = std::get_if<Rule>(&item))
                seen.insert({rule->family, rule->protocol});
        }
    }
    QCOMPARE(compared, Deployments);
    QVERIFY2(withRules > Deployments / 8, qPrintable(QString::number(withRules)));
    for (const Protocol protocol : target(id)->info.protocols) {
        for (const Family family : AllFamilies) {
            const bool exists = !(protocol == Protocol::Icmp && family == Family::IPv6) &&
                                !(protocol == Protocol::Icmpv6 && family == Family::IPv4) &&
                                (family == Family::IPv4 || target(id)->info.ipv6);
            if (exists) {
                QVERIFY2(seen.contains({family, protocol}),
                    qPrintable(protocolName(protocol) + u" never occurred"_s));
            }
        }
    }
}

void TestReadBack::mutationsAreFound()
{
    QFETCH(QString, id);
    QFETCH(QString, scope);
    const Deployment chart = sabotaged();
    const Target &dialect = *target(id);
    const auto texts =
        written(chart, u"place"_s, dialect, QLatin1StringView(scope.toLatin1()), Directions::Both);
    QVERIFY(!texts.empty());
    const Written &one = texts.front();
    QCOMPARE(differenceOf(dialect, one.policy, one.text, one.context), QString());
    for (const auto &[what, into] : {std::pair{u"192\\.0\\.2\\.10(?![0-9])"_s, u"192.0.2.11"_s},
             {u"198\\.51\\.100\\.7(?![0-9])"_s, u"198.51.100.8"_s},
             {u"2001:db8:7::5(?![0-9a-f])"_s, u"2001:db8:7::6"_s},
             {u"192\\.0\\.2\\.128/25"_s, u"192.0.2.128/26"_s}, {u"4443"_s, u"4444"_s},
             {u"6169"_s, u"6170"_s}, {u"6161"_s, u"6162"_s}}) {
        QString text = one.text;
        text.replace(QRegularExpression(what), into);
        QVERIFY2(text != one.text, qPrintable(what + u" does not occur in\n"_s + text));
        QVERIFY2(!differenceOf(dialect, one.policy, text, one.context, true).isEmpty(),
            qPrintable(what + u" was not found in\n"_s + text));
    }
}

QTEST_APPLESS_MAIN(TestReadBack)
#include "tst_readback.moc"
