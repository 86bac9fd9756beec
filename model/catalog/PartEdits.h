#pragma once

#include "model/catalog/Catalog.h"
#include "model/core/Edit.h"

namespace portolan {

/// Puts one component of a product on the chart, with those of the product's flows whose other end
/// is there already (of several \a peer, else the one in its zone, else the one that the product's
/// flows use most), under the options that the deployment has chosen for it (else the defaults;
/// a component that hangs on an option counts as that option). \a id, if not null, gets the new
/// component's id; a name that is taken gets a number. It goes into \a zone; empty: into a zone
/// like the one where it usually stands. Empty where the product has no such component.
std::vector<Edit> insertPart(const Deployment &deployment, const CatalogEntry &entry,
    QStringView part, const QString &zone = {}, QString *id = nullptr, const QString &peer = {});

/// Whom the flows that come with \a edits connect to what comes with them, by name: "Redis, SIP".
QString peerNames(const Deployment &deployment, const std::vector<Edit> &edits);

/// A flow with a free id. Where the catalog knows a flow between those parts on those ports, it has
/// the catalog's purpose, need and source. \a catalog may be null.
Flow newFlow(const Deployment &deployment, const Catalog *catalog, const QString &from,
    const QString &to, const PortSpec &ports);

/// A component of that kind that belongs to no product, with a free id from its name; where the
/// name is taken it gets a number.
Component newComponent(
    const Deployment &deployment, const QString &kind, const QString &name, const QString &zone);
/// The same with a zone; \a parent is empty at the top.
Zone newZone(
    const Deployment &deployment, ZoneKind kind, const QString &name, const QString &parent);

} // namespace portolan
