#pragma once

#include "tests/targets/FirstMatch.h"

/// What the tests of firewalls between zones, with objects and policies, have in common.
namespace portolan::test {

/// Takes these words from the front of \a words; false where others stand there.
inline bool takeWords(QStringList &words, const QString &text)
{
    const QStringList wanted = text.split(u' ');
    if (words.mid(0, wanted.size()) != wanted)
        return false;
    words.remove(0, wanted.size());
    return true;
}

struct ServiceRead
{
    std::vector<FieldRange> protocols;
    std::vector<FieldRange> ports{{0, 65535}};
};

/// Adds the service of that name, or every packet for "any"; false where there is none.
inline bool addService(std::vector<ServiceRead> &into, const std::map<QString, ServiceRead> &known,
    const QString &name)
{
    const auto found = known.find(name);
    if (name == u"any"_s)
        into.push_back({{{0, 255}}, {{0, 65535}}});
    else if (found != known.end())
        into.push_back(found->second);
    else
        return false;
    return true;
}

/// A rule with its objects resolved; each command adds to it.
struct RuleRead
{
    std::vector<IpRange> sources;
    std::vector<IpRange> destinations;
    std::vector<ServiceRead> services;
    QString action;

    void addTo(Reading &reading, const QString &name, const QString &permit) const
    {
        if (action.isEmpty() || services.empty())
            reading.fail(u"incomplete: "_s + name);
        Line line{action == permit, {}};
        for (const Family family : AllFamilies) {
            for (const ServiceRead &service : services) {
                line.matches.push_back({.family = family,
                    .sources = sources,
                    .destinations = destinations,
                    .protocols = service.protocols,
                    .destinationPorts = service.ports});
            }
        }
        reading.lines.push_back(line);
    }
};

/// Empty where the text was understood, and as exactly the policy.
inline QString verdictOn(const Reading &reading, const Policy &policy, const Target &target)
{
    return reading.error.isEmpty() ? wrongWith(reading.lines, policy, target.info, {})
                                   : reading.error;
}

/// The same of what \a target writes; \a read makes a Reading of it.
template<class Read> QString wrongOf(const Target &target, const Policy &policy, const Read &read)
{
    const Result<Emission> written = target.writePolicy(policy);
    return written ? verdictOn(read(written->text), policy, target) : written.error().message;
}

/// The same of every kind of rule where somebody has written \a to for \a from.
template<class Read>
QString verdictAfter(const Target &target, const QString &from, const QString &to, const Read &read)
{
    const Policy policy = everyKindAcross();
    QString changed = target.writePolicy(policy).value().text;
    changed.replace(from, to);
    return verdictOn(read(changed), policy, target);
}

/// Every kind of rule at a place with a long name, to a host with a long name from \a source.
inline Policy longNames(const QString &source)
{
    Policy policy = everyKindAcross();
    policy.at = QString(63, u'z');
    const QString far = QString(60, u'a') + u".example.com"_s;
    policy.items.push_back(outbound(u"far"_s, Family::IPv6, name(far), u"443/tcp"_s));
    std::get<Rule>(policy.items.back()).source = addresses({source});
    return policy;
}

/// So many rules at the zone "dmz"; the first ones are always the same.
inline Policy rulesAcross(int count)
{
    std::vector<PolicyItem> items;
    for (int i = 0; i < count; ++i)
        items.emplace_back(inbound(u"f"_s + QString::number(i), Family::IPv4,
            addresses({u"192.0.2.1"_s}), QString::number(1000 + 2 * i) + u"/tcp"_s));
    Policy policy = across(whole(items));
    policy.at = u"dmz"_s;
    return policy;
}

/// A zone of all IPv4 addresses has no outside, and an empty list would be something else than
/// nobody: \a empty, which would say so, must not be written.
inline void checkZoneOfAll(const Target &target, const QString &empty)
{
    Policy policy = whole({});
    policy.scope = Scope::Boundary;
    policy.at = u"all"_s;
    policy.zoneAddresses = addresses({u"0.0.0.0/0"_s, u"2001:db8:f::/48"_s}).ranges;
    const QString text = target.writePolicy(policy).value().text;
    QVERIFY(!text.contains(empty));
    QVERIFY(!text.contains(u"portolan-fqdn"_s));
    QVERIFY(!text.contains(u"0.0.0.0"_s));
    QVERIFY(text.contains(u"2001-db8-f--_48"_s));
}

/// A firewall that keeps what was applied to it; its order is that of its rules. Empty where it
/// does exactly what the policy says after that, too.
template<class Firewall>
QString wrongOn(Firewall &firewall, const Target &target, const Policy &policy)
{
    return wrongOf(target, policy, [&](const QString &text) { return firewall.apply(text); });
}

/// Applied again the same rules stand in the same order.
template<class Firewall> void checkAppliedAgain(const Target &target)
{
    Firewall firewall;
    QCOMPARE(wrongOn(firewall, target, everyKindAcross()), QString());
    const QStringList order = firewall.order;
    QCOMPARE(wrongOn(firewall, target, everyKindAcross()), QString());
    QCOMPARE(firewall.order, order);
}

/// Any policy, also over any other.
template<class Firewall> void checkOverEarlierOne(const Target &target)
{
    QVERIFY(rc::check("rules are the policy, also over an earlier one", [&target] {
        Firewall firewall;
        for (int i = 0; i < 2; ++i) {
            Policy policy = *genAcross();
            // What is not covered stays as it was.
            policy.directions = Directions::Both;
            const QString text = wrongOn(firewall, target, policy);
            if (!text.isEmpty())
                RC_FAIL((text + shown(policy)).toStdString());
        }
    }));
}

/// Single rules are the same when they are applied again, and nothing is left after their deletion.
template<class Firewall> void checkSingleRules(const Target &target, qsizetype moreThan)
{
    Policy policy = everyKindAcross();
    policy.single = true;
    Firewall firewall;
    const QString inserted = target.writeRules(policy).value().text;
    QCOMPARE(firewall.apply(inserted).error, QString());
    const QStringList order = firewall.order;
    QVERIFY(order.size() > moreThan);
    QCOMPARE(firewall.apply(inserted).error, QString());
    QCOMPARE(firewall.order, order);
    QCOMPARE(firewall.apply(target.deleteRules(policy).value().text).error, QString());
    QCOMPARE(firewall.order, QStringList());
}

} // namespace portolan::test
