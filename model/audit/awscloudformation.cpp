#include "model/audit/Aws.h"
#include "model/audit/Fields.h"
#include "model/audit/Readers.h"
#include "model/audit/Yaml.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Aws)
};

using Kind = YamlNode::Kind;

/// The name that the group has in the console: its GroupName, or else its tag Name.
QString nameOf(const YamlNode &properties)
{
    if (const YamlNode *name = properties.field(u"GroupName"))
        return name->text;
    const YamlNode *tags = properties.field(u"Tags");
    for (const YamlNode &tag : tags ? tags->items : std::vector<YamlNode>()) {
        const YamlNode *key = tag.field(u"Key");
        const YamlNode *value = tag.field(u"Value");
        if (key && value && key->text == "Name"_L1)
            return value->text;
    }
    return {};
}

Result<void> addRule(const YamlNode &node, Direction direction, DirectedRules &into)
{
    aws::Permission permission{direction, {}, -1, -1, {}, node.line};
    for (const auto &[key, value] : node.fields) {
        if (!value.tag.isEmpty() && key != "GroupId"_L1)
            return failureAt(value.line, Tr::tr("the value of %1 is not known").arg(quoted(key)));
        if (key == "IpProtocol"_L1) {
            permission.protocol = value.text;
        } else if (key == "FromPort"_L1 || key == "ToPort"_L1) {
            bool isNumber = false;
            (key == "FromPort"_L1 ? permission.first : permission.last) =
                value.text.toInt(&isNumber);
            if (!isNumber)
                return failureAt(value.line, Tr::tr("%1 is no port").arg(quoted(value.text)));
        } else if (key == "CidrIp"_L1 || key == "CidrIpv6"_L1) {
            permission.cidr = value.text;
        } else if (key != "Description"_L1 && key != "GroupId"_L1) {
            return failureAt(value.line, Tr::tr("%1 is not understood").arg(quoted(key)));
        }
    }
    return aws::add(permission, into);
}

} // namespace

/// The security groups of a CloudFormation template, YAML or JSON. A group without
/// SecurityGroupEgress lets everything out, as AWS makes it.
Result<Ruleset> readAwsCloudFormation(const QByteArray &text, const ReaderContext &context)
{
    const auto documents = readYaml(text);
    if (!documents)
        return tl::unexpected(documents.error());
    const YamlNode *resources =
        documents->size() == 1 ? documents->front().field(u"Resources") : nullptr;
    if (!resources)
        return failure(Tr::tr("this is no template: Resources is missing"));
    DirectedRules rules;
    QStringList groups; ///< logical ids of those that are meant
    bool isOpen = false;
    for (const auto &[id, resource] : resources->fields) {
        const YamlNode *type = resource.field(u"Type");
        const YamlNode *properties = resource.field(u"Properties");
        if (!type || type->text != "AWS::EC2::SecurityGroup"_L1 || !properties)
            continue;
        const QString name = nameOf(*properties);
        if (!context.at.isEmpty() && name.section(u':', 0, 0) != "portolan-"_L1 + context.at)
            continue;
        groups << id;
        for (const auto &[field, direction] :
            {std::pair{u"SecurityGroupIngress"_s, Direction::Inbound},
                {u"SecurityGroupEgress"_s, Direction::Outbound}}) {
            const YamlNode *list = properties->field(field);
            isOpen |= !list && direction == Direction::Outbound;
            for (const YamlNode &rule : list ? list->items : std::vector<YamlNode>()) {
                if (auto done = addRule(rule, direction, rules); !done)
                    return tl::unexpected(done.error());
            }
        }
    }
    for (const auto &[id, resource] : resources->fields) {
        const YamlNode *type = resource.field(u"Type");
        const YamlNode *properties = resource.field(u"Properties");
        const QString name = type ? type->text : QString();
        if (name == "AWS::EC2::SecurityGroup"_L1)
            continue;
        const bool in = name == "AWS::EC2::SecurityGroupIngress"_L1;
        if ((!in && name != "AWS::EC2::SecurityGroupEgress"_L1) || !properties)
            return failureAt(
                resource.line, Tr::tr("a resource %1 is not understood").arg(quoted(name)));
        const YamlNode *group = properties->field(u"GroupId");
        if (group && groups.contains(group->text.section(u'.', 0, 0))) {
            // A rule of its own for what goes out takes the place of the open default.
            isOpen = isOpen && in;
            if (auto done =
                    addRule(*properties, in ? Direction::Inbound : Direction::Outbound, rules);
                !done)
                return tl::unexpected(done.error());
        }
    }
    if (groups.isEmpty())
        return failure(Tr::tr("the text has no group of %1").arg(quoted(context.at)));
    rules.close(Direction::Inbound);
    if (!isOpen)
        rules.close(Direction::Outbound);
    return rules.result({});
}

} // namespace portolan
