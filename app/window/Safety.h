#pragma once

#include <QObject>

class QMainWindow;

namespace portolan {

class Actions;
class AppSettings;
class DeploymentDocument;
class DiskCommands;
class DraftKeeper;
class FileCommands;
class NoticeArea;
class Recovery;

/// That nothing is lost: drafts of what is not saved, their recovery, and what others do to the
/// file. Puts these together.
class Safety : public QObject
{
    Q_OBJECT

public:
    Safety(DeploymentDocument *document, FileCommands *files, AppSettings *settings,
        NoticeArea *notices, const Actions &actions, QMainWindow *window);

    /// The window closes: what is not saved now is not wanted.
    void close();
    /// Offers what a crash left behind, but for the files that are open \a elsewhere.
    void offerRecovery(const QStringList &elsewhere = {});

    DraftKeeper *drafts() const { return m_drafts; }
    Recovery *recovery() const { return m_recovery; }
    DiskCommands *disk() const { return m_disk; }

signals:
    /// Something worked and is worth a word.
    void done(const QString &message);
    void failed(const QString &message);
    /// Another chart took the place of the one that was shown, in one step. \a anew: it is to be
    /// drawn as if it had been opened.
    void replaced(bool anew);

private:
    AppSettings *m_settings;
    DraftKeeper *m_drafts;
    Recovery *m_recovery;
    DiskCommands *m_disk;
};

} // namespace portolan
