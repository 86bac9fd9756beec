#pragma once

#include "model/core/Ip.h"

#include <QFuture>
#include <QHostAddress>

#include <vector>

namespace portolan {

/// What a name server says about one name in one family.
struct DnsAnswer
{
    enum class Kind : quint8 {
        Known,   ///< addresses holds every record of the answer; there may be none
        NoReply, ///< no server answered, or it could not find out (SERVFAIL)
        Refused, ///< the server does not want to answer
        Unreadable
    };
    Kind kind = Kind::NoReply;
    std::vector<IpRange> addresses = {}; ///< as they came, at most 65,536 bytes of them
};

/// Asks for the A (RFC 1035) or AAAA (RFC 3596) records of exactly \a name, in a thread of its own;
/// the library's search domains and /etc/hosts are not asked. Long answers are fetched over TCP. A
/// \a nameServer (IPv4) takes the place of those of the system. Blocks no longer than the system's
/// resolver is set to; the thread may outlive the interest in it.
///
/// The C library's resolver and not QDnsLookup, which in Qt 6.4 reports a name without records of
/// one family in the same way as a server that is silent, and gives up on answers over 512 bytes.
QFuture<DnsAnswer> askDns(const QString &name, Family family, const QHostAddress &nameServer);

} // namespace portolan
