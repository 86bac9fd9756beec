#pragma once

#include "model/policy/Places.h"
#include "model/policy/Policy.h"
#include "model/policy/RuleEnd.h"
#include "model/policy/Viewpoint.h"

#include <QSet>

namespace portolan {

/// Turns flows into the items of one policy, flow by flow.
class FlowCompiler
{
public:
    /// All must outlive it.
    FlowCompiler(const Places &places, Policy &policy, const Viewpoint &viewpoint);

    /// Appends what \a flow gives at the end that \a direction names. Returns whether it lets
    /// packets pass: it gave a rule or, outbound, finds its listener on the host.
    bool add(const Flow &flow, Direction direction);

    void warn(const QString &message);

private:
    struct Job; ///< one flow at one of its ends

    void omit(const Job &job, const QString &reason, const QString &warning);
    /// Whether the flow leads from one place to another, in the direction asked for; where it does
    /// not, a single rule says why. \a isLocal: the answer is found inside.
    bool leadsAcross(const Job &job, bool &isLocal);
    bool writeRules(Job &job);
    /// Who sends and who receives; false where that is nobody.
    bool findEnds(Job &job);
    RuleEnd::Member sender(const Job &job, const Places::Sender &sender) const;
    RuleEnd::Member receiver(const Job &job) const;
    /// How the end that is the host itself is matched.
    void matchOwn(Job &job) const;
    /// Kind::Component: peers in the same cluster go by id.
    void selectPeers(Job &job);
    /// Kind::Boundary: takes out who can have no packet that is judged.
    void dropUnjudged(Job &job);
    std::vector<Rule> rulesOf(const Job &job, std::vector<Protocol> &unwritten) const;
    void explainUnknown(const Job &job, const RuleEnd &end);
    void explainMissing(const Job &job);
    void explainGaps(const Job &job, const std::vector<Protocol> &unwritten);
    void explainNames(const Job &job);
    void explainAny(const Job &job, const std::vector<Rule> &rules);

    const Places &m_places;
    Policy &m_policy;
    const Viewpoint &m_viewpoint;
    QSet<QString> m_warned;
};

} // namespace portolan
