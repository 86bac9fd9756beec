#include "model/document/Clip.h"

#include "model/core/JsonReader.h"
#include "model/io/DeploymentFile.h"

#include <QCoreApplication>
#include <QSet>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Clip)
};

constexpr QLatin1StringView ClipKey = "clip"_L1;

/// Ids are the same in any case.
using Keys = QSet<QString>;

Keys keysOf(const QStringList &ids)
{
    Keys keys;
    keys.reserve(ids.size());
    for (const QString &id : ids)
        keys.insert(id.toLower());
    return keys;
}

Zone edgeOf(const Zone &zone)
{
    Zone edge;
    edge.id = zone.id;
    edge.name = zone.name;
    edge.kind = zone.kind;
    return edge;
}

Component edgeOf(const Component &component)
{
    Component edge;
    edge.id = component.id;
    edge.name = component.name;
    edge.kind = component.kind;
    edge.product = component.product;
    edge.part = component.part;
    return edge;
}

/// Collects the records, in the order of the deployment and so sorted.
class Copier
{
public:
    Copier(const Deployment &deployment, const RecordIds &ids)
        : m_deployment(deployment)
        , m_flows(keysOf(ids.flows))
    {
        const RecordIds whole = withContents(deployment, ids);
        m_zones = keysOf(whole.zones);
        m_components = keysOf(whole.components);
    }

    Clip run(const std::map<QString, Point> &places)
    {
        findEdges();
        copyZones();
        copyComponents(places);
        for (const Flow &flow : m_deployment.flows) {
            if (isCopied(flow))
                m_clip.chart.flows.push_back(flow);
        }
        return std::move(m_clip);
    }

private:
    bool isCopied(const Flow &flow) const
    {
        return m_flows.contains(flow.id.toLower()) || m_components.contains(flow.from.toLower()) ||
               m_components.contains(flow.to.toLower());
    }

    void addEdge(const QString &id, const Keys &copied)
    {
        const QString key = id.toLower();
        if (!key.isEmpty() && !copied.contains(key))
            m_edges.insert(key);
    }

    void findEdges()
    {
        for (const Zone &zone : m_deployment.zones) {
            if (m_zones.contains(zone.id.toLower()))
                addEdge(zone.parent, m_zones);
        }
        for (const Component &component : m_deployment.components) {
            if (m_components.contains(component.id.toLower()))
                addEdge(component.zone, m_zones);
        }
        for (const Flow &flow : m_deployment.flows) {
            if (!isCopied(flow))
                continue;
            addEdge(flow.from, m_components);
            addEdge(flow.to, m_components);
        }
    }

    void copyZones()
    {
        for (const Zone &zone : m_deployment.zones) {
            const QString key = zone.id.toLower();
            if (m_zones.contains(key)) {
                m_clip.chart.zones.push_back(zone);
            } else if (m_edges.contains(key)) {
                m_clip.chart.zones.push_back(edgeOf(zone));
                m_clip.outside.append(zone.id);
            }
        }
    }

    void copyComponents(const std::map<QString, Point> &places)
    {
        const auto &systems = m_deployment.settings.systems;
        for (const Component &component : m_deployment.components) {
            const QString key = component.id.toLower();
            if (m_components.contains(key)) {
                m_clip.chart.components.push_back(component);
                if (const auto place = places.find(key); place != places.end())
                    m_clip.places.insert(*place);
                if (const auto it = systems.find(component.product); it != systems.end())
                    m_clip.chart.settings.systems.insert(*it);
            } else if (m_edges.contains(key)) {
                m_clip.chart.components.push_back(edgeOf(component));
                m_clip.outside.append(component.id);
            }
        }
    }

    const Deployment &m_deployment;
    Keys m_flows;
    Keys m_zones;
    Keys m_components;
    Keys m_edges;
    Clip m_clip;
};

Result<Point> readPoint(const QJsonObject &object)
{
    JsonReader reader(object);
    for (const auto key : {"x"_L1, "y"_L1}) {
        if (!reader.has(key))
            reader.fail(key, Tr::tr("is missing: a place has x and y"));
    }
    const Point point = {reader.number("x"_L1), reader.number("y"_L1)};
    return reader.result(point);
}

/// What the key of a clip says about the chart around it.
Result<void> readKey(const QJsonObject &object, Clip &clip)
{
    JsonReader reader(object);
    for (const QString &id : reader.texts("outside"_L1)) {
        if (!clip.chart.zone(id) && !clip.chart.component(id)) {
            return failure(
                Tr::tr("there is no zone and no component %1").arg(quoted(id)), u"clip.outside"_s);
        }
        clip.outside.append(id);
    }
    const QJsonObject places = reader.object("places"_L1);
    for (auto it = places.begin(); it != places.end(); ++it) {
        const Result<Point> point = readPoint(it->toObject());
        if (!point)
            return tl::unexpected(point.error().within(u"clip.places."_s + it.key()));
        if (clip.chart.component(it.key()))
            clip.places.emplace(it.key().toLower(), *point);
    }
    if (reader.error())
        return tl::unexpected(reader.error()->within(ClipKey));
    return {};
}

} // namespace

RecordIds Clip::copied() const
{
    const Keys edges = keysOf(outside);
    RecordIds ids;
    for (const Zone &zone : chart.zones) {
        if (!edges.contains(zone.id.toLower()))
            ids.zones.append(zone.id);
    }
    for (const Component &component : chart.components) {
        if (!edges.contains(component.id.toLower()))
            ids.components.append(component.id);
    }
    for (const Flow &flow : chart.flows)
        ids.flows.append(flow.id);
    return ids;
}

Clip copyRecords(
    const Deployment &deployment, const RecordIds &ids, const std::map<QString, Point> &places)
{
    return Copier(deployment, ids).run(places);
}

QByteArray writeClip(const Clip &clip)
{
    QJsonObject places;
    for (const auto &[id, point] : clip.places)
        places.insert(id, QJsonObject{{"x"_L1, point.x}, {"y"_L1, point.y}});
    Deployment document = clip.chart;
    document.settings.extra.insert(
        ClipKey, QJsonObject{{"outside"_L1, QJsonArray::fromStringList(clip.outside)},
                     {"places"_L1, places}});
    return writeDeployment(document);
}

Result<Clip> readClip(const QByteArray &utf8)
{
    if (utf8.size() > MaxClipBytes) {
        return failure(Tr::tr("the text is larger than %1 MiB").arg(MaxClipBytes / 1024 / 1024));
    }
    Result<Deployment> document = readDeployment(utf8);
    if (!document)
        return tl::unexpected(document.error());
    Clip clip;
    clip.chart = std::move(*document);
    const QJsonValue key = clip.chart.settings.extra.take(ClipKey);
    if (!key.isUndefined() && !key.isObject())
        return failure(Tr::tr("wrong type: expected an object"), ClipKey);
    if (const Result<void> read = readKey(key.toObject(), clip); !read)
        return tl::unexpected(read.error());
    return clip;
}

} // namespace portolan
