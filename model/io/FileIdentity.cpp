#include "model/io/FileIdentity.h"

#include "model/io/SafeFile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace portolan {

using namespace Qt::StringLiterals;

FileIdentity identityOf(const QByteArray &bytes)
{
    return {bytes.size(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)};
}

Result<FileIdentity> identityOnDisk(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        return FileIdentity();
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return identityOf(*bytes);
}

DiskState compareIdentity(const FileIdentity &known, const FileIdentity &now)
{
    if (known == now)
        return DiskState::Same;
    if (now.isNone())
        return DiskState::Missing;
    return known.isNone() ? DiskState::Appeared : DiskState::Changed;
}

QString placeOnDisk(const QString &path)
{
    QString at = QFileInfo(path).absoluteFilePath();
    for (int i = 0; i < 40; ++i) {
        const QFileInfo info(at);
        if (!info.isSymLink()) {
            const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
            const QString place =
                folder.isEmpty() ? info.absoluteFilePath() : QDir(folder).filePath(info.fileName());
            return QDir::cleanPath(place);
        }
        at = info.symLinkTarget();
    }
    return path;
}

} // namespace portolan
