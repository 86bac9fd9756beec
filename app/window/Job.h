#pragma once

#include "model/core/Result.h"

#include <QByteArray>

#include <functional>
#include <stop_token>

class QWidget;

namespace portolan {

/// What a long job is told: when to stop, and where to say how far it is (0..1, from its thread).
struct JobControl
{
    std::stop_token stop;
    std::function<void(double)> progress;
};

/// Runs \a job in a thread of its own and comes back when it is done. Where it takes longer than a
/// moment a dialog named \a title shows how far it is and offers to cancel; nothing else of the
/// window takes input meanwhile. False where it was cancelled; \a job must then come to an end by
/// itself soon.
bool runJob(const QString &title, QWidget *window, const std::function<void(JobControl)> &job);

/// Whether a job runs for \a window or a dialog of it, which must not go meanwhile.
bool hasJob(const QWidget *window);

} // namespace portolan
