#pragma once

#include "model/core/Deployment.h"
#include "model/core/Result.h"
#include "model/targets/Bundle.h"

#include <QObject>

#include <atomic>
#include <optional>
#include <thread>

namespace portolan {

/// Writes the rules of all places of a deployment into a folder, in a thread of its own, once. The
/// destructor waits; what was cancelled before the folder was written leaves nothing behind.
class BundleSaver : public QObject
{
    Q_OBJECT

public:
    /// In the dialect that each place prefers, or \a otherwise.
    BundleSaver(
        Deployment deployment, const Target *otherwise, QString folder, QObject *parent = nullptr);
    ~BundleSaver() override;

    void cancel() { m_cancelled = true; }
    const QString &folder() const { return m_folder; }

    struct Written
    {
        int files = 0;
        std::vector<Bundle::Place> places;
        QStringList warnings; ///< of places and of what has none
    };
    /// After finished(); nothing where it was cancelled before anything was written, and a folder
    /// that is written by then is written whole.
    const std::optional<Result<Written>> &result() const { return m_result; }

signals:
    void finished();

private slots:
    void end();

private:
    void run();

    const Deployment m_deployment;
    const Target *const m_otherwise;
    const QString m_folder;
    std::atomic_bool m_cancelled = false;
    std::optional<Result<Written>> m_result; ///< of the thread, until it is joined
    std::thread m_thread;                    ///< last: it uses all of the above
};

} // namespace portolan
