#include "views/chart/LayoutWorker.h"

#include "views/chart/TextMetrics.h"

#include <utility>

namespace portolan {

LayoutWorker::LayoutWorker(QObject *parent)
    : QObject(parent)
    , m_job(
          [this] {
              return Runner{this, {}};
          },
          [this] { QMetaObject::invokeMethod(this, "deliver", Qt::QueuedConnection); })
{}

void LayoutWorker::start(
    std::shared_ptr<const Deployment> deployment, LayoutJob job, LayoutJob sketch)
{
    m_busy = true;
    m_progress = 0;
    m_job.start({std::move(deployment), std::move(job), std::move(sketch), m_problems});
}

bool LayoutWorker::waitFor(std::chrono::milliseconds most)
{
    if (!m_job.waitFor(most))
        return false;
    m_result = std::move(m_job.take()->chart);
    m_busy = false;
    return true;
}

void LayoutWorker::cancel()
{
    m_busy = false;
    m_job.cancel();
}

void LayoutWorker::Runner::operator()(const Request &request, const Job::Control &job)
{
    if (!measure)
        measure = chartTextMeasure();
    if (request.sketch)
        carryOut(request, job, true);
    carryOut(request, job, false);
}

void LayoutWorker::Runner::carryOut(
    const Request &request, const Job::Control &job, bool sketch) const
{
    const LayoutControl control = {
        job.stop, [this, &job](double share) { worker->report(job.stop, share); }};
    Geometry geometry = (sketch ? request.sketch : request.job)(measure, control);
    if (job.stop.stop_requested() || (sketch && geometry.cards.empty()))
        return;
    auto chart = std::make_unique<ShownChart>(*request.deployment, std::move(geometry));
    chart->index.marks(request.problems);
    job.hand({std::move(chart), sketch});
}

void LayoutWorker::report(const std::stop_token &stop, double share)
{
    const std::lock_guard lock(m_mutex);
    m_shared = stop;
    m_share = share;
    if (std::exchange(m_told, true))
        return;
    QMetaObject::invokeMethod(this, "tellProgress", Qt::QueuedConnection);
}

void LayoutWorker::tellProgress()
{
    {
        const std::lock_guard lock(m_mutex);
        m_told = false;
        if (!m_busy || m_shared.stop_requested())
            return;
        m_progress = m_share;
    }
    emit progressed(m_progress);
}

void LayoutWorker::deliver()
{
    std::optional<Done> done = m_job.take();
    if (!done)
        return;
    m_result = std::move(done->chart);
    if (done->isSketch) {
        emit sketched();
        return;
    }
    m_busy = false;
    emit finished();
}

} // namespace portolan
