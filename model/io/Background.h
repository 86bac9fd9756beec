#pragma once

#include <QObject>

#include <functional>
#include <thread>

namespace portolan {

/// Short work off the GUI thread (reading and comparing files), one piece after the other. Of those
/// that wait only the newest is carried out. The destructor waits for the one that is under way.
class Background : public QObject
{
    Q_OBJECT

public:
    /// What the work gives is called on the thread of this object, unless something newer was
    /// started or this is gone.
    using Done = std::function<void()>;
    using Work = std::function<Done()>;

    using QObject::QObject;
    ~Background() override;

    void start(Work work);
    /// No result comes any more of what was started.
    void cancel();
    bool isBusy() const { return m_thread.joinable(); }

private:
    void run(Work work);
    void finish(quint64 generation, const Done &done);

    std::thread m_thread;
    Work m_next;
    quint64 m_generation = 0;
};

} // namespace portolan
