#pragma once

#include "tests/support/ChartBuilder.h"

#include <QtGlobal>

#include <array>
#include <cmath>
#include <vector>

/// Charts as large firms have them: sites with internet, DMZ, application and data network, some
/// hosts, flows mostly from layer to layer, a few hubs, some flows between the sites.
namespace portolan::testing {

class SiteChart
{
public:
    static Deployment make(int components, int flows, quint32 seed)
    {
        return SiteChart(components, flows, seed).m_builder.chart;
    }

private:
    SiteChart(int components, int flows, quint32 seed)
        : m_seed(seed * 1000003U + quint32(components))
    {
        const int sites = std::max(2, int(std::lround(components / 32.)));
        for (int s = 0; s < sites; ++s)
            site(s, components / sites + (s < components % sites ? 1 : 0));
        for (const auto &site : m_sites)
            for (int layer = 0; layer < 4; ++layer)
                for (const QString &id : site[size_t(layer)])
                    if (m_flows < flows && layer == 3)
                        flow(any(site[2]), id, 3);
                    else if (m_flows < flows)
                        flow(id, hub(site[size_t(layer) + 1]), layer);
        while (m_flows < flows)
            more();
    }

    int below(int n)
    {
        m_seed = m_seed * 1664525U + 1013904223U;
        return int((m_seed >> 8) % quint32(std::max(1, n)));
    }
    QString any(const QStringList &list) { return list[below(int(list.size()))]; }
    QString hub(const QStringList &list)
    {
        const double at = std::pow(below(10'000) / 10'000., 1.8);
        return list[qsizetype(double(list.size()) * at)];
    }

    void site(int number, int size)
    {
        const QString id = QStringLiteral("site%1").arg(number);
        m_builder.zone(id, ZoneKind::Site);
        const QStringList names = {QStringLiteral("internet"), QStringLiteral("dmz"),
            QStringLiteral("app"), QStringLiteral("data")};
        const int shares[] = {18, 17, 43, 22};
        std::array<QStringList, 4> layers;
        int left = size;
        for (int layer = 0; layer < 4; ++layer) {
            const QString zone = id + QLatin1Char('-') + names[layer];
            m_builder.zone(zone, layer == 0 ? ZoneKind::Internet : ZoneKind::Network, id);
            const int count = layer == 3 ? left : std::max(1, size * shares[layer] / 100);
            left -= count;
            QString host;
            int room = 0;
            for (int k = 0; k < count; ++k) {
                if (layer > 1 && room == 0 && below(100) < 35) {
                    room = 2 + below(3);
                    host = zone + QStringLiteral("-host%1").arg(m_hosts++);
                    m_builder.host(host, zone);
                }
                const QString name = QStringLiteral("n%1").arg(m_components++, 5, 10, QChar(u'0'));
                m_builder.component(name, room > 0 ? host : zone, {QStringLiteral("192.0.2.1")});
                layers[size_t(layer)] << name;
                room = std::max(0, room - 1);
            }
        }
        m_sites.push_back(layers);
    }

    void flow(const QString &from, const QString &to, int layer)
    {
        static const std::array<QStringList, 4> ports = {
            QStringList{
                QStringLiteral("443/tcp"), QStringLiteral("80/tcp"), QStringLiteral("443/udp")},
            QStringList{QStringLiteral("8080/tcp"), QStringLiteral("8443/tcp")},
            QStringList{
                QStringLiteral("5432/tcp"), QStringLiteral("6379/tcp"), QStringLiteral("9092/tcp")},
            QStringList{QStringLiteral("5432/tcp"), QStringLiteral("9200/tcp"),
                QStringLiteral("3306/tcp")}};
        if (from != to)
            m_builder.flow(QStringLiteral("e%1").arg(m_flows++, 6, 10, QChar(u'0')), from, to,
                any(ports[size_t(layer)]));
    }

    void more()
    {
        const int q = below(100);
        if (q < 15) {
            const Flow &other = m_builder.chart.flows[size_t(below(m_flows))];
            flow(QString(other.from), QString(other.to), below(4));
            return;
        }
        const auto &site = m_sites[size_t(below(int(m_sites.size())))];
        const auto &next = m_sites[size_t(below(int(m_sites.size())))];
        if (q < 23) {
            flow(hub(site[2]), hub(next[size_t(1 + below(2))]), 0);
            return;
        }
        const int ends[][2] = {{0, 1}, {1, 2}, {2, 2}, {2, 3}, {3, 3}, {2, 1}};
        const int shares[] = {22, 42, 64, 90, 95, 100};
        const int p = below(100);
        int kind = 0;
        while (p >= shares[kind])
            ++kind;
        flow(any(site[size_t(ends[kind][0])]), hub(site[size_t(ends[kind][1])]), ends[kind][0]);
    }

    ChartBuilder m_builder;
    std::vector<std::array<QStringList, 4>> m_sites;
    quint32 m_seed;
    int m_components = 0;
    int m_flows = 0;
    int m_hosts = 0;
};

} // namespace portolan::testing
