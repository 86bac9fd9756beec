#pragma once

#include "model/core/Result.h"

#include <optional>

namespace portolan {

/// Who has a file open, as they wrote it down; all of it may be empty.
struct LockHolder
{
    QString user;
    QString host;
    qint64 process = 0;

    bool operator==(const LockHolder &) const = default;
};

/// Says to other windows and machines that a file is being edited: a file ".NAME.lock" beside it
/// (links followed) that is locked with flock(2). The lock ends with its process, so none is left
/// behind by a crash; the file itself may be, and means nothing then.
class FileLock
{
public:
    enum class State : quint8 {
        None,    ///< not asked for
        Held,    ///< ours
        Taken,   ///< another window, program or machine has it
        NoPlace, ///< the folder takes no lock: it is read-only or gone, so nothing is saved there
        NoLocks  ///< the file system knows no locks; the file can be edited at one's own risk
    };

    FileLock() = default;
    ~FileLock() { release(); }
    Q_DISABLE_COPY_MOVE(FileLock)

    /// Asks for the lock of \a file, once, without waiting. What was held before is released.
    State acquire(const QString &file);
    /// Removes the lock's file.
    void release();

    State state() const { return m_state; }
    bool isHeld() const { return m_state == State::Held; }
    /// Where the state is Taken and the other one said who it is.
    const std::optional<LockHolder> &holder() const { return m_holder; }
    /// One sentence for a person; empty where the lock is held or was not asked for.
    QString message() const;

private:
    int m_file = -1;
    State m_state = State::None;
    QString m_path;   ///< of the lock
    QString m_target; ///< as the user gave it
    QString m_reason; ///< the system's
    std::optional<LockHolder> m_holder;
};

} // namespace portolan
