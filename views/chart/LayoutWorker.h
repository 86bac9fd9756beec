#pragma once

#include "model/layout/Layout.h"
#include "views/chart/ShownChart.h"

#include <QObject>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace portolan {

/// One way to lay a chart out, complete with what it works on. It may run in any thread: \a measure
/// is of that thread, since fonts are not shared between threads.
using LayoutJob = std::function<Geometry(const TextMeasure &measure, const LayoutControl &control)>;

/// Lays charts out in a thread of its own, scene and index for the painter included. Of several
/// requests only the newest counts: one that waits is replaced, one that is under way is asked to
/// stop and its result dropped. The destructor waits for the one that is under way, which stops
/// soon.
class LayoutWorker : public QObject
{
    Q_OBJECT

public:
    explicit LayoutWorker(QObject *parent = nullptr);
    ~LayoutWorker() override;

    /// \a deployment is what the scene is made of; nobody changes it any more. A \a sketch is
    /// carried out before the job: a quick picture to look at meanwhile.
    void start(std::shared_ptr<const Deployment> deployment, LayoutJob job, LayoutJob sketch = {});
    /// No result comes any more of what was started.
    void cancel();
    bool isBusy() const { return m_busy; }
    /// 0..1 of the newest request.
    double progress() const { return m_progress; }
    /// What finished() told of; once.
    std::unique_ptr<ShownChart> takeResult() { return std::move(m_result); }

signals:
    /// takeResult() gives the sketch; the result is still to come. Not where the sketch is empty.
    void sketched();
    void finished();
    void progressed(double share);

private slots:
    void deliver();
    void tellProgress();

private:
    struct Request
    {
        std::shared_ptr<const Deployment> deployment;
        LayoutJob job;
        LayoutJob sketch;
        std::stop_source stop = {};
        quint64 generation = 0;
    };
    struct Done
    {
        quint64 generation;
        std::unique_ptr<ShownChart> chart;
        bool isSketch = false;
    };
    void run();
    std::unique_ptr<ShownChart> carryOut(
        const Request &request, const TextMeasure &measure, bool sketch);
    void hand(Done done);
    void report(quint64 generation, double share);

    quint64 m_generation = 0; ///< of the newest request; only the object's own thread uses it
    bool m_busy = false;
    double m_progress = 0;
    std::unique_ptr<ShownChart> m_result;

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_wake;
    std::optional<Request> m_next;
    std::stop_source m_running;
    std::optional<Done> m_done;
    bool m_end = false;
    quint64 m_sharedGeneration = 0;
    double m_share = 0;
    bool m_told = false; ///< a call of tellProgress() is on its way

    std::thread m_thread; ///< last: it uses all of the above
};

} // namespace portolan
