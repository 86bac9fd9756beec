#include "model/core/CustomerCopy.h"

#include "model/core/Consistency.h"
#include "model/core/FlowFilter.h"
#include "model/core/HiddenText.h"
#include "tests/support/ChartBuilder.h"
#include "tests/support/RandomDeployment.h"

#include <rapidcheck.h>

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

int fromRapidcheck(int n) { return *rc::gen::inRange(0, n); }

/// A deployment with something to hide in every field that is hidden, and with the same words in
/// every text that stays.
struct Planted
{
    Deployment deployment;
    QStringList secrets;

    QString secret(const QString &kind)
    {
        secrets << u"Q%1q%2z"_s.arg(kind).arg(secrets.size());
        return secrets.back();
    }
    Address address()
    {
        const int n = int(secrets.size());
        const int form = n % 4;
        const QString text = form == 0   ? u"198.51.100.%1"_s.arg(n % 256)
                             : form == 1 ? u"2001:db8::%1"_s.arg(n + 1, 0, 16)
                             : form == 2 ? u"h%1.example.com"_s.arg(n)
                                         : u"203.0.113.%1-203.0.113.255"_s.arg(n % 255);
        secrets << text;
        return *Address::parse(text);
    }
    std::vector<Address> addresses(const Below &below)
    {
        std::vector<Address> list;
        for (int i = below(3); i > 0; --i)
            list.push_back(address());
        return list;
    }
};

Planted planted(const Below &below)
{
    Planted made;
    Deployment &chart = made.deployment;
    chart = randomDeployment(below);
    for (Zone &zone : chart.zones) {
        zone.addresses = made.addresses(below);
        zone.note = u"First line\n"_s + made.secret(u"note of some words "_s);
        zone.extra[made.secret(u"key"_s)] = made.secret(u"value"_s);
    }
    for (Component &component : chart.components) {
        component.addresses = made.addresses(below);
        component.publicAddresses = made.addresses(below);
        component.note = made.secret(u"note"_s);
        component.extra[u"x"_s] = QJsonArray{made.secret(u"value"_s)};
        if (component.internal)
            component.name = made.secret(u"name"_s);
    }
    for (Flow &flow : chart.flows) {
        flow.owner = made.secret(u"owner"_s);
        flow.ticket = made.secret(u"ticket"_s);
        flow.note = made.secret(u"note"_s);
        flow.config = made.secret(u"rtc.config"_s);
        flow.source = {made.secret(u"source"_s), {}, made.secret(u"source"_s), false};
        flow.extra[made.secret(u"key"_s)] = made.secret(u"value"_s);
    }
    chart.settings.extra[made.secret(u"key"_s)] = 1;
    chart.settings.systems[made.secret(u"system"_s)][u"o"_s] = made.secret(u"value"_s);
    chart.settings.lookups[u"list.example.net"_s] = {
        {made.address().kind() == Address::Kind::Ip ? IpRange::block({Family::IPv4, 0xc6336400}, 28)
                                                    : IpRange{}},
        QDate(2026, 11, 21), made.secret(u"source"_s), {}};

    // What is only ever written into fields that go needs no masking elsewhere.
    const auto isFree = [](const QString &text) {
        return !text.startsWith("Qsource"_L1) && !text.startsWith("Qvalue"_L1) &&
               !text.startsWith("Qkey"_L1) && !text.startsWith("Qsystem"_L1);
    };
    const auto leak = [&](QString &text) {
        const QString secret = made.secrets[below(int(made.secrets.size()))];
        if (isFree(secret) && below(2))
            text += (below(2) ? u" see "_s : u"("_s) + secret + (below(2) ? u")"_s : u", ok"_s);
    };
    for (Zone &zone : chart.zones)
        leak(zone.name);
    for (Component &component : chart.components) {
        leak(component.kind);
        leak(component.part);
        if (!component.internal)
            leak(component.name);
    }
    for (Flow &flow : chart.flows) {
        for (QString *text : {&flow.purpose, &flow.product, &flow.when, &flow.encryption})
            leak(*text);
        if (flow.need.kind == Need::Kind::Conditional)
            leak(flow.need.condition);
    }
    leak(chart.settings.name);
    for (int i = below(3); i > 0; --i) {
        SavedView view;
        view.id = u"v"_s + QString::number(i);
        view.caption = u"Caption"_s;
        leak(view.name);
        leak(view.caption);
        leak(view.filter);
        view.frame = Frame{{1, 2}, 30, 40};
        chart.settings.views.push_back(view);
    }
    return made;
}

/// Every text of the value, as JSON writers, painters and item models see it.
QStringList texts(const Deployment &d)
{
    const auto &[settings, zones, components, flows] = d;
    QStringList all = {settings.name, settings.titleBlock.title};
    const auto json = [&](const QJsonObject &extra) { all << extra.keys(); };
    for (const SavedView &view : settings.views) {
        all << view.id << view.name << view.caption << view.filter;
        json(view.extra);
    }
    json(settings.extra);
    json(settings.titleBlock.extra);
    for (const auto &[name, lookup] : settings.lookups)
        all << name << lookup.source;
    for (const auto &[name, options] : settings.systems)
        all << name;
    const auto addresses = [&](const std::vector<Address> &list) {
        for (const Address &address : list)
            all << address.toString();
    };
    for (const Zone &zone : zones) {
        all << zone.id << zone.name << zone.parent << zone.target << zone.note;
        addresses(zone.addresses);
        json(zone.extra);
    }
    for (const Component &c : components) {
        all << c.id << c.name << c.kind << c.zone << c.product << c.part << c.target << c.note;
        addresses(c.addresses);
        addresses(c.publicAddresses);
        json(c.extra);
    }
    for (const Flow &f : flows) {
        all << f.id << f.from << f.to << f.purpose << f.need.toString() << f.encryption << f.config
            << f.product << f.when << f.owner << f.ticket << f.note << f.source.document
            << f.source.section << f.source.row;
        json(f.extra);
    }
    return all;
}

template<class Record> bool isSorted(const std::vector<Record> &records)
{
    return std::is_sorted(records.begin(), records.end(),
        [](const Record &a, const Record &b) { return compareIds(a.id, b.id) < 0; });
}

QString masked(const QString &word, const QString &text)
{
    HiddenText hidden;
    hidden.hideName(word);
    hidden.prepare();
    return hidden.masked(text).replace(HiddenText::mask(), u"*"_s);
}

} // namespace

class TestCustomerCopy : public QObject
{
    Q_OBJECT

private slots:
    void nothingHiddenIsLeft()
    {
        QVERIFY(rc::check("no text of the copy holds a hidden string", [] {
            const Planted made = planted(fromRapidcheck);
            const QStringList left = texts(customerCopy(made.deployment));
            for (const QString &secret : made.secrets) {
                for (const QString &text : left) {
                    if (text.contains(secret, Qt::CaseInsensitive))
                        RC_FAIL((text + u" holds "_s + secret).toStdString());
                }
            }
        }));
    }

    void theTestFindsWhatIsHidden()
    {
        std::mt19937 random{7};
        const auto below = [&](int n) { return int(random() % unsigned(n)); };
        Planted made = planted(below);
        while (made.deployment.flows.empty())
            made = planted(below);
        const QString all = texts(made.deployment).join(u'\n');
        QVERIFY(all.contains(made.deployment.flows[0].owner));
        QVERIFY(made.secrets.size() > 10);
    }

    void theCopyIsADeployment()
    {
        QVERIFY(rc::check("consistent, sorted, and what stays is as it was", [] {
            const Deployment from = planted(fromRapidcheck).deployment;
            const Deployment to = customerCopy(from);
            const Result<void> consistent = checkConsistency(to);
            if (!consistent)
                RC_FAIL(consistent.error().toString().toStdString());
            RC_ASSERT(isSorted(to.zones));
            RC_ASSERT(isSorted(to.components));
            RC_ASSERT(isSorted(to.flows));
            RC_ASSERT(to.zones.size() == from.zones.size());
            RC_ASSERT(to.components.size() == from.components.size());
            RC_ASSERT(to.flows.size() == from.flows.size());
            // Ports and positions stay, whatever the ids are called now.
            const auto sortedBy = [](const auto &records, auto key) {
                QStringList keys;
                for (const auto &record : records)
                    keys << key(record);
                keys.sort();
                return keys;
            };
            const auto ports = [](const Flow &flow) {
                return flow.ports.toString() + toWord(flow.exposed) + u" from "_s +
                       QString::number(flow.enabled);
            };
            const auto place = [](const Component &component) {
                return component.position
                           ? u"%1 %2"_s.arg(component.position->x).arg(component.position->y)
                           : QString();
            };
            RC_ASSERT(sortedBy(from.flows, ports) == sortedBy(to.flows, ports));
            RC_ASSERT(sortedBy(from.components, place) == sortedBy(to.components, place));
            RC_ASSERT(customerCopy(from) == to);
            for (const SavedView &view : to.settings.views)
                RC_ASSERT(FlowFilter::parse(view.filter).has_value());
        }));
    }

    void aCopyOfTheCopyHidesNoMore()
    {
        QVERIFY(rc::check("copying twice is copying once", [] {
            const Deployment once = customerCopy(planted(fromRapidcheck).deployment);
            RC_ASSERT(customerCopy(once) == once);
        }));
    }

    void internalComponentsAreNeutralEverywhere()
    {
        ChartBuilder builder;
        builder.zone(u"lan"_s, ZoneKind::Network).name = u"192.0.2.0/24"_s;
        builder.zone(u"wide"_s, ZoneKind::Network).frame = Frame{{1, 2}, 30, 40};
        builder.zone(u"web-192.0.2.8"_s, ZoneKind::Host, u"lan"_s);
        Component &vault = builder.component(u"vault"_s, u"web-192.0.2.8"_s);
        vault.name = u"Key Safe"_s;
        vault.kind = u"database"_s;
        vault.internal = true;
        vault.position = Point{10, 20};
        builder.component(u"vault-proxy"_s, u"lan"_s).name = u"Proxy of Key Safe"_s;
        builder.component(u"Internal-1"_s).name = u"Taken"_s;
        builder.component(u"app"_s).addresses = ChartBuilder::addresses({u"app.example.com"_s});
        Flow &flow = builder.flow(u"app-to-vault"_s, u"app"_s, u"VAULT"_s, u"8200/tcp"_s);
        flow.purpose = u"Keys from key safe at https://app.example.com:8200/ui"_s;
        flow.need = {Need::Kind::Conditional, u"with Vaults only"_s};
        builder.chart.settings.titleBlock = {u"Vault plan"_s, u"Example Ltd"_s, u"2"_s, true, {}};
        builder.chart.settings.views = {
            {u"vault"_s, u"All about the vault"_s, u"See 192.0.2.77"_s, u"to:vault"_s, {}, {}},
            {u"needs"_s, {}, {}, u"need:conditional"_s, Frame{{1, 2}, 3, 4}, {}}};

        const Deployment to = customerCopy(builder.chart);
        QVERIFY(checkConsistency(to));
        QCOMPARE(to.zone(u"lan"_s)->label(), u"lan"_s);
        QVERIFY(to.zone(u"zone-1"_s));
        const Component *safe = to.component(u"internal-2"_s);
        QVERIFY(safe);
        QCOMPARE(safe->name, u"Internal 2"_s);
        QCOMPARE(safe->zone, u"zone-1"_s);
        QCOMPARE(safe->kind, QString());
        QCOMPARE(*safe->position, (Point{10, 20}));
        QCOMPARE(*to.zone(u"wide"_s)->frame, (Frame{{1, 2}, 30, 40}));
        QCOMPARE(to.component(u"component-1"_s)->name, u"Proxy of \u2022\u2022\u2022"_s);
        const Flow *keys = to.flow(u"flow-1"_s);
        QVERIFY(keys);
        QCOMPARE(keys->to, u"internal-2"_s);
        QCOMPARE(keys->ports.toString(), u"8200/tcp"_s);
        QCOMPARE(
            keys->purpose, u"Keys from \u2022\u2022\u2022 at https://\u2022\u2022\u2022:8200/ui"_s);
        QCOMPARE(keys->need.condition, u"with \u2022\u2022\u2022s only"_s);
        QCOMPARE(to.settings.titleBlock.title, u"\u2022\u2022\u2022 plan"_s);
        QCOMPARE(to.settings.titleBlock.customer, u"Example Ltd"_s);
        QCOMPARE(to.settings.titleBlock.version, u"2"_s);
        QVERIFY(to.settings.titleBlock.draft);
        const SavedView &all = to.settings.views[0];
        QCOMPARE(all.id, u"view-1"_s);
        QCOMPARE(all.name, u"All about the \u2022\u2022\u2022"_s);
        QCOMPARE(all.caption, u"See \u2022\u2022\u2022"_s);
        QCOMPARE(all.filter, QString());
        QCOMPARE(to.settings.views[1], builder.chart.settings.views[1]);
    }

    void aFilterOfHiddenFieldsIsDropped()
    {
        ChartBuilder builder;
        builder.component(u"a"_s, {}, {u"192.0.2.1"_s});
        builder.flow(u"f"_s, u"a"_s, u"a"_s, u"1/tcp"_s).owner = u"Network team"_s;
        builder.chart.settings.views = {{u"1"_s, {}, {}, u"owner:network"_s, {}, {}},
            {u"2"_s, {}, {}, u"proto:tcp"_s, {}, {}}, {u"3"_s, {}, {}, u"owner:"_s, {}, {}}};
        const auto views = customerCopy(builder.chart).settings.views;
        QCOMPARE(views[0].filter, QString());
        QCOMPARE(views[1].filter, u"proto:tcp"_s);
        QCOMPARE(views[2].filter, QString());
    }

    void partsOfTexts_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("left");
        const auto row = [](const char *name, QString word, QString text, QString left) {
            QTest::newRow(name) << word << text << left;
        };
        const QString none = u"nothing-of-this"_s;
        row("any case", u"Redis"_s, u"REDIS, redis and Redises"_s, u"*, * and *es"_s);
        row("short words stand alone", u"db"_s, u"DB feedback db-1 (db)"_s,
            u"* feedback *-1 (*)"_s);
        row("words without spaces", u"\u6570\u636e"_s, u"\u65b0\u6570\u636e\u5e93"_s,
            u"\u65b0*\u5e93"_s);
        row("no word at all", u" - "_s, u"a - b"_s, u"a - b"_s);
        row("touching", u"abab"_s, u"xabababx"_s, u"x*x"_s);
        row("IPv4", none, u"a 192.0.2.1, (198.51.100.0/24): v192.0.2.3."_s, u"a *, (*): v*."_s);
        row("IPv4 in a name", none, u"ip-192-0-2-1.internal"_s, u"ip-*.internal"_s);
        row("no IPv4", none, u"1.2.3 and 1.2.3.4.5, 300.1.1.1, 443"_s,
            u"1.2.3 and 1.2.3.4.5, 300.1.1.1, 443"_s);
        row("IPv6", none, u"[2001:db8::1]:443, host:2001:DB8:0::2/64. ::1 and ::"_s,
            u"[*]:443, host:*. * and *"_s);
        row("no IPv6", none, u"std::bad at 12:30, 00:11:22:33:44:55, a: b"_s,
            u"std::bad at 12:30, 00:11:22:33:44:55, a: b"_s);
        row("host name", none, u"to www.example.com. And b\u00fcro.corp.example.org/x"_s,
            u"to *. And */x"_s);
        row("no host name", none, u"Node.js, e.g. v1.2.3; rtc.port"_s,
            u"Node.js, e.g. v1.2.3; rtc.port"_s);
        row("hidden in hidden", u"192.0.2.1"_s, u"x192.0.2.19.5.7"_s, u"x*9.5.7"_s);
    }
    void partsOfTexts()
    {
        QFETCH(QString, word);
        QFETCH(QString, text);
        QFETCH(QString, left);
        QCOMPARE(masked(word, text), left);
    }

    void remarksAreTakenByTheLine()
    {
        HiddenText hidden;
        hidden.hideRemark(u"IT\nask Video team\ntest"_s);
        hidden.prepare();
        QCOMPARE(hidden.masked(u"it: ASK VIDEO TEAMS about the latest test"_s)
                     .replace(HiddenText::mask(), u"*"_s),
            u"it: *S about the latest *"_s);
    }

    void manyWordsTakeNoLonger()
    {
        Deployment chart;
        for (int i = 0; i < 10'000; ++i) {
            Component component;
            component.id = u"server-%1"_s.arg(i, 5, 10, QChar(u'0'));
            component.name = u"Server of section %1"_s.arg(i, 5, 10, QChar(u'0'));
            component.internal = i % 2;
            component.addresses = {Address(IpRange::block({Family::IPv4, 0xc0000200u + i}, 32))};
            chart.components.push_back(component);
        }
        for (int i = 0; i < 25'000; ++i) {
            Flow flow;
            flow.id = u"f%1"_s.arg(i, 5, 10, QChar(u'0'));
            flow.from = chart.components[size_t(i) % 10'000].id;
            flow.to = chart.components[size_t(i) * 7 % 10'000].id;
            flow.purpose = u"Calls server-%1 of the section that it belongs to"_s.arg(i);
            chart.flows.push_back(flow);
        }
        QElapsedTimer timer;
        timer.start();
        const Deployment copy = customerCopy(chart);
        qInfo("10,000 components and 25,000 flows: %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 20'000); // a guard against quadratic behaviour, not a benchmark
        QCOMPARE(copy.flows.size(), chart.flows.size());
        const QString huge(100'000, u'1');
        const QString hostile = QString(100'000, u':') + u"1.1-"_s.repeated(25'000);
        QVERIFY(!masked(u"server"_s, huge + hostile).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCustomerCopy)
#include "tst_customercopy.moc"
