#pragma once

#include "model/core/Records.h"
#include "views/chart/Canvas.h"

#include <QIcon>

namespace portolan {

/// Line icons drawn for Portolan: a box of 20, lines of 1.5 with round caps, no fill.

inline constexpr double IconBox = 20;

/// The outline of an icon in its box, y down; the generic one for an unknown name.
const QPainterPath &iconPath(QStringView name);

/// The icon of a component by its kind: "media-server", "database", ...; words that the table does
/// not know have the generic box.
QString componentIcon(QStringView kind);
QString zoneIcon(ZoneKind kind);

/// Paints the icon with its box at \a topLeft, \a size px wide. The line keeps its proportion.
void paintIcon(Canvas &canvas, QStringView name, const QPointF &topLeft, const QColor &color,
    double size = IconBox);

/// For buttons, trees and tables; sharp at every device pixel ratio.
QIcon chartIcon(QStringView name, const QColor &color);

/// Every name that iconPath() knows, sorted; for tests and for sheets of icons.
QStringList iconNames();

} // namespace portolan
