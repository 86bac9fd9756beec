#pragma once

#include <QIcon>
#include <QPalette>
#include <QStringList>

namespace portolan {

/// The icons of menus, toolbars and panels, and those of the chart (views/chart/Icons.h) by their
/// names: line drawings in a box of 20, line 1.5, round caps, in the colours of the application's
/// palette at the time of painting, so that a change of theme needs no new icons. An unknown name
/// gives a null icon. On \a role: the palette's colour of the lines.
QIcon lineIcon(QStringView name, QPalette::ColorRole role = QPalette::ButtonText);

} // namespace portolan
