#include "model/core/Address.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Address)
};

constexpr QLatin1StringView PublishedPrefix = "published:"_L1;

/// An IPv4 address in its IPv6 disguise matches nothing on the wire, so it is refused.
bool isMapped(const IpAddress &ip) { return ip.family == Family::IPv6 && ip.value >> 32 == 0xffff; }

Result<IpAddress> parseIp(QStringView text)
{
    const auto ip = IpAddress::parse(text);
    if (!ip)
        return failure(Tr::tr("%1 is no IPv4 or IPv6 address").arg(quoted(text)));
    if (isMapped(*ip)) {
        return failure(
            Tr::tr("%1 is an IPv4 address in IPv6 form: write %2")
                .arg(quoted(text), IpAddress{Family::IPv4, ip->value & 0xffffffffU}.toString()));
    }
    return *ip;
}

Result<Address> parseBlock(QStringView text, qsizetype slash)
{
    const Result<IpAddress> ip = parseIp(text.left(slash));
    if (!ip)
        return tl::unexpected(ip.error());
    const QStringView digits = text.mid(slash + 1);
    const bool numeric =
        !digits.isEmpty() && digits.size() <= 3 &&
        std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const int prefix = numeric ? digits.toInt() : -1;
    if (prefix < 0 || prefix > addressBits(ip->family)) {
        return failure(Tr::tr("%1: the prefix length runs from 0 to %2, for example %3/%4")
                           .arg(quoted(text))
                           .arg(addressBits(ip->family))
                           .arg(ip->toString())
                           .arg(addressBits(ip->family)));
    }
    const IpRange block = IpRange::block(*ip, prefix);
    if (block.first != ip->value) {
        return failure(Tr::tr("%1 has host bits set: the block is %2, the single address %3")
                           .arg(quoted(text),
                               IpAddress{block.family, block.first}.toString() + u'/' +
                                   QString::number(prefix),
                               ip->toString()));
    }
    return Address(block);
}

Result<Address> parseRange(QStringView text, qsizetype dash)
{
    const Result<IpAddress> first = parseIp(text.left(dash).trimmed());
    if (!first)
        return tl::unexpected(first.error());
    const Result<IpAddress> last = parseIp(text.mid(dash + 1).trimmed());
    if (!last)
        return tl::unexpected(last.error());
    if (first->family != last->family)
        return failure(Tr::tr("%1 mixes IPv4 and IPv6: write two addresses").arg(quoted(text)));
    if (first->value > last->value) {
        return failure(Tr::tr("%1 runs backwards: write %2-%3")
                           .arg(quoted(text), last->toString(), first->toString()));
    }
    return Address(IpRange{first->family, first->value, last->value});
}

bool isLabel(QStringView label)
{
    if (label.isEmpty() || label.size() > 63 || label.front() == u'-' || label.back() == u'-')
        return false;
    return std::all_of(label.begin(), label.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
    });
}

/// A name as in RFC 1123 with at least two labels, the last of which is not a number.
bool isDomainName(QStringView name)
{
    if (name.size() > 253)
        return false;
    const auto labels = name.split(u'.');
    if (labels.size() < 2 || !std::all_of(labels.begin(), labels.end(), isLabel))
        return false;
    const QStringView last = labels.back();
    return !std::all_of(last.begin(), last.end(), [](QChar c) { return c.isDigit(); });
}

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c < u'\x80'; });
}

} // namespace

Result<Address> Address::parse(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.compare(u"any", Qt::CaseInsensitive) == 0)
        return Address();
    if (const auto slash = trimmed.indexOf(u'/'); slash >= 0)
        return parseBlock(trimmed, slash);
    if (const auto ip = IpAddress::parse(trimmed)) {
        const Result<IpAddress> plain = parseIp(trimmed);
        if (!plain)
            return tl::unexpected(plain.error());
        return Address(IpRange{ip->family, ip->value, ip->value});
    }
    const auto dash = trimmed.indexOf(u'-');
    if (dash > 0 && IpAddress::parse(trimmed.left(dash).trimmed()))
        return parseRange(trimmed, dash);

    Address address;
    const QString lower = trimmed.size() <= 300 ? trimmed.toString().toLower() : QString();
    if (lower.startsWith(PublishedPrefix)) {
        address.m_kind = Kind::Published;
        address.m_name = lower.mid(PublishedPrefix.size());
        if (isLabel(address.m_name))
            return address;
        return failure(
            Tr::tr("%1: write published:cloudfront or published:cloudflare").arg(quoted(trimmed)));
    }
    address.m_kind = Kind::Name;
    address.m_name = lower.endsWith(u'.') ? lower.chopped(1) : lower;
    if (isDomainName(address.m_name))
        return address;
    if (trimmed.contains(u'%') && trimmed.contains(u':')) {
        return failure(Tr::tr("%1: a zone index has no place on a chart, leave out what follows %")
                           .arg(quoted(trimmed)));
    }
    if (!lower.isEmpty() && !isAscii(lower)) {
        return failure(
            Tr::tr("%1: write the name in its ASCII form (xn--...)").arg(quoted(trimmed)));
    }
    return failure(
        Tr::tr("%1 is no address: write 192.0.2.10, 192.0.2.0/24, 192.0.2.10-192.0.2.20, "
               "2001:db8::10, host.example.com or any")
            .arg(quoted(trimmed)));
}

QString Address::toString() const
{
    switch (m_kind) {
    case Kind::Any:
        return u"any"_s;
    case Kind::Ip:
        return m_range.toString();
    case Kind::Name:
        return m_name;
    case Kind::Published:
        return PublishedPrefix + m_name;
    }
    Q_UNREACHABLE();
}

} // namespace portolan
