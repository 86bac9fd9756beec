#pragma once

#include "model/policy/Policy.h"

#include <QStringList>

namespace portolan {

inline QString matchText(const AddressMatch &match)
{
    QStringList ranges;
    for (const IpRange &range : match.ranges)
        ranges += range.toString();
    const QString known = ranges.isEmpty() ? QString() : u'=' + ranges.join(u',');
    switch (match.kind) {
    case AddressMatch::Kind::Own:
        return QStringLiteral("own");
    case AddressMatch::Kind::Any:
        return QStringLiteral("any");
    case AddressMatch::Kind::Ranges:
        return ranges.join(u',');
    case AddressMatch::Kind::Name:
        return QStringLiteral("name:") + match.name + known;
    case AddressMatch::Kind::Component:
        return QStringLiteral("component:") + match.name + known;
    case AddressMatch::Kind::Placeholder:
        return QStringLiteral("fill:") + match.name;
    }
    return {};
}

/// One line for one item, for tests to compare: "in 4 web: 192.0.2.1 > own 443/tcp".
inline QString itemText(const PolicyItem &item)
{
    const auto head = [](Direction direction) {
        return direction == Direction::Inbound ? QStringLiteral("in") : QStringLiteral("out");
    };
    if (const auto *omission = std::get_if<Omission>(&item)) {
        return QStringLiteral("%1 - %2: %3")
            .arg(head(omission->direction), omission->flow, omission->reason);
    }
    const Rule &rule = std::get<Rule>(item);
    QStringList ports;
    for (const PortRange &range : rule.ports)
        ports += range.toString();
    const QString service = ports.isEmpty() ? protocolName(rule.protocol)
                                            : ports.join(u',') + u'/' + protocolName(rule.protocol);
    return QStringLiteral("%1 %2 %3: %4 > %5 %6")
        .arg(head(rule.direction), QString::number(rule.family == Family::IPv4 ? 4 : 6), rule.flow,
            matchText(rule.source), matchText(rule.destination), service);
}

inline QStringList policyText(const Policy &policy)
{
    QStringList lines;
    for (const PolicyItem &item : policy.items)
        lines += itemText(item);
    return lines;
}

} // namespace portolan
