#pragma once

#include "model/core/Result.h"

#include <QByteArray>

namespace portolan {

/// A file's name as the user gave it, control characters made visible, for a one-line message; two
/// quotes where it is empty.
QString shownPath(const QString &path);

/// The whole of a regular file, at most \a maxBytes. A missing file, a folder, a device and a file
/// that is too large are errors whose message begins with the file's name.
Result<QByteArray> readFile(const QString &path, qint64 maxBytes = 256LL * 1024 * 1024);

/// Whether a writer looks for what killed ones have left.
enum class Leftovers : quint8 { Remove, None };

/// Writes the file whole or not at all, whatever happens to the program or the machine meanwhile (a
/// file ".NAME.PID-NUMBER.part" beside it, on the disk, then renamed); the permissions of an
/// existing file stay, and a symbolic link is followed, not replaced. What was left of a writer
/// that was killed goes at the next one, unless there cannot be anything.
Result<void> writeFile(
    const QString &path, const QByteArray &bytes, Leftovers leftovers = Leftovers::Remove);

} // namespace portolan
