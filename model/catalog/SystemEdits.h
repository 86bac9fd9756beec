#pragma once

#include "model/catalog/Catalog.h"
#include "model/core/Edit.h"

#include <QHash>

namespace portolan {

/// A whole system on its way onto a chart that has something already.
struct SystemInsertion
{
    std::vector<Edit> edits;
    /// Of the system's records, as instantiate() named them, the ids that they get.
    QHash<QString, QString> places;
    QHash<QString, QString> flows;
};

/// Puts \a system, a result of instantiate() for one product, onto \a deployment. Its internet,
/// DMZ and LAN are those of the chart where it has some like them. \a zone, where not empty, takes
/// the place of the one in which most of the system's own components stand. Options that the chart
/// has chosen for the product stay.
SystemInsertion insertSystem(
    const Deployment &deployment, const Deployment &system, const QString &zone = {});

} // namespace portolan
