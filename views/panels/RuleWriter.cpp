#include "views/panels/RuleWriter.h"

#include <utility>

namespace portolan {

Result<Emission> writeRequest(const RuleRequest &request)
{
    return writeRule(*request.deployment, request.choice, *request.target, request.directions);
}

RuleWriter::RuleWriter(Write write, QObject *parent)
    : QObject(parent)
    , m_job(
          [write = std::move(write)] {
              return [write](
                         const RuleRequest &request, const auto &job) { job.hand(write(request)); };
          },
          [this] { QMetaObject::invokeMethod(this, "deliver", Qt::QueuedConnection); })
{}

void RuleWriter::start(RuleRequest request)
{
    m_busy = true;
    m_job.start(std::move(request));
}

void RuleWriter::cancel()
{
    m_busy = false;
    m_job.cancel();
}

void RuleWriter::deliver()
{
    std::optional<Result<Emission>> result = m_job.take();
    if (!result)
        return;
    m_busy = false;
    m_result = std::move(*result);
    emit written();
}

} // namespace portolan
