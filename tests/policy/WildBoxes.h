#pragma once

#include "model/policy/PacketBox.h"
#include "tests/support/Dice.h"

#include <vector>

namespace portolan {

using testing::Dice;

/// Thin in one field and wild in two others: the diagram of n of them has some n * n nodes.
inline std::vector<PacketBox> wild(int count)
{
    Dice dice(3);
    std::vector<PacketBox> boxes;
    for (int i = 0; i < count; ++i) {
        PacketBox one;
        one.destination = {Family::IPv4, dice.below(1U << 31), 0};
        one.destination.last = one.destination.first + dice.below(1U << 31);
        one.source = {Family::IPv4, dice.below(1U << 31), 0};
        one.source.last = one.source.first + dice.below(1U << 31);
        const quint32 port = quint32(i) * 13 % 65536;
        one.destinationPorts = {port, port};
        boxes.push_back(one);
    }
    return boxes;
}

} // namespace portolan
