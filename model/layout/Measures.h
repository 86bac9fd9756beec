#pragma once

#include <QRectF>

#include <cstddef>

namespace portolan::layout {

/// Measures of the visual design in px.
namespace measure {
inline constexpr double Padding = 12;
inline constexpr double ZoneTitle = 32;
inline constexpr double HostTitle = 32;
inline constexpr double HostGap = 40;
inline constexpr double CardGap = 24;
inline constexpr double CardGapAcross = 12; ///< between cards of one layer, at least
inline constexpr double ZoneGap = 112;
inline constexpr double RangeZoneGap = 176;
inline constexpr double Lane = 8;
inline constexpr double Pitch = 24;
inline constexpr double Dock = 20;
inline constexpr double DockMin = 44;
inline constexpr double DockText = 12;
inline constexpr size_t MostRows = 12; ///< of a bundle's label
inline constexpr int DockCap = 6;      ///< more docks than this on a side become one
inline constexpr double Label = 20;
inline constexpr double BundleRow = 18;
inline constexpr double LabelText = 20; ///< beside the text, both sides together
inline constexpr double Swatch = 26;    ///< of a bundle's row, with its gap
inline constexpr double LabelIndent = 24;
inline constexpr double Stub = 12;  ///< a line leaves its card at least so far straight
inline constexpr double Trunk = 24; ///< the last straight part before a dock
inline constexpr double EndMargin = 16;
inline constexpr double Quay = 5;
inline constexpr double QuayBar = 3;
inline constexpr double Shield = 32; ///< for that sign at the right end of a title
} // namespace measure

/// Where what stands beside a title may begin, from the left of the zone.
inline double besideTitle(double titleWidth) { return titleWidth + measure::Lane; }

/// What is between the title of its zone and the shield, where there is one, may stand beside them;
/// else it stands below.
inline bool isBesideTitle(
    const QRectF &member, const QRectF &zone, double titleWidth, bool hasShield)
{
    return member.left() >= zone.left() + besideTitle(titleWidth) &&
           (!hasShield || member.right() <= zone.right() - measure::Shield);
}

/// The shield that says that rules are written for a zone, with some room around it.
inline QRectF shieldOf(const QRectF &zone)
{
    return {zone.right() - measure::Shield, zone.top() + 4, measure::Shield - 8, 24};
}

/// Of a zone whose title is so wide: a shield may stand at the right of a host's.
inline double leastZoneWidth(double titleWidth, bool host)
{
    return titleWidth + 16 + (host ? 24 : 0);
}

/// What a drawing is judged by, in px of line.
namespace price {
inline constexpr double Corner = 48;
inline constexpr double Crossing = 60;
inline constexpr double Defect = 1000; ///< a label or line without a proper place
inline constexpr double Size = 1;      ///< of a px of the chart's width or height
} // namespace price

} // namespace portolan::layout
