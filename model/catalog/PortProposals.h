#pragma once

#include "model/catalog/Catalog.h"

namespace portolan {

/// Ports that somebody may mean.
struct PortProposal
{
    QString ports;   ///< "443/tcp"
    QString meaning; ///< whose or what for: "https", "listens already"; one line, may be empty
};

/// What a flow to \a listener could be about, the likeliest first: what the catalog knows between
/// it and \a sender, what else it listens on, what else the catalog knows of it, the usual
/// services. \a typed, where not empty, is the beginning of a port or a name, or a part of a
/// meaning; a number alone comes with each protocol. No ports twice; at most \a most. \a catalog
/// may be null, and so may be the ids.
std::vector<PortProposal> portProposals(const Deployment &deployment, const Catalog *catalog,
    const QString &sender, const QString &listener, const QString &typed, size_t most = 8);

} // namespace portolan
