#include "model/layout/DockText.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan::layout {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Layout)
};

} // namespace

QString dockText(const PortSpec &ports)
{
    QStringList parts;
    int ranges = 0;
    for (const PortGroup &group : ports.groups()) {
        parts << (group.ranges.empty() ? group.toString() : group.portsText());
        ranges += std::max(1, int(group.ranges.size()));
    }
    const QString text = parts.join(u", "_s);
    constexpr qsizetype longest = 14;
    if (text.isEmpty())
        return u"?"_s;
    return text.size() > longest ? dockCount(ranges) : text;
}

QString dockCount(qsizetype ports) { return Tr::tr("%1 ports").arg(ports); }

} // namespace portolan::layout
