#include "views/chart/LayoutWorker.h"

#include "views/chart/TextMetrics.h"

#include <utility>

namespace portolan {

LayoutWorker::LayoutWorker(QObject *parent)
    : QObject(parent)
    , m_thread([this] { run(); })
{}

LayoutWorker::~LayoutWorker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_end = true;
        m_running.request_stop();
    }
    m_wake.notify_one();
    m_thread.join();
}

void LayoutWorker::start(
    std::shared_ptr<const Deployment> deployment, LayoutJob job, LayoutJob sketch)
{
    m_busy = true;
    m_progress = 0;
    ++m_generation;
    {
        const std::lock_guard lock(m_mutex);
        m_running.request_stop();
        m_next =
            Request{std::move(deployment), std::move(job), std::move(sketch), {}, m_generation};
    }
    m_wake.notify_one();
}

void LayoutWorker::cancel()
{
    m_busy = false;
    ++m_generation;
    const std::lock_guard lock(m_mutex);
    m_running.request_stop();
    m_next.reset();
}

void LayoutWorker::run()
{
    // Most texts of a chart are those of the chart before it.
    TextMeasure measure;
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_end || m_next; });
        if (m_end)
            return;
        const Request request = *std::exchange(m_next, std::nullopt);
        m_running = request.stop;
        lock.unlock();
        if (!measure)
            measure = chartTextMeasure();
        if (request.sketch)
            hand({request.generation, carryOut(request, measure, true), true});
        hand({request.generation, carryOut(request, measure, false)});
        lock.lock();
    }
}

void LayoutWorker::hand(Done done)
{
    if (!done.chart)
        return;
    const std::lock_guard lock(m_mutex);
    m_done = std::move(done);
    // By name: a functor would be freed by the other thread, out of sight of the sanitizer.
    QMetaObject::invokeMethod(this, "deliver", Qt::QueuedConnection);
}

std::unique_ptr<ShownChart> LayoutWorker::carryOut(
    const Request &request, const TextMeasure &measure, bool sketch)
{
    const LayoutControl control = {request.stop.get_token(),
        [this, &request](double share) { report(request.generation, share); }};
    Geometry geometry = (sketch ? request.sketch : request.job)(measure, control);
    if (control.stop.stop_requested() || (sketch && geometry.cards.empty()))
        return nullptr;
    return std::make_unique<ShownChart>(*request.deployment, std::move(geometry));
}

void LayoutWorker::report(quint64 generation, double share)
{
    const std::lock_guard lock(m_mutex);
    m_sharedGeneration = generation;
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
        if (!m_busy || m_sharedGeneration != m_generation)
            return;
        m_progress = m_share;
    }
    emit progressed(m_progress);
}

void LayoutWorker::deliver()
{
    std::optional<Done> done;
    {
        const std::lock_guard lock(m_mutex);
        done = std::exchange(m_done, std::nullopt);
    }
    // Of two calls that were queued the first takes the newer result of both.
    if (!done || done->generation != m_generation)
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
