#pragma once

#include "model/core/Difference.h"
#include "model/core/Merge.h"
#include "model/io/DraftFile.h"

namespace portolan {

/// What a window has to show and do about a draft that was found.
struct DraftOffer
{
    QString path;
    RecoveredDraft draft;
    /// What became of the file since the draft was begun.
    DiskState file = DiskState::Same;
    /// The file as it is now; absent where there is none or where it cannot be read.
    std::optional<Deployment> onDisk;
    /// What the person would get: the draft, merged with what others did to the file since.
    Merged result;
    /// From the file (else the draft's base) to the result; empty: the draft holds nothing that the
    /// file has not, as after a crash between saving and removing the draft.
    std::vector<RecordChange> difference;
    /// The part of it that is no conflict of the result.
    std::vector<RecordChange> settled;
};

/// Reads the draft at \a path and the file it belongs to. Changes neither. Errors: those of
/// readDraft().
Result<DraftOffer> examineDraft(const QString &path);

} // namespace portolan
