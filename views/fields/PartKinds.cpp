#include "views/fields/PartKinds.h"

#include "views/chart/Icons.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr PartKind Components[] = {
    {"server", QT_TRANSLATE_NOOP("PartKinds", "Server")},
    {"client", QT_TRANSLATE_NOOP("PartKinds", "Client")},
    {"database", QT_TRANSLATE_NOOP("PartKinds", "Database")},
    {"gateway", QT_TRANSLATE_NOOP("PartKinds", "Gateway")},
    {"load balancer", QT_TRANSLATE_NOOP("PartKinds", "Load balancer")},
    {"external service", QT_TRANSLATE_NOOP("PartKinds", "External service")},
    {"browser", QT_TRANSLATE_NOOP("PartKinds", "Browser")},
    {"workstation", QT_TRANSLATE_NOOP("PartKinds", "Workstation")},
    {"phone", QT_TRANSLATE_NOOP("PartKinds", "Phone")},
    {"media server", QT_TRANSLATE_NOOP("PartKinds", "Media server")},
    {"agent", QT_TRANSLATE_NOOP("PartKinds", "Agent")},
    {"monitoring", QT_TRANSLATE_NOOP("PartKinds", "Monitoring")},
};

constexpr PartKind Zones[] = {
    {"network", QT_TRANSLATE_NOOP("PartKinds", "Network"), true},
    {"host", QT_TRANSLATE_NOOP("PartKinds", "Host"), true},
    {"site", QT_TRANSLATE_NOOP("PartKinds", "Site"), true},
    {"cluster", QT_TRANSLATE_NOOP("PartKinds", "Cluster"), true},
    {"internet", QT_TRANSLATE_NOOP("PartKinds", "Internet"), true},
};

} // namespace

QString PartKind::name() const { return QCoreApplication::translate("PartKinds", text); }

QString PartKind::kind() const { return QString::fromLatin1(word); }

ZoneKind PartKind::zoneKind() const { return zoneKindFromWord(kind()).value_or(ZoneKind::Network); }

QString PartKind::icon() const { return isZone ? zoneIcon(zoneKind()) : componentIcon(kind()); }

DraggedPart PartKind::part() const
{
    QString id = isZone ? u"zone "_s + kind() : kind();
    return {GeneralParts.toString(), id.replace(u' ', u'-')};
}

std::span<const PartKind> componentKinds() { return Components; }

std::span<const PartKind> zoneKinds() { return Zones; }

QStringList componentKindWords()
{
    QStringList words;
    for (const PartKind &kind : componentKinds())
        words += kind.kind();
    return words;
}

const PartKind *partKindOf(const DraggedPart &part)
{
    for (const std::span<const PartKind> kinds : {componentKinds(), zoneKinds()}) {
        const auto found = std::ranges::find(kinds, part, &PartKind::part);
        if (found != kinds.end())
            return &*found;
    }
    return nullptr;
}

} // namespace portolan
