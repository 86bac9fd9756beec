#include "model/io/PartFile.h"

#include "model/io/Descriptor.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <atomic>
#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// The longest name that most file systems take, without ".PID-NUMBER.part".
constexpr qsizetype LongestStem = 220;
constexpr int Attempts = 100;
std::atomic<unsigned> lastNumber = 0;

/// The beginning of all names of parts of \a target, without the folder.
QString stemOf(const QFileInfo &target)
{
    const QByteArray name = QFile::encodeName(target.fileName());
    if (name.size() <= LongestStem)
        return u'.' + target.fileName();
    const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256);
    return u'.' + QString::fromLatin1(hash.first(8).toHex());
}

/// Whether nobody but us has it now. A file system without locks has none to ask.
bool lock(int file) { return ::flock(file, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK; }

} // namespace

PartFile::PartFile(const QString &target)
    : m_target(QFile::encodeName(QFileInfo(target).absoluteFilePath()))
{}

PartFile::~PartFile()
{
    if (m_file < 0)
        return;
    if (isStillNamed(m_file, m_name))
        ::unlink(m_name.constData());
    ::close(m_file);
}

int PartFile::open(unsigned mode)
{
    const QFileInfo target(QFile::decodeName(m_target));
    const QString stem = target.dir().filePath(stemOf(target));
    struct stat old = {};
    const bool exists = ::stat(m_target.constData(), &old) == 0;
    if (exists && ::faccessat(AT_FDCWD, m_target.constData(), W_OK, AT_EACCESS) != 0)
        return errno;
    for (int i = 0; i < Attempts; ++i) {
        m_name = QFile::encodeName(stem + u".%1-%2.part"_s.arg(::getpid()).arg(++lastNumber));
        constexpr int Flags = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW;
        m_file = ::open(m_name.constData(), Flags, exists ? 0600 : mode);
        if (m_file < 0 && errno == EEXIST) // of a process of the same number
            continue;
        if (m_file < 0)
            return errno;
        // Somebody may have taken it for a leftover before it was locked.
        if (lock(m_file) && isStillNamed(m_file, m_name))
            break;
        ::close(std::exchange(m_file, -1));
    }
    if (m_file < 0)
        return EBUSY;
    if (!exists)
        return 0;
    // Only the administrator can give files away, but their group is that of whoever is in it.
    // Where it cannot be kept its rights are not another group's.
    mode_t rights = old.st_mode & 07777;
    if (::fchown(m_file, old.st_uid, old.st_gid) != 0 &&
        ::fchown(m_file, uid_t(-1), old.st_gid) != 0)
        rights &= ~mode_t(070 | S_ISGID);
    return ::fchmod(m_file, rights) == 0 ? 0 : errno;
}

int PartFile::write(const QByteArray &bytes) { return writeAll(m_file, bytes); }

int PartFile::putInPlace()
{
    if (::fsync(m_file) != 0 || ::rename(m_name.constData(), m_target.constData()) != 0)
        return errno;
    ::close(std::exchange(m_file, -1));
    syncFolderOf(m_target);
    return 0;
}

void removeLeftovers(const QString &target)
{
    const QFileInfo info(target);
    const QString stem = stemOf(info);
    static const QRegularExpression ending(u"^\\.\\d+-\\d+\\.part$"_s);
    const QStringList names = info.absoluteDir().entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        if (!name.startsWith(stem) ||
            !ending.match(QStringView(name).sliced(stem.size())).hasMatch())
            continue;
        const QByteArray path = QFile::encodeName(info.absoluteDir().filePath(name));
        const int file = ::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
        if (file < 0)
            continue;
        if (::flock(file, LOCK_EX | LOCK_NB) == 0 && isStillNamed(file, path))
            ::unlink(path.constData());
        ::close(file);
    }
}

} // namespace portolan
