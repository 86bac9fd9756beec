#pragma once

#include "model/core/Deployment.h"
#include "model/layout/Geometry.h"

/// The chart of the visual design, placed by hand, so that the painter is tested without the layout
/// engine.

namespace portolan {

Deployment liveKitDeployment();
Geometry liveKitGeometry();

namespace livekit {

using namespace Qt::StringLiterals;

inline Component component(
    const QString &id, const QString &name, const QString &kind, const QString &zone)
{
    Component c;
    c.id = id;
    c.name = name;
    c.kind = kind;
    c.zone = zone;
    return c;
}

inline Zone zone(const QString &id, const QString &name, ZoneKind kind, const QString &parent = {})
{
    Zone z;
    z.id = id;
    z.name = name;
    z.kind = kind;
    z.parent = parent;
    return z;
}

inline Flow flow(const QString &id, const QString &from, const QString &to, const QString &ports,
    Need::Kind need = Need::Kind::Required)
{
    Flow f;
    f.id = id;
    f.from = from;
    f.to = to;
    f.ports = *PortSpec::parse(ports);
    f.need.kind = need;
    return f;
}

inline EdgeLine edge(
    const Deployment &d, const QString &id, std::vector<QPointF> points, const QRectF &label)
{
    const Flow *f = d.flow(id);
    return {
        {id}, f->from, f->to, std::move(points), {label, {{id, f->ports.toString(), {}}}}, {}, {}};
}

inline Dock dock(const Deployment &d, const QString &component, Side side, const QRectF &rect,
    const QStringList &flows)
{
    const PortSpec ports = d.flow(flows.first())->ports;
    return {component, side, rect, ports.groups().front().portsText(), ports, flows};
}

} // namespace livekit

inline Deployment liveKitDeployment()
{
    using namespace livekit;
    Deployment d;
    d.settings.name = u"Video for branch offices"_s;
    d.zones = {zone(u"data"_s, u"Data network"_s, ZoneKind::Network),
        zone(u"dmz"_s, u"DMZ"_s, ZoneKind::Network),
        zone(u"internet"_s, u"Internet"_s, ZoneKind::Internet),
        zone(u"lb-1"_s, {}, ZoneKind::Host, u"dmz"_s),
        zone(u"sfu-1"_s, {}, ZoneKind::Host, u"dmz"_s),
        zone(u"sip-1"_s, {}, ZoneKind::Host, u"dmz"_s)};
    d.components = {component(u"client"_s, u"LiveKit client"_s, u"client"_s, u"internet"_s),
        component(u"lb"_s, u"Load balancer"_s, u"load balancer"_s, u"lb-1"_s),
        component(u"prometheus"_s, u"Prometheus"_s, u"monitoring"_s, u"data"_s),
        component(u"provider"_s, u"SIP provider"_s, u"phone"_s, u"internet"_s),
        component(u"redis"_s, u"Redis"_s, u"database"_s, u"data"_s),
        component(u"server"_s, u"LiveKit server"_s, u"media server"_s, u"sfu-1"_s),
        component(u"sip"_s, u"LiveKit SIP"_s, u"gateway"_s, u"sip-1"_s)};
    for (Component &c : d.components) {
        if (c.id != u"lb"_s && c.id != u"prometheus"_s && c.id != u"redis"_s &&
            c.id != u"provider"_s)
            c.product = u"livekit"_s;
    }
    const auto optional = Need::Kind::Optional;
    d.flows = {flow(u"api"_s, u"lb"_s, u"server"_s, u"7880/tcp"_s),
        flow(u"https"_s, u"client"_s, u"lb"_s, u"443/tcp"_s),
        flow(u"ice-tcp"_s, u"client"_s, u"server"_s, u"7881/tcp"_s),
        flow(u"ice-udp"_s, u"client"_s, u"server"_s, u"50000-60000/udp"_s),
        flow(u"metrics"_s, u"prometheus"_s, u"server"_s, u"6789/tcp"_s, optional),
        flow(u"redis-server"_s, u"server"_s, u"redis"_s, u"6379/tcp"_s),
        flow(u"redis-sip"_s, u"sip"_s, u"redis"_s, u"6379/tcp"_s),
        flow(u"rtp"_s, u"provider"_s, u"sip"_s, u"10000-20000/udp"_s, optional),
        flow(u"sip-5060"_s, u"provider"_s, u"sip"_s, u"5060/tcp+udp"_s, optional),
        flow(u"sip-api"_s, u"sip"_s, u"server"_s, u"7880/tcp"_s),
        flow(u"sips"_s, u"provider"_s, u"sip"_s, u"5061/tcp"_s, optional),
        flow(u"turn-tls"_s, u"client"_s, u"server"_s, u"5349/tcp"_s, optional),
        flow(u"turn-udp"_s, u"client"_s, u"server"_s, u"3478/udp"_s, optional)};
    return d;
}

inline Geometry liveKitGeometry()
{
    using namespace livekit;
    const Deployment d = liveKitDeployment();
    Geometry g;
    g.bounds = {16, 16, 1056, 584};
    g.zones = {{u"internet"_s, {16, 16, 184, 584}, 0, u"Internet"_s, {}, {16, 16, 120, 40}},
        {u"dmz"_s, {376, 16, 368, 584}, 0, u"DMZ"_s, u"203.0.113.0/24"_s, {376, 16, 180, 40}},
        {u"lb-1"_s, {392, 56, 336, 112}, 1, u"lb-1"_s, u"host"_s, {392, 56, 120, 32}},
        {u"sfu-1"_s, {392, 208, 336, 192}, 1, u"sfu-1"_s, u"host"_s, {392, 208, 120, 32}},
        {u"sip-1"_s, {392, 440, 336, 144}, 1, u"sip-1"_s, u"host"_s, {392, 440, 120, 32}},
        {u"data"_s, {856, 192, 216, 208}, 0, u"Data network"_s, u"192.0.2.0/24"_s,
            {856, 192, 210, 40}}};
    g.cards = {{u"client"_s, {32, 248, 152, 120}, u"LiveKit client"_s, {}, {u"any address"_s}},
        {u"lb"_s, {496, 88, 176, 64}, u"Load balancer"_s, {}, {u"203.0.113.10"_s}},
        {u"prometheus"_s, {920, 232, 136, 64}, u"Prometheus"_s, {}, {u"192.0.2.41"_s}},
        {u"provider"_s, {32, 472, 152, 96}, u"SIP provider"_s, {}, {u"198.51.100.0/26"_s}},
        {u"redis"_s, {920, 320, 136, 64}, u"Redis"_s, {}, {u"192.0.2.31"_s}},
        {u"server"_s, {496, 248, 176, 120}, u"LiveKit server"_s, u"×2"_s,
            {u"203.0.113.20"_s, u"2001:db8:20::20"_s}},
        {u"sip"_s, {496, 472, 176, 96}, u"LiveKit SIP"_s, {}, {u"203.0.113.30"_s}}};
    g.docks = {dock(d, u"lb"_s, Side::Left, {448, 110, 48, 20}, {u"https"_s}),
        dock(d, u"server"_s, Side::Left, {408, 262, 88, 20}, {u"ice-tcp"_s}),
        dock(d, u"server"_s, Side::Left, {408, 286, 88, 20}, {u"ice-udp"_s}),
        dock(d, u"server"_s, Side::Left, {408, 310, 88, 20}, {u"turn-udp"_s}),
        dock(d, u"server"_s, Side::Left, {408, 334, 88, 20}, {u"turn-tls"_s}),
        dock(d, u"server"_s, Side::Top, {560, 228, 48, 20}, {u"api"_s}),
        dock(d, u"server"_s, Side::Bottom, {560, 368, 48, 20}, {u"sip-api"_s}),
        dock(d, u"server"_s, Side::Right, {672, 254, 44, 20}, {u"metrics"_s}),
        dock(d, u"sip"_s, Side::Left, {408, 486, 88, 20}, {u"sip-5060"_s}),
        dock(d, u"sip"_s, Side::Left, {408, 510, 88, 20}, {u"sips"_s}),
        dock(d, u"sip"_s, Side::Left, {408, 534, 88, 20}, {u"rtp"_s}),
        dock(d, u"redis"_s, Side::Left, {876, 342, 44, 20}, {u"redis-server"_s, u"redis-sip"_s})};
    g.edges = {edge(d, u"api"_s, {{584, 152}, {584, 228}}, {549, 178, 70, 20}),
        edge(d, u"https"_s, {{108, 248}, {108, 120}, {448, 120}}, {224, 110, 64, 20}),
        edge(d, u"ice-tcp"_s, {{184, 272}, {408, 272}}, {224, 262, 71, 20}),
        edge(d, u"ice-udp"_s, {{184, 296}, {408, 296}}, {224, 286, 124, 20}),
        edge(d, u"turn-udp"_s, {{184, 320}, {408, 320}}, {224, 310, 75, 20}),
        edge(d, u"turn-tls"_s, {{184, 344}, {408, 344}}, {224, 334, 71, 20}),
        edge(d, u"metrics"_s, {{920, 264}, {716, 264}}, {764, 254, 71, 20}),
        edge(d, u"redis-server"_s, {{672, 352}, {876, 352}}, {752, 342, 71, 20}),
        edge(d, u"redis-sip"_s, {{672, 520}, {848, 520}, {848, 352}, {876, 352}},
            {752, 510, 71, 20}),
        edge(d, u"sip-api"_s, {{584, 472}, {584, 388}}, {549, 410, 70, 20})};
    EdgeLine bundle;
    bundle.flows = {u"sip-5060"_s, u"sips"_s, u"rtp"_s};
    bundle.from = u"provider"_s;
    bundle.to = u"sip"_s;
    bundle.points = {{184, 520}, {400, 520}};
    bundle.quay = {400, 486, 3, 68};
    bundle.label = {{224, 490, 144, 60},
        {{u"sip-5060"_s, u"5060/tcp+udp"_s, {}}, {u"sips"_s, u"5061/tcp"_s, {}},
            {u"rtp"_s, u"10000-20000/udp"_s, {}}}};
    g.edges.push_back(bundle);
    return g;
}

} // namespace portolan
