#include "app/window/Safety.h"

#include "app/window/Actions.h"
#include "app/window/AppSettings.h"
#include "app/window/DiskCommands.h"
#include "app/window/DraftKeeper.h"
#include "app/window/FileCommands.h"
#include "app/window/ReadOnlyBar.h"
#include "app/window/Recovery.h"
#include "model/document/DeploymentDocument.h"
#include "views/panels/NoticeBar.h"

#include <QMainWindow>

namespace portolan {

Safety::Safety(DeploymentDocument *document, FileCommands *files, AppSettings *settings,
    NoticeArea *notices, const Actions &actions, QMainWindow *window)
    : QObject(window)
    , m_settings(settings)
    , m_drafts(new DraftKeeper(document, settings->draftsFolder(), window))
    , m_recovery(new Recovery(
          document, files, m_drafts, notices->addBar(), settings->draftsFolder(), window))
    , m_disk(new DiskCommands(document, files, notices->addBar(), window))
{
    new ReadOnlyBar(document, files, notices->addBar(), window);
    actions.on(ActionId::Reload, m_disk, &DiskCommands::reload);
    actions.on(ActionId::Recover, m_recovery, &Recovery::review);
    connect(m_disk, &DiskCommands::lost, m_drafts, &DraftKeeper::keepWhole);
    connect(m_disk, &DiskCommands::done, this, &Safety::done);
    connect(m_recovery, &Recovery::done, this, &Safety::done);
    connect(m_recovery, &Recovery::replaced, this, &Safety::replaced);
    connect(m_disk, &DiskCommands::replaced, this, &Safety::replaced);
    connect(files, &FileCommands::cautioned, this, &Safety::failed);
    connect(m_drafts, &DraftKeeper::troubled, this, [this](const QString &message) {
        if (!message.isEmpty())
            emit failed(tr("A crash would take what is not saved: %1").arg(message));
    });
    connect(document, &DeploymentDocument::refused, this,
        [this](const Error &error) { emit failed(error.toString()); });
}

void Safety::close() { m_drafts->discard(); }

void Safety::offerRecovery(const QStringList &elsewhere)
{
    QStringList files = m_settings->recentFiles();
    files.removeIf([&](const QString &file) { return elsewhere.contains(file); });
    m_recovery->search(files);
}

} // namespace portolan
