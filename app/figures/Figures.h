#pragma once

#include "model/core/Result.h"
#include "views/chart/PictureOptions.h"

#include <QByteArray>
#include <QStringList>

/// What a chart can be exported as. The one table of it: the window's dialog, the command line, the
/// help and the tests loop over it.
namespace portolan {

class Catalog;

struct FigureFormat
{
    QLatin1StringView word; ///< which is also the suffix: "svg"
    const char *title;      ///< English, in the context "Figures"; see figureTitle()
    QLatin1StringView mime;
    FigureTraits traits = {};
    /// A pure function: the same deployment and options give the same bytes. May run in any
    /// thread. Errors are for people. Called through writeFigure().
    Result<QByteArray> (*write)(const Deployment &, const FigureOptions &) = nullptr;
};

/// All of them, the most used first.
const std::vector<FigureFormat> &figureFormats();
/// The format of that word, ignoring case, or null.
const FigureFormat *figureFormat(QStringView word);
/// "svg", "pdf", ...
QStringList figureWords();
/// "SVG picture", translated: for file dialogs and lists.
QString figureTitle(const FigureFormat &format);

/// \a deployment in that format; in customer mode nothing but its customer copy is seen by the
/// writer. Where \a options.customer is set, \a options.geometry is not used, since its texts are
/// those that are hidden, and \a options.view stands for the one of that id in the copy.
Result<QByteArray> writeFigure(
    const FigureFormat &format, const Deployment &deployment, const FigureOptions &options);

/// The view of that name, ignoring case, or else of that id. The error lists what there is.
Result<SavedView> viewNamed(const Deployment &deployment, const QString &name);

/// The bars on the cards of the products, in the colours of that theme.
ProductColors productColors(const Catalog &catalog, ThemeId theme);

} // namespace portolan
