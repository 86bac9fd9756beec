#pragma once

#include "tests/layout/JudgedChart.h"
#include "tests/layout/MeasuredText.h"

namespace portolan::testing {

/// What must hold, or should, for cards, docks, zones and their shields.
class BoxRules
{
public:
    explicit BoxRules(JudgedChart &chart)
        : m_chart(chart)
    {}

    void everythingIsThere()
    {
        if (m_chart.geometry.cards.size() != m_chart.deployment.components.size())
            m_chart.say(QStringLiteral("cards missing"));
        if (m_chart.geometry.zones.size() != m_chart.deployment.zones.size())
            m_chart.say(QStringLiteral("zones missing"));
        QStringList drawn;
        for (const EdgeLine &edge : m_chart.geometry.edges) {
            drawn << edge.flows;
            if (std::min<size_t>(size_t(edge.flows.size()), 12) != edge.label.lines.size())
                m_chart.say(QStringLiteral("label of %1").arg(edge.flows.first()));
        }
        QStringList wanted;
        for (const Flow &flow : m_chart.deployment.flows)
            wanted << flow.id;
        drawn.sort();
        wanted.sort();
        if (drawn != wanted)
            m_chart.say(
                QStringLiteral("drawn %1 instead of %2").arg(drawn.join(u' '), wanted.join(u' ')));
        for (const CardBox &c : m_chart.geometry.cards)
            if (!m_chart.grown(m_chart.geometry.bounds, 0.01).contains(c.rect))
                m_chart.say(QStringLiteral("%1 outside of the bounds").arg(c.id));
        for (const EdgeLine &edge : m_chart.geometry.edges)
            for (const QPointF &p : edge.points)
                if (!std::isfinite(p.x()) || !std::isfinite(p.y()) ||
                    !m_chart.grown(m_chart.geometry.bounds, 1).contains(p))
                    m_chart.say(QStringLiteral("%1 outside of the bounds").arg(edge.flows.first()));
    }

    void cardsApart()
    {
        const auto &cards = m_chart.geometry.cards;
        for (size_t i = 0; i < cards.size(); ++i)
            m_chart.cards.near(cards[i].rect, [&](int k) {
                if (k > int(i) && m_chart.overlap(cards[i].rect, m_chart.cards.box(k)) &&
                    !(m_chart.pinned(cards[i].id) && m_chart.pinned(cards[size_t(k)].id)))
                    m_chart.say(
                        QStringLiteral("cards %1 and %2").arg(cards[i].id, cards[size_t(k)].id));
            });
        for (const CardBox &c : cards) {
            const auto &position = m_chart.deployment.component(c.id)->position;
            if (position && (std::abs(c.rect.center().x() - position->x) > 0.01 ||
                                std::abs(c.rect.center().y() - position->y) > 0.01))
                m_chart.say(QStringLiteral("%1 not where it was put").arg(c.id));
        }
    }

    void inside()
    {
        for (const CardBox &c : m_chart.geometry.cards) {
            const ZoneBox *z = m_chart.zone(m_chart.deployment.component(c.id)->zone);
            if (z && !z->rect.contains(c.rect))
                m_chart.say(QStringLiteral("%1 not in %2").arg(c.id, z->id));
        }
        for (const ZoneBox &z : m_chart.geometry.zones) {
            const ZoneBox *outer = m_chart.zone(m_chart.deployment.zone(z.id)->parent);
            if (outer && !outer->rect.contains(z.rect))
                m_chart.say(QStringLiteral("%1 not in %2").arg(z.id, outer->id));
            if (z.title.width() > z.rect.width())
                m_chart.say(QStringLiteral("title of %1").arg(z.id));
        }
    }

    void zonesApart()
    {
        const auto &zones = m_chart.geometry.zones;
        for (int i = 0; i < int(zones.size()); ++i)
            m_chart.zones.near(zones[size_t(i)].rect, [&](int k) {
                if (k > i && !m_chart.around[i].contains(k) && !m_chart.around[k].contains(i) &&
                    m_chart.overlap(zones[size_t(i)].rect, m_chart.zones.box(k)))
                    m_chart.say(QStringLiteral("zones %1 and %2")
                                    .arg(zones[size_t(i)].id, zones[size_t(k)].id));
            });
    }

    void docksApart()
    {
        const auto &docks = m_chart.geometry.docks;
        for (int i = 0; i < int(docks.size()); ++i) {
            const Dock &dock = docks[size_t(i)];
            m_chart.docks.near(dock.rect, [&](int k) {
                if (k > i && m_chart.overlap(dock.rect, m_chart.docks.box(k)))
                    m_chart.say(QStringLiteral("docks of %1 and %2")
                                    .arg(dock.component, docks[size_t(k)].component));
            });
            m_chart.cards.near(dock.rect, [&](int k) {
                if (m_chart.overlap(dock.rect, m_chart.cards.box(k)))
                    m_chart.say(QStringLiteral("dock of %1 on %2")
                                    .arg(dock.component, m_chart.geometry.cards[size_t(k)].id));
            });
        }
    }

    void bodiesInZones()
    {
        const auto &zones = m_chart.geometry.zones;
        const auto &cards = m_chart.geometry.cards;
        for (int i = 0; i < int(cards.size()); ++i) {
            const QRectF &body = m_chart.bodies.box(i);
            const int home =
                m_chart.zoneIndex(m_chart.deployment.component(cards[size_t(i)].id)->zone);
            if (home >= 0 && !m_chart.grown(m_chart.zones.box(home), 0.01).contains(body))
                m_chart.say(
                    QStringLiteral("docks of %1 outside of its zone").arg(cards[size_t(i)].id));
            m_chart.zones.near(body, [&](int k) {
                if ((home < 0 || !m_chart.around[home].contains(k)) &&
                    m_chart.overlap(body, m_chart.zones.box(k)))
                    m_chart.say(
                        QStringLiteral("%1 on %2").arg(cards[size_t(i)].id, zones[size_t(k)].id));
            });
        }
    }

    void docksReadable()
    {
        for (const Dock &dock : m_chart.geometry.docks)
            if (measureText(TextRole::DockPort, dock.text) > dock.rect.width())
                m_chart.say(QStringLiteral("%1 does not fit its dock at %2")
                                .arg(dock.text, dock.component));
    }

    /// Where rules are written a shield says so, at the right end of the title.
    void shieldsClear()
    {
        std::vector<QRectF> shields;
        for (const ZoneBox &box : m_chart.geometry.zones) {
            const Zone *zone = m_chart.deployment.zone(box.id);
            const bool shown = zone->enforce || zone->kind == ZoneKind::Host;
            const QPointF corner = box.rect.topRight() + QPointF(-27, 8.5);
            shields.push_back(shown ? QRectF(corner, QSizeF(15, 15)) : QRectF());
        }
        const auto idOf = [&](size_t i) { return m_chart.geometry.zones[i].id; };
        for (size_t i = 0; i < shields.size(); ++i) {
            const QRectF &shield = shields[i];
            if (shield.isNull())
                continue;
            m_chart.bodies.near(shield, [&](int k) {
                if (m_chart.overlap(shield, m_chart.bodies.box(k)))
                    m_chart.say(QStringLiteral("%1 on the shield of %2")
                                    .arg(m_chart.geometry.cards[size_t(k)].id, idOf(i)));
            });
            m_chart.zones.near(shield, [&](int k) {
                if (!m_chart.around[int(i)].contains(k) &&
                    m_chart.overlap(shield, m_chart.zones.box(k)))
                    m_chart.say(
                        QStringLiteral("%1 on the shield of %2").arg(idOf(size_t(k)), idOf(i)));
            });
        }
        BoxGrid grid(shields);
        for (const EdgeLine &edge : m_chart.geometry.edges) {
            for (size_t k = 1; k < edge.points.size(); ++k)
                grid.near(m_chart.between(edge.points[k - 1], edge.points[k]), [&](int i) {
                    if (m_chart.passes(edge.points[k - 1], edge.points[k], grid.box(i)))
                        m_chart.say(QStringLiteral("%1 runs through the shield of %2")
                                        .arg(m_chart.name(edge), idOf(size_t(i))));
                });
            grid.near(edge.label.rect, [&](int i) {
                if (m_chart.overlap(edge.label.rect, grid.box(i)))
                    m_chart.say(QStringLiteral("label of %1 on the shield of %2")
                                    .arg(m_chart.name(edge), idOf(size_t(i))));
            });
        }
    }

private:
    JudgedChart &m_chart;
};

} // namespace portolan::testing
