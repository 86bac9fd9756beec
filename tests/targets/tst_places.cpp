// Laws 3, 7 and 11 from chart to text: what a target is asked for at which place, what it cannot
// say, and bundles of all places.

#include "model/targets/Bundle.h"
#include "model/targets/Fit.h"
#include "tests/support/OfficeChart.h"
#include "tests/targets/Fixtures.h"

#include <QtTest>

using namespace portolan;
using namespace portolan::test;

namespace {

ChartBuilder charted()
{
    ChartBuilder chart = office();
    chart.flow(u"https"_s, u"clients"_s, u"web"_s, u"443/tcp"_s);
    chart.flow(u"sql"_s, u"web"_s, u"db"_s, u"5432/tcp"_s);
    return chart;
}

Zone &zone(ChartBuilder &chart, const QString &id)
{
    return chart.chart.zones[lowerBound(chart.chart.zones, id)];
}

TargetInfo info(bool names, bool sets)
{
    return {.id = "x"_L1,
        .name = "X"_L1,
        .scopes = {u"host"_s},
        .proof = "none"_L1,
        .suffix = "x"_L1,
        .apply = "x FILE"_L1,
        .names = names,
        .sets = sets,
        .protocols = {AllProtocols.begin(), AllProtocols.end()}};
}

AddressMatch looked(const QString &name)
{
    return {AddressMatch::Kind::Name, {Address::parse(u"198.51.100.7")->range()}, name};
}

QStringList written(const Policy &policy) { return policyText(policy); }

} // namespace

class TestPlaces : public QObject
{
    Q_OBJECT

private slots:
    void law03_whatBecomesOfNames_data()
    {
        QTest::addColumn<bool>("speaks");
        QTest::addColumn<bool>("sets");
        QTest::addColumn<bool>("isSingle");
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<int>("warnings");
        const QString head = u"out 4 f: own > "_s;
        const QString unknown = u"out - f: the addresses of %1 were not looked up"_s;
        const auto row = [&](const char *name, bool speaks, bool sets, bool isSingle,
                             const QStringList &ends, int warnings) {
            QStringList lines;
            for (const QString &end : ends)
                lines +=
                    end.startsWith(u'-') ? unknown.arg(end.mid(1)) : head + end + u" 443/tcp"_s;
            QTest::newRow(name) << speaks << sets << isSingle << lines << warnings;
        };
        const QString name = u"name:a.example.com"_s;
        const QString known = u"name:b.example.com=198.51.100.7"_s;
        const QString list = u"name:published:cloudflare=198.51.100.7"_s;
        const QString plain = u"198.51.100.7"_s;
        row("speaks names", true, false, false, {name, known, u"-published:cloudfront"_s, plain},
            2);
        row("speaks names, single", true, false, true,
            {name, known, u"fill:published:cloudfront"_s, plain}, 1);
        row("sets", false, true, false, {name, known, u"name:published:cloudfront"_s, list}, 2);
        row("sets, single", false, true, true,
            {u"fill:a.example.com"_s, plain, u"fill:published:cloudfront"_s, plain}, 2);
        row("neither", false, false, false,
            {u"-a.example.com"_s, plain, u"-published:cloudfront"_s, plain}, 4);
    }
    void law03_whatBecomesOfNames()
    {
        QFETCH(bool, speaks);
        QFETCH(bool, sets);
        QFETCH(bool, isSingle);
        QFETCH(QStringList, lines);
        QFETCH(int, warnings);
        constexpr Family v4 = Family::IPv4;
        Policy policy = whole({outbound(u"f"_s, v4, name(u"a.example.com"_s), u"443/tcp"_s),
            outbound(u"f"_s, v4, looked(u"b.example.com"_s), u"443/tcp"_s),
            outbound(u"f"_s, v4, name(u"published:cloudfront"_s), u"443/tcp"_s),
            outbound(u"f"_s, v4, looked(u"published:cloudflare"_s), u"443/tcp"_s)});
        policy.single = isSingle;
        const Policy fit = fitted(policy, info(speaks, sets));
        QCOMPARE(written(fit), lines);
        QCOMPARE(fit.warnings.size(), warnings);
        for (const QString &warning : fit.warnings)
            QVERIFY(warning.contains(u"looked up"_s));
    }

    void law11_whatATargetCannotSayIsRefusedWithAReason()
    {
        TargetInfo narrow = info(false, false);
        narrow.protocols = {Protocol::Tcp};
        narrow.ipv6 = false;
        narrow.outbound = false;
        const AddressMatch pod{AddressMatch::Kind::Component, {}, u"api"_s};
        const Policy fit = fitted(whole({inbound(u"a"_s, Family::IPv4, any(), u"53/udp"_s),
                                      inbound(u"b"_s, Family::IPv6, any(), u"80/tcp"_s),
                                      inbound(u"c"_s, Family::IPv4, pod, u"80/tcp"_s),
                                      inbound(u"d"_s, Family::IPv4, any(), u"80/tcp"_s),
                                      outbound(u"e"_s, Family::IPv4, any(), u"80/tcp"_s)}),
            narrow);
        QCOMPARE(written(fit),
            (QStringList{u"in - a: X cannot match udp"_s, u"in - b: X has no IPv6"_s,
                u"in - c: X does not select members by name"_s, u"in 4 d: any > own 80/tcp"_s,
                u"out - e: X has no outbound rules"_s}));
        QCOMPARE(fit.warnings.size(), 4);
    }

    void law07_aZoneIsItsBoundaryOrItsMembers()
    {
        const ChartBuilder chart = charted();
        const PolicyCompiler compiler(chart.chart);
        for (const Target &each : targets()) {
            const auto text = exportPolicy(compiler, u"dmz", each);
            const QStringList &scopes = each.info.scopes;
            if (scopes.contains(u"boundary"_s)) {
                QVERIFY2(text, qPrintable(QString(each.info.id)));
                QCOMPARE(text->text, each.writePolicy(*compiler.boundary(u"dmz"))->text);
            } else if (scopes.contains(u"member"_s) && each.writeMembers) {
                QVERIFY2(text, qPrintable(QString(each.info.id)));
                QCOMPARE(text->text,
                    each.writeMembers(*compiler.members(u"dmz", each.info.member))->text);
            } else if (!scopes.contains(u"member"_s)) {
                QVERIFY(!text);
                for (const QString &word : {u"web-host"_s, u"nftables"_s, QString(each.info.name)})
                    QVERIFY2(text.error().message.contains(word), qPrintable(text.error().message));
            }
        }
    }

    void singleFlowsAtTheBoundaryOfAZone()
    {
        const ChartBuilder chart = charted();
        for (const Target &each : targets()) {
            if (!each.info.scopes.contains(u"boundary"_s))
                continue;
            const auto text =
                exportFlows(chart.chart, {u"sql"_s}, each, Directions::Both, u"lan"_s);
            QVERIFY2(text, qPrintable(QString(each.info.id)));
            // One side only, and both ends of it.
            QCOMPARE(text->text.count(u"sql, inbound"_s) + text->text.count(u"inbound: sql"_s), 1);
            QVERIFY(!text->text.contains(u"outbound: sql"_s));
            QVERIFY(text->text.contains(u"203.0.113.10"_s));
            QVERIFY(text->text.contains(u"192.0.2.20"_s));
            QVERIFY(!exportFlows(chart.chart, {u"sql"_s}, each, Directions::Out, u"lan"_s));
        }
        const auto ufw =
            exportFlows(chart.chart, {u"sql"_s}, *target(u"ufw"), Directions::Both, u"lan"_s);
        QVERIFY(!ufw);
        QVERIFY(ufw.error().message.contains(u"db-host"_s));
    }

    void takingRulesAwayHasTheSameHeads()
    {
        const ChartBuilder chart = charted();
        for (const Target &each : targets()) {
            for (const RuleForm form : {RuleForm::Delete, RuleForm::Try}) {
                const auto text =
                    exportFlows(chart.chart, {u"sql"_s}, each, Directions::In, {}, form);
                const auto write = form == RuleForm::Try ? each.tryRules : each.deleteRules;
                QCOMPARE(text.has_value(), write != nullptr);
                if (!text)
                    continue;
                const auto put = exportFlows(chart.chart, {u"sql"_s}, each, Directions::In);
                // What is tried has it inside its one command.
                const int head = form == RuleForm::Try ? 1 : 0;
                QCOMPARE(text->text.section(u'\n', head, head + 1), put->text.section(u'\n', 0, 1));
                QVERIFY(text->text != put->text);
            }
        }
    }

    /// It is pasted once, on one machine.
    void trialsAreOfOneFlowAtOneEnd()
    {
        const ChartBuilder chart = charted();
        const auto trial = [&](const QStringList &flows, Directions directions) {
            return exportFlows(
                chart.chart, flows, *target(u"nftables"), directions, {}, RuleForm::Try);
        };
        QVERIFY(trial({u"sql"_s}, Directions::In));
        QVERIFY(trial({u"sql"_s}, Directions::Out));
        QVERIFY(!trial({u"sql"_s}, Directions::Both));
        QStringList all;
        for (const Flow &flow : chart.chart.flows)
            all += flow.id;
        QVERIFY(all.size() > 1);
        QVERIFY(!trial(all, Directions::In));
    }

    /// What takes long to put in could outlast the minute in which it is tried.
    void whatIsTriedIsFew()
    {
        ChartBuilder chart = office();
        QStringList peers;
        for (int host = 0; host < 100; ++host)
            peers += u"198.51.100.%1"_s.arg(2 * host);
        chart.component(u"many"_s, u"net"_s, peers);
        QStringList ports;
        for (int port = 1; port < 400; port += 2)
            ports += QString::number(port);
        chart.flow(u"scattered"_s, u"many"_s, u"db"_s, ports.join(u',') + u"/tcp"_s);
        const auto write = [&](const QString &id, RuleForm form) {
            return exportFlows(
                chart.chart, {u"scattered"_s}, *target(id), Directions::In, {}, form);
        };
        QVERIFY(write(u"nftables"_s, RuleForm::Try));
        QVERIFY(write(u"iptables"_s, RuleForm::Insert));
        const auto refused = write(u"iptables"_s, RuleForm::Try);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"48"_s), qPrintable(refused.error().message));
    }

    void bundlesHoldMachinesAndZones()
    {
        ChartBuilder chart = charted();
        zone(chart, u"dmz"_s).enforce = true;
        zone(chart, u"web-host"_s).target = u"iptables"_s;
        const auto bundle = makeBundle(chart.chart);
        QVERIFY(bundle);
        QStringList names;
        for (const Bundle::File &file : bundle->files)
            names += file.name;
        QCOMPARE(
            names, (QStringList{u"db-host.nft"_s, u"web-host."_s + target(u"iptables")->info.suffix,
                       u"dmz.nft"_s, u"README.txt"_s}));
        const PolicyCompiler compiler(chart.chart);
        QCOMPARE(bundle->files[2].bytes,
            exportPolicy(compiler, u"dmz", *target(u"nftables"))->text.toUtf8());
        const QByteArray readme = bundle->files.back().bytes;
        QCOMPARE(bundleNames(readme), QSet<QString>(names.begin(), names.end()));
        QVERIFY(readme.indexOf("Machines, ") < readme.indexOf("web-host."));
        QVERIFY(readme.indexOf("Zones, ") > readme.indexOf("web-host."));
        QVERIFY(readme.contains("dmz.nft:\n  goes to \"dmz\" (dmz)\n  written for nftables\n"
                                "  applied with nft -f dmz.nft\n"));
        QVERIFY(bundleNames("something else\nnotes:\n").isEmpty());
    }

    void law11_aZoneWhoseDialectCannotDoItIsWrittenInAnotherAndSaidToBe()
    {
        ChartBuilder chart = charted();
        zone(chart, u"dmz"_s).enforce = true;
        zone(chart, u"dmz"_s).target = u"ufw"_s;
        zone(chart, u"lan"_s).enforce = true; // of one address only, so it can be written
        chart.zone(u"void"_s, ZoneKind::Network).enforce = true;
        const auto bundle = makeBundle(chart.chart);
        QVERIFY(bundle);
        QVERIFY(mentions(bundle->warnings, {u"dmz"_s, u"ufw"_s, u"nftables"_s}));
        QVERIFY(mentions(bundle->warnings, {u"void: "_s, u"addresses"_s}));
        const QByteArray readme = bundle->files.back().bytes;
        QVERIFY(readme.contains("written for nftables, since ufw cannot write rules for a zone\n"));
        QVERIFY(readme.contains("Not written:\n  void: "));
        zone(chart, u"dmz"_s).target = u"nonesuch"_s;
        QVERIFY(makeBundle(chart.chart).error().message.contains(u"nonesuch"_s));
        QVERIFY(!makeBundle(Deployment()));
    }

    void aBundleIsInTheDialectThatIsWantedWhereNoneIsPreferred()
    {
        ChartBuilder chart = charted();
        zone(chart, u"dmz"_s).enforce = true;
        zone(chart, u"web-host"_s).target = u"ufw"_s;
        const auto written = [&](const BundleDialects &dialects) {
            QStringList lines;
            const auto bundle = makeBundle(chart.chart, dialects);
            for (const Bundle::Place &place : bundle->places)
                lines += place.point.id + u' ' + place.target->info.id;
            return lines.join(u", "_s);
        };
        const Target *iptables = target(u"iptables");
        const Target *asa = target(u"cisco-asa");
        QCOMPARE(
            written({.otherwise = iptables}), u"db-host iptables, web-host ufw, dmz iptables"_s);
        QCOMPARE(written({.everywhere = iptables}),
            u"db-host iptables, web-host iptables, dmz iptables"_s);
        // What is for a router is not put on a machine unasked, and asked for not without a word.
        QCOMPARE(written({.otherwise = asa}), u"db-host nftables, web-host ufw, dmz cisco-asa"_s);
        QCOMPARE(written({.everywhere = asa}),
            u"db-host cisco-asa, web-host cisco-asa, dmz cisco-asa"_s);
        const auto unasked = makeBundle(chart.chart, {.otherwise = asa});
        QVERIFY(
            mentions(unasked->warnings, {u"db-host"_s, u"Cisco ASA"_s, u"nftables is taken"_s}));
        QVERIFY(unasked->files.back().bytes.contains(
            "written for nftables, since Cisco ASA cannot write rules for a machine\n"));
        const auto asked = makeBundle(chart.chart, {.everywhere = asa});
        QVERIFY(mentions(asked->warnings, {u"db-host"_s, u"Cisco ASA"_s, u"in front of it"_s}));
        QVERIFY(!mentions(asked->warnings, {u"dmz"_s, u"in front of it"_s}));
    }

    /// A dialect that could write for such a place, but not this.
    void aDialectThatRefusesIsNotSaidToBeUnable()
    {
        ChartBuilder chart = office();
        // Too many pairs of addresses and ports for a dialect without sets.
        QStringList peers;
        for (const char *net : {"192.0.2.%1", "198.51.100.%1", "203.0.113.%1"})
            for (int host = 0; host < 256; host += 2)
                peers += QString::fromLatin1(net).arg(host);
        chart.component(u"many"_s, u"net"_s, peers);
        QStringList ports;
        for (int port = 1; port < 8000; port += 2)
            ports += QString::number(port);
        chart.flow(u"scattered"_s, u"many"_s, u"db"_s, ports.join(u',') + u"/tcp"_s);
        const auto bundle = makeBundle(chart.chart, {.otherwise = target(u"ufw")});
        QVERIFY(bundle);
        QVERIFY(mentions(bundle->warnings, {u"db-host"_s, u"ufw"_s, u"nftables is taken"_s}));
        const QByteArray readme = bundle->files.back().bytes;
        QVERIFY(!readme.contains("cannot write"));
        QVERIFY2(readme.contains("written for nftables, since ufw refused, see the warning\n"),
            readme.constData());
    }

    void whatCanLockOutStandsInTheReadme()
    {
        ChartBuilder chart = charted();
        chart.component(u"cache"_s, u"lan"_s);
        chart.flow(u"cached"_s, u"web"_s, u"cache"_s, u"6379/tcp"_s);
        const auto bundle = makeBundle(chart.chart);
        QVERIFY(mentions(bundle->warnings, {u"web-host"_s, u"SSH 22"_s}));
        const QByteArray readme = bundle->files.back().bytes;
        const qsizetype at = readme.indexOf("web-host.nft:");
        QVERIFY(at > 0);
        QVERIFY(readme.indexOf("  warning: No flow lets the administrator in", at) > at);
        // Whoever pastes the text has neither the panel nor the README.
        const auto policy = [&](Directions directions) {
            const PolicyCompiler compiler(chart.chart);
            return exportPolicy(compiler, u"web-host"_s, *target(u"nftables"), directions)->text;
        };
        const QString admin = u"# Beware: No flow lets the administrator in"_s;
        QVERIFY(policy(Directions::Both).contains(admin));
        QVERIFY(!policy(Directions::Out).contains(admin));
        // Nor is it passed over in silence what has no place for rules.
        QVERIFY(mentions(bundle->warnings, {u"cache: "_s, u"no address"_s}));
        QVERIFY(readme.contains("Not written:\n  cache: "));
        for (const QString &name : bundleNames(readme))
            QVERIFY2(
                QStringList({u"README.txt"_s, u"db-host.nft"_s, u"web-host.nft"_s}).contains(name),
                qPrintable(name));
    }
};

QTEST_MAIN(TestPlaces)
#include "tst_places.moc"
