#pragma once

#include "model/core/PortSpec.h"

#include <QColor>
#include <QString>

#include <array>
#include <map>
#include <vector>

namespace portolan {

/// Contrast is dark, too, with at least 7:1 for every text and strong outlines; for the window
/// only.
enum class ThemeId : quint8 { Light, Dark, Print, Contrast };

/// "light", "dark", "print", "contrast".
QString toWord(ThemeId id);
std::optional<ThemeId> themeFromWord(QStringView word);

/// How a flow's protocols are drawn: colour, dash and text always say the same.
enum class FlowStyle : quint8 { Tcp, Udp, TcpUdp, Other };
inline constexpr int FlowStyleCount = 4;
FlowStyle flowStyle(const PortSpec &ports);

/// A line's look. The dash lengths are px, not pen widths; empty means solid.
struct LinePen
{
    QColor color;
    double width = 1;
    std::vector<double> dash;
    bool roundCap = false;

    bool operator==(const LinePen &) const = default;
    /// The same pen in other colours or widths; dashes keep their length.
    LinePen withColor(const QColor &other) const;
    LinePen withWidth(double other) const;
};

/// The colours of a zone; an invalid border is not drawn.
struct ZoneColors
{
    QColor fill;
    QColor border;
    QColor title;
    bool operator==(const ZoneColors &) const = default;
};

/// The bar on a card, by catalog id; the owner chooses light or dark colours.
using ProductColors = std::map<QString, QColor>;

/// Every colour of the chart and of the window around it, as a value. Contrasts are measured in
/// the design: text on its ground has at least 4.5:1, lines at least 3:1.
struct Theme
{
    ThemeId id = ThemeId::Light;

    // Chrome (the print theme carries the light theme's).
    QColor window;
    QColor panel;
    QColor separator;
    QColor fieldBorder;
    QColor row; ///< selected row
    QColor accent;
    QColor onAccent; ///< text on the accent
    QColor open;     ///< a probe that was answered
    QColor closed;

    // Shared by chart and chrome.
    QColor ink;
    QColor ink2;
    QColor disabledInk;
    QColor problem;
    QColor problemInk;
    QColor problemBorder;

    // Chart.
    QColor canvas;
    QColor gridDot; ///< invalid: no grid
    QColor card;
    QColor cardHover;
    QColor cardBorder;
    QColor pillBorder; ///< invalid: none; a pill is filled with the canvas
    QColor softLine;   ///< separates parts of one box
    QColor halo;
    QColor neutralBar; ///< bar of a card that belongs to no product
    ZoneColors internet;
    ZoneColors sea;    ///< networks that the internet reaches
    ZoneColors land;   ///< the others
    ZoneColors green;  ///< further networks
    ZoneColors violet; ///< clusters and further networks
    ZoneColors site;
    ZoneColors host;
    std::array<LinePen, FlowStyleCount> protocols;
    LinePen bundle;

    /// Share of a colour that is left when the rest is hovered or selected.
    double fadedEdge = .5;
    double fadedCard = .62;
    double fadedLabel = .72;

    bool operator==(const Theme &) const = default;

    bool isDark() const { return id == ThemeId::Dark || id == ThemeId::Contrast; }
    const LinePen &pen(FlowStyle style) const { return protocols[size_t(style)]; }

    static const Theme &of(ThemeId id);
};

/// \a share of \a color over the opaque \a ground.
QColor mixed(const QColor &color, const QColor &ground, double share);

} // namespace portolan
