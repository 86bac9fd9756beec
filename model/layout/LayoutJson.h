#pragma once

#include "model/layout/Geometry.h"

#include <QJsonObject>

namespace portolan {

/// The geometry for programs: "nodes" (cards; x, y, w, h, parent), "groups" (zones) and "edges"
/// (one for each flow: source, target, points, ports, label). Flows that are drawn as one line, or
/// that share a dock, carry the same "bundle".
QJsonObject layoutJson(const Geometry &geometry, const Deployment &deployment);

} // namespace portolan
