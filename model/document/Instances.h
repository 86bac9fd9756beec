#pragma once

#include "model/document/Clip.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <vector>

namespace portolan {

/// A flow from a component to itself runs between its instances. A copy that stands beside its
/// original and uses all that that one uses (the same database, say) is another instance of it; one
/// that comes with a database of its own is not.
class Instances
{
public:
    /// \a stays tells what a component of the clip is in the target: nothing where it is copied, or
    /// not there. The first two outlive it.
    Instances(const Deployment &target, const Clip &clip,
        const std::function<QString(const QString &)> &stays);

    /// The components of the target that are instances of the same as the component of the clip
    /// whose flow to itself \a flow is, with such a flow of their own. None where it comes from no
    /// product or its original is not there; and none where there are more than MostPeers: nobody
    /// connects so many one by one.
    QStringList beside(const Flow &flow) const;

    static constexpr qsizetype MostPeers = 16;

private:
    using Ids = QSet<QString>; ///< in lower case

    const Deployment &m_target;
    const Clip &m_clip;
    QHash<QString, Ids> m_used;  ///< of the target, by component of the clip
    Ids m_apart;                 ///< those that use something that does not stay
    QHash<QString, Ids> m_users; ///< those in m_between who send to it
    QHash<QString, std::vector<PortSpec>> m_between; ///< flows from a component to itself
};

} // namespace portolan
