#pragma once

#include "model/core/Ip.h"
#include "model/core/Result.h"

#include <QString>

namespace portolan {

/// What a component or zone is reached at: an IPv4 or IPv6 address, a CIDR block (RFC 4632), an
/// address range, a fully qualified domain name, a provider's published list, or the word "any".
class Address
{
public:
    enum class Kind : quint8 {
        Any,      ///< the user wrote "any": every address of both families
        Ip,       ///< one address, a block or a range: see range()
        Name,     ///< a fully qualified domain name: see name()
        Published ///< "published:cloudfront": a provider's list of blocks; name() is the list
    };

    /// Any.
    Address() = default;
    explicit Address(const IpRange &range)
        : m_kind(Kind::Ip)
        , m_range(range)
    {}

    /// Reads one address. Host bits in a block, a reversed range, a zone index, an IPv4-mapped IPv6
    /// address and anything that is no address give an error that says what would be right.
    static Result<Address> parse(QStringView text);

    /// The canonical form, which parse() reads back to an equal value.
    QString toString() const;

    Kind kind() const { return m_kind; }
    /// Only for Kind::Ip.
    const IpRange &range() const { return m_range; }
    /// For Kind::Name in lower case without a trailing dot, for Kind::Published the list's name.
    const QString &name() const { return m_name; }

    auto operator<=>(const Address &) const = default;

private:
    Kind m_kind = Kind::Any;
    IpRange m_range;
    QString m_name;
};

} // namespace portolan
