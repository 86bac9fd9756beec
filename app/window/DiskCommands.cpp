#include "app/window/DiskCommands.h"

#include "app/window/FileCommands.h"
#include "app/window/Job.h"
#include "app/window/Merging.h"
#include "model/core/Changes.h"
#include "model/core/Difference.h"
#include "model/document/DeploymentDocument.h"
#include "views/panels/NoticeBar.h"

#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace portolan {

DiskCommands::DiskCommands(
    DeploymentDocument *document, FileCommands *files, NoticeBar *bar, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_files(files)
    , m_bar(bar)
    , m_window(window)
{
    connect(document, &DeploymentDocument::wasReset, this, &DiskCommands::follow);
    connect(document, &DeploymentDocument::rebased, this, &DiskCommands::follow);
    // What the bar says and offers depends on whether there is something of one's own to lose.
    connect(document->undoStack(), &QUndoStack::cleanChanged, bar, &NoticeBar::refresh);
    connect(document, &DeploymentDocument::readOnlyChanged, bar, &NoticeBar::refresh);
    connect(&m_watch, &FileWatch::changed, this, &DiskCommands::hear);
    connect(files, &FileCommands::mergeRequested, this, &DiskCommands::merge);
    follow();
}

void DiskCommands::follow()
{
    m_bar->dismiss();
    m_watch.setKnown(hasFile() ? m_document->path() : QString(), m_document->identity());
}

bool DiskCommands::hasFile() const
{
    // Examples are part of the program.
    return !m_document->path().isEmpty() && QFileInfo(m_document->path()).isNativePath();
}

void DiskCommands::hear(DiskState state)
{
    // The saver looks for itself, and its own writing is no news.
    if (m_files->isBusy())
        return;
    switch (state) {
    case DiskState::Same:
        m_bar->dismiss();
        if (m_document->deployment() == m_document->fileContents()) {
            // By value: it is given what it gives.
            const Deployment contents = m_document->fileContents();
            m_document->markSaved(m_document->path(), m_document->identity(), contents);
        }
        break;
    case DiskState::Changed:
    case DiskState::Appeared:
        tellChanged();
        break;
    case DiskState::Missing:
        tellMissing();
        break;
    }
}

void DiskCommands::tellChanged()
{
    m_bar->tell([this] {
        const QString name = quoted(QFileInfo(m_document->path()).fileName());
        const bool isModified = m_document->isModified();
        NoticeBar::Notice notice;
        if (m_document->isReadOnly()) {
            notice.text = tr("%1 was changed by another program.").arg(name);
            notice.buttons = {{tr("&Reload"), tr("The chart becomes what is in the file"),
                                  [this] { reload(); }, true},
                {tr("&Later"), {}, {}}};
            return notice;
        }
        const NoticeBar::Button fetch{tr("&Reload"),
            tr("The chart becomes what is in the file; undo brings yours back"),
            [this] { reload(); }, !isModified};
        if (isModified) {
            notice.text = tr("%1 was changed by another program, and you have changes of your own.")
                              .arg(name);
            notice.buttons.push_back(
                {tr("&Merge"), tr("Takes over what only one side changed, and asks about the rest"),
                    [this] { merge(); }, true});
        } else {
            notice.text = tr("%1 was changed by another program.").arg(name);
        }
        notice.buttons.push_back(fetch);
        notice.buttons.push_back({tr("&Keep mine"),
            tr("The chart stays as it is; saving overwrites the file"), [this] { keep(); }});
        return notice;
    });
}

void DiskCommands::tellMissing()
{
    m_document->markUnsaved();
    emit lost();
    m_bar->tell([this] {
        NoticeBar::Notice notice;
        notice.text = tr("%1 was deleted, moved or renamed by another program. The chart is still "
                         "here.")
                          .arg(quoted(QFileInfo(m_document->path()).fileName()));
        notice.buttons = {
            {tr("&Save"), tr("Writes the file again"), [this] { m_files->save(); }, true},
            {tr("Save &as …"), {}, [this] { m_files->saveAs(); }}, {tr("&Later"), {}, {}}};
        return notice;
    });
}

std::optional<StoredDeployment> DiskCommands::load()
{
    Result<StoredDeployment> stored = failure(QString());
    const QString path = m_document->path();
    if (!runJob(
            tr("Open a chart"), m_window, [&](const JobControl &) { stored = loadStored(path); }))
        return std::nullopt;
    // Another chart may have been opened meanwhile.
    if (m_document->path() != path)
        return std::nullopt;
    if (stored)
        return std::move(*stored);
    QMessageBox box(QMessageBox::Warning, tr("Changed on disk"), stored.error().toString(),
        QMessageBox::Ok, m_window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("The file cannot be read, so the chart stays as it is."));
    box.exec();
    return std::nullopt;
}

void DiskCommands::reload()
{
    if (!hasFile())
        return;
    // Nothing of one's own to lose; and perhaps it is nobody else's any more.
    if (m_document->isReadOnly()) {
        m_files->open(m_document->path());
        return;
    }
    m_files->takeTyped();
    const std::optional<StoredDeployment> theirs = load();
    const Answer answer = theirs ? askToReload(*theirs) : Answer::Cancel;
    if (answer == Answer::Cancel || (answer == Answer::Merge && !mergeWith(*theirs)))
        m_watch.lookAgain();
    if (answer == Answer::Reload)
        replaceBy(*theirs);
}

DiskCommands::Answer DiskCommands::askToReload(const StoredDeployment &theirs)
{
    const std::vector<RecordChange> own =
        difference(m_document->fileContents(), m_document->deployment());
    if (!m_document->isModified() || own.empty() || m_document->deployment() == theirs.deployment)
        return Answer::Reload;
    const QString name = quoted(QFileInfo(m_document->path()).fileName());
    QMessageBox box(QMessageBox::Question, tr("Reload"),
        tr("%n change(s) of yours in %1 are not saved: %2.", nullptr, int(own.size()))
            .arg(name, summaryOf(own)),
        QMessageBox::Cancel, m_window);
    box.setTextFormat(Qt::PlainText);
    box.button(QMessageBox::Cancel)->setText(tr("Cancel"));
    box.setDefaultButton(QMessageBox::Cancel);
    QString words = tr("Reloading takes them out of the chart; undo brings them back.");
    const QPushButton *merge = nullptr;
    // Where others have written nothing there is nothing to be merged.
    if (theirs.deployment != m_document->fileContents()) {
        QPushButton *button = box.addButton(tr("&Merge"), QMessageBox::AcceptRole);
        box.setDefaultButton(button);
        merge = button;
        words = tr("Merging keeps them and takes over what the others changed.") + u' ' + words;
    }
    box.setInformativeText(words);
    const QPushButton *anyway = box.addButton(tr("&Reload anyway"), QMessageBox::DestructiveRole);
    box.exec();
    if (box.clickedButton() == anyway)
        return Answer::Reload;
    return merge && box.clickedButton() == merge ? Answer::Merge : Answer::Cancel;
}

void DiskCommands::replaceBy(const StoredDeployment &theirs)
{
    const bool anew = losesPlaces(m_document->deployment(), theirs.deployment);
    const auto edits = editsBetween(m_document->deployment(), theirs.deployment);
    if (!m_document->edit(tr("Reload"), edits))
        return;
    m_document->markSaved(m_document->path(), theirs.identity, theirs.deployment);
    emit replaced(anew);
    emit done(tr("Reloaded; undo brings your chart back"));
}

void DiskCommands::keep()
{
    // What is there may be no chart at all; it is to be overwritten all the same.
    Result<FileIdentity> identity = failure(QString());
    Deployment contents;
    const QString path = m_document->path();
    const bool finished = runJob(tr("Open a chart"), m_window, [&](const JobControl &) {
        identity = identityOnDisk(path);
        if (Result<StoredDeployment> stored = loadStored(path)) {
            identity = stored->identity;
            contents = std::move(stored->deployment);
        }
    });
    if (finished && identity && m_document->path() == path)
        m_document->markForeign(*identity, contents);
    else
        m_watch.lookAgain();
}

void DiskCommands::merge()
{
    const std::optional<StoredDeployment> theirs = load();
    if (!theirs || !mergeWith(*theirs))
        m_watch.lookAgain();
}

bool DiskCommands::mergeWith(const StoredDeployment &theirs)
{
    const Deployment base = m_document->fileContents();
    const Deployment mine = m_document->deployment();
    const std::optional<MergeOutcome> merged = mergeAsking({base, mine, theirs.deployment, mine},
        {tr("Yours"), tr("In the file"), quoted(QFileInfo(m_document->path()).fileName())},
        m_window);
    if (!merged)
        return false;
    // Somebody types fast: once more, with that.
    if (m_document->deployment() != mine)
        return mergeWith(theirs);
    if (!m_document->edit(tr("Merge"), editsBetween(mine, merged->deployment)))
        return false;
    if (m_document->deployment() == theirs.deployment)
        m_document->markSaved(m_document->path(), theirs.identity, theirs.deployment);
    else
        m_document->markForeign(theirs.identity, theirs.deployment);
    emit replaced(losesPlaces(mine, merged->deployment));
    emit done(merged->summary.isEmpty() ? tr("Merged: your chart has it all already")
                                        : tr("Merged: %1").arg(merged->summary));
    return true;
}

} // namespace portolan
