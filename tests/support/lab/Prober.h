#pragma once

#include "model/core/PortSpec.h"
#include "tests/support/lab/Network.h"

#include <map>
#include <tuple>
#include <vector>

namespace portolan::lab {

/// One question: does a packet get from here to there? TCP asks for a connection, UDP for a
/// datagram and its answer, ICMP for an echo; ESP only for the packet itself.
struct Probe
{
    IpAddress source;
    IpAddress destination;
    Protocol protocol = Protocol::Tcp;
    int port = 0; ///< 0 for a protocol without ports

    auto operator<=>(const Probe &) const = default;
    QString toString() const;
};

enum class Verdict : quint8 {
    Dropped,
    Unanswered, ///< it came through, its answer did not
    Passed
};

/// Sends real packets between the machines of one network. Listeners are opened on demand, stay
/// open, and are the same whether or not a firewall is loaded, so that silence means "dropped".
class Prober
{
public:
    explicit Prober(const Network &network)
        : m_network(network)
    {}
    ~Prober();
    Q_DISABLE_COPY(Prober)

    /// Whether probes of this protocol can be sent.
    static bool canSend(Protocol protocol);

    /// Who listens for what is sent to that address and port: a router in between rewrites the
    /// destination of its packets (only tcp and udp).
    void publish(Protocol protocol, const IpAddress &address, int port, const IpAddress &listener,
        int listenerPort);

    /// Asks all at once. Waits until every probe that \a expected has passed, at most five seconds,
    /// and never less than a quarter of a second for the others.
    std::vector<Verdict> run(const std::vector<Probe> &probes, const std::vector<bool> &expected);

private:
    using Door = std::tuple<IpAddress, Protocol, int>;
    struct Round;

    int machineOf(const IpAddress &address) const;
    void openDoor(const Probe &probe);
    int openClient(const Probe &probe);
    void send(Round &round, size_t index);
    void hearDoor(Round &round, const Door &door, int fd);
    void hearClient(Round &round, size_t index, short events);

    const Network &m_network;
    std::map<Door, int> m_doors;
    std::map<Door, Door> m_published;
    /// By source: each port is used once, so that no old connection lets a packet through.
    std::map<IpAddress, int> m_nextPort;
    quint32 m_rounds = 0;
    quint16 m_nextEcho = 1; ///< likewise for the identifier of an echo
};

} // namespace portolan::lab
