#include "model/checks/ClearText.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Known = {
    ClearProtocol{Protocol::Tcp, 80, "HTTP"_L1, false},
    ClearProtocol{Protocol::Tcp, 23, "Telnet"_L1, false},
    ClearProtocol{Protocol::Tcp, 513, "rlogin"_L1, false},
    ClearProtocol{Protocol::Tcp, 514, "rsh"_L1, false},
    ClearProtocol{Protocol::Tcp, 1883, "MQTT"_L1, false},
    ClearProtocol{Protocol::Udp, 69, "TFTP"_L1, false},
    ClearProtocol{Protocol::Udp, 514, "syslog"_L1, false},
    ClearProtocol{Protocol::Tcp, 21, "FTP"_L1, true},
    ClearProtocol{Protocol::Tcp, 110, "POP3"_L1, true},
    ClearProtocol{Protocol::Tcp, 143, "IMAP"_L1, true},
    ClearProtocol{Protocol::Tcp, 389, "LDAP"_L1, true},
};

/// More ports than that have not been opened for one of them.
constexpr int LongRange = 16;

} // namespace

QString ClearProtocol::portText() const
{
    return QString::number(port) + u'/' + protocolName(transport);
}

bool saysClearText(const Flow &flow)
{
    static const QStringList words = {u"none"_s, u"no"_s, u"off"_s, u"plain"_s, u"plaintext"_s,
        u"plain text"_s, u"clear"_s, u"cleartext"_s, u"clear text"_s, u"unencrypted"_s,
        u"not encrypted"_s};
    const QString said = flow.encryption.trimmed();
    return words.contains(said, Qt::CaseInsensitive) ||
           std::any_of(Known.begin(), Known.end(), [&](const ClearProtocol &known) {
               return said.compare(known.name, Qt::CaseInsensitive) == 0;
           });
}

const ClearProtocol *clearProtocolOf(const PortSpec &ports)
{
    const auto found = std::find_if(Known.begin(), Known.end(), [&](const ClearProtocol &known) {
        const auto &ranges = ports.ranges(known.transport);
        return std::any_of(ranges.begin(), ranges.end(), [&](const PortRange &range) {
            return range.first <= known.port && known.port <= range.last &&
                   range.last - range.first < LongRange;
        });
    });
    return found == Known.end() ? nullptr : &*found;
}

} // namespace portolan
