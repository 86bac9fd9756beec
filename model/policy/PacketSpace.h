#pragma once

#include "model/core/Result.h"
#include "model/policy/PacketBox.h"

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace portolan {

class PacketSet;

/// A product of one union of ranges in each field: what one firewall rule matches. An empty list
/// matches nothing; the order is free and ranges may overlap. Addresses of the other family are
/// left out.
struct PacketProduct
{
    Family family = Family::IPv4;
    std::vector<IpRange> sources;
    std::vector<IpRange> destinations;
    std::vector<FieldRange> protocols{{0, 255}};
    std::vector<FieldRange> sourcePorts{{0, 65535}};
    std::vector<FieldRange> destinationPorts{{0, 65535}};
    std::vector<FieldRange> states{{0, 3}};
};

/// How much a PacketSpace may spend.
struct PacketLimits
{
    /// Of both families together; one of IPv4 takes about 24 bytes, one of IPv6 40.
    size_t nodes = 8'000'000;
    /// Looked at every few thousand steps; may be set from another thread. Must outlive the space.
    const std::atomic<bool> *stop = nullptr;
    /// Of the priorities that shape the diagrams; changes speed, never an answer.
    quint64 seed = 0x9e3779b97f4a7c15ULL;
};

/// Makes packet sets and owns what they are made of: hash-consed interval decision diagrams, one
/// node table for each family. Field order: protocol, destination, source, destination port (ICMP
/// type and code), source port, state. Within a field the cut points form a treap whose priorities
/// are hashes, so that a set has exactly one diagram however it was built, and equality is one
/// comparison. Nodes are never given back: use one space for one job, and let no two threads share
/// one. It must outlive its sets.
///
/// Errors: rules that are thin in one field and wild in two others grow quadratically, so the
/// number of nodes is limited, and long work can be stopped. Past either, the space is in a failed
/// state that stays: every operation gives the empty set at once. So a caller computes as if
/// nothing could happen and asks once, at the end:
///
///     return space.checked(open.without(needed));
///
/// Nothing computed since the last check may be used if that fails.
class PacketSpace
{
public:
    explicit PacketSpace(const PacketLimits &limits = {});
    ~PacketSpace();
    PacketSpace(const PacketSpace &) = delete;
    PacketSpace &operator=(const PacketSpace &) = delete;

    PacketSet empty();
    PacketSet all();
    PacketSet all(Family family);
    /// Packets in any of these states: a range of PacketState.
    PacketSet inStates(FieldRange states);
    PacketSet of(const PacketBox &box);
    /// The union, in O(n log n) where the boxes hardly overlap. Ends of two families hold nothing.
    PacketSet of(const std::vector<PacketBox> &boxes);
    PacketSet of(const PacketProduct &product);
    PacketSet of(const std::vector<PacketProduct> &products);
    /// The union by balanced halves.
    PacketSet united(const std::vector<PacketSet> &sets);

    /// Why the space failed, in the language of the application; nothing while all is well.
    std::optional<Error> error() const;
    /// \a value, or the error.
    template<class T> Result<T> checked(T value) const
    {
        if (auto wrong = error())
            return tl::unexpected(std::move(*wrong));
        return value;
    }
    /// Forgets the failure: what was built before it is as good as ever, what came of it is not.
    void recover();

    /// Of both families, those of intermediate results included.
    size_t nodeCount() const;

private:
    friend class PacketSet;
    friend class PacketDecisions;
    friend class PacketExplainer;
    struct Diagrams;
    std::unique_ptr<Diagrams> m_diagrams;
};

} // namespace portolan
