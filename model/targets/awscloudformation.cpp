#include "model/targets/AwsRules.h"
#include "model/targets/Dialects.h"
#include "model/targets/Spelling.h"
#include "model/targets/Yaml.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

/// Quotas of a template: its resources, and the bytes of one that is handed over in an object of
/// S3 or in the call itself.
constexpr size_t MaxResources = 500;
constexpr qsizetype MaxBytes = 1'000'000;
constexpr qsizetype MaxBytesInline = 51'200;

const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "aws-cloudformation"_L1,
        .name = "AWS security group (CloudFormation)"_L1,
        .scopes = {u"member"_s},
        .proof =
            "cfn-lint; read back by a reader of its own; a stack made by a local moto server"_L1,
        .suffix = "yaml"_L1,
        .apply = "aws cloudformation deploy --template-file FILE --stack-name NAME "
                 "--parameter-overrides VpcId=vpc-..."_L1,
        .protocols = awsProtocols(),
        .group = TargetGroup::Cloud,
    };
    return data;
}

/// Letters and digits are all that the name of a resource may have. Where that says less than the
/// id, a checksum keeps names apart, and the same whatever else is in the template.
QString logicalId(const QString &id)
{
    QString name = u"Portolan"_s;
    bool startsWord = true;
    bool isPlain = true;
    for (const QChar c : id) {
        const bool isDigit = c >= u'0' && c <= u'9';
        const bool isLower = c >= u'a' && c <= u'z';
        if (isDigit || isLower) {
            isPlain = isPlain && !(startsWord && isDigit);
            name += startsWord ? c.toUpper() : c;
            startsWord = false;
            continue;
        }
        if (c >= u'A' && c <= u'Z')
            name += c;
        isPlain = isPlain && c == u'-' && !startsWord;
        startsWord = true;
    }
    if (isPlain && !startsWord)
        return name;
    const QByteArray sum = QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Sha256);
    return name.left(80) + u'x' + QString::fromLatin1(sum.toHex().left(8));
}

/// AWS wants ports of icmp (every type and code), refuses to hear of them for icmpv6 and ignores
/// them for protocols that it knows by number.
QStringList rowFields(const AwsRow &row)
{
    QStringList fields{yamlText(u"IpProtocol"_s, row.protocol)};
    if (row.first >= 0 || row.protocol == "icmp"_L1) {
        fields += yamlNumber(u"FromPort"_s, row.first);
        fields += yamlNumber(u"ToPort"_s, row.last);
    }
    fields += (row.family == Family::IPv4 ? "CidrIp: "_L1 : "CidrIpv6: "_L1) + yamlQuoted(row.peer);
    fields += yamlText(u"Description"_s, row.description);
    return fields;
}

QStringList rowLines(const std::vector<AwsRow> &rows)
{
    QStringList lines;
    for (const AwsRow &row : rows)
        lines += "- { "_L1 + rowFields(row).join(", "_L1) + " }"_L1;
    return lines;
}

/// A group without any outbound rule is opened to everywhere, so this one stands for none: no ICMP
/// message has that type, and no network of AWS carries a packet to that address.
AwsRow noRow() { return {Family::IPv4, u"icmp"_s, 252, 86, u"255.255.255.255/32"_s, u"nothing"_s}; }

QStringList resource(const QString &type, const QStringList &properties)
{
    return QStringList{yamlText(u"Type"_s, type)} + yamlKey(u"Properties"_s, properties);
}

QStringList groupNode(const AwsGroups &place, size_t group)
{
    QStringList properties{
        yamlText(u"GroupDescription"_s, "Portolan: rules of "_L1 + place.id),
        u"VpcId: !Ref VpcId"_s,
    };
    properties += yamlKey(u"Tags"_s, yamlItem({yamlText(u"Key"_s, u"Name"_s),
                                         yamlText(u"Value"_s, awsGroupName(place.id, group))}));
    const QStringList in = rowLines(place.rows(Direction::Inbound, group));
    if (!in.isEmpty())
        properties += yamlKey(u"SecurityGroupIngress"_s, in);
    if (place.covers(Direction::Outbound)) {
        std::vector<AwsRow> rows = place.rows(Direction::Outbound, group);
        if (rows.empty())
            rows.push_back(noRow());
        properties += yamlKey(u"SecurityGroupEgress"_s, rowLines(rows));
    }
    return resource(u"AWS::EC2::SecurityGroup"_s, properties);
}

QString groupId(const AwsGroups &place, size_t group)
{
    return logicalId(group == 0 ? place.id : place.id + u':' + QString::number(group + 1));
}

QString templateText(const std::vector<AwsGroups> &places)
{
    QStringList resources;
    QStringList outputs;
    for (const AwsGroups &place : places) {
        for (size_t group = 0; group < place.count; ++group) {
            const QString id = groupId(place, group);
            resources += yamlKey(id, groupNode(place, group));
            outputs += yamlKey(id, {yamlText(u"Description"_s, awsGroupName(place.id, group)),
                                       "Value: !GetAtt "_L1 + id + ".GroupId"_L1});
        }
    }
    QStringList lines{yamlText(u"AWSTemplateFormatVersion"_s, u"2010-09-09"_s),
        yamlText(u"Description"_s, u"Security groups by Portolan"_s)};
    lines += yamlKey(u"Parameters"_s,
        yamlKey(u"VpcId"_s, {yamlText(u"Type"_s, u"AWS::EC2::VPC::Id"_s),
                                yamlText(u"Description"_s, u"The VPC of the groups"_s)}));
    lines += yamlKey(u"Resources"_s, resources);
    lines += yamlKey(u"Outputs"_s, outputs);
    return lines.join(u'\n') + u'\n';
}

QStringList howTo()
{
    return {u"Apply, again at any time, and then attach the groups of the outputs:"_s, info().apply,
        u"The stack owns its groups; a rule that is not below goes with the next change of its group."_s};
}

Result<Emission> write(const std::vector<AwsGroups> &places, QString comments)
{
    Emission emission;
    size_t count = 0;
    for (const AwsGroups &place : places) {
        count += place.count;
        emission.warnings += place.warnings;
    }
    if (count > MaxResources) {
        return failure(Tr::tr("%1: %2 security groups are more than the %3 that a template takes; "
                              "write the parts of the zone one by one")
                           .arg(QString(info().name))
                           .arg(count)
                           .arg(MaxResources));
    }
    emission.text = std::move(comments) + templateText(places);
    const qsizetype bytes = emission.text.toUtf8().size();
    if (bytes > MaxBytes) {
        return failure(Tr::tr("%1: a template of %2 bytes is larger than CloudFormation takes; "
                              "write the parts of the zone one by one")
                           .arg(QString(info().name))
                           .arg(bytes));
    }
    if (bytes > MaxBytesInline) {
        emission.warnings += Tr::tr("%1: a template of more than %2 bytes has to be in S3: deploy "
                                    "it with --s3-bucket")
                                 .arg(QString(info().name))
                                 .arg(MaxBytesInline);
    }
    emission.warnings.removeDuplicates();
    return emission;
}

Result<Emission> writePolicy(const Policy &policy)
{
    return awsGroups(policy, info()).and_then([&](const AwsGroups &groups) {
        return write(
            {groups}, commentLines(policyHeading(policy, info().name, howTo())) + groups.comments);
    });
}

Result<Emission> writeMembers(const std::vector<Policy> &policies)
{
    return awsGroups(policies, info()).and_then([&](const std::vector<AwsGroups> &all) {
        QString comments = commentLines(howTo());
        for (size_t i = 0; i < policies.size(); ++i)
            comments += commentLines(policyHeading(policies[i], info().name, {})) + all[i].comments;
        return write(all, comments);
    });
}

/// The single rules, each as a resource of its own with its name.
Result<Emission> eachRow(const Policy &unfitted, const QString &heading,
    QString (*text)(const QString &id, Direction direction, const AwsRow &row))
{
    const Policy policy = awsSayable(unfitted, info());
    const Result<std::vector<AwsItem>> items = awsItems(policy, info());
    if (!items)
        return tl::unexpected(items.error());
    Emission emission{commentLine(heading), policy.warnings};
    std::map<QString, int> numbers;
    for (const AwsItem &item : *items) {
        emission.text += item.comment;
        for (const AwsRow &row : item.rows) {
            const Direction direction = item.rule->direction;
            const QString id =
                logicalId(item.rule->flow) + byDirection(direction, "In"_L1, "Out"_L1);
            emission.text += text(id + QString::number(++numbers[id]), direction, row);
        }
    }
    return emission;
}

Result<Emission> writeRules(const Policy &policy)
{
    return eachRow(policy, u"Below \"Resources:\" of a template with the parameter GroupId:"_s,
        [](const QString &id, Direction direction, const AwsRow &row) {
            const QString type =
                "AWS::EC2::SecurityGroup"_L1 + byDirection(direction, "Ingress"_L1, "Egress"_L1);
            const QStringList node = yamlKey(
                id, resource(type, QStringList{u"GroupId: !Ref GroupId"_s} + rowFields(row)));
            return "  "_L1 + node.join("\n  "_L1) + u'\n';
        });
}

/// A stack does what its template says, so there is nothing to run but the template without them.
Result<Emission> deleteRules(const Policy &policy)
{
    return eachRow(policy, u"Take these resources out of the template and deploy it again:"_s,
        [](const QString &id, Direction direction, const AwsRow &row) {
            return commentLine("  "_L1 + id + ": "_L1 + awsDirection(direction) + u' ' +
                               row.protocol + u' ' + row.peer);
        });
}

} // namespace

Target awsCloudFormationTarget()
{
    return {.info = info(),
        .writePolicy = writePolicy,
        .writeRules = writeRules,
        .deleteRules = deleteRules,
        .writeMembers = writeMembers};
}

} // namespace portolan
