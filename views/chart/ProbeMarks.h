#pragma once

#include "model/core/PortSpec.h"

#include <QHash>
#include <QMap>
#include <QStringList>

#include <optional>
#include <tuple>

namespace portolan {

struct ChartScene;

/// What came back when somebody tried a port.
enum class ProbeResult : quint8 {
    Open,     ///< it answered
    NoAnswer, ///< nothing came back: filtered, or not there
    Closed    ///< it was refused
};
inline constexpr ProbeResult AllProbeResults[] = {
    ProbeResult::Open, ProbeResult::Closed, ProbeResult::NoAnswer};

/// A port of tcp, udp or sctp at which a component listens.
struct ProbedPort
{
    QString component; ///< id, as the record spells it
    Protocol protocol = Protocol::Tcp;
    quint16 port = 0;

    bool operator==(const ProbedPort &) const = default;
    friend bool operator<(const ProbedPort &a, const ProbedPort &b)
    {
        return std::tie(a.component, a.protocol, a.port) <
               std::tie(b.component, b.protocol, b.port);
    }
};

/// What is known of the ports that were tried; of all others nothing. Shown in the docks of a chart
/// (ChartState); who tries them gives a new one with each result. Implicitly shared.
using ProbeResults = QMap<ProbedPort, ProbeResult>;

/// What is known of those ports of a component: one that is closed counts for all, then one that
/// gave no answer. Nothing where none of them was tried.
std::optional<ProbeResult> probedAt(
    const ProbeResults &probes, const QString &component, const PortSpec &ports);

/// The same for the docks of a chart, by index; those of which something is known.
QHash<int, ProbeResult> probedDocks(const ChartScene &scene, const ProbeResults &probes);

/// "answered", "refused", "no answer", as the legend has it.
QString probeText(ProbeResult result);
/// "7880/tcp, 50000/udp: answered": each result with its ports, for who cannot see the docks. Empty
/// where none was tried.
QStringList spokenProbes(
    const ProbeResults &probes, const QString &component, const PortSpec &ports);

} // namespace portolan
