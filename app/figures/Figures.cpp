#include "app/figures/Figures.h"

#include "app/figures/OtherFigures.h"
#include "model/catalog/Catalog.h"
#include "model/targets/TargetNames.h"
#include "views/chart/ChartPicture.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Figures)
};

using Trait = FigureTrait;
constexpr FigureTraits Painted = Trait::Themed | Trait::Legend | Trait::Titled | Trait::TitleBlock |
                                 Trait::View | Trait::Bundles | Trait::Captions;

template<PictureFormat format>
Result<QByteArray> painted(const Deployment &deployment, const FigureOptions &options)
{
    return renderPicture(deployment, format, options);
}

} // namespace

const std::vector<FigureFormat> &figureFormats()
{
    static const std::vector<FigureFormat> all = {
        {"svg"_L1, QT_TRANSLATE_NOOP("Figures", "SVG picture"), "image/svg+xml"_L1,
            Painted | Trait::Transparent, painted<PictureFormat::Svg>},
        {"pdf"_L1, QT_TRANSLATE_NOOP("Figures", "PDF document"), "application/pdf"_L1,
            Painted | Trait::AllViews | Trait::Paged, painted<PictureFormat::Pdf>},
        {"png"_L1, QT_TRANSLATE_NOOP("Figures", "PNG picture"), "image/png"_L1,
            Painted | Trait::Transparent | Trait::Scaled, painted<PictureFormat::Png>},
        {"html"_L1, QT_TRANSLATE_NOOP("Figures", "HTML report"), "text/html"_L1,
            Trait::Themed | Trait::Legend | Trait::Bundles | Trait::Report, htmlFigure},
        {"drawio"_L1, QT_TRANSLATE_NOOP("Figures", "draw.io diagram"),
            "application/vnd.jgraph.mxfile"_L1, Trait::Themed, drawIoFigure},
        {"mmd"_L1, QT_TRANSLATE_NOOP("Figures", "Mermaid flowchart"), "text/vnd.mermaid"_L1,
            Trait::Themed, mermaidFigure},
        {"d2"_L1, QT_TRANSLATE_NOOP("Figures", "D2 diagram"), "text/plain"_L1, Trait::Themed,
            d2Figure},
        {"dot"_L1, QT_TRANSLATE_NOOP("Figures", "Graphviz DOT graph"), "text/vnd.graphviz"_L1,
            Trait::Themed, dotFigure},
    };
    return all;
}

const FigureFormat *figureFormat(QStringView word)
{
    const auto &all = figureFormats();
    const auto it = std::find_if(all.begin(), all.end(), [&](const FigureFormat &format) {
        return word.compare(format.word, Qt::CaseInsensitive) == 0;
    });
    return it == all.end() ? nullptr : &*it;
}

QStringList figureWords()
{
    QStringList words;
    for (const FigureFormat &format : figureFormats())
        words += format.word;
    return words;
}

QString figureTitle(const FigureFormat &format)
{
    return QCoreApplication::translate("Figures", format.title);
}

Result<QByteArray> writeFigure(
    const FigureFormat &format, const Deployment &deployment, const FigureOptions &options)
{
    FigureOptions asked = options;
    asked.targets = targetIds();
    const std::optional<Deployment> shown = forCustomer(deployment, asked);
    if (!shown)
        return failure(Tr::tr("this view is not for customers"));
    return format.write(*shown, asked);
}

Result<SavedView> viewNamed(const Deployment &deployment, const QString &name)
{
    const auto &views = deployment.settings.views;
    const auto named = [&](const QString SavedView::*part) {
        return std::find_if(views.begin(), views.end(), [&](const SavedView &view) {
            return (view.*part).compare(name, Qt::CaseInsensitive) == 0;
        });
    };
    auto it = named(&SavedView::name);
    if (it == views.end())
        it = named(&SavedView::id);
    if (it != views.end())
        return *it;
    if (views.empty())
        return failure(Tr::tr("there is no view %1: none is saved").arg(quoted(name)));
    QStringList known;
    for (const SavedView &view : views)
        known += quoted(view.label());
    constexpr qsizetype most = 20;
    const QString more = known.size() > most ? u", …"_s : QString();
    return failure(Tr::tr("there is no view %1; there is %2")
                       .arg(quoted(name), known.mid(0, most).join(u", "_s) + more));
}

ProductColors productColors(const Catalog &catalog, ThemeId theme)
{
    ProductColors colors;
    for (const CatalogEntry &entry : catalog.entries())
        colors[entry.id] = QColor(Theme::of(theme).isDark() ? entry.colorDark : entry.color);
    return colors;
}

} // namespace portolan
