#pragma once

#include "model/document/Clip.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace portolan {

/// A flow from a component to itself runs between its instances. A copy that stands beside its
/// original and uses what that one uses (the same database, say) is another instance of it.
class Instances
{
public:
    /// Both outlive it.
    Instances(const Deployment &target, const Clip &clip);

    /// The components of the target that are instances of the same as the component of the clip
    /// whose flow to itself \a flow is, with such a flow of their own. None where it comes from no
    /// product, or its original is not there, or it uses nothing that stays; and none where there
    /// are more than MostPeers: nobody connects so many one by one. In lower case. Those that a
    /// flow of the clip leads to with the same ports are left out.
    QStringList beside(const Flow &flow) const;

    static constexpr qsizetype MostPeers = 16;

private:
    const Deployment &m_target;
    const Clip &m_clip;
    // By ids in lower case.
    QHash<QString, std::vector<const Flow *>>
        m_used;                                      ///< flows of the clip to what stays, by sender
    QHash<QString, QSet<QString>> m_users;           ///< those in m_between who send to it
    QHash<QString, std::vector<PortSpec>> m_between; ///< ports of flows from a component to itself
};

} // namespace portolan
