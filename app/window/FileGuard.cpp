#include "app/window/FileGuard.h"

#include "model/document/DeploymentDocument.h"
#include "model/io/FileIdentity.h"

#include <QCoreApplication>
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

} // namespace

FileGuard::FileGuard(DeploymentDocument *document, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_window(window)
{
    connect(document, &DeploymentDocument::wasReset, this, &FileGuard::follow);
    connect(document, &DeploymentDocument::pathChanged, this, &FileGuard::follow);
}

FileGuard::Answer FileGuard::claim(const QString &path, Purpose purpose)
{
    m_claimed.reset();
    m_claimedPlace = placeOf(path);
    if (m_claimedPlace.isEmpty() || (m_lock && m_claimedPlace == m_place))
        return Answer::Mine;
    auto lock = std::make_unique<FileLock>();
    switch (lock->acquire(path)) {
    case FileLock::State::Taken:
        return ask(*lock, path, purpose);
    case FileLock::State::NoPlace:
    case FileLock::State::NoLocks:
        if (purpose == Purpose::Open)
            emit cautioned(lock->message());
        return Answer::Mine;
    case FileLock::State::None:
    case FileLock::State::Held:
        break;
    }
    m_claimed = std::move(lock);
    return Answer::Mine;
}

FileGuard::Answer FileGuard::ask(const FileLock &lock, const QString &path, Purpose purpose)
{
    const std::optional<LockHolder> &holder = lock.holder();
    const bool isOurs = holder && holder->process == QCoreApplication::applicationPid() &&
                        holder->host == QSysInfo::machineHostName();
    const QString name = quoted(QFileInfo(path).fileName());
    QMessageBox box(QMessageBox::Warning, tr("Open already"),
        isOurs ? tr("%1 is open in another window of this program.").arg(name)
               : lock.message() + u'.',
        QMessageBox::NoButton, m_window);
    box.setTextFormat(Qt::PlainText);
    const bool opens = purpose == Purpose::Open;
    box.setInformativeText(
        opens ? tr("Whoever saves last is asked to merge. A copy has no file until you save it.")
              : tr("Saving replaces the file under the other one, who is told of it."));
    QPushButton *copy =
        opens ? box.addButton(tr("Open a &copy"), QMessageBox::AcceptRole) : nullptr;
    QPushButton *anyway = box.addButton(
        opens ? tr("Open &anyway") : tr("Save &anyway"), QMessageBox::DestructiveRole);
    QPushButton *cancel = box.addButton(tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(opens ? copy : cancel);
    box.setEscapeButton(cancel);
    box.exec();
    if (box.clickedButton() == anyway)
        return Answer::Mine;
    return copy && box.clickedButton() == copy ? Answer::Copy : Answer::Cancelled;
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
    } else if (!place.isEmpty()) {
        // Nobody was asked, as for a file that is gone: others are told where that is possible.
        auto lock = std::make_unique<FileLock>();
        if (lock->acquire(place) == FileLock::State::Held)
            m_lock = std::move(lock);
    }
}

} // namespace portolan
