#include "app/window/FileGuard.h"

#include "model/document/DeploymentDocument.h"
#include "model/io/FileIdentity.h"
#include "model/io/SafeFile.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSysInfo>

namespace portolan {

namespace {

/// What is part of the program is nobody's.
QString placeOf(const QString &path)
{
    return path.isEmpty() || !QFileInfo(path).isNativePath() ? QString() : placeOnDisk(path);
}

/// Also where the administrator, who may write everything, has opened it.
bool isWriteProtected(const QString &place)
{
    constexpr auto anybody =
        QFileDevice::WriteOwner | QFileDevice::WriteGroup | QFileDevice::WriteOther;
    const QFileInfo info(place);
    return info.exists() && (!info.isWritable() || !(info.permissions() & anybody));
}

QString takenBy(const FileLock &lock, const QString &path)
{
    const std::optional<LockHolder> &holder = lock.holder();
    const bool isOurs = holder && holder->process == QCoreApplication::applicationPid() &&
                        holder->host == QSysInfo::machineHostName();
    return isOurs ? FileGuard::tr("%1 is open in another window of this program")
                        .arg(quoted(QFileInfo(path).fileName()))
                  : lock.message();
}

} // namespace

FileGuard::FileGuard(DeploymentDocument *document, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_window(window)
{
    connect(document, &DeploymentDocument::wasReset, this, &FileGuard::follow);
    connect(document, &DeploymentDocument::pathChanged, this, &FileGuard::follow);
    // Saved where it is, it may have had no lock so far.
    connect(document, &DeploymentDocument::rebased, this, &FileGuard::follow);
    window->installEventFilter(this);
}

bool FileGuard::eventFilter(QObject *watched, QEvent *event)
{
    // Before the window, whose bar says it.
    if (event->type() == QEvent::LanguageChange && m_document->isReadOnly() && m_reason)
        m_document->setReadOnly(m_reason());
    return QObject::eventFilter(watched, event);
}

FileGuard::Answer FileGuard::claim(const QString &path, Purpose purpose)
{
    m_claimed.reset();
    m_claimedPlace = placeOf(path);
    if (m_readPlace == m_claimedPlace)
        m_readPlace.clear();
    if (m_claimedPlace.isEmpty() || (m_lock && m_claimedPlace == m_place))
        return Answer::Mine;
    const bool opens = purpose == Purpose::Open;
    if (opens && isWriteProtected(m_claimedPlace))
        return readOnly([path] { return tr("%1 is write-protected").arg(shownPath(path)); });
    auto lock = std::make_shared<FileLock>();
    switch (lock->acquire(path)) {
    case FileLock::State::Taken:
        return opens ? readOnly([lock, path] { return takenBy(*lock, path); })
                     : askToOverwrite(*lock, path);
    case FileLock::State::NoPlace:
        // Saving says what is wrong itself.
        return opens ? readOnly([lock] { return lock->message(); }) : Answer::Mine;
    case FileLock::State::NoLocks:
        if (opens)
            emit cautioned(lock->message());
        return Answer::Mine;
    case FileLock::State::None:
    case FileLock::State::Held:
        break;
    }
    m_claimed = std::move(lock);
    return Answer::Mine;
}

FileGuard::Answer FileGuard::readOnly(Reason reason)
{
    m_readPlace = m_claimedPlace;
    m_claimedReason = std::move(reason);
    return Answer::ReadOnly;
}

void FileGuard::explain()
{
    m_reason = m_claimedReason;
    m_document->setReadOnly(m_reason());
}

FileGuard::Answer FileGuard::askToOverwrite(const FileLock &lock, const QString &path)
{
    QMessageBox box(QMessageBox::Warning, tr("Open already"), takenBy(lock, path) + u'.',
        QMessageBox::NoButton, m_window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("Saving replaces the file under the other one, who is told of it."));
    QPushButton *anyway = box.addButton(tr("Save &anyway"), QMessageBox::DestructiveRole);
    QPushButton *cancel = box.addButton(tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(cancel);
    box.setEscapeButton(cancel);
    box.exec();
    return box.clickedButton() == anyway ? Answer::Mine : Answer::Cancelled;
}

void FileGuard::takeOver()
{
    m_readPlace.clear();
    follow();
}

void FileGuard::follow()
{
    const QString place = placeOf(m_document->path());
    if (place == m_place && m_lock)
        return;
    m_lock.reset();
    m_place = place;
    if (m_claimed && m_claimedPlace == place) {
        m_lock = std::move(m_claimed);
    } else if (!place.isEmpty() && place != m_readPlace) {
        // Nobody was asked, as for a file that is gone: others are told where that is possible.
        auto lock = std::make_shared<FileLock>();
        if (lock->acquire(place) == FileLock::State::Held)
            m_lock = std::move(lock);
    }
}

} // namespace portolan
