#include "model/core/PortSpec.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PortSpec)
};

/// Far more than a person or a product writes; keeps hostile text from costing time.
constexpr qsizetype MaxLength = 20000;

bool isDigits(QStringView text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

Result<quint16> parsePort(QStringView text)
{
    const QStringView digits = text.trimmed();
    if (!isDigits(digits)) {
        return failure(Tr::tr("%1 is no port: write for example 443/tcp or 10000-11000/udp")
                           .arg(quoted(digits)));
    }
    const int port = digits.size() <= 5 ? digits.toInt() : 65536;
    if (port < 1 || port > 65535)
        return failure(Tr::tr("%1 is no port: ports run from 1 to 65535").arg(quoted(digits)));
    if (digits.front() == u'0')
        return failure(Tr::tr("%1 has a leading zero: write %2").arg(quoted(digits)).arg(port));
    return quint16(port);
}

Result<PortRange> parseRange(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    qsizetype dash = trimmed.indexOf(u'-');
    if (dash < 0)
        dash = trimmed.indexOf(u'\u2013'); // the dash that word processors put there
    if (dash < 0) {
        const Result<quint16> port = parsePort(trimmed);
        if (!port)
            return tl::unexpected(port.error());
        return PortRange{*port, *port};
    }
    const Result<quint16> first = parsePort(trimmed.left(dash));
    if (!first)
        return tl::unexpected(first.error());
    const Result<quint16> last = parsePort(trimmed.mid(dash + 1));
    if (!last)
        return tl::unexpected(last.error());
    if (*first > *last) {
        return failure(
            Tr::tr("%1 runs backwards: write %2-%3").arg(quoted(trimmed)).arg(*last).arg(*first));
    }
    return PortRange{*first, *last};
}

Result<std::vector<Protocol>> parseProtocols(QStringView text)
{
    std::vector<Protocol> protocols;
    for (const QStringView word : text.split(u'+')) {
        const auto protocol = protocolFromName(word.trimmed());
        if (!protocol) {
            return failure(Tr::tr("%1 is no protocol: write tcp, udp, tcp+udp, sctp, icmp, icmpv6, "
                                  "esp, ah or gre")
                               .arg(quoted(word.trimmed())));
        }
        if (!hasPorts(*protocol)) {
            return failure(Tr::tr("%1 has no ports: write only %1").arg(protocolName(*protocol)));
        }
        protocols.push_back(*protocol);
    }
    return protocols;
}

/// "tcp/443", as some documents write it.
bool isReversed(QStringView item, qsizetype slash)
{
    return protocolFromName(item.left(slash).trimmed()).has_value();
}

} // namespace

Result<PortSpec> PortSpec::parse(QStringView text)
{
    if (text.size() > MaxLength) {
        return failure(Tr::tr("the ports are longer than %1 characters").arg(MaxLength));
    }
    if (text.trimmed().isEmpty())
        return failure(Tr::tr("no port is given: write for example 443/tcp"));

    PortSpec spec;
    std::vector<PortRange> pending; // "80," waits for the protocol of "443/tcp"
    for (const QStringView part : text.split(u',')) {
        const QStringView item = part.trimmed();
        if (item.isEmpty())
            return failure(Tr::tr("%1 has an empty place between commas").arg(quoted(text)));
        const qsizetype slash = item.indexOf(u'/');
        if (slash < 0) {
            const auto protocol = protocolFromName(item);
            if (protocol && !hasPorts(*protocol) && pending.empty()) {
                spec.insert(*protocol);
                continue;
            }
            if (protocol) {
                return failure(Tr::tr("%1: ports come first, as in 443/tcp").arg(quoted(text)));
            }
            const Result<PortRange> range = parseRange(item);
            if (!range)
                return tl::unexpected(range.error());
            pending.push_back(*range);
            continue;
        }
        if (isReversed(item, slash)) {
            return failure(
                Tr::tr("%1: the port comes first, write %2/%3")
                    .arg(quoted(item), item.mid(slash + 1).trimmed(), item.left(slash).trimmed()));
        }
        const Result<PortRange> range = parseRange(item.left(slash));
        if (!range)
            return tl::unexpected(range.error());
        const Result<std::vector<Protocol>> protocols = parseProtocols(item.mid(slash + 1));
        if (!protocols)
            return tl::unexpected(protocols.error());
        pending.push_back(*range);
        for (const Protocol protocol : *protocols) {
            auto &ranges = spec.m_ranges[size_t(protocol)];
            ranges.insert(ranges.end(), pending.begin(), pending.end());
        }
        pending.clear();
    }
    if (!pending.empty()) {
        const QString port = pending.back().toString();
        return failure(Tr::tr("%1 has no protocol: write %1/tcp, %1/udp or %1/tcp+udp").arg(port));
    }
    return spec.united({});
}

} // namespace portolan
