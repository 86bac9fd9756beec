#pragma once

#include "tests/support/ChartBuilder.h"

namespace portolan {

/// Three zones in each other (site, lan, node) with a component in each (a, b, c), and one beside
/// them (dmz) with another (d); none has a place.
inline ChartBuilder nestedChart()
{
    ChartBuilder builder;
    builder.zone(QStringLiteral("site"), ZoneKind::Site);
    builder.zone(QStringLiteral("lan"), ZoneKind::Network, QStringLiteral("site"));
    builder.host(QStringLiteral("node"), QStringLiteral("lan"));
    builder.zone(QStringLiteral("dmz"), ZoneKind::Network);
    builder.component(QStringLiteral("a"), QStringLiteral("site"));
    builder.component(QStringLiteral("b"), QStringLiteral("lan"));
    builder.component(QStringLiteral("c"), QStringLiteral("node"));
    builder.component(QStringLiteral("d"), QStringLiteral("dmz"));
    return builder;
}

} // namespace portolan
