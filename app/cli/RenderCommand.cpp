#include "app/cli/Commands.h"
#include "app/cli/Shared.h"
#include "model/io/DeploymentFile.h"
#include "views/chart/ChartPicture.h"

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

ProductColors productColors(const Catalog &catalog, ThemeId theme)
{
    ProductColors colors;
    for (const CatalogEntry &entry : catalog.entries())
        colors[entry.id] = QColor(theme == ThemeId::Dark ? entry.colorDark : entry.color);
    return colors;
}

Result<Output> run(const Arguments &arguments)
{
    const QString out = arguments.value("output"_L1);
    const QString suffix = QFileInfo(out).suffix().toLower();
    const std::optional<PictureFormat> format = pictureFormatFromWord(suffix);
    if (!format) {
        QStringList suffixes;
        for (const QString &word : pictureFormats())
            suffixes += u'.' + word;
        return arguments.wrong("the suffix says what the picture is, and "_L1 + quoted(out) +
                               " ends in none of "_L1 + listed(suffixes, "and"_L1));
    }
    const Result<Catalog> catalog = loadCatalog();
    if (!catalog)
        return tl::unexpected(catalog.error());
    const Result<Deployment> deployment = loadDeployment(arguments.positional.first());
    if (!deployment)
        return tl::unexpected(deployment.error());

    PictureOptions options;
    options.theme = themeFromWord(arguments.value("theme"_L1)).value_or(options.theme);
    options.productColors = productColors(*catalog, options.theme);
    const Result<QByteArray> picture = renderPicture(*deployment, *format, options);
    if (!picture)
        return arguments.wrong(picture.error().toString());
    return Output{*picture, {}};
}

} // namespace

Command renderCommand()
{
    static const QByteArray value =
        QString("OUT.("_L1 + pictureFormats().join(u'|') + u')').toLatin1();
    Option output = outputOption();
    output.value = QLatin1StringView(value);
    output.help = "the picture; its suffix says what it is"_L1;
    output.required = true;
    return {.name = "render"_L1,
        .positional = "FILE"_L1,
        .least = 1,
        .most = 1,
        .summary = "the chart as a picture"_L1,
        .options = {output,
            {.name = "theme"_L1, .value = "THEME"_L1, .help = "its colours"_L1, .choices = themes}},
        .paints = true,
        .run = run};
}

} // namespace portolan::cli
