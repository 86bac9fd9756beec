#pragma once

#include "model/layout/Layout.h"
#include "tests/support/LargeChart.h"
#include "views/chart/TextMetrics.h"

#include <random>

/// What the tests of scene, index and painter share.
namespace portolan::testing {

/// A generated chart, laid out once for all tests of a program.
struct SampleChart
{
    SampleChart()
        : deployment(LargeChart::make(120, 300, 7))
        , geometry(layOut(deployment, chartTextMeasure()))
    {}
    Deployment deployment;
    Geometry geometry;
};

inline const SampleChart &sampleChart()
{
    static const SampleChart chart;
    return chart;
}

class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_engine(seed)
    {}
    int below(int n) { return int(m_engine() % quint32(n)); }
    double within(double from, double to) { return from + (to - from) * below(100000) / 100000; }

private:
    std::mt19937 m_engine;
};

} // namespace portolan::testing
