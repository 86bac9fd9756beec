#include "app/window/Job.h"
#include "app/window/PictureCommands.h"
#include "app/window/PrintPreview.h"
#include "tests/app/Bench.h"
#include "tests/support/LargeChart.h"
#include "views/chart/ChartView.h"
#include "views/dialogs/ExportPictureDialog.h"
#include "views/presentation/PresentationWindow.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QPrintPreviewWidget>
#include <QProgressDialog>
#include <QPushButton>
#include <QTimer>

#include <map>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// Cards in a grid and a straight line for each flow.
Geometry gridOf(const Deployment &deployment)
{
    Geometry geometry;
    std::map<QString, QRectF> places;
    for (const Component &component : deployment.components) {
        const auto i = int(geometry.cards.size());
        const QRectF rect(i % 8 * 220, i / 8 * 120, 136, 64);
        geometry.cards.push_back({component.id, rect, component.name, {}, {}});
        places[component.id] = rect;
        geometry.bounds |= rect;
    }
    for (const Flow &flow : deployment.flows) {
        const QPointF from = places[flow.from].center();
        const QPointF to = places[flow.to].center();
        geometry.edges.push_back(
            {{flow.id}, flow.from, flow.to, {from, {to.x(), from.y()}, to}, {}, {}, {}});
    }
    return geometry;
}

} // namespace

class TestPictures : public QObject
{
    Q_OBJECT

private slots:
    void copiesPixelsAndSvg();
    void printsIntoAFile_data();
    void printsIntoAFile();
    void previewOfALargeChart();
    void pageSetupIsRemembered();
    void openBundlesAreRemembered();
    void titleBlockIsOneUndoStep();
    void jobsCanBeCancelled();
};

void TestPictures::copiesPixelsAndSvg()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    bench.window->actions()[ActionId::CopyPicture]->trigger();
    const QMimeData *data = QApplication::clipboard()->mimeData();
    QVERIFY(data && data->hasImage());
    QVERIFY(data->data(u"image/png"_s).startsWith("\x89PNG"));
    QVERIFY(data->data(u"image/svg+xml"_s).contains(">LiveKit server</text>"));
    const QImage image = qvariant_cast<QImage>(data->imageData());
    QVERIFY(image.width() > 1000);
}

void TestPictures::printsIntoAFile_data()
{
    QTest::addColumn<bool>("views");
    QTest::addColumn<int>("pages");
    QTest::newRow("the chart") << false << 1;
    QTest::newRow("each view") << true << 2;
}

void TestPictures::printsIntoAFile()
{
    QFETCH(bool, views);
    QFETCH(int, pages);
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    Deployment deployment = bench.window->document()->deployment();
    deployment.settings.views.resize(2);
    deployment.settings.views[0].id = u"a"_s;
    deployment.settings.views[1].id = u"b"_s;
    FigureOptions options;
    options.allViews = views;
    const QPageLayout a3(QPageSize(QPageSize::A3), QPageLayout::Landscape, {10, 10, 10, 10},
        QPageLayout::Millimeter);
    PrintPreview preview(deployment, options, a3, bench.window.get());
    QCOMPARE(preview.pageSetup().pageSize().id(), QPageSize::A3);
    const QString path = bench.folder.filePath(u"out.pdf"_s);
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageLayout(preview.pageSetup());
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);
    preview.printTo(&printer);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF-"));
    QCOMPARE(int(pdf.count("/Type /Page\n")), pages);
}

void TestPictures::previewOfALargeChart()
{
    Bench bench;
    // Many lines, and no time for a layout of them.
    const Deployment deployment = testing::LargeChart::make(40, 1200, 1);
    auto geometry = std::make_shared<Geometry>(gridOf(deployment));
    QVERIFY(geometry->edges.size() > 1000);
    FigureOptions options;
    options.theme = ThemeId::Print;
    options.geometry = geometry;
    const QPageLayout a4(QPageSize(QPageSize::A4), QPageLayout::Landscape, {10, 10, 10, 10},
        QPageLayout::Millimeter);
    PrintPreview preview(deployment, options, a4, bench.window.get());
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageLayout(a4);
    QPrintPreviewWidget shown(&printer);
    connect(&shown, &QPrintPreviewWidget::paintRequested, &preview, &PrintPreview::printTo);
    shown.resize(900, 700);
    shown.show();
    QVERIFY(QTest::qWaitForWindowExposed(&shown));
    QTRY_COMPARE(shown.pageCount(), 1);
    const QColor line = Theme::of(ThemeId::Print).protocols[size_t(FlowStyle::Tcp)].color;
    const QImage image = shown.grab().toImage();
    int colored = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            colored += image.pixelColor(x, y).hslHue() == line.hslHue() ? 1 : 0;
    }
    QVERIFY2(colored > 500, qPrintable(QString::number(colored)));
}

void TestPictures::pageSetupIsRemembered()
{
    Bench bench;
    QVERIFY(!bench.settings.pageSetup().isValid());
    const QPageLayout layout(QPageSize(QPageSize::Letter), QPageLayout::Landscape, {10, 12, 14, 16},
        QPageLayout::Millimeter);
    bench.settings.setPageSetup(layout);
    const QPageLayout kept = bench.settings.pageSetup();
    QCOMPARE(kept.pageSize().id(), QPageSize::Letter);
    QCOMPARE(kept.orientation(), QPageLayout::Landscape);
    QVERIFY(qAbs(kept.margins(QPageLayout::Millimeter).bottom() - 16) < .1);
    bench.settings.setPicture({{u"format"_s, u"pdf"_s}, {u"legend"_s, false}});
    QCOMPARE(bench.settings.picture().value(u"format"_s).toString(), u"pdf"_s);
    QCOMPARE(bench.settings.picture().value(u"legend"_s, true).toBool(), false);
}

void TestPictures::openBundlesAreRemembered()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QAction *action = bench.window->actions()[ActionId::OpenBundles];
    QVERIFY(action->isCheckable() && !action->isChecked());
    const QList<ChartView *> charts = bench.window->findChildren<ChartView *>();
    QCOMPARE(charts.size(), 2); // one is for customers
    action->trigger();
    for (const ChartView *chart : charts)
        QVERIFY(chart->hasOpenBundles());
    QVERIFY(bench.settings.openBundles());
    bench.window->actions()[ActionId::Present]->trigger();
    auto *presentation = bench.window->findChild<PresentationWindow *>();
    QVERIFY(presentation);
    QVERIFY(presentation->chart()->hasOpenBundles());
    action->trigger();
    QVERIFY(!presentation->chart()->hasOpenBundles());
    QVERIFY(!bench.settings.openBundles());
    presentation->close();
}

void TestPictures::titleBlockIsOneUndoStep()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    const Deployment before = bench.window->document()->deployment();
    bool seen = false;
    QTimer poll;
    connect(&poll, &QTimer::timeout, this, [&] {
        QWidget *modal = QApplication::activeModalWidget();
        if (auto *dialog = qobject_cast<ExportPictureDialog *>(modal)) {
            seen = true;
            for (auto *edit : dialog->findChildren<QLineEdit *>())
                edit->setText(u"Example"_s);
            dialog->accept();
        } else if (auto *file = qobject_cast<QFileDialog *>(modal)) {
            file->reject();
        }
    });
    poll.start(10);
    bench.window->actions()[ActionId::ExportPicture]->trigger();
    QVERIFY(seen);
    QCOMPARE(bench.window->document()->deployment().settings.titleBlock.customer, u"Example"_s);
    QCOMPARE(bench.window->document()->undoStack()->count(), 1);
    bench.window->document()->undoStack()->undo();
    QCOMPARE(bench.window->document()->deployment(), before);
    QCOMPARE(bench.settings.picture().value(u"format"_s).toString(), u"pdf"_s);
}

void TestPictures::jobsCanBeCancelled()
{
    Bench bench;
    QTimer poll;
    connect(&poll, &QTimer::timeout, this, [&] {
        if (auto *dialog = qobject_cast<QProgressDialog *>(QApplication::activeModalWidget()))
            dialog->findChild<QPushButton *>()->click();
    });
    poll.start(10);
    const bool whole = runJob(u"Wait"_s, bench.window.get(), [](const JobControl &control) {
        double done = 0;
        while (!control.stop.stop_requested())
            control.progress(done = qMin(1., done + 1e-6));
    });
    QVERIFY(!whole);
    poll.stop();
    int ran = 0;
    QVERIFY(runJob(u"Quick"_s, bench.window.get(), [&](const JobControl &) { ++ran; }));
    QCOMPARE(ran, 1);
}

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
