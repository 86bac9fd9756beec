#include "tests/support/lab/Prober.h"

#include <QElapsedTimer>

#include <arpa/inet.h>
#include <cstring>
#include <netinet/icmp6.h>
#include <netinet/in.h>
#include <netinet/ip.h>
#include <netinet/ip_icmp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace portolan::lab {

namespace {

constexpr int FirstPort = 20000;
constexpr int LastPort = 49999; // above are ranges that charts like to use
constexpr int Patience = 5000;
constexpr int Quiet = 200;
constexpr int Resend = 100;

/// What every probe carries, so that a late packet of another round is not taken for this one's.
struct Mark
{
    char magic[4] = {'P', 'L', 'A', 'B'};
    quint32 round = 0;
    quint32 index = 0;
};

socklen_t socketAddress(const IpAddress &address, int port, sockaddr_storage &storage)
{
    storage = {};
    if (address.family == Family::IPv4) {
        auto *in = reinterpret_cast<sockaddr_in *>(&storage);
        in->sin_family = AF_INET;
        in->sin_port = htons(quint16(port));
        in->sin_addr.s_addr = htonl(quint32(address.value));
        return sizeof *in;
    }
    auto *in = reinterpret_cast<sockaddr_in6 *>(&storage);
    in->sin6_family = AF_INET6;
    in->sin6_port = htons(quint16(port));
    for (int i = 0; i < 16; ++i)
        in->sin6_addr.s6_addr[i] = quint8(address.value >> 8 * (15 - i));
    return sizeof *in;
}

int openSocket(const Probe &probe)
{
    const int family = probe.source.family == Family::IPv4 ? AF_INET : AF_INET6;
    const int flags = SOCK_NONBLOCK | SOCK_CLOEXEC;
    switch (probe.protocol) {
    case Protocol::Tcp:
        return socket(family, SOCK_STREAM | flags, 0);
    case Protocol::Udp:
        return socket(family, SOCK_DGRAM | flags, 0);
    default:
        return socket(family, SOCK_RAW | flags, protocolNumber(probe.protocol));
    }
}

bool isEcho(Protocol protocol)
{
    return protocol == Protocol::Icmp || protocol == Protocol::Icmpv6;
}

quint16 checksum(const QByteArray &bytes)
{
    quint32 sum = 0;
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2)
        sum += quint32(quint8(bytes[i])) << 8 | quint8(bytes[i + 1]);
    while (sum >> 16)
        sum = (sum & 0xffff) + (sum >> 16);
    return htons(quint16(~sum));
}

QByteArray packetOf(const Probe &probe, const Mark &mark, quint16 echo)
{
    const QByteArray payload(reinterpret_cast<const char *>(&mark), sizeof mark);
    if (probe.protocol == Protocol::Esp)
        return QByteArray("\0\0\x10\x01\0\0\0\x01", 8) + payload;
    if (!isEcho(probe.protocol))
        return payload;
    icmphdr header = {};
    header.type = probe.protocol == Protocol::Icmp ? quint8(ICMP_ECHO) : ICMP6_ECHO_REQUEST;
    header.un.echo.id = htons(echo);
    header.un.echo.sequence = htons(quint16(mark.round));
    const auto bytes = [&] {
        return QByteArray(reinterpret_cast<const char *>(&header), sizeof header) + payload;
    };
    if (probe.protocol == Protocol::Icmp)
        header.checksum = checksum(bytes()); // for ICMPv6 the kernel does it
    return bytes();
}

/// The mark at the end of what was received.
std::optional<Mark> markIn(const QByteArray &bytes)
{
    Mark mark;
    if (bytes.size() < qsizetype(sizeof mark))
        return std::nullopt;
    Mark expected;
    std::memcpy(&mark, bytes.constData() + bytes.size() - qsizetype(sizeof mark), sizeof mark);
    if (std::memcmp(mark.magic, expected.magic, sizeof mark.magic) != 0)
        return std::nullopt;
    return mark;
}

bool isEchoReply(const Probe &probe, const QByteArray &bytes)
{
    if (probe.protocol == Protocol::Icmpv6)
        return !bytes.isEmpty() && quint8(bytes[0]) == ICMP6_ECHO_REPLY;
    const qsizetype header = bytes.isEmpty() ? 0 : (bytes[0] & 0xf) * 4;
    return bytes.size() > header && quint8(bytes[header]) == ICMP_ECHOREPLY;
}

} // namespace

QString Probe::toString() const
{
    return QStringLiteral("%1 > %2 %3/%4")
        .arg(source.toString(), destination.toString(), QString::number(port),
            protocolName(protocol));
}

struct Prober::Round
{
    quint32 number = 0;
    const std::vector<Probe> &probes;
    std::vector<int> sockets;
    std::vector<quint16> echoes; ///< identifiers, for probes that are echoes
    std::vector<Verdict> verdicts;

    std::optional<size_t> indexOf(const QByteArray &bytes) const
    {
        const auto mark = markIn(bytes);
        if (!mark || mark->round != number || mark->index >= probes.size())
            return std::nullopt;
        return mark->index;
    }
    void raise(size_t index, Verdict verdict)
    {
        verdicts[index] = std::max(verdicts[index], verdict);
    }
};

Prober::~Prober()
{
    for (const auto &[door, fd] : m_doors)
        close(fd);
}

bool Prober::canSend(Protocol protocol)
{
    return protocol == Protocol::Tcp || protocol == Protocol::Udp || protocol == Protocol::Esp ||
           isEcho(protocol);
}

void Prober::publish(Protocol protocol, const IpAddress &address, int port,
    const IpAddress &listener, int listenerPort)
{
    m_published.insert_or_assign(
        Door(address, protocol, port), Door(listener, protocol, listenerPort));
}

int Prober::machineOf(const IpAddress &address) const
{
    const int owner = m_network.ownerOf(address);
    if (owner < 0)
        qFatal("no machine of the lab has the address %s", qPrintable(address.toString()));
    return owner;
}

void Prober::openDoor(const Probe &probe)
{
    const Door asked(probe.destination, probe.protocol, probe.port);
    const auto published = m_published.find(asked);
    const Door &door = published == m_published.end() ? asked : published->second;
    if (isEcho(probe.protocol) || m_doors.contains(door))
        return; // the kernel answers echoes
    const IpAddress where = std::get<IpAddress>(door);
    const int number = std::get<int>(door);
    const Machine &machine = m_network.machines()[size_t(machineOf(where))];
    machine.space.within([&] {
        const int fd = openSocket(probe);
        sockaddr_storage address;
        const socklen_t size = socketAddress(where, number, address);
        const int again = 1;
        setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &again, sizeof again);
        const bool ok = fd >= 0 && bind(fd, reinterpret_cast<sockaddr *>(&address), size) == 0 &&
                        (probe.protocol != Protocol::Tcp || listen(fd, 4096) == 0);
        if (!ok)
            qFatal("no listener for %s: %s", qPrintable(probe.toString()), strerror(errno));
        m_doors.emplace(door, fd);
    });
}

int Prober::openClient(const Probe &probe)
{
    int fd = -1;
    m_network.machines()[size_t(machineOf(probe.source))].space.within([&] {
        fd = openSocket(probe);
        sockaddr_storage address;
        const bool hasPort = probe.protocol == Protocol::Tcp || probe.protocol == Protocol::Udp;
        int attempts = 100; // a listener may have the port
        socklen_t size = 0;
        int &next = m_nextPort.try_emplace(probe.source, FirstPort).first->second;
        do {
            if (next > LastPort)
                qFatal("the lab ran out of source ports");
            size = socketAddress(probe.source, hasPort ? next++ : 0, address);
        } while (--attempts > 0 && bind(fd, reinterpret_cast<sockaddr *>(&address), size) != 0);
        if (fd < 0 || attempts == 0)
            qFatal("no socket for %s: %s", qPrintable(probe.toString()), strerror(errno));
        const linger reset = {1, 0};
        setsockopt(fd, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
        size = socketAddress(probe.destination, hasPort ? probe.port : 0, address);
        // A firewall may refuse at once; then nothing arrives, which is the answer.
        (void)connect(fd, reinterpret_cast<sockaddr *>(&address), size);
    });
    return fd;
}

void Prober::send(Round &round, size_t index)
{
    const Probe &probe = round.probes[index];
    if (probe.protocol == Protocol::Tcp)
        return; // connect() has asked, and the kernel repeats it
    const QByteArray packet =
        packetOf(probe, {.round = round.number, .index = quint32(index)}, round.echoes[index]);
    (void)::send(round.sockets[index], packet.constData(), size_t(packet.size()), MSG_NOSIGNAL);
}

void Prober::hearDoor(Round &round, const Door &door, int fd)
{
    const Protocol protocol = std::get<Protocol>(door);
    if (protocol == Protocol::Tcp) {
        for (int fresh = accept(fd, nullptr, nullptr); fresh >= 0;
             fresh = accept(fd, nullptr, nullptr))
            close(fresh);
        return;
    }
    for (;;) {
        QByteArray bytes(2048, Qt::Uninitialized);
        sockaddr_storage from;
        socklen_t size = sizeof from;
        const ssize_t got = recvfrom(
            fd, bytes.data(), size_t(bytes.size()), 0, reinterpret_cast<sockaddr *>(&from), &size);
        if (got < 0)
            return;
        bytes.truncate(got);
        const auto index = round.indexOf(bytes);
        if (!index)
            continue;
        round.raise(*index, protocol == Protocol::Udp ? Verdict::Unanswered : Verdict::Passed);
        if (protocol == Protocol::Udp) {
            (void)sendto(fd, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL,
                reinterpret_cast<sockaddr *>(&from), size);
        }
    }
}

void Prober::hearClient(Round &round, size_t index, short events)
{
    const Probe &probe = round.probes[index];
    const int fd = round.sockets[index];
    if (probe.protocol == Protocol::Tcp) {
        int error = 0;
        socklen_t size = sizeof error;
        getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size);
        if (error == 0 && (events & POLLOUT) && !(events & POLLHUP))
            round.raise(index, Verdict::Passed);
        return;
    }
    for (;;) {
        QByteArray bytes(2048, Qt::Uninitialized);
        const ssize_t got = recv(fd, bytes.data(), size_t(bytes.size()), 0);
        if (got < 0)
            return;
        bytes.truncate(got);
        const bool isAnswer = probe.protocol == Protocol::Udp ||
                              (isEcho(probe.protocol) && isEchoReply(probe, bytes));
        // Raw sockets see each other's packets: the mark says whose it is.
        if (const auto whose = round.indexOf(bytes); isAnswer && whose)
            round.raise(*whose, Verdict::Passed);
    }
}

std::vector<Verdict> Prober::run(
    const std::vector<Probe> &probes, const std::vector<bool> &expected)
{
    Round round{++m_rounds, probes, {}, {}, std::vector<Verdict>(probes.size(), Verdict::Dropped)};
    for (const Probe &probe : probes)
        openDoor(probe);
    for (const Probe &probe : probes) {
        round.sockets.push_back(openClient(probe));
        round.echoes.push_back(isEcho(probe.protocol) ? m_nextEcho++ : quint16(0));
    }

    // Those that should be dropped go first, so that they have the longest time to get through.
    for (const bool wanted : {false, true}) {
        for (size_t i = 0; i < probes.size(); ++i) {
            if (expected[i] == wanted)
                send(round, i);
        }
    }
    QElapsedTimer clock;
    clock.start();
    qint64 resendAt = Resend;
    for (;;) {
        const bool allThere = std::equal(expected.begin(), expected.end(), round.verdicts.begin(),
            [](bool wanted, Verdict verdict) { return !wanted || verdict == Verdict::Passed; });
        if (clock.elapsed() > Patience || (allThere && clock.elapsed() > Quiet))
            break;
        if (clock.elapsed() >= resendAt) {
            resendAt = clock.elapsed() + Resend;
            for (size_t i = 0; i < probes.size(); ++i) {
                if (round.verdicts[i] != Verdict::Passed)
                    send(round, i);
            }
        }
        std::vector<pollfd> fds;
        std::vector<std::pair<const Door *, size_t>> whose;
        for (const auto &[door, fd] : m_doors) {
            fds.push_back({fd, POLLIN, 0});
            whose.emplace_back(&door, 0);
        }
        for (size_t i = 0; i < probes.size(); ++i) {
            const bool tcp = probes[i].protocol == Protocol::Tcp;
            if (round.verdicts[i] == Verdict::Passed &&
                (tcp || probes[i].protocol == Protocol::Udp))
                continue;
            fds.push_back({round.sockets[i], short(tcp ? POLLOUT : POLLIN), 0});
            whose.emplace_back(nullptr, i);
        }
        poll(fds.data(), fds.size(), 20);
        for (size_t i = 0; i < fds.size(); ++i) {
            if (fds[i].revents == 0)
                continue;
            if (whose[i].first)
                hearDoor(round, *whose[i].first, fds[i].fd);
            else
                hearClient(round, whose[i].second, fds[i].revents);
        }
    }
    for (const int fd : round.sockets)
        close(fd);
    return round.verdicts;
}

} // namespace portolan::lab
