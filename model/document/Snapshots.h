#pragma once

#include "model/core/Edit.h"

#include <deque>
#include <memory>
#include <mutex>
#include <vector>

namespace portolan {

/// Copies of a deployment that goes on changing, for whoever works on it in another thread. All who
/// ask between two edits get the same copy. One that nobody holds any more is brought up to date by
/// the edits that it has missed: while few of them are held at a time, one costs as much as the
/// edits since, not as much as the deployment.
///
/// All functions are called in one thread; a copy may be given back in any.
class Snapshots
{
public:
    /// \a now after all edits of record() since the beginning or the last startOver().
    std::shared_ptr<const Deployment> take(const Deployment &now);
    /// \a edit was carried out.
    void record(const Edit &edit);
    /// So were all of these, which have led to \a now.
    void record(const std::vector<Edit> &edits, const Deployment &now);
    /// What comes has nothing to do with what was.
    void startOver();

    /// How often a deployment was copied as a whole so far.
    int wholeCopies() const { return m_wholeCopies; }

private:
    struct Copy
    {
        Deployment deployment;
        quint64 edits = 0; ///< that it has seen
        quint64 era = 0;
    };
    /// Where copies lie that nobody holds; outlives the owner while one is held.
    struct Shelf
    {
        /// More would only take room: there are about as many threads.
        static constexpr size_t Most = 3;

        std::mutex mutex;
        std::vector<std::unique_ptr<Copy>> copies;
        quint64 era = 0;
    };
    static void giveBack(Shelf &shelf, std::unique_ptr<Copy> copy);
    /// Null where a whole copy is cheaper.
    std::unique_ptr<Copy> upToDate(const Deployment &now);

    std::shared_ptr<Shelf> m_shelf = std::make_shared<Shelf>();
    std::weak_ptr<const Deployment> m_newest;
    std::deque<Edit> m_log; ///< the newest edits
    quint64 m_edits = 0;    ///< the log's end, counted from the beginning of the era
    quint64 m_era = 0;
    int m_wholeCopies = 0;
};

} // namespace portolan
