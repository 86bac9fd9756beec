#pragma once

#include "model/layout/Geometry.h"
#include "tests/layout/BoxGrid.h"
#include "tests/layout/SharedWays.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

/// Says what is wrong with a geometry, in words: the same rules for the examples and for random
/// charts. An independent reading of the contract in Geometry.h. Takes about linear time.
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
        , m_bodies(bodiesOf(geometry))
        , m_cards(collect(geometry.cards, &CardBox::rect))
        , m_docks(collect(geometry.docks, &Dock::rect))
        , m_zones(collect(geometry.zones, &ZoneBox::rect))
    {
        for (size_t i = 0; i < geometry.cards.size(); ++i)
            m_cardAt[geometry.cards[i].id] = int(i);
        for (size_t i = 0; i < geometry.zones.size(); ++i)
            m_zoneAt[geometry.zones[i].id.toCaseFolded()] = int(i);
        for (const ZoneBox &box : geometry.zones) {
            QSet<int> inside;
            for (const Zone *z : deployment.zoneChain(box.id))
                inside << m_zoneAt.value(z->id.toCaseFolded(), -1);
            m_around << inside;
        }
        for (size_t i = 0; i < geometry.docks.size(); ++i)
            for (const QString &flow : geometry.docks[i].flows)
                m_docksOf[flow] << int(i);
    }

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
        docksApart();
        edgesClear();
        labelsClear();
        shieldsClear();
        return m_found;
    }

    /// What the layered engine keeps as well: docks are inside their zone, lines lie on each other
    /// in trunks only, and trunks are what they say.
    QStringList careless()
    {
        m_found.clear();
        bodiesInZones();
        edgesApart();
        trunksHonest();
        docksReadable();
        return m_found;
    }
    /// Lines of the layered engine that cannot be followed where they end or turn.
    QStringList abrupt()
    {
        m_found.clear();
        headsStraight();
        turnsSeen();
        return m_found;
    }
    /// Foreign lines, and labels, beside the docks of a card: they seem to belong there.
    QStringList amongDocks()
    {
        m_found.clear();
        const auto &cards = m_geometry.cards;
        for (const EdgeLine &edge : m_geometry.edges) {
            m_bodies.near(edge.label.rect, [&](int i) {
                if (!edge.label.rect.isNull() && overlap(edge.label.rect, m_bodies.box(i)))
                    say(QStringLiteral("label of %1 among the docks of %2")
                            .arg(name(edge), cards[size_t(i)].id));
            });
            for (size_t k = 1; k < edge.points.size(); ++k) {
                const QPointF a = edge.points[k - 1];
                const QPointF b = edge.points[k];
                m_bodies.near(between(a, b), [&](int i) {
                    const QString &id = cards[size_t(i)].id;
                    if (id != edge.from && id != edge.to && passes(a, b, m_bodies.box(i)))
                        say(QStringLiteral("%1 runs among the docks of %2").arg(name(edge), id));
                });
            }
        }
        return m_found;
    }
    /// Lines that run through the title of a zone: less bad than what is ugly.
    QStringList struckOut()
    {
        m_found.clear();
        for (const EdgeLine &edge : m_geometry.edges)
            for (size_t k = 1; k < edge.points.size(); ++k) {
                const QPointF a = edge.points[k - 1];
                const QPointF b = edge.points[k];
                m_zones.near(between(a, b), [&](int i) {
                    const ZoneBox &box = m_geometry.zones[size_t(i)];
                    if (passes(a, b, box.title))
                        say(QStringLiteral("%1 runs through the title of %2")
                                .arg(name(edge), box.id));
                });
            }
        return m_found;
    }

private:
    void say(const QString &what) { m_found << what; }

    /// A head stands on a straight piece of line.
    void headsStraight()
    {
        constexpr double head = 9;
        for (const EdgeLine &edge : m_geometry.edges) {
            if (edge.points.size() < 3)
                continue;
            const QPointF last = edge.points.back() - edge.points[edge.points.size() - 2];
            if (last.manhattanLength() < head)
                say(QStringLiteral("the head of %1 stands on a corner").arg(name(edge)));
        }
    }

    /// A line that goes down into a label does not come out of its top again.
    void turnsSeen()
    {
        for (const EdgeLine &edge : m_geometry.edges)
            for (size_t k = 3; k < edge.points.size(); ++k) {
                const QPointF a = edge.points[k - 2];
                const QPointF b = edge.points[k - 1];
                const QRectF &label = edge.label.rect;
                const bool level = std::abs(a.y() - b.y()) < 0.01;
                const bool turns = edge.points[k - 3].y() < a.y() && edge.points[k].y() < b.y();
                if (level && turns && label.contains(a) && label.contains(b))
                    say(QStringLiteral("%1 turns beneath its label").arg(name(edge)));
            }
    }

    void docksReadable()
    {
        for (const Dock &dock : m_geometry.docks)
            if (measureText(TextRole::DockPort, dock.text) > dock.rect.width())
                say(QStringLiteral("%1 does not fit its dock at %2")
                        .arg(dock.text, dock.component));
    }

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

    template<class Record>
    static std::vector<QRectF> collect(const std::vector<Record> &records, QRectF Record::*rect)
    {
        std::vector<QRectF> rects;
        for (const Record &record : records)
            rects.push_back(record.*rect);
        return rects;
    }
    /// Cards with their docks: what stands in the way of others.
    static std::vector<QRectF> bodiesOf(const Geometry &geometry)
    {
        std::vector<QRectF> bodies = collect(geometry.cards, &CardBox::rect);
        QHash<QString, int> at;
        for (size_t i = 0; i < geometry.cards.size(); ++i)
            at[geometry.cards[i].id] = int(i);
        for (const Dock &dock : geometry.docks)
            if (const auto card = at.constFind(dock.component); card != at.cend())
                bodies[size_t(*card)] = bodies[size_t(*card)].united(dock.rect);
        return bodies;
    }

    const CardBox *card(const QString &id) const
    {
        const auto at = m_cardAt.constFind(id);
        return at == m_cardAt.cend() ? nullptr : &m_geometry.cards[size_t(*at)];
    }
    int zoneIndex(const QString &id) const { return m_zoneAt.value(id.toCaseFolded(), -1); }
    const ZoneBox *zone(const QString &id) const
    {
        const int at = zoneIndex(id);
        return at < 0 ? nullptr : &m_geometry.zones[size_t(at)];
    }
    /// A line's own zones: those that hold one of its ends.
    bool holdsEnd(int zone, const EdgeLine &edge) const
    {
        return std::ranges::any_of(std::array{&edge.from, &edge.to}, [&](const QString *end) {
            const int inner = zoneIndex(m_deployment.component(*end)->zone);
            return inner >= 0 && m_around[inner].contains(zone);
        });
    }
    static QRectF between(QPointF a, QPointF b)
    {
        return QRectF(a, b).normalized().adjusted(-1, -1, 1, 1);
    }
    static QString name(const EdgeLine &edge) { return edge.flows.first(); }
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
            m_cards.near(cards[i].rect, [&](int k) {
                if (k > int(i) && overlap(cards[i].rect, m_cards.box(k)) &&
                    !(pinned(cards[i].id) && pinned(cards[size_t(k)].id)))
                    say(QStringLiteral("cards %1 and %2").arg(cards[i].id, cards[size_t(k)].id));
            });
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
            for (const int i : m_docksOf.value(id)) {
                const Dock &dock = m_geometry.docks[size_t(i)];
                if (dock.component == edge.to && end.isNull() && onBorder(dock.rect, points.back()))
                    end = dock.rect;
            }
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
                if (std::ranges::none_of(m_docksOf.value(flow), [&](int dock) {
                        return m_geometry.docks[size_t(dock)].component == edge.to;
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
        for (int i = 0; i < int(zones.size()); ++i)
            m_zones.near(zones[size_t(i)].rect, [&](int k) {
                if (k > i && !m_around[i].contains(k) && !m_around[k].contains(i) &&
                    overlap(zones[size_t(i)].rect, m_zones.box(k)))
                    say(QStringLiteral("zones %1 and %2")
                            .arg(zones[size_t(i)].id, zones[size_t(k)].id));
            });
    }

    void bodiesInZones()
    {
        const auto &zones = m_geometry.zones;
        const auto &cards = m_geometry.cards;
        for (int i = 0; i < int(cards.size()); ++i) {
            const QRectF &body = m_bodies.box(i);
            const int home = zoneIndex(m_deployment.component(cards[size_t(i)].id)->zone);
            if (home >= 0 && !grown(m_zones.box(home), 0.01).contains(body))
                say(QStringLiteral("docks of %1 outside of its zone").arg(cards[size_t(i)].id));
            m_zones.near(body, [&](int k) {
                if ((home < 0 || !m_around[home].contains(k)) && overlap(body, m_zones.box(k)))
                    say(QStringLiteral("%1 on %2").arg(cards[size_t(i)].id, zones[size_t(k)].id));
            });
        }
    }

    void docksApart()
    {
        const auto &docks = m_geometry.docks;
        for (int i = 0; i < int(docks.size()); ++i) {
            const Dock &dock = docks[size_t(i)];
            m_docks.near(dock.rect, [&](int k) {
                if (k > i && overlap(dock.rect, m_docks.box(k)))
                    say(QStringLiteral("docks of %1 and %2")
                            .arg(dock.component, docks[size_t(k)].component));
            });
            m_cards.near(dock.rect, [&](int k) {
                if (overlap(dock.rect, m_cards.box(k)))
                    say(QStringLiteral("dock of %1 on %2")
                            .arg(dock.component, m_geometry.cards[size_t(k)].id));
            });
        }
    }

    void edgesClear()
    {
        for (const EdgeLine &edge : m_geometry.edges) {
            const QString id = name(edge);
            for (size_t k = 1; k < edge.points.size(); ++k) {
                const QPointF a = edge.points[k - 1];
                const QPointF b = edge.points[k];
                m_cards.near(between(a, b), [&](int i) {
                    if (passes(a, b, m_cards.box(i)))
                        say(QStringLiteral("%1 runs through %2")
                                .arg(id, m_geometry.cards[size_t(i)].id));
                });
                m_docks.near(between(a, b), [&](int i) {
                    if (passes(a, b, m_docks.box(i)))
                        say(QStringLiteral("%1 runs through a dock of %2")
                                .arg(id, m_geometry.docks[size_t(i)].component));
                });
                m_zones.near(between(a, b), [&](int i) {
                    const ZoneBox &box = m_geometry.zones[size_t(i)];
                    if (passes(a, b, box.rect) && !holdsEnd(i, edge))
                        say(QStringLiteral("%1 runs through %2").arg(id, box.id));
                });
            }
        }
    }

    /// Lines lie on each other in a trunk only.
    void edgesApart()
    {
        for (const auto &[one, other, length] : sharedWays(m_geometry))
            say(QStringLiteral("%1 and %2 lie on each other for %3 px")
                    .arg(name(m_geometry.edges[size_t(one)]), name(m_geometry.edges[size_t(other)]))
                    .arg(length));
    }

    /// One listener, the same ports, and a label for all.
    void trunksHonest()
    {
        std::map<QString, std::vector<const EdgeLine *>> trunks;
        for (const EdgeLine &edge : m_geometry.edges)
            if (!edge.trunk.isEmpty())
                trunks[edge.trunk].push_back(&edge);
        for (const auto &[key, members] : trunks) {
            const auto labels = std::ranges::count_if(
                members, [](const EdgeLine *edge) { return !edge->label.rect.isNull(); });
            if (labels < 1)
                say(QStringLiteral("no label on trunk %1").arg(key));
            const auto ports = [&](const QString &flow) { return m_deployment.flow(flow)->ports; };
            const EdgeLine &first = *members.front();
            for (const EdgeLine *edge : members) {
                if (edge->to != first.to)
                    say(QStringLiteral("%1 goes elsewhere than its trunk").arg(name(*edge)));
                for (const QString &flow : edge->flows)
                    if ((edge->from != first.from || edge->to != first.to) &&
                        ports(flow) != ports(first.flows.first()))
                        say(QStringLiteral("%1 has other ports than its trunk").arg(flow));
            }
        }
    }

    void labelsClear()
    {
        const auto &edges = m_geometry.edges;
        std::vector<QRectF> labels;
        for (const EdgeLine &edge : edges)
            labels.push_back(edge.label.rect);
        BoxGrid grid(labels);
        for (int i = 0; i < int(edges.size()); ++i)
            if (!labels[size_t(i)].isNull())
                labelClear(i, grid);
            else if (edges[size_t(i)].trunk.isEmpty())
                say(QStringLiteral("no label on %1").arg(name(edges[size_t(i)])));
        // Its own line runs through a label and no other near it: nobody takes it for another's.
        for (size_t k = 0; k < edges.size(); ++k)
            for (size_t s = 1; s < edges[k].points.size(); ++s) {
                const QPointF a = edges[k].points[s - 1];
                const QPointF b = edges[k].points[s];
                grid.near(between(a, b).adjusted(-2, -2, 2, 2), [&](int i) {
                    const EdgeLine &edge = edges[size_t(i)];
                    const bool own =
                        size_t(i) == k || (!edge.trunk.isEmpty() && edge.trunk == edges[k].trunk);
                    if (!own && passes(a, b, grown(grid.box(i), 1.9)))
                        say(QStringLiteral("label of %1 on %2").arg(name(edge), name(edges[k])));
                });
            }
    }
    void labelClear(int i, BoxGrid &labels)
    {
        const EdgeLine &edge = m_geometry.edges[size_t(i)];
        const QRectF rect = edge.label.rect;
        const QString id = name(edge);
        if (!grown(m_geometry.bounds, 1).contains(rect))
            say(QStringLiteral("label of %1 outside of the bounds").arg(id));
        bool onLine = false;
        for (size_t k = 1; k < edge.points.size(); ++k)
            onLine = onLine || passes(edge.points[k - 1], edge.points[k], rect);
        if (!onLine)
            say(QStringLiteral("label of %1 beside its line").arg(id));
        const QRectF clear = grown(rect, 2.9);
        m_cards.near(clear, [&](int k) {
            if (overlap(clear, m_cards.box(k)))
                say(QStringLiteral("label of %1 on %2").arg(id, m_geometry.cards[size_t(k)].id));
        });
        m_docks.near(clear, [&](int k) {
            if (overlap(clear, m_docks.box(k)))
                say(QStringLiteral("label of %1 on a dock of %2")
                        .arg(id, m_geometry.docks[size_t(k)].component));
        });
        m_zones.near(clear, [&](int k) {
            const ZoneBox &box = m_geometry.zones[size_t(k)];
            if (overlap(clear, box.rect) && !grown(box.rect, -2.9).contains(rect))
                say(QStringLiteral("label of %1 on the border of %2").arg(id, box.id));
            if (overlap(clear, box.title))
                say(QStringLiteral("label of %1 on the title of %2").arg(id, box.id));
        });
        labels.near(clear, [&](int k) {
            if (k > i && overlap(grown(rect, 1.9), labels.box(k)))
                say(QStringLiteral("labels of %1 and %2")
                        .arg(id, name(m_geometry.edges[size_t(k)])));
        });
    }

    /// Where rules are written a shield says so, at the right end of the title.
    void shieldsClear()
    {
        std::vector<QRectF> shields;
        for (const ZoneBox &box : m_geometry.zones) {
            const Zone *zone = m_deployment.zone(box.id);
            const bool shown = zone->enforce || zone->kind == ZoneKind::Host;
            const QPointF corner = box.rect.topRight() + QPointF(-27, 8.5);
            shields.push_back(shown ? QRectF(corner, QSizeF(15, 15)) : QRectF());
        }
        const auto idOf = [&](size_t i) { return m_geometry.zones[i].id; };
        for (size_t i = 0; i < shields.size(); ++i) {
            const QRectF &shield = shields[i];
            if (shield.isNull())
                continue;
            m_bodies.near(shield, [&](int k) {
                if (overlap(shield, m_bodies.box(k)))
                    say(QStringLiteral("%1 on the shield of %2")
                            .arg(m_geometry.cards[size_t(k)].id, idOf(i)));
            });
            m_zones.near(shield, [&](int k) {
                if (!m_around[int(i)].contains(k) && overlap(shield, m_zones.box(k)))
                    say(QStringLiteral("%1 on the shield of %2").arg(idOf(size_t(k)), idOf(i)));
            });
        }
        BoxGrid grid(shields);
        for (const EdgeLine &edge : m_geometry.edges) {
            for (size_t k = 1; k < edge.points.size(); ++k)
                grid.near(between(edge.points[k - 1], edge.points[k]), [&](int i) {
                    if (passes(edge.points[k - 1], edge.points[k], grid.box(i)))
                        say(QStringLiteral("%1 runs through the shield of %2")
                                .arg(name(edge), idOf(size_t(i))));
                });
            grid.near(edge.label.rect, [&](int i) {
                if (overlap(edge.label.rect, grid.box(i)))
                    say(QStringLiteral("label of %1 on the shield of %2")
                            .arg(name(edge), idOf(size_t(i))));
            });
        }
    }

    const Deployment &m_deployment;
    const Geometry &m_geometry;
    BoxGrid m_bodies;
    BoxGrid m_cards;
    BoxGrid m_docks;
    BoxGrid m_zones;
    QHash<QString, int> m_cardAt;
    QHash<QString, int> m_zoneAt;         ///< by id in lower case
    QList<QSet<int>> m_around;            ///< by zone: itself and those that hold it
    QHash<QString, QList<int>> m_docksOf; ///< by flow
    QStringList m_found;
};

} // namespace portolan::testing
