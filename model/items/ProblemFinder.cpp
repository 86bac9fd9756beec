#include "model/items/ProblemFinder.h"

#include <utility>

namespace portolan {

ProblemFinder::ProblemFinder(DeploymentDocument *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    connect(document, &DeploymentDocument::changed, this, &ProblemFinder::look);
    connect(document, &DeploymentDocument::wasReset, this, [this] {
        m_problems.clear();
        look();
    });
    look();
}

ProblemFinder::~ProblemFinder()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void ProblemFinder::look()
{
    const Deployment &deployment = m_document->deployment();
    ++m_generation;
    m_busy = deployment.components.size() + deployment.flows.size() > MostAtOnce;
    {
        const std::lock_guard lock(m_mutex);
        m_next = m_busy ? std::make_unique<const Deployment>(deployment) : nullptr;
        m_nextGeneration = m_generation;
    }
    if (!m_busy) {
        m_problems = check(deployment);
        emit looked();
        return;
    }
    if (!m_thread.joinable())
        m_thread = std::thread([this] { run(); });
    m_wake.notify_one();
    if (m_problems.empty())
        emit looked();
}

void ProblemFinder::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stop || m_next; });
        if (m_stop)
            return;
        const std::unique_ptr<const Deployment> deployment = std::move(m_next);
        const quint64 generation = m_nextGeneration;
        lock.unlock();
        std::vector<Problem> problems = check(*deployment);
        lock.lock();
        m_done = Done{generation, std::move(problems)};
        // By name: a functor would be freed by the other thread, out of sight of the sanitizer.
        QMetaObject::invokeMethod(this, "deliver", Qt::QueuedConnection);
    }
}

void ProblemFinder::deliver()
{
    std::optional<Done> done;
    {
        const std::lock_guard lock(m_mutex);
        done = std::exchange(m_done, std::nullopt);
    }
    // Of two calls that were queued the first takes the newer result of both.
    if (!done || done->generation != m_generation)
        return;
    m_busy = false;
    m_problems = std::move(done->problems);
    emit looked();
}

} // namespace portolan
