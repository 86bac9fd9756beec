#include "views/chart/ProbeMarks.h"

#include "views/chart/ChartScene.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ProbeMarks)
};

/// Calls \a found with each port of the component that is among \a ports and was tried.
template<class Found>
void forEach(
    const ProbeResults &probes, const QString &component, const PortSpec &ports, const Found &found)
{
    const auto end = probes.cend();
    for (auto it = probes.lowerBound({component, Protocol(0), 0});
         it != end && it.key().component == component; ++it) {
        const ProbedPort &tried = it.key();
        if (!hasPorts(tried.protocol))
            continue;
        for (const PortRange &range : ports.ranges(tried.protocol)) {
            if (range.first <= tried.port && tried.port <= range.last)
                found(tried, it.value());
        }
    }
}

} // namespace

std::optional<ProbeResult> probedAt(
    const ProbeResults &probes, const QString &component, const PortSpec &ports)
{
    std::optional<ProbeResult> worst;
    forEach(probes, component, ports, [&](const ProbedPort &, ProbeResult result) {
        worst = worst ? std::max(*worst, result) : result;
    });
    return worst;
}

QHash<int, ProbeResult> probedDocks(const ChartScene &scene, const ProbeResults &probes)
{
    QHash<int, ProbeResult> docks;
    if (probes.isEmpty())
        return docks;
    const std::vector<Dock> &all = scene.geometry.docks;
    for (size_t i = 0; i < all.size(); ++i) {
        if (all[i].rect.isNull())
            continue;
        if (const auto result = probedAt(probes, all[i].component, all[i].ports))
            docks.insert(int(i), *result);
    }
    return docks;
}

QString probeText(ProbeResult result)
{
    switch (result) {
    case ProbeResult::Open:
        return Tr::tr("answered");
    case ProbeResult::NoAnswer:
        return Tr::tr("no answer");
    case ProbeResult::Closed:
        return Tr::tr("refused");
    }
    Q_UNREACHABLE();
}

QStringList spokenProbes(
    const ProbeResults &probes, const QString &component, const PortSpec &ports)
{
    std::map<ProbeResult, PortSpec> byResult;
    forEach(probes, component, ports, [&](const ProbedPort &tried, ProbeResult result) {
        byResult[result].insert(tried.protocol, {tried.port, tried.port});
    });
    QStringList texts;
    for (const auto &[result, of] : byResult)
        texts += Tr::tr("%1: %2").arg(of.toString(), probeText(result));
    return texts;
}

} // namespace portolan
