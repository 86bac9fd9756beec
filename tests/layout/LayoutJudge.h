#pragma once

#include "model/layout/Geometry.h"

#include <QSet>

#include <algorithm>
#include <cmath>

/// Says what is wrong with a geometry, in words: the same rules for the examples and for random
/// charts. An independent reading of the contract in Geometry.h.
namespace portolan::testing {

/// Widths about as in the window, but the same on every machine.
inline double measureText(TextRole role, const QString &text)
{
    const bool large = role == TextRole::CardName || role == TextRole::ZoneTitle;
    return double(text.size()) * (large ? 7.6 : 6.4);
}

class LayoutJudge
{
public:
    LayoutJudge(const Deployment &deployment, const Geometry &geometry)
        : m_deployment(deployment)
        , m_geometry(geometry)
    {}

    /// What must hold for every chart.
    QStringList broken()
    {
        m_found.clear();
        everythingIsThere();
        cardsApart();
        inside();
        edgesHold();
        return m_found;
    }
    /// What a chart that somebody looks at must not have either.
    QStringList ugly()
    {
        m_found.clear();
        zonesApart();
        edgesClear();
        labelsClear();
        return m_found;
    }

private:
    void say(const QString &what) { m_found << what; }

    static bool overlap(const QRectF &a, const QRectF &b, double by = 0.01)
    {
        return a.left() < b.right() - by && b.left() < a.right() - by &&
               a.top() < b.bottom() - by && b.top() < a.bottom() - by;
    }
    static QRectF grown(const QRectF &r, double by) { return r.adjusted(-by, -by, by, by); }

    /// Whether the axis-parallel piece of line passes through the inside of the rectangle.
    static bool passes(QPointF a, QPointF b, const QRectF &rect)
    {
        const double by = 0.01;
        return std::max(a.x(), b.x()) > rect.left() + by &&
               std::min(a.x(), b.x()) < rect.right() - by &&
               std::max(a.y(), b.y()) > rect.top() + by &&
               std::min(a.y(), b.y()) < rect.bottom() - by;
    }

    const CardBox *card(const QString &id) const
    {
        const auto at = std::ranges::find(m_geometry.cards, id, &CardBox::id);
        return at == m_geometry.cards.end() ? nullptr : &*at;
    }
    const ZoneBox *zone(const QString &id) const
    {
        const auto at = std::ranges::find_if(m_geometry.zones,
            [&](const ZoneBox &z) { return z.id.compare(id, Qt::CaseInsensitive) == 0; });
        return at == m_geometry.zones.end() ? nullptr : &*at;
    }
    QSet<QString> around(const QString &zoneId) const
    {
        QSet<QString> ids;
        for (const Zone *z : m_deployment.zoneChain(zoneId))
            ids << z->id;
        return ids;
    }
    bool pinned(const QString &id) const
    {
        return m_deployment.component(id)->position.has_value();
    }

    void everythingIsThere()
    {
        if (m_geometry.cards.size() != m_deployment.components.size())
            say(QStringLiteral("cards missing"));
        if (m_geometry.zones.size() != m_deployment.zones.size())
            say(QStringLiteral("zones missing"));
        QStringList drawn;
        for (const EdgeLine &edge : m_geometry.edges) {
            drawn << edge.flows;
            if (std::min<size_t>(size_t(edge.flows.size()), 12) != edge.label.lines.size())
                say(QStringLiteral("label of %1").arg(edge.flows.first()));
        }
        QStringList wanted;
        for (const Flow &flow : m_deployment.flows)
            wanted << flow.id;
        drawn.sort();
        wanted.sort();
        if (drawn != wanted)
            say(QStringLiteral("drawn %1 instead of %2").arg(drawn.join(u' '), wanted.join(u' ')));
        for (const CardBox &c : m_geometry.cards)
            if (!grown(m_geometry.bounds, 0.01).contains(c.rect))
                say(QStringLiteral("%1 outside of the bounds").arg(c.id));
        for (const EdgeLine &edge : m_geometry.edges)
            for (const QPointF &p : edge.points)
                if (!std::isfinite(p.x()) || !std::isfinite(p.y()) ||
                    !grown(m_geometry.bounds, 1).contains(p))
                    say(QStringLiteral("%1 outside of the bounds").arg(edge.flows.first()));
    }

    void cardsApart()
    {
        const auto &cards = m_geometry.cards;
        for (size_t i = 0; i < cards.size(); ++i)
            for (size_t k = i + 1; k < cards.size(); ++k)
                if (overlap(cards[i].rect, cards[k].rect) &&
                    !(pinned(cards[i].id) && pinned(cards[k].id)))
                    say(QStringLiteral("cards %1 and %2").arg(cards[i].id, cards[k].id));
        for (const CardBox &c : cards) {
            const auto &position = m_deployment.component(c.id)->position;
            if (position && (std::abs(c.rect.center().x() - position->x) > 0.01 ||
                                std::abs(c.rect.center().y() - position->y) > 0.01))
                say(QStringLiteral("%1 not where it was put").arg(c.id));
        }
    }

    void inside()
    {
        for (const CardBox &c : m_geometry.cards) {
            const ZoneBox *z = zone(m_deployment.component(c.id)->zone);
            if (z && !z->rect.contains(c.rect))
                say(QStringLiteral("%1 not in %2").arg(c.id, z->id));
        }
        for (const ZoneBox &z : m_geometry.zones) {
            const ZoneBox *outer = zone(m_deployment.zone(z.id)->parent);
            if (outer && !outer->rect.contains(z.rect))
                say(QStringLiteral("%1 not in %2").arg(z.id, outer->id));
            if (z.title.width() > z.rect.width())
                say(QStringLiteral("title of %1").arg(z.id));
        }
    }

    void edgesHold()
    {
        for (const EdgeLine &edge : m_geometry.edges) {
            const QString id = edge.flows.first();
            const auto &points = edge.points;
            if (points.size() < 2 || !card(edge.from) || !card(edge.to)) {
                say(QStringLiteral("%1 has no line").arg(id));
                continue;
            }
            for (size_t k = 1; k < points.size(); ++k)
                if (std::abs(points[k].x() - points[k - 1].x()) > 0.01 &&
                    std::abs(points[k].y() - points[k - 1].y()) > 0.01)
                    say(QStringLiteral("%1 is slanted").arg(id));
            const QRectF from = card(edge.from)->rect;
            if (!grown(from, 0.01).contains(points.front()) ||
                grown(from, -1).contains(points.front()))
                say(QStringLiteral("%1 does not start on its card").arg(id));
            QRectF end = edge.quay;
            for (const Dock &dock : m_geometry.docks)
                if (dock.component == edge.to && end.isNull() && dock.flows.contains(id))
                    for (const QString &flow : edge.flows)
                        if (dock.flows.contains(flow) && onBorder(dock.rect, points.back()))
                            end = dock.rect;
            if (end.isNull() || !onBorder(end, points.back()))
                say(QStringLiteral("%1 does not end on its dock").arg(id));
        }
        for (const Dock &dock : m_geometry.docks) {
            const QRectF &rect = card(dock.component)->rect;
            if (overlap(dock.rect, rect) || !overlap(grown(dock.rect, 0.1), rect))
                say(QStringLiteral("dock %1 of %2").arg(dock.text, dock.component));
        }
        for (const EdgeLine &edge : m_geometry.edges)
            for (const QString &flow : edge.flows)
                if (std::ranges::none_of(m_geometry.docks, [&](const Dock &dock) {
                        return dock.component == edge.to && dock.flows.contains(flow);
                    }))
                    say(QStringLiteral("no dock for %1").arg(flow));
    }

    static bool onBorder(const QRectF &rect, QPointF p)
    {
        return grown(rect, 0.01).contains(p) && !grown(rect, -0.01).contains(p);
    }

    void zonesApart()
    {
        const auto &zones = m_geometry.zones;
        for (size_t i = 0; i < zones.size(); ++i)
            for (size_t k = i + 1; k < zones.size(); ++k)
                if (!around(zones[i].id).contains(zones[k].id) &&
                    !around(zones[k].id).contains(zones[i].id) &&
                    overlap(zones[i].rect, zones[k].rect))
                    say(QStringLiteral("zones %1 and %2").arg(zones[i].id, zones[k].id));
        const auto &docks = m_geometry.docks;
        for (size_t i = 0; i < docks.size(); ++i) {
            for (size_t k = i + 1; k < docks.size(); ++k)
                if (overlap(docks[i].rect, docks[k].rect))
                    say(QStringLiteral("docks of %1 and %2")
                            .arg(docks[i].component, docks[k].component));
            for (const CardBox &c : m_geometry.cards)
                if (overlap(docks[i].rect, c.rect))
                    say(QStringLiteral("dock of %1 on %2").arg(docks[i].component, c.id));
        }
    }

    void edgesClear()
    {
        for (const EdgeLine &edge : m_geometry.edges) {
            const QString id = edge.flows.first();
            QSet<QString> own = around(m_deployment.component(edge.from)->zone);
            own.unite(around(m_deployment.component(edge.to)->zone));
            for (size_t k = 1; k < edge.points.size(); ++k) {
                const QPointF a = edge.points[k - 1];
                const QPointF b = edge.points[k];
                for (const CardBox &c : m_geometry.cards)
                    if (passes(a, b, c.rect))
                        say(QStringLiteral("%1 runs through %2").arg(id, c.id));
                for (const Dock &dock : m_geometry.docks)
                    if (passes(a, b, dock.rect))
                        say(QStringLiteral("%1 runs through a dock of %2").arg(id, dock.component));
                for (const ZoneBox &z : m_geometry.zones)
                    if (!own.contains(z.id) && passes(a, b, z.rect))
                        say(QStringLiteral("%1 runs through %2").arg(id, z.id));
            }
        }
    }

    void labelsClear()
    {
        const auto &edges = m_geometry.edges;
        for (size_t i = 0; i < edges.size(); ++i) {
            const QRectF rect = edges[i].label.rect;
            const QString id = edges[i].flows.first();
            if (rect.isEmpty()) {
                say(QStringLiteral("no label on %1").arg(id));
                continue;
            }
            bool onLine = false;
            for (size_t k = 1; k < edges[i].points.size(); ++k)
                onLine = onLine || passes(edges[i].points[k - 1], edges[i].points[k], rect);
            if (!onLine)
                say(QStringLiteral("label of %1 beside its line").arg(id));
            const QRectF clear = grown(rect, 2.9);
            for (const CardBox &c : m_geometry.cards)
                if (overlap(clear, c.rect))
                    say(QStringLiteral("label of %1 on %2").arg(id, c.id));
            for (const Dock &dock : m_geometry.docks)
                if (overlap(clear, dock.rect))
                    say(QStringLiteral("label of %1 on a dock of %2").arg(id, dock.component));
            for (const ZoneBox &z : m_geometry.zones) {
                if (overlap(clear, z.rect) && !grown(z.rect, -2.9).contains(rect))
                    say(QStringLiteral("label of %1 on the border of %2").arg(id, z.id));
                if (overlap(clear, z.title))
                    say(QStringLiteral("label of %1 on the title of %2").arg(id, z.id));
            }
            for (size_t k = 0; k < edges.size(); ++k) {
                if (k == i)
                    continue;
                if (k > i && overlap(grown(rect, 1.9), edges[k].label.rect))
                    say(QStringLiteral("labels of %1 and %2").arg(id, edges[k].flows.first()));
                for (size_t s = 1; s < edges[k].points.size(); ++s)
                    if (passes(edges[k].points[s - 1], edges[k].points[s], grown(rect, 1.9)))
                        say(QStringLiteral("label of %1 on %2").arg(id, edges[k].flows.first()));
            }
        }
    }

    const Deployment &m_deployment;
    const Geometry &m_geometry;
    QStringList m_found;
};

} // namespace portolan::testing
