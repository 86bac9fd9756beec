#include "views/panels/FormParts.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(FormParts)
};

} // namespace

QString zonePath(const Deployment &deployment, const QString &id)
{
    QStringList names;
    for (const Zone *zone : deployment.zoneChain(id))
        names.prepend(zone->label());
    return names.isEmpty() ? Tr::tr("None", "no zone") : names.join(u" / "_s);
}

} // namespace portolan
