#include "tests/chart/SampleChart.h"
#include "views/chart/ChartPicture.h"
#include "views/chart/Figure.h"
#include "views/chart/PainterCanvas.h"
#include "views/chart/PngFile.h"

#include <QImage>
#include <QImageReader>
#include <QPainter>
#include <QTest>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

/// Pixels of all colours, and none like another row.
QImage noise(const QSize &size, QImage::Format format)
{
    Dice dice(5);
    QImage image(size, format);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixelColor(x, y,
                QColor(dice.below(256), dice.below(256), dice.below(256),
                    format == QImage::Format_ARGB32 ? dice.below(256) : 255));
    }
    return image;
}

QByteArray written(const QImage &image, const std::vector<int> &strips)
{
    PngFile file(image.size(),
        image.hasAlphaChannel() ? PngFile::Ground::Transparent : PngFile::Ground::Opaque, 2);
    int top = 0;
    for (const int rows : strips) {
        if (!file.add(image.copy(0, top, image.width(), rows)))
            return {};
        top += rows;
    }
    return file.finish();
}

} // namespace

class TestPngFile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QImageReader::setAllocationLimit(1024); }
    void readsBack_data();
    void readsBack();
    void missingAndSurplusRows();
    void stripsJoinWithoutASeam_data();
    void stripsJoinWithoutASeam();
};

void TestPngFile::readsBack_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("alpha");
    QTest::addColumn<std::vector<int>>("strips");
    for (const bool alpha : {false, true}) {
        const char *kind = alpha ? "transparent" : "opaque";
        QTest::addRow("one pixel, %s", kind) << QSize(1, 1) << alpha << std::vector<int>{1};
        QTest::addRow("at once, %s", kind) << QSize(37, 90) << alpha << std::vector<int>{90};
        QTest::addRow("strips, %s", kind) << QSize(37, 90) << alpha << std::vector<int>{1, 40, 49};
        // More than fits into one chunk.
        QTest::addRow("large, %s", kind)
            << QSize(700, 600) << alpha << std::vector<int>{256, 256, 88};
    }
}

void TestPngFile::readsBack()
{
    QFETCH(QSize, size);
    QFETCH(bool, alpha);
    QFETCH(std::vector<int>, strips);
    const QImage image = noise(size, alpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    const QByteArray bytes = written(image, strips);
    const QImage back = QImage::fromData(bytes, "PNG");
    QCOMPARE(back.convertToFormat(image.format()), image);
    QCOMPARE(back.hasAlphaChannel(), alpha);
    QCOMPARE(back.dotsPerMeterX(), qRound(2 * 96 / .0254));
    QCOMPARE(written(image, strips), bytes);
    QCOMPARE(written(image, {size.height()}), bytes);
}

void TestPngFile::missingAndSurplusRows()
{
    const QImage image = noise({20, 10}, QImage::Format_RGB32);
    PngFile missing(image.size(), PngFile::Ground::Opaque, 1);
    QVERIFY(missing.add(image.copy(0, 0, 20, 9)));
    QVERIFY(missing.finish().isEmpty());
    PngFile surplus(image.size(), PngFile::Ground::Opaque, 1);
    QVERIFY(surplus.add(image));
    QVERIFY(!surplus.add(image.copy(0, 0, 20, 1)));
    QVERIFY(surplus.finish().isEmpty());
    PngFile narrow(image.size(), PngFile::Ground::Opaque, 1);
    QVERIFY(!narrow.add(image.copy(0, 0, 19, 10)));
}

void TestPngFile::stripsJoinWithoutASeam_data()
{
    QTest::addColumn<bool>("transparent");
    QTest::newRow("opaque") << false;
    QTest::newRow("transparent") << true;
}

void TestPngFile::stripsJoinWithoutASeam()
{
    QFETCH(bool, transparent);
    PictureOptions options;
    options.transparent = transparent;
    options.geometry = std::make_shared<const Geometry>(sampleChart().geometry);
    const Result<Figure> figure = Figure::compose(sampleChart().deployment, options);
    QVERIFY(figure);
    // Some strips, and not more pixels than a test may need.
    options.scale = std::sqrt(50e6 / (figure->pageSize(0).width() * figure->pageSize(0).height()));
    const Result<QByteArray> bytes =
        renderPicture(sampleChart().deployment, PictureFormat::Png, options);
    QVERIFY(bytes);
    // Colours of what can hardly be seen mean nothing.
    const QImage png =
        QImage::fromData(*bytes, "PNG").convertToFormat(QImage::Format_ARGB32_Premultiplied);
    QVERIFY(png.width() * qint64(png.height()) > 48'000'000);
    QImage whole(
        png.size(), transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    whole.fill(transparent ? Qt::transparent : Qt::white);
    QPainter painter(&whole);
    painter.scale(options.scale, options.scale);
    PainterCanvas canvas(&painter);
    QVERIFY(figure->paint(0, canvas));
    painter.end();
    // Letters that lie on a seam may differ in their faintest shades.
    qint64 others = 0;
    int most = 0;
    for (int y = 0; y < png.height(); ++y) {
        const auto *pngRow = reinterpret_cast<const QRgb *>(png.constScanLine(y));
        const auto *wholeRow = reinterpret_cast<const QRgb *>(whole.constScanLine(y));
        for (int x = 0; x < png.width(); ++x) {
            const QRgb a = pngRow[x];
            const QRgb b = wholeRow[x];
            if (a == b)
                continue;
            ++others;
            most = std::max({most, std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                std::abs(qBlue(a) - qBlue(b)), std::abs(qAlpha(a) - qAlpha(b))});
        }
    }
    QVERIFY2(most <= 4, qPrintable(u"%1 pixels, up to %2"_s.arg(others).arg(most)));
}

QTEST_MAIN(TestPngFile)
#include "tst_pngfile.moc"
