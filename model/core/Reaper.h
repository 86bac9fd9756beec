#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace portolan {

/// Frees large values in a thread of its own: a chart of tens of thousands of strings takes as long
/// to free as several frames. The thread begins with the first value; the destructor waits until
/// all are gone. For one thread.
class Reaper
{
public:
    Reaper() = default;
    ~Reaper()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_end = true;
        }
        m_wake.notify_one();
        if (m_thread.joinable())
            m_thread.join();
    }

    Reaper(const Reaper &) = delete;
    Reaper &operator=(const Reaper &) = delete;

    /// Nobody else may be about to use it; others who hold it keep it.
    void take(std::shared_ptr<const void> value)
    {
        if (!value)
            return;
        {
            const std::lock_guard lock(m_mutex);
            m_values.push_back(std::move(value));
        }
        if (m_thread.joinable())
            m_wake.notify_one();
        else
            m_thread = std::thread([this] { run(); });
    }

private:
    void run()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_wake.wait(lock, [this] { return m_end || !m_values.empty(); });
            if (m_values.empty())
                return;
            std::vector<std::shared_ptr<const void>> values;
            values.swap(m_values);
            lock.unlock();
            values.clear();
            lock.lock();
        }
    }

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_wake;
    std::vector<std::shared_ptr<const void>> m_values;
    bool m_end = false;

    std::thread m_thread; ///< only the owner's thread uses it
};

} // namespace portolan
