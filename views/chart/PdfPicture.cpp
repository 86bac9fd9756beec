#include "views/chart/PdfPicture.h"

#include "views/chart/Figure.h"
#include "views/chart/PainterCanvas.h"
#include "views/chart/PdfFile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ChartPicture)
};

/// A PDF page is at most 200 inches a side (PDF 1.7, annex C), of 72 units each.
constexpr double MostPoints = 14400;
constexpr int Resolution = 1200;
/// A logical px is 1/96 inch, a point 1/72.
constexpr double PointsPerPixel = .75;

/// Where the file cannot be taken apart: Qt always writes when the file was made; the same chart
/// shall give the same file. The entry keeps its length, since the file counts its bytes.
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

/// What Qt leaves out of a file (bookmarks, what glyphs mean) or writes too much (times, versions).
QByteArray finished(QByteArray pdf, const Figure &figure, const QStringList &marked)
{
    std::optional<PdfFile> file = PdfFile::parse(pdf);
    if (!file) {
        eraseDate(pdf);
        return pdf;
    }
    file->setInfo(figure.title(), u"Portolan"_s);
    if (!marked.isEmpty())
        file->setActualTexts(marked);
    if (figure.pageCount() > 1) {
        QStringList names;
        for (int page = 0; page < figure.pageCount(); ++page)
            names += figure.pageName(page);
        file->setBookmarks(names);
    }
    return file->toBytes();
}

double shrinkOf(const QSizeF &size)
{
    return qMin(1., MostPoints / (PointsPerPixel * qMax(size.width(), size.height())));
}

void setPage(QPdfWriter &writer, const QSizeF &size)
{
    const QSizeF points = size * PointsPerPixel * shrinkOf(size);
    const QPageSize page(points, QPageSize::Point, {}, QPageSize::ExactMatch);
    writer.setPageLayout(QPageLayout(page, QPageLayout::Portrait, {}));
}

} // namespace

Result<QByteArray> pdfPicture(const Figure &figure, const LayoutControl &control)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(figure.title());
    writer.setCreator(u"Portolan"_s);
    writer.setResolution(Resolution);
    setPage(writer, figure.pageSize(0));
    QStringList marked;
    QPainter painter;
    if (!painter.begin(&writer))
        return failure(Tr::tr("the page could not be painted"));
    for (int page = 0; page < figure.pageCount(); ++page) {
        if (page > 0) {
            setPage(writer, figure.pageSize(page));
            writer.newPage();
        }
        const double scale = Resolution / 72. * PointsPerPixel * shrinkOf(figure.pageSize(page));
        painter.save();
        painter.scale(scale, scale);
        PainterCanvas canvas(&painter);
        canvas.setPlainGlyphs(true);
        canvas.setMarks(&marked);
        const bool whole = figure.paint(page, canvas, control);
        painter.restore();
        if (!whole)
            return failure(Tr::tr("the picture was given up"));
    }
    painter.end();
    return finished(bytes, figure, marked);
}

} // namespace portolan
