#pragma once

#include "model/core/LatestJob.h"
#include "model/layout/Layout.h"
#include "views/chart/ShownChart.h"

#include <QObject>

#include <memory>

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

    /// \a deployment is what the scene is made of; nobody changes it any more. A \a sketch is
    /// carried out before the job: a quick picture to look at meanwhile.
    void start(std::shared_ptr<const Deployment> deployment, LayoutJob job, LayoutJob sketch = {});
    /// Waits for the result of what was started, no longer than that; whether takeResult() has it.
    /// It is told of in no other way then. Not where there is a sketch.
    bool waitFor(std::chrono::milliseconds most);
    /// What is marked on the charts to come: looked up there, not when they are painted first.
    void setProblems(const ProblemCounts &problems) { m_problems = problems; }
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
        ProblemCounts problems;
    };
    struct Done
    {
        std::unique_ptr<ShownChart> chart;
        bool isSketch = false;
    };
    using Job = LatestJob<Request, Done>;
    /// In the other thread.
    struct Runner
    {
        LayoutWorker *worker;
        TextMeasure measure; ///< most texts of a chart are those of the chart before it

        void operator()(const Request &request, const Job::Control &job);
        void carryOut(const Request &request, const Job::Control &job, bool sketch) const;
    };
    void report(const std::stop_token &stop, double share);

    bool m_busy = false;
    double m_progress = 0;
    std::unique_ptr<ShownChart> m_result;
    ProblemCounts m_problems;

    std::mutex m_mutex;       ///< guards what follows
    std::stop_token m_shared; ///< of the request that m_share is of
    double m_share = 0;
    bool m_told = false; ///< a call of tellProgress() is on its way

    Job m_job; ///< last: its end comes first
};

} // namespace portolan
