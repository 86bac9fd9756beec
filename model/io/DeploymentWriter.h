#pragma once

#include "model/core/Deployment.h"

namespace portolan {

/// The document that writeDeployment() spells, its counterpart is readRecords().
QJsonObject writeRecords(const Deployment &deployment);

} // namespace portolan
