#pragma once

#include "model/core/Deployment.h"
#include "model/layout/Geometry.h"
#include "views/chart/EdgePath.h"
#include "views/chart/Theme.h"

namespace portolan {

/// The geometry joined with what the records say, so that painting looks nothing up. A value; built
/// anew after each change of the document. Shapes stand at the same index as in the geometry.

enum class ZoneTint : quint8 { Internet, Sea, Land, Green, Violet, Site, Host };

struct SceneZone
{
    ZoneTint tint = ZoneTint::Land;
    QString icon;
    bool rules = false; ///< rules are written at it: a shield
};

struct SceneCard
{
    QString icon;
    QString product;
    QString title;    ///< for tool tips and groups
    bool off = false; ///< it has flows and none is enabled
};

struct SceneDock
{
    FlowStyle style = FlowStyle::Other;
    bool mixed = false; ///< ports of several kinds under one number
    bool off = false;   ///< none of its flows is enabled
};

/// A flow within a drawn line.
struct SceneFlow
{
    FlowStyle style = FlowStyle::Other;
    bool enabled = true;
    bool required = true;
};

/// A member of an opened bundle: its own straight line to its own dock, and the place of its label.
struct OpenLine
{
    std::vector<QPointF> points;
    QRectF label;
};

struct SceneEdge
{
    std::vector<SceneFlow> flows; ///< in the order of EdgeLine::flows
    FlowStyle style = FlowStyle::Other;
    bool bundle = false;
    bool enabled = true;  ///< at least one of its flows is
    bool required = true; ///< at least one of its flows is
    QPainterPath path;
    /// One for each flow where the bundle can open; else empty.
    std::vector<OpenLine> open;
    QRectF bounds; ///< of the line, its arrowhead and its label, halo included
    QString title;
};

struct ChartScene
{
    Geometry geometry;
    std::vector<SceneZone> zones;
    std::vector<SceneCard> cards;
    std::vector<SceneDock> docks;
    std::vector<SceneEdge> edges;

    ChartScene() = default;
    ChartScene(const Deployment &deployment, Geometry geometryOfIt);

    /// Index of the shape that shows the record, or -1.
    int cardOf(QStringView component) const;
    int zoneOf(QStringView zone) const;
    int edgeOf(QStringView flow) const;

private:
    void openBundles();

    std::map<QString, int> m_cards;
    std::map<QString, int> m_zones;
    std::map<QString, int> m_edges;
};

/// The colour of a zone: internet is open water, the networks that the internet reaches are shallow
/// water, the other networks land, then green, then violet, by turns in the order of \a zones.
std::vector<ZoneTint> zoneTints(const Deployment &deployment, const std::vector<ZoneBox> &zones);

/// "LiveKit client to LiveKit server: 443/tcp, required. Signalling over HTTPS". One line.
QString flowFacts(const Deployment &deployment, const Flow &flow);

} // namespace portolan
