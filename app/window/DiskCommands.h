#pragma once

#include "model/io/DeploymentFile.h"
#include "model/io/FileWatch.h"

#include <QObject>

class QWidget;

namespace portolan {

class DeploymentDocument;
class FileCommands;
class NoticeBar;

/// Tells when the document's file was changed by others, and reloads it, keeps the chart or merges
/// the two. Each of them is an edit that can be undone, so that nothing is lost by choosing
/// wrongly.
class DiskCommands : public QObject
{
    Q_OBJECT

public:
    /// \a bar is for this alone; \a window the parent of dialogs.
    DiskCommands(
        DeploymentDocument *document, FileCommands *files, NoticeBar *bar, QWidget *window);

    /// Whether there is something to reload: an example is part of the program.
    bool hasFile() const;

public slots:
    /// The chart becomes what is on the disk; asks where that takes what is not saved.
    void reload();
    /// The file is left alone until the chart is saved, which then overwrites it without asking.
    void keep();
    /// Both, field by field; asks where they cannot be had together.
    void merge();

signals:
    /// The file is gone, so the chart is nowhere else.
    void lost();
    void done(const QString &message);
    /// As Recovery::replaced().
    void replaced(bool anew);

private:
    void follow();
    void hear(DiskState state);
    void tellChanged();
    void tellMissing();
    /// What is on the disk; shows an error where that is no chart.
    std::optional<StoredDeployment> load();
    enum class Answer : quint8 { Reload, Merge, Cancel };
    /// Reload without a question where nothing of one's own would go.
    Answer askToReload(const StoredDeployment &theirs);
    void replaceBy(const StoredDeployment &theirs);
    bool mergeWith(const StoredDeployment &theirs);

    DeploymentDocument *m_document;
    FileCommands *m_files;
    NoticeBar *m_bar;
    QWidget *m_window;
    FileWatch m_watch;
};

} // namespace portolan
