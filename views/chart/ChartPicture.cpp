#include "views/chart/ChartPicture.h"

#include "model/layout/Layout.h"
#include "views/chart/ChartPainter.h"
#include "views/chart/Legend.h"
#include "views/chart/PainterCanvas.h"
#include "views/chart/SvgCanvas.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ChartPicture)
};

constexpr double Margin = 24;
constexpr double TitleHeight = 56;
constexpr double LegendGap = 16;
constexpr double LeastWidth = 320;
constexpr int MostPixels = 20000;
/// A PDF page is at most 200 inches a side (PDF 1.7, annex C), of 72 units each.
constexpr double MostPoints = 14400;
constexpr TextStyle TitleStyle = {24, 600};
constexpr TextStyle SubtitleStyle = {15, 400};

struct FormatWord
{
    PictureFormat format;
    QLatin1StringView word;
};
constexpr std::array<FormatWord, 3> FormatWords = {{{PictureFormat::Svg, "svg"_L1},
    {PictureFormat::Pdf, "pdf"_L1}, {PictureFormat::Png, "png"_L1}}};

/// The chart with everything around it; its top left corner is at the origin.
class Figure
{
public:
    Figure(const Deployment &deployment, const PictureOptions &options)
        : m_options(options)
        , m_theme(Theme::of(options.theme))
        , m_scene(deployment, layOut(deployment, chartTextMeasure()))
        , m_title(oneLine(deployment.settings.name).trimmed())
    {
        const QRectF bounds = m_scene.geometry.bounds;
        const double width = qMax(LeastWidth, std::ceil(bounds.width()));
        const double top = Margin + (hasTitle() ? TitleHeight : 0);
        m_chartAt = QPointF(Margin, top) - bounds.topLeft();
        m_legendAt = {Margin, top + std::ceil(bounds.height()) + LegendGap};
        m_width = width;
        double height = m_legendAt.y() - LegendGap + Margin;
        if (options.legend)
            height += LegendGap + paintLegendStrip(nullptr, {}, width, m_theme, m_scene);
        m_size = {width + 2 * Margin, std::ceil(height)};
    }

    QSizeF size() const { return m_size; }
    const QString &title() const { return m_title; }

    /// \a moveOrigin shifts what is painted after it.
    void paint(Canvas &canvas, const std::function<void(const QPointF &)> &moveOrigin) const
    {
        canvas.rect({QPointF(), m_size}, 0, m_theme.canvas);
        if (hasTitle())
            paintTitle(canvas);
        moveOrigin(m_chartAt);
        const ChartState state;
        ChartPainter(m_scene, m_theme, m_options.productColors, state).paint(canvas);
        moveOrigin(-m_chartAt);
        if (m_options.legend)
            paintLegendStrip(&canvas, m_legendAt, m_width, m_theme, m_scene);
    }

private:
    bool hasTitle() const { return m_options.title && !m_title.isEmpty(); }

    void paintTitle(Canvas &canvas) const
    {
        const double y = Margin + 24;
        const QString shown = elided(TitleStyle, m_title, m_width);
        canvas.text({Margin, y}, shown, {TitleStyle, m_theme.ink});
        const QString subtitle = Tr::tr("ports and flows");
        const double x = Margin + textWidth(TitleStyle, shown) + 12;
        if (x + textWidth(SubtitleStyle, subtitle) <= Margin + m_width)
            canvas.text({x, y}, subtitle, {SubtitleStyle, m_theme.ink2});
    }

    const PictureOptions &m_options;
    const Theme &m_theme;
    ChartScene m_scene;
    QString m_title;
    QPointF m_chartAt;
    QPointF m_legendAt;
    QSizeF m_size;
    double m_width = 0;
};

void paintFigure(const Figure &figure, QPainter &painter, bool plainGlyphs)
{
    PainterCanvas canvas(&painter);
    canvas.setPlainGlyphs(plainGlyphs);
    figure.paint(canvas, [&painter](const QPointF &by) { painter.translate(by); });
}

Result<QByteArray> toSvg(const Figure &figure)
{
    SvgCanvas canvas({QPointF(), figure.size()}, figure.title(), Tr::tr("Ports and flows"));
    figure.paint(canvas, [&canvas](const QPointF &by) { canvas.moveOrigin(by); });
    return canvas.finish();
}

/// Qt always writes when the file was made; the same chart shall give the same file. The entry
/// keeps its length, since the file counts its bytes.
void eraseDate(QByteArray &pdf)
{
    static const QByteArray key = "/CreationDate (D:";
    const qsizetype at = pdf.indexOf(key);
    const qsizetype start = at + key.size();
    const qsizetype end = at < 0 ? -1 : pdf.indexOf(')', start);
    if (end < 0 || end - start < 14 || end - start > 32)
        return;
    pdf.replace(start, 14, "20000101000000");
    for (qsizetype i = start + 14; i < end; ++i) {
        if (pdf.at(i) >= '0' && pdf.at(i) <= '9')
            pdf[i] = '0';
    }
}

Result<QByteArray> toPdf(const Figure &figure)
{
    // One logical pixel is one point at 72 dpi times .75, so that a chart has its size on screen.
    constexpr double pointsPerPixel = .75;
    QSizeF page = figure.size() * pointsPerPixel;
    const double shrink = qMin(1., MostPoints / qMax(page.width(), page.height()));
    page *= shrink;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(figure.title());
    writer.setCreator(u"Portolan"_s);
    writer.setResolution(1200);
    writer.setPageMargins({});
    writer.setPageSize(QPageSize(page, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    QPainter painter;
    if (!painter.begin(&writer))
        return failure(Tr::tr("the page could not be painted"));
    const double scale = 1200. / 72 * pointsPerPixel * shrink;
    painter.scale(scale, scale);
    paintFigure(figure, painter, true);
    painter.end();
    eraseDate(bytes);
    return bytes;
}

Result<QByteArray> toPng(const Figure &figure, double scale)
{
    const QSizeF wanted = figure.size() * scale;
    if (qMax(wanted.width(), wanted.height()) > MostPixels) {
        return failure(Tr::tr("the picture would be %1 x %2 pixels, and %3 a side is the most; a "
                              "smaller scale, SVG or PDF would do")
                           .arg(std::ceil(wanted.width()), 0, 'f', 0)
                           .arg(std::ceil(wanted.height()), 0, 'f', 0)
                           .arg(MostPixels));
    }
    const QSize pixels(int(std::ceil(wanted.width())), int(std::ceil(wanted.height())));
    QImage image(pixels, QImage::Format_RGB32);
    if (image.isNull())
        return failure(Tr::tr("there is not enough memory for %1 x %2 pixels")
                           .arg(pixels.width())
                           .arg(pixels.height()));
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintFigure(figure, painter, false);
    painter.end();
    image.setDotsPerMeterX(qRound(96 * scale / .0254));
    image.setDotsPerMeterY(qRound(96 * scale / .0254));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return failure(Tr::tr("the picture could not be written as PNG"));
    return bytes;
}

} // namespace

QStringList pictureFormats()
{
    QStringList words;
    for (const FormatWord &entry : FormatWords)
        words.append(entry.word);
    return words;
}

std::optional<PictureFormat> pictureFormatFromWord(QStringView word)
{
    for (const FormatWord &entry : FormatWords) {
        if (word.compare(entry.word, Qt::CaseInsensitive) == 0)
            return entry.format;
    }
    return std::nullopt;
}

Result<QByteArray> renderPicture(
    const Deployment &deployment, PictureFormat format, const PictureOptions &options)
{
    const Figure figure(deployment, options);
    switch (format) {
    case PictureFormat::Svg:
        return toSvg(figure);
    case PictureFormat::Pdf:
        return toPdf(figure);
    case PictureFormat::Png:
        return toPng(figure, qBound(.1, options.scale, 16.));
    }
    return failure(Tr::tr("unknown picture format"));
}

} // namespace portolan
