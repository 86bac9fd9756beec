#pragma once

#include "model/policy/PacketBox.h"

#include <random>
#include <utility>
#include <vector>

namespace portolan {

/// Numbers at random, the same ones for the same seed.
class Dice
{
public:
    explicit Dice(unsigned seed)
        : m_engine(seed)
    {}
    quint32 below(quint32 n) { return quint32(m_engine() % n); }
    quint64 wide() { return m_engine(); }
    void shuffle(std::vector<PacketBox> &boxes)
    {
        for (size_t i = boxes.size(); i > 1; --i)
            std::swap(boxes[i - 1], boxes[below(quint32(i))]);
    }

private:
    std::mt19937_64 m_engine;
};

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
