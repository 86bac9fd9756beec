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

QString needFromLabel(const QString &text)
{
    const QString wanted = text.trimmed();
    for (const auto kind : {Need::Kind::Required, Need::Kind::Optional, Need::Kind::Conditional}) {
        const Need need{kind, {}};
        const QString label = needLabel(need);
        if (wanted.compare(label, Qt::CaseInsensitive) == 0)
            return need.toString();
        if (kind == Need::Kind::Conditional && wanted.startsWith(label + u':', Qt::CaseInsensitive))
            return Need{kind, wanted.mid(label.size() + 1).trimmed()}.toString();
    }
    return wanted;
}

QString exposureFromLabel(const QString &text)
{
    const QString wanted = text.trimmed();
    for (const auto exposure : {Exposure::Internal, Exposure::External, Exposure::Conditional}) {
        for (const QString &label : {exposureLabel(exposure), toWord(exposure)}) {
            if (wanted.compare(label, Qt::CaseInsensitive) == 0)
                return toWord(exposure);
        }
    }
    return wanted;
}

QString zoneKindFromLabel(const QString &text)
{
    const QString wanted = text.trimmed();
    for (const auto kind : {ZoneKind::Internet, ZoneKind::Site, ZoneKind::Network,
             ZoneKind::Cluster, ZoneKind::Host}) {
        for (const QString &label : {zoneKindLabel(kind), toWord(kind)}) {
            if (wanted.compare(label, Qt::CaseInsensitive) == 0)
                return toWord(kind);
        }
    }
    return wanted;
}

QString checkLabel(bool checked) { return checked ? Tr::tr("Yes") : Tr::tr("No"); }

Result<bool> checkFromLabel(const QString &text)
{
    const QString wanted = text.trimmed();
    const auto isOneOf = [&](const QStringList &words) {
        return words.contains(wanted, Qt::CaseInsensitive);
    };
    if (isOneOf({checkLabel(true), u"yes"_s, u"true"_s, u"on"_s, u"x"_s, u"1"_s}))
        return true;
    if (isOneOf({checkLabel(false), u"no"_s, u"false"_s, u"off"_s, u""_s, u"0"_s}))
        return false;
    return failure(Tr::tr("%1 is neither yes nor no: write %2 or %3")
                       .arg(quoted(wanted), checkLabel(true), checkLabel(false)));
}

QString addressesKey(const std::vector<Address> &addresses)
{
    if (addresses.empty())
        return u"9"_s;
    QString key;
    for (const Address &address : addresses) {
        switch (address.kind()) {
        case Address::Kind::Ip: {
            const IpRange &range = address.range();
            key += range.family == Family::IPv4 ? u'1' : u'2';
            for (const uint128 end : {range.first, range.last}) {
                for (const quint64 half : {quint64(end >> 64), quint64(end)})
                    key += u"%1"_s.arg(half, 16, 16, QChar(u'0'));
            }
            break;
        }
        case Address::Kind::Name:
            key += u'3' + address.name();
            break;
        case Address::Kind::Published:
            key += u'4' + address.name();
            break;
        case Address::Kind::Any:
            key += u'5';
            break;
        }
        key += u' ';
    }
    return key;
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
