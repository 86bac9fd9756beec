#pragma once

#include "model/core/Deployment.h"

#include <QByteArray>

namespace portolan {

/// Whether a report follows the system of its reader or is always light or dark.
enum class ReportScheme : quint8 { Automatic, Light, Dark };

struct ReportOptions
{
    /// The chart as SVG files; nothing in them may need the network. The dark one is shown where
    /// the reader's system is dark; empty: there the light one stands on its own ground.
    QByteArray chart;
    QByteArray darkChart = {};
    ReportScheme scheme = ReportScheme::Automatic;
    /// The deployment is a customer copy, whose rules would have no addresses: rules and problems
    /// are left out, and the report says so.
    bool customer = false;
    QDate today = {}; ///< flows that expired before it are problems; none are where it is invalid
};

/// One HTML file that needs nothing else: title block, chart, flows, components, zones, problems,
/// and the rules of every enforcement point in the dialect that it prefers, with what the dialect
/// could not say beside them. Without scripts it is complete; a small one of ours sorts and filters
/// the tables. A policy in the file keeps a browser from loading or sending anything. Headings are
/// in the language of the application, rules are the bytes that `portolan export` writes. The same
/// deployment and options give the same bytes. Pure; near-linear in the size of the deployment.
QByteArray htmlReport(const Deployment &deployment, const ReportOptions &options);

} // namespace portolan
