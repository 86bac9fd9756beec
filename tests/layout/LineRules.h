#pragma once

#include "tests/layout/JudgedChart.h"
#include "tests/layout/SharedWays.h"

#include <map>

namespace portolan::testing {

/// What must hold, or should, for the lines of flows.
class LineRules
{
public:
    explicit LineRules(JudgedChart &chart)
        : m_chart(chart)
    {}

    void edgesHold()
    {
        for (const EdgeLine &edge : m_chart.geometry.edges) {
            const QString id = edge.flows.first();
            const auto &points = edge.points;
            if (points.size() < 2 || !m_chart.card(edge.from) || !m_chart.card(edge.to)) {
                m_chart.say(QStringLiteral("%1 has no line").arg(id));
                continue;
            }
            for (size_t k = 1; k < points.size(); ++k)
                if (std::abs(points[k].x() - points[k - 1].x()) > 0.01 &&
                    std::abs(points[k].y() - points[k - 1].y()) > 0.01)
                    m_chart.say(QStringLiteral("%1 is slanted").arg(id));
            const QRectF from = m_chart.card(edge.from)->rect;
            if (!m_chart.grown(from, 0.01).contains(points.front()) ||
                m_chart.grown(from, -1).contains(points.front()))
                m_chart.say(QStringLiteral("%1 does not start on its card").arg(id));
            QRectF end = edge.quay;
            for (const int i : m_chart.docksOf.value(id)) {
                const Dock &dock = m_chart.geometry.docks[size_t(i)];
                if (dock.component == edge.to && end.isNull() &&
                    m_chart.onBorder(dock.rect, points.back()))
                    end = dock.rect;
            }
            if (end.isNull() || !m_chart.onBorder(end, points.back()))
                m_chart.say(QStringLiteral("%1 does not end on its dock").arg(id));
        }
        for (const Dock &dock : m_chart.geometry.docks) {
            const QRectF &rect = m_chart.card(dock.component)->rect;
            if (m_chart.overlap(dock.rect, rect) ||
                !m_chart.overlap(m_chart.grown(dock.rect, 0.1), rect))
                m_chart.say(QStringLiteral("dock %1 of %2").arg(dock.text, dock.component));
        }
        for (const EdgeLine &edge : m_chart.geometry.edges)
            for (const QString &flow : edge.flows)
                if (std::ranges::none_of(m_chart.docksOf.value(flow), [&](int dock) {
                        return m_chart.geometry.docks[size_t(dock)].component == edge.to;
                    }))
                    m_chart.say(QStringLiteral("no dock for %1").arg(flow));
    }

    void edgesClear()
    {
        for (const EdgeLine &edge : m_chart.geometry.edges) {
            const QString id = m_chart.name(edge);
            for (size_t k = 1; k < edge.points.size(); ++k) {
                const QPointF a = edge.points[k - 1];
                const QPointF b = edge.points[k];
                m_chart.cards.near(m_chart.between(a, b), [&](int i) {
                    if (m_chart.passes(a, b, m_chart.cards.box(i)))
                        m_chart.say(QStringLiteral("%1 runs through %2")
                                        .arg(id, m_chart.geometry.cards[size_t(i)].id));
                });
                m_chart.docks.near(m_chart.between(a, b), [&](int i) {
                    if (m_chart.passes(a, b, m_chart.docks.box(i)))
                        m_chart.say(QStringLiteral("%1 runs through a dock of %2")
                                        .arg(id, m_chart.geometry.docks[size_t(i)].component));
                });
                m_chart.zones.near(m_chart.between(a, b), [&](int i) {
                    const ZoneBox &box = m_chart.geometry.zones[size_t(i)];
                    if (m_chart.passes(a, b, box.rect) && !m_chart.holdsEnd(i, edge))
                        m_chart.say(QStringLiteral("%1 runs through %2").arg(id, box.id));
                });
            }
        }
    }

    /// Lines lie on each other in a trunk only.
    void edgesApart()
    {
        for (const auto &[one, other, length] : sharedWays(m_chart.geometry))
            m_chart.say(QStringLiteral("%1 and %2 lie on each other for %3 px")
                            .arg(m_chart.name(m_chart.geometry.edges[size_t(one)]),
                                m_chart.name(m_chart.geometry.edges[size_t(other)]))
                            .arg(length));
    }

    /// One listener, the same ports, and a label for all.
    void trunksHonest()
    {
        std::map<QString, std::vector<const EdgeLine *>> trunks;
        for (const EdgeLine &edge : m_chart.geometry.edges)
            if (!edge.trunk.isEmpty())
                trunks[edge.trunk].push_back(&edge);
        for (const auto &[key, members] : trunks) {
            const auto labels = std::ranges::count_if(
                members, [](const EdgeLine *edge) { return !edge->label.rect.isNull(); });
            if (labels < 1)
                m_chart.say(QStringLiteral("no label on trunk %1").arg(key));
            const auto ports = [&](const QString &flow) {
                return m_chart.deployment.flow(flow)->ports;
            };
            const EdgeLine &first = *members.front();
            for (const EdgeLine *edge : members) {
                if (edge->to != first.to)
                    m_chart.say(QStringLiteral("%1 goes elsewhere than its trunk")
                                    .arg(m_chart.name(*edge)));
                for (const QString &flow : edge->flows)
                    if ((edge->from != first.from || edge->to != first.to) &&
                        ports(flow) != ports(first.flows.first()))
                        m_chart.say(QStringLiteral("%1 has other ports than its trunk").arg(flow));
            }
        }
    }

    /// A head stands on a straight piece of line.
    void headsStraight()
    {
        constexpr double head = 9;
        for (const EdgeLine &edge : m_chart.geometry.edges) {
            if (edge.points.size() < 3)
                continue;
            const QPointF last = edge.points.back() - edge.points[edge.points.size() - 2];
            if (last.manhattanLength() < head)
                m_chart.say(
                    QStringLiteral("the head of %1 stands on a corner").arg(m_chart.name(edge)));
        }
    }

    /// A line does not go into a label and come out beside that again: it would seem to be two.
    void turnsSeen()
    {
        for (const EdgeLine &edge : m_chart.geometry.edges)
            for (size_t k = 3; k < edge.points.size(); ++k) {
                const QPointF a = edge.points[k - 2];
                const QPointF b = edge.points[k - 1];
                const QRectF &label = edge.label.rect;
                if (QPointF::dotProduct(a - edge.points[k - 3], edge.points[k] - b) < 0 &&
                    label.contains(a) && label.contains(b))
                    m_chart.say(
                        QStringLiteral("%1 turns beneath its label").arg(m_chart.name(edge)));
            }
    }

    /// Foreign lines, and labels, beside the docks of a card: they seem to belong there.
    void amongDocks()
    {
        const auto &cards = m_chart.geometry.cards;
        for (const EdgeLine &edge : m_chart.geometry.edges) {
            m_chart.bodies.near(edge.label.rect, [&](int i) {
                if (!edge.label.rect.isNull() &&
                    m_chart.overlap(edge.label.rect, m_chart.bodies.box(i)))
                    m_chart.say(QStringLiteral("label of %1 among the docks of %2")
                                    .arg(m_chart.name(edge), cards[size_t(i)].id));
            });
            for (size_t k = 1; k < edge.points.size(); ++k) {
                const QPointF a = edge.points[k - 1];
                const QPointF b = edge.points[k];
                m_chart.bodies.near(m_chart.between(a, b), [&](int i) {
                    const QString &id = cards[size_t(i)].id;
                    if (id != edge.from && id != edge.to &&
                        m_chart.passes(a, b, m_chart.bodies.box(i)))
                        m_chart.say(QStringLiteral("%1 runs among the docks of %2")
                                        .arg(m_chart.name(edge), id));
                });
            }
        }
    }

    /// Lines that lead out of a zone that holds both their ends, as if they left that network.
    void leaving()
    {
        for (const EdgeLine &edge : m_chart.geometry.edges) {
            const Component *from = m_chart.deployment.component(edge.from);
            const Component *to = m_chart.deployment.component(edge.to);
            const int mine = from ? m_chart.zoneIndex(from->zone) : -1;
            const int theirs = to ? m_chart.zoneIndex(to->zone) : -1;
            for (const int z : mine < 0 ? QSet<int>() : m_chart.around[mine]) {
                if (theirs < 0 || !m_chart.around[theirs].contains(z))
                    continue;
                const ZoneBox &box = m_chart.geometry.zones[size_t(z)];
                const QRectF room = m_chart.grown(box.rect, 0.01);
                if (!std::ranges::all_of(
                        edge.points, [&](QPointF point) { return room.contains(point); }))
                    m_chart.say(
                        QStringLiteral("%1 leads out of %2").arg(m_chart.name(edge), box.id));
            }
        }
    }

    /// Lines that run through the title of a zone, and bars on it: less bad than what is ugly.
    void struckOut()
    {
        for (const EdgeLine &edge : m_chart.geometry.edges) {
            m_chart.zones.near(edge.quay, [&](int i) {
                const ZoneBox &box = m_chart.geometry.zones[size_t(i)];
                if (!edge.quay.isNull() && m_chart.overlap(edge.quay, box.title))
                    m_chart.say(QStringLiteral("the bar of %1 is on the title of %2")
                                    .arg(m_chart.name(edge), box.id));
            });
            for (size_t k = 1; k < edge.points.size(); ++k) {
                const QPointF a = edge.points[k - 1];
                const QPointF b = edge.points[k];
                m_chart.zones.near(m_chart.between(a, b), [&](int i) {
                    const ZoneBox &box = m_chart.geometry.zones[size_t(i)];
                    if (m_chart.passes(a, b, box.title))
                        m_chart.say(QStringLiteral("%1 runs through the title of %2")
                                        .arg(m_chart.name(edge), box.id));
                });
            }
        }
    }

private:
    JudgedChart &m_chart;
};

} // namespace portolan::testing
