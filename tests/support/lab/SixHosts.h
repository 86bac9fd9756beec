#pragma once

#include "tests/support/ChartBuilder.h"
#include "tests/support/lab/ChartWorld.h"

namespace portolan::lab {

/// A dual-stack deployment that has one of everything that makes rules hard: hosts of one family,
/// a host with two components of different addresses, peers that are any, a block, a zone's block,
/// a name or unknown, instances, a balancer that keeps client addresses, paired and unpaired tcp
/// and udp, ping and a protocol without ports, and texts that want to be a shell.
inline Deployment sixHosts()
{
    using namespace Qt::StringLiterals;
    ChartBuilder c;
    c.zone(u"net"_s, ZoneKind::Internet);
    c.zone(u"hq"_s, ZoneKind::Site);
    c.zone(u"dmz"_s, ZoneKind::Network, u"hq"_s, {u"203.0.113.0/25"_s, u"2001:db8:1::/64"_s});
    c.zone(u"lan"_s, ZoneKind::Network, u"hq"_s, {u"192.0.2.0/24"_s, u"2001:db8:2::/64"_s});
    for (const QString &host : {u"edge"_s, u"apps"_s})
        c.host(host, u"dmz"_s);
    for (const QString &host : {u"four"_s, u"six"_s, u"logs"_s, u"names"_s})
        c.host(host, u"lan"_s);

    c.component(u"everyone"_s, u"net"_s);
    c.component(u"hub"_s, u"net"_s, {u"hub.example.com"_s});
    c.component(u"branch"_s, u"hq"_s, {u"198.51.100.0/26"_s, u"2001:db8:b::/64"_s});
    c.component(u"odd"_s, u"hq"_s, {u"198.51.100.67-198.51.100.73"_s});
    c.component(u"unknown"_s);
    c.component(u"printers"_s, u"lan"_s);
    c.component(u"node"_s, u"hq"_s,
         {u"198.51.100.129-198.51.100.130"_s, u"2001:db8:c::1"_s, u"2001:db8:c::2"_s})
        .instances = 2;
    c.component(u"vip"_s, u"dmz"_s, {u"203.0.113.5"_s, u"2001:db8:1::5"_s}).preservesClientAddress =
        true;

    c.component(u"proxy"_s, u"edge"_s, {u"203.0.113.10"_s, u"2001:db8:1::10"_s}).name =
        u"Proxy \"; $(reboot) `id` \\ 'x'\ntable inet x {}"_s;
    c.component(u"app-a"_s, u"apps"_s, {u"203.0.113.20"_s, u"2001:db8:1::20"_s});
    c.component(u"app-b"_s, u"apps"_s, {u"203.0.113.21"_s, u"2001:db8:1::21"_s});
    c.component(u"sql-four"_s, u"four"_s, {u"192.0.2.40"_s});
    c.component(u"sql-six"_s, u"six"_s, {u"2001:db8:2::6"_s});
    c.component(u"log"_s, u"logs"_s, {u"192.0.2.50"_s, u"2001:db8:2::50"_s});
    c.component(u"log-agent"_s, u"logs"_s);
    c.component(u"resolver"_s, u"names"_s, {u"192.0.2.53"_s, u"2001:db8:2::53"_s});

    c.flow(u"01-https"_s, u"everyone"_s, u"proxy"_s, u"443/tcp+udp"_s);
    c.flow(u"02-turn"_s, u"everyone"_s, u"proxy"_s, u"5349/tcp, 3478/udp, 50000-50020/udp"_s);
    c.flow(u"03-app-a"_s, u"proxy"_s, u"app-a"_s, u"8443/tcp"_s);
    c.flow(u"04-app-b"_s, u"proxy"_s, u"app-b"_s, u"9443/tcp"_s);
    c.flow(u"05-sql"_s, u"app-a"_s, u"sql-four"_s, u"5432/tcp"_s);
    c.flow(u"06-sql"_s, u"app-b"_s, u"sql-six"_s, u"5432/tcp"_s);
    c.flow(u"07-dns"_s, u"app-a"_s, u"resolver"_s, u"53/tcp+udp"_s);
    c.flow(u"08-dns"_s, u"sql-four"_s, u"resolver"_s, u"53/tcp+udp"_s);
    c.flow(u"09-ping"_s, u"branch"_s, u"proxy"_s, u"icmp, icmpv6"_s);
    c.flow(u"10-vpn"_s, u"branch"_s, u"proxy"_s, u"esp, 500,4500/udp"_s);
    c.flow(u"11-gossip"_s, u"node"_s, u"node"_s, u"7946/tcp+udp"_s);
    c.flow(u"12-syslog"_s, u"printers"_s, u"log"_s, u"514/udp, 6514/tcp"_s);
    c.flow(u"13-pull"_s, u"proxy"_s, u"hub"_s, u"443/tcp"_s);
    c.flow(u"14-admin"_s, u"unknown"_s, u"app-a"_s, u"22/tcp"_s);
    c.flow(u"15-off"_s, u"branch"_s, u"app-a"_s, u"22/tcp"_s).enabled = false;
    c.flow(u"16-families"_s, u"sql-six"_s, u"sql-four"_s, u"5432/tcp"_s);
    c.flow(u"17-local"_s, u"log-agent"_s, u"log"_s, u"6514/tcp"_s);
    c.flow(u"18-vip"_s, u"odd"_s, u"vip"_s, u"80/tcp"_s);
    c.flow(u"19-vip"_s, u"branch"_s, u"vip"_s, u"80/tcp"_s);
    c.flow(u"20-behind-vip"_s, u"vip"_s, u"log"_s, u"8080/tcp"_s);
    c.flow(u"21-many-ports"_s, u"odd"_s, u"app-b"_s,
        u"1,3,5,7,9,11,13,15,17,19,21,23,25,27,29,31,1000-1010,2000-2002/tcp"_s);
    c.flow(u"22-all"_s, u"node"_s, u"resolver"_s, u"1-65535/tcp"_s);
    for (Flow &flow : c.chart.flows)
        flow.note = u"\"; nft flush ruleset; $(reboot)"_s;
    return c.chart;
}

/// The chart with so many flows more into and out of each of these components, from and to peers
/// with one address of each family, that its policies are written with sets.
inline Deployment withFillers(Deployment chart, const QStringList &components, int count)
{
    using namespace Qt::StringLiterals;
    ChartBuilder c; // at most 120 peers, else there are no addresses
    c.chart = std::move(chart);
    for (int n = 1; n <= count; ++n) {
        const QString id = u"filler-%1"_s.arg(n);
        // The first and the last are machines.
        c.component(id, {}, {u"203.0.113.%1"_s.arg(128 + n), u"2001:db8:f1::%1"_s.arg(n)}).kind =
            n > 1 && n < count ? QString(ChartWorld::Crowd) : QString();
        for (const QString &component : components) {
            c.flow(
                u"in-%1-%2"_s.arg(component).arg(n), id, component, u"%1/tcp+udp"_s.arg(10000 + n));
            c.flow(u"out-%1-%2"_s.arg(component).arg(n), component, id,
                u"%1/tcp+udp"_s.arg(11000 + n));
        }
    }
    return c.chart;
}

} // namespace portolan::lab
