#include "model/catalog/Catalog.h"
#include "model/checks/Check.h"
#include "tests/support/ChartBuilder.h"

#include <QElapsedTimer>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

const QString One = u"192.0.2.10"_s;
const QString Other = u"192.0.2.11"_s;

/// Two hosts in a network, and a client that opens a flow to each that listens.
ChartBuilder base()
{
    ChartBuilder chart;
    chart.zone(u"lan"_s, ZoneKind::Network);
    chart.host(u"h1"_s, u"lan"_s);
    chart.host(u"h2"_s, u"lan"_s);
    chart.component(u"client"_s, u"lan"_s, {u"192.0.2.99"_s});
    return chart;
}

void listener(
    ChartBuilder &chart, const QString &id, const QString &in, const QStringList &addresses)
{
    chart.component(id, in, addresses);
    chart.flow(u"to-"_s + id, u"client"_s, id, u"443/tcp"_s);
}

/// "192.0.2.10 [h1 h2] [a b]"
QStringList found(const Deployment &deployment)
{
    QStringList lines;
    for (const Problem &problem : check(deployment)) {
        if (problem.id == "same-address"_L1)
            lines += problem.about +
                     u" [%1] [%2]"_s.arg(problem.zones.join(u' '), problem.components.join(u' '));
    }
    return lines;
}

/// "warning: what it says"
QString message(const ChartBuilder &chart)
{
    for (const Problem &problem : check(chart.chart)) {
        if (problem.id == "same-address"_L1)
            return toWord(problem.severity) + u": "_s + problem.message;
    }
    return {};
}

using Build = void (*)(ChartBuilder &);

} // namespace

Q_DECLARE_METATYPE(Build)

/// One address on two machines, of which one will not be reached.
class TestSameAddress : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void saysWhich();
    void withoutHostsItOnlyAdvises();
    void catalogIsQuiet();
    void manyEndInTime();
};

void TestSameAddress::finds_data()
{
    QTest::addColumn<Build>("build");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, Build build, const QStringList &expected = {}) {
        QTest::newRow(name) << build << expected;
    };
    row("on two hosts",
        [](ChartBuilder &chart) {
            listener(chart, u"a"_s, u"h1"_s, {One});
            listener(chart, u"b"_s, u"h2"_s, {Other, One});
        },
        {u"192.0.2.10 [h1 h2] [a b]"_s});
    row("of the hosts themselves",
        [](ChartBuilder &chart) {
            chart.host(u"h3"_s, u"lan"_s, {One});
            chart.host(u"h4"_s, u"lan"_s, {One + u"/32"_s});
        },
        {u"192.0.2.10 [h3 h4] []"_s});
    row("of a host and of a component elsewhere",
        [](ChartBuilder &chart) {
            chart.host(u"h3"_s, u"lan"_s, {One});
            listener(chart, u"a"_s, u"h1"_s, {One});
        },
        {u"192.0.2.10 [h1 h3] [a]"_s});
    row("in no host, each is its own",
        [](ChartBuilder &chart) {
            listener(chart, u"a"_s, u"lan"_s, {One});
            listener(chart, u"b"_s, u"lan"_s, {One});
        },
        {u"192.0.2.10 [] [a b]"_s});
    row("of one that listens and one that sends",
        [](ChartBuilder &chart) {
            listener(chart, u"a"_s, u"lan"_s, {One});
            chart.component(u"b"_s, u"lan"_s, {One});
        },
        {u"192.0.2.10 [] [a b]"_s});
    row("IPv6, written otherwise",
        [](ChartBuilder &chart) {
            listener(chart, u"a"_s, u"h1"_s, {u"2001:db8::1"_s});
            listener(chart, u"b"_s, u"h2"_s, {u"2001:0DB8:0::1"_s});
        },
        {u"2001:db8::1 [h1 h2] [a b]"_s});

    row("on one host", [](ChartBuilder &chart) {
        chart.host(u"h3"_s, u"lan"_s, {One});
        listener(chart, u"a"_s, u"h3"_s, {One});
        listener(chart, u"b"_s, u"h3"_s, {One});
    });
    row("on a host within a host", [](ChartBuilder &chart) {
        chart.host(u"vm"_s, u"h1"_s);
        listener(chart, u"a"_s, u"h1"_s, {One});
        listener(chart, u"b"_s, u"vm"_s, {One});
    });
    row("at two sites", [](ChartBuilder &chart) {
        chart.zone(u"east"_s, ZoneKind::Site);
        chart.zone(u"west"_s, ZoneKind::Site);
        listener(chart, u"a"_s, u"east"_s, {u"10.0.0.1"_s});
        listener(chart, u"b"_s, u"west"_s, {u"10.0.0.1"_s});
    });
    row("of all together", [](ChartBuilder &chart) {
        for (const QString &address : {u"127.0.0.1"_s, u"::1"_s, u"fe80::1"_s, u"239.1.2.3"_s,
                 u"ff02::1"_s, u"169.254.0.1"_s, u"0.0.0.0"_s}) {
            const QString id = u"x%1"_s.arg(chart.chart.flows.size());
            listener(chart, id + u"a"_s, u"h1"_s, {address});
            listener(chart, id + u"b"_s, u"h2"_s, {address});
        }
    });
    row("of a block or a range", [](ChartBuilder &chart) {
        listener(chart, u"a"_s, u"h1"_s, {u"192.0.2.0/24"_s, u"198.51.100.1-198.51.100.2"_s});
        listener(chart, u"b"_s, u"h2"_s, {u"192.0.2.0/24"_s, u"198.51.100.1-198.51.100.2"_s});
    });
    row("of those who only send", [](ChartBuilder &chart) {
        chart.component(u"browsers"_s, u"lan"_s, {One});
        chart.component(u"phones"_s, u"lan"_s, {One});
    });
    row("out in the internet", [](ChartBuilder &chart) {
        chart.zone(u"internet"_s, ZoneKind::Internet);
        listener(chart, u"api"_s, u"internet"_s, {One});
        listener(chart, u"cdn"_s, u"internet"_s, {One});
        chart.zone(u"provider"_s, ZoneKind::Network, u"internet"_s);
        chart.host(u"edge"_s, u"provider"_s, {Other});
        chart.host(u"relay"_s, u"provider"_s, {Other});
    });
    row("of pods on a node", [](ChartBuilder &chart) {
        chart.zone(u"pods"_s, ZoneKind::Cluster, u"lan"_s);
        listener(chart, u"a"_s, u"pods"_s, {One});
        listener(chart, u"b"_s, u"pods"_s, {One});
    });
    row("behind one NAT", [](ChartBuilder &chart) {
        listener(chart, u"a"_s, u"h1"_s, {One});
        listener(chart, u"b"_s, u"h2"_s, {Other});
        for (Component &component : chart.chart.components)
            component.publicAddresses = ChartBuilder::addresses({u"203.0.113.1"_s});
    });
}

void TestSameAddress::finds()
{
    QFETCH(Build, build);
    ChartBuilder chart = base();
    build(chart);
    QTEST(found(chart.chart), "expected");
}

void TestSameAddress::saysWhich()
{
    ChartBuilder chart = base();
    listener(chart, u"a"_s, u"h1"_s, {One});
    listener(chart, u"b"_s, u"h2"_s, {One});
    QCOMPARE(message(chart),
        u"warning: \"h1\" and \"h2\" are different machines, but both have the address 192.0.2.10."_s);
    listener(chart, u"c"_s, u"lan"_s, {One});
    listener(chart, u"d"_s, u"lan"_s, {One});
    QCOMPARE(message(chart),
        u"warning: \"h1\", \"h2\" and 2 more are different machines, but all have the "
        "address 192.0.2.10."_s);
}

/// Nothing says that they are different machines.
void TestSameAddress::withoutHostsItOnlyAdvises()
{
    ChartBuilder chart = base();
    listener(chart, u"a"_s, u"lan"_s, {One});
    listener(chart, u"b"_s, u"lan"_s, {One});
    QCOMPARE(message(chart), u"advice: \"a\" and \"b\" both have the address 192.0.2.10: if they "
                             "are one machine, put them into one host."_s);
    listener(chart, u"c"_s, u"lan"_s, {One});
    QCOMPARE(message(chart), u"advice: \"a\", \"b\" and 1 more all have the address 192.0.2.10: if "
                             "they are one machine, put them into one host."_s);
    // One of them is in a host, the others are not.
    listener(chart, u"d"_s, u"h1"_s, {One});
    QVERIFY2(message(chart).startsWith(u"warning: "_s), qPrintable(message(chart)));
}

/// Whatever is put together from the catalog, with every option.
void TestSameAddress::catalogIsQuiet()
{
    const Result<Catalog> catalog = Catalog::load(PORTOLAN_SOURCE_DIR "/resources/catalog"_L1);
    QVERIFY(catalog);
    for (const CatalogEntry &entry : catalog->entries()) {
        for (const CatalogOption &option : entry.options) {
            const auto chosen = chooseOptions(entry, {option.id});
            if (chosen)
                QCOMPARE(found(instantiate({{&entry, *chosen}}).value()), QStringList());
        }
        for (const CatalogEntry &other : catalog->entries()) {
            if (other.id == entry.id || entry.conflicts.contains(other.id) ||
                other.conflicts.contains(entry.id))
                continue;
            const auto both = instantiate({{&entry, chooseOptions(entry, {}).value()},
                {&other, chooseOptions(other, {}).value()}});
            QVERIFY(both);
            QCOMPARE(found(*both), QStringList());
        }
    }
}

void TestSameAddress::manyEndInTime()
{
    ChartBuilder chart = base();
    constexpr int count = 20'000;
    chart.chart.components.reserve(count + 1);
    for (int i = 0; i < count; ++i) {
        Component component;
        component.id = u"x%1"_s.arg(i, 5, 10, QChar(u'0'));
        component.zone = u"lan"_s;
        component.addresses = ChartBuilder::addresses({One});
        chart.chart.components.push_back(component);
    }
    chart.flow(u"f"_s, u"client"_s, u"x00007"_s, u"443/tcp"_s);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(found(chart.chart).size(), 1);
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_APPLESS_MAIN(TestSameAddress)
#include "tst_sameaddress.moc"
