#pragma once

#include <concepts>
#include <cstdint>
#include <iterator>
#include <random>
#include <utility>

namespace portolan::testing {

/// Numbers at random, the same ones for the same seed with every library: only the engine is asked,
/// never a distribution.
class Dice
{
public:
    explicit Dice(std::uint64_t seed)
        : m_engine(seed)
    {}

    std::uint64_t number() { return m_engine(); }
    /// 0 <= below(n) < n.
    template<std::integral Number> Number below(Number n)
    {
        return Number(m_engine() % std::uint64_t(n));
    }
    double within(double from, double to) { return from + (to - from) * below(100'000) / 100'000; }
    template<class List> auto oneOf(const List &list)
    {
        return *(std::begin(list) + below(std::ssize(list)));
    }
    template<class List> void shuffle(List &list)
    {
        for (auto i = std::ssize(list); i > 1; --i)
            std::swap(*(std::begin(list) + i - 1), *(std::begin(list) + below(i)));
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace portolan::testing
