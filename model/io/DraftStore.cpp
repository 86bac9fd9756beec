#include "model/io/DraftStore.h"

#include "model/io/Descriptor.h"
#include "model/io/FileIdentity.h"
#include "model/io/SafeFile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(DraftStore)
};

constexpr int PlacesPerFile = 9;
constexpr int UntitledPlaces = 99;

tl::unexpected<Error> systemError(const QString &path, int error)
{
    return failure(shownPath(path) + ": "_L1 +
                   Tr::tr("the draft cannot be written: %1")
                       .arg(QString::fromLocal8Bit(std::strerror(error))));
}

/// The data on the disk; 0 or an errno.
int writeThrough(int file, const QByteArray &bytes)
{
    if (const int error = writeAll(file, bytes))
        return error;
    return ::fdatasync(file) == 0 ? 0 : errno;
}

struct Opened
{
    int file = -1;
    int error = 0;
};

/// A locked file with \a bytes on the disk under a name beside \a path that means nothing yet.
Opened writePart(const QByteArray &part, const QByteArray &bytes)
{
    const int file =
        ::open(part.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
    if (file < 0)
        return {-1, errno};
    struct stat status = {};
    int error = ::fstat(file, &status) == 0 && S_ISREG(status.st_mode) ? 0 : EEXIST;
    // Another program may be at the same; what one left behind that crashed is free.
    if (!error && ::flock(file, LOCK_EX | LOCK_NB) != 0)
        error = errno;
    if (!error && !isStillNamed(file, part))
        error = EBUSY;
    const bool isOurs = !error;
    if (!error && ::ftruncate(file, 0) != 0)
        error = errno;
    if (!error)
        error = writeThrough(file, bytes);
    if (!error)
        return {file, 0};
    if (isOurs)
        ::unlink(part.constData());
    ::close(file);
    return {-1, error};
}

/// rename() that never replaces: 0 or an errno.
int renameToFree(const QByteArray &from, const QByteArray &to)
{
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    // A file system that cannot: a link cannot replace either, but is not to be had everywhere.
    if (::link(from.constData(), to.constData()) != 0)
        return errno;
    ::unlink(from.constData());
    return 0;
}

bool isUnused(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const int file = ::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return true;
    const bool isFree = ::flock(file, LOCK_SH | LOCK_NB) == 0 || errno != EWOULDBLOCK;
    ::close(file);
    return isFree;
}

} // namespace

QString defaultDraftsFolder()
{
    // Not AppDataLocation, which has another place as long as there is no application object.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           "/portolan/drafts"_L1;
}

QStringList draftPlaces(const QString &file, const QString &draftsFolder)
{
    QStringList places;
    const QDir folder(draftsFolder);
    const auto number = [&](const QString &stem, int count) {
        for (int i = 1; i <= count; ++i)
            places << folder.filePath(stem + u'-' + QString::number(i) + ".draft"_L1);
    };
    if (file.isEmpty()) {
        number(u"untitled"_s, UntitledPlaces);
        return places;
    }
    const QString place = placeOnDisk(file);
    const QFileInfo info(place);
    places << info.dir().filePath(u'.' + info.fileName() + ".draft"_L1);
    const QByteArray hash =
        QCryptographicHash::hash(QFile::encodeName(place), QCryptographicHash::Sha256);
    number(QString::fromLatin1(hash.first(8).toHex()), PlacesPerFile);
    return places;
}

QStringList findDrafts(const QString &file, const QString &draftsFolder)
{
    QStringList found;
    for (const QString &place : draftPlaces(file, draftsFolder)) {
        if (QFileInfo(place).isFile() && isUnused(place))
            found << place;
    }
    return found;
}

QStringList findDraftsIn(const QString &draftsFolder)
{
    QStringList found;
    const QDir folder(draftsFolder);
    for (const QString &name : folder.entryList({u"*.draft"_s}, QDir::Files, QDir::Name)) {
        if (isUnused(folder.filePath(name)))
            found << folder.filePath(name);
    }
    return found;
}

bool discardDraft(const QString &path) { return isUnused(path) && QFile::remove(path); }

bool DraftStore::isGone() const { return !isStillNamed(m_file, QFile::encodeName(m_path)); }

Result<void> DraftStore::create(const QStringList &places, const QByteArray &bytes)
{
    // The first place says why: the others are only makeshifts.
    Result<void> outcome = failure(Tr::tr("there is no place for a draft"));
    bool isFirst = true;
    for (const QString &place : places) {
        QDir().mkpath(QFileInfo(place).absolutePath());
        const QByteArray name = QFile::encodeName(place);
        const QByteArray part = name + ".part";
        Opened opened = writePart(part, bytes);
        if (!opened.error) {
            opened.error = renameToFree(part, name);
            if (opened.error) {
                ::unlink(part.constData());
                ::close(opened.file);
            }
        }
        if (!opened.error) {
            syncFolderOf(name);
            remove();
            m_file = opened.file;
            m_path = place;
            m_size = bytes.size();
            return {};
        }
        if (std::exchange(isFirst, false))
            outcome = systemError(place, opened.error);
    }
    return outcome;
}

Result<void> DraftStore::replace(const QByteArray &bytes)
{
    const QByteArray name = QFile::encodeName(m_path);
    const QByteArray part = name + ".part";
    const Opened opened = writePart(part, bytes);
    if (opened.error)
        return systemError(m_path, opened.error);
    if (::rename(part.constData(), name.constData()) != 0) {
        const int error = errno;
        ::unlink(part.constData());
        ::close(opened.file);
        return systemError(m_path, error);
    }
    syncFolderOf(name);
    ::close(m_file);
    m_file = opened.file;
    m_size = bytes.size();
    return {};
}

Result<void> DraftStore::append(const QByteArray &bytes)
{
    // After replace() and create() the position is the end; only a failure needs to go back.
    const int error = writeThrough(m_file, bytes);
    if (!error) {
        m_size += bytes.size();
        return {};
    }
    if (::ftruncate(m_file, m_size) == 0)
        ::lseek(m_file, m_size, SEEK_SET);
    return systemError(m_path, error);
}

void DraftStore::remove()
{
    if (!isOpen())
        return;
    if (!isGone())
        ::unlink(QFile::encodeName(m_path).constData());
    close();
}

void DraftStore::close()
{
    if (isOpen())
        ::close(m_file);
    m_file = -1;
    m_size = 0;
    m_path.clear();
}

} // namespace portolan
