#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

namespace portolan {

/// Works in a thread of its own, and only for the newest request: one that waits is replaced, one
/// that is under way is asked to stop and what it still hands over is dropped. The thread begins
/// with the first request; the destructor waits for the request that is under way.
///
/// All functions are called in one thread, that of the owner. The owner is told of a result in the
/// other thread and comes back for it:
///
///     Owner() : m_job(makeWork, [this] {
///         QMetaObject::invokeMethod(this, "deliver", Qt::QueuedConnection); })
///     void Owner::deliver() { if (std::optional<Output> output = m_job.take()) ... }
///
/// (By name: a functor would be freed by the other thread, out of sight of the sanitizer.)
template<class Input, class Output> class LatestJob
{
public:
    struct Control
    {
        std::stop_token stop; ///< nobody waits for this request any more
        /// Gives a result; one that was not taken yet is replaced.
        std::function<void(Output)> hand;
    };
    using Work = std::function<void(const Input &, const Control &)>;

    /// All are called in the other thread, never two at a time. What \a makeWork makes lives and
    /// ends there, so that it may keep what is of one thread only, such as fonts.
    LatestJob(std::function<Work()> makeWork, std::function<void()> tell)
        : m_makeWork(std::move(makeWork))
        , m_tell(std::move(tell))
    {}

    ~LatestJob()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_end = true;
            m_running.request_stop();
        }
        m_wake.notify_one();
        if (m_thread.joinable())
            m_thread.join();
    }

    LatestJob(const LatestJob &) = delete;
    LatestJob &operator=(const LatestJob &) = delete;

    void start(Input input)
    {
        {
            const std::lock_guard lock(m_mutex);
            drop();
            m_next = std::move(input);
        }
        if (m_thread.joinable())
            m_wake.notify_one();
        else
            m_thread = std::thread([this] { run(); });
    }

    /// No result comes any more of what was started.
    void cancel()
    {
        const std::lock_guard lock(m_mutex);
        drop();
    }

    /// Waits until the newest request has handed something over, no longer than \a most; whether it
    /// has.
    bool waitFor(std::chrono::milliseconds most)
    {
        std::unique_lock lock(m_mutex);
        return m_handed.wait_for(lock, most, [this] { return m_done.has_value(); });
    }

    /// What the newest request has handed over; once. Empty where that was taken already, or where
    /// the request was replaced between the call and its arrival.
    std::optional<Output> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_done, std::nullopt);
    }

private:
    /// Under the lock.
    void drop()
    {
        m_running.request_stop();
        m_next.reset();
        m_done.reset();
    }

    void run()
    {
        const Work work = m_makeWork();
        std::unique_lock lock(m_mutex);
        while (true) {
            m_wake.wait(lock, [this] { return m_end || m_next; });
            if (m_end)
                return;
            std::optional<Input> input = std::exchange(m_next, std::nullopt);
            m_running = std::stop_source();
            const std::stop_token stop = m_running.get_token();
            lock.unlock();
            work(*input, {stop, [this, &stop](Output output) { hand(stop, std::move(output)); }});
            input.reset(); // it may be large, and the owner must not wait for its end
            lock.lock();
        }
    }

    void hand(const std::stop_token &stop, Output output)
    {
        const std::lock_guard lock(m_mutex);
        if (stop.stop_requested())
            return;
        m_done = std::move(output);
        m_handed.notify_all();
        // Under the lock, so that the owner is there: its end waits for it in the destructor.
        m_tell();
    }

    const std::function<Work()> m_makeWork;
    const std::function<void()> m_tell;

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_wake;
    std::condition_variable m_handed;
    std::optional<Input> m_next;
    std::stop_source m_running;
    std::optional<Output> m_done;
    bool m_end = false;

    std::thread m_thread; ///< only the owner's thread uses it
};

} // namespace portolan
