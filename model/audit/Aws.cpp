#include "model/audit/Aws.h"

#include "model/audit/Fields.h"
#include "model/audit/Names.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace portolan::aws {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Aws)
};

} // namespace

Result<void> add(const Permission &permission, DirectedRules &into)
{
    const auto fail = [&](const QString &message) { return failureAt(permission.line, message); };
    const auto range = permission.cidr.contains(u'/') ? rangeOf(permission.cidr) : std::nullopt;
    if (!range)
        return fail(Tr::tr("%1 is no block of addresses").arg(quoted(permission.cidr)));
    Ruleset::Match match = ofFamily(range->family);
    (permission.direction == Direction::Inbound ? match.sources : match.destinations) = {*range};
    if (permission.protocol != "-1"_L1 && permission.protocol != "all"_L1) {
        const auto number = protocolOf(permission.protocol);
        if (!number)
            return fail(Tr::tr("%1 is no protocol").arg(quoted(permission.protocol)));
        const int first = permission.first;
        const int last = permission.last;
        FieldRange ports{0, 65535};
        if (*number == 1 || *number == 58) {
            if (first > 255 || last > 255 || first < -1 || last < -1 || (first < 0 && last >= 0))
                return fail(Tr::tr("this is no ICMP type and code"));
            if (first >= 0)
                ports = icmpRange(first, last);
        } else if (*number == 6 || *number == 17) {
            if (first < 0 && last < 0)
                return fail(Tr::tr("the ports are missing"));
            if (first < 0 || last > 65535 || first > last)
                return fail(Tr::tr("%1-%2 is no range of ports").arg(first).arg(last));
            ports = {quint32(first), quint32(last)};
        }
        match.services = ofService(*number, {ports}).services;
    }
    into.add(permission.direction, std::move(match), Ruleset::Verdict::Accept, permission.line);
    return {};
}

Result<std::vector<Permission>> permissionsOf(const QString &json, Direction direction, int line)
{
    QJsonParseError wrong;
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8(), &wrong);
    if (wrong.error != QJsonParseError::NoError)
        return failureAt(line, Tr::tr("the permissions are no JSON: %1").arg(wrong.errorString()));
    QJsonArray list = document.array();
    if (document.isObject())
        list = {document.object()};
    std::vector<Permission> permissions;
    for (const QJsonValue &value : list) {
        const QJsonObject object = value.toObject();
        static const QStringList Known{
            u"IpProtocol"_s, u"FromPort"_s, u"ToPort"_s, u"IpRanges"_s, u"Ipv6Ranges"_s};
        for (const QString &key : object.keys()) {
            if (!Known.contains(key) && !object[key].toArray().isEmpty())
                return failureAt(line, Tr::tr("%1 is not understood").arg(quoted(key)));
        }
        Permission permission{direction, object[u"IpProtocol"].toString(),
            object[u"FromPort"].toInt(-1), object[u"ToPort"].toInt(-1), {}, line};
        for (const auto &[ranges, cidr] :
            {std::pair{u"IpRanges"_s, u"CidrIp"_s}, {u"Ipv6Ranges"_s, u"CidrIpv6"_s}}) {
            const QJsonArray peers = object[ranges].toArray();
            for (const QJsonValue &range : peers) {
                permission.cidr = range.toObject()[cidr].toString();
                permissions.push_back(permission);
            }
        }
    }
    return permissions;
}

} // namespace portolan::aws
