#pragma once

#include "model/core/Deployment.h"
#include "model/core/SortedIds.h"
#include "model/layout/Geometry.h"
#include "model/layout/Moving.h"
#include "views/chart/BundleAreas.h"
#include "views/chart/EdgePath.h"
#include "views/chart/Theme.h"

#include <QHash>

namespace portolan {

/// The geometry joined with what the records say, so that painting looks nothing up. A value; built
/// anew after each change of the document, patched while something is dragged. Shapes stand at the
/// same index as in the geometry.

enum class ZoneTint : quint8 { Internet, Sea, Land, Green, Violet, Site, Host };

struct SceneZone
{
    ZoneTint tint = ZoneTint::Land;
    QString icon;
    bool rules = false; ///< rules are written at it: a shield
    int parent = -1;    ///< the zone around it, -1 at the top; always less than its own index
};

struct SceneCard
{
    QString icon;
    QString product;
    QString title;    ///< for tool tips and groups
    bool off = false; ///< it has flows and none is enabled
    int zone = -1;    ///< it is in, -1 at the top
};

struct SceneDock
{
    FlowStyle style = FlowStyle::Other;
    bool mixed = false;     ///< ports of several kinds under one number
    bool off = false;       ///< none of its flows is enabled
    std::vector<int> flows; ///< numbers of those that end on it
};

/// A flow within a drawn line.
struct SceneFlow
{
    FlowStyle style = FlowStyle::Other;
    bool enabled = true;
    bool required = true;
    bool conditional = false; ///< one that is not required: only under a condition
};

SceneFlow sceneFlow(const Flow &flow);

struct SceneEdge
{
    std::vector<SceneFlow> flows; ///< in the order of EdgeLine::flows
    int firstFlow = 0;            ///< number of the first; the others follow it
    FlowStyle style = FlowStyle::Other;
    bool bundle = false;
    bool enabled = true;  ///< at least one of its flows is
    bool required = true; ///< at least one of its flows is
    int from = -1;        ///< card, -1 where none is drawn
    int to = -1;
    int trunk = -1;     ///< the same number for all lines of a trunk, -1: a line by itself
    int labelEdge = -1; ///< the line that carries its label: itself, or another one of its trunk
    /// One for each flow where the bundle can open and has room (BundleRoom.h); else empty.
    std::vector<OpenLine> open;
    QRectF bounds; ///< of the line, its arrowhead and its label, halo included
    QString title;
};

struct ChartScene
{
    /// Titles describe records in pictures; a screen does without them and is built sooner.
    enum class Titles : quint8 { Yes, No };

    Geometry geometry;
    std::vector<SceneZone> zones;
    std::vector<SceneCard> cards;
    std::vector<SceneDock> docks;
    std::vector<SceneEdge> edges;

    ChartScene() = default;
    ChartScene(const Deployment &deployment, Geometry geometryOfIt, Titles titles = Titles::Yes);

    /// Takes over from \a now, a chart of the same records, what \a change names: afterwards the
    /// scene is as if built of \a now. Costs as much as what has changed. Gives what looks
    /// different: bundles that open otherwise as well.
    GeometryChange update(const Geometry &now, const GeometryChange &change);
    /// Shows those records as they are \a now, at once: colours, what is switched off, and texts
    /// where they stand. Nothing else moves: a layout makes room afterwards. Gives what differs.
    GeometryChange showNow(const Deployment &now, const QStringList &flowIds,
        const QStringList &components, const TextMeasure &measure);

    /// Index of the shape that shows the record, or -1.
    int cardOf(const QString &component) const;
    int zoneOf(const QString &zone) const;
    int edgeOf(const QString &flow) const;

    /// Flows have numbers: the lines' flows one after the other. -1 where none is drawn.
    int flowNumber(const QString &flow) const;
    /// Of each in turn; for many at once.
    std::vector<int> flowNumbers(const SortedIds &flows) const;
    int flowCount() const { return int(m_edgeOfFlow.size()); }
    int edgeOfNumber(int flow) const { return m_edgeOfFlow[size_t(flow)]; }
    const SceneFlow &flowOfNumber(int flow) const;
    /// The other lines of a trunk whose label stands on \a edge, rising.
    std::vector<int> carriedBy(int edge) const { return m_carried.value(edge); }
    /// Edges of several flows, rising.
    const std::vector<int> &bundles() const { return m_bundles; }

private:
    void addZones(const Deployment &deployment);
    void addCards(const Deployment &deployment, Titles titles);
    void addEdges(const Deployment &deployment, Titles titles);
    void joinTrunks();
    SceneDock sceneDock(const Dock &dock) const;
    void showFlow(size_t edge, const Flow &flow, const TextMeasure &measure);
    void showComponent(size_t card, const Component &component);
    void joinFlows(size_t edge, const Deployment &now);
    void dimCards();
    void measure(size_t edge);
    bool mayOpen(size_t edge) const;
    void findDocks();
    std::vector<OpenLine> membersOf(size_t edge) const;
    /// Says anew how bundles open: all.
    void openBundles();
    /// The same of those that \a change is about or that are near \a places, which are added to it.
    void openBundles(
        GeometryChange &change, const std::vector<QRectF> &places, const std::vector<int> &flows);
    void openBundle(size_t bundle, bool opens);
    void addFlowsOf(const std::vector<int> &docks, std::vector<int> &flows) const;

    QHash<QString, int> m_cards; ///< keys in lower case
    QHash<QString, int> m_zones;
    QHash<QString, int> m_flows; ///< numbers
    std::vector<int> m_inOrder;  ///< numbers of the document's flows, in the order of their ids
    QHash<int, std::vector<int>> m_carried;
    std::vector<int> m_edgeOfFlow;
    std::vector<int> m_bundles;   ///< edges of several flows
    QHash<int, int> m_dockOfFlow; ///< of members of bundles, by number
    // Numbered as m_bundles.
    BundleAreas m_areas;
    std::vector<bool> m_isClear; ///< nothing but another bundle is in the way
    std::vector<bool> m_opens;
};

/// The colour of a zone: internet is open water, the networks that the internet reaches are shallow
/// water, the other networks land, then green, then violet, by turns in the order of \a zones
/// (outer before inner), but never the colour of the zone around them.
std::vector<ZoneTint> zoneTints(const Deployment &deployment, const std::vector<ZoneBox> &zones);

/// "LiveKit client to LiveKit server: 443/tcp, required. Signalling over HTTPS". One line.
QString flowFacts(const Deployment &deployment, const Flow &flow);

} // namespace portolan
