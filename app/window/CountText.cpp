#include "app/window/CountText.h"

#include "model/document/RecordEdits.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CountText)
};

} // namespace

QString countText(const RecordIds &ids)
{
    QStringList parts;
    if (!ids.zones.isEmpty())
        parts.append(Tr::tr("%n zone(s)", nullptr, int(ids.zones.size())));
    if (!ids.components.isEmpty())
        parts.append(Tr::tr("%n component(s)", nullptr, int(ids.components.size())));
    if (!ids.flows.isEmpty())
        parts.append(Tr::tr("%n flow(s)", nullptr, int(ids.flows.size())));
    if (parts.size() < 2)
        return parts.join(QString());
    const QString last = parts.takeLast();
    //: Before the last one of several kinds: "1 zone, 3 components and 7 flows"
    return Tr::tr("%1 and %2").arg(parts.join(u", "_s), last);
}

} // namespace portolan
