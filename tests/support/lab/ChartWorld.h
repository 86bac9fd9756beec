#pragma once

#include "model/policy/Policy.h"
#include "tests/support/ChartReading.h"
#include "tests/support/lab/Prober.h"

#include <map>
#include <memory>
#include <set>

namespace portolan::lab {

/// A chart as machines: one for each host, lone component and peer, and a stranger who is on no
/// flow. Peers that may be "any" live outside all blocks of the chart. Knows which packets tell a
/// right policy from a wrong one, and what the chart says about each.
class ChartWorld
{
public:
    /// The kind of components that are there only to make policies large: they get no machine, and
    /// no packets of their flows are planned.
    static constexpr auto Crowd = QLatin1StringView("crowd");

    /// Which places have a firewall of ours.
    enum class Firewalls : quint8 { All, HostsOnly };

    explicit ChartWorld(const Deployment &chart, Firewalls firewalls = Firewalls::All);

    Network &network() { return m_network; }
    const Network &network() const { return m_network; }
    /// The place whose policy belongs on a machine; empty for peers whose firewall is not ours.
    const QString &pointOn(size_t machine) const { return m_points[machine]; }

    /// Every charted flow at the ends and the middle of its ports, and around it the neighbouring
    /// ports, the other protocols, other sources and the reverse direction; both families.
    const std::vector<Probe> &probes() const { return m_probes; }
    /// What has to become of a probe when every machine has its policy for \a directions, or, with
    /// \a only, the rules of these flows alone.
    bool shouldPass(
        const Probe &probe, Directions directions, const std::set<QString> &only = {}) const;
    /// Enabled flows of which no probe should pass.
    QStringList flowsWithoutPassingProbe() const;

private:
    using Addresses = std::vector<IpAddress>;

    void placeSingles();
    void placeRanges();
    void placeAny();
    void placeStranger();
    void give(const Component &component, const IpAddress &address);
    std::optional<IpAddress> freeIn(const IpRange &range, bool fromEnd) const;
    IpAddress outsider(Family family) const;
    void planProbes();
    void planFlow(const Flow &flow);
    void plan(const IpAddress &source, const IpAddress &destination, Protocol protocol, int port);
    bool judges(const IpAddress &own, const Probe &probe, Direction direction,
        const std::set<QString> &only) const;

    const Deployment &m_chart;
    ChartReading m_reading;
    std::vector<IpRange> m_charted; ///< every range that the chart mentions
    std::map<QString, Addresses> m_machines;
    std::map<QString, QString> m_pointOfMachine;
    std::map<QString, Addresses> m_samples; ///< component -> addresses it speaks from
    std::map<IpAddress, QString> m_taken;   ///< address -> machine
    Addresses m_strangers;
    Network m_network;
    std::vector<QString> m_points;
    std::set<Probe> m_planned;
    std::vector<Probe> m_probes;
    std::map<std::pair<QString, Direction>, std::vector<ChartReading::Sentence>> m_sentences;
};

} // namespace portolan::lab
