#pragma once

#include "model/core/Deployment.h"

#include <QHash>

namespace portolan {

/// The zones of both ends of a flow as one text, for as many flows as there are: what was looked up
/// is kept until forget().
class ZonePairs
{
public:
    /// "DMZ → LAN", in the language of the application where an end has no zone.
    QString of(const Deployment &deployment, const Flow &flow);
    /// Components or zones are others.
    void forget();

private:
    /// -1 for none.
    int zoneOf(const Deployment &deployment, const QString &component);

    QHash<QString, int> m_zones;      ///< component -> index of its zone
    QHash<quint64, QString> m_labels; ///< by the indices of two zones
};

} // namespace portolan
