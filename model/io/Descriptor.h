#pragma once

#include <QByteArray>

namespace portolan {

/// What saving, drafts and locks need of POSIX beyond Qt; names are in the file system's encoding.

/// All of \a bytes at the position of \a file; 0 or an errno.
int writeAll(int file, const QByteArray &bytes);
/// Whether \a name still leads to the open \a file, itself and not by a link.
bool isStillNamed(int file, const QByteArray &name);
/// A new name is only safe once the folder that \a name lies in is on the disk.
void syncFolderOf(const QByteArray &name);

} // namespace portolan
