#include "model/io/FileLock.h"

#include "model/core/JsonReader.h"
#include "model/core/JsonText.h"
#include "model/io/Descriptor.h"
#include "model/io/FileIdentity.h"
#include "model/io/SafeFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSysInfo>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(FileLock)
};

constexpr size_t MaxHolderBytes = 4096;

QByteArray holderText()
{
    const struct passwd *user = ::getpwuid(::geteuid());
    const QJsonObject object{{"host"_L1, QSysInfo::machineHostName()},
        {"process"_L1, double(::getpid())},
        {"user"_L1, user ? QString::fromLocal8Bit(user->pw_name) : QString()}};
    return QJsonDocument(object).toJson();
}

std::optional<LockHolder> readHolder(int file)
{
    QByteArray text(MaxHolderBytes, '\0');
    const ssize_t size = ::pread(file, text.data(), MaxHolderBytes, 0);
    const Result<QJsonObject> object = parseJsonObject(text.first(std::max<ssize_t>(size, 0)));
    if (!object)
        return std::nullopt;
    JsonReader reader(*object);
    LockHolder holder;
    holder.user = reader.text("user"_L1);
    holder.host = reader.text("host"_L1);
    holder.process = qint64(reader.number("process"_L1));
    return reader.error() ? std::nullopt : std::optional(holder);
}

/// Another user's lock file may not be written, but can still be locked.
int openLock(const QByteArray &name)
{
    constexpr int Flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
    const int file = ::open(name.constData(), O_RDWR | O_CREAT | Flags, 0644);
    if (file >= 0 || errno != EACCES)
        return file;
    const int readable = ::open(name.constData(), O_RDONLY | Flags);
    if (readable < 0)
        errno = EACCES; // not that there is none: it could not be made
    return readable;
}

} // namespace

FileLock::State FileLock::acquire(const QString &file)
{
    release();
    const QFileInfo place(placeOnDisk(file));
    m_target = file;
    m_path = place.dir().filePath(u'.' + place.fileName() + ".lock"_L1);
    const QByteArray name = QFile::encodeName(m_path);
    // Whoever releases removes the name, perhaps between our opening and locking: then once more.
    for (int i = 0; i < 100; ++i) {
        m_file = openLock(name);
        if (m_file < 0) {
            m_reason = QString::fromLocal8Bit(std::strerror(errno));
            return m_state = State::NoPlace;
        }
        if (::flock(m_file, LOCK_EX | LOCK_NB) == 0) {
            if (isStillNamed(m_file, name)) {
                const QByteArray text = holderText();
                // Who holds it is a courtesy; the lock holds without.
                if (::ftruncate(m_file, 0) == 0)
                    (void)!::pwrite(m_file, text.constData(), size_t(text.size()), 0);
                return m_state = State::Held;
            }
            ::close(std::exchange(m_file, -1));
            continue;
        }
        const int error = errno;
        if (error == EWOULDBLOCK)
            m_holder = readHolder(m_file);
        m_reason = QString::fromLocal8Bit(std::strerror(error));
        ::close(std::exchange(m_file, -1));
        return m_state = error == EWOULDBLOCK ? State::Taken : State::NoLocks;
    }
    return m_state = State::Taken;
}

void FileLock::release()
{
    if (m_file >= 0) {
        const QByteArray name = QFile::encodeName(m_path);
        if (isStillNamed(m_file, name))
            ::unlink(name.constData());
        ::close(std::exchange(m_file, -1));
    }
    m_state = State::None;
    m_holder.reset();
    m_reason.clear();
}

QString FileLock::message() const
{
    const QString file = shownPath(m_target);
    switch (m_state) {
    case State::None:
    case State::Held:
        return {};
    case State::Taken:
        if (m_holder && !m_holder->user.isEmpty() && !m_holder->host.isEmpty()) {
            return Tr::tr("%1 is open already: %2 edits it on %3 (process %4)")
                .arg(file, quoted(m_holder->user), quoted(m_holder->host),
                    QString::number(m_holder->process));
        }
        return Tr::tr("%1 is open already in another window or program").arg(file);
    case State::NoPlace:
        return Tr::tr("%1 cannot be saved where it is, its folder cannot be written to: %2")
            .arg(file, m_reason);
    case State::NoLocks:
        return Tr::tr("%1 lies where files cannot be locked (%2): make sure that nobody else edits "
                      "it")
            .arg(file, m_reason);
    }
    return {};
}

} // namespace portolan
