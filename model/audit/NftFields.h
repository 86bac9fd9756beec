#pragma once

#include "model/audit/Nft.h"

#include <optional>

namespace portolan::nft {

/// What the left side of a match names, and the values that it can have.
struct Field
{
    enum class Kind : quint8 {
        Source,
        Destination,
        Protocol, ///< meta l4proto, ip protocol, ip6 nexthdr
        NfProto,  ///< meta nfproto
        SourcePort,
        DestinationPort,
        IcmpType,
        IcmpCode,
        State,     ///< ct state
        Interface, ///< in or out
        HopLimit
    };
    Kind kind = Kind::Source;
    std::optional<Family> family; ///< that the packet must have
    int protocol = -1;          ///< that the packet must have; -1: any (`th` means any with ports)
    bool needsProtocol = false; ///< `th`: another match has to say which
};

/// Takes the field that begins at \a at, or nothing where none does.
std::optional<Field> fieldAt(const Tokens &tokens, size_t &at);

/// Numbers of the field, inclusive; addresses are host order, interfaces 1 for the loopback one.
struct Interval
{
    uint128 first = 0;
    uint128 last = 0;
};

/// The value in \a words: one word, or several joined by a lone "-".
Result<Interval> intervalOf(const Field &field, const Tokens &words);

/// Packets whose field has one of the values; with \a isNegated, none of them. Notes what the
/// question leaves open.
Result<Ruleset::Match> matchOf(const Field &field, const std::vector<Interval> &values,
    bool isNegated, int line, QStringList &notes);

} // namespace portolan::nft
