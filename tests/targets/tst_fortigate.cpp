#include "tests/targets/ApplianceReading.h"

using namespace portolan;
using namespace portolan::test;

/// FortiGate: what was written is read back by a small reader of its own as exactly the policy's
/// packets.
class TestFortigate : public QObject
{
    Q_OBJECT

private slots:
    void saysThePolicy();
    void random();
    void strictReader();
    void zoneOfAllAddressesJudgesNothing();
    void staleAndMovedPolicies();
    void limits();
    void singleRulesAndTheirDeletion();
    void placeholderCannotBeLoaded();
};

namespace {

const Target &fortigate() { return *target(u"fortigate"); }

using Settings = std::map<QString, QStringList>;

/// Words of a line; quoted ones keep their spaces. Nothing where a quote stays open.
std::optional<QStringList> split(const QString &line)
{
    QStringList words;
    QString word;
    bool isQuoted = false;
    bool isWord = false;
    for (const QChar c : line) {
        if (c == u'"') {
            isQuoted = !isQuoted;
            isWord = true;
        } else if (c == u' ' && !isQuoted) {
            if (isWord)
                words += word;
            word.clear();
            isWord = false;
        } else {
            word += c;
            isWord = true;
        }
    }
    if (isWord)
        words += word;
    return isQuoted ? std::nullopt : std::optional(words);
}

/// Applies the commands to a configuration, in which an earlier one may have left policies.
class Firewall
{
public:
    Reading apply(const QString &text)
    {
        Reading reading;
        for (const QString &line : text.split(u'\n')) {
            if (line.trimmed().isEmpty() || line.trimmed().startsWith(u'#'))
                continue;
            const auto words = split(line);
            if (!words || !command(*words))
                reading.fail(line);
        }
        if (!m_table.isEmpty())
            reading.fail(u"config without end"_s);
        for (const QString &key : order)
            addLine(m_tables[u"policy"_s][key], reading);
        return reading;
    }

    QStringList order; ///< keys of the policies
    QStringList names; ///< every key of an object and name of a policy

private:
    bool command(const QStringList &words)
    {
        const QString &verb = words.first();
        if (verb == u"config"_s && m_table.isEmpty() && words.value(1) == u"firewall"_s) {
            m_table = words.mid(2).join(u' ');
            return QStringList({u"address"_s, u"address6"_s, u"addrgrp"_s, u"addrgrp6"_s,
                                   u"service custom"_s, u"policy"_s})
                .contains(m_table);
        }
        if (verb == u"end"_s && m_key.isEmpty() && !m_table.isEmpty()) {
            m_table.clear();
            return words.size() == 1;
        }
        if (verb == u"edit"_s && words.size() == 2 && m_key.isEmpty()) {
            m_key = words[1];
            names += m_key;
            if (m_table == u"policy"_s && !order.contains(m_key))
                order += m_key;
            // What was set before stays unless it is set again.
            m_tables[m_table][m_key];
            return true;
        }
        if (verb == u"set"_s && words.size() >= 3 && !m_key.isEmpty()) {
            m_tables[m_table][m_key][words[1]] = words.mid(2);
            if (words[1] == u"name"_s)
                names += words[2];
            return refer(words[1], words.mid(2));
        }
        if (verb == u"unset"_s && words.size() == 2 && !m_key.isEmpty()) {
            m_tables[m_table][m_key].erase(words[1]);
            return true;
        }
        if (verb == u"next"_s && !m_key.isEmpty()) {
            m_key.clear();
            return words.size() == 1;
        }
        if (m_table != u"policy"_s || !m_key.isEmpty())
            return false;
        if (verb == u"delete"_s && words.size() == 2) {
            order.removeAll(words[1]);
            m_tables[m_table].erase(words[1]);
            return true;
        }
        if (verb == u"move"_s && words.size() == 4 && words[2] == u"after"_s &&
            order.contains(words[1]) && order.contains(words[3])) {
            order.removeAll(words[1]);
            order.insert(order.indexOf(words[3]) + 1, words[1]);
            return true;
        }
        return false;
    }

    /// What is referred to has to be there.
    bool refer(const QString &setting, const QStringList &values)
    {
        const auto all = [&](const QStringList &tables) {
            return std::all_of(values.begin(), values.end(), [&](const QString &value) {
                return std::any_of(tables.begin(), tables.end(),
                    [&](const QString &table) { return m_tables[table].count(value) > 0; });
            });
        };
        if (setting == u"srcaddr"_s || setting == u"dstaddr"_s)
            return all({u"address"_s, u"addrgrp"_s});
        if (setting == u"srcaddr6"_s || setting == u"dstaddr6"_s)
            return all({u"address6"_s, u"addrgrp6"_s});
        if (setting == u"member"_s)
            return all({m_table == u"addrgrp"_s ? u"address"_s : u"address6"_s});
        if (setting == u"service"_s)
            return values == QStringList{u"ALL"_s} || all({u"service custom"_s});
        return true;
    }

    std::vector<IpRange> addresses(const QString &suffix, const QStringList &list, bool &ok)
    {
        std::vector<IpRange> ranges;
        for (const QString &name : list) {
            const auto group = m_tables[u"addrgrp"_s + suffix].find(name);
            if (group != m_tables[u"addrgrp"_s + suffix].end()) {
                for (const IpRange &range : addresses(suffix, group->second[u"member"_s], ok))
                    ranges.push_back(range);
                continue;
            }
            Settings &settings = m_tables[u"address"_s + suffix][name];
            const QString type = settings[u"type"_s].value(0);
            if (type == u"fqdn"_s) {
                ok = ok && isPlainHostName(settings[u"fqdn"_s].value(0));
                continue;
            }
            const QStringList value = settings[suffix.isEmpty() ? u"subnet"_s : u"ip6"_s];
            std::optional<IpRange> range;
            if (suffix.isEmpty() && type == u"ipmask"_s && value.size() == 2) {
                const auto first = IpAddress::parse(value[0]);
                const auto mask = IpAddress::parse(value[1]);
                if (first && mask) {
                    range = IpRange{Family::IPv4, first->value,
                        first->value + (highestAddress(Family::IPv4) - mask->value)};
                    ok = ok && range->prefixLength();
                }
            } else if (type == u"ipprefix"_s && value.size() == 1) {
                range = blockRange(value[0]);
            }
            ok = ok && range;
            if (range)
                ranges.push_back(*range);
        }
        return ranges;
    }

    bool addServices(const QString &name, PacketProduct product, Line &line)
    {
        if (name == u"ALL"_s) {
            line.matches.push_back(product);
            return true;
        }
        Settings &settings = m_tables[u"service custom"_s][name];
        const QString protocol = settings[u"protocol"_s].value(0);
        if (protocol.isEmpty()) {
            for (const QString &each : {u"tcp"_s, u"udp"_s, u"sctp"_s}) {
                const QStringList ports = settings[each + u"-portrange"_s];
                product.protocols = *protocolRange(each);
                product.destinationPorts.clear();
                for (const QString &text : ports) {
                    const auto range = portRange(text);
                    if (!range)
                        return false;
                    product.destinationPorts.push_back(*range);
                }
                if (!ports.isEmpty())
                    line.matches.push_back(product);
            }
            return !line.matches.empty();
        }
        if (protocol == u"ICMP"_s)
            product.protocols = {both(1)};
        else if (protocol == u"ICMP6"_s)
            product.protocols = {both(58)};
        else if (protocol == u"IP"_s)
            product.protocols = {both(settings[u"protocol-number"_s].value(0).toUInt())};
        else
            return false;
        line.matches.push_back(product);
        return true;
    }

    void addLine(Settings &policy, Reading &reading)
    {
        Line line{policy[u"action"_s].value(0) == u"accept"_s, {}};
        // A denial without it lets a virtual IP through; a permission does not know it.
        bool ok = line.permit ? !policy.contains(u"match-vip"_s)
                              : policy[u"action"_s].value(0) == u"deny"_s &&
                                    policy[u"match-vip"_s].value(0) == u"enable"_s;
        ok = ok && policy[u"srcintf"_s].value(0) == u"any"_s &&
             policy[u"dstintf"_s].value(0) == u"any"_s &&
             policy[u"schedule"_s].value(0) == u"always"_s;
        for (const Family family : AllFamilies) {
            const QString suffix = family == Family::IPv4 ? QString() : u"6"_s;
            PacketProduct product{.family = family,
                .sources = addresses(suffix, policy[u"srcaddr"_s + suffix], ok),
                .destinations = addresses(suffix, policy[u"dstaddr"_s + suffix], ok)};
            ok = ok && addServices(policy[u"service"_s].value(0), product, line);
        }
        if (!ok)
            reading.fail(u"incomplete: "_s + policy[u"name"_s].value(0));
        reading.lines.push_back(line);
    }

    QString m_table;
    QString m_key;
    std::map<QString, std::map<QString, Settings>> m_tables;
};

QString wrong(Firewall &firewall, const Policy &policy)
{
    return wrongOn(firewall, fortigate(), policy);
}

} // namespace

void TestFortigate::saysThePolicy() { checkAppliedAgain<Firewall>(fortigate()); }

/// A policy that is edited keeps what is not set again: the other family's addresses would stay.
void TestFortigate::random() { checkOverEarlierOne<Firewall>(fortigate()); }

void TestFortigate::strictReader()
{
    const auto verdict = [](const QString &from, const QString &to) {
        return verdictAfter(
            fortigate(), from, to, [](const QString &text) { return Firewall().apply(text); });
    };
    QVERIFY(verdict(u"-"_s, u"-"_s).isEmpty());
    QVERIFY(!verdict(u"tcp-portrange 8443"_s, u"tcp-portrange 8444"_s).isEmpty());
    QVERIFY(!verdict(u"action deny"_s, u"action accept"_s).isEmpty());
    QVERIFY(!verdict(u"protocol-number 50"_s, u"protocol-number 51"_s).isEmpty());
    QVERIFY(!verdict(u"srcintf \"any\""_s, u"srcintf \"port1\""_s).isEmpty());
    QVERIFY(!verdict(u"set srcaddr6"_s, u"set srcaddr"_s).isEmpty());
}

void TestFortigate::staleAndMovedPolicies()
{
    const Policy many = rulesAcross(90);
    const Policy few = rulesAcross(1);
    Firewall firewall;
    QCOMPARE(wrong(firewall, few), QString());
    QCOMPARE(firewall.order.size(), 5);
    // The administrator's own policy stands behind ours: new ones must not go behind it.
    firewall.order += u"7"_s;
    const QString text = fortigate().writePolicy(many).value().text;
    firewall.apply(text);
    QCOMPARE(firewall.order.size(), 95);
    QCOMPARE(firewall.order.last(), u"7"_s);
    firewall.order.removeLast();
    QCOMPARE(wrong(firewall, few), QString());
    QCOMPARE(firewall.order.size(), 5);
}

void TestFortigate::limits()
{
    Policy policy = longNames(u"2001:db8:f::10"_s);
    QStringList others;
    for (int i = 0; i < 400; ++i)
        others += u"another-flow-"_s + QString::number(i);
    policy.items.push_back(alsoFor(inbound(u"crowd"_s, Family::IPv4, addresses({u"192.0.2.1"_s}),
                                       u"443/tcp"_s, addresses({u"203.0.113.10"_s})),
        others));
    const QString text = fortigate().writePolicy(policy).value().text;
    Firewall firewall;
    const QString reason = wrong(firewall, policy);
    QVERIFY2(reason.isEmpty(), qPrintable(reason));
    for (const QString &each : firewall.names)
        QVERIFY2(each.size() <= 79, qPrintable(each));
    for (const QString &line : text.split(u'\n')) {
        if (line.contains(u" set name "_s))
            QVERIFY2(
                line.trimmed().size() <= int(sizeof "set name \"\"") - 1 + 35, qPrintable(line));
        if (line.contains(u" set comments "_s))
            QVERIFY(line.trimmed().size() <= int(sizeof "set comments \"\"") - 1 + 1023);
    }

    std::vector<PolicyItem> tooMany(
        5100, inbound(u"f"_s, Family::IPv4, any(), u"1/tcp"_s, addresses({u"203.0.113.10"_s})));
    QVERIFY(!fortigate().writePolicy(across(whole(tooMany))));
}

void TestFortigate::singleRulesAndTheirDeletion() { checkSingleRules<Firewall>(fortigate(), 20); }

/// An object without a valid address would be every address: no object is made.
void TestFortigate::placeholderCannotBeLoaded()
{
    const Policy policy =
        across(single({inbound(u"open"_s, Family::IPv4, unknown(u"db-1"_s), u"443/tcp"_s)}));
    const QString text = fortigate().writeRules(policy).value().text;
    QVERIFY(text.contains(u"set srcaddr \"<ADDRESS-OF-db-1>\"\n"_s));
    QVERIFY(!text.contains(u"edit \"<"_s));
    Firewall firewall;
    QVERIFY(!firewall.apply(text).error.isEmpty());
}

void TestFortigate::zoneOfAllAddressesJudgesNothing()
{
    checkZoneOfAll(fortigate(), u"fqdn \"\""_s);
}

QTEST_GUILESS_MAIN(TestFortigate)
#include "tst_fortigate.moc"
