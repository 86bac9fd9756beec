#pragma once

#include "model/core/Edit.h"

#include <QStringList>

namespace portolan {

/// Ids of records of any kind that a command works on; unknown ones are passed over.
struct RecordIds
{
    QStringList flows;
    QStringList components;
    QStringList zones;

    bool isEmpty() const { return flows.isEmpty() && components.isEmpty() && zones.isEmpty(); }
};

/// The same with everything in those zones, at any depth, and the zones themselves.
RecordIds withContents(const Deployment &deployment, const RecordIds &ids);

/// Takes the records away: a component with its flows; a zone leaves what is in it to the zone
/// around it. In an order in which no reference dangles.
std::vector<Edit> removal(const Deployment &deployment, const RecordIds &ids);

/// The records that those edits take away.
RecordIds removedBy(const std::vector<Edit> &edits);

/// Switches the flows on or off; those that are so already are left out.
std::vector<Edit> switching(const Deployment &deployment, const QStringList &flows, bool on);

/// Takes the positions of all components and the frames of all zones away, so that they are laid
/// out again.
std::vector<Edit> unplacing(const Deployment &deployment);

/// Takes the frame of \a zone away, so that it is as large as its members need.
Edit unframing(Zone zone);

} // namespace portolan
