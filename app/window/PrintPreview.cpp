#include "app/window/PrintPreview.h"

#include "app/window/Job.h"
#include "model/targets/TargetNames.h"
#include "views/chart/PainterCanvas.h"

#include <QAction>
#include <QFile>
#include <QImage>
#include <QMainWindow>
#include <QPaintEngine>
#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QToolBar>

#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Of a larger chart a preview shows an image.
constexpr size_t MostPreviewLines = 1000;
/// For a page of a preview.
constexpr double MostPixels = 12e6;
constexpr double FinestScale = 3;

void paintPage(QPainter &painter, const Figure &figure, int page, const LayoutControl &control)
{
    PainterCanvas canvas(&painter);
    canvas.setPlainGlyphs(true);
    figure.paint(page, canvas, control);
}

void paintPixels(QPainter &painter, const Figure &figure, int page, const LayoutControl &control)
{
    const QSizeF size = figure.pageSize(page);
    const double scale =
        qMin(FinestScale, std::sqrt(MostPixels / qMax(1., size.width() * size.height())));
    QImage image((size * scale).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    if (image.isNull())
        return;
    image.fill(Qt::white);
    QPainter pixels(&image);
    pixels.scale(scale, scale);
    PainterCanvas canvas(&pixels);
    if (!figure.paint(page, canvas, control))
        return;
    pixels.end();
    painter.drawImage(QRectF(QPointF(), size), image);
}

} // namespace

PrintPreview::PrintPreview(const Deployment &deployment, const FigureOptions &options,
    const QPageLayout &setup, QWidget *window)
    : m_deployment(deployment)
    , m_options(options)
    , m_window(window)
    , m_printer(std::make_unique<QPrinter>(QPrinter::HighResolution))
{
    m_options.transparent = false;
    m_printer->setCreator(u"Portolan"_s);
    m_printer->setDocName(deployment.settings.name);
    if (setup.isValid())
        m_printer->setPageLayout(setup);
    else
        m_printer->setPageLayout(QPageLayout(m_printer->pageLayout().pageSize(),
            QPageLayout::Landscape, QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter));
    m_dialog = std::make_unique<QPrintPreviewDialog>(m_printer.get(), window);
    m_dialog->setWindowTitle(tr("Print"));
    m_dialog->resize(1000, 720);
    connect(m_dialog.get(), &QPrintPreviewDialog::paintRequested, this, &PrintPreview::printTo);
    m_bar = new QToolBar(m_dialog.get());
    m_bar->setMovable(false);
    m_bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    if (auto *inner = m_dialog->findChild<QMainWindow *>()) {
        inner->addToolBarBreak();
        inner->addToolBar(m_bar);
    }
    if (!deployment.settings.views.empty()) {
        addChoice(tr("Every view"), &FigureOptions::allViews,
            tr("Print each saved view on a page of its own"));
    }
    addChoice(tr("Numbers and captions"), &FigureOptions::captions,
        tr("Number the lines, and list what each is for below the chart"));
    addChoice(tr("Title block"), &FigureOptions::titleBlock,
        tr("Print title, customer, version and status in the corner"));
    m_forCustomers = addChoice(tr("For customers"), &FigureOptions::customer,
        tr("Print without addresses, notes and what is marked internal"));
}

void PrintPreview::keepForCustomers() { m_forCustomers->setEnabled(false); }

PrintPreview::~PrintPreview() = default;

QAction *PrintPreview::addChoice(
    const QString &text, bool FigureOptions::*choice, const QString &tip)
{
    auto *action = new QAction(text, m_dialog.get());
    action->setCheckable(true);
    action->setChecked(m_options.*choice);
    action->setToolTip(tip);
    connect(action, &QAction::toggled, this, [this, choice](bool on) {
        m_options.*choice = on;
        if (auto *preview = m_dialog->findChild<QPrintPreviewWidget *>())
            preview->updatePreview();
    });
    m_bar->addAction(action);
    return action;
}

void PrintPreview::exec() { m_dialog->exec(); }

QPageLayout PrintPreview::pageSetup() const { return m_printer->pageLayout(); }

void PrintPreview::printTo(QPrinter *printer)
{
    const QPageLayout layout = printer->pageLayout();
    const QMarginsF margins = layout.margins(QPageLayout::Millimeter);
    FigureOptions options = m_options;
    options.targets = targetIds();
    options.page.custom = layout.fullRect(QPageLayout::Millimeter).size();
    options.page.margin =
        qMax(qMax(margins.left(), margins.right()), qMax(margins.top(), margins.bottom()));
    Result<Figure> figure = failure(QString());
    const bool whole = runJob(tr("Print"), m_window, [&](const JobControl &control) {
        options.control = {control.stop, control.progress};
        const std::optional<Deployment> shown = forCustomer(m_deployment, options);
        if (shown)
            figure = Figure::compose(*shown, options);
    });
    if (!whole)
        return;
    if (!figure) {
        emit failed(figure.error().toString());
        return;
    }
    printer->setFullPage(true);
    QPainter painter;
    if (!painter.begin(printer)) {
        emit failed(tr("The printer takes no page."));
        return;
    }
    // A preview keeps what is painted as commands and carries them out for each look at it.
    const bool looked = painter.paintEngine()->type() == QPaintEngine::Picture;
    const bool asPixels = looked && figure->lineCount() > MostPreviewLines;
    const bool painted = runJob(tr("Print"), m_window, [&](const JobControl &control) {
        const LayoutControl told = {control.stop, control.progress};
        for (int page = 0; page < figure->pageCount() && !control.stop.stop_requested(); ++page) {
            if (page > 0)
                printer->newPage();
            painter.save();
            const double scale = printer->resolution() / 96.;
            painter.scale(scale, scale);
            if (asPixels)
                paintPixels(painter, *figure, page, told);
            else
                paintPage(painter, *figure, page, told);
            painter.restore();
        }
        // Here, since the fonts that the page needs in the end are gone with the thread.
        painter.end();
    });
    // Half a page is of no use to anybody.
    if (!painted && !looked && !printer->outputFileName().isEmpty())
        QFile::remove(printer->outputFileName());
}

} // namespace portolan
