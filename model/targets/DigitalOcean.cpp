#include "model/targets/DigitalOcean.h"

#include "model/targets/Names.h"
#include "model/targets/Spelling.h"
#include "model/targets/Split.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

constexpr qsizetype MaxName = 200;

} // namespace

std::vector<Protocol> digitalOceanProtocols()
{
    return {Protocol::Tcp, Protocol::Udp, Protocol::Icmp};
}

QString digitalOceanName(const QString &id) { return dnsLabel("portolan"_L1, {id}, MaxName); }

QString digitalOceanName(const QString &id, size_t number)
{
    // No name of an id has a dot.
    return number == 1 ? digitalOceanName(id)
                       : digitalOceanName(id) + u'.' + QString::number(number);
}

Result<std::vector<DigitalOceanFirewall>> digitalOceanFirewalls(
    const Policy &policy, const TargetInfo &info, QStringList &warnings)
{
    if (const Result<void> few = requireFewInCloud(policy, info); !few)
        return tl::unexpected(few.error());
    std::vector<CloudRule> all;
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        const bool covered = covers(policy.directions, direction);
        const std::vector<CloudRule> rules =
            covered ? cloudRules(policy, direction, DigitalOceanAddresses)
                    : openRules(direction, digitalOceanProtocols());
        all.insert(all.end(), rules.begin(), rules.end());
        if (!covered) {
            warnings += Tr::tr("%1: a firewall closes both directions, so the other one of %2 gets "
                               "rules that let everything through, beside every other firewall of "
                               "the machine")
                            .arg(QString(info.name), safeId(policy.at));
        }
    }
    // One without any rule is not taken.
    if (all.empty())
        all.push_back(closingRule(Direction::Inbound));
    std::vector<DigitalOceanFirewall> firewalls;
    for (const std::vector<CloudRule> &some : chunks(all, DigitalOceanRules)) {
        firewalls.push_back(
            {digitalOceanName(policy.at, firewalls.size() + 1), digitalOceanName(policy.at), some});
    }
    if (firewalls.size() > DigitalOceanFirewalls) {
        return failure(Tr::tr("%1: the policy of %2 needs %3 rules, and %4 firewalls of %5 are the "
                              "most that are written; use fewer port ranges")
                           .arg(QString(info.name), safeId(policy.at))
                           .arg(all.size())
                           .arg(DigitalOceanFirewalls)
                           .arg(DigitalOceanRules));
    }
    if (firewalls.size() > 1) {
        warnings += Tr::tr("%1: more than %2 rules: %3 is split into %4 firewalls, which add up")
                        .arg(QString(info.name))
                        .arg(DigitalOceanRules)
                        .arg(safeId(policy.at))
                        .arg(firewalls.size());
    }
    return firewalls;
}

QStringList digitalOceanNotes()
{
    return {
        u"The rules hold for machines with the tag portolan-ID of their member, beside those of "
        "other firewalls: a machine may do what any of them allows."_s,
        u"Machines made of an own image need DHCP: a flow for 67/udp to any address."_s};
}

} // namespace portolan
