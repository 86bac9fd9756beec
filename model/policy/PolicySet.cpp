#include "model/policy/PolicySet.h"

namespace portolan {

namespace {

using Kind = AddressMatch::Kind;

FieldRange one(PacketState state) { return {quint32(state), quint32(state)}; }

FieldRange newIn(Direction direction)
{
    return one(
        direction == Direction::Inbound ? PacketState::NewInbound : PacketState::NewOutbound);
}

FieldRange repliesIn(Direction direction)
{
    return one(
        direction == Direction::Inbound ? PacketState::ReplyInbound : PacketState::ReplyOutbound);
}

/// New packets and replies.
FieldRange statesIn(Direction direction)
{
    return {newIn(direction).first, repliesIn(direction).first};
}

std::vector<IpRange> addressesOf(const AddressMatch &match, Family family)
{
    const bool all = match.kind == Kind::Own || match.kind == Kind::Any;
    return all ? std::vector{IpRange::all(family)} : match.ranges;
}

PacketProduct productOf(const Rule &rule)
{
    const auto number = quint32(protocolNumber(rule.protocol));
    PacketProduct product{rule.family, addressesOf(rule.source, rule.family),
        addressesOf(rule.destination, rule.family), {{number, number}}};
    if (rule.source.kind == Kind::Placeholder || rule.destination.kind == Kind::Placeholder)
        product.sources.clear();
    if (hasPorts(rule.protocol)) {
        product.destinationPorts.clear();
        for (const PortRange &range : rule.ports)
            product.destinationPorts.push_back({range.first, range.last});
    }
    product.states = {newIn(rule.direction)};
    return product;
}

PacketProduct productOf(const BaseRule &rule, Family family)
{
    const auto orAll = [&](const std::vector<IpRange> &ranges) {
        return ranges.empty() ? std::vector{IpRange::all(family)} : ranges;
    };
    PacketProduct product{family, orAll(rule.sources), orAll(rule.destinations)};
    product.states = {statesIn(rule.direction)};
    if (rule.match == BaseRule::Match::Established) {
        product.states = {repliesIn(rule.direction)};
    } else if (rule.match == BaseRule::Match::IcmpTypes) {
        const auto number =
            quint32(protocolNumber(family == Family::IPv4 ? Protocol::Icmp : Protocol::Icmpv6));
        product.protocols = {{number, number}};
        product.destinationPorts.clear();
        for (const quint8 type : rule.types)
            product.destinationPorts.push_back({type * 256U, type * 256U + 255});
    } else {
        const auto number = quint32(protocolNumber(Protocol::Udp));
        product.protocols = {{number, number}};
        product.sourcePorts = {{rule.sourcePort, rule.sourcePort}};
        product.destinationPorts = {{rule.destinationPort, rule.destinationPort}};
    }
    return product;
}

PacketSet judgedIn(const Policy &policy, Direction direction, PacketSpace &space)
{
    if (policy.scope != Scope::Boundary)
        return space.inStates(statesIn(direction));
    std::vector<PacketProduct> entering;
    std::vector<PacketProduct> within;
    for (const Family family : AllFamilies) {
        const std::vector<IpRange> all{IpRange::all(family)};
        PacketProduct product{family, all, policy.zoneAddresses};
        if (direction == Direction::Outbound)
            std::swap(product.sources, product.destinations);
        product.states = {statesIn(direction)};
        entering.push_back(product);
        product.sources = product.destinations = policy.zoneAddresses;
        within.push_back(product);
    }
    return space.of(entering).without(space.of(within));
}

} // namespace

PacketSet packetsOf(const Policy &policy, PacketSpace &space)
{
    std::vector<PacketProduct> products;
    for (const PolicyItem &item : policy.items) {
        if (const Rule *rule = std::get_if<Rule>(&item))
            products.push_back(productOf(*rule));
    }
    const PacketSet rules = space.of(products);
    // Single rules between two ends may stand at a boundary that is not named.
    if (policy.scope != Scope::Boundary || policy.zoneAddresses.empty())
        return rules;
    return rules.intersected(judgedIn(policy, Direction::Inbound, space)
                                 .united(judgedIn(policy, Direction::Outbound, space)));
}

PacketSet judgedBy(const Policy &policy, PacketSpace &space)
{
    PacketSet judged = space.empty();
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        if (covers(policy.directions, direction))
            judged = judged.united(judgedIn(policy, direction, space));
    }
    return judged;
}

PacketSet packetsOf(const std::vector<BaseRule> &base, const Policy &policy, PacketSpace &space)
{
    std::vector<PacketProduct> products;
    for (const BaseRule &rule : base) {
        if (rule.match == BaseRule::Match::Loopback || !covers(policy.directions, rule.direction))
            continue;
        for (const Family family : AllFamilies) {
            if (!rule.family || *rule.family == family)
                products.push_back(productOf(rule, family));
        }
    }
    return space.of(products);
}

PacketSet passing(const Policy &policy, const std::vector<BaseRule> &base, PacketSpace &space)
{
    const PacketSet judged = judgedBy(policy, space);
    return packetsOf(policy, space)
        .united(packetsOf(base, policy, space))
        .united(judged.complement());
}

} // namespace portolan
