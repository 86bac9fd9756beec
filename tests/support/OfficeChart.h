#pragma once

#include "tests/support/ChartBuilder.h"
#include "tests/support/PolicyText.h"

#include <algorithm>

namespace portolan {

/// A site with a DMZ and a LAN beside the internet; one host in each.
inline ChartBuilder office()
{
    ChartBuilder chart;
    chart.zone(QStringLiteral("net"), ZoneKind::Internet);
    chart.zone(QStringLiteral("hq"), ZoneKind::Site);
    chart.zone(QStringLiteral("dmz"), ZoneKind::Network, QStringLiteral("hq"),
        {QStringLiteral("203.0.113.0/24"), QStringLiteral("2001:db8:1::/64")});
    chart.zone(QStringLiteral("lan"), ZoneKind::Network, QStringLiteral("hq"));
    chart.host(QStringLiteral("web-host"), QStringLiteral("dmz"));
    chart.host(QStringLiteral("db-host"), QStringLiteral("lan"));
    chart.component(QStringLiteral("clients"), QStringLiteral("net"));
    chart.component(QStringLiteral("web"), QStringLiteral("web-host"),
        {QStringLiteral("203.0.113.10"), QStringLiteral("2001:db8:1::10")});
    chart.component(
        QStringLiteral("db"), QStringLiteral("db-host"), {QStringLiteral("192.0.2.20")});
    return chart;
}

inline QStringList rulesAt(const ChartBuilder &chart, const QString &at,
    Directions directions = Directions::Both, QStringList *warnings = nullptr)
{
    const auto policy = compileHost(chart.chart, at, directions);
    if (!policy)
        return {QStringLiteral("error: ") + policy.error().message};
    if (warnings)
        *warnings = policy->warnings;
    return policyText(*policy);
}

inline QStringList rulesOf(const ChartBuilder &chart, const QString &flow,
    Direction direction = Direction::Inbound, QStringList *warnings = nullptr)
{
    const auto policy = compileFlows(chart.chart, {flow}, direction);
    if (!policy)
        return {QStringLiteral("error: ") + policy.error().message};
    if (warnings)
        *warnings = policy->warnings;
    return policyText(*policy);
}

inline QStringList boundaryAt(const ChartBuilder &chart, const QString &at,
    QStringList *warnings = nullptr, Directions directions = Directions::Both)
{
    const auto policy = PolicyCompiler(chart.chart).boundary(at, directions);
    if (!policy)
        return {QStringLiteral("error: ") + policy.error().message};
    if (warnings)
        *warnings = policy->warnings;
    return policyText(*policy);
}

inline bool mentions(const QStringList &warnings, const QStringList &words)
{
    return std::any_of(warnings.begin(), warnings.end(), [&](const QString &warning) {
        return std::all_of(words.begin(), words.end(),
            [&](const QString &word) { return warning.contains(word); });
    });
}

} // namespace portolan
