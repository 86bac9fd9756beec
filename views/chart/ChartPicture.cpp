#include "views/chart/ChartPicture.h"

#include "views/chart/Figure.h"
#include "views/chart/PainterCanvas.h"
#include "views/chart/PdfPicture.h"
#include "views/chart/PngFile.h"
#include "views/chart/SvgCanvas.h"

#include <QCoreApplication>
#include <QImage>
#include <QPainter>

#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ChartPicture)
};

/// More than this hardly any program opens.
constexpr int MostSide = 65500;
constexpr double MostPixels = 600e6;
/// Painted at once, of 4 bytes each.
constexpr int StripPixels = 16'000'000;

tl::unexpected<Error> stopped() { return failure(Tr::tr("the picture was given up")); }

Result<QByteArray> toSvg(const Figure &figure, const PictureOptions &options)
{
    SvgCanvas canvas({QPointF(), figure.pageSize(0)}, figure.title(), Tr::tr("Ports and flows"));
    if (!figure.paint(0, canvas, options.control))
        return stopped();
    return canvas.finish();
}

Result<QByteArray> toPdf(const Figure &figure, const PictureOptions &options)
{
    return pdfPicture(figure, options.control);
}

/// How much of a scale is possible for a drawing of that size.
double largestScale(const QSizeF &size)
{
    const double bySide = MostSide / qMax(1., qMax(size.width(), size.height()));
    const double byArea = std::sqrt(MostPixels / qMax(1., size.width() * size.height()));
    return std::floor(qMin(bySide, byArea) * 100) / 100;
}

/// Of the second half of the way, for one strip of the picture.
LayoutControl shareOf(const LayoutControl &whole, int top, int rows, int all)
{
    LayoutControl part = {whole.stop, {}};
    if (whole.progress) {
        part.progress = [tell = whole.progress, top, rows, all](
                            double done) { tell(.5 + .5 * (top + rows * (2 * done - 1)) / all); };
    }
    return part;
}

Result<QByteArray> toPng(const Figure &figure, const PictureOptions &options)
{
    const double scale = qBound(.1, options.scale, 16.);
    const QSizeF wanted = figure.pageSize(0) * scale;
    const double largest = largestScale(figure.pageSize(0));
    if (scale > largest) {
        const QString message =
            Tr::tr("the picture would be %1 x %2 pixels, which is too many to paint; ")
                .arg(std::ceil(wanted.width()), 0, 'f', 0)
                .arg(std::ceil(wanted.height()), 0, 'f', 0);
        return failure(
            message + (largest < .1 ? Tr::tr("SVG or PDF would do")
                                    : Tr::tr("a scale of %1, SVG or PDF would do").arg(largest)));
    }
    const QSize pixels(
        qMax(1, int(std::ceil(wanted.width()))), qMax(1, int(std::ceil(wanted.height()))));
    const auto noMemory = [&pixels] {
        return failure(Tr::tr("there is not enough memory for %1 x %2 pixels")
                           .arg(pixels.width())
                           .arg(pixels.height()));
    };
    PngFile png(pixels,
        options.transparent ? PngFile::Ground::Transparent : PngFile::Ground::Opaque, scale);
    const int strip = qBound(1, StripPixels / pixels.width(), pixels.height());
    PaintCache cache;
    for (int top = 0; top < pixels.height(); top += strip) {
        QImage image(pixels.width(), qMin(strip, pixels.height() - top),
            options.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
        if (image.isNull())
            return noMemory();
        image.fill(options.transparent ? Qt::transparent : Qt::white);
        QPainter painter(&image);
        painter.translate(0, -top);
        painter.scale(scale, scale);
        PainterCanvas canvas(&painter, 0, &cache);
        const QRectF part(0, top / scale, pixels.width() / scale, image.height() / scale);
        const LayoutControl control =
            shareOf(options.control, top, image.height(), pixels.height());
        if (!figure.paint(0, canvas, control, part))
            return stopped();
        painter.end();
        if (!png.add(image))
            return noMemory();
    }
    const QByteArray bytes = png.finish();
    if (bytes.isEmpty())
        return failure(Tr::tr("the picture could not be written as PNG"));
    return bytes;
}

struct FormatRow
{
    PictureFormat format;
    bool paged; ///< else the page fits the drawing, and there is only one
    Result<QByteArray> (*write)(const Figure &, const PictureOptions &);
};
constexpr std::array<FormatRow, 3> Formats = {{{PictureFormat::Svg, false, toSvg},
    {PictureFormat::Pdf, true, toPdf}, {PictureFormat::Png, false, toPng}}};

} // namespace

Result<QByteArray> renderPicture(
    const Deployment &deployment, PictureFormat format, const PictureOptions &options)
{
    const FormatRow &row = Formats[size_t(format)];
    PictureOptions asked = options;
    if (!row.paged) {
        asked.allViews = false;
        asked.page = {};
    }
    if (format == PictureFormat::Pdf && !asked.openBundles)
        asked.openBundles = true;
    const Result<Figure> figure = Figure::compose(deployment, asked);
    if (!figure)
        return tl::unexpected(figure.error());
    return row.write(*figure, asked);
}

} // namespace portolan
