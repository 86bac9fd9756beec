#pragma once

#include "model/core/Changes.h"
#include "model/io/DraftJournal.h"
#include "model/io/SafeFile.h"
#include "tests/app/Bench.h"

namespace portolan {

inline QByteArray bytesOf(const QString &path) { return readFile(path).value_or(QByteArray()); }

/// A draft as a crash leaves it.
inline void leaveDraft(
    const Bench &bench, const QString &file, const Deployment &base, const Deployment &edited)
{
    DraftJournal journal({bench.settings.draftsFolder()});
    const FileIdentity identity =
        file.isEmpty() ? FileIdentity() : identityOnDisk(file).value_or(FileIdentity());
    journal.begin({file, identity, base});
    journal.add(editsBetween(base, edited));
    QVERIFY(journal.flush());
}

/// \a note beside that flow.
inline Deployment withNote(Deployment deployment, const QString &flow, const QString &note)
{
    for (Flow &each : deployment.flows) {
        if (each.id == flow)
            each.note = note;
    }
    return deployment;
}

} // namespace portolan
