#pragma once

#include "model/core/Changes.h"
#include "model/io/FileIdentity.h"

#include <QByteArray>

namespace portolan {

/// What a draft is a draft of.
struct DraftBase
{
    QString file; ///< absolute; empty for a document that has no file yet
    FileIdentity identity;
    Deployment deployment; ///< the file as it was read or saved last

    bool operator==(const DraftBase &) const = default;
};

/// A draft as it is on the disk: a line that names the format, then frames of
///     4 bytes  length of the payload, little-endian
///     8 bytes  beginning of the SHA-256 of frame number (8 bytes, little-endian) and payload
///     payload
/// Frame 0 is a JSON object about the file ("file", "size", "sha256"), frame 1 the base as a
/// document in the format of the file, every further frame a JSON object: "document" holds settings
/// and records that are new or changed, "settings" whether its settings count, "zones",
/// "components" and "flows" the ids of what is gone. A frame is always a whole number of undo
/// steps, so that every number of frames is a consistent state. The end of a file that was being
/// written when the power failed is recognised by length and checksum.
namespace draft {

QByteArray head();
QByteArray baseFrames(const DraftBase &base);
/// \a number counts all frames of the file from 0; the first one of changes is FirstChanges.
QByteArray changesFrame(quint64 number, const Changes &changes);
inline constexpr quint64 FirstChanges = 2;

} // namespace draft

/// A draft that was read back.
struct RecoveredDraft
{
    DraftBase base;
    Deployment deployment;   ///< with everything that was written to the draft
    quint64 frames = 0;      ///< that were whole, the two of the base included
    qint64 droppedBytes = 0; ///< not used: an edit that was not written whole, or damage
};

/// Reads a draft, one frame at a time. Whatever follows the first frame that is cut off or damaged
/// is dropped and counted; so is a frame that is whole but senseless, alone where what follows fits
/// without it. Errors (the message begins with the file's name): no draft at all, base not whole, a
/// newer format, and changes that do not fit together.
Result<RecoveredDraft> readDraft(const QString &path);

} // namespace portolan
