#pragma once

#include "model/core/Deployment.h"
#include "model/layout/Layout.h"
#include "views/chart/ProbeMarks.h"
#include "views/chart/Theme.h"

#include <QFlags>
#include <QSizeF>

#include <memory>

namespace portolan {

/// A paper that can be chosen. The sizes of ISO 216 and ANSI/ASME Y14.1, upright.
struct Paper
{
    QLatin1StringView word;
    QLatin1StringView name; ///< "A4"; the same in every language
    double width = 0;       ///< mm
    double height = 0;      ///< mm
};
const std::vector<Paper> &papers();
/// Null for a word that is none of them.
const Paper *paperFromWord(QStringView word);

enum class PageOrientation : quint8 { Automatic, Portrait, Landscape };

/// The page of a PDF or a printer. Without a paper the page is as large as the drawing.
struct PageSetup
{
    QString paper;
    /// Automatic: as the drawing is larger, each page by itself.
    PageOrientation orientation = PageOrientation::Automatic;
    double margin = 12; ///< mm, 0..50, on all sides
    /// In mm where the paper is one that the table lacks (a printer's); null otherwise.
    QSizeF custom = {};

    bool operator==(const PageSetup &) const = default;
    bool fitsDrawing() const { return custom.isEmpty() && !paperFromWord(paper); }
};

/// How a picture of a chart is to be.
struct PictureOptions
{
    ThemeId theme = ThemeId::Print;
    /// Pixels of a PNG for one logical pixel, 0.1..16; SVG and PDF are vectors and ignore it.
    double scale = 2;
    /// Without a ground; of PNG and SVG.
    bool transparent = false;
    ProductColors productColors = {};
    bool legend = true;
    /// The name of the chart above it, and of the view that is shown.
    bool title = true;
    /// Bundles show their members, each with what it needs. Unset: in the colours for print and in
    /// every PDF, where nobody can point at them.
    std::optional<bool> openBundles = {};
    /// Lines have numbers, and a list below the chart says what each is for (Captions.h).
    bool captions = false;
    /// Settings::titleBlock in the lower right corner.
    bool titleBlock = false;
    /// Its frame is cut out, what its filter leaves out is faded, and in a zone view what crosses
    /// no boundary; none: the whole chart.
    std::optional<SavedView> view = {};
    /// The ids of the dialects that there are, for views whose filter asks for problems.
    QStringList targets = {};
    /// What is known of ports that were tried; stands in their docks.
    ProbeResults probes = {};
    /// A page for each saved view instead, in their order; of PDF and paper.
    bool allViews = false;
    PageSetup page = {};
    /// How the chart is laid out where \c geometry is not given. On a page, where no view has a
    /// frame, the aspect is one that makes the chart large there.
    LayoutOptions layout = {};
    /// As the chart stands in the window; must be of the same deployment.
    std::shared_ptr<const Geometry> geometry = {};
    LayoutControl control = {};
};

/// With what is decided before a picture is painted.
struct FigureOptions : PictureOptions
{
    /// What is written is made from customerCopy() of the deployment.
    bool customer = false;
};

/// Which of the options a format heeds; what it does not, it ignores.
enum class FigureTrait : quint16 {
    Themed = 1,
    Scaled = 2,
    Transparent = 4,
    Legend = 8,
    Titled = 16,
    TitleBlock = 32,
    View = 64,      ///< one saved view: its frame, its filter, its zone view
    AllViews = 128, ///< a page for each
    Paged = 256,    ///< page set-up
    Bundles = 1024, ///< of parallel flows may be open
    Captions = 2048,
    Report = 512 ///< tells more than a picture, some of it not for customers
};
Q_DECLARE_FLAGS(FigureTraits, FigureTrait)
Q_DECLARE_OPERATORS_FOR_FLAGS(FigureTraits)

/// \a deployment and \a options as a customer may see them, where the options say so: the copy, no
/// geometry, since its texts are those that are hidden, and the copy's view instead of that of the
/// same id. A view without id is a part of the chart and loses its words. Where a view has a frame,
/// cards stay where \a options or their own layout have them. Nothing where there is no such view.
std::optional<Deployment> forCustomer(const Deployment &deployment, FigureOptions &options);

} // namespace portolan
