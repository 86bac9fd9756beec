#include "views/panels/RuleWriter.h"

#include <utility>

namespace portolan {

Result<Emission> writeRequest(const RuleRequest &request)
{
    return writeRule(request.deployment, request.choice, *request.target, request.directions);
}

RuleWriter::RuleWriter(Write write, QObject *parent)
    : QObject(parent)
    , m_write(std::move(write))
    , m_thread([this] { run(); })
{}

RuleWriter::~RuleWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void RuleWriter::start(RuleRequest request)
{
    m_busy = true;
    ++m_generation;
    {
        const std::lock_guard lock(m_mutex);
        m_next = std::move(request);
        m_nextGeneration = m_generation;
    }
    m_wake.notify_one();
}

void RuleWriter::cancel()
{
    m_busy = false;
    ++m_generation;
    const std::lock_guard lock(m_mutex);
    m_next.reset();
}

void RuleWriter::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stop || m_next; });
        if (m_stop)
            return;
        const RuleRequest request = *std::exchange(m_next, std::nullopt);
        const quint64 generation = m_nextGeneration;
        lock.unlock();
        Result<Emission> emission = m_write(request);
        lock.lock();
        m_done = Done{generation, std::move(emission)};
        // By name: a functor would be freed by the other thread, out of sight of the sanitizer.
        QMetaObject::invokeMethod(this, "deliver", Qt::QueuedConnection);
    }
}

void RuleWriter::deliver()
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
    m_result = std::move(done->emission);
    emit written();
}

} // namespace portolan
