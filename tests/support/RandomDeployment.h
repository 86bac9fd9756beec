#pragma once

#include "model/core/Edit.h"

#include <QJsonArray>

#include <algorithm>
#include <functional>

/// Random but consistent charts and edits for property tests: small numbers make neighbours and
/// clashes likely, texts are as hostile as a document may hold.
namespace portolan::testing {

/// A number from 0 to n - 1: from rapidcheck (which then shrinks) or from a seeded generator.
using Below = std::function<int(int)>;

/// The same numbers for the same seed on every machine.
inline Below seeded(quint32 seed)
{
    return [seed](int n) mutable {
        seed = seed * 1664525U + 1013904223U;
        return int((seed >> 8) % quint32(std::max(1, n)));
    };
}

inline QString randomText(const Below &below)
{
    static const QStringList pieces = {QString(), QStringLiteral("Video team"),
        QStringLiteral("\"'`$(reboot);|&"), QStringLiteral("line\nline\r\n\tend"),
        QStringLiteral("\u00e9\u4e2d\u0416 \U0001f600"), QStringLiteral("\ufeff\uffff\u2028\u202e"),
        QString(QChar(u'\0')), QStringLiteral("=1+1"), QStringLiteral("\\u0041 \\n | ---"),
        QString(300, QChar(u'x'))};
    QString text;
    for (int i = below(3); i > 0; --i)
        text += pieces[below(int(pieces.size()))];
    return text;
}

inline Address randomAddress(const Below &below)
{
    static const QStringList texts = {QStringLiteral("192.0.2.10"), QStringLiteral("192.0.2.0/24"),
        QStringLiteral("192.0.2.3-192.0.2.9"), QStringLiteral("2001:db8::10"),
        QStringLiteral("2001:db8::/32"), QStringLiteral("host.example.com"), QStringLiteral("any"),
        QStringLiteral("published:cloudfront"), QStringLiteral("198.51.100.7"),
        QStringLiteral("0.0.0.0/0"), QStringLiteral("::/0")};
    return *Address::parse(texts[below(int(texts.size()))]);
}

inline std::vector<Address> randomAddresses(const Below &below)
{
    std::vector<Address> addresses;
    for (int i = below(4); i > 0; --i)
        addresses.push_back(randomAddress(below));
    return addresses;
}

inline PortSpec randomPorts(const Below &below)
{
    PortSpec ports;
    for (int i = below(4); i > 0; --i) {
        const Protocol protocol = AllProtocols[size_t(below(ProtocolCount))];
        const int first = 1 + below(50);
        if (hasPorts(protocol))
            ports.insert(protocol, {quint16(first), quint16(first + below(20))});
        else
            ports.insert(protocol);
    }
    return ports;
}

inline QJsonObject randomExtra(const Below &below)
{
    QJsonObject extra;
    for (int i = below(3); i > 0; --i) {
        const QJsonValue values[] = {below(100), below(100) / 4.0, randomText(below),
            QJsonArray{1, QJsonObject{{QStringLiteral("k"), true}}}, QJsonValue(), true};
        extra.insert(QStringLiteral("x-") + QString::number(below(9)), values[below(6)]);
    }
    return extra;
}

inline Need randomNeed(const Below &below)
{
    const auto kind = Need::Kind(below(3));
    const QString words = randomText(below).trimmed();
    return {kind, kind == Need::Kind::Conditional ? words : QString()};
}

inline std::optional<Frame> randomFrame(const Below &below)
{
    if (!below(2))
        return {};
    return Frame{{(below(100'000) - 50'000) / 100.0, below(100'000) / 100.0},
        (100 + below(100'000)) / 100.0, (100 + below(100'000)) / 100.0};
}

inline Zone randomZone(const Below &below, const QString &id, const QString &parent)
{
    Zone zone;
    zone.id = id;
    zone.name = randomText(below);
    zone.kind = ZoneKind(below(5));
    zone.parent = parent;
    zone.addresses = randomAddresses(below);
    zone.enforce = below(2) == 1;
    zone.target = randomText(below);
    zone.note = randomText(below);
    zone.frame = randomFrame(below);
    zone.extra = randomExtra(below);
    return zone;
}

inline Component randomComponent(const Below &below, const QString &id, const QString &zone)
{
    Component component;
    component.id = id;
    component.name = randomText(below);
    component.kind = randomText(below);
    component.zone = zone;
    component.addresses = randomAddresses(below);
    component.publicAddresses = randomAddresses(below);
    component.instances = 1 + below(3);
    component.internal = below(2) == 1;
    component.preservesClientAddress = below(2) == 1;
    component.product = randomText(below);
    component.part = randomText(below);
    component.target = randomText(below);
    component.note = randomText(below);
    if (below(2))
        component.position = Point{(below(100'000) - 50'000) / 100.0, below(100'000) / 100.0};
    component.extra = randomExtra(below);
    return component;
}

inline Flow randomFlow(
    const Below &below, const QString &id, const std::vector<Component> &components)
{
    Flow flow;
    flow.id = id;
    flow.from = components[size_t(below(int(components.size())))].id;
    flow.to = components[size_t(below(int(components.size())))].id;
    flow.ports = randomPorts(below);
    flow.purpose = randomText(below);
    flow.need = randomNeed(below);
    flow.exposed = Exposure(below(4));
    flow.enabled = below(3) > 0;
    flow.decided = below(4) == 0;
    flow.encryption = randomText(below);
    flow.config = randomText(below);
    flow.product = randomText(below);
    flow.when = randomText(below);
    flow.owner = randomText(below);
    flow.ticket = randomText(below);
    if (below(2))
        flow.expires = QDate(2026, 1, 1).addDays(below(1000));
    flow.note = randomText(below);
    flow.source = {randomText(below), randomText(below), randomText(below), below(2) == 1};
    flow.extra = randomExtra(below);
    return flow;
}

template<class Record> void insertSorted(std::vector<Record> &records, Record record)
{
    const auto at = records.begin() + qsizetype(lowerBound(records, record.id));
    records.insert(at, std::move(record));
}

inline SavedView randomView(const Below &below, const QString &id)
{
    static const QStringList filters = {QString(), QStringLiteral("proto:tcp"),
        QStringLiteral("from:\"c 1\" \u4e2d"), QStringLiteral("need:required owner:")};
    SavedView view;
    view.id = id;
    view.name = randomText(below);
    view.caption = randomText(below);
    view.filter = filters[below(int(filters.size()))];
    view.frame = randomFrame(below);
    view.extra = randomExtra(below);
    return view;
}

inline Suppression randomSuppression(const Below &below)
{
    static const QStringList checks = {QStringLiteral("no-address"), QStringLiteral("clear-text"),
        QStringLiteral("of-another-version")};
    Suppression suppression;
    suppression.check = checks[below(int(checks.size()))];
    for (QStringList *ids : {&suppression.zones, &suppression.components, &suppression.flows}) {
        for (int i = below(3); i > 0; --i)
            ids->prepend(QStringLiteral("r%1").arg(i));
    }
    if (below(2))
        suppression.about = randomPorts(below).toString();
    suppression.reason = QStringLiteral("since ") + randomText(below);
    suppression.extra = randomExtra(below);
    return suppression;
}

inline Deployment randomDeployment(const Below &below, int size = 6)
{
    Deployment deployment;
    deployment.settings.name = randomText(below);
    for (int i = below(3); i > 0; --i)
        deployment.settings
            .systems[QStringLiteral("system-") + QString::number(i)][QStringLiteral("option")] =
            randomText(below);
    deployment.settings.extra = randomExtra(below);
    QStringList zones = {QString()};
    for (int i = below(size); i > 0; --i) {
        const QString id =
            (i % 2 ? QStringLiteral("Zone.") : QStringLiteral("zone_")) + QString::number(i);
        insertSorted(deployment.zones, randomZone(below, id, zones[below(int(zones.size()))]));
        zones << id;
    }
    for (int i = below(size); i > 0; --i) {
        const QString id = QStringLiteral("c-") + QString::number(i);
        insertSorted(
            deployment.components, randomComponent(below, id, zones[below(int(zones.size()))]));
    }
    for (int i = deployment.components.empty() ? 0 : below(2 * size); i > 0; --i) {
        const QString id = QStringLiteral("f") + QString::number(i);
        insertSorted(deployment.flows, randomFlow(below, id, deployment.components));
    }
    for (int i = below(4); i > 0; --i)
        deployment.settings.views.push_back(
            randomView(below, QStringLiteral("view") + QString::number(i)));
    for (int i = below(4); i > 0; --i) {
        const Suppression suppression = randomSuppression(below);
        deployment.settings.suppressed[suppression.key()] = suppression;
    }
    if (below(2)) {
        deployment.settings.titleBlock = {randomText(below), randomText(below), randomText(below),
            below(2) == 1, randomExtra(below)};
    }
    deployment.settings.upsideDown = deployment.settings.name.size() % 4 == 1;
    return deployment;
}

/// One step that keeps \a deployment consistent: usually one edit, more where a component goes
/// with its flows.
inline std::vector<Edit> randomStep(const Below &below, const Deployment &deployment)
{
    const auto &[settings, zones, components, flows] = deployment;
    const QString number = QString::number(below(30));
    const auto pick = [&](const auto &records) {
        return records[size_t(below(int(records.size())))];
    };
    switch (below(8)) {
    case 0: {
        const QString id = QStringLiteral("n-") + number;
        if (deployment.component(id) || deployment.zone(id))
            return {};
        return {Insert<Component>{
            randomComponent(below, id, zones.empty() ? QString() : pick(zones).id)}};
    }
    case 1: {
        const QString id = QStringLiteral("n") + number;
        if (components.empty() || deployment.flow(id))
            return {};
        return {Insert<Flow>{randomFlow(below, id, components)}};
    }
    case 2:
        if (flows.empty())
            return {};
        return {Remove<Flow>{pick(flows).id}};
    case 3: {
        if (flows.empty())
            return {};
        return {Replace<Flow>{randomFlow(below, pick(flows).id, components)}};
    }
    case 4: {
        if (components.empty())
            return {};
        const Component old = pick(components);
        return {Replace<Component>{randomComponent(below, old.id, old.zone)}};
    }
    case 5: {
        if (components.empty())
            return {};
        const QString id = pick(components).id;
        std::vector<Edit> edits;
        for (const Flow &flow : flows) {
            if (compareIds(flow.from, id) == 0 || compareIds(flow.to, id) == 0)
                edits.push_back(Remove<Flow>{flow.id});
        }
        edits.push_back(Remove<Component>{id});
        return edits;
    }
    case 6: {
        const QString id = QStringLiteral("nz") + number;
        if (!deployment.zone(id))
            return {Insert<Zone>{randomZone(below, id, QString())}};
        const Zone *zone = deployment.zone(id);
        return {Replace<Zone>{randomZone(below, zone->id, zone->parent)}};
    }
    default: {
        Settings changed = settings;
        changed.name = randomText(below);
        return {ReplaceSettings{changed}};
    }
    }
}

} // namespace portolan::testing
