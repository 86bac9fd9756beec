#pragma once

#include "model/core/Deployment.h"
#include "views/chart/ChartIndex.h"
#include "views/chart/RubberLine.h"

namespace portolan {

/// A flow that is being drawn: from where the mouse went down to where it is. A value; points are
/// chart px.
///
/// Pulled out of a card, the card sends; pulled out of a dock, the dock listens.
struct FlowPull
{
    QString fixed;        ///< the component where it began
    bool listens = false; ///< that one listens
    RubberEnd start;
    QPointF pointer;
    QString target;                   ///< the component under the mouse; empty: none
    std::optional<PortSpec> ports;    ///< where a dock that means one thing is an end
    std::optional<PortSpec> ownPorts; ///< of the dock where it began
    QRectF lit;                       ///< the dock or card that would take it
    std::optional<Component> fresh;   ///< the target is new: this one, not in the document yet
    bool isHome = false; ///< back at its own card, which has no second instance to talk to

    const QString &sender() const { return listens ? target : fixed; }
    const QString &listener() const { return listens ? fixed : target; }

    /// Looks what is under \a at.
    void moveTo(const QPointF &at, const ChartScene &scene, const ChartIndex &index, double zoom,
        const Deployment &deployment);
    /// From the sender to the listener.
    std::vector<QPointF> way(const ChartScene &scene) const;
    /// \a at for something new there: in one row or column with the card where it began, where that
    /// is about there.
    QPointF linedUp(const QPointF &at, const ChartScene &scene) const;
    /// The end at the target or the mouse.
    RubberEnd loose(const ChartScene &scene) const;
};

/// Of new cards, until the layout measures them.
inline constexpr QSizeF FreshCardSize = {136, 64};

/// The dock of a component under \a point, or -1.
int dockAt(const ChartScene &scene, const ChartIndex &index, const QPointF &point);
/// What every flow into the dock has, where that is the same.
std::optional<PortSpec> portsOfDock(const Deployment &deployment, const Dock &dock);

} // namespace portolan
