#include "app/window/PictureCommands.h"

#include "app/figures/Figures.h"
#include "app/window/Actions.h"
#include "app/window/AppSettings.h"
#include "app/window/FileNames.h"
#include "app/window/Job.h"
#include "app/window/Pages.h"
#include "app/window/PrintPreview.h"
#include "model/document/DeploymentDocument.h"
#include "model/io/SafeFile.h"
#include "views/chart/ChartPicture.h"
#include "views/chart/ChartView.h"
#include "views/dialogs/ExportPictureDialog.h"
#include "views/presentation/CustomerPage.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>

namespace portolan {

using namespace Qt::StringLiterals;

PictureCommands::PictureCommands(DeploymentDocument *document, const Pages *pages,
    const Services &services, const Actions &actions, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_pages(pages)
    , m_catalog(services.catalog)
    , m_settings(services.settings)
    , m_window(window)
{
    actions.on(ActionId::ExportPicture, this, &PictureCommands::exportPicture);
    actions.on(ActionId::CopyPicture, this, &PictureCommands::copyPicture);
    actions.on(ActionId::Print, this, &PictureCommands::print);
}

Deployment PictureCommands::shown() const { return m_pages->shownDocument().deployment(); }

std::shared_ptr<const Geometry> PictureCommands::geometry() const
{
    const ChartView *chart = m_pages->shownChart();
    if (!chart->isWhole())
        return nullptr; // it is laid out for the picture
    return std::make_shared<const Geometry>(chart->geometryOfChart());
}

void PictureCommands::exportPicture()
{
    ExportPictureDialog::Input input;
    for (const FigureFormat &format : figureFormats())
        input.formats.push_back({format.word, figureTitle(format), format.traits});
    input.deployment = std::make_shared<const Deployment>(shown());
    input.geometry = geometry();
    input.customer = m_pages->customer()->isActive();
    if (input.geometry)
        input.visible = m_pages->shownChart()->visiblePart() & input.geometry->bounds;
    input.zoneView = m_pages->shownChart()->isZoneView();
    input.openBundles = m_pages->shownChart()->hasOpenBundles();
    input.productColors = [this](ThemeId theme) { return productColors(*m_catalog, theme); };
    ExportPictureDialog dialog(std::move(input), m_settings->picture(), m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_settings->setPicture(dialog.remember());
    Deployment deployment = shown();
    deployment.settings.titleBlock = dialog.titleBlock();
    // In customer mode nothing is changed: the title block is for this picture.
    if (Settings settings = m_document->deployment().settings;
        !m_pages->customer()->isActive() && settings.titleBlock != dialog.titleBlock()) {
        settings.titleBlock = dialog.titleBlock();
        m_document->edit(tr("Edit the title block"), {ReplaceSettings{std::move(settings)}});
    }
    const FigureFormat &format = *figureFormat(dialog.format());
    const QString suffix = format.word;
    QFileDialog file(m_window, tr("Export picture"), folderOf(*m_document, *m_settings),
        u"%1 (*.%2)"_s.arg(figureTitle(format), suffix));
    file.setAcceptMode(QFileDialog::AcceptSave);
    file.setDefaultSuffix(suffix);
    file.selectFile(proposedName(suffix));
    if (file.exec() == QDialog::Accepted && !file.selectedFiles().isEmpty())
        write(deployment, file.selectedFiles().first(), suffix, dialog.options());
}

void PictureCommands::write(const Deployment &deployment, const QString &path,
    const QString &format, const FigureOptions &options)
{
    Result<QByteArray> bytes;
    const bool whole = runJob(tr("Export picture"), m_window, [&](const JobControl &control) {
        FigureOptions asked = options;
        asked.control = {control.stop, control.progress};
        bytes = writeFigure(*figureFormat(format), deployment, asked);
    });
    if (!whole)
        return;
    const Result<void> written =
        bytes ? writeFile(path, *bytes) : Result<void>(tl::unexpected(bytes.error()));
    if (written)
        emit done(tr("Picture exported as %1").arg(QFileInfo(path).fileName()));
    else
        emit failed(written.error().toString());
}

QString PictureCommands::proposedName(const QString &suffix) const
{
    return baseNameOf(*m_document) + u'.' + suffix;
}

FigureOptions PictureCommands::rememberedOptions() const
{
    const QVariantMap kept = m_settings->picture();
    FigureOptions options;
    options.theme = ThemeId(
        qBound(0, kept.value(u"theme"_s, int(ThemeId::Print)).toInt(), int(ThemeId::Print)));
    options.scale = qBound(1, kept.value(u"scale"_s, 2).toInt(), 4);
    options.legend = kept.value(u"legend"_s, true).toBool();
    options.title = kept.value(u"title"_s, true).toBool();
    options.transparent = kept.value(u"transparent"_s, false).toBool();
    options.captions = kept.value(u"captions"_s, false).toBool();
    options.titleBlock = kept.value(u"titleBlock"_s, false).toBool();
    options.customer = kept.value(u"customer"_s, false).toBool();
    options.productColors = productColors(*m_catalog, options.theme);
    options.geometry = geometry();
    if (kept.contains(u"openBundles"_s))
        options.openBundles = kept.value(u"openBundles"_s).toBool();
    else if (m_pages->shownChart()->hasOpenBundles())
        options.openBundles = true;
    if (m_pages->shownChart()->isZoneView()) {
        options.view = SavedView();
        options.view->zoneView = true;
    }
    return options;
}

QMimeData *PictureCommands::clipboardPicture(
    const Deployment &deployment, const FigureOptions &options, Error *failed)
{
    const auto png = writeFigure(*figureFormat(u"png"), deployment, options);
    const auto svg =
        png ? writeFigure(*figureFormat(u"svg"), deployment, options) : Result<QByteArray>();
    if (!png || !svg) {
        *failed = png ? svg.error() : png.error();
        return nullptr;
    }
    const QImage image = QImage::fromData(*png, "PNG");
    if (image.isNull()) {
        *failed = {{}, tr("The picture is too large for the clipboard")};
        return nullptr;
    }
    auto *data = new QMimeData;
    data->setImageData(image);
    data->setData(u"image/png"_s, *png);
    data->setData(u"image/svg+xml"_s, *svg);
    return data;
}

void PictureCommands::copyPicture()
{
    QMimeData *data = nullptr;
    Error error;
    const Deployment deployment = shown();
    const FigureOptions options = rememberedOptions();
    const bool whole = runJob(tr("Copy as picture"), m_window, [&](const JobControl &control) {
        FigureOptions asked = options;
        asked.control = {control.stop, control.progress};
        data = clipboardPicture(deployment, asked, &error);
    });
    if (!whole || !data) {
        delete data;
        if (whole)
            emit failed(error.toString());
        return;
    }
    // Made in another thread; it belongs to this one from now on.
    QApplication::clipboard()->setMimeData(data);
    emit done(tr("Picture copied"));
}

void PictureCommands::print()
{
    FigureOptions options = rememberedOptions();
    options.theme = ThemeId::Print;
    options.productColors = productColors(*m_catalog, options.theme);
    options.customer = options.customer || m_pages->customer()->isActive();
    PrintPreview preview(shown(), options, m_settings->pageSetup(), m_window);
    if (m_pages->customer()->isActive())
        preview.keepForCustomers();
    connect(&preview, &PrintPreview::failed, this, &PictureCommands::failed);
    preview.exec();
    m_settings->setPageSetup(preview.pageSetup());
}

} // namespace portolan
