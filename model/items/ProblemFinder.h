#pragma once

#include "model/checks/Check.h"
#include "model/core/LatestJob.h"
#include "model/document/DeploymentDocument.h"

#include <QObject>
#include <QTimer>

namespace portolan {

/// Follows a document with the checks: at once where it is small, in a thread of its own where
/// that would take longer than anybody waits for a key. Of several changes only the newest counts;
/// until its problems are there those before it are given, and none of another document. Looks
/// again when a new day begins, since flows expire.
class ProblemFinder : public QObject
{
    Q_OBJECT

public:
    /// Components and flows; more are checked in the other thread.
    static constexpr size_t MostAtOnce = 2000;

    /// \a document outlives it.
    explicit ProblemFinder(DeploymentDocument *document, QObject *parent = nullptr);

    const Findings &findings() const { return m_findings; }
    /// Better ones will come.
    bool isBusy() const { return m_busy; }
    /// Once more, for a change of the language.
    void look();

signals:
    /// After each look, whether the problems are others or not.
    void looked();

private slots:
    void deliver();

private:
    struct Request
    {
        std::shared_ptr<const Deployment> deployment;
        QDate today;
    };
    void waitForTomorrow();

    DeploymentDocument *m_document;
    Findings m_findings;
    bool m_busy = false;
    QTimer m_tomorrow;
    LatestJob<Request, Findings> m_job; ///< last: its end comes first
};

} // namespace portolan
