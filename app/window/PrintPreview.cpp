#include "app/window/PrintPreview.h"

#include "app/window/Job.h"
#include "views/chart/PainterCanvas.h"

#include <QAction>
#include <QMainWindow>
#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QToolBar>

namespace portolan {

using namespace Qt::StringLiterals;

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
    addChoice(tr("Title block"), &FigureOptions::titleBlock,
        tr("Print title, customer, version and status in the corner"));
    addChoice(tr("For customers"), &FigureOptions::customer,
        tr("Print without addresses, notes and what is marked internal"));
}

PrintPreview::~PrintPreview() = default;

void PrintPreview::addChoice(const QString &text, bool FigureOptions::*choice, const QString &tip)
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
}

void PrintPreview::exec() { m_dialog->exec(); }

QPageLayout PrintPreview::pageSetup() const { return m_printer->pageLayout(); }

void PrintPreview::printTo(QPrinter *printer)
{
    const QPageLayout layout = printer->pageLayout();
    const QMarginsF margins = layout.margins(QPageLayout::Millimeter);
    FigureOptions options = m_options;
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
    for (int page = 0; page < figure->pageCount(); ++page) {
        if (page > 0)
            printer->newPage();
        painter.save();
        const double scale = printer->resolution() / 96.;
        painter.scale(scale, scale);
        PainterCanvas canvas(&painter);
        canvas.setPlainGlyphs(true);
        figure->paint(page, canvas);
        painter.restore();
    }
}

} // namespace portolan
