// Laws 2 and 3 for names and published lists: what they stood for when they were looked up, and for
// peers that are "any" because nothing is known of them.

#include "tests/support/OfficeChart.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

void lookUp(ChartBuilder &chart, const QString &name, const QStringList &texts)
{
    Lookup lookup;
    lookup.date = QDate(2026, 3, 14);
    lookup.source = u"DNS"_s;
    for (const QString &text : texts)
        lookup.addresses.push_back(Address::parse(text)->range());
    lookup.addresses = normalized(lookup.addresses);
    chart.chart.settings.lookups[name] = lookup;
}

ChartBuilder hub(const QStringList &addresses = {u"hub.example.com"_s})
{
    ChartBuilder chart = office();
    chart.component(u"hub"_s, u"net"_s, addresses);
    chart.flow(u"pull"_s, u"web"_s, u"hub"_s, u"443/tcp"_s);
    return chart;
}

} // namespace

class TestNames : public QObject
{
    Q_OBJECT

private slots:
    void law02_aNameHasTheFamiliesThatWereFound()
    {
        ChartBuilder chart = hub();
        lookUp(chart, u"hub.example.com"_s, {u"198.51.100.7"_s, u"198.51.100.9"_s});
        QCOMPARE(rulesAt(chart, u"web-host"_s),
            QStringList{
                u"out 4 pull: own > name:hub.example.com=198.51.100.7,198.51.100.9 443/tcp"_s});
        QCOMPARE(rulesOf(chart, u"pull"_s, Direction::Outbound), rulesAt(chart, u"web-host"_s));
        lookUp(chart, u"hub.example.com"_s, {u"198.51.100.7"_s, u"2001:db8:7::7"_s});
        QCOMPARE(rulesAt(chart, u"web-host"_s),
            (QStringList{u"out 4 pull: own > name:hub.example.com=198.51.100.7 443/tcp"_s,
                u"out 6 pull: own > name:hub.example.com=2001:db8:7::7 443/tcp"_s}));
    }

    void law02_noFamilyInCommonWithWhatWasFound()
    {
        ChartBuilder chart = hub();
        chart.flow(u"push"_s, u"db"_s, u"hub"_s, u"443/tcp"_s);
        lookUp(chart, u"hub.example.com"_s, {u"2001:db8:7::7"_s});
        QStringList warnings;
        QCOMPARE(rulesAt(chart, u"db-host"_s, Directions::Both, &warnings),
            QStringList{u"out - push: db has IPv4, hub has IPv6 only"_s});
        QVERIFY(mentions(warnings, {u"push"_s, u"hub"_s}));
    }

    void law03_aLookUpThatFoundNothingIsNeverAny()
    {
        ChartBuilder chart = hub();
        lookUp(chart, u"hub.example.com"_s, {});
        QStringList warnings;
        QCOMPARE(rulesAt(chart, u"web-host"_s, Directions::Both, &warnings),
            QStringList{u"out - pull: the look-up of the names of hub found no address"_s});
        QVERIFY(mentions(warnings, {u"hub.example.com"_s, u"found no address"_s}));
        chart.flow(u"hook"_s, u"hub"_s, u"db"_s, u"443/tcp"_s);
        QCOMPARE(rulesAt(chart, u"db-host"_s),
            QStringList{u"in - hook: the look-up of the names of hub found no address"_s});
    }

    void law03_namesStandBesideAddresses()
    {
        ChartBuilder chart = hub({u"hub.example.com"_s, u"published:cloudflare"_s, u"192.0.2.9"_s});
        lookUp(chart, u"published:cloudflare"_s, {u"198.51.100.0/24"_s});
        QCOMPARE(rulesAt(chart, u"web-host"_s),
            (QStringList{u"out 4 pull: own > 192.0.2.9 443/tcp"_s,
                u"out 4 pull: own > name:hub.example.com 443/tcp"_s,
                u"out 4 pull: own > name:published:cloudflare=198.51.100.0/24 443/tcp"_s,
                u"out 6 pull: own > name:hub.example.com 443/tcp"_s}));
    }

    void thePolicySaysWhenTheNamesOfItsRulesWereLookedUp()
    {
        ChartBuilder chart = hub();
        lookUp(chart, u"hub.example.com"_s, {u"198.51.100.7"_s});
        lookUp(chart, u"other.example.com"_s, {u"198.51.100.8"_s});
        const auto policy = compileHost(chart.chart, u"web-host");
        QCOMPARE(policy->lookups.size(), size_t(1));
        QCOMPARE(policy->lookups.at(u"hub.example.com"_s).date, QDate(2026, 3, 14));
        QVERIFY(compileHost(chart.chart, u"db-host")->lookups.empty());
    }

    void law03_aHostInTheInternetWithoutAddressIsAnyWithAWarning()
    {
        ChartBuilder chart = office();
        chart.host(u"partner-host"_s, u"net"_s);
        chart.component(u"partner"_s, u"partner-host"_s);
        chart.flow(u"api"_s, u"partner"_s, u"db"_s, u"443/tcp"_s);
        QStringList warnings;
        QCOMPARE(rulesAt(chart, u"db-host"_s, Directions::In, &warnings),
            QStringList{u"in 4 api: any > own 443/tcp"_s});
        QVERIFY(mentions(warnings, {u"partner"_s, u"internet zone"_s, u"any"_s}));
        // Clients right in the internet are meant to be anybody.
        chart.flow(u"web"_s, u"clients"_s, u"web"_s, u"443/tcp"_s);
        rulesAt(chart, u"web-host"_s, Directions::In, &warnings);
        QVERIFY(!mentions(warnings, {u"internet zone"_s}));
    }
};

QTEST_APPLESS_MAIN(TestNames)
#include "tst_names.moc"
