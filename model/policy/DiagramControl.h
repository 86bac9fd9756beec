#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace portolan {

/// What the diagrams of one PacketSpace share: what they may spend, and whether they failed.
struct DiagramControl
{
    enum class State : std::uint8_t { Fine, OutOfNodes, TooDeep, Stopped };

    /// Calls into each other that the recursive operations may be deep. Random priorities keep
    /// diagrams far below (six fields of some 60); only cut points that were chosen against the
    /// hash get there, and they must not exhaust the stack.
    static constexpr int MaxDepth = 4000;
    /// How many steps pass between two looks at the stop flag.
    static constexpr std::uint32_t StepsBetweenPolls = 2048;

    std::size_t maxNodes = 0;
    const std::atomic<bool> *stop = nullptr;
    std::uint64_t seed = 0;
    State state = State::Fine;
    std::size_t nodes = 0;
    std::uint32_t steps = 0;
    int depth = 0;

    bool failed() const { return state != State::Fine; }

    /// Counts one step of long work; false where it must end.
    bool step()
    {
        if (++steps % StepsBetweenPolls == 0 && stop && stop->load(std::memory_order_relaxed))
            state = State::Stopped;
        return !failed();
    }
    /// Counts one node; false where there may be no more.
    bool addNode()
    {
        if (!failed() && nodes >= maxNodes)
            state = State::OutOfNodes;
        if (failed())
            return false;
        ++nodes;
        return true;
    }
};

} // namespace portolan
