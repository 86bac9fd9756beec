#include "views/chart/ChartPicture.h"

#include "views/chart/Figure.h"
#include "views/chart/PainterCanvas.h"
#include "views/chart/PdfPicture.h"
#include "views/chart/SvgCanvas.h"

#include <QBuffer>
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

constexpr int MostSide = 30000;
/// Of 4 bytes each: half a gigabyte.
constexpr double MostPixels = 128e6;

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
    const QSize pixels(int(std::ceil(wanted.width())), int(std::ceil(wanted.height())));
    QImage image(
        pixels, options.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        return failure(Tr::tr("there is not enough memory for %1 x %2 pixels")
                           .arg(pixels.width())
                           .arg(pixels.height()));
    image.fill(options.transparent ? Qt::transparent : Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    PainterCanvas canvas(&painter);
    const bool whole = figure.paint(0, canvas, options.control);
    painter.end();
    if (!whole)
        return stopped();
    image.setDotsPerMeterX(qRound(96 * scale / .0254));
    image.setDotsPerMeterY(qRound(96 * scale / .0254));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return failure(Tr::tr("the picture could not be written as PNG"));
    return bytes;
}

struct FormatRow
{
    PictureFormat format;
    QLatin1StringView word;
    bool paged; ///< else the page fits the drawing, and there is only one
    Result<QByteArray> (*write)(const Figure &, const PictureOptions &);
};
constexpr std::array<FormatRow, 3> Formats = {{{PictureFormat::Svg, "svg"_L1, false, toSvg},
    {PictureFormat::Pdf, "pdf"_L1, true, toPdf}, {PictureFormat::Png, "png"_L1, false, toPng}}};

} // namespace

QStringList pictureFormats()
{
    QStringList words;
    for (const FormatRow &row : Formats)
        words.append(row.word);
    return words;
}

std::optional<PictureFormat> pictureFormatFromWord(QStringView word)
{
    for (const FormatRow &row : Formats) {
        if (word.compare(row.word, Qt::CaseInsensitive) == 0)
            return row.format;
    }
    return std::nullopt;
}

Result<QByteArray> renderPicture(
    const Deployment &deployment, PictureFormat format, const PictureOptions &options)
{
    const FormatRow &row = Formats[size_t(format)];
    PictureOptions asked = options;
    if (!row.paged) {
        asked.allViews = false;
        asked.page = {};
    }
    const Result<Figure> figure = Figure::compose(deployment, asked);
    if (!figure)
        return tl::unexpected(figure.error());
    return row.write(*figure, asked);
}

} // namespace portolan
