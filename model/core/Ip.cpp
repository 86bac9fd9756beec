#include "model/core/Ip.h"

#include <arpa/inet.h>

#include <algorithm>
#include <bit>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

int trailingZeros(uint128 value)
{
    const auto low = quint64(value);
    return low ? std::countr_zero(low) : 64 + std::countr_zero(quint64(value >> 64));
}

QString addressText(Family family, uint128 value) { return IpAddress{family, value}.toString(); }

} // namespace

std::optional<IpAddress> IpAddress::parse(QStringView text)
{
    if (text.isEmpty() || text.size() > 45)
        return std::nullopt;
    const bool ascii =
        std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
    if (!ascii)
        return std::nullopt;
    const QByteArray latin = text.toLatin1();
    unsigned char bytes[16] = {};
    IpAddress address;
    address.family = text.contains(u':') ? Family::IPv6 : Family::IPv4;
    const int af = address.family == Family::IPv6 ? AF_INET6 : AF_INET;
    if (inet_pton(af, latin.constData(), bytes) != 1)
        return std::nullopt;
    for (int i = 0; i < addressBits(address.family) / 8; ++i)
        address.value = address.value << 8 | bytes[i];
    return address;
}

QString IpAddress::toString() const
{
    const int size = addressBits(family) / 8;
    unsigned char bytes[16] = {};
    for (int i = 0; i < size; ++i)
        bytes[i] = static_cast<unsigned char>(value >> 8 * (size - 1 - i));
    char text[INET6_ADDRSTRLEN] = {};
    inet_ntop(family == Family::IPv6 ? AF_INET6 : AF_INET, bytes, text, sizeof text);
    return QString::fromLatin1(text);
}

bool IpAddress::isMulticast() const
{
    return family == Family::IPv4 ? value >> 28 == 0xe : value >> 120 == 0xff;
}

IpRange IpRange::block(IpAddress address, int prefix)
{
    const int hostBits = addressBits(address.family) - prefix;
    const uint128 hosts = hostBits >= 128 ? ~uint128(0) : (uint128(1) << hostBits) - 1;
    const uint128 first = address.value & ~hosts;
    return {address.family, first, first | hosts};
}

std::optional<int> IpRange::prefixLength() const
{
    const uint128 hosts = last - first; // all ones for a block
    if ((hosts & (hosts + 1)) != 0 || (first & hosts) != 0)
        return std::nullopt;
    const int hostBits = hosts == ~uint128(0) ? 128 : trailingZeros(hosts + 1);
    return addressBits(family) - hostBits;
}

QString IpRange::toString() const
{
    if (isSingle())
        return addressText(family, first);
    if (const auto prefix = prefixLength())
        return addressText(family, first) + u'/' + QString::number(*prefix);
    return addressText(family, first) + u'-' + addressText(family, last);
}

std::vector<IpRange> normalized(std::vector<IpRange> ranges)
{
    std::sort(ranges.begin(), ranges.end());
    std::vector<IpRange> merged;
    for (const IpRange &range : ranges) {
        IpRange *previous = merged.empty() ? nullptr : &merged.back();
        const bool joins = previous && previous->family == range.family &&
                           (range.first <= previous->last || range.first - previous->last == 1);
        if (joins)
            previous->last = std::max(previous->last, range.last);
        else
            merged.push_back(range);
    }
    return merged;
}

std::vector<IpRange> toBlocks(const IpRange &range)
{
    std::vector<IpRange> blocks;
    if (range.isAll())
        return {range};
    uint128 next = range.first;
    for (;;) {
        // The largest block that starts at next and stays inside the range.
        int bits = next == 0 ? addressBits(range.family) - 1 : trailingZeros(next);
        while ((next | ((uint128(1) << bits) - 1)) > range.last)
            --bits;
        const uint128 last = next | ((uint128(1) << bits) - 1);
        blocks.push_back({range.family, next, last});
        if (last == range.last)
            return blocks;
        next = last + 1;
    }
}

} // namespace portolan
