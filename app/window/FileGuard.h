#pragma once

#include "model/io/FileLock.h"

#include <QObject>

#include <functional>
#include <memory>

class QWidget;

namespace portolan {

class DeploymentDocument;

/// Says to others that the document's file is being edited, as long as it is. What others edit, or
/// cannot be written, is opened to be read only; saving over what others edit is asked about.
class FileGuard : public QObject
{
    Q_OBJECT

public:
    /// \a window is the parent of the question.
    FileGuard(DeploymentDocument *document, QWidget *window);

    enum class Answer : quint8 {
        Mine,     ///< the file is ours, or nobody can say
        ReadOnly, ///< it can be opened, but not edited; see explain()
        Cancelled ///< leave it alone
    };
    enum class Purpose : quint8 { Open, Save };

    /// Before a file is opened, which is never Cancelled, or saved under a name, which is never
    /// ReadOnly. The lock waits for the document to have that path.
    Answer claim(const QString &path, Purpose purpose);
    /// Opened after a claim that gave ReadOnly, the document says why it cannot be edited, in the
    /// language of the moment.
    void explain();
    /// The document's file is to be edited after all: the lock is taken if others have let it go.
    void takeOver();
    /// Opening or saving failed after all.
    void release() { m_claimed.reset(); }

signals:
    /// The file can be opened, but something about its place is worth knowing.
    void cautioned(const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Reason = std::function<QString()>; ///< a clause for a person
    Answer readOnly(Reason reason);
    Answer askToOverwrite(const FileLock &lock, const QString &path);
    void follow();

    DeploymentDocument *m_document;
    QWidget *m_window;
    std::shared_ptr<FileLock> m_lock;    ///< of the document's file
    std::shared_ptr<FileLock> m_claimed; ///< of one that may become it
    QString m_place;
    QString m_claimedPlace;
    QString m_readPlace; ///< opened to be read only: no lock
    Reason m_claimedReason;
    Reason m_reason; ///< of the document's file
};

} // namespace portolan
