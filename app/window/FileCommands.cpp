#include "app/window/FileCommands.h"

#include "app/window/AppSettings.h"
#include "app/window/FileNames.h"
#include "model/document/DeploymentDocument.h"
#include "model/io/DeploymentFile.h"
#include "views/dialogs/NewFromCatalogDialog.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString Suffix = u"portolan"_s;

} // namespace

FileCommands::FileCommands(
    DeploymentDocument *document, const Catalog *catalog, AppSettings *settings, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_catalog(catalog)
    , m_settings(settings)
    , m_window(window)
{}

bool FileCommands::mayDiscard()
{
    if (!m_document->isModified())
        return true;
    QMessageBox box(QMessageBox::Question, tr("Unsaved changes"),
        tr("%1 has changes that are not saved.").arg(quoted(m_document->title())),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box.setTextFormat(Qt::PlainText);
    box.setDefaultButton(QMessageBox::Save);
    box.button(QMessageBox::Save)->setText(tr("&Save"));
    box.button(QMessageBox::Discard)->setText(tr("&Discard"));
    box.button(QMessageBox::Cancel)->setText(tr("Cancel"));
    switch (box.exec()) {
    case QMessageBox::Save:
        return save();
    case QMessageBox::Discard:
        return true;
    default:
        return false;
    }
}

bool FileCommands::open(const QString &path)
{
    const Result<void> loaded = m_document->load(path);
    if (!loaded) {
        m_settings->removeRecentFile(path);
        emit recentChanged();
        tell(loaded.error());
        return false;
    }
    m_settings->addRecentFile(path);
    emit recentChanged();
    emit opened();
    return true;
}

void FileCommands::newFromCatalog()
{
    NewFromCatalogDialog dialog(m_catalog, {}, m_window);
    if (dialog.exec() != QDialog::Accepted || !dialog.deployment() || !mayDiscard())
        return;
    m_document->reset(*dialog.deployment(), {});
    emit opened();
}

void FileCommands::newBlank()
{
    if (!mayDiscard())
        return;
    m_document->reset({}, {});
    emit opened();
}

void FileCommands::chooseAndOpen()
{
    if (!mayDiscard())
        return;
    const QString path = QFileDialog::getOpenFileName(
        m_window, tr("Open a chart"), folder(), tr("Portolan charts (*.portolan);;All files (*)"));
    if (!path.isEmpty())
        open(path);
}

void FileCommands::openRecent(const QString &path)
{
    if (mayDiscard())
        open(path);
}

void FileCommands::openExample(const QString &path)
{
    if (!mayDiscard())
        return;
    Result<Deployment> deployment = loadDeployment(path);
    if (!deployment) {
        tell(deployment.error());
        return;
    }
    m_document->reset(std::move(*deployment), {});
    emit opened();
}

bool FileCommands::save()
{
    return m_document->path().isEmpty() ? saveAs() : saveTo(m_document->path());
}

bool FileCommands::saveAs()
{
    const QString proposal = m_document->path().isEmpty()
                                 ? QDir(folder()).filePath(baseNameOf(*m_document) + u'.' + Suffix)
                                 : m_document->path();
    QFileDialog dialog(
        m_window, tr("Save the chart"), proposal, tr("Portolan charts (*.portolan)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(Suffix);
    dialog.selectFile(proposal);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return false;
    return saveTo(dialog.selectedFiles().first());
}

bool FileCommands::saveTo(const QString &path)
{
    const Result<void> saved = m_document->save(path);
    if (!saved) {
        tell(saved.error());
        return false;
    }
    m_settings->addRecentFile(path);
    emit recentChanged();
    emit done(tr("Saved"));
    return true;
}

void FileCommands::tell(const Error &error)
{
    QMessageBox box(
        QMessageBox::Warning, tr("Portolan"), error.toString(), QMessageBox::Ok, m_window);
    // File names and contents are not markup.
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

QString FileCommands::folder() const { return folderOf(*m_document, *m_settings); }

} // namespace portolan
