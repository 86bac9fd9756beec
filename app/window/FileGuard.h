#pragma once

#include "model/io/FileLock.h"

#include <QObject>

#include <memory>

class QWidget;

namespace portolan {

class DeploymentDocument;

/// Says to others that the document's file is being edited, as long as it is, and asks the person
/// what to do where others say so.
class FileGuard : public QObject
{
    Q_OBJECT

public:
    /// \a window is the parent of the question.
    FileGuard(DeploymentDocument *document, QWidget *window);

    enum class Answer : quint8 {
        Mine,     ///< the file is ours, or nobody can say
        Copy,     ///< read it, but as a document without a file
        Cancelled ///< leave it alone
    };
    enum class Purpose : quint8 { Open, Save };

    /// Before a file is opened, or saved under a name. Never gives Copy for saving. The lock waits
    /// for the document to have that path.
    Answer claim(const QString &path, Purpose purpose);
    /// Opening or saving failed after all.
    void release() { m_claimed.reset(); }

signals:
    /// The file can be opened, but something about its place is worth knowing.
    void cautioned(const QString &message);

private:
    Answer ask(const FileLock &lock, const QString &path, Purpose purpose);
    void follow();

    DeploymentDocument *m_document;
    QWidget *m_window;
    std::unique_ptr<FileLock> m_lock;    ///< of the document's file
    std::unique_ptr<FileLock> m_claimed; ///< of one that may become it
    QString m_place;
    QString m_claimedPlace;
};

} // namespace portolan
