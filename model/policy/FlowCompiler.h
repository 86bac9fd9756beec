#pragma once

#include "model/policy/Places.h"
#include "model/policy/Policy.h"

#include <QSet>

namespace portolan {

/// Turns flows into the items of one policy, flow by flow.
class FlowCompiler
{
public:
    /// Both must outlive it.
    FlowCompiler(const Places &places, Policy &policy);

    /// Appends what \a flow gives at the end that \a direction names. Returns whether it lets
    /// packets leave or enter the host: it gave a rule or, outbound, finds its listener on the
    /// host.
    bool add(const Flow &flow, Direction direction);

    void warn(const QString &message);

private:
    struct Job; ///< one flow at one of its ends

    void omit(const Job &job, const QString &reason, const QString &warning);
    bool writeRules(Job &job);
    void explainStranded(const Job &job);
    void explainGaps(const Job &job, const std::vector<Protocol> &unwritten);
    void warnAboutNames(const Job &job);

    const Places &m_places;
    Policy &m_policy;
    QSet<QString> m_warned;
};

} // namespace portolan
