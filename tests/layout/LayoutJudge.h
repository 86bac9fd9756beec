#pragma once

#include "tests/layout/BoxRules.h"
#include "tests/layout/LabelRules.h"
#include "tests/layout/LineRules.h"
#include "tests/layout/MeasuredText.h"

namespace portolan::testing {

/// Says what is wrong with a geometry, in words: the same rules for the examples and for random
/// charts. An independent reading of the contract in Geometry.h. Takes about linear time.
class LayoutJudge
{
public:
    LayoutJudge(const Deployment &deployment, const Geometry &geometry)
        : m_chart(deployment, geometry)
    {}
    // The rules know the chart by its address.
    LayoutJudge(const LayoutJudge &) = delete;
    LayoutJudge &operator=(const LayoutJudge &) = delete;

    /// What must hold for every chart.
    QStringList broken()
    {
        m_chart.found.clear();
        m_boxes.everythingIsThere();
        m_boxes.cardsApart();
        m_boxes.inside();
        m_lines.edgesHold();
        return m_chart.found;
    }
    /// What a chart that somebody looks at must not have either.
    QStringList ugly()
    {
        m_chart.found.clear();
        m_boxes.zonesApart();
        m_boxes.docksApart();
        m_lines.edgesClear();
        m_labels.labelsClear();
        m_boxes.shieldsClear();
        return m_chart.found;
    }
    /// What the layered engine keeps as well: docks are inside their zone, lines lie on each other
    /// in trunks only, and trunks are what they say.
    QStringList careless()
    {
        m_chart.found.clear();
        m_boxes.bodiesInZones();
        m_lines.edgesApart();
        m_lines.trunksHonest();
        m_labels.trunksNamed();
        m_boxes.docksReadable();
        return m_chart.found;
    }
    /// Lines of the layered engine that cannot be followed where they end or turn.
    QStringList abrupt()
    {
        m_chart.found.clear();
        m_lines.headsStraight();
        m_lines.turnsSeen();
        return m_chart.found;
    }
    /// Foreign lines, and labels, beside the docks of a card: they seem to belong there.
    QStringList amongDocks()
    {
        m_chart.found.clear();
        m_lines.amongDocks();
        return m_chart.found;
    }
    /// Lines that lead out of a zone that holds both their ends.
    QStringList leaving()
    {
        m_chart.found.clear();
        m_lines.leaving();
        return m_chart.found;
    }
    /// Lines that run through the title of a zone, and bars on it: less bad than what is ugly.
    QStringList struckOut()
    {
        m_chart.found.clear();
        m_lines.struckOut();
        return m_chart.found;
    }

private:
    JudgedChart m_chart;
    BoxRules m_boxes{m_chart};
    LineRules m_lines{m_chart};
    LabelRules m_labels{m_chart};
};

} // namespace portolan::testing
