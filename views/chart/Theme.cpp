#include "views/chart/Theme.h"

#include <QStringView>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QColor rgb(QRgb value) { return QColor::fromRgb(value); }

ZoneColors zone(QRgb fill, QRgb border, QRgb title) { return {rgb(fill), rgb(border), rgb(title)}; }

std::array<LinePen, FlowStyleCount> pens(QRgb tcp, QRgb udp, QRgb both, QRgb other)
{
    return {LinePen{rgb(tcp), 1.5, {}, false}, LinePen{rgb(udp), 1.5, {6, 4}, false},
        LinePen{rgb(both), 1.5, {11, 3, 2.5, 3}, false}, LinePen{rgb(other), 2, {.1, 4.5}, true}};
}

Theme lightTheme()
{
    Theme t;
    t.id = ThemeId::Light;
    t.window = rgb(0xF2F4F6);
    t.panel = rgb(0xFFFFFF);
    t.separator = rgb(0xD6DBE2);
    t.fieldBorder = rgb(0x8792A0);
    t.row = rgb(0xDCE9FB);
    t.accent = rgb(0x1D62C4);
    t.onAccent = rgb(0xFFFFFF);
    t.open = rgb(0x1B7A3D);
    t.closed = rgb(0xB3261E);
    t.ink = rgb(0x18212C);
    t.ink2 = rgb(0x536071);
    t.disabledInk = rgb(0x7D8896);
    t.problem = rgb(0xFFD873);
    t.problemInk = rgb(0x2B1C00);
    t.problemBorder = rgb(0x7A5A10);
    t.canvas = rgb(0xFBFCFD);
    t.gridDot = rgb(0xDFE4EA);
    t.card = rgb(0xFFFFFF);
    t.cardHover = rgb(0xF8F9FB);
    t.cardBorder = rgb(0xAEB8C4);
    t.pillBorder = rgb(0xCBD2DB);
    t.softLine = rgb(0xE7EAEE);
    t.halo = rgb(0xCFE1FA);
    t.neutralBar = rgb(0x8792A0);
    t.internet = {rgb(0xEFF1F4), {}, rgb(0x536071)};
    t.sea = zone(0xE8F2F6, 0xBCD5E0, 0x2C5A6E);
    t.land = zone(0xF6F1E4, 0xDDCFA9, 0x6A5926);
    t.green = zone(0xEBF4EC, 0xC0DAC5, 0x2F5F3D);
    t.violet = zone(0xF1EEF8, 0xCFC6E4, 0x56468A);
    t.site = zone(0xF4F6F8, 0xD6DBE2, 0x536071);
    t.host = zone(0xFCFDFE, 0x778698, 0x3B4857);
    t.protocols = pens(0x0069A6, 0xB34A00, 0x7A2568, 0x1F5130);
    t.bundle = {rgb(0x465364), 2.5, {}, false};
    return t;
}

Theme darkTheme()
{
    Theme t;
    t.id = ThemeId::Dark;
    t.window = rgb(0x20252C);
    t.panel = rgb(0x1A1E24);
    t.separator = rgb(0x363E49);
    t.fieldBorder = rgb(0x66727F);
    t.row = rgb(0x223A5C);
    t.accent = rgb(0x7AB0FF);
    t.onAccent = rgb(0x0D1013);
    t.open = rgb(0x6CCB8B);
    t.closed = rgb(0xFF8A80);
    t.ink = rgb(0xE5EAF0);
    t.ink2 = rgb(0xA2AEBC);
    t.disabledInk = rgb(0x75818F);
    t.problem = rgb(0xF2C14E);
    t.problemInk = rgb(0x2B1C00);
    t.problemBorder = rgb(0x15191E);
    t.canvas = rgb(0x15191E);
    t.gridDot = rgb(0x252B33);
    t.card = rgb(0x0D1013);
    t.cardHover = rgb(0x1E2329);
    t.cardBorder = rgb(0x4C5866);
    t.pillBorder = rgb(0x39434F);
    t.softLine = rgb(0x2A313A);
    t.halo = rgb(0x24446F);
    t.neutralBar = rgb(0x66727F);
    t.internet = {rgb(0x1D2229), {}, rgb(0xA2AEBC)};
    t.sea = zone(0x13242D, 0x28485A, 0x92BCCF);
    t.land = zone(0x25211A, 0x4A4129, 0xCDBB8A);
    t.green = zone(0x16251B, 0x2B4A34, 0x97C9A5);
    t.violet = zone(0x211D2E, 0x433A60, 0xB9ACE0);
    t.site = zone(0x191E24, 0x363E49, 0xA2AEBC);
    t.host = zone(0x181D23, 0x6E7D8F, 0xC3CDD8);
    t.protocols = pens(0x56B4E9, 0xF0A04B, 0xF2A6D2, 0x8FD9A8);
    t.bundle = {rgb(0xB3BECB), 2.5, {}, false};
    t.fadedEdge = .6;
    t.fadedCard = .7;
    return t;
}

Theme printTheme()
{
    Theme t = lightTheme();
    t.id = ThemeId::Print;
    t.accent = rgb(0x000000);
    t.ink = rgb(0x000000);
    t.ink2 = rgb(0x3D4752);
    t.canvas = rgb(0xFFFFFF);
    t.gridDot = QColor();
    t.cardHover = rgb(0xFFFFFF);
    t.cardBorder = rgb(0x6F7A87);
    t.pillBorder = QColor();
    t.internet = {rgb(0xF2F3F5), {}, rgb(0x3D4752)};
    t.sea = zone(0xEFF6F9, 0x9DBBC8, 0x1F4656);
    t.land = zone(0xFAF6EB, 0xCDBB85, 0x54461C);
    t.green = zone(0xF1F8F2, 0xA3C4AB, 0x22482E);
    t.violet = zone(0xF6F4FB, 0xB3A8D2, 0x43367A);
    t.site = zone(0xFAFBFC, 0xB7BFC9, 0x3D4752);
    t.host = zone(0xFFFFFF, 0x5F6C7B, 0x1F2933);
    t.protocols = pens(0x005A91, 0xA34300, 0x64174F, 0x1A4428);
    t.bundle = {rgb(0x3A4654), 2.5, {}, false};
    return t;
}

Theme contrastTheme()
{
    Theme t = darkTheme();
    t.id = ThemeId::Contrast;
    t.window = rgb(0x000000);
    t.panel = rgb(0x000000);
    t.separator = rgb(0xB4B4B4);
    t.fieldBorder = rgb(0xFFFFFF);
    t.row = rgb(0x0A3D7A);
    t.accent = rgb(0xFFD83D);
    t.onAccent = rgb(0x000000);
    t.open = rgb(0x7CFFA0);
    t.closed = rgb(0xFF9E94);
    t.ink = rgb(0xFFFFFF);
    t.ink2 = rgb(0xE6E6E6);
    t.disabledInk = rgb(0xA6A6A6);
    t.problem = rgb(0xFFC83D);
    t.problemInk = rgb(0x000000);
    t.problemBorder = rgb(0xFFFFFF);
    t.canvas = rgb(0x000000);
    t.gridDot = QColor();
    t.card = rgb(0x000000);
    t.cardHover = rgb(0x1C1C1C);
    t.cardBorder = rgb(0xFFFFFF);
    t.pillBorder = rgb(0xB4B4B4);
    t.softLine = rgb(0x8C8C8C);
    t.halo = rgb(0x8A7200);
    t.neutralBar = rgb(0xFFFFFF);
    t.internet = zone(0x0A0A0A, 0x8C8C8C, 0xFFFFFF);
    t.sea = zone(0x001620, 0x6FB8D6, 0xFFFFFF);
    t.land = zone(0x171200, 0xC2A653, 0xFFFFFF);
    t.green = zone(0x001706, 0x6FBF83, 0xFFFFFF);
    t.violet = zone(0x0F0A1C, 0xA894E0, 0xFFFFFF);
    t.site = zone(0x080808, 0x8C8C8C, 0xFFFFFF);
    t.host = zone(0x0A0A0A, 0xFFFFFF, 0xFFFFFF);
    t.protocols = pens(0x6CC6FF, 0xFFB25E, 0xFFB3E0, 0x8CFFAF);
    for (LinePen &pen : t.protocols)
        pen.width += .5;
    t.bundle = {rgb(0xFFFFFF), 3, {}, false};
    t.fadedEdge = .75;
    t.fadedCard = .8;
    t.fadedLabel = .85;
    return t;
}

struct ThemeWord
{
    ThemeId id;
    QLatin1StringView word;
};
constexpr std::array<ThemeWord, 4> ThemeWords = {{{ThemeId::Light, "light"_L1},
    {ThemeId::Dark, "dark"_L1}, {ThemeId::Print, "print"_L1}, {ThemeId::Contrast, "contrast"_L1}}};

} // namespace

QString toWord(ThemeId id) { return ThemeWords[size_t(id)].word; }

std::optional<ThemeId> themeFromWord(QStringView word)
{
    for (const ThemeWord &entry : ThemeWords) {
        if (entry.word == word)
            return entry.id;
    }
    return std::nullopt;
}

FlowStyle flowStyle(const PortSpec &ports)
{
    int kinds = 0;
    for (const Protocol protocol : AllProtocols)
        kinds |= ports.contains(protocol) ? 1 << int(protocol) : 0;
    constexpr int tcp = 1 << int(Protocol::Tcp);
    constexpr int udp = 1 << int(Protocol::Udp);
    if (kinds == tcp)
        return FlowStyle::Tcp;
    if (kinds == udp)
        return FlowStyle::Udp;
    return kinds == (tcp | udp) ? FlowStyle::TcpUdp : FlowStyle::Other;
}

LinePen LinePen::withColor(const QColor &other) const
{
    LinePen pen = *this;
    pen.color = other;
    return pen;
}

LinePen LinePen::withWidth(double other) const
{
    LinePen pen = *this;
    pen.width = other;
    return pen;
}

QColor mixed(const QColor &color, const QColor &ground, double share)
{
    const auto mix = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return QColor(mix(color.red(), ground.red()), mix(color.green(), ground.green()),
        mix(color.blue(), ground.blue()));
}

const Theme &Theme::of(ThemeId id)
{
    static const std::array<Theme, 4> themes = {
        lightTheme(), darkTheme(), printTheme(), contrastTheme()};
    return themes[size_t(id)];
}

} // namespace portolan
