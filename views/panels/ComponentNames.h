#pragma once

#include "model/core/Deployment.h"

#include <QStringList>

namespace portolan {

/// The component's label, with its id behind it where another one has the same label. Linear.
QString componentName(const Deployment &deployment, const Component &component);

/// The same for all components, in their order. Linear.
QStringList componentNames(const Deployment &deployment);

/// The id of the component that \a text names: as componentName() does, or an id. An error says
/// which there are.
Result<QString> componentOfName(const Deployment &deployment, const QString &text);

} // namespace portolan
