#pragma once

#include "model/core/Deployment.h"
#include "model/document/RecordEdits.h"

#include <map>

namespace portolan {

/// Records on their way: from one place of a chart to another, between windows and between
/// programs. A value that is a chart of its own.
struct Clip
{
    /// The zones, components and flows, and what stands at their edges: see \c outside. Of the
    /// settings only the options of the systems that they belong to.
    Deployment chart;
    /// Zones and components of \c chart that were not copied: the zone around something, the other
    /// end of a flow. They only tell what to look for where it is pasted.
    QStringList outside;
    /// Where the components were shown, chart px of the centres; by their ids in lower case.
    std::map<QString, Point> places;

    bool operator==(const Clip &) const = default;
    /// What is pasted.
    RecordIds copied() const;
};

/// What the clipboard calls it.
inline constexpr QLatin1StringView ClipMimeType("application/vnd.portolan.records+json");
/// Longer ones are refused.
inline constexpr qsizetype MaxClipBytes = 64LL * 1024 * 1024;

/// Those records with what belongs to them: a zone with all that is in it, a component with its
/// flows. \a places are where components are shown, by their ids in lower case.
Clip copyRecords(const Deployment &deployment, const RecordIds &ids,
    const std::map<QString, Point> &places = {});

/// A `.portolan` document (DeploymentFile.h) with one key more, "clip".
QByteArray writeClip(const Clip &clip);

/// Reads it with all the checks and limits of a file. A document without that key is a clip of
/// everything in it.
Result<Clip> readClip(const QByteArray &utf8);

/// Where and how a clip is pasted.
struct PasteOptions
{
    /// Into that zone, or to the top where empty. Absent: into the zones where it was if they are
    /// in the chart, else to the top.
    std::optional<QString> zone = {};
    /// Where the components go, by their ids in the clip in lower case; the others have no place
    /// of their own. The frames of zones go with them.
    std::map<QString, Point> places = {};
};

struct Pasted
{
    std::vector<Edit> edits;
    RecordIds ids;   ///< all new records
    RecordIds outer; ///< those of them that are not in a new zone and no flows of new components
    int leftOut = 0; ///< flows without an end in this chart
    int between = 0; ///< new flows that connect copies with other instances, see Instances.h
};

/// Copies of the clip's records. An id that is taken gets the next free number ("sfu-2"), and so
/// does a name; references among the copies follow. The other end of a flow is the component of
/// that id if it is of the same kind, product and part; a flow without one is left out. A copy is
/// as its original was, switched on or off; of two between the same ends a check tells. A flow from
/// a component to itself is drawn from and to the other instances as well (Instances.h).
Pasted pasteEdits(const Deployment &target, const Clip &clip, const PasteOptions &options = {});

} // namespace portolan
