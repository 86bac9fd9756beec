#pragma once

#include "tests/layout/JudgedChart.h"

#include <map>

namespace portolan::testing {

/// What should hold for the labels of lines.
class LabelRules
{
public:
    explicit LabelRules(JudgedChart &chart)
        : m_chart(chart)
    {}

    void labelsClear()
    {
        const auto &edges = m_chart.geometry.edges;
        std::vector<QRectF> labels;
        for (const EdgeLine &edge : edges)
            labels.push_back(edge.label.rect);
        BoxGrid grid(labels);
        for (int i = 0; i < int(edges.size()); ++i)
            if (!labels[size_t(i)].isNull())
                labelClear(i, grid);
            else if (edges[size_t(i)].trunk.isEmpty())
                m_chart.say(QStringLiteral("no label on %1").arg(m_chart.name(edges[size_t(i)])));
        // Its own line runs through a label and no other near it: nobody takes it for another's.
        for (size_t k = 0; k < edges.size(); ++k)
            for (size_t s = 1; s < edges[k].points.size(); ++s) {
                const QPointF a = edges[k].points[s - 1];
                const QPointF b = edges[k].points[s];
                grid.near(m_chart.between(a, b).adjusted(-2, -2, 2, 2), [&](int i) {
                    const EdgeLine &edge = edges[size_t(i)];
                    const bool own =
                        size_t(i) == k || (!edge.trunk.isEmpty() && edge.trunk == edges[k].trunk);
                    if (!own && m_chart.passes(a, b, m_chart.grown(grid.box(i), 1.9)))
                        m_chart.say(QStringLiteral("label of %1 on %2")
                                        .arg(m_chart.name(edge), m_chart.name(edges[k])));
                });
            }
    }

    /// Each line of a trunk runs through a label of it: where it branches off before that it has
    /// its own.
    void trunksNamed()
    {
        std::map<QString, std::vector<const EdgeLine *>> trunks;
        for (const EdgeLine &edge : m_chart.geometry.edges)
            if (!edge.trunk.isEmpty())
                trunks[edge.trunk].push_back(&edge);
        for (const auto &[key, members] : trunks)
            for (const EdgeLine *edge : members)
                if (std::ranges::none_of(members, [&](const EdgeLine *mate) {
                        return !mate->label.rect.isNull() && runsThrough(*edge, mate->label.rect);
                    }))
                    m_chart.say(QStringLiteral("%1 runs through no label of its trunk")
                                    .arg(m_chart.name(*edge)));
    }

private:
    bool runsThrough(const EdgeLine &edge, const QRectF &rect) const
    {
        for (size_t k = 1; k < edge.points.size(); ++k)
            if (m_chart.passes(edge.points[k - 1], edge.points[k], rect))
                return true;
        return false;
    }

    void labelClear(int i, BoxGrid &labels)
    {
        const EdgeLine &edge = m_chart.geometry.edges[size_t(i)];
        const QRectF rect = edge.label.rect;
        const QString id = m_chart.name(edge);
        if (!m_chart.grown(m_chart.geometry.bounds, 1).contains(rect))
            m_chart.say(QStringLiteral("label of %1 outside of the bounds").arg(id));
        if (!runsThrough(edge, rect))
            m_chart.say(QStringLiteral("label of %1 beside its line").arg(id));
        const QRectF clear = m_chart.grown(rect, 2.9);
        m_chart.cards.near(clear, [&](int k) {
            if (m_chart.overlap(clear, m_chart.cards.box(k)))
                m_chart.say(QStringLiteral("label of %1 on %2")
                                .arg(id, m_chart.geometry.cards[size_t(k)].id));
        });
        m_chart.docks.near(clear, [&](int k) {
            if (m_chart.overlap(clear, m_chart.docks.box(k)))
                m_chart.say(QStringLiteral("label of %1 on a dock of %2")
                                .arg(id, m_chart.geometry.docks[size_t(k)].component));
        });
        m_chart.zones.near(clear, [&](int k) {
            const ZoneBox &box = m_chart.geometry.zones[size_t(k)];
            if (m_chart.overlap(clear, box.rect) && !m_chart.grown(box.rect, -2.9).contains(rect))
                m_chart.say(QStringLiteral("label of %1 on the border of %2").arg(id, box.id));
            if (m_chart.overlap(clear, box.title))
                m_chart.say(QStringLiteral("label of %1 on the title of %2").arg(id, box.id));
        });
        labels.near(clear, [&](int k) {
            if (k > i && m_chart.overlap(m_chart.grown(rect, 1.9), labels.box(k)))
                m_chart.say(QStringLiteral("labels of %1 and %2")
                                .arg(id, m_chart.name(m_chart.geometry.edges[size_t(k)])));
        });
    }

    JudgedChart &m_chart;
};

} // namespace portolan::testing
