#pragma once

#include "model/core/Ip.h"
#include "model/policy/PacketBox.h"

#include <QStringView>

#include <optional>
#include <vector>

namespace portolan {

/// What names in rulesets stand for: IANA's registries, as far as rulesets use them. A name that is
/// not here is unknown to the readers, never guessed.

/// A decimal number without sign, 0..max.
std::optional<quint32> numberOf(QStringView text, quint32 max);
/// The IANA number of "tcp", "ipv6-icmp", "51".
std::optional<int> protocolOf(QStringView text);
/// "443", "https".
std::optional<quint16> portOf(QStringView text);
/// "80", or two of them with \a separator between: "80:90".
std::optional<FieldRange> portsOf(QStringView text, QChar separator);
/// A type of ICMP or ICMPv6, by number or by the name that nft and iptables use for it.
std::optional<int> icmpTypeOf(QStringView text, Family family);
/// The one code of ICMP destination unreachable that the name stands for, as type * 256 + code.
std::optional<int> icmpCodeOf(QStringView text, Family family);

/// "192.0.2.1", "192.0.2.0/24", "192.0.2.0/255.255.255.0", "192.0.2.3-192.0.2.9". Host bits are
/// allowed, as the tools allow them.
std::optional<IpRange> rangeOf(QStringView text);

} // namespace portolan
