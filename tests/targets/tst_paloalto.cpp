#include "tests/targets/FirstMatch.h"

using namespace portolan;
using namespace portolan::test;

/// Palo Alto PAN-OS: what was written is read back by a small reader of its own as exactly the
/// policy's packets.
class TestPaloAlto : public QObject
{
    Q_OBJECT

private slots:
    void saysThePolicy();
    void random();
    void strictReader();
    void zoneOfAllAddressesJudgesNothing();
    void staleRulesGo();
    void whatGoesByApplicationIsRefused_data();
    void whatGoesByApplicationIsRefused();
    void namesAreShort();
    void singleRulesAndTheirDeletion();
    void placeholderCannotBeLoaded();
};

namespace {

const Target &pan() { return *target(u"palo-alto"); }

struct Service
{
    std::vector<FieldRange> protocols;
    std::vector<FieldRange> ports{{0, 65535}};
};

struct SecurityRule
{
    std::vector<IpRange> sources;
    std::vector<IpRange> destinations;
    std::vector<Service> services;
    QString action;
};

/// Applies the commands to a configuration, in which an earlier one may have left rules.
class Firewall
{
public:
    Reading apply(const QString &text)
    {
        Reading reading;
        for (const QString &line : text.split(u'\n')) {
            if (line.isEmpty() || line.startsWith(u'#'))
                continue;
            if (!command(line.split(u' ')))
                reading.fail(line);
        }
        for (const QString &name : order)
            addLine(name, reading);
        return reading;
    }

    QStringList order; ///< of the rules
    QStringList names; ///< everything that was ever set

private:
    static bool take(QStringList &words, const QString &text)
    {
        const QStringList wanted = text.split(u' ');
        if (words.mid(0, wanted.size()) != wanted)
            return false;
        words.remove(0, wanted.size());
        return true;
    }

    /// One name, or several in brackets; removed from \a words.
    static QStringList takeList(QStringList &words)
    {
        if (words.isEmpty())
            return {};
        if (words.first() != u"["_s)
            return {words.takeFirst()};
        const qsizetype end = words.indexOf(u"]"_s);
        if (end < 0)
            return {};
        const QStringList list = words.mid(1, end - 1);
        words.remove(0, end + 1);
        return list;
    }

    bool addAddresses(std::vector<IpRange> &into, const QStringList &list)
    {
        for (const QString &name : list) {
            const auto found = m_addresses.find(name);
            if (found == m_addresses.end())
                return false;
            into.insert(into.end(), found->second.begin(), found->second.end());
        }
        return !list.isEmpty();
    }

    bool command(QStringList words)
    {
        if (take(words, u"delete rulebase security rules"_s)) {
            order.removeAll(words.value(0));
            m_rules.erase(words.value(0));
            return words.size() == 1;
        }
        if (take(words, u"move rulebase security rules"_s)) {
            if (words.size() != 2 || words[1] != u"top"_s || !order.contains(words[0]))
                return false;
            order.removeAll(words[0]);
            order.prepend(words[0]);
            return true;
        }
        if (!take(words, u"set"_s))
            return false;
        if (words == QStringList{u"tag"_s, u"portolan"_s, u"color"_s, u"color1"_s})
            return true;
        if (take(words, u"address"_s) && words.size() == 3) {
            names += words[0];
            if (words[1] == u"fqdn"_s) {
                m_addresses[words[0]] = {};
                return isPlainHostName(words[2]);
            }
            const auto block = blockRange(words[2]);
            if (block)
                m_addresses[words[0]] = {*block};
            return words[1] == u"ip-netmask"_s && block;
        }
        if (take(words, u"address-group"_s)) {
            const QString name = words.takeFirst();
            names += name;
            return take(words, u"static"_s) && addAddresses(m_addresses[name], takeList(words)) &&
                   words.isEmpty();
        }
        if (take(words, u"service"_s) && words.size() == 5) {
            names += words[0];
            const auto protocols = protocolRange(words[2]);
            const auto ports = portRange(words[4]);
            if (words[1] != u"protocol"_s || words[3] != u"port"_s || !protocols || !ports ||
                (words[2] != u"tcp"_s && words[2] != u"udp"_s))
                return false;
            m_services[words[0]] = {*protocols, {*ports}};
            return true;
        }
        if (!take(words, u"rulebase security rules"_s))
            return false;
        const QString name = words.takeFirst();
        names += name;
        if (!m_rules.count(name))
            order += name;
        return setRule(m_rules[name], words);
    }

    bool setRule(SecurityRule &rule, QStringList words)
    {
        if (take(words, u"from any to any source"_s)) {
            if (!addAddresses(rule.sources, takeList(words)) || !take(words, u"destination"_s) ||
                !addAddresses(rule.destinations, takeList(words)))
                return false;
            return words.join(u' ') == u"source-user any category any application any"_s;
        }
        if (take(words, u"service"_s)) {
            for (const QString &each : takeList(words)) {
                if (each == u"any"_s)
                    rule.services.push_back({{{0, 255}}, {{0, 65535}}});
                else if (m_services.count(each))
                    rule.services.push_back(m_services[each]);
                else
                    return false;
            }
            return words.isEmpty();
        }
        if (take(words, u"tag portolan description"_s)) {
            const QString text = words.join(u' ');
            return text.count(u'"') == 2 && text.startsWith(u'"') && text.endsWith(u'"') &&
                   text.size() <= 1024;
        }
        if (take(words, u"action"_s) && words.size() == 1) {
            rule.action = words[0];
            return words[0] == u"allow"_s || words[0] == u"drop"_s;
        }
        return false;
    }

    void addLine(const QString &name, Reading &reading)
    {
        const SecurityRule &rule = m_rules[name];
        if (rule.action.isEmpty() || rule.services.empty())
            reading.fail(u"incomplete: "_s + name);
        Line line{rule.action == u"allow"_s, {}};
        for (const Family family : AllFamilies) {
            for (const Service &service : rule.services) {
                line.matches.push_back({.family = family,
                    .sources = rule.sources,
                    .destinations = rule.destinations,
                    .protocols = service.protocols,
                    .destinationPorts = service.ports});
            }
        }
        reading.lines.push_back(line);
    }

    std::map<QString, std::vector<IpRange>> m_addresses;
    std::map<QString, Service> m_services;
    std::map<QString, SecurityRule> m_rules;
};

QString wrong(Firewall &firewall, const Policy &policy)
{
    const Result<Emission> written = pan().writePolicy(policy);
    if (!written)
        return written.error().message;
    const Reading reading = firewall.apply(written->text);
    return reading.error.isEmpty() ? wrongWith(reading.lines, policy, pan().info, {})
                                   : reading.error;
}

} // namespace

void TestPaloAlto::saysThePolicy()
{
    Firewall firewall;
    const QString text = wrong(firewall, everyKindAcross());
    QVERIFY2(text.isEmpty(), qPrintable(text));
    const QStringList order = firewall.order;
    // Again: the same rules in the same order.
    const QString again = wrong(firewall, everyKindAcross());
    QVERIFY2(again.isEmpty(), qPrintable(again));
    QCOMPARE(firewall.order, order);
}

void TestPaloAlto::random()
{
    QVERIFY(rc::check("security rules are the policy, also over an earlier one", [] {
        Firewall firewall;
        for (int i = 0; i < 2; ++i) {
            Policy policy = *genAcross();
            // What is not covered stays as it was.
            policy.directions = Directions::Both;
            const QString text = wrong(firewall, policy);
            if (!text.isEmpty())
                RC_FAIL((text + shown(policy)).toStdString());
        }
    }));
}

void TestPaloAlto::strictReader()
{
    const Policy policy = everyKindAcross();
    const QString text = pan().writePolicy(policy).value().text;
    const auto verdict = [&](const QString &from, const QString &to) {
        QString changed = text;
        changed.replace(from, to);
        Firewall firewall;
        const Reading reading = firewall.apply(changed);
        return reading.error.isEmpty() ? wrongWith(reading.lines, policy, pan().info, {})
                                       : reading.error;
    };
    QVERIFY(verdict(u"-"_s, u"-"_s).isEmpty());
    QVERIFY(!verdict(u"port 8443"_s, u"port 8444"_s).isEmpty());
    QVERIFY(!verdict(u"action drop"_s, u"action allow"_s).isEmpty());
    QVERIFY(!verdict(u"protocol udp port 53\n"_s, u"protocol tcp port 53\n"_s).isEmpty());
    QVERIFY(!verdict(u"portolan-dmz-in-1 top\n"_s,
        u"portolan-dmz-in-1 top\nmove rulebase security rules portolan-dmz-in-11 top\n"_s)
                 .isEmpty());
    QVERIFY(!verdict(u"application any"_s, u"application ping"_s).isEmpty());
}

void TestPaloAlto::staleRulesGo()
{
    std::vector<PolicyItem> items;
    for (int i = 0; i < 90; ++i)
        items.emplace_back(inbound(u"f"_s + QString::number(i), Family::IPv4,
            addresses({u"192.0.2.1"_s}), QString::number(1000 + 2 * i) + u"/tcp"_s));
    Policy many = across(whole(items));
    many.at = u"dmz"_s;
    Policy few = across(whole({items.front()}));
    few.at = u"dmz"_s;
    Firewall firewall;
    QCOMPARE(wrong(firewall, many), QString());
    QCOMPARE(firewall.order.size(), 94);
    QCOMPARE(wrong(firewall, few), QString());
    QCOMPARE(firewall.order.size(), 5);
}

void TestPaloAlto::whatGoesByApplicationIsRefused_data()
{
    QTest::addColumn<QString>("ports");
    for (const QString &ports : {u"icmp"_s, u"esp"_s, u"ah"_s, u"gre"_s, u"2905/sctp"_s})
        QTest::newRow(qPrintable(ports)) << ports;
}

void TestPaloAlto::whatGoesByApplicationIsRefused()
{
    QFETCH(QString, ports);
    const Policy policy = across(whole({inbound(u"it"_s, Family::IPv4, any(), ports)}));
    const Emission written = pan().writePolicy(policy).value();
    QVERIFY(written.warnings.join(u'\n').contains(u"cannot match"_s));
    QVERIFY(!written.text.contains(u"action allow"_s));
}

void TestPaloAlto::namesAreShort()
{
    Policy policy = everyKindAcross();
    policy.at = QString(63, u'z');
    const QString far = QString(60, u'a') + u".example.com"_s;
    policy.items.push_back(outbound(u"far"_s, Family::IPv6, name(far), u"443/tcp"_s));
    std::get<Rule>(policy.items.back()).source =
        addresses({u"2001:db8:f:1111:2222:3333:4444:5550/127"_s});
    Firewall firewall;
    const QString text = wrong(firewall, policy);
    QVERIFY2(text.isEmpty(), qPrintable(text));
    for (const QString &each : firewall.names) {
        QVERIFY2(each.size() <= 63, qPrintable(each));
        QVERIFY(each.front().isLetter());
    }
}

void TestPaloAlto::singleRulesAndTheirDeletion()
{
    Policy policy = everyKindAcross();
    policy.single = true;
    Firewall firewall;
    const QString inserted = pan().writeRules(policy).value().text;
    QCOMPARE(firewall.apply(inserted).error, QString());
    const QStringList order = firewall.order;
    QVERIFY(order.size() > 10);
    QCOMPARE(firewall.apply(inserted).error, QString());
    QCOMPARE(firewall.order, order);
    QCOMPARE(firewall.apply(pan().deleteRules(policy).value().text).error, QString());
    QCOMPARE(firewall.order, QStringList());
}

/// No object stands for it that an earlier snippet could have filled.
void TestPaloAlto::placeholderCannotBeLoaded()
{
    const Policy policy =
        across(single({inbound(u"open"_s, Family::IPv4, unknown(u"db-1"_s), u"443/tcp"_s)}));
    const QString text = pan().writeRules(policy).value().text;
    QVERIFY(text.contains(u" source <ADDRESS-OF-db-1> "_s));
    Firewall firewall;
    QVERIFY(!firewall.apply(text).error.isEmpty());
}

/// It has no outside, and an empty list would be something else than nobody.
void TestPaloAlto::zoneOfAllAddressesJudgesNothing()
{
    Policy policy = whole({});
    policy.scope = Scope::Boundary;
    policy.at = u"all"_s;
    policy.zoneAddresses = addresses({u"0.0.0.0/0"_s, u"2001:db8:f::/48"_s}).ranges;
    const QString text = pan().writePolicy(policy).value().text;
    QVERIFY(!text.contains(u"fqdn \n"_s));
    QVERIFY(!text.contains(u"portolan-fqdn"_s));
    QVERIFY(!text.contains(u"0.0.0.0"_s));
    QVERIFY(text.contains(u"2001-db8-f--_48"_s));
}

QTEST_GUILESS_MAIN(TestPaloAlto)
#include "tst_paloalto.moc"
