#pragma once

#include "tests/chart/LiveKitChart.h"
#include "views/chart/ChartArranger.h"

#include <QTest>

#include <random>

namespace portolan {

using namespace Qt::StringLiterals;

/// Everything that is drawn, to compare.
inline QString drawing(const Geometry &geometry)
{
    QString text;
    const auto add = [&text](const QRectF &r) {
        text += u" %1,%2 %3x%4"_s.arg(r.x()).arg(r.y()).arg(r.width()).arg(r.height());
    };
    for (const ZoneBox &zone : geometry.zones) {
        text += u"\nzone "_s + zone.id + u' ' + zone.name;
        add(zone.rect);
    }
    for (const CardBox &card : geometry.cards) {
        text += u"\ncard "_s + card.id + u' ' + card.name + u' ' + card.addresses.join(u',');
        add(card.rect);
    }
    for (const EdgeLine &line : geometry.edges) {
        text += u"\nline "_s + line.flows.join(u',');
        for (const QPointF &point : line.points)
            text += u" %1,%2"_s.arg(point.x()).arg(point.y());
        add(line.label.rect);
    }
    return text;
}

/// Where the cards stand, by id.
inline std::map<QString, QPointF> places(const Geometry &geometry)
{
    std::map<QString, QPointF> places;
    for (const CardBox &card : geometry.cards)
        places.emplace(card.id, card.rect.center());
    return places;
}

/// A deployment too large to be laid out at once, always the same one.
inline Deployment large(int components, int flows)
{
    std::mt19937 random(7);
    const auto pick = [&random](int n) { return int(random() % unsigned(n)); };
    Deployment d;
    const int networks = components / 25 + 1;
    for (int i = 0; i < networks; ++i)
        d.zones.push_back(livekit::zone(u"net-%1"_s.arg(i, 4, 10, QChar(u'0')), {},
            i ? ZoneKind::Network : ZoneKind::Internet));
    for (int i = 0; i < components; ++i)
        d.components.push_back(livekit::component(
            u"part-%1"_s.arg(i, 5, 10, QChar(u'0')), {}, u"server"_s, d.zones[size_t(i / 25)].id));
    for (int i = 0; i < flows; ++i) {
        const int from = pick(components);
        // As in a real one most flows stay near.
        const int reach = pick(4) ? std::min(40, components - 1) : components - 1;
        const int to = (from + 1 + pick(reach)) % components;
        d.flows.push_back(
            livekit::flow(u"flow-%1"_s.arg(i, 5, 10, QChar(u'0')), d.components[size_t(from)].id,
                d.components[size_t(to)].id, u"%1/tcp"_s.arg(1000 + i % 50)));
    }
    return d;
}

/// A document with its picture, without a view.
struct Arranged
{
    explicit Arranged(Deployment deployment = liveKitDeployment())
    {
        document.reset(std::move(deployment), {});
        arranger = std::make_unique<ChartArranger>(&document);
        if (document.deployment().components.size() <= ChartArranger::MostComponentsAtOnce)
            wait();
    }
    void wait() { QTRY_VERIFY_WITH_TIMEOUT(!arranger->isBusy(), 120'000); }
    const Geometry &geometry() const { return arranger->geometry(); }
    std::map<QString, QPointF> places() const { return portolan::places(geometry()); }
    QString drawing() const { return portolan::drawing(geometry()); }
    void undo() { document.undoStack()->undo(); }
    void redo() { document.undoStack()->redo(); }
    void addPart(const QString &id = u"new-one"_s, const QString &zone = u"dmz"_s)
    {
        QVERIFY(document.edit(
            u"add"_s, {Insert<Component>{livekit::component(id, {}, u"server"_s, zone)}}));
        if (document.deployment().components.size() <= ChartArranger::MostComponentsAtOnce)
            wait();
    }

    DeploymentDocument document;
    std::unique_ptr<ChartArranger> arranger;
};

} // namespace portolan
