#pragma once

#include "app/window/Services.h"
#include "model/core/Result.h"
#include "views/chart/PictureOptions.h"

#include <QObject>

class QMimeData;
class QWidget;

namespace portolan {

class Actions;
class DeploymentDocument;
class Pages;

/// Pictures of the chart: into a file, onto the clipboard, onto paper.
class PictureCommands : public QObject
{
    Q_OBJECT

public:
    /// Pictures show the chart as \a pages show it: in customer mode, a copy of the document.
    /// \a window is the parent of the dialogs. Owns nothing.
    PictureCommands(DeploymentDocument *document, const Pages *pages, const Services &services,
        const Actions &actions, QWidget *window);

    /// The picture as pixels and as SVG; null where \a failed says why.
    static QMimeData *clipboardPicture(
        const Deployment &deployment, const FigureOptions &options, Error *failed);

public slots:
    void exportPicture();
    void copyPicture();
    void print();

signals:
    /// Something worked and is worth a word.
    void done(const QString &message);
    void failed(const QString &message);

private:
    /// As it was chosen at last, of what the window shows now.
    FigureOptions rememberedOptions() const;
    std::shared_ptr<const Geometry> geometry() const;
    Deployment shown() const;
    QString proposedName(const QString &suffix) const;
    void write(const Deployment &deployment, const QString &path, const QString &format,
        const FigureOptions &options);

    DeploymentDocument *m_document;
    const Pages *m_pages;
    const Catalog *m_catalog;
    AppSettings *m_settings;
    QWidget *m_window;
};

} // namespace portolan
