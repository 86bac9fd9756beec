#include "model/net/NameQuery.h"

#include "model/net/UsableAddress.h"

#include <QTimer>

namespace portolan {

NameQuery::NameQuery(
    const QString &name, const QHostAddress &nameServer, int milliseconds, QObject *parent)
    : QObject(parent)
{
    for (const Family family : AllFamilies) {
        auto &watcher = m_answers[size_t(family)];
        connect(&watcher, &QFutureWatcherBase::finished, this, &NameQuery::check);
        watcher.setFuture(askDns(name, family, nameServer));
    }
    QTimer::singleShot(milliseconds, this, [this, milliseconds] {
        conclude(failure(tr("no answer from the name server within %n second(s)", nullptr,
            std::max(1, milliseconds / 1000))));
    });
}

void NameQuery::check()
{
    if (m_answers[0].isFinished() && m_answers[1].isFinished())
        conclude(answer());
}

void NameQuery::conclude(const Result<std::vector<IpRange>> &addresses)
{
    if (m_concluded)
        return;
    m_concluded = true;
    emit finished(addresses);
}

Result<std::vector<IpRange>> NameQuery::answer() const
{
    std::vector<IpRange> addresses;
    for (const auto &watcher : m_answers) {
        const DnsAnswer one = watcher.result();
        switch (one.kind) {
        case DnsAnswer::Kind::Known:
            break;
        case DnsAnswer::Kind::NoReply:
            return failure(tr("the name server does not answer, or cannot find out"));
        case DnsAnswer::Kind::Refused:
            return failure(tr("the name server refuses to answer"));
        case DnsAnswer::Kind::Unreadable:
            return failure(tr("the name server's answer cannot be read"));
        }
        addresses.insert(addresses.end(), one.addresses.begin(), one.addresses.end());
    }
    if (addresses.empty())
        return failure(tr("the name server knows no address of that name"));
    if (addresses.size() > size_t(MostAddresses)) {
        return failure(tr("the answer holds %1 addresses, and %2 are the most that are taken")
                           .arg(addresses.size())
                           .arg(MostAddresses));
    }
    for (const IpRange &address : addresses) {
        if (const Result<void> usable = checkUsable(address); !usable)
            return tl::unexpected(usable.error());
    }
    return normalized(std::move(addresses));
}

} // namespace portolan
