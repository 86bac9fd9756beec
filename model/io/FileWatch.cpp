#include "model/io/FileWatch.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace portolan {

namespace {

constexpr int SettleMs = 150;

} // namespace

FileWatch::FileWatch(QObject *parent)
    : QObject(parent)
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(SettleMs);
    connect(&m_settled, &QTimer::timeout, this, &FileWatch::look);
    const auto again = [this] { m_settled.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, again);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, again);
}

void FileWatch::setKnown(const QString &path, const FileIdentity &identity)
{
    const QString place = path.isEmpty() ? QString() : placeOnDisk(path);
    if (place != m_path) {
        const QStringList old = m_watcher.files() + m_watcher.directories();
        if (!old.isEmpty())
            m_watcher.removePaths(old);
        m_path = place;
    }
    m_known = m_last = identity;
    m_read.reset();
    m_reader.cancel();
    watch();
    // What happened before the watch began shows at the first look.
    if (!m_path.isEmpty())
        m_settled.start();
}

void FileWatch::watch()
{
    if (m_path.isEmpty())
        return;
    // The folder tells of a file that replaces this one, which ends the watch of the file itself.
    for (const QString &path : {m_path, QFileInfo(m_path).absolutePath()}) {
        const bool isWatched =
            m_watcher.files().contains(path) || m_watcher.directories().contains(path);
        if (!isWatched && QFileInfo::exists(path))
            m_watcher.addPath(path);
    }
}

Result<DiskState> FileWatch::check() const
{
    const Result<FileIdentity> now = identityOnDisk(m_path);
    if (!now)
        return tl::unexpected(now.error());
    return compareIdentity(m_known, *now);
}

void FileWatch::lookAgain()
{
    m_last = m_known;
    m_read.reset();
    look();
}

FileWatch::Stamp FileWatch::stampOf(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    constexpr qint64 second = 1'000'000'000;
    return {status.st_ino, status.st_size, status.st_ctim.tv_sec * second + status.st_ctim.tv_nsec};
}

void FileWatch::look()
{
    watch();
    if (m_path.isEmpty())
        return;
    // Drafts and locks beside the file make the folder tell, too.
    const Stamp stamp = stampOf(m_path);
    if (stamp == m_read)
        return;
    m_read = stamp;
    m_reader.start([this, path = m_path]() -> Background::Done {
        Result<FileIdentity> now = identityOnDisk(path);
        if (!now)
            return {};
        return [this, now = std::move(*now)] { compare(now); };
    });
}

void FileWatch::compare(const FileIdentity &now)
{
    if (now == m_last)
        return;
    m_last = now;
    emit changed(compareIdentity(m_known, now));
}

} // namespace portolan
