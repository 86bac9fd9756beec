#include "model/items/Labels.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Labels)
};

} // namespace

QString needLabel(const Need &need)
{
    switch (need.kind) {
    case Need::Kind::Required:
        return Tr::tr("Required");
    case Need::Kind::Optional:
        return Tr::tr("Optional");
    case Need::Kind::Conditional:
        return need.condition.isEmpty() ? Tr::tr("Conditional")
                                        : Tr::tr("Conditional: %1").arg(need.condition);
    }
    Q_UNREACHABLE();
}

QString exposureLabel(Exposure exposure)
{
    switch (exposure) {
    case Exposure::Unstated:
        return {};
    case Exposure::Internal:
        return Tr::tr("Internal");
    case Exposure::External:
        return Tr::tr("External");
    case Exposure::Conditional:
        return Tr::tr("Conditional");
    }
    Q_UNREACHABLE();
}

QString zoneKindLabel(ZoneKind kind)
{
    switch (kind) {
    case ZoneKind::Internet:
        return Tr::tr("Internet");
    case ZoneKind::Site:
        return Tr::tr("Site");
    case ZoneKind::Network:
        return Tr::tr("Network");
    case ZoneKind::Cluster:
        return Tr::tr("Cluster");
    case ZoneKind::Host:
        return Tr::tr("Host");
    }
    Q_UNREACHABLE();
}

QString addressesText(const std::vector<Address> &addresses)
{
    QStringList texts;
    for (const Address &address : addresses)
        texts << address.toString();
    return texts.join(", "_L1);
}

Result<std::vector<Address>> parseAddresses(QStringView text)
{
    std::vector<Address> addresses;
    for (const QStringView part : text.split(u',')) {
        if (part.trimmed().isEmpty())
            continue;
        const Result<Address> address = Address::parse(part);
        if (!address)
            return tl::unexpected(address.error());
        addresses.push_back(*address);
    }
    return addresses;
}

} // namespace portolan
