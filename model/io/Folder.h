#pragma once

#include "model/core/Result.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <vector>

namespace portolan {

/// A file of a folder that is written as a whole.
struct FolderFile
{
    QString name; ///< without any "/"
    QByteArray bytes;
};

/// How a folder that was written earlier is known: by a file in it that names the others.
struct FolderIndex
{
    QString name;
    /// The names that its text gives, itself included; none where it is something else.
    QSet<QString> (*namesIn)(const QByteArray &text) = nullptr;
};

/// Puts the files in the place of \a folder, whole or not at all: everything is written beside it
/// and then renamed. A folder that holds anything else than what was written earlier is left alone,
/// with an error. Messages begin with the folder's name.
Result<void> writeFolder(
    const QString &folder, const std::vector<FolderFile> &files, const FolderIndex &index);

} // namespace portolan
