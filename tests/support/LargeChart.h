#pragma once

#include "model/core/Deployment.h"

#include <algorithm>
#include <array>
#include <random>

/// Deployments of any size, as data centres look: sites of about 32 components, each with an
/// internet side, a DMZ, an application and a data network, hosts of two to four components in the
/// last two; flows mostly from one network to the next, some within one, 8 % between sites, 15 %
/// beside another flow of the same two components. A few components of each network have most of
/// its flows. The same numbers and the same seed give the same deployment on every platform: only
/// std::mt19937 is asked, never a distribution, whose results differ between libraries. There are
/// at least 20 components.
namespace portolan::testing {

class LargeChart
{
public:
    static Deployment make(int components, int flows, quint32 seed)
    {
        return LargeChart(components, flows, seed).m_deployment;
    }

private:
    enum Network : quint8 { Internet, Dmz, App, Data };
    using Members = std::array<std::vector<QString>, 4>;

    struct Step
    {
        Network from;
        Network to;
        int percent;
        std::array<const char *, 3> ports;
    };
    static constexpr std::array<Step, 6> Steps = {
        {{Internet, Dmz, 22, {"443/tcp", "8443/tcp", "443/udp"}},
            {Dmz, App, 20, {"8080/tcp", "8443/tcp", "9000/tcp"}},
            {App, App, 22, {"8080/tcp", "50051/tcp", "5672/tcp"}},
            {App, Data, 26, {"5432/tcp", "6379/tcp", "9200/tcp"}},
            {Data, Data, 5, {"7000/tcp", "2380/tcp", "4789/udp"}},
            {App, Dmz, 5, {"3128/tcp", "25/tcp", "53/tcp+udp"}}}};

    LargeChart(int components, int flows, quint32 seed)
        : m_engine(seed * 1000003U + quint32(components))
    {
        const int sites = std::max(2, (components + 16) / 32);
        for (int site = 0; site < sites; ++site)
            addSite(site, components / sites + (site < components % sites ? 1 : 0));
        for (int i = 0; i < flows; ++i)
            addFlow();
        // Records are sorted by id; the numbers in them have one length.
        Deployment &d = m_deployment;
        std::ranges::sort(d.zones, {}, &Zone::id);
        d.settings.name = QStringLiteral("Generated");
    }

    int below(int n) { return int(m_engine() % quint32(std::max(1, n))); }
    static QString id(const char *prefix, qsizetype number)
    {
        return QLatin1StringView(prefix) + QString::number(number).rightJustified(5, u'0');
    }

    QString addZone(const QString &name, ZoneKind kind, const QString &parent)
    {
        Zone zone;
        zone.id = id("z", qsizetype(m_deployment.zones.size()));
        zone.name = name;
        zone.kind = kind;
        zone.parent = parent;
        m_deployment.zones.push_back(zone);
        return zone.id;
    }

    QString addComponent(Network network, const QString &zone)
    {
        static constexpr std::array<std::array<const char *, 4>, 4> kinds = {
            {{"client", "partner", "browser", "phone"},
                {"load balancer", "gateway", "proxy", "vpn"}, {"api", "worker", "auth", "queue"},
                {"database", "cache", "storage", "search"}}};
        const auto number = qsizetype(m_deployment.components.size());
        Component c;
        c.id = id("n", number);
        c.kind = QLatin1StringView(kinds[network][size_t(below(4))]);
        c.name = c.kind + u' ' + QString::number(number);
        c.zone = zone;
        // 198.51.100.0/24 is for examples; IPv6 has room for all.
        c.addresses = {*Address::parse(QStringLiteral("2001:db8::%1").arg(number + 1, 0, 16))};
        m_deployment.components.push_back(c);
        return c.id;
    }

    void addSite(int site, int components)
    {
        static constexpr std::array<int, 4> share = {18, 17, 43, 22};
        static constexpr std::array<const char *, 4> names = {"Internet", "DMZ", "App", "Data"};
        const QString top = addZone(QStringLiteral("Site %1").arg(site), ZoneKind::Site, QString());
        Members members;
        int left = components;
        for (int network = 0; network < 4; ++network) {
            const int wanted =
                network == Data ? left : std::min(left, components * share[size_t(network)] / 100);
            left -= wanted;
            const QString zone = addZone(QLatin1StringView(names[size_t(network)]),
                network == Internet ? ZoneKind::Internet : ZoneKind::Network, top);
            QString host;
            int room = 0;
            for (int i = 0; i < wanted; ++i) {
                if (network >= App && room == 0 && below(100) < 35) {
                    room = 2 + below(3);
                    host = addZone(QStringLiteral("host %1").arg(m_deployment.zones.size()),
                        ZoneKind::Host, zone);
                }
                members[size_t(network)].push_back(
                    addComponent(Network(network), room > 0 ? host : zone));
                room = std::max(0, room - 1);
            }
        }
        m_sites.push_back(members);
    }

    /// The first ones have most of the flows.
    const QString &hub(const std::vector<QString> &members)
    {
        const int n = int(members.size());
        return members[size_t(std::min(below(n), below(n)))];
    }

    void addFlow()
    {
        Flow flow;
        const auto count = int(m_deployment.flows.size());
        const int dice = below(100);
        if (dice < 15 && count > 0) {
            const Flow &other = m_deployment.flows[size_t(below(count))];
            flow.from = other.from;
            flow.to = other.to;
            flow.ports = *PortSpec::parse(QStringLiteral("%1/tcp").arg(8000 + below(500)));
        } else {
            const size_t here = size_t(below(int(m_sites.size())));
            const size_t there = dice < 23 ? (here + 1 + size_t(below(3))) % m_sites.size() : here;
            int percent = below(100);
            const Step *step = Steps.data();
            while (percent >= step->percent)
                percent -= step++->percent;
            flow.from =
                m_sites[here][step->from][size_t(below(int(m_sites[here][step->from].size())))];
            flow.to = hub(m_sites[there][step->to]);
            flow.ports = *PortSpec::parse(QString::fromLatin1(step->ports[size_t(below(3))]));
            if (flow.from == flow.to) {
                addFlow();
                return;
            }
        }
        flow.id = id("f", count);
        if (below(5) == 0)
            flow.need.kind = Need::Kind::Optional;
        flow.enabled = below(40) != 0;
        m_deployment.flows.push_back(flow);
    }

    std::mt19937 m_engine;
    Deployment m_deployment;
    std::vector<Members> m_sites;
};

} // namespace portolan::testing
