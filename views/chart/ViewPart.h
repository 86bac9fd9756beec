#pragma once

#include "model/core/FilterFields.h"
#include "model/core/ShownPart.h"

namespace portolan {

class ChartView;

/// What a view of a chart lets through: the flows that fit its filter and, in a zone view, cross
/// the boundary of a zone, and the components that do so by themselves. Nothing where it is
/// everything; a filter that cannot be read is none. \a targets: the ids of the dialects that there
/// are, for filters that ask for problems (Surroundings). Words are also found as \a words has
/// them: those of the tables, for whoever has written the filter over them.
std::optional<ShownPart> partOfView(const Deployment &deployment, const QString &filter,
    bool zoneView, const QStringList &targets, const ShownWords &words = {});

/// Fades the rest on \a chart, whose document must be as it was for \a part. Nothing: no filter.
void showPart(ChartView *chart, const std::optional<ShownPart> &part);

} // namespace portolan
