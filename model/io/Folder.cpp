#include "model/io/Folder.h"

#include "model/io/SafeFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <fcntl.h>
#include <stdio.h>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Folder)
};

constexpr qint64 MaxIndexBytes = 64 * 1024 * 1024;

/// Whether \a folder may be replaced: absent, empty, or nothing but what was written earlier.
Result<void> checkFolder(const QString &folder, const FolderIndex &index)
{
    const QFileInfo info(folder);
    if (!info.exists() && !info.isSymLink())
        return {};
    if (!info.isDir() || info.isSymLink()) {
        return failure(Tr::tr("%1: this is no folder; a bundle is a folder of its own")
                           .arg(shownPath(folder)));
    }
    const QStringList found = QDir(folder).entryList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    if (found.isEmpty())
        return {};
    const Result<QByteArray> text = readFile(QDir(folder).filePath(index.name), MaxIndexBytes);
    const QSet<QString> ours = text ? index.namesIn(*text) : QSet<QString>();
    const auto foreign = std::find_if(
        found.begin(), found.end(), [&](const QString &name) { return !ours.contains(name); });
    if (foreign == found.end())
        return {};
    return failure(Tr::tr("%1: the folder holds something else than an earlier bundle (%2); name a "
                          "new or empty one")
                       .arg(shownPath(folder), quoted(*foreign)));
}

QString systemError() { return QString::fromLocal8Bit(strerror(errno)); }

/// Moves \a from to \a to, which may hold an earlier folder that then ends up at \a from.
bool swapIn(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (!QFileInfo::exists(to))
        return ::rename(source.constData(), target.constData()) == 0;
    return ::renameat2(
               AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_EXCHANGE) == 0;
}

} // namespace

Result<void> writeFolder(
    const QString &folder, const std::vector<FolderFile> &files, const FolderIndex &index)
{
    const QString path = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    if (const Result<void> fine = checkFolder(path, index); !fine)
        return fine;
    QTemporaryDir work(path + ".part-XXXXXX"_L1);
    if (!work.isValid()) {
        return failure(
            Tr::tr("%1: the folder cannot be made: %2").arg(shownPath(folder), work.errorString()));
    }
    const QString fresh = work.filePath(u"folder"_s);
    if (!QDir().mkdir(fresh)) {
        return failure(
            Tr::tr("%1: the folder cannot be made: %2").arg(shownPath(folder), systemError()));
    }
    for (const FolderFile &file : files) {
        // A look around for each of thousands would take the square of their number.
        const auto written = writeFile(fresh + u'/' + file.name, file.bytes, Leftovers::None);
        if (!written)
            return written;
    }
    if (!swapIn(fresh, path)) {
        return failure(Tr::tr("%1: the folder cannot be put in its place: %2")
                           .arg(shownPath(folder), systemError()));
    }
    return {};
}

} // namespace portolan
