#include "app/cli/Commands.h"
#include "app/cli/Shared.h"
#include "app/figures/Figures.h"
#include "model/checks/ProblemFilter.h"
#include "model/io/DeploymentFile.h"

#include <QFileInfo>

namespace portolan::cli {

using namespace Qt::StringLiterals;

namespace {

QStringList themes()
{
    QStringList words;
    for (const ThemeId id : {ThemeId::Print, ThemeId::Light, ThemeId::Dark})
        words += toWord(id);
    return words;
}

QStringList pages()
{
    QStringList words{u"fit"_s};
    for (const Paper &paper : papers())
        words += paper.word;
    return words;
}

QStringList orientations() { return {u"auto"_s, u"portrait"_s, u"landscape"_s}; }

/// Options that only some formats heed.
struct Heeded
{
    QLatin1StringView option;
    FigureTrait trait;
};
constexpr std::array<Heeded, 14> HeededOptions = {{
    {"scale"_L1, FigureTrait::Scaled},
    {"transparent"_L1, FigureTrait::Transparent},
    {"no-legend"_L1, FigureTrait::Legend},
    {"no-title"_L1, FigureTrait::Titled},
    {"captions"_L1, FigureTrait::Captions},
    {"title-block"_L1, FigureTrait::TitleBlock},
    {"view"_L1, FigureTrait::View},
    {"filter"_L1, FigureTrait::View},
    {"zone-view"_L1, FigureTrait::View},
    {"open-bundles"_L1, FigureTrait::Bundles},
    {"closed-bundles"_L1, FigureTrait::Bundles},
    {"all-views"_L1, FigureTrait::AllViews},
    {"page"_L1, FigureTrait::Paged},
    {"orientation"_L1, FigureTrait::Paged},
}};

QString dotted(const QStringList &words)
{
    QStringList suffixes;
    for (const QString &word : words)
        suffixes += u'.' + word;
    return listed(suffixes, "and"_L1);
}

/// An option that the format does not heed is a mistake, not a wish that may go unheard.
std::optional<QString> unheeded(const Arguments &arguments, const FigureFormat &format)
{
    for (const Heeded &row : HeededOptions) {
        if (!arguments.has(row.option) || format.traits.testFlag(row.trait))
            continue;
        QStringList formats;
        for (const FigureFormat &other : figureFormats()) {
            if (other.traits.testFlag(row.trait))
                formats += other.word;
        }
        return "--"_L1 + row.option + " does nothing for ."_L1 + format.word + "; it is for "_L1 +
               dotted(formats);
    }
    return {};
}

Result<FigureOptions> optionsOf(const Arguments &arguments, const Deployment &deployment)
{
    FigureOptions options;
    options.theme = themeFromWord(arguments.value("theme"_L1)).value_or(options.theme);
    if (arguments.has("scale"_L1)) {
        bool ok = false;
        options.scale = arguments.value("scale"_L1).toDouble(&ok);
        if (!ok || !(options.scale >= .1 && options.scale <= 16)) {
            return arguments.wrong("--scale "_L1 + quoted(arguments.value("scale"_L1)) +
                                   " is no number from 0.1 to 16"_L1);
        }
    }
    options.transparent = arguments.has("transparent"_L1);
    options.legend = !arguments.has("no-legend"_L1);
    options.title = !arguments.has("no-title"_L1);
    options.captions = arguments.has("captions"_L1);
    options.titleBlock = arguments.has("title-block"_L1);
    options.customer = arguments.has("customer"_L1);
    options.allViews = arguments.has("all-views"_L1);
    const bool open = arguments.has("open-bundles"_L1);
    if (open || arguments.has("closed-bundles"_L1)) {
        if (open && arguments.has("closed-bundles"_L1))
            return arguments.wrong(u"--open-bundles and --closed-bundles exclude each other"_s);
        options.openBundles = open;
    }
    options.layout.reading = readingOf(arguments);
    options.page.paper = arguments.value("page"_L1);
    const QStringList ways = orientations();
    options.page.orientation =
        PageOrientation(qMax<qsizetype>(0, ways.indexOf(arguments.value("orientation"_L1))));
    if (arguments.has("view"_L1)) {
        if (options.allViews)
            return arguments.wrong(u"--view and --all-views exclude each other"_s);
        Result<SavedView> view = viewNamed(deployment, arguments.value("view"_L1));
        if (!view)
            return arguments.wrong(view.error().toString());
        options.view = std::move(*view);
    }
    if (arguments.has("filter"_L1)) {
        for (const QLatin1StringView other : {"all-views"_L1, "customer"_L1}) {
            if (arguments.has(other))
                return arguments.wrong("--filter does not go with --"_L1 + other);
        }
        const QString query = arguments.value("filter"_L1);
        if (const Result<FlowFilter> filter = parseFilter(query); !filter)
            return arguments.wrong("--filter: "_L1 + filter.error().toString());
        if (!options.view)
            options.view = SavedView();
        // Both must fit.
        options.view->filter = QString(options.view->filter + u' ' + query).trimmed();
    }
    if (arguments.has("zone-view"_L1)) {
        if (options.allViews)
            return arguments.wrong(u"--zone-view does not go with --all-views"_s);
        if (!options.view)
            options.view = SavedView();
        options.view->zoneView = true;
    }
    if (options.allViews && deployment.settings.views.empty())
        return arguments.wrong(u"--all-views: no view is saved in this file"_s);
    return options;
}

Result<Output> run(const Arguments &arguments)
{
    const QString out = arguments.value("output"_L1);
    const FigureFormat *format = figureFormat(QFileInfo(out).suffix());
    if (!format) {
        return arguments.wrong("the suffix says what the picture is, and "_L1 + quoted(out) +
                               " ends in none of "_L1 + dotted(figureWords()));
    }
    if (const std::optional<QString> error = unheeded(arguments, *format))
        return arguments.wrong(*error);
    const Result<Catalog> catalog = loadCatalog();
    if (!catalog)
        return tl::unexpected(catalog.error());
    const Result<Deployment> deployment = loadDeployment(arguments.positional.first());
    if (!deployment)
        return tl::unexpected(deployment.error());
    Result<FigureOptions> options = optionsOf(arguments, *deployment);
    if (!options)
        return tl::unexpected(options.error());
    options->productColors = productColors(*catalog, options->theme);
    const Result<QByteArray> picture = writeFigure(*format, *deployment, *options);
    if (!picture)
        return arguments.wrong(picture.error().toString());
    return Output{*picture, {}};
}

} // namespace

Command renderCommand()
{
    static const QByteArray value =
        QString("OUT.("_L1 + figureWords().join(u'|') + u')').toLatin1();
    Option output = outputOption();
    output.value = QLatin1StringView(value);
    output.help = "the picture; its suffix says what it is"_L1;
    output.required = true;
    return {.name = "render"_L1,
        .positional = "FILE"_L1,
        .least = 1,
        .most = 1,
        .summary = "the chart as a picture"_L1,
        .details =
            "Draws the chart as the window does. A page fits the drawing unless --page names\n"
            "a paper; SVG and PNG always fit."_L1,
        .options = {output,
            {.name = "theme"_L1, .value = "THEME"_L1, .help = "its colours"_L1, .choices = themes},
            {.name = "view"_L1, .value = "NAME"_L1, .help = "only what that saved view shows"_L1},
            filterOption("fades what does not fit; see portolan flows --help"_L1),
            {.name = "zone-view"_L1, .help = "only what crosses the boundary of a zone"_L1},
            {.name = "open-bundles"_L1,
                .help = "parallel flows each by itself, as in the theme print and a PDF"_L1},
            {.name = "closed-bundles"_L1, .help = "parallel flows as one line everywhere"_L1},
            {.name = "all-views"_L1, .help = "a page for each saved view"_L1},
            {.name = "customer"_L1,
                .help = "without addresses, notes and what is marked internal"_L1},
            {.name = "captions"_L1,
                .help = "numbers lines and lists below the chart what each is for"_L1},
            {.name = "title-block"_L1,
                .help = "with the block of title, customer, version and status"_L1},
            {.name = "no-title"_L1, .help = "without the name above the chart"_L1},
            {.name = "no-legend"_L1, .help = "without the legend below it"_L1},
            {.name = "scale"_L1,
                .value = "FACTOR"_L1,
                .help = "pixels of a PNG for one px, 0.1 to 16; 2 unless told"_L1},
            {.name = "transparent"_L1, .help = "without a ground"_L1},
            {.name = "page"_L1,
                .value = "PAPER"_L1,
                .help = "of a PDF"_L1,
                .choices = pages,
                .withoutDefault = true},
            {.name = "orientation"_L1,
                .value = "WAY"_L1,
                .help = "of that paper"_L1,
                .choices = orientations,
                .withoutDefault = true},
            readingOption()},
        .paints = true,
        .run = run};
}

} // namespace portolan::cli
