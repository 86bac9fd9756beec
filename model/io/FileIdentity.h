#pragma once

#include "model/core/Result.h"

#include <QByteArray>

namespace portolan {

/// By which the contents of a file are known again. Times are left out: a copy, a checkout and a
/// clock that was set back are no change.
struct FileIdentity
{
    qint64 size = -1; ///< -1: there is no file
    QByteArray sha256;

    bool operator==(const FileIdentity &) const = default;
    bool isNone() const { return size < 0; }
};

FileIdentity identityOf(const QByteArray &bytes);
/// That of a missing file is the one of no file; what cannot be read is an error.
Result<FileIdentity> identityOnDisk(const QString &path);

/// What became of a file since its contents were as known.
enum class DiskState : quint8 { Same, Changed, Missing, Appeared };

DiskState compareIdentity(const FileIdentity &known, const FileIdentity &now);

/// Where \a path leads: links followed, absolute, without dots, also where nothing is there yet.
/// Two ways to one file give one place, so its lock and its draft are found by either. Unchanged
/// where the links go round in a circle.
QString placeOnDisk(const QString &path);

} // namespace portolan
