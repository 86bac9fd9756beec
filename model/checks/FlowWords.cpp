#include "model/checks/FlowWords.h"

#include "model/core/Result.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

} // namespace

QString labelOf(const Deployment &deployment, const QString &component)
{
    const Component *known = deployment.component(component);
    return quoted(known ? known->label() : component);
}

QString described(const Deployment &deployment, const Flow &flow)
{
    const QString ends =
        Tr::tr("%1 from %2 to %3")
            .arg(quoted(flow.id), labelOf(deployment, flow.from), labelOf(deployment, flow.to));
    return flow.ports.isEmpty() ? ends : ends + " ("_L1 + flow.ports.toString() + u')';
}

} // namespace portolan
