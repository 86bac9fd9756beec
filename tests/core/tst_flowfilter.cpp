#include "model/core/FlowFilter.h"
#include "tests/support/ChartBuilder.h"

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
    Flow &web = builder.flow(u"web"_s, u"client"_s, u"server"_s, u"443/tcp"_s);
    web.exposed = Exposure::External;
    web.owner = u"Video team"_s;
    web.product = u"anyware"_s;
    web.purpose = u"Sign-in over HTTPS"_s;
    web.expires = QDate(2026, 12, 31);
    Flow &media = builder.flow(u"media"_s, u"client"_s, u"server"_s, u"4172/tcp+udp"_s);
    media.need = {Need::Kind::Conditional, u"outside"_s};
    media.enabled = false;
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
    void errors_data();
    void errors();
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
}

void TestFlowFilter::matches()
{
    QFETCH(QString, query);
    QFETCH(QString, expected);
    const Deployment deployment = chart();
    const Result<FlowFilter> filter = FlowFilter::parse(query);
    QVERIFY2(filter, filter ? "" : qPrintable(filter.error().message));
    QStringList found;
    for (const Flow &flow : deployment.flows) {
        if (filter->matches(deployment, flow))
            found += flow.id;
    }
    QCOMPARE(found.join(u' '), expected);
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

QTEST_APPLESS_MAIN(TestFlowFilter)
#include "tst_flowfilter.moc"
