#pragma once

#include "model/core/Deployment.h"

class QComboBox;

namespace portolan {

/// Fills \a box with "none" and the zones (text: label, data: id), indented as they nest, and
/// chooses \a current. A zone cannot be put into itself: \a without and what is in it are left out.
void fillZones(
    QComboBox *box, const Deployment &deployment, const QString &current, const QString &without);

} // namespace portolan
