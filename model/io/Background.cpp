#include "model/io/Background.h"

#include <QMetaObject>

namespace portolan {

Background::~Background()
{
    if (m_thread.joinable())
        m_thread.join();
}

void Background::start(Work work)
{
    ++m_generation;
    if (isBusy())
        m_next = std::move(work);
    else
        run(std::move(work));
}

void Background::cancel()
{
    ++m_generation;
    m_next = {};
}

void Background::run(Work work)
{
    m_thread = std::thread([this, work = std::move(work), generation = m_generation] {
        // The event outlives this thread; it goes with this object.
        Done done = work();
        QMetaObject::invokeMethod(
            this, [this, generation, done = std::move(done)] { finish(generation, done); },
            Qt::QueuedConnection);
    });
}

void Background::finish(quint64 generation, const Done &done)
{
    m_thread.join();
    const bool isNewest = generation == m_generation;
    if (Work next = std::exchange(m_next, {}))
        run(std::move(next));
    if (isNewest && done)
        done();
}

} // namespace portolan
