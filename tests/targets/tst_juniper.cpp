#include "tests/targets/ApplianceReading.h"

using namespace portolan;
using namespace portolan::test;

/// Juniper SRX: what was written is read back by a small reader of its own as exactly the policy's
/// packets.
class TestJuniper : public QObject
{
    Q_OBJECT

private slots:
    void saysThePolicy();
    void random();
    void strictReader();
    void zoneOfAllAddressesJudgesNothing();
    void replacesItsGroup();
    void everyNameIsDefinedAndShort();
    void singleRulesAndTheirDeletion();
    void placeholderCannotBeLoaded();
    void commandGoesBackByItself();
};

namespace {

const Target &srx() { return *target(u"juniper-srx"); }

class Reader
{
public:
    Reading read(const QString &text, const QString &group)
    {
        for (const QString &line : text.split(u'\n')) {
            if (line.isEmpty() || line.startsWith(u'#'))
                continue;
            QStringList words = line.split(u' ');
            if (line == u"delete groups "_s + group || line == u"set apply-groups "_s + group)
                continue;
            if (words.takeFirst() != u"set"_s || !takeStart(words, group) || !statement(words))
                m_reading.fail(line);
        }
        for (const QString &name : m_order)
            m_policies[name].addTo(m_reading, name, u"permit"_s);
        return m_reading;
    }

    QStringList names; ///< everything that was defined

private:
    static bool takeStart(QStringList &words, const QString &group)
    {
        return group.isEmpty() || takeWords(words, u"groups "_s + group);
    }

    bool statement(QStringList words)
    {
        if (takeWords(words, u"security address-book global address"_s)) {
            const QString name = words.takeFirst();
            names += name;
            if (words.size() == 3 && words[0] == u"dns-name"_s) {
                m_addresses[name] = {};
                return words[2] == (name.endsWith(u"-v4"_s) ? u"ipv4-only"_s : u"ipv6-only"_s);
            }
            const auto block = words.size() == 1 ? blockRange(words[0]) : std::nullopt;
            if (block)
                m_addresses[name] = {*block};
            return block.has_value();
        }
        if (takeWords(words, u"security address-book global address-set"_s)) {
            if (words.size() != 3 || words[1] != u"address"_s || !m_addresses.count(words[2]))
                return false;
            names += words[0];
            const std::vector<IpRange> member = m_addresses[words[2]];
            auto &set = m_addresses[words[0]];
            set.insert(set.end(), member.begin(), member.end());
            return true;
        }
        if (takeWords(words, u"applications application"_s) && words.size() == 3) {
            names += words[0];
            ServiceRead &application = m_applications[words[0]];
            if (words[1] == u"protocol"_s) {
                const auto protocols = protocolRange(words[2]);
                application.protocols = protocols.value_or(std::vector<FieldRange>());
                return protocols.has_value();
            }
            const auto ports = portRange(words[2]);
            application.ports = {ports.value_or(FieldRange())};
            return words[1] == u"destination-port"_s && ports;
        }
        if (!takeWords(words, u"security policies global policy"_s))
            return false;
        const QString name = words.takeFirst();
        names += name;
        if (!m_policies.count(name))
            m_order += name;
        RuleRead &policy = m_policies[name];
        if (takeWords(words, u"description"_s)) {
            const QString text = words.join(u' ');
            return text.size() < 255 && text.count(u'"') == 2 && text.startsWith(u'"') &&
                   text.endsWith(u'"');
        }
        if (takeWords(words, u"match source-address"_s))
            return words.size() == 1 && addEnd(policy.sources, words[0]);
        if (takeWords(words, u"match destination-address"_s))
            return words.size() == 1 && addEnd(policy.destinations, words[0]);
        if (takeWords(words, u"match application"_s)) {
            if (words.size() > 1 && (words.takeFirst() != u"["_s || words.takeLast() != u"]"_s))
                return false;
            for (const QString &word : words) {
                if (!addService(policy.services, m_applications, word))
                    return false;
            }
            return !words.isEmpty();
        }
        if (takeWords(words, u"then"_s) && words.size() == 1) {
            policy.action = words[0];
            return words[0] == u"permit"_s || words[0] == u"deny"_s;
        }
        return false;
    }

    bool addEnd(std::vector<IpRange> &end, const QString &name)
    {
        const auto found = m_addresses.find(name);
        if (found == m_addresses.end())
            return false;
        end.insert(end.end(), found->second.begin(), found->second.end());
        return true;
    }

    std::map<QString, std::vector<IpRange>> m_addresses;
    std::map<QString, ServiceRead> m_applications;
    std::map<QString, RuleRead> m_policies;
    QStringList m_order;
    Reading m_reading;
};

Reading readPolicy(const QString &text) { return Reader().read(text, u"portolan-dmz"_s); }

QString wrong(const Policy &policy) { return wrongOf(srx(), policy, readPolicy); }

} // namespace

void TestJuniper::saysThePolicy()
{
    const QString text = wrong(everyKindAcross());
    QVERIFY2(text.isEmpty(), qPrintable(text));
}

void TestJuniper::random()
{
    QVERIFY(rc::check("global policies are the policy", [] {
        const Policy policy = *genAcross();
        const QString text = wrong(policy);
        if (!text.isEmpty())
            RC_FAIL((text + shown(policy)).toStdString());
    }));
}

/// A text that says something else is not taken for the same.
void TestJuniper::strictReader()
{
    const auto verdict = [](const QString &from, const QString &to) {
        return verdictAfter(srx(), from, to, readPolicy);
    };
    QVERIFY(verdict(u"-"_s, u"-"_s).isEmpty());
    QVERIFY(!verdict(u"destination-port 8443"_s, u"destination-port 8444"_s).isEmpty());
    QVERIFY(!verdict(u"then deny"_s, u"then permit"_s).isEmpty());
    QVERIFY(!verdict(u"192.0.2.1/32"_s, u"192.0.2.0/31"_s).isEmpty());
    QVERIFY(!verdict(u"application any"_s, u"application portolan-esp"_s).isEmpty());
    QVERIFY(!verdict(u"then permit"_s, u"then count"_s).isEmpty());
}

/// Applied again, nothing of an earlier policy stays.
void TestJuniper::replacesItsGroup()
{
    const QString text = srx().writePolicy(everyKindAcross()).value().text;
    QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) { return line.startsWith(u'#'); });
    QCOMPARE(lines.first(), u"delete groups portolan-dmz"_s);
    QCOMPARE(lines.last(), u"set apply-groups portolan-dmz"_s);
    for (const QString &line : lines.mid(1, lines.size() - 2))
        QVERIFY2(line.startsWith(u"set groups portolan-dmz "_s), qPrintable(line));
}

void TestJuniper::everyNameIsDefinedAndShort()
{
    const QString text = srx().writePolicy(longNames(u"2001:db8:f::10"_s)).value().text;
    QVERIFY(text.contains(QString(60, u'a') + u".example.com"_s));
    Reader reader;
    const QString group = text.section(u"delete groups "_s, 1).section(u'\n', 0, 0);
    QVERIFY2(reader.read(text, group).error.isEmpty(), qPrintable(reader.read(text, group).error));
    for (const QString &each : reader.names) {
        QVERIFY2(each.size() <= 63, qPrintable(each));
        QVERIFY(each.front().isLetter());
    }
}

void TestJuniper::singleRulesAndTheirDeletion()
{
    Policy policy = everyKindAcross();
    policy.single = true;
    const QString inserted = srx().writeRules(policy).value().text;
    const QString deleted = srx().deleteRules(policy).value().text;
    Reader reader;
    const Reading reading = reader.read(inserted, {});
    QVERIFY2(reading.error.isEmpty(), qPrintable(reading.error));
    for (const Line &line : reading.lines)
        QVERIFY(line.permit);
    QStringList policies = reader.names;
    policies.removeIf([](const QString &each) { return !each.contains(u"-rule-"_s); });
    policies.removeDuplicates();
    QCOMPARE(deleted.count(u"delete security policies global policy "_s), policies.size());
    for (const QString &each : policies)
        QVERIFY(deleted.contains(u' ' + each + u'\n'));
}

/// No object stands for it that an earlier snippet could have filled.
void TestJuniper::placeholderCannotBeLoaded()
{
    Policy policy =
        across(single({inbound(u"open"_s, Family::IPv4, unknown(u"db-1"_s), u"443/tcp"_s)}));
    const QString text = srx().writeRules(policy).value().text;
    QVERIFY(text.contains(u"match source-address <ADDRESS-OF-db-1>\n"_s));
    QVERIFY(!Reader().read(text, {}).error.isEmpty());
}

void TestJuniper::commandGoesBackByItself()
{
    const Emission emission = srx().writePolicy(everyKindAcross()).value();
    const QString kept = srx().asCommand(emission, false);
    const QString tried = srx().asCommand(emission, true);
    for (const QString &text : {kept, tried}) {
        QVERIFY(text.startsWith(u"configure exclusive\n"_s));
        QVERIFY(text.contains(emission.text));
    }
    QVERIFY(kept.endsWith(u"\ncommit and-quit\n"_s));
    QVERIFY(tried.contains(u"\ncommit confirmed 1\n"_s));
    QVERIFY(!tried.contains(u"\ncommit\n"_s) && !tried.contains(u"and-quit"_s));
}

void TestJuniper::zoneOfAllAddressesJudgesNothing() { checkZoneOfAll(srx(), u"dns-name  "_s); }

QTEST_GUILESS_MAIN(TestJuniper)
#include "tst_juniper.moc"
