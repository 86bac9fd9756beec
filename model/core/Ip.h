#pragma once

#include <QString>

#include <compare>
#include <optional>
#include <vector>

namespace portolan {

/// Wide enough for an IPv6 address (RFC 4291) and for arithmetic over it.
__extension__ typedef unsigned __int128 uint128;

enum class Family : quint8 { IPv4, IPv6 };

inline constexpr Family AllFamilies[] = {Family::IPv4, Family::IPv6};

/// 32 or 128.
constexpr int addressBits(Family family) { return family == Family::IPv4 ? 32 : 128; }
/// The highest address of the family as a number.
constexpr uint128 highestAddress(Family family)
{
    return family == Family::IPv4 ? uint128(0xffffffffU) : ~uint128(0);
}

/// One address as a number in host order.
struct IpAddress
{
    Family family = Family::IPv4;
    uint128 value = 0;

    auto operator<=>(const IpAddress &) const = default;

    /// Dotted quad (four decimal parts, no leading zeros) or RFC 4291 text; no zone index, no
    /// brackets. Nothing for anything else.
    static std::optional<IpAddress> parse(QStringView text);
    /// The canonical form (RFC 5952 for IPv6).
    QString toString() const;
    /// 224.0.0.0/4 or ff00::/8.
    bool isMulticast() const;
};

/// An inclusive range of addresses of one family; first <= last.
struct IpRange
{
    Family family = Family::IPv4;
    uint128 first = 0;
    uint128 last = 0;

    auto operator<=>(const IpRange &) const = default;

    static IpRange all(Family family) { return {family, 0, highestAddress(family)}; }
    /// The block of \a prefix leading bits that holds \a address; 0 <= prefix <= addressBits.
    static IpRange block(IpAddress address, int prefix);

    bool isSingle() const { return first == last; }
    bool isAll() const { return first == 0 && last == highestAddress(family); }
    bool contains(const IpRange &other) const
    {
        return family == other.family && first <= other.first && other.last <= last;
    }
    bool overlaps(const IpRange &other) const
    {
        return family == other.family && first <= other.last && other.first <= last;
    }
    /// The prefix length where the range is exactly one CIDR block.
    std::optional<int> prefixLength() const;
    /// "192.0.2.1", "192.0.2.0/24", or "192.0.2.3-192.0.2.9".
    QString toString() const;
};

/// Sorted (IPv4 first), with overlapping and adjacent ranges merged: equal sets become equal lists.
std::vector<IpRange> normalized(std::vector<IpRange> ranges);

/// The fewest CIDR blocks that together are exactly \a range, in ascending order.
std::vector<IpRange> toBlocks(const IpRange &range);

} // namespace portolan
