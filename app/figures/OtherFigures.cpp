#include "app/figures/OtherFigures.h"

#include "app/report/HtmlReport.h"
#include "model/diagrams/Diagram.h"
#include "views/chart/ChartParts.h"
#include "views/chart/ChartPicture.h"
#include "views/chart/TextMetrics.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Figures)
};

/// Two pictures of a chart with more flows would make the file too large to be sent around.
constexpr size_t MostFlowsTwice = 2000;

constexpr std::array<std::pair<ZoneTint, QLatin1StringView>, 7> TintNames = {
    {{ZoneTint::Internet, "internet"_L1}, {ZoneTint::Sea, "sea"_L1}, {ZoneTint::Land, "land"_L1},
        {ZoneTint::Green, "green"_L1}, {ZoneTint::Violet, "violet"_L1}, {ZoneTint::Site, "site"_L1},
        {ZoneTint::Host, "host"_L1}}};

QString nameOf(const QColor &color) { return color.isValid() ? color.name() : QString(); }

DiagramLine lineOf(const LinePen &pen) { return {nameOf(pen.color), pen.width, pen.dash}; }

DiagramLook lookOf(const Deployment &deployment, const Geometry &geometry, const Theme &theme)
{
    DiagramLook look{.canvas = nameOf(theme.canvas),
        .ink = nameOf(theme.ink),
        .ink2 = nameOf(theme.ink2),
        .card = nameOf(theme.card),
        .cardBorder = nameOf(theme.cardBorder),
        .lines = {lineOf(theme.pen(FlowStyle::Tcp)), lineOf(theme.pen(FlowStyle::Udp)),
            lineOf(theme.pen(FlowStyle::TcpUdp)), lineOf(theme.pen(FlowStyle::Other)),
            lineOf(theme.bundle), DiagramLine{nameOf(theme.disabledInk), 1, {2, 3}}},
        .tints = {},
        .tintOf = {}};
    for (const auto &[tint, name] : TintNames) {
        const ZoneColors &colors = zoneColors(theme, tint);
        look.tints.push_back(
            {name, nameOf(colors.fill), nameOf(colors.border), nameOf(colors.title)});
    }
    // Further networks take turns in the order of the boxes: that of the picture, where there is
    // one.
    std::vector<ZoneBox> boxes = geometry.zones;
    if (boxes.empty()) {
        for (const Zone &zone : deployment.zones) {
            boxes.emplace_back();
            boxes.back().id = zone.id;
        }
    }
    const std::vector<ZoneTint> tints = zoneTints(deployment, boxes);
    for (size_t i = 0; i < boxes.size(); ++i)
        look.tintOf[boxes[i].id] = size_t(tints[i]);
    return look;
}

/// The chart as it stands in the window, else laid out; an error where that was stopped.
Result<std::shared_ptr<const Geometry>> geometryOf(
    const Deployment &deployment, const FigureOptions &options)
{
    if (options.geometry)
        return options.geometry;
    auto made = std::make_shared<const Geometry>(
        layOut(deployment, chartTextMeasure(), options.layout, options.control));
    if (options.control.stop.stop_requested())
        return failure(Tr::tr("stopped"));
    return made;
}

Result<QByteArray> diagramFigure(
    QLatin1StringView word, const Deployment &deployment, const FigureOptions &options)
{
    for (const DiagramFormat &format : diagramFormats()) {
        if (format.word != word)
            continue;
        auto geometry = std::make_shared<const Geometry>();
        if (format.positions) {
            Result<std::shared_ptr<const Geometry>> made = geometryOf(deployment, options);
            if (!made)
                return tl::unexpected(made.error());
            geometry = std::move(*made);
        }
        const DiagramLook look = lookOf(deployment, *geometry, Theme::of(options.theme));
        return format.write({deployment, *geometry, look});
    }
    return failure(Tr::tr("this format is not known"));
}

} // namespace

Result<QByteArray> htmlFigure(const Deployment &deployment, const FigureOptions &options)
{
    const Result<std::shared_ptr<const Geometry>> geometry = geometryOf(deployment, options);
    if (!geometry)
        return tl::unexpected(geometry.error());
    PictureOptions picture = options;
    picture.geometry = *geometry;
    picture.title = false; // the page has it
    picture.captions = false;
    picture.titleBlock = false;
    picture.transparent = false;
    picture.view = {}; // the tables are of the whole chart, and so is the picture
    picture.allViews = false;
    const bool follows = options.theme == ThemeId::Print;
    // The same in both of its schemes.
    picture.openBundles = options.openBundles.value_or(follows);
    ReportOptions report{.chart = {}, .customer = options.customer, .today = QDate::currentDate()};
    const Result<QByteArray> chart = renderPicture(deployment, PictureFormat::Svg, picture);
    if (!chart)
        return tl::unexpected(chart.error());
    report.chart = *chart;
    if (follows && deployment.flows.size() <= MostFlowsTwice) {
        picture.theme = ThemeId::Dark;
        const Result<QByteArray> dark = renderPicture(deployment, PictureFormat::Svg, picture);
        if (!dark)
            return tl::unexpected(dark.error());
        report.darkChart = *dark;
    }
    if (!follows)
        report.scheme = options.theme == ThemeId::Dark ? ReportScheme::Dark : ReportScheme::Light;
    return htmlReport(deployment, report);
}

Result<QByteArray> drawIoFigure(const Deployment &deployment, const FigureOptions &options)
{
    return diagramFigure("drawio"_L1, deployment, options);
}

Result<QByteArray> mermaidFigure(const Deployment &deployment, const FigureOptions &options)
{
    return diagramFigure("mmd"_L1, deployment, options);
}

Result<QByteArray> d2Figure(const Deployment &deployment, const FigureOptions &options)
{
    return diagramFigure("d2"_L1, deployment, options);
}

Result<QByteArray> dotFigure(const Deployment &deployment, const FigureOptions &options)
{
    return diagramFigure("dot"_L1, deployment, options);
}

} // namespace portolan
