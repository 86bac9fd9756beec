#include "model/checks/Checks.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace portolan::finders {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

/// Something that has an address.
struct Holder
{
    const Zone *host = nullptr; ///< the machine; null: the component alone
    const Component *component = nullptr;

    const void *machine() const
    {
        return host ? static_cast<const void *>(host) : static_cast<const void *>(component);
    }
    const QString &label() const { return host ? host->label() : component->label(); }
};

/// An address of the network that the nearest site around stands for.
using Key = std::pair<IpRange, QString>;
using Holders = std::map<Key, std::vector<Holder>>;

/// Whether only one machine can have it: not the one that each has for itself, and not a group's.
bool isOfOne(const IpRange &range)
{
    static const std::vector<IpRange> shared = [] {
        std::vector<IpRange> ranges;
        for (const auto &block : {u"0.0.0.0/8"_s, u"127.0.0.0/8"_s, u"169.254.0.0/16"_s,
                 u"224.0.0.0/3"_s, u"::/127"_s, u"fe80::/10"_s, u"ff00::/8"_s})
            ranges.push_back(Address::parse(block)->range());
        return ranges;
    }();
    return range.isSingle() && std::none_of(shared.begin(), shared.end(),
                                   [&](const IpRange &block) { return block.contains(range); });
}

/// The host furthest out: what runs in it is the same machine.
const Zone *machineAround(const std::vector<const Zone *> &chain)
{
    const auto host = std::find_if(chain.rbegin(), chain.rend(),
        [](const Zone *zone) { return zone->kind == ZoneKind::Host; });
    return host == chain.rend() ? nullptr : *host;
}

/// What is out there is not ours to number; one provider has many names for one address.
bool isInInternet(const std::vector<const Zone *> &chain)
{
    return std::ranges::any_of(
        chain, [](const Zone *zone) { return zone->kind == ZoneKind::Internet; });
}

QString siteAround(const std::vector<const Zone *> &chain)
{
    const auto site = std::find_if(
        chain.begin(), chain.end(), [](const Zone *zone) { return zone->kind == ZoneKind::Site; });
    return site == chain.end() ? QString() : (*site)->id;
}

void add(Holders &holders, const std::vector<const Zone *> &chain,
    const std::vector<Address> &addresses, const Holder &holder)
{
    if (isInInternet(chain))
        return;
    for (const Address &address : addresses) {
        if (address.kind() == Address::Kind::Ip && isOfOne(address.range()))
            holders[{address.range(), siteAround(chain)}].push_back(holder);
    }
}

/// Whether somebody opens connections to it.
bool listens(const Places &places, const Holder &holder)
{
    const auto isOn = [](const Flow *flow) { return flow->enabled; };
    return !holder.component || std::ranges::any_of(places.incoming(*holder.component), isOn);
}

/// Whether they may be told apart otherwise: the pods of a cluster by their ports, those who only
/// send (behind a NAT) not at all.
bool mayShare(const Places &places, const std::vector<Holder> &all)
{
    const auto clusterOf = [&](const Holder &holder) {
        return holder.component ? places.clusterOf(*holder.component) : nullptr;
    };
    const Zone *cluster = clusterOf(all.front());
    const bool inOne = cluster && std::ranges::all_of(all, [&](const Holder &each) {
        return clusterOf(each) == cluster;
    });
    return inOne ||
           std::ranges::none_of(all, [&](const Holder &each) { return listens(places, each); });
}

/// Of two that have the same address, and \a more.
QString sentence(bool isCertain, int more)
{
    if (more == 0) {
        return isCertain
                   ? Tr::tr("%1 and %2 are different machines, but both have the address %3.")
                   : Tr::tr("%1 and %2 both have the address %3: if they are one machine, put them "
                            "into one host.");
    }
    return isCertain
               ? Tr::tr("%1, %2 and %n more are different machines, but all have the address %3.",
                     nullptr, more)
               : Tr::tr("%1, %2 and %n more all have the address %3: if they are one machine, put "
                        "them into one host.",
                     nullptr, more);
}

Problem describe(const IpRange &address, const std::vector<Holder> &all)
{
    QStringList names;
    Problem problem;
    problem.about = address.toString();
    std::set<const void *> machines;
    for (const Holder &each : all) {
        if (each.component)
            problem.components += each.component->id;
        if (each.host)
            problem.zones += each.host->id;
        if (machines.insert(each.machine()).second)
            names += quoted(each.label());
    }
    // Without a host nothing says that they are different machines.
    const bool isCertain = std::ranges::any_of(all, [](const Holder &each) { return each.host; });
    if (!isCertain)
        problem.severity = Severity::Advice;
    problem.message =
        sentence(isCertain, int(names.size()) - 2).arg(names[0], names[1], problem.about);
    return problem;
}

} // namespace

void sameAddress(const Places &places, const Surroundings &, std::vector<Problem> &problems)
{
    const Deployment &deployment = places.deployment();
    Holders holders;
    for (const Zone &zone : deployment.zones) {
        if (zone.kind != ZoneKind::Host || zone.addresses.empty())
            continue;
        const auto chain = deployment.zoneChain(zone.id);
        add(holders, chain, zone.addresses, {machineAround(chain), nullptr});
    }
    for (const Component &component : deployment.components) {
        if (component.addresses.empty())
            continue;
        const auto chain = deployment.zoneChain(component.zone);
        add(holders, chain, component.addresses, {machineAround(chain), &component});
    }
    for (const auto &[key, all] : holders) {
        if (problems.size() > size_t(MaxProblems))
            return;
        const bool isOneMachine = std::ranges::all_of(
            all, [&](const Holder &each) { return each.machine() == all.front().machine(); });
        if (!isOneMachine && !mayShare(places, all))
            problems.push_back(describe(key.first, all));
    }
}

} // namespace portolan::finders
