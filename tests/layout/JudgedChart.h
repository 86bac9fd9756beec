#pragma once

#include "model/core/Deployment.h"
#include "model/layout/Geometry.h"
#include "tests/layout/BoxGrid.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

namespace portolan::testing {

/// A chart and its geometry as judges read them: boxes by place, who is inside whom, and what was
/// found. Both must outlive it.
class JudgedChart
{
public:
    JudgedChart(const Deployment &judged, const Geometry &drawn)
        : deployment(judged)
        , geometry(drawn)
        , bodies(bodiesOf(drawn))
        , cards(collect(drawn.cards, &CardBox::rect))
        , docks(collect(drawn.docks, &Dock::rect))
        , zones(collect(drawn.zones, &ZoneBox::rect))
    {
        for (size_t i = 0; i < geometry.cards.size(); ++i)
            m_cardAt[geometry.cards[i].id] = int(i);
        for (size_t i = 0; i < geometry.zones.size(); ++i)
            m_zoneAt[geometry.zones[i].id.toCaseFolded()] = int(i);
        for (const ZoneBox &box : geometry.zones) {
            QSet<int> inside;
            for (const Zone *z : deployment.zoneChain(box.id))
                inside << m_zoneAt.value(z->id.toCaseFolded(), -1);
            around << inside;
        }
        for (size_t i = 0; i < geometry.docks.size(); ++i)
            for (const QString &flow : geometry.docks[i].flows)
                docksOf[flow] << int(i);
    }

    const Deployment &deployment;
    const Geometry &geometry;
    BoxGrid bodies; ///< cards with their docks: what stands in the way of others
    BoxGrid cards;
    BoxGrid docks;
    BoxGrid zones;
    QList<QSet<int>> around;            ///< by zone: itself and those that hold it
    QHash<QString, QList<int>> docksOf; ///< by flow
    QStringList found;                  ///< what is wrong, in words

    void say(const QString &what) { found << what; }

    const CardBox *card(const QString &id) const
    {
        const auto at = m_cardAt.constFind(id);
        return at == m_cardAt.cend() ? nullptr : &geometry.cards[size_t(*at)];
    }
    int zoneIndex(const QString &id) const { return m_zoneAt.value(id.toCaseFolded(), -1); }
    const ZoneBox *zone(const QString &id) const
    {
        const int at = zoneIndex(id);
        return at < 0 ? nullptr : &geometry.zones[size_t(at)];
    }
    bool pinned(const QString &id) const { return deployment.component(id)->position.has_value(); }
    /// A line's own zones: those that hold one of its ends.
    bool holdsEnd(int zone, const EdgeLine &edge) const
    {
        return std::ranges::any_of(std::array{&edge.from, &edge.to}, [&](const QString *end) {
            const int inner = zoneIndex(deployment.component(*end)->zone);
            return inner >= 0 && around[inner].contains(zone);
        });
    }

    static QString name(const EdgeLine &edge) { return edge.flows.first(); }
    static bool overlap(const QRectF &a, const QRectF &b, double by = 0.01)
    {
        return a.left() < b.right() - by && b.left() < a.right() - by &&
               a.top() < b.bottom() - by && b.top() < a.bottom() - by;
    }
    static QRectF grown(const QRectF &r, double by) { return r.adjusted(-by, -by, by, by); }
    static bool onBorder(const QRectF &rect, QPointF p)
    {
        return grown(rect, 0.01).contains(p) && !grown(rect, -0.01).contains(p);
    }
    static QRectF between(QPointF a, QPointF b)
    {
        return QRectF(a, b).normalized().adjusted(-1, -1, 1, 1);
    }
    /// Whether the axis-parallel piece of line passes through the inside of the rectangle.
    static bool passes(QPointF a, QPointF b, const QRectF &rect)
    {
        const double by = 0.01;
        return std::max(a.x(), b.x()) > rect.left() + by &&
               std::min(a.x(), b.x()) < rect.right() - by &&
               std::max(a.y(), b.y()) > rect.top() + by &&
               std::min(a.y(), b.y()) < rect.bottom() - by;
    }

private:
    template<class Record>
    static std::vector<QRectF> collect(const std::vector<Record> &records, QRectF Record::*rect)
    {
        std::vector<QRectF> rects;
        for (const Record &record : records)
            rects.push_back(record.*rect);
        return rects;
    }
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

    QHash<QString, int> m_cardAt;
    QHash<QString, int> m_zoneAt; ///< by id in lower case
};

} // namespace portolan::testing
