#pragma once

#include "model/layout/Layout.h"
#include "tests/support/Dice.h"
#include "tests/support/LargeChart.h"
#include "views/chart/TextMetrics.h"

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

} // namespace portolan::testing
