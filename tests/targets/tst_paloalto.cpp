#include "tests/targets/ApplianceReading.h"

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
            m_rules[name].addTo(reading, name, u"allow"_s);
        return reading;
    }

    QStringList order; ///< of the rules
    QStringList names; ///< everything that was ever set

private:
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
        if (takeWords(words, u"delete rulebase security rules"_s)) {
            order.removeAll(words.value(0));
            m_rules.erase(words.value(0));
            return words.size() == 1;
        }
        if (takeWords(words, u"move rulebase security rules"_s)) {
            if (words.size() != 2 || words[1] != u"top"_s || !order.contains(words[0]))
                return false;
            order.removeAll(words[0]);
            order.prepend(words[0]);
            return true;
        }
        if (!takeWords(words, u"set"_s))
            return false;
        if (words == QStringList{u"tag"_s, u"portolan"_s, u"color"_s, u"color1"_s})
            return true;
        if (takeWords(words, u"address"_s) && words.size() == 3) {
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
        if (takeWords(words, u"address-group"_s)) {
            const QString name = words.takeFirst();
            names += name;
            return takeWords(words, u"static"_s) &&
                   addAddresses(m_addresses[name], takeList(words)) && words.isEmpty();
        }
        if (takeWords(words, u"service"_s) && words.size() == 5) {
            names += words[0];
            const auto protocols = protocolRange(words[2]);
            const auto ports = portRange(words[4]);
            if (words[1] != u"protocol"_s || words[3] != u"port"_s || !protocols || !ports ||
                (words[2] != u"tcp"_s && words[2] != u"udp"_s))
                return false;
            m_services[words[0]] = {*protocols, {*ports}};
            return true;
        }
        if (!takeWords(words, u"rulebase security rules"_s))
            return false;
        const QString name = words.takeFirst();
        names += name;
        if (!m_rules.count(name))
            order += name;
        return setRule(m_rules[name], words);
    }

    bool setRule(RuleRead &rule, QStringList words)
    {
        if (takeWords(words, u"from any to any source"_s)) {
            if (!addAddresses(rule.sources, takeList(words)) ||
                !takeWords(words, u"destination"_s) ||
                !addAddresses(rule.destinations, takeList(words)))
                return false;
            return words.join(u' ') == u"source-user any category any application any"_s;
        }
        if (takeWords(words, u"service"_s)) {
            for (const QString &each : takeList(words)) {
                if (!addService(rule.services, m_services, each))
                    return false;
            }
            return words.isEmpty();
        }
        if (takeWords(words, u"tag portolan description"_s)) {
            const QString text = words.join(u' ');
            return text.count(u'"') == 2 && text.startsWith(u'"') && text.endsWith(u'"') &&
                   text.size() <= 1024;
        }
        if (takeWords(words, u"action"_s) && words.size() == 1) {
            rule.action = words[0];
            return words[0] == u"allow"_s || words[0] == u"drop"_s;
        }
        return false;
    }

    std::map<QString, std::vector<IpRange>> m_addresses;
    std::map<QString, ServiceRead> m_services;
    std::map<QString, RuleRead> m_rules;
};

QString wrong(Firewall &firewall, const Policy &policy) { return wrongOn(firewall, pan(), policy); }

} // namespace

void TestPaloAlto::saysThePolicy() { checkAppliedAgain<Firewall>(pan()); }

void TestPaloAlto::random() { checkOverEarlierOne<Firewall>(pan()); }

void TestPaloAlto::strictReader()
{
    const auto verdict = [](const QString &from, const QString &to) {
        return verdictAfter(
            pan(), from, to, [](const QString &text) { return Firewall().apply(text); });
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
    const Policy many = rulesAcross(90);
    const Policy few = rulesAcross(1);
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
    Firewall firewall;
    const QString text = wrong(firewall, longNames(u"2001:db8:f:1111:2222:3333:4444:5550/127"_s));
    QVERIFY2(text.isEmpty(), qPrintable(text));
    for (const QString &each : firewall.names) {
        QVERIFY2(each.size() <= 63, qPrintable(each));
        QVERIFY(each.front().isLetter());
    }
}

void TestPaloAlto::singleRulesAndTheirDeletion() { checkSingleRules<Firewall>(pan(), 10); }

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

void TestPaloAlto::zoneOfAllAddressesJudgesNothing() { checkZoneOfAll(pan(), u"fqdn \n"_s); }

QTEST_GUILESS_MAIN(TestPaloAlto)
#include "tst_paloalto.moc"
