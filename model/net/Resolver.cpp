#include "model/net/Resolver.h"

#include <QPromise>
#include <QThread>

#include <arpa/nameser.h>
#include <netdb.h>
#include <resolv.h>

#include <memory>

namespace portolan {

namespace {

constexpr size_t LongestAnswer = 65'536;

DnsAnswer parse(const std::vector<unsigned char> &bytes, int size, Family family)
{
    const DnsAnswer unreadable{DnsAnswer::Kind::Unreadable};
    ns_msg message;
    if (ns_initparse(bytes.data(), size, &message) != 0)
        return unreadable;
    DnsAnswer answer{DnsAnswer::Kind::Known};
    const int type = family == Family::IPv4 ? ns_t_a : ns_t_aaaa;
    const int length = addressBits(family) / 8;
    for (int i = 0; i < ns_msg_count(message, ns_s_an); ++i) {
        ns_rr record;
        if (ns_parserr(&message, ns_s_an, i, &record) != 0)
            return unreadable;
        if (ns_rr_type(record) != type || ns_rr_class(record) != ns_c_in)
            continue;
        if (ns_rr_rdlen(record) != length)
            return unreadable;
        uint128 value = 0;
        for (int byte = 0; byte < length; ++byte)
            value = value << 8 | ns_rr_rdata(record)[byte];
        answer.addresses.push_back({family, value, value});
    }
    return answer;
}

DnsAnswer ask(const QByteArray &name, Family family, const QHostAddress &nameServer)
{
    // Freed in the end, whatever happens.
    struct State
    {
        struct __res_state state = {};
        bool ready = res_ninit(&state) == 0;
        ~State() { res_nclose(&state); }
    };
    const auto resolver = std::make_unique<State>();
    if (!resolver->ready)
        return {DnsAnswer::Kind::NoReply};
    auto &state = resolver->state;
    if (!nameServer.isNull()) {
        state.nscount = 1;
        state.nsaddr_list[0] = {};
        state.nsaddr_list[0].sin_family = AF_INET;
        state.nsaddr_list[0].sin_port = htons(NS_DEFAULTPORT);
        state.nsaddr_list[0].sin_addr.s_addr = htonl(nameServer.toIPv4Address());
    }
    std::vector<unsigned char> bytes(LongestAnswer);
    const int size = res_nquery(&state, name.constData(), ns_c_in,
        family == Family::IPv4 ? ns_t_a : ns_t_aaaa, bytes.data(), int(bytes.size()));
    if (size >= 0)
        return size <= int(bytes.size()) ? parse(bytes, size, family)
                                         : DnsAnswer{DnsAnswer::Kind::Unreadable};
    switch (state.res_h_errno) {
    case HOST_NOT_FOUND:
    case NO_DATA:
        return {DnsAnswer::Kind::Known};
    case NO_RECOVERY:
        return {DnsAnswer::Kind::Refused};
    default:
        return {DnsAnswer::Kind::NoReply};
    }
}

} // namespace

QFuture<DnsAnswer> askDns(const QString &name, Family family, const QHostAddress &nameServer)
{
    const auto promise = std::make_shared<QPromise<DnsAnswer>>();
    promise->start();
    const QFuture<DnsAnswer> future = promise->future();
    QThread *thread = QThread::create([promise, ascii = name.toLatin1(), family, nameServer] {
        promise->addResult(ask(ascii, family, nameServer));
        promise->finish();
    });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
    return future;
}

} // namespace portolan
