#include "model/core/PortSpec.h"

#include "model/core/Ranges.h"

#include <QStringList>

#include <algorithm>
#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct ProtocolRow
{
    QLatin1StringView name;
    int number;
};

constexpr std::array<ProtocolRow, ProtocolCount> ProtocolTable = {{
    {"tcp"_L1, 6},
    {"udp"_L1, 17},
    {"sctp"_L1, 132},
    {"icmp"_L1, 1},
    {"icmpv6"_L1, 58},
    {"esp"_L1, 50},
    {"ah"_L1, 51},
    {"gre"_L1, 47},
}};

} // namespace

QString protocolName(Protocol protocol) { return ProtocolTable[size_t(protocol)].name; }

int protocolNumber(Protocol protocol) { return ProtocolTable[size_t(protocol)].number; }

std::optional<Protocol> protocolFromName(QStringView name)
{
    if (name.compare("ipv6-icmp"_L1, Qt::CaseInsensitive) == 0)
        return Protocol::Icmpv6;
    for (const Protocol protocol : AllProtocols) {
        if (name.compare(ProtocolTable[size_t(protocol)].name, Qt::CaseInsensitive) == 0)
            return protocol;
    }
    return std::nullopt;
}

QString PortRange::toString() const
{
    return first == last ? QString::number(first)
                         : QString::number(first) + u'-' + QString::number(last);
}

QString PortGroup::portsText() const
{
    QStringList texts;
    for (const PortRange &range : ranges)
        texts << range.toString();
    return texts.join(u',');
}

QString PortGroup::protocolsText() const
{
    QStringList texts;
    for (const Protocol protocol : protocols)
        texts << protocolName(protocol);
    return texts.join(u'+');
}

QString PortGroup::toString() const
{
    return ranges.empty() ? protocolsText() : portsText() + u'/' + protocolsText();
}

QString PortSpec::toString() const
{
    QStringList texts;
    for (const PortGroup &group : groups())
        texts << group.toString();
    return texts.join(", "_L1);
}

bool PortSpec::isEmpty() const { return *this == PortSpec(); }

std::vector<PortGroup> PortSpec::groups() const
{
    // Between two cuts every port has the same set of protocols.
    std::vector<int> cuts;
    for (const auto &ranges : m_ranges) {
        for (const PortRange &range : ranges) {
            cuts.push_back(range.first);
            cuts.push_back(range.last + 1);
        }
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());

    std::map<quint16, std::vector<PortRange>> byProtocols;
    std::array<size_t, PortProtocolCount> at{}; // the range of each protocol that may hold the cut
    for (size_t i = 0; i + 1 < cuts.size(); ++i) {
        quint16 mask = 0;
        for (size_t p = 0; p < m_ranges.size(); ++p) {
            while (at[p] < m_ranges[p].size() && m_ranges[p][at[p]].last < cuts[i])
                ++at[p];
            if (at[p] < m_ranges[p].size() && m_ranges[p][at[p]].first <= cuts[i])
                mask |= quint16(1U << p);
        }
        if (mask)
            byProtocols[mask].push_back({quint16(cuts[i]), quint16(cuts[i + 1] - 1)});
    }

    std::vector<PortGroup> groups;
    for (auto &[mask, ranges] : byProtocols) {
        PortGroup group;
        for (const Protocol protocol : AllProtocols) {
            if (mask & (1U << int(protocol)))
                group.protocols.push_back(protocol);
        }
        group.ranges = joinedRanges(std::move(ranges));
        groups.push_back(std::move(group));
    }
    std::sort(groups.begin(), groups.end(),
        [](const PortGroup &a, const PortGroup &b) { return a.ranges.front() < b.ranges.front(); });
    for (const Protocol protocol : AllProtocols) {
        if (m_portless & (1U << int(protocol)))
            groups.push_back({{protocol}, {}});
    }
    return groups;
}

const std::vector<PortRange> &PortSpec::ranges(Protocol protocol) const
{
    Q_ASSERT(hasPorts(protocol));
    return m_ranges[size_t(protocol)];
}

bool PortSpec::contains(Protocol protocol) const
{
    return hasPorts(protocol) ? !ranges(protocol).empty()
                              : (m_portless & (1U << int(protocol))) != 0;
}

void PortSpec::insert(Protocol protocol, PortRange range)
{
    Q_ASSERT(hasPorts(protocol));
    auto &ranges = m_ranges[size_t(protocol)];
    // Those that overlap the new one or touch it; the list is sorted and stays merged.
    const auto first = std::partition_point(ranges.begin(), ranges.end(),
        [&](const PortRange &r) { return int(r.last) + 1 < int(range.first); });
    const auto last = std::partition_point(first, ranges.end(),
        [&](const PortRange &r) { return int(r.first) <= int(range.last) + 1; });
    if (first == last) {
        ranges.insert(first, range);
        return;
    }
    first->first = std::min(first->first, range.first);
    first->last = std::max(std::prev(last)->last, range.last);
    ranges.erase(first + 1, last);
}

void PortSpec::insert(Protocol protocol)
{
    Q_ASSERT(!hasPorts(protocol));
    m_portless |= quint16(1U << int(protocol));
}

PortSpec PortSpec::united(const PortSpec &other) const
{
    PortSpec result = *this;
    for (size_t p = 0; p < m_ranges.size(); ++p) {
        auto &ranges = result.m_ranges[p];
        ranges.insert(ranges.end(), other.m_ranges[p].begin(), other.m_ranges[p].end());
        ranges = joinedRanges(std::move(ranges));
    }
    result.m_portless |= other.m_portless;
    return result;
}

PortSpec PortSpec::intersected(const PortSpec &other) const
{
    PortSpec result;
    for (size_t p = 0; p < m_ranges.size(); ++p) {
        auto a = m_ranges[p].begin();
        auto b = other.m_ranges[p].begin();
        while (a != m_ranges[p].end() && b != other.m_ranges[p].end()) {
            if (a->overlaps(*b))
                result.m_ranges[p].push_back(
                    {std::max(a->first, b->first), std::min(a->last, b->last)});
            (a->last < b->last ? a : b)++;
        }
    }
    result.m_portless = m_portless & other.m_portless;
    return result;
}

} // namespace portolan
