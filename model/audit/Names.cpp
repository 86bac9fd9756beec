#include "model/audit/Names.h"

#include <QLatin1StringView>

#include <algorithm>
#include <iterator>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Named
{
    QLatin1StringView name;
    int number;
};

constexpr Named ProtocolNames[] = {{"icmp"_L1, 1}, {"igmp"_L1, 2}, {"ipencap"_L1, 4}, {"tcp"_L1, 6},
    {"udp"_L1, 17}, {"dccp"_L1, 33}, {"ipv6"_L1, 41}, {"gre"_L1, 47}, {"esp"_L1, 50}, {"ah"_L1, 51},
    {"icmpv6"_L1, 58}, {"ipv6-icmp"_L1, 58}, {"icmp6"_L1, 58}, {"ospf"_L1, 89}, {"pim"_L1, 103},
    {"comp"_L1, 108}, {"ipcomp"_L1, 108}, {"vrrp"_L1, 112}, {"l2tp"_L1, 115}, {"sctp"_L1, 132},
    {"udplite"_L1, 136}};

constexpr Named PortNames[] = {{"ftp-data"_L1, 20}, {"ftp"_L1, 21}, {"ssh"_L1, 22},
    {"telnet"_L1, 23}, {"smtp"_L1, 25}, {"domain"_L1, 53}, {"bootps"_L1, 67}, {"bootpc"_L1, 68},
    {"tftp"_L1, 69}, {"http"_L1, 80}, {"www"_L1, 80}, {"kerberos"_L1, 88}, {"pop3"_L1, 110},
    {"sunrpc"_L1, 111}, {"ntp"_L1, 123}, {"netbios-ns"_L1, 137}, {"netbios-dgm"_L1, 138},
    {"netbios-ssn"_L1, 139}, {"imap2"_L1, 143}, {"imap"_L1, 143}, {"snmp"_L1, 161},
    {"snmp-trap"_L1, 162}, {"bgp"_L1, 179}, {"ldap"_L1, 389}, {"https"_L1, 443},
    {"microsoft-ds"_L1, 445}, {"submissions"_L1, 465}, {"isakmp"_L1, 500}, {"syslog"_L1, 514},
    {"dhcpv6-client"_L1, 546}, {"dhcpv6-server"_L1, 547}, {"submission"_L1, 587}, {"ldaps"_L1, 636},
    {"domain-s"_L1, 853}, {"imaps"_L1, 993}, {"pop3s"_L1, 995}, {"openvpn"_L1, 1194},
    {"ms-sql-s"_L1, 1433}, {"radius"_L1, 1812}, {"radius-acct"_L1, 1813}, {"nfs"_L1, 2049},
    {"mysql"_L1, 3306}, {"ms-wbt-server"_L1, 3389}, {"ipsec-nat-t"_L1, 4500}, {"sip"_L1, 5060},
    {"sip-tls"_L1, 5061}, {"mdns"_L1, 5353}, {"postgresql"_L1, 5432}, {"amqp"_L1, 5672},
    {"redis"_L1, 6379}, {"http-alt"_L1, 8080}};

constexpr Named IcmpTypes[] = {{"echo-reply"_L1, 0}, {"destination-unreachable"_L1, 3},
    {"source-quench"_L1, 4}, {"redirect"_L1, 5}, {"echo-request"_L1, 8},
    {"router-advertisement"_L1, 9}, {"router-solicitation"_L1, 10}, {"time-exceeded"_L1, 11},
    {"parameter-problem"_L1, 12}, {"timestamp-request"_L1, 13}, {"timestamp-reply"_L1, 14},
    {"info-request"_L1, 15}, {"info-reply"_L1, 16}, {"address-mask-request"_L1, 17},
    {"address-mask-reply"_L1, 18}, {"ttl-exceeded"_L1, 11}, {"pong"_L1, 0}, {"ping"_L1, 8}};

constexpr Named Icmpv6Types[] = {{"destination-unreachable"_L1, 1}, {"packet-too-big"_L1, 2},
    {"time-exceeded"_L1, 3}, {"ttl-exceeded"_L1, 3}, {"parameter-problem"_L1, 4},
    {"echo-request"_L1, 128}, {"echo-reply"_L1, 129}, {"mld-listener-query"_L1, 130},
    {"mld-listener-report"_L1, 131}, {"mld-listener-done"_L1, 132},
    {"mld-listener-reduction"_L1, 132}, {"nd-router-solicit"_L1, 133}, {"nd-router-advert"_L1, 134},
    {"nd-neighbor-solicit"_L1, 135}, {"nd-neighbor-advert"_L1, 136}, {"nd-redirect"_L1, 137},
    {"router-solicitation"_L1, 133}, {"router-advertisement"_L1, 134},
    {"neighbour-solicitation"_L1, 135}, {"neighbor-solicitation"_L1, 135},
    {"neighbour-advertisement"_L1, 136}, {"neighbor-advertisement"_L1, 136}, {"redirect"_L1, 137},
    {"router-renumbering"_L1, 138}, {"ind-neighbor-solicit"_L1, 141},
    {"ind-neighbor-advert"_L1, 142}, {"mld2-listener-report"_L1, 143}, {"ping"_L1, 128},
    {"pong"_L1, 129}};

/// Type * 256 + code.
constexpr Named IcmpCodes[] = {{"network-unreachable"_L1, 0x300}, {"host-unreachable"_L1, 0x301},
    {"protocol-unreachable"_L1, 0x302}, {"port-unreachable"_L1, 0x303},
    {"fragmentation-needed"_L1, 0x304}, {"source-route-failed"_L1, 0x305},
    {"network-unknown"_L1, 0x306}, {"host-unknown"_L1, 0x307}, {"network-prohibited"_L1, 0x309},
    {"host-prohibited"_L1, 0x30a}, {"communication-prohibited"_L1, 0x30d},
    {"network-redirect"_L1, 0x500}, {"host-redirect"_L1, 0x501},
    {"ttl-zero-during-transit"_L1, 0xb00}, {"ttl-zero-during-reassembly"_L1, 0xb01}};

constexpr Named Icmpv6Codes[] = {{"no-route"_L1, 0x100}, {"communication-prohibited"_L1, 0x101},
    {"beyond-scope"_L1, 0x102}, {"address-unreachable"_L1, 0x103}, {"port-unreachable"_L1, 0x104},
    {"failed-policy"_L1, 0x105}, {"reject-route"_L1, 0x106}, {"bad-header"_L1, 0x400},
    {"unknown-header-type"_L1, 0x401}, {"unknown-option"_L1, 0x402}};

template<size_t Size> std::optional<int> find(const Named (&table)[Size], QStringView name)
{
    const auto at = std::find_if(std::begin(table), std::end(table),
        [&](const Named &named) { return name.compare(named.name, Qt::CaseInsensitive) == 0; });
    if (at == std::end(table))
        return {};
    return at->number;
}

/// Of "255.255.254.0"; nothing where the ones do not come first.
std::optional<int> prefixOfMask(uint128 mask, int bits)
{
    int prefix = 0;
    while (prefix < bits && (mask >> (bits - 1 - prefix)) & 1)
        ++prefix;
    const uint128 rest = prefix == bits ? 0 : mask << prefix;
    const uint128 kept = bits == 128 ? rest : rest & highestAddress(Family::IPv4);
    if (kept != 0)
        return {};
    return prefix;
}

} // namespace

std::optional<quint32> numberOf(QStringView text, quint32 max)
{
    if (text.isEmpty() || text.size() > 10)
        return {};
    quint64 value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return {};
        value = value * 10 + quint64(c.unicode() - u'0');
    }
    if (value > max)
        return {};
    return quint32(value);
}

std::optional<int> protocolOf(QStringView text)
{
    if (const auto number = numberOf(text, 255))
        return int(*number);
    return find(ProtocolNames, text);
}

std::optional<quint16> portOf(QStringView text)
{
    if (const auto number = numberOf(text, 65535))
        return quint16(*number);
    if (const auto named = find(PortNames, text))
        return quint16(*named);
    return {};
}

std::optional<FieldRange> portsOf(QStringView text, QChar separator)
{
    if (const auto port = portOf(text))
        return FieldRange{*port, *port};
    const qsizetype at = text.indexOf(separator);
    if (at < 0)
        return {};
    const auto first = portOf(text.left(at));
    const auto last = portOf(text.mid(at + 1));
    if (!first || !last || *first > *last)
        return {};
    return FieldRange{*first, *last};
}

std::optional<int> icmpTypeOf(QStringView text, Family family)
{
    if (const auto number = numberOf(text, 255))
        return int(*number);
    return family == Family::IPv4 ? find(IcmpTypes, text) : find(Icmpv6Types, text);
}

std::optional<int> icmpCodeOf(QStringView text, Family family)
{
    return family == Family::IPv4 ? find(IcmpCodes, text) : find(Icmpv6Codes, text);
}

std::optional<IpRange> rangeOf(QStringView text)
{
    if (const qsizetype dash = text.indexOf(u'-'); dash >= 0) {
        const auto first = IpAddress::parse(text.left(dash));
        const auto last = IpAddress::parse(text.mid(dash + 1));
        if (!first || !last || first->family != last->family || first->value > last->value)
            return {};
        return IpRange{first->family, first->value, last->value};
    }
    const qsizetype slash = text.indexOf(u'/');
    const auto address = IpAddress::parse(slash < 0 ? text : text.left(slash));
    if (!address)
        return {};
    const int bits = addressBits(address->family);
    if (slash < 0)
        return IpRange::block(*address, bits);
    const QStringView length = text.mid(slash + 1);
    if (const auto prefix = numberOf(length, quint32(bits)))
        return IpRange::block(*address, int(*prefix));
    const auto mask = IpAddress::parse(length);
    if (!mask || mask->family != address->family)
        return {};
    const auto prefix = prefixOfMask(mask->value, bits);
    if (!prefix)
        return {};
    return IpRange::block(*address, *prefix);
}

} // namespace portolan
