#pragma once

#include "model/core/PortSpec.h"

#include <QString>

#include <vector>

namespace portolan {

/// A service and the ports that it usually listens on.
struct Service
{
    QString name;    ///< as registered: "https"
    QString usual;   ///< what people call it as well: "dns"; may be empty
    QString meaning; ///< a proper name: "HTTP over TLS"
    PortSpec ports;
};

/// The usual services, in the order of their ports. Names and ports are those of the Service Name
/// and Transport Protocol Port Number Registry of IANA (RFC 6335), as far as they serve in
/// deployments; a transport that is registered but that nobody speaks is left out. The table is our
/// own since not every system has a database of services.
const std::vector<Service> &usualServices();

/// The service of that name or usual name, ignoring case; null where there is none.
const Service *serviceByName(QStringView name);
/// "https" for 443/tcp; empty where no service has exactly those ports.
QString serviceName(const PortSpec &ports);

/// As PortSpec::parse(), but a service may be named in place of its ports: "https, 3478/udp".
Result<PortSpec> parsePorts(QStringView text);

} // namespace portolan
