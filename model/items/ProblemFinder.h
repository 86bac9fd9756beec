#pragma once

#include "model/checks/Check.h"
#include "model/document/DeploymentDocument.h"

#include <QObject>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace portolan {

/// Follows a document with the checks: at once where it is small, in a thread of its own where
/// that would take longer than anybody waits for a key. Of several changes only the newest counts;
/// until its problems are there those before it are given, and none of another document. The
/// destructor waits for the check that is under way.
class ProblemFinder : public QObject
{
    Q_OBJECT

public:
    /// Components and flows; more are checked in the other thread.
    static constexpr size_t MostAtOnce = 2000;

    /// \a document outlives it.
    explicit ProblemFinder(DeploymentDocument *document, QObject *parent = nullptr);
    ~ProblemFinder() override;

    const std::vector<Problem> &problems() const { return m_problems; }
    /// Better ones will come.
    bool isBusy() const { return m_busy; }
    /// Once more, for a change of the language.
    void look();

signals:
    /// After each look, whether the problems are others or not.
    void looked();

private slots:
    void deliver();

private:
    struct Done
    {
        quint64 generation;
        std::vector<Problem> problems;
    };
    void run();

    DeploymentDocument *m_document;
    std::vector<Problem> m_problems;
    quint64 m_generation = 0; ///< of the newest look; only the object's own thread uses it
    bool m_busy = false;

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_wake;
    std::unique_ptr<const Deployment> m_next;
    quint64 m_nextGeneration = 0;
    std::optional<Done> m_done;
    bool m_stop = false;

    std::thread m_thread; ///< begins with the first large document
};

} // namespace portolan
