#pragma once

#include "model/core/Edit.h"

#include <memory>
#include <vector>

namespace portolan {

struct Problem;

/// One way out of a problem.
struct Fix
{
    /// What only the user knows: of the first component, or the first flow, of the problem.
    enum class Field : quint8 { None, Addresses, Ports };

    QString text;              ///< of the button and of the undo step: "Switch \"ice-udp\" on"
    std::vector<Edit> edits;   ///< one step; empty where only the machine itself can be set right
    QString command = {};      ///< to be copied where there are no edits
    QString hint = {};         ///< what else has to be done, outside of the chart; may be empty
    Field field = Field::None; ///< to be filled in where there are neither edits nor a command

    bool operator==(const Fix &) const = default;
};

/// Finds what would make problems go away. Pure, and harmless for a problem of an older state of
/// the deployment: then there are fewer fixes or none. The deployment outlives it and stays equal.
class FixFinder
{
public:
    explicit FixFinder(const Deployment &deployment);
    ~FixFinder();

    const Deployment &deployment() const { return m_deployment; }
    /// The best way first; none where nobody but the user can know.
    std::vector<Fix> fixesFor(const Problem &problem) const;

    /// The flows into the components whose innermost host is \a host, by id; switched-off ones
    /// included. All hosts are looked through at the first call. Valid until the next change.
    std::vector<const Flow *> flowsInto(const QString &host) const;

private:
    struct Hosts;
    const Deployment &m_deployment;
    mutable std::unique_ptr<Hosts> m_hosts;
};

inline std::vector<Fix> fixesFor(const Deployment &deployment, const Problem &problem)
{
    return FixFinder(deployment).fixesFor(problem);
}

} // namespace portolan
