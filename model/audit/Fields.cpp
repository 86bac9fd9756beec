#include "model/audit/Fields.h"

#include "model/core/Ranges.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Fields)
};

constexpr size_t MaxServices = 100'000;

/// Two ascending, disjoint lists.
template<class Range, class Same>
std::vector<Range> meetOf(
    const std::vector<Range> &a, const std::vector<Range> &b, const Same &together)
{
    std::vector<Range> result;
    for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (together(a[i], b[j])) {
            Range part = a[i];
            part.first = std::max(a[i].first, b[j].first);
            part.last = std::min(a[i].last, b[j].last);
            if (part.first <= part.last)
                result.push_back(part);
            (a[i].last < b[j].last ? i : j)++;
        } else {
            (a[i] < b[j] ? i : j)++;
        }
    }
    return result;
}

} // namespace

std::vector<FieldRange> normalizedFields(std::vector<FieldRange> ranges)
{
    return joinedRanges(std::move(ranges));
}

std::vector<FieldRange> intersected(
    const std::vector<FieldRange> &a, const std::vector<FieldRange> &b)
{
    return meetOf(normalizedFields(a), normalizedFields(b), [](auto &, auto &) { return true; });
}

std::vector<FieldRange> complementOf(std::vector<FieldRange> ranges, quint32 max)
{
    std::vector<FieldRange> result;
    quint64 next = 0;
    for (const FieldRange &range : normalizedFields(std::move(ranges))) {
        if (range.first > next)
            result.push_back({quint32(next), range.first - 1});
        next = quint64(range.last) + 1;
    }
    if (next <= max)
        result.push_back({quint32(next), max});
    return result;
}

std::vector<IpRange> intersectedRanges(std::vector<IpRange> a, std::vector<IpRange> b)
{
    return meetOf(normalized(std::move(a)), normalized(std::move(b)),
        [](const IpRange &x, const IpRange &y) { return x.family == y.family; });
}

std::vector<IpRange> complementOf(std::vector<IpRange> ranges, Family family)
{
    std::vector<IpRange> result;
    uint128 next = 0;
    for (const IpRange &range : normalized(std::move(ranges))) {
        if (range.family != family)
            continue;
        if (range.first > next)
            result.push_back({family, next, range.first - 1});
        if (range.last == highestAddress(family))
            return result;
        next = range.last + 1;
    }
    result.push_back({family, next, highestAddress(family)});
    return result;
}

Result<Ruleset::Match> meet(const Ruleset::Match &a, const Ruleset::Match &b)
{
    Ruleset::Match both = a;
    both.never = a.never || b.never || (a.family && b.family && a.family != b.family);
    both.matchesNew = a.matchesNew && b.matchesNew;
    both.matchesReply = a.matchesReply && b.matchesReply;
    if (!both.family)
        both.family = b.family;
    const auto meetAddresses = [](auto &into, const auto &other) {
        if (into && other)
            into = intersectedRanges(*into, *other);
        else if (other)
            into = other;
    };
    meetAddresses(both.sources, b.sources);
    meetAddresses(both.destinations, b.destinations);
    if (!both.services) {
        both.services = b.services;
    } else if (b.services) {
        if (a.services->size() * b.services->size() > MaxServices)
            return failure(Tr::tr("too many combinations of protocols and ports in one rule"));
        both.services->clear();
        for (const Ruleset::Service &x : *a.services) {
            for (const Ruleset::Service &y : *b.services) {
                Ruleset::Service service;
                service.protocols = {std::max(x.protocols.first, y.protocols.first),
                    std::min(x.protocols.last, y.protocols.last)};
                if (service.protocols.first > service.protocols.last)
                    continue;
                service.sourcePorts = intersected(x.sourcePorts, y.sourcePorts);
                service.destinationPorts = intersected(x.destinationPorts, y.destinationPorts);
                if (!service.sourcePorts.empty() && !service.destinationPorts.empty())
                    both.services->push_back(std::move(service));
            }
        }
    }
    return both;
}

Ruleset::Match ofFamily(Family family)
{
    Ruleset::Match match;
    match.family = family;
    return match;
}

Ruleset::Match ofProtocol(int protocol) { return ofService(protocol, {{0, 65535}}); }

Ruleset::Match ofService(int protocol, std::vector<FieldRange> destinationPorts)
{
    Ruleset::Service service;
    service.protocols = {quint32(protocol), quint32(protocol)};
    service.destinationPorts = std::move(destinationPorts);
    Ruleset::Match match;
    match.services = {std::move(service)};
    return match;
}

FieldRange icmpRange(int type, int code)
{
    const quint32 first = quint32(type) * 256;
    return code < 0 ? FieldRange{first, first + 255}
                    : FieldRange{first + quint32(code), first + quint32(code)};
}

Ruleset::Match nothing()
{
    Ruleset::Match match;
    match.never = true;
    return match;
}

Ruleset::Rule ruleOf(Ruleset::Match match, Ruleset::Verdict verdict, int line)
{
    Ruleset::Rule rule;
    rule.match = std::move(match);
    rule.verdict = verdict;
    rule.line = line;
    return rule;
}

tl::unexpected<Error> failureAt(int line, const QString &message)
{
    return failure(message, QString::number(line));
}

} // namespace portolan
