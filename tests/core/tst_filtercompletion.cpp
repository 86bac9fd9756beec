#include "model/core/FilterCompletion.h"
#include "model/core/FlowFilter.h"
#include "tests/support/ChartBuilder.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

Deployment chart()
{
    ChartBuilder builder;
    builder.zone(u"dmz"_s, ZoneKind::Network).name = u"DMZ"_s;
    builder.component(u"client"_s).name = u"PCoIP client"_s;
    Component &server = builder.component(u"server"_s, u"dmz"_s);
    server.name = u"Connector"_s;
    server.kind = u"gateway"_s;
    Flow &web = builder.flow(u"web"_s, u"client"_s, u"server"_s, u"443/tcp"_s);
    web.owner = u"Video team"_s;
    web.product = u"anyware"_s;
    web.expires = QDate(2026, 12, 31);
    builder.flow(u"media"_s, u"client"_s, u"server"_s, u"4172/tcp+udp"_s).owner = u"tv"_s;
    return builder.chart;
}

FilterCompletion completed(const QString &query, qsizetype cursor, const Deployment &deployment,
    const QStringList &problems)
{
    FilterCandidates candidates(deployment);
    return filterCompletion(query, cursor, candidates, problems);
}

} // namespace

class TestFilterCompletion : public QObject
{
    Q_OBJECT

private slots:
    void completes_data();
    void completes();
    void isBounded();
    void everyValueCanBeFound();
    void isGatheredOnce();
};

/// The cursor is the "|".
void TestFilterCompletion::completes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("first"); // the query when the first choice is taken
    const auto row = [](const char *typed, const char *shown, const char *first) {
        QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(shown)
                             << QString::fromLatin1(first);
    };
    row("pro|", "proto: problem:", "proto:");
    row("PROT|", "proto:", "proto:");
    row("-ow|", "owner:", "-owner:");
    row("web ow|", "owner:", "web owner:");
    row("xyz|", "", "");
    row("\"pro|", "", "");
    row("proto:|", "tcp udp sctp icmp icmpv6 esp ah gre", "proto:tcp ");
    row("proto:u|", "udp", "proto:udp ");
    row("proto:u| web", "udp", "proto:udp  web");
    row("need:|", "required optional conditional", "need:required ");
    row("from:|", "Connector|PCoIP client", "from:Connector ");
    row("from:pc|", "PCoIP client|", "from:\"PCoIP client\" ");
    row("from:\"pcoip c|", "PCoIP client|", "from:\"PCoIP client\" ");
    row("to:client|", "PCoIP client|", "to:\"PCoIP client\" ");
    row("zone:d|", "DMZ", "zone:DMZ ");
    row("owner:|", "tv|Video team", "owner:tv ");
    row("owner:team|", "Video team|", "owner:\"Video team\" ");
    row("system:|", "anyware", "system:anyware ");
    row("kind:|", "gateway network", "kind:gateway ");
    row("port:|", "443 4172", "port:443 ");
    row("port:41|", "4172", "port:4172 ");
    row("expires:<|", "2026-12-31", "expires:<2026-12-31 ");
    row("expires:<=2026|", "2026-12-31", "expires:<=2026-12-31 ");
    row("problem:l|", "listener-collision", "problem:listener-collision ");
    row("colour:|", "", "");
    row("purpose:|", "", "");
    row("pro|to:udp", "proto: problem:", "proto:udp");
}

void TestFilterCompletion::completes()
{
    QFETCH(QString, typed);
    QFETCH(QString, shown);
    const qsizetype cursor = typed.indexOf(u'|');
    const QString query = QString(typed).remove(u'|');
    const FilterCompletion found =
        completed(query, cursor, chart(), {u"error"_s, u"listener-collision"_s, u"no-address"_s});
    QStringList all;
    for (const auto &choice : found.choices)
        all += choice.shown;
    QCOMPARE(all, shown.split(shown.contains(u'|') ? u'|' : u' ', Qt::SkipEmptyParts));
    if (all.isEmpty())
        return;
    const QString taken = query.left(found.from) + found.choices.front().text + query.mid(found.to);
    QTEST(taken, "first");
}

void TestFilterCompletion::isBounded()
{
    ChartBuilder builder;
    for (int i = 0; i < 500; ++i)
        builder.component(u"c%1"_s.arg(i));
    const auto found = completed(u"from:"_s, 5, builder.chart, {});
    QCOMPARE(found.choices.size(), FilterCompletion::MostChoices);
    QVERIFY(completed(u""_s, 0, builder.chart, {}).choices.size() >= 14);
}

void TestFilterCompletion::everyValueCanBeFound()
{
    const Deployment deployment = chart();
    for (const QString &field : FlowFilter::fields()) {
        const QString query = field + u':';
        const auto found = completed(query, query.size(), deployment, {u"error"_s});
        for (const auto &choice : found.choices) {
            const auto filter = FlowFilter::parse(query + choice.text);
            QVERIFY2(filter, qPrintable(query + choice.text));
        }
    }
}

/// Not with every letter: what the chart's records say is looked at when a field is first asked
/// for.
void TestFilterCompletion::isGatheredOnce()
{
    Deployment deployment = chart();
    FilterCandidates candidates(deployment);
    const auto shown = [&](const QString &query) {
        QStringList all;
        for (const auto &choice : filterCompletion(query, query.size(), candidates, {}).choices)
            all += choice.shown;
        return all;
    };
    QCOMPARE(shown(u"owner:t"_s), (QStringList{u"tv"_s, u"Video team"_s}));
    QCOMPARE(shown(u"port:"_s), (QStringList{u"443"_s, u"4172"_s}));
    for (Flow &flow : deployment.flows) {
        flow.owner = u"Telephony"_s;
        flow.ticket = u"NET-1"_s;
        flow.ports = *PortSpec::parse(u"44/tcp");
    }
    QCOMPARE(shown(u"owner:te"_s), QStringList{u"Video team"_s});
    QCOMPARE(shown(u"port:44"_s), QStringList{u"443"_s});
    // What nobody has asked for is not gathered before.
    QCOMPARE(shown(u"ticket:"_s), QStringList{u"NET-1"_s});
    FilterCandidates after(deployment);
    QCOMPARE(after.matching(FilterValues::Owners, u"te"_s, 60), QStringList{u"Telephony"_s});
    QCOMPARE(after.matching(FilterValues::Owners, u"te"_s, 1), QStringList{u"Telephony"_s});
    // Whatever their number, the same are proposed.
    ChartBuilder many;
    for (int i = 0; i < 500; ++i)
        many.component(u"c%1"_s.arg(i, 3, 10, QChar(u'0'))).name = u"B %1a"_s.arg(i * 7 % 500, 3);
    many.component(u"x"_s).name = u"a last"_s;
    FilterCandidates names(many.chart);
    QCOMPARE(names.matching(FilterValues::Components, u"A"_s, 3),
        (QStringList{u"a last"_s, u"B   0a"_s, u"B   1a"_s}));
    QCOMPARE(names.matching(FilterValues::Components, QString(), 2),
        (QStringList{u"a last"_s, u"B   0a"_s}));
}

QTEST_APPLESS_MAIN(TestFilterCompletion)
#include "tst_filtercompletion.moc"
