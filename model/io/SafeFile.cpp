#include "model/io/SafeFile.h"

#include "model/io/PartFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SafeFile)
};

tl::unexpected<Error> fileError(const QString &path, const QString &message)
{
    return failure(shownPath(path) + ": "_L1 + message);
}

/// What the system says, and what a person can do about it.
QString reasonAndAdvice(int error)
{
    const QString reason = QString::fromLocal8Bit(std::strerror(error));
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        return Tr::tr("%1. Make room there, or write it elsewhere").arg(reason);
    case EACCES:
    case EPERM:
    case EROFS:
        return Tr::tr("%1. Write it elsewhere, or get the right to write there").arg(reason);
    default:
        return reason;
    }
}

/// Where a chain of symbolic links ends, also where nothing is there yet; empty for a circle.
QString resolved(const QString &path)
{
    QString at = path;
    for (int i = 0; i < 40; ++i) {
        const QFileInfo info(at);
        if (!info.isSymLink())
            return at;
        at = info.symLinkTarget();
    }
    return {};
}

} // namespace

QString shownPath(const QString &path)
{
    if (path.isEmpty())
        return u"\"\""_s;
    const QString text = quoted(path, 4096);
    return text.sliced(1, text.size() - 2);
}

Result<QByteArray> readFile(const QString &path, qint64 maxBytes)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return fileError(path,
            info.isSymLink() ? Tr::tr("the link leads nowhere") : Tr::tr("there is no such file"));
    }
    if (info.isDir())
        return fileError(path, Tr::tr("is a folder, name a file in it"));
    // Opening a pipe would wait for its other end, reading a device may never end.
    if (!info.isFile())
        return fileError(path, Tr::tr("is a pipe or a device, not a regular file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fileError(path, Tr::tr("cannot be read: %1").arg(file.errorString()));

    const auto tooLarge = [&] {
        return fileError(path, Tr::tr("is larger than %1 MiB").arg(maxBytes / 1024 / 1024));
    };
    if (file.size() > maxBytes)
        return tooLarge();
    QByteArray bytes;
    bytes.reserve(file.size());
    while (bytes.size() <= maxBytes) { // the size may be a lie, as for files of the kernel
        const QByteArray chunk = file.read(1 << 20);
        if (chunk.isEmpty())
            break;
        bytes += chunk;
    }
    if (bytes.size() > maxBytes)
        return tooLarge();
    if (file.error() != QFileDevice::NoError)
        return fileError(path, Tr::tr("cannot be read: %1").arg(file.errorString()));
    return bytes;
}

Result<void> writeFile(const QString &path, const QByteArray &bytes, Leftovers leftovers)
{
    const QString target = resolved(path);
    if (target.isEmpty())
        return fileError(path, Tr::tr("the links go round in a circle"));
    const QFileInfo info(target);
    if (info.isDir())
        return fileError(path, Tr::tr("is a folder, name a file in it"));
    if (info.exists() && !info.isFile())
        return fileError(path, Tr::tr("is a pipe or a device, not a regular file"));
    if (!QFileInfo(info.absolutePath()).isDir())
        return fileError(path, Tr::tr("there is no folder %1").arg(quoted(info.path(), 4096)));
    if (leftovers == Leftovers::Remove)
        removeLeftovers(target);
    constexpr unsigned UsualMode = 0666; // less the user's mask
    PartFile part(target);
    int error = part.open(UsualMode);
    if (!error)
        error = part.write(bytes);
    if (!error)
        error = part.putInPlace();
    if (error)
        return fileError(path, Tr::tr("cannot be written: %1").arg(reasonAndAdvice(error)));
    return {};
}

} // namespace portolan
