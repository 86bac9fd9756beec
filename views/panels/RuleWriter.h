#pragma once

#include "model/core/LatestJob.h"
#include "views/panels/RuleChoice.h"

#include <QObject>

#include <functional>
#include <memory>

namespace portolan {

/// What is to be written, as a value: nobody else changes it meanwhile.
struct RuleRequest
{
    std::shared_ptr<const Deployment> deployment;
    RuleChoice choice;
    const Target *target = nullptr; ///< a row of targets(), which last as long as the program
    Directions directions = Directions::In;
};

Result<Emission> writeRequest(const RuleRequest &request);

/// Compiles and writes rules in a thread of its own. Of several requests only the newest counts:
/// one that waits is replaced, and the result of one that is under way is dropped. The destructor
/// waits for the one that is under way.
class RuleWriter : public QObject
{
    Q_OBJECT

public:
    using Write = std::function<Result<Emission>(const RuleRequest &)>;

    /// \a write is called in the other thread; tests give one of their own.
    explicit RuleWriter(Write write = writeRequest, QObject *parent = nullptr);

    void start(RuleRequest request);
    /// No result comes any more of what was started.
    void cancel();
    bool isBusy() const { return m_busy; }
    /// The last one that came; an error before the first.
    const Result<Emission> &result() const { return m_result; }

signals:
    /// There is a result() of the newest request.
    void written();

private slots:
    void deliver();

private:
    bool m_busy = false;
    Result<Emission> m_result = tl::unexpected(Error{});
    LatestJob<RuleRequest, Result<Emission>> m_job; ///< last: its end comes first
};

} // namespace portolan
