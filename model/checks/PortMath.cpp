#include "model/checks/PortMath.h"

#include <algorithm>

namespace portolan {

PortSpec without(const PortSpec &ports, const PortSpec &others)
{
    PortSpec left;
    for (const Protocol protocol : AllProtocols) {
        if (!hasPorts(protocol)) {
            if (ports.contains(protocol) && !others.contains(protocol))
                left.insert(protocol);
            continue;
        }
        for (const PortRange range : ports.ranges(protocol)) {
            int first = range.first;
            for (const PortRange other : others.ranges(protocol)) {
                if (!other.overlaps(range))
                    continue;
                if (other.first > first)
                    left.insert(protocol, {quint16(first), quint16(other.first - 1)});
                first = std::max(first, other.last + 1);
            }
            if (first <= range.last)
                left.insert(protocol, {quint16(first), range.last});
        }
    }
    return left;
}

int freeBlock(
    const PortSpec &taken, const std::vector<Protocol> &protocols, int count, PortRange within)
{
    int first = within.first;
    for (bool moved = true; moved && first + count - 1 <= within.last;) {
        moved = false;
        const PortRange block{quint16(first), quint16(first + count - 1)};
        for (const Protocol protocol : protocols) {
            for (const PortRange range : taken.ranges(protocol)) {
                if (range.overlaps(block)) {
                    first = std::max(first, range.last + 1);
                    moved = true;
                }
            }
        }
    }
    return first + count - 1 <= within.last ? first : 0;
}

} // namespace portolan
