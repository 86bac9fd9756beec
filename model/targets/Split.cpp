#include "model/targets/Split.h"

namespace portolan {

std::vector<std::vector<PortRange>> splitPorts(const std::vector<PortRange> &ports, int limit)
{
    std::vector<std::vector<PortRange>> lists;
    int count = limit;
    for (const PortRange &range : ports) {
        const int weight = range.first == range.last ? 1 : 2;
        if (count + weight > limit) {
            lists.emplace_back();
            count = 0;
        }
        lists.back().push_back(range);
        count += weight;
    }
    return lists;
}

std::vector<IpRange> blocksOf(const std::vector<IpRange> &ranges)
{
    std::vector<IpRange> blocks;
    for (const IpRange &range : ranges) {
        const std::vector<IpRange> parts = toBlocks(range);
        blocks.insert(blocks.end(), parts.begin(), parts.end());
    }
    return blocks;
}

std::vector<IpRange> blocksOf(const AddressMatch &end, Family family)
{
    if (end.kind == AddressMatch::Kind::Ranges)
        return blocksOf(end.ranges);
    return {IpRange::all(family)};
}

QString cidrText(const IpRange &block)
{
    const IpAddress first{block.family, block.first};
    return first.toString() + u'/' +
           QString::number(block.prefixLength().value_or(addressBits(block.family)));
}

} // namespace portolan
