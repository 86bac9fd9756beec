#pragma once

#include "model/io/DraftFile.h"

#include <QStringList>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace portolan {

class DraftStore;

/// Keeps the edits that are not in the file yet on the disk, so that a crash takes no more than
/// Options::delay and the time of one write. A thread of its own writes; every function but
/// flush() returns at once. A draft appears with the first edit and goes with begin() or
/// discard(); whatever else ends the program, destroying this included, leaves it to be recovered.
///
/// Memory: the base and the net effect of the edits, whatever their number. Disk: at most about
/// three times the two.
class DraftJournal
{
public:
    struct Options
    {
        QString draftsFolder; ///< see defaultDraftsFolder()
        /// From an edit to its being written; well under the two seconds that may be lost.
        std::chrono::milliseconds delay{500};
        /// Told when writing begins to fail, and when it works again (no error). Called by the
        /// journal's thread; must not call the journal.
        std::function<void(const Result<void> &)> stateChanged = {};
    };

    explicit DraftJournal(Options options);
    /// Writes what is left to write.
    ~DraftJournal();
    Q_DISABLE_COPY_MOVE(DraftJournal)

    /// After opening, saving, and for a new document: no edits yet. Removes the draft so far.
    void begin(DraftBase base);
    /// One undo step, undo and redo included; \a edits in the order in which they were applied.
    void add(const std::vector<Edit> &edits);
    /// The same of a large one, which the journal's thread takes apart.
    void add(const EditGroup &edits);
    /// The document is as its file again: removes the draft, keeps the base.
    void discard();

    /// Waits until all that was given so far is on the disk; why not, where it is not.
    Result<void> flush();
    /// Where the draft is; empty where there is none.
    QString path() const;

private:
    struct Work
    {
        std::optional<DraftBase> base;
        bool discard = false;
        Changes changes;
        std::vector<EditGroup> later; ///< than the changes
        quint64 number = 0;
    };
    void addWork(const std::function<void()> &put);

    void run();
    void carryOut(Work work);
    Result<void> write(const Changes &changes);
    Result<void> writeAnew();
    void report(const Result<void> &outcome);

    const Options m_options;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_done;
    // Under the mutex: what is to be done, and how far it has come.
    Work m_work;
    std::optional<std::chrono::steady_clock::time_point> m_due;
    quint64 m_carriedOut = 0;
    bool m_stop = false;
    Result<void> m_outcome;
    QString m_path;

    // The thread's own.
    DraftBase m_base;
    Changes m_total; ///< since m_base
    QStringList m_places;
    std::unique_ptr<DraftStore> m_store;
    quint64 m_frames = 0;
    qint64 m_sizeAnew = 0;   ///< of the draft when it was last written as a whole
    bool m_isBehind = false; ///< m_total holds something that the draft does not

    std::thread m_thread; ///< last, so that it starts when all else is there
};

} // namespace portolan
