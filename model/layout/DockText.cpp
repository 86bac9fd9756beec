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

QString dockCount(int ports) { return Tr::tr("%1 ports").arg(ports); }

} // namespace

int portCount(const PortSpec &ports)
{
    int count = 0;
    for (const PortGroup &group : ports.groups())
        count += std::max(1, int(group.ranges.size()));
    return count;
}

QString dockText(const PortSpec &ports)
{
    QStringList parts;
    for (const PortGroup &group : ports.groups())
        parts << (group.ranges.empty() ? group.toString() : group.portsText());
    const QString text = parts.join(u", "_s);
    constexpr qsizetype longest = 14;
    if (text.isEmpty())
        return u"?"_s;
    return text.size() > longest ? dockCount(portCount(ports)) : text;
}

QString commonDockText(const PortSpec &ports)
{
    const int count = portCount(ports);
    return count > 1 ? dockCount(count) : dockText(ports);
}

QString labelText(const PortSpec &ports)
{
    const QString text = ports.toString();
    constexpr qsizetype longest = 34;
    if (text.isEmpty())
        return u"?"_s;
    if (text.size() <= longest)
        return text;
    const QString head = text.left(longest);
    const qsizetype comma = head.lastIndexOf(u',');
    return (comma > 0 ? head.left(comma) : head) + u", …"_s;
}

} // namespace portolan::layout
