#include "model/core/FilterHints.h"
#include "model/core/FilterPass.h"
#include "tests/support/ChartBuilder.h"
#include "tests/support/LargeChart.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

Deployment chart()
{
    ChartBuilder builder;
    builder.zone(u"hq"_s, ZoneKind::Site);
    builder.zone(u"dmz"_s, ZoneKind::Network, u"hq"_s);
    builder.component(u"client"_s).name = u"PCoIP client"_s;
    builder.component(u"server"_s, u"dmz"_s, {u"192.0.2.10"_s, u"2001:db8::10"_s}).name =
        u"Connector"_s;
    builder.chart.components.back().kind = u"gateway"_s;
    Flow &web = builder.flow(u"web"_s, u"client"_s, u"server"_s, u"443/tcp"_s);
    web.exposed = Exposure::External;
    web.owner = u"Video team"_s;
    web.product = u"anyware"_s;
    web.purpose = u"Sign-in over HTTPS"_s;
    web.expires = QDate(2026, 12, 31);
    Flow &media = builder.flow(u"media"_s, u"client"_s, u"server"_s, u"4172/tcp+udp"_s);
    media.need = {Need::Kind::Conditional, u"outside"_s};
    media.enabled = false;
    media.encryption = u"tls"_s;
    builder.flow(u"todo"_s, u"server"_s, u"client"_s, {}).ticket = u"NET-7"_s;
    return builder.chart;
}

} // namespace

class TestFlowFilter : public QObject
{
    Q_OBJECT

private slots:
    void matches_data();
    void matches();
    void placesByThemselves_data();
    void placesByThemselves();
    void problems();
    void passFindsWhatTheFilterFinds();
    void errors_data();
    void errors();
    void hints_data();
    void hints();
};

void TestFlowFilter::matches_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *query, const char *expected) {
        QTest::newRow(query) << QString::fromLatin1(query) << QString::fromLatin1(expected);
    };
    const char *all = "media todo web";
    row("", all);
    row("   ", all);
    row("https", "web");
    row("HTTPS sign", "web");
    row("\"sign-in over\"", "web");
    row("\"over sign-in\"", "");
    row("pcoip", all);
    row("2001:db8::10", all);
    row("192.0.2.11", "");
    row("4172/tcp+udp", "media");
    row("proto:udp", "media");
    row("proto:tcp", "media web");
    row("PROTO:TCP", "media web");
    row("proto:", "todo");
    row("port:443", "web");
    row("port:443/tcp", "web");
    row("port:4000-5000", "media");
    row("port:", "todo");
    row("from:\"PCoIP client\"", "media web");
    row("to:server proto:udp", "media");
    row("zone:dmz", all);
    row("zone:hq", all);
    row("zone:lan", "");
    row("need:required", "todo web");
    row("need:conditional", "media");
    row("exposed:external", "web");
    row("exposed:", "media todo");
    row("system:anyware", "web");
    row("owner:video", "web");
    row("owner:", "media todo");
    row("ticket:net-7", "todo");
    row("enabled:false", "media");
    row("enabled:true", "todo web");
    row("expires:<2027-01-01", "web");
    row("expires:>2027-01-01", "");
    row("expires:2026-12-31", "web");
    row("expires:", "media todo");
    row("purpose:sign web", "web");
    row("expires:<=2026-12-31", "web");
    row("expires:<2026-12-31", "");
    row("expires:>=2026-12-31", "web");
    row("expires:>2026-12-31", "");
    row("encryption:tls", "media");
    row("encryption:", "todo web");
    row("kind:gateway", all);
    row("kind:database", "");
    row("from:server", "todo");
    row("to:CLIENT", "todo");
    row("-proto:udp", "todo web");
    row("-proto:udp -port:443", "todo");
    row("-https", "media todo");
    row("-owner:", "web");
    row("proto:udp or port:443", "media web");
    row("proto:udp OR port:", "media todo");
    row("from:client proto:udp or port:", "media");
    row("proto:udp or port: to:client", "todo");
    row("-proto:udp or enabled:false", all);
    row("\"proto:udp\"", "");
    row("\"or\" proto:udp", "media"); // "port" is nowhere, but "connector" is
    row("-\"-https\"", all);
    row("-", "todo web"); // NET-7, sign-in: a minus alone is a word
    row("port:1-65535", "media web");
    row("problem:", "media web");
    row("problem:listener", "web");
    row("problem:listener-collision", "web");
    row("problem:warning", "media");
    row("-problem:", "todo");
    row("problem:nothing", "");
    row("need:", "");
    row("NEED:cond", "media");
    row("192.0.2.1", all);
    row("zone:", all); // the client is in none
    row("\"conditional: outside\"", "media");
}

void TestFlowFilter::matches()
{
    QFETCH(QString, query);
    QFETCH(QString, expected);
    const Deployment deployment = chart();
    const Result<FlowFilter> filter = FlowFilter::parse(query);
    QVERIFY2(filter, filter ? "" : qPrintable(filter.error().message));
    const RecordTags tags = {{{u"web"_s, {u"listener-collision"_s, u"error"_s}},
                                 {u"media"_s, {u"required-off"_s, u"warning"_s}}},
        {}, {}};
    const FilterPass pass(*filter, deployment, tags);
    QStringList found;
    for (const Flow &flow : deployment.flows) {
        const bool fits = filter->matches(deployment, flow, tags);
        QCOMPARE(pass.fits(flow), fits);
        if (fits)
            found += flow.id;
    }
    QCOMPARE(found.join(u' '), expected);
}

void TestFlowFilter::placesByThemselves_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *query, const char *expected) {
        QTest::newRow(query) << QString::fromLatin1(query) << QString::fromLatin1(expected);
    };
    row("", "client server dmz hq");
    row("pcoip", "client");
    row("gateway", "server");
    row("-gateway", "client dmz hq");
    row("zone:hq", "server dmz hq");
    row("zone:dmz", "server dmz");
    row("zone:", "client");
    row("kind:site", "hq");
    row("problem:", "server hq");
    row("problem:no-address", "server");
    // What is asked of flows alone is no component's.
    row("proto:udp", "");
    row("-proto:udp", "");
    row("from:client", "");
    row("proto:udp or pcoip", "client");
}

void TestFlowFilter::placesByThemselves()
{
    QFETCH(QString, query);
    const Deployment deployment = chart();
    const Result<FlowFilter> filter = FlowFilter::parse(query);
    QVERIFY(filter);
    const RecordTags tags = {
        {}, {{u"server"_s, {u"no-address"_s}}}, {{u"hq"_s, {u"zone-outside"_s}}}};
    QStringList found;
    for (const Component &component : deployment.components) {
        if (filter->matches(deployment, component, tags))
            found += component.id;
    }
    for (const Zone &zone : deployment.zones) {
        if (filter->matches(deployment, zone, tags))
            found += zone.id;
    }
    QTEST(found.join(u' '), "expected");
}

void TestFlowFilter::problems()
{
    const auto fits = [](const QString &query) {
        return FlowFilter::parse(query)->matchesProblem(
            u"\"Web\" has no address"_s, {u"no-address"_s, u"warning"_s});
    };
    QVERIFY(fits(u"ADDRESS web"_s));
    QVERIFY(fits(u"problem:no-addr -port"_s));
    QVERIFY(fits(u"problem:warning"_s));
    QVERIFY(!fits(u"problem:error"_s));
    QVERIFY(!fits(u"port"_s));
    QVERIFY(!fits(u"-proto:udp"_s));
    QVERIFY(!FlowFilter::parse(u"web"_s)->asksForProblems());
    QCOMPARE(FlowFilter::parse(u"problem:a x or -problem:b"_s)->problemValues(),
        (QStringList{u"a"_s, u"b"_s}));
}

void TestFlowFilter::passFindsWhatTheFilterFinds()
{
    const Deployment deployment = portolan::testing::LargeChart::make(300, 900, 3);
    for (const QString &query : {u"dmz"_s, u"443"_s, u"-443 proto:tcp"_s, u"from:c1 or to:c2"_s,
             u"zone:\"host 1\" -zone:dmz"_s, u"need:optional enabled:false"_s}) {
        const FlowFilter filter = *FlowFilter::parse(query);
        const RecordTags none;
        const FilterPass pass(filter, deployment, none);
        for (const Flow &flow : deployment.flows)
            QCOMPARE(pass.fits(flow), filter.matches(deployment, flow));
    }
}

void TestFlowFilter::errors_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("hint");
    QTest::newRow("field") << u"protocol:udp"_s << u"proto"_s;
    QTest::newRow("protocol") << u"proto:upd"_s << u"udp"_s;
    QTest::newRow("port") << u"port:70000"_s << u"443"_s;
    QTest::newRow("ports") << u"port:5-1"_s << u"10000-11000"_s;
    QTest::newRow("need") << u"need:must"_s << u"required"_s;
    QTest::newRow("exposed") << u"exposed:yes"_s << u"external"_s;
    QTest::newRow("date") << u"expires:<tomorrow"_s << u"2027-01-31"_s;
    QTest::newRow("no such day") << u"expires:2026-02-30"_s << u"2027-01-31"_s;
    QTest::newRow("short date") << u"expires:<=2026-2-3"_s << u"2027-01-31"_s;
    QTest::newRow("more than a date") << u"expires:>2026-12-31T10:00"_s << u"2027-01-31"_s;
    QTest::newRow("the term") << u"web -proto:upd"_s << u"-proto:upd"_s;
    QTest::newRow("field in quotes") << u"colour:red"_s << u"in quotes"_s;
    QTest::newRow("nearly a field") << u"protocol:udp"_s << u"try proto:udp"_s;
    QTest::newRow("shortened field") << u"enc:tls"_s << u"try encryption:tls"_s;
    QTest::newRow("misspelled field") << u"exposd:external"_s << u"try exposed:external"_s;
    QTest::newRow("misspelled short field") << u"frm:"_s << u"try from:"_s;
    QTest::newRow("in German") << u"von:client"_s << u"try from:client"_s;
    QTest::newRow("in French") << u"Chiffrement:tls"_s << u"try encryption:tls"_s;
    QTest::newRow("of another tool") << u"dst:server"_s << u"try to:server"_s;
    QTest::newRow("other letters than any field") << u"word:"_s << u"in quotes"_s;
    QTest::newRow("or first") << u"or proto:udp"_s << u"two terms"_s;
    QTest::newRow("or last") << u"proto:udp or"_s << u"two terms"_s;
    QTest::newRow("or twice") << u"proto:udp or or port:443"_s << u"two terms"_s;
    QTest::newRow("enabled") << u"enabled:maybe"_s << u"true or false"_s;
    QTest::newRow("quote") << u"from:\"PCoIP"_s << u"quote"_s;
}

void TestFlowFilter::errors()
{
    QFETCH(QString, query);
    QFETCH(QString, hint);
    const Result<FlowFilter> filter = FlowFilter::parse(query);
    QVERIFY(!filter);
    QVERIFY2(filter.error().message.contains(hint), qPrintable(filter.error().message));
}

/// What can be read and is most likely not meant so.
void TestFlowFilter::hints_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("hint"); // empty: it is meant so
    const auto row = [](const char *query, const char *hint) {
        QTest::newRow(query) << QString::fromLatin1(query) << QString::fromLatin1(hint);
    };
    row("not proto:udp", "-proto:udp");
    row("web NOT redis", "-redis");
    row("! proto:udp", "-proto:udp");
    row("!proto:udp", "-proto:udp");
    row("- proto:udp", "-proto:udp");
    row("proto:udp && port:443", "side by side");
    row("port:80 || port:443", "or");
    row("port=443", "try port:443");
    row("-port=443", "try -port:443");
    row("port==443", "try port:443");
    row("expires<2027-01-01", "try expires:<2027-01-01");
    row("expires>=2027-01-01", "try expires:>=2027-01-01");
    row("proto: udp", "try proto:udp");
    row("-exposed: external", "try -exposed:external");
    // Those are words, or say what they mean.
    row("", "");
    row("not", "");
    row("redis not", "");
    row("\"not\" redis", "");
    row("and", "");
    row("Voice and Video", "");
    row("proto:udp and port:443", "");
    row("R & D", "");
    row("lb | cache", "");
    row("DMZ - West", "");
    row("- West", "");
    row("Attention ! test", "");
    row("-proto:udp port:443 or port:80", "");
    row("a=b", "");
    row("\"port=443\"", "");
    row("owner: redis", "");
    row("proto: redis", "");
    row("proto: -udp", "");
    row("problem: web", "");
    row("!important", "");
    row("expires:<2027-01-01", "");
    row("192.0.2.1 2001:db8::1", "");
}

void TestFlowFilter::hints()
{
    QFETCH(QString, query);
    QFETCH(QString, hint);
    QVERIFY(FlowFilter::parse(query));
    const Result<void> meant = readsAsMeant(query);
    QCOMPARE(meant.has_value(), hint.isEmpty());
    if (!meant)
        QVERIFY2(meant.error().message.contains(hint), qPrintable(meant.error().message));
}

QTEST_APPLESS_MAIN(TestFlowFilter)
#include "tst_flowfilter.moc"
