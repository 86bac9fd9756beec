#pragma once

#include "model/core/Records.h"

namespace portolan {

/// A protocol that is known by its port and not encrypted by itself.
struct ClearProtocol
{
    Protocol transport = Protocol::Tcp;
    quint16 port = 0;
    QLatin1StringView name;
    bool canUseTls = false; ///< on this very port, when both ends ask for it

    /// "80/tcp".
    QString portText() const;
};

/// Whether the flow is said to be unencrypted: by one of the words for that, or by the name of such
/// a protocol.
bool saysClearText(const Flow &flow);

/// The protocol in clear text that one of \a ports is for, or null; one without TLS before others.
/// Ports that are a part of a long range stand for nothing.
const ClearProtocol *clearProtocolOf(const PortSpec &ports);

} // namespace portolan
