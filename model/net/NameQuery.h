#pragma once

#include "model/core/Ip.h"
#include "model/core/Result.h"
#include "model/net/Resolver.h"

#include <QFutureWatcher>
#include <QHostAddress>
#include <QObject>

namespace portolan {

/// Asks DNS for every IPv4 and IPv6 address of one host name (A and AAAA records, RFC 1035 and
/// RFC 3596; aliases are followed by the name server).
class NameQuery : public QObject
{
    Q_OBJECT

public:
    /// Most addresses that one name may have.
    static constexpr int MostAddresses = 1000;

    /// Starts at once and emits finished() exactly once, never from within the constructor.
    /// Deleting it ends the query in silence.
    NameQuery(
        const QString &name, const QHostAddress &nameServer, int milliseconds, QObject *parent);

signals:
    /// normalized() and not empty, or why it is not known: a family that the name does not have is
    /// no error, a family that could not be asked is.
    void finished(const portolan::Result<std::vector<portolan::IpRange>> &addresses);

private:
    void check();
    void conclude(const Result<std::vector<IpRange>> &addresses);
    Result<std::vector<IpRange>> answer() const;

    QFutureWatcher<DnsAnswer> m_answers[2]; ///< A and AAAA
    bool m_concluded = false;
};

} // namespace portolan
