#include "model/items/ProblemFinder.h"

#include "model/targets/TargetNames.h"

#include <QDateTime>

namespace portolan {

ProblemFinder::ProblemFinder(DeploymentDocument *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_job(
          [] {
              return [](const Request &request, const auto &job) {
                  job.hand(examine(*request.deployment, {request.today, targetIds()}));
              };
          },
          [this] { QMetaObject::invokeMethod(this, "deliver", Qt::QueuedConnection); })
{
    connect(document, &DeploymentDocument::changed, this, &ProblemFinder::look);
    connect(document, &DeploymentDocument::wasReset, this, [this] {
        m_findings = {};
        look();
    });
    m_tomorrow.setSingleShot(true);
    connect(&m_tomorrow, &QTimer::timeout, this, &ProblemFinder::look);
    look();
}

void ProblemFinder::look()
{
    const Deployment &deployment = m_document->deployment();
    const QDate today = QDate::currentDate();
    waitForTomorrow();
    m_busy = deployment.components.size() + deployment.flows.size() > MostAtOnce;
    if (m_busy) {
        m_job.start({m_document->snapshot(), today});
        if (m_findings.problems.empty())
            emit looked();
        return;
    }
    m_job.cancel();
    m_findings = examine(deployment, {today, targetIds()});
    emit looked();
}

void ProblemFinder::waitForTomorrow()
{
    const QDateTime now = QDateTime::currentDateTime();
    // A second more: timers may be a little early, and a day must have begun.
    m_tomorrow.start(int(now.msecsTo(now.date().addDays(1).startOfDay())) + 1000);
}

void ProblemFinder::deliver()
{
    std::optional<Findings> findings = m_job.take();
    if (!findings)
        return;
    m_busy = false;
    m_findings = std::move(*findings);
    emit looked();
}

} // namespace portolan
