#include "app/window/ChartSaver.h"

#include "app/window/Job.h"
#include "model/document/DeploymentDocument.h"
#include "model/io/DeploymentFile.h"

#include <QScopedValueRollback>
#include <QWidget>

namespace portolan {

namespace {

/// What the other thread does; the document stays where it is.
struct Saving
{
    QString path;
    Deployment deployment;
    /// What must be there, where that matters. A file that is gone is no obstacle.
    std::optional<FileIdentity> expected;

    bool isForeign = false;
    Result<FileIdentity> written = failure(QString());

    void run(const std::stop_token &stop)
    {
        if (expected) {
            const Result<FileIdentity> now = identityOnDisk(path);
            // What cannot be read tells nothing; writing says why.
            isForeign = now && !now->isNone() && *now != *expected;
        }
        if (!isForeign && !stop.stop_requested())
            written = saveDeployment(path, deployment);
    }
};

} // namespace

ChartSaver::ChartSaver(DeploymentDocument *document, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_window(window)
{}

ChartSaver::Outcome ChartSaver::save(const QString &path, bool overwrites)
{
    if (m_busy)
        return Outcome::Cancelled;
    const QScopedValueRollback busy(m_busy, true);
    // Until a dialog shows, another chart may be opened; the file is whole all the same.
    bool isOther = false;
    const QObject watch;
    connect(m_document, &DeploymentDocument::wasReset, &watch, [&isOther] { isOther = true; });
    if ((m_prepare && !m_prepare()) || isOther)
        return Outcome::Cancelled;
    const bool isOwn =
        !m_document->path().isEmpty() && placeOnDisk(path) == placeOnDisk(m_document->path());
    Saving saving{path, m_document->deployment(), {}};
    if (isOwn && !overwrites)
        saving.expected = m_document->identity();
    const bool finished = runJob(tr("Save the chart"), m_window,
        [&saving](const JobControl &control) { saving.run(control.stop); });
    if (saving.isForeign)
        return isOther ? Outcome::Cancelled : Outcome::Foreign;
    // Cancelled too late is saved.
    if (saving.written) {
        if (!isOther)
            m_document->markSaved(path, *saving.written, saving.deployment);
        return Outcome::Saved;
    }
    if (!finished)
        return Outcome::Cancelled;
    m_error = saving.written.error();
    return Outcome::Failed;
}

} // namespace portolan
