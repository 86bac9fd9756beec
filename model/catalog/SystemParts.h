#pragma once

#include "model/catalog/Parts.h"
#include "model/core/Ids.h"

namespace portolan {

/// The flow of the catalog that \a flow came from, by its id ("ice-udp", "ice-udp-2"), else by its
/// source and option; null where it is not of that product or was drawn by the user.
const CatalogFlow *knownFlow(const CatalogEntry &entry, const Flow &flow);

/// Which records of a deployment are which parts of one product. Refers to the deployment, which
/// must stay as it is.
class SystemParts
{
public:
    SystemParts(const Deployment &deployment, const CatalogEntry &entry);

    const Deployment &deployment() const { return m_deployment; }
    const CatalogEntry &entry() const { return m_entry; }
    /// The components that stand for the part, by id: those that say so, what the user has put at
    /// the part's end of a flow, and an unused one that an earlier option has left behind.
    const std::vector<const Component *> &instances(const QString &part) const;
    /// The flows that came from the known one, by id.
    const std::vector<const Flow *> &flows(const QString &known) const;
    /// Whether the component is the part itself and not something that the user has put there.
    bool isPart(const Component &component, const CatalogComponent &part) const;

private:
    void findFlows();
    void findInstances();
    void findLeftBehind(const CatalogComponent &part, IdSet &ids) const;

    const Deployment &m_deployment;
    const CatalogEntry &m_entry;
    std::map<QString, std::vector<const Flow *>> m_flows;
    std::map<QString, std::vector<const Component *>> m_instances;
    IdSet m_foreignEnds; ///< components that have a flow of another product
};

} // namespace portolan
