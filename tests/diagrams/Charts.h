#pragma once

#include "model/diagrams/Diagram.h"
#include "tests/support/ChartBuilder.h"

/// Charts and colours for the tests of the writers.
namespace portolan::testing {

using namespace Qt::StringLiterals;

/// Every kind of line has its own colour: switched off is #0f0f0f.
inline DiagramLook lookFor(const Deployment &deployment)
{
    DiagramLook look{.canvas = u"#fbfcfd"_s,
        .ink = u"#000001"_s,
        .ink2 = u"#000002"_s,
        .card = u"#ffffff"_s,
        .cardBorder = u"#aeb8c4"_s,
        .lines = {DiagramLine{u"#0069a6"_s, 1.5, {}}, {u"#b34a00"_s, 1.5, {6, 4}},
            {u"#7a2568"_s, 1.5, {11, 3, 2.5, 3}}, {u"#1f5130"_s, 2, {.1, 4.5}},
            {u"#465364"_s, 2.5, {}}, {u"#0f0f0f"_s, 1, {2, 3}}},
        .tints = {{u"sea"_s, u"#e8f2f6"_s, u"#bcd5e0"_s, u"#2c5a6e"_s},
            {u"internet"_s, u"#eff1f4"_s, {}, u"#536071"_s}},
        .tintOf = {}};
    for (const Zone &zone : deployment.zones) {
        if (zone.kind != ZoneKind::Site)
            look.tintOf[zone.id] = zone.kind == ZoneKind::Internet ? 1 : 0;
    }
    return look;
}

/// Names that some reader might take for more than text.
inline const std::vector<std::pair<const char *, QString>> &hostileNames()
{
    static const std::vector<std::pair<const char *, QString>> names = {
        {"quotes", u"a \"b\" 'c' `d` \"\"\""_s},
        {"markup", u"<script>alert(1)</script><img src=x onerror=alert(1)> <b>&amp;</b>"_s},
        {"end of data", u"]]> --> <!-- */ }} %}"_s},
        {"directive", u"%%{init: {\"theme\":\"dark\"}}%% %% comment"_s},
        {"front matter", u"--- title: x ---"_s},
        {"keywords", u"end"_s},
        {"graph", u"graph subgraph class click style classDef default"_s},
        {"backslash", u"\\N \\G \\n \\\" \\u0041 C:\\temp\\"_s},
        {"brackets", u"[a](b) {c} ((d)) [[e]] |f| >g] (h"_s},
        {"arrows", u"a --> b -.-> c == d --- e --x f --o g"_s},
        {"entity", u"#quot; #35; &lt; &#60; &amp;lt; #x41;"_s},
        {"marks of Mermaid", u"\uFB02\u00B0\u00B060\u00B6\u00DF stra\u00DFe"_s},
        {"substitution", u"${x} $y $$z$$ ...@file"_s},
        {"Markdown", u"1. one *two* _three_ ~~four~~ # five"_s},
        {"list", u"- item"_s},
        {"number", u"2024. Year"_s},
        {"link", u"www.example.com https://example.com/a?b=c me@example.com"_s},
        {"icon", u"fa:fa-bell mdi:home"_s},
        {"semicolons", u"style x fill:#fff; linkStyle 0 color:red;"_s},
        {"emoji", u"cam \U0001F4F7 one \U0001F468\u200D\U0001F469\u200D\U0001F467"_s},
        {"right to left", u"\u05E9\u05E8\u05EA \u05DE\u05D3\u05D9\u05D4"_s},
        {"override", u"\u202Egnp.exe"_s},
        {"Chinese", u"\u5A92\u4F53\u670D\u52A1\u5668"_s},
        {"long", QString(300, u'x')},
        {"null word", u"null"_s},
        {"percent", u"%label% %% 100%"_s},
    };
    return names;
}

/// Off flows, optional and conditional ones, a self flow, components at the top, empty zones, a
/// deep one.
inline Deployment allKinds()
{
    ChartBuilder b;
    b.zone(u"internet"_s, ZoneKind::Internet);
    b.zone(u"hq"_s, ZoneKind::Site);
    b.zone(u"dmz"_s, ZoneKind::Network, u"hq"_s, {u"203.0.113.0/24"_s}).name = u"DMZ"_s;
    b.host(u"web-host"_s, u"dmz"_s);
    b.zone(u"empty"_s, ZoneKind::Network, u"hq"_s);
    QString around;
    for (int i = 1; i <= 12; ++i) {
        const QString id = u"deep%1"_s.arg(i, 2, 10, QLatin1Char('0'));
        b.zone(id, ZoneKind::Network, around);
        around = id;
    }
    b.component(u"client"_s, u"internet"_s).instances = 3;
    b.component(u"web"_s, u"web-host"_s,
        {u"203.0.113.10"_s, u"203.0.113.11"_s, u"203.0.113.12"_s, u"203.0.113.13"_s});
    b.component(u"well"_s, around, {u"192.0.2.7"_s});
    b.component(u"alone"_s);
    b.component(u"end"_s);
    b.flow(u"a1"_s, u"client"_s, u"web"_s, u"443/tcp"_s).purpose = u"Web \"pages\" & <more>"_s;
    b.flow(u"a2"_s, u"client"_s, u"web"_s, u"443/udp"_s).need.kind = Need::Kind::Optional;
    b.flow(u"a3"_s, u"client"_s, u"web"_s, u"80/tcp"_s).enabled = false;
    b.flow(u"b1"_s, u"web"_s, u"well"_s, u"5432/tcp, 5433/udp"_s).need = {
        Need::Kind::Conditional, u"only with \"TURN\""_s};
    b.flow(u"c1"_s, u"well"_s, u"well"_s, u"7000-7010/tcp+udp"_s);
    b.flow(u"d1"_s, u"alone"_s, u"end"_s, {});
    b.flow(u"e1"_s, u"end"_s, u"alone"_s, u"esp"_s).need.kind = Need::Kind::Optional;
    b.flow(u"f1"_s, u"web"_s, u"end"_s, u"9/udp"_s).enabled = false;
    for (int i = 1; i <= 20; ++i)
        b.flow(u"m%1"_s.arg(i), u"alone"_s, u"web"_s, u"%1/tcp"_s.arg(1000 + i));
    b.chart.settings.name = u"All kinds"_s;
    b.chart.settings.titleBlock.customer = u"Example & Sons"_s;
    b.chart.settings.titleBlock.draft = true;
    return b.chart;
}

} // namespace portolan::testing
